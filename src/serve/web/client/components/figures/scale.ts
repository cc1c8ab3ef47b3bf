/** The value axis of a plot: linear or by steps of ten. */
export interface Scale {
  /** Part of the height from the foot on, 0 to 1. */
  place(value: number): number;
  readonly ticks: readonly number[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** @param log by steps of ten; where a value is not above zero the scale is linear nevertheless */
export function scaleOf(values: readonly number[], log: boolean): Scale {
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  let high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { place: () => 0, ticks: [] };
  if (log && low > 0) return logarithmic(Math.log10(low), Math.log10(high));
  // Zero is in it unless that would press all values together.
  if (low > 0 && low < high * 0.6) low = 0;
  if (low === high) {
    low -= Math.abs(low) * 0.5 || 1;
    high += Math.abs(high) * 0.5 || 1;
  }
  const step = stepOf((high - low) / 5);
  const foot = Math.floor(low / step) * step;
  const top = Math.ceil(high / step) * step;
  const count = Math.round((top - foot) / step);
  return {
    place: (value) => (value - foot) / (top - foot),
    ticks: Array.from({ length: count + 1 }, (_, index) => foot + index * step),
  };
}

function logarithmic(low: number, high: number): Scale {
  const foot = Math.floor(low);
  const top = Math.max(foot + 1, Math.ceil(high));
  const every = Math.ceil((top - foot) / 8);
  const ticks: number[] = [];
  for (let power = foot; power <= top; power += every) ticks.push(10 ** power);
  return { place: (value) => (Math.log10(value) - foot) / (top - foot), ticks };
}

/** The next round number. */
function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (ROUND.find((one) => one * power >= least) ?? 10) * power;
}
