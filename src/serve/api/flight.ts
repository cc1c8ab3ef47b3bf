/** Bodies that are under way: together they may not fill the memory, however many send them at once. */
import { busy } from '../access/limits.js';

const MOST_BYTES = 96_000_000;

export class Flight {
  private bytes = 0;

  /**
   * Makes room for the body of a request.
   * @param most bytes that it may have, when it does not say how many
   * @returns to be called when it is answered
   * @throws LitopysError `api.busy`
   */
  board(request: Request, most: number): () => void {
    if (request.body === null) return () => {};
    const said = Number(request.headers.get('content-length') ?? Number.NaN);
    const bytes = Number.isSafeInteger(said) && said >= 0 ? Math.min(said, most) : most;
    if (this.bytes + bytes > MOST_BYTES) throw busy(2);
    this.bytes += bytes;
    return () => {
      this.bytes -= bytes;
    };
  }
}
