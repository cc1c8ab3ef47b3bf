/** The name of a place in its base case: the name of the entity whose mention stands there, else the words. */
import type { Reading, Span } from '../../model/index.js';

export function placeName(reading: Reading, span: Span | null): string | null {
  if (!span) return null;
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const mention = reading.mentions.find(
    ({ start, end, entity, type }) =>
      entity !== null && type === 'LOC' && start < span.end && end > span.start,
  );
  return (mention?.entity && names.get(mention.entity)) || reading.article.text.slice(span.start, span.end);
}
