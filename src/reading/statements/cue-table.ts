/** The cue tables of a language: a row says what a cue takes, whom it addresses and what is done by saying it. */
import type { StatementWords } from '../../language/words/statements.js';
import { ACTS, type Act, LitopysError } from '../../model/index.js';
import { changed, type Endings } from '../../text/endings.js';

/** An object that holds a content: its preposition (null for a bare one) and case (`-` for any). */
export interface ObjectFrame {
  readonly preposition: string | null;
  readonly grammaticalCase: string;
}

export interface Takes {
  readonly quote: boolean;
  readonly that: boolean;
  readonly infinitive: boolean;
  readonly objects: readonly ObjectFrame[];
  /** Two pieces: «назвав X Y», «звинуватив X у Y». */
  readonly pairs: readonly (readonly [ObjectFrame, ObjectFrame])[];
}

export interface CueEntry {
  /** The lemmas in order; the first one carries the forms. */
  readonly lemmas: readonly string[];
  readonly takes: Takes;
  readonly addressee: readonly ObjectFrame[];
  readonly act: Act;
  readonly kind: 'verb' | 'noun' | 'formula' | 'impersonal';
}

/** A word that no table has: it takes its meaning from what stands beside it. */
export const NO_ENTRY: CueEntry = {
  lemmas: [''],
  takes: { quote: false, that: false, infinitive: false, objects: [], pairs: [] },
  addressee: [],
  act: 'state',
  kind: 'verb',
};

/** Active participles go by their own lemma: требующий and требовавший are cues as требовать is. */
export function withParticiples(
  verbs: Map<string, CueEntry[]>,
  participles: readonly Endings[],
): Map<string, CueEntry[]> {
  for (const [lemma, entries] of [...verbs])
    for (const table of participles) {
      const participle = changed(lemma, table);
      if (participle !== null && !verbs.has(participle)) verbs.set(participle, entries);
    }
  return verbs;
}

export function actsOf(words: StatementWords): Map<string, Act> {
  const acts = new Map<string, Act>();
  for (const row of rows(words.acts)) {
    const [act, lemmas] = row.split(':');
    for (const lemma of (lemmas ?? '').split(','))
      acts.set(lemma.trim(), actOf(act ?? '', row, words.language));
  }
  return acts;
}

export const firstLemma = (entry: CueEntry): string => entry.lemmas[0] as string;

function rows(table: string): string[] {
  return table
    .split('\n')
    .map((row) => row.replace(/\/\/.*$/, '').trim())
    .filter((row) => row !== '');
}

/** The entries of a table. @throws LitopysError `words.row` for a row that can not be read */
export function entriesOf(table: string, kind: CueEntry['kind'], language: string): CueEntry[] {
  return rows(table).flatMap((row) => entriesIn(row, kind, language));
}

function entriesIn(row: string, kind: CueEntry['kind'], language: string): CueEntry[] {
  const cells = row.split('|').map((cell) => cell.trim());
  const [lemmas = '', ...rest] = cells;
  const short = kind === 'formula' || kind === 'impersonal';
  const [takesCell = '', addresseeCell = '-', actCell = ''] = short
    ? ['that quote', '-', rest[0] ?? '']
    : rest;
  if (lemmas === '' || actCell === '') throw unreadable(row, language, 'a cell is missing');
  const takes = takesOf(takesCell, row, language);
  const addressee = addresseeCell === '-' ? [] : addresseeCell.split(/\s+/).map(frame);
  const act = actOf(actCell, row, language);
  return expand(lemmas).map((sequence) => ({ lemmas: sequence, takes, addressee, act, kind }));
}

/** «висловити/висловлювати думку/надію» → every combination; whole phrases are parted with `;`. */
function expand(cell: string): string[][] {
  return cell.split(';').flatMap((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .reduce<string[][]>(
        (sequences, word) =>
          sequences.flatMap((sequence) => word.split('/').map((one) => [...sequence, one])),
        [[]],
      ),
  );
}

function takesOf(cell: string, row: string, language: string): Takes {
  const codes = cell.split(/\s+/).filter((code) => code !== '');
  if (codes.length === 0) throw unreadable(row, language, 'it takes nothing');
  const plain = new Set(['quote', 'that', 'inf']);
  const objects = codes.filter((code) => !plain.has(code) && !code.includes('&')).map(frame);
  const pairs = codes
    .filter((code) => code.includes('&'))
    .map((code) => code.split('&').map(frame) as [ObjectFrame, ObjectFrame]);
  return {
    quote: codes.includes('quote'),
    that: codes.includes('that'),
    infinitive: codes.includes('inf'),
    objects,
    pairs,
  };
}

function frame(code: string): ObjectFrame {
  const plus = code.indexOf('+');
  return plus < 0
    ? { preposition: null, grammaticalCase: code }
    : { preposition: code.slice(0, plus), grammaticalCase: code.slice(plus + 1) };
}

function actOf(cell: string, row: string, language: string): Act {
  const act = ACTS.find((one) => one === cell.trim());
  if (!act) throw unreadable(row, language, `"${cell}" is no act (${ACTS.join(', ')})`);
  return act;
}

export function byLemma(all: readonly CueEntry[], key: (entry: CueEntry) => string): Map<string, CueEntry[]> {
  const index = new Map<string, CueEntry[]>();
  for (const entry of all) {
    const list = index.get(key(entry));
    if (list) list.push(entry);
    else index.set(key(entry), [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.lemmas.length - a.lemmas.length);
  return index;
}

function unreadable(row: string, language: string, why: string): LitopysError {
  return new LitopysError('words.row', `a row of the ${language} statement words can not be read: ${why}`, {
    where: `src/language/${language}/statements.ts: "${row}"`,
    next: 'write it as: lemmas | takes | addressee | act (see src/language/words/statements.ts)',
  });
}
