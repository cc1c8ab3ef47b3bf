/** What stands before the first and behind the last token of a text. */
import type { Token } from '../../language/contract.js';

/**
 * No word at all, so that rules may look beside a word without asking whether the text ends there: a headline or a text
 * that breaks off often ends with the very word that a rule starts from.
 */
export function noToken(at: number): Token {
  return Object.freeze({
    index: -1,
    start: at,
    end: at,
    form: '',
    norm: '',
    lemma: '',
    upos: 'X',
    feats: Object.freeze({}),
    group: 0,
    sentence: -1,
    spaceBefore: false,
  });
}
