/** Contents that are infinitives: «планує | зустрітися з X». */
import type { Token } from '../../language/contract.js';
import { verbForm } from './cues.js';
import { contentSpan } from './drafts.js';
import { isMedium } from './media.js';
import { inAtom, phraseAt } from './phrases.js';
import { afterSource, type ContentFound, type ContentInput, contentEnd } from './reach.js';
import { segmentOf } from './source.js';
import type { Segment, Unit } from './units.js';
import { isNumber } from './word-kinds.js';

export function infinitive(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (!cue.entry.takes.infinitive) return null;
  const { tokens } = unit.analysis;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const from = Math.max(cue.after, afterSource(input));
  const last = Math.max(segment.last, Math.min(unit.last, from + 18));
  for (let i = from; i < last; i++) {
    if (inAtom(unit, i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return null;
    if (i >= segment.last && endsList(token)) return null;
    if (token.feats.VerbForm !== 'Inf') continue;
    const start = withCircumstances(input, withAdverbs(unit, i, from), from);
    const content = contentSpan(unit, start, contentEnd(input, i));
    return content && { content: [content], start, confidence: 0.85 };
  }
  return null;
}

/** «мають намір | 21 січня в режимі телеконференції обговорити»: how and when it is to be done belongs to the plan. */
function withCircumstances({ unit, lexicon }: ContentInput, start: number, from: number): number {
  const { tokens } = unit.analysis;
  for (let at = from; at < start; ) {
    const phrase = phraseAt(unit, at, start);
    if (!phrase) {
      at++;
      continue;
    }
    const head = tokens[phrase.head] as Token;
    const dated = lexicon.set.times.has(head.lemma);
    const counted = isNumber(tokens[phrase.first] as Token) && dated;
    const manner = phrase.preposition >= 0 && !dated && !isMedium(unit, phrase, lexicon);
    if (counted || manner) return phrase.preposition >= 0 ? phrase.preposition : phrase.first;
    at = phrase.last;
  }
  return start;
}

/** A list («США, Канаду та Італію надати …») goes on over commas; a clause, a colon or a converb does not. */
function endsList(token: Token): boolean {
  return (
    token.upos === 'SCONJ' ||
    token.feats.PronType === 'Rel' ||
    token.feats.VerbForm === 'Conv' ||
    token.feats.VerbForm === 'Part' ||
    /^[:;.–—-]$/u.test(token.form)
  );
}

/** «планує | невдовзі виїхати», «не хоче | більше чекати»: adverbs before the infinitive belong to it. */
function withAdverbs(unit: Unit, at: number, from: number): number {
  let start = at;
  while (start > from) {
    const { upos } = unit.analysis.tokens[start - 1] as Token;
    if (upos !== 'ADV' && upos !== 'PART') break;
    start--;
  }
  return start;
}
