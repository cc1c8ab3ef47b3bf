/** A name in the making. */
import type { Known } from '../../knowledge/index.js';
import type { MentionType } from '../../model/index.js';

export interface Name {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly lemma: string;
  readonly known: Known | null;
  readonly rule: string;
  readonly confidence: number;
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
