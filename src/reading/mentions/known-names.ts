/** Names of the knowledge files, and what they say of the names the model found. */
import type { Knowledge, Known } from '../../knowledge/index.js';
import { isSpeltAs } from '../../knowledge/name-stem.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import { startsUpperOrDigit, startsWord } from '../../text/characters.js';
import { isSetOff } from './ambiguous.js';
import { capitalised, type Name } from './name.js';

/** Longest known name in tokens. */
const LONGEST = 8;

/** Every name of the knowledge files, the longest first. */
export function knownNames(analysis: Analysis, knowledge: Knowledge, kinds: ReadonlySet<string>): Name[] {
  const { tokens } = analysis;
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const reach = reachOf(analysis, tokens[i] as Token, knowledge);
    const match = reach && longestKnown(analysis, i, reach, knowledge, kinds);
    if (!match) continue;
    found.push(match);
    i = match.last - 1;
  }
  return found;
}

/** A body may be named after a state («Верховний суд Пакистану»); a place that swallows a known name by more than a word before it is an error. */
export function keepsModel(name: NameSpan, inside: readonly Name[]): boolean {
  const covers = inside.every((one) => one.first >= name.first && one.last <= name.last);
  if (inside.some((one) => one.first === name.first && one.last === name.last)) return true;
  if (!covers) return false;
  // «Північна Ірландія» is another place than «Ірландія».
  if (name.type === 'LOC') return inside.length === 1 && name.first + 1 === inside[0]?.first;
  if (name.type === 'ORG')
    return !inside.some((one) => one.last === name.last && one.known?.id.startsWith('outlet:'));
  // «США – ЄС» of «саміт США – ЄС» are who meets
  const isOfTwo = inside.length > 1 && inside[0]?.first === name.first && inside.at(-1)?.last === name.last;
  return (name.type === 'EVT' && !isOfTwo) || name.type === 'PER';
}

/** «Європейський Союз і ООН»: two known names with a conjunction between them are no third one. */
export function isTwo(name: NameSpan, inside: readonly Name[], tokens: readonly Token[]): boolean {
  const [one, other] = inside;
  if (!one || !other || one.first !== name.first || other.last !== name.last) return false;
  return other.first === one.last + 1 && tokens[one.last]?.upos === 'CCONJ';
}

/** How long a known name that starts at a token may be, by the ways it may be written; 0 for none. */
interface Reach {
  /** Characters as they stand in the text, and as lemmas or beginning with one. */
  readonly written: number;
  readonly lemmas: number;
  /** Words in whatever case they stand. */
  readonly words: number;
}

const ANY: Reach = {
  written: Number.POSITIVE_INFINITY,
  lemmas: Number.POSITIVE_INFINITY,
  words: Number.POSITIVE_INFINITY,
};

/** A cheap look before stretches from a token are looked up; null where no known name starts. */
function reachOf({ text }: Analysis, { form, lemma, end }: Token, knowledge: Knowledge): Reach | null {
  if (!startsUpperOrDigit(form)) return null;
  const next = text.charCodeAt(end);
  const endsWord = next === SPACE || next === HYPHEN || end === text.length;
  if (!endsWord) return ANY;
  const written = knowledge.longestName(form);
  const lemmas = knowledge.longestName(lemma);
  const words = knowledge.longestForms(form);
  if (written === 0 && lemmas === 0 && words === 0) return null;
  // The stem of «Північно-Східний» is not that of «Північно».
  return { written, lemmas, words: next === HYPHEN ? ANY.words : words };
}

const SPACE = 32;
const HYPHEN = 45;

/** Length of a word as names are compared: signs may be left out of that. */
const lengthOf = (word: string): number => (startsWord(word) ? word.length : 0);

/** Names run over nouns and adjectives, not over verbs and signs. */
function furthest(tokens: readonly Token[], first: number): number {
  const head = tokens[first] as Token;
  let last = first + 1;
  while (last < tokens.length && last < first + LONGEST) {
    const { upos, sentence } = tokens[last] as Token;
    if (
      sentence !== head.sentence ||
      upos === 'VERB' ||
      upos === 'PUNCT' ||
      upos === 'SCONJ' ||
      upos === 'PRON'
    )
      break;
    last++;
  }
  return last;
}

function lemmasOf(tokens: readonly Token[], first: number, last: number): string {
  let lemmas = (tokens[first] as Token).lemma;
  for (let i = first + 1; i < last; i++) lemmas += ` ${(tokens[i] as Token).lemma}`;
  return lemmas;
}

/** The longest stretch from `first` that the knowledge files have: by its letters, its lemmas, or its head's lemma. */
function longestKnown(
  analysis: Analysis,
  first: number,
  reach: Reach,
  knowledge: Knowledge,
  kinds: ReadonlySet<string>,
): Name | null {
  const { tokens, text } = analysis;
  const { start, end: headEnd, form, lemma } = tokens[first] as Token;
  const longerByLemma = lengthOf(lemma) - lengthOf(form);
  let last = furthest(tokens, first);
  for (const size = sizeOf(tokens, first, last); last > first; shorten(size, tokens[--last] as Token)) {
    const { end, upos } = tokens[last - 1] as Token;
    if (upos === 'PUNCT' || (end - start < 3 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)))) continue;
    const lookUp = (name: string) => called(name, analysis, first, last, knowledge, kinds);
    const found =
      (size.written <= reach.written && lookUp(text.slice(start, end))) ||
      (size.lemmas <= reach.lemmas && lookUp(lemmasOf(tokens, first, last))) ||
      (size.written + longerByLemma <= reach.lemmas && lookUp(lemma + text.slice(headEnd, end)));
    if (found) return found;
    const those = size.words <= reach.words ? knowledge.byForms(text.slice(start, end)) : [];
    const known = last > first + 1 ? those[0] : those.find((one) => isOneWord(analysis, first, one));
    if (known) return fromForms(first, last, known);
  }
  return null;
}

/** At least how long a stretch of tokens is, as `Reach` counts. */
type Size = { -readonly [Way in keyof Reach]: number };

function sizeOf(tokens: readonly Token[], first: number, last: number): Size {
  const size = { written: 0, lemmas: 0, words: 1 };
  for (let i = first; i < last; i++) {
    const { form, lemma, spaceBefore } = tokens[i] as Token;
    size.written += lengthOf(form);
    size.lemmas += lengthOf(lemma);
    if (i > first && spaceBefore) size.words++;
  }
  return size;
}

/** Takes the last token out of a stretch. */
function shorten(size: Size, { form, lemma, spaceBefore }: Token): void {
  size.written -= lengthOf(form);
  size.lemmas -= lengthOf(lemma);
  if (spaceBefore) size.words--;
}

/** What the knowledge files have under a spelling of a stretch. */
function called(
  name: string,
  analysis: Analysis,
  first: number,
  last: number,
  knowledge: Knowledge,
  kinds: ReadonlySet<string>,
): Name | null {
  const known = knowledge.byName(name)[0];
  if (!known || (known.ambiguous && !isSetOff(analysis, first, last, kinds))) return null;
  const { tokens, text } = analysis;
  const asWritten = text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
  const isWritten = name === asWritten || asWritten === asWritten.toUpperCase();
  return {
    first,
    last,
    type: known.as === 'metonym' ? 'ORG' : known.type,
    // «в Ер-Ріяді»: the lemma of a word with a hyphen has lost its second capital.
    lemma: isWritten ? asWritten : last > first + 1 || name.includes('-') ? known.name : capitalised(name),
    known,
    rule: 'name.knowledge',
    confidence: 0.9,
  };
}

/** «радить Манілі», «розповів Суспільному»: a name of one word in another case, and no adjective or word that opens a sentence. */
function isOneWord({ tokens, sentences }: Analysis, at: number, { as, name }: Known): boolean {
  const { upos, sentence, feats, form } = tokens[at] as Token;
  if (feats.Case === 'Nom' || upos === 'VERB' || !isSpeltAs(form, name)) return false;
  if (as === 'capital') return upos === 'NOUN' || upos === 'PROPN' || upos === 'X';
  const next = tokens[at + 1];
  const isBefore = next?.sentence === sentence && /^(?:NOUN|ADJ|PROPN|X)$/u.test(next.upos);
  return sentences[sentence]?.first !== at && !isBefore;
}

/** «Збройних сил України»: a name of several words in another case is cited as the file has it. */
function fromForms(first: number, last: number, known: Known): Name {
  const type = known.as === 'metonym' ? 'ORG' : known.type;
  return { first, last, type, lemma: known.name, known, rule: 'name.knowledge-forms', confidence: 0.9 };
}
