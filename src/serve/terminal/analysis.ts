/** An analysis in columns: token, lemma, part of speech, features, name. */
import type { Analysis, Token } from '../../main.js';
import { featsText } from '../conllu.js';
import { visible } from '../visible.js';
import type { Paint } from './paint.js';
import { fitted, padded } from './wrap.js';

const FORM = 22;
const LEMMA = 20;

/** Lines of every sentence, each ending in a line break. */
export function analysisLines(analysis: Analysis, paint: Paint): string[] {
  const { sentences, tokens, text, language } = analysis;
  const lines = [paint.dim(`${language}, ${sentences.length} sentences, ${tokens.length} tokens\n`)];
  const names = namesByToken(analysis);
  for (const { index, start, end, first, last } of sentences) {
    lines.push(
      `\n${paint.dim(`${index + 1}  ${start}–${end}`)}  ${fitted(visible(text.slice(start, end)), 70)}\n`,
    );
    for (let at = first; at < last; at++)
      lines.push(tokenLine(tokens[at] as Token, names.get(at) ?? '', paint));
  }
  return lines;
}

function tokenLine({ start, form, lemma, upos, feats }: Token, name: string, paint: Paint): string {
  const word = padded(fitted(visible(form), FORM), FORM);
  const base = padded(fitted(visible(lemma), LEMMA), LEMMA);
  const tags = featsText(feats);
  const place = paint.dim(String(start).padStart(6));
  const shown = [
    place,
    name ? paint.bold(word) : word,
    base,
    upos.padEnd(6),
    tags === '_' ? '' : paint.dim(tags),
  ];
  return `${`${shown.join(' ')} ${paint.cyan(name)}`.trimEnd()}\n`;
}

/** For the first token of a name its type and base form, for the others that they go on with it. */
function namesByToken({ names }: Analysis): Map<number, string> {
  const found = new Map<number, string>();
  for (const { first, last, type, lemma, confidence } of names)
    for (let at = first; at < last; at++)
      found.set(at, at === first ? `${type} ${visible(lemma)} ${confidence.toFixed(2)}` : '…');
  return found;
}
