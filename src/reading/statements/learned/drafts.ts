import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { hasLetterOrDigit } from '../../../text/characters.js';
import { span } from '../../../text/spans.js';
import type { CueEntry } from '../cue-table.js';
import type { Draft, Range } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { LEAST } from '../settle.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { logit } from './choice-features.js';
import { type Extracted, extract } from './extract.js';
import { type Facts, factsOf } from './facts.js';
import type { StatementsModel } from './model.js';
import { isOwnThought } from './own-words.js';
import { shared } from './participles.js';
import { isAboutWhat, isAct, isNameAlone } from './plain-objects.js';
import {
  foundSource,
  hasWord,
  isCompanion,
  NEAR,
  quotedIn,
  subjectBeside,
  withinCue,
  withoutAsides,
  withoutMarks,
  withoutSourceBefore,
  withSharedSubject,
} from './sources.js';
import { withTails } from './tails.js';
import { withToldMe } from './told-me.js';
import { isLocal, plain, viewsOf } from './views.js';

/** What the learned reader makes of a text and of the rules' drafts; those it can not judge stay as they are. */
export function learnedDrafts(
  units: readonly Unit[],
  drafts: readonly Draft[],
  lexicon: Lexicon,
  model: StatementsModel,
): Draft[] {
  const analysis = units[0]?.analysis;
  if (!analysis) return [];
  const facts = factsOf(analysis, model.seesClauses ? 'groups' : 'words');
  const { views, draftOf } = viewsOf(facts, drafts, lexicon);
  const asides = asidesOf(drafts);
  const unitAt = unitsByToken(units, facts.part.length);
  const found = drafts.filter((draft) => !isLocal(draft) && draft.confidence >= LEAST);
  for (const one of extract(facts, model, views)) {
    const unit = unitAt[one.head];
    if (one.exists < model.acceptAlone && !draftOf.has(one.head)) continue;
    const known = draftOf.get(one.head) ?? null;
    if (isAct(facts, one, known, lexicon, model)) continue;
    const draft = unit ? asDraft(facts, unit, one, known, asides, lexicon, model) : null;
    const isNone = draft && known === null && (isNameAlone(draft) || isAboutWhat(draft));
    if (draft && !isOwnThought(draft) && !isNone) found.push(draft);
  }
  if (model.trustsCues) found.push(...unseen(draftOf.values(), found));
  const all = withTails(units, withToldMe(found, drafts), lexicon);
  all.sort(
    (a, b) => a.unit.sentence - b.unit.sentence || a.unit.first - b.unit.first || anchor(a) - anchor(b),
  );
  return all.map((draft, k) => withSharedSubject(draft, all.slice(Math.max(0, k - NEAR), k)));
}

/** «Міст відкрили, пише «Обрій»»: what a sure rule proposes of a sentence in which the trained reader sees nothing. */
function unseen(drafts: Iterable<Draft>, found: readonly Draft[]): Draft[] {
  const seen = new Set(found.map(({ unit }) => unit.sentence));
  return [...drafts].filter(({ confidence, unit }) => confidence >= SURE && !seen.has(unit.sentence));
}

const SURE = 0.75;

const anchor = (draft: Draft): number => draft.cue[0] ?? draft.unit.last;

/** Drafts of «як пише видання», by sentence. */
function asidesOf(drafts: readonly Draft[]): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.rule !== 'statement.as') continue;
    const list = found.get(draft.unit.sentence);
    if (list) list.push(draft);
    else found.set(draft.unit.sentence, [draft]);
  }
  return found;
}

/** For each token the innermost unit that holds it. */
function unitsByToken(units: readonly Unit[], size: number): (Unit | undefined)[] {
  const at = new Array<Unit | undefined>(size);
  for (const unit of units) for (let i = unit.first; i < unit.last; i++) at[i] = unit;
  return at;
}

function asDraft(
  facts: Facts,
  unit: Unit,
  one: Extracted,
  known: Draft | null,
  asides: ReadonlyMap<number, readonly Draft[]>,
  lexicon: Lexicon,
  model: StatementsModel,
): Draft | null {
  const { tokens } = facts.analysis;
  const read = apart(
    one.content
      .map((range) => contentOf(facts, range, one.head, lexicon))
      .filter((piece): piece is Span => piece !== null),
    facts.analysis.text,
  );
  const trusted =
    known &&
    (isSameWords(facts, read, known.content) ||
      isInserted(facts, one, known) ||
      cutsPair(facts, one, read, known.content));
  const content = trusted ? known.content : read;
  if (content.length === 0) return null;
  const inUnit = one.source
    .map((range) => withoutMarks(facts, range))
    .map((range) => withoutSourceBefore(unit, range, asides.get(unit.sentence) ?? []))
    .map((range) => withoutAsides(unit, range, lexicon))
    .filter(([first, last]) => first >= unit.first && first < last && last <= unit.last)
    .filter((range) => hasWord(tokens, range));
  const found = foundSource(unit, inUnit, known);
  const cue = known && model.trustsCues ? known.cue : cueOf(facts, unit, one);
  const entry = known?.entry ?? entryOf(tokens[one.head]?.lemma ?? '', lexicon, cue, tokens);
  const source =
    found && known?.source && isCompanion(unit, found, known.source)
      ? known.source
      : (found ??
        quotedIn(known) ??
        withinCue(known) ??
        subjectBeside(unit, cue, lexicon) ??
        shared(unit, cue, entry, lexicon));
  return {
    unit,
    content,
    cue,
    source,
    entry,
    rule: known?.rule ?? ruleOf(facts, unit, one),
    learned: true,
    confidence: one.exists,
    sure: sureOf(one.exists, model),
    frame: known?.frame ?? frameOf(unit, one, source),
    carried: source === null,
  };
}

/** Names the shape of what no rule proposed: content beside the attributing words, or governed by the cue. */
function ruleOf({ mark, quotation }: Facts, { within, first }: Unit, { content, cue }: Extracted): string {
  const start = (content[0] as Range)[0];
  const last = Math.max(...cue);
  if (start < (cue[0] as number)) return 'statement.learned.before';
  const quoted = within === null && (quotation[start] as number) >= 0;
  const near = start - last < 4 && start > first;
  return near && (mark[start - 1] === COLON || (quoted && mark[last + 1] !== 0))
    ? 'statement.learned.beside'
    : 'statement.learned.after';
}

const COLON = 3;

/** How likely the statement is right, its speaker among it. */
function sureOf(exists: number, { calibration }: StatementsModel): number {
  return 1 / (1 + Math.exp(-(calibration.slope * logit(exists) + calibration.offset)));
}

/** Without marks at the edges and the conjunction before it; a quotation that is nearly held is held with its marks. */
function contentOf(
  { analysis, mark, quotation, quotationFirst, quotationLast }: Facts,
  [first, last]: Range,
  head: number,
  { set, showsCases }: Lexicon,
): Span | null {
  const isEdge = (i: number) => mark[i] !== 0 && mark[i] !== 8 && mark[i] !== 6 && mark[i] !== 7;
  let from = first;
  let to = last;
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  // "$8 billion": a sign of money is no mark.
  if (from > first && /^\p{Sc}$/u.test(analysis.tokens[from - 1]?.form ?? '')) from--;
  if (analysis.tokens[to]?.form === '%' && to < last) to++; // "fell to 38%": nor is that of a share
  if (to - from > 1 && set.conjunctions.has(analysis.tokens[from]?.norm ?? '')) from++;
  if (!showsCases && isThat(analysis.tokens, from, set)) from--;
  if (from >= to) return null;
  const opens = quotation[from] as number;
  if (opens >= 0 && quotationFirst[opens] === from - 1 && (quotationLast[opens] as number) <= to + 2) from--;
  const closes = quotation[to - 1] as number;
  if (
    closes >= 0 &&
    (quotationFirst[closes] as number) >= from &&
    (quotationLast[closes] as number) - to <= 2
  )
    to = quotationLast[closes] as number;
  // The last sentence of a quotation that began further back than the window of the cue.
  const isTail = closes >= 0 && closes !== quotation[head] && to === quotationLast[closes];
  if (isTail && from === analysis.sentences[analysis.tokens[from]?.sentence ?? 0]?.first)
    from = Math.min(from, quotationFirst[closes] as number);
  const start = analysis.tokens[from];
  const end = analysis.tokens[to - 1];
  return start && end ? span(analysis.text, start.start, end.end) : null;
}

/** "Say [that would] help": before a finite verb it is who or what the verb is said of, and no conjunction. */
function isThat(tokens: readonly Token[], at: number, { conjunctions }: Lexicon['set']): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (!conjunctions.has(tokens[at - 1]?.norm ?? '') || next?.upos === 'PRON') return false; // "that had he known"
  return verb?.upos === 'AUX' && verb.feats.VerbForm === 'Fin';
}

/** The words of the cue in this unit; a mark only where it is all there is. */
function cueOf({ mark }: Facts, unit: Unit, { cue }: Extracted): number[] {
  const here = cue.filter((i) => i >= unit.first && i < unit.last);
  const words = here.filter((i) => mark[i] === 0);
  return words.length > 0 ? words : here;
}

/** «"А, - сказав він, - Б"»: the cue stands inside the quotation, and the rule has both of its halves. */
function isInserted({ quotation }: Facts, { head, content }: Extracted, { content: ruled }: Draft): boolean {
  const own = quotation[head] as number;
  return own >= 0 && ruled.length > content.length && quotation[(content[0] as Range)[0]] === own;
}

/** «розмову Сі | і Путіна»: where the rule has the whole, a pair of one case is not cut in two. */
function cutsPair(
  { part, grammaticalCase, nominal }: Facts,
  { content }: Extracted,
  [read]: readonly Span[],
  [ruled]: readonly Span[],
): boolean {
  const [piece] = content;
  if (!piece || content.length > 1 || !read || !ruled) return false;
  if (read.start !== ruled.start || read.end >= ruled.end) return false;
  const [, end] = piece;
  const [last, next] = [end - 1, end + 1];
  return (
    part[end] === CONJUNCTION &&
    nominal[last] === 1 &&
    nominal[next] === 1 &&
    grammaticalCase[last] === grammaticalCase[next]
  );
}

const CONJUNCTION = 5;

/** Pieces in order; those that came to overlap, when a quotation was held whole, are one. */
function apart(pieces: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    const isOver = last !== undefined && piece.start < last.end;
    if (isOver) found[found.length - 1] = span(text, last.start, Math.max(last.end, piece.end));
    else found.push(piece);
  }
  return found;
}

/** Whether two contents are the same words in other pieces: then those of the rule stand («назвав | рішення … помилкою»). */
function isSameWords({ analysis }: Facts, a: readonly Span[], b: readonly Span[]): boolean {
  const { text } = analysis;
  const [one, other] = [a[0], b[0]];
  if (!one || !other || one.start !== other.start) return one === other;
  if (a.length === 1 && b.length === 1)
    return !hasLetterOrDigit(text.slice(Math.min(one.end, other.end), Math.max(one.end, other.end)));
  const letters = (pieces: readonly Span[]) =>
    pieces.map(({ start, end }) => text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '')).join('');
  return letters(a) === letters(b);
}

function entryOf(
  lemma: string,
  lexicon: Lexicon,
  cue: readonly number[],
  tokens: readonly Token[],
): CueEntry | null {
  // "have called on": where words show no cases, the words after a verb tell which of its meanings it has.
  const words = lexicon.showsCases ? [] : cue.map((at) => tokens[at]?.lemma ?? '');
  const whole = lexicon.verbs
    .get(lemma)
    ?.find(({ lemmas }) => lemmas.length > 1 && lemmas.every((word) => words.includes(word)));
  if (whole) return whole;
  return plain(lexicon.verbs.get(lemma) ?? lexicon.nouns.get(lemma) ?? lexicon.formulas.get(lemma));
}

/** The attributing words: from source or cue to the content after them, or to the end of the unit. */
function frameOf(unit: Unit, one: Extracted, source: Source | null): Range {
  const cues = one.cue.filter((i) => i >= unit.first && i < unit.last);
  const first = Math.max(unit.first, Math.min(...cues, source?.first ?? unit.last));
  const after = Math.max(...cues, (source?.last ?? 1) - 1) + 1;
  const next = one.content.map(([start]) => start).filter((start) => start >= after);
  return [first, Math.min(unit.last, ...next)];
}
