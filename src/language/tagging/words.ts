/** The words of a model: which tags a form may have, and what its lemma is with each. */
import { interned } from '../../text/interned.js';
import type { MutableToken } from '../tokens/tokenise.js';
import { type WordHashes, wordHashes } from './features.js';
import {
  applyRule,
  type Candidates,
  classHash,
  endingKey,
  folded,
  GROUND,
  type LemmaRule,
  LONGEST,
  parseRule,
  SHARED_ENDING,
} from './lexicon.js';
import { LineTable } from './line-table.js';
import { lemmaTag, parseTag, type Tag, wordKind } from './tags.js';

/** The parts of a model that words are looked up in; formats as in `TaggerModel`. */
export interface WordLists {
  readonly tags: readonly string[];
  readonly lemmaRules: readonly string[];
  readonly words: string;
  readonly endings: string;
  readonly shared: string;
  readonly lemmaEndings: string;
  readonly lemmas: string;
}

/** Candidates beyond this many are left out. */
const MOST = 24;
/** Parts of speech whose forms share tags by their endings. */
const OPEN = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'DET']);

/** Forms kept, and the longest that is: longer ones are noise. */
const MOST_KEPT = 30_000;
const KEPT_LENGTH = 40;

/** A form with its hashes, its tags and, once asked for, its lemma with each of them. */
export interface Word {
  readonly hashes: WordHashes;
  readonly candidates: Candidates;
  readonly lemmas: (string | null)[];
}

/** Looks words up; what was found is kept. */
export class Lexicon {
  readonly tags: readonly Tag[];
  private readonly words: LineTable;
  private readonly endings: LineTable;
  private readonly shared: LineTable;
  private readonly lemmaEndings: LineTable;
  /** Lemma → kinds of word it is (see `wordKind`), comma between; `+` after those seen in several forms. */
  private readonly lemmas: LineTable;
  private readonly byForm = new Map<string, Word>();
  private readonly found = new Map<string, Candidates | null>();
  private readonly rules: readonly LemmaRule[];
  private readonly kinds: readonly string[];

  constructor(model: WordLists) {
    this.tags = model.tags.map(parseTag);
    this.kinds = this.tags.map(wordKind);
    this.rules = model.lemmaRules.map(parseRule);
    this.words = new LineTable(model.words);
    this.endings = new LineTable(model.endings);
    this.shared = new LineTable(model.shared);
    this.lemmaEndings = new LineTable(model.lemmaEndings);
    this.lemmas = new LineTable(model.lemmas);
  }

  /** All that is known of a form before its context is looked at; what was found is kept. */
  word(token: MutableToken): Word {
    const known = this.byForm.get(token.form);
    if (known) return known;
    const candidates = this.candidates(token);
    const word = {
      hashes: wordHashes(token),
      candidates,
      lemmas: new Array(candidates.tags.length).fill(null),
    };
    if (token.form.length <= KEPT_LENGTH) {
      if (this.byForm.size >= MOST_KEPT) this.byForm.clear();
      this.byForm.set(token.form, word);
    }
    return word;
  }

  /** The lemma of a token with one of its candidate tags. */
  lemmaOf(token: MutableToken, { candidates: { tags, rules }, lemmas }: Word, place: number): string {
    let lemma = lemmas[place];
    if (lemma == null) {
      lemma = interned(this.lemma(token, this.tags[tags[place] as number] as Tag, rules[place] as number));
      lemmas[place] = lemma;
    }
    return lemma;
  }

  /** The tags a word may have, the likelier first. */
  candidates(token: MutableToken): Candidates {
    const { norm } = token;
    const capital = token.form !== norm && token.form[0] !== token.form[0]?.toLowerCase();
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
    if (norm.length < 2 || known.tags.some((tag) => (this.tags[tag] as Tag).upos === 'PROPN')) return known;
    const key = `^^ ${norm}`;
    const cached = this.found.get(key);
    if (cached) return cached;
    const guessed = this.guess(token, true, false);
    const tags = [...known.tags];
    const rules = [...known.rules];
    const grounds = [...known.grounds];
    guessed.tags.forEach((tag, i) => {
      if ((this.tags[tag] as Tag).upos !== 'PROPN' || tags.length >= MOST) return;
      tags.push(tag);
      rules.push(-1);
      grounds.push(guessed.grounds[i] as number);
    });
    const candidates = { tags, rules, grounds, hash: known.hash };
    this.found.set(key, candidates);
    return candidates;
  }

  isKnown(token: MutableToken): boolean {
    return this.words.has(token.norm);
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
    if (!closed) this.share(norm, tags, rules, grounds);
    const candidates = { tags, rules, grounds, hash: classHash(tags) };
    if (but < 0) this.found.set(norm, candidates);
    return candidates;
  }

  /** Adds the tags that forms with this ending have beside those given. A tag of the same word has its lemma rule. */
  private share(norm: string, tags: number[], rules: number[], grounds: number[]): void {
    const size = tags.length;
    for (let i = 0; i < size; i++) {
      const tag = tags[i] as number;
      if (!OPEN.has((this.tags[tag] as Tag).upos)) continue;
      for (let length = Math.min(SHARED_ENDING, norm.length - 1); length >= 1; length--) {
        const line = this.shared.get(`${norm.slice(norm.length - length)}/${tag.toString(36)}`);
        if (line === undefined) continue;
        for (const text of line.split(' ')) {
          const other = Number.parseInt(text, 36);
          if (tags.length >= MOST || tags.includes(other)) continue;
          tags.push(other);
          rules.push(rules[i] as number);
          grounds.push(GROUND.shared);
        }
        break;
      }
    }
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
    if (isWord) this.share(norm, tags, rules, grounds);
    for (let i = 0; isWord && i < tags.length; i++)
      grounds[i] = this.hasLemma(token, tags[i] as number, rare) ? GROUND.guessedLemma : GROUND.guessed;
    const candidates = { tags, rules, grounds, hash: classHash(tags) };
    if (!rare && norm.length < 40) {
      if (this.found.size > 200_000) this.found.clear();
      this.found.set(key, candidates);
    }
    return candidates;
  }

  private endingLine(norm: string, capital: boolean): string | undefined {
    if (!/\p{L}/u.test(norm) || norm.startsWith('&'))
      return this.endings.get(/^[^&]*\p{N}/u.test(norm) ? numberKey(norm) : '#.') ?? this.endings.get('#0');
    const script = /[a-z]/.test(norm) ? '@' : '';
    for (let length = Math.min(LONGEST, norm.length); length >= 1; length--) {
      const found = this.endings.get(script + endingKey(norm, length, capital));
      if (found !== undefined) return found;
    }
    return this.endings.get(capital ? `${script}^` : script || '*') ?? this.endings.get('*');
  }

  private hasLemma(token: MutableToken, tag: number, rare: boolean): boolean {
    const kinds = this.lemmas.get(this.lemma(token, this.tags[tag] as Tag, -1).toLowerCase());
    if (kinds === undefined) return false;
    const kind = this.kinds[tag] as string;
    return kinds.split(',').some((one) => one === `${kind}+` || (!rare && one === kind));
  }

  /** The lemma of a token with a tag: its known rule, else the rule of the longest known ending with that tag. */
  lemma(token: MutableToken, tag: Tag, rule: number): string {
    const { form } = token;
    if (!/[\p{L}\p{N}]/u.test(form) || tag.upos === 'PUNCT') return form;
    if (token.norm === '’s' && tag.upos === 'PART') return "'s";
    const norm = token.norm.includes('ё') ? folded(token.norm) : token.norm;
    const direct = rule >= 0 ? applyRule(form, norm, this.rules[rule] as LemmaRule) : null;
    if (direct !== null) return direct;
    if (/^[A-Z]{2,}$|^[IVXLC]+$/.test(form) || (norm.length > 1 && norm.endsWith('.')))
      return norm.endsWith('.') && tag.upos !== 'PROPN' ? norm : form;
    const coarse = lemmaTag(tag);
    for (let length = Math.min(LONGEST, norm.length - 1); length >= 0; length--) {
      const index = this.lemmaEndings.get(`${norm.slice(norm.length - length)}/${coarse}`);
      if (index === undefined) continue;
      const lemma = applyRule(form, norm, this.rules[Number.parseInt(index, 36)] as LemmaRule);
      if (lemma !== null) return lemma;
    }
    return tag.upos === 'PROPN' || tag.upos === 'X' ? form : norm;
  }
}

/** Numbers are told apart by what they may be: years, small numbers, numbers with a point. */
export function numberKey(norm: string): string {
  if (/^(?:19|20)\d\d$/.test(norm)) return '#year';
  if (/^\d{1,2}$/.test(norm)) return norm === '1' ? '#1' : '#small';
  if (/^\d+$/.test(norm)) return norm.endsWith('1') && !norm.endsWith('11') ? '#ends1' : '#0';
  return '#point';
}

function pairs(line: string): { tags: number[]; rules: number[] } {
  const tags: number[] = [];
  const rules: number[] = [];
  for (const pair of line.split(' ')) {
    const colon = pair.indexOf(':');
    tags.push(Number.parseInt(colon < 0 ? pair : pair.slice(0, colon), 36));
    rules.push(colon < 0 ? -1 : Number.parseInt(pair.slice(colon + 1), 36));
  }
  return { tags, rules };
}
