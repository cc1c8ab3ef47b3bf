/** Contents that are infinitives: «планує | зустрітися з X». */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { afterAsides } from '../attributions/attribution.js';
import { verbForm } from '../cues.js';
import { contentSpan } from '../drafts.js';
import { isMedium } from '../media.js';
import { inAtom, phraseAt } from '../phrases.js';
import { segmentOf } from '../source.js';
import { agrees, isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { isNumber } from '../word-kinds.js';
import { afterSource, type ContentFound, type ContentInput, contentEnd } from './reach.js';

export function infinitive(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (!cue.entry.takes.infinitive) return null;
  const { tokens } = unit.analysis;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const from = beforeSource(input) ? cue.after : afterSource(input);
  const last = Math.max(segment.last, Math.min(unit.last, from + 18));
  for (let i = from; i < last; i++) {
    if (inAtom(unit, i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return null;
    if (i >= segment.last && endsList(token)) return null;
    if (token.feats.VerbForm !== 'Inf') continue;
    const start = withCircumstances(input, withAdverbs(unit, i, from), from);
    const { source } = input;
    const isCut = source !== null && source.first > i && source.first < segment.last;
    const content = contentSpan(unit, start, isCut ? source.first : contentEnd(input, i));
    const fronted = content && frontedObject(input, segment);
    return content && { content: fronted ? [fronted, content] : [content], start, confidence: 0.85 };
  }
  return infinitiveBefore(input, segment);
}

/** «пообіцяли | надіслати | дві країни»: whether an infinitive stands between the cue and a source after it. */
function beforeSource({ unit, cue, source }: ContentInput): boolean {
  for (let i = cue.after; source && i < source.first; i++)
    if (!inAtom(unit, i) && unit.analysis.tokens[i]?.feats.VerbForm === 'Inf') return true;
  return false;
}

/** «[Цю вакцину] дві країни пообіцяли надіслати»: what is to be done with it stands first; a thing, and no subject. */
function frontedObject({ unit, cue, source, lexicon }: ContentInput, segment: Segment): Span | null {
  if (
    cue.entry.addressee.some(({ preposition, grammaticalCase }) => !preposition && grammaticalCase === 'Acc')
  )
    return null;
  const opening = afterAsides(unit, segment, lexicon);
  const phrase =
    opening < (cue.tokens[0] as number) ? phraseAt(unit, opening, cue.tokens[0] as number) : null;
  const { tokens } = unit.analysis;
  if (!phrase || phrase.preposition >= 0 || phrase.head === source?.head) return null;
  // «не знают, какое государство намерены выбрать»: a question.
  const first = tokens[phrase.first] as Token;
  if (isRelative(first, lexicon) || lexicon.set.questions.has(first.norm)) return null;
  if (tokens[phrase.first - 1]?.upos === 'ADP') return null;
  const head = tokens[phrase.head] as Token;
  if (head.upos !== 'NOUN' || head.feats.Animacy === 'Anim' || lexicon.set.times.has(head.lemma)) return null;
  const isObject =
    phrase.grammaticalCase === 'Acc' ||
    (phrase.grammaticalCase === 'Nom' && !agrees(unit, head, tokens[cue.at] as Token, phrase));
  return isObject ? contentSpan(unit, phrase.first, phrase.last) : null;
}

/** «Скорочувати видатки | міністр не планує», «В уряді | це питання виносити на раду | не збираються». */
function infinitiveBefore(
  { unit, cue, source, lexicon }: ContentInput,
  segment: Segment,
): ContentFound | null {
  if (unit.analysis.tokens[cue.at]?.upos === 'NOUN') return null;
  const cueStart = cue.tokens[0] as number;
  const opening = afterAsides(unit, segment, lexicon);
  const isFirst = source !== null && source.first < cueStart && source.first <= opening + 1;
  const start = isFirst ? source.last : opening;
  const end = !isFirst && source && source.first > start && source.first < cueStart ? source.first : cueStart;
  let hasInfinitive = false;
  for (let i = start; i < end; i++) {
    const token = unit.analysis.tokens[i] as Token;
    if (inAtom(unit, i)) continue;
    if (token.upos === 'SCONJ' || (token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite'))
      return null;
    if (token.feats.VerbForm === 'Inf') hasInfinitive = true;
  }
  const content = hasInfinitive ? contentSpan(unit, start, end) : null;
  return content && { content: [content], start: cue.at, confidence: 0.7 };
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
