/**
 * Writes readings as the lines of the case tables. A line has its fixed fields and then, by name, only those that
 * the expected line of the same place asks for: `Дональд Трамп | direct | evaluate | "…" | cue: написав`.
 */
import type { Party, Reading, Span } from '../../src/model/index.js';

type Named = Readonly<Record<string, () => string>>;

/** One reading as text: the fixed fields, and those that can be asked for by name. */
export interface Row {
  readonly fixed: readonly string[];
  readonly named: Named;
}

/** One renderer a kind of cases; the name of the kind is the name of the file. */
export const RENDERERS: Readonly<Record<string, (reading: Reading) => Row[]>> = {
  figures,
  dates,
  statements,
  contacts,
  mentions,
};

/** How many fixed fields a line may leave out, by what it then means. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { figures: ['', '', '=', ''] };

const NOTHING = '-';
const SEPARATOR = ' | ';

/** The lines of a reading, each in the shape of the expected line of its place. */
export function actualLines(kind: string, reading: Reading, expected: readonly string[]): string[] {
  const rows = (RENDERERS[kind] as (reading: Reading) => Row[])(reading);
  return rows.map((row, i) => {
    const asked = namesIn(expected[i] ?? '', row);
    const named = asked.map((name) => `${name}: ${(row.named[name] as () => string)() || NOTHING}`);
    return [...row.fixed, ...named].join(SEPARATOR);
  });
}

/** An expected line with its left out fields filled in. */
export function fullLine(kind: string, line: string, width: number): string {
  const fields = line.split(SEPARATOR);
  const firstNamed = fields.findIndex((field, i) => i > 0 && /^[a-z]+: /u.test(field));
  const fixed = firstNamed < 0 ? fields : fields.slice(0, firstNamed);
  const defaults = LEFT_OUT[kind] ?? [];
  while (fixed.length < width) fixed.push(defaults[fixed.length] ?? '');
  return [...fixed, ...(firstNamed < 0 ? [] : fields.slice(firstNamed))].join(SEPARATOR);
}

/** Number of fixed fields of a kind. */
export const WIDTHS: Readonly<Record<string, number>> = {
  figures: 4,
  dates: 3,
  statements: 4,
  contacts: 4,
  mentions: 3,
};

function namesIn(line: string, row: Row): string[] {
  return line
    .split(SEPARATOR)
    .slice(1)
    .map((field) => /^([a-z]+): /u.exec(field)?.[1] ?? '')
    .filter((name) => name in row.named);
}

const namesOf = (parties: readonly Party[]): string => parties.map(({ name }) => name).join('; ');

function figures({ article: { text }, figures }: Reading): Row[] {
  return figures.map((figure) => ({
    fixed: [
      text.slice(figure.start, figure.end),
      `${figure.value}${figure.valueTo === undefined ? '' : `..${figure.valueTo}`} ${figure.unit}`,
      figure.comparator,
      figure.change ?? '',
    ],
    named: {
      counted: () => at(text, figure.counted),
      period: () => at(text, figure.period),
      by: () => figure.claimedBy?.name ?? '',
      rule: () => figure.rule,
    },
  }));
}

function dates({ article: { text }, dates }: Reading): Row[] {
  return dates.map((date) => ({
    fixed: [
      text.slice(date.start, date.end),
      `${date.date ?? '?'}${date.until === null ? '' : `..${date.until}`}`,
      date.precision,
    ],
    named: {
      time: () => date.time ?? '',
      inferred: () => (date.inferred ? 'yes' : 'no'),
      working: () => date.working.map(({ what, from }) => `${what} (${from})`).join('; '),
      rule: () => date.rule,
    },
  }));
}

function statements({ article: { text }, statements }: Reading): Row[] {
  return statements.map((statement) => ({
    fixed: [statement.speaker?.name ?? '?', statement.mode, statement.act, pieces(text, statement.content)],
    named: {
      cue: () => pieces(text, statement.cue),
      source: () => pieces(text, statement.source),
      to: () => statement.addressee?.name ?? '',
      via: () => namesOf(statement.via),
      in: () => at(text, statement.medium),
      inside: () => `${statement.inside ?? ''}`,
      chain: () => statement.chain.join('; '),
      condition: () => pieces(text, statement.condition),
      how: () => statement.speaker?.how ?? '',
      teaser: () => (statement.teaser ? 'yes' : 'no'),
      rule: () => statement.rule,
    },
  }));
}

function contacts({ article: { text }, contacts }: Reading): Row[] {
  return contacts.map((contact) => ({
    fixed: [
      `${contact.kind} ${contact.status}`,
      contact.participants.map(({ name }) => name).join(' + '),
      contact.date ?? '?',
      text.slice(contact.trigger.start, contact.trigger.end),
    ],
    named: {
      at: () => at(text, contact.place),
      by: () => namesOf(contact.sources),
      denied: () => namesOf(contact.deniedBy),
      from: () => contact.initiator?.name ?? '',
      when: () => at(text, contact.dateText),
      lasted: () => at(text, contact.duration),
      about: () => contact.topics.map((topic) => at(text, topic)).join('; '),
      chains: () =>
        contact.accounts.map(({ chain }) => chain.map(({ name }) => name).join(' ← ') || '?').join('; '),
      background: () => (contact.background ? 'yes' : 'no'),
      words: () => contact.triggers.map((trigger) => at(text, trigger)).join('; '),
      accounts: () =>
        contact.accounts.map(({ source, kind }) => `${source?.name ?? '?'} ${kind ?? '?'}`).join('; '),
      teaser: () => (contact.teaser ? 'yes' : 'no'),
      rule: () => contact.rule,
    },
  }));
}

function mentions({ article: { text }, mentions, entities }: Reading): Row[] {
  return mentions.map((mention) => ({
    fixed: [text.slice(mention.start, mention.end), mention.type, mention.lemma],
    named: {
      entity: () => entities.find(({ id }) => id === mention.entity)?.name ?? '',
      form: () => mention.form,
      rule: () => mention.rule,
    },
  }));
}

function at(text: string, span: Span | null): string {
  return span ? text.slice(span.start, span.end) : '';
}

function pieces(text: string, spans: readonly Span[]): string {
  return spans.map((span) => at(text, span)).join(' … ');
}
