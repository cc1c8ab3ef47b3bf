/** Parties that a sentence names apart from the contact word, in a language without cases. */

import type { Token } from '../../../language/contract.js';
import type { Around } from '../around.js';
import { type Clauses, subjectOf } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';
import { isNegatedAt } from '../status/tenses.js';
import { type Found, partiesOf } from './parties.js';

/** How far the verb may stand from "in a phone call", and whom it has told from the verb, in tokens. */
const REACH = 10;

/** "In a phone call Xi told Putin that …": the subject and the object of what was done in it. */
export function toldIn({ scene, clauses, trigger: { at, entry, effect }, others }: Around): Found[] {
  if (
    !scene.caseless ||
    effect !== null ||
    others.length > 0 ||
    !isRemoteNoun(scene, at, entry) ||
    !isOpening(scene, at)
  )
    return [];
  const { last } = clauses.sentence;
  for (let verb = at + 1; verb < Math.min(last, at + REACH); verb++) {
    if (scene.token(verb).upos === 'SCONJ') return []; // "told Trump in a call that he would meet Zelensky"
    if (scene.token(verb).upos !== 'VERB') continue;
    const object = clauses.groups.find(({ first }) => first === verb + 1);
    const subject = subjectOf(scene, clauses, verb)?.group ?? null;
    if (!object || !subject || subject.first < at) return [];
    return [subject, object].flatMap((group) =>
      partiesOf(scene, group).filter((one) => isPerson(scene, one)),
    );
  }
  return [];
}

/** "Thanked Trump in a call": who did it and to whom, right before the setting. */
export function doneIn({ scene, clauses, trigger: { at, entry, effect }, others }: Around): Found[] {
  const isRemote = REMOTE.has(entry.kind);
  if (!scene.caseless || effect !== null || others.length > 0) return [];
  if (entry.form === 'verb' || !(isRemote || isEncounter(scene, at))) return [];
  const preposition = isRemote ? opening(scene, at) : openingBare(scene, at);
  const isObject = ({ first, last, preposition: own }: Group) =>
    last === preposition && own < 0 && scene.tokens[first - 1]?.upos === 'VERB';
  const object =
    clauses.groups.find(isObject) ??
    (isSpoken(entry.kind) ? objectBefore(scene, clauses, preposition) : undefined);
  const verb = object && scene.tokens[object.first - 1]?.upos === 'VERB' ? object.first - 1 : -1;
  if (!object || verb < 0 || (!isSpoken(entry.kind) && !scene.isAddressing(verb))) return [];
  const subject = subjectOf(scene, clauses, verb)?.group ?? null;
  const [doing, done] = [subject, object].map((group) =>
    partiesOf(scene, group).filter((one) => isPerson(scene, one)),
  );
  if (doing?.length !== 1 || done?.length !== 1)
    return isRemote && doing?.length && done?.length ? [...doing, ...done] : [];
  return isRemote || !areOfOneState(scene, doing[0] as Found, done[0] as Found) ? [...doing, ...done] : [];
}

/** "Thanked [Macron] for his support during a call": the object of the verb before, with what it was about behind it. */
function objectBefore(scene: Scene, clauses: Clauses, preposition: number): Group | undefined {
  const own = clauses.clauseOf(preposition);
  for (let i = preposition - 1; i >= Math.max(0, preposition - REACH); i--) {
    const isVerb = scene.token(i).upos === 'VERB';
    if (clauses.clauseOf(i) !== own || (!isVerb && scene.entries.has(i))) return undefined;
    if (!isVerb) continue;
    const object = clauses.groups.find(({ first, preposition: its }) => first === i + 1 && its < 0);
    return scene.tokens[object?.last ?? -1]?.upos === 'ADP' ? object : undefined;
  }
  return undefined;
}

const isSpoken = (kind: string): boolean => kind === 'call' || kind === 'video';

/** "During [long] talks", "at a meeting": the preposition before a noun that only adjectives stand beside; -1 for others. */
function openingBare(scene: Scene, at: number): number {
  let i = at - 1;
  while (scene.tokens[i]?.upos === 'ADJ') i--;
  if (scene.tokens[i]?.feats.Definite === 'Ind' || scene.tokens[i]?.feats.Poss === 'Yes') i--;
  const { norm, upos } = scene.tokens[i] ?? { norm: '', upos: '' };
  const { places, whiles } = scene.lexicon.set;
  return (upos === 'ADP' || upos === 'SCONJ') && (places.has(norm) || whiles.has(norm)) ? i : -1;
}

/** "Talks in Vienna", "a meeting on Monday": not of a body, which others sit in too. */
function isEncounter(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  const isPlace = scene.lexicon.set.places.has(next?.norm ?? '') && scene.mentionAt(at + 2)?.type === 'LOC';
  return isPlace || next?.upos === 'SCONJ' || scene.isInDate(scene.token(at + 2)?.start ?? 0);
}

/** "At a meeting in Vienna", "during talks on Monday": nobody's that the words tell. */
export const isBareEncounter = (scene: Scene, at: number): boolean =>
  openingBare(scene, at) >= 0 && isEncounter(scene, at);

/** Ministers of one state confer at a meeting with others. */
function areOfOneState(scene: Scene, one: Found, other: Found): boolean {
  const [its, others] = [one, other].map(({ entity, key }) => scene.standing.states(entity, key));
  return its?.some((state) => others?.includes(state)) === true;
}

const REMOTE = new Set(['call', 'video', 'letter']);

/** "Call", "message", "phone conversation". */
export const isRemoteNoun = ({ tokens, lexicon }: Scene, at: number, { kind, form }: Entry): boolean =>
  form === 'noun' &&
  (REMOTE.has(kind) || (tokens[at - 1] !== undefined && lexicon.channels.has(tokens[at - 1] as Token)));

/** The preposition of "in a phone call", or -1. */
function opening(scene: Scene, at: number): number {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - 5); i--) {
    const { feats, upos } = scene.token(i);
    if (feats.PronType === 'Art')
      return feats.Definite === 'Ind' && scene.tokens[i - 1]?.upos === 'ADP' ? i - 1 : -1;
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'NUM') return -1;
  }
  return -1;
}

/** "Have not spoken since a call in May": with whom the last one was says the verb that tells of none after it. */
export function lastBefore({
  scene,
  clauses,
  trigger: { at, entry },
  owners,
  others,
  between,
}: Around): Found[] {
  if (!scene.caseless || entry.form === 'verb' || owners.length + others.length + between.length > 0)
    return [];
  for (let verb = at - 1; verb >= Math.max(clauses.sentence.first, at - 2 * REACH); verb--) {
    if (scene.token(verb).upos !== 'VERB') continue;
    if (scene.entries.get(verb)?.form !== 'verb' || !isNoneSince(scene, clauses, verb)) return [];
    const subject = subjectOf(scene, clauses, verb)?.group ?? null;
    const object = clauses.groups.find(({ first, last }) => first > verb && last < at && first - verb < 3);
    return [subject, object].flatMap((group) => partiesOf(scene, group ?? null));
  }
  return [];
}

/** How far behind "since" the contact stands that was the last one. */
const SINCE = 6;

/** "Has not met him since …": what was before is told, not that there was none. */
export function isNoneSince(scene: Scene, clauses: Clauses, verb: number): boolean {
  if (!scene.caseless || !isNegatedAt(scene, clauses, verb, 3)) return false;
  for (let i = verb + 1; i < Math.min(clauses.sentence.last, verb + REACH); i++)
    if (scene.lexicon.set.since.has(scene.token(i).norm)) return tellsContact(scene, clauses, i);
  return false;
}

/** Whether a contact is named right behind a word: "since a call in May", not "since the invasion". */
function tellsContact(scene: Scene, clauses: Clauses, since: number): boolean {
  for (let i = since + 1; i < Math.min(clauses.sentence.last, since + SINCE); i++)
    if (scene.entries.has(i)) return true;
  return false;
}

/** "Met Koval together with Nowak", "Koval, joined by Nowak, met …": who else took part. */
export function joinedBy(
  { scene, clauses, trigger: { at, entry } }: Around,
  parties: readonly Found[],
): Found[] {
  if (!scene.caseless || entry.kind === 'letter' || entry.kind === 'visit') return [];
  const own = clauses.clauseOf(at);
  const isBeside = ({ first, preposition }: Group) => {
    const last = preposition >= 0 ? preposition : first - 1;
    if (Math.abs(first - at) >= 2 * REACH || Math.abs(clauses.clauseOf(first) - own) > 1) return false;
    return scene.lexicon.beside.some(
      (words) =>
        words.every((word, offset) => scene.tokens[last - words.length + 1 + offset]?.norm === word) &&
        !isOfOtherVerb(scene, last - words.length, at),
    );
  };
  return [...clauses.groups.filter(isBeside), ...joiningIt(scene, clauses, at)]
    .flatMap((group) => partiesOf(scene, group))
    .filter((one) => isPerson(scene, one) && !parties.some(({ key }) => key === one.key));
}

/** "[Speaking] alongside Nowak, Koval said": beside whom something else is done. */
function isOfOtherVerb(scene: Scene, before: number, at: number): boolean {
  const verb = scene.tokens[before];
  if (verb?.upos !== 'VERB' || before === at || verb.sentence !== scene.token(at).sentence) return false;
  return verb.feats.VerbForm === 'Ger' || (verb.feats.VerbForm === 'Part' && verb.feats.Tense === 'Pres');
}

/** Tokens before a contact word in which the verb for who comes to it stands: "took part in Wednesday's phone call". */
const JOINING = 7;

/** "Koval joined the call between Nowak and Smith", "took part in it": who came to it. */
function joiningIt(scene: Scene, clauses: Clauses, at: number): readonly Group[] {
  const { joins, attends, takesPart, takingPart } = scene.lexicon.set;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - JOINING); i--) {
    const { upos, lemma } = scene.token(i);
    if (upos !== 'VERB') continue;
    const isIn =
      takingPart.has(lemma) || (takesPart.has(lemma) && takingPart.has(scene.tokens[i + 1]?.norm ?? ''));
    const subject =
      joins.has(lemma) || attends.has(lemma) || isIn ? subjectOf(scene, clauses, i)?.group : undefined;
    return subject ? [subject] : [];
  }
  return [];
}

/** "In a …", "during an …" at the start of the sentence or after a comma. */
function isOpening(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - 4); i--) {
    const { feats, upos } = scene.token(i);
    if (feats.PronType === 'Art') return feats.Definite === 'Ind' && scene.tokens[i - 1]?.upos === 'ADP';
    if (upos !== 'NOUN' && upos !== 'ADJ') return false;
  }
  return false;
}

const isPerson = (scene: Scene, { entity }: Found): boolean => scene.entity(entity)?.type === 'PER';

/** "…to Geneva and have Macron join them": who is to come to those who are brought together. */
export function joining({ scene, clauses, trigger: { at } }: Around): Found[] {
  const { last } = clauses.sentence;
  for (let i = at + 1; i < last; i++) {
    const token = scene.token(i);
    if (!scene.lexicon.set.joins.has(token.lemma)) continue;
    const group = clauses.groups.find((one) => one.last === i);
    return partiesOf(scene, group ?? null).filter((one) => isPerson(scene, one));
  }
  return [];
}
