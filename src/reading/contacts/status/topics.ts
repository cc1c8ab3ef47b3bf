/** Topics that somebody denies having discussed, which says neither that they spoke nor that they did not. */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { verbAbove } from './clause-above.js';
import { isNegatedAt } from './tenses.js';
import { isWithinContact } from './within.js';

/** How far before a contact word the verb may stand that has it for its topic, in tokens. */
const TOPIC = 8;

/** «не обсуждал помощь с Путиным» says neither that they spoke nor that they did not. */
export function deniesTopic(scene: Scene, clauses: Clauses, { entry, verb, at }: Trigger): boolean {
  const isDenied = (one: number) => one >= 0 && isNegatedAt(scene, clauses, one, 3);
  if (entry.marks.has('about')) {
    const above = verbAbove(scene, clauses, at); // "denied that he had discussed grain with Koval"
    if (above?.effect === 'denied' && !above.isNegated) return !isWithinContact(scene, clauses, at);
    return isDenied(verb) || isDenied(at);
  }
  // «не обговорював зустріч у Стамбулі»: the topic itself.
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - TOPIC); i--)
    if (clauses.clauseOf(i) === own && scene.entries.get(i)?.marks.has('about')) return isDenied(i);
  return false;
}
