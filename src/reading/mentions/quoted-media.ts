/** «…, пише «Ранок» із посиланням на …»: a common word in quotation marks that is a medium by where it stands. */
import type { Token } from '../../language/contract.js';
import type { MentionLists } from './lists.js';
import type { Name } from './name.js';

/** Longer quotations are words of somebody. */
const MOST_WORDS = 3;
const OPENING = /^["«“„]$/u;
const CLOSING = /^["»”“]$/u;
const PAUSE = /^[,–—-]$/u;
const END = /^[.,]$/u;

/** Names in quotation marks behind a verb that media tell with, where nothing else was named. */
export function quotedMedia(tokens: readonly Token[], taken: Uint8Array, lists: MentionLists): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!lists.mediaTell.has((tokens[i] as Token).norm)) continue;
    const before = tokens[i - 1];
    if (!before || !PAUSE.test(before.form)) continue;
    const isKind = lists.kinds.has(tokens[i + 1]?.lemma ?? '');
    const first = i + (isKind ? 3 : 2);
    const last = quotationEnd(tokens, first);
    if (last < 0 || taken.subarray(first, last).some((one) => one !== 0)) continue;
    const after = tokens[last + 1];
    if (
      after &&
      after.sentence === before.sentence &&
      !END.test(after.form) &&
      !lists.mediaCite.has(after.norm)
    )
      continue;
    found.push({
      first,
      last,
      type: 'ORG',
      lemma: tokens
        .slice(first, last)
        .map(({ form }) => form)
        .join(' '),
      known: null,
      rule: 'name.quoted-medium',
      confidence: 0.7,
    });
  }
  return found;
}

/** Where the words in quotation marks that begin at a place end; -1 where none or too many do, or no name does. */
function quotationEnd(tokens: readonly Token[], first: number): number {
  const [opening, own] = [tokens[first - 1], tokens[first]];
  if (!opening || !own || !OPENING.test(opening.form) || !/^\p{Lu}/u.test(own.form)) return -1;
  for (let last = first + 1; last <= first + MOST_WORDS; last++) {
    const { form } = tokens[last] ?? { form: '' };
    if (CLOSING.test(form)) return last;
    if (!/^\p{L}/u.test(form)) return -1;
  }
  return -1;
}
