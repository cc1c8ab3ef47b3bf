/** The base forms of all words of a name together: words of one mention stand in one case. */
import type { Votes } from './case-votes.js';
import type { Case, Hypothesis } from './paradigms.js';

/** One word of a name where it was met. */
export interface Met {
  readonly form: string;
  /** The base form the recogniser gave it. */
  readonly given: string;
  readonly votes: Votes;
  /** Which of the mentions it stands in. */
  readonly mention: number;
  /** Whether it stands first in a name of several words. */
  readonly isGivenName: boolean;
}

/** What a form costs that a base form does not explain. */
export const UNEXPLAINED = -2.5;
/** What it costs that the surroundings want another case. */
const AGAINST = 0.4;
/** What it costs a word that those of its mention can not stand in one case («Анніка Седерберґ» of «Аннік»). */
const APART = -0.8;
/** Words that are tried together; further ones are taken by themselves. */
const TOGETHER = 4;

/** A base form that a slot may have. */
export interface Tried {
  readonly hypothesis: Hypothesis;
  /** The cases that each form of the slot may then stand in. */
  readonly cases: readonly (readonly Case[])[];
  /** What speaks for it but the case of its mentions. */
  readonly own: number;
  /** What it has before the others as the one that the recogniser always gave. */
  readonly lead: number;
}

/** What the surroundings say for the best of some cases; what they say louder for others counts against it. */
export function support(votes: Votes, cases: readonly Case[]): number {
  if (cases.length === 0) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < cases.length; i++) {
    const said = votes.cases[cases[i] as Case];
    if (said > most) most = said;
  }
  return most - AGAINST * (votes.loudest - most);
}

export interface Slot {
  readonly slot: readonly Met[];
  readonly bases: readonly Tried[];
}

/**
 * The base forms of all words of a name that explain its mentions best: words of one mention stand in one case. Words
 * beyond the first few are taken by themselves.
 */
export function bestTogether(slots: readonly Slot[]): { chosen: (Tried | undefined)[]; score: number } {
  const chosen: (Tried | undefined)[] = slots.map(({ bases }) => bases[0]);
  const lead = () => chosen.reduce((sum, one) => sum + (one?.lead ?? 0), 0);
  const best = { chosen: [...chosen], score: together(slots, chosen), lead: lead() };
  const few = Math.min(TOGETHER, slots.length);
  const tryFrom = (at: number): void => {
    if (at === few) {
      const score = together(slots, chosen);
      if (score + lead() <= best.score + best.lead) return;
      best.score = score;
      best.lead = lead();
      best.chosen = [...chosen];
      return;
    }
    const { bases } = slots[at] as Slot;
    for (const one of bases) {
      chosen[at] = one;
      tryFrom(at + 1);
    }
    if (bases.length === 0) tryFrom(at + 1);
  };
  if (few > 1) tryFrom(0);
  return best;
}

/** What the words of a mention say of its case together. */
interface Said {
  readonly mention: number;
  readonly votes: Votes;
  cases: readonly Case[];
  words: number;
  apart: number;
}

/** Asked for every way to choose: loops by index, since the engine makes an object for each step of other ones. */
function together(slots: readonly Slot[], chosen: readonly (Tried | undefined)[]): number {
  let score = 0;
  const mentions: Said[] = [];
  for (let i = 0; i < slots.length; i++) {
    const { slot } = slots[i] as Slot;
    const one = chosen[i];
    score += one ? one.own : UNEXPLAINED * slot.length;
    if (!one) continue;
    for (let k = 0; k < slot.length; k++) {
      const { mention, votes } = slot[k] as Met;
      const cases = one.cases[k] as readonly Case[];
      if (cases.length === 0) continue;
      const before = saidBefore(mentions, mention);
      if (before) addCases(before, cases);
      else mentions.push({ mention, votes, cases, words: 1, apart: 0 });
    }
  }
  for (let i = 0; i < mentions.length; i++) {
    const { votes, cases, words, apart } = mentions[i] as Said;
    score += words * support(votes, cases) + apart * APART;
  }
  return score;
}

/** Mentions are looked through from the last on: slots have them in the order of the text. */
function saidBefore(mentions: readonly Said[], mention: number): Said | null {
  for (let i = mentions.length - 1; i >= 0; i--)
    if ((mentions[i] as Said).mention === mention) return mentions[i] as Said;
  return null;
}

function addCases(before: Said, cases: readonly Case[]): void {
  const shared = before.cases === cases ? cases : before.cases.filter((name) => cases.includes(name));
  if (shared.length > 0) {
    before.cases = shared;
    before.words++;
  } else before.apart++;
}
