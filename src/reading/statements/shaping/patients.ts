/** "Maria Brown was accused of theft": where words show no cases, whoever a passive happens to is no source of it. */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd, type Phrase, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import { auxiliaryOf } from '../sources/uncased.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';

/** How many tokens after a passive its agent begins at most. */
const NEAR = 8;

/** The draft without a source that the passive happens to; who does it is its source where the sentence says so. */
export function withoutPatient(draft: Draft, lexicon: Lexicon): Draft {
  const { unit, source, content } = draft;
  if (lexicon.showsCases || !source) return draft;
  const verb = passiveAfter(draft, source, lexicon);
  if (verb < 0) return draft;
  const agent = agentAfter(unit, verb, lexicon);
  if (!agent) return { ...draft, source: null, carried: true };
  const { tokens, text } = unit.analysis;
  const from = (tokens[agent.preposition] as Token).start;
  const to = (tokens[agent.last - 1] as Token).end;
  const isThat = lexicon.set.conjunctions.has(tokens[agent.last]?.norm ?? '');
  const next = tokens[agent.last + (isThat ? 1 : 0)];
  const pieces = content.flatMap(({ start, end }) => {
    if (end <= from || start >= to) return [{ start, end }];
    const before = tokens[agent.preposition - 1] as Token;
    return [
      ...(start < before.end ? [span(text, start, before.end)] : []),
      ...(next && next.start < end ? [span(text, next.start, end)] : []),
    ];
  });
  if (pieces.length === 0) return draft;
  const { first, last, head } = agent;
  return { ...draft, content: pieces, source: { first, last, head, how: 'owner' }, carried: false };
}

/** The participle of a passive between a source and its content, -1 where there is none. */
function passiveAfter({ cue, unit }: Draft, source: Source, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  const verb = cue.find((at) => tokens[at]?.upos === 'VERB') ?? -1;
  const own = tokens[verb];
  if (!own || source.last > verb) return -1;
  // "accused of theft": nobody stands where whom he accused would.
  if (lexicon.set.reduced.has(own.lemma) && isOf(tokens[verb + 1], own)) return verb;
  const { VerbForm, Tense } = own.feats;
  if (VerbForm !== 'Part' || Tense === 'Pres' || lexicon.set.stative.has(own.norm)) return -1;
  // "is concerned that": a word of its own.
  if (own.norm !== own.lemma && lexicon.verbs.has(own.norm)) return -1;
  const auxiliary = auxiliaryOf(tokens, verb, source.last);
  return auxiliary !== null && lexicon.small.passives.has(auxiliary.lemma) ? verb : -1;
}

const isOf = (next: Token | undefined, { sentence }: Token): boolean =>
  next !== undefined && next.sentence === sentence && /^(?:ADP|SCONJ)$/u.test(next.upos);

/** "accused [by Mark Hall] of theft": the somebody behind the agent's preposition. */
function agentAfter(unit: Unit, verb: number, lexicon: Lexicon): Phrase | null {
  const { tokens } = unit.analysis;
  for (let at = verb + 1; at < Math.min(unit.last - 1, verb + NEAR); at++) {
    const { norm, upos } = tokens[at] as Token;
    if (upos === 'PUNCT' || upos === 'VERB') return null;
    if (!lexicon.set.agents.has(norm)) continue;
    const phrase = phraseAt(unit, at, unit.last);
    const head = phrase && (tokens[phrase.head] as Token);
    if (!phrase || !head || phrase.preposition !== at) return null;
    const isSomebody =
      nameEnd(unit, phrase.head) > 0 || isOfPersons(head, lexicon) || lexicon.set.bodies.has(head.lemma);
    return isSomebody ? phrase : null;
  }
  return null;
}
