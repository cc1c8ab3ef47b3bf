/** How two values of a field stand to each other: one more precise, another value, or its denial. */
import type { Divergence } from '../../model/index.js';

type Grade = Divergence['grade'];

/** Kinds that are finer than others: a video call is still talks, a summit still a meeting. */
const FINER: Readonly<Record<string, readonly string[]>> = {
  talks: ['call', 'video', 'meeting', 'summit', 'visit'],
  meeting: ['summit', 'visit'],
  other: ['call', 'video', 'meeting', 'summit', 'visit', 'letter', 'talks'],
};

/** Call and video differ; talks and a call do not clash. */
export function kindGrade(a: string, b: string): Grade | null {
  if (a === b) return null;
  return FINER[a]?.includes(b) || FINER[b]?.includes(a) ? 'refines' : 'differs';
}

/** Held against denied or cancelled contradicts; proposed and planned are steps of one thing. */
export function statusGrade(a: string, b: string): Grade | null {
  if (a === b) return null;
  const pair = new Set([a, b]);
  if (pair.has('denied')) return 'contradicts';
  if (pair.has('cancelled')) return pair.has('held') || pair.has('ongoing') ? 'contradicts' : 'differs';
  if (pair.has('held') && pair.has('ongoing')) return null;
  if (pair.has('planned') && pair.has('proposed')) return null;
  return 'differs';
}

/** "2025-01-21" refines "2025-01"; two days differ. */
export function dateGrade(a: string, b: string): Grade | null {
  if (a === b) return null;
  return a.startsWith(b) || b.startsWith(a) ? 'refines' : 'differs';
}
