/** Who is blamed or praised for doing something did it, in a language without cases: "criticised Koval for meeting Nowak". */
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isGerund } from '../uninflected.js';
import { type Found, partiesOf } from './parties.js';

/** How far before the word the preposition may stand that says what for, in tokens. */
const REACH = 12;

/** The verb of blaming or praising and its object; null in the passive, whose subject is who is blamed. */
interface Blame {
  readonly verb: number;
  readonly object: Group | null;
}

/** Whoever is blamed or praised for a contact, or for what leads to it ("for refusing to meet"); null for nobody. */
export function blamedFor(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] | null {
  const parties = partiesOf(scene, blameOver(scene, clauses, trigger)?.object ?? null);
  return parties.length > 0 ? parties : null;
}

/** "Criticised Koval for his meeting with Nowak": whose it is, whomever else the pronoun may mean; null elsewhere. */
export function blamedOwner(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  others: readonly Found[],
): Found[] | null {
  const isOwn = trigger.entry.form === 'noun' && others.length > 0 && isBlamed(scene, clauses, trigger);
  return isOwn ? blamedFor(scene, clauses, trigger) : null;
}

/** Whether somebody is, or was, blamed or praised for the very contact: it was held, as who blames him says. */
export function isBlamed(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  const { at, entry } = trigger;
  const first = entry.form === 'verb' ? at : startOf(scene, at);
  const isGround = scene.caseless && scene.lexicon.set.grounds.has(scene.tokens[first - 1]?.norm ?? '');
  if (!isGround || (entry.form === 'verb' && !isGerund(scene, at))) return false;
  const blame = blameBefore(scene, clauses, first - 1);
  return blame !== null && scene.token(blame.verb).feats.VerbForm !== 'Inf';
}

/** "For [his long] meeting": the first word of a noun with a possessive, without which it may be one that is asked for. */
function startOf(scene: Scene, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (isPossessive(scene, i)) return i;
    if (!/^(?:ADJ|NOUN)$/u.test(scene.token(i).upos)) return -1;
  }
  return -1;
}

const isPossessive = ({ tokens }: Scene, at: number): boolean => tokens[at]?.feats.Poss === 'Yes';

/** The blame whose ground the word stands in, past gerunds and infinitives, but no clause of its own; null for none. */
function blameOver(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Blame | null {
  const { set } = scene.lexicon;
  if (!scene.caseless || (entry.form === 'verb' && isPersonal(scene, at))) return null;
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    const { norm, upos, form } = scene.token(i);
    const isVerb = upos === 'VERB' || upos === 'AUX';
    if (clauses.clauseOf(i) !== own || form === ',' || (isVerb && isPersonal(scene, i))) return null;
    if (!/^(?:ADP|SCONJ)$/u.test(upos)) continue;
    const isNext = isPlain(scene, i + 1, at) || isPossessive(scene, i + 1) || isDoing(scene, i, at);
    const blame = set.grounds.has(norm) && isNext ? blameBefore(scene, clauses, i) : null;
    if (blame) return blame;
    if (isOfTime(scene, i)) return null;
  }
  return null;
}

/** "Of [secret] talks": nothing but adjectives before the word. */
function isPlain(scene: Scene, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (scene.token(i).upos !== 'ADJ') return false;
  return true;
}

/** "Before meeting", "ahead [of] meeting": when something else is done, not what for. */
const isOfTime = (scene: Scene, at: number): boolean =>
  !scene.lexicon.set.goals.has(scene.token(at).norm) &&
  scene.lexicon.settings.some(({ words }) =>
    words.every((word, offset) => scene.tokens[at - words.length + 1 + offset]?.norm === word),
  );

/** "For [not also] meeting": nothing but particles and adverbs before a gerund. */
function isDoing(scene: Scene, preposition: number, at: number): boolean {
  let i = preposition + 1;
  while (i < at && /^(?:PART|ADV)$/u.test(scene.token(i).upos)) i++;
  const { VerbForm, Tense } = scene.token(i).feats;
  return VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
}

/** Neither a gerund nor an infinitive. */
function isPersonal(scene: Scene, at: number): boolean {
  const { VerbForm, Tense } = scene.token(at).feats;
  return VerbForm !== 'Ger' && VerbForm !== 'Inf' && !(VerbForm === 'Part' && Tense === 'Pres');
}

/** The blame that ends right before a preposition, a date and adverbs aside. */
function blameBefore(scene: Scene, clauses: Clauses, ground: number): Blame | null {
  if (isOfTime(scene, ground)) return null;
  let end = ground;
  const isAside = (i: number) =>
    scene.tokens[i]?.upos === 'ADV' || (i > 0 && scene.isInDate(scene.token(i).start));
  while (end - 1 > clauses.sentence.first && isAside(end - 1)) end--;
  if (scene.tokens[end - 1]?.upos === 'ADP') end--; // "[on] Friday"
  const isBlaming = (i: number) =>
    scene.tokens[i]?.upos === 'VERB' &&
    (scene.lexicon.set.accuses.has(scene.token(i).lemma) ||
      scene.lexicon.set.thanks.has(scene.token(i).lemma));
  if (isBlaming(end - 1)) return { verb: end - 1, object: null };
  const object = clauses.groups.find(
    ({ first, last, preposition }) => last === end && preposition < 0 && isBlaming(first - 1),
  );
  if (object) return { verb: object.first - 1, object };
  // An article is no part of its group.
  const behind = clauses.groups.find(
    ({ first, last, preposition }) =>
      last === end && preposition < 0 && scene.tokens[first - 1]?.upos === 'DET' && isBlaming(first - 2),
  );
  return behind ? { verb: behind.first - 2, object: behind } : null;
}
