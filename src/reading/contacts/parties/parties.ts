/** Who a phrase means: an entity by its fullest name, else the phrase in the nominative; null when it is no party. */

import type { Token } from '../../../language/contract.js';
import type { Entity, Mention, Party } from '../../../model/index.js';
import { type Group, groupAt } from '../groups.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { headsAnother } from './bearers.js';
import { namesInBrackets } from './brackets.js';
import { cited } from './cited.js';
import { described } from './described.js';
import { nameInNominative, statesIn } from './descriptions.js';
import { eachOfBoth } from './each-of-both.js';
import { foreignName } from './foreign-names.js';
import { guestMeant } from './guests.js';
import { oneOfPeople, personMeant } from './meant.js';
import { namedParty } from './named.js';
import { bothInOffice, counterpartOf } from './office-pairs.js';
import { officerOf, officerOfSide } from './officers.js';
import { envoyMeant } from './only-one.js';
import { bearerOf } from './owned-titles.js';
import { sideState } from './sides-listed.js';
import { isAdjectival, stateName } from './state-names.js';
import { theyMeant } from './they.js';

/** A party with what tells it apart from others. */
export interface Found extends Party {
  /** Equal for the same party: a state's or entity's id, else the words. */
  readonly key: string;
  /** `named` by a name, `office` by a title, `described` by other words. */
  readonly how: 'named' | 'office' | 'described';
  readonly plural: boolean;
  /** A description of a body («профспілка», «керівництво»), not of living beings. */
  readonly body: boolean;
  /** The international body whose a description is («країни ОПЕК+»), by its entity; null for others. */
  readonly bodyOf: string | null;
  /** The states a description belongs to («уряд Пакистану»); empty for names. */
  readonly of: readonly string[];
}

/** The parties of a group; empty when one of its members is none. */
export function partiesOf(scene: Scene, group: Group | null): Found[] {
  if (!group) return [];
  const rules = [leadersOf, holdersAfter, theyMeant];
  const several = rules.map((rule) => rule(scene, group)).find(({ length }) => length > 0);
  if (several) return [...several];
  const [only, ...others] = group.phrases;
  const both = only && others.length === 0 && only.mention?.type !== 'PER' ? bothInOffice(scene, only) : [];
  if (both.length === 2) return both;
  const each = only && others.length === 0 ? eachOfBoth(scene, only) : [];
  if (each.length === 2) return each;
  const found: Found[] = [];
  const bracketed = namesInBrackets(scene, group);
  const phrases = bracketed ? [...group.phrases.slice(0, -1), ...bracketed.phrases] : group.phrases;
  for (const phrase of phrases) {
    if (isNamedNext(scene, phrase, phrases) || isPart(scene, phrase)) continue;
    const party = partyOf(scene, phrase);
    if (party && !found.some(({ key }) => key === party.key)) found.push(party);
  }
  return found;
}

/** "Took [part] in the talks": what somebody takes is nobody. */
const isPart = (scene: Scene, { mention, head }: Phrase): boolean =>
  scene.caseless && mention === null && scene.lexicon.set.takingPart.has(scene.token(head).lemma);

/** "The chief negotiator, Anna Smith, and John Brown": a description of one whom the next words between commas name. */
function isNamedNext(scene: Scene, phrase: Phrase, phrases: readonly Phrase[]): boolean {
  if (!scene.caseless || phrase.mention?.type === 'PER' || phrase.mention?.type === 'LOC') return false;
  const next = phrases[phrases.indexOf(phrase) + 1];
  if (next?.mention?.type !== 'PER' || scene.token(phrase.head).feats.Number === 'Plur') return false;
  return scene.tokens[phrase.last]?.form === ',' && scene.tokens[next.last]?.form === ',';
}

/** «делегації на чолі з Рубіо і Лавровим»: several delegations that are told apart by who leads them. */
function leadersOf(scene: Scene, { phrases, last }: Group): Found[] {
  const [one] = phrases;
  if (!one || one.mention || phrases.length > 1 || scene.token(one.head).feats.Number !== 'Plur') return [];
  const words = scene.lexicon.headed.find((phrase) =>
    phrase.every((word, offset) => scene.tokens[last + offset]?.norm === word),
  );
  const sentence = scene.sentenceOf(one.head);
  if (!words || last + words.length >= sentence.last) return [];
  const leaders = groupAt(scene, last + words.length, sentence.last);
  const found = leaders ? leaders.phrases.flatMap((phrase) => partyOf(scene, phrase) ?? []) : [];
  return found.length > 1 ? found : [];
}

/** «президенти Росії і Сербії Володимир Путін і Александар Вучич»: as many names as offices, in their case. */
function holdersAfter(scene: Scene, { phrases, last, grammaticalCase }: Group): Found[] {
  const [one] = phrases;
  if (phrases.length < 2 || one?.shared !== true || scene.caseless) return [];
  const sentence = scene.sentenceOf(one.head);
  if (last >= sentence.last || scene.mentionAt(last)?.type !== 'PER') return [];
  const names = groupAt(scene, last, sentence.last);
  if (!names || names.phrases.length !== phrases.length) return [];
  if (names.grammaticalCase !== null && names.grammaticalCase !== grammaticalCase) return [];
  const found = names.phrases.flatMap((phrase) => partyOf(scene, phrase) ?? []);
  return found.length === phrases.length ? found : [];
}

/** The press, the people, a mass medium: whoever speaks to them meets nobody. */
export function isPublic(scene: Scene, group: Group): boolean {
  return group.phrases.some(
    (phrase) => isPress(scene, phrase) || isOwnerPress(scene, phrase) || isMedium(scene, phrase.mention),
  );
}

function isMedium(scene: Scene, mention: Mention | null): boolean {
  return (
    mention !== null &&
    (mention.rule === 'mass-media' || scene.entity(mention.entity)?.known?.startsWith('outlet:') === true)
  );
}

/** The party a phrase means, or null; worked out once for each phrase, since several words look at the same ones. */
export function partyOf(scene: Scene, phrase: Phrase): Found | null {
  let party = scene.parties.get(phrase);
  if (party === undefined) {
    party = partyMeant(scene, phrase);
    scene.parties.set(phrase, party);
  }
  return party;
}

function partyMeant(scene: Scene, phrase: Phrase): Found | null {
  const mention = bearerAfter(scene, phrase.mention) ?? phrase.mention;
  if (!mention) return foreignName(scene, phrase) ?? describedParty(scene, phrase);
  if (mention.type === 'PRON' || mention.type === 'PER') return ofMention(scene, mention);
  if (mention.type === 'LOC') return isAdjectival(scene, mention) ? null : ofPlace(scene, mention);
  if (mention.type === 'JOB') return ofTitle(scene, phrase, mention);
  if (mention.type === 'ORG') return ofBody(scene, mention);
  return foreignName(scene, phrase);
}

/** "Trump envoy Steve Witkoff", "Wagner founder …": whose title stands between two names is the second, where no case tells. */
function bearerAfter(scene: Scene, owner: Mention | null): Mention | null {
  if (!scene.caseless || owner?.type !== 'PER') return null;
  const { mentions } = scene.earlier;
  const at = scene.firstMention(owner.end);
  const [title, bearer] = [mentions[at], mentions[at + 1]];
  const isNext = title?.type === 'JOB' && title.start === owner.end + 1;
  return isNext && bearer?.type === 'PER' && bearer.start === title.end + 1 ? bearer : null;
}

function ofMention(scene: Scene, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  if (!entity) return mention.type === 'PRON' ? null : named(mention.lemma, null, mention.lemma);
  return named(cited(scene, entity), entity.id, entity.known ?? entity.id, entity.number === 'Plur');
}

/** Capitals stand for their states («Москва і Пекін»), or for a body that sits in them and is spoken of. */
function ofPlace(scene: Scene, mention: Mention): Found | null {
  const seat = scene.lexicon.seats.get(mention.lemma);
  const body = seat ? scene.knownEntity(seat) : null;
  if (body) return named(cited(scene, body), body.id, seat as string);
  const entity = scene.entity(mention.entity);
  const state = entity?.known?.startsWith('state:') ? entity.known : scene.stateOf(mention.lemma);
  if (state) {
    const own = scene.knownEntity(state) ?? entity;
    return named(own ? cited(scene, own) : mention.lemma, own?.id ?? null, state);
  }
  return named(entity?.name ?? mention.lemma, entity?.id ?? null, entity?.id ?? mention.lemma);
}

function ofTitle(scene: Scene, phrase: Phrase, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  const isPlural = scene.token(phrase.head).feats.Number === 'Plur';
  if (phrase.owned) return ofOwned(scene, phrase, phrase.owned, isPlural);
  if (entity && !isPlural) return named(entity.name, entity.id, entity.id);
  if (isOwnerPress(scene, phrase)) return null;
  if (isPress(scene, phrase)) return null;
  const isMany = isPlural && phrase.shared !== true; // «президенти Росії і Сербії» are one each
  const holder =
    isMany || scene.lexicon.ownedTitles.has(scene.token(phrase.head)) ? null : holderOf(scene, phrase);
  const meant = holder ?? (isMany ? null : personMeant(scene, phrase));
  if (meant) return ofPerson(meant);
  return described(scene, phrase, 'office', isPlural, false);
}

/** «радник Трампа»: never Trump, but whoever the article names as one. */
function ofOwned(scene: Scene, phrase: Phrase, owner: Mention, isPlural: boolean): Found | null {
  if (scene.caseless) return described(scene, phrase, 'office', isPlural, false); // "the wife of Koval"
  if (isPress(scene, phrase)) return null;
  const bearer = isPlural
    ? null
    : (bearerOf(scene, phrase.head, owner) ?? envoyMeant(scene, phrase.head, owner));
  return bearer
    ? named(bearer.name, bearer.id, bearer.known ?? bearer.id)
    : described(scene, phrase, 'office', isPlural, false);
}

/** Who is meant by a title alone, when one person of the article bears it. */
function holderOf(scene: Scene, phrase: Phrase): Entity | null {
  const states = statesIn(scene, phrase);
  const officer = officerOf(scene, phrase, states);
  if (officer) return officer;
  const id = scene.standing.holderOf(scene.token(phrase.head).lemma, states);
  const entity = scene.entity(id);
  return entity?.type === 'PER' && !headsAnother(scene, phrase, entity, states) ? entity : null;
}

function ofBody(scene: Scene, mention: Mention): Found | null {
  const entity = scene.entity(mention.entity);
  if (isMedium(scene, mention)) return null;
  if (mention.form === 'metonym') {
    const state = scene.stateOf(mention.lemma);
    if (state) return named(entity?.name ?? mention.lemma, entity?.id ?? null, state);
  }
  return ofMention(scene, mention);
}

const named = (name: string, entity: string | null, key: string, plural = false): Found =>
  namedParty(name === '' ? key : name, entity, key, plural);

const ofPerson = (person: Entity | null): Found | null =>
  person && named(person.name, person.id, person.known ?? person.id);

/** «посли 27 країн», «керівництво компанії»: living beings and bodies, not the press and not the people. */
function describedParty(scene: Scene, phrase: Phrase): Found | null {
  const head = scene.token(phrase.head);
  if (head.upos === 'PRON' || head.upos === 'SYM') return null;
  if (isPress(scene, phrase) && (scene.caseless || !scene.lexicon.partyNouns.has(head)))
    return ofPerson(oneOfPeople(scene, phrase));
  const sent =
    phrase.side !== undefined && scene.lexicon.set.ofStates.has(head.norm)
      ? sideState(scene, phrase.side)
      : null;
  if (sent) return stateParty(scene, sent); // "Polish and Italian negotiators"
  const name = nameInNominative(scene, phrase);
  const known = (name === null ? null : scene.stateOf(name)) ?? stateMeant(scene, phrase);
  if (known) return stateParty(scene, known);
  const people = head.feats.Number === 'Sing' ? null : scene.input.knowledge.stateOfPeople(head.lemma);
  if (people) return stateParty(scene, people); // «зустрічатися з росіянами»
  const isOneSide = phrase.side !== undefined && scene.token(phrase.side).feats.Number === 'Sing';
  const isSingular =
    isOneSide || head.feats.Number === 'Sing' || (scene.caseless && head.feats.Number !== 'Plur');
  const officer =
    isSingular && isLeader(scene, head) ? officerOf(scene, phrase, statesIn(scene, phrase)) : null;
  if (officer) return ofPerson(officer);
  const counterpart = counterpartOf(scene, phrase);
  if (counterpart) return counterpart;
  const meant = officerOfSide(scene, phrase) ?? guestMeant(scene, phrase) ?? personMeant(scene, phrase);
  if (meant) return ofPerson(meant);
  const isBody =
    scene.lexicon.partyNouns.has(head) || (!scene.caseless && scene.lexicon.set.institutions.has(head.lemma));
  if (!isBody && head.feats.Animacy !== 'Anim') return null;
  return described(scene, phrase, 'described', head.feats.Number === 'Plur' && !isOneSide, isBody);
}

/** «прем’єр Канади заявив, що країна веде переговори»: the state that the sentence named before; null when it named none. */
function stateMeant(scene: Scene, { first, last, head }: Phrase): string | null {
  const { lemma, feats } = scene.token(head);
  if (last - first > 1 || feats.Number === 'Plur' || !scene.lexicon.set.states.has(lemma)) return null;
  for (let i = head - 1; i >= scene.sentenceOf(head).first; i--) {
    const mention = scene.mentionAt(i);
    const named = mention?.type === 'LOC' ? scene.stateOf(mention.lemma) : null;
    const state = named ?? scene.stateOfAdjective(scene.token(i).lemma);
    if (state) return state;
  }
  return null;
}

/** «китайський лідер», «американський колега». */
function isLeader({ lexicon }: Scene, head: Token): boolean {
  return lexicon.leaders.has(head) || lexicon.set.counterparts.has(head.lemma);
}

/** «кореспондент Reuters», «головний редактор газети»: whoever works for a mass medium. */
function isOwnerPress(scene: Scene, { owner }: Phrase): boolean {
  const mention = owner === null ? null : scene.mentionAt(owner);
  return scene.entity(mention?.entity ?? null)?.known?.startsWith('outlet:') === true;
}

function isPress(scene: Scene, phrase: Phrase): boolean {
  return scene.lexicon.notParties.has(scene.token(phrase.head));
}

/** The party a state is: by the article's name for it, else by its name in the article's language. */
export function stateParty(scene: Scene, id: string): Found {
  return namedParty(stateName(scene, id) ?? id, scene.knownEntity(id)?.id ?? null, id);
}
