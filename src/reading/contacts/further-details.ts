/** Where and when the next of several contacts of one verb was: «зустрілася з Лисом у Римі, а потім – з Новаком в Осло». */
import type { DateReading, Span } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { ahead } from './dates/moved-dates.js';
import type { Seen } from './occurrences.js';

/** A further contact with the day and place that stand in its own part of the sentence; else it has those of the first. */
export function withOwnDetails(seen: Seen): Seen {
  const { around, occurrence } = seen;
  if (!around.part || around.part[0] >= around.part[1]) return seen; // nothing stands behind the name
  const date = ownDate(seen, around.part) ?? occurrence.date;
  const place = ownPlace(seen, around.part) ?? occurrence.place;
  return { around, occurrence: { ...occurrence, date, place } };
}

type Part = readonly [number, number];

function ownDate(
  { around: { scene }, occurrence: { status } }: Seen,
  [first, last]: Part,
): DateReading | null {
  const { dates } = scene.earlier;
  const date = dates[firstFrom(dates, scene.token(first).start)];
  if (!date || date.date === null || date.end > scene.token(last - 1).end) return null;
  const isToCome = status === 'planned' || status === 'proposed';
  return isToCome ? ahead(scene.text, date, scene.input.article.published) : date;
}

function ownPlace({ around: { scene, clauses } }: Seen, [first, last]: Part): Span | null {
  for (const group of clauses.groups) {
    if (group.first < first || group.last > last || group.preposition < 0) continue;
    if (!scene.lexicon.set.places.has(scene.token(group.preposition).norm)) continue;
    const mention = group.phrases[0]?.mention;
    if (mention?.type === 'LOC') return { start: mention.start, end: mention.end };
  }
  return null;
}
