/**
 * Settles what several rules say of the same words: the better reading stays, an outlet that only passes on what
 * somebody said becomes a relay, and a speaker's own «planning» under his own «said» is no statement of its own.
 */
import type { Span } from '../../model/index.js';
import type { Attribution } from './attributions.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { type RelayFound, relaysIn } from './relays.js';
import type { Directory } from './speakers.js';

interface Made {
  readonly draft: Draft;
  readonly attributions: ReadonlyMap<number, Attribution>;
}

export function withoutDoubles(
  made: readonly Made[],
  lexicon: Lexicon,
  directory: Directory,
): { kept: Made[]; relays: Map<Draft, RelayFound[]> } {
  const relays = new Map<Draft, RelayFound[]>();
  const dropped = new Set<Draft>();
  const bySentence = new Map<number, Made[]>();
  for (const one of made) {
    const list = bySentence.get(one.draft.unit.sentence);
    if (list) list.push(one);
    else bySentence.set(one.draft.unit.sentence, [one]);
  }
  for (const group of bySentence.values()) {
    for (const one of group) {
      for (const other of group) {
        if (one === other || dropped.has(one.draft) || dropped.has(other.draft)) continue;
        if (isRelayOf(one.draft, other.draft, lexicon, directory)) {
          const list = relays.get(other.draft) ?? [];
          list.push(asRelay(one.draft));
          relays.set(other.draft, list);
          dropped.add(one.draft);
        } else if (repeats(one.draft, other.draft)) dropped.add(one.draft);
      }
    }
  }
  const kept = made.filter(({ draft }) => !dropped.has(draft));
  for (const { draft, attributions } of kept) addCited(draft, attributions, lexicon, relays);
  return { kept, relays };
}

/** «…, передає УНН» beside «X заявив, що …»: the same content, said by another, passed on by an outlet. */
function isRelayOf(one: Draft, other: Draft, lexicon: Lexicon, directory: Directory): boolean {
  if (one.unit !== other.unit || !one.source || !other.source) return false;
  if (one.source.first === other.source.first) return false;
  const lemma = one.entry?.lemmas[0] ?? '';
  const byDash = one.rule === 'statement.headline-dash' || one.rule === 'statement.headline-colon';
  if (!byDash && !lexicon.set.relaying.has(lemma)) return false;
  const outer = one.content[0] as Span;
  const held = [...other.content, ...cueSpans(other)].every(
    (part) => part.start >= outer.start && part.end <= (one.content.at(-1) as Span).end,
  );
  if (!held) return false;
  const passesOn = byDash || isOutlet(one, lexicon, directory);
  const speech =
    other.entry === null ||
    other.entry.takes.quote ||
    other.entry.takes.that ||
    other.rule.startsWith('statement.headline');
  return passesOn && speech && startsNear(other, outer);
}

/** The speaker's clause is what the outlet's content begins with. */
function startsNear(other: Draft, outer: Span): boolean {
  const start = Math.min(
    (other.content[0] as Span).start,
    ...cueSpans(other).map((one) => one.start),
    sourceStart(other),
  );
  return start - outer.start < 60;
}

function sourceStart({ unit, source }: Draft): number {
  return source ? (unit.analysis.tokens[source.first]?.start ?? 0) : Number.POSITIVE_INFINITY;
}

function cueSpans({ unit, cue }: Draft): Span[] {
  return cue.map((index) => {
    const token = unit.analysis.tokens[index];
    return { start: token?.start ?? 0, end: token?.end ?? 1 };
  });
}

function isOutlet({ unit, source }: Draft, lexicon: Lexicon, directory: Directory): boolean {
  if (!source) return false;
  const { tokens } = unit.analysis;
  for (let i = source.first; i < source.last; i++) {
    const token = tokens[i];
    if (token && (lexicon.set.outlets.has(token.lemma) || lexicon.set.outlets.has(token.norm))) return true;
  }
  const start = tokens[source.first]?.start ?? 0;
  const end = tokens[source.last - 1]?.end ?? 1;
  return directory
    .inside({ start, end })
    .some(
      (mention) => mention.type === 'ORG' || directory.entity(mention.entity)?.known?.startsWith('outlet:'),
    );
}

function asRelay({ unit, source, cue }: Draft): RelayFound {
  const text = cue.map((index) => unit.analysis.tokens[index]?.form ?? '').join(' ');
  return {
    first: source?.first ?? unit.first,
    last: source?.last ?? unit.first + 1,
    cueText: text === '' ? null : text,
  };
}

/** Two readings of one content, or a speaker's own intention inside his own words. */
function repeats(one: Draft, other: Draft): boolean {
  const a = one.content[0] as Span;
  const b = other.content[0] as Span;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const same = shared > 0.85 * Math.max(a.end - a.start, b.end - b.start);
  if (same)
    return (
      one.confidence < other.confidence ||
      (one.confidence === other.confidence && anchor(one) > anchor(other))
    );
  if (one.unit === other.unit && other.cue.length > 0 && one.cue.length > 0) {
    const inside = a.start >= b.start && a.end <= b.end;
    const sameSource =
      one.source === null || (other.source !== null && one.source.first === other.source.first);
    return inside && sameSource && !sharesCue(one, other) && anchor(one) > anchor(other);
  }
  return false;
}

function sharesCue(one: Draft, other: Draft): boolean {
  return one.cue.some((index) => other.cue.includes(index));
}

const anchor = (draft: Draft): number => draft.cue[0] ?? Number.POSITIVE_INFINITY;

/** «… з посиланням на X» in the attributing words: X is nearer to the speaker than who cites it. */
function addCited(
  draft: Draft,
  _attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
  relays: Map<Draft, RelayFound[]>,
): void {
  const cited = relaysIn(draft.unit, new Map(), lexicon, draft.unit.first, draft.unit.last).filter(
    (relay) => !draft.source || relay.first >= draft.source.last || relay.last <= draft.source.first,
  );
  if (cited.length > 0) relays.set(draft, [...cited, ...(relays.get(draft) ?? [])]);
}
