/** «У компанії «Промінь», яку згадує слідство, заявили виданню, що …»: the place before an insertion that speaks. */
import type { Token } from '../../../language/contract.js';
import { hasFinite } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd } from '../phrases.js';
import { quotedAt } from '../relays/citing.js';
import { type Source, segmentOf } from '../source.js';
import { placeIn } from '../sources/places.js';
import { isRelative, subjectIn } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { isPossessive } from '../word-kinds.js';

/** Segments that an insertion may have. */
const MOST = 4;

/** The draft with the place for its source, where it has none or only an outlet that is spoken to. */
export function withPlaceSource(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, cue, entry, source } = draft;
  if ((entry && entry.kind !== 'verb') || unit.within || draft.rule === 'statement.back-reference')
    return draft;
  const { tokens } = unit.analysis;
  const at = cue.find((index) => tokens[index]?.upos === 'VERB');
  if (at === undefined || (tokens[at] as Token).feats.VerbForm !== 'Fin') return draft;
  const isObjects = source !== null && endsWithObject(draft, source, tokens[at] as Token);
  const isDenied =
    source !== null &&
    (isObjectBehind(draft, source, tokens[at] as Token, lexicon) ||
      isWhoseObject(draft, source, tokens[at] as Token));
  if (source && !isObjects && !isDenied && !isSpokenTo(draft, source, lexicon)) return draft;
  const { first } = unit.segments[segmentOf(unit, at)] as Segment;
  if (!source || isDenied) {
    const here = placeHere(unit, first, cue[0] as number, tokens[at] as Token, lexicon);
    if (here) return { ...draft, source: here, content: contentBeside(draft, here, isDenied) };
    if (isDenied) return draft;
  }
  const place = isObjects
    ? placeIn(unit, first, source.last - 2, tokens[at] as Token, lexicon)
    : placeAcross(unit, at, cue[0] as number, lexicon);
  return place ? { ...draft, source: place } : draft;
}

/**
 * «У Раді підсумки [зустрічі] описують інакше», «у [Раді підсумки зустрічі] описують»: a source that ends with a thing
 * right behind another thing, which it depends on.
 */
function endsWithObject({ unit, cue }: Draft, { first, last }: Source, verb: Token): boolean {
  const { tokens } = unit.analysis;
  const isThing = (index: number) => {
    const token = tokens[index];
    if (!token) return false; // the source ends where the text begins
    const { upos, feats, form, lemma } = token;
    const { bodies, outlets } = unit.lexicon.set;
    if (upos !== 'NOUN' || feats.Animacy === 'Anim' || /^\p{Lu}/u.test(form)) return false;
    return nameEnd(unit, index) === 0 && !bodies.has(lemma) && !outlets.has(lemma);
  };
  const end = last - 1;
  const isSole = first === end || first === end - 2;
  return (
    isSole && end < (cue[0] as number) && verb.feats.Number === 'Plur' && isThing(end) && isThing(end - 1)
  );
}

/** «заявили [виданню «Хроніка»]»: an outlet in the dative after a cue that takes one. */
function isSpokenTo({ unit, cue, entry }: Draft, { first }: Source, { set, inflection }: Lexicon): boolean {
  const { lemma, norm, feats } = unit.analysis.tokens[first] as Token;
  return (
    first > (cue[0] as number) &&
    set.outlets.has(lemma) &&
    (feats.Case === 'Dat' || feats.Case === 'Loc') &&
    inflection.shared.datives.test(norm) &&
    (entry?.addressee ?? []).some((one) => one.preposition === null && one.grammaticalCase === 'Dat')
  );
}

/** «У «Хвилі» спростували [чутки] про продаж»: a thing right behind a plural verb, which may as well be its object. */
function isObjectBehind(
  { unit, cue, content }: Draft,
  { first, last, head }: Source,
  verb: Token,
  { set }: Lexicon,
): boolean {
  const { tokens } = unit.analysis;
  const { upos, feats, form, lemma } = tokens[head] as Token;
  if (verb.feats.Number !== 'Plur' || first !== (cue.at(-1) as number) + 1 || first !== head) return false;
  if (upos !== 'NOUN' || feats.Animacy === 'Anim' || /^\p{Lu}/u.test(form) || nameEnd(unit, head) > 0)
    return false;
  const isNearContent = content[0]?.start === tokens[last]?.start || tokens[last]?.upos === 'ADP';
  return isNearContent && !set.bodies.has(lemma) && !set.outlets.has(lemma);
}

/** «У театрі «Хвиля» [його] рішення вважають поспішним»: a pronoun that only says whose the object of a plural verb is. */
function isWhoseObject({ unit, content }: Draft, { first, last }: Source, verb: Token): boolean {
  const { tokens } = unit.analysis;
  const thing = tokens[last];
  return (
    verb.feats.Number === 'Plur' &&
    last - first === 1 &&
    isPossessive(tokens[first] as Token, unit.lexicon) &&
    thing?.upos === 'NOUN' &&
    thing.feats.Animacy !== 'Anim' &&
    content[0]?.start === thing.start
  );
}

/** «Тим часом у «Хвилі» [критику] відкинули»: the place that opens a clause without a subject. */
function placeHere(
  unit: Unit,
  first: number,
  cueStart: number,
  verb: Token,
  lexicon: Lexicon,
): Source | null {
  if (verb.feats.Number !== 'Plur' || subjectIn(unit, first, cueStart, verb)) return null;
  const { tokens } = unit.analysis;
  let at = first;
  while (at < cueStart && /^(?:ADV|CCONJ|PART)$/u.test(tokens[at]?.upos ?? '')) at++;
  // «тим часом у …», «водночас у …»
  while (
    at < cueStart - 1 &&
    !lexicon.small.locatives.has((tokens[at] as Token).norm) &&
    isOpening(tokens, at, lexicon)
  )
    at++;
  if (!lexicon.small.locatives.has((tokens[at] as Token).norm)) return null;
  const quoted = quotedAt(unit, at + 1);
  if (quoted && quoted.last < cueStart)
    return { first: at + 1, last: quoted.last + 1, head: quoted.first, how: 'place' };
  const place = placeIn(unit, at, cueStart, verb, lexicon);
  return place?.first === at + 1 ? withQuotedName(unit, place) : null;
}

/** «Тим часом», «водночас»: words of time before a place. */
const isOpening = (tokens: readonly Token[], at: number, { set }: Lexicon): boolean =>
  set.times.has((tokens[at] as Token).lemma) || set.asides.has((tokens[at] as Token).norm);

/** What is said, without the words of the place, and with the object that had been taken for who says it. */
function contentBeside({ unit, content, source }: Draft, place: Source, isDenied: boolean): Draft['content'] {
  const { tokens } = unit.analysis;
  const from = (tokens[place.first] as Token).start;
  const to = (tokens[place.last - 1] as Token).end;
  const own = content.filter(({ start, end }) => !(from <= start && end <= to));
  const kept = own.length > 0 ? own : content;
  const [piece, ...others] = kept;
  if (!isDenied || !source || !piece) return kept;
  return [{ ...piece, start: (tokens[source.first] as Token).start }, ...others];
}

function placeAcross(unit: Unit, at: number, cueStart: number, lexicon: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const verb = tokens[at] as Token;
  const k = segmentOf(unit, at);
  const own = unit.segments[k] as Segment;
  const opening = tokens[own.first] as Token;
  if (own.before !== ',' || opening.upos === 'SCONJ' || opening.upos === 'CCONJ') return null;
  if (hasFinite(unit, own.first, cueStart) || subjectIn(unit, own.first, cueStart, verb)) return null;
  for (let j = k - 1; j >= 0 && j >= k - MOST; j--) {
    const segment = unit.segments[j] as Segment;
    if (isInserted(unit, segment, lexicon)) {
      if (segment.before !== ',') return null;
      continue;
    }
    if (hasFinite(unit, segment.first, segment.last)) return null;
    const place = lexicon.small.locatives.has((tokens[segment.first] as Token).norm)
      ? placeIn(unit, segment.first, segment.last, verb, lexicon)
      : null;
    const opens = place?.first === segment.first + 1;
    const whole = opens ? withQuotedName(unit, place) : null;
    if (subjectIn(unit, whole?.last ?? segment.first, segment.last, verb)) return null;
    if (whole) return whole;
    if (place || segment.before !== ',') return null;
  }
  return null;
}

/** «у фірмі | «Вітер»»: with its name in quotation marks. */
function withQuotedName(unit: Unit, place: Source): Source {
  const quoted = quotedAt(unit, place.last);
  return quoted ? { ...place, last: quoted.last + 1 } : place;
}

/** A relative or participle clause; «в якій» too. */
function isInserted(unit: Unit, { first }: Segment, { small }: Lexicon): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[first] as Token;
  const next = tokens[first + 1];
  return (
    isRelative(opening, unit.lexicon) ||
    small.where.has(opening.norm) ||
    opening.feats.VerbForm === 'Part' ||
    (opening.upos === 'ADP' && next !== undefined && isRelative(next, unit.lexicon))
  );
}
