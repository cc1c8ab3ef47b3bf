/**
 * Drafts put right by the places of their words, where words show no cases: who stands behind a verb after a comma, to
 * whom a passive was told, what an addressee stands before, and which of two subjects a verb has.
 */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import { contentSpan, type Draft } from '../drafts.js';
import { isOwning } from '../naming/called.js';
import { nameEnd, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import { auxiliaryOf } from '../sources/uncased.js';
import { tokenAt, type Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';

type Rule = (draft: Draft) => Draft;

/** In the order in which they are applied. */
const RULES: readonly Rule[] = [
  afterComma,
  upToComma,
  beforeMain,
  afterAddressee,
  ofPassive,
  nearSubject,
  trimmed,
];

/** A learnt draft with its words where the order of the sentence has them. */
export function byPlace(draft: Draft): Draft {
  if (draft.unit.lexicon.showsCases || !draft.learned || draft.cue.length === 0) return draft;
  return RULES.reduce((one, rule) => rule(one), draft);
}

const sourceOf = (first: number, last: number, head: number): Source => ({
  first,
  last,
  head,
  how: 'inverted',
});

/** "Army ready, says [minister]": what ends a sentence after a comma and a verb of saying is who says it. */
function afterComma(draft: Draft): Draft {
  const { unit, content, cue, entry, source } = draft;
  const { tokens } = unit.analysis;
  const at = cue[0] as number;
  const [piece, ...others] = content;
  if (!piece || others.length > 0 || !entry || at - unit.first < 2 || unit.within) return draft;
  const { set, medium } = unit.lexicon;
  const [lemma = ''] = entry.lemmas;
  // "Lys, who …, congratulated the party": only of what is said with such a verb, and with nobody before the comma.
  if (!entry.takes.quote || !set.relaying.has(lemma) || medium.citingWhom.has(lemma)) return draft;
  const after = (cue.at(-1) as number) + 1;
  // "Lys, the minister, told [Reuters]": who stands after such a verb is told.
  if (entry.addressee.some(({ preposition }) => preposition === null)) return draft;
  if (tokens[at - 1]?.form !== ',' || tokens[after]?.start !== piece.start) return draft;
  if (source && source.first > at) return draft;
  const last = tokenAt(tokens, piece.end - 1) + 1;
  if (last < unit.last && !/^[.!?]$/u.test(tokens[last]?.form ?? '')) return draft;
  const words = tokens.slice(after, last);
  if (words.some(({ upos }) => /^(?:VERB|AUX|SCONJ|NUM)$/u.test(upos)) || words.length > LONGEST_SOURCE)
    return draft;
  const phrase = phraseAt(unit, after, last);
  const said = contentSpan(unit, unit.first, at);
  const names =
    phrase && words.some((token) => nameEnd(unit, token.index) > 0 || isOfPersons(token, unit.lexicon));
  if (!phrase || phrase.preposition >= 0 || !said || !names) return draft;
  return {
    ...draft,
    content: [said],
    source: sourceOf(after, last, phrase.head),
    rule: 'statement.inverted',
  };
}

const LONGEST_SOURCE = 9;

/** "[Kyiv was told in advance], an official said": what begins the sentence is said up to the comma. */
function upToComma(draft: Draft): Draft {
  const { unit, content, source, cue } = draft;
  const { tokens } = unit.analysis;
  const [piece, ...others] = content;
  if (!piece || others.length > 0 || !source || source.first > (cue[0] as number)) return draft;
  const comma = tokens[source.first - 1];
  if (comma?.form !== ',' || piece.start !== tokens[unit.first]?.start || piece.end >= comma.start)
    return draft;
  const said = contentSpan(unit, unit.first, source.first - 1);
  const isShort = said !== null && 2 * (piece.end - piece.start) < said.end - said.start;
  return isShort ? { ...draft, content: [said] } : draft;
}

/** "Asked [whether it would hold], the minister said …": what was asked ends where the main clause begins. */
function beforeMain(draft: Draft): Draft {
  const { unit, content, cue } = draft;
  const { tokens } = unit.analysis;
  const [piece, ...others] = content;
  const verb = tokens[cue[0] as number];
  if (!piece || others.length > 0 || cue[0] !== unit.first || verb?.feats.VerbForm !== 'Part') return draft;
  const segment = unit.segments.find(({ first, before }) => before === ',' && first > (cue.at(-1) as number));
  const comma = segment && tokens[segment.first - 1];
  const first = tokenAt(tokens, piece.start);
  if (!segment || !comma || comma.start <= piece.start || comma.start >= piece.end) return draft;
  const asked = contentSpan(unit, first, segment.first - 1);
  return asked ? { ...draft, content: [asked] } : draft;
}

/** "told his counterpart, Lin Mei, that [it was ready]": whom it was told stands before the conjunction. */
function afterAddressee(draft: Draft): Draft {
  const { unit, content, cue, entry } = draft;
  const { tokens, text } = unit.analysis;
  const [piece, ...others] = content;
  if (!piece || !entry?.addressee.some(({ preposition }) => preposition === null)) return draft;
  const from = tokenAt(tokens, piece.start);
  const last = tokenAt(tokens, piece.end - 1) + 1;
  if (from <= (cue.at(-1) as number)) return draft;
  for (let i = from; i < Math.min(last - 1, from + LONGEST_SOURCE); i++) {
    const token = tokens[i] as Token;
    // "a programme that aired" goes on with a verb.
    const opens =
      unit.lexicon.set.conjunctions.has(token.norm) && !/^(?:VERB|AUX)$/u.test(tokens[i + 1]?.upos ?? '');
    if (i > from && opens)
      return { ...draft, content: [span(text, (tokens[i + 1] as Token).start, piece.end), ...others] };
    const isNominal =
      /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|ADP|X)$/u.test(token.upos) ||
      token.form === ',' ||
      isOwning(token, unit.lexicon);
    if (!isNominal) return draft;
  }
  return draft;
}

/** "Lys was told by [his allies] that …": the subject of such a passive is spoken to; who speaks stands after "by". */
function ofPassive(draft: Draft): Draft {
  const { unit, cue, entry, source } = draft;
  const { tokens } = unit.analysis;
  const verb = cue.find((index) => entry?.lemmas[0] === tokens[index]?.lemma);
  if (verb === undefined || !isPassive(tokens, unit, verb)) return draft;
  if (!entry?.addressee.some(({ preposition }) => preposition === null)) return draft;
  const by = tokens[verb + 1];
  const isAgent = by?.upos === 'ADP' && unit.lexicon.small.agents.has(by.norm);
  const phrase = isAgent ? phraseAt(unit, verb + 1, unit.last) : null;
  if (phrase) return withAgent(draft, sourceOf(phrase.first, phrase.last, phrase.head));
  // Who speaks is not said; whoever is spoken to is not he.
  return source && source.first < verb ? { ...draft, source: null, carried: true } : draft;
}

function withAgent(draft: Draft, source: Source): Draft {
  const { tokens, text } = draft.unit.analysis;
  const [piece, ...others] = draft.content;
  if (!piece) return draft;
  const from = tokenAt(tokens, piece.start);
  const next = tokens[source.last];
  if (from >= source.last || !next || piece.end <= next.end) return { ...draft, source };
  let first = source.last;
  if (draft.unit.lexicon.set.conjunctions.has(tokens[first]?.norm ?? '')) first++;
  const start = tokens[first]?.start ?? piece.end;
  return start < piece.end
    ? { ...draft, source, content: [span(text, start, piece.end), ...others] }
    : { ...draft, source };
}

/** A participle after a form of "be". */
function isPassive(tokens: readonly Token[], { first, lexicon }: Unit, verb: number): boolean {
  if (tokens[verb]?.feats.VerbForm !== 'Part' || tokens[verb]?.feats.Tense === 'Pres') return false;
  const auxiliary = auxiliaryOf(tokens, verb, first);
  return auxiliary !== null && lexicon.small.passives.has(auxiliary.lemma);
}

/** "Koval said [Lys] had told …": a name right before the verb is its subject, not that of the verb before. */
function nearSubject(draft: Draft): Draft {
  const { unit, cue, source } = draft;
  const { tokens } = unit.analysis;
  const at = cue[0] as number;
  if (!source || source.last >= at) return draft;
  for (let first = at - 1; first >= Math.max(source.last + 1, at - LONGEST_NAME); first--) {
    if (unit.names.types.get(first) !== 'PER' || nameEnd(unit, first) !== at) continue;
    const between = tokens.slice(source.last, first);
    const isOther = between.length <= 3 && between.some(({ upos }) => upos === 'VERB');
    return isOther && tokens[first - 1]?.upos !== 'ADP'
      ? { ...draft, source: { first, last: at, head: first, how: 'subject' } }
      : draft;
  }
  return draft;
}

const LONGEST_NAME = 4;

/** "The Kremlin | neither confirmed": no conjunction or adverb ends a source. */
function trimmed(draft: Draft): Draft {
  const { source, unit } = draft;
  if (!source) return draft;
  let { last } = source;
  while (last - 1 > source.first && /^(?:CCONJ|SCONJ|AUX)$/u.test(unit.analysis.tokens[last - 1]?.upos ?? ''))
    last--;
  return last === source.last || source.head >= last ? draft : { ...draft, source: { ...source, last } };
}

/** "speaking on condition of [anonymity]": says how somebody spoke, and nothing of what he said. */
export function saysNothing({ unit, content: [piece, ...others] }: Draft): boolean {
  const { lexicon, analysis } = unit;
  if (lexicon.showsCases || !piece || others.length > 0) return false;
  return lexicon.sources.manners.has(analysis.text.slice(piece.start, piece.end).toLowerCase());
}
