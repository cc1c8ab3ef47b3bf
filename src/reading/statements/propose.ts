/** Drafts of one unit: from attributing segments, from verb cues, from headlines and from back references. */
import { fromAttribution } from './attributions/attributed.js';
import type { Attribution } from './attributions/attribution.js';
import { backReference } from './attributions/back-references.js';
import { fromNoun, fromVerb } from './cued.js';
import { type Cue, nounCues, verbCues } from './cues.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { bareQuotation } from './shaping/bare-quotations.js';
import { type Source, segmentOf } from './source.js';
import type { Unit } from './units.js';

/**
 * What a unit may hold, by cue. `before` is the unit that was read before it, for back references, `above` the last one
 * of the blocks before its own.
 */
export function propose(
  unit: Unit,
  before: Unit | null,
  above: Unit | null,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft[] {
  const drafts: Draft[] = [];
  const back = backReference(unit, before, lexicon);
  if (back) drafts.push(back);
  const used = new Set<number>(back?.cue ?? []);
  for (const attribution of attributions.values()) {
    if (attribution.tokens.some((index) => used.has(index))) continue;
    const draft = fromAttribution(unit, before, attribution, attributions, lexicon);
    if (!draft) continue;
    for (const index of draft.cue) used.add(index);
    drafts.push(draft);
  }
  const bare = drafts.length === 0 ? bareQuotation(unit, above) : null;
  if (bare) drafts.push(bare);
  const inSegment = new Set([...attributions.keys()]);
  let earlier: Source | null = null;
  for (const cue of verbCues(unit, lexicon)) {
    if (cue.tokens.some((index) => used.has(index)) || isIn(unit, cue, inSegment, attributions)) continue;
    const draft = fromVerb(unit, cue, earlier, attributions, lexicon);
    if (!draft) continue;
    drafts.push(draft);
    if (draft.source) earlier = draft.source;
  }
  for (const cue of nounCues(unit, lexicon)) {
    if (cue.tokens.some((index) => used.has(index))) continue;
    const draft = fromNoun(unit, cue, attributions, lexicon);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function isIn(
  unit: Unit,
  cue: Cue,
  segments: ReadonlySet<number>,
  attributions: ReadonlyMap<number, Attribution>,
): boolean {
  const k = segmentOf(unit, cue.at);
  return segments.has(k) && (attributions.get(k) as Attribution).tokens.includes(cue.at);
}
