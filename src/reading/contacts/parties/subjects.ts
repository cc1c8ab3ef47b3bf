/** Who does it: the parties of the subject of a contact word's verb. */
import { caseOf } from '../cases.js';
import { type Clauses, subjectOf } from '../clauses.js';
import { isOfHeadline } from '../governing.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isHyphened, sentTo } from '../uninflected.js';
import { cited } from './cited.js';
import { controlledBy } from './control.js';
import { frontedSubject } from './fronted.js';
import { namedParty } from './named.js';
import { ownDoer } from './own-doer.js';
import { type Found, partiesOf } from './parties.js';
import { isOwnContact, isToldShort, principalOf } from './principals.js';
import { selfTold } from './self-told.js';

/** The subject's parties; «Путін з Трампом обговорили» has both in it. */
export function subjectParties(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  used: ReadonlySet<Group>,
  others: readonly Found[],
): Found[] {
  const fronted = frontedSubject(scene, clauses, trigger.at);
  if (fronted) return partiesOf(scene, fronted);
  const above = trigger.verb >= 0 ? trigger.verb : clauseVerb(scene, clauses, trigger.at);
  const isNoun = scene.caseless && above >= 0 && scene.token(above).upos === 'NOUN';
  const isPlan = isNoun && !isOfHeadline(scene, above); // "has no plans to call"
  const verb = isPlan ? clauseVerb(scene, clauses, above) : above;
  if (verb < 0) return [];
  const asked = controlledBy(scene, clauses, trigger, others);
  if (asked) return asked;
  const doer = ownDoer(scene, clauses, trigger);
  if (doer) return doer;
  const team = sentTo(scene, trigger.at);
  if (team >= 0)
    return partiesOf(scene, clauses.groups.find(({ first, last }) => first <= team && team < last) ?? null);
  const whose = scene.lexicon.set.impersonals.has(scene.token(verb).lemma);
  if (whose) return dativeOf(scene, clauses, verb);
  const holder = holderOf(scene, clauses, verb);
  if (holder) return partiesOf(scene, holder);
  const guests = invitedTo(scene, clauses, trigger);
  const subject = subjectOf(scene, clauses, verb);
  const self = subject && subject.ground !== 'main-clause' ? null : selfTold(scene, clauses, verb);
  if (self) return [self];
  if (guests.length > 0) return [...partiesOf(scene, subject?.group ?? null), ...guests];
  if (!subject || used.has(subject.group)) return [];
  const isAbove = subject.ground === 'main-clause' && subject.group.last <= trigger.at;
  if (isAbove && isSubjectItself(scene, trigger)) return [];
  const isSelf = subject.group.first <= trigger.at && trigger.at < subject.group.last;
  if (isSelf) return [];
  const parties = [...partiesOf(scene, subject.group)];
  const next = clauses.groups.find((group) => group.first === subject.group.last && group.preposition >= 0);
  const sent = sentBy(scene, subject.group, next);
  if (sent.length > 1) return sent;
  const isWith =
    next &&
    !used.has(next) &&
    scene.lexicon.withFrames.some(({ preposition }) => preposition === scene.token(next.preposition).norm);
  if (
    isWith &&
    caseOf(scene.token((next.phrases[0] as { head: number }).head)) !== 'Gen' &&
    scene.token(verb).feats.Number === 'Plur' &&
    parties.length === 1
  )
    parties.push(...partiesOf(scene, next));
  if (!isTelling(scene, trigger, verb)) return parties;
  const again = ownerAgain(scene, trigger, subject.group);
  return again ? [again] : withoutSpokespersons(scene, parties, verb, trigger.at);
}

/** «Адвокат Коваля рассказал о встрече [политика] с Новаком»: whose contact it is was told by whose title it is. */
function ownerAgain(scene: Scene, { at }: Trigger, { phrases }: Group): Found | null {
  const [one] = phrases;
  const isNext =
    at + 1 < scene.sentenceOf(at).last && scene.lexicon.set.ownersAgain.has(scene.token(at + 1).norm);
  const owner = isNext && phrases.length === 1 ? scene.entity(one?.owned?.entity ?? null) : null;
  if (owner?.type !== 'PER' || owner.gender === 'Fem') return null;
  return namedParty(cited(scene, owner), owner.id, owner.known ?? owner.id);
}

/** «розповів, як минули переговори»: the word is the subject of its verb, whoever the clause above is about. */
function isSubjectItself(scene: Scene, { at, verb, entry, effect }: Trigger): boolean {
  const { Case, Number: number } = scene.token(at).feats;
  if (scene.caseless || entry.form !== 'noun' || effect !== 'tense' || Case !== 'Nom') return false;
  return number !== 'Plur' || scene.tokens[verb]?.feats.Number !== 'Sing'; // «где проведет переговоры» are an object
}

/** «запросив Коваля відвідати Варшаву»: whoever is asked stands between the verb of inviting and the infinitive. */
function invitedTo(scene: Scene, clauses: Clauses, { at, verb, entry }: Trigger): Found[] {
  if (scene.caseless || entry.form === 'noun' || verb < 0 || verb >= at) return [];
  if (!scene.lexicon.verbs.of(scene.token(verb))?.marks.has('invite')) return [];
  const guest = clauses.groups.find(
    ({ first, last, preposition, grammaticalCase }) =>
      first > verb && last <= at && preposition < 0 && /^(?:Acc|Gen)$/u.test(grammaticalCase ?? 'Acc'),
  );
  return partiesOf(scene, guest ?? null);
}

/** «Планів зустрічі з Новаком у Коваля немає»: who has none stands behind a preposition; null elsewhere. */
function holderOf(scene: Scene, clauses: Clauses, verb: number): Group | null {
  const { lacks, hosts } = scene.lexicon.set;
  if (scene.caseless || !lacks.has(scene.token(verb).norm)) return null;
  const isOwn = ({ first, preposition, grammaticalCase, phrases }: Group) =>
    clauses.clauseOf(first) === clauses.clauseOf(verb) &&
    hosts.has(scene.tokens[preposition]?.norm ?? '') &&
    grammaticalCase === 'Gen' &&
    phrases.every(({ mention }) => mention?.type === 'PER');
  return clauses.groups.find(isOwn) ?? null;
}

/** «Ковалю не вдалося зустрітися з Новаком»: whom the verb befalls. */
function dativeOf(scene: Scene, clauses: Clauses, verb: number): Found[] {
  const own = clauses.clauseOf(verb);
  const groups = clauses.groups.filter(
    ({ first, preposition, grammaticalCase }) =>
      preposition < 0 && grammaticalCase === 'Dat' && clauses.clauseOf(first) === own,
  );
  const [nearest] = groups.sort((a, b) => Math.abs(a.first - verb) - Math.abs(b.first - verb));
  return partiesOf(scene, nearest ?? null);
}

const isTelling = (scene: Scene, { at, entry }: Trigger, verb: number): boolean =>
  entry.form === 'noun' && verb !== at && scene.tellingAct(verb) !== null;

/** «речник Лиса спростував контакти з Ковалем»: who speaks for others takes no part in what he tells of, but whom he speaks for. */
const withoutSpokespersons = (scene: Scene, parties: readonly Found[], verb: number, at: number): Found[] =>
  parties.flatMap((party) => {
    if (!scene.standing.speaksForOthers(party.entity)) return [party];
    if (isOwnContact(scene, scene.token(verb).end, at, party.entity)) return [party];
    const principal = principalOf(scene, party);
    const isJudgedLater = // with who else takes part, by `withPrincipals`
      isToldShort(scene, scene.token(verb).end, at) &&
      scene.statementAt(scene.token(at).start)?.speaker?.entity === party.entity;
    return principal && isJudgedLater ? [party] : (principal ?? []);
  });

/** "Negotiators from Russia and Ukraine": the sides that sent them. */
export function sentBy(scene: Scene, { phrases: [one] }: Group, next: Group | undefined): Found[] {
  if (!one || one.mention?.type === 'PER' || !next || !scene.lexicon.partyNouns.has(scene.token(one.head)))
    return [];
  if (!scene.lexicon.set.origins.has(scene.token(next.preposition).norm)) return [];
  return partiesOf(scene, next).filter(({ how }) => how === 'named');
}

/** The verb of the clause a noun stands in, or -1. */
function clauseVerb(scene: Scene, clauses: Clauses, at: number): number {
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--)
    if (scene.token(i).upos === 'VERB' && !isHyphened(scene, i)) return i;
  for (let i = at + 1; i < clauses.sentence.last && clauses.clauseOf(i) === own; i++)
    if (scene.token(i).upos === 'VERB' && !isHyphened(scene, i)) return i;
  return -1;
}
