/** What a ban is laid on: «запретил встречу», not «запретил послу участвовать в саммите» nor «письмо за то, что запретил охоту». */
import type { Scene } from './scene.js';

/** A verb that calls off what it tells somebody not to do: «запретил». */
export function isBan({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && lexicon.controls.has(token) && lexicon.governors.of(token) === 'cancelled';
}
