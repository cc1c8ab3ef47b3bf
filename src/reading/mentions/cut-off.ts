/** Where the words of a title end: before an adjective whose noun is not the title's. */
import type { Token } from '../../language/contract.js';

/** Adjectives before one noun at most. */
const ADJECTIVES = 4;

/**
 * «с женой [94-летнего] политика», «лидер [культовой советской] группы», «с главами [индийской] и саудовской делегаций»:
 * an adjective without its noun. Not «митрополит Русенский Неофит», whose noun is the title.
 */
export function isCutOff(tokens: readonly Token[], at: number, head: number): boolean {
  const { upos, feats, sentence, form } = tokens[at] as Token;
  let next = tokens[at + 1];
  if (upos !== 'ADJ' || feats.Case === undefined || next?.sentence !== sentence) return false;
  if (/^\p{Lu}/u.test(form) && agrees(feats, (tokens[head] as Token).feats)) return false;
  for (let i = at + 1; next?.upos === 'ADJ' && next.feats.Case === feats.Case && i < at + ADJECTIVES; )
    next = tokens[++i];
  if (next?.sentence !== sentence) return false;
  if (next.upos === 'NOUN') return true;
  next = tokens[at + 1] as Token;
  const other = tokens[at + 2];
  return next.upos === 'CCONJ' && other?.upos === 'ADJ' && other.feats.Case === feats.Case;
}

const agrees = (one: Token['feats'], other: Token['feats']): boolean =>
  one.Case === other.Case && one.Number === other.Number && one.Gender === other.Gender;
