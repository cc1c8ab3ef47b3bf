/** "spoke by phone with [Chancellor Hans Brenner]": with whom somebody spoke is not what he said. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Directory } from '../speakers/speakers.js';
import { tokenAt } from '../units.js';

/** Words of a person with title and state before the name. */
const LONGEST = 8;

/** Whether all that a draft has for a content is a person with whom the subject of its cue was. */
export function isCompany({ content, cue, unit }: Draft, { names }: Directory, { set }: Lexicon): boolean {
  const [piece] = content;
  if (!piece || content.length > 1) return false;
  const { tokens } = unit.analysis;
  if (!cue.some((at) => set.conversing.has((tokens[at] as Token).lemma))) return false;
  const first = tokenAt(tokens, piece.start);
  if (!set.company.has(tokens[first - 1]?.norm ?? '')) return false;
  let ended = false;
  let i = first;
  for (; i < tokens.length && (tokens[i] as Token).end <= piece.end; i++) {
    const { upos } = tokens[i] as Token;
    if (i - first >= LONGEST || upos === 'VERB' || upos === 'AUX' || ended) return false;
    if (names.types.get(i) === 'PER') {
      i = (names.ends[i] ?? i + 1) - 1;
      ended = true;
    }
  }
  return ended;
}
