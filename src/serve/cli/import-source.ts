/** What is imported, as a file that can be read twice: checked as a whole before anything of it is kept. */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { LitopysError } from '../../main.js';

export interface ImportSource {
  /** Lines that are not empty, with where each stands. */
  lines(): AsyncIterable<readonly [text: string, where: string]>;
  close(): void;
}

/** @param file its path; `-` for standard input. What can be read only once is copied. @throws LitopysError `input.missing`, `input.unreadable` */
export async function importSource(file: string): Promise<ImportSource> {
  try {
    if (file !== '-' && statSync(file).isFile()) return { lines: () => linesOf(file, file), close: () => {} };
    const folder = mkdtempSync(join(tmpdir(), 'litopys-import-'));
    const close = () => rmSync(folder, { recursive: true, force: true });
    const copy = join(folder, 'export.ndjson');
    try {
      await pipeline(
        file === '-' ? process.stdin : createReadStream(file),
        createWriteStream(copy, { mode: 0o600 }),
      );
    } catch (error) {
      close();
      throw error;
    }
    return { lines: () => linesOf(copy, file), close };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new LitopysError('input.missing', 'there is no such file', {
        where: file,
        next: 'check the path',
        cause,
      });
    throw new LitopysError('input.unreadable', `it can not be read: ${message}`, {
      where: file,
      next: 'give a file that litopys export wrote; what is piped in needs room in the folder for temporary files',
      cause,
    });
  }
}

async function* linesOf(path: string, named: string): AsyncGenerator<readonly [string, string]> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(path) })) {
    number++;
    if (text !== '') yield [text, `${named}:${number}`];
  }
}
