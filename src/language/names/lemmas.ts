/**
 * Names in the nominative: head and what agrees with it are declined back, genitives that depend on the head stay.
 * Endings are rewritten by rules learnt from corpora that give the lemma of every name.
 */
import type { MentionType } from '../../model/index.js';
import type { Token } from '../contract.js';

/** `TYPE.place ending` → `cut|add`; place is h (head, agreeing) or s (single word). */
export type NameRules = Readonly<Record<string, string>>;

/** Longest ending a rule looks at. */
export const NAME_ENDING = 5;

/** The name of tokens[first, last) as it is cited. Keeps the capitals of the text. */
export function nameLemma(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  type: MentionType,
  rules: NameRules,
): string {
  const head = headOf(tokens, first, last, type);
  let lemma = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    const before = i > first ? text.slice((tokens[i - 1] as Token).end, token.start) : '';
    lemma += before.replace(/\s+/g, ' ');
    lemma += declines(tokens, i, head, first, last, type)
      ? rewritten(token, type, last - first, rules)
      : token.form;
  }
  return lemma;
}

/** Index of the head: the first noun; in persons every part declines. */
function headOf(tokens: readonly Token[], first: number, last: number, type: MentionType): number {
  if (type === 'PER') return first;
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i] as Token;
    if (upos === 'NOUN' || upos === 'PROPN') return i;
  }
  return last - 1;
}

function declines(
  tokens: readonly Token[],
  i: number,
  head: number,
  first: number,
  last: number,
  type: MentionType,
): boolean {
  const token = tokens[i] as Token;
  if (!/[\p{Script=Cyrillic}]/u.test(token.form) || /\.$/.test(token.form)) return false;
  if (token.upos === 'ADP' || token.upos === 'CCONJ' || token.upos === 'PART') return false;
  if (last - first === 1 || type === 'PER') return true;
  if (i <= head) return agreesBefore(tokens, i, head);
  if (isQuoted(tokens, i, first)) return false;
  // «Ради Безпеки» stays; «Верховна Рада України»: what follows the head depends on it.
  const own = token.feats.Case;
  const its = (tokens[head] as Token).feats.Case;
  return (
    token.upos === 'PROPN' &&
    own !== undefined &&
    own === its &&
    own !== 'Gen' &&
    i === head + 1 &&
    type === 'LOC'
  );
}

function agreesBefore(tokens: readonly Token[], i: number, head: number): boolean {
  if (i === head) return true;
  const { upos } = tokens[i] as Token;
  return (
    upos === 'ADJ' || upos === 'DET' || upos === 'NUM' || upos === 'PROPN' || upos === 'NOUN' || upos === 'X'
  );
}

function isQuoted(tokens: readonly Token[], i: number, first: number): boolean {
  for (let k = first; k < i; k++) if (/^["«“„]$/.test((tokens[k] as Token).form)) return true;
  return false;
}

/** The rule of the longest ending, else the tagger's lemma with the capitals of the form. */
function rewritten(token: Token, type: MentionType, size: number, rules: NameRules): string {
  const { form, norm } = token;
  const place = size === 1 ? 's' : 'h';
  for (const key of keysOf(token, type, place)) {
    for (let length = Math.min(NAME_ENDING, norm.length); length >= 0; length--) {
      const rule = rules[`${key} ${norm.slice(norm.length - length)}`];
      if (rule === undefined) continue;
      const bar = rule.indexOf('|');
      const cut = Number(rule.slice(0, bar));
      if (cut > form.length) continue;
      const add = rule.slice(bar + 1);
      return (
        form.slice(0, form.length - cut) +
        (form === form.toUpperCase() && form.length > 1 ? add.toUpperCase() : add)
      );
    }
  }
  return form;
}

/** From the most to the least specific: type, place, part of speech, case, gender, number. */
export function keysOf(token: Token, type: MentionType, place: string): string[] {
  const { feats, upos } = token;
  const shape = `${upos === 'ADJ' || upos === 'DET' ? 'A' : 'N'}${(feats.Case ?? '-').slice(0, 1)}`;
  const more = `${(feats.Gender ?? '-').slice(0, 1)}${(feats.Number ?? '-').slice(0, 1)}`;
  return [`${type}.${place}.${shape}${more}`, `${type}.${shape}${more}`, `${type}.${shape}`, `${type}`];
}
