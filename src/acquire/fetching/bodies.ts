/** The body of an answer: unpacked as it comes, within bounds of size and of what one byte may unpack to. */
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './errors.js';

export interface BodyLimits {
  /** Bytes of the body, unpacked. */
  readonly bytes: number;
  /** How many bytes one packed byte may give, once more than a megabyte has come out. */
  readonly ratio: number;
}

/** Below this much, a high ratio is ordinary: a page of white space. */
const RATIO_FROM = 1 << 20;

/**
 * Reads a body to its end.
 * @param encoding the value of `content-encoding`
 * @throws FetchError `fetch.too-large`, `fetch.packed`; errors of the stream as they are
 */
export async function readBody(
  body: Readable,
  encoding: string,
  limits: BodyLimits,
  where: string,
): Promise<Uint8Array> {
  const packed = { bytes: 0 };
  const counted = counting(body, packed)[Symbol.asyncIterator]();
  const plain = await unpacked(counted, encoding, where);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of plain) {
      size += chunk.length;
      if (size > limits.bytes)
        throw new FetchError('fetch.too-large', `the answer is larger than ${limits.bytes} bytes`, { where });
      if (size > RATIO_FROM && size > packed.bytes * limits.ratio)
        throw new FetchError('fetch.packed', `${packed.bytes} packed bytes give more than ${size}`, {
          where,
        });
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks, size);
}

type Chunks = AsyncIterable<Buffer>;

async function* counting(body: Readable, packed: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of body as Chunks) {
    packed.bytes += chunk.length;
    yield chunk;
  }
}

/** One coding is unpacked; a chain of them is what only an attack sends. */
async function unpacked(body: AsyncIterator<Buffer>, encoding: string, where: string): Promise<Chunks> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const [coding] = codings;
  if (codings.length > 1)
    throw new FetchError('fetch.packed', `the answer is packed ${codings.length} times over`, { where });
  const { value: first, done } = await body.next();
  if (done || !first) return from([]);
  const whole = withFirst(first, body);
  if (coding === undefined) return whole;
  const unpack = unpacker(coding, first);
  if (!unpack)
    throw new FetchError('fetch.packed', `unknown content-encoding "${coding.slice(0, 40)}"`, { where });
  // An error of any part also reaches the one who reads the last.
  return pipeline(whole, unpack, () => {});
}

function unpacker(coding: string, first: Buffer): Transform | null {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  if (coding !== 'deflate') return null;
  // "deflate" means zlib, but some servers send it without the zlib head, whose low four bits are 8.
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}

async function* withFirst(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* from(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
