/** When the engine turns functions into machine code. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of byte code that a function runs through before it is compiled; the engine's own figure is 67,584. An article is
 * read by some two thousand functions. By itself the engine compiles them within the first few articles, before it has
 * seen what they meet, and many of them three times over: the first hundred articles cost as much in compiling as in
 * reading.
 */
const LATER = '--interrupt-budget=1000000';

/** For the whole process, from now on. */
export function compileLater(): void {
  setFlagsFromString(LATER);
}
