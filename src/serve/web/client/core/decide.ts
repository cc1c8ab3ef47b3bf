/** Decisions of people, sent to the server. */
import type { Review } from '../../../../model/index.js';
import { send } from './api.js';

export interface Decision {
  readonly action: Review['action'];
  readonly target: { readonly type: Review['target']['type']; readonly id: string };
  readonly others?: readonly string[];
  readonly field?: string | null;
  readonly value?: unknown;
  readonly why?: string;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Work on decisions, one after another, however slow the server is: who takes the last one back means also one that is
 * still on its way.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = turn.then(work);
  turn = own.catch(() => {});
  return own;
}

export const decide = (decision: Decision): Promise<Review> => send<Review>('POST', '/reviews', decision);

export const undo = ({ id }: Pick<Review, 'id'>, why = ''): Promise<Review> =>
  decide({ action: 'undo', target: { type: 'review', id }, why });
