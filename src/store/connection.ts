/** An open database, whichever it is. */
import type { Kysely } from 'kysely';
import type { Kind } from './kind.js';
import type { Tables } from './schema.js';

export interface Connection {
  readonly kind: Kind;
  /** Path, or URL without its password: what errors name. */
  readonly where: string;
  /** For questions; never waits for a writer. */
  readonly db: Kysely<Tables>;
  /** For changes: its transactions hold the one lock of writers from their start. */
  readonly writer: Kysely<Tables>;
  close(): Promise<void>;
}
