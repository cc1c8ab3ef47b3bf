/** «запитав Коваля про зустріч із Лисом»: a question says neither that they meet nor that it is the one who asks. */
import type { Around } from './around.js';

/** Whether the word is what somebody is asked about, and nothing beside it says whose contact it is. */
export function isAskedAbout({ scene, trigger: { at, entry }, owners, between }: Around): boolean {
  if (entry.form === 'verb' || owners.length > 0 || between.length > 0) return false;
  const { start } = scene.token(at);
  const statement = scene.statementAt(start);
  if (statement?.act !== 'ask') return false;
  let first = at;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[first - 1]?.upos ?? '')) first--;
  const isTopic = scene.tokens[first - 1]?.upos === 'ADP';
  const from = scene.token(first).start;
  return isTopic && statement.content.some((piece) => from <= piece.start && piece.start <= start);
}
