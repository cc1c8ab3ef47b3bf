/** Every step of the schema, in order. A released step is never changed: a correction is a step of its own. */
import type { Kysely } from 'kysely';
import type { Kind } from '../kind.js';
import { chronicle } from './0001-chronicle.js';
import { watching } from './0002-watching.js';
import { accounts } from './0003-accounts.js';
import { alerts } from './0004-alerts.js';
import { counts } from './0005-counts.js';
import { pageTypes } from './0006-page-types.js';
import { bandRows } from './0007-band-rows.js';
import { carried } from './0008-carried.js';

interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>, kind: Kind): Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-chronicle', up: chronicle },
  { name: '0002-watching', up: watching },
  { name: '0003-accounts', up: accounts },
  { name: '0004-alerts', up: alerts },
  { name: '0005-counts', up: counts },
  { name: '0006-page-types', up: pageTypes },
  { name: '0007-band-rows', up: bandRows },
  { name: '0008-carried', up: carried },
];
