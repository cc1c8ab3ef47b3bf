/** What an account of a contact says that another leaves out, or that something did not come up. */
import { remembered } from '../../text/remembered.js';
import { beginning, whole } from '../words.js';

const NOT_DISCUSSED = whole(({ omissions }) => omissions.notDiscussed);
const LEFT_OUT = whole(({ omissions }) => omissions.leftOut);

/** Results, not themes: an account that leaves out an approval tells of another outcome. */
const RESULT = beginning(({ omissions }) => omissions.result);

export interface Omission {
  readonly field: 'topics' | 'outcome';
  readonly grade: 'differs' | 'contradicts';
}

/** Accounts whose omissions are kept: they are compared whenever a further one comes. */
const KEPT = 2_000;
const LONGEST = 1_000;

/** What some words say of the topics or the outcome of a contact that others tell of, or null. */
export const omissionIn: (words: string) => Omission | null = remembered(find, KEPT, LONGEST);

function find(words: string): Omission | null {
  const bounded = words.length > 2000 ? words.slice(0, 2000) : words;
  const said = NOT_DISCUSSED.exec(bounded);
  const left = said ? null : LEFT_OUT.exec(bounded);
  if (!said && !left) return null;
  const at = (said ?? left)?.index ?? 0;
  const beside = bounded.slice(Math.max(0, at - 60), at + 80);
  return {
    field: left && RESULT.test(beside) ? 'outcome' : 'topics',
    grade: said ? 'contradicts' : 'differs',
  };
}
