/** Whether two parties stand on one side of a contact. */

import type { Scene } from '../scene.js';
import type { Found } from './parties.js';

/** A state beside its own president, a body beside its state: one side of a contact. */
export function isOneSide(scene: Scene, a: Found, b: Found): boolean {
  if (a.key === b.key || a.of.includes(b.key) || b.of.includes(a.key)) return true;
  if (isOnePerson(scene, a, b)) return true;
  const isState = (one: Found) => one.key.startsWith('state:');
  if (isState(a) === isState(b)) return false;
  const [state, other] = isState(a) ? [a, b] : [b, a];
  return scene.standing.states(other.entity, other.key).includes(state.key);
}

/** «Гайовий» beside «Леонід Гайовий» whom nothing joined to him. */
function isOnePerson(scene: Scene, a: Found, b: Found): boolean {
  const isPerson = (one: Found) => scene.entity(one.entity)?.type === 'PER';
  if (!isPerson(a) || !isPerson(b)) return false;
  const [few, many] = [a.name, b.name].map((name) => name.split(' ')) as [string[], string[]];
  return few.every((word) => many.includes(word)) || many.every((word) => few.includes(word));
}
