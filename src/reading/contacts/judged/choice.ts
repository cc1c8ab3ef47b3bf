/** Which of the parties around a contact word have the contact. */
import { isOneSide } from '../parties/one-side.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import { likeliestPair, type Pair, pairOf } from './pairs.js';
import type { Complete } from './setting.js';
import type { Weights } from './weights.js';

/** The parties chosen for a word, the surest first. */
export interface Choice {
  readonly parties: readonly Found[];
  readonly sums: readonly number[];
  /** Whether they are those that the rules find beside the word. */
  readonly ruled: boolean;
  /** Features of the two surest as a pair. */
  readonly pair: readonly number[];
}

/** A party beside the two surest must be this sure. */
const FURTHER = 1.2;
/** The most parties that are chosen. */
const MOST = 8;

/** The parties of a word: the two of a pair, else the two likeliest that are not one side; and whoever else is sure. */
function chosen(
  scene: Scene,
  candidates: readonly Candidate[],
  sums: readonly number[],
  pair: Pair | null = null,
): Choice {
  const two: readonly number[] = pair?.two ?? [];
  const likeliest = candidates.map((_, i) => i).sort((a, b) => (sums[b] as number) - (sums[a] as number));
  const order = [...two, ...likeliest.filter((i) => !two.includes(i))];
  const parties: Found[] = [];
  const taken: number[] = [];
  for (const i of order) {
    const { party } = candidates[i] as Candidate;
    const sum = sums[i] as number;
    if (taken.length >= MOST || (taken.length >= 2 && sum < FURTHER)) break;
    if (parties.some((one) => isOneSide(scene, one, party))) continue;
    if (taken.length >= 2 && parties.some((one) => isNamedIn(one, party))) continue;
    parties.push(party);
    taken.push(sum);
  }
  return { parties, sums: taken, ruled: false, pair: pair?.features ?? [] };
}

/** «Ver.di» beside «профсоюз Ver.di», «Cockpit» beside «члени Cockpit»: no further party; states may be called alike. */
function isNamedIn(a: Found, b: Found): boolean {
  if (a.key.startsWith('state:') || b.key.startsWith('state:')) return false;
  const [few, many] = [a, b]
    .map(({ name }) => name.toLowerCase().split(' '))
    .sort((x, y) => x.length - y.length);
  return few?.every((word) => many?.includes(word)) ?? false;
}

/** By how much the rules' parties may be less likely than the likeliest and still be taken. */
const MARGIN = 3;
/** How likely a party is that is no candidate. */
const NO_CANDIDATE = -9;

/**
 * The rules' parties where they stand beside the word and are not much less likely than the likeliest, else the two that
 * fit each other best.
 */
export function choiceOf(considered: Complete, sums: readonly number[], weights: Weights): Choice {
  const { setting, candidates } = considered;
  const { scene, heard } = setting;
  const { parties, oneSided } = heard.occurrence;
  if (parties.length > 1 && !oneSided && !heard.wide) {
    const ruled = ruledChoice(considered, sums);
    const likeliest = chosen(scene, candidates, sums);
    if (ruled.sums.every((sum, i) => sum >= (likeliest.sums[i] ?? NO_CANDIDATE) - MARGIN)) return ruled;
  }
  return chosen(scene, candidates, sums, likeliestPair(considered, sums, weights));
}

/** The rules' parties with the sums of their two surest. */
function ruledChoice(considered: Complete, sums: readonly number[]): Choice {
  const { setting, candidates } = considered;
  const { parties } = setting.heard.occurrence;
  const sumAt = (at: number): number => sums[at] ?? NO_CANDIDATE;
  const places = parties.map(({ key, name }) =>
    candidates.findIndex(({ party }) => party.key === key || party.name === name),
  );
  const two = places.sort((a, b) => sumAt(b) - sumAt(a)).slice(0, 2) as [number, number];
  const pair = two.includes(-1) ? [] : pairOf(considered, sums, two).features;
  return { parties, sums: two.map(sumAt), ruled: true, pair };
}
