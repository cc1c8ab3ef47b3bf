/** Clauses by which an outlet passes something on: «…, передає УНН з посиланням на DW». */
import type { Token } from '../../../language/contract.js';
import type { Attribution } from '../attributions/attribution.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import { sourceAfter } from '../sources/sources.js';
import type { Directory } from '../speakers/speakers.js';
import type { Unit } from '../units.js';
import { citedBy, type RelayFound, withQuotedName } from './citing.js';
import { isOutletIn, isOutletSource } from './outlet-sources.js';
import { isQuoting } from './quoting.js';

/** «…, передає УНН з посиланням на DW»: DW is nearer to the speaker than УНН. */
export interface RelayClause {
  readonly unit: Unit;
  /** Token indices of its cue. */
  readonly cue: readonly number[];
  /** The outlet; null when only somebody cited is named («со ссылкой на X»). */
  readonly outlet: RelayFound | null;
  readonly cited: readonly RelayFound[];
}

/** Every relaying clause: attributing segments of outlets, their own drafts, and citations alone. */
export function clausesOf(
  proposed: readonly Draft[],
  attributions: ReadonlyMap<Unit, ReadonlyMap<number, Attribution>>,
  lexicon: Lexicon,
  directory: Directory,
): RelayClause[] {
  const clauses: RelayClause[] = [];
  for (const [unit, found] of attributions) {
    if (unit.within) continue;
    for (const one of found.values()) {
      const outlet = outletOf(unit, one, lexicon, directory);
      if (outlet) clauses.push(outlet);
    }
    const cited = citedOutlets(unit, lexicon, directory);
    if (cited.length > 0) clauses.push({ unit, cue: [], outlet: null, cited });
  }
  for (const draft of proposed) {
    if (draft.unit.within || draft.rule !== 'statement.back-reference') continue;
    const outlet = outletOf(
      draft.unit,
      { ...draft, tokens: draft.cue, kind: 'inverted' },
      lexicon,
      directory,
    );
    if (outlet) clauses.push(outlet);
  }
  return clauses;
}

function outletOf(
  unit: Unit,
  { kind, entry, tokens: cue, source }: Pick<Attribution, 'kind' | 'entry' | 'tokens' | 'source'>,
  lexicon: Lexicon,
  directory: Directory,
): RelayClause | null {
  const lemma = entry?.lemmas[0] ?? '';
  const passes = kind === 'formula' || kind === 'headline-dash' || lexicon.set.relaying.has(lemma);
  if (!passes) return null;
  const speaking = [source, quoting(unit, cue, source, lexicon)].find(
    (one) => one && isOutletSource(unit, one, lexicon, directory, kind === 'formula'),
  );
  if (!speaking || isBehindThat(unit, cue, speaking)) return null;
  return {
    unit,
    cue,
    outlet: {
      first: speaking.first,
      last: withQuotedName(unit, speaking.last),
      head: speaking.head,
      cueText: cue.map((index) => unit.analysis.tokens[index]?.form ?? '').join(' ') || null,
    },
    cited: citedBy(
      unit,
      lexicon,
      cue[0] ?? unit.first,
      unit.last,
      isOutletIn(unit, lexicon, directory),
    ).filter((one) => one.first >= speaking.last || one.last <= speaking.first),
  };
}

/** "reported that the bank would …": who stands behind the conjunction reports nothing. */
function isBehindThat({ analysis, lexicon }: Unit, cue: readonly number[], { first }: Source): boolean {
  const from = (cue.at(-1) ?? first) + 1;
  return (
    !lexicon.showsCases &&
    analysis.tokens.slice(from, first).some(({ norm }) => lexicon.set.conjunctions.has(norm))
  );
}

/** «цитує TUT.BY міністра»: the outlet is the subject beside the one who is quoted. */
function quoting(unit: Unit, cue: readonly number[], source: Source | null, lexicon: Lexicon): Source | null {
  const at = cue.at(-1);
  if (!source || at === undefined || source.first <= at) return null;
  const entry = lexicon.verbs.get((unit.analysis.tokens[at] as Token).lemma)?.[0];
  // «повідомили УНН четверо посадовців»: beside verbs of telling it is who was told.
  if (!entry || !isQuoting(unit, at)) return null;
  return sourceAfter(unit, { entry, at, tokens: cue, negated: false, after: at + 1 }, source.first, lexicon);
}

/** Citations whose relaying outlet the text leaves out: outlets only, anybody else would be the source. */
function citedOutlets(unit: Unit, lexicon: Lexicon, directory: Directory): RelayFound[] {
  const isOutlet = isOutletIn(unit, lexicon, directory);
  return citedBy(unit, lexicon, unit.first, unit.last, isOutlet).filter(isOutlet);
}
