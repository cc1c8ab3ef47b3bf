/** Who is said to take part apart from the contact word: «переговори за участю України, США та Росії». */
import { type Clauses, clauseStart } from './clauses.js';
import { groupAt } from './groups.js';
import { type Found, partiesOf } from './parties/parties.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** How far from the contact word the phrase may stand, in tokens. */
const REACH = 16;

/** The parties after such a phrase of the word's clause: right behind the word, or opening the clause before it. */
export function attending(scene: Scene, clauses: Clauses, { at, entry, verb }: Trigger): Found[] {
  if (entry.kind === 'letter' || entry.kind === 'visit' || entry.form !== 'noun') return [];
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  const isOpen = (i: number) => !scene.entries.has(i) && clauses.clauseOf(i) === own;
  for (let i = at + 1; i < Math.min(last, at + REACH) && isOpen(i); i++) {
    const from = i + attendanceAt(scene, i);
    if (from > i) return from < last ? partiesOf(scene, groupAt(scene, from, last)) : [];
    if (isOtherNoun(scene, i)) break;
  }
  for (let i = at - 1; i >= Math.max(first, at - REACH) && isOpen(i); i--) {
    const from = i + attendanceAt(scene, i);
    if (from === i) continue;
    const group = groupAt(scene, from, last);
    const isWhole = group !== null && group.last <= at && isBare(scene, clauses, group.last, at, verb);
    return isWhole && opens(scene, clauses, i, verb) ? partiesOf(scene, group) : [];
  }
  return [];
}

/** «після ДТП за участю»: a noun of its own, which the phrase may belong to; no name of a party or place, no day of a month. */
function isOtherNoun(scene: Scene, at: number): boolean {
  const { upos } = scene.token(at);
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  if (isOfName(scene, at)) return false;
  return !/^\d+$/u.test(scene.tokens[at - 1]?.form ?? '');
}

/** How many tokens before a word the name that it belongs to may start. */
const NAME = 3;

/** A name, or a further word of one: «Олега Рудика». */
function isOfName(scene: Scene, at: number): boolean {
  for (let i = at; i >= Math.max(0, at - NAME); i--) {
    const mention = scene.mentionAt(i);
    if (mention) return /^(?:PER|LOC|ORG)$/u.test(mention.type) && scene.lastToken(mention) > at;
  }
  return false;
}

/** Nothing between two tokens that the phrase may belong to but the verb over the contact. */
function isBare(scene: Scene, { clauseOf }: Clauses, from: number, to: number, verb: number): boolean {
  for (let i = from; i < to; i++) {
    if (isOtherNoun(scene, i) || (scene.token(i).upos === 'VERB' && i !== verb)) return false;
    if (clauseOf(i) !== clauseOf(to)) return false;
  }
  return true;
}

/** «У Женеві за участю Польщі відбулися»: nothing before the phrase in its clause that it may belong to. */
function opens(scene: Scene, clauses: Clauses, at: number, verb: number): boolean {
  return isBare(scene, clauses, clauseStart(clauses, at), at, verb);
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
