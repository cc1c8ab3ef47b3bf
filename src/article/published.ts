/** The time of publication that comes with a document: known, or said not to be. */
import { isTime, type Note } from '../model/index.js';
import type { Publication } from './plain.js';

/** So much of what is no time is shown. */
const MOST_SHOWN = 60;

/** The publication without a time that is none: «yesterday», 30 February. A note says what stood there. */
export function withRealTime(publication: Publication, notes: Note[]): Publication {
  const published = publication.published?.trim();
  if (!published) return { ...publication, published: null };
  if (isTime(published)) return { ...publication, published };
  const shown = published.slice(0, MOST_SHOWN);
  notes.push({
    code: 'published.not-understood',
    message: `the time of publication is not known: "${shown}" is no date`,
  });
  return { ...publication, published: null };
}
