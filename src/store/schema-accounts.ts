/** Tables of who may use a server, and of what was done through it. */
import type { Generated } from 'kysely';

/** Who may use a server; `password` is an argon2id hash with its parameters. */
interface UserTable {
  name: string;
  role: string;
  password: string;
  made: string;
  /** When he was shut out; his name stays in the logs and is not given again. */
  ended: string | null;
}

/** Sessions and tokens by the hash of their secret: who reads the store can not use them. */
interface SessionTable {
  hash: string;
  user: string;
  made: string;
  seen: string;
  expires: string;
}

interface TokenTable {
  id: string;
  hash: string;
  user: string;
  name: string;
  role: string;
  made: string;
  expires: string | null;
  used: string | null;
  ended: string | null;
}

/** Every change and sign-in; only ever added to. */
interface AuditTable {
  num: Generated<number>;
  at: string;
  who: string;
  /** session, token and its id, local, command. */
  through: string;
  address: string;
  action: string;
  target: string;
  /** `ok`, or the code of the error. */
  outcome: string;
}

export interface AccountTables {
  users: UserTable;
  sessions: SessionTable;
  tokens: TokenTable;
  audit: AuditTable;
}
