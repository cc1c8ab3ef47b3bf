/** Who is named behind a contact word: the other side, whose it is, two sides after «між». */
import type { Clauses } from '../clauses.js';
import { fitsFrame } from '../frames.js';
import type { Group } from '../groups.js';
import { isNaming } from '../named-so.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { meansElse } from '../senses.js';
import type { Trigger } from '../triggers.js';
import { hasAgent } from '../uninflected.js';
import { capitalOf } from './hosts.js';
import { type Found, isPublic, partiesOf, partyOf } from './parties.js';
import { interviews, isToListeners } from './press.js';
import { isOfRelation } from './relations.js';
import { sentBy } from './subjects.js';

/** What is found beside a contact word but for its subject. */
export interface Right {
  readonly owners: Found[];
  readonly others: Found[];
  readonly between: Found[];
  readonly used: ReadonlySet<Group>;
  press: boolean;
}

/** Puts the parties of a group behind the word where they belong; whether it has any. */
export function take(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  group: Group,
  isNext: boolean,
  right: Right,
): boolean {
  const { entry } = trigger;
  if (isPossessor(scene, trigger, group) || isOfRelation(scene, clauses, trigger, group, right.owners.length))
    return false;
  const preposition = group.preposition >= 0 ? scene.token(group.preposition).norm : null;
  if (preposition !== null && scene.lexicon.set.between.has(preposition)) {
    right.between.push(...partiesOf(scene, group));
    return right.between.length > 0;
  }
  if (preposition !== null && scene.lexicon.set.agents.has(preposition) && hasAgent(scene, trigger)) {
    const side = entry.form === 'noun' ? right.owners : right.others;
    side.push(...partiesOf(scene, group));
    return side.length > 0;
  }
  if (isNext && scene.caseless && entry.form === 'noun' && preposition !== null && isOf(scene, preposition)) {
    const sides = partiesOf(scene, group); // "a meeting of Koval and Nowak", not "of the council"
    if (sides.length > 1) right.owners.push(...sides);
    return sides.length > 1;
  }
  const isFar = scene.caseless && preposition === null && !isNext;
  const isGivenTo = right.owners.length > 0 && isDativeNext(scene, trigger, group, isNext);
  if (right.others.length === 0 && !isFar && (isGivenTo || fitsFrame(scene, trigger, group, preposition))) {
    if (entry.marks.has('reception') && !isReceived(scene, group)) return false;
    if (entry.marks.has('naming') && isNaming(scene, group.last)) return false;
    if (entry.marks.has('naming') && meansElse(scene, trigger, group.last)) return false;
    const next = clauses.groups.find(({ first, preposition: own }) => first === group.last && own >= 0);
    const sent = sentBy(scene, group, next); // "his counterparts from Poland and Italy"
    const parties = sent.length > 1 ? sent : (capitalOf(scene, entry, group) ?? partiesOf(scene, group));
    if (isWhereTo(scene, group) && isSentTo(clauses, trigger)) return false;
    if (interviews(scene, entry, group) || (parties.length === 0 && isPublic(scene, group)))
      right.press = true;
    if (!suits(scene, parties, trigger)) return false;
    if (isSpeech(scene, trigger, preposition, parties)) return false;
    if (isToListeners(scene, trigger, group, preposition)) {
      right.press = true;
      return false;
    }
    right.others.push(...parties);
    return parties.length > 0;
  }
  const mayOwn = entry.form === 'noun' && isNext && preposition === null && right.owners.length === 0;
  const parties = mayOwn ? partiesOf(scene, group) : [];
  const isOwner =
    group.grammaticalCase === 'Gen' ||
    group.grammaticalCase === null ||
    (group.grammaticalCase === 'Acc' && isAnimate(scene, group));
  if (parties.length > 0 && isOwner) {
    right.owners.push(...parties);
    return right.owners.length > 0;
  }
  return false;
}

/** «лист Коваля [Новаку]», «дзвінок Коваля [Новаку]»: right behind whose it is, a person in the dative. */
const isDativeNext = (
  { caseless }: Scene,
  { entry: { form, frames } }: Trigger,
  { preposition, grammaticalCase, phrases }: Group,
  isNext: boolean,
): boolean =>
  !caseless &&
  isNext &&
  form === 'noun' &&
  preposition < 0 &&
  grammaticalCase === 'Dat' &&
  phrases.every(({ mention }) => mention?.type === 'PER' || mention?.type === 'JOB') &&
  frames.some((frame) => frame.preposition === null && frame.grammaticalCase === 'Dat');

const isOf = ({ input }: Scene, preposition: string): boolean =>
  input.words.grammar.partOf.includes(preposition);

/** «надіслав Зеленському листа [із запрошенням до Варшави]»: a place behind the word, to which nobody writes beside a person. */
const isWhereTo = (scene: Scene, { preposition, phrases }: Group): boolean =>
  preposition >= 0 && phrases.every(({ mention }) => mention?.type === 'LOC') && !scene.caseless;

/** Whether a letter is sent to a person whom its clause has in the dative before it. */
function isSentTo(clauses: Clauses, { at, entry, verb }: Trigger): boolean {
  if (entry.kind !== 'letter' || entry.form !== 'noun' || verb < 0) return false;
  const own = clauses.clauseOf(verb);
  return clauses.groups.some(
    ({ first, preposition, grammaticalCase, phrases }) =>
      first < at &&
      preposition < 0 &&
      grammaticalCase === 'Dat' &&
      clauses.clauseOf(first) === own &&
      phrases.some(({ mention }) => mention?.type === 'PER' || mention?.type === 'JOB'),
  );
}

/** Living beings have one form for genitive and accusative. */
function isAnimate(scene: Scene, { phrases }: Group): boolean {
  return phrases.every(
    ({ head, mention }) => mention?.type === 'PER' || scene.token(head).feats.Animacy === 'Anim',
  );
}

/** "meet the Commission's threshold", "letters from Koval's time there": the group owns what follows. */
function isPossessor(scene: Scene, { entry }: Trigger, { last, preposition }: Group): boolean {
  return (
    scene.caseless &&
    (entry.form === 'verb' ? preposition < 0 : entry.kind === 'letter') &&
    /^[’']s?$/u.test(scene.tokens[last]?.norm ?? '')
  );
}

/** «прийняв Коваль і двох європейських лідерів»: names and titles; beside one of them others may be described. */
function isReceived(scene: Scene, { phrases }: Group): boolean {
  const { receivedBodies } = scene.lexicon.set;
  const isNamed = phrases.map(
    (phrase) =>
      phrase.mention?.type === 'PER' ||
      isInMention(scene, phrase.head) ||
      receivedBodies.has(scene.token(phrase.head).lemma) ||
      (scene.caseless && receivedBodies.has(scene.token(phrase.head).norm)) ||
      isTold(scene, phrase),
  );
  return scene.caseless ? isNamed.every(Boolean) : isNamed.some(Boolean);
}

/** «Орбан приїхав … прийняв [угорця]»: a description of somebody whom the article names. */
export function isTold(scene: Scene, phrase: Phrase): boolean {
  if (scene.caseless || scene.token(phrase.head).feats.Animacy !== 'Anim') return false;
  return scene.entity(partyOf(scene, phrase)?.entity ?? null)?.type === 'PER';
}

/** The head itself is a name or title, not a thing that belongs to somebody. */
function isInMention(scene: Scene, head: number): boolean {
  for (let at = head; at >= Math.max(0, head - 4); at--) {
    const mention = scene.mentionAt(at);
    if (mention && scene.lastToken(mention) > head) return true;
  }
  return false;
}

/** An appeal goes to a power; a reception is of somebody named or in office; a host is no description. */
export function suits(scene: Scene, parties: readonly Found[], { entry }: Trigger): boolean {
  if (entry.marks.has('reception'))
    return parties.every(
      ({ how, entity, body }) => how === 'office' || body || scene.entity(entity)?.type === 'PER',
    );
  if (entry.marks.has('titled')) return parties.every(({ key }) => key.startsWith('state:'));
  const mayBeOffice = entry.marks.has('invite') && !scene.caseless; // «запросив польського прем’єра»
  if (entry.kind === 'visit')
    return parties.every(
      (party) => (party.how === 'named' || (mayBeOffice && party.how === 'office')) && isHost(scene, party),
    );
  return true;
}

/** A state, a body or a person; where words show no cases, no town or building, which a capital's place may be. */
const isHost = (scene: Scene, { key, entity }: Found): boolean =>
  !scene.caseless || key.startsWith('state:') || scene.entity(entity)?.type !== 'LOC';

/** "speaking to a veterans group": before many, not with anybody. */
function isSpeech(
  scene: Scene,
  { entry }: Trigger,
  preposition: string | null,
  parties: readonly Found[],
): boolean {
  if (!scene.caseless || entry.form !== 'verb' || entry.kind !== 'talks' || preposition === null)
    return false;
  return (
    !scene.lexicon.withFrames.some((frame) => frame.preposition === preposition) &&
    parties.every(({ how }) => how === 'described')
  );
}
