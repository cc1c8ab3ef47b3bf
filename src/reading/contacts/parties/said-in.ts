/** «На зустрічі у Варшаві Коваль запевнив Новака», "told him at a meeting": who said in it something, and to whom. */
import type { Statement } from '../../../model/index.js';
import type { Around } from '../around.js';
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import { isNegatedAt } from '../status/tenses.js';
import { isSetting } from '../ungoverned.js';
import { entityParty } from './named.js';
import type { Found } from './parties.js';
import { isBareEncounter } from './settings.js';

/** How far from the noun the word of saying may stand, in tokens. */
const REACH = 9;

/** The speaker and whom he speaks to, of the words in whose clause the noun is a setting; none for other nouns. */
export function saidIn({ scene, clauses, trigger, owners, others, between }: Around): Found[] {
  const { at, entry, effect } = trigger;
  if (entry.form !== 'noun' || entry.kind === 'letter' || entry.kind === 'visit') return [];
  if (effect !== null || owners.length + others.length + between.length > 0) return [];
  if (scene.caseless ? !isBareEncounter(scene, at) : !isInIt(scene, clauses, at)) return [];
  const statement = saidBeside(scene, clauses, at);
  if (!statement) return [];
  const [who, whom] = [statement.speaker, statement.addressee].map((one) =>
    person(scene, one?.entity ?? null),
  );
  return who && whom && who.entity !== whom.entity ? [who, whom] : [];
}

/** «На зустрічі», «під час переговорів», but neither after them nor «на зустрічі лідерів ЄС», in which others sit too. */
function isInIt(scene: Scene, clauses: Clauses, at: number): boolean {
  let opening = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[opening]?.upos ?? '')) opening--;
  const isWhile = scene.lexicon.set.whiles.has(scene.tokens[opening]?.norm ?? '');
  if (!isWhile && !isSetting(scene, clauses, at)) return false;
  const next = scene.tokens[at + 1];
  return next?.feats.Case !== 'Gen' || !/^(?:NOUN|PROPN|ADJ)$/u.test(next.upos);
}

/** What is said nearest to a token, with no other clause between them. */
function saidBeside(scene: Scene, clauses: Clauses, at: number): Statement | null {
  const { first, last } = clauses.sentence;
  for (let step = 1; step <= REACH; step++)
    for (const i of [at + step, at - step]) {
      if (i < first || i >= last || scene.token(i).upos !== 'VERB') continue;
      const statement = scene.cuedAt(scene.token(i));
      if (!statement || isNegatedAt(scene, clauses, i, 3)) continue;
      let between = scene.tokens.slice(Math.min(i, at) + 1, Math.max(i, at));
      // "At a meeting in Rome, Koval told Nowak": where no cases part them, a comma does.
      const comma = between.findIndex(({ norm }) => norm === ',');
      if (scene.caseless && i > at && comma >= 0) between = between.filter((_, index) => index !== comma);
      const isApart = between.some(({ upos, norm }) => upos === 'SCONJ' || norm === ',' || norm === ';');
      if (!isApart) return statement;
    }
  return null;
}

function person(scene: Scene, id: string | null): Found | null {
  const entity = scene.entity(id);
  return entity?.type === 'PER' ? entityParty(entity) : null;
}
