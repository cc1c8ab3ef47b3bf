/** «лідери двох країн», «співрозмовники», «сторони»: two persons whom the sentences before speak of. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Lexicon } from '../lexicon.js';
import { describedEnd } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Sets } from '../word-sets.js';
import type { Directory, Named } from './speakers.js';

/** How the reading says that two were meant. */
export const TWO_BEFORE = 'description: the two spoken of before';

/** How many sentences back they may stand. */
const SENTENCES_BACK = 3;

/** The two persons a plural means, when the sentences before name just two; null otherwise. */
export function twoBefore(
  unit: Unit,
  { first, head, last: end }: Source,
  directory: Directory,
  { set, sources, small }: Lexicon,
): Named | null {
  const { tokens, sentences } = unit.analysis;
  const own = tokens[head] as Token;
  const last = describedEnd(tokens, head, end);
  if (
    own.feats.Number !== 'Plur' ||
    !sources.twoWhoMet.has(own.lemma) ||
    !isBareOrBoth(tokens, first, head, last, small)
  )
    return null;
  const from = sentences[Math.max(0, own.sentence - SENTENCES_BACK)]?.start ?? 0;
  const names = new Map<string, string>();
  for (const { type, form, entity } of directory.inside({ start: from, end: own.start })) {
    if (type !== 'PER' || form === 'pronoun' || entity === null) continue;
    names.set(entity, directory.entity(entity)?.name ?? '');
    if (names.size > 2) break;
  }
  const two = names.size === 2 ? [...names.values()] : twoWhoMet(own, sentences, directory, set);
  return two && { name: two.join(', '), entity: null, how: TWO_BEFORE };
}

/** «Лис подзвонив … [з Коваль]», «Лис [і Коваль]»: of more than two, the two whom the nearest sentence puts together. */
function twoWhoMet(
  { sentence, start }: Token,
  sentences: Unit['analysis']['sentences'],
  directory: Directory,
  words: Sets,
): [string, string] | null {
  for (let at = sentence; at >= 0 && at >= sentence - SENTENCES_BACK; at--) {
    const end = at === sentence ? start : (sentences[at]?.end ?? start);
    const from = Math.max(sentences[at]?.start ?? 0, end - LONGEST);
    const people = directory
      .inside({ start: from, end })
      .filter(({ type, form, entity }) => type === 'PER' && form === 'name' && entity !== null);
    const one = people.findIndex(({ start: its }) => caseOf(directory, its) === 'Nom');
    const [who, whom] = [people[one], people[one + 1]];
    if (!who || !whom || who.entity === whom.entity || !areTogether(directory, who, whom, words)) continue;
    return [nameOf(directory, who), nameOf(directory, whom)];
  }
  return null;
}

/** A preposition of company between them, or a conjunction between two subjects. */
function areTogether(directory: Directory, who: Mention, whom: Mention, { company }: Sets): boolean {
  const from = directory.tokenAt(who.end - 1) + 1;
  const to = directory.tokenAt(whom.start);
  for (let i = to - 1; i >= from && i > to - REACH; i--) {
    const { upos, norm } = directory.token(i);
    // «листа [з] канцелярії Коваля», «виїхав [с] дачи Лиса»: from where, not with whom.
    if (upos === 'ADP') return company.has(norm) && caseOf(directory, whom.start) !== 'Gen';
    if (upos === 'CCONJ') return caseOf(directory, whom.start) === 'Nom';
    if (upos === 'VERB') return false;
  }
  return false;
}

/** Letters of a sentence that are looked at, so that a long one costs no more. */
const LONGEST = 2000;
/** How far before the second name the word that joins it may stand. */
const REACH = 9;

const caseOf = (directory: Directory, start: number): string | null =>
  directory.names.cases.get(directory.tokenAt(start)) ?? null;
const nameOf = (directory: Directory, { entity }: Mention): string => directory.entity(entity)?.name ?? '';

/** Alone, with «обидва», or «лідери двох країн». */
function isBareOrBoth(
  tokens: readonly Token[],
  first: number,
  head: number,
  last: number,
  small: Lexicon['small'],
): boolean {
  for (let i = first; i < head; i++) if (!small.both.has((tokens[i] as Token).norm)) return false;
  if (last === head + 1) return true;
  return last === head + 3 && small.ofTwo.has((tokens[head + 1] as Token).norm);
}
