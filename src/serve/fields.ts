/** What is shown of each kind of reading, label by label; null is left out of a view. */
import type { Contact, DateReading, Divergence, Figure, Party, Span, Statement } from '../main.js';
import { dayText, numberText, workingText } from './wording.js';

export type Field = readonly [label: string, value: string | null];

/** The words of a statement's content; its pieces are parted by dots. */
export function contentText(text: string, { content }: Statement): string {
  return spansText(text, content) ?? '';
}

export function statementFields(text: string, statement: Statement): Field[] {
  const { chain, cue, via, addressee, medium, condition, inside } = statement;
  return [
    ['chain', via.length > 0 ? chain.join(' ← ') : null],
    ['cue', spansText(text, cue)],
    ['to', addressee?.name ?? null],
    ['in', partText(text, medium)],
    ['if', spansText(text, condition)],
    ['inside', inside === null ? null : `[${inside + 1}]`],
  ];
}

export function contactFields(text: string, contact: Contact): Field[] {
  const triggers = contact.triggers.slice(0, 4).map(({ start, end }) => `«${text.slice(start, end)}»`);
  return [
    ['words', triggers.join(' ')],
    ['place', partText(text, contact.place)],
    ['lasted', partText(text, contact.duration)],
    ['about', contact.topics.map((topic) => partText(text, topic)).join('; ')],
    ['begun by', contact.initiator?.name ?? null],
    ['reported by', partyNames(contact.sources)],
    ['denied by', partyNames(contact.deniedBy)],
    ['date from', workingText(contact.dateWorking)],
  ];
}

/** What each source says of a contact, when there is more than one. */
export function accountTexts({
  accounts,
}: Contact): { source: string; said: string; words: string | null }[] {
  if (accounts.length < 2) return [];
  const seen = new Set<string>();
  return accounts
    .map(({ source, kind, status, date, channelText }) => ({
      source: source?.name ?? 'the article',
      said: [kind, status, date].filter((one) => one !== null).join(', '),
      words: channelText,
    }))
    .filter(({ source, said, words }) => {
      const key = `${source}|${said}|${words}`;
      const isNew = (said !== '' || words !== null) && !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** «call «телефонну розмову» (CCTV) / video «відеоконференції» (Кремль)». */
export function divergenceText({ accounts }: Divergence): string {
  return accounts
    .map(({ value, text, source }) => `${value} «${text}» (${source?.name ?? 'the article'})`)
    .join(' / ');
}

export function figureValue({ comparator, value, valueTo, unit, change }: Figure): string {
  const upper = valueTo === undefined ? '' : `–${numberText(valueTo)}`;
  const bound = comparator === '=' ? '' : `${comparator} `;
  return `${bound}${numberText(value)}${upper} ${unit}${change ? `  ${change}` : ''}`;
}

export function figureFields(text: string, { counted, period, claimedBy }: Figure): Field[] {
  return [
    ['of', partText(text, counted)],
    ['period', partText(text, period)],
    ['claimed by', claimedBy?.name ?? null],
  ];
}

export function dateValue({ date, until, time, precision, inferred }: DateReading): string {
  if (date === null) return 'not worked out';
  const full = `${dayText(date)}${until ? ` … ${until}` : ''}${time ? ` ${time}` : ''}`;
  return `${full}  ${precision}${inferred ? ', worked out' : ''}`;
}

export function dateFields({ inferred, date, working }: DateReading): Field[] {
  return [['from', inferred || date === null ? workingText(working) : null]];
}

/** The fields that have something to show. */
export function stated(fields: readonly Field[]): [string, string][] {
  return fields.filter((field): field is [string, string] => field[1] !== null && field[1] !== '');
}

function partText(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end);
}

function spansText(text: string, spans: readonly Span[]): string | null {
  return spans.length > 0 ? spans.map(({ start, end }) => text.slice(start, end)).join(' … ') : null;
}

function partyNames(parties: readonly Party[]): string | null {
  return parties.length > 0 ? parties.map(({ name }) => name).join(', ') : null;
}
