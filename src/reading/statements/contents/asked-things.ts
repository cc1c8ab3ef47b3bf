/** «попросила в міністра | пояснень», «вимагає від уряду Литви | гарантій безпеки»: what is asked, behind who is asked for it. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { contentSpan, type Draft } from '../drafts.js';
import { samePreposition } from '../frames.js';
import { inAtom, nameEnd, type Phrase, phrasesIn } from '../phrases.js';
import { segmentOf } from '../source.js';
import { type Segment, tokenAt, type Unit } from '../units.js';

/**
 * Where in a stretch the thing begins that a cue takes in the genitive, as its words look like the owners of who is asked;
 * -1 where there is none.
 */
export function askedThing(unit: Unit, entry: CueEntry, from: number, last: number): number {
  if (
    !entry.takes.objects.some(
      ({ preposition, grammaticalCase }) => preposition === null && grammaticalCase === 'Gen',
    )
  )
    return -1;
  const asked = phrasesIn(unit, from, last).find((phrase) => isAsked(unit, phrase, entry));
  if (!asked) return -1;
  const { tokens } = unit.analysis;
  const [first = -1, second = -1] = thingsBehind(unit, asked);
  const isNamed = nameEnd(unit, asked.head) > 0;
  if (second < 0 || isNamed || first !== asked.head + 1) return first;
  const head = tokens[asked.head] as Token;
  return isOfSomething(head, tokens[first] as Token, unit) ? second : first;
}

/** «у міністра [оборони] роз’яснень», «від керівництва [партії] пояснень»: what an office or a body is of comes first. */
function isOfSomething(head: Token, next: Token, { lexicon: { set, sources, plans } }: Unit): boolean {
  if (head.feats.Animacy === 'Anim')
    return plans.answering.has(head.lemma) && !sources.stateHeads.has(head.lemma);
  return set.bodies.has(next.lemma) || sources.companies.has(next.lemma) || plans.firms.has(next.lemma);
}

function isAsked({ analysis: { tokens }, lexicon }: Unit, phrase: Phrase, { addressee }: CueEntry): boolean {
  const preposition = tokens[phrase.preposition]?.norm ?? null;
  return (
    phrase.grammaticalCase === 'Gen' &&
    addressee.some(
      (one) => one.preposition !== null && samePreposition(preposition, one.preposition, lexicon),
    )
  );
}

/** Where the things in the genitive behind a head begin, each with the adjectives before it. */
function thingsBehind(unit: Unit, { head, last }: Phrase): number[] {
  const { tokens } = unit.analysis;
  const found: number[] = [];
  let start = -1;
  for (let i = Math.max(head + 1, nameEnd(unit, head)); i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    const end = nameEnd(unit, i);
    if (end > 0 || inAtom(unit, i) || feats.Case !== 'Gen') {
      i = Math.max(i, end - 1);
      start = -1;
      continue;
    }
    if (start < 0) start = i;
    if (upos === 'ADJ' || upos === 'DET') continue;
    if (upos === 'NOUN' && feats.Animacy === 'Inan') found.push(start);
    start = -1;
  }
  return found;
}

/** A draft whose content was read from behind the thing that is asked on: with the thing. */
export function withAskedThing(draft: Draft): Draft {
  const { unit, entry, cue, content } = draft;
  const [piece, ...others] = content;
  if (!piece || !entry || !unit.lexicon.showsCases || cue.length === 0) return draft;
  const at = cue.at(-1) as number;
  const { last } = unit.segments[segmentOf(unit, at)] as Segment;
  const { tokens } = unit.analysis;
  const thing = askedThing(unit, entry, at + 1, last);
  const first = tokenAt(tokens, piece.start);
  if (thing < 0 || thing >= first || first <= at || first > thing + LONGEST) return draft;
  const whole = contentSpan(unit, thing, tokenAt(tokens, piece.end - 1) + 1);
  return whole ? { ...draft, content: [whole, ...others] } : draft;
}

/** Tokens of such a thing, at most. */
const LONGEST = 5;
