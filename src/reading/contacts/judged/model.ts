/**
 * Who takes part in a contact, and whether a word is one: log-linear models over hashed features (Weinberger et
 * al. 2009) of single parties, of pairs of them, and of the word with what these chose (stacking, Wolpert 1992).
 */
import { LitopysError } from '../../../model/index.js';
import { type Choice, choiceOf } from './choice.js';
import { linkFeatures, type Setting } from './features.js';
import { PAIR_BITS } from './pairs.js';
import type { Considered } from './setting.js';
import { sumOf, type Weights } from './weights.js';
import { placeFeatures, wordFeatures } from './word-features.js';

const CONTACTS_VERSION = 4;
/** Bits of the tables beside that of pairs: words that are looked at, parties, contacts. */
export const GATE_BITS = 14;
export const LINK_BITS = 16;
export const WORD_BITS = 17;

/** Contents of `contacts.bin`. */
export interface ContactsModel {
  readonly gate: Weights;
  readonly link: Weights;
  readonly pair: Weights;
  readonly word: Weights;
}

/** A choice with what decides whether it is a contact, and with how likely it is one. */
export interface Judged extends Choice {
  readonly sum: number;
  /** The model's probability, without what speaks for the rules' parties beside it. */
  readonly certainty: number;
}

/** What it adds to a word that the rules find its parties beside it. */
const BONUS = 2;

/** How sure the place of a word of the wide tables must be for its parties to be looked for. */
const GATE = -2.5;

/** Nearly all words of the wide tables are no contact, which the place of most of them shows: their parties are not looked for. */
export function isWorth({ gate }: ContactsModel, setting: Setting): boolean {
  return !setting.heard.wide || sumOf(gate, placeFeatures(setting)) >= GATE;
}

/** What there is to say of a word whose parties were not looked for. */
const UNSURE: Judged = { parties: [], sums: [], ruled: false, pair: [], sum: -9, certainty: 0 };

/** The parties of each word with how sure it is that it is a contact. */
export function judge(model: ContactsModel, words: readonly Considered[]): Judged[] {
  return words.map((one) => {
    const { setting, candidates } = one;
    if (!candidates) return UNSURE;
    const sums = candidates.map((candidate) => sumOf(model.link, linkFeatures(setting, candidate)));
    const choice = choiceOf({ setting, candidates }, sums, model.pair);
    if (choice.parties.length < 2) return { ...choice, sum: -9, certainty: 0 };
    const own = sumOf(model.word, wordFeatures(setting, choice));
    const sum = choice.ruled ? own + BONUS : own;
    return { ...choice, sum, certainty: probability(own) };
  });
}

const probability = (sum: number): number => Math.round(100 / (1 + Math.exp(-sum))) / 100;

const opened = new WeakMap<Uint8Array, ContactsModel>();
/** The tables in the order they are stored. */
const TABLES = [
  ['gate', GATE_BITS],
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
    const [gate, link, pair, word] = TABLES.map(([, bits], index): Weights => {
      const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, 1 << bits);
      at += values.length;
      return { bits, scale: view.getFloat32(4 + 4 * index, true), values };
    }) as [Weights, Weights, Weights, Weights];
    model = { gate, link, pair, word };
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
