/** Who is spoken to: what the cue governs, who a medium is shared with, who asked, who gets a letter. */
import type { Token } from '../../../language/contract.js';
import type { ObjectFrame } from '../cue-table.js';
import type { Draft } from '../drafts.js';
import { samePreposition } from '../frames.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium, quotedEnd } from '../media.js';
import { caseAt, nameEnd, type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import { attributing, mediumOf, type TokenRange } from '../relays/relays.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import { answeredIn, askerIn, letterBefore, talkedWithIn } from './asked.js';
import { isPeople, participleAfter } from './participles.js';
import { askerWhen, turnedTo } from './turned.js';

/** The phrase the cue's government makes the addressee; null when there is none. `taken` are relays: they pass on. */
export function addresseeOf(
  draft: Draft,
  lexicon: Lexicon,
  taken: readonly TokenRange[] = [],
): TokenRange | null {
  const { unit, source, cue } = draft;
  const at = cue[0];
  if (at === undefined) return null;
  const isFree = (one: TokenRange) =>
    ![...taken, ...(source ? [source] : [])].some(
      (other) => one.first < other.last && other.first < one.last,
    );
  const found = governed(draft, lexicon, isFree) ?? mediumPartner(draft, lexicon);
  if (found) return found;
  // «нота, в якій ідеться …»: the note speaks, to whom it was handed is not said of its words.
  const letter = draft.entry?.kind === 'impersonal' ? null : letterBefore(unit, at);
  return (
    [
      askerIn(unit),
      answeredIn(unit, at),
      talkedWithIn(unit, at),
      letter?.to,
      facedBy(draft),
      turnedTo(draft),
      askerWhen(draft),
    ].find(
      (phrase) => phrase && isFree(phrase) && (isPeople(unit, phrase) || isSomebody(unit, phrase, lexicon)),
    ) ?? null
  );
}

/** «…, – обурювався він [перед журналістами]»: people before whom it was said, right beside the cue or its source. */
function facedBy(draft: Draft): Phrase | null {
  const { unit, entry } = draft;
  if (!entry?.takes.quote || !unit.lexicon.showsCases) return null;
  const [first, last] = attributing(draft);
  const found = phrasesIn(unit, first, last).find(({ preposition }) =>
    unit.lexicon.set.facing.has(unit.analysis.tokens[preposition]?.norm ?? ''),
  );
  if (found?.grammaticalCase !== 'Ins' || !isPerson(unit, found)) return null;
  return adjacentTo(draft, found.preposition) ? found : null;
}

/** What stands as the cue governs those spoken to: what follows it before what precedes it. */
function governed(draft: Draft, lexicon: Lexicon, isFree: (one: TokenRange) => boolean): TokenRange | null {
  const { unit, entry, cue, rule } = draft;
  if (!entry || entry.addressee.length === 0) return null;
  const [first, last] = attributing(draft);
  const at = cue[0] as number;
  const medium = mediumOf(draft, lexicon);
  let before: TokenRange | null = null;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (!isFree(phrase) || cue.some((index) => phrase.first <= index && index < phrase.last)) continue;
    if (isMedium(unit, phrase, lexicon)) continue;
    if (medium && medium.first < phrase.first && phrase.last <= medium.last && !isPerson(unit, phrase))
      continue;
    const after = rule !== 'statement.back-reference' && isBeside(unit, at, phrase.first);
    const adjacent = adjacentTo(draft, phrase.first);
    if (!isSomebody(unit, phrase, lexicon) && !(adjacent !== null && mayListen(unit, phrase, lexicon)))
      continue;
    if (isOthersObject(draft, phrase) || isWhither(draft, phrase, lexicon)) continue;
    if (!entry.addressee.some((one) => governs(unit, phrase, one, after, adjacent))) continue;
    const range = { first: phrase.first, last: withOthers(unit, phrase, last) };
    if (phrase.first > at) return range;
    before = range;
  }
  return before ?? participleAfter(draft) ?? afterSource(draft, lexicon);
}

/** "on a visit [to Finland]": where words show no cases, a place behind a noun is where that goes. */
function isWhither({ unit, cue }: Draft, { head, preposition }: Phrase, { showsCases }: Lexicon): boolean {
  if (showsCases || preposition < 1 || unit.names.types.get(head) !== 'LOC') return false;
  const before = unit.analysis.tokens[preposition - 1] as Token;
  // "in a letter to Poland": there it is who is written to.
  return before.upos === 'NOUN' && !cue.includes(preposition - 1);
}

/** «сказав | Гавронь порталу «Поле»»: an outlet in the dative that was taken for a part of the source after the cue. */
function afterSource({ unit, entry, source, cue }: Draft, { set, inflection }: Lexicon): TokenRange | null {
  if (!source || source.first < (cue[0] as number) || source.how === 'place') return null;
  if (!entry?.addressee.some((one) => one.preposition === null && one.grammaticalCase === 'Dat')) return null;
  const { tokens } = unit.analysis;
  if (tokens[source.first - 1]?.upos === 'ADP') return null;
  const isNamed = unit.names.types.get(source.head) === 'PER';
  const { shared } = inflection;
  for (let at = source.head + 1; at < source.last; at++) {
    const { lemma, feats, norm } = tokens[at] as Token;
    if (at === source.head || !set.outlets.has(lemma) || !shared.datives.test(norm)) continue;
    if (
      feats.Case === 'Dat' ||
      feats.Case === 'Loc' ||
      (isNamed && feats.Case === 'Gen' && shared.genitivesOrDatives.test(norm))
    )
      return { first: at, last: source.last };
  }
  return null;
}

/** What a phrase stands right after: the cue, or the source that follows the cue. */
type Adjacent = 'cue' | 'source' | null;

function adjacentTo({ unit, cue, source }: Draft, at: number): Adjacent {
  const { tokens } = unit.analysis;
  let from = (cue.at(-1) ?? unit.last) + 1;
  const isPassed = (token: Token | undefined) =>
    token?.upos === 'ADV' || token?.upos === 'PART' || /^["«“„]$/u.test(token?.form ?? '');
  while (from < at && isPassed(tokens[from])) from++;
  if (from === at) return 'cue';
  if (source?.first !== from) return null;
  from = source.last;
  while (from < at && isPassed(tokens[from])) from++;
  return from === at ? 'source' : null;
}

/** Another verb of the clause stands between the phrase and the cue, or before a phrase that precedes the cue. */
function isOthersObject({ unit, cue }: Draft, phrase: Phrase): boolean {
  const { tokens } = unit.analysis;
  const at = cue[0] as number;
  const segment = unit.segments[segmentOf(unit, phrase.first)] as Segment;
  const isAfter = phrase.first > at;
  const from = isAfter ? Math.max(segment.first, (cue.at(-1) as number) + 1) : segment.first;
  const to = isAfter ? phrase.first : Math.min(at, segment.last);
  for (let i = from; i < to; i++) {
    const { upos, feats } = tokens[i] as Token;
    if (upos === 'VERB' && !cue.includes(i) && feats.VerbForm !== 'Part') return true;
  }
  for (let i = at; isAfter && i < phrase.first; i++) if ((tokens[i] as Token).form === ';') return true;
  // «Страйк у KLM: пілоти вимагають …»: what a colon closes is no part of the clause behind it.
  for (let i = phrase.last; !isAfter && i < at; i++) if ((tokens[i] as Token).form === ':') return true;
  return false;
}

const isPerson = ({ analysis, names }: Unit, { head }: Phrase): boolean =>
  (analysis.tokens[head] as Token).feats.Animacy === 'Anim' || names.types.get(head) === 'PER';

/** Any noun that names neither time, medium nor document may be spoken to where only those spoken to can stand. */
function mayListen({ analysis, names }: Unit, { head }: Phrase, lexicon: Lexicon): boolean {
  const { upos, lemma } = analysis.tokens[head] as Token;
  if (upos !== 'NOUN' && upos !== 'ADJ') return false;
  // "told a briefing": where, and not to whom.
  if (!lexicon.showsCases && lexicon.set.media.has(lemma) && !lexicon.set.outlets.has(lemma)) return false;
  const { set } = lexicon;
  return !names.times.has(lemma) && !set.times.has(lemma) && !set.documents.has(lemma);
}

/** After the cue and before the next comma. */
function isBeside(unit: Unit, cue: number, at: number): boolean {
  if (at < cue) return false;
  for (let i = cue; i < at; i++) if ((unit.analysis.tokens[i] as Token).upos === 'PUNCT') return false;
  return true;
}

/**
 * The accusative of people looks like their genitive; names in foreign letters show no case and stand after the cue.
 * Right beside the cue a form that several cases share is taken for the one that is governed.
 */
function governs(unit: Unit, phrase: Phrase, one: ObjectFrame, after: boolean, adjacent: Adjacent): boolean {
  const { tokens } = unit.analysis;
  const preposition = prepositionOf(unit, phrase);
  if (
    one.preposition === null
      ? preposition !== null
      : !samePreposition(preposition, one.preposition, unit.lexicon)
  )
    return false;
  const { small, inflection, showsCases } = unit.lexicon;
  const { shared } = inflection;
  const its = phrase.grammaticalCase;
  const head = tokens[phrase.head] as Token;
  // «закликав його», «попросила її»: tagged as possessive where no noun follows.
  if (its === null)
    return (
      one.preposition !== null ||
      (after && nameEnd(unit, phrase.head) > 0) ||
      (adjacent === 'cue' &&
        (!showsCases || /^\p{Lu}/u.test(head.form) || small.objectPronouns.has(head.norm)))
    );
  if (its === one.grammaticalCase || one.grammaticalCase === '-') return true;
  // «к Румынии»: such a preposition governs the dative alone, whatever else the form is.
  if (preposition !== null) return one.grammaticalCase === 'Dat' && its === 'Loc';
  const isPeople = head.feats.Animacy === 'Anim';
  const wanted = one.grammaticalCase;
  // A locative without a preposition is a dative; «уряду», «партії» are genitive and dative in one form.
  if (wanted === 'Dat') {
    if (its === 'Loc') return true;
    if (adjacent === null) return false;
    if (its === 'Gen') return shared.genitivesLikeDatives.test(head.norm);
    // «повідомив близьким»: instrumental and dative in one form.
    if (its === 'Ins') return head.upos === 'ADJ' && shared.instrumentalsLikeDatives.test(head.norm);
    if (its !== 'Nom' || adjacent !== 'cue') return false;
    return /^\p{Lu}{2,}/u.test(head.form) || unit.names.types.get(phrase.head) === 'ORG';
  }
  // «просить власти», «призвал страны»: the accusative of things looks like their nominative.
  if (wanted === 'Acc' && its === 'Nom' && after && !isPeople) return true;
  return (
    wanted === 'Acc' &&
    its === 'Gen' &&
    (isPeople || (adjacent !== null && shared.genitivesLikeAccusatives.test(head.norm)))
  );
}

/** Its preposition, also before the quotation mark that opens a name («у «Главкомі»»). */
export function prepositionOf({ analysis: { tokens } }: Unit, { first, preposition }: Phrase): string | null {
  if (preposition >= 0) return (tokens[preposition] as Token).norm;
  // «по г. Москве»: an abbreviation stands between.
  const isParted = /^(?:["«“„]|\p{L}{1,5}\.)$/u.test(tokens[first - 1]?.form ?? '');
  const before = isParted ? tokens[first - 2] : undefined;
  return before?.upos === 'ADP' ? before.norm : null;
}

/** «СБУ та іншим відомствам», «Біляєву і його родині». */
export function withOthers(unit: Unit, phrase: Phrase, until: number): number {
  const { tokens } = unit.analysis;
  const closed = quotedEnd(unit, phrase.last, until);
  if (closed > 0) return closed;
  // «координатора переговорів | Кірана Малві»: the name a title introduces.
  const named = phrase.last < until ? nameEnd(unit, phrase.last) : 0;
  const its = phrase.last < until ? caseAt(unit, phrase.last) : null;
  const agrees = its === null || phrase.grammaticalCase === null || its === phrase.grammaticalCase;
  const plural = (tokens[phrase.head] as Token).feats.Number === 'Plur';
  // «відповів [йому] Залужний»: a pronoun has no name behind it.
  const isPronoun = (tokens[phrase.head] as Token).upos === 'PRON';
  const introduces = named > 0 && nameEnd(unit, phrase.head) === 0 && agrees && !plural && !isPronoun;
  if (introduces && unit.names.types.get(phrase.last) === 'PER') return Math.min(named, until);
  if (tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  if (!next || next.preposition >= 0) return phrase.last;
  const same = next.grammaticalCase === phrase.grammaticalCase || phrase.grammaticalCase === null;
  return same ? next.last : phrase.last;
}

/** People, bodies and names are spoken to; things and abstractions are not. */
function isSomebody(unit: Unit, { head }: Phrase, { set }: Lexicon): boolean {
  const token = unit.analysis.tokens[head] as Token;
  if (unit.names.times.has(token.lemma) || set.media.has(token.lemma)) return false;
  return (
    nameEnd(unit, head) > 0 ||
    token.upos === 'PROPN' ||
    token.feats.Animacy === 'Anim' ||
    token.upos === 'PRON' ||
    (/^\p{Lu}/u.test(token.form) && head > unit.first) ||
    set.bodies.has(token.lemma) ||
    set.outlets.has(token.lemma)
  );
}

/** «у розмові з Путіним», «виступаючи перед депутатами», «у листі до канцлера»: who is talked with or written to. */
function mediumPartner(draft: Draft, lexicon: Lexicon): TokenRange | null {
  const { unit } = draft;
  const { tokens } = unit.analysis;
  const found = mediumOf(draft, lexicon);
  if (!found) return null;
  for (const phrase of phrasesIn(unit, found.first, found.last)) {
    const preposition = tokens[phrase.preposition]?.norm ?? '';
    const wanted = lexicon.set.partners.get(preposition);
    if (phrase.preposition <= found.first || wanted === undefined) continue;
    if (phrase.grammaticalCase !== null && phrase.grammaticalCase !== wanted) continue;
    // «у розмові з BBC»: an outlet is where it was said.
    if (wanted === 'Ins' && !isPerson(unit, phrase)) continue;
    if (isSomebody(unit, phrase, lexicon))
      return { first: phrase.first, last: withOthers(unit, phrase, found.last) };
  }
  return null;
}
