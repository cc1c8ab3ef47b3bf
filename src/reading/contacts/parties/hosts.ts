/** Whom somebody comes to or receives, said by a place: «до польської столиці», «прийняв в Овальному кабінеті Коваля». */
import type { Around } from '../around.js';
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import { MENTION_ALONE, type Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partyOf, stateParty } from './parties.js';

/** «прилетів до [столиці Польщі]», «приезд в [китайскую столицу]»: the state of a capital that is not named. */
export function capitalOf(scene: Scene, { kind }: Entry, { phrases }: Group): Found[] | null {
  const [phrase] = phrases;
  if (scene.caseless || kind !== 'visit' || !phrase || phrases.length > 1) return null;
  if (!scene.lexicon.set.capitals.has(scene.token(phrase.head).lemma)) return null;
  if (isOtherCity(scene, phrase)) return null;
  const owner = ownerOf(scene, phrase);
  if (owner?.key.startsWith('state:')) return [stateParty(scene, owner.key)];
  for (let i = phrase.first; i < phrase.head; i++) {
    const state = scene.stateOfAdjective(scene.token(i).lemma);
    if (state) return [stateParty(scene, state)];
  }
  return null;
}

/** «до [культурної] столиці Польщі», «в [северную] российскую столицу»: a city that is no capital, but called one; not «дощової столиці». */
function isOtherCity(scene: Scene, { first, head }: Phrase): boolean {
  return scene.tokens.slice(first, head).some(({ lemma }) => scene.lexicon.set.soCalled.has(lemma));
}

/** «прийняв у кабінеті [Коваля]»: a person right behind the place where somebody receives others is the one received. */
export function receivedAt(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  if (scene.caseless || entry.form === 'noun' || !entry.marks.has('reception')) return [];
  const place = clauses.groups.find(({ first }) => first > at);
  const [phrase] = place?.phrases ?? [];
  if (!place || !phrase || place.phrases.length > 1 || place.preposition < 0) return [];
  if (clauses.clauseOf(place.first) !== clauses.clauseOf(at)) return [];
  if (!scene.lexicon.set.places.has(scene.token(place.preposition).norm)) return [];
  for (let i = phrase.head + 1; i < phrase.last; i++) {
    const mention = scene.mentionAt(i);
    if (mention?.type !== 'PER' || !/^(?:Gen|Acc)$/u.test(scene.token(i).feats.Case ?? '')) continue;
    const party = partyOf(scene, { ...MENTION_ALONE, mention });
    return party ? [party] : [];
  }
  return [];
}

/** «президент України прилетів до [української столиці]»: nobody is a guest of his own state. */
export function isComingHome({ scene, trigger: { entry }, subject, others }: Around): boolean {
  if (entry.kind !== 'visit' || entry.form === 'noun' || entry.marks.has('invite')) return false;
  const [host, ...hosts] = others;
  if (!host?.key.startsWith('state:') || hosts.length > 0 || subject.length === 0) return false;
  return subject.every(({ how, of, key, entity }) => {
    const states = how === 'named' ? scene.standing.states(entity, key) : of;
    return key !== host.key && states.includes(host.key);
  });
}

function ownerOf(scene: Scene, { owner }: Phrase): Found | null {
  const mention = owner === null ? null : scene.mentionAt(owner);
  return mention ? partyOf(scene, { ...MENTION_ALONE, mention }) : null;
}
