/** When, and into how much machine code, the engine turns functions and patterns. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of byte code that a function runs through before it is compiled; the engine's own figure is 67,584. An article is
 * read by some two thousand functions. By itself the engine compiles them within the first few articles, before it has
 * seen what they meet, and many of them three times over: the first hundred articles cost as much in compiling as in
 * reading.
 */
const LATER = '--interrupt-budget=1000000';

/**
 * A pattern of words is written into machine code once, not once for each way that leads to a part of it, which for words
 * of three languages takes up to 3 MB a pattern and thread, and 50 MB while it is made. It matches as fast.
 */
const SMALL_PATTERNS = '--no-regexp-optimization';

/** For the whole process, from now on. */
export function compileSparingly(): void {
  setFlagsFromString(LATER);
  setFlagsFromString(SMALL_PATTERNS);
}
