/** Who wrote to whom where somebody else carries the letter: "Koval handed Nowak a letter from Smith". */
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/** How far behind the word its writer and its addressee may stand, in tokens. */
const REACH = 12;

/** The writer and the addressee of a letter that another hands over; empty when the words do not name both. */
export function letterSides(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  const { at, entry } = trigger;
  if (entry.kind !== 'letter' || entry.form === 'verb') return [];
  if (!scene.caseless) return carriedSides(scene, clauses, trigger);
  const behind = (words: ReadonlySet<string>): Group | undefined =>
    clauses.groups.find(
      ({ first, preposition }) =>
        first > at && first < at + REACH && preposition >= 0 && words.has(scene.token(preposition).norm),
    );
  const from = partiesOf(scene, behind(scene.lexicon.set.origins) ?? null);
  if (from.length !== 1) return [];
  const to = partiesOf(scene, handedTo(scene, clauses, at) ?? behind(scene.lexicon.set.goals) ?? null);
  return to.length === 1 ? [...from, ...to] : [];
}

/** "Sent Nowak a letter": whom a verb that holds the contact does it for, right behind it and before the word. */
export function sentAlong(scene: Scene, clauses: Clauses, { at, entry, verb, effect }: Trigger): Found[] {
  if (!scene.caseless || entry.kind !== 'letter' || entry.form === 'verb' || effect !== 'tense') return [];
  const group = clauses.groups.find(({ first }) => first === verb + 1);
  if (!group || group.preposition >= 0 || group.last >= at || at - group.last > NEXT) return [];
  const isArticle = scene.token(group.last).feats.PronType === 'Art';
  return isArticle && group.phrases.every(({ mention }) => mention?.type === 'PER')
    ? partiesOf(scene, group)
    : [];
}

/** Tokens between whom a letter is sent to and its word. */
const NEXT = 3;

/** "Handed Nowak a letter": whom the verb gives it to stands between both. */
function handedTo(scene: Scene, clauses: Clauses, at: number): Group | null {
  const group = clauses.groups.find(
    ({ first, last }) => first < at && last <= at && last >= at - 3 && isGiven(scene, first),
  );
  return group && group.preposition < 0 ? group : null;
}

const isGiven = ({ tokens, lexicon }: Scene, first: number): boolean =>
  tokens[first - 1]?.upos === 'VERB' && lexicon.set.hands.has(tokens[first - 1]?.lemma ?? '');

/** «передав Ковалю лист від короля»: whom the verb gives it to stands in the dative, whoever wrote it behind the word. */
function carriedSides(scene: Scene, clauses: Clauses, { at }: Trigger): Found[] {
  const verb = handingVerb(scene, clauses, at);
  const from = verb < 0 ? null : senderOf(scene, clauses, at);
  if (!from || isOfThing(scene, verb, at)) return [];
  const own = clauses.clauseOf(at);
  const near = clauses.groups.filter(({ first }) => clauses.clauseOf(first) === own);
  const isSubjectBefore = near.some(({ first, preposition }) => first < verb && preposition < 0);
  const between = near.filter((group) => isSubjectBefore && isUndeclined(scene, group, verb, at));
  const to = between.length > 0 ? between : near.filter((group) => isGivenTo(group, verb, at));
  const sides = to.length === 1 ? [from, to[0] as Group].map((group) => partiesOf(scene, group)) : [];
  const [writer] = sides[0] ?? [];
  const isKnown = writer && (writer.how !== 'described' || writer.body || writer.of.length > 0); // not «від рідних»
  return isKnown && sides.every(({ length }) => length === 1) ? sides.flat() : [];
}

/** Whether somebody hands over the letter of another, which is neither from nor to him: «передав журналістам лист від короля». */
export const isCarried = (scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean =>
  !scene.caseless &&
  entry.kind === 'letter' &&
  entry.form === 'noun' &&
  handingVerb(scene, clauses, at) >= 0 &&
  senderOf(scene, clauses, at) !== null;

/** Whom a letter is from, by the group right behind the word. */
function senderOf(scene: Scene, clauses: Clauses, at: number): Group | null {
  const own = clauses.clauseOf(at);
  const behind = clauses.groups.find(({ first }) => first > at && clauses.clauseOf(first) === own);
  const isNext = behind && behind.first < at + 3 && behind.preposition >= 0;
  return isNext && scene.lexicon.set.senders.has(scene.token(behind.preposition).norm) ? behind : null;
}

/** «передав копію листа від короля»: what is handed over is another thing, whoever the letter is to. */
function isOfThing(scene: Scene, verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i++) {
    const { upos, feats } = scene.token(i);
    if (upos === 'NOUN' && feats.Case === 'Acc' && scene.mentionAt(i) === null) return true;
  }
  return false;
}

/** The verb of handing over that a letter is the object of; -1 for none. */
function handingVerb(scene: Scene, clauses: Clauses, at: number): number {
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - REACH); i--) {
    if (clauses.clauseOf(i) !== own) return -1;
    const { upos, lemma } = scene.token(i);
    if (upos === 'VERB') return scene.lexicon.set.hands.has(lemma) ? i : -1;
  }
  return -1;
}

/** In the dative; of a person between the verb and the letter the tag may be wrong, since the letter is the object. */
function isGivenTo(group: Group, verb: number, at: number): boolean {
  const { preposition, grammaticalCase, first, last, phrases } = group;
  if (preposition >= 0) return false;
  if (grammaticalCase === 'Dat') return true;
  return first > verb && last <= at && grammaticalCase === 'Acc' && phrases[0]?.mention?.type === 'PER';
}

/** «Передав Лукашенко лист»: a name that is the same in every case, alone between the verb and the letter. */
function isUndeclined(
  scene: Scene,
  { preposition, first, last, phrases }: Group,
  verb: number,
  at: number,
): boolean {
  const [mention] = phrases.map((phrase) => phrase.mention);
  if (preposition >= 0 || first !== verb + 1 || last !== at || phrases.length !== 1) return false;
  return mention?.type === 'PER' && mention.lemma === scene.text.slice(mention.start, mention.end);
}

/** Whether a verb only hands over the letter that another word of its clause names. */
export function onlyHands(
  scene: Scene,
  clauses: Clauses,
  { at, entry }: Trigger,
  others: readonly Trigger[],
): boolean {
  if (scene.caseless || entry.form !== 'verb' || !scene.lexicon.set.hands.has(scene.token(at).lemma))
    return false;
  if (others.some((one) => isBefore(scene, clauses, one, at))) return true;
  const letter = others.find(
    (one) => one.at > at && one.entry.kind === 'letter' && one.entry.form === 'noun',
  );
  if (!letter || handingVerb(scene, clauses, letter.at) !== at) return false;
  return letterSides(scene, clauses, letter).length > 0;
}

/** «Лист Коваля Новаку [передав] посол»: the letter stands before the verb that it is the object of. */
const isBefore = (scene: Scene, clauses: Clauses, { at, entry }: Trigger, verb: number): boolean =>
  at < verb &&
  verb - at < REACH &&
  entry.kind === 'letter' &&
  entry.form === 'noun' &&
  clauses.clauseOf(at) === clauses.clauseOf(verb) &&
  /^(?:Acc|Nom)$/u.test(scene.token(at).feats.Case ?? '');

/** «лист із проханням [провести] перевірку»: what a letter asks for, right behind a noun. */
export const isAskedBy = ({ caseless, entries, wide, tokens }: Scene, at: number, i: number): boolean =>
  !caseless &&
  (entries.get(at) ?? wide.get(at))?.kind === 'letter' &&
  tokens[i]?.feats.VerbForm === 'Inf' &&
  tokens[i - 1]?.upos === 'NOUN' &&
  i - 1 > at;
