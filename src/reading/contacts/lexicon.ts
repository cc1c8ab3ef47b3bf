/** The contact words of a language, parsed once into tables that are looked up by lemma, form or beginning. */
import type { ContactWords } from '../../language/words/contacts.js';
import { CONTACT_KINDS, type ContactKind, LitopysError } from '../../model/index.js';
import { type Endings, endingsOf, type Numeral, numeralsOf } from './inflection.js';
import { SETS } from './sets.js';
import { WordTable } from './word-table.js';

/** Where the other party stands: its preposition (null for none) and case (`-` for any). */
export interface Frame {
  readonly preposition: string | null;
  readonly grammaticalCase: string;
}

/** A word that names a contact. */
export interface Entry {
  readonly kind: ContactKind;
  /** The word says nothing of the channel («розмова», «переговори»). */
  readonly generic: boolean;
  readonly frames: readonly Frame[];
  /** `joint`, `titled`, `reception`, `power`, `members`. */
  readonly marks: ReadonlySet<string>;
  readonly form: 'verb' | 'noun';
}

export type Effect =
  | 'tense'
  | 'copula'
  | 'same'
  | 'idle'
  | 'held'
  | 'ongoing'
  | 'planned'
  | 'proposed'
  | 'cancelled'
  | 'moved'
  | 'denied';
const EFFECTS = new Set([
  'tense',
  'copula',
  'same',
  'idle',
  'held',
  'ongoing',
  'planned',
  'proposed',
  'cancelled',
  'moved',
  'denied',
]);

/** A phrase of words, each matched by form. */
export type WordSequence = readonly string[];

export interface Lexicon {
  readonly verbs: WordTable<Entry>;
  readonly nouns: WordTable<Entry>;
  /** Words that are seldom a contact: what was learnt from articles tells when they are. */
  readonly wideVerbs: WordTable<Entry>;
  readonly wideNouns: WordTable<Entry>;
  readonly notContacts: WordTable<true>;
  readonly channels: WordTable<ContactKind>;
  readonly governors: WordTable<Effect>;
  /** Words whose object is to do what their infinitive says, with where it stands. */
  readonly controls: WordTable<readonly Frame[]>;
  readonly adjectives: WordTable<Effect>;
  readonly heads: WordTable<Effect>;
  readonly recalls: ReadonlySet<string>;
  readonly lastTimes: readonly WordSequence[];
  readonly previous: WordTable<true>;
  readonly settings: readonly { readonly words: WordSequence; readonly effect: Effect }[];
  readonly partyNouns: WordTable<true>;
  readonly notParties: WordTable<true>;
  readonly bodies: WordTable<true>;
  readonly games: WordTable<true>;
  readonly cabinets: WordTable<true>;
  readonly cabinetMembers: string;
  readonly ownedTitles: WordTable<true>;
  readonly givenInstrumentals: readonly string[];
  readonly spokespersons: WordTable<true>;
  readonly lasting: WordTable<true>;
  readonly leaders: WordTable<true>;
  /** Offices and bodies of a state, which are named with it in the genitive. */
  readonly offices: WordTable<true>;
  readonly units: WordTable<true>;
  readonly perfectives: WordTable<true>;
  readonly seats: ReadonlyMap<string, string>;
  readonly initiative: readonly WordSequence[];
  readonly topics: readonly WordSequence[];
  readonly faceToFace: readonly WordSequence[];
  readonly headed: readonly WordSequence[];
  readonly beside: readonly WordSequence[];
  readonly attendance: readonly WordSequence[];
  readonly corrections: readonly WordSequence[];
  readonly reports: WordTable<true>;
  readonly untrue: readonly WordSequence[];
  readonly offs: readonly WordSequence[];
  readonly befores: readonly WordSequence[];
  readonly unspoken: readonly WordSequence[];
  readonly against: readonly WordSequence[];
  readonly inFavour: readonly WordSequence[];
  readonly inForce: readonly WordSequence[];
  readonly uncertain: readonly WordSequence[];
  readonly mooted: readonly WordSequence[];
  readonly unknown: readonly WordSequence[];
  readonly doubts: WordTable<true>;
  readonly callsOff: WordTable<true>;
  readonly hardly: readonly WordSequence[];
  readonly withFrames: readonly Frame[];
  /** Other spellings of prepositions, each with the usual one. */
  readonly variants: ReadonlyMap<string, string>;
  readonly set: Readonly<Record<SetName, ReadonlySet<string>>>;
  readonly keepsAbbreviations: boolean;
  readonly members: string;
  /** What the members are called where the article has a sign of it; null when the language has no such word. */
  readonly memberStates: { readonly name: string; readonly sign: string } | null;
  readonly endings: Endings;
  /** Numerals by their oblique forms. */
  readonly numerals: ReadonlyMap<string, Numeral>;
}
type SetName = (typeof SETS)[number];

const parsed = new WeakMap<ContactWords, Lexicon>();

/** The lexicon of a language. @throws LitopysError `words.row` for a row that can not be read */
export function lexiconOf(words: ContactWords): Lexicon {
  let lexicon = parsed.get(words);
  if (!lexicon) {
    lexicon = parse(words);
    parsed.set(words, lexicon);
  }
  return lexicon;
}

function parse(words: ContactWords): Lexicon {
  const withFrames = words.with.map(frame);
  const sets = (list: Given) => new Set(list);
  const marked = (list: Given) => new WordTable((list ?? []).map((word) => [word, true] as const));
  return {
    verbs: new WordTable(entries(words.verbs, 'verb', words, withFrames)),
    nouns: new WordTable(entries(words.nouns, 'noun', words, withFrames)),
    wideVerbs: new WordTable(entries(words.wideVerbs, 'verb', words, withFrames)),
    wideNouns: new WordTable(entries(words.wideNouns, 'noun', words, withFrames)),
    channels: new WordTable(
      pairs(words.channels).map(([word, kind]) => [word, kindOf(kind, words)] as const),
    ),
    governors: effects(words.governors, words),
    controls: new WordTable(
      pairs(words.controls).map(([word, places]) => [word, places.split(' ').map(frame)] as const),
    ),
    adjectives: effects(words.adjectives, words),
    heads: effects(words.heads, words),
    settings: pairs(words.settings)
      .map(([phrase, effect]) => ({ words: phrase.split(' '), effect: effectOf(effect, words) }))
      .sort((a, b) => b.words.length - a.words.length),
    notContacts: marked(words.notContacts),
    recalls: sets(words.recalls),
    lastTimes: phrases(words.lastTimes),
    previous: marked(words.previous),
    partyNouns: marked(words.partyNouns),
    notParties: marked(words.notParties),
    bodies: marked(words.bodies),
    games: marked(words.games),
    cabinets: marked(words.cabinets),
    cabinetMembers: words.cabinetMembers,
    ownedTitles: marked(words.ownedTitles),
    givenInstrumentals: words.givenInstrumentals ?? [],
    spokespersons: marked(words.spokespersons),
    lasting: marked(words.lasting),
    leaders: marked(words.leaders),
    offices: marked(words.offices),
    units: marked(words.units),
    perfectives: marked(words.perfectives),
    seats: new Map(words.seats.map((row) => row.split(' = ') as [string, string])),
    initiative: phrases(words.initiative),
    topics: phrases(words.topics),
    faceToFace: phrases(words.faceToFace),
    headed: phrases(words.headed),
    beside: phrases(words.beside),
    attendance: phrases(words.attendance),
    corrections: phrases(words.corrections),
    reports: marked(words.reports),
    untrue: phrases(words.untrue),
    offs: phrases(words.offs),
    befores: phrases(words.befores),
    unspoken: phrases(words.unspoken),
    against: phrases(words.against),
    inFavour: phrases(words.inFavour),
    inForce: phrases(words.inForce),
    uncertain: phrases(words.uncertain),
    mooted: phrases(words.mooted),
    unknown: phrases(words.unknown),
    doubts: marked(words.doubts),
    callsOff: marked(words.callsOff),
    hardly: phrases(words.hardly),
    withFrames,
    variants: new Map((words.variants ?? []).map((row) => row.split(' = ') as [string, string])),
    keepsAbbreviations: words.keepsAbbreviations,
    members: words.members,
    memberStates: memberStatesOf(words.memberStates),
    endings: endingsOf(words),
    numerals: new Map((words.numerals ?? []).flatMap(numeralsOf)),
    set: Object.fromEntries(SETS.map((name) => [name, sets(words[name])])) as Record<SetName, Set<string>>,
  };
}

/** A list of words; undefined where the language has none of the kind. */
type Given = readonly string[] | undefined;

const phrases = (list: Given): WordSequence[] => (list ?? []).map((phrase) => phrase.split(' '));

/** «країни-члени = країн-член» → the name, and the letters that show that the article has it. */
function memberStatesOf(row: string): Lexicon['memberStates'] {
  const [name, sign] = row.split(' = ');
  return name && sign ? { name, sign } : null;
}

function rows(table: string): string[][] {
  return table
    .split('\n')
    .map((row) => row.replace(/\/\/.*$/, '').trim())
    .filter((row) => row !== '')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

/** Every alternative of the first cell with the second cell. */
function pairs(table: string): [string, string][] {
  return rows(table).flatMap(([words = '', value = '']) =>
    words.split('/').map((word): [string, string] => [word.trim(), value]),
  );
}

function entries(
  table: string,
  form: Entry['form'],
  words: ContactWords,
  withFrames: readonly Frame[],
): [string, Entry][] {
  return rows(table).flatMap(([alternatives = '', kind = '', places = '']) => {
    const codes = places.split(/\s+/).filter((code) => code !== '');
    const isMark = (code: string) => /^[a-z]+$/.test(code);
    const frames = codes
      .filter((code) => !isMark(code))
      .flatMap((code) => (code === '@' ? [...withFrames] : [frame(code)]));
    const entry: Entry = {
      kind: kindOf(kind.replace('~', ''), words),
      generic: kind.startsWith('~'),
      frames,
      marks: new Set(codes.filter(isMark)),
      form,
    };
    return alternatives.split('/').map((word): [string, Entry] => [word, entry]);
  });
}

function effects(table: string, words: ContactWords): WordTable<Effect> {
  return new WordTable(pairs(table).map(([word, effect]) => [word, effectOf(effect, words)] as const));
}

function frame(code: string): Frame {
  const plus = code.indexOf('+');
  return plus < 0
    ? { preposition: null, grammaticalCase: code }
    : { preposition: code.slice(0, plus), grammaticalCase: code.slice(plus + 1) };
}

function kindOf(cell: string, { language }: ContactWords): ContactKind {
  const kind = CONTACT_KINDS.find((one) => one === cell);
  if (kind) return kind;
  throw unreadable(cell, language, `a kind of contact (${CONTACT_KINDS.join(', ')})`);
}

function effectOf(cell: string, { language }: ContactWords): Effect {
  if (EFFECTS.has(cell)) return cell as Effect;
  throw unreadable(cell, language, `an effect (${[...EFFECTS].join(', ')})`);
}

function unreadable(cell: string, language: string, wanted: string): LitopysError {
  return new LitopysError('words.row', `"${cell}" in the ${language} contact words is not ${wanted}`, {
    where: `src/language/${language}/contacts.ts`,
    next: 'write the row as described in src/language/words/contacts.ts',
  });
}
