/**
 * Outlets that a sentence says to have found out or seen what is told: «як стало відомо УНН», «дізналася газета від двох
 * джерел», «йдеться в листі, копію якого має агентство».
 */
import type { Token } from '../../../language/contract.js';
import { type Cue, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phraseAt, phrasesIn } from '../phrases.js';
import { segmentOf } from '../source.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import type { Directory } from '../speakers/speakers.js';
import type { Segment, Unit } from '../units.js';
import type { RelayFound } from './citing.js';
import { isOutletSource } from './outlet-sources.js';
import { asRelay, isNoPerson, opensRelative, outletIn } from './quoting.js';

/** A sentence that tells of more is a text of nothing else. */
const MOST = 3;

/** An outlet that saw or has a document, or heard of something, and the token where that is said. */
export interface Finder extends RelayFound {
  readonly at: number;
}

/** The outlets that a unit says to have, to have seen or to have heard what is told. */
export function findersIn(unit: Unit, lexicon: Lexicon, directory: Directory): Finder[] {
  const found: Finder[] = [];
  const { tokens } = unit.analysis;
  for (let at = unit.first; at < unit.last && found.length < MOST; at++) {
    if (inAtom(unit, at)) continue;
    const known = lexicon.set.becameKnown.find((words) =>
      words.every((word, i) => tokens[at + i]?.norm === word),
    );
    const one = known
      ? toldAfter(unit, at, known.length, lexicon, directory)
      : holderAt(unit, at, lexicon, directory);
    if (one) found.push({ ...one, at });
  }
  return found;
}

/** «Як стало відомо [УНН], …» */
function toldAfter(
  unit: Unit,
  at: number,
  length: number,
  lexicon: Lexicon,
  directory: Directory,
): RelayFound | null {
  const phrase = at + length < unit.last ? phraseAt(unit, at + length, unit.last) : null;
  if (!phrase || phrase.preposition >= 0) return null;
  const { grammaticalCase } = phrase;
  if (grammaticalCase !== null && grammaticalCase !== 'Dat' && grammaticalCase !== 'Nom') return null;
  if (!isOutletSource(unit, phrase, lexicon, directory, true)) return null;
  const cue = Array.from({ length }, (_, i) => at + i);
  return asRelay(unit, phrase, cue);
}

/** «йдеться в листі, копію якого має [агентство]»: a relative clause about the outlet, behind the document that tells. */
function holderAt(unit: Unit, at: number, lexicon: Lexicon, directory: Directory): RelayFound | null {
  const token = unit.analysis.tokens[at] as Token;
  if (!lexicon.medium.holding.has(token.lemma) || verbForm(token, unit.lexicon) !== 'finite') return null;
  const segment = unit.segments[segmentOf(unit, at)] as Segment;
  if (!opensRelative(unit, segment, at) || !isBehindDocument(unit, segment.first, lexicon)) return null;
  const outlet =
    outletIn(unit, at + 1, segment.last, lexicon, directory, isOfReading(unit, segment)) ??
    outletIn(unit, segment.first, at, lexicon, directory);
  return outlet && asRelay(unit, outlet, [at]);
}

/** Farthest that a document stands before the clause about who has it: «в листі голови комісії Павла Гнатишина, …». */
const DOCUMENT_BACK = 8;

/** «в листі голови, [який …]», and not «після позову, [який …]»: what is told stands in it, it is not what is told of. */
function isBehindDocument(unit: Unit, relative: number, lexicon: Lexicon): boolean {
  const { tokens } = unit.analysis;
  for (let i = relative - 2; i >= unit.first && i >= relative - DOCUMENT_BACK; i--) {
    const { upos, form, norm } = tokens[i] as Token;
    if (form === ',' || upos === 'VERB') return false;
    if (upos !== 'ADP') continue;
    // «знайшов помилки | в листі, [який …]»: there a noun has the document, and nobody tells anything in it.
    if (i > unit.first && /^(?:NOUN|ADJ)$/u.test((tokens[i - 1] as Token).upos)) return false;
    const phrase = lexicon.small.inOrFrom.has(norm) ? phraseAt(unit, i, relative) : null;
    return phrase !== null && lexicon.set.documents.has((tokens[phrase.head] as Token).lemma);
  }
  return false;
}

/** «[копію якого] має», «[з якою] ознайомився»: who got «який отримав «Оберіг»» may be anybody, who read it is a paper. */
function isOfReading(unit: Unit, { first }: Segment): boolean {
  const [opening, next] = unit.analysis.tokens.slice(first, first + 2) as [Token, Token | undefined];
  return opening.upos === 'NOUN'
    ? next?.feats.Case === 'Gen'
    : opening.upos === 'ADP' && next?.feats.Case === 'Ins';
}

/** «Газета [дізналася] від двох чиновників, що …»: who learnt from the source what it says. */
export function learnerOf({ unit, entry, cue, source, content }: Draft, lexicon: Lexicon): RelayFound | null {
  const at = cue.at(-1);
  if (!source || !entry || at === undefined || source.how === 'subject') return null;
  if (!lexicon.medium.learning.has((unit.analysis.tokens[at] as Token).lemma)) return null;
  const own: Cue = { entry, at, tokens: cue, negated: false, after: at + 1 };
  const { last } = unit.segments[segmentOf(unit, at)] as Segment;
  const before = sourceBefore(unit, own, lexicon);
  const isSaid = before !== null && isInContent(unit, before.first, content);
  const learner = (isSaid ? null : before) ?? sourceAfter(unit, own, last, lexicon);
  const isOther = learner && (learner.last <= source.first || source.last <= learner.first);
  return isOther && isNoPerson(unit, learner) ? asRelay(unit, learner, cue) : null;
}

/** «…, дізналася газета [від двох чиновників]»: the draft with whom the outlet learnt it from for its source. */
export function withInformant(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, cue, source, content } = draft;
  const at = cue.at(-1);
  const { tokens } = unit.analysis;
  if (!source || at === undefined || !lexicon.showsCases) return draft;
  // «Медуза» in quotation marks is no jellyfish.
  const isNamed = unit.names.types.get(source.head) === 'ORG' || inAtom(unit, source.head);
  if (!isNoPerson(unit, source) && !isNamed) return draft;
  if (!lexicon.medium.learning.has((tokens[at] as Token).lemma)) return draft;
  const { last } = unit.segments[segmentOf(unit, at)] as Segment;
  const from = phrasesIn(unit, at + 1, last).find(
    ({ preposition, first }) =>
      lexicon.medium.learntFrom.has(tokens[preposition]?.norm ?? '') && !isInContent(unit, first, content),
  );
  if (!from) return draft;
  return {
    ...draft,
    source: { first: from.first, last: from.last, head: from.head, how: 'owner' },
    passedOn:
      from.preposition < source.last && source.head < from.preposition
        ? { ...source, last: from.preposition }
        : source,
  };
}

function isInContent({ analysis }: Draft['unit'], index: number, content: Draft['content']): boolean {
  const { start } = analysis.tokens[index] as Token;
  return content.some((piece) => piece.start <= start && start < piece.end);
}
