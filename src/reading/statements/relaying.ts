/**
 * Who passes on what a statement says: relays are read from the attributing words of the sentence, whoever made the
 * drafts, and hold for every statement of that sentence that the relaying outlet does not make itself.
 */

import type { Token } from '../../language/contract.js';
import type { Attribution } from './attribution.js';
import { calledIn } from './called.js';
import { citedBy, type IsOutlet, type RelayFound, withQuotedName } from './citing.js';
import type { Draft } from './drafts.js';
import { findersIn, learnerOf } from './finders.js';
import type { Lexicon } from './lexicon.js';
import { isAside, isMeant } from './on-the-way.js';
import { citerOf, isQuoting, quotersIn } from './quoting.js';
import type { Settled } from './settle.js';
import type { Source } from './source.js';
import { sourceAfter } from './sources.js';
import type { Directory } from './speakers.js';
import type { Unit } from './units.js';
import { isOfPersons } from './word-kinds.js';

/** «…, передає УНН з посиланням на DW»: DW is nearer to the speaker than УНН. */
export interface RelayClause {
  readonly unit: Unit;
  /** Token indices of its cue. */
  readonly cue: readonly number[];
  /** The outlet; null when only somebody cited is named («со ссылкой на X»). */
  readonly outlet: RelayFound | null;
  readonly cited: readonly RelayFound[];
}

/** A statement that so many passed on is a text of nothing else; more are not looked for. */
const MOST_RELAYS = 20;

/** The relays of every kept draft, nearest to the speaker first. */
export function relaysOf(
  kept: readonly Draft[],
  proposed: readonly Draft[],
  attributions: ReadonlyMap<Unit, ReadonlyMap<number, Attribution>>,
  lexicon: Lexicon,
  directory: Directory,
  { relays: settled, told }: Pick<Settled, 'relays' | 'told'>,
): Map<Draft, RelayFound[]> {
  const relays = new Map([...settled].map(([draft, list]) => [draft, [...list]]));
  const add = (draft: Draft, found: readonly RelayFound[]) => {
    const list = relays.get(draft) ?? [];
    for (const one of found) {
      if (list.length >= MOST_RELAYS) break;
      if (isSource(one, draft) || list.some((other) => isNamedAgain(one, other, draft.unit))) continue;
      const same = list.findIndex(({ first }) => first === one.first);
      if (same < 0) list.push(one);
      else if ((list[same] as RelayFound).last < one.last)
        list[same] = { ...one, cueText: list[same]?.cueText ?? null };
    }
    if (list.length > 0) relays.set(draft, list);
  };
  // «пише Axios з посиланням на чиновників, передає видання»: who cites the speaker is nearest to him.
  for (const draft of kept) {
    const passedOn = draft.passedOn ? { ...draft.passedOn, cueText: wordsOf(draft) } : null;
    const near = [citerOf(draft, lexicon, directory), learnerOf(draft, lexicon), passedOn];
    const further = relays.get(draft) ?? [];
    relays.delete(draft);
    add(
      draft,
      near.filter((one) => one !== null),
    );
    add(draft, further);
  }
  const inSentence = bySentence(kept);
  const tellsIn = (sentence: number, draft: Draft) => {
    const list = inSentence.get(sentence) ?? [];
    if (!list.includes(draft)) inSentence.set(sentence, [...list, draft]);
  };
  for (const [draft, { unit }] of told) tellsIn(unit.sentence, draft);
  // «Про це пише агентство, передає видання»: the sentence of the one relay names another.
  for (const [draft, list] of settled)
    for (const { first } of list) tellsIn(draft.unit.analysis.tokens[first]?.sentence ?? -1, draft);
  for (const clause of clausesOf(proposed, attributions, lexicon, directory)) {
    const near = inSentence.get(clause.unit.sentence) ?? [];
    const own = near.filter((draft) => shares(draft.cue, clause.cue));
    // The outlet speaks in its own name when its words were kept as a statement.
    if (own.some((draft) => clause.outlet && isSource(clause.outlet, draft))) continue;
    const named = clause.cited.filter((one) => !near.some((draft) => isSource(one, draft)));
    const all = clause.outlet ? [...named, clause.outlet] : named;
    for (const draft of near) {
      // «Компанія має намір …, пише газета»: what is meant to be done is the paper's own report.
      if (!own.includes(draft) && (isMeant(draft) || isAside(draft))) continue;
      add(draft, all);
      if (draft.rule === 'statement.back-reference')
        for (const other of saidBefore(draft, inSentence)) add(other, all);
    }
  }
  for (const unit of attributions.keys()) {
    const beside = inSentence.get(unit.sentence) ?? [];
    // «Ми чекаємо, – цитує мера видання, – весни»: inside the marks only whose words are quoted there.
    const near = unit.within ? beside.filter((draft) => isAround(draft, unit)) : beside;
    if (near.length === 0) continue;
    const sources = near.flatMap(({ source, unit: own }) => (source && own === unit ? [source] : []));
    if (!unit.within)
      for (const one of findersIn(unit, lexicon, directory))
        for (const draft of near) if (!isToldIn(one.at, draft)) add(draft, [one]);
    const quoters = quotersIn(unit, sources, lexicon, directory);
    if (near.some((draft) => quoters.some((one) => isSource(one, draft)))) continue;
    for (const draft of near) add(draft, quoters);
  }
  return relays;
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
function saidBefore(back: Draft, inSentence: ReadonlyMap<number, readonly Draft[]>): Draft[] {
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

/** Every relaying clause: attributing segments of outlets, their own drafts, and citations alone. */
function clausesOf(
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

/** An outlet by its name, by the word for what it is, or, beside a relaying verb, any body. */
export function isOutletSource(
  { analysis, names }: Unit,
  source: Pick<Source, 'first' | 'last' | 'head'>,
  lexicon: Lexicon,
  directory: Directory,
  strict = false,
): boolean {
  const { tokens } = analysis;
  for (let i = source.first; i < source.last; i++) {
    const token = tokens[i] as Token;
    // «сказав кореспондентові»: a reporter passes on only what he is the subject of.
    if (lexicon.medium.reporters.has(token.lemma) && (token.feats.Case ?? 'Nom') === 'Nom') return true;
    if (lexicon.set.outlets.has(token.lemma) || lexicon.set.outlets.has(token.norm)) return true;
  }
  const head = tokens[source.head] as Token;
  if (names.types.get(source.head) === 'PER') return false;
  if (!lexicon.showsCases && isSomebody(directory, source, lexicon)) return false;
  if (head.feats.Animacy === 'Anim' && names.ends[source.head] === 0) return false;
  const start = (tokens[source.first] as Token).start;
  const end = (tokens[source.last - 1] as Token).end;
  return directory.inside({ start, end }).some((mention) => {
    if (isPlaceOf(directory, source, mention.start)) return false;
    const known = directory.entity(mention.entity)?.known ?? '';
    return known.startsWith('outlet:') || (!strict && mention.type === 'ORG');
  });
}

/** «джерело [в міністерстві]»: a body behind a preposition is where somebody works. */
function isPlaceOf(directory: Directory, { head }: Pick<Source, 'head'>, start: number): boolean {
  const at = directory.tokenAt(start);
  return at > head + 1 && directory.tokens.slice(head, at).some(({ upos }) => upos === 'ADP');
}

/** Whether a phrase of a unit is an outlet, for who asks by phrases. */
export const isOutletIn =
  (unit: Unit, lexicon: Lexicon, directory: Directory): IsOutlet =>
  (phrase) =>
    isOutletSource(unit, phrase, lexicon, directory);

/** "EU foreign policy chief Olena Koval", "observers from the OSCE": persons, whatever bodies they are of. */
function isSomebody(
  directory: Directory,
  { first, last, head }: Pick<Source, 'first' | 'last' | 'head'>,
  lexicon: Lexicon,
): boolean {
  const { start } = directory.token(first);
  const inside = directory.inside({ start, end: directory.token(last - 1).end });
  return isOfPersons(directory.token(head), lexicon) || calledIn(directory, inside, first, last) !== null;
}

/** Citations whose relaying outlet the text leaves out: outlets only, anybody else would be the source. */
function citedOutlets(unit: Unit, lexicon: Lexicon, directory: Directory): RelayFound[] {
  const isOutlet = isOutletIn(unit, lexicon, directory);
  return citedBy(unit, lexicon, unit.first, unit.last, isOutlet).filter(isOutlet);
}
