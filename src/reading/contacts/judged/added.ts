/**
 * Where words show no cases the rules decide, and what annotated texts teach adds to what they find: contacts of words
 * that they make nothing of.
 */
import type { Draft } from '../matching.js';
import { put } from '../merge.js';
import type { Occurrence, Seen } from '../occurrences.js';
import { isAnonymous } from '../parties/participants.js';
import type { Scene } from '../scene.js';
import type { Judged } from './model.js';

/**
 * How sure a word must be, of the tables, of the wide ones, and where nobody stands beside it: the texts that the model
 * learnt from are denser in contacts than news.
 */
const SURE = { table: 1.1, wide: 0.8, bare: 1.8 };

/** Adds the contacts of sure words that no draft has; drafts stay in reading order. */
export function addJudged(
  scene: Scene,
  drafts: Draft[],
  seen: readonly Seen[],
  judged: readonly Judged[],
): void {
  const told = new Set(drafts.flatMap(({ occurrences }) => occurrences.map(({ trigger }) => trigger.at)));
  const before = drafts.length;
  seen.forEach(({ occurrence }, i) => {
    const { at } = occurrence.trigger;
    const { parties, sum, certainty } = judged[i] as Judged;
    const isBare = occurrence.parties.length === 0 && occurrence.trigger.entry.form === 'noun';
    const sure = isBare ? SURE.bare : scene.wide.has(at) ? SURE.wide : SURE.table;
    if (told.has(at) || sum < sure) return;
    if (isLeftToRules(occurrence) || isHabit(scene, occurrence) || isAnonymous(occurrence, parties)) return;
    const two = parties.slice(0, 2);
    put(scene, drafts, { ...occurrence, parties: two }, two, 'contact.judged', certainty);
  });
  if (drafts.length > before) drafts.sort((a, b) => firstOf(a) - firstOf(b));
}

/**
 * "called the letter a lie", "the exchange of prisoners": only the rules tell whom somebody calls from what he calls it,
 * and words that speak of a contact again from their other senses.
 */
const isLeftToRules = ({ trigger: { entry } }: Occurrence): boolean =>
  entry.marks.has('naming') || entry.marks.has('back');

/**
 * "They meet every month": the present of a text, unlike that of a headline, tells of no contact unless a day does; of
 * several it looks like an infinitive, without what stands before one.
 */
function isHabit(scene: Scene, { trigger: { at, entry }, date, headline }: Occurrence): boolean {
  if (entry.form !== 'verb' || date !== null) return false;
  const { Tense, VerbForm } = scene.token(at).feats;
  if (VerbForm === 'Inf') return !/^(?:AUX|PART|ADV)$/u.test(scene.tokens[at - 1]?.upos ?? '');
  return Tense === 'Pres' && !headline;
}

const firstOf = ({ occurrences }: Draft): number => Math.min(...occurrences.map(({ trigger }) => trigger.at));
