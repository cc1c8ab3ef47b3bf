/** «технічні групи двох країн», «дипломати обох держав»: a team, or some people, of each of the two states. */
import type { Token } from '../../../language/contract.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { isRuling, statesMeant } from './both-sides.js';
import { inNominative } from './descriptions.js';
import { stateInGenitive } from './office-names.js';
import type { Found } from './parties.js';
import { isOfOneOf } from './states-told.js';

/** One of each of the two states that a phrase speaks of; empty where it does not say that they are of two states. */
export function eachOfBoth(scene: Scene, phrase: Phrase): Found[] {
  const { head, last, shared, side } = phrase;
  const noun = scene.token(head);
  const { together, states } = scene.lexicon.set;
  const count = last - 2;
  if (scene.caseless || shared || side !== undefined || noun.feats.Number !== 'Plur' || count <= head)
    return [];
  if (!together.has(scene.token(count).norm) || !states.has(scene.token(last - 1).lemma)) return [];
  if (!isParty(scene, phrase)) return [];
  const [one, other] = statesMeant(scene, head) ?? [];
  if (one === undefined || other === undefined || isOfOneOf(scene, phrase, [one, other])) return [];
  const isMany = isSeveral(scene, phrase);
  const name = inNominative(scene, { ...phrase, last: count, owner: null, ownerLast: 0, shared: !isMany });
  return [one, other].flatMap((state) => ofState(scene, phrase, name, state) ?? []);
}

/**
 * «зустріч делегацій», «консультації міністрів оборони»: the same where the words do not say of whom, and may be of the two
 * states that are meant.
 */
export function eachUnsaid(scene: Scene, phrase: Phrase): Found[] {
  const { first, head, last, shared, side, owner, mention } = phrase;
  const noun = scene.token(head);
  if (scene.caseless || shared || side !== undefined || owner !== null || noun.feats.Number !== 'Plur')
    return [];
  const isOffice =
    mention?.type === 'JOB' &&
    !isSeveral(scene, phrase) &&
    !scene.lexicon.notParties.has(noun) &&
    !isRulers(scene, noun);
  if (!isOffice && !(mention === null && scene.lexicon.set.sentTeams.has(noun.lemma))) return [];
  for (let i = first; i < last; i++) {
    const { upos, norm, lemma } = scene.token(i);
    if (upos === 'NUM' && !scene.lexicon.set.together.has(norm)) return [];
    if (scene.stateOfAdjective(lemma) !== null || scene.lexicon.set.states.has(lemma)) return [];
  }
  const name = inNominative(scene, { ...phrase, first: head, shared: true });
  const states = statesMeant(scene, head) ?? [];
  return states.flatMap((state) => ofState(scene, phrase, name, state) ?? []);
}

/** «лідери», «президенти»: whom the article names, mostly, or had told of before. */
function isRulers({ input, lexicon }: Scene, noun: Token): boolean {
  const kind = input.knowledge.officeByTitle(input.analysis.language, noun.lemma);
  return lexicon.leaders.has(noun) || (kind !== null && isRuling([kind]));
}

/** Officials and bodies; not the press, the poets of two states, nor what two states have or do. */
function isParty(scene: Scene, { head, mention }: Phrase): boolean {
  const { lexicon } = scene;
  const noun = scene.token(head);
  if (mention !== null && mention.type !== 'JOB') return false;
  if (lexicon.notParties.has(noun)) return false;
  return mention !== null || lexicon.partyNouns.has(noun);
}

/** «дипломати двох країн» are several of each, «віцеміністри двох країн» one. */
export function isSeveral({ lexicon, tokens }: Scene, { head, mention }: Phrase): boolean {
  const noun = tokens[head] as Token;
  if (mention === null) return noun.feats.Animacy === 'Anim';
  return lexicon.set.severalEach.has(noun.lemma) || lexicon.ownedTitles.has(noun);
}

function ofState(scene: Scene, phrase: Phrase, name: string, state: string): Found | null {
  const whose = stateInGenitive(scene, state);
  if (whose === null) return null;
  const full = `${name} ${whose}`;
  const { head, mention } = phrase;
  const isBody = mention === null && scene.lexicon.partyNouns.has(scene.token(head));
  return {
    name: full,
    entity: null,
    key: full.toLowerCase(),
    how: mention === null ? 'described' : 'office',
    plural: isSeveral(scene, phrase),
    body: isBody,
    bodyOf: null,
    of: [state],
  };
}
