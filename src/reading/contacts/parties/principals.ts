/** "Putin's spokesman said a meeting with Trump was being prepared": who speaks for somebody has no contact himself. */
import { tokenAt } from '../details.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, namedParty } from './parties.js';

/** Tokens between the word for a spokesperson and the name of who it is. */
const REACH = 8;

/** The parties of a contact that a spokesperson tells of, with whom he speaks for in his place where the article names him. */
export function withPrincipals(
  scene: Scene,
  { entry }: Trigger,
  parties: readonly Found[],
): readonly Found[] {
  if (entry.form === 'verb') return parties;
  return parties.map((party) => {
    const principal = scene.standing.speaksForOthers(party.entity) ? principalOf(scene, party) : null;
    const isParty = principal !== null && parties.some(({ entity }) => entity === principal.entity);
    return principal && !isParty ? principal : party;
  });
}

/** Whose spokesperson somebody is: named between the word for it and his name, or as its owner before it. */
export function principalOf(scene: Scene, { entity }: Found): Found | null {
  for (const mention of scene.earlier.mentions) {
    if (mention.entity !== entity || mention.type !== 'PER') continue;
    const name = tokenAt(scene, mention.start, 0, scene.tokens.length);
    for (let i = name - 1; i >= Math.max(0, name - REACH); i--) {
      const { sentence, upos } = scene.token(i);
      if (sentence !== scene.token(name).sentence || upos === 'VERB') break;
      const other = personAt(scene, i, entity);
      if (other) return other;
      if (scene.standing.isSpokesperson(i)) return ownerBefore(scene, i, entity);
    }
  }
  return null;
}

/** "[Lukashenko]'s press secretary". */
function ownerBefore(scene: Scene, at: number, entity: string | null): Found | null {
  let i = at - 1;
  while (/^(?:NOUN|ADJ)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (!scene.caseless || scene.tokens[i]?.upos !== 'PART') return null;
  for (let first = i - 1; first >= Math.max(0, i - REACH); first--) {
    const mention = scene.mentionAt(first);
    if (mention) return scene.lastToken(mention) === i ? personAt(scene, first, entity) : null;
  }
  return null;
}

function personAt(scene: Scene, at: number, other: string | null): Found | null {
  const mention = scene.mentionAt(at);
  const entity = mention?.type === 'PER' && mention.entity !== other ? scene.entity(mention.entity) : null;
  return entity ? namedParty(entity.name, entity.id, entity.known ?? entity.id) : null;
}
