/** The words of a model: which tags a form may have, and what its lemma is with each. */
import { interned } from '../../text/interned.js';
import { Recent } from '../../text/recent.js';
import type { Groups } from '../groups.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { Completer } from './completing.js';
import { type WordHashes, wordHashes } from './features.js';
import { FormDictionary } from './form-dictionary.js';
import { LemmaFinder } from './lemmas.js';
import {
  type Candidates,
  classHash,
  endingKey,
  GROUND,
  INITIAL,
  isNumber,
  LONGEST,
  numberKey,
  pairs,
  trimmed,
} from './lexicon.js';
import { LineTable } from './line-table.js';
import { nameTags } from './name-endings.js';
import { MOST, Sharer } from './sharing.js';
import { parseTag, parseVoicedTag, type Tag, wordKind } from './tags.js';
import type { Word, WordLists } from './word.js';

/** Shorter endings are not looked at once the dictionary has so many tags for a form. */
const ENOUGH = 12;

/**
 * Forms kept, candidates kept beside them, and the longest that is: longer ones are noise. A long text has more than
 * 5,000 forms; where they do not stay, each is weighed anew when it comes again, and reading takes three times as long.
 */
const MOST_KEPT = 12_000;
const MOST_FOUND = 4_000;
const KEPT_LENGTH = 40;

/** Looks words up; what was found is kept. */
export class Lexicon {
  readonly tags: readonly Tag[];
  private readonly words: LineTable;
  private readonly endings: LineTable;
  private readonly sharer: Sharer;
  private readonly finder: LemmaFinder;
  private readonly completer: Completer | null;
  /** Lemma → kinds of word it is (see `wordKind`), comma between; `+` after those seen in several forms. */
  private readonly lemmas: LineTable;
  private readonly byForm = new Recent<Word>(MOST_KEPT);
  private readonly found = new Recent<Candidates | null>(MOST_FOUND);
  private readonly kinds: readonly string[];

  constructor(
    model: WordLists,
    private readonly groups: Groups,
  ) {
    this.tags = model.tags.map(model.grouped ? parseVoicedTag : parseTag);
    this.kinds = this.tags.map(wordKind);
    this.words = new LineTable(model.words);
    this.endings = new LineTable(model.endings);
    this.sharer = new Sharer(model.shared, model.lemmaRules, this.tags);
    this.finder = new LemmaFinder(model, this.tags);
    this.completer = model.forms
      ? new Completer(
          new FormDictionary(model.forms.stems, model.forms.paradigms),
          model.tags,
          this.tags,
          (cut, add, keep) => this.finder.ruleOf(cut, add, keep),
        )
      : null;
    this.lemmas = new LineTable(model.lemmas);
  }

  /** All that is known of a form before its context is looked at; what was found is kept. */
  word(token: MutableToken): Word {
    const known = this.byForm.get(token.form);
    if (known) return known;
    const candidates = this.candidates(token);
    const word: Word = {
      hashes: this.hashes(token),
      candidates,
      lemmas: new Array(candidates.tags.length).fill(null),
      shares: null,
      ownSums: [null, null, null],
    };
    if (token.form.length <= KEPT_LENGTH) this.byForm.set(token.form, word);
    return word;
  }

  hashes(token: MutableToken): WordHashes {
    return wordHashes(token, this.groups.of(token.norm));
  }

  /** The lemma of a token with one of its candidate tags. */
  lemmaOf(token: MutableToken, { candidates: { tags, rules }, lemmas }: Word, place: number): string {
    let lemma = lemmas[place];
    if (lemma == null) {
      lemma = interned(
        this.finder.lemma(token, this.tags[tags[place] as number] as Tag, rules[place] as number),
      );
      lemmas[place] = lemma;
    }
    return lemma;
  }

  /** The tags a word may have, the likelier first. `but`, `rare`: as if this place had not been seen (training). */
  candidates(token: MutableToken, but = -1, rare = false): Candidates {
    const some = this.ownCandidates(token, but, rare);
    const { norm } = token;
    if (!this.completer || norm.length < 2 || !/\p{L}/u.test(norm) || this.isClosed(norm)) return some;
    return this.completer.complete(norm, isCapital(token), some) ?? some;
  }

  /** A form so frequent, or of such a kind, that its tags are known. */
  private isClosed(norm: string): boolean {
    return this.words.get(norm)?.startsWith('!') ?? false;
  }

  private ownCandidates(token: MutableToken, but: number, rare: boolean): Candidates {
    const { norm } = token;
    if (rare) return this.guess(token, isCapital(token), true);
    const others = but >= 0 ? this.known(norm, but) : null;
    if (others) return others;
    if (isNumber(norm)) return this.guess(token, false, false);
    const capital = isCapital(token);
    const known =
      this.known(norm) ??
      (norm.length > 1 && norm.endsWith('.') ? this.known(norm.slice(0, -1)) : null) ??
      (norm.includes('ё') ? this.known(norm.replaceAll('ё', 'е')) : null);
    if (!known) return this.guess(token, capital, false);
    return capital ? this.withNames(token, known) : known;
  }

  /** A known word with a capital may be a name for all that. */
  private withNames(token: MutableToken, known: Candidates): Candidates {
    const { norm } = token;
    const initial = norm.length === 1 ? this.endings.get(INITIAL) : undefined;
    if (initial === undefined && (norm.length < 2 || known.tags.some((tag) => this.isName(tag))))
      return known;
    const key = `^^ ${norm}`;
    const cached = this.found.get(key);
    if (cached) return cached;
    const tags = [...known.tags];
    const rules = [...known.rules];
    const grounds = [...known.grounds];
    const add = (tag: number, rule: number, ground: number) => {
      if (!this.isName(tag) || tags.includes(tag) || tags.length >= MOST) return;
      tags.push(tag);
      rules.push(rule);
      grounds.push(ground);
    };
    if (initial === undefined) {
      const guessed = this.guess(token, true, false);
      guessed.tags.forEach((tag, i) => void add(tag, -1, guessed.grounds[i] as number));
    } else {
      const named = pairs(initial);
      named.tags.forEach((tag, i) => void add(tag, named.rules[i] as number, GROUND.guessed));
    }
    const candidates = trimmed(tags, rules, grounds, known.hash);
    this.found.set(key, candidates);
    return candidates;
  }

  private isName(tag: number): boolean {
    return (this.tags[tag] as Tag).upos === 'PROPN';
  }

  /** Candidates of a form as it was seen; without the tag `but` when that stands for this very place (training). */
  known(norm: string, but = -1): Candidates | null {
    const cached = but < 0 ? this.found.get(norm) : undefined;
    if (cached !== undefined) return cached;
    const line = this.words.get(norm);
    if (line === undefined) return null;
    const closed = line.startsWith('!');
    const { tags, rules } = pairs(closed ? line.slice(1) : line);
    const grounds: number[] = tags.map((_, i) => (i === 0 ? GROUND.first : GROUND.seen));
    const left = tags.indexOf(but);
    if (left >= 0) {
      tags.splice(left, 1);
      rules.splice(left, 1);
      grounds.splice(left, 1);
    }
    if (!closed) this.sharer.share(norm, tags, rules, grounds);
    const candidates = trimmed(tags, rules, grounds, classHash(tags));
    if (but < 0) this.found.set(norm, candidates);
    return candidates;
  }

  /** The tags a form never seen may have. `rare`: the form is in the lists but shall be taken for unseen. */
  guess(token: MutableToken, capital: boolean, rare: boolean): Candidates {
    const { norm } = token;
    const key = `${capital ? '^' : '*'} ${norm}`;
    const cached = rare ? undefined : this.found.get(key);
    if (cached) return cached;
    const { tags, rules } = pairs(this.endingLine(norm, capital) ?? '0');
    const grounds: number[] = tags.map(() => GROUND.guessed);
    const isWord = /\p{L}/u.test(norm);
    if (isWord) this.sharer.share(norm, tags, rules, grounds);
    for (let i = 0; isWord && i < tags.length; i++)
      grounds[i] = this.hasLemma(token, tags[i] as number, rare) ? GROUND.guessedLemma : GROUND.guessed;
    if (isWord && this.finder.hasDictionary) this.lookUp(token, capital, tags, rules, grounds);
    else if (isWord && capital) this.addNames(norm, tags, rules, grounds);
    const candidates = trimmed(tags, rules, grounds, classHash(tags));
    if (!rare && norm.length < KEPT_LENGTH) this.found.set(key, candidates);
    return candidates;
  }

  private endingLine(norm: string, capital: boolean): string | undefined {
    if (!/\p{L}/u.test(norm) || norm.startsWith('&'))
      return this.endings.get(/^[^&]*\p{N}/u.test(norm) ? numberKey(norm) : '#.') ?? this.endings.get('#n0');
    const script = /[a-z]/.test(norm) ? '@' : '';
    for (let length = Math.min(LONGEST, norm.length); length >= 1; length--) {
      const found = this.endings.get(script + endingKey(norm, length, capital));
      if (found !== undefined) return found;
    }
    return this.endings.get(capital ? `${script}^` : script || '*') ?? this.endings.get('*');
  }

  /** Marks the tags that the dictionary has for a form, and adds those of shorter endings that it has. */
  private lookUp(
    token: MutableToken,
    capital: boolean,
    tags: number[],
    rules: number[],
    grounds: number[],
  ): void {
    const { norm } = token;
    let found = 0;
    tags.forEach((tag, i) => {
      const rule = this.finder.dictionaryRule(token.form, norm, tag);
      if (rule < 0) return;
      found++;
      rules[i] = rule;
      grounds[i] = GROUND.dictionary;
    });
    const script = /[a-z]/.test(norm) ? '@' : '';
    // A capital may be one of the start of a sentence.
    for (const key of capital ? [true, false] : [false])
      for (let length = Math.min(LONGEST, norm.length - 1); length >= 1 && found < ENOUGH; length--) {
        const line = this.endings.get(script + endingKey(norm, length, key));
        if (line === undefined) continue;
        for (const tag of pairs(line).tags) {
          if (tags.length >= MOST || tags.includes(tag)) continue;
          const rule = this.finder.dictionaryRule(token.form, norm, tag);
          if (rule < 0) continue;
          found++;
          tags.push(tag);
          rules.push(rule);
          grounds.push(GROUND.dictionary);
        }
      }
    if (capital) this.addNames(norm, tags, rules, grounds);
    if (found === 0) return;
    grounds.forEach((ground, i) => {
      if (ground === GROUND.guessed) grounds[i] = GROUND.beside;
    });
  }

  private addNames(norm: string, tags: number[], rules: number[], grounds: number[]): void {
    const isName = (tag: number) => this.isName(tag);
    for (const tag of nameTags(this.endings, norm, tags.some(isName) ? null : isName)) {
      if (tags.length >= MOST || tags.includes(tag)) continue;
      tags.push(tag);
      rules.push(-1);
      grounds.push(GROUND.guessed);
    }
  }

  private hasLemma(token: MutableToken, tag: number, rare: boolean): boolean {
    const kinds = this.lemmas.get(this.finder.lemma(token, this.tags[tag] as Tag, -1).toLowerCase());
    if (kinds === undefined) return false;
    const kind = this.kinds[tag] as string;
    return kinds.split(',').some((one) => one === `${kind}+` || (!rare && one === kind));
  }
}

const isCapital = ({ form, norm }: MutableToken): boolean =>
  form !== norm && form[0] !== form[0]?.toLowerCase();
