/** The time of publication that comes with a document: known, or said not to be. */
import { isTime, type Note } from '../model/index.js';
import type { Publication } from './plain.js';

/** So much of what is no time is shown. */
const MOST_SHOWN = 60;

/** Nothing was printed before, nothing is read that long; systems write 0001 and 9999 for "never". */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

/** The publication without a time that is none: «yesterday», 30 February, 9999. A note says what stood there. */
export function withRealTime(publication: Publication, notes: Note[]): Publication {
  const published = publication.published?.trim();
  if (!published) return { ...publication, published: null };
  const year = Number(published.slice(0, 4));
  const isNever = year < FIRST_YEAR || year > LAST_YEAR;
  if (isTime(published) && !isNever) return { ...publication, published };
  const shown = published.slice(0, MOST_SHOWN);
  notes.push({
    code: 'published.not-understood',
    message: `the time of publication is not known: "${shown}" is no date${isNever ? ` between ${FIRST_YEAR} and ${LAST_YEAR}` : ''}`,
  });
  return { ...publication, published: null };
}
