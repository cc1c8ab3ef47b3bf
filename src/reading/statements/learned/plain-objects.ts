/** Acts that words of speech also name: «написал роман», «двигуни вимагають палива», "troops attacked the town". */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { segmentOf } from '../source.js';
import { type Segment, tokenAt } from '../units.js';
import type { Extracted } from './extract.js';
import type { Facts } from './facts.js';
import type { StatementsModel } from './model.js';

/** Where the rules are not full, what looks like an act is one if the reader is less sure than this. */
const LEAST_OBJECT = 0.7;
/** The same where a rule doubts it because a thing does it. */
const LEAST_OF_THING = 0.95;
/** The same where a verb does not take such an object. */
const LEAST_OF_OTHER = 0.9;
/** Confidence of a rule that doubts. */
const DOUBT = 0.3;

/** Whether a verb of speech more likely tells an act. `known` is the rules' draft for it. */
export function isAct(
  facts: Facts,
  one: Extracted,
  known: Draft | null,
  lexicon: Lexicon,
  { trustsCues }: StatementsModel,
): boolean {
  if (isTimeOrBack(facts, one, lexicon)) return true;
  if (known) return one.exists < LEAST_OF_THING && isDemandOfThing(facts, known);
  if (isCiting(facts, one, lexicon) || isCompany(facts, one)) return true;
  const verb = facts.analysis.tokens[one.head] as Token;
  const entries = verb.upos === 'VERB' ? lexicon.verbs.get(verb.lemma) : undefined;
  if (!entries || !hasBareObject(facts, one)) return false;
  if (!trustsCues && one.exists >= LEAST_OBJECT) return false;
  const [first] = one.content[0] as readonly [number, number];
  const preposition = first - one.head === 2 ? (facts.analysis.tokens[first - 1] as Token).norm : null;
  // «виступив у парламенті», «чекали поїзд»: what or where, for a verb of speech that takes other objects.
  if (one.exists < LEAST_OF_OTHER && (preposition === null || lexicon.small.inPlaces.has(preposition)))
    return entries.every((entry) => !takesObject(entry, preposition));
  return entries.every((entry) => (entry.takes.quote || !trustsCues) && !takesObject(entry, preposition));
}

/** «виступив у | суботу», «про це у п'ятницю повідомив»: when it was said, or what points back, is not what was said. */
function isTimeOrBack({ analysis, mark }: Facts, { content }: Extracted, { set }: Lexicon): boolean {
  const [piece] = content;
  if (!piece || content.length > 1) return false;
  const [first, last] = piece;
  const norm = (i: number) => analysis.tokens[i]?.norm ?? '';
  // «Першою про це в середу, 5 березня»: a word of order or time may stand before it.
  const { upos } = analysis.tokens[first] ?? {};
  const starts = upos === 'ADJ' || upos === 'ADV' || upos === 'NUM' ? [first, first + 1] : [first];
  if (last - first < 9)
    for (const phrase of set.backwards)
      if (phrase.length > 1 && starts.some((at) => phrase.every((word, k) => norm(at + k) === word)))
        return true;
  if (analysis.tokens[first - 1]?.upos !== 'ADP' || last - first > 4) return false;
  let head = first;
  while (head < last - 1 && analysis.tokens[head]?.upos !== 'NOUN' && mark[head] === 0) head++;
  return set.times.has(analysis.tokens[head]?.lemma ?? '');
}

/** «пишет газета со | ссылкой на агентство»: whom a relay cites is not what it says. */
function isCiting({ analysis }: Facts, { content }: Extracted, { set }: Lexicon): boolean {
  const [first] = content[0] ?? [];
  if (first === undefined || content.length > 1) return false;
  const [word, next] = [analysis.tokens[first]?.norm, analysis.tokens[first + 1]?.norm];
  // Of «attributing it to» both words count: much begins with "it".
  return set.citing.some((phrase) => phrase.length > 1 && phrase.at(-2) === word && phrase.at(-1) === next);
}

/** «говорив | із Ердоганом …»: with whom somebody speaks is not what he says. */
function isCompany({ analysis, part, grammaticalCase, mark }: Facts, { head, content }: Extracted): boolean {
  const [first] = content[0] ?? [];
  if (first === undefined || first !== head + 1 || analysis.tokens[first]?.upos !== 'ADP') return false;
  let at = first + 1;
  while (part[at] === ADJECTIVE && mark[at] === 0) at++;
  return grammaticalCase[at] === INSTRUMENTAL;
}

const ADJECTIVE = 1;
const INSTRUMENTAL = 5;

/** «Нові двигуни вимагають якісного палива». */
function isDemandOfThing({ analysis }: Facts, { rule, entry, confidence, source }: Draft): boolean {
  const who = source ? analysis.tokens[source.head] : undefined;
  return (
    rule === 'statement.content.object' &&
    entry?.act === 'demand' &&
    confidence < DOUBT &&
    who?.upos === 'NOUN' &&
    who.feats.Animacy === 'Inan'
  );
}

/** One piece right after the verb, or after a preposition: no clause, no quotation, no infinitive. */
function hasBareObject({ analysis, quotation, mark }: Facts, { head, content }: Extracted): boolean {
  const [piece] = content;
  if (!piece || content.length > 1) return false;
  const [first, last] = piece;
  if (first <= head || first - head > 2) return false;
  if (first - head === 2 && analysis.tokens[head + 1]?.upos !== 'ADP') return false;
  for (let i = head + 1; i < last; i++) {
    const { upos, feats } = analysis.tokens[i] as Token;
    if ((quotation[i] as number) >= 0 || (i < first && mark[i] !== 0)) return false;
    if (upos === 'SCONJ' || upos === 'AUX' || (upos === 'VERB' && feats.VerbForm !== 'Part')) return false;
  }
  return true;
}

function takesObject({ takes }: CueEntry, preposition: string | null): boolean {
  return [...takes.objects, ...takes.pairs.flat()].some((frame) => frame.preposition === preposition);
}

/** «звернувся до [Марка Голла]»: a person's name by itself is nothing that anybody says. */
export function isNameAlone({ unit, content: [piece, ...others] }: Draft): boolean {
  if (!piece || others.length > 0) return false;
  const { tokens } = unit.analysis;
  const first = tokenAt(tokens, piece.start);
  const last = unit.names.types.get(first) === 'PER' ? unit.names.ends[first] : undefined;
  return last !== undefined && (tokens[last - 1]?.end ?? 0) >= piece.end;
}

/** «сталося те, | про що попереджав Лис»: where the rules take such words for no attribution, they attribute nothing. */
export function isAboutWhat({ unit, cue, content: [piece] }: Draft): boolean {
  const { tokens } = unit.analysis;
  const { first } = unit.segments[segmentOf(unit, cue[0] ?? unit.first)] as Segment;
  const [one, other] = [tokens[first], tokens[first + 1]];
  if (one?.upos !== 'ADP' || !other || !piece || piece.start >= one.start) return false;
  return unit.lexicon.showsCases && unit.lexicon.set.as.has(`${one.norm} ${other.norm}`);
}
