import { charCodeAt } from './hashing.js';

/**
 * A short deterministic id of content: 64 bits of two FNV-1a runs over UTF-16 code units, as 16 hex digits.
 * Not for secrets; it runs the same in Node, a worker and a browser.
 * Source: Fowler, Noll, Vo, FNV-1a.
 */
export function contentId(...parts: readonly (string | number)[]): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const part of parts) {
    const text = typeof part === 'string' ? part : String(part);
    const { length } = text;
    for (let i = 0; i <= length; i++) {
      const unit = i < length ? charCodeAt.call(text, i) : SEPARATOR;
      low = Math.imul(low ^ (unit & 0xff), 0x01000193);
      low = Math.imul(low ^ (unit >>> 8), 0x01000193);
      high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 15);
    }
  }
  return hexOf(low) + hexOf(high);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byteOf = (bits: number, shift: number): string => BYTES[(bits >>> shift) & 0xff] as string;

/** 32 bits as 8 hex digits, without a number so large that the engine takes long to write it. */
const hexOf = (bits: number): string =>
  byteOf(bits, 24) + byteOf(bits, 16) + byteOf(bits, 8) + byteOf(bits, 0);

/** Ends every part, so that «ab», «c» differ from «a», «bc». */
const SEPARATOR = 1;
