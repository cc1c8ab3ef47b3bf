/** Entries in one line of plain words. */
import type { Entry, FigureEntry, Party } from '../../main.js';
import { cited, visible } from '../visible.js';
import { numberText } from '../wording.js';

const LONGEST = 160;

/** «call, held: Xi Jinping, Donald Trump»; who says what; what is claimed to be how much. */
export function titleOf(entry: Entry): string {
  if (entry.type === 'contact')
    return clipped(
      `${entry.kind}, ${entry.status}: ${entry.participants.map(({ name }) => visible(name)).join(', ')}`,
    );
  if (entry.type === 'statement')
    return clipped(`${entry.speaker ? nameOf(entry.speaker) : 'speaker not stated'}: ${cited(entry.words)}`);
  return clipped(figureText(entry));
}

/** «Xinhua: 2 країн», «NATO: investment, 220 000 000 000 USD»: what is counted is named once, as the unit or before it. */
function figureText(entry: FigureEntry): string {
  const counted = visible(entry.counted ?? '');
  const isUnit = counted !== '' && entry.countsUnit;
  const amount = amountOf(isUnit ? { ...entry, unit: counted } : entry);
  return `${nameOf(entry.claimedBy)}: ${isUnit || counted === '' ? '' : `${counted}, `}${amount}`;
}

/** «> 220 000 000 000 USD». */
export function amountOf({ comparator, value, valueTo, unit, change }: FigureEntry): string {
  const bound = comparator === '=' ? '' : `${comparator} `;
  const upper = valueTo === null ? '' : `–${numberText(valueTo)}`;
  return `${bound}${numberText(value)}${upper} ${visible(unit)}${change ? ` (${change})` : ''}`;
}

/** A party by name; what is not stated is said to be so. */
export function nameOf(party: Party | null): string {
  return party ? visible(party.name) : 'not stated';
}

/** On one line and short enough for a title; cut between code points. */
export function clipped(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, longest * 2)];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}
