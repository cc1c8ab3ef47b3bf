/** To whom apologies and the like go, where a quotation parts them from their verb: «приніс "щирі вибачення [пасажирам]"». */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { TokenRange } from '../relays/relays.js';

/** Tokens from the verb to what is given. */
const REACH = 7;

/** The dative right behind the noun that makes one cue with the verb, also where that noun belongs to what is said. */
export function givenTo({ unit, cue, learned }: Draft): TokenRange | null {
  const at = cue[0] ?? -1;
  if (!learned || cue.length !== 1 || at < 0) return null;
  const { tokens } = unit.analysis;
  const given = (unit.lexicon.verbs.get((tokens[at] as Token).lemma) ?? []).filter(
    ({ lemmas, addressee }) =>
      lemmas.length === 2 &&
      addressee.some(({ preposition, grammaticalCase }) => preposition === null && grammaticalCase === 'Dat'),
  );
  for (let i = at + 1; given.length > 0 && i < Math.min(at + REACH, unit.last - 1); i++) {
    const { lemma, norm, upos } = tokens[i] as Token;
    if (upos === 'VERB') return null;
    if (!given.some(({ lemmas }) => lemmas[1] === lemma || lemmas[1] === norm)) continue;
    return peopleBehind(tokens, i + 1);
  }
  return null;
}

/** «[пасажирам]», «[всім родинам]»: people in the dative, whatever quotation they stand in. */
function peopleBehind(tokens: readonly Token[], first: number): TokenRange | null {
  let at = first;
  while (/^(?:ADJ|DET)$/u.test(tokens[at]?.upos ?? '') && tokens[at]?.feats.Case === 'Dat') at++;
  const head = tokens[at];
  const isPeople = head?.feats.Case === 'Dat' && (head.feats.Animacy === 'Anim' || head.upos === 'PRON');
  return isPeople ? { first, last: at + 1 } : null;
}
