/** What the lemma of a form is with a tag: by a rule known of the form, by its ending, and as the dictionary has it. */

import { hasLetterOrDigit } from '../../text/characters.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { DictionaryRules } from './dictionary-rules.js';
import { LemmaTable } from './lemma-table.js';
import { applyRule, folded, isNumber, type LemmaRule, LONGEST, parseRule, ruleOf } from './lexicon.js';
import { type Lines, LineTable } from './line-table.js';
import { lemmaTag, type Tag } from './tags.js';

export class LemmaFinder {
  private readonly endings: LineTable;
  private readonly rules: LemmaRule[];
  /** Numbers of the rules that were asked for: by what they add, and then by `2 * cut`, one more with capitals kept. */
  private readonly numbers = new Map<string, (number | undefined)[]>();
  /** Null when the model has no dictionary of lemmas. */
  readonly inDictionary: DictionaryRules | null;
  /** By tag: what stands after an ending for it. */
  private readonly marks: readonly string[];
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
    this.keepsForeign = model.keepsForeign ?? false;
    this.marks = tags.map((tag) => `/${lemmaTag(tag)}`);
    const dictionary = new LemmaTable(model.dictionary);
    this.inDictionary = dictionary.isEmpty
      ? null
      : new DictionaryRules(this.endings, this.rules, dictionary, tags);
  }

  /** The number of a rule that the model may not have; it is kept under it. */
  ruleOf(cut: number, add: string, keepCase: boolean): number {
    let numbers = this.numbers.get(add);
    if (numbers === undefined) this.numbers.set(add, (numbers = []));
    const place = 2 * cut + (keepCase ? 1 : 0);
    let number = numbers[place];
    if (number === undefined) numbers[place] = number = this.rules.push(ruleOf(cut, add, keepCase)) - 1;
    return number;
  }

  /** What of a tag the lemma of a form depends on, when no rule is known of the form. */
  markOf(tag: number): string {
    return this.marks[tag] as string;
  }

  /** The lemma of a token with a tag: its known rule, else the rule of the longest known ending with that tag. */
  lemma(token: MutableToken, number: number, rule: number): string {
    const { form } = token;
    const tag = this.tags[number] as Tag;
    if (tag.upos === 'PUNCT' || isNumber(form)) return form;
    if (this.keepsForeign && tag.upos === 'X') return form;
    if (token.norm === '’s' && tag.upos === 'PART') return "'s";
    const norm = token.norm.includes('ё') ? folded(token.norm) : token.norm;
    const isSign = !hasLetterOrDigit(form);
    const direct = rule >= 0 ? applyRule(form, isSign ? form : norm, this.rules[rule] as LemmaRule) : null;
    if (direct !== null || isSign) return direct ?? form;
    if (/^[A-Z]{2,}$|^[IVXLC]+$/.test(form) || (norm.length > 1 && norm.endsWith('.')))
      return norm.endsWith('.') && tag.upos !== 'PROPN' ? norm : form;
    if (tag.upos === 'X') return form;
    const mark = this.marks[number] as string;
    for (let length = Math.min(LONGEST, norm.length - 1); length >= 0; length--) {
      const at = this.endings.find('', norm, norm.length - length, mark);
      if (at < 0) continue;
      // The first of the rules is the most frequent one.
      const lemma = applyRule(form, norm, this.rules[this.endings.first(at)] as LemmaRule);
      if (lemma !== null) return lemma;
    }
    return tag.upos === 'PROPN' ? form : norm;
  }
}
