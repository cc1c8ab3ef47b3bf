/**
 * Settles what several rules say of the same words: the better reading stays, an outlet that only passes on what
 * somebody said becomes a relay, and a speaker's own «planning» under his own «said» is no statement of its own.
 */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import type { RelayFound } from './relays/citing.js';
import { isMeant } from './relays/on-the-way.js';
import { isBodySource, isOutletSource } from './relays/outlet-sources.js';
import { citationsOf } from './relays/whose-citation.js';
import type { Directory } from './speakers/speakers.js';
import { tokenAt } from './units.js';

/** Drafts of one sentence that are looked at together: hostile sentences stay linear. */
const MOST = 48;
/** Drafts below this are kept back: they feed the scorer, not the reader. */
export const LEAST = 0.4;

export interface Settled {
  readonly kept: Draft[];
  readonly relays: Map<Draft, RelayFound[]>;
  /** Drafts whose words are told again («Про це він заявив на брифінгу»), with the draft that tells them. */
  readonly told: Map<Draft, Draft>;
}

export function withoutDoubles(made: readonly Draft[], lexicon: Lexicon, directory: Directory): Settled {
  const relays = new Map<Draft, RelayFound[]>();
  const dropped = new Set<Draft>(made.filter(({ confidence, learned }) => !learned && confidence < LEAST));
  const swapped = new Map<Draft, Draft>();
  const told = new Map<Draft, Draft>();
  let before: Draft[] = [];
  for (const group of bySentence(made.filter((draft) => !dropped.has(draft)))) {
    for (const one of group) passOn(one, group, before, { relays, dropped, swapped }, lexicon, directory);
    for (const one of group) mergeBack(one, before, relays, told, dropped);
    for (const one of group)
      for (const other of group) {
        if (one === other || dropped.has(one) || dropped.has(other)) continue;
        if (repeats(one, other)) dropped.add(one);
      }
    before = group.filter((draft) => !dropped.has(draft));
  }
  const kept = made.filter((draft) => !dropped.has(draft));
  for (const [draft, list] of relays) relays.set(draft, withoutRepeats(list));
  return {
    kept: kept.map((draft) => swapped.get(draft) ?? draft),
    told: new Map([...told].map(([draft, back]) => [swapped.get(draft) ?? draft, back])),
    relays: new Map([...relays].map(([draft, list]) => [swapped.get(draft) ?? draft, list])),
  };
}

/** The same relay once, also where a sentence names it twice. */
function withoutRepeats(list: readonly RelayFound[]): RelayFound[] {
  return list.filter((one, i) => list.findIndex(({ first }) => first === one.first) === i);
}

/** Drafts of one sentence each, in their order. */
export function bySentence(made: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  let sentence = -1;
  for (const draft of made) {
    const last = groups.at(-1);
    if (last && draft.unit.sentence === sentence && last.length < MOST) last.push(draft);
    else groups.push([draft]);
    sentence = draft.unit.sentence;
  }
  return groups;
}

interface Decisions {
  readonly relays: Map<Draft, RelayFound[]>;
  readonly dropped: Set<Draft>;
  readonly swapped: Map<Draft, Draft>;
}

/** «X заявив, що …, передає УНН з посиланням на DW»: УНН and DW are relays of what X said. */
function passOn(
  one: Draft,
  group: readonly Draft[],
  before: readonly Draft[],
  { relays, dropped, swapped }: Decisions,
  lexicon: Lexicon,
  directory: Directory,
): void {
  if (!one.source || dropped.has(one) || !passesOn(one, lexicon, directory)) return;
  const cited = citationsOf(one, group, one.frame[0], lexicon, directory).filter(
    ({ first, last }) => !one.source || last <= one.source.first || first >= one.source.last,
  );
  const isBack = one.rule === 'statement.back-reference';
  const others = (isBack ? before : group).filter(
    (other) =>
      other !== one &&
      !dropped.has(other) &&
      isSaidIn(other, one) &&
      !isPartOfTold(other, one, lexicon, directory),
  );
  const said = isBack
    ? []
    : group.filter((other) => other.rule === 'statement.back-reference' && other !== one);
  const all = [...others, ...said];
  if (all.length > 0) {
    for (const other of all) {
      const own = relays.get(other) ?? [];
      relays.set(other, [...own, ...cited, asRelay(one)]);
    }
    dropped.add(one);
    return;
  }
  const [source] = cited;
  if (!source) return;
  swapped.set(one, { ...one, source: { ...source, head: source.head, how: 'owner' } });
  relays.set(one, [...cited.slice(1), asRelay(one)]);
}

/** «X запропонував …. Про це він заявив …, передає УНН»: the same speaker's own words told again. */
function mergeBack(
  one: Draft,
  before: readonly Draft[],
  relays: Map<Draft, RelayFound[]>,
  told: Map<Draft, Draft>,
  dropped: Set<Draft>,
): void {
  if (one.rule !== 'statement.back-reference' || !one.source || dropped.has(one)) return;
  const head = one.unit.analysis.tokens[one.source.head] as Token;
  if (head.upos !== 'PRON') return;
  const own = before.filter((other) => !dropped.has(other) && isSaidIn(other, one));
  if (own.length === 0) return;
  for (const other of own) {
    relays.set(other, [...(relays.get(other) ?? []), ...(relays.get(one) ?? [])]);
    told.set(other, one);
  }
  dropped.add(one);
}

function passesOn(draft: Draft, lexicon: Lexicon, directory: Directory): boolean {
  const lemma = draft.entry?.lemmas[0] ?? '';
  const byDash = draft.rule === 'statement.headline-dash' || draft.entry?.kind === 'formula';
  if (!byDash && !lexicon.set.relaying.has(lemma)) return false;
  if (draft.source && isRetold(draft) && isBodySource(draft.unit, draft.source, lexicon, directory))
    return false;
  const strict = draft.entry?.kind === 'formula';
  return draft.source !== null && isOutletSource(draft.unit, draft.source, lexicon, directory, strict);
}

/** «повідомили, | що …»: where words show cases, a clause behind the cue is what the source itself says. */
function isRetold({ unit, cue, content }: Draft): boolean {
  const { analysis, lexicon } = unit;
  const first = tokenAt(analysis.tokens, content[0]?.start ?? 0);
  if (!lexicon.showsCases || first <= (cue.at(-1) ?? unit.last)) return false;
  return lexicon.set.conjunctions.has(analysis.tokens[first - 1]?.norm ?? '');
}

/** Somebody's words with a speech verb of their own inside what the outlet reports. */
function isSaidIn(other: Draft, outer: Draft): boolean {
  if (other.cue.length === 0 || !other.source || !other.entry) return false;
  if (other.unit.within !== outer.unit.within) return false;
  if (!isTold(other, outer)) return false;
  if (outer.source && other.source.first === outer.source.first) return false;
  const from = (outer.content[0] as Span).start;
  const to = (outer.content.at(-1) as Span).end;
  const held = cueSpans(other).every((part) => part.start >= from && part.end <= to);
  if (!held) return false;
  const size = lengthOf(other.content);
  return size > 0.4 * lengthOf(outer.content) || other.source.first - outer.unit.first < 10;
}

/** "Koval met Hall and offered to pay, the ministry said": what else he did is told by it too, and it is no outlet that only passes words on. */
function isPartOfTold(
  other: Draft,
  { unit, source }: Draft,
  lexicon: Lexicon,
  directory: Directory,
): boolean {
  if (lexicon.showsCases || unit !== other.unit || !source) return false;
  let at = (other.cue[0] ?? unit.first) - 1;
  while (at > unit.first && unit.analysis.tokens[at]?.upos === 'ADV') at--;
  return (
    unit.analysis.tokens[at]?.upos === 'CCONJ' && !isOutletSource(unit, source, lexicon, directory, true)
  );
}

/**
 * «Мер попросив допомоги», «мер просить не виходити, пише газета» pass on his words; that he stands for or doubts
 * something, or what else is said on the way, is what the outlet itself reports.
 */
function isTold(other: Draft, outer: Draft): boolean {
  const { entry, source, unit, cue } = other;
  if (!entry || isMeant(other)) return false;
  const { takes, act } = entry;
  const { showsCases } = unit.lexicon;
  if (!takes.quote && !takes.that && (showsCases ? takes.pairs : takes.objects).length === 0) return false;
  // "The two discussed the truce, the ministry said": what is told of words without telling them.
  if (!showsCases) return takes.quote || WORDED.test(other.rule);
  if (act === 'state') return true;
  if (source?.how === 'relative') return false;
  // «По данным газеты, профсоюз требует …»: data of the outlet's own, where nothing was said once.
  const isWorded = WORDED.test(other.rule) && outer.entry?.kind !== 'formula';
  const isStance = !isWorded && cue.some((index) => unit.analysis.tokens[index]?.feats.Aspect === 'Imp');
  return !isStance && lengthOf(other.content) > A_DETAIL * lengthOf(outer.content);
}

/** What somebody's words are told as, not what they are about. */
const WORDED = /\.(?:infinitive|clause)$/u;

/** Below this share of what an outlet reports somebody's words are a detail of it. */
const A_DETAIL = 0.15;

const lengthOf = (content: readonly Span[]): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

function cueSpans({ unit, cue }: Draft): Span[] {
  return cue.map((index) => {
    const token = unit.analysis.tokens[index];
    return { start: token?.start ?? 0, end: token?.end ?? 1 };
  });
}

function asRelay({ unit, source, cue }: Draft): RelayFound {
  const text = cue.map((index) => unit.analysis.tokens[index]?.form ?? '').join(' ');
  return {
    first: source?.first ?? unit.first,
    last: source?.last ?? unit.first + 1,
    head: source?.head ?? unit.first,
    cueText: text === '' ? null : text,
  };
}

/** Two readings of one content, or a speaker's own intention inside his own words. */
function repeats(one: Draft, other: Draft): boolean {
  const shared = overlap(one.content, other.content);
  const a = lengthOf(one.content);
  const b = lengthOf(other.content);
  if (shared > 0.85 * Math.max(a, b)) return isWorse(one, other);
  if (isHeld(one, other) && isForecast(one)) return true;
  if (isHeld(one, other)) {
    if (one.learned && one.confidence >= CLEAR && isByVerb(one)) return false;
    return one.unit === other.unit ? isOwn(one, other) : one.source === null;
  }
  if (one.unit === other.unit && shared > 0.5 * Math.min(a, b) && !isHeld(other, one))
    return isWorse(one, other);
  return false;
}

/** What the trained reader is as sure of as this is a statement of its own, though the speaker's own words hold it. */
const CLEAR = 0.7;

const isByVerb = ({ unit, cue }: Draft): boolean =>
  cue.some((index) => unit.analysis.tokens[index]?.upos === 'VERB');

/** «Парламент не підтримає угоди, - міністр»: what somebody will say or want is foretold by who speaks. */
function isForecast({ unit, cue, entry }: Draft): boolean {
  if (entry?.kind !== 'verb') return false;
  return cue.some((index) => unit.analysis.tokens[index]?.feats.Tense === 'Fut');
}

function isWorse(one: Draft, other: Draft): boolean {
  return (
    one.confidence < other.confidence || (one.confidence === other.confidence && anchor(one) > anchor(other))
  );
}

function overlap(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0;
  for (const a of one)
    for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}

/** Content and cue of the one stand inside the content of the other. */
function isHeld(one: Draft, other: Draft): boolean {
  return [...one.content, ...cueSpans(one)].every((part) =>
    other.content.some((piece) => piece.start <= part.start && part.end <= piece.end),
  );
}

/** The inner words are the outer speaker's own: the same source, a pronoun for him, or none. */
function isOwn(one: Draft, other: Draft): boolean {
  if (other.cue.length === 0 && other.rule !== 'statement.headline-colon') return one.source === null;
  if (one.cue.some((index) => other.cue.includes(index))) return false;
  if (one.source === null) return true;
  if (other.source !== null && one.source.first === other.source.first) return true;
  const head = one.unit.analysis.tokens[one.source.head] as Token;
  const isPronoun = head.upos === 'PRON' && head.feats.Number === 'Sing' && one.source.how !== 'relative';
  return isPronoun && one.source.last - one.source.first === 1;
}

const anchor = (draft: Draft): number => draft.cue[0] ?? Number.POSITIVE_INFINITY;
