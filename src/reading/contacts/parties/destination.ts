/** Where a visit goes to, said before its noun in a language without cases: "his Warsaw trip", "Macron's China visit". */
import { type Clauses, subjectOf } from '../clauses.js';
import { MENTION_ALONE } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf, partyOf } from './parties.js';

/** How many words may stand between the place and its noun ("[official] visit"), and tokens of the longest place. */
const BETWEEN = 2;
const LONGEST = 4;

/** The first token of the place that stands right before the noun of a visit; -1 for none. */
function placeBefore(scene: Scene, { at, entry }: Trigger): number {
  if (!scene.caseless || entry.kind !== 'visit' || entry.form !== 'noun') return -1;
  const { first } = scene.sentenceOf(at);
  let end = at;
  while (end > first && at - end < BETWEEN && !scene.mentionAt(end - 1) && isKind(scene, end - 1)) end--;
  for (let i = end - 1; i >= Math.max(first, end - LONGEST); i--) {
    const mention = scene.mentionAt(i);
    if (mention) return mention.type === 'LOC' && scene.lastToken(mention) === end ? i : -1;
  }
  return -1;
}

/** "State", "official", "four-day". */
const isKind = ({ tokens }: Scene, at: number): boolean =>
  /^(?:ADJ|NOUN)$/u.test(tokens[at]?.upos ?? '') && /^\p{Ll}/u.test(tokens[at]?.form ?? '');

/** The state that somebody visits by a place before the noun, where it is not his own. */
export function destinationBefore(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  const at = placeBefore(scene, trigger);
  const mention = at < 0 ? null : scene.mentionAt(at);
  const place = mention ? partyOf(scene, { ...MENTION_ALONE, mention }) : null;
  if (!place?.key.startsWith('state:')) return [];
  const visitors = visitorsBefore(scene, clauses, trigger, at);
  const isHome = (one: Found) => scene.standing.states(one.entity, one.key).includes(place.key);
  return visitors.length > 0 && !visitors.some(isHome) ? [place] : [];
}

/** "[Macron]'s China visit", "[Macron] cancels China visit". */
function visitorsBefore(scene: Scene, clauses: Clauses, { verb, at }: Trigger, place: number): Found[] {
  const owner = ownerOfPlaced(scene, clauses, place);
  if (owner.length > 0 || verb < 0 || verb > at) return owner;
  return partiesOf(scene, subjectOf(scene, clauses, verb)?.group ?? null);
}

/** "[Macron]'s China visit", "[his] China visit": whoever has it, before the place. */
function ownerOfPlaced(scene: Scene, clauses: Clauses, place: number): Found[] {
  const mark = scene.tokens[place - 1];
  if (/^[’']s?$/u.test(mark?.norm ?? '')) return nameBefore(scene, clauses, place - 1);
  const own = scene.mentionAt(place - 1);
  if (own?.type !== 'PRON' || !own.rule.endsWith('possessive')) return [];
  const party = partyOf(scene, { ...MENTION_ALONE, mention: own });
  return party ? [party] : [];
}

/** The name that ends at a token, whatever phrase it is in. */
function nameBefore(scene: Scene, { sentence }: Clauses, end: number): Found[] {
  for (let i = end - 1; i >= Math.max(sentence.first, end - LONGEST); i--) {
    const mention = scene.mentionAt(i);
    if (!mention || scene.lastToken(mention) !== end) continue;
    const party = partyOf(scene, { ...MENTION_ALONE, first: i, last: end, head: i, mention });
    return party ? [party] : [];
  }
  return [];
}

/** Whose visit it is where its place stands before it. */
export function ownersOfPlaced(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  const at = placeBefore(scene, trigger);
  return at < 0 ? [] : ownerOfPlaced(scene, clauses, at);
}
