/** Which of the parties around a contact word have the contact. */
import { isOneSide } from '../one-side.js';
import type { Found } from '../parties.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import { likeliestTwo } from './pairs.js';
import type { Complete } from './setting.js';
import type { Weights } from './weights.js';

/** The parties chosen for a word, the surest first. */
export interface Choice {
  readonly parties: readonly Found[];
  readonly sums: readonly number[];
  /** Whether they are those that the rules find beside the word. */
  readonly ruled: boolean;
}

/** A party beside the two surest must be this sure. */
const FURTHER = 1.2;
/** The most parties that are chosen. */
const MOST = 8;

/** The parties of a word: `two` where they are known, else the two likeliest that are not one side; and whoever else is sure. */
function chosen(
  scene: Scene,
  candidates: readonly Candidate[],
  sums: readonly number[],
  two: readonly number[] = [],
): Choice {
  const likeliest = candidates.map((_, i) => i).sort((a, b) => (sums[b] as number) - (sums[a] as number));
  const order = [...two, ...likeliest.filter((i) => !two.includes(i))];
  const parties: Found[] = [];
  const taken: number[] = [];
  for (const i of order) {
    const { party } = candidates[i] as Candidate;
    const sum = sums[i] as number;
    if (taken.length >= MOST || (taken.length >= 2 && sum < FURTHER)) break;
    if (parties.some((one) => isOneSide(scene, one, party))) continue;
    parties.push(party);
    taken.push(sum);
  }
  return { parties, sums: taken, ruled: false };
}

/** By how much the rules' parties may be less likely than the likeliest and still be taken. */
const MARGIN = 5;

/**
 * The rules' parties where they stand beside the word and are not much less likely than the likeliest, else the two that
 * fit each other best.
 */
export function choiceOf(considered: Complete, sums: readonly number[], pair: Weights): Choice {
  const { setting, candidates } = considered;
  const choice = chosen(setting.scene, candidates, sums);
  const { parties, oneSided } = setting.heard.occurrence;
  const paired = () => chosen(setting.scene, candidates, sums, likeliestTwo(considered, sums, pair));
  if (parties.length < 2 || oneSided || setting.heard.wide) return paired();
  const own = parties.map((party) => {
    const at = candidates.findIndex((one) => one.party.key === party.key || one.party.name === party.name);
    return at < 0 ? -9 : (sums[at] as number);
  });
  const two = [...own].sort((a, b) => b - a).slice(0, 2);
  const isLikely = two.every((sum, i) => sum >= (choice.sums[i] ?? -9) - MARGIN);
  return isLikely ? { parties, sums: two, ruled: true } : paired();
}
