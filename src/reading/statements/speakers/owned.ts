/** «речник компанії», «співрозмовник видання»: a description whose owner is said by a bare noun. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { described, describedEnd } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/**
 * Token index of the noun in the genitive that says whose a description is, with nothing behind it but where that is
 * («джерело агентства [в посольстві]»); -1 for others.
 */
export function genericOwner({ analysis, lexicon }: Unit, { head, last }: Source): number {
  const { tokens } = analysis;
  const own = tokens[head] as Token;
  const behind = isOneOf(tokens, head, lexicon) ? head + 2 : head;
  const next = behind < last ? afterModifiers(tokens, behind + 1, last) : last;
  const isEnd = next === last - 1 || (next < last - 1 && tokens[next + 1]?.upos === 'ADP');
  const noun = tokens[next];
  // «Світового [фонду] допомоги»: the noun of the adjective that a name starts with owns nothing.
  const isTheirs =
    own.upos === 'ADJ' && own.feats.Case === noun?.feats.Case && own.feats.Number === noun?.feats.Number;
  if (own.upos === 'PRON') return -1; // «работавшие с [ней] мусульманки»
  if (behind === head && (own.upos === 'VERB' || own.feats.VerbForm === 'Part')) return -1;
  if (
    isEnd &&
    noun &&
    !(isTheirs && behind === head) &&
    (isOwner(noun) || (next === behind + 1 && isGenitiveToo(noun)))
  )
    return next;
  // «колегія лікарів країни»: after other words only a country says whose it is.
  const at = last - 1;
  if (at <= head + 1 || !lexicon.sources.states.has((tokens[at] as Token).lemma)) return -1;
  // «пресслужба глави держави»: an office of that name, whatever states the article has named.
  const { feats } = tokens[at - 1] as Token;
  if (feats.Animacy === 'Anim' && feats.Number === 'Sing') return -1;
  return isOwner(tokens[at] as Token) ? at : -1;
}

/** A common noun in the genitive of the singular. */
const isOwner = ({ upos, feats, form }: Token): boolean =>
  upos === 'NOUN' && !/^\p{Lu}/u.test(form) && feats.Case === 'Gen' && feats.Number !== 'Plur';

/** «представители [компании]», «знайомі [артиста]»: forms of the genitive that are taken for another case of the same letters. */
const isGenitiveToo = ({ upos, feats, form }: Token): boolean =>
  upos === 'NOUN' &&
  !/^\p{Lu}/u.test(form) &&
  ((feats.Gender === 'Fem' && feats.Number === 'Plur' && /^(?:Nom|Acc)$/u.test(feats.Case ?? '')) ||
    (feats.Gender === 'Masc' && feats.Number === 'Sing' && feats.Case === 'Acc' && feats.Animacy === 'Anim'));

/** An owner as what it is, whatever case and number it was taken for. */
export const asOwner = (noun: Token): Token => ({
  ...noun,
  feats: { ...noun.feats, Case: 'Gen', Number: 'Sing' },
});

/** «один зі співрозмовників [видання]»: one of people whose owner follows. */
const isOneOf = (tokens: readonly Token[], head: number, { inflection }: Lexicon): boolean =>
  inflection.nominative.oneOf.prepositions.includes(tokens[head + 1]?.norm ?? '') &&
  tokens[head + 2]?.upos === 'NOUN' &&
  tokens[head + 2]?.feats.Number === 'Plur';

/** «работники [ирландской] компании», «часть фракции [самого] премьера»: what only describes the owner in the genitive. */
function afterModifiers(tokens: readonly Token[], from: number, last: number): number {
  let at = from;
  while (at < last - 1 && isModifier(tokens[at] as Token)) at++;
  return at;
}

const isModifier = ({ upos, feats, form }: Token): boolean =>
  (upos === 'ADJ' || upos === 'DET') &&
  feats.Case === 'Gen' &&
  feats.Number !== 'Plur' &&
  !/^\p{Lu}/u.test(form);

/** A description in the nominative with the name of its owner, in the genitive, in place of the words for it at `at`. */
export function describedWith(
  { analysis, lexicon }: Unit,
  { first, head, last }: Source,
  at: number,
  owner: string,
): string {
  const { tokens, text } = analysis;
  const end = ownerStart(tokens, head, at);
  const before = described(tokens, first, end, head, lexicon.inflection.nominative);
  const to = describedEnd(tokens, at, last);
  const where =
    at + 1 < to ? ` ${text.slice((tokens[at + 1] as Token).start, (tokens[to - 1] as Token).end)}` : '';
  return `${before} ${owner}${where}`;
}

/** The adjective right before an owner, which says of what kind or state it is; null for none. */
export function kindOfOwner({ analysis: { tokens } }: Unit, { head }: Source, at: number): Token | null {
  const before = tokens[at - 1] as Token;
  return at - 1 > head && before.upos === 'ADJ' && before.feats.Case === 'Gen' ? before : null;
}

/** «глава [цієї країни]», «речник [російської компанії]»: where the owner starts, with what only describes it. */
function ownerStart(tokens: readonly Token[], head: number, at: number): number {
  let first = at;
  while (first > head + 1 && /^(?:ADJ|DET)$/u.test(tokens[first - 1]?.upos ?? '')) first--;
  return first;
}

/** «тамтешній уряд», «тамошний МИД»: a body of the state that was named last. */
export const ofPlaceThere = ({ analysis }: Unit, { first, last }: Source, { set }: Lexicon): boolean =>
  last - first === 2 && set.ofPlaces.has((analysis.tokens[first] as Token).lemma);

/** A description of two words with whose it is in place of the first. */
export function bodyOf(
  { analysis: { tokens }, lexicon }: Unit,
  { first, head, last }: Source,
  whose: string | null,
): string | null {
  return whose === null
    ? null
    : `${described(tokens, first + 1, last, head, lexicon.inflection.nominative)} ${whose}`;
}
