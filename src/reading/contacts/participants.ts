/** Who takes part in a contact: what stands around its words, in an ordered list of rules. */
import { firstRule, type Rule } from '../../text/rules.js';
import { type Clauses, subjectOf } from './clauses.js';
import type { Group } from './groups.js';
import { ownersBefore, stateParty } from './owners.js';
import { type Found, isPublic, partiesOf, partyOf } from './parties.js';
import { caseOf } from './phrases.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

export interface Participants {
  readonly parties: readonly Found[];
  readonly rule: string;
  readonly confidence: number;
  /** The topic's or members' rule: who it was is less sure. */
  readonly initiator: Found | null;
}

/** What stands around a contact word, each part worked out once. */
export interface Around {
  readonly scene: Scene;
  readonly clauses: Clauses;
  readonly trigger: Trigger;
  readonly subject: readonly Found[];
  readonly owners: readonly Found[];
  readonly others: readonly Found[];
  readonly between: readonly Found[];
  /** The other side is the press or the public: no contact. */
  readonly press: boolean;
}

type Told = { readonly parties: readonly Found[]; readonly confidence: number };

const RULES: readonly Rule<Around, Told>[] = [
  {
    name: 'contact.between',
    example: '«переговори між Києвом і Вашингтоном»',
    apply: ({ between }) => two(between, 0.95),
  },
  {
    name: 'contact.owner-with',
    example: '«зустріч Путіна з Трампом»',
    apply: ({ owners, others }) =>
      owners.length > 0 && others.length > 0 ? two([...owners, ...others], 0.93) : null,
  },
  { name: 'contact.owners', example: '«розмова Сі і Путіна»', apply: ({ owners }) => two(owners, 0.92) },
  {
    name: 'contact.owner-of-setting',
    example: '«позиції Києва на переговорах з Москвою»',
    apply: settingOwner,
  },
  { name: 'contact.subject-with', example: '«Трамп зустрівся з Путіним»', apply: subjectWith },
  { name: 'contact.joint-subject', example: '«Сі і Трамп провели переговори»', apply: jointSubject },
];

/** The parties and the rule that found them; null when fewer than two are known. */
export function participantsOf(around: Around): Participants | null {
  const hit = firstRule(RULES, around);
  if (!hit) return null;
  const initiator =
    around.trigger.entry.kind === 'call' && around.trigger.entry.form === 'verb'
      ? (around.subject[0] ?? null)
      : null;
  return { ...hit.found, rule: hit.rule, initiator };
}

/** Two parties or more, each once. */
function two(parties: readonly Found[], confidence: number): Told | null {
  const apart = distinct(parties);
  return apart.length >= 2 ? { parties: apart, confidence } : null;
}

export function distinct(parties: readonly Found[]): Found[] {
  return parties.filter((party, index) => parties.findIndex(({ key }) => key === party.key) === index);
}

function subjectWith({ scene, subject, others, trigger }: Around): Told | null {
  if (others.length === 0) return null;
  if (trigger.entry.kind === 'letter' || trigger.entry.kind === 'visit')
    return two([...subject.slice(0, 3), ...others], 0.9);
  if (subject.length === 0) return null;
  const isOfStates =
    trigger.effect === null &&
    trigger.entry.marks.has('process') &&
    others.every(({ key }) => /^(?:state|org):/.test(key));
  return two([...(isOfStates ? subject.map((party) => stateOf(scene, party)) : subject), ...others], 0.92);
}

/** «розповів про переговори зі США»: what one who holds office tells of is his state's; others stay themselves. */
function stateOf(scene: Scene, party: Found): Found {
  const states = scene.standing.states(party.entity, party.key);
  return states.length === 1 && !party.key.startsWith('org:')
    ? stateParty(scene, states[0] as string)
    : party;
}

/** The owner of the noun that the contact is a setting of, when states or bodies meet. */
function settingOwner({ scene, clauses, trigger, others }: Around): Told | null {
  if (trigger.effect !== null || trigger.entry.kind !== 'talks' || others.length === 0) return null;
  if (!others.every(({ key }) => /^(?:state|org):/.test(key))) return null;
  for (let i = trigger.at - 1; i >= Math.max(clauses.sentence.first, trigger.at - 4); i--) {
    if (scene.token(i).upos !== 'ADP') continue;
    const group = clauses.groups.find(({ last }) => last === i);
    const owner = group?.phrases.at(-1)?.owner ?? null;
    const mention = owner === null ? null : scene.mentionAt(owner);
    const party = mention
      ? partyOf(scene, {
          first: 0,
          last: 0,
          head: 0,
          grammaticalCase: null,
          mention,
          owner: null,
          ownerLast: 0,
        })
      : null;
    return party ? two([party, ...others], 0.8) : null;
  }
  return null;
}

function jointSubject({ subject, trigger, others }: Around): Told | null {
  if (others.length > 0 || subject.length < 2) return null;
  const { form, marks, kind } = trigger.entry;
  if (form === 'verb' ? !marks.has('joint') : kind === 'visit' || kind === 'letter') return null;
  return trigger.effect === null ? null : two(subject, 0.9);
}

/** Reads what stands around a contact word. */
export function aroundOf(scene: Scene, clauses: Clauses, trigger: Trigger): Around {
  const right = rightOf(scene, clauses, trigger);
  const subject = subjectParties(scene, clauses, trigger, right.used);
  const owners =
    trigger.entry.form === 'noun' ? [...ownersBefore(scene, clauses, trigger), ...right.owners] : [];
  return {
    scene,
    clauses,
    trigger,
    subject,
    owners: distinct(owners),
    others: right.others,
    between: right.between,
    press: right.press,
  };
}

interface Right {
  readonly owners: Found[];
  readonly others: Found[];
  readonly between: Found[];
  readonly used: ReadonlySet<Group>;
  press: boolean;
}

/** How many groups after the word may be passed over (place, date, topic) before the other party. */
const PASSED = 4;

function rightOf(scene: Scene, clauses: Clauses, trigger: Trigger): Right {
  const right = {
    owners: [] as Found[],
    others: [] as Found[],
    between: [] as Found[],
    used: new Set<Group>(),
    press: false,
  };
  const own = clauses.clauseOf(trigger.at);
  let passed = 0;
  let end = trigger.at + 1;
  for (const group of clauses.groups) {
    if (group.first <= trigger.at) continue;
    if (
      clauses.clauseOf(group.first) !== own ||
      passed > PASSED ||
      endsSearch(scene, trigger, end, group.first)
    )
      break;
    const isNext = group.first === end;
    if (take(scene, trigger, group, isNext, right)) right.used.add(group);
    else passed++;
    end = group.last;
  }
  if (right.others.length === 0) takeBefore(scene, clauses, trigger, right);
  return right;
}

/** Another contact word, or a verb other than the noun's own, ends what belongs to this one. */
function endsSearch(scene: Scene, trigger: Trigger, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (scene.entries.has(i) && !scene.lexicon.channels.has(scene.token(i))) return true;
    if (scene.token(i).upos === 'VERB' && i !== trigger.verb) return true;
  }
  return false;
}

function take(scene: Scene, trigger: Trigger, group: Group, isNext: boolean, right: Right): boolean {
  const { entry } = trigger;
  const preposition = group.preposition >= 0 ? scene.token(group.preposition).norm : null;
  if (preposition !== null && scene.lexicon.set.between.has(preposition)) {
    right.between.push(...partiesOf(scene, group));
    return right.between.length > 0;
  }
  if (right.others.length === 0 && fitsFrame(scene, trigger, group, preposition)) {
    const parties = partiesOf(scene, group);
    if (parties.length === 0 && isPublic(scene, group)) right.press = true;
    if (!suits(parties, trigger)) return false;
    right.others.push(...parties);
    return parties.length > 0;
  }
  const mayOwn = entry.form === 'noun' && isNext && preposition === null && right.owners.length === 0;
  const parties = mayOwn ? partiesOf(scene, group) : [];
  const isOwner =
    group.grammaticalCase === 'Gen' ||
    group.grammaticalCase === null ||
    (group.grammaticalCase === 'Acc' && isAnimate(scene, group));
  if (parties.length > 0 && isOwner) {
    right.owners.push(...parties);
    return right.owners.length > 0;
  }
  return false;
}

/** Living beings have one form for genitive and accusative. */
function isAnimate(scene: Scene, { phrases }: Group): boolean {
  return phrases.every(
    ({ head, mention }) => mention?.type === 'PER' || scene.token(head).feats.Animacy === 'Anim',
  );
}

function fitsFrame(scene: Scene, { entry, at }: Trigger, group: Group, preposition: string | null): boolean {
  return entry.frames.some(
    (frame) =>
      sameWord(frame.preposition, preposition, scene) &&
      (frame.grammaticalCase === '-' ||
        group.grammaticalCase === null ||
        group.grammaticalCase === frame.grammaticalCase ||
        (preposition !== null && scene.token(group.preposition).feats.Case === frame.grammaticalCase)) &&
      (frame.preposition !== null || entry.form === 'verb' || group.first - at <= 1),
  );
}

/** Variants of one preposition count as it: «з», «із», «зі». */
function sameWord(frame: string | null, word: string | null, scene: Scene): boolean {
  if (frame === word) return true;
  if (frame === null || word === null) return false;
  const withs = scene.lexicon.withFrames;
  return (
    withs.some(({ preposition }) => preposition === frame) &&
    withs.some(({ preposition }) => preposition === word)
  );
}

/** An appeal goes to a power; a reception is of somebody named or in office; a host is no description. */
function suits(parties: readonly Found[], { entry }: Trigger): boolean {
  if (entry.marks.has('reception'))
    return parties.every(({ how, entity }) => (how === 'named' && entity !== null) || how === 'office');
  if (entry.marks.has('titled')) return parties.every(({ key }) => key.startsWith('state:'));
  if (entry.kind === 'visit') return parties.every(({ how }) => how === 'named');
  return true;
}

/** «з Путіним Трамп зустрінеться завтра»: the other party before the word. */
function takeBefore(scene: Scene, clauses: Clauses, trigger: Trigger, right: Right): void {
  const own = clauses.clauseOf(trigger.at);
  for (let i = clauses.groups.length - 1; i >= 0; i--) {
    const group = clauses.groups[i] as Group;
    if (group.last > trigger.at || clauses.clauseOf(group.first) !== own) continue;
    if (trigger.at - group.last > 5 || group.preposition < 0) continue;
    const preposition = scene.token(group.preposition).norm;
    if (
      !scene.lexicon.withFrames.some((frame) => frame.preposition === preposition) &&
      trigger.entry.form === 'noun'
    )
      continue;
    if (!fitsFrame(scene, trigger, group, preposition)) continue;
    const parties = partiesOf(scene, group);
    if (parties.length === 0 || !suits(parties, trigger)) continue;
    right.others.push(...parties);
    (right.used as Set<Group>).add(group);
    return;
  }
}

/** The subject's parties; «Путін з Трампом обговорили» has both in it. */
function subjectParties(scene: Scene, clauses: Clauses, trigger: Trigger, used: ReadonlySet<Group>): Found[] {
  const verb = trigger.verb >= 0 ? trigger.verb : clauseVerb(scene, clauses, trigger.at);
  if (verb < 0) return [];
  const subject = subjectOf(scene, clauses, verb);
  if (!subject || used.has(subject.group)) return [];
  const isSelf = subject.group.first <= trigger.at && trigger.at < subject.group.last;
  if (isSelf) return [];
  const parties = partiesOf(scene, subject.group);
  const next = clauses.groups.find((group) => group.first === subject.group.last && group.preposition >= 0);
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
  return parties;
}

/** The verb of the clause a noun stands in, or -1. */
export function clauseVerb(scene: Scene, clauses: Clauses, at: number): number {
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--)
    if (scene.token(i).upos === 'VERB') return i;
  for (let i = at + 1; i < clauses.sentence.last && clauses.clauseOf(i) === own; i++)
    if (scene.token(i).upos === 'VERB') return i;
  return -1;
}
