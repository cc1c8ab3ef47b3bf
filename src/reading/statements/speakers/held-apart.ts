/**
 * «За словами Левицького, [посол] сказав, що …»: whom somebody calls by an office is not he himself, though the office
 * may seem to be his.
 */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { described } from '../naming/nominative.js';
import type { TokenRange } from '../relays/relays.js';
import type { Named } from './speakers.js';

/** How many drafts before are to be looked at for the one within which another is said. */
export const HELD_BEFORE = 12;

/** The speaker of a draft, the next one after those `before` it; under the name that its own words give where it only seemed to be who tells of it. */
export function heldApart(
  draft: Draft,
  speaker: Named | null,
  before: readonly Draft[],
  speakers: ReadonlyMap<Draft, Named | null>,
): Named | null {
  const { source, unit, cue } = draft;
  if (!speaker || speaker.entity === null || !source || !/^(?:title|judged|description)/u.test(speaker.how))
    return speaker;
  const { tokens } = unit.analysis;
  const head = tokens[source.head] as Token;
  if (head.upos !== 'NOUN' || head.feats.Animacy === 'Inan') return speaker;
  const { start } = tokens[cue[0] ?? source.head] as Token;
  const isTold = before.some(
    (other) =>
      other.unit === unit &&
      speakers.get(other)?.entity === speaker.entity &&
      [start, head.start].every((at) => other.content.some((piece) => piece.start <= at && at < piece.end)),
  );
  if (!isTold) return speaker;
  const { nominative } = unit.lexicon.inflection;
  const name = described(tokens, source.first, source.last, source.head, nominative);
  return { name, entity: null, how: 'description' };
}

/** Whom a statement is told to; «у розмові з [королем] президент Дворжак сказав»: somebody else than the one who tells it. */
export function notHimself(
  { unit, source }: Draft,
  { first, last }: TokenRange,
  whom: Named,
  speaker: Named | null,
): Named {
  if (whom.entity === null || whom.entity !== speaker?.entity || !source) return whom;
  const { tokens } = unit.analysis;
  const head = tokens.slice(first, last).find(({ upos }) => /^(?:NOUN|PROPN|PRON|X)$/u.test(upos));
  if (head?.upos !== 'NOUN' || head.feats.Animacy !== 'Anim') return whom;
  for (let at = first; at < last; at++) if (unit.names.types.get(at) === 'PER') return whom;
  const name = described(tokens, first, last, head.index, unit.lexicon.inflection.nominative);
  return { name, entity: null, how: 'description' };
}

/** "Carver said Lin had assured [him]": a pronoun of whom nobody is known, within what one tells, means the one who tells it. */
export function toTeller(
  { unit, cue }: Draft,
  { first, last }: TokenRange,
  whom: Named,
  speaker: Named | null,
  before: readonly Draft[],
  speakers: ReadonlyMap<Draft, Named | null>,
): Named {
  const { tokens } = unit.analysis;
  const pronoun = tokens[first] as Token;
  const { ofHim, ofHer } = unit.lexicon.small;
  if (whom.entity !== null || last - first > 1 || !(ofHim.has(pronoun.lemma) || ofHer.has(pronoun.lemma)))
    return whom;
  const { start } = tokens[cue[0] ?? first] as Token;
  const outer = before.findLast(
    (other) =>
      other.unit === unit && other.content.some((piece) => piece.start <= start && start < piece.end),
  );
  const teller = outer && speakers.get(outer);
  const own = outer?.source ? (tokens[outer.source.head] as Token) : null;
  const isPerson = own?.feats.Animacy === 'Anim' && own.feats.Number === 'Sing';
  if (!teller || (teller.entity === null && !isPerson) || teller.name === speaker?.name) return whom;
  return { ...teller, how: 'pronoun: who tells of it' };
}
