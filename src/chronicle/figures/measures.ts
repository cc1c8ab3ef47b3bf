/** Whether what a figure counts names its unit: «60 осіб» is no «60 особа осіб». */
import { WORDS } from '../words.js';

const CLOSED = WORDS.flatMap(({ closedSyllables }) => closedSyllables ?? []);

/** Whether one of the words is a form of the unit: «батареї ППО» and «батарея», as far as letters tell. */
export function namesUnit(counted: string | null, unit: string): boolean {
  const units = openedForms(unit.toLowerCase());
  return (counted ?? '')
    .split(/\s+/u)
    .some((word) => openedForms(word.toLowerCase()).some((one) => units.some((other) => isForm(one, other))));
}

/** A word, and with the vowels that it may have where its last syllable is open. */
function openedForms(word: string): string[] {
  const opened = CLOSED.flatMap(({ form, vowels }) => {
    const closed = form.exec(word);
    return closed ? vowels.map((vowel) => `${closed[1]}${vowel}${closed[2]}`) : [];
  });
  return [word, ...opened];
}

function isForm(word: string, unit: string): boolean {
  const alike = Math.max(3, Math.min(word.length, unit.length) - 2);
  return word.length >= 3 && word.slice(0, alike) === unit.slice(0, alike);
}
