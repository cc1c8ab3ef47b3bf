/** What is known of an article up to a statement, for those who tell whom its source means. */
import type { Lexicon } from '../lexicon.js';
import type { Heard } from './heard.js';
import type { Persons } from './persons.js';
import type { Directory } from './speakers.js';
import type { Memory } from './spoken.js';

export interface Surroundings {
  readonly directory: Directory;
  readonly lexicon: Lexicon;
  /** Who spoke so far. */
  readonly memory: Memory;
  /** Outlets and bodies so far. */
  readonly heard: Heard;
  readonly persons: Persons;
}
