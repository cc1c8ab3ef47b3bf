/** The logistic function, from a table: what an exponential costs for every cell of every token is too much. */
const REACH = 16;
const STEPS_OF_ONE = 64;
const table = Float64Array.from(
  { length: 2 * REACH * STEPS_OF_ONE + 2 },
  (_, k) => 1 / (1 + Math.exp(REACH - k / STEPS_OF_ONE)),
);

export function logistic(x: number): number {
  if (x <= -REACH) return 0;
  if (x >= REACH) return 1;
  const at = (x + REACH) * STEPS_OF_ONE;
  const low = at | 0;
  const from = table[low] as number;
  return from + (at - low) * ((table[low + 1] as number) - from);
}

/** The hyperbolic tangent. */
export const tangent = (x: number): number => 2 * logistic(2 * x) - 1;
