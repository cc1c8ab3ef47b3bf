/** Parties that are named by what they belong to: the members of a body that meets, the two sides of a topic. */
import type { Span } from '../../model/index.js';
import type { Around } from './around.js';
import type { Participants } from './participants.js';
import { type Found, fullestName, partyOf } from './parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** «саміт ЄС», «ЄС проведе саміт»: the body and its members. */
export function membersOf({ scene, trigger, owners, others, subject, between }: Around): Participants | null {
  if (!trigger.entry.marks.has('members') || others.length > 0 || between.length > 0) return null;
  const named =
    owners.length > 0 ? owners : trigger.effect === 'tense' || trigger.effect === 'planned' ? subject : [];
  const body = named.length > 0 ? named[0] : trigger.effect === null ? null : mainBody(scene);
  if (!body || named.length > 1 || body.entity === null || !isBody(scene, body)) return null;
  const name = `${scene.lexicon.members} ${inGenitive(scene, body)}`;
  const members: Found = {
    name,
    entity: null,
    key: name.toLowerCase(),
    how: 'described',
    plural: true,
    of: [],
  };
  return { parties: [body, members], rule: 'contact.members', confidence: 0.75, initiator: null };
}

/** Mentions that make an international body the one an unnamed summit is of. */
const OFTEN = 3;

/** The international body the article speaks of most, when it does so often. */
function mainBody(scene: Scene): Found | null {
  let best: Found | null = null;
  let most = OFTEN - 1;
  for (const entity of scene.earlier.entities) {
    if (!entity.known?.startsWith('org:') || entity.joins.length <= most) continue;
    most = entity.joins.length;
    best = {
      name: fullestName(entity),
      entity: entity.id,
      key: entity.known,
      how: 'named',
      plural: false,
      of: [],
    };
  }
  return best;
}

function isBody(scene: Scene, { entity }: Found): boolean {
  const known = scene.entity(entity);
  return known?.type === 'ORG' || known?.known?.startsWith('org:') === true;
}

/** The longest form in the genitive under which the article has the body; its name when it has none. */
function inGenitive(scene: Scene, body: Found): string {
  let best = '';
  for (const mention of scene.earlier.mentions) {
    if (mention.entity !== body.entity) continue;
    const words = scene.text.slice(mention.start, mention.end);
    const isGenitive = words === body.name ? /^\p{Lu}+$/u.test(words) : true;
    if (isGenitive && words.length > best.length && hasGenitive(scene, mention.start)) best = words;
  }
  return best === '' ? body.name : best;
}

function hasGenitive(scene: Scene, start: number): boolean {
  let low = 0;
  let high = scene.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scene.token(middle).start < start) low = middle + 1;
    else high = middle;
  }
  const token = scene.tokens[low];
  return token?.feats.Case === 'Gen';
}

/** «переговори про вихід Британії з ЄС»: two states or bodies in the topic of talks are their sides. */
export function topicParties(scene: Scene, topic: Span | null, { entry }: Trigger): Found[] {
  if (!topic || entry.kind !== 'talks' || entry.form !== 'noun') return [];
  const found: Found[] = [];
  for (const mention of scene.earlier.mentions) {
    if (mention.start >= topic.end) break;
    if (mention.start < topic.start || (mention.type !== 'LOC' && mention.type !== 'ORG')) continue;
    const party = partyOf(scene, {
      first: 0,
      last: 0,
      head: 0,
      grammaticalCase: null,
      mention,
      owner: null,
      ownerLast: 0,
    });
    if (party && /^(?:state|org):/.test(party.key) && !found.some(({ key }) => key === party.key))
      found.push(party);
  }
  return found.length === 2 ? found : [];
}
