/** Who a clause without a tense of its own names to do what it says, in English: "demanded that Koval meet", "for Koval to meet". */
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { beBefore } from '../uninflected.js';
import { type Found, partiesOf } from './parties.js';

/** Whoever stands right before the verb with a conjunction, or a preposition that gives an infinitive its doer; null for nobody. */
export function ownDoer(scene: Scene, clauses: Clauses, { at, verb, entry }: Trigger): Found[] | null {
  if (!scene.caseless || entry.form !== 'verb' || verb >= at) return null;
  const { tokens, lexicon } = scene;
  const isInfinitive = tokens[at - 1]?.upos === 'PART' && lexicon.set.goals.has(tokens[at - 1]?.norm ?? '');
  const end = isInfinitive ? at - 1 : at;
  const group = clauses.groups.find(({ first, last }) => last === end && first > verb);
  if (!group) return null;
  const before = group.preposition >= 0 ? group.preposition : group.first - 1;
  const isDoer = isInfinitive
    ? lexicon.set.doers.has(tokens[before]?.norm ?? '') && areSomebody(scene, group)
    : group.preposition < 0 &&
      (tokens[before]?.upos === 'SCONJ' || (before === verb && !isSaid(scene, group, before))) &&
      isBare(scene, at);
  const parties = isDoer ? partiesOf(scene, group) : [];
  if (parties.length === 0 || (isInfinitive && parties.length === 1 && !meetsSomebody(scene, clauses, at)))
    return null;
  return parties;
}

/** "For Koval to meet Hall", not "to meet farmers, and Hall joined him": the other side stands before the next comma. */
function meetsSomebody(scene: Scene, { groups, sentence }: Clauses, at: number): boolean {
  let end = at + 1;
  while (end < sentence.last && scene.tokens[end]?.form !== ',') end++;
  return groups.some((group) => {
    const phrases = group.phrases.filter(({ first }) => at < first && first < end);
    return phrases.length > 0 && partiesOf(scene, { ...group, phrases }).length > 0;
  });
}

/** "Say Koval and Hall meet every month": of several the form of a wish is that of the present. */
const isSaid = (scene: Scene, { first, last }: Group, verb: number): boolean =>
  scene.tellingAct(verb) === 'state' &&
  scene.token(verb).feats.Tense !== 'Past' &&
  scene.tokens.slice(first, last).some(({ upos }) => upos === 'CCONJ');

/** "For Koval to meet", not "left for Paris to meet". */
function areSomebody(scene: Scene, { first, last }: Group): boolean {
  for (let i = first; i < last; i++) {
    const type = scene.mentionAt(i)?.type;
    if (type === 'LOC' || type === 'ORG') return false;
  }
  return true;
}

/** "Demanded that Koval meet": the form that a dictionary has. */
export const isBare = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.norm === tokens[at]?.lemma && tokens[at]?.upos === 'VERB';

/** "Proposed Koval and Nowak meet": the bare form with whoever is to do it right behind a verb of proposing or demanding. */
export function isWishedOf(scene: Scene, { groups }: Clauses, at: number): boolean {
  const group = groups.find(({ last, preposition }) => last === at && preposition < 0);
  const over = (group?.first ?? 0) - 1;
  if (!scene.caseless || over < scene.sentenceOf(at).first || scene.token(over).upos !== 'VERB') return false;
  const isPast = scene.token(over).feats.Tense === 'Past'; // "Records suggest they and Koval meet often"
  if (!isPast && (group?.phrases.length ?? 0) > 1) return false;
  return /^(?:propose|demand)$/u.test(scene.tellingAct(over) ?? '') && beBefore(scene, over) < 0;
}
