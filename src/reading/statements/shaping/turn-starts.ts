/**
 * Where speech without quotation marks begins that the words before a cue end: behind a dash that opens a sentence («… до Китаю. –
 * Я вчилася тут. Мені довелося переїхати, – каже Надія»), or with the sentences before it that say «я» and «ми» as well.
 */
import type { Sentence, Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { isDash } from '../../../text/characters.js';
import type { Draft } from '../drafts.js';
import { saysI } from '../first-person.js';
import type { Source } from '../source.js';
import { tokenAt, type Unit } from '../units.js';

/** Most sentences one turn goes on over. */
export const MOST = 12;
/** Sentences without «я» and «ми» that may stand between those with them. */
const MOST_BETWEEN = 1;

/** What is known of the sentences of an article. */
export interface Told {
  /** Sentences in the article's own words with a cue in them. */
  readonly cues: ReadonlySet<number>;
  /** Those of them whose cue follows what was said: «…, – сказав він». */
  readonly closing: ReadonlySet<number>;
}

/** The offset where the turn begins whose last sentence is the draft's, behind a dash; null where none opens one. */
export function dashedStart(draft: Draft, told: Told): number | null {
  const { unit, content, cue } = draft;
  const { sentences, tokens, text } = unit.analysis;
  const own = sentences[unit.sentence] as Sentence;
  const first = content[0];
  if (!first || isQuoted(draft) || !opensSentence(first, own, tokens)) return null;
  // «…, – сказав він»: points of a list have no dash before the cue.
  const at = tokens[cue[0] as number] as Token;
  if (!/[-–—―−]/u.test(text.slice(first.end, at.start))) return null;
  for (let i = own.index; i >= 0 && i > own.index - MOST; i--) {
    const one = sentences[i] as Sentence;
    if (one.block !== own.block || (i < own.index && told.closing.has(i))) return null;
    if (!isDash((tokens[one.first] as Token).form)) continue;
    // «– А, – сказав він. – Б, – додав він»: what goes on from a turn is no turn that opens.
    if (sentences[i - 1]?.block === one.block && told.closing.has(i - 1)) return null;
    return (tokens[one.first + 1] as Token).start;
  }
  return null;
}

/** Whether a draft stands in a paragraph whose first sentence opens with a dash. */
export function isInTurn({ unit }: Draft): boolean {
  const { sentences, tokens } = unit.analysis;
  const own = sentences[unit.sentence] as Sentence;
  let from = own.index;
  while (from > 0 && own.index - from < MOST && sentences[from - 1]?.block === own.block) from--;
  return isDash((tokens[(sentences[from] as Sentence).first] as Token).form);
}

/** The offset where the sentences begin that go on to the draft's with «я» and «ми» in them; null where none do. */
export function firstPersonStart(draft: Draft, { cues }: Told): number | null {
  const { unit, content, source, entry } = draft;
  const { sentences, tokens } = unit.analysis;
  const own = sentences[unit.sentence] as Sentence;
  const first = content[0];
  if (!first || !source || !entry?.takes.quote || unit.within || isQuoted(draft)) return null;
  // Where words show no cases, the author says "I" and "we" as often: columns are written so.
  if (!unit.lexicon.showsCases || !opensSentence(first, own, tokens)) return null;
  let from: Sentence | null = null;
  let isI = saysI(unit.analysis, own.first, own.last);
  for (let i = own.index - 1, between = 0; i >= 0 && i > own.index - MOST; i--) {
    const one = sentences[i] as Sentence;
    if (one.block !== own.block || cues.has(i) || isInQuotation(unit, one)) break;
    if (isOfAuthor(draft, one)) break;
    const isSelf = saysI(unit.analysis, one.first, one.last);
    if (isSelf || (isI && isOurs(unit, one))) {
      from = one;
      isI ||= isSelf;
      between = 0;
    } else if (++between > MOST_BETWEEN) break;
  }
  return from && (tokens[from.first] as Token).start;
}

/** Content that begins with its sentence; one word may stand before it («Тому ми …»). */
const opensSentence = ({ start }: Span, own: Sentence, tokens: readonly Token[]): boolean =>
  start >= own.start && start <= (tokens[Math.min(own.first + 1, own.last - 1)] as Token).start;

/** «наш підрозділ», beside sentences with «ми». */
const isOurs = ({ analysis, lexicon }: Unit, { first, last }: Sentence): boolean =>
  analysis.tokens.slice(first, last).some(({ norm }) => lexicon.small.mine.has(norm));

/**
 * «Ми зустріли [Ганну]. … каже вона»: who speaks does not name himself; «нагадаємо, …» and «як ми писали» are the author's
 * own as well.
 */
function isOfAuthor({ unit, source }: Draft, { first, last }: Sentence): boolean {
  const { analysis, lexicon, names } = unit;
  const { tokens } = analysis;
  const isWe = (token: Token | undefined): boolean =>
    token?.feats.Person === '1' && token.feats.Number === 'Plur';
  if (isWe(tokens[first]) && tokens[first]?.upos !== 'PRON' && tokens[first + 1]?.form === ',') return true;
  const { head } = source as Source;
  const isPronoun = tokens[head]?.upos === 'PRON';
  const own = new Set(tokens.slice(source?.first, source?.last).map(({ lemma }) => lemma));
  for (let i = first; i < last; i++) {
    const [one, next] = [tokens[i] as Token, tokens[i + 1] as Token];
    const isTold = isWe(next) && lexicon.set.as.has(one.norm);
    if (isTold && tokens.slice(i + 2, i + 5).some(({ lemma }) => lexicon.verbs.has(lemma))) return true;
    if (names.types.get(i) !== 'PER') continue;
    if (isPronoun || tokens.slice(i, names.ends[i]).some(({ lemma }) => own.has(lemma))) return true;
  }
  return false;
}

/** A sentence with quotation marks in it tells whose words they are by itself. */
const isInQuotation = ({ analysis: { text } }: Unit, { start, end }: Sentence): boolean =>
  /["«»„“”]/u.test(text.slice(start, end));

export function isQuoted({ unit, content }: Draft): boolean {
  const first = unit.analysis.tokens[tokenAt(unit.analysis.tokens, (content[0] as Span).start)] as Token;
  return /^["«„“]/u.test(first.form);
}
