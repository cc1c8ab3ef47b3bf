/** Direct, partial or indirect, by where the quotation marks stand. */
import type { Mode, Span } from '../../model/index.js';
import type { Quotation } from '../../text/quotations.js';
import { firstFrom } from '../../text/sorted.js';
import type { Draft } from './drafts.js';
import { saysISelf } from './first-person.js';

const WHOLE = new Set([
  'statement.inverted',
  'statement.quoted',
  'statement.impersonal',
  'statement.as',
  'statement.content.colon',
  'statement.content.quoted',
  'statement.back-reference',
  'statement.bare-quotation',
  'statement.colon-quotation',
  'statement.headline-quotation',
  'statement.repeated-quotation',
  'statement.signed-quotation',
  'statement.learned.before',
  'statement.learned.beside',
]);

/** `direct` for whole quotations beside a cue, `partial` for quoted words in the article's sentence. */
export function modeOf(draft: Draft, quotations: readonly Quotation[], text: string, teaser: boolean): Mode {
  // A teaser retells the headline of another article; a headline of its own quotes.
  if (draft.rule === 'statement.headline-colon') return teaser ? 'indirect' : 'direct';
  // «"Міст закрито", – сказав Лис. Коваль це спростував»: the words in quotation marks are another's.
  const { act } = draft.entry ?? {};
  if (draft.rule === 'statement.back-reference' && (act === 'deny' || act === 'confirm')) return 'indirect';
  if (draft.rule === 'statement.block-speech' || draft.rule === 'statement.turn') return 'direct';
  const quoted = draft.content.map((piece) => quotationOf(piece, quotations, draft.unit.within));
  if (quoted.every((one) => one === 'whole')) return isOfItsOwn(draft, text) ? 'direct' : 'partial';
  if (quoted.some((one) => one !== 'none'))
    return WHOLE.has(draft.rule) && quoted[0] === 'whole' ? 'direct' : 'partial';
  if (draft.unit.within) return 'indirect';
  if (lostItsMarks(draft, text)) return 'direct';
  return draft.rule === 'statement.content.colon' && !goesOn(draft.content, text) ? 'direct' : 'indirect';
}

/** «Я вдячна всім, додала вона»: the speaker's own words, whose quotation marks were lost; behind a dash a turn is told by its rule. */
function lostItsMarks({ unit, content, cue }: Draft, text: string): boolean {
  const { tokens } = unit.analysis;
  const [piece, ...others] = content;
  const at = tokens[cue[0] ?? -1];
  if (!piece || others.length > 0 || !at || at.start < piece.end || !unit.lexicon.showsCases) return false;
  const isSentence = /(?:\p{L}+\P{L}+){2}\p{L}/u.test(text.slice(piece.start, piece.end));
  return isSentence && !/[-–—]/u.test(text.slice(piece.end, at.start)) && saysISelf(unit.analysis, piece);
}

/** «вона наголосила: жодних рішень не ухвалено»: without quotation marks, what goes on in small letters retells. */
function goesOn([first]: readonly Span[], text: string): boolean {
  return first !== undefined && /^\p{Ll}/u.test(text.slice(first.start, first.start + 2));
}

/** Whether a whole quotation stands by itself, and not as a part of the article's own sentence («впевнений, що «…»»). */
function isOfItsOwn(draft: Draft, text: string): boolean {
  if (isSentence(draft.content, text)) return true;
  if (draft.rule === 'statement.content.clause') return false;
  const opening = openingOf(draft.content[0], text);
  if (opening === 'sentence')
    return draft.content.length > 1 || isClause(draft.content, text) || isBeforeDash(draft.content, text);
  if (opening === 'part') return false;
  return WHOLE.has(draft.rule) && isClause(draft.content, text);
}

/** «"Це неприпустимо", – заявив Коваль»: however short it is. */
function isBeforeDash([first]: readonly Span[], text: string): boolean {
  return first !== undefined && /^["»”“]?,\s*[-–—―]/u.test(text.slice(first.end, first.end + 5));
}

/** How a quotation opens: as a sentence does, as a part of the sentence around it, or as either may. */
function openingOf(first: Span | undefined, text: string): 'sentence' | 'part' | 'either' {
  if (!first) return 'either';
  const { start } = first;
  // Some contents begin before the quotation mark, some after it.
  if (/^[\s\S]?["«“„]\p{Lu}/u.test(text.slice(Math.max(0, start - 1), start + 4))) return 'sentence';
  const before = text.slice(Math.max(0, start - AROUND), start);
  return /[\p{L}\p{N}][^\S\n]*["«“„]?$/u.test(before) ? 'part' : 'either';
}

/** Characters before a quotation that tell whether a word stands right before it. */
const AROUND = 20;

function quotationOf(
  piece: Span,
  quotations: readonly Quotation[],
  within: Quotation | null,
): 'whole' | 'some' | 'none' {
  // Words of somebody quoted that tell what another said are no quotation of that other.
  if (within && within.start <= piece.start + 1 && within.end >= piece.end - 1)
    return piece.start <= within.start + 1 ? 'whole' : innerOf(piece, quotations, within);
  for (let i = firstFrom(quotations, piece.start - 1); i < quotations.length; i++) {
    const one = quotations[i] as Quotation;
    if (one.start >= piece.end) break;
    if (one.start <= piece.start + 1 && one.end >= piece.end - 1) return 'whole';
    if (one.start >= piece.start && one.end <= piece.end) return 'some';
  }
  return 'none';
}

/** Quotation marks inside the words of somebody quoted. */
function innerOf(
  piece: Span,
  quotations: readonly Quotation[],
  within: Quotation,
): 'whole' | 'some' | 'none' {
  for (let i = firstFrom(quotations, piece.start - 1); i < quotations.length; i++) {
    const one = quotations[i] as Quotation;
    if (one.start >= piece.end) break;
    if (one.start === within.start) continue;
    if (one.start <= piece.start + 1 && one.end >= piece.end - 1) return 'whole';
    if (one.start >= piece.start && one.end <= piece.end) return 'some';
  }
  return 'none';
}

/** More than a word or two. */
function isClause(content: readonly Span[], text: string): boolean {
  return content.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).length, 0) >= 3;
}

/** Whole sentences in quotation marks are quoted, whatever attributes them. */
function isSentence(content: readonly Span[], text: string): boolean {
  return content.every(({ start, end }) =>
    /[.!?…]["»”“]?\s+["«“„]?\p{Lu}/u.test(text.slice(start, Math.min(end, start + 400))),
  );
}
