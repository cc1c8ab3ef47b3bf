/** What every report carries. */
import type { Link, Reading, Report, Span } from '../../model/index.js';
import { contentId } from '../../text/hash.js';

type Common = Pick<
  Report,
  'id' | 'article' | 'doc' | 'outlet' | 'published' | 'language' | 'reading' | 'spans' | 'words' | 'chain'
>;

/** @param part what tells this report from others of the same reading */
export function reported(
  reading: Reading,
  doc: string,
  readingId: string,
  spans: readonly Span[],
  chain: readonly Link[],
  part = '',
): Common {
  const { id, outlet, published, text } = reading.article;
  const sorted = [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => ({ start, end }));
  return {
    id: `r-${contentId(id, readingId, part, ...sorted.flatMap(({ start, end }) => [start, end]))}`,
    article: id,
    doc,
    outlet,
    published,
    language: reading.language.code,
    reading: readingId,
    spans: sorted,
    words: sorted.map(({ start, end }) => text.slice(start, end)).join(' … '),
    chain: [...chain],
  };
}
