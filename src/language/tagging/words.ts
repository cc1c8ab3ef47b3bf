/** The words of a model: which tags a form may have, and what its lemma is with each. */
import { hasLetter, hasSmallLatin } from '../../text/characters.js';
import { interned } from '../../text/interned.js';
import { Recent } from '../../text/recent.js';
import type { Groups } from '../groups.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { Completer } from './completing.js';
import type { DictionaryRules } from './dictionary-rules.js';
import { type WordHashes, wordHashes } from './features.js';
import { FormDictionary } from './form-dictionary.js';
import { LemmaFinder } from './lemmas.js';
import {
  CAPITAL_KEY,
  CandidateLists,
  type Candidates,
  classHash,
  GROUND,
  INITIAL,
  isNumber,
  LONGEST,
  numberKey,
} from './lexicon.js';
import { LineTable } from './line-table.js';
import { nameTags } from './name-endings.js';
import { MOST, Sharer } from './sharing.js';
import { parseTag, parseVoicedTag, type Tag, wordKind } from './tags.js';
import type { Word, WordLists } from './word.js';

/** Shorter endings are not looked at once the dictionary has so many tags for a form. */
const ENOUGH = 12;

/**
 * Forms kept, and the longest that is: longer ones are noise. A long text has more than
 * 5,000 forms; where they do not stay, each is weighed anew when it comes again, and reading takes three times as long.
 */
const MOST_KEPT = 20_000;
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
  private readonly lists = new CandidateLists();
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
      ownSums: [null, null, null],
      slot: -1,
      own: null,
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
      const { form, norm } = token;
      const found = this.finder.lemma(token, tags[place] as number, rules[place] as number);
      lemmas[place] = lemma = found === norm ? norm : found === form ? form : interned(found);
    }
    return lemma;
  }

  /** The tags a word may have, the likelier first. `but`, `rare`: as if this place had not been seen (training). */
  candidates(token: MutableToken, but = -1, rare = false): Candidates {
    const some = this.ownCandidates(token, but, rare);
    const { norm } = token;
    if (!this.completer || norm.length < 2 || !hasLetter(norm) || this.isClosed(norm)) return some;
    return this.completer.complete(norm, isCapital(token), some) ?? some;
  }

  /** A form so frequent, or of such a kind, that its tags are known. */
  private isClosed(norm: string): boolean {
    const at = this.words.find('', norm, 0, '');
    return at >= 0 && this.words.isMarked(at);
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
    const initial = norm.length === 1 ? this.endings.find('', INITIAL, 0, '') : -1;
    if (initial < 0 && (norm.length < 2 || known.tags.some((tag) => this.isName(tag)))) return known;
    const tags = [...known.tags];
    const rules = [...known.rules];
    const grounds = [...known.grounds];
    const add = (tag: number, rule: number, ground: number) => {
      if (!this.isName(tag) || tags.includes(tag) || tags.length >= MOST) return;
      tags.push(tag);
      rules.push(rule);
      grounds.push(ground);
    };
    if (initial < 0) {
      const guessed = this.guess(token, true, false);
      guessed.tags.forEach((tag, i) => void add(tag, -1, guessed.grounds[i] as number));
    } else {
      const named = this.endings.pairs(initial);
      named.tags.forEach((tag, i) => void add(tag, named.rules[i] as number, GROUND.guessed));
    }
    return this.lists.of(tags, rules, grounds, known.hash);
  }

  private isName(tag: number): boolean {
    return (this.tags[tag] as Tag).upos === 'PROPN';
  }

  /** Candidates of a form as it was seen; without the tag `but` when that stands for this very place (training). */
  known(norm: string, but = -1): Candidates | null {
    const at = this.words.find('', norm, 0, '');
    if (at < 0) return null;
    const { tags, rules } = this.words.pairs(at);
    const grounds: number[] = tags.map((_, i) => (i === 0 ? GROUND.first : GROUND.seen));
    const left = tags.indexOf(but);
    if (left >= 0) {
      tags.splice(left, 1);
      rules.splice(left, 1);
      grounds.splice(left, 1);
    }
    if (!this.words.isMarked(at)) this.sharer.share(norm, tags, rules, grounds);
    return this.lists.of(tags, rules, grounds, classHash(tags));
  }

  /** The tags a form never seen may have. `rare`: the form is in the lists but shall be taken for unseen. */
  guess(token: MutableToken, capital: boolean, rare: boolean): Candidates {
    const { norm } = token;
    const isWord = hasLetter(norm);
    const line = this.endingLine(norm, capital, isWord);
    const { tags, rules } = line < 0 ? { tags: [0], rules: [-1] } : this.endings.pairs(line);
    const grounds: number[] = tags.map(() => GROUND.guessed);
    if (isWord) this.sharer.share(norm, tags, rules, grounds);
    if (isWord) this.markLemmas(token, tags, grounds, rare);
    if (isWord && this.finder.inDictionary)
      this.lookUp(token, this.finder.inDictionary, capital, tags, rules, grounds);
    else if (isWord && capital) this.addNames(norm, tags, rules, grounds);
    return this.lists.of(tags, rules, grounds, classHash(tags));
  }

  /** Where the tags of the longest known ending of a form stand, or -1. */
  private endingLine(norm: string, capital: boolean, isWord: boolean): number {
    const { endings } = this;
    if (!isWord || norm.startsWith('&')) {
      const at = endings.find('', /^[^&]*\p{N}/u.test(norm) ? numberKey(norm) : '#.', 0, '');
      return at >= 0 ? at : endings.find('', '#n0', 0, '');
    }
    const script = hasSmallLatin(norm) ? '@' : '';
    const before = capital ? script + CAPITAL_KEY : script;
    for (let length = Math.min(LONGEST, norm.length); length >= 1; length--) {
      const at = endings.find(before, norm, norm.length - length, '');
      if (at >= 0) return at;
    }
    const at = endings.find('', capital ? before : script || '*', 0, '');
    return at >= 0 ? at : endings.find('', '*', 0, '');
  }

  /** Marks the tags that the dictionary has for a form, and adds those of shorter endings that it has. */
  private lookUp(
    token: MutableToken,
    dictionary: DictionaryRules,
    capital: boolean,
    tags: number[],
    rules: number[],
    grounds: number[],
  ): void {
    const { norm } = token;
    dictionary.take(token.form, norm);
    let found = 0;
    tags.forEach((tag, i) => {
      const rule = dictionary.ruleOf(tag);
      if (rule < 0) return;
      found++;
      rules[i] = rule;
      grounds[i] = GROUND.dictionary;
    });
    const script = hasSmallLatin(norm) ? '@' : '';
    // A capital may be one of the start of a sentence.
    for (const key of capital ? [true, false] : [false])
      for (let length = Math.min(LONGEST, norm.length - 1); length >= 1 && found < ENOUGH; length--) {
        const at = this.endings.find(key ? script + CAPITAL_KEY : script, norm, norm.length - length, '');
        if (at < 0) continue;
        for (const tag of this.endings.numbers(at)) {
          if (tags.length >= MOST || tags.includes(tag)) continue;
          const rule = dictionary.ruleOf(tag);
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

  /** Tells of each tag whether the lemma the form would have with it is known as such a word. */
  private markLemmas(token: MutableToken, tags: readonly number[], grounds: number[], rare: boolean): void {
    const kindsOf = new Map<string, string>();
    tags.forEach((tag, i) => {
      const mark = this.finder.markOf(tag);
      let kinds = kindsOf.get(mark);
      if (kinds === undefined) {
        kinds = this.lemmas.get(this.finder.lemma(token, tag, -1).toLowerCase()) ?? '';
        kindsOf.set(mark, kinds);
      }
      grounds[i] = isAmong(kinds, this.kinds[tag] as string, rare) ? GROUND.guessedLemma : GROUND.guessed;
    });
  }
}

/** Whether kinds of a lemma, comma between, have one; `rare`: as one seen in several forms. */
function isAmong(kinds: string, kind: string, rare: boolean): boolean {
  return kinds !== '' && kinds.split(',').some((one) => one === `${kind}+` || (!rare && one === kind));
}

const isCapital = ({ form, norm }: MutableToken): boolean =>
  form !== norm && form[0] !== form[0]?.toLowerCase();
