/**
 * Attributing segments: «…, заявив він», «…, за його словами, …», «як пише X», «йдеться в повідомленні».
 * They stand beside the content, not around it.
 */
import type { Token } from '../../../language/contract.js';
import { type Cue, hasFinite, verbCues } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import type { Segment, Unit } from '../units.js';
import { type Attribution, afterAsides } from './attribution.js';
import { formula } from './formulas.js';
import { documentIn, impersonal, impersonalAt } from './impersonals.js';
import { inverted } from './inverted.js';

/** The attributing segments of a unit by the index of the segment they start in. */
export function attributionsOf(unit: Unit, lexicon: Lexicon): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  const cues = verbCues(unit, lexicon);
  unit.segments.forEach((segment, index) => {
    const one =
      formula(unit, segment, index, lexicon) ??
      asClause(unit, segment, index, cues, lexicon) ??
      impersonal(unit, segment, index, lexicon) ??
      inverted(unit, segment, index, cues, lexicon);
    if (one) found.set(index, one);
  });
  return found;
}

/** «як заявив X», «как пишет газета», «про що повідомляє X». */
function asClause(
  unit: Unit,
  segment: Segment,
  index: number,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Attribution | null {
  const { tokens } = unit.analysis;
  const first = afterAsides(unit, segment, lexicon);
  const isOne = first < segment.last && lexicon.set.as.has((tokens[first] as Token).norm);
  const at = isOne ? first : aboutWhat(unit, segment, index, cues, lexicon);
  if (at < 0) return null;
  const cue = cues.find((one) => one.at > at && one.at < segment.last);
  if (cue?.entry.takes.quote) {
    const after = () => sourceAfter(unit, cue, segment.last, lexicon);
    const before = () => sourceBefore(unit, cue, lexicon);
    // «Речниця, як передає | агентство, …»: before a verb that opens its clause stands whom the clause interrupts.
    const source = cue.tokens[0] === at + 1 ? (after() ?? before()) : (before() ?? after());
    return { kind: 'as', segment: index, entry: cue.entry, tokens: cue.tokens, source, end: segment.last };
  }
  for (let i = at + 1; i < segment.last; i++) {
    const entry = impersonalAt(unit, i, lexicon);
    if (entry)
      return {
        kind: 'as',
        segment: index,
        entry,
        tokens: [i],
        source: documentIn(unit, segment, lexicon),
        end: segment.last,
      };
  }
  return null;
}

/** Tokens of the shortest clause that is told: «завод став, про що …», not «невідомо, про що …». */
const CLAUSE = 2;

/**
 * «Завод став, про що повідомив X», «о чём он написал»: the last token of such words behind a clause that tells
 * something, or -1. Behind a verb of telling or knowing they open what is told: «не сказав, про що повідомив X».
 */
function aboutWhat(
  unit: Unit,
  segment: Segment,
  index: number,
  cues: readonly Cue[],
  { set, small }: Lexicon,
): number {
  const { tokens } = unit.analysis;
  const { first, last } = segment;
  const above = unit.segments[index - 1];
  if (!above || segment.before !== ',' || first + 2 >= last) return -1;
  if (!set.as.has(`${tokens[first]?.norm} ${tokens[first + 1]?.norm}`)) return -1;
  if (above.last - above.first < CLAUSE || !tellsSomething(unit, above)) return -1;
  // «сталося те, | про що попереджав X»
  if (small.correlatives.has((tokens[above.last - 1] as Token).norm)) return -1;
  if (cues.some(({ at }) => at >= above.first && at < above.last)) return -1;
  for (let i = above.first; i < above.last; i++) if (set.knowing.has((tokens[i] as Token).lemma)) return -1;
  const told = cues.find(({ at }) => at > first && at < last);
  return told && set.conversing.has((tokens[told.at] as Token).lemma) ? -1 : first + 1;
}

/** A finite verb, or a short form that is the predicate («соглашение подписано»). */
const tellsSomething = (unit: Unit, { first, last }: Segment): boolean =>
  hasFinite(unit, first, last) ||
  unit.analysis.tokens.slice(first + 1, last).some(({ feats }) => feats.Variant === 'Short');
