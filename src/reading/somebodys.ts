/** Whose title it is, where words show no cases: "the wife of Anna Koval", "lawyers for former president Jan Lis". */
import type { Token } from '../language/contract.js';
import type { MentionWords } from '../language/words/mentions.js';

/** How far behind such a title its owner may be named, in tokens. */
const REACH = 7;

/** Whether the title is somebody's, and the person named at a token is that one: not "envoy for Ukraine Jan Lis". */
export function isOwner(
  tokens: readonly Token[],
  { head, headLemma }: { readonly head: number; readonly headLemma: string },
  name: number,
  words: MentionWords,
): boolean {
  const { relations = [], owning = [], titles } = words;
  const link = tokens[head + 1];
  if (!link || !relations.includes(headLemma) || !owning.includes(link.norm)) return false;
  if (name <= head + 1 || name > head + REACH) return false;
  for (let i = head + 2; i < name; i++) {
    const { upos, feats } = tokens[i] as Token;
    if (!/^(?:ADJ|DET|NOUN|PROPN)$/u.test(upos) && feats.VerbForm !== 'Part') return false; // "of [jailed] journalist"
  }
  const before = tokens[name - 1] as Token;
  if (name === head + 2 || before.upos === 'ADJ' || before.upos === 'DET') return true;
  if (titles.includes(before.lemma) || titles.includes(before.norm)) return true;
  return before.upos === 'NOUN' && link.norm === owning[0]; // "the father of footballer Jan Lis", not "envoy for peace Jan Lis"
}
