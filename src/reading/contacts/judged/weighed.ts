/**
 * Where words show no cases: the rules say what refers back to what, annotated texts say which of the rules' contacts are
 * one, with whom, and which words that the rules make nothing of are one, too.
 */
import { type Draft, isOne, kindFits, sameParties } from '../matching.js';
import { attendsTold, mentionWatch, put, putNext, putTeams, refer } from '../merge.js';
import type { Occurrence, Seen } from '../occurrences.js';
import { isAnonymous } from '../parties/participants.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import { isLeftToRules, isSeldom } from './left-to-rules.js';
import type { Judged } from './model.js';
import { isTold } from './settle.js';

/**
 * How sure a word must be, as a sum of weights: with parties that the rules find beside it, of the tables with others, of
 * the wide tables, where nobody stands beside a noun, where such a word is more often none, where only a headline has it,
 * and where the rules take its parties from the text around. So that news of a campaign is read no less precisely than by
 * the rules alone (docs/decisions/0020-judged-contacts.md).
 */
const SURE = {
  ruled: -0.8,
  other: 0.3,
  ruledWide: -0.3,
  wide: 0.3,
  bare: 0.7,
  seldom: 0,
  headline: 0,
  around: -2,
};

/** Contacts of a text, in reading order. */
export function weighed(scene: Scene, seen: readonly Seen[], judged: readonly Judged[]): Draft[] {
  const drafts: Draft[] = [];
  const pending: Occurrence[] = [];
  const headlines: [Seen, Judged][] = [];
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
    if (attendsTold(drafts, occurrence) || putTeams(scene, drafts, occurrence)) return;
    if (putNext(scene, drafts, occurrence)) return;
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
    const bar = isSeldom(scene, around, occurrence)
      ? SURE.seldom
      : isBare
        ? SURE.bare
        : isRuled
          ? SURE.ruledWide
          : isWide
            ? SURE.wide
            : SURE.other;
    const isLeft = one.sum < bar || isAnonymous(occurrence, one.parties);
    if (occurrence.headline && !isLeft && one.sum >= SURE.headline) headlines.push([here, one]);
    const isJudged =
      !isLeft && !occurrence.headline && !isLeftToRules(scene, around, occurrence, one.parties);
    if (isJudged && !isBare && !isTold(drafts, one.parties)) putJudged(here, one);
    else if (!isWide && refersOrCompletes(scene, drafts, pending, occurrence, one)) return;
    else if (isJudged) putJudged(here, one);
  });
  const below = [...drafts];
  for (const [here, one] of headlines) {
    const isLeft = isLeftToRules(scene, here.around, here.occurrence, one.parties);
    if (!isLeft && !isToldBelow(below, here.occurrence, one.parties)) putJudged(here, one);
  }
  const isBelow = new Set(below);
  return [...drafts.filter((draft) => !isBelow.has(draft)), ...below];
}

/** Whether the text below its headline tells of a contact of these, or of one of them, which the headline may mean. */
const isToldBelow = (below: readonly Draft[], occurrence: Occurrence, parties: readonly Found[]): boolean =>
  below.some(
    (draft) =>
      sameParties(draft.parties, parties.slice(0, 2)) ||
      (kindFits(occurrence, draft) &&
        draft.parties.some((one) => parties.some((other) => isOne(one, other)))),
  );

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
