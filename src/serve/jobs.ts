/** Work on a store that is kept account of: what was begun, and how far it came. */
import type { Job } from '../main.js';

/** A job that begins. */
export const begun = (kind: string, id: string, started: string, data: Job['data']): Job => ({
  id,
  kind,
  started,
  ended: null,
  state: 'running',
  done: 0,
  total: 0,
  data,
});
