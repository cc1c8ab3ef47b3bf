/** «Про це пише X з посиланням на Y»: Y is the source, X passes it on, whichever of them was read as the source, or none. */
import type { Token } from '../../../language/contract.js';
import { citingEnd } from '../attributions/attribution.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import type { Directory } from '../speakers/speakers.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import type { IsOutlet, RelayFound } from './citing.js';
import { withInformant } from './finders.js';
import { isOutletIn, isOutletSource } from './outlet-sources.js';
import { isNoPerson } from './quoting.js';
import { citationsOf } from './whose-citation.js';

/**
 * A draft with whom its outlet cites for its source; the draft itself where nobody is cited.
 *
 * @param drafts All drafts of its sentence: a citation that stands nearer to another one's cue is not this one's.
 */
export function withCitedSource(
  draft: Draft,
  drafts: readonly Draft[],
  lexicon: Lexicon,
  directory: Directory,
): Draft {
  const { unit, source, entry } = draft;
  if (unit.within) return draft;
  const informed = withInformant(draft, lexicon);
  if (informed !== draft) return informed;
  const telling = tellingBefore(draft, lexicon);
  // «закрыла границу, ссылаясь на угрозу»: a ground that is given for what is done, and nobody's words.
  const tells = telling !== null || lexicon.set.relaying.has(entry?.lemmas[0] ?? '');
  if (!tells && !isOutletSpeaking(draft, lexicon, directory)) return draft;
  if (source && !passesOn(draft, lexicon, directory)) return draft;
  const isOutlet = isOutletIn(unit, lexicon, directory);
  const cited = citationsOf(draft, drafts, unit.first, lexicon, directory).find((one) =>
    isAlone(one, draft, isOutlet),
  );
  if (!cited || (!tells && !mayBeTold(draft, cited.head, lexicon))) return draft;
  const { first, last, head } = cited;
  const own = source && !isIn(source, draft) ? source : null;
  const teller = own && own.first <= first ? behind(own, last) : own;
  return {
    ...draft,
    content: afterCitation(draft, last, lexicon),
    cue: telling ?? draft.cue,
    source: { first, last, head, how: 'owner' },
    ...(teller && { passedOn: teller }),
  };
}

/** Somebody, a body or an outlet: not «ссылаясь на договор», «на решение суда», which are grounds of one's own words. */
function mayBeTold({ unit, entry }: Draft, head: number, lexicon: Lexicon): boolean {
  if (entry?.act === 'demand') return false;
  const token = unit.analysis.tokens[head] as Token;
  const { bodies, outlets } = lexicon.set;
  return (
    unit.names.types.has(head) ||
    isOfPersons(token, lexicon) ||
    bodies.has(token.lemma) ||
    outlets.has(token.lemma)
  );
}

/** «ТАСС з посиланням на міністерство [заявило]», «The Times, ссылаясь на чиновников, [подчеркивает]»: an outlet with any verb of speech. */
function isOutletSpeaking(draft: Draft, lexicon: Lexicon, directory: Directory): boolean {
  const { unit, source, entry } = draft;
  if (!lexicon.showsCases || !source || entry?.kind !== 'verb' || !entry.takes.quote) return false;
  return isOutletSource(unit, source, lexicon, directory, true);
}

/** «[Уряд] готує санкції, пише …»: whoever is named in what is said does not pass it on. */
function isIn({ first }: Source, { unit, content }: Draft): boolean {
  const { start } = unit.analysis.tokens[first] as Token;
  return content.some((piece) => piece.start <= start && start < piece.end);
}

/** An outlet; with a citation beside it, whatever is no person. */
function passesOn({ unit, source }: Draft, lexicon: Lexicon, directory: Directory): boolean {
  if (!source) return false;
  if (isOutletSource(unit, source, lexicon, directory)) return true;
  return isNoPerson(unit, source);
}

/** Whom neither the source holds nor the words that are passed on, unless these were read from the citation on. */
function isAlone({ first, last }: RelayFound, { unit, source, content }: Draft, isOutlet: IsOutlet): boolean {
  const holds = source && first < source.last && source.first < last;
  if (
    holds &&
    !(source.first === first && isNameBehind(unit, source, last) && isOutlet(behind(source, last)))
  )
    return false;
  const { start } = unit.analysis.tokens[first] as { start: number };
  return !content.some(
    (piece, i) => piece.start <= start && start < piece.end && (i > 0 || !isNear(piece.start, start)),
  );
}

/** «[Reuters] | «Ранкова газета»»: of a source that holds whom its outlet cites, the outlet behind. */
const behind = (source: Source, from: number): Source =>
  from > source.first && from < source.last ? { ...source, first: from, head: from } : source;

/** Not «джерело [в міністерстві]»: where a source works is part of what it is called. */
const isNameBehind = ({ analysis }: Unit, source: Source, from: number): boolean =>
  from < source.last && analysis.tokens[from]?.upos !== 'ADP';

/** Letters from the first word of citing to whom it cites, at most. */
const CITING = 30;
const isNear = (from: number, to: number): boolean => to - from <= CITING;

/** «пише X, | посилаючись на Y, саміт перенесли»: content without the citation that it was read from. */
function afterCitation({ unit, content }: Draft, last: number, lexicon: Lexicon): Draft['content'] {
  const { tokens } = unit.analysis;
  const [piece] = content;
  let end = last;
  while (unit.names.times.has(tokens[end]?.lemma ?? '')) end++; // "citing Y yesterday, …"
  let first = piece ? unit.first : -1;
  while (piece && first < unit.last && (tokens[first]?.start ?? piece.start) < piece.start) first++;
  const next = tokens[end + 1];
  if (!piece || first < 0 || citingEnd(unit, first, lexicon) < 0 || tokens[end]?.form !== ',' || !next)
    return content;
  return next.start < piece.end ? [{ ...piece, start: next.start }, ...content.slice(1)] : content;
}

/** Words between the verb of telling and the one of citing, at most. */
const BETWEEN = 3;

/** «[повідомило], посилаючись на Y, що …»: the verb that tells where the one that cites was read as the cue; null for others. */
function tellingBefore({ unit, cue }: Draft, lexicon: Lexicon): number[] | null {
  const at = cue[0];
  const { tokens } = unit.analysis;
  if (at === undefined || cue.length > 1 || citingEnd(unit, at, lexicon) < 0) return null;
  for (let i = at - 1; i >= unit.first && i > at - 1 - BETWEEN; i--) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB') return lexicon.set.relaying.has(token.lemma) ? [i] : null;
  }
  return null;
}
