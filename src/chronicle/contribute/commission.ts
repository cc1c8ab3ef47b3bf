/** «У Комісії», "a Commission spokesperson": the European Commission, where the article tells of the EU and of no other commission. */
import { LANGUAGES } from '../../language/index.js';
import { nameWords } from '../names/keys.js';
import { UNNAMED, VOICE } from '../names/titles.js';
import { whole } from '../words.js';
import type { PartyRoom } from './party-room.js';

const COMMISSION = whole(({ titles }) => titles.commission);
const ARTICLE = new Set(LANGUAGES.flatMap(({ words }) => [...words.grammar.definite, 'a', 'an']));
const EUROPEAN = 'org:ec';
const UNION = 'org:eu';

/** The European Commission for a description that names no other; null where the article has another one, or nothing of the EU. */
export function commissionAlone(name: string, { entities, world, day }: PartyRoom): string | null {
  const words = nameWords(name).filter((word) => !ARTICLE.has(word.toLowerCase()));
  const isVoice = VOICE.test(name) || UNNAMED.test(name);
  if (words.length > (isVoice ? 2 : 1) || !COMMISSION.test(name)) return null;
  const isOther = entities.some(
    ({ id, type, name: own }) =>
      type === 'ORG' &&
      id !== EUROPEAN &&
      nameWords(own).length > 1 &&
      COMMISSION.test(nameWords(own).at(-1) ?? ''),
  );
  if (isOther) return null;
  const isOfUnion = (id: string): boolean => id === UNION || id === EUROPEAN;
  const isTold = entities.some(
    ({ id }) =>
      isOfUnion(id) ||
      (id.startsWith('person:') &&
        world.knowledge.officesOf(id, day ?? undefined).some(({ office }) => isOfUnion(office.of))),
  );
  return isTold ? EUROPEAN : null;
}
