/** Through which channel a contact was held, by the words beside its trigger. */
import type { ContactKind, ContactStatus, Span } from '../../model/index.js';
import { isBesideParties } from './beside-parties.js';
import type { Clauses } from './clauses.js';
import type { Group } from './groups.js';
import type { Found } from './parties/parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** The channel that words beside the trigger name, with those words. */
export interface Channel {
  readonly kind: ContactKind;
  readonly first: number;
  readonly last: number;
}

const CHANNEL_REACH = 14;

/** «телефонну розмову», «переговори у форматі відеоконференції», "spoke by phone". */
export function channelOf(scene: Scene, clauses: Clauses, trigger: Trigger): Channel | null {
  const { at, entry } = trigger;
  if (entry.kind === 'letter' || entry.kind === 'visit') return null;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 3); i--) {
    const token = scene.token(i);
    const isInflected = token.upos === 'VERB' && token.feats.Case !== undefined;
    if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.upos !== 'DET' && !isInflected) break;
    const kind = scene.lexicon.channels.of(token);
    if (kind) return { kind, first: i, last: at + 1 };
  }
  const own = clauses.clauseOf(at);
  const stop = Math.min(clauses.sentence.last, at + CHANNEL_REACH);
  for (let i = at + 1; i < stop && clauses.clauseOf(i) === own && !isOtherContact(scene, i, trigger); i++) {
    const found = phraseChannel(scene, i, at);
    if (found && !isOfOther(trigger, found) && !isTopic(scene, i, trigger)) return found;
  }
  for (
    let i = at - 1;
    entry.form === 'verb' && i >= Math.max(clauses.sentence.first, at - 6) && clauses.clauseOf(i) === own;
    i--
  ) {
    const found = phraseChannel(scene, i, -1);
    if (found && scene.token(found.last - 1).upos !== 'ADJ' && !isOfOther(trigger, found)) return found;
  }
  return null;
}

/**
 * «беседовал с Ковалем в Осло»: who talked with somebody at a place told behind the verb met him there, where no channel
 * is named. What was spoken of has places too («поговорил о боях в Осло»), and what was before or beside it.
 */
export function isFaceToFace(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  {
    place,
    topic,
    status,
    subject,
  }: { place: Span | null; topic: Span | null; status: ContactStatus; subject: readonly Found[] },
): boolean {
  const { marks, form, kind } = trigger.entry;
  if (scene.caseless || kind !== 'talks' || !trigger.entry.generic) return false;
  if (form === 'verb' ? !marks.has('joint') || marks.has('about') : marks.has('process')) return false;
  if (areTogether(scene, clauses, trigger)) return true;
  if (!place || status !== 'held' || marks.has('views')) return false;
  if (topic !== null && topic.start <= place.start) return false;
  return clauses.groups.some(
    (group) =>
      group.phrases.some(({ first }) => scene.token(first).start === place.start) &&
      (group.first > trigger.at
        ? form === 'verb' && isBesideParties(scene, clauses, trigger, group)
        : !isAtHome(scene, group, subject) && opensClause(scene, clauses, group.first, trigger.at)),
  );
}

/** How far from the word a phrase for being in one place may stand, in tokens. */
const TOGETHER_REACH = 14;

/** «поговорили на полях саміту», «бесіда за вечерею», «розмовляли сам на сам»: a phrase of its clause. */
function areTogether(scene: Scene, clauses: Clauses, { at }: Trigger): boolean {
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  for (let i = Math.max(first, at - TOGETHER_REACH); i < Math.min(last, at + TOGETHER_REACH); i++) {
    if (clauses.clauseOf(i) !== own) continue;
    const words = scene.lexicon.faceToFace.find((phrase) =>
      phrase.every((word, offset) => scene.tokens[i + offset]?.norm === word),
    );
    if (words && i + words.length <= last) return true;
  }
  return false;
}

/** «У Києві Зеленський розмовляв із Ковалем»: who is at home may as well telephone. */
function isAtHome(scene: Scene, { phrases: [phrase] }: Group, subject: readonly Found[]): boolean {
  const state = phrase?.mention ? scene.stateOf(phrase.mention.lemma) : null;
  return (
    state !== null && subject.some(({ entity, key }) => scene.standing.states(entity, key).includes(state))
  );
}

/** «[У Куала-Лумпурі] Рубіо й Лавров поговорили»: a place that the clause of the verb begins with. */
function opensClause(scene: Scene, clauses: Clauses, place: number, at: number): boolean {
  if (clauses.clauseOf(place) !== clauses.clauseOf(at)) return false;
  for (let i = place - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === clauses.clauseOf(at); i--)
    if (!/^(?:ADV|PUNCT|CCONJ|PART)$/u.test(scene.token(i).upos) && !scene.isInDate(scene.token(i).start))
      return false;
  return true;
}

/** «домовилися телефоном зустрітися», "agreed in a phone call to meet": nobody meets by telephone. */
const isOfOther = ({ entry }: Trigger, { kind }: Channel): boolean =>
  entry.form === 'verb' && entry.kind === 'meeting' && kind === 'call';

/** "Discussed a hotline", not "discussed it on a hotline", "in a phone call": what is spoken of is no channel. */
function isTopic({ caseless, tokens, lexicon, entries }: Scene, channel: number, trigger: Trigger): boolean {
  const { at, entry } = trigger;
  if (!caseless || !entry.marks.has('about') || tokens[channel]?.upos !== 'NOUN' || entries.has(channel + 1))
    return false;
  let i = channel - 1;
  while (i > at && tokens[i]?.upos !== 'ADP') i--;
  return i === at || !lexicon.set.channelOpeners.has(tokens[i]?.norm ?? '');
}

/** Another contact word that is no channel of this one ends the search. */
function isOtherContact(scene: Scene, at: number, { entry }: Trigger): boolean {
  // «обговорив підсумки поїздки телефоном»: what it was about
  if (entry.marks.has('about') && scene.entries.get(at)?.form === 'noun') return false;
  return scene.entries.has(at) && !scene.lexicon.channels.has(scene.token(at));
}

function phraseChannel(scene: Scene, at: number, after: number): Channel | null {
  const kind = scene.lexicon.channels.of(scene.token(at));
  if (!kind || scene.entries.get(at)?.form === 'verb' || isOwnName(scene, at)) return null;
  let first = at;
  while (
    first - 1 > after &&
    first > at - 4 &&
    scene.lexicon.set.channelOpeners.has(scene.token(first - 1).norm)
  )
    first--;
  return { kind, first, last: at + 1 };
}

/** «глава Zoom», «командующий ВКС»: what is called like a channel is one only behind a word that opens one. */
function isOwnName({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  const form = tokens[at]?.form ?? '';
  if (caseless || !/^(?:\p{Script=Latin}+|\p{Lu}{2,})$/u.test(form)) return false;
  const opener = tokens[at - 1]?.norm ?? '';
  return !set.channelOpeners.has(opener) || (set.places.has(opener) && /^\p{Script=Cyrillic}/u.test(form));
}
