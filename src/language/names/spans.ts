/** Labels of words as names with their bounds and base forms. */
import type { MentionType } from '../../model/index.js';
import type { NameSpan, Sentence, Token } from '../contract.js';
import { NAME_TYPES, typeOf } from './labels.js';
import { type NameGrammar, nameLemma } from './lemmas.js';

/** The names that labels mark, in order. `margins` say how far each label was ahead of the next. */
export function spans(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  labels: Int8Array,
  margins: Float32Array,
  grammar: NameGrammar,
  scale: number,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const begin = labels[i] as number;
      if (begin === 0 || begin % 2 === 0) continue;
      let end = i + 1;
      while (end < last && labels[end] === begin + 1) end++;
      end = withRest(tokens, i, end, last, NAME_TYPES[typeOf(begin)] as MentionType);
      let margin = Number.POSITIVE_INFINITY;
      for (let k = i; k < end; k++) if (labels[k] !== 0) margin = Math.min(margin, margins[k] as number);
      const type = NAME_TYPES[typeOf(begin)] as MentionType;
      found.push({
        start: (tokens[i] as Token).start,
        end: (tokens[end - 1] as Token).end,
        first: i,
        last: end,
        type,
        lemma: nameLemma(text, tokens, i, end, type, grammar),
        confidence: 1 / (1 + Math.exp(-margin / scale)),
      });
      i = end - 1;
    }
  }
  return found;
}

/** «Хасан аль-Асад» goes on after its small letters, «ПАТ „Маяк“» with the mark that closes. */
function withRest(
  tokens: readonly Token[],
  first: number,
  end: number,
  last: number,
  type: MentionType,
): number {
  const next = tokens[end];
  if (next === undefined || end >= last) return end;
  if (type === 'PER' && /^\p{Ll}{2,3}-\p{Lu}/u.test(next.form)) return end + 1;
  if (!/^["»”“]$/.test(next.form) || next.spaceBefore) return end;
  return isOpen(tokens, first, end, next.form) ? end + 1 : end;
}

/**
 * Whether a mark closes what was opened within a name: «ДП „Надра „Захід” opens twice and closes once. The upper mark “
 * closes „, and opens what ” closes.
 */
function isOpen(tokens: readonly Token[], first: number, end: number, closing: string): boolean {
  let open = 0;
  let low = 0;
  let either = 0;
  for (let i = first; i < end; i++) {
    const { form } = tokens[i] as Token;
    if (form === '«') open++;
    else if (form === '„') low++;
    else if (form === '“' && low > 0) low--;
    else if (form === '"' || form === '“') either++;
    else if (form === '”' && low === 0 && either % 2 === 1) either--;
    else if (form === '»' || form === '”') {
      if (low > 0 && (form === '”' || open === 0)) low--;
      else open--;
    }
  }
  return (closing !== '"' && open + low > 0) || (closing !== '»' && either % 2 === 1);
}
