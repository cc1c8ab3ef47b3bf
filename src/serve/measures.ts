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
  return counted.split(/\s+/u).some((word) => isForm(word.toLowerCase(), unit.toLowerCase()));
}

function isForm(word: string, unit: string): boolean {
  const alike = Math.max(3, Math.min(word.length, unit.length) - 2);
  return word.length >= 3 && word.slice(0, alike) === unit.slice(0, alike);
}
