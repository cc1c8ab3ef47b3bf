/** Secrets of sessions and programs: random, shown once, kept as hashes. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses them, so a plain hash keeps them. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What a page of ours sends with each change, and a page elsewhere can not know: made of the session's secret. */
export function csrfOf(session: string): string {
  return createHmac('sha256', session).update('litopys csrf').digest('base64url');
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}
