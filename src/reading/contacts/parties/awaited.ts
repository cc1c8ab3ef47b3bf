/** Whom others wait for, who or where: «Зеленського чекають у Варшаві», «Трамп ждёт Мерца в четверг», "Koval expects Nowak in Rome". */
import type { Token } from '../../../language/contract.js';
import type { Around } from '../around.js';
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import { isSeenThere } from '../right-behind.js';
import type { Scene } from '../scene.js';
import { type Found, partiesOf, stateParty } from './parties.js';

/** How far from its verb whoever waits and the place may stand, in tokens. */
const REACH = 12;

/** Who waits: people at a place, or somebody. */
type Waiting = 'place' | 'person';

/** The entry of a verb of waiting where it tells of a guest: a visit to a place, or a meeting with whoever waits; null where it does not. */
export function awaitingEntry(scene: Scene, entry: Entry, at: number): Entry | null {
  const { feats } = scene.token(at);
  if (feats.VerbForm !== 'Fin' || feats.Tense === 'Past' || feats.Mood === 'Imp') return null;
  if (scene.lexicon.set.negations.has(scene.tokens[at - 1]?.norm ?? '')) return null;
  if (scene.caseless)
    return isSeenThere(scene, at) && !isToDo(scene, at) ? { ...entry, kind: 'meeting' } : null;
  const waiting = waitingAt(scene, entry, at);
  return waiting && { ...entry, kind: waiting === 'place' ? 'visit' : 'meeting' };
}

/** "Expects Koval in Rome [to apologise]": what somebody is to do. */
function isToDo(scene: Scene, at: number): boolean {
  const { last } = scene.sentenceOf(at);
  for (let i = at + 1; i < Math.min(last, at + REACH); i++) {
    const { upos, form, feats } = scene.token(i);
    if (form === ',' || form === ';') return false;
    if (upos === 'VERB') return feats.VerbForm === 'Inf';
  }
  return false;
}

/** What stands beside the verb, up to a mark or another verb on either side. */
function* besides(scene: Scene, at: number): Generator<number> {
  const { first, last } = scene.sentenceOf(at);
  const ends = ({ upos, form }: Token) => /^(?:VERB|SCONJ)$/u.test(upos) || /^[,;:()«»"“”–—]$/u.test(form);
  for (let i = at - 1; i >= Math.max(first, at - REACH) && !ends(scene.token(i)); i--) yield i;
  for (let i = at + 1; i < Math.min(last, at + REACH) && !ends(scene.token(i)); i++) yield i;
}

/** Somebody by name, title or pronoun, or «делегація», «прем’єрів» without one. */
function isPerson(scene: Scene, i: number): boolean {
  const mention = scene.mentionAt(i);
  if (mention) return /^(?:PER|JOB|PRON)$/u.test(mention.type);
  const token = scene.token(i);
  if (token.upos !== 'NOUN' || token.feats.Animacy !== 'Anim') return false;
  return scene.lexicon.partyNouns.has(token) || scene.input.knowledge.stateOfPeople(token.lemma) !== null; // «українця»
}

/** The preposition before a word, adjectives aside; null for none. */
function prepositionBefore({ tokens }: Scene, at: number): string | null {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  return tokens[i]?.upos === 'ADP' ? (tokens[i]?.norm ?? null) : null;
}

function waitingAt(scene: Scene, entry: Entry, at: number): Waiting | null {
  const verb = scene.token(at).feats;
  const isPassive = isOfSubject(entry);
  let guest = -1;
  let there: string | null = null;
  let place: Waiting | null = null;
  let subject = false;
  let isDated = verb.Tense === 'Fut';
  for (const i of besides(scene, at)) {
    const { feats, upos, norm, start } = scene.token(i);
    if (scene.isInDate(start) || scene.lexicon.set.wheres.has(norm)) isDated = true;
    else if (isGuestAt(scene, entry, at, i)) guest = i;
    else if (isPerson(scene, i) && feats.Case === 'Nom' && !isPassive) {
      if (!isSomebody(scene, i)) return null;
      subject = true;
    } else if (isPlaceAt(scene, i)) {
      place = place ?? (isPerson(scene, i) ? 'person' : 'place');
      there = there ?? scene.stateOf(scene.mentionAt(i)?.lemma ?? '');
    } else if (upos === 'NOUN' && mayBeSubject(scene, i) && scene.mentionAt(i) === null) return null; // «Зеленського чекають переговори»
  }
  if (guest < 0) return null;
  if (subject && !isPassive) return place || isDated ? 'person' : null;
  if (isPassive || verb.Number === 'Plur') return isAtHome(scene, guest, there) ? null : place;
  return place && 'person'; // «заявив, що чекає на Новака у Варшаві»
}

/** «Зеленського чекають у Києві»: nobody visits the state that he speaks for. */
function isAtHome(scene: Scene, guest: number, state: string | null): boolean {
  const entity = scene.mentionAt(guest)?.entity ?? null;
  return state !== null && entity !== null && scene.standing.states(entity, entity).includes(state);
}

/** Who is named or holds an office, or is named behind it: «[дружина] чекає на Новака», «[слідчі] чекають» tell of no contact. */
function isSomebody(scene: Scene, i: number): boolean {
  const token = scene.token(i);
  if (/^(?:PER|PRON)$/u.test(scene.mentionAt(i)?.type ?? '') || scene.lexicon.offices.has(token)) return true;
  const next = scene.tokens[i + 1];
  const owner = next?.sentence === token.sentence ? scene.mentionAt(i + 1) : null;
  return (
    owner !== null && (owner.type === 'PER' ? next?.feats.Case === 'Nom' : token.feats.Number !== 'Plur')
  );
}

/** A noun that may be a subject: not in another case, nor behind a preposition. */
const mayBeSubject = (scene: Scene, i: number): boolean =>
  /^(?:Nom|Acc)$/u.test(scene.token(i).feats.Case ?? '') && prepositionBefore(scene, i) === null;

/** «ожидается», «очікується»: the guest is the subject. */
const isOfSubject = ({ frames }: Pick<Entry, 'frames'>): boolean =>
  !frames.some(({ grammaticalCase }) => grammaticalCase === 'Acc');

function isGuestAt(scene: Scene, { frames }: Entry, at: number, i: number): boolean {
  if (!isPerson(scene, i)) return false;
  const preposition = prepositionBefore(scene, i);
  if (isOfSubject({ frames })) return preposition === null && scene.token(i).feats.Case === 'Nom';
  const mention = scene.mentionAt(i);
  const end = mention ? scene.lastToken(mention) : i + 1;
  const names = [scene.token(i), scene.token(end - 1)]; // «Си [Цзиньпина]»
  const isObject =
    names.some(({ feats }) => /^(?:Acc|Gen)$/u.test(feats.Case ?? '')) ||
    (scene.token(at).feats.Number === 'Plur' && mention?.type === 'PER' && !isJoined(scene, i, end)); // «[Нэнси Пелоси] ждут»
  return isObject && frames.some((frame) => frame.preposition === preposition);
}

const isJoined = ({ tokens, lexicon: { set } }: Scene, first: number, end: number): boolean =>
  set.and.has(tokens[first - 1]?.norm ?? '') || set.and.has(tokens[end]?.norm ?? '');

/** «в Вашингтоне», «у МЗС», «у президента». */
function isPlaceAt(scene: Scene, i: number): boolean {
  const preposition = prepositionBefore(scene, i) ?? '';
  const { Case, Reflex } = scene.token(i).feats;
  const { places, hosts } = scene.lexicon.set;
  if (Case === 'Gen') return hosts.has(preposition) && (Reflex === 'Yes' || isPerson(scene, i)); // «у себя»
  if (Case !== 'Loc' || !places.has(preposition)) return false;
  const mention = scene.mentionAt(i);
  return mention?.type === 'ORG' || (mention?.type === 'LOC' && scene.stateOf(mention.lemma) !== null);
}

/** The guest with whoever waits for him, or with the state, body or person at whose place he is awaited. */
export function awaitedIn({ scene, clauses, trigger: { at, entry }, subject }: Around): Found[] {
  if (scene.caseless || !entry.marks.has('awaits')) return [];
  const own = clauses.clauseOf(at);
  const groups = clauses.groups.filter(({ first }) => clauses.clauseOf(first) === own);
  const guests: Found[] = [];
  const hosts: Found[] = [];
  const waiting: Found[] = [];
  for (const group of groups) {
    const heads = group.phrases.map(({ head }) => head);
    if (
      heads.some(
        (head) =>
          isGuestAt(scene, entry, at, head) ||
          isGuestAt(scene, entry, at, group.preposition < 0 ? group.first : group.preposition + 1),
      )
    )
      guests.push(...partiesOf(scene, group));
    else if (
      group.preposition >= 0 &&
      heads.some((head) => isPlaceAt(scene, head) || isPlaceAt(scene, group.preposition + 1))
    )
      hosts.push(...hostsOf(scene, group));
    else if (group.preposition < 0 && group.grammaticalCase === 'Nom' && isPerson(scene, heads[0] as number))
      waiting.push(...partiesOf(scene, group));
  }
  const isOfOne =
    entry.kind === 'meeting' && !hosts.some(({ entity }) => scene.entity(entity)?.type === 'PER');
  const host = waiting.length > 0 ? waiting : isOfOne ? subject.slice(0, 1) : hosts.slice(0, 1);
  return guests.length > 0 && host.length > 0 ? [...guests, ...host] : [];
}

/** Whoever is awaited in a capital visits its state. */
const hostsOf = (scene: Scene, group: Group): Found[] =>
  partiesOf(scene, group).map((party) =>
    party.key.startsWith('state:') ? stateParty(scene, party.key) : party,
  );
