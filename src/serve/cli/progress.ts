/** A line of progress on a terminal, from the second second on. */
interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const QUIET_MILLISECONDS = 1000;
const BETWEEN_MILLISECONDS = 100;

export function progressOn(terminal: Terminal, total: number, what: string): Progress {
  if (!terminal.isTTY || total < 2) return { step: () => {}, clear: () => {} };
  const started = performance.now();
  let done = 0;
  let last = started;
  let shown = false;
  return {
    step() {
      done++;
      const now = performance.now();
      if (now - started < QUIET_MILLISECONDS || now - last < BETWEEN_MILLISECONDS || done === total) return;
      last = now;
      shown = true;
      terminal.write(`\r\u001b[K${done} of ${total} ${what}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K');
      shown = false;
    },
  };
}

/** A line that says how far something of unknown length has come; on a terminal only. */
export function runningLine(terminal: Terminal): { show(text: string): void; clear(): void } {
  let last = performance.now();
  let shown = false;
  return {
    show(text) {
      const now = performance.now();
      if (!terminal.isTTY || now - last < BETWEEN_MILLISECONDS) return;
      last = now;
      shown = true;
      terminal.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K');
      shown = false;
    },
  };
}
