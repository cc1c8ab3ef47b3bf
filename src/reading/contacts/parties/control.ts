/**
 * Who is to do what an infinitive says: the object of a verb of asking, telling or sending («закликав Коваля зустрітися»,
 * «доручив Ковалю зустрітися», "asked Koval to meet"), never its subject;
 * and whom a verb of blaming or praising says it of ("criticised Koval for meeting Nowak").
 */
import { type Clauses, clauseStart, subjectOf } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Group } from '../groups.js';
import type { Frame } from '../lexicon.js';
import type { Scene } from '../scene.js';
import { barOver } from '../status/bans.js';
import type { Trigger } from '../triggers.js';
import { blamedFor } from './blamed.js';
import { type Found, partiesOf } from './parties.js';

/** How far before the infinitive the verb above it may stand, in tokens. */
const REACH = 16;

/** An object without preposition. */
const BARE: readonly Frame[] = [{ preposition: null, grammaticalCase: '-' }];

/** Whoever the verb above makes the doer; null where it makes nobody. */
export function controlledBy(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  others: readonly Found[],
): Found[] | null {
  const told = latter(scene, clauses, trigger);
  if (told) return told;
  const goal = goalOf(scene, trigger);
  const sent = goal < 0 ? null : objectAbove(scene, clauses, goal, true, others);
  if (sent) return sent;
  const infinitive = infinitiveOf(scene, clauses, trigger);
  const isJoint = trigger.entry.form === 'verb' && trigger.entry.marks.has('joint');
  const asked = infinitive < 0 ? null : objectAbove(scene, clauses, infinitive, false, others, isJoint);
  return asked ?? blamedFor(scene, clauses, trigger);
}

/** The object of the word of asking or sending above an infinitive or goal; null for none. */
function objectAbove(
  scene: Scene,
  clauses: Clauses,
  end: number,
  isGoal: boolean,
  others: readonly Found[],
  isJoint = false,
): Found[] | null {
  const verb = controllerOf(scene, clauses, end);
  if (verb < 0) return null;
  const isPressed = isGoal && scene.lexicon.set.pressing.has(scene.token(end).norm);
  if (isPressed && scene.lexicon.governors.of(scene.token(verb)) !== 'proposed') return null; // "told Koval over a call"
  const group = objectOf(scene, clauses, verb, end);
  const head = group?.phrases[0]?.head;
  if (!group || head === undefined || scene.token(head).feats.Reflex === 'Yes') return null; // «дозволив собі»
  const parties = partiesOf(scene, group);
  if (isGoal && !isOfPersons(scene, parties)) return null; // a delegation goes for those who send it
  // "Wants Koval and Nowak to meet", not "got Koval and Nowak to meet".
  const isWished =
    scene.caseless && parties.length > 1 && /^(?:planned|proposed)$/u.test(governedBy(scene, verb) ?? '');
  if (others.length === 0)
    return isJoint && isWished ? parties : isJoint ? proposedTo(scene, clauses, verb, group, parties) : null;
  if (others.some(({ key }) => parties.some((one) => one.key === key))) return null;
  const isPronoun = group.phrases.some(({ mention }) => mention?.type === 'PRON');
  return isPronoun ? notSelf(scene, clauses, verb, parties) : parties;
}

/** «запропонував Новаку зустрітися»: who proposes it and whom he proposes it to, one party each; null elsewhere. */
function proposedTo(
  scene: Scene,
  clauses: Clauses,
  verb: number,
  { grammaticalCase }: Group,
  parties: readonly Found[],
): Found[] | null {
  const isTo = !scene.caseless && grammaticalCase === 'Dat' && parties.length === 1;
  if (!isTo || scene.lexicon.governors.of(scene.token(verb)) !== 'proposed') return null;
  const proposing = partiesOf(scene, subjectOf(scene, clauses, verb)?.group ?? null);
  const areTwo = proposing.length === 1 && proposing[0]?.key !== parties[0]?.key;
  return areTwo ? [...proposing, ...parties] : null;
}

/** «подзвонив Ковалю і попросив його зустрітися»: a pronoun is not the subject, but who is named between the two. */
function notSelf(scene: Scene, clauses: Clauses, verb: number, parties: readonly Found[]): Found[] {
  const asking =
    scene.token(verb).feats.VerbForm === 'Inf' ? null : (subjectOf(scene, clauses, verb)?.group ?? null);
  const self = partiesOf(scene, asking);
  const isSelf = ({ key }: Found) => self.some((one) => one.key === key);
  if (!asking || !parties.some(isSelf)) return [...parties];
  const named = clauses.groups.filter(({ first, last }) => first >= asking.last && last <= verb);
  return partiesOf(scene, named.findLast(isName) ?? null).filter((party) => !isSelf(party));
}

const isOfPersons = (scene: Scene, parties: readonly Found[]): boolean =>
  parties.length > 0 && parties.every(({ entity }) => scene.entity(entity)?.type === 'PER');

/** The infinitive that the word is or hangs on; -1 for none, or one that only makes ready what others hold. */
function infinitiveOf(scene: Scene, clauses: Clauses, { at, entry, verb }: Trigger): number {
  const isInfinitive = (i: number) => scene.tokens[i]?.feats.VerbForm === 'Inf';
  if (scene.caseless && barOver(scene, clauses, at) >= 0) return at; // "banned Koval from meeting"
  if (entry.form === 'verb') return isInfinitive(at) && isOpened(scene, at) ? at : -1;
  if (verb < 0 || verb > at) return -1;
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= verb; i--) {
    if (clauses.clauseOf(i) !== own) return -1;
    if (!isInfinitive(i)) continue;
    const isForOthers =
      scene.lexicon.set.arranges.has(scene.token(i).lemma) && !isPutOff(scene, i, entry.kind);
    return isForOthers || !isOpened(scene, i) ? -1 : i;
  }
  return -1;
}

/** «попросив Коваля відкласти візит»: only who was to travel puts a journey off. */
const isPutOff = (scene: Scene, at: number, kind: Trigger['entry']['kind']): boolean =>
  kind === 'visit' && /^(?:moved|cancelled)$/u.test(scene.lexicon.governors.of(scene.token(at)) ?? '');

/** Without cases "to" stands before the infinitive. */
const isOpened = ({ caseless, tokens }: Scene, at: number): boolean =>
  !caseless || tokens[at - 1]?.upos === 'PART';

/** The preposition before a noun that somebody may be sent to or pressed over: «на переговори», "to talks"; -1 for none. */
function goalOf(scene: Scene, { at, entry }: Trigger): number {
  if (entry.form === 'verb') return -1;
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  const { goals, pressing } = scene.lexicon.set;
  const { upos, norm } = scene.tokens[i] ?? { upos: '', norm: '' };
  return (upos === 'ADP' || upos === 'SCONJ') && (goals.has(norm) || pressing.has(norm)) ? i : -1;
}

/** The word of asking or sending that an infinitive or goal hangs on, past other infinitives; -1 for none. */
function controllerOf(scene: Scene, clauses: Clauses, end: number): number {
  const own = clauses.clauseOf(end);
  const bar = scene.caseless ? barOver(scene, clauses, end) : -1;
  if (bar >= 0) return bar;
  for (let i = end - 1; i >= Math.max(clauses.sentence.first, end - REACH); i--) {
    if (clauses.clauseOf(i) !== own) return -1;
    const token = scene.token(i);
    if (scene.caseless && scene.lexicon.set.latter.has(token.norm)) return -1; // "told Koval he was ready to meet"
    const isOfNoun = token.upos === 'NOUN' && scene.lexicon.heads.has(token) && isBefore(scene, i, end);
    if (isOfNoun) return -1; // «переконав Коваля в готовності зустрітися»
    if (scene.mentionAt(i) === null && scene.lexicon.controls.has(token)) return i;
    if (token.upos === 'VERB' && token.feats.VerbForm !== 'Inf') return -1;
  }
  return -1;
}

/** Whether nothing but particles and adverbs stands between two tokens. */
function isBefore(scene: Scene, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) if (!/^(?:ADV|PART)$/u.test(scene.token(i).upos)) return false;
  return true;
}

/** The object that such a word governs: between it and what it asks for, else before it. */
function objectOf(scene: Scene, clauses: Clauses, verb: number, end: number): Group | null {
  const isBar = scene.caseless && barOver(scene, clauses, end) === verb;
  const frames = isBar ? BARE : (scene.lexicon.controls.of(scene.token(verb)) ?? []);
  const own = clauses.clauseOf(verb);
  const inClause = clauses.groups.filter(({ first }) => clauses.clauseOf(first) === own);
  const between = inClause.filter(({ first, last }) => first > verb && last <= end);
  const behind = (scene.caseless ? between.slice(0, 1) : between).find((group) => fits(scene, frames, group));
  if (behind) return behind;
  if (scene.caseless) return null;
  const [next] = between;
  if (next?.first === verb + 1 && isObjectByPlace(next, frames)) {
    const isNominative = next.grammaticalCase === 'Nom';
    if (!isNominative || inClause.some((group) => group.last <= verb && isSubject(scene, group, verb)))
      return next;
  }
  if (!frames.some(isDative)) return null;
  return (
    inClause.find(
      ({ last, preposition, grammaticalCase }) =>
        last <= verb && preposition < 0 && grammaticalCase === 'Dat',
    ) ?? null
  );
}

/**
 * «доручив Віткоффу»: behind a subject, or in a case that the verb does not have, a name right behind the verb is its
 * object, whatever its tag; a state too, whose accusative looks like its nominative («призвал Иран»), though no dative does.
 */
function isObjectByPlace(group: Group, frames: readonly Frame[]): boolean {
  const areDative = frames.every(isDative);
  const isOfStates = group.phrases.every(({ mention }) => mention?.type === 'LOC');
  if (group.preposition >= 0 || !(isName(group) || isOfStates)) return false;
  if (group.grammaticalCase === 'Nom') return !isOfStates || !areDative;
  return areDative && (!isOfStates || group.grammaticalCase === 'Loc');
}

const isDative = ({ grammaticalCase }: Frame): boolean => grammaticalCase === 'Dat';

const isName = ({ phrases }: Group): boolean => phrases.every(({ mention }) => mention?.type === 'PER');

/** In the nominative, or a name without endings right before the verb, of the verb's number: not «США предложил Китай». */
function isSubject(
  scene: Scene,
  { preposition, grammaticalCase, phrases, last }: Group,
  verb: number,
): boolean {
  const isInCase = grammaticalCase === 'Nom' || (grammaticalCase === null && last === verb);
  const { Number: own } = scene.token(phrases[0]?.head ?? verb).feats;
  return (
    preposition < 0 &&
    isInCase &&
    (phrases.length > 1 || own !== 'Plur' || scene.token(verb).feats.Number !== 'Sing')
  );
}

function fits(scene: Scene, frames: readonly Frame[], { preposition, grammaticalCase, phrases }: Group) {
  const norm = preposition < 0 ? null : scene.token(preposition).norm;
  const isLiving = phrases.every(
    ({ head, mention }) => mention?.type === 'PER' || scene.token(head).feats.Animacy !== 'Inan',
  );
  return frames.some((frame) => {
    if (frame.preposition !== norm) return false;
    if (grammaticalCase === null || grammaticalCase === frame.grammaticalCase) return true;
    if (frame.grammaticalCase === '-') return true;
    return frame.grammaticalCase === 'Acc' && grammaticalCase === 'Gen' && isLiving;
  });
}

/** «сказав Ковалю, що той має зустрітися», "told Koval that he should meet": who was told it; null elsewhere. */
function latter(scene: Scene, clauses: Clauses, { at, verb }: Trigger): Found[] | null {
  const { set, controls } = scene.lexicon;
  const own = clauses.clauseOf(at);
  const first = clauseStart(clauses, at);
  const from = /^(?:PUNCT|SCONJ|CCONJ)$/u.test(scene.token(first).upos) ? first + 1 : first;
  const isConjunction = scene.tokens[from]?.upos === 'SCONJ';
  const pronoun = isConjunction ? from + 1 : from;
  const isLatter = set.latter.has(scene.tokens[pronoun]?.norm ?? '') && pronoun < at;
  if (!isLatter && pronoun < at && isWished(scene, from)) return toldOf(scene, clauses, first);
  if (!isLatter || scene.tokens[pronoun + 1]?.upos === 'NOUN' || from === clauses.sentence.first) return null;
  if (scene.caseless && !set.oughts.has(scene.tokens[pronoun + 1]?.norm ?? '')) return null;
  if (verb >= 0 && verb < pronoun) return null;
  const above = clauses.groups.filter(({ last }) => last <= first);
  const object = above.at(-1);
  if (!object || clauses.clauseOf(object.first) === own) return null;
  if (scene.caseless) {
    const isTold = object.preposition < 0 && controls.has(scene.token(object.first - 1));
    return isTold ? partiesOf(scene, object) : null;
  }
  return object.grammaticalCase === 'Nom' ? null : partiesOf(scene, object);
}

/** «щоб він», «чтобы она»: a conjunction of what is wanted, with one person for its subject. */
function isWished({ tokens, lexicon }: Scene, at: number): boolean {
  const { upos, feats } = tokens[at + 1] ?? {};
  if (!lexicon.set.wishes.has(tokens[at]?.norm ?? '') || upos !== 'PRON') return false;
  return feats?.Case === 'Nom' && feats.Person === '3' && feats.Number === 'Sing';
}

/** «наказав Ковалю, щоб він зустрівся»: the object of a word of asking right before the clause, by gender; null for none. */
function toldOf(scene: Scene, clauses: Clauses, first: number): Found[] | null {
  const object = clauses.groups.findLast(({ last }) => last <= first);
  if (!object || object.last < first || object.preposition >= 0 || object.grammaticalCase === 'Nom')
    return null;
  if (!scene.lexicon.controls.has(scene.token(object.first - 1))) return null;
  const { Gender } = scene.tokens[object.phrases[0]?.head ?? -1]?.feats ?? {};
  const own = scene.tokens[first + 2]?.feats.Gender;
  return Gender && own && Gender !== own ? null : partiesOf(scene, object);
}
