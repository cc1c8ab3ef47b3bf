/**
 * Speech that goes on beyond the sentence of its cue: «"А, – сказав він. – Б"», «"А", – сказав він, стоячи. – "Б"»,
 * and a turn of a dialogue that opens with a dash («– А. Б, – сказав він. – В»).
 */
import type { Sentence, Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { isDash } from '../../../text/characters.js';
import type { Quotation } from '../../../text/quotations.js';
import { firstFrom } from '../../../text/sorted.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import { saysI } from '../first-person.js';
import type { Lexicon } from '../lexicon.js';
import { tokenAt } from '../units.js';
import { isFirstPerson } from './block-speech.js';
import { dashedStart, firstPersonStart, isInTurn, isQuoted, MOST, type Told } from './turn-starts.js';

/** Adds to drafts what their speech has before and after the sentence of the cue. */
export function withContinuations(drafts: readonly Draft[]): Draft[] {
  const attributed = drafts.filter(
    (draft) => !draft.unit.within && draft.cue.length > 0 && !isFirstPerson(draft),
  );
  const told: Told = {
    cues: new Set(attributed.map(({ unit }) => unit.sentence)),
    closing: new Set(attributed.filter(follows).map(({ unit }) => unit.sentence)),
  };
  return drafts.map((one) => {
    const draft = withoutAttendants(one);
    if (!follows(draft)) return withSpeechOn(draft, told);
    const { unit } = draft;
    const dashed = unit.within ? null : dashedStart(draft, told);
    const before = dashed ?? firstPersonStart(draft, told);
    const after = turnAfter(draft, told.cues, dashed !== null || isInTurn(draft));
    if (before === null && !after) return draft;
    const [first, ...rest] = draft.content as [Span, ...Span[]];
    const { text } = unit.analysis;
    const opened = before === null ? first : span(text, before, first.end);
    const rule = before === null ? draft.rule : 'statement.turn';
    return { ...draft, rule, content: [opened, ...rest, ...(after ? [after] : [])] };
  });
}

/**
 * «Вона додала: – А. Б.» with the rest of the paragraph, and «Він сказав: А. Б.» with the sentences after it that say «я» and «ми»
 * as well: a colon opens speech without quotation marks.
 */
function withSpeechOn(draft: Draft, { cues }: Told): Draft {
  const { unit, content, cue, source } = draft;
  const { sentences, tokens, text } = unit.analysis;
  const own = sentences[unit.sentence] as Sentence;
  const last = content.at(-1);
  if (!last || unit.within || cue.length === 0 || isQuoted({ ...draft, content: [last] })) return draft;
  const first = tokenAt(tokens, last.start);
  const isDashed = isDash(tokens[first - 1]?.form ?? '');
  if (tokens[isDashed ? first - 2 : first - 1]?.form !== ':' || last.end < own.end - 2) return draft;
  if (!/^\p{Lu}/u.test((tokens[first] as Token).form)) return draft;
  if (!isDashed && (!source || !saysI(unit.analysis, first, own.last))) return draft;
  let end = own;
  for (let i = own.index + 1; i < sentences.length && i < own.index + MOST; i++) {
    const one = sentences[i] as Sentence;
    if (one.block !== own.block || cues.has(i) || /["«»„“”]/u.test(text.slice(one.start, one.end))) break;
    if (isDashed || saysI(unit.analysis, one.first, one.last)) end = one;
    else break;
  }
  if (end === own) return draft;
  const whole = span(text, last.start, endOf(text, last.start, end.end));
  return { ...draft, rule: 'statement.turn', content: [...content.slice(0, -1), whole] };
}

/** The content comes first, then the cue: «…, – сказав він». */
function follows({ content, cue, unit }: Draft): boolean {
  const last = content.at(-1);
  const at = unit.analysis.tokens[cue[0] ?? -1];
  return last !== undefined && at !== undefined && last.end <= at.start;
}

/** What the next sentence goes on with after a dash, to the end of the quotation or of the turn. */
function turnAfter(draft: Draft, cueSentences: ReadonlySet<number>, isTurn: boolean): Span | null {
  const { unit, content } = draft;
  const { sentences, tokens, text } = unit.analysis;
  const own = sentences[unit.sentence] as Sentence;
  const next = sentences[unit.sentence + 1];
  if (!next || next.last - next.first < 3 || !isDash((tokens[next.first] as Token).form)) return null;
  const start = tokens[next.first + 1] as Token;
  const { within } = unit;
  if (within) {
    const opens = (content[0] as Span).start - within.start <= 2;
    return opens && start.start < within.end ? span(text, start.start, within.end) : null;
  }
  if (next.block !== own.block) return null;
  const quotation = quotationAt(draft, start.start);
  if (quotation) return isQuoted(draft) ? { start: quotation.start, end: quotation.end } : null;
  if (!isTurn) return null;
  let last = next;
  for (let i = unit.sentence + 1; i < sentences.length && i <= unit.sentence + MOST; i++) {
    const one = sentences[i] as Sentence;
    if (one.block !== own.block || cueSentences.has(i)) break;
    last = one;
  }
  return cueSentences.has(unit.sentence + 1)
    ? null
    : span(text, start.start, endOf(text, start.start, last.end));
}

function endOf(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[\s.]/u.test(text[last - 1] as string)) last--;
  return last;
}

/** The closed quotation that starts at an offset. */
function quotationAt({ unit }: Draft, start: number): Quotation | null {
  const { quotations } = unit.analysis;
  const until = firstFrom(quotations, start);
  const found = quotations[until];
  return found?.start === start && found.opened && found.closed ? found : null;
}

/** «"А", – пояснила вона, виходячи із зали»: what goes with the cue is no part of what was said. */
function withoutAttendants(draft: Draft): Draft {
  const { unit, content, cue } = draft;
  const { tokens } = unit.analysis;
  const [first, ...rest] = content;
  const at = tokens[cue[0] ?? -1];
  if (!first || !at || rest.length === 0 || first.end > at.start || !isQuoted(draft)) return draft;
  const kept = rest.filter(
    ({ start }) => start < at.start || !attends(tokens[tokenAt(tokens, start)] as Token, unit.lexicon),
  );
  return kept.length === rest.length ? draft : { ...draft, content: [first, ...kept] };
}

function attends({ feats, lemma, norm }: Token, { small }: Lexicon): boolean {
  return (
    feats.VerbForm === 'Conv' ||
    feats.PronType === 'Rel' ||
    small.relativeLemmas.has(lemma) ||
    small.atTimeOf.has(norm)
  );
}
