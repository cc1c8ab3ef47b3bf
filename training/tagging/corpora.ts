/** Treebanks and tagged corpora as one shape, and what is read of CoNLL-U. */
import { readFileSync } from 'node:fs';

export interface Word {
  readonly form: string;
  /** `NOUN Case=Gen|…`; null when the corpus does not say it in the scheme of the language. */
  readonly tag: string | null;
  readonly lemma: string | null;
}

export interface TaggedSentence {
  readonly words: readonly Word[];
  /** Whether it stands in the very scheme that is to be learnt; others only add words. */
  readonly weight: number;
}

/** Features that only say how a word was spelt or annotated; they are not learnt. */
const LEFT_OUT = new Set(['Typo', 'Orth', 'Style', 'ExtPos', 'CorrectForm']);

export function featsOf(column: string): string {
  const kept = column.split('|').filter((pair) => !LEFT_OUT.has(pair.split('=')[0] ?? ''));
  return column === '_' || kept.length === 0 ? '_' : kept.join('|');
}

/** Sentences of a CoNLL-U file; multi-word tokens by their words, empty nodes left out. */
export function readConllu(path: string, weight = 1): TaggedSentence[] {
  return conlluSentences(readFileSync(path, 'utf8'), weight);
}

export function conlluSentences(text: string, weight: number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let words: Word[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (words.length > 0) sentences.push({ words, weight });
      words = [];
      continue;
    }
    const [id = '', form = '', lemma = '', upos = '', , feats = '_'] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    words.push({ form, tag: `${upos} ${featsOf(feats)}`, lemma });
  }
  if (words.length > 0) sentences.push({ words, weight });
  return sentences;
}
