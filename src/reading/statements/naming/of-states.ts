/** «українське МЗС», «турецька сторона»: whose body or side it is, said in full. */
import type { Knowledge } from '../../../knowledge/index.js';
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Directory, Named } from '../speakers/speakers.js';
import { genitiveOf, genitiveOfState } from './genitives.js';

export type Whose = 'body' | 'head';

/**
 * «українське МЗС» → «МЗС України», «словацький прем'єр» → «прем'єр Словаччини», «турецька сторона» → «Туреччина»,
 * «норвезьке міністерство енергетики» → «міністерство енергетики Норвегії»; null for other phrases and for states
 * whose name is not known in the genitive. tokens[first, last) with the adjective first.
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
  const adjective = directory.token(first);
  if (last - first < 2 || adjective.upos !== 'ADJ') return null;
  const head = directory.token(first + 1);
  const id = head.feats.Number === 'Plur' ? null : knowledge.stateOfAdjective(adjective.lemma);
  if (id === null) return null;
  const known = directory.known(id);
  const state = knowledge.state(id);
  const names = language === 'uk' ? state?.names.uk : language === 'ru' ? state?.names.ru : undefined;
  const name = known?.name ?? names?.[0];
  if (name === undefined) return null;
  const { sides, stateHeads, bodiesInFull } = directory.lexicon.sources;
  const lemma = head.lemma.toLowerCase();
  const isAlone = last - first === 2;
  if (isAlone && sides.has(lemma) && whose === 'body')
    return { name, entity: known?.id ?? null, how: 'the side of a state' };
  const isBody =
    (isAlone || head.feats.Animacy !== 'Anim') &&
    (bodiesInFull.has(lemma) || isStateBody(head.norm, directory) || isStateBody(lemma, directory));
  if (whose === 'body' ? !isBody : !(isAlone && stateHeads.has(lemma))) return null;
  const genitive =
    (known && genitiveOf(known.id, directory, text, directory.tokens)) ??
    genitiveOfState(names?.[0] ?? name, directory.lexicon.inflection.genitive);
  // «британський уряд» is not called «уряд Сполученого Королівства».
  if (genitive === null || (bodiesInFull.has(lemma) && genitive.includes(' '))) return null;
  const rest = complement(directory, first + 2, last);
  if (!rest) return null;
  const [of, where] = rest;
  return { name: `${baseOf(head)}${of} ${genitive}${where}`, entity: null, how: 'a body of a state' };
}

/**
 * What follows a body: «[енергетики]», of which it is, and «[в Осло]», where it is; the state's name stands between.
 * Null where something else follows: a name is somebody else's.
 */
function complement(directory: Directory, from: number, last: number): [of: string, where: string] | null {
  let at = from;
  for (; at < last && directory.token(at).upos !== 'ADP'; at++) {
    const { upos, feats } = directory.token(at);
    if (!/^(?:NOUN|ADJ|CCONJ)$/u.test(upos) || (upos !== 'CCONJ' && feats.Case !== 'Gen')) return null;
  }
  for (let i = at; i < last; i++) if (directory.names.types.get(i) === 'PER') return null;
  const words = (first: number, end: number) =>
    first < end ? ` ${directory.text.slice(directory.token(first).start, directory.token(end - 1).end)}` : '';
  return [words(from, at), words(at, last)];
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
