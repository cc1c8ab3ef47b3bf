/** «Київ спростував заяву Москви про 300 полонених»: whose claim it is that somebody rejects, and what was claimed. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import type { CueEntry } from '../cue-table.js';
import type { Draft } from '../drafts.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';

/** How many words may stand between a verb and the claim it rejects, or in the name of who claims. */
const BETWEEN = 8;

/** The drafts with those of the claims that they reject; `ruled` is what the rules proposed. */
export function withRejectedClaims(drafts: readonly Draft[], ruled: readonly Draft[]): Draft[] {
  const claims: Draft[] = [];
  const nouns = ruled.filter(({ rule }) => rule.startsWith('statement.noun'));
  for (const denial of drafts) {
    if (!isRejecting(denial)) continue;
    const { showsCases } = denial.unit.lexicon;
    const claim = showsCases ? nouns.find((noun) => isObjectOf(noun, denial)) : ownedClaim(denial);
    if (claim && !drafts.some(({ cue }) => cue.includes(claim.cue[0] as number))) claims.push(claim);
  }
  return claims.length > 0 ? [...drafts, ...claims] : [...drafts];
}

/** «спростував», «отверг», "rejected": a finite verb that denies, or that rejects what is claimed. */
function isRejecting({ unit, cue, entry }: Draft): boolean {
  if (entry?.kind !== 'verb') return false;
  const verb = unit.analysis.tokens[cue.at(-1) ?? -1];
  return entry.act === 'deny' || unit.lexicon.set.rejecting.has(verb?.lemma ?? '');
}

/** «спростував [заяву Москви] про полонених»: a noun with its owner that is the object of the verb. */
function isObjectOf({ unit, cue: [at = -1], source, entry }: Draft, denial: Draft): boolean {
  const verb = denial.cue.at(-1) ?? -1;
  if (unit !== denial.unit || source?.how !== 'owner' || !isClaim(entry)) return false;
  if (at <= verb || at - verb > BETWEEN) return false;
  for (let i = verb + 1; i < at; i++)
    if (!/^(?:ADJ|DET|NUM|ADV)$/u.test(unit.analysis.tokens[i]?.upos ?? '')) return false;
  return true;
}

const isClaim = (entry: CueEntry | null): boolean => entry?.act === 'state' || entry?.act === 'evaluate';

/** "rejected [Moscow's claim] that …", "denied [claims by Moscow] of …": where words show no cases. */
function ownedClaim({ unit, cue, confidence }: Draft): Draft | null {
  const { tokens } = unit.analysis;
  const from = (cue.at(-1) ?? unit.last) + 1;
  for (let at = from; at < Math.min(unit.last, from + BETWEEN); at++) {
    const token = tokens[at] as Token;
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'ADP') return null;
    const entry = token.upos === 'NOUN' ? unit.lexicon.nouns.get(token.lemma)?.find(isClaim) : undefined;
    if (!entry) continue;
    const owner = ownerBefore(unit, from, at) ?? ownerBehind(unit, at);
    const content = owner && claimed(unit, Math.max(at + 1, owner.last));
    if (!content) return null;
    const source = { ...owner, head: owner.last - 1, how: 'owner' as const };
    const frame = [at, Math.max(at + 1, owner.last)] as const;
    const rule = 'statement.noun.rejected';
    return { unit, content: [content], cue: [at], source, entry, rule, confidence, frame, carried: false };
  }
  return null;
}

type Owner = Pick<NonNullable<Draft['source']>, 'first' | 'last'>;

/** "[Moscow]'s claim", "the [Kremlin]'s latest claims". */
function ownerBefore(unit: Unit, from: number, noun: number): Owner | null {
  const { tokens } = unit.analysis;
  for (let i = noun - 1; i > from; i--) {
    if (!unit.lexicon.small.owning.has((tokens[i] as Token).norm)) continue;
    const first = tokens[from]?.upos === 'DET' ? from + 1 : from;
    return first < i ? { first, last: i } : null;
  }
  return null;
}

/** "claims by [Moscow] that …": a name. */
function ownerBehind(unit: Unit, noun: number): Owner | null {
  const { tokens } = unit.analysis;
  if (!unit.lexicon.small.agents.has(tokens[noun + 1]?.norm ?? '')) return null;
  const first = tokens[noun + 2]?.upos === 'DET' ? noun + 3 : noun + 2;
  let last = first;
  while (last < unit.last && /^(?:PROPN|NOUN|ADJ)$/u.test((tokens[last] as Token).upos)) last++;
  return last > first && last - first < BETWEEN ? { first, last } : null;
}

/** "[that] 300 had surrendered", "of 300 prisoners": to the end of its clause. */
function claimed(unit: Unit, at: number): Span | null {
  const { tokens, text } = unit.analysis;
  const { set } = unit.lexicon;
  const opens = tokens[at];
  const isThat = set.conjunctions.has(opens?.norm ?? '');
  if (!opens || (!isThat && !(opens.upos === 'ADP' && unit.lexicon.small.partOf.has(opens.norm))))
    return null;
  let { last } = unit.segments[segmentOf(unit, at)] as Segment;
  while (last > at + 1 && tokens[last - 1]?.upos === 'PUNCT') last--;
  const [first, end] = [tokens[at + 1], tokens[last - 1]];
  return first && end && last > at + 1 ? span(text, first.start, end.end) : null;
}
