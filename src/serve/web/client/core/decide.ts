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

export const decide = (decision: Decision): Promise<Review> => send<Review>('POST', '/reviews', decision);

export const undo = ({ id }: Pick<Review, 'id'>, why = ''): Promise<Review> =>
  decide({ action: 'undo', target: { type: 'review', id }, why });
