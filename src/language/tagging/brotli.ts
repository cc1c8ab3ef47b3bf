/** Brotli, in Node. A bundle for browsers takes `brotli-browser.ts` in its place (package.json, `browser`). */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

export function compressed(text: string): Uint8Array {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

export function decompressed(bytes: Uint8Array): Uint8Array {
  return brotliDecompressSync(bytes);
}
