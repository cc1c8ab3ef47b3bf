/** Asks for a password without showing it; takes it from standard input where nobody can be asked. */
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { usage } from './failures.js';

/**
 * @returns the password of a line of standard input, or the one that was typed twice
 * @throws LitopysError `usage.password`
 */
export async function askedPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    const given = (await text(process.stdin)).replace(/\r?\n$/, '');
    if (given === '') throw noPassword('no password came on standard input');
    return given;
  }
  const first = await typed('Password: ');
  if (first !== (await typed('Again: '))) throw noPassword('the two passwords differ');
  return first;
}

/** 120 bits, in groups that one can read out. */
export function generatedPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const text = [...randomBytes(24)].map((byte) => letters[byte % letters.length]).join('');
  return text.replace(/.{6}(?=.)/g, '$&-');
}

/** A line typed in the terminal, which does not show it. */
function typed(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    let line = '';
    const end = () => {
      stdin.off('data', heard);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const heard = (part: string) => {
      for (const key of part) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end();
          resolve(line);
          return;
        }
        if (key === '\u0003') {
          end();
          reject(noPassword('no password was given'));
          return;
        }
        line = key === '\u007f' || key === '\b' ? [...line].slice(0, -1).join('') : line + key;
      }
    };
    stdin.on('data', heard);
  });
}

function noPassword(message: string) {
  return usage('password', message, 'type it twice, pipe it in as one line, or let --generate make one');
}
