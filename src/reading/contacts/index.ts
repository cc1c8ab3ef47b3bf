/** Who met, called or wrote to whom: contacts with parties, status, date, place and the accounts of them. */
import type { Reader } from '../contract.js';
import { dateFound, finished } from './finish.js';
import { merged } from './merge.js';
import { occurrencesOf } from './occurrences.js';
import { Scene } from './scene.js';
import { markEntries } from './triggers.js';

export const contacts: Reader = {
  name: 'contacts',
  read(input, earlier) {
    const scene = new Scene(input, earlier);
    markEntries(scene);
    if (scene.entries.size === 0) return { contacts: [] };
    const drafts = merged(scene, occurrencesOf(scene));
    return { contacts: drafts.map((draft) => finished(scene, draft, dateFound(draft))) };
  },
};
