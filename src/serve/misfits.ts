/** What looks like a condition of a search and is none, so that it was looked for as a word. */
import type { QuestionField } from './question.js';

/** The name before a colon, and what stands after it: no address («https://…») and no time («10:30»). */
const CONDITION = /(?<=^|\s)([a-z]{2,20}):(?![/:])(\S*)/giu;

/**
 * `foo:` where no field is called so, `by:` where nothing stands after it.
 * @param fields the names that conditions have
 */
export function misfitsOf(text: string, fields: readonly QuestionField['name'][]): string[] {
  const found = [...text.slice(0, 2_000).matchAll(CONDITION)].filter(
    ([, name = '', value]) => value === '' || !fields.includes(name.toLowerCase()),
  );
  return [...new Set(found.map(([, name]) => `${name}:`))];
}
