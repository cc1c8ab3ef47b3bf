/** «українське МЗС», «турецька сторона»: whose body or side it is, said in full. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import { genitiveOf, genitiveOfState } from './genitives.js';
import type { Directory, Named } from './speakers.js';

export type Whose = 'body' | 'head';

/**
 * «українське МЗС» → «МЗС України», «словацький прем'єр» → «прем'єр Словаччини», «турецька сторона» → «Туреччина»;
 * null for other phrases and for states whose name is not known in the genitive. tokens[first, last), head at `head`.
 */
export function ofState(
  directory: Directory,
  knowledge: Pick<Knowledge, 'stateOfAdjective' | 'state'>,
  language: string,
  text: string,
  first: number,
  last: number,
  whose: Whose,
): Named | null {
  const [adjective, head] = [directory.token(first), directory.token(last - 1)];
  if (last - first !== 2 || adjective.upos !== 'ADJ' || head.feats.Number === 'Plur') return null;
  const id = knowledge.stateOfAdjective(adjective.lemma);
  if (id === null) return null;
  const known = directory.known(id);
  const state = knowledge.state(id);
  const names = language === 'uk' ? state?.names.uk : language === 'ru' ? state?.names.ru : undefined;
  const name = known?.name ?? names?.[0];
  if (name === undefined) return null;
  const { sides, stateHeads } = directory.lexicon.sources;
  if (sides.has(head.lemma.toLowerCase()) && whose === 'body')
    return { name, entity: known?.id ?? null, how: 'the side of a state' };
  const isBody = isStateBody(head.norm, directory) || isStateBody(head.lemma.toLowerCase(), directory);
  if (whose === 'body' ? !isBody : !stateHeads.has(head.lemma.toLowerCase())) return null;
  const genitive =
    (known && genitiveOf(known.id, directory, text, directory.tokens)) ??
    genitiveOfState(names?.[0] ?? name, directory.lexicon.inflection.genitive);
  if (genitive === null) return null;
  return { name: `${baseOf(head)} ${genitive}`, entity: null, how: 'a body of a state' };
}

/** Ministries by their short names, which are names only with their state, and the like. */
function isStateBody(word: string, { lexicon: { sources } }: Directory): boolean {
  if (sources.stateBodies.has(word)) return true;
  return /^\p{L}{6,}$/u.test(word) && sources.ministries.has(word) && !sources.notMinistries.has(word);
}

/** «країна»: the state named last before a word, and how it was found. */
export function stateBefore({ start }: Token, how: string, directory: Directory): Named | null {
  const isState = ({ entity, form }: Mention) =>
    form !== 'pronoun' && (directory.entity(entity)?.known?.startsWith('state:') ?? false);
  const state = directory.lastBefore(start, isState, 8);
  return state && directory.of(state, how);
}

/** Capitals stand as they are, other words in the nominative. */
function baseOf({ form, lemma, feats }: Token): string {
  if (/^\p{Lu}{2,}$/u.test(form)) return form;
  if (/^\p{Lu}{2,}\p{Ll}{1,2}$/u.test(form)) return form.replace(/\p{Ll}+$/u, '');
  if (feats.Case === 'Nom' || feats.Case === undefined) return form;
  return /^\p{Lu}/u.test(form) ? lemma.slice(0, 1).toUpperCase() + lemma.slice(1) : lemma;
}
