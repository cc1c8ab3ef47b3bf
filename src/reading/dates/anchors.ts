/** Finds the date of the event that another date is counted from: a date of the text whose sentence tells that event. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { type Calendar, dayNumber, moved } from './calendar.js';
import { type Draft, movedStep, precisionOf } from './draft.js';
import type { DateLists } from './lists.js';
import { rounded } from './relative.js';

/** What an anchor is looked for among. */
export interface Scene {
  readonly analysis: Analysis;
  readonly lists: DateLists;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly Draft[];
  readonly published: Calendar | null;
  /** What was found out so far, by the first token of the date. */
  readonly topics: Map<number, Topic>;
}

/** What a stretch of the text speaks of: entities, kinds of event, and other words. */
export interface Topic {
  readonly entities: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string>;
  /** The common nouns among the lemmas. */
  readonly nouns: ReadonlySet<string>;
}

/** At least this much must agree: two participants, or one and the kind of event. */
const ENOUGH = 3;

/** The most dates that are looked at for one anchor, the nearest ones. */
const MOST_DATES = 60;

/** How far around a date the words are taken for its event, in tokens. */
const REACH = 40;

/** The date with its anchor worked out, or as it was when the text has none. */
export function withAnchor(index: number, scene: Scene): Draft {
  const draft = scene.drafts[index] as Draft;
  const { anchor } = draft;
  if (!anchor) return draft;
  const found = anchor.backwards ? dateBefore(index, scene, anchor.near) : eventDate(index, scene);
  if (!found?.from) return draft;
  const from =
    anchor.count === 0 ? found.from : moved(rounded(found.from, anchor.unit), anchor.count, anchor.unit);
  if (!from) return draft;
  const { tokens } = scene.analysis;
  const start = (tokens[found.first] as Token).start;
  const end = (tokens[found.last - 1] as Token).end;
  const [read, ...steps] = found.working;
  return {
    ...draft,
    to: null,
    from,
    precision: anchor.unit === 'week' ? 'week' : precisionOf(from),
    inferred: true,
    working: [
      ...draft.working.slice(0, anchor.near ? 1 : draft.working.length),
      { what: read?.what ?? scene.analysis.text.slice(start, end), from: 'reference', span: { start, end } },
      ...steps,
      ...(anchor.count === 0 ? [] : [movedStep(anchor.count, anchor.unit)]),
    ],
  };
}

/** The date that stands inside the anchor («через 4 дні після 17 січня») or tells the same event elsewhere. */
function eventDate(index: number, scene: Scene): Draft | null {
  const { drafts } = scene;
  const { anchor } = drafts[index] as Draft & { anchor: NonNullable<Draft['anchor']> };
  const { tokens } = scene.analysis;
  const wanted = topicOf(anchor.first, anchor.last, scene);
  let best: { draft: Draft; score: number } | null = null;
  for (let step = 1; step <= MOST_DATES; step++) {
    for (const other of [drafts[index - step], drafts[index + step]]) {
      if (!other || !isDay(other)) continue;
      // The words of the anchor themselves would speak for every date of their sentence.
      if (tokens[other.first]?.sentence === tokens[anchor.first]?.sentence) continue;
      const topic = sentenceTopic(other, scene);
      if (isOtherEvent(wanted, topic)) continue;
      const score = agreement(wanted, topic);
      if (score >= ENOUGH && (!best || score > best.score)) best = { draft: other, score };
    }
    if (index - step < 0 && index + step >= drafts.length) break;
  }
  return best?.draft ?? null;
}

function isDay({ from, to, anchor }: Draft): boolean {
  return from !== null && from.day !== null && to === null && anchor === null;
}

/** «Тоді», not «того ж дня» nor what is counted. */
export const isOneWord = ({ count, first, last }: NonNullable<Draft['anchor']>): boolean =>
  count === 0 && last === first + 1;

/** «… ще у вересні. Тоді …»: one word may point back at a month as well. */
const isMonthMeant = ({ from, to, anchor, precision }: Draft, own: Draft): boolean =>
  own.anchor !== null &&
  isOneWord(own.anchor) &&
  from?.month != null &&
  precision === 'month' &&
  to === null &&
  anchor === null;

/** The nearest day told before, for «після цього»; for what may as well be counted from the publication, one near it. */
function dateBefore(index: number, scene: Scene, near: boolean): Draft | null {
  const own = scene.drafts[index] as Draft;
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const other = scene.drafts[i] as Draft;
    const isMonth = isMonthMeant(other, own);
    if (!isDay(other) && !isMonth) continue;
    return !near || isNear(other, own, scene, isMonth) ? other : null;
  }
  return null;
}

/** A day of another sentence is likely of another story when it is longer ago than this. */
const MOST_DAYS = 366;

/**
 * Whether «днем раніше» may be counted from a day: of its own sentence or the one before it, past like what is told,
 * and there of the time of the news.
 */
function isNear(
  { first, from }: Draft,
  own: Draft,
  { analysis: { tokens }, published, lists }: Scene,
  isMonth: boolean,
): boolean {
  const apart = (tokens[own.first]?.sentence ?? 0) - (tokens[first]?.sentence ?? 0);
  // "He told reporters on Tuesday. 'I will go,' he said. The invitation came a day earlier": words of his may stand between.
  const isEve = lists.words.eves.includes(tokens[own.first]?.norm ?? '');
  if (apart > (own.anchor !== null && own.anchor.count < 0 && !isEve ? 2 : 1)) return false;
  if (isMonth) return true;
  const [day, news] = [from && dayNumber(from), published && dayNumber(published)];
  if (day === null || news === null) return published === null;
  if (own.anchor?.count === 0 && day > news) return true; // «20 травня прибуде …, того ж дня зустрінеться»
  return day <= news && (apart === 0 || news - day <= MOST_DAYS);
}

function sentenceTopic({ first, last }: Draft, scene: Scene): Topic {
  const known = scene.topics.get(first);
  if (known) return known;
  const sentence = scene.analysis.sentences[scene.analysis.tokens[first]?.sentence ?? -1];
  const from = Math.max(sentence?.first ?? first, first - REACH);
  const to = Math.min(sentence?.last ?? last, last + REACH);
  const topic = topicOf(from, to, scene);
  scene.topics.set(first, topic);
  return topic;
}

function topicOf(first: number, last: number, { analysis, lists, mentions }: Scene): Topic {
  const entities = new Set<string>();
  const events = new Set<string>();
  const lemmas = new Set<string>();
  const nouns = new Set<string>();
  for (let i = first; i < last; i++) {
    const { upos, lemma } = analysis.tokens[i] as Token;
    const event = lists.events.get(lemma.toLowerCase());
    if (event) events.add(event);
    else if (upos === 'PROPN' || upos === 'NOUN') lemmas.add(lemma.toLowerCase());
    if (!event && upos === 'NOUN') nouns.add(lemma.toLowerCase());
  }
  const start = (analysis.tokens[first] as Token).start;
  const end = (analysis.tokens[last - 1] as Token).end;
  for (let i = firstFrom(mentions, start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= end) break;
    if (mention.entity) entities.add(mention.entity);
  }
  return { entities, events, lemmas, nouns };
}

/** Two for each shared participant, one and a half for the kind of event, one for each other shared word. */
function agreement(a: Topic, b: Topic): number {
  return 2 * shared(a.entities, b.entities) + 1.5 * shared(a.events, b.events) + shared(a.lemmas, b.lemmas);
}

/** «інавгурація Трампа» is not the talk with him: of an event that words name some word must be there. */
function isOtherEvent(wanted: Topic, topic: Topic): boolean {
  if (wanted.events.size + wanted.nouns.size === 0) return false;
  return shared(wanted.events, topic.events) + shared(wanted.nouns, topic.nouns) === 0;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}
