/**
 * Relays beside the words they pass on: «Politico з посиланням на радника пише, що …», «…», — цитує міністра агентство»,
 * «за словами помічників, на яких посилається видання».
 */
import type { Token } from '../../language/contract.js';
import { citingEnd } from './attribution.js';
import type { RelayFound } from './citing.js';
import { verbForm } from './cues.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { inAtom, type Phrase, phrasesIn } from './phrases.js';
import { isOutletSource } from './relaying.js';
import { segmentOf } from './source.js';
import type { Directory } from './speakers.js';
import type { Segment, Unit } from './units.js';

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
    const first = outletIn(unit, from, at, lexicon, directory);
    // "Citing officials, [Bloomberg] reported that the bank …": where words show no cases the subject stands before its verb.
    const outlet =
      first ??
      (lexicon.showsCases
        ? outletIn(unit, (cue.at(-1) as number) + 1, unit.last, lexicon, directory)
        : outletIn(unit, source.last, cue[0] as number, lexicon, directory));
    const isIt = outlet && (outlet.last <= source.first || outlet.first >= source.last);
    return isIt ? asRelay(unit, outlet, cue) : null;
  }
  return null;
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
        (outletIn(unit, at + 1, who.first, lexicon, directory) ??
          outletIn(unit, who.last, segment.last, lexicon, directory))) ??
      outletIn(unit, at + 1, segment.last, lexicon, directory) ??
      outletIn(unit, segment.first, at, lexicon, directory);
    if (outlet) found.push(asRelay(unit, outlet, [at]));
  }
  return found;
}

/** The first outlet of a stretch that can be a subject. */
function outletIn(
  unit: Unit,
  first: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
): Phrase | null {
  const found = phrasesIn(unit, first, last).find(
    (phrase) =>
      phrase.preposition < 0 &&
      (phrase.grammaticalCase === 'Nom' ||
        phrase.grammaticalCase === 'Acc' ||
        phrase.grammaticalCase === null) &&
      isOutletSource(unit, phrase, lexicon, directory),
  );
  return found ?? null;
}

function asRelay(unit: Unit, { first, last, head }: Phrase, cue: readonly number[]): RelayFound {
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
