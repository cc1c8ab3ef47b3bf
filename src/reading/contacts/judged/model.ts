/**
 * Who takes part in a contact, and whether a word is one: log-linear models over hashed features (Weinberger et
 * al. 2009) of single parties, of pairs of them, and of the word with what these chose (stacking, Wolpert 1992).
 */
import { LitopysError } from '../../../model/index.js';
import type { Scene } from '../scene.js';
import { type Choice, choiceOf } from './choice.js';
import { Hashes, linkFeatures, step, typeOf } from './features.js';
import { PAIR_BITS } from './pairs.js';
import type { Considered } from './setting.js';
import { sumOf, type Weights } from './weights.js';

const CONTACTS_VERSION = 3;
/** Bits of the tables beside that of pairs: parties, contacts. */
export const LINK_BITS = 16;
export const WORD_BITS = 14;

/** Contents of `contacts.bin`. */
export interface ContactsModel {
  readonly link: Weights;
  readonly pair: Weights;
  readonly word: Weights;
}

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

/** What it adds to a word that the rules find its parties beside it. */
const BONUS = 3;

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
    const choice = choiceOf(one, sums, model.pair);
    if (choice.parties.length < 2) return { ...choice, sum: -9, certainty: 0 };
    const features = [...wordFeatures(one, choice), ...ruledFeatures(one, choice)];
    const own = sumOf(model.word, features);
    const sum = choice.ruled ? own + BONUS : own;
    return { ...choice, sum, certainty: probability(own) };
  });
}

const probability = (sum: number): number => Math.round(100 / (1 + Math.exp(-sum))) / 100;

const opened = new WeakMap<Uint8Array, ContactsModel>();
/** The tables in the order they are stored. */
const TABLES = [
  ['link', LINK_BITS],
  ['pair', PAIR_BITS],
  ['word', WORD_BITS],
] as const;
/** The version, and the scale of each table. */
const HEAD = 4 + 4 * TABLES.length;
const SIZE = TABLES.reduce((sum, [, bits]) => sum + (1 << bits), HEAD);

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
    let at = HEAD;
    const [link, pair, word] = TABLES.map(([, bits], index): Weights => {
      const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, 1 << bits);
      at += values.length;
      return { bits, scale: view.getFloat32(4 + 4 * index, true), values };
    }) as [Weights, Weights, Weights];
    model = { link, pair, word };
    opened.set(bytes, model);
  }
  return model;
}

/** The bytes of trained weights, rounded to signed bytes. */
export function encodeContacts(weights: Readonly<Record<keyof ContactsModel, Float32Array>>): Uint8Array {
  const bytes = new Uint8Array(SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CONTACTS_VERSION, true);
  let at = HEAD;
  for (const [index, [name]] of TABLES.entries()) {
    const most = weights[name].reduce((best, value) => Math.max(best, Math.abs(value)), 1e-6);
    const scale = most / 127;
    view.setFloat32(4 + 4 * index, scale, true);
    for (const value of weights[name]) view.setInt8(at++, Math.round(value / scale));
  }
  return bytes;
}
