/** Whom words for all parties at once mean in a language without cases: "the two leaders", "both delegations", "their call". */
import { distinct } from '../around.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { entityParty } from './named.js';
import type { Found } from './parties.js';
import { isOfSeveral, suitsPersons } from './persons-meant.js';
import { mayRule, namesRulers, rulersBefore } from './rulers.js';
import { mainPair } from './sides.js';
import { speaksOfTeams } from './teams-told.js';
import { theyHere } from './they.js';

/** How far the word may stand from the contact, and how many sentences may lie between it and the two, in tokens. */
const REACH = 12;
const SENTENCES = 2;
/** Tokens of a sentence that are looked through: keeps the work linear. */
const LONGEST = 120;

/** Whether a contact told before can be the one of those that a place calls by such a word: people or sides. */
export function suitsWord(scene: Scene, occurrence: Occurrence, draft: Draft): boolean {
  if (!scene.caseless) return suitsPersons(scene, occurrence, draft);
  const word = occurrence.together ? wordBefore(scene, occurrence.trigger.at) : null;
  if (word === null) return true;
  const isOfPersons = draft.parties.every((party) => isPerson(scene, party));
  if (scene.lexicon.set.teams.has(word)) return !isOfPersons;
  const [told] = draft.own.slice(-1); // "Delegations of the two countries met. They will meet again"
  if (told?.sentence === occurrence.sentence - 1 && speaksOfTeams(scene, told.trigger.at)) return true;
  return isOfPersons && (!namesRulers(scene, word) || mayRule(scene, draft.parties));
}

/** The nearest such word before a place in its sentence. */
function wordBefore(scene: Scene, at: number): string | null {
  const { together, teams } = scene.lexicon.set;
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - 2 * REACH); i--) {
    const { norm } = scene.token(i);
    if (together.has(norm) || teams.has(norm)) return norm;
  }
  return null;
}

const isPerson = (scene: Scene, { entity, how }: Found): boolean =>
  how === 'office' || scene.entity(entity)?.type === 'PER';

/** "Their phone call", "a meeting of the two leaders" with no contact of theirs told before: the two of the text. */
export function bothMeant(scene: Scene, occurrence: Occurrence): Found[] | null {
  if (!scene.caseless || occurrence.parties.length > 0) return null;
  const { at, entry } = occurrence.trigger;
  const isOfTwo =
    entry.form === 'verb'
      ? occurrence.together && entry.marks.has('joint')
      : isOfLeaders(scene, at) || isTheirs(scene, at) || isOfSubject(scene, occurrence);
  if (!isOfTwo) return null;
  const word = wordNear(scene, at);
  const rulers = word !== null && namesRulers(scene, word) ? rulersBefore(scene, at) : null;
  return rulers ?? twoBefore(scene, at);
}

/** "When the two delegations would meet": the two powers that the article is about. */
export function teamsMeant(
  scene: Scene,
  { trigger: { at, entry }, together, kind }: Occurrence,
): Found[] | null {
  if (!scene.caseless || !together || entry.form === 'noun') return null;
  if (kind !== 'meeting' && kind !== 'talks') return null;
  const word = wordBefore(scene, at);
  return word !== null && scene.lexicon.set.delegations.has(word) ? mainPair(scene) : null;
}

/** "Koval has not called Nowak since they met": the two persons whom the sentence names before a verb of both. */
export function bothHere(scene: Scene, occurrence: Occurrence): readonly Found[] | null {
  const { trigger, together, parties } = occurrence;
  const { at, entry } = trigger;
  if (!scene.caseless) return theyHere(scene, occurrence);
  if (entry.form === 'noun' || !together || parties.length > 0) return null;
  const named = entry.marks.has('joint') ? personsIn(scene, scene.sentenceOf(at).first, at) : [];
  const word = wordBefore(scene, at);
  // "His aide Jan Nowak said that the two leaders had discussed it": not of him who says so.
  const suits = word === null || !namesRulers(scene, word) || mayRule(scene, named);
  return named.length === 2 && suits ? named : null;
}

/** "The two leaders will hold talks": a noun whose verb's subject is such a word. */
function isOfSubject(scene: Scene, { together, trigger: { verb, at } }: Occurrence): boolean {
  const word = together && verb >= 0 && verb < at ? wordBefore(scene, verb) : null;
  return word !== null && !scene.lexicon.set.teams.has(word);
}

/** The word before the place, else the one that it is between or of. */
function wordNear(scene: Scene, at: number): string | null {
  const { last } = scene.sentenceOf(at);
  for (let i = at + 1; i < Math.min(last, at + 5); i++)
    if (scene.lexicon.set.together.has(scene.token(i).norm) && scene.token(i).upos === 'NOUN')
      return scene.token(i).norm;
  return wordBefore(scene, at);
}

/** "Kyiv wants a meeting of the two leaders" after talks of their states. */
export function leadersMeant(
  scene: Scene,
  drafts: readonly Draft[],
  { trigger, parties }: Occurrence,
): Found[] | null {
  if (trigger.entry.form === 'verb') return null;
  const isAsked = scene.caseless
    ? isOfLeaders(scene, trigger.at)
    : parties.every(({ how, entity }) => how !== 'named' && entity === null) &&
      isOfSeveral(scene, trigger.at);
  return isAsked ? leadersOf(scene, drafts) : null;
}

/** "Their first phone call". */
function isTheirs(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { upos, feats } = scene.token(i);
    if (upos === 'PRON' && feats.Poss === 'Yes') return feats.Number === 'Plur';
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'NUM') return false;
  }
  return false;
}

/** "A phone call between the two", "between them": such a word alone, and no "the two on Iran" or "between them and us". */
function isBetweenTwo(scene: Scene, at: number): boolean {
  const { lexicon, tokens } = scene;
  if (!lexicon.set.between.has(tokens[at + 1]?.norm ?? '')) return false;
  const word = at + (tokens[at + 2]?.upos === 'DET' ? 3 : 2);
  const { norm, upos } = scene.token(Math.min(word, tokens.length - 1));
  if (!lexicon.set.together.has(norm) || (upos !== 'NUM' && upos !== 'PRON')) return false;
  return !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(tokens[word + 1]?.upos ?? '');
}

/** "A meeting of the two leaders", "between both presidents", "the two leaders' talks". */
function isOfLeaders(scene: Scene, at: number): boolean {
  const { together } = scene.lexicon.set;
  if (isBetweenTwo(scene, at)) return true;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + 5); i++) {
    const { norm, upos } = scene.token(i);
    if (upos === 'NOUN') return together.has(norm);
    if (!/^(?:ADP|DET|NUM|ADJ)$/.test(upos)) return false;
  }
  return scene.tokens[at - 1]?.upos === 'PART' && together.has(scene.tokens[at - 2]?.norm ?? '');
}

/** The heads of the two states of the last contact, when the article names both. */
function leadersOf(scene: Scene, drafts: readonly Draft[]): Found[] | null {
  for (const { parties } of drafts.slice(-SENTENCES).reverse()) {
    const states = [...new Set(parties.flatMap(({ entity, key }) => scene.standing.states(entity, key)))];
    const heads = states.length === 2 ? states.flatMap((state) => headOf(scene, state) ?? []) : [];
    if (heads.length === 2) return heads;
  }
  return null;
}

/** Who heads a state on the day of publication, if the article names him. */
export function headOf(scene: Scene, state: string): Found | null {
  const day = scene.input.article.published?.slice(0, 10);
  if (day === undefined) return null;
  for (const office of ['head-of-state', 'head-of-government'] as const) {
    const holding = scene.input.knowledge.officeHolder(state, office, day);
    const entity = holding && scene.personKnown(holding.person.id);
    if (entity) return entityParty(entity);
  }
  return null;
}

/** The two persons of the nearest sentence before a place that names any two; null when it names more. */
function twoBefore(scene: Scene, at: number): Found[] | null {
  const own = scene.sentenceOf(at).index;
  for (let index = own; index >= Math.max(0, own - SENTENCES); index--) {
    const sentence = scene.input.analysis.sentences[index];
    const named = sentence ? personsIn(scene, sentence.first, Math.min(sentence.last, at)) : [];
    if (named.length > 1) return named.length === 2 ? named : null;
  }
  return null;
}

/** "Smith's envoy John Brown", "Smith's press adviser, John Brown": named only to say whose the other is. */
function isOwnerOfTitle(scene: Scene, after: number): boolean {
  if (scene.tokens[after]?.upos !== 'PART') return false;
  if (scene.mentionAt(after + 1)?.type === 'JOB') return true;
  let at = after + 1;
  while (at < after + WORDS_OF_TITLE && /^(?:ADJ|NOUN)$/.test(scene.tokens[at]?.upos ?? '')) at++;
  if (at === after + 1) return false;
  return scene.mentionAt(scene.tokens[at]?.form === ',' ? at + 1 : at)?.type === 'PER';
}

const WORDS_OF_TITLE = 5;

function personsIn(scene: Scene, first: number, last: number): Found[] {
  const found: Found[] = [];
  for (let i = Math.max(first, last - LONGEST); i < last; i++) {
    const mention = scene.mentionAt(i);
    const entity = scene.entity(mention?.entity ?? null);
    if (!mention || isOwnerOfTitle(scene, scene.lastToken(mention))) continue;
    if (entity?.type === 'PER') found.push(entityParty(entity));
  }
  return distinct(found);
}

/** "At a European summit": one of many, not the summit told of before. */
export function isOneOfMany(scene: Scene, { trigger: { entry, at }, kind }: Occurrence): boolean {
  if (!scene.caseless || kind !== 'summit' || entry.form === 'verb') return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { upos, feats } = scene.token(i);
    if (feats.PronType === 'Art') return feats.Definite === 'Ind';
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(upos)) return false;
  }
  return false;
}

/** "Agreed to talk again": through the channel that they had talked through. */
export function repeated(scene: Scene, occurrence: Occurrence, { own: [first] }: Draft): Occurrence {
  const next = scene.tokens[occurrence.trigger.at + 1]?.norm;
  if (!first || first.generic || !occurrence.generic || next === undefined) return occurrence;
  return scene.lexicon.set.again.has(next) ? { ...occurrence, kind: first.kind, generic: false } : occurrence;
}

/** Whether somebody else would bring the parties together: with whom, is part of it. */
export const isOfThird = ({ trigger }: Occurrence, { own }: Draft): boolean =>
  [trigger, ...own.map((one) => one.trigger)].some(({ entry }) => entry.marks.has('gathers'));

/** "The first round" is of talks that go in rounds. */
export function isOtherSeries({ trigger: { entry } }: Occurrence, { own }: Draft): boolean {
  if (!entry.marks.has('back') || !entry.marks.has('process')) return false;
  return own.every(({ trigger }) => !trigger.entry.marks.has('process'));
}
