/** How much memory the engine takes for objects before it looks for those that are no longer used. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Megabytes of what is new in a thread. What a document leaves behind is gone with the next one. */
export const YOUNG = 12;

/**
 * Every thread has a heap of its own, and by itself the engine lets each grow to twice of what it needs and more
 * before it collects. A quarter more is collected more often, and takes half as much memory in all.
 */
const GROWTH = '--heap-growing-percent=25';
/** Room that a thread has for what is new from its beginning: a third of `YOUNG`, of which there are two in use. */
const ROOM = '--min-semi-space-size=4';

/** For threads that are started from now on. */
export function growSlowly(): void {
  setFlagsFromString(GROWTH);
  setFlagsFromString(ROOM);
}

/** Bytes of what is new in the heap of a program that is kept small: as in a thread. */
const NEW = 8_000_000;
/** Objects that outlive a collection make the engine double the room for new ones. */
const PIECE = 800;
const AT_ONCE = 100;
const MOST = 1_000;

let isKeptSmall = false;

/**
 * Keeps the heap of this program small for good, where much is made and thrown away and others need the memory: what
 * is new takes 8 MB instead of 32. To be called early: what has grown does not shrink.
 */
export function keepHeapSmall(): void {
  growSlowly();
  const kept: number[][] = [];
  for (let round = 0; round < MOST && newSpace() < NEW; round++)
    for (let n = 0; n < AT_ONCE; n++) kept.push(new Array<number>(PIECE / 8).fill(round));
  isKeptSmall = true;
  keepRoom();
}

/** What is new in a heap that is kept small gets no more room. A thread that starts lets it grow again. */
export function keepRoom(): void {
  if (isKeptSmall) setFlagsFromString('--semi-space-growth-factor=1');
}

const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? NEW;
