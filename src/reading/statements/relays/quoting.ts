/**
 * Relays beside the words they pass on: «Politico з посиланням на радника пише, що …», «…», — цитує міністра агентство»,
 * «за словами помічників, на яких посилається видання».
 */
import type { Token } from '../../../language/contract.js';
import { citingEnd } from '../attributions/attribution.js';
import { type Cue, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, type Phrase, phrasesIn } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import { isRelative } from '../sources/subjects.js';
import type { Directory } from '../speakers/speakers.js';
import type { Segment, Unit } from '../units.js';
import { quotedAt, type RelayFound } from './citing.js';
import { isOutletSource } from './outlet-sources.js';
import type { TokenRange } from './relays.js';

/** A verb whose subject quotes another: «цитує», «посилається», «наводить слова». */
export function isQuoting(unit: Unit, at: number): boolean {
  const { tokens } = unit.analysis;
  const { quoting, giving, quoted } = unit.lexicon.medium;
  const { lemma } = tokens[at] as Token;
  if (quoting.has(lemma)) return true;
  if (!giving.has(lemma)) return false;
  for (let i = Math.max(unit.first, at - 3); i < unit.last && i < at + 6; i++)
    if (quoted.has((tokens[i] as Token).lemma)) return true;
  return false;
}

/** How far behind the verb the noun for what was said may stand. */
const WORDS = 8;
/** Farthest that the words of citing stand before whom they cite. */
const CITING = 4;

/** The outlet that tells a draft whose source it cites; null when its source is not cited. */
export function citerOf(draft: Draft, lexicon: Lexicon, directory: Directory): RelayFound | null {
  const { unit, source, cue } = draft;
  if (!source || cue.length === 0 || unit.within) return null;
  for (let at = source.first - 1; at >= unit.first && at >= source.first - CITING; at--) {
    const end = citingEnd(unit, at, lexicon);
    if (end < 0 || end > source.first) continue;
    const segment = unit.segments[segmentOf(unit, at)] as Segment;
    const before = unit.segments[segmentOf(unit, at) - 1];
    // «Le Monde, посилаючись на учасників, розповідає»: the citing words may be a clause of their own.
    const from = segment.first === at && before ? before.first : segment.first;
    const first =
      outletIn(unit, from, at, lexicon, directory) ?? outletIn(unit, from, at, lexicon, directory, true);
    // "Citing officials, [Bloomberg] reported that the bank …": where words show no cases the subject stands before its verb.
    const outlet =
      first ??
      (lexicon.showsCases
        ? outletIn(unit, (cue.at(-1) as number) + 1, unit.last, lexicon, directory)
        : outletIn(unit, source.last, cue[0] as number, lexicon, directory));
    const teller = outlet ?? tellerOf(draft, at, lexicon);
    const isIt = teller && (teller.last <= source.first || teller.first >= source.last);
    return isIt && !isSaid(draft, teller) ? asRelay(unit, teller, cue) : null;
  }
  return null;
}

/** «Вісник пише з посиланням на дипломатів»: the subject of a verb of passing on, whatever outlets are known; no person. */
function tellerOf(draft: Draft, citing: number, lexicon: Lexicon): Source | null {
  const { unit, entry, cue } = draft;
  const at = cue.at(-1) as number;
  if (!lexicon.showsCases || !entry || !lexicon.set.relaying.has(entry.lemmas[0] ?? '')) return null;
  const own: Cue = { entry, at, tokens: cue, negated: false, after: at + 1 };
  const before = sourceBefore(unit, own, lexicon);
  const subject =
    (before && !isSaid(draft, before) ? before : null) ??
    (citing > at ? sourceAfter(unit, own, citing, lexicon) : null);
  return subject && subject.how !== 'place' && isNoPerson(unit, subject) ? subject : null;
}

/** «[Уряд] готує санкції, пише …»: whoever is named in what is said does not pass it on. */
function isSaid({ unit, content }: Draft, { first }: Pick<Source, 'first'>): boolean {
  const { start } = unit.analysis.tokens[first] as Token;
  return content.some((piece) => piece.start <= start && start < piece.end);
}

/** Words before the relative pronoun in its clause: «копію якого», «з текстом якої». */
const BEFORE = 3;

/** «…, на який посилається | газета», «…, копію якого | має агентство»: a clause that tells of what is before it. */
export function opensRelative(unit: Unit, { first }: Segment, at: number): boolean {
  for (let i = first; i < at && i < first + BEFORE; i++)
    if (isRelative(unit.analysis.tokens[i] as Token, unit.lexicon)) return true;
  return false;
}

/** «…[, на яких посилається газета]»: whether a stretch is such a clause about whoever said it. */
export function isCitingClause(unit: Unit, from: number): boolean {
  const segment = unit.segments[segmentOf(unit, from)];
  if (!segment) return false;
  for (let at = from; at < Math.min(segment.last, from + WORDS); at++)
    if (unit.lexicon.medium.quoting.has((unit.analysis.tokens[at] as Token).lemma))
      return opensRelative(unit, segment, at);
  return false;
}

/** Who passes on words of somebody cited: whatever is no person. */
export function isNoPerson(
  { analysis, names }: Unit,
  { first, last, head }: Pick<Source, 'first' | 'last' | 'head'>,
): boolean {
  const { upos, feats } = analysis.tokens[head] as Token;
  if (upos === 'PRON' || upos === 'DET' || feats.Animacy === 'Anim') return false;
  for (let i = first; i < last; i++) if (names.types.get(i) === 'PER') return false;
  return true;
}

/** Outlets that a sentence says to quote or to cite somebody; `quoted` are those whose words they pass on. */
export function quotersIn(
  unit: Unit,
  quoted: readonly Pick<Phrase, 'first' | 'last'>[],
  lexicon: Lexicon,
  directory: Directory,
): RelayFound[] {
  const { tokens } = unit.analysis;
  const found: RelayFound[] = [];
  for (let at = unit.first; at < unit.last && found.length < 3; at++) {
    const token = tokens[at] as Token;
    if (!isQuoting(unit, at) || inAtom(unit, at) || verbForm(token, unit.lexicon) !== 'finite') continue;
    const segment = unit.segments[segmentOf(unit, at)] as Segment;
    // «цитує його | газета», «цитує газета | мера»: who quotes stands before or after whom it quotes.
    const who = quoted.find(({ first, last }) => first > at && last <= segment.last);
    const outlet =
      (who &&
        (outletIn(unit, at + 1, wordsBefore(unit, at + 1, who.first), lexicon, directory) ??
          outletIn(unit, who.last, segment.last, lexicon, directory))) ??
      outletIn(unit, at + 1, segment.last, lexicon, directory, opensRelative(unit, segment, at)) ??
      outletIn(unit, segment.first, at, lexicon, directory);
    if (outlet) found.push(asRelay(unit, outlet, [at]));
  }
  return found;
}

/** «цитує | газета | [слова] міністра»: where the noun for what was said stands before whose words they are. */
function wordsBefore({ analysis, lexicon }: Unit, from: number, last: number): number {
  for (let i = from + 1; i < last && i < from + WORDS; i++)
    if (lexicon.medium.quoted.has((analysis.tokens[i] as Token).lemma)) return i;
  return last;
}

/** The first outlet of a stretch that can be a subject; `isLoose` where whatever is called like a paper is one. */
export function outletIn(
  unit: Unit,
  first: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
  isLoose = false,
): Phrase | null {
  const found = phrasesIn(unit, first, last).find(
    (phrase) =>
      phrase.preposition < 0 &&
      (phrase.grammaticalCase === 'Nom' ||
        phrase.grammaticalCase === 'Acc' ||
        phrase.grammaticalCase === null) &&
      (isOutletSource(unit, phrase, lexicon, directory) || (isLoose && isTitle(unit, phrase))),
  );
  return found ?? null;
}

/** «Financial Ledger», ««Фінансовий клуб»»: a name of no person, place or body is that of a paper. */
function isTitle(unit: Unit, { first, last, head }: Phrase): boolean {
  if (!unit.lexicon.showsCases) return false;
  // «Вісник» in quotation marks is no messenger.
  const isQuoted = inAtom(unit, head) ? last > first : quotedAt(unit, first - 1)?.last === last;
  if (isQuoted) return unit.names.types.get(head) !== 'PER';
  return unit.names.types.get(head) === 'PRO' && isNoPerson(unit, { first, last, head });
}

/** Who passes something on, with the words that say so. */
export function asRelay(
  unit: Unit,
  { first, last, head }: TokenRange & { readonly head: number },
  cue: readonly number[],
): RelayFound {
  const cueText = cue.map((index) => unit.analysis.tokens[index]?.form ?? '').join(' ');
  return { first, last: withQuotedName(unit, last), head, cueText: cueText || null };
}

/** «агенція | «Обрій»»: the name in quotation marks belongs to the kind of outlet before it. */
function withQuotedName({ analysis, last: until }: Unit, last: number): number {
  const { tokens } = analysis;
  if (!/^["«“„]$/u.test(tokens[last]?.form ?? '') || !/^\p{Lu}/u.test(tokens[last + 1]?.form ?? ''))
    return last;
  for (let end = last + 2; end < until && end < last + 8; end++)
    if (/^["»”“]$/u.test((tokens[end] as Token).form)) return end + 1;
  return last;
}
