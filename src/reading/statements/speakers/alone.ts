/** Who a title, a plural pronoun or a possessive means that stands without a name. */
import type { Token } from '../../../language/contract.js';
import { startsUpper } from '../../../text/characters.js';
import type { WordList } from '../../../text/word-list.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { described } from '../naming/nominative.js';
import { phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Named } from './speakers.js';

/** «глава уряду», «головний санітарний лікар»: a title that may go on with the person spoken of before. */
export function mayGoOn({ analysis, lexicon }: Unit, { first, last, head }: Source): boolean {
  const { tokens } = analysis;
  const { newcomers, vague, kin } = lexicon.sources;
  const own = tokens[head] as Token;
  if (own.feats.Animacy !== 'Anim' || own.feats.Number === 'Plur' || own.upos !== 'NOUN') return false;
  for (let i = first; i < last; i++) {
    const { norm, upos } = tokens[i] as Token;
    if (upos === 'PUNCT' || upos === 'NUM' || upos === 'PROPN' || upos === 'X') return false;
    // «голова Комітету начальників штабів»: a body by its name, which nobody here is known to lead.
    if (i > head && startsUpper((tokens[i] as Token).form)) return false;
    if (newcomers.has(norm) || isThirdPossessive(tokens[i] as Token, lexicon)) return false;
  }
  if (last - first > 1 && vague.has(own.lemma)) return false;
  return !isRelative(tokens, { head, last }, kin);
}

/** How far behind a description it is said that its person stays without a name. */
const UNNAMED = 8;

/** «дипломат, [який побажав залишитися неназваним]», «чиновник [на умовах анонімності]»: somebody who was not spoken of before. */
export function staysUnnamed({ unit, content }: Draft, { first, last, head }: Source): boolean {
  const { analysis, lexicon } = unit;
  const { tokens } = analysis;
  if ((tokens[head] as Token).feats.Animacy !== 'Anim') return false;
  // «дипломат, що побажав …»: an aside, whatever was read as the words that are said.
  const next = tokens[last + 1];
  const isAside =
    tokens[last]?.form === ',' && next !== undefined && !lexicon.set.conjunctions.has(next.norm);
  for (let i = Math.max(unit.first, first - UNNAMED); i < unit.last && i < last + UNNAMED; i++) {
    const { norm, start } = tokens[i] as Token;
    if (!lexicon.sources.anonymous.has(norm)) continue;
    if ((isAside && i > last) || !content.some((piece) => piece.start <= start && start < piece.end))
      return true;
  }
  return false;
}

/** «адвокат [жінки]», «мати [загиблого]»: what somebody is to a person without a name. */
export function isToSomebody(
  { analysis: { tokens } }: Unit,
  { head, last }: Pick<Source, 'head' | 'last'>,
): boolean {
  const owner = head + 1 < last ? (tokens[head + 1] as Token) : undefined;
  return (
    owner?.upos === 'NOUN' &&
    owner.feats.Animacy === 'Anim' &&
    owner.feats.Case === 'Gen' &&
    !startsUpper(owner.form)
  );
}

/** «мати [загиблого]», «чоловік [Ганни Коваль]»: somebody's relative, who is not that somebody. */
export function isRelative(
  tokens: readonly Token[],
  { head, last }: Pick<Source, 'head' | 'last'>,
  kin: WordList,
): boolean {
  const { lemma, feats } = tokens[head] as Token;
  return kin.has(lemma) && feats.Number !== 'Plur' && hasGenitive(tokens, head + 1, last);
}

/** «мати [загиблого]»: whose relative it is. */
function hasGenitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i] as Token).feats.Case === 'Gen') return true;
  return false;
}

/** «згідно з планом …»: a document that nobody owns speaks for itself; null for other cues. */
export function documentOf({ cue, entry, unit }: Draft): Named | null {
  const { tokens } = unit.analysis;
  const { accordingTo, sayings } = unit.lexicon.sources;
  if (entry?.kind !== 'formula' || !accordingTo.has(entry.lemmas[0] ?? '')) return null;
  const head = cue.at(-1) ?? unit.first;
  const own = tokens[head] as Token;
  if (own.upos !== 'NOUN' || sayings.has(own.lemma)) return null;
  return {
    name: described(tokens, head, head + 1, head, unit.lexicon.inflection.nominative),
    entity: null,
    how: 'the document itself',
  };
}

/** «слова [голови комісії]», «нові дані [вчених]»: who owns what is cited; null when nobody does. */
export function ownerAfter(unit: Unit, { head, last }: Source): Source | null {
  const phrase = head + 1 < last ? phraseAt(unit, head + 1, last) : null;
  if (!phrase || phrase.preposition >= 0) return null;
  return { first: phrase.first, last, head: phrase.head, how: 'owner' };
}

/** How many tokens back a group is looked for. */
const GROUP_BACK = 60;

/** «вони», «они»: the people last spoken of in the plural, in the nominative; null when there are none near. */
export function groupBefore({ analysis, lexicon, first }: Unit): string | null {
  const { tokens } = analysis;
  const { nominative } = lexicon.inflection;
  const sentence = (tokens[first] as Token).sentence;
  let other = -1;
  for (let i = first - 1; i >= 0 && i > first - GROUP_BACK; i--) {
    const token = tokens[i] as Token;
    if (sentence - token.sentence > 2) break;
    if (token.upos !== 'NOUN' || token.feats.Animacy !== 'Anim' || token.feats.Number !== 'Plur') continue;
    if (token.feats.Case === 'Nom') {
      const [from, to] = around(tokens, i);
      return described(tokens, from, to, i, nominative);
    }
    if (other < 0) other = i;
  }
  if (other < 0) return null;
  const [from, to] = around(tokens, other);
  return described(tokens, from, to, other, nominative);
}

/** Adjectives before a noun, genitives and names after it. */
export function around(tokens: readonly Token[], head: number): [number, number] {
  const own = tokens[head] as Token;
  let from = head;
  while (from > 0) {
    const before = tokens[from - 1] as Token;
    const agrees = before.upos === 'ADJ' && before.feats.Case === own.feats.Case;
    if (!agrees || before.sentence !== own.sentence) break;
    from--;
  }
  let to = head + 1;
  while (to < tokens.length && to < head + 8) {
    const next = tokens[to] as Token;
    const belongs =
      next.sentence === own.sentence &&
      (/^(?:NOUN|PROPN|ADJ|X)$/u.test(next.upos) || next.feats.VerbForm === 'Part') &&
      (next.feats.Case === 'Gen' || next.feats.Case === undefined);
    if (!belongs) break;
    to++;
  }
  return [from, to];
}

/** Token index of the possessive of the third person in a source («[її] адвокат»); -1 when there is none. */
export function possessiveIn({ analysis, lexicon }: Unit, { first, last }: Source): number {
  if (last - first < 2) return -1;
  for (let at = first; at < last; at++)
    if (isThirdPossessive(analysis.tokens[at] as Token, lexicon)) return at;
  return -1;
}

/** «її адвокат» with the name of whose it is in the genitive: «адвокат Олени Коваль». */
export function possessed(
  { analysis, lexicon }: Unit,
  { first, last, head }: Source,
  at: number,
  name: string,
): string {
  const { tokens } = analysis;
  const { nominative } = lexicon.inflection;
  const noun = at < head ? head : at + 1;
  const before = at > first ? described(tokens, first, at, Math.min(head, at - 1), nominative) : '';
  const after = described(tokens, at + 1, last, Math.max(noun, at + 1), nominative);
  // «міністри [її] кабінету»: the owner comes after the noun the possessive stands before.
  const [noun_, ...rest] = after.split(' ');
  return [
    before,
    at > head ? afterForm(tokens, at) : noun_,
    name,
    ...(at > head ? after.split(' ').slice(1) : rest),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** «мої критики», «її адвокати»: the description where the text does not let one say whose; null for others. */
export function withoutPossessive(
  { analysis, lexicon }: Unit,
  { first, last, head }: Source,
  isSubject = false,
): string | null {
  const own = analysis.tokens[first] as Token;
  const isPossessive = isThirdPossessive(own, lexicon) || lexicon.small.ownPossessives.has(own.lemma);
  if (!isPossessive || head === first) return null;
  return described(analysis.tokens, first + 1, last, head, lexicon.inflection.nominative, isSubject);
}

const afterForm = (tokens: readonly Token[], at: number): string => tokens[at + 1]?.form ?? '';

function isThirdPossessive({ norm, upos }: Token, { small }: Lexicon): boolean {
  return (upos === 'PRON' || upos === 'DET') && small.possessives.has(norm);
}
