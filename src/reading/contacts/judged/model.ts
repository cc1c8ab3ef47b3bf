/**
 * Who takes part in a contact, and whether a word is one: two log-linear models over hashed features (Weinberger et
 * al. 2009), the second over what the first chose (stacking, Wolpert 1992).
 */
import { LitopysError } from '../../../model/index.js';
import type { Found } from '../parties.js';
import type { Scene } from '../scene.js';
import type { Candidate } from './candidates.js';
import { Hashes, linkFeatures, typeOf } from './features.js';
import type { Considered } from './setting.js';

export const CONTACTS_VERSION = 2;
/** Bits of the tables: parties, contacts. */
export const LINK_BITS = 16;
export const WORD_BITS = 14;

/** Contents of `contacts.bin`. */
export interface ContactsModel {
  readonly link: Weights;
  readonly word: Weights;
}

/** Weights by hash; a value is its signed byte times the scale. */
export interface Weights {
  readonly bits: number;
  readonly scale: number;
  readonly values: Int8Array | Float32Array;
}

export function sumOf({ bits, scale, values }: Weights, hashes: readonly number[]): number {
  const mask = (1 << bits) - 1;
  let sum = 0;
  for (const hash of hashes) sum += values[hash & mask] as number;
  return sum * scale;
}

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

/** Chooses the parties of a word: the two likeliest that are not one side, and whoever else is sure. */
export function chosen(scene: Scene, candidates: readonly Candidate[], sums: readonly number[]): Choice {
  const order = candidates.map((_, i) => i).sort((a, b) => (sums[b] as number) - (sums[a] as number));
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

/** A state beside its own president, a body beside its state: one side of a contact. */
export function isOneSide(scene: Scene, a: Found, b: Found): boolean {
  if (a.key === b.key || a.of.includes(b.key) || b.of.includes(a.key)) return true;
  const isState = (one: Found) => one.key.startsWith('state:');
  if (isState(a) === isState(b)) return false;
  const [state, other] = isState(a) ? [a, b] : [b, a];
  return scene.standing.states(other.entity, other.key).includes(state.key);
}

const step = (sum: number): string => `${Math.max(-6, Math.min(6, Math.round(sum * 1.5)))}`;

/** Features of a word with its parties as a contact. */
export function wordFeatures({ setting }: Considered, { parties, sums }: Choice): number[] {
  const { scene, heard, base, lemma } = setting;
  const { occurrence, around } = heard;
  const { trigger, clauses } = around;
  const hashes = new Hashes();
  const [first = -6, second = -6] = sums;
  const token = scene.token(trigger.at);
  hashes.add(1, step(first));
  hashes.add(2, step(second));
  hashes.add(3, step(first), step(second));
  hashes.add(4, step(second), base);
  hashes.add(5, lemma);
  hashes.add(6, base);
  hashes.add(7, `${occurrence.status}${occurrence.sure}`, base);
  hashes.add(8, `${trigger.effect}`, base);
  hashes.add(
    9,
    parties
      .slice(0, 2)
      .map((one) => typeOf(scene, one))
      .sort()
      .join(),
    base,
  );
  hashes.add(
    10,
    parties
      .slice(0, 2)
      .map((one) => typeOf(scene, one))
      .sort()
      .join(),
  );
  hashes.add(11, setting.roleList, base);
  hashes.add(12, `${heard.wide}${occurrence.headline}${occurrence.teaser}`);
  hashes.add(13, `${occurrence.parties.length > 1 && !occurrence.oneSided}`, occurrence.rule);
  hashes.add(14, heard.lateRule, `${trigger.effect}`);
  hashes.add(15, `${occurrence.quoted}${occurrence.sources.length > 0}`, base);
  hashes.add(
    16,
    `${token.feats.Case ?? ''}${token.feats.Number ?? ''}${token.feats.Tense ?? ''}${token.feats.VerbForm ?? ''}`,
    base,
  );
  hashes.add(17, scene.token(Math.max(clauses.sentence.first, trigger.at - 1)).lemma);
  hashes.add(18, scene.tokens[trigger.at + 1]?.lemma ?? '');
  hashes.add(19, trigger.verb >= 0 ? scene.token(trigger.verb).lemma : 'none');
  hashes.add(20, `${occurrence.ofTitle}${occurrence.background}${occurrence.date !== null}`);
  hashes.add(
    21,
    `${occurrence.place !== null}${occurrence.date !== null}${occurrence.channel !== null}`,
    base,
  );
  const isTold = parties.length > 1 && parties.slice(0, 2).every(({ key }) => setting.previousSame.has(key));
  hashes.add(22, `${isTold}`, base);
  const others = othersIn(scene, clauses.sentence.first, clauses.sentence.last, trigger.at);
  hashes.add(23, others, base);
  hashes.add(24, `${occurrence.topic !== null}${occurrence.together}`, base);
  hashes.add(
    25,
    parties
      .slice(0, 2)
      .map(({ key }) => setting.roles.get(key) ?? '-')
      .join(),
    base,
  );
  return hashes.list;
}

/** Features of a word by whether its parties are those of the rules. */
export function ruledFeatures({ setting: { heard, base } }: Considered, { sums, ruled }: Choice): number[] {
  const hashes = new Hashes();
  const how = `${ruled}${heard.wide}`;
  hashes.add(26, how, heard.occurrence.rule);
  hashes.add(27, how, base);
  hashes.add(28, how, step(sums[1] ?? -6));
  hashes.add(29, how);
  return hashes.list;
}

/** Another contact word of the sentence, nearby or not. */
function othersIn(scene: Scene, first: number, last: number, at: number): string {
  let near = '';
  for (let i = first; i < last; i++)
    if (i !== at && scene.entries.has(i)) near = Math.abs(i - at) <= 3 || near === 'near' ? 'near' : 'far';
  return near;
}

/** By how much the rules' parties may be less likely than the likeliest and still be taken. */
const MARGIN = 5;

/** What it adds to a word that the rules find its parties beside it. */
const BONUS = 3;

/** The rules' parties where they stand beside the word and are not much less likely than those chosen. */
export function choiceOf({ setting, candidates }: Considered, sums: readonly number[]): Choice {
  const choice = chosen(setting.scene, candidates, sums);
  const { parties, oneSided } = setting.heard.occurrence;
  if (parties.length < 2 || oneSided || setting.heard.wide) return choice;
  const own = parties.map((party) => {
    const at = candidates.findIndex((one) => one.party.key === party.key || one.party.name === party.name);
    return at < 0 ? -9 : (sums[at] as number);
  });
  const two = [...own].sort((a, b) => b - a).slice(0, 2);
  const isLikely = two.every((sum, i) => sum >= (choice.sums[i] ?? -9) - MARGIN);
  return isLikely ? { parties, sums: two, ruled: true } : choice;
}

/** A choice with what decides whether it is a contact, and with how likely it is one. */
export interface Judged extends Choice {
  readonly sum: number;
  /** The model's probability, without what speaks for the rules' parties beside it. */
  readonly certainty: number;
}

/** The parties of each word with how sure it is that it is a contact. */
export function judge(model: ContactsModel, words: readonly Considered[]): Judged[] {
  return words.map((one) => {
    const { setting, candidates } = one;
    const sums = candidates.map((candidate) => sumOf(model.link, linkFeatures(setting, candidate)));
    const choice = choiceOf(one, sums);
    if (choice.parties.length < 2) return { ...choice, sum: -9, certainty: 0 };
    const features = [...wordFeatures(one, choice), ...ruledFeatures(one, choice)];
    const own = sumOf(model.word, features);
    const sum = choice.ruled ? own + BONUS : own;
    return { ...choice, sum, certainty: probability(own) };
  });
}

const probability = (sum: number): number => Math.round(100 / (1 + Math.exp(-sum))) / 100;

const opened = new WeakMap<Uint8Array, ContactsModel>();
const HEAD = 12;
const SIZE = HEAD + (1 << LINK_BITS) + (1 << WORD_BITS);

/** The model of some bytes, decoded once. @throws LitopysError `model.version` */
export function openContacts(bytes: Uint8Array): ContactsModel {
  let model = opened.get(bytes);
  if (!model) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length !== SIZE || view.getUint32(0, true) !== CONTACTS_VERSION)
      throw new LitopysError('model.version', 'the contacts model was written by another version', {
        where: 'models/<language>/contacts.bin',
        next: 'run npm run train, or install the package again',
      });
    const table = (at: number, bits: number) => new Int8Array(bytes.buffer, bytes.byteOffset + at, 1 << bits);
    model = {
      link: { bits: LINK_BITS, scale: view.getFloat32(4, true), values: table(HEAD, LINK_BITS) },
      word: {
        bits: WORD_BITS,
        scale: view.getFloat32(8, true),
        values: table(HEAD + (1 << LINK_BITS), WORD_BITS),
      },
    };
    opened.set(bytes, model);
  }
  return model;
}

/** The bytes of trained weights, rounded to signed bytes. */
export function encodeContacts(link: Float32Array, word: Float32Array): Uint8Array {
  const bytes = new Uint8Array(SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CONTACTS_VERSION, true);
  let at = HEAD;
  [link, word].forEach((weights, index) => {
    const most = weights.reduce((best, value) => Math.max(best, Math.abs(value)), 1e-6);
    const scale = most / 127;
    view.setFloat32(4 + 4 * index, scale, true);
    for (const value of weights) view.setInt8(at++, Math.round(value / scale));
  });
  return bytes;
}
