/** In place of `brotli.ts` in browsers, which have no Brotli that answers at once: models are unpacked before. */
import { LitopysError } from '../../model/index.js';

export function compressed(): never {
  throw packedStill();
}

export function decompressed(): never {
  throw packedStill();
}

function packedStill(): LitopysError {
  return new LitopysError('model.packed', 'a model is still packed', {
    next: 'open the reader with openReader of litopys/browser, which unpacks them',
  });
}
