/** An explanation as lines of the terminal. */
import type { Reading } from '../../main.js';
import type { Cover, Explanation } from '../explain.js';
import { visible } from '../visible.js';
import type { Paint } from './paint.js';
import { wrap } from './wrap.js';

/** Letters shown before and after the place. */
const AROUND = 40;

/** @param others how often the words that were asked for stand in the text besides this place */
export function explanationLines(
  reading: Reading,
  told: Explanation,
  others: number,
  paint: Paint,
  width: number,
): string[] {
  const { offset, block, token, language, covers } = told;
  const { text } = reading.article;
  const before = flat(text.slice(Math.max(0, offset - AROUND), offset));
  const after = flat(text.slice(offset, offset + AROUND));
  const lines = [
    `${paint.bold(`offset ${offset}`)}  …${before}${paint.cyan(paint.bold('▸'))}${after}…`,
    `language ${language.code}, ${language.how}, ${language.confidence.toFixed(2)}`,
    block ? `block ${block.kind} ${block.start}–${block.end}, rule ${block.rule}` : 'between blocks',
  ];
  if (token)
    lines.push(
      `token ${visible(token.form)}, lemma ${visible(token.lemma)}, ${token.tag}, model ${language.code}/tagger`,
    );
  if (others > 0) lines.push(paint.dim(`the words stand ${others} more time(s) later in the text`));
  if (covers.length === 0) lines.push('', 'no reading covers this place');
  return [...lines, ...covers.flatMap((cover) => coverLines(cover, text, paint, width))];
}

function coverLines(cover: Cover, text: string, paint: Paint, width: number): string[] {
  const { what, part, rule, confidence, start, end, grounds } = cover;
  const sure = confidence === null ? '' : `  confidence ${confidence.toFixed(2)}`;
  const words = visible(text.slice(start, end));
  return [
    '',
    `${paint.bold(what)} ${part} ${start}–${end}  rule ${paint.cyan(rule)}${sure}`,
    ...wrap([{ text: `«${words}»`, style: paint.dim }], width, '  '),
    ...grounds.flatMap((ground) => wrap([{ text: visible(ground) }], width, '  ', '    ')),
  ];
}

function flat(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
