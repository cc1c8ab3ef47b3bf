/** Where the accounts of one contact differ, field by field, with the words of each. */
import type { Account, Contact, Divergence, Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import type { Reader } from '../contract.js';
import { dateGrade, kindGrade, statusGrade } from './grades.js';
import { placesOf } from './places.js';

type Field = Divergence['field'];
type Grade = Divergence['grade'];

/** What one account says of a field. */
export interface Said extends Span {
  readonly value: string;
  readonly text: string;
  readonly source: Account['source'];
}

/** How two values of a field stand to each other; null when they do not differ. */
export type Grader = (a: string, b: string) => Grade | null;

export const divergences: Reader = {
  name: 'divergences',
  read({ article, analysis, words }, { contacts, mentions }) {
    const found: Divergence[] = [];
    for (const contact of contacts) {
      const compare = (field: Field, said: readonly Said[], grader: Grader) => {
        const divergence = compared(contact, field, said, grader);
        if (divergence) found.push(divergence);
      };
      compare('kind', said(article.text, contact, kindOf), kindGrade);
      compare(
        'status',
        said(article.text, contact, ({ status }) => status),
        statusGrade,
      );
      compare(
        'date',
        said(article.text, contact, ({ date }) => date),
        dateGrade,
      );
      compare('place', placesOf(contact, mentions, analysis, words.contacts.places), differing);
    }
    return { divergences: found };
  },
};

const differing: Grader = (a, b) => (a.toLowerCase() === b.toLowerCase() ? null : 'differs');

/** Channels only: a word that leaves it open is no account of it. */
function kindOf({ kind, channelText }: Account): string | null {
  return channelText === null ? null : kind;
}

/** The accounts that say something of a field, with the words that say it. */
function said(text: string, { accounts }: Contact, read: (account: Account) => string | null): Said[] {
  const list: Said[] = [];
  for (const account of accounts) {
    const value = read(account);
    if (value === null) continue;
    const place = span(text, account.start, account.end);
    list.push({ ...place, value, text: wordsOf(text, account, read), source: account.source });
  }
  return list;
}

/** For the channel its own words, else the account's. */
function wordsOf(text: string, account: Account, read: (account: Account) => string | null): string {
  return read === kindOf && account.channelText !== null
    ? account.channelText
    : text.slice(account.start, account.end);
}

const WEIGHT: Record<Grade, number> = { refines: 1, differs: 2, contradicts: 3 };

/** One divergence for a field: the worst grade between any two values, one account of each value and source. */
function compared(contact: Contact, field: Field, said: readonly Said[], grader: Grader): Divergence | null {
  const distinct = said.filter(
    (one, index) =>
      said.findIndex(({ value, source }) => value === one.value && source?.name === one.source?.name) ===
      index,
  );
  const values = [...new Set(distinct.map(({ value }) => value))];
  let worst: Grade | null = null;
  for (let i = 0; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) {
      const grade = grader(values[i] as string, values[j] as string);
      if (grade && (!worst || WEIGHT[grade] > WEIGHT[worst])) worst = grade;
    }
  if (!worst) return null;
  return {
    contact: contact.id,
    field,
    grade: worst,
    accounts: distinct.map(({ start, end, value, text, source }) => ({ start, end, value, text, source })),
    rule: `divergence.${field}`,
    confidence: worst === 'refines' ? 0.7 : 0.8,
  };
}
