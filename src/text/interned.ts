/**
 * The same letters as a string the engine keeps once, as it keeps names of properties: comparing two of them takes one
 * step, they hold on to no text they were cut from, and code that reads them meets fewer kinds of strings.
 */
export function interned(text: string): string {
  // An object without a prototype is a dictionary from the start: others get a shape for each new name, which takes
  // three times as long.
  const holder: Record<string, number> = Object.create(null);
  holder[text] = 0;
  return Object.keys(holder)[0] as string;
}
