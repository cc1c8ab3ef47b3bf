/** Parties that are named by what they belong to: the members of a body that meets, the two sides of a topic. */

import type { Entity, Mention, Span } from '../../../model/index.js';
import { type Around, distinct } from '../around.js';
import { MENTION_ALONE } from '../phrases.js';
import type { Scene } from '../scene.js';
import { isAbsent } from '../status/absent.js';
import type { Trigger } from '../triggers.js';
import { cited } from './cited.js';
import { namedParty } from './named.js';
import type { Participants } from './participants.js';
import { type Found, partyOf } from './parties.js';
import { mainUnion } from './sides.js';

/** «зустріч кабінету міністрів», «засідання уряду»: its head, when the article names one, with its members. */
export function cabinetOf({ scene, clauses, trigger, others, between }: Around): Participants | null {
  const { entry, at } = trigger;
  const isSession = entry.form === 'noun' && (entry.kind === 'meeting' || entry.kind === 'summit');
  if (!isSession || others.length + between.length > 0) return null;
  const group = clauses.groups.find(
    ({ first, last, preposition }) => preposition < 0 && last > at + 1 && first <= at + 2 && first > at,
  );
  const [phrase] = group?.phrases ?? [];
  if (!group || !phrase || !scene.lexicon.cabinets.has(scene.token(phrase.head))) return null;
  const premier = scene.entity(scene.standing.premier());
  if (!premier) return null;
  const body = scene.text.slice(scene.token(phrase.head).start, scene.token(phrase.last - 1).end);
  const name = `${scene.lexicon.cabinetMembers} ${body}`;
  const members: Found = {
    name,
    entity: null,
    key: name.toLowerCase(),
    how: 'described',
    plural: true,
    body: false,
    bodyOf: null,
    of: [],
  };
  const head = namedParty(premier.name, premier.id, premier.known ?? premier.id);
  return { parties: [head, members], rule: 'contact.cabinet', confidence: 0.75, initiator: null };
}

/** «саміт ЄС», «країни ОПЕК+ проведуть засідання»: the body and its members, with whoever is said to attend. */
export function membersOf(around: Around): Participants | null {
  const { scene, trigger, owners, others, between } = around;
  const { marks, form } = trigger.entry;
  const isMeeting = form === 'verb' && marks.has('joint') && around.subject[0]?.bodyOf != null;
  if (!(marks.has('members') || marks.has('session') || isMeeting) || others.length > 0 || between.length > 0)
    return null;
  const isThere = isAttended(scene, trigger) && !isAbsent(scene, around.clauses, trigger);
  const attending = isThere ? around.subject.filter(mayAttend) : [];
  const host = owners.length > 0 ? owners : attending.length > 0 ? [] : hosts(around);
  const body =
    host.length > 1 ? null : (bodyOf(scene, host[0]) ?? (host.length === 0 ? mainUnion(scene) : null));
  if (!body || (!marks.has('members') && !isOfMembers(scene, host[0], body))) return null;
  const members = host[0]?.bodyOf ? host[0] : membersParty(scene, body);
  const parties = distinct([body, members, ...attending]);
  return { parties, rule: 'contact.members', confidence: 0.75, initiator: null };
}

/** Whose summit it is by the subject: «ЄС проведе саміт», «лідери країн ЄС зібралися на саміт». */
function hosts({ subject, trigger: { effect, entry } }: Around): readonly Found[] {
  return effect === 'tense' || effect === 'planned' || entry.form === 'verb' ? subject : [];
}

/** The international body that a party is, or whose members it describes. */
function bodyOf(scene: Scene, party: Found | undefined): Found | null {
  if (!party) return null;
  if (party.bodyOf !== null && party.plural) return bodyParty(scene, scene.entity(party.bodyOf));
  return party.entity !== null && isBody(scene, party) ? party : null;
}

/** A session is of members when the words say so («країни ОПЕК+») or the knowledge files have the body's member states. */
function isOfMembers(scene: Scene, host: Found | undefined, { key }: Found): boolean {
  if (!host) return false;
  return host.bodyOf !== null || scene.input.knowledge.organisation(key)?.members !== undefined;
}

/** Persons by name and states; «сторони» and other words are not told apart. */
const mayAttend = ({ how, key }: Found): boolean => how === 'named' && key !== '';

/** «на саміті», «участь у саміті», «на саміт»: the subject of the clause is there. */
function isAttended(scene: Scene, { at, entry }: Trigger): boolean {
  if (!entry.marks.has('members')) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.set.places.has(norm) || scene.lexicon.set.goals.has(norm);
    if (upos !== 'ADJ' && upos !== 'DET') return false;
  }
  return false;
}

/** «країни ЄС», «країни-члени ЄС» where the article calls them so. */
export function membersParty(scene: Scene, body: Found): Found {
  const { members, memberStates } = scene.lexicon;
  const kind = scene.speaksOfMemberStates ? memberStates?.name : members;
  const name = `${kind} ${scene.genitiveOf({ id: body.entity ?? '', name: body.name }) ?? body.name}`;
  return {
    name,
    entity: null,
    key: name.toLowerCase(),
    how: 'described',
    plural: true,
    body: true,
    bodyOf: body.entity,
    of: [],
  };
}

function bodyParty(scene: Scene, entity: Entity | null): Found | null {
  if (!entity) return null;
  return namedParty(cited(scene, entity), entity.id, entity.known ?? entity.id);
}

function isBody(scene: Scene, { entity }: Found): boolean {
  const known = scene.entity(entity);
  return known?.type === 'ORG' || known?.known?.startsWith('org:') === true;
}

/** «переговори про вихід Британії з ЄС»: two states or bodies in the topic of talks are their sides. */
export function topicParties(scene: Scene, topic: Span | null, { entry }: Trigger): Found[] {
  if (!topic || entry.kind !== 'talks' || entry.form !== 'noun') return [];
  const found: Found[] = [];
  const { mentions } = scene.earlier;
  for (let i = scene.firstMention(topic.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= topic.end) break;
    if (mention.type !== 'LOC' && mention.type !== 'ORG') continue;
    const party = partyOf(scene, { ...MENTION_ALONE, mention });
    if (party && /^(?:state|org):/.test(party.key) && !found.some(({ key }) => key === party.key))
      found.push(party);
  }
  return found.length === 2 ? found : [];
}
