/** What a figure counts, named once. */

/**
 * «33 будинків» where the unit is the noun that is counted, «5 USD допомоги» where it is none.
 * @param unit a currency, a sign, or the noun that is counted, in its base form
 * @param counted what is counted, in the words of the text
 */
export function measureText(unit: string, counted: string | null): string {
  if (!counted) return unit;
  return namesUnit(counted, unit) ? counted : `${unit} ${counted}`;
}

/** Whether one of the words is a form of the unit: «батареї ППО» and «батарея», as far as letters tell. */
export function namesUnit(counted: string, unit: string): boolean {
  const units = openedForms(unit.toLowerCase());
  return counted
    .split(/\s+/u)
    .some((word) => openedForms(word.toLowerCase()).some((one) => units.some((other) => isForm(one, other))));
}

/** Ukrainian has «і» in a last syllable that is closed for the «о» and «е» of an open one: «осіб» beside «особа». */
function openedForms(word: string): string[] {
  const closed = /^(.+)і([бвгґджзклмнпрстфхцчшщ]ь?)$/u.exec(word);
  return closed ? [word, ...['о', 'е'].map((vowel) => `${closed[1]}${vowel}${closed[2]}`)] : [word];
}

function isForm(word: string, unit: string): boolean {
  const alike = Math.max(3, Math.min(word.length, unit.length) - 2);
  return word.length >= 3 && word.slice(0, alike) === unit.slice(0, alike);
}
