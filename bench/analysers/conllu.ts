/** CoNLL-U treebanks as raw text and gold words, and scores as the CoNLL 2018 evaluation counts them. */
import { readFileSync } from 'node:fs';
import type { Analysis, Token } from '../../src/language/contract.js';
import { multiwordEnd } from '../../src/language/tokens/multiword.js';

/** A word; offsets count the characters of the text without white space. */
export interface CountedWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly upos: string;
  readonly feats: string;
  readonly lemma: string;
  /** Whether it is one of several words of one surface token. */
  readonly inside: boolean;
}

export interface Counted {
  readonly words: CountedWord[];
  /** `start:end` without white space. */
  readonly tokens: Set<string>;
  readonly sentences: Set<string>;
}

export interface Treebank extends Counted {
  /** As the official raw text: sentences in a row, an empty line between paragraphs. */
  readonly text: string;
}

/** The features the 2018 evaluation compares. */
const UNIVERSAL = new Set(
  'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite'.split(
    ' ',
  ),
);

export function universal(feats: string): string {
  if (feats === '_') return '';
  return feats
    .split('|')
    .filter((pair) => UNIVERSAL.has(pair.split('=')[0] ?? ''))
    .sort()
    .join('|');
}

const visible = (form: string): string => form.replace(/\s+/g, '');

/** Reads a treebank. */
export function readTreebank(path: string): Treebank {
  return treebankOf(readFileSync(path, 'utf8').split(BETWEEN_SENTENCES));
}

/** What stands between the sentences of a file. */
export const BETWEEN_SENTENCES = /\n\s*\n/;

/** The treebank of some sentences, each with its lines. */
export function treebankOf(sentenceBlocks: readonly string[]): Treebank {
  const words: CountedWord[] = [];
  const tokens = new Set<string>();
  const sentences = new Set<string>();
  let text = '';
  let at = 0;
  for (const block of sentenceBlocks) {
    if (block.trim() === '') continue;
    if (text !== '' && /^# new(?:par|doc)/m.test(block)) text = `${text.trimEnd()}\n\n`;
    const from = at;
    let range: { last: number; to: number } | null = null;
    for (const line of block.split('\n')) {
      const [id = '', form = '', lemma = '', upos = '', , feats = '_', , , , misc = ''] = line.split('\t');
      const number = /^(\d+)(?:-(\d+))?$/.exec(id);
      if (!number) continue;
      const inside = range !== null && Number(number[1]) <= range.last;
      const size = visible(form).length;
      if (!inside) {
        text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
        tokens.add(`${at}:${at + size}`);
        range = number[2] === undefined ? null : { last: Number(number[2]), to: at + size };
      }
      if (number[2] === undefined) {
        const end = Math.min(at + size, inside && range ? range.to : Number.POSITIVE_INFINITY);
        words.push({ start: at, end, form, upos, feats: universal(feats), lemma, inside });
        at = end;
        if (inside && range && Number(number[1]) === range.last) at = range.to;
      }
    }
    sentences.add(`${from}:${at}`);
  }
  return { text, words, tokens, sentences };
}

/** An analysis counted in the same way. */
export function counted(analysis: Analysis): Counted {
  const places = placesWithoutSpace(analysis.text);
  const at = (offset: number): number => places[offset] as number;
  const words: CountedWord[] = [];
  const tokens = new Set<string>();
  for (let i = 0; i < analysis.tokens.length; ) {
    const end = multiwordEnd(analysis.tokens, i);
    const first = analysis.tokens[i] as Token;
    const last = analysis.tokens[end - 1] as Token;
    tokens.add(`${at(first.start)}:${at(last.end)}`);
    for (; i < end; i++) {
      const token = analysis.tokens[i] as Token;
      words.push({
        start: at(token.start),
        end: at(token.end),
        form: token.form,
        upos: token.upos,
        feats: universal(
          Object.entries(token.feats)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${name}=${value}`)
            .join('|'),
        ),
        lemma: token.lemma,
        inside: first !== last,
      });
    }
  }
  const sentences = new Set(analysis.sentences.map(({ start, end }) => `${at(start)}:${at(end)}`));
  return { words, tokens, sentences };
}

function placesWithoutSpace(text: string): Int32Array {
  const places = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    places[i] = count;
    if (!/\s/.test(text[i] as string)) count++;
  }
  places[text.length] = count;
  return places;
}

export interface TreebankScores {
  readonly tokens: number;
  readonly sentences: number;
  readonly words: number;
  readonly upos: number;
  readonly feats: number;
  readonly lemmas: number;
}

/** F1 in per cent. A gold lemma `_` matches all. `miss` is told every aligned word with a difference. */
export function scoreTreebank(
  gold: Counted,
  own: Counted,
  miss?: (kind: 'upos' | 'feats' | 'lemma', gold: CountedWord, own: CountedWord, index: number) => void,
): TreebankScores {
  const system = new Map(own.words.map((word, index) => [`${word.start}:${word.end}`, index]));
  const right = { words: 0, upos: 0, feats: 0, lemmas: 0 };
  for (const word of gold.words) {
    const index = system.get(`${word.start}:${word.end}`);
    if (index === undefined) continue;
    const found = own.words[index] as CountedWord;
    right.words++;
    if (found.upos === word.upos) right.upos++;
    else miss?.('upos', word, found, index);
    if (found.feats === word.feats) right.feats++;
    else miss?.('feats', word, found, index);
    if (word.lemma === '_' || found.lemma === word.lemma) right.lemmas++;
    else miss?.('lemma', word, found, index);
  }
  const both = gold.words.length + own.words.length;
  return {
    tokens: setF1(gold.tokens, own.tokens),
    sentences: setF1(gold.sentences, own.sentences),
    words: (200 * right.words) / both,
    upos: (200 * right.upos) / both,
    feats: (200 * right.feats) / both,
    lemmas: (200 * right.lemmas) / both,
  };
}

function setF1(gold: ReadonlySet<string>, own: ReadonlySet<string>): number {
  let right = 0;
  for (const one of own) if (gold.has(one)) right++;
  return (200 * right) / (gold.size + own.size);
}
