/**
 * Who passes on what a statement says: relays are read from the attributing words of the sentence, whoever made the
 * drafts, and hold for every statement of that sentence that the relaying outlet does not make itself.
 */
import type { Token } from '../../../language/contract.js';
import type { Attribution } from '../attributions/attribution.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Settled } from '../settle.js';
import { segmentOf } from '../source.js';
import type { Directory } from '../speakers/speakers.js';
import type { Segment, Unit } from '../units.js';
import { informantsOf } from './according-to.js';
import type { RelayFound } from './citing.js';
import { findersIn, learnerOf } from './finders.js';
import { goBetweenOf } from './go-betweens.js';
import { isAside, isMeant } from './on-the-way.js';
import { citerOf, opensRelative, quotersIn } from './quoting.js';
import { clausesOf, type RelayClause } from './relay-clauses.js';

/** A statement that so many passed on is a text of nothing else; more are not looked for. */
const MOST_RELAYS = 20;

/** The relays of every kept draft, nearest to the speaker first. */
export function relaysOf(
  kept: readonly Draft[],
  proposed: readonly Draft[],
  attributions: ReadonlyMap<Unit, ReadonlyMap<number, Attribution>>,
  lexicon: Lexicon,
  directory: Directory,
  settled: Pick<Settled, 'relays' | 'told'>,
): Map<Draft, RelayFound[]> {
  const relays = new Relays(settled.relays);
  for (const draft of kept) {
    const passedOn = draft.passedOn ? { ...draft.passedOn, cueText: wordsOf(draft) } : null;
    const near = [
      goBetweenOf(draft, lexicon),
      citerOf(draft, lexicon, directory),
      learnerOf(draft, lexicon),
      passedOn,
    ];
    relays.addNearest(
      draft,
      near.filter((one) => one !== null),
    );
    relays.add(draft, informantsOf(draft, kept, attributions.get(draft.unit)));
  }
  const inSentence = toldInSentences(kept, settled);
  for (const clause of clausesOf(proposed, attributions, lexicon, directory))
    addClause(clause, inSentence, relays);
  for (const unit of attributions.keys()) addQuoters(unit, inSentence, lexicon, directory, relays);
  return relays.of;
}

/** Relays by draft, without the speaker himself and without doubles. */
class Relays {
  readonly of: Map<Draft, RelayFound[]>;

  constructor(begin: Settled['relays']) {
    this.of = new Map([...begin].map(([draft, list]) => [draft, [...list]]));
  }

  add(draft: Draft, found: readonly RelayFound[]): void {
    const list = this.of.get(draft) ?? [];
    for (const one of found) {
      if (list.length >= MOST_RELAYS) break;
      if (isSource(one, draft) || list.some((other) => isNamedAgain(one, other, draft.unit))) continue;
      // "state-run Belta news agency": the name in it is the same relay.
      const same = list.findIndex(({ first, last }) => first === one.first || last === one.last);
      if (same < 0) list.push(one);
      else if ((list[same] as RelayFound).last < one.last)
        list[same] = { ...one, cueText: list[same]?.cueText ?? null };
    }
    if (list.length > 0) this.of.set(draft, list);
  }

  /** «пише Axios з посиланням на чиновників, передає видання»: who cites the speaker is nearest to him. */
  addNearest(draft: Draft, found: readonly RelayFound[]): void {
    const further = this.of.get(draft) ?? [];
    this.of.delete(draft);
    this.add(draft, found);
    this.add(draft, further);
  }
}

type BySentence = ReadonlyMap<number, readonly Draft[]>;

/** By sentence the drafts that it tells, or tells of. */
function toldInSentences(
  kept: readonly Draft[],
  { relays, told }: Pick<Settled, 'relays' | 'told'>,
): BySentence {
  const inSentence = bySentence(kept);
  const tellsIn = (sentence: number, draft: Draft) => {
    const list = inSentence.get(sentence) ?? [];
    if (!list.includes(draft)) inSentence.set(sentence, [...list, draft]);
  };
  for (const [draft, { unit }] of told) tellsIn(unit.sentence, draft);
  // «Про це пише агентство, передає видання»: the sentence of the one relay names another.
  for (const [draft, list] of relays)
    for (const { first } of list) tellsIn(draft.unit.analysis.tokens[first]?.sentence ?? -1, draft);
  return inSentence;
}

/** The outlet of a clause, and whom it cites, pass on what its sentence tells. */
function addClause({ unit, cue, outlet, cited }: RelayClause, inSentence: BySentence, relays: Relays): void {
  const near = inSentence.get(isCutOff(unit, cited) ? unit.sentence - 1 : unit.sentence) ?? [];
  const own = near.filter((draft) => shares(draft.cue, cue));
  // The outlet speaks in its own name when its words were kept as a statement.
  if (own.some((draft) => outlet && isSource(outlet, draft))) return;
  const named = cited.filter((one) => !near.some((draft) => isSource(one, draft)));
  const all = outlet ? [...named, outlet] : named;
  for (const draft of near) {
    // «Компанія має намір …, пише газета»: what is meant to be done is the paper's own report.
    if (!own.includes(draft) && (isMeant(draft) || isAside(draft))) continue;
    relays.add(draft, all);
    if (draft.rule === 'statement.back-reference')
      for (const other of saidBefore(draft, inSentence)) relays.add(other, all);
  }
}

/** Words of citing before whom they cite, at most. */
const CITING = 4;

/**
 * «…, пише | [з посиланням на Reuters]. За його словами, …»: words of citing that begin a block in small letters, as the
 * name of the outlet before them was a link that the text lost, end the sentence before.
 */
function isCutOff(
  { analysis: { tokens }, lexicon, first, block }: Unit,
  [cited]: readonly RelayFound[],
): boolean {
  if (!cited || block === 0 || cited.first - first > CITING || first === 0) return false;
  const before = tokens[first - 1] as Token;
  return /^\p{Ll}/u.test((tokens[first] as Token).form) && lexicon.set.relaying.has(before.lemma);
}

/** Who finds or quotes in a unit what the drafts of its sentence say. */
function addQuoters(
  unit: Unit,
  inSentence: BySentence,
  lexicon: Lexicon,
  directory: Directory,
  relays: Relays,
): void {
  const beside = inSentence.get(unit.sentence) ?? [];
  // «Ми чекаємо, – цитує мера видання, – весни»: inside the marks only whose words are quoted there.
  const near = unit.within ? beside.filter((draft) => isAround(draft, unit)) : beside;
  if (near.length === 0) return;
  const sources = near.flatMap(({ source, unit: own }) => (source && own === unit ? [source] : []));
  const finders = unit.within ? [] : findersIn(unit, lexicon, directory);
  for (const one of finders) for (const draft of near) if (!isToldIn(one.at, draft)) relays.add(draft, [one]);
  const quoters = quotersIn(unit, sources, lexicon, directory);
  if (near.some((draft) => quoters.some((one) => isSource(one, draft)))) return;
  // «…, он передавал данные СБУ»: what is said tells of no relay of its own, but «…, на яких посилається газета» does.
  const isCiting = ({ head }: RelayFound) =>
    opensRelative(unit, unit.segments[segmentOf(unit, head)] as Segment, head);
  for (const draft of near)
    relays.add(
      draft,
      quoters.filter((one) => !isToldIn(one.head, draft) || isCiting(one)),
    );
}

/** The quoted words stand on both sides of the cue. */
const isAround = ({ unit, content, rule }: Draft, own: Unit): boolean =>
  unit === own && content.length > 1 && rule === 'statement.inverted';

/** «заявив, що лист, який бачила газета, підробили»: what the outlet saw is part of what is said. */
const isToldIn = (at: number, { unit, content }: Draft): boolean => {
  const { start } = unit.analysis.tokens[at] as Token;
  return content.some((piece) => piece.start <= start && start < piece.end);
};

const wordsOf = ({ unit, cue }: Draft): string | null =>
  cue.map((index) => unit.analysis.tokens[index]?.form ?? '').join(' ') || null;

function bySentence(kept: readonly Draft[]): Map<number, Draft[]> {
  const groups = new Map<number, Draft[]>();
  for (const draft of kept) {
    const list = groups.get(draft.unit.sentence);
    if (!list) groups.set(draft.unit.sentence, [draft]);
    else if (list.length < 24) list.push(draft);
  }
  return groups;
}

/** «27 міністрів підтримали угоду. Про це заявив X, повідомляє Reuters»: what X tells is told by Reuters too. */
function saidBefore(back: Draft, inSentence: BySentence): Draft[] {
  const before = inSentence.get(back.unit.sentence - 1) ?? [];
  return before.filter((other) =>
    other.content.every((piece) =>
      back.content.some(({ start, end }) => start <= piece.start && piece.end <= end),
    ),
  );
}

const shares = (a: readonly number[], b: readonly number[]): boolean => a.some((index) => b.includes(index));

/** The same name at another place of the sentence. */
function isNamedAgain(one: RelayFound, other: RelayFound, { analysis: { tokens } }: Unit): boolean {
  const same = tokens[one.head]?.form === tokens[other.head]?.form && one.last - one.first === 1;
  return same && one.first !== other.first;
}

const isSource = (one: RelayFound, { source }: Draft): boolean =>
  source !== null && one.first < source.last && source.first < one.last;
