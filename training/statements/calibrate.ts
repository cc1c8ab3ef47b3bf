/** What the confidence of a statement is worth, from readings that were judged (Platt 1999). */
import type { Judged } from '../../bench/calibration.js';

export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Pulls towards leaving the confidence as it is: as strong as this many judged readings. */
const PRIOR = 4;
const STEPS = 4000;
const RATE = 0.02;

/** Slope and offset of log odds, so that of statements said to be p sure a share of p is right. */
export function calibrated(judged: readonly Judged[]): Calibration {
  let slope = 1;
  let offset = 0;
  const points = judged.map(({ confidence, right }) => ({ odds: logOdds(confidence), right: right ? 1 : 0 }));
  for (let step = 0; step < STEPS && points.length > 0; step++) {
    let bySlope = PRIOR * (slope - 1);
    let byOffset = 0;
    for (const { odds, right } of points) {
      const gap = 1 / (1 + Math.exp(-(slope * odds + offset))) - right;
      bySlope += gap * odds;
      byOffset += gap;
    }
    slope -= (RATE * bySlope) / points.length;
    offset -= (RATE * byOffset) / points.length;
  }
  return { slope, offset };
}

function logOdds(probability: number): number {
  const clipped = Math.max(1e-3, Math.min(1 - 1e-3, probability));
  return Math.log(clipped / (1 - clipped));
}
