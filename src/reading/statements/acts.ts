/** What is done by saying it: the cue decides, a neutral cue leaves it to the content. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Act } from '../../model/index.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { tokenAt } from './units.js';

export function actOf(draft: Draft, analysis: Analysis, lexicon: Lexicon): Act {
  const cued = draft.entry?.act ?? 'state';
  if (cued !== 'state') return cued;
  const found = new Map<Act, number>();
  for (const { start, end } of draft.content) {
    for (let i = tokenAt(analysis.tokens, start); i < analysis.tokens.length; i++) {
      const token = analysis.tokens[i] as Token;
      if (token.start >= end) break;
      const act = lexicon.contentActs.get(token.lemma) ?? lexicon.contentActs.get(token.norm);
      if (act) found.set(act, (found.get(act) ?? 0) + 1);
    }
  }
  const order: readonly Act[] = ['plan', 'demand', 'warn', 'evaluate'];
  return order.find((act) => found.has(act)) ?? 'state';
}
