/**
 * How sure a word of the wide tables can become at most, before anything is known of its parties: nearly all of those are
 * no contact, and whoever might take part need not be looked for. No word is ever surer than its bound says.
 */
import { Hashes, type Setting, step } from './features.js';
import type { PartyType } from './party-type.js';
import { sumOf, type Weights } from './weights.js';
import {
  addRoles,
  addRuled,
  addRuledSum,
  addSums,
  addTold,
  addTypes,
  NO_ROLE,
  NO_SUM,
  placeFeatures,
} from './word-features.js';

/** All that `typeOf` may say: the compiler asks for every one. */
const TYPE_SET: Readonly<Record<PartyType, true>> = {
  PER: true,
  ORG: true,
  LOC: true,
  JOB: true,
  EVT: true,
  PRO: true,
  MISC: true,
  PRON: true,
  offices: true,
  office: true,
  bodies: true,
  body: true,
  people: true,
  human: true,
  state: true,
  union: true,
  outlet: true,
  none: true,
};
const TYPES: readonly string[] = Object.keys(TYPE_SET);
/** All that `step` may say. */
const STEPS: readonly string[] = Array.from({ length: 2 * -NO_SUM + 1 }, (_, i) => step((i + NO_SUM) / 1.5));

/** Sums in another order may differ by so much. */
const ROUNDING = 1e-6;

/**
 * The most that a word of the wide tables can be worth with any two parties. Parties of the rules, which would add to it,
 * are not taken for those (see choice.ts).
 */
export function mostOf(weights: Weights, setting: Setting): number {
  const { base } = setting;
  return (
    sumOf(weights, placeFeatures(setting)) +
    known(weights, `types ${base}`, () => mostOfTypes(weights, base)) +
    known(weights, `sums ${base}`, () => mostOfSums(weights, setting)) +
    known(weights, `told ${base}`, () =>
      most(weights, [false, true], (hashes, isTold) => addTold(hashes, base, isTold)),
    ) +
    mostOfRoles(weights, setting) +
    most(weights, [setting], (hashes) => addRuled(hashes, setting, false)) +
    ROUNDING
  );
}

function most<Value>(
  weights: Weights,
  values: readonly Value[],
  add: (hashes: Hashes, value: Value) => void,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const hashes = new Hashes();
    add(hashes, value);
    best = Math.max(best, sumOf(weights, hashes.list));
  }
  return best;
}

const pairsOf = (values: readonly string[]): [string, string][] =>
  values.flatMap((first) => values.map((second): [string, string] => [first, second]));

const mostOfTypes = (weights: Weights, base: string): number =>
  most(weights, pairsOf(TYPES), (hashes, types) => addTypes(hashes, base, types));

const mostOfSums = (weights: Weights, setting: Setting): number =>
  most(weights, pairsOf(STEPS), (hashes, [first, second]) => {
    addSums(hashes, setting.base, first, second);
    addRuledSum(hashes, setting, false, second);
  });

function mostOfRoles(weights: Weights, { base, roles }: Setting): number {
  const some = [...new Set([NO_ROLE, ...roles.values()])].sort();
  return known(weights, `roles ${some.join()} ${base}`, () =>
    most(weights, pairsOf(some), (hashes, two) => addRoles(hashes, base, two)),
  );
}

const remembered = new WeakMap<Weights, Map<string, number>>();
/** What is remembered for a model: there are few kinds of words and roles, but hostile texts may make more. */
const MOST = 10_000;

/** A part of the bound that returns with every word of its kind. */
function known(weights: Weights, key: string, find: () => number): number {
  let all = remembered.get(weights);
  if (!all || all.size >= MOST) remembered.set(weights, (all = new Map()));
  let value = all.get(key);
  if (value === undefined) all.set(key, (value = find()));
  return value;
}
