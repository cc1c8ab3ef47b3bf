/** Surface tokens of several words ("don't" = do + n't), as CoNLL-U writes them on a line of their own. */
import type { Token } from '../contract.js';

/** Index after the last word of the surface token that starts at `i`; `i + 1` for a token of one word. */
export function multiwordEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < tokens.length && isPartOf(tokens[end - 1] as Token, tokens[end] as Token)) end++;
  return end;
}

/** No word ends amid letters but where two were written as one. */
function isPartOf(before: Token, token: Token): boolean {
  return (
    before.end === token.start &&
    token.sentence === before.sentence &&
    /[\p{L}\p{N}.]$/u.test(before.form) &&
    /^(?:\p{L}|’\p{L})/u.test(token.norm) &&
    (!before.form.endsWith('.') || token.norm.startsWith('’')) &&
    !/^[@#]|:\/\//.test(before.form)
  );
}
