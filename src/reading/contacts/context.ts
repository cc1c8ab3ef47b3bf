/** What the text around helps with where a place names fewer than two parties. */
import { distinct } from './around.js';
import type { Occurrence } from './occurrences.js';
import { entityParty } from './parties/named.js';
import { type Found, stateParty } from './parties/parties.js';
import { mainPair, otherPower } from './parties/sides.js';
import type { Scene } from './scene.js';

/** The parties found, and the rule that found them. */
interface Missing {
  readonly parties: readonly Found[];
  readonly rule: string;
}

/** The party that a contact with one named party was with, and the rule that says so; null when the text does not tell. */
export function missingParty(scene: Scene, occurrence: Occurrence): Missing | null {
  const [known] = occurrence.parties;
  if (!known) return null;
  const speaker = speakerOf(scene, occurrence, known);
  if (speaker) return { parties: [speaker], rule: 'contact.speaker' };
  if (scene.caseless && occurrence.trigger.entry.form === 'verb') return null;
  const before = partyBefore(scene, occurrence, known);
  if (before.length > 0) return { parties: before, rule: 'contact.party-before' };
  const state =
    occurrence.kind === 'talks' && /^(?:state|org):/.test(known.key) ? otherPower(scene, known) : null;
  return state ? { parties: [state], rule: 'contact.other-state' } : null;
}

/** «заявив, що планує зустрітися з Путіним»: whoever speaks of it. */
function speakerOf(scene: Scene, { account, trigger, sources }: Occurrence, known: Found): Found | null {
  const { verb, entry, effect } = trigger;
  if (effect === 'denied') return null;
  if (entry.form === 'noun' && verb >= 0 && scene.token(verb).feats.Person === '3') return null;
  const isFirst = saysI(scene, trigger);
  const isBare = verb >= 0 && scene.token(verb).start < account.start;
  if (scene.caseless && !isFirst && !hasObject(scene, trigger.at) && hasSubject(scene, account.start, verb))
    return null;
  const [source] = sources;
  if (!source || (!isFirst && !isBare && entry.form === 'noun')) return null;
  const entity = scene.entity(source.entity);
  if (!entity || entity.id === known.entity || entity.known?.startsWith('outlet:')) return null;
  return entityParty(entity);
}

/**
 * "[The delegation] will meet Putin, the Kremlin said": where every clause has its subject, what is said begins with one
 * of its own, though none who can be named. A pronoun may be whoever speaks.
 */
function hasSubject(scene: Scene, start: number, verb: number): boolean {
  if (verb < 0) return false;
  for (let i = verb - 1; i >= 0 && scene.token(i).start >= start; i--) {
    const { upos, form } = scene.token(i);
    if (upos === 'PRON' || upos === 'SCONJ' || /^[,;:"“”]$/u.test(form)) return false;
    if ((upos === 'NOUN' || upos === 'PROPN') && !isAfterPreposition(scene, i)) return true;
  }
  return false;
}

/** "Nowak had refused to meet [him]": a pronoun right behind the word, a preposition aside, may be whoever speaks. */
function hasObject({ tokens }: Scene, at: number): boolean {
  const { upos, feats } = (tokens[at + 1]?.upos === 'ADP' ? tokens[at + 2] : tokens[at + 1]) ?? {};
  return upos === 'PRON' && feats?.Case === 'Acc' && feats.Reflex !== 'Yes' && feats.Number === 'Sing';
}

/** Whether a noun is of a phrase that a preposition opens. */
function isAfterPreposition(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { upos } = scene.token(i);
    if (upos === 'ADP') return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(upos)) return false;
  }
  return false;
}

/** «я не буду зустрічатися», «ведемо переговори»: the speaker's own. */
export function saysI(scene: Scene, { verb }: Occurrence['trigger']): boolean {
  return verb >= 0 && (scene.token(verb).feats.Person === '1' || hasFirstPerson(scene, verb));
}

/** «я», «ми» stand up to four words before the verb. */
function hasFirstPerson(scene: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--)
    if (scene.token(i).upos === 'PRON' && scene.token(i).feats.Person === '1') return true;
  return false;
}

/** The nearest parties of the sentence before the word, without a preposition: persons for a person's contact. */
function partyBefore(
  scene: Scene,
  { before, kind, trigger, sources, setOff }: Occurrence,
  known: Found,
): Found[] {
  const place = scene.caseless ? scene.mentionAt(trigger.at - 1) : null; // "Trump ends Budapest summit with Putin"
  const fits = (party: Found) =>
    party.key !== known.key &&
    !(place?.type === 'LOC' && kind === 'summit' && party.entity === place.entity) &&
    !isOneState(scene, party, known) &&
    !(!setOff && trigger.entry.form === 'noun' && sources.some(({ entity }) => entity === party.entity)) &&
    (kind === 'talks' || kind === 'summit'
      ? party.entity !== null || party.body
      : scene.entity(party.entity)?.type === 'PER');
  return before.map((group) => group.filter(fits)).find((group) => group.length > 0) ?? [];
}

function isOneState(scene: Scene, a: Found, b: Found): boolean {
  const state = (one: Found) => (one.key.startsWith('state:') ? one.key : scene.stateOf(one.name));
  return state(a) !== null && state(a) === state(b);
}

/** «Сі сказав Путіну …, після того як вони поговорили»: who speaks together are the two persons of the sentence before. */
export function bothOf({ together, trigger, before }: Occurrence): Found[] | null {
  if (!together || trigger.entry.form !== 'verb' || !trigger.entry.marks.has('joint')) return null;
  const persons = distinct(
    before.flat().filter(({ entity, how }) => entity !== null && how === 'named'),
  ).filter(({ key }) => !/^(?:state|org|outlet):/.test(key));
  return persons.length === 2 ? persons.reverse() : null;
}

/** «переговори тривають», «сторони зустрінуться»: the two powers that the article is about; a speaker's own comes first. */
export function sidesOf(
  scene: Scene,
  occurrence: Occurrence,
  before: readonly Found[] | null = null,
): Found[] | null {
  const { kind, trigger, sources, ofTitle, status, topic, headline } = occurrence;
  if (headline && scene.caseless) return null; // "Ukraine negotiations": what they are about
  if (kind !== 'talks' || !trigger.entry.marks.has('process') || ofTitle) return null;
  const both = before && saysBothSides(scene, trigger.at) ? statesOf(scene, before) : null;
  if (both) return both;
  const own = scene.caseless && before ? statesOf(scene, before) : null;
  const [source] = sources;
  if (own && source && scene.standing.rank(source, own) === 3) return own; // "talks will begin, it added"
  const isOver = scene.caseless && occurrence.sure && status === 'held'; // "after a round of talks"
  if (trigger.effect === null && status !== 'ongoing' && !isOver) return null; // «орієнтир для переговорів»: any talks
  const pair = pairOf(scene, sources);
  return pair?.some(({ name }) => topic !== null && scene.isNamedIn(name, topic)) ? null : pair;
}

function pairOf(scene: Scene, sources: Occurrence['sources']): Found[] | null {
  const [source] = sources;
  const [state] = source ? scene.standing.states(source.entity, source.entity ?? '') : [];
  const own = state ? stateParty(scene, state) : null;
  const other = own ? otherPower(scene, own) : null;
  return own && other ? [own, other] : mainPair(scene);
}

/** "Teams from both sides": two words for all parties at once before the word. */
function saysBothSides(scene: Scene, at: number): boolean {
  const { together } = scene.lexicon.set;
  for (let i = scene.sentenceOf(at).first + 1; i < at; i++)
    if (together.has(scene.token(i).norm) && together.has(scene.token(i - 1).norm)) return true;
  return false;
}

/** The states of two who were in contact; null when one of them stands for none, or both for one. */
function statesOf(scene: Scene, parties: readonly Found[]): Found[] | null {
  const states = parties.map(({ entity, key }) => scene.standing.states(entity, key));
  if (parties.length !== 2 || states.some(({ length }) => length !== 1)) return null;
  const [one, other] = states.flat();
  return one && other && one !== other ? [stateParty(scene, one), stateParty(scene, other)] : null;
}
