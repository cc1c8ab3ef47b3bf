/** What a place of the text says of who tells of a contact. */
import type { Account, Party } from '../../../model/index.js';

export type Stance = Account['stance'];

/** The chain, empty when the article itself tells, and whether it is told, confirmed or denied. */
export interface Told {
  readonly chain: readonly Party[];
  readonly stance: Stance;
  /** Whether a verb of denying tells it, whose subject is no source of what was. */
  readonly isDenial?: boolean;
  /** Whether the one who tells stands in a clause set off from the word, which may be one who takes part. */
  readonly setOff?: boolean;
}

export const stanceOf = (act: string): Stance =>
  act === 'confirm' ? 'confirms' : act === 'deny' ? 'denies' : 'reports';
