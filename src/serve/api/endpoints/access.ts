/** Signing in, users, tokens for programs, and the log of what was done. */
import { z } from 'zod';
import { LitopysError } from '../../../main.js';
import { csrfOf } from '../../access/secrets.js';
import { cookieName, sessionOf } from '../access.js';
import { type Asked, type Caller, endpoint, ROLES } from '../endpoint.js';
import { Paging, pageOf } from './query.js';

const Role = z.enum(ROLES);
const Name = z.string().min(1).max(64);
const Password = z.string().max(256);
const Session = z.object({
  signIn: z.boolean().describe('Whether one has to sign in on this server.'),
  caller: z.object({ name: z.string(), role: Role }).nullable(),
  csrf: z.string().nullable().describe('To be sent as x-litopys-csrf with every change.'),
});
const User = z.object({ name: z.string(), role: z.string(), made: z.string(), ended: z.string().nullable() });
const Token = z.object({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  role: z.string(),
  made: z.string(),
  expires: z.string().nullable(),
  used: z.string().nullable(),
  ended: z.string().nullable(),
});

type Any = Pick<Asked<unknown, unknown>, 'request' | 'access' | 'caller'>;

export const session = endpoint({
  path: '/session',
  summary: 'Who is asking, whether one has to sign in, and the value that changes need',
  role: 'anyone',
  response: Session,
  handle: async ({ request, access, caller }: Any) => {
    const secret = caller.through === 'session' ? sessionOf(request, access.secure) : null;
    return answerOf(access.signIn, caller, secret);
  },
});

export const signIn = endpoint({
  method: 'post',
  path: '/session',
  summary: 'Sign in; the session comes as a cookie that scripts can not read',
  role: 'anyone',
  // Noted by its name below: whoever signs in is nobody before.
  logged: false,
  body: z.object({ name: Name, password: Password }),
  response: Session,
  async handle({ body: { name, password }, address, access, request }, { people, now }) {
    signInIsNeeded(access.signIn);
    const note = (outcome: string) =>
      people.accounts.note({
        at: now(),
        who: name,
        through: 'session',
        address,
        action: 'post /session',
        target: '',
        outcome,
      });
    try {
      const secret = await people.signIn(name, password, address);
      // A session that was open in this browser ends: nobody goes on with one that he was handed.
      const before = sessionOf(request, access.secure);
      if (before !== null) await people.signOut(before);
      await note('ok');
      const caller = await people.ofSession(secret);
      return withCookie(
        answerOf(true, caller as Caller, secret),
        cookie(access.secure, secret, SESSION_SECONDS),
      );
    } catch (error) {
      if (error instanceof LitopysError && error.code === 'access.wrong') await note(error.code);
      throw error;
    }
  },
});

export const signOut = endpoint({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  async handle({ request, access, caller }, { people }) {
    const secret = sessionOf(request, access.secure);
    if (caller.through === 'session' && secret !== null) await people.signOut(secret);
    return withCookie(null, cookie(access.secure, '', 0));
  },
});

export const changePassword = endpoint({
  method: 'put',
  path: '/session/password',
  summary: 'Change one’s own password; all sessions end but a new one for this browser',
  body: z.object({ old: Password, password: Password }),
  response: Session,
  async handle({ body: { old, password }, address, access, caller }, { people }) {
    bySession(caller);
    const secret = await people.changePassword(caller.name, old, password, address);
    return withCookie(answerOf(true, caller, secret), cookie(access.secure, secret, SESSION_SECONDS));
  },
});

export const users = endpoint({
  path: '/users',
  summary: 'Users',
  role: 'admin',
  response: z.array(User),
  handle: (_, { people }) => people.list(),
});

export const addUser = endpoint({
  method: 'post',
  path: '/users',
  summary: 'Let a user in',
  role: 'admin',
  body: z.object({ name: Name, role: Role, password: Password }),
  response: User,
  handle({ body: { name, role, password }, caller }, { people }) {
    byPerson(caller);
    return people.add(name, role, password);
  },
});

export const changeUser = endpoint({
  method: 'put',
  path: '/users/{name}',
  summary: 'Change a user’s role or password, shut him out or let him in again; his sessions end',
  role: 'admin',
  body: z.object({ role: Role.optional(), password: Password.optional(), ended: z.boolean().optional() }),
  response: User,
  handle({ params: { name = '' }, body, caller }, { people }) {
    byPerson(caller);
    const { role, password, ended } = body;
    return people.change(name, {
      ...(role !== undefined && { role }),
      ...(password !== undefined && { password }),
      ...(ended !== undefined && { ended }),
    });
  },
});

export const tokens = endpoint({
  path: '/tokens',
  summary: 'Tokens of one’s own programs; an admin sees those of all with ?all=true',
  query: z.object({ all: z.enum(['true', 'false']).optional() }),
  response: z.array(Token),
  handle: ({ caller, query: { all } }, { people }) =>
    people.tokens(all === 'true' && caller.role === 'admin' ? null : caller.name),
});

export const addToken = endpoint({
  method: 'post',
  path: '/tokens',
  summary: 'A token for a program, with a role up to one’s own; its secret is shown this once',
  body: z.object({
    name: z.string().min(1).max(100),
    role: Role,
    days: z.number().int().min(1).max(3_650).nullable().default(null),
  }),
  response: Token.extend({ secret: z.string() }),
  handle({ body: { name, role, days }, caller }, { people }) {
    bySession(caller);
    return people.addToken(caller.name, name, role, days);
  },
});

export const endToken = endpoint({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'End a token of one’s own; an admin ends any',
  async handle({ params: { id = '' }, caller }, { people }) {
    byPerson(caller);
    return (await people.endToken(id, caller.role === 'admin' ? null : caller.name)) ? undefined : null;
  },
});

export const audit = endpoint({
  path: '/audit',
  summary: 'Every change and sign-in, the latest first',
  role: 'admin',
  query: Paging.extend({ who: Name.optional() }),
  response: pageOf(
    z.object({
      at: z.string(),
      who: z.string(),
      through: z.string(),
      address: z.string(),
      action: z.string(),
      target: z.string(),
      outcome: z.string(),
    }),
  ),
  handle: ({ query: { limit, cursor, who } }, { people }) =>
    people.accounts.deeds({ limit: limit ?? 50, cursor, who }),
});

const SESSION_SECONDS = 7 * 24 * 3600;

function cookie(secure: boolean, secret: string, seconds: number): string {
  return `${cookieName(secure)}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
}

function answerOf(signIn: boolean, { name, role }: Caller, secret: string | null): z.output<typeof Session> {
  return {
    signIn,
    caller: role === 'anyone' ? null : { name, role },
    csrf: secret === null ? null : csrfOf(secret),
  };
}

function withCookie(value: unknown, set: string): Response {
  const headers = { 'set-cookie': set, 'cache-control': 'no-store', 'content-type': 'application/json' };
  return value === null
    ? new Response(null, { status: 204, headers: { 'set-cookie': set } })
    : new Response(JSON.stringify(value), { headers });
}

function signInIsNeeded(signIn: boolean): void {
  if (signIn) return;
  throw new LitopysError(
    'api.forbidden',
    'nobody signs in on this server: it is open to this machine alone',
    {
      next: 'start it with --sign-in, or with --host and an address',
    },
  );
}

/** Programs can not make themselves new tokens, nor take over the user that they belong to. */
function bySession({ through }: Caller): void {
  if (through === 'session') return;
  throw new LitopysError('api.forbidden', 'this is only for a user who has signed in', {
    next: 'sign in in the browser, or use litopys users on the machine of the server',
  });
}

/** A user who has signed in, or whoever is at the machine of a server without sign-in. */
function byPerson(caller: Caller): void {
  if (caller.through !== 'local') bySession(caller);
}
