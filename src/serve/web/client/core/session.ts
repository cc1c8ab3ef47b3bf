/** Who is signed in here, and the value that changes need. */
import { get, send, setCsrf } from './api.js';
import { Told } from './told.js';

export type Role = 'reader' | 'reviewer' | 'admin';

export interface Session {
  /** Whether one has to sign in on this server. */
  readonly signIn: boolean;
  readonly caller: { readonly name: string; readonly role: Role } | null;
  readonly csrf: string | null;
}

const session = new Told<Session | null>(null);

function keep(next: Session): Session {
  setCsrf(next.csrf);
  session.set(next);
  return next;
}

/** Asks the server who is here. A server that does not answer is told by the view that asks next. */
export function askSession(): Promise<Session | null> {
  return get<Session>('/session').then(keep, () => null);
}

/** @throws Problem */
export const signIn = async (name: string, password: string): Promise<Session> =>
  keep(await send<Session>('POST', '/session', { name, password }));

/** @throws Problem */
export const changePassword = async (old: string, password: string): Promise<Session> =>
  keep(await send<Session>('PUT', '/session/password', { old, password }));

export async function signOut(): Promise<void> {
  await send('DELETE', '/session');
  await askSession();
}

/** null until the server has told. */
export const useSession = (): Session | null => session.use();
