/** Passwords as argon2id hashes with the parameters that OWASP advises (19 MiB, two passes). */
import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import { LitopysError } from '../../main.js';
import { busy } from './limits.js';

const PARAMETERS = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const LEAST = 10;
const MOST = 256;
/** Hashing takes the processor for some hundredths of a second; more waiting than this are told to come again. */
const MOST_WAITING = 16;

/**
 * The hash to keep, with its salt and parameters.
 * @throws LitopysError `access.password`: too short, too long, the name itself, or one character again and again
 */
export async function hashOf(password: string, name: string): Promise<string> {
  const text = normal(password);
  const weak =
    [...text].length < LEAST ||
    text.length > MOST ||
    new Set(text).size < 4 ||
    (name.length > 3 && text.toLowerCase().includes(name.toLowerCase()));
  if (weak)
    throw new LitopysError(
      'access.password',
      `a password has ${LEAST} to ${MOST} characters, at least four different ones, and not the user's name`,
      { next: 'take four words that do not belong together' },
    );
  return inTurn(() =>
    argon2id({ ...PARAMETERS, password: text, salt: randomBytes(16), outputType: 'encoded' }),
  );
}

let nobodys: Promise<string> | null = null;

/**
 * Whether it is the password of a hash. Without a hash the same work is done, so that time does not tell who exists.
 * @throws LitopysError `api.busy`
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  if (password.length > MOST || password === '') return false;
  nobodys ??= argon2id({
    ...PARAMETERS,
    password: randomBytes(24).toString('hex'),
    salt: randomBytes(16),
    outputType: 'encoded',
  });
  const against = hash ?? (await nobodys);
  const fits = await inTurn(() => argon2Verify({ password: normal(password), hash: against }));
  return fits && hash !== null;
}

/** The same letters, however the keyboard composed them. */
const normal = (password: string) => password.normalize('NFKC');

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw busy(2);
  waiting++;
  const mine = last.then(work);
  last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    waiting--;
  }
}
