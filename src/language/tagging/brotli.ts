/** Brotli, in Node. A bundle for browsers takes `brotli-browser.ts` in its place (package.json, `browser`). */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** @param quality 0 to 11: how long to look for what repeats */
export function compressed(data: string | Uint8Array, quality: number): Uint8Array {
  return brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

export function decompressed(bytes: Uint8Array): Uint8Array {
  return brotliDecompressSync(bytes);
}
