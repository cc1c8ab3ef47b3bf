/** Whether and how to colour, and how wide a line may be. */
import picocolors from 'picocolors';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** The widest line that is still read with ease. */
const WIDEST = 100;
const NARROWEST = 40;
const USUAL = 80;

interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Colours on a terminal only; `NO_COLOR` forbids them, `FORCE_COLOR` asks for them elsewhere. */
export function paintFor(output: Output, environment: NodeJS.ProcessEnv): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const wanted = FORCE_COLOR === undefined ? output.isTTY === true && TERM !== 'dumb' : forced;
  return picocolors.createColors(!NO_COLOR && wanted);
}

/** Columns to fill: the terminal's, or `COLUMNS`, or 80; never more than 100. */
export function widthOf(output: Output, environment: NodeJS.ProcessEnv): number {
  const columns = output.columns ?? Number(environment.COLUMNS);
  const width = Number.isInteger(columns) && columns > 0 ? columns : USUAL;
  return Math.max(NARROWEST, Math.min(WIDEST, width));
}
