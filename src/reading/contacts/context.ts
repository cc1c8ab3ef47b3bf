/** What the text around helps with where a place names fewer than two parties. */
import type { Occurrence } from './occurrences.js';
import { type Found, fullestName } from './parties.js';
import type { Scene } from './scene.js';

/** The party that a contact with one named party was with, and the rule that says so; null when the text does not tell. */
export function missingParty(scene: Scene, occurrence: Occurrence): { party: Found; rule: string } | null {
  const [known] = occurrence.parties;
  if (!known) return null;
  const speaker = speakerOf(scene, occurrence, known);
  if (speaker) return { party: speaker, rule: 'contact.speaker' };
  if (scene.caseless && occurrence.trigger.entry.form === 'verb') return null;
  const before = partyBefore(scene, occurrence, known);
  if (before) return { party: before, rule: 'contact.party-before' };
  const state =
    occurrence.kind === 'talks' && /^(?:state|org):/.test(known.key) ? otherState(scene, known) : null;
  return state ? { party: state, rule: 'contact.other-state' } : null;
}

/** «заявив, що планує зустрітися з Путіним»: whoever speaks of it. */
function speakerOf(scene: Scene, { account, trigger, sources }: Occurrence, known: Found): Found | null {
  const { verb, entry } = trigger;
  if (entry.form === 'noun' && verb >= 0 && scene.token(verb).feats.Person === '3') return null;
  const isFirst = verb >= 0 && (scene.token(verb).feats.Person === '1' || hasFirstPerson(scene, verb));
  const isBare = verb >= 0 && scene.token(verb).start < account.start;
  const [source] = sources;
  if (!source || (!isFirst && !isBare && entry.form === 'noun')) return null;
  const entity = scene.entity(source.entity);
  if (!entity || entity.id === known.entity || entity.known?.startsWith('outlet:')) return null;
  return {
    name: entity.name,
    entity: entity.id,
    key: entity.known ?? entity.id,
    of: [],
    how: 'named',
    plural: false,
  };
}

/** «я», «ми» stand up to four words before the verb. */
function hasFirstPerson(scene: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--)
    if (scene.token(i).upos === 'PRON' && scene.token(i).feats.Person === '1') return true;
  return false;
}

/** The nearest party of the sentence before the word, without a preposition: a person for a person's contact. */
function partyBefore(
  scene: Scene,
  { before, kind, trigger, sources }: Occurrence,
  known: Found,
): Found | null {
  return (
    before.find(
      (party) =>
        party.key !== known.key &&
        !isOneState(scene, party, known) &&
        !(trigger.entry.form === 'noun' && sources.some(({ entity }) => entity === party.entity)) &&
        party.entity !== null &&
        (kind === 'talks' || kind === 'summit' || scene.entity(party.entity)?.type === 'PER'),
    ) ?? null
  );
}

function isOneState(scene: Scene, a: Found, b: Found): boolean {
  const state = (one: Found) => (one.key.startsWith('state:') ? one.key : scene.stateOf(one.name));
  return state(a) !== null && state(a) === state(b);
}

/** The state the article speaks of most, other than the known party. */
function otherState(scene: Scene, known: Found): Found | null {
  let best: Found | null = null;
  let most = 1;
  for (const entity of scene.earlier.entities) {
    const isState = entity.known?.startsWith('state:') === true;
    if (!isState || entity.known === known.key || entity.joins.length <= most) continue;
    most = entity.joins.length;
    best = {
      name: fullestName(entity),
      entity: entity.id,
      key: entity.known as string,
      how: 'named',
      plural: false,
      of: [],
    };
  }
  return best;
}
