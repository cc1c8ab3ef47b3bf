/** An error a user can act on: a stable code, what happened, where, and what to do next. */
export class LitopysError extends Error {
  /** Stable, dotted, lower case: `article.empty`, `span.outside`. Documented in `docs/errors.md`. */
  readonly code: string;
  /** Where it happened: a file, an offset, a field. */
  readonly where: string | null;
  /** What the user can do next. */
  readonly next: string | null;

  constructor(
    code: string,
    message: string,
    details: { where?: string; next?: string; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'LitopysError';
    this.code = code;
    this.where = details.where ?? null;
    this.next = details.next ?? null;
  }

  /** An error that was told by another thread or process. */
  static of(told: Pick<LitopysError, 'code' | 'message' | 'where' | 'next'>): LitopysError {
    const { code, message, where, next } = told;
    return new this(code, message, { ...(where !== null && { where }), ...(next !== null && { next }) });
  }
}
