/** Whom one turns to with what is said, and who asked before it: «звернувся [до уряду] з вимогою», «коли [журналістка] спитала». */
import type { Token } from '../../../language/contract.js';
import { verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import { quotedEnd } from '../media.js';
import { nameEnd, type Phrase, phrasesIn } from '../phrases.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';

/** Tokens between the noun and the verb of turning to somebody with it, on either side. */
const REACH = 25;

/** «з [пропозицією]», «с [призывом]»: with what somebody turns to another; where the cue says no more than that. */
function turnedWith({ unit, cue }: Draft): number {
  const { tokens } = unit.analysis;
  const { company } = unit.lexicon.set;
  return (
    cue.find((at) => {
      const { upos, feats } = tokens[at] as Token;
      return upos === 'NOUN' && feats.Case === 'Ins' && company.has(tokens[at - 1]?.norm ?? '');
    }) ?? -1
  );
}

/** «звертатиметься [до Міністерства економіки] з пропозицією», «с призывом [к властям] обращались», «обратился [в суд] с просьбой». */
export function turnedTo(draft: Draft): Phrase | null {
  const { unit, content } = draft;
  const { tokens } = unit.analysis;
  const noun = turnedWith(draft);
  if (noun < 0) return null;
  const verb = turningBeside(unit, noun);
  if (verb < 0) return null;
  const isSaid = ({ first }: Phrase) => {
    const { start } = tokens[first] as Token;
    return content.some((piece) => piece.start <= start && start < piece.end);
  };
  const from = Math.max(unit.first, verb - REACH);
  const to = phrasesIn(unit, from, Math.min(unit.last, verb + REACH)).filter(
    (phrase) => !isSaid(phrase) && isTowards(unit, phrase) && !isVerbBetween(unit, phrase.first, verb, noun),
  );
  const found = to.find(({ first }) => first > verb) ?? to.at(-1);
  if (!found) return null;
  // «до компанії [«Мостовик»]».
  return { ...found, last: quotedEnd(unit, found.last, unit.last) || found.last };
}

/** The verb of turning to somebody in whose clause a noun stands, or -1. */
function turningBeside(unit: Unit, noun: number): number {
  const { tokens } = unit.analysis;
  const { turning } = unit.lexicon.sources;
  const from = Math.max(unit.first, noun - REACH);
  for (let at = noun - 1; at >= from; at--) {
    const token = tokens[at] as Token;
    if (turning.has(token.lemma)) return at;
    if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return -1;
  }
  for (let at = noun + 1; at < Math.min(unit.last, noun + REACH); at++) {
    const token = tokens[at] as Token;
    if (turning.has(token.lemma)) return at;
    if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return -1;
  }
  return -1;
}

/** «до уряду», «к властям»; «в суд», «в ООН»: a body that one turns to, not where or when one does. */
function isTowards(unit: Unit, { preposition, grammaticalCase, head }: Phrase): boolean {
  const { small, set } = unit.lexicon;
  const { norm = '' } = unit.analysis.tokens[preposition] ?? {};
  if (small.towards.has(norm)) return true;
  if (!small.into.has(norm) || (grammaticalCase !== null && grammaticalCase !== 'Acc')) return false;
  const { lemma } = unit.analysis.tokens[head] as Token;
  return set.bodies.has(lemma) || unit.names.types.get(head) === 'ORG';
}

/** Whether another finite verb stands between a phrase and the verb that it is to go with. */
function isVerbBetween(unit: Unit, phrase: number, verb: number, noun: number): boolean {
  const { tokens } = unit.analysis;
  const from = Math.min(phrase, verb, noun) + 1;
  for (let at = from; at < Math.max(phrase, verb); at++) {
    const token = tokens[at] as Token;
    if (at !== verb && token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return true;
  }
  return false;
}

/** «…, – відповів він, коли [журналістка] спитала про суперечку»: who asked is who is answered. */
export function askerWhen({ unit, cue, entry }: Draft): Phrase | null {
  const { tokens } = unit.analysis;
  const { sources, small } = unit.lexicon;
  if (entry?.act === 'ask' || !unit.lexicon.showsCases) return null;
  for (let at = unit.first; at < unit.last; at++) {
    const token = tokens[at] as Token;
    if (!sources.asking.has(token.lemma) || verbForm(token, unit.lexicon) !== 'finite' || cue.includes(at))
      continue;
    const segment = unit.segments[segmentOf(unit, at)] as Segment;
    const isTime = small.atTimeOf.has((tokens[segment.first] as Token).norm);
    if (!isTime || cue.some((index) => segment.first <= index && index < segment.last)) continue;
    const asker = phrasesIn(unit, segment.first + 1, segment.last).find(
      ({ grammaticalCase, preposition, head }) =>
        preposition < 0 &&
        (grammaticalCase === 'Nom' || (grammaticalCase === null && nameEnd(unit, head) > 0)),
    );
    if (asker && (tokens[asker.head] as Token).upos !== 'PRON') return asker;
  }
  return null;
}
