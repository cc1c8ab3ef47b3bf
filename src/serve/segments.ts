/** A text cut where readings begin and end, so that a view can mark them without ever nesting wrongly. */
import type { Reading, Span } from '../model/index.js';

export type Layer = 'statement' | 'cue' | 'mention' | 'contact' | 'figure' | 'date' | 'found';

/** One span of one reading: the layer and the index of the reading in its list. */
export interface Mark extends Span {
  readonly layer: Layer;
  readonly of: number;
}

/** A stretch of the text in which no reading begins or ends; half-open UTF-16 offsets as in the reading. */
export interface Segment extends Span {
  /** What covers it, outer before inner. */
  readonly marks: readonly Mark[];
}

/** More than this many readings over one letter are noise: only the innermost are kept. */
const DEEPEST = 12;

/**
 * All marks of a reading in order of the text, outer before inner.
 * @param found words that a link points at
 */
export function marksOf(reading: Reading, found: Span | null = null): Mark[] {
  const marks: Mark[] = [];
  const add = (layer: Layer, of: number, spans: readonly Span[]) => {
    for (const { start, end } of spans) marks.push({ layer, of, start, end });
  };
  reading.statements.forEach(({ content, cue }, of) => {
    add('statement', of, content);
    add('cue', of, cue);
  });
  reading.contacts.forEach(({ triggers }, of) => {
    add('contact', of, triggers);
  });
  reading.mentions.forEach((mention, of) => {
    add('mention', of, [mention]);
  });
  reading.figures.forEach((figure, of) => {
    add('figure', of, [figure]);
  });
  reading.dates.forEach((date, of) => {
    add('date', of, [date]);
  });
  if (found) add('found', 0, [found]);
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.of - b.of);
}

/** The segments of each block of the article, in order; what stands between blocks is left out. */
export function segmentsByBlock(reading: Reading, marks: readonly Mark[]): Segment[][] {
  const cuts = new Set<number>();
  for (const { start, end } of [...marks, ...reading.article.blocks]) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);
  const blocks: Segment[][] = [];
  let place = 0;
  let next = 0;
  let active: Mark[] = [];
  for (const block of reading.article.blocks) {
    const segments: Segment[] = [];
    for (; place < places.length && (places[place] as number) < block.end; place++) {
      const start = places[place] as number;
      active = active.filter((mark) => mark.end > start);
      for (; next < marks.length && (marks[next] as Mark).start <= start; next++)
        if ((marks[next] as Mark).end > start) active.push(marks[next] as Mark);
      const end = Math.min(places[place + 1] ?? block.end, block.end);
      if (start >= block.start) segments.push({ start, end, marks: active.slice(-DEEPEST) });
    }
    blocks.push(segments);
  }
  return blocks;
}
