/** Errors as the command line shows them, and the exit codes. */
import { LitopysError } from '../../main.js';
import type { Paint } from '../terminal/paint.js';
import { visible } from '../visible.js';

/** Documented in the help of every command. */
export const EXIT = {
  ok: 0,
  /** Some input could not be read; everything else was. */
  input: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** Litopys itself could not run: a file of the installation is missing, a port is taken, a defect. */
  failure: 3,
} as const;

export const EXIT_CODES = `
Exit codes:
  0  everything was read
  1  some input could not be read; standard error says which and why, the rest was read
  2  the command was used wrongly
  3  Litopys could not run: a port is taken, the installation is incomplete, a defect
`;

/** A command used wrongly. @returns an error that ends the program with exit code 2 */
export function usage(code: string, message: string, next: string): LitopysError {
  return new LitopysError(`usage.${code}`, message, { next });
}

/** An argument names or says what is not there or can not be. */
const USAGE = /^(?:(?:usage|entry|review)\.|store\.cursor$)/;
/** Errors of what was given, not of the program or the machine. */
const INPUT =
  /^(?:(?:alert|input|article|archive|fetch|feed|language|outlets|import|backup|access)\.|store\.(?:missing|exists|not-empty)$)/;

export function exitCodeOf(error: unknown): number {
  if (!(error instanceof LitopysError)) return EXIT.failure;
  if (USAGE.test(error.code)) return EXIT.usage;
  return INPUT.test(error.code) ? EXIT.input : EXIT.failure;
}

/** An error in two lines: code and place with what happened, then what to do next. */
export function failureText(error: unknown, paint: Paint, place?: string): string {
  if (!(error instanceof LitopysError)) return defect(error, paint, place);
  const where = place ?? error.where;
  const inside = place && error.where && error.where !== place ? ` (at ${error.where})` : '';
  const lines = [
    `${paint.red('error')} ${paint.bold(error.code)}${where ? ` ${visible(where)}` : ''}: ${visible(error.message)}${inside}`,
  ];
  if (error.next) lines.push(`  ${paint.dim('next:')} ${error.next}`);
  return `${lines.join('\n')}\n`;
}

function defect(error: unknown, paint: Paint, place?: string): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${paint.red('error')} ${paint.bold('defect')}${place ? ` ${visible(place)}` : ''}: ${what}
  ${paint.dim('next:')} this is a defect of Litopys; please report it with the input that shows it\n`;
}
