/** «Про це повідомив X», «Про це йдеться у звіті», «Такий прогноз оприлюднила X»: the sentence before is the content. */
import type { Token } from '../../../language/contract.js';
import { type Cue, hasFinite, phraseEnd, verbCues, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { phraseAt, phrasesIn } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import type { Segment, Unit } from '../units.js';
import { saidBefore } from './back-contents.js';
import { byDocument } from './back-documents.js';
import { byTelling } from './back-tellings.js';
import { showing } from './inverted.js';
import { afterRelay, opens, type Pointed } from './pointers.js';

/** «Про це повідомив X», «X заявив про це», «Про це йдеться у звіті X»: the sentence before is the content. */
export function backReference(unit: Unit, before: Unit | null, lexicon: Lexicon): Draft | null {
  if (!before || unit.within) return null;
  const found = byDocument(unit, lexicon) ?? byVerb(unit, lexicon) ?? byTelling(unit, lexicon);
  const content = found && saidBefore(before, unit, found, lexicon);
  if (!found || !content) return null;
  return {
    unit,
    content: [content],
    cue: found.tokens,
    source: found.source,
    entry: found.entry,
    rule: 'statement.back-reference',
    confidence: found.confidence,
    frame: [unit.first, unit.last],
    carried: found.source === null,
  };
}

function byVerb(unit: Unit, lexicon: Lexicon): Pointed | null {
  const base = afterRelay(unit, lexicon);
  const opening = (unit.segments[base] as Segment).first;
  const cues = verbCues(unit, lexicon);
  for (const [index, cue] of cues.entries()) {
    const k = segmentOf(unit, cue.at);
    if (k < base || isPassedOver(unit, k, base, cues.slice(index + 1), lexicon)) continue;
    if (k > base + 3 || (k > base && !onlyPhrases(unit, base, k, lexicon))) return null;
    const segment = unit.segments[k] as Segment;
    if (isConversation(unit, cue.at, segment, lexicon)) return null;
    if (!cue.entry.takes.quote || verbForm(unit.analysis.tokens[cue.at] as Token, unit.lexicon) !== 'finite')
      continue;
    const until = k === base ? segment.last : (unit.segments[base] as Segment).last;
    if (!pointsBack(unit, opening, until, k === base, cue, lexicon)) continue;
    const source = sourceOf(unit, cue, k, base, lexicon);
    // «Про це, що …» opens its own clause; «заявив представник фірми, що будує дорогу» does not.
    if (source?.how !== 'inverted' && opensClause(unit, k, lexicon)) continue;
    if (!source) return null;
    const shown = showing(unit, cue.entry, cue.tokens, source, lexicon);
    return { ...shown, entry: cue.entry, confidence: 0.85 };
  }
  return null;
}

/** «Лис уже говорив про це з [Ковалем]»: what they spoke of is not what he said; to journalists it is. */
function isConversation(
  unit: Unit,
  at: number,
  { first, last }: Segment,
  { set, sources }: Lexicon,
): boolean {
  const { tokens } = unit.analysis;
  if (!set.conversing.has((tokens[at] as Token).lemma)) return false;
  return phrasesIn(unit, first, last).some(({ preposition, head, grammaticalCase }) => {
    if (!set.company.has(tokens[preposition]?.norm ?? '') || grammaticalCase === 'Gen') return false;
    const { lemma, upos, feats } = tokens[head] as Token;
    const isPerson = upos === 'PRON' || feats.Animacy === 'Anim' || unit.names.types.get(head) === 'PER';
    // «говорив про це зі [студентами]»: many without a name are an audience.
    const isAudience = upos === 'NOUN' && feats.Number === 'Plur';
    return isPerson && !isAudience && !sources.callings.has(lemma);
  });
}

function pointsBack(
  unit: Unit,
  opening: number,
  until: number,
  inSameSegment: boolean,
  cue: Cue,
  lexicon: Lexicon,
): boolean {
  const { tokens } = unit.analysis;
  for (let i = opening; i < until; i++) {
    const end = phraseEnd(unit, i, lexicon.set.backwards);
    if (end < 0 || (end - i === 1 && i !== opening) || (!inSameSegment && !opens(unit, opening, i))) continue;
    // «Так, учасники скаржилися …» gives an example of what was said.
    if (end - i === 1 && tokens[end]?.form === ',') continue;
    // «Эту информацию назвали выдумкой»: who calls it something does not say it.
    if (isCalling(cue) && !['ADP', 'ADV'].includes((tokens[i] as Token).upos)) continue;
    // «Цю інформацію не підтвердив»: who does not confirm does not say it.
    if (cue.negated && (tokens[i] as Token).upos !== 'ADP') continue;
    return true;
  }
  return false;
}

const isCalling = ({ entry: { act, takes } }: Cue): boolean => act === 'evaluate' && takes.pairs.length > 0;

function sourceOf(unit: Unit, cue: Cue, k: number, base: number, lexicon: Lexicon): Source | null {
  const segment = unit.segments[k] as Segment;
  const after = sourceAfter(unit, cue, segment.last, lexicon);
  const found = k === base ? sourceBefore(unit, cue, lexicon) : subjectOf(unit, cue, base, lexicon);
  // «Як повідомляє УНН, про це оголосили в міністерстві»: who passes it on is no subject of what was said.
  const before = found && found.first >= (unit.segments[base] as Segment).first ? found : null;
  const near = before && isPerson(unit, before) ? before : null;
  const own = near ?? (after && after.how !== 'place' ? after : (before ?? after));
  return own ?? afterInsertion(unit, cue, k, lexicon) ?? officeAfter(unit, cue, segment.last);
}

/** «Об этом сообщили в офисе судмедэксперта»: the plural without a subject speaks for those in a place. */
export function officeAfter(
  unit: Unit,
  { at, after }: Pick<Cue, 'at' | 'after'>,
  until: number,
): Source | null {
  const { tokens } = unit.analysis;
  if ((tokens[at] as Token).feats.Number !== 'Plur') return null;
  const phrase = after < until ? phraseAt(unit, after, until) : null;
  if (!phrase || !unit.lexicon.small.into.has(tokens[phrase.preposition]?.norm ?? '')) return null;
  const head = tokens[phrase.head] as Token;
  if (unit.names.times.has(head.lemma) || head.feats.Case !== 'Loc') return null;
  return { first: phrase.first, last: phrase.last, head: phrase.head, how: 'place' };
}

/** Not an agency, whatever the tagger takes its capitals for: «про це ТАСС повідомив представник». */
function isPerson(unit: Unit, { head }: Source): boolean {
  const token = unit.analysis.tokens[head] as Token;
  if (unit.lexicon.set.outlets.has(token.lemma) || unit.names.types.get(head) === 'ORG') return false;
  return token.upos === 'PRON' || unit.names.types.get(head) === 'PER' || token.feats.Animacy === 'Anim';
}

/** «Про це в суботу, 16 січня, повідомила …»: no verb between the pointer and the cue but that of who passes it on. */
function onlyPhrases(unit: Unit, base: number, k: number, lexicon: Lexicon): boolean {
  // «О том, что беседа назначена на вторник, сообщил …»: the clause beside the pointer is what is said.
  if (k > base && opensClause(unit, base, lexicon)) return false;
  const told = unit.segments.slice(base, k).filter((one) => !passesOn(unit, one, lexicon));
  const isPlain = told.every(({ first, last }) => !hasFinite(unit, first, last));
  return isPlain && (unit.segments[k] as Segment).before === ',';
}

/** «як передає агентство» */
const passesOn = ({ analysis: { tokens } }: Unit, { first }: Segment, lexicon: Lexicon): boolean =>
  lexicon.set.as.has((tokens[first] as Token).norm);

/** «Про це, як передає агентство, він заявив …»: who passes it on stands between, somebody else says it. */
function isPassedOver(
  unit: Unit,
  k: number,
  base: number,
  further: readonly Cue[],
  lexicon: Lexicon,
): boolean {
  const segment = unit.segments[k] as Segment;
  if (k === base || !passesOn(unit, segment, lexicon)) return false;
  return further.some(({ at }) => segmentOf(unit, at) === k + 1);
}

function subjectOf(unit: Unit, cue: Cue, base: number, lexicon: Lexicon): Source | null {
  const own = sourceBefore(unit, cue, lexicon);
  if (own) return own;
  const first = unit.segments[base] as Segment;
  return sourceBefore(unit, { ...cue, tokens: [first.last] }, lexicon);
}

/** «повідомив у суботу, 24 листопада, міністр …». */
function afterInsertion(unit: Unit, cue: Cue, k: number, lexicon: Lexicon): Source | null {
  for (let j = k + 1; j < unit.segments.length && j <= k + 2; j++) {
    const segment = unit.segments[j] as Segment;
    if (hasFinite(unit, segment.first, segment.last)) return null;
    const source = sourceAfter(unit, { ...cue, after: segment.first }, segment.last, lexicon);
    if (source) return source;
  }
  return null;
}

/** «про це, що …»: then the clause is the content. */
function opensClause(unit: Unit, k: number, lexicon: Lexicon): boolean {
  const next = unit.segments[k + 1];
  return next !== undefined && lexicon.set.conjunctions.has((unit.analysis.tokens[next.first] as Token).norm);
}
