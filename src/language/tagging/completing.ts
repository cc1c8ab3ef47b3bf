/** What a dictionary of forms adds to the tags known or guessed of a form, and which of them it confirms. */
import type { FormAnalysis, FormDictionary } from './form-dictionary.js';
import { CandidateLists, type Candidates, classHash, FORM_GROUND, GROUND } from './lexicon.js';
import { MOST } from './sharing.js';
import type { Tag } from './tags.js';

/** How each way of knowing a tag is called when the dictionary has it too, and when it has the form without it. */
const CONFIRMED: Readonly<Record<number, number>> = {
  [GROUND.first]: FORM_GROUND.first,
  [GROUND.seen]: FORM_GROUND.seen,
};
const DENIED: Readonly<Record<number, number>> = {
  [GROUND.first]: FORM_GROUND.firstAlone,
  [GROUND.seen]: FORM_GROUND.seenAlone,
};

/** A part of a word that is a word: «все-таки», «Аль-Каїда» are not put together of two. */
const SHORTEST_PART = 4;

export class Completer {
  /** The tag of a name that a noun would be with a capital, or -1. */
  private readonly asName: readonly number[];
  private readonly ofNames: readonly boolean[];
  private readonly ofThings: readonly boolean[];
  private readonly lists = new CandidateLists();

  /** @param ruleOf number of the lemma rule that cuts, adds, and keeps capitals or not */
  constructor(
    private readonly dictionary: FormDictionary,
    texts: readonly string[],
    tags: readonly Tag[],
    private readonly ruleOf: (cut: number, add: string, keep: boolean) => number,
  ) {
    this.ofNames = tags.map(({ upos }) => upos === 'PROPN');
    this.ofThings = tags.map(({ upos }) => upos === 'NOUN' || upos === 'ADJ');
    this.asName = texts.map((text) =>
      text.startsWith('NOUN ') ? texts.indexOf(`PROPN ${text.slice('NOUN '.length)}`) : -1,
    );
  }

  /** @param capital whether the form may be a name */
  complete(
    norm: string,
    capital: boolean,
    { tags: old, rules: oldRules, grounds: before }: Candidates,
  ): Candidates | null {
    const analyses = this.analyses(norm.includes('ё') ? norm.replaceAll('ё', 'е') : norm);
    if (analyses.length === 0) return null;
    const tags: number[] = [];
    const rules: number[] = [];
    const grounds: number[] = [];
    const add = (tag: number, rule: number, ground: number) => {
      if (tags.length >= MOST || tags.includes(tag)) return;
      tags.push(tag);
      rules.push(rule);
      grounds.push(ground);
    };
    old.forEach((tag, i) => {
      const ground = before[i] as number;
      if (ground !== GROUND.first && ground !== GROUND.seen) return;
      const found = analyses.find((one) => one.tag === tag);
      const rule = oldRules[i] as number;
      if (found) add(tag, rule >= 0 ? rule : this.rule(found), CONFIRMED[ground] as number);
      else add(tag, rule, DENIED[ground] as number);
    });
    for (const one of analyses) add(one.tag, this.rule(one), FORM_GROUND.dictionary);
    const { length } = tags;
    if (capital)
      for (const one of analyses) {
        const name = this.asName[one.tag] as number;
        if (name >= 0 && one.add !== null) add(name, this.ruleOf(one.cut, one.add, true), FORM_GROUND.asName);
      }
    old.forEach((tag, i) => {
      const ground = before[i] as number;
      if (ground === GROUND.shared) return;
      if (ground === GROUND.guessed || ground === GROUND.guessedLemma)
        add(tag, oldRules[i] as number, this.ofNames[tag] ? ground : FORM_GROUND.beside);
    });
    return this.lists.of(tags, rules, grounds, classHash(tags, length));
  }

  /** «прем’єр-міністерці»: what the dictionary does not have as a whole declines as its last part. */
  private analyses(norm: string): readonly FormAnalysis[] {
    const whole = this.dictionary.analyses(norm);
    const last = norm.lastIndexOf('-') + 1;
    if (whole.length > 0 || last < SHORTEST_PART || norm.length - last < SHORTEST_PART) return whole;
    return this.dictionary.analyses(norm.slice(last)).filter(({ tag }) => this.ofThings[tag]);
  }

  private rule({ tag, cut, add }: FormAnalysis): number {
    return add === null ? -1 : this.ruleOf(cut, add, this.ofNames[tag] as boolean);
  }
}
