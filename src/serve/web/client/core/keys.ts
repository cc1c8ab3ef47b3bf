/** Keys as the workbench names them: by what they write in Latin letters, whatever layout one types in. */

/**
 * The Latin letter of a key, also where a Ukrainian or Russian layout writes «ф» with it, and the slash that writes a
 * full stop there; other keys as the browser names them.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (code === 'Slash' && key === '.') return '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && key.length === 1 && key > '~' ? letter.toLowerCase() : key;
}
