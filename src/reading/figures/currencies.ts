/** Currencies that share a word: «лей» is Romania's or Moldova's, «крона» that of five states. */
import type { Token } from '../../language/contract.js';
import type { ReaderInput, Results } from '../contract.js';

/** Between the codes of a unit that may be one of several, the most frequent first. */
const EITHER = '|';

/** Whether a unit may be one of several currencies. */
export const isOpen = (unit: string): boolean => unit.includes(EITHER);

/**
 * The currency that a word means at a token: that of the state named or said by an adjective before it in its sentence,
 * else of the one that the article speaks of most, else the most frequent one.
 */
export function currencyMeant(
  unit: string,
  at: number,
  input: ReaderInput,
  { mentions, entities }: Results,
): string {
  const codes = unit.split(EITHER);
  const byState = new Map(codes.map((code): [string, string] => [`state:${code.slice(0, 2)}`, code]));
  const known = new Map(entities.map((one): [string, string | null] => [one.id, one.known]));
  const { tokens } = input.analysis;
  const { sentence, start } = tokens[at] as Token;
  const told = new Map<string, number>();
  let near: { code: string; start: number } | null = null;
  const tell = (state: string | null, from: number, inSentence: boolean) => {
    const code = state === null ? undefined : byState.get(state);
    if (code === undefined) return;
    told.set(code, (told.get(code) ?? 0) + 1);
    if (inSentence && from < start && (near === null || from > near.start)) near = { code, start: from };
  };
  const first = input.analysis.sentences[sentence]?.start ?? start;
  for (const mention of mentions) {
    const state = mention.entity ? (known.get(mention.entity) ?? null) : null;
    tell(state ?? capitalOf(mention.lemma, input), mention.start, mention.start >= first);
  }
  for (const token of tokens)
    if (token.upos === 'ADJ')
      tell(input.knowledge.stateOfAdjective(token.lemma), token.start, token.sentence === sentence);
  const nearest = near as { code: string } | null;
  if (nearest) return nearest.code;
  return codes.reduce((best, code) => ((told.get(code) ?? 0) > (told.get(best) ?? 0) ? code : best));
}

/** The state whose capital a name is, or null. */
function capitalOf(name: string, { knowledge }: ReaderInput): string | null {
  return knowledge.byName(name).find(({ as, ambiguous }) => as === 'capital' && !ambiguous)?.id ?? null;
}
