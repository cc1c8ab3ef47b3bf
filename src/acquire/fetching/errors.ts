import { LitopysError } from '../../model/index.js';

/** Codes of a request that failed; docs/errors.md says of each what to do. */
export type FetchCode =
  | 'fetch.url'
  | 'fetch.address'
  | 'fetch.name'
  | 'fetch.refused'
  | 'fetch.reset'
  | 'fetch.tls'
  | 'fetch.timeout'
  | 'fetch.redirects'
  | 'fetch.too-large'
  | 'fetch.packed'
  | 'fetch.malformed'
  | 'fetch.status'
  | 'fetch.robots'
  | 'fetch.stopped';

const NEXT: Record<FetchCode, string> = {
  'fetch.url': 'give an http or https URL without a user name, on port 80, 443 or above 1023',
  'fetch.address': 'requests go to public addresses only; name the host with --allow-host if you trust it',
  'fetch.name': 'check the spelling of the host, and whether this machine has a name server',
  'fetch.refused': 'nothing listens there; try again later',
  'fetch.reset': 'the server broke off; try again later',
  'fetch.tls': 'the certificate of the server is not valid for this name and day',
  'fetch.timeout': 'the server was too slow; try again later, or allow more time',
  'fetch.redirects':
    'the page leads from one address to another without end; open it in a browser and give the last address',
  'fetch.too-large': 'the answer is larger than is read; save the page to a file and read that',
  'fetch.packed': 'the answer can not be unpacked, or unpacks to far more than it weighs',
  'fetch.malformed': 'the server does not speak HTTP properly',
  'fetch.status': 'open the page in a browser: it may be gone, or need a sign-in',
  'fetch.robots':
    'the site asks programs not to read this page (robots.txt); save it to a file and read that',
  'fetch.stopped': 'start it again to go on',
};

/** Codes after which the same request may well succeed later. */
const PASSING = new Set<FetchCode>([
  'fetch.name',
  'fetch.refused',
  'fetch.reset',
  'fetch.timeout',
  'fetch.malformed',
  'fetch.packed',
]);

/** A request that failed, with what a scheduler needs to know. */
export class FetchError extends LitopysError {
  declare readonly code: FetchCode;
  /** HTTP status, when there was one. */
  readonly status: number | null;
  /** Seconds after which the server asked to be tried again. */
  readonly retryAfter: number | null;
  /** Whether trying again later makes sense. */
  readonly passing: boolean;
  /** Whether the page was not asked for at all, as its host is left alone. */
  readonly unasked: boolean;

  constructor(
    code: FetchCode,
    message: string,
    details: {
      where: string;
      status?: number;
      retryAfter?: number | null;
      unasked?: boolean;
      cause?: unknown;
    },
  ) {
    super(code, message, { where: details.where, next: NEXT[code], cause: details.cause });
    this.name = 'FetchError';
    this.status = details.status ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.unasked = details.unasked ?? false;
    this.passing =
      PASSING.has(code) ||
      (this.status !== null && (this.status >= 500 || this.status === 429 || this.status === 408));
  }
}

/** The error of a page that was not asked for, as its host failed with another one. */
export function leftAlone(error: FetchError, where: string, rest: number): FetchError {
  const seconds = Math.ceil(rest / 1000);
  const message = `not asked: its host is left alone for ${seconds} more seconds, as it failed at ${error.where} (${error.message})`;
  const { code, status } = error;
  const known = status === null ? {} : { status };
  return new FetchError(code, message, { where, ...known, retryAfter: seconds, unasked: true });
}

/** Codes of undici and Node → ours; what is not listed is a broken connection. */
const CODES: Record<string, FetchCode> = {
  ENOTFOUND: 'fetch.name',
  EAI_AGAIN: 'fetch.name',
  ECONNREFUSED: 'fetch.refused',
  EHOSTUNREACH: 'fetch.refused',
  ENETUNREACH: 'fetch.refused',
  UND_ERR_HEADERS_TIMEOUT: 'fetch.timeout',
  UND_ERR_BODY_TIMEOUT: 'fetch.timeout',
  UND_ERR_CONNECT_TIMEOUT: 'fetch.timeout',
  ETIMEDOUT: 'fetch.timeout',
  UND_ERR_HEADERS_OVERFLOW: 'fetch.malformed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'fetch.malformed',
  Z_DATA_ERROR: 'fetch.packed',
  Z_BUF_ERROR: 'fetch.packed',
};

/**
 * Any error of a request as a FetchError.
 * @param where the URL asked for
 * @param timedOut whether the time of the whole request was up
 * @param stopped whether the caller stopped it
 */
export function asFetchError(error: unknown, where: string, timedOut: boolean, stopped: boolean): FetchError {
  if (error instanceof FetchError) return error;
  if (stopped) return new FetchError('fetch.stopped', 'the request was stopped', { where });
  if (timedOut) return new FetchError('fetch.timeout', 'the answer took too long', { where });
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = codeOf(cause);
  return new FetchError(code, `${cause.message || 'the connection broke'}`, { where, cause });
}

function codeOf(error: Error): FetchCode {
  const code = 'code' in error ? String(error.code) : '';
  if (error.cause instanceof FetchError) return error.cause.code;
  if (error.name === 'HTTPParserError' || /^(?:HPE_|ERR_INVALID_CHAR)/.test(code)) return 'fetch.malformed';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return 'fetch.tls';
  if (
    /^ERR_(?:BROTLI|_ERROR_FORMAT)/.test(code) ||
    code.startsWith('ERR_BROTLI') ||
    code.startsWith('ERR__ERROR')
  )
    return 'fetch.packed';
  return CODES[code] ?? 'fetch.reset';
}
