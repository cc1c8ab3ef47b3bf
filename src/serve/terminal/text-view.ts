/** The article's text with its statements marked, numbered and coloured by speaker. */
import type { Reading } from '../../main.js';
import { marksOf, type Segment, segmentsByBlock } from '../segments.js';
import { visible } from '../visible.js';
import type { Paint } from './paint.js';
import { type Run, wrap } from './wrap.js';

export type Style = (text: string) => string;

/** One colour a speaker, in order of their first words; without a speaker, none. */
export function speakerStyles(reading: Reading, paint: Paint): Style[] {
  const palette = [paint.cyan, paint.green, paint.yellow, paint.magenta, paint.blue, paint.red];
  const speakers: string[] = [];
  return reading.statements.map(({ speaker }) => {
    if (!speaker) return paint.white;
    const key = speaker.entity ?? speaker.name;
    if (!speakers.includes(key) && speakers.length < 1000) speakers.push(key);
    return palette[Math.max(0, speakers.indexOf(key)) % palette.length] as Style;
  });
}

/** Lines of the blocks that are, or are not, teasers. Statements stand in `[1 …]`, underlined; mentions are bold. */
export function textLines(reading: Reading, paint: Paint, width: number, teasers: boolean): string[] {
  const styles = speakerStyles(reading, paint);
  const blocks = segmentsByBlock(reading, marksOf(reading));
  const lines: string[] = [];
  reading.article.blocks.forEach(({ kind }, index) => {
    if ((kind === 'teaser') !== teasers) return;
    const base = blockStyle(kind, paint);
    const runs = (blocks[index] ?? []).flatMap((segment) => runsOf(segment, reading, styles, paint, base));
    const label = kind === 'caption' || kind === 'quote' ? [{ text: `${kind}: `, style: paint.dim }] : [];
    const indent = kind === 'quote' ? '  │ ' : teasers ? '  ' : '';
    if (lines.length > 0 && !teasers) lines.push('');
    lines.push(...wrap([...label, ...runs], width, teasers ? '• ' : indent, indent));
  });
  return lines;
}

function blockStyle(kind: string, paint: Paint): Style {
  if (kind === 'headline' || kind === 'subheading') return paint.bold;
  return kind === 'caption' ? paint.dim : String;
}

function runsOf(segment: Segment, reading: Reading, styles: Style[], paint: Paint, base: Style): Run[] {
  const { start, end, marks } = segment;
  const statements = marks.filter(({ layer }) => layer === 'statement');
  const inner = statements.at(-1);
  const cue = marks.findLast(({ layer }) => layer === 'cue');
  const colour = inner ? styles[inner.of] : cue ? styles[cue.of] : undefined;
  const mention = marks.some(({ layer }) => layer === 'mention');
  const style: Style = (text) => {
    const weighted = mention ? paint.bold(text) : base(text);
    const lined = inner ? paint.underline(weighted) : weighted;
    return colour ? colour(lined) : lined;
  };
  const opening = statements
    .filter((mark) => mark.start === start)
    .map(({ of }) => ({ text: `[${of + 1}\u00a0`, style: styles[of] }));
  const closing = statements
    .filter((mark) => mark.end === end)
    .reverse()
    .map(({ of }) => ({ text: ']', style: styles[of] }));
  return [...opening, { text: visible(reading.article.text.slice(start, end)), style }, ...closing];
}
