/** «X сказав:» at the end of a paragraph: the next one is his speech, without quotation marks, or a list of points. */
import type { Analysis, Token } from '../../../language/contract.js';
import type { Block, Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import type { Attribution } from '../attributions/attribution.js';
import type { CueEntry } from '../cue-table.js';
import { type Cue, verbCues, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import { saysIIn } from '../first-person.js';
import { heldIn } from '../held.js';
import type { Lexicon } from '../lexicon.js';
import { type Source, segmentOf } from '../source.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import { isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { personBefore } from './colon-quotations.js';

/** Longest speech of this kind, in code units, and the most lines or points it has. */
const LONGEST = 4000;
const MOST_LINES = 8;

/** Who announces speech, and with which words. */
interface Announcer {
  readonly tokens: readonly number[];
  readonly source: Source | null;
  readonly entry: CueEntry | null;
}

/** The speech that a paragraph with a colon at its end announces; `unit` opens the paragraph after it. */
export function blockSpeech(
  unit: Unit,
  before: Unit | null,
  attributions: ReadonlyMap<number, Attribution>,
  blocks: readonly Block[],
  lexicon: Lexicon,
): Draft | null {
  if (!before || unit.within || before.within || before.block !== unit.block - 1) return null;
  const { tokens, text } = unit.analysis;
  const [own, next] = [blocks[before.block], blocks[unit.block]];
  const last = tokens[before.last - 1] as Token;
  if (!own || !next || last.form !== ':' || last.end !== own.end) return null;
  if ((tokens[unit.first] as Token).start !== next.start || !SPOKEN.has(next.kind)) return null;
  // More than one blank line: the speech itself was lost on the way here.
  if (linesBetween(text, own.end, next.start) > 2) return null;
  const points = pointsFrom(blocks, unit.block, text);
  const content = points.length > 0 ? points : linesFrom(blocks, unit.block, unit.analysis);
  const announcer =
    content.length > 0
      ? (announcerOf(before, attributions, lexicon) ?? shownBy(before, content, lexicon))
      : null;
  if (!announcer) return null;
  return {
    unit: before,
    content,
    cue: announcer.tokens,
    source: announcer.source,
    entry: announcer.entry,
    rule: points.length > 0 ? 'statement.list' : 'statement.block-speech',
    confidence: announcer.source ? 0.85 : 0.6,
    frame: [before.first, before.last],
    carried: announcer.source === null,
  };
}

const SPOKEN = new Set<Block['kind']>(['paragraph', 'quote', 'lead', 'subheading']);

const POINT = /^(?:[-–—•·*▪●]|\p{N}{1,2}[.)])\s+(?=[\p{L}\p{N}«"„“])/u;

/** The points of a list, without their bullets; none when it is no list. */
function pointsFrom(blocks: readonly Block[], from: number, text: string): Span[] {
  const points: Span[] = [];
  for (let i = from; i < blocks.length && i < from + MOST_LINES; i++) {
    const { start, end } = blocks[i] as Block;
    const bullet = POINT.exec(text.slice(start, Math.min(end, start + 8)));
    if (!bullet) break;
    const point = withoutEnd(text, start + bullet[0].length, end);
    if (point) points.push(point);
  }
  return points.length > 1 ? points : [];
}

const isAnnounced = (text: string, { end }: Span): boolean => text[end - 1] === ':';

/**
 * The next paragraph, with those after it that go on with «я» and «ми»; where lines are paragraphs and blank lines part them
 * from the rest, all lines up to the blank one.
 */
function linesFrom(blocks: readonly Block[], from: number, analysis: Analysis): Span[] {
  const { text } = analysis;
  const { start: opening, end: first } = blocks[from] as Block;
  // A turn of a dialogue opens with a dash.
  const start = opening + (/^[-–—]\s+/u.exec(text.slice(opening, opening + 4))?.[0].length ?? 0);
  if (!/^[\p{Lu}\p{N}¡¿(…]/u.test(text.slice(start, start + 2)) || first - start > LONGEST) return [];
  if (isAnnounced(text, blocks[from] as Block)) return [];
  const isTight = linesBetween(text, (blocks[from - 1] as Block).end, start) === 1;
  const last = Math.max(
    isTight ? lastLine(blocks, from, text) : from,
    lastOfFirstPerson(blocks, from, analysis),
  );
  const end = (blocks[last] as Block).end - start > LONGEST ? first : (blocks[last] as Block).end;
  const speech = withoutEnd(text, start, end);
  return speech && /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(text.slice(start, end)) ? [speech] : [];
}

/** Index of the last paragraph that goes on in the first person, without quotation marks or a colon at its end. */
function lastOfFirstPerson(blocks: readonly Block[], from: number, analysis: Analysis): number {
  let last = from;
  for (let i = from; i < blocks.length && i < from + MOST_LINES; i++) {
    const block = blocks[i] as Block;
    const words = analysis.text.slice(block.start, block.end);
    if (/["«»„“”]/u.test(words) || words.endsWith(':') || !saysIIn(analysis, block, true)) break;
    last = i;
  }
  return last;
}

/** Index of the last line before a blank one; the first line where none comes soon, or another speech is announced. */
function lastLine(blocks: readonly Block[], from: number, text: string): number {
  for (let i = from; i < from + MOST_LINES; i++) {
    const [line, next] = [blocks[i], blocks[i + 1]];
    if (!line || isAnnounced(text, line)) return from;
    if (!next || linesBetween(text, line.end, next.start) > 1) return i;
  }
  return from;
}

const linesBetween = (text: string, from: number, to: number): number =>
  text.slice(from, to).split('\n').length - 1;

function withoutEnd(text: string, start: number, end: number): Span | null {
  let last = end;
  while (last > start && /[\s.;,:]/u.test(text[last - 1] as string)) last--;
  return last > start ? span(text, start, last) : null;
}

/** The last speech verb of a main clause; else the formula or the document of the sentence. */
function announcerOf(
  before: Unit,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Announcer | null {
  const cues = verbCues(before, lexicon).filter((cue) => isMain(before, cue, lexicon));
  const speaking = cues.filter(({ entry }) => entry.takes.quote);
  const cue = speaking.at(-1) ?? null;
  const all = [...attributions.values()];
  const known = cue && all.find(({ tokens }) => tokens.includes(cue.at));
  if (known?.source) return known;
  const own = cue && announcing(before, cue, lexicon);
  if (own?.source) return own;
  for (const { kind, tokens, source, entry } of all)
    if (kind !== 'relay' && kind !== 'headline-dash' && tokens.length > 0) return { tokens, source, entry };
  if (own) return own;
  const other = cues.at(-1);
  const asked = other && announcing(before, other, lexicon);
  return asked?.source ? asked : null;
}

/** «Карпов вітає переможця: ¶ Я поважаю …»: words in the first person after a colon are of the person whom it tells of. */
function shownBy(before: Unit, [words]: readonly Span[], lexicon: Lexicon): Announcer | null {
  if (!words || !saysIIn(before.analysis, words)) return null;
  const source = personBefore(before, before.last - 1, lexicon);
  return source && { tokens: [], source, entry: null };
}

function announcing(before: Unit, cue: Cue, lexicon: Lexicon): Announcer {
  const segment = before.segments[segmentOf(before, cue.at)] as Segment;
  const source = sourceBefore(before, cue, lexicon) ?? sourceAfter(before, cue, segment.last, lexicon);
  return { tokens: cue.tokens, source, entry: cue.entry };
}

function isMain(before: Unit, cue: Cue, lexicon: Lexicon): boolean {
  const { tokens } = before.analysis;
  if (verbForm(tokens[cue.at] as Token, lexicon) !== 'finite' || cue.negated) return false;
  const { first } = before.segments[segmentOf(before, cue.at)] as Segment;
  const opening = tokens[first] as Token;
  return (
    opening.upos !== 'SCONJ' &&
    !isRelative(opening, lexicon) &&
    !(opening.upos === 'ADP' && isRelative(tokens[first + 1] as Token, lexicon)) &&
    !lexicon.set.conjunctions.has(opening.norm)
  );
}

/** What a speaker says of himself inside his own speech is no statement in it. */
export function withoutOwnWords(drafts: readonly Draft[]): Draft[] {
  const isSpeech = ({ rule }: Draft) => rule === 'statement.block-speech' || rule === 'statement.turn';
  const speeches = drafts.filter(isSpeech);
  if (speeches.length === 0) return [...drafts];
  const isHeld = heldIn(speeches.flatMap(({ content }) => content));
  return drafts.filter((draft) => {
    if (isSpeech(draft) || !isHeld((draft.content[0] as Span).start)) return true;
    return draft.source !== null && !isFirstPerson(draft);
  });
}

/** «я вважаю», «за моєю інформацією». */
export function isFirstPerson({ unit, cue, source }: Draft): boolean {
  const words = [...cue, ...(source ? [source.head] : [])].map((i) => unit.analysis.tokens[i]);
  return words.some((token) => token?.feats.Person === '1' || unit.lexicon.small.mine.has(token?.norm ?? ''));
}
