/** Whether a place only recalls a contact: told in passing of an earlier time, not the news of the article. */
import { DAY } from '../../model/day.js';
import type { ContactStatus, DateReading } from '../../model/index.js';
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** What happened so many days before the publication is no news of the day. */
const OLD_DAYS = 3;

/** «нагадаємо», «востаннє» in the clause or beside it. */
export function isRecalled(scene: Scene, clauses: Clauses, { at }: Trigger, status: ContactStatus): boolean {
  if (status !== 'held' && status !== 'ongoing') return false;
  const own = clauses.clauseOf(at);
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++)
    if (scene.lexicon.recalls.has(scene.token(i).norm) && Math.abs(clauses.clauseOf(i) - own) <= 1)
      return true;
  return false;
}

/** Tokens from such an adverb to the contact. */
const BEFOREHAND = 8;

/** «Раніше Трамп уже говорив із ним», "had spoken earlier": told of before, with no day of its own. */
export function isBeforehand(
  scene: Scene,
  clauses: Clauses,
  { at, entry, verb }: Trigger,
  status: ContactStatus,
  date: DateReading | null,
): boolean {
  if (date !== null || status !== 'held') return false;
  if (entry.form === 'noun' && (verb < 0 || scene.caseless)) return false;
  const own = clauses.clauseOf(at);
  const end = scene.caseless ? Math.min(clauses.sentence.last, at + BEFOREHAND) : at;
  for (let i = Math.max(clauses.sentence.first, at - BEFOREHAND); i < end; i++) {
    if (clauses.clauseOf(i) !== own || !scene.lexicon.set.beforehand.has(scene.token(i).norm)) continue;
    const next = scene.tokens[i + 1]; // «раніше, ніж планували», "earlier than", "earlier in the day", "an earlier call"
    return (
      !/^(?:ADP|SCONJ|NOUN|NUM)$/u.test(next?.upos ?? '') &&
      (next?.form !== ',' || i === clauses.sentence.first) &&
      !isOfOtherVerb(scene, i, at, verb)
    );
  }
  return false;
}

/** "Had earlier said that he met Hall": another verb stands between the two. */
function isOfOtherVerb({ tokens }: Scene, adverb: number, at: number, verb: number): boolean {
  for (let i = Math.min(adverb, at) + 1; i < Math.max(adverb, at); i++)
    if (tokens[i]?.upos === 'VERB' && i !== verb) return true;
  return false;
}

/** «востаннє», «минулого разу», «в последний раз» in the clause: the time before the one that is told of. */
export function isLastTime({ tokens, lexicon }: Scene, clauses: Clauses, { at }: Trigger): boolean {
  const own = clauses.clauseOf(at);
  for (let i = clauses.sentence.first; i < clauses.sentence.last; i++)
    if (
      clauses.clauseOf(i) === own &&
      lexicon.lastTimes.some((phrase) => phrase.every((word, offset) => tokens[i + offset]?.norm === word))
    )
      return true;
  return false;
}

/** Tokens from a verb to the word that says it was done once more: "met Hall in Oslo again". */
const ONCE_MORE = 6;

/** «зустрілися вдруге», «снова созвонились», "spoke again": one more contact. */
export function isAgain(scene: Scene, { at, entry }: Trigger, status: ContactStatus): boolean {
  const { tokens, lexicon } = scene;
  if (entry.form !== 'verb' || status !== 'held') return false;
  if (lexicon.set.again.has(tokens[at - 1]?.norm ?? '')) return true;
  for (let i = at + 1; i < at + ONCE_MORE; i++) {
    const { norm = '', upos = 'PUNCT' } = tokens[i] ?? {};
    if (lexicon.set.again.has(norm)) return !isOfAdjective(scene, i + 1);
    if (upos === 'PUNCT' || upos === 'VERB') return false;
  }
  return false;
}

/** «вновь избранного конгресса»: done once more is what the participle tells; not «знову минулого тижня». */
function isOfAdjective({ caseless, tokens, earlier }: Scene, at: number): boolean {
  const next = tokens[at];
  if (caseless || !next || (next.upos !== 'ADJ' && next.feats.VerbForm !== 'Part')) return false;
  return !earlier.dates.some(({ start }) => start === next.start);
}

/** By an adjective («попередні переговори») or a date well before the publication: another contact than the news. */
export function isEarlier(
  scene: Scene,
  clauses: Clauses,
  { at, entry }: Trigger,
  date: DateReading | null,
): boolean {
  if (date?.date && isOld(date.date, scene.input.article.published)) return true;
  if (entry.form !== 'noun') return false;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 3); i--) {
    const token = scene.token(i);
    if (scene.lexicon.previous.has(token)) return true;
    if (token.upos !== 'ADJ' && token.upos !== 'DET' && token.upos !== 'NUM') return false;
  }
  return false;
}

/** The last day that a date may mean lies well before the publication. */
export function isOld(date: string, published: string | null): boolean {
  const now = Date.parse((published ?? '').slice(0, 10));
  const last = lastDay(date);
  return !Number.isNaN(now) && last !== null && now - last >= OLD_DAYS * DAY;
}

/** The first day that a date may mean lies after the publication. */
export function isAhead(date: string, published: string | null): boolean {
  const now = (published ?? '').slice(0, 10);
  return now !== '' && /^\d{4}/.test(date) && date > now.slice(0, date.length);
}

/** The date lies before the day of publication. */
export function isPast(date: string, published: string | null): boolean {
  const now = (published ?? '').slice(0, 10);
  return now !== '' && /^\d{4}/.test(date) && date < now.slice(0, date.length);
}

function lastDay(date: string): number | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
  if (day) return Date.parse(date);
  return month ? Date.UTC(year, Number(month), 0) : Date.UTC(year, 11, 31);
}
