/** What is told of a source in a clause of its own: no part of what it says. */
import type { Token } from '../../language/contract.js';
import { span } from '../../text/spans.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { tokenAt } from './units.js';

/** Longest such clause, in tokens. */
const MOST = 60;

/** «За словами Коваля, який відвідав станцію, | ремонт триватиме»: the draft without such a clause before its content. */
export function withoutRelativeClause(draft: Draft, { small }: Lexicon): Draft {
  const { unit, source, content } = draft;
  const [piece, ...others] = content;
  if (!piece || !source || unit.within) return draft;
  const { tokens, text } = unit.analysis;
  const at = tokenAt(tokens, piece.start);
  const opening = tokens[at];
  if (!opening || at !== source.last + 1 || !small.relatives.has(opening.norm)) return draft;
  const end = unit.segments.find(
    ({ first }) =>
      first > at &&
      first < at + MOST &&
      hasFinite(tokens, at, first) &&
      !goesOn(tokens[first] as Token, draft),
  );
  const next = end && tokens[end.first];
  // The content has a verb of its own; where none is left, the clause was it.
  if (
    !end ||
    !next ||
    next.start >= piece.end ||
    !hasFinite(tokens, end.first, Math.min(unit.last, end.first + MOST))
  )
    return draft;
  return { ...draft, content: [span(text, next.start, piece.end), ...others] };
}

/** «…, коли почалася злива», «…, що ремонт триватиме», «…, подивився»: what still belongs to the clause before it. */
function goesOn({ upos, norm }: Token, { unit: { lexicon } }: Draft): boolean {
  const { small, set } = lexicon;
  if (/^(?:SCONJ|CCONJ|VERB|AUX)$/.test(upos)) return true;
  return small.relatives.has(norm) || small.where.has(norm) || set.questions.has(norm);
}

function hasFinite(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    if ((upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin') return true;
  }
  return false;
}
