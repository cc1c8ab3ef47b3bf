/** «лідери двох країн», «співрозмовники», «сторони»: two persons whom the sentences before speak of. */
import type { Token } from '../../language/contract.js';
import type { Source } from './source.js';
import type { Directory, Named } from './speakers.js';
import type { Unit } from './units.js';

/** Words that two who met go by. */
const TWO =
  /^(?:співрозмовник|сторона|лідер|міністр|президент|прем[’']єр|очільник|глава|дипломат|політик|собеседник|лидер|министр|премьер|политик)$/u;
/** How many sentences back they may stand. */
const SENTENCES_BACK = 3;

/** The two persons a plural means, when the sentences before name just two; null otherwise. */
export function twoBefore(unit: Unit, { first, head, last }: Source, directory: Directory): Named | null {
  const { tokens, sentences } = unit.analysis;
  const own = tokens[head] as Token;
  if (own.feats.Number !== 'Plur' || !TWO.test(own.lemma) || !isBareOrBoth(tokens, first, head, last))
    return null;
  const from = sentences[Math.max(0, own.sentence - SENTENCES_BACK)]?.start ?? 0;
  const names = new Map<string, string>();
  for (const { type, form, entity } of directory.inside({ start: from, end: own.start })) {
    if (type !== 'PER' || form === 'pronoun' || entity === null) continue;
    names.set(entity, directory.entity(entity)?.name ?? '');
    if (names.size > 2) return null;
  }
  if (names.size !== 2) return null;
  return { name: [...names.values()].join(', '), entity: null, how: 'description: the two spoken of before' };
}

/** Alone, with «обидва», or «лідери двох країн». */
function isBareOrBoth(tokens: readonly Token[], first: number, head: number, last: number): boolean {
  for (let i = first; i < head; i++)
    if (!/^(?:обидв|оба|обе|два|дві|две|ці|эти)/u.test((tokens[i] as Token).norm)) return false;
  if (last === head + 1) return true;
  return last === head + 3 && /^дв(?:ох|ух)$/u.test((tokens[head + 1] as Token).norm);
}
