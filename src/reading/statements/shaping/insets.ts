/** "The minister, [citing safety concerns], closed the bridge": what a participle between commas tells ends with the second one. */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom } from '../phrases.js';
import { isRelative } from '../sources/subjects.js';
import { tokenAt } from '../units.js';

/** The draft without the verb of the sentence, which stands behind an inset, where words show no cases. */
export function withoutMainVerb(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, cue, content, source } = draft;
  const { tokens, text } = unit.analysis;
  const [piece, ...others] = content;
  const at = cue[0] ?? 0;
  if (lexicon.showsCases || unit.within || !piece || others.length > 0) return draft;
  if (tokens[at - 1]?.form !== ',' || !isParticiple(tokens[at] as Token)) return draft;
  if (source && source.first > at) return draft;
  const first = tokenAt(tokens, piece.start);
  if (first <= at || hasVerb(draft, unit.first, at)) return draft;
  // "…, saying that the bridge, [built in 1950], was old, closed it": a comma that closes what is put in ends nothing.
  let end = -1;
  let opening = -1;
  for (let i = first + 1; i < unit.last - 1 && (tokens[i]?.end ?? piece.end) < piece.end; i++) {
    if (tokens[i]?.form !== ',' || inAtom(unit, i)) continue;
    if (isFiniteForm(tokens[i + 1] as Token)) {
      end = i;
      if (opening < 0) break;
      opening = -1;
    } else if (opensInset(tokens[i + 1] as Token, lexicon)) opening = i;
  }
  return end < 0 ? draft : { ...draft, content: [span(text, piece.start, (tokens[end - 1] as Token).end)] };
}

/** "[built] in 1950", "[which] had been closed". */
const opensInset = (token: Token, lexicon: Lexicon): boolean =>
  (token.upos === 'VERB' && /^(?:Part|Ger)$/u.test(token.feats.VerbForm ?? '')) || isRelative(token, lexicon);

const isParticiple = ({ upos, feats }: Token): boolean =>
  upos === 'VERB' && (feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres'));

const isFiniteForm = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin';

/** "Hall left, [citing delays], said Brown": a sentence that has its verb before the participle needs none behind it. */
function hasVerb({ unit }: Draft, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (!inAtom(unit, i) && isFiniteForm(unit.analysis.tokens[i] as Token)) return true;
  return false;
}
