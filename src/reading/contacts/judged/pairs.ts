/**
 * Which two parties have a contact with each other: pairs of those that are likeliest one by one, as hashed features of
 * what the two are to each other. A person before the word and «з канцлером» after it fit; the subjects of two clauses,
 * each likely by itself, do not.
 */
import { isOneSide } from '../parties/one-side.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import { flag, formOf, Hashes, hashBeside, nearestPlace, type Setting, step } from './features.js';
import { typeOf } from './party-type.js';
import type { Complete } from './setting.js';
import { sumOf, type Weights } from './weights.js';

/** Bits of the table of weights. */
export const PAIR_BITS = 14;
/** The likeliest parties that are paired: nine in ten of the annotated pairs are among them. */
const PAIRED = 7;
/** What the sums of the two by themselves count beside that of the pair. */
const ALONE = 0.6;

/** Two candidates by their indices, the likelier first, with the features of the pair. */
export interface Pair {
  readonly two: readonly [number, number];
  readonly features: readonly number[];
}

/** The pairs that may have a contact with each other; `sums` tells how likely each candidate is by itself. */
export function pairsOf({ setting, candidates }: Complete, sums: readonly number[]): Pair[] {
  const order = candidates.map((_, i) => i).sort((a, b) => (sums[b] as number) - (sums[a] as number));
  const some = order.slice(0, PAIRED);
  const sides = some.map((i) => sideOf(setting, candidates[i] as Candidate, sums[i] as number));
  const found: Pair[] = [];
  for (let i = 0; i < some.length; i++)
    for (let j = i + 1; j < some.length; j++) {
      const [a, b] = [some[i] as number, some[j] as number];
      const [one, other] = [sides[i] as Side, sides[j] as Side];
      if (isOneSide(setting.scene, (candidates[a] as Candidate).party, (candidates[b] as Candidate).party))
        continue;
      if ((one.isAll && other.at === null) || (other.isAll && one.at === null)) continue;
      const features = pairFeatures(setting, one, other, `${i}${j}`);
      found.push({ two: [a, b], features });
    }
  return found;
}

/** The two that fit best; null where no two may stand against each other. */
export function likeliestPair(considered: Complete, sums: readonly number[], weights: Weights): Pair | null {
  let best: Pair | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const pair of pairsOf(considered, sums)) {
    const [a, b] = pair.two;
    const sum = sumOf(weights, pair.features) + ALONE * ((sums[a] as number) + (sums[b] as number));
    if (sum <= most) continue;
    most = sum;
    best = pair;
  }
  return best;
}

/** Two candidates as a pair, whether or not they are among the likeliest. */
export function pairOf(
  { setting, candidates }: Complete,
  sums: readonly number[],
  two: readonly [number, number],
): Pair {
  const [a, b] = two.map((i) => sideOf(setting, candidates[i] as Candidate, sums[i] as number)) as [
    Side,
    Side,
  ];
  const ranks = two.map((i) => Math.min(PAIRED, sums.filter((sum) => sum > (sums[i] as number)).length));
  return { two, features: pairFeatures(setting, a, b, ranks.join('')) };
}

/** What a pair looks at of one of its two. */
interface Side {
  readonly sum: number;
  readonly type: string;
  /** How it stands by the word, and where in tokens from it; null where the sentence does not name it. */
  readonly form: string;
  readonly at: number | null;
  readonly group: number;
  /** Clauses from that of the word. */
  readonly clause: string;
  /** How many sentences before it was named last. */
  readonly back: string;
  readonly manner: string;
  readonly subject: boolean;
  readonly role: string;
  readonly how: string;
  readonly ruled: boolean;
  readonly late: boolean;
  readonly told: string;
  readonly speaks: boolean;
  readonly isFrequent: boolean;
  /** Whether it is a word for all who take part («лідери», «сторони»): nobody named before stands beside them. */
  readonly isAll: boolean;
}

/** Mentions of a party in the article from which it is spoken of often. */
const OFTEN = 4;
/** A party that only later sentences name, and one that no sentence near names. */
const LATER = 8;
const NOWHERE = 9;

function sideOf(setting: Setting, candidate: Candidate, sum: number): Side {
  const { scene, heard } = setting;
  const { party, places } = candidate;
  const { trigger, clauses } = heard.around;
  const place = nearestPlace(setting, candidate);
  let back = NOWHERE;
  for (const { at } of places) {
    const distance = setting.sentence - scene.token(at).sentence;
    back = Math.min(back, distance < 0 ? LATER : distance);
  }
  const isIn = (some: readonly { readonly key: string }[]) => some.some(({ key }) => key === party.key);
  return {
    sum,
    type: typeOf(scene, party),
    form: place ? formOf(setting, place) : '-',
    at: place ? place.at - trigger.at : null,
    group: place?.group?.first ?? -1,
    clause: place ? `${clauses.clauseOf(place.at) - setting.clause}` : '-',
    back: place ? '' : `${back}`,
    manner: place?.manner ?? '',
    subject: place?.subject ?? false,
    role: setting.roles.get(party.key) ?? '',
    how: `${party.how}${party.plural}`,
    ruled: isIn(heard.occurrence.parties),
    late: isIn(heard.late),
    told: `${setting.previous.has(party.key)}${setting.previousSame.has(party.key)}`,
    speaks: setting.speaker !== null && setting.speaker === party.entity,
    isFrequent: (setting.counts.get(party.key) ?? 0) >= OFTEN,
    isAll: isAll(scene, party),
  };
}

function isAll(scene: Scene, { how, plural, of, bodyOf, name }: Found): boolean {
  if (how === 'named' || !plural || of.length > 0 || bodyOf !== null) return false;
  return name.split(' ').every((word) => scene.lexicon.set.together.has(word.toLowerCase()));
}

/** Where two stand to each other: in one phrase, one clause, one sentence, one of them outside it, or both. */
function together(a: Side, b: Side): string {
  if (a.at === null && b.at === null) return 'none';
  if (a.at === null || b.at === null) return 'one';
  if (a.group >= 0 && a.group === b.group) return 'group';
  return a.clause === b.clause ? 'clause' : 'sentence';
}

function pairFeatures(setting: Setting, likelier: Side, other: Side, ranks: string): number[] {
  const { heard, beside } = setting;
  const hashes = new Hashes();
  const isFirst = (likelier.at ?? FAR) <= (other.at ?? FAR);
  const [a, b] = isFirst ? [likelier, other] : [other, likelier];
  const types = `${a.type} ${b.type}`;
  const forms = `${a.form} ${b.form}`;
  const where = together(a, b);
  const backs = `${a.back},${b.back}`;
  const roles = `${a.role} ${b.role}`;
  const besideTypes = hashBeside(types);
  const besideWhere = hashBeside(where);
  hashes.add(51, step(likelier.sum + other.sum));
  hashes.add(52, step(likelier.sum), step(other.sum));
  hashes.add(53, ranks);
  hashes.add(54, step(likelier.sum - other.sum));
  hashes.beside(55, types, beside.base);
  hashes.add(56, types);
  hashes.beside(57, forms, beside.base);
  hashes.add(58, forms);
  hashes.beside(59, forms, beside.lemma);
  hashes.beside(60, where, beside.base);
  hashes.add(61, where, forms);
  hashes.beside(62, where, besideTypes);
  hashes.three(63, a.clause, ' ', b.clause, hashBeside(backs));
  hashes.beside(64, roles, beside.base);
  hashes.beside(65, roles, beside.roles);
  hashes.three(66, flag(a.subject), flag(b.subject), where, beside.base);
  hashes.two(67, a.told, b.told, beside.base);
  const { parties, oneSided, rule } = heard.occurrence;
  const isTwo = parties.length > 1 && !oneSided;
  hashes.two(68, flag(a.ruled && b.ruled), flag(a.late && b.late), hashBeside(flag(isTwo)));
  hashes.add(69, a.how, b.how);
  hashes.three(70, sideOfWord(a), sideOfWord(b), where, beside.base);
  hashes.three(71, a.manner, ' ', b.manner, besideWhere);
  hashes.two(72, flag(a.speaks), flag(b.speaks), beside.base);
  const apart = a.at === null || b.at === null ? '-' : `${Math.min(8, Math.abs(a.at - b.at) >> 1)}`;
  hashes.beside(73, apart, besideWhere);
  hashes.beside(74, apart, besideTypes);
  hashes.two(75, types, backs, beside.base);
  hashes.two(76, flag(a.isFrequent), flag(b.isFrequent), beside.base);
  hashes.two(77, flag(a.ruled), flag(b.ruled), hashBeside(rule));
  hashes.three(78, a.form, ' ', b.type, beside.base);
  hashes.three(79, b.form, ' ', a.type, beside.base);
  return hashes.list;
}

/** Beyond every place of a sentence. */
const FAR = 1e6;

const sideOfWord = ({ at }: Side): string => (at === null ? '-' : `${Math.sign(at)}`);
