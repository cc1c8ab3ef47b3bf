/** Which lemma rules make of a form what a dictionary has: by hashes of beginnings of the form, without making strings. */
import { kindHash, LEMMA_SEED, type LemmaTable, lemmaHash } from './lemma-table.js';
import { applyRule, folded, isPlain, type LemmaRule, LONGEST } from './lexicon.js';
import type { LineTable } from './line-table.js';
import { dictionaryKind, lemmaTag, type Tag } from './tags.js';

/** Parts of speech that the dictionary is asked about. */
const ASKED = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'DET', 'ADV']);

export class DictionaryRules {
  /** By tag: a number for all tags that have the same answer, or -1 for those not asked about. */
  private readonly groups: readonly number[];
  /** By group: what stands after an ending for it, and the hash of its kind. */
  private readonly marks: string[] = [];
  private readonly kinds: number[] = [];
  /** By group: the answer, and for which form it was given. */
  private readonly answers: Int32Array;
  private readonly answered: Int32Array;
  private form = '';
  private norm = '';
  private isPlain = false;
  private count = 0;

  constructor(
    private readonly endings: LineTable,
    private readonly rules: readonly LemmaRule[],
    private readonly dictionary: LemmaTable,
    tags: readonly Tag[],
  ) {
    const numbers = new Map<string, number>();
    this.groups = tags.map((tag) => (ASKED.has(tag.upos) ? this.groupOf(tag, numbers) : -1));
    this.answers = new Int32Array(numbers.size);
    this.answered = new Int32Array(numbers.size);
  }

  private groupOf(tag: Tag, numbers: Map<string, number>): number {
    const mark = `/${lemmaTag(tag)}`;
    const kind = dictionaryKind(tag);
    const key = `${mark} ${kind}`;
    let group = numbers.get(key);
    if (group === undefined) {
      numbers.set(key, (group = this.marks.push(mark) - 1));
      this.kinds.push(kindHash(kind));
    }
    return group;
  }

  /** Takes the form that is asked about from now on. */
  take(form: string, plain: string): void {
    const norm = plain.includes('ё') ? folded(plain) : plain;
    this.form = form;
    this.norm = norm;
    this.count++;
    this.isPlain = norm.length < beginnings.length && isPlain(norm) && form.toLowerCase() === plain;
    if (!this.isPlain) return;
    beginnings[0] = LEMMA_SEED;
    for (let i = 0; i < norm.length; i++)
      beginnings[i + 1] = lemmaHash(norm, i, i + 1, beginnings[i] as number);
  }

  /** The lemma rule by which the dictionary has the form with a tag, or -1. */
  ruleOf(tag: number): number {
    const group = this.groups[tag] as number;
    if (group < 0) return -1;
    if (this.answered[group] !== this.count) {
      this.answered[group] = this.count;
      this.answers[group] = this.find(this.marks[group] as string, this.kinds[group] as number);
    }
    return this.answers[group] as number;
  }

  private find(mark: string, kind: number): number {
    const { norm, endings } = this;
    for (let length = Math.min(LONGEST, norm.length - 1); length >= 0; length--) {
      const at = endings.find('', norm, norm.length - length, mark);
      if (at < 0) continue;
      for (const number of endings.numbers(at))
        if (this.has(this.rules[number] as LemmaRule, kind)) return number;
    }
    return -1;
  }

  /** Whether what a rule makes of the form is in the dictionary. */
  private has(rule: LemmaRule, kind: number): boolean {
    const { norm } = this;
    const { cut, plainAdd } = rule;
    if (this.isPlain && plainAdd !== null) {
      if (cut > norm.length || (cut === norm.length && plainAdd === '')) return false;
      const beginning = beginnings[norm.length - cut] as number;
      return this.dictionary.hasHashed(lemmaHash(plainAdd, 0, plainAdd.length, beginning), kind);
    }
    const lemma = applyRule(this.form, norm, rule)?.toLowerCase();
    return (
      lemma !== undefined && this.dictionary.hasHashed(lemmaHash(lemma, 0, lemma.length, LEMMA_SEED), kind)
    );
  }
}

/** Hashes of the beginnings of one form after the other, by their lengths. */
const beginnings = new Int32Array(64);
