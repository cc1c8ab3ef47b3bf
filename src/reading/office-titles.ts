/** Which office a title says, by the knowledge files. */
import type { Knowledge } from '../knowledge/index.js';
import type { Token } from '../language/contract.js';

/** Longest title in words («міністр закордонних справ»). */
const LONGEST = 4;

/**
 * The kind of office of the longest title that the words from tokens[head] on begin with; null for none. Adjectives of
 * states say whose it is («глава российского государства») and are no part of a title.
 */
export function officeKindAt(
  tokens: readonly Token[],
  head: number,
  last: number,
  language: string,
  knowledge: Pick<Knowledge, 'officeByTitle' | 'stateOfAdjective'>,
): ReturnType<Knowledge['officeByTitle']> {
  const said: Token[] = [];
  for (let i = head; i < last && said.length < LONGEST; i++) {
    const token = tokens[i] as Token;
    if (token.upos !== 'ADJ' || knowledge.stateOfAdjective(token.lemma) === null) said.push(token);
  }
  for (let end = said.length; end > 0; end--) {
    const [own, ...rest] = said.slice(0, end) as [Token, ...Token[]];
    const kind =
      knowledge.officeByTitle(language, [own.lemma, ...rest.map(({ form }) => form)].join(' ')) ??
      knowledge.officeByTitle(language, [own.lemma, ...rest.map(({ lemma }) => lemma)].join(' '));
    if (kind) return kind;
  }
  return null;
}
