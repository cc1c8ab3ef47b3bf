/** «Туск і Мерц поговорили. Міністри двох країн зустрінуться»: the officials of two states are not those who rule them. */
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import { SENTENCES_BACK } from '../referring.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { bearersOf } from './bearers.js';
import { type Found, stateParty } from './parties.js';
import { rulersOf } from './rulers.js';

/** Tokens before a contact word that are looked through, and from the officials to whose they are. */
const REACH = 16;
const NEAR = 5;
const RULING: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government']);

/** The two states whose rulers had the contact told of last, where the word is of officials of theirs; else null. */
export function theirOfficials(
  scene: Scene,
  drafts: readonly Draft[],
  occurrence: Occurrence,
): Found[] | null {
  const { parties, together, trigger, sentence } = occurrence;
  const last = drafts.at(-1);
  if (parties.length > 0 || !together || !areSubject(scene, trigger) || last?.parties.length !== 2)
    return null;
  if (sentence - (last.occurrences.at(-1) as Occurrence).sentence > SENTENCES_BACK) return null;
  if (!saysOfficials(scene, trigger.at) || !last.parties.every((party) => rules(scene, party))) return null;
  const states = last.parties.map(({ entity, key }) => scene.standing.states(entity, key));
  const [one, other] = states.flatMap((list) => (list.length === 1 ? list : []));
  return one && other && one !== other ? [stateParty(scene, one), stateParty(scene, other)] : null;
}

/** "Ministers will meet", "will hold talks"; not "attended the meeting", "signed it after the talks". */
function areSubject({ tokens, lexicon: { set } }: Scene, { at, verb, entry, effect }: Trigger): boolean {
  if (entry.form === 'verb') return true;
  const lemma = tokens[verb]?.lemma ?? '';
  return effect !== null && verb >= 0 && verb < at && !set.attends.has(lemma) && !set.takesPart.has(lemma);
}

function rules(scene: Scene, { entity }: Found): boolean {
  if (entity === null) return false;
  if (rulersOf(scene).has(entity)) return true;
  return bearersOf(scene).some(
    (one) => one.entity.id === entity && [...one.kinds].some((kind) => RULING.has(kind)),
  );
}

/** «міністри двох країн», «глави МЗС обох держав», "the two countries’ ministers" before a contact word. */
function saysOfficials(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const { first } = scene.sentenceOf(at);
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { norm } = scene.token(i);
    const isHead = lexicon.set.chiefs.has(norm) && /^\p{Lu}{2,}/u.test(tokens[i + 1]?.form ?? ''); // not «глави держав»
    if (!lexicon.set.officials.has(norm) && !isHead) continue;
    for (let j = Math.max(first, i - NEAR); j < Math.min(at, i + NEAR); j++)
      if (j !== i && isOfBoth(scene, j)) return true;
  }
  return false;
}

/** «двох країн», «обеих стран», "the two countries’". */
const isOfBoth = ({ tokens, lexicon: { set } }: Scene, at: number): boolean =>
  set.lands.has(tokens[at]?.norm ?? '') &&
  [tokens[at - 1]?.norm, tokens[at - 1]?.lemma].some((word) => set.together.has(word ?? ''));
