/** Boxes of mail (mbox): messages one after another, each behind a line that begins with "From ". */
import { LitopysError } from '../../model/index.js';
import type { ByteSource, Item } from '../contract.js';
import { byteLinesOf } from './bytes.js';
import { mailDocument } from './mail.js';

/** Longer messages are skipped without being held in memory. */
const LONGEST_MESSAGE = 32_000_000;

/**
 * The messages of a box, streamed: memory does not grow with its size.
 * @param stem of the names of documents
 */
export async function* mboxItems(source: ByteSource, stem: string): AsyncGenerator<Item> {
  let number = 0;
  for await (const message of messagesOf(source)) yield await itemOf(message, ++number, stem);
  if (number === 0) yield { skipped: { place: 'the box', why: 'no message begins in it' } };
}

async function itemOf(message: Buffer | null, number: number, stem: string): Promise<Item> {
  const place = `message ${number}`;
  if (message === null) return { skipped: { place, why: `longer than ${LONGEST_MESSAGE} bytes` } };
  try {
    return { document: await mailDocument(message, `${stem}-${number}`) };
  } catch (error) {
    const why = error instanceof LitopysError ? error.message : 'it is no message that can be read';
    return { skipped: { place, why } };
  }
}

/** How a message opens: who sent it and when, "From press@city.example Tue Jan 21 10:00:00 2025". */
const OPENS = /^From \S{1,200} .{0,80}\d:\d\d\b.{0,20}\d{4}/;
/** Lines that would open one are written with a mark before them, and those that have one with one more. */
const MARKED = /^>+From /;

/** Messages as bytes; null for one that is too long. What stands before the first is none. */
async function* messagesOf(source: ByteSource): AsyncGenerator<Buffer | null> {
  let message: Message | null = null;
  let afterEmpty = true;
  for await (const line of byteLinesOf(source, LONGEST_MESSAGE)) {
    const head = line?.subarray(0, 300).toString('latin1') ?? '-';
    if (afterEmpty && OPENS.test(head)) {
      if (message) yield message.bytes();
      message = new Message();
    } else message?.add(line && (MARKED.test(head) ? line.subarray(1) : line));
    afterEmpty = head.trim() === '';
  }
  if (message) yield message.bytes();
}

/** Lines that are kept one by one: a message of nothing but line ends would weigh a hundred times its size. */
const MOST_APART = 2_000;
const FEED = Buffer.from('\n');

/** A message as its lines come. */
class Message {
  private joined: Buffer[] = [];
  private lines: Buffer[] = [];
  private size = 0;

  /** @param line null for one that is too long by itself */
  add(line: Buffer | null): void {
    this.size += line === null ? LONGEST_MESSAGE + 1 : line.length + 1;
    if (line !== null && this.size <= LONGEST_MESSAGE) this.lines.push(line, FEED);
    else {
      this.joined = [];
      this.lines = [];
    }
    if (this.lines.length > MOST_APART) this.joined.push(Buffer.concat(this.lines.splice(0)));
  }

  bytes(): Buffer | null {
    return this.size > LONGEST_MESSAGE ? null : Buffer.concat([...this.joined, ...this.lines]);
  }
}
