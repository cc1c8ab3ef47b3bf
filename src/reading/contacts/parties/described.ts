/** A party that is told by no name: by its office or by other words. */
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { inNominative, ownerNamed, statesIn } from './descriptions.js';
import { officeNamed, rulerNamed } from './office-names.js';
import type { Found } from './parties.js';

/** What a phrase without a name says of somebody, as a party. */
export function described(
  scene: Scene,
  phrase: Phrase,
  how: Found['how'],
  plural: boolean,
  body: boolean,
): Found {
  const name =
    rulerNamed(scene, phrase) ??
    officeNamed(scene, phrase) ??
    ownerNamed(scene, phrase) ??
    inNominative(scene, phrase);
  const bodyOf = bodyIn(scene, phrase);
  const of = statesIn(scene, phrase);
  return { name, entity: null, key: name.toLowerCase(), how, plural, body, bodyOf, of };
}

/** The international body among the genitives of a description. */
function bodyIn(scene: Scene, { owner }: Phrase): string | null {
  const mention = owner === null ? null : scene.mentionAt(owner);
  const entity = scene.entity(mention?.entity ?? null);
  return entity?.known?.startsWith('org:') ? entity.id : null;
}
