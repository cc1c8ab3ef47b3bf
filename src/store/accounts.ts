/** Users, sessions, tokens and the log of what was done, as the store keeps them. Secrets come here as hashes only. */
import { LitopysError } from '../model/index.js';
import type { Connection } from './connection.js';
import { guarded } from './failures.js';
import { cursorOf, limitOf, positionOf } from './queries/cursor.js';
import type { Page, PageRequest } from './queries/types.js';

export interface StoredUser {
  readonly name: string;
  readonly role: string;
  /** Hash with its parameters. */
  readonly password: string;
  readonly made: string;
  readonly ended: string | null;
}

export interface StoredSession {
  readonly hash: string;
  readonly user: string;
  readonly made: string;
  readonly seen: string;
  readonly expires: string;
}

export interface StoredToken {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly name: string;
  readonly role: string;
  readonly made: string;
  readonly expires: string | null;
  readonly used: string | null;
  readonly ended: string | null;
}

/** One line of the log. */
export interface Deed {
  readonly at: string;
  readonly who: string;
  readonly through: string;
  readonly address: string;
  readonly action: string;
  readonly target: string;
  readonly outcome: string;
}

/** Every method may throw the `store.` errors of a database that fails while it is used. */
export class Accounts {
  constructor(private readonly connection: Connection) {}

  /** @throws LitopysError `access.name-taken`: names are not given twice, also not those of users that are ended */
  addUser(user: StoredUser): Promise<void> {
    return this.run(async (writer) => {
      const { numInsertedOrUpdatedRows: added } = await writer
        .insertInto('users')
        .values(user)
        .onConflict((it) => it.column('name').doNothing())
        .executeTakeFirst();
      if (Number(added) === 0)
        throw new LitopysError('access.name-taken', 'there is, or was, a user of that name', {
          where: user.name,
          next: 'choose another name; litopys users list shows them',
        });
    });
  }

  /** A change that says nothing changes nothing. @returns whether there is such a user */
  async changeUser(name: string, change: Partial<Omit<StoredUser, 'name' | 'made'>>): Promise<boolean> {
    // An update that sets nothing is no SQL.
    if (Object.values(change).every((value) => value === undefined)) return (await this.user(name)) !== null;
    return this.run(async (writer) => {
      const { numUpdatedRows: changed } = await writer
        .updateTable('users')
        .set(change)
        .where('name', '=', name)
        .executeTakeFirst();
      return Number(changed) > 0;
    });
  }

  async user(name: string): Promise<StoredUser | null> {
    const query = this.connection.db.selectFrom('users').selectAll().where('name', '=', name);
    return (await this.guarded(() => query.executeTakeFirst())) ?? null;
  }

  users(): Promise<StoredUser[]> {
    return this.guarded(() =>
      this.connection.db.selectFrom('users').selectAll().orderBy('name').limit(10_000).execute(),
    );
  }

  /** Keeps a session, and forgets those that are over. */
  addSession(session: StoredSession): Promise<void> {
    return this.run(async (writer) => {
      await writer.deleteFrom('sessions').where('expires', '<=', session.made).execute();
      await writer.insertInto('sessions').values(session).execute();
    });
  }

  async session(hash: string): Promise<StoredSession | null> {
    const query = this.connection.db.selectFrom('sessions').selectAll().where('hash', '=', hash);
    return (await this.guarded(() => query.executeTakeFirst())) ?? null;
  }

  seeSession(hash: string, seen: string): Promise<void> {
    return this.run(async (writer) => {
      await writer.updateTable('sessions').set({ seen }).where('hash', '=', hash).execute();
    });
  }

  endSession(hash: string): Promise<void> {
    return this.run(async (writer) => {
      await writer.deleteFrom('sessions').where('hash', '=', hash).execute();
    });
  }

  /** Ends all sessions of a user. */
  endSessions(user: string): Promise<void> {
    return this.run(async (writer) => {
      await writer.deleteFrom('sessions').where('user', '=', user).execute();
    });
  }

  addToken(token: StoredToken): Promise<void> {
    return this.run(async (writer) => {
      await writer.insertInto('tokens').values(token).execute();
    });
  }

  async token(hash: string): Promise<StoredToken | null> {
    const query = this.connection.db.selectFrom('tokens').selectAll().where('hash', '=', hash);
    return (await this.guarded(() => query.executeTakeFirst())) ?? null;
  }

  /** @param user null for those of all */
  tokens(user: string | null): Promise<StoredToken[]> {
    let query = this.connection.db.selectFrom('tokens').selectAll();
    if (user !== null) query = query.where('user', '=', user);
    return this.guarded(() => query.orderBy('made').orderBy('id').limit(10_000).execute());
  }

  useToken(id: string, used: string): Promise<void> {
    return this.run(async (writer) => {
      await writer.updateTable('tokens').set({ used }).where('id', '=', id).execute();
    });
  }

  /** @param user whose it must be; null for anybody's. @returns whether there was one to end */
  endToken(id: string, user: string | null, ended: string): Promise<boolean> {
    return this.run(async (writer) => {
      let query = writer.updateTable('tokens').set({ ended }).where('id', '=', id).where('ended', 'is', null);
      if (user !== null) query = query.where('user', '=', user);
      return Number((await query.executeTakeFirst()).numUpdatedRows) > 0;
    });
  }

  note(deed: Deed): Promise<void> {
    // Names and targets are what somebody sent; PostgreSQL has no text with a NUL in it.
    const row = Object.fromEntries(
      Object.entries(deed).map(([name, text]) => [name, text.replaceAll('\0', '\ufffd')]),
    );
    return this.run(async (writer) => {
      await writer
        .insertInto('audit')
        .values(row as unknown as Deed)
        .execute();
    });
  }

  /** The log, the latest first. */
  async deeds(page: PageRequest & { who?: string | undefined } = {}): Promise<Page<Deed>> {
    const limit = limitOf(page.limit);
    const after = positionOf(page.cursor);
    let query = this.connection.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('num', 'desc')
      .limit(limit + 1);
    if (page.who !== undefined) query = query.where('who', '=', page.who);
    if (after) query = query.where('num', '<', after[0]);
    const rows = await this.guarded(() => query.execute());
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ num: _, ...deed }) => deed),
      next: last ? cursorOf([Number(last.num), '']) : null,
    };
  }

  private run<T>(step: (writer: Connection['writer']) => Promise<T>): Promise<T> {
    return this.guarded(() => this.connection.writer.transaction().execute(step));
  }

  private guarded<T>(step: () => Promise<T>): Promise<T> {
    return guarded(this.connection.where, step);
  }
}
