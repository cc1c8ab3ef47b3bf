/** Who is said to take part apart from the contact word: «переговори за участю України, США та Росії». */
import type { Clauses } from './clauses.js';
import { groupAt } from './groups.js';
import { type Found, partiesOf } from './parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** How far from the contact word the phrase may stand, in tokens. */
const REACH = 16;

/** The parties after such a phrase in the word's clause; those of a phrase nearer to another contact word are its own. */
export function attending(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  if (entry.kind === 'letter' || entry.kind === 'visit') return [];
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  for (const step of [1, -1]) {
    for (let i = at + step; i >= Math.max(first, at - REACH) && i < Math.min(last, at + REACH); i += step) {
      if (scene.entries.has(i) || clauses.clauseOf(i) !== own) break;
      const length = attendanceAt(scene, i);
      const from = i + length;
      if (length > 0 && from < last) return partiesOf(scene, groupAt(scene, from, last));
    }
  }
  return [];
}

/** How many words of such a phrase start at a token; 0 for none. */
function attendanceAt({ lexicon, tokens }: Scene, at: number): number {
  const words = lexicon.attendance.find((phrase) =>
    phrase.every((word, offset) => tokens[at + offset]?.norm === word),
  );
  return words?.length ?? 0;
}

/** "Talks involving Poland were held": no verb over the word, whatever its tag. */
export const opensAttendance = (scene: Scene, at: number): boolean =>
  scene.caseless && attendanceAt(scene, at) > 0;
