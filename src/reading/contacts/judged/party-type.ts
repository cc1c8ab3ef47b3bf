/** What kind of party somebody is, as features have it. */
import type { MentionType } from '../../../model/index.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';

type PartyType =
  | MentionType
  | 'offices'
  | 'office'
  | 'bodies'
  | 'body'
  | 'people'
  | 'human'
  | 'state'
  | 'union'
  | 'outlet'
  | 'none';

/** The kind of party: person, state, body, office, description. */
export function typeOf(scene: Scene, { how, key, entity, body, plural }: Found): PartyType {
  if (how === 'office') return plural ? 'offices' : 'office';
  if (how === 'described') return body ? (plural ? 'bodies' : 'body') : plural ? 'people' : 'human';
  if (key.startsWith('state:')) return 'state';
  if (key.startsWith('org:')) return 'union';
  if (key.startsWith('outlet:')) return 'outlet';
  const { type, known } = scene.entity(entity) ?? { type: 'none' as const, known: null };
  return known?.startsWith('outlet:') ? 'outlet' : type;
}
