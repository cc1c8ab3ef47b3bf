/** Offices that are told from what the article says of others: «міністри двох країн», «казахстанський колега». */
import type { Token } from '../../../language/contract.js';
import type { Entity, Mention } from '../../../model/index.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { bearersOf } from './bearers.js';
import { heldOn, mainStates, officeOf, restOfEach, rulerOf, statesMeant } from './both-sides.js';
import { statesIn } from './descriptions.js';
import { isSeveral } from './each-of-both.js';
import { kindsOfStates } from './meant.js';
import { namedParty } from './named.js';
import type { Found } from './parties.js';
import { isOfOneOf } from './states-told.js';

/** A title that somebody of the article bears: its noun, the words after it without the state, the state. */
interface Borne {
  readonly entity: Entity;
  readonly lemma: string;
  readonly rest: string;
  readonly start: number;
  readonly head: number;
}

const bearers = new WeakMap<Scene, readonly Borne[]>();

/** The titles of persons in an article, in reading order. */
function borneIn(scene: Scene): readonly Borne[] {
  let found = bearers.get(scene);
  if (!found) {
    found = scene.tokens.flatMap(({ index, start }) => {
      const mention = scene.mentionAt(index);
      const entity = mention?.type === 'JOB' ? scene.entity(mention.entity) : null;
      if (!mention || entity?.type !== 'PER') return [];
      const head = headOf(scene, index, mention);
      return [{ entity, lemma: nounOf(scene, head), rest: restOf(scene, head, mention), start, head }];
    });
    bearers.set(scene, found);
  }
  return found;
}

function headOf(scene: Scene, at: number, mention: Mention): number {
  // "Ukrainian Foreign Minister": where words show no cases the title ends with its noun.
  if (scene.caseless) {
    for (let i = scene.lastToken(mention) - 1; i > at; i--)
      if (scene.input.words.mentions.titles.includes(scene.token(i).norm)) return i;
    return at;
  }
  for (let i = at; i < scene.lastToken(mention); i++) if (scene.token(i).upos === 'NOUN') return i;
  return at;
}

/** Where titles have capitals, the tagger leaves them to their lemmas. */
const nounOf = ({ tokens, caseless }: Scene, at: number): string =>
  (caseless ? tokens[at]?.norm : tokens[at]?.lemma) ?? '';

/** «закордонних справ» of «міністр закордонних справ України», «МЗС» of «глава польського МЗС» and «глава МЗС Польщі». */
function restOf(scene: Scene, head: number, mention: Mention): string {
  const words: string[] = [];
  const last = scene.lastToken(mention);
  let ofState = false;
  for (let i = head + 1; i < last; i++) {
    const { form, upos, lemma } = scene.token(i);
    const inner = scene.mentionAt(i);
    if (!scene.caseless && inner?.type === 'ORG') words.push(...bodyWords(scene, i, inner, ofState));
    if (inner !== null || upos === 'PROPN') break;
    if (!scene.caseless && (scene.stateOfAdjective(lemma) !== null || scene.lexicon.set.states.has(lemma)))
      ofState = true;
    else words.push(form);
  }
  return words.join(' ');
}

/** The words of a body without those of its state; none of a body of no state. */
function bodyWords(scene: Scene, first: number, body: Mention, ofState: boolean): string[] {
  const words: string[] = [];
  for (let i = first; i < scene.lastToken(body); i++) {
    const { form, lemma, upos } = scene.token(i);
    if (upos === 'PROPN' && scene.stateOf(lemma) !== null) return words;
    words.push(form);
  }
  return ofState ? words : [];
}

/** «лідери двох країн», «президенти»: the two of the article who bear the title, one each of two states; empty when it has no such two. */
export function bothInOffice(scene: Scene, phrase: Phrase): Found[] {
  const head = scene.token(phrase.head);
  if (head.feats.Number !== 'Plur' || phrase.shared || phrase.side !== undefined) return [];
  const of = countOf(scene, phrase);
  if (of === null) return [];
  const isLeaders = scene.lexicon.leaders.has(head);
  const titles = borneIn(scene).filter(
    ({ lemma, rest, start }) =>
      start < head.start &&
      (isLeaders ? isRuler(scene, lemma) : lemma === head.lemma && (of.rest === '' || rest === of.rest)),
  );
  const persons = titles.filter(
    ({ entity }, i) => titles.findIndex((one) => one.entity.id === entity.id) === i,
  );
  if (persons.length === 2 && (of.isTwo || (!isLeaders && !scene.caseless)))
    return persons.map(({ entity }) => person(entity));
  const known = of.isTwo && !scene.caseless ? bothOfKind(scene, phrase) : [];
  if (known.length === 2) return known.map(person);
  if (scene.lexicon.notParties.has(head)) return []; // «журналісти двох країн»
  if (scene.caseless || !of.isTwo || (isLeaders ? !of.ofStates : phrase.mention?.type !== 'JOB')) return [];
  const isOfRulers =
    of.ofStates && of.rest === '' && (isLeaders || scene.input.words.mentions.leaders.includes(head.lemma));
  if (isOfRulers)
    return (mainStates(scene) ?? []).flatMap(
      (state) => ruling(scene, head, state) ?? rulerOf(scene, head.lemma, state) ?? [],
    );
  if (isSeveral(scene, phrase)) return [];
  const rest = restOfEach(scene, phrase, of.rest);
  const states = statesMeant(scene, phrase.head) ?? [];
  if (isOfOneOf(scene, phrase, states)) return [];
  return states.flatMap((state) => inOffice(scene, head.lemma, rest, state) ?? []);
}

/** Who rules a state: by a title that the article gave before («президент Литви», «голова КНР»), else as the knowledge files have it. */
function ruling(scene: Scene, noun: Token, state: string): Found | null {
  const kind = scene.lexicon.leaders.has(noun) ? null : kindOfRuler(scene, noun.lemma); // «прем’єри двох країн»
  const isOfState = ({ id, known }: Entity) => scene.standing.states(id, known ?? id).includes(state);
  const its = borneIn(scene).find(({ entity, lemma, head }) => {
    if (head >= noun.index || !isOfState(entity)) return false;
    if (kind !== null && kindOfRuler(scene, lemma) !== kind) return false;
    const whose = scene.mentionAt(head + 1);
    const isHead = scene.input.words.mentions.leaders.includes(lemma) && whose?.type === 'LOC';
    return isRuler(scene, lemma) || (isHead && scene.stateOf(whose.lemma) === state);
  });
  if (its) return person(its.entity);
  if (kind !== null) return null;
  const known = heldOn(scene).flatMap((id) => scene.entity(id) ?? []);
  const [one, ...others] = known.filter(isOfState);
  return one && others.length === 0 ? person(one) : null;
}

/** «глави дипломатії двох країн» after «міністр закордонних справ»: those named before who hold such an office, whatever its words. */
function bothOfKind(scene: Scene, phrase: Phrase): Entity[] {
  const kinds = kindsOfStates(scene, phrase.head, phrase.last);
  const { sentence } = scene.token(phrase.head);
  return bearersOf(scene)
    .filter(({ from }) => from < sentence)
    .filter((bearer) => kinds.some((kind) => bearer.kinds.has(kind)))
    .map(({ entity }) => entity);
}

/** Whether the phrase says that they are two, with the words of the title after its noun; null when it says more of them. */
function countOf(
  scene: Scene,
  { first, head, last }: Phrase,
): { isTwo: boolean; ofStates: boolean; rest: string } | null {
  const { together, states } = scene.lexicon.set;
  let [isTwo, ofStates] = [false, false];
  const rest: string[] = [];
  for (let i = first; i < last; i++) {
    const { upos, lemma, norm, form } = scene.token(i);
    if (i === head) continue;
    const isCount = together.has(norm) && (upos === 'NUM' || upos === 'DET' || upos === 'ADJ');
    if (scene.caseless && upos === 'DET' && !isCount) continue;
    if (isCount && (i < head || states.has(scene.tokens[i + 1]?.lemma ?? ''))) isTwo = true;
    else if (states.has(lemma)) ofStates = true;
    else if (i < head || (scene.mentionAt(i) && scene.mentionAt(i)?.type !== 'ORG')) return null;
    else rest.push(form);
  }
  return { isTwo, ofStates, rest: rest.join(' ') };
}

/** The persons of an article with a title of rulers. */
export const titledIn = (scene: Scene): string[] =>
  borneIn(scene).flatMap(({ lemma, entity }) => (isRuler(scene, lemma) ? [entity.id] : []));

/** Heads of state and of government. */
const isRuler = (scene: Scene, lemma: string): boolean => kindOfRuler(scene, lemma) !== null;

function kindOfRuler(scene: Scene, lemma: string): string | null {
  const kind = scene.input.knowledge.officeByTitle(scene.input.analysis.language, lemma);
  return kind === 'head-of-state' || kind === 'head-of-government' ? kind : null;
}

const person = ({ name, id, known }: Entity): Found => namedParty(name, id, known ?? id);

/** Who holds an office of a state: the person whom the article says to, else the office by its name. */
function inOffice(scene: Scene, lemma: string, rest: string, state: string): Found | null {
  const holder = borneIn(scene).find(
    (one) =>
      one.lemma === lemma &&
      one.rest === rest &&
      scene.standing.states(one.entity.id, one.entity.id).includes(state),
  );
  if (holder) return person(holder.entity);
  return officeOf(scene, lemma, rest, state);
}

/** «казахстанський колега» of a president: who holds the same office there; null when the text names no office. */
export function counterpartOf(scene: Scene, phrase: Phrase): Found | null {
  const head = scene.token(phrase.head);
  if (head.feats.Number !== 'Sing' || !scene.lexicon.set.counterparts.has(head.lemma)) return null;
  const [state, ...others] = statesIn(scene, phrase);
  if (state === undefined || others.length > 0) return null;
  const titles = borneIn(scene).filter(({ start }) => start < head.start);
  if (scene.caseless) {
    const its = titles.findLast(({ entity: { id, known } }) =>
      scene.standing.states(id, known ?? id).includes(state),
    );
    return its ? person(its.entity) : null;
  }
  const near = nearestPerson(scene, phrase.head);
  const own = titles.filter(({ entity }) => entity.id === near);
  // «турецький лідер» is the president: his counterpart is one too.
  const office = own.findLast(({ lemma }) => isRuler(scene, lemma));
  const title = office ?? own.at(-1) ?? nearestOffice(scene, phrase.head) ?? titles.at(-1);
  return title ? inOffice(scene, title.lemma, title.rest, state) : null;
}

/** «міністр оборони Литви вилетів на зустріч із польським колегою»: the office of nobody by name that the sentence speaks of last. */
function nearestOffice(scene: Scene, at: number): Pick<Borne, 'lemma' | 'rest'> | null {
  for (let i = at - 1; i >= scene.sentenceOf(at).first; i--) {
    const mention = scene.mentionAt(i);
    if (mention?.type !== 'JOB' || mention.entity !== null) continue;
    const head = headOf(scene, i, mention);
    const noun = scene.token(head);
    const isOther = scene.lexicon.notParties.has(noun) || scene.lexicon.ownedTitles.has(noun);
    if (isOther || noun.feats.Number !== 'Sing') return null;
    return { lemma: nounOf(scene, head), rest: restOf(scene, head, mention) };
  }
  return null;
}

/** The person whom the sentence names last before a place, by name, title or pronoun. */
function nearestPerson(scene: Scene, at: number): string | null {
  for (let i = at - 1; i >= scene.sentenceOf(at).first; i--) {
    const mention = scene.mentionAt(i);
    if (mention && /^(?:PER|JOB|PRON)$/.test(mention.type) && mention.entity !== null) return mention.entity;
  }
  return null;
}
