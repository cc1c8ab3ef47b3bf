/** What the lemma of a form is with a tag: by a rule known of the form, by its ending, and as the dictionary has it. */
import type { MutableToken } from '../tokens/tokenise.js';
import { LemmaTable } from './lemma-table.js';
import { applyRule, folded, isNumber, type LemmaRule, LONGEST, parseRule } from './lexicon.js';
import { type Lines, LineTable } from './line-table.js';
import { dictionaryKind, lemmaTag, type Tag } from './tags.js';

/** Parts of speech that the dictionary is asked about. */
const ASKED = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'DET', 'ADV']);

export class LemmaFinder {
  private readonly endings: LineTable;
  private readonly rules: LemmaRule[];
  private readonly numbers = new Map<string, number>();
  private readonly dictionary: LemmaTable;
  private readonly kinds: readonly string[];
  private readonly coarse: readonly string[];
  private readonly keepsForeign: boolean;

  /** Formats as in `TaggerModel`. */
  constructor(
    model: {
      readonly lemmaRules: readonly string[];
      readonly lemmaEndings: string | Lines;
      readonly dictionary: Uint8Array;
      readonly keepsForeign?: boolean | undefined;
    },
    private readonly tags: readonly Tag[],
  ) {
    this.endings = new LineTable(model.lemmaEndings);
    this.rules = model.lemmaRules.map(parseRule);
    this.dictionary = new LemmaTable(model.dictionary);
    this.keepsForeign = model.keepsForeign ?? false;
    this.kinds = tags.map(dictionaryKind);
    this.coarse = tags.map(lemmaTag);
  }

  /** The number of a rule that the model may not have; it is kept under it. */
  ruleOf(cut: number, add: string, keepCase: boolean): number {
    const key = `${cut}|${add}|${keepCase ? 'k' : 'l'}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.rules.push({ cut, add, keepCase }) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  get hasDictionary(): boolean {
    return !this.dictionary.isEmpty;
  }

  /** The lemma rule by which the dictionary has a form with a tag, or -1. */
  dictionaryRule(form: string, plain: string, tag: number): number {
    const kind = this.kinds[tag] as string;
    const { upos } = this.tags[tag] as Tag;
    if (!ASKED.has(upos)) return -1;
    const norm = plain.includes('ё') ? folded(plain) : plain;
    const coarse = this.coarse[tag] as string;
    const tried = new Set<number>();
    for (let length = Math.min(LONGEST, norm.length - 1); length >= 0; length--) {
      const line = this.endings.get(`${norm.slice(norm.length - length)}/${coarse}`);
      if (line === undefined) continue;
      for (const text of line.split(' ')) {
        const rule = Number.parseInt(text, 36);
        if (tried.has(rule)) continue;
        tried.add(rule);
        const lemma = applyRule(form, norm, this.rules[rule] as LemmaRule);
        if (lemma !== null && this.dictionary.has(lemma.toLowerCase(), kind)) return rule;
      }
    }
    return -1;
  }

  /** The lemma of a token with a tag: its known rule, else the rule of the longest known ending with that tag. */
  lemma(token: MutableToken, tag: Tag, rule: number): string {
    const { form } = token;
    if (tag.upos === 'PUNCT' || isNumber(form)) return form;
    if (this.keepsForeign && tag.upos === 'X') return form;
    if (token.norm === '’s' && tag.upos === 'PART') return "'s";
    const norm = token.norm.includes('ё') ? folded(token.norm) : token.norm;
    const isSign = !/[\p{L}\p{N}]/u.test(form);
    const direct = rule >= 0 ? applyRule(form, isSign ? form : norm, this.rules[rule] as LemmaRule) : null;
    if (direct !== null || isSign) return direct ?? form;
    if (/^[A-Z]{2,}$|^[IVXLC]+$/.test(form) || (norm.length > 1 && norm.endsWith('.')))
      return norm.endsWith('.') && tag.upos !== 'PROPN' ? norm : form;
    if (tag.upos === 'X') return form;
    const coarse = lemmaTag(tag);
    for (let length = Math.min(LONGEST, norm.length - 1); length >= 0; length--) {
      const line = this.endings.get(`${norm.slice(norm.length - length)}/${coarse}`);
      if (line === undefined) continue;
      // The first of the rules is the most frequent one.
      const lemma = applyRule(form, norm, this.rules[Number.parseInt(line, 36)] as LemmaRule);
      if (lemma !== null) return lemma;
    }
    return tag.upos === 'PROPN' ? form : norm;
  }
}
