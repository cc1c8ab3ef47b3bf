/** Entries of a chronicle as lines: what, who, how many stand behind it, where accounts differ. */

import { type Entry, type FigureEntry, type Root, STANDINGS, sourcesOf } from '../../main.js';
import { measureText } from '../measures.js';
import { cited, linkText, visible } from '../visible.js';
import { counted, differingIn, numberText, yearlessText } from '../wording.js';
import type { Paint } from './paint.js';
import { fitted, padded, type Run, wrap } from './wrap.js';

export interface View {
  readonly paint: Paint;
  readonly width: number;
}

const DATE_COLUMN = 12;
const INDENT = ' '.repeat(DATE_COLUMN);

/** Two or three lines of an entry, the first with its date and id. */
export function entryLines(entry: Entry, { paint, width }: View): string[] {
  const date = padded(dateOf(entry), DATE_COLUMN);
  const head: Run[] = [
    ...headRuns(entry, { paint, width }),
    { text: `\u00a0 ${entry.id}`, style: paint.dim },
  ];
  const lines = wrap(head, width, paint.cyan(date), INDENT);
  if (entry.type === 'statement') lines.push(`${INDENT}${fitted(cited(entry.words), width - DATE_COLUMN)}`);
  return [...lines, ...wrap(standingRuns(entry, paint), width, INDENT, INDENT)];
}

/** The date of a contact; of what was said or claimed, when it was first published. */
function dateOf(entry: Entry): string {
  const date = entry.type === 'contact' ? entry.date : null;
  const shown = date ?? entry.first ?? 'not dated';
  return yearlessText(shown, 'short') ?? shown.slice(0, 10);
}

function headRuns(entry: Entry, { paint }: View): Run[] {
  if (entry.type === 'contact')
    return [
      { text: entry.participants.map(({ name }) => visible(name)).join(' + '), style: paint.bold },
      {
        text: `\u00a0 ${entry.kind}, ${entry.status}${entry.date || !entry.first ? '' : ', date not stated'}`,
      },
    ];
  if (entry.type === 'statement')
    return [
      entry.speaker
        ? { text: visible(entry.speaker.name), style: paint.bold }
        : { text: 'speaker not stated', style: paint.dim },
      { text: `\u00a0 ${entry.act}${entry.addressee ? `, to ${visible(entry.addressee.name)}` : ''}` },
    ];
  return [
    { text: figureText(entry), style: paint.bold },
    { text: entry.period ? `\u00a0 ${visible(entry.period)}` : '' },
    {
      text: `\u00a0 ${entry.claimedBy ? `claimed by ${visible(entry.claimedBy.name)}` : 'claimed by the article'}`,
    },
  ];
}

/** «> 33 будинків»: the amount, and what is counted. */
function figureText(entry: FigureEntry): string {
  const { comparator, value, valueTo, change } = entry;
  const bound = comparator === '=' ? '' : `${comparator} `;
  const upper = valueTo === null ? '' : `–${numberText(valueTo)}`;
  return `${bound}${numberText(value)}${upper} ${visible(measureText(entry))}${change ? ` (${change})` : ''}`;
}

function standingRuns(entry: Entry, paint: Paint): Run[] {
  const roots = STANDINGS.flatMap((standing) => {
    const own = sourcesOf(entry.roots, standing);
    return own.length === 0 ? [] : [`${own.length} ${standing} (${namesOf(own)})`];
  });
  const silent = entry.roots.filter(({ unattributed, unnamed }) => unattributed && !unnamed);
  const nameless = entry.roots.filter(({ unattributed, unnamed }) => unattributed && unnamed);
  const denies = entry.roots.filter((root) => root.denies);
  const differs = entry.divergences.map((one) => `${differingIn(one)} ${one.grade}`);
  return [
    {
      text: `${counted(entry.reports.length, 'report')} · roots: ${roots.join(', ') || 'none named'}${
        nameless.length > 0 ? ` · no source by name: ${namesOf(nameless)}` : ''
      }${silent.length > 0 ? ` · own word of ${namesOf(silent)}` : ''}`,
      style: paint.dim,
    },
    ...(denies.length > 0 ? [{ text: ` · denied by ${namesOf(denies)}`, style: paint.red }] : []),
    ...(differs.length > 0 ? [{ text: ` · ≠ ${differs.join(', ')}`, style: paint.yellow }] : []),
  ];
}

const MOST_NAMES = 4;

function namesOf(roots: readonly Root[]): string {
  const names = [...new Set(roots.map((root) => linkText(root)))];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}
