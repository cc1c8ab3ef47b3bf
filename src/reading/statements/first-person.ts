/** Whether words are said in the first person: «я», «нам», «вважаю». */
import type { Analysis, Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import { tokenAt } from './units.js';

/** «нагадаємо» at the beginning is the author's own, and «наш народ» may be. */
export function saysI({ tokens }: Analysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { feats, upos } = tokens[i] as Token;
    if (feats.Person !== '1') continue;
    if (upos === 'PRON') return true;
    if ((upos === 'VERB' || upos === 'AUX') && (feats.Number === 'Sing' || i > first)) return true;
  }
  return false;
}

/** The same for a stretch of the text; by a pronoun alone where that is asked. */
export function saysIIn(analysis: Analysis, { start, end }: Span, hasPronoun = false): boolean {
  const [first, last] = [tokenAt(analysis.tokens, start), tokenAt(analysis.tokens, end - 1) + 1];
  const isI = ({ upos, feats }: Token): boolean => upos === 'PRON' && feats.Person === '1';
  return hasPronoun ? analysis.tokens.slice(first, last).some(isI) : saysI(analysis, first, last);
}

/** «я», «мені», «ми» as a subject: not «нам», which may be said of all people. */
export const saysISelf = ({ tokens }: Analysis, { start, end }: Span): boolean =>
  tokens
    .slice(tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1)
    .some(
      ({ upos, feats }) =>
        upos === 'PRON' && feats.Person === '1' && (feats.Number === 'Sing' || feats.Case === 'Nom'),
    );
