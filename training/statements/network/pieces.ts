/** Pieces of articles to learn from: what the network sees of each token, and what is right. */
import { mayBeCue } from '../../../src/reading/statements/learned/heads.js';
import { distanceOf, relationOf, rowsOf } from '../../../src/reading/statements/learned/network/inputs.js';
import { TABLE_COUNT } from '../../../src/reading/statements/learned/network/layout.js';
import { piecesOf } from '../../../src/reading/statements/learned/network/seen.js';
import { groupsOf } from '../../../src/reading/statements/learned/windows.js';
import type { Lesson } from '../learn.js';
import { rowIn, type Vectors } from './vectors.js';

/** Labels around one cue; places count from the start of the piece. */
export interface Labelled {
  readonly head: number;
  readonly first: number;
  readonly labels: Uint8Array;
  readonly distances: Uint8Array;
  readonly relations: Uint8Array;
}

export interface Piece {
  readonly size: number;
  /** Row of each word's vector, -1 for none. */
  readonly words: Int32Array;
  readonly rows: Uint16Array;
  /** 0 where no cue can be, 1 where none is, 2 where one is. */
  readonly cues: Uint8Array;
  readonly labelled: readonly Labelled[];
}

/** The pieces of an article. */
export function piecesIn(lesson: Lesson, vectors: Vectors): Piece[] {
  const { facts, views, examples } = lesson;
  const { tokens } = facts.analysis;
  const rows = rowsOf(facts, views);
  const heads = new Set(examples.map(({ head }) => head));
  return piecesOf(groupsOf(facts), tokens.length).map(({ first, last }) => {
    const size = last - first;
    const words = Int32Array.from({ length: size }, (_, k) => rowIn(vectors, tokens[first + k]?.norm ?? ''));
    const cues = Uint8Array.from({ length: size }, (_, k) =>
      heads.has(first + k) ? 2 : mayBeCue(facts, first + k) ? 1 : 0,
    );
    const labelled = examples
      .filter(({ head }) => head >= first && head < last)
      .map(({ head, window, labels }) => {
        const from = Math.max(first, window.first);
        const to = Math.min(last, window.last);
        const places = Array.from({ length: to - from }, (_, k) => from + k);
        return {
          head: head - first,
          first: from - first,
          labels: labels.slice(from - window.first, to - window.first),
          distances: Uint8Array.from(places, (i) => distanceOf(i, head)),
          relations: Uint8Array.from(places, (i) => relationOf(facts, i, head)),
        };
      });
    return { size, words, rows: rows.slice(first * TABLE_COUNT, last * TABLE_COUNT), cues, labelled };
  });
}
