/** Users, their sessions and tokens: what may be done with them, by whoever was let in. */
import { randomBytes } from 'node:crypto';
import { type Accounts, LitopysError, type StoredToken, type StoredUser } from '../../main.js';
import { type Caller, isAtLeast, type Role } from '../api/endpoint.js';
import { hashOf, isPassword } from './passwords.js';
import { newSecret, secretHash } from './secrets.js';
import { Slowing } from './slowing.js';

const HOUR = 3_600_000;
/** A session lasts so long, */
const LASTS = 7 * 24 * HOUR;
/** and ends when nothing was asked for so long. */
const IDLE = 24 * HOUR;
/** Uses are noted no more often than this. */
const NOTED_EVERY = 5 * 60_000;
const MOST_NOTED = 20_000;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
export const TOKEN_PREFIX = 'litopys_';

/** A user without his password. */
export type User = Omit<StoredUser, 'password'>;
/** A token without its secret. */
export type Token = Omit<StoredToken, 'hash'>;

export class People {
  private readonly slowing: Slowing;
  private readonly noted = new Map<string, string>();

  /** @param now milliseconds since 1970 */
  constructor(
    readonly accounts: Accounts,
    private readonly now: () => number,
  ) {
    this.slowing = new Slowing(now);
  }

  /** @throws LitopysError `access.name`, `access.password`, `access.name-taken` */
  async add(name: string, role: Role, password: string): Promise<User> {
    const known = nameOf(name);
    const user = { name: known, role, made: this.time(), ended: null };
    await this.accounts.addUser({ ...user, password: await hashOf(password, known) });
    return user;
  }

  async list(): Promise<User[]> {
    return (await this.accounts.users()).map(({ password: _, ...user }) => user);
  }

  /**
   * Changes a user's role or password, shuts him out or lets him in again. Sessions end with each of these.
   * @throws LitopysError `access.no-user`, `access.last-admin`, `access.password`
   */
  async change(
    name: string,
    { role, password, ended }: { role?: Role; password?: string; ended?: boolean },
  ): Promise<User> {
    const user = await this.accounts.user(nameOf(name));
    if (!user) throw noUser(name);
    const isAdmin = user.role === 'admin' && user.ended === null;
    if (isAdmin && (ended || (role !== undefined && role !== 'admin'))) await this.anotherAdmin(user.name);
    await this.accounts.changeUser(user.name, {
      ...(role && { role }),
      ...(password !== undefined && { password: await hashOf(password, user.name) }),
      ...(ended !== undefined && { ended: ended ? (user.ended ?? this.time()) : null }),
    });
    await this.accounts.endSessions(user.name);
    const { password: _, ...after } = (await this.accounts.user(user.name)) ?? user;
    return after;
  }

  private async anotherAdmin(name: string): Promise<void> {
    const admins = (await this.list()).filter(
      (one) => one.role === 'admin' && one.ended === null && one.name !== name,
    );
    if (admins.length === 0)
      throw new LitopysError('access.last-admin', 'nobody would be left who may let users in', {
        where: name,
        next: 'make another user an admin first',
      });
  }

  /**
   * A new session for whoever knows the password.
   * @returns the secret for the cookie
   * @throws LitopysError `access.wrong` (for any reason: a name that is none looks the same), `api.busy`
   */
  async signIn(name: string, password: string, address: string): Promise<string> {
    const known = name.normalize('NFC').slice(0, 64);
    const right = this.slowing.attempt(known, address);
    const user = NAME.test(known) ? await this.accounts.user(known) : null;
    const open = user?.ended === null;
    if (!(await isPassword(password, user && open ? user.password : null)) || !user)
      throw new LitopysError('access.wrong', 'the name or the password is wrong', {
        next: 'check both; whoever runs the server can set a new password',
      });
    right();
    return this.newSession(user.name);
  }

  /** @throws LitopysError `access.wrong`, `access.password`, `api.busy` */
  async changePassword(name: string, old: string, next: string, address: string): Promise<string> {
    await this.accounts.endSession(secretHash(await this.signIn(name, old, address)));
    await this.change(name, { password: next });
    return this.newSession(name);
  }

  private async newSession(user: string): Promise<string> {
    const secret = newSecret();
    const [made, expires] = [this.time(), this.time(LASTS)];
    await this.accounts.addSession({ hash: secretHash(secret), user, made, seen: made, expires });
    return secret;
  }

  /** Who holds a session's secret; null when it is none, or over. */
  async ofSession(secret: string): Promise<Caller | null> {
    const hash = secretHash(secret);
    const session = await this.accounts.session(hash);
    if (!session || session.expires <= this.time() || session.seen <= this.time(-IDLE)) return null;
    const user = await this.accounts.user(session.user);
    if (user?.ended !== null) return null;
    this.used(`session ${hash}`, session.seen, (at) => this.accounts.seeSession(hash, at));
    return { name: user.name, role: user.role as Role, through: 'session' };
  }

  signOut(secret: string): Promise<void> {
    return this.accounts.endSession(secretHash(secret));
  }

  /**
   * A token for a program of the user. @returns it with its secret, which is shown this once
   * @throws LitopysError `api.forbidden`: a role above the user's own; `access.no-user`, `access.too-many`
   */
  async addToken(
    owner: string,
    name: string,
    role: Role,
    days: number | null,
  ): Promise<Token & { secret: string }> {
    const user = await this.accounts.user(nameOf(owner));
    if (user?.ended !== null) throw noUser(owner);
    if (!isAtLeast(user.role as Role, role))
      throw new LitopysError('api.forbidden', `a token of ${owner} can not be ${role}: the user is not`, {
        next: 'choose a role up to the user’s own',
      });
    const alive = (await this.accounts.tokens(user.name)).filter(({ ended }) => ended === null);
    if (alive.length >= 100)
      throw new LitopysError('access.too-many', 'a user has at most 100 tokens', {
        next: 'end those that are not used any more',
      });
    const secret = newSecret(TOKEN_PREFIX);
    const token = {
      id: randomBytes(8).toString('hex'),
      user: user.name,
      name,
      role,
      made: this.time(),
      expires: days === null ? null : this.time(days * 24 * HOUR),
      used: null,
      ended: null,
    };
    await this.accounts.addToken({ ...token, hash: secretHash(secret) });
    return { ...token, secret };
  }

  /** @param user null for those of all */
  async tokens(user: string | null): Promise<Token[]> {
    return (await this.accounts.tokens(user)).map(({ hash: _, ...token }) => token);
  }

  /** @param user whose it must be; null for anybody's. @returns whether there was one */
  endToken(id: string, user: string | null): Promise<boolean> {
    return this.accounts.endToken(id, user, this.time());
  }

  /** Who holds a token: never more than its own role, nor than its user's; null when it is none, or over. */
  async ofToken(secret: string): Promise<Caller | null> {
    const token = secret.startsWith(TOKEN_PREFIX) ? await this.accounts.token(secretHash(secret)) : null;
    if (token?.ended !== null || (token.expires !== null && token.expires <= this.time())) return null;
    const user = await this.accounts.user(token.user);
    if (user?.ended !== null) return null;
    const [own, users] = [token.role as Role, user.role as Role];
    this.used(token.id, token.used, (at) => this.accounts.useToken(token.id, at));
    return { name: user.name, role: isAtLeast(users, own) ? own : users, through: `token ${token.id}` };
  }

  /** Notes a use now and then, and apart from the request: looking something up does not wait for a writer. */
  private used(key: string, before: string | null, note: (at: string) => Promise<void>): void {
    const last = this.noted.get(key) ?? before;
    if (last !== null && last > this.time(-NOTED_EVERY)) return;
    const at = this.time();
    this.noted.set(key, at);
    if (this.noted.size > MOST_NOTED) this.noted.delete(this.noted.keys().next().value as string);
    // A use that could not be noted is noted with the next one.
    void note(at).catch(() => this.noted.delete(key));
  }

  private time(later = 0): string {
    return new Date(this.now() + later).toISOString();
  }
}

/** @throws LitopysError `access.name` */
function nameOf(name: string): string {
  const text = name.normalize('NFC');
  if (!NAME.test(text))
    throw new LitopysError(
      'access.name',
      'a user name has up to 64 letters, digits and . _ @ -, and begins with a letter or digit',
      {
        where: name.slice(0, 80),
        next: 'choose another name',
      },
    );
  return text;
}

function noUser(name: string): LitopysError {
  return new LitopysError('access.no-user', 'there is no such user', {
    where: name,
    next: 'litopys users list shows them',
  });
}
