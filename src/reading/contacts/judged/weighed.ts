/**
 * Where words show no cases: the rules say what refers back to what, annotated texts say which of the rules' contacts are
 * one, with whom, and which words that the rules make nothing of are one, too.
 */
import type { Around } from '../around.js';
import type { Clauses } from '../clauses.js';
import { isOfNoTime } from '../habits.js';
import type { Draft } from '../matching.js';
import { attendsTold, mentionWatch, put, refer } from '../merge.js';
import type { Occurrence, Seen } from '../occurrences.js';
import { isNextOne } from '../parties/next-ones.js';
import { isAnonymous } from '../parties/participants.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import { isSetting } from '../ungoverned.js';
import type { Judged } from './model.js';
import { isTold } from './settle.js';

/**
 * How sure a word must be, as a sum of weights: with parties that the rules find beside it, of the tables with others, of
 * the wide tables, where nobody stands beside a noun, and where the rules take its parties from the text around. So that
 * news of a campaign is read no less precisely than by the rules alone (docs/decisions/0020-judged-contacts.md).
 */
const SURE = { ruled: -0.8, other: 0.6, ruledWide: -0.3, wide: 0.3, bare: 0.7, around: -2 };

/** Contacts of a text, in reading order. */
export function weighed(scene: Scene, seen: readonly Seen[], judged: readonly Judged[]): Draft[] {
  const drafts: Draft[] = [];
  const pending: Occurrence[] = [];
  const order = new Map(scene.earlier.entities.map(({ id }, i) => [id, i]));
  const putJudged = (seenHere: Seen, { parties, certainty }: Judged): void => {
    const place = ({ key, entity }: Found): number =>
      seenHere.around.subject.some((one) => one.key === key) ? -1 : (order.get(entity ?? '') ?? order.size);
    const two = parties.slice(0, 2).sort((a, b) => place(a) - place(b));
    put(scene, drafts, { ...seenHere.occurrence, parties: two }, two, 'contact.judged', certainty);
  };
  seen.forEach((here, i) => {
    const { occurrence, around } = here;
    const one = judged[i] as Judged;
    if (attendsTold(drafts, occurrence)) return;
    const isWide = scene.wide.has(occurrence.trigger.at);
    const isRuled = occurrence.parties.length >= 2 && !occurrence.oneSided;
    if (isRuled && !isWide) {
      if (one.sum < SURE.ruled) return;
      const { parties, rule, confidence } = occurrence;
      if (one.ruled || one.parties.length < 2) put(scene, drafts, occurrence, parties, rule, confidence);
      else putJudged(here, one);
      return;
    }
    const isBare = occurrence.parties.length === 0 && occurrence.trigger.entry.form === 'noun';
    const isSure =
      one.sum >= (isBare ? SURE.bare : isRuled ? SURE.ruledWide : isWide ? SURE.wide : SURE.other);
    const isJudged =
      isSure && !isLeftToRules(scene, around, occurrence) && !isAnonymous(occurrence, one.parties);
    if (isJudged && !isBare && !isTold(drafts, one.parties)) putJudged(here, one);
    else if (!isWide && refersOrCompletes(scene, drafts, pending, occurrence, one)) return;
    else if (isJudged) putJudged(here, one);
  });
  return drafts;
}

/** Whether the rules say what the word speaks of: a contact before it, or one with parties of the text around. */
function refersOrCompletes(
  scene: Scene,
  drafts: Draft[],
  pending: Occurrence[],
  occurrence: Occurrence,
  { sum }: Judged,
): boolean {
  const before = drafts.length;
  const isMentioned = mentionWatch(drafts);
  refer(scene, drafts, pending, occurrence);
  if (drafts.length > before && sum < SURE.around) {
    drafts.length = before;
    return true;
  }
  return isMentioned();
}

/** What only the rules tell from other senses: whether a word is a contact, and of whom. */
function isLeftToRules(scene: Scene, { clauses, others, owners }: Around, occurrence: Occurrence): boolean {
  const { trigger, kind } = occurrence;
  if (occurrence.headline) return true; // the lead says it in full
  const { at, entry } = trigger;
  // "called the letter a lie", "the exchange of prisoners"
  if (entry.marks.has('naming') || entry.marks.has('back') || isOfNoTime(scene, occurrence)) return true;
  if (occurrence.status === 'cancelled' && kind === 'visit') return true; // "will not travel to Kyiv to meet him"
  if (entry.form === 'verb') return scene.wide.has(at) && handsOver(scene, clauses, occurrence);
  // "After the talks", "at a hotline centre": a setting of what the clause tells
  if (isSetting(scene, clauses, at) || isSetting(scene, clauses, at + 1)) return true;
  if (others.length + owners.length > 0) return false;
  // "The two discussed a summit", "wrote letters": of whom is not told
  if (kind === 'letter' || kind === 'summit') return true;
  // "no talks are planned", "the next meeting of the council": of nobody, or of others
  return scene.lexicon.set.nobody.has(scene.tokens[at - 1]?.norm ?? '') || isNextOne(scene, at);
}

/** How far behind a verb what is handed over stands, in tokens. */
const OBJECT_REACH = 5;

/** "sent a clear message": a word for what is handed over says whether it is a letter. */
function handsOver(scene: Scene, clauses: Clauses, { kind, trigger: { at } }: Occurrence): boolean {
  if (kind !== 'letter') return false;
  for (let i = at + 1; i <= at + OBJECT_REACH && clauses.clauseOf(i) === clauses.clauseOf(at); i++) {
    const { upos } = scene.tokens[i] ?? {};
    if (upos === 'ADP' || scene.mentionAt(i)) return false;
    if (upos === 'NOUN') return true;
  }
  return false;
}
