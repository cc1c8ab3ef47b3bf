/** «X повідомило, що …, а Y пише з посиланням на Z»: Z is whom Y cites, not X. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { segmentOf } from '../source.js';
import type { Directory } from '../speakers/speakers.js';
import { citedBy, type RelayFound } from './citing.js';
import { isOutletIn } from './outlet-sources.js';

/**
 * The citations that are a draft's own, from a token on: no other draft's cue or source stands nearer to them, and
 * no word that begins another clause («а», "while") stands between them and its cue.
 */
export function citationsOf(
  draft: Draft,
  drafts: readonly Draft[],
  from: number,
  lexicon: Lexicon,
  directory: Directory,
): RelayFound[] {
  const { unit } = draft;
  const citing = new Set(lexicon.set.citing.flat());
  // «посилаючись», «який посилається», "citing" read as a cue of its own is how somebody cites.
  const cites = ({ cue }: Draft) => cue.some((at) => citing.has((unit.analysis.tokens[at] as Token).norm));
  // «на [слова] міністра»: so are the words of whoever is cited.
  const isWords = ({ cue }: Draft) =>
    cue.length > 0 && cue.every((at) => lexicon.medium.quoted.has((unit.analysis.tokens[at] as Token).lemma));
  const others = drafts.filter(
    (other) => other.unit === unit && !sharesCue(other, draft) && !cites(other) && !isWords(other),
  );
  const all = citedBy(unit, lexicon, from, unit.last, isOutletIn(unit, lexicon, directory)).slice(0, MOST);
  return all.filter((cited) => {
    if (turnsBetween(draft, cited, lexicon) || isOfOtherTeller(draft, cited, lexicon)) return false;
    const own = distance(draft, cited);
    return !others.some((other) => distance(other, cited) < own);
  });
}

const sharesCue = (one: Draft, other: Draft): boolean => one.cue.some((index) => other.cue.includes(index));

/** Citations of a sentence that are looked at: hostile ones stay linear. */
const MOST = 12;
/** A clause further off counts more than any number of words. */
const SEGMENT = 10_000;

/** How far a citation is from the nearest word of a draft's cue or source; far beyond both where it has neither. */
function distance({ unit, cue, source }: Draft, cited: RelayFound): number {
  const at = segmentOf(unit, cited.first);
  const isOwn = source !== null && (source.last <= cited.first || cited.last <= source.first);
  const words = isOwn ? [...cue, source.first, source.last - 1] : cue;
  return Math.min(
    ...words.map(
      (word) =>
        SEGMENT * Math.abs(segmentOf(unit, word) - at) +
        (word < cited.first ? cited.first - word : word - cited.last + 1),
    ),
  );
}

/** A clause of its own that begins between the two. */
function turnsBetween({ unit, cue }: Draft, cited: RelayFound, { set }: Lexicon): boolean {
  const at = cue[0] ?? cited.first;
  const [from, to] = at < cited.first ? [at + 1, cited.first] : [cited.last, at];
  return unit.segments.some(
    ({ first }) => first >= from && first < to && set.turns.has((unit.analysis.tokens[first] as Token).norm),
  );
}

/** «Київ повідомив, що угоду відкладено, | пише Y з посиланням на Z»: whose clause begins with telling behind the cue cites. */
function isOfOtherTeller({ unit, cue }: Draft, cited: RelayFound, { set }: Lexicon): boolean {
  const at = cue.at(-1) ?? cited.first;
  const citing = new Set(set.citing.flat());
  return unit.segments.some(({ first }) => {
    const { lemma, norm } = unit.analysis.tokens[first] as Token;
    return first > at && first < cited.first && set.relaying.has(lemma) && !citing.has(norm);
  });
}
