/** Who takes part in a contact: what stands around its words, in an ordered list of rules. */

import { firstRule, type Rule } from '../../../text/rules.js';
import { type Around, distinct } from '../around.js';
import { attending } from '../attended.js';
import { offeredBy } from '../offered.js';
import { MENTION_ALONE } from '../phrases.js';
import type { Scene } from '../scene.js';
import { isBanned } from '../status/bans.js';
import type { Trigger } from '../triggers.js';
import { beBefore, isAimedAt } from '../uninflected.js';
import { awaitedIn } from './awaited.js';
import { gotFrom } from './got.js';
import { isCarried } from './letters.js';
import { type Found, partiesOf, partyOf, stateParty } from './parties.js';
import { withPrincipals } from './principals.js';
import { saidIn } from './said-in.js';
import { doneIn, isRemoteNoun, joinedBy, joining, lastBefore, toldIn } from './settings.js';
import { summonedIn } from './summoned.js';
import { joiningThem, takingPartIn } from './taking-part.js';

export interface Participants {
  readonly parties: readonly Found[];
  readonly rule: string;
  readonly confidence: number;
  /** The topic's or members' rule: who it was is less sure. */
  readonly initiator: Found | null;
}

type Told = { readonly parties: readonly Found[]; readonly confidence: number };

const RULES: readonly Rule<Around, Told>[] = [
  {
    name: 'contact.between',
    example: '«переговори між Києвом і Вашингтоном»',
    apply: ({ between }) => two(between, 0.95),
  },
  {
    name: 'contact.summoned',
    example: '«посла викликали до МЗС»',
    apply: (around) => two(summonedIn(around), 0.92),
  },
  {
    name: 'contact.awaited',
    example: '«Зеленського чекають у Варшаві»',
    apply: (around) => two(awaitedIn(around), 0.85),
  },
  {
    name: 'contact.between-further',
    example: '«після раунду переговорів, що тривав ніч, між Профспілкою і Заводом підписано угоду»',
    apply: betweenFurther,
  },
  {
    name: 'contact.gathered',
    example: '"is to bring Putin and Trump to Istanbul"',
    apply: (around) =>
      around.trigger.entry.marks.has('gathers') ? two([...around.others, ...joining(around)], 0.8) : null,
  },
  {
    name: 'contact.owner-with',
    example: '«зустріч Путіна з Трампом»',
    apply: ({ scene, trigger, owners, others }) =>
      owners.length > 0 && others.length > 0 && mayTravel(scene, trigger, owners)
        ? two([...owners, ...others], 0.93)
        : null,
  },
  {
    name: 'contact.got',
    example: '«отримав листа Коваля», «принял звонок Коваля»',
    apply: (around) => two(gotFrom(around), 0.88),
  },
  { name: 'contact.owners', example: '«розмова Сі і Путіна»', apply: ({ owners }) => two(owners, 0.92) },
  {
    name: 'contact.owner-of-setting',
    example: '«позиції Києва на переговорах з Москвою»',
    apply: settingOwner,
  },
  {
    name: 'contact.offered',
    example: '"stayed away from the meeting that Smith had proposed"',
    apply: (around) => two(offeredBy(around), 0.8),
  },
  {
    name: 'contact.told-in',
    example: '"in a phone call Xi told Putin that …"',
    apply: (around) => two(toldIn(around), 0.8),
  },
  {
    name: 'contact.done-in',
    example: '"thanked Trump in a phone call"',
    apply: (around) => two(doneIn(around), 0.8),
  },
  {
    name: 'contact.said-in',
    example: '«на зустрічі у Варшаві Туск запевнив Макрона, що …»',
    apply: (around) => two(saidIn(around), 0.75),
  },
  {
    name: 'contact.agreed-in',
    example: '"Smith and Jones agreed in a phone call to meet"',
    apply: agreedIn,
  },
  {
    name: 'contact.last-before',
    example: '"have not spoken since a call in May"',
    apply: (around) => two(lastBefore(around), 0.75),
  },
  { name: 'contact.subject-with', example: '«Трамп зустрівся з Путіним»', apply: subjectWith },
  { name: 'contact.joint-subject', example: '«Сі і Трамп провели переговори»', apply: jointSubject },
  {
    name: 'contact.guests',
    example: '"a meeting attended by Smith and Jones"',
    apply: guests,
  },
  {
    name: 'contact.sent-to-subject',
    example: '"Smith was sent a letter by Jones"',
    apply: sentToSubject,
  },
  {
    name: 'contact.attended',
    example: '«зустріч за участю Путіна і Трампа»',
    apply: attended,
  },
];

/** The parties and the rule that found them; null when fewer than two are known. */
export function participantsOf(around: Around): Participants | null {
  const hit = firstRule(RULES, around);
  if (!hit || isAnonymous(around, hit.found.parties)) return null;
  const initiator =
    around.trigger.entry.kind === 'call' && around.trigger.entry.form === 'verb'
      ? (around.subject[0] ?? null)
      : null;
  const { scene, clauses, trigger } = around;
  const further = NAMED.has(hit.rule) ? takingPartIn(around) : [];
  const named = distinct([
    ...hit.found.parties,
    ...attending(scene, clauses, trigger),
    ...further,
    ...joiningThem(around),
  ]);
  return {
    ...hit.found,
    parties: withPrincipals(scene, trigger, [...named, ...joinedBy(around, named)]),
    rule: hit.rule,
    initiator,
  };
}

/** Rules whose parties stand right beside the word, none of them its verb's subject. */
const NAMED = new Set(['contact.between', 'contact.owner-with', 'contact.owners']);

/** Nobody is named and no state either: strangers among themselves. */
export function isAnonymous({ trigger }: Pick<Around, 'trigger'>, parties: readonly Found[]): boolean {
  return (
    !trigger.entry.marks.has('process') &&
    parties.every(({ how, of }) => how === 'described' && of.length === 0)
  );
}

/** "Koval and Nowak agreed in a phone call to meet": the setting of what two persons do together. */
function agreedIn({ scene, trigger, subject, owners, others, between }: Around): Told | null {
  const { effect, entry } = trigger;
  if (!scene.caseless || effect !== null || entry.kind === 'letter') return null;
  if (!isRemoteNoun(scene, trigger.at, entry)) return null;
  if (owners.length + others.length + between.length > 0) return null;
  const arePersons = subject.every(({ entity }) => scene.entity(entity)?.type === 'PER');
  return arePersons ? two(subject, 0.8) : null;
}

/** Two parties or more, each once. */
function two(parties: readonly Found[], confidence: number): Told | null {
  const apart = distinct(parties);
  return apart.length >= 2 ? { parties: apart, confidence } : null;
}

/** Nobody but those who are said to have attended, in a language without cases. */
function guests({ scene, clauses, trigger, owners, others, subject }: Around): Told | null {
  const isHeld = trigger.effect === 'tense' && trigger.verb < trigger.at && subject.length > 0;
  if (!scene.caseless || owners.length + others.length > 0 || isHeld) return null;
  return two(attending(scene, clauses, trigger), 0.85);
}

/** Those for whom the sentence has a phrase of its own, with whoever holds it: «провів нараду за участю міністрів». */
function attended({ scene, clauses, trigger, owners, others, subject }: Around): Told | null {
  const guests = attending(scene, clauses, trigger);
  if (guests.length === 0) return null;
  const holding = trigger.effect === 'tense' && trigger.verb < trigger.at ? subject : [];
  return two([...holding, ...owners, ...others, ...guests], 0.85);
}

/** Nobody stands beside the word, and the sentence has two sides after «між» but no other contact. */
function betweenFurther({ scene, clauses, trigger, owners, others, subject }: Around): Told | null {
  if (owners.length + others.length + subject.length > 0 || trigger.entry.form === 'verb') return null;
  const { first, last } = clauses.sentence;
  for (let i = first; i < last; i++) if (i !== trigger.at && scene.entries.has(i)) return null;
  const between = clauses.groups.find(
    ({ preposition }) => preposition >= 0 && scene.lexicon.set.between.has(scene.token(preposition).norm),
  );
  return between ? two(partiesOf(scene, between), 0.75) : null;
}

/** How many may write or travel together. */
const MOST = 12;

/** "Koval was sent a letter by Nowak": in the passive the subject is whom it was sent to. */
function sentToSubject({ scene, trigger: { entry, verb, at }, owners, subject }: Around): Told | null {
  if (!scene.caseless || entry.kind !== 'letter' || entry.form === 'verb') return null;
  if (verb < 0 || verb > at || beBefore(scene, verb) < 0 || owners.length === 0) return null;
  return two([...owners, ...subject], 0.85);
}

function subjectWith({ scene, clauses, subject, others, trigger }: Around): Told | null {
  if (isCarried(scene, clauses, trigger)) return null;
  if (others.length === 0 || trigger.entry.marks.has('gathers')) return null;
  if (trigger.entry.marks.has('titled') && !subject.some((party) => holdsOffice(scene, party))) return null;
  if (subject.length === 0) return null;
  if (trigger.entry.kind === 'letter' || trigger.entry.kind === 'visit')
    return two([...subject.slice(0, MOST), ...others], 0.9);
  const isOfStates =
    (trigger.effect === null || isTopic(scene, trigger) || isBanned(scene, trigger.verb, trigger.at)) &&
    trigger.entry.marks.has('process') &&
    others.every(({ key }) => /^(?:state|org):/.test(key));
  return two([...(isOfStates ? subject.map((party) => stateOf(scene, party)) : subject), ...others], 0.92);
}

/** «приїзд Коваля до Варшави», not «приїзд туристів»: whoever holds no office travels without making a contact. */
const mayTravel = (scene: Scene, { entry }: Trigger, owners: readonly Found[]): boolean =>
  !entry.marks.has('titled') || owners.some((party) => holdsOffice(scene, party) || party.how === 'named');

/** A state, a body or somebody with an office: whoever else travels to a country makes no contact with it. */
export function holdsOffice(scene: Scene, { how, key, entity, of }: Found): boolean {
  if (how === 'described') return of.length > 0 && !scene.caseless;
  if (how === 'office' || /^(?:state|org):/.test(key) || scene.standing.hasTitle(entity)) return true;
  if (scene.standing.states(entity, key).length > 0) return true;
  return entity !== null && scene.standing.officesHeld(entity).length > 0;
}

/** «узгодив позицію щодо переговорів», «план переговорів»: the verb is about another noun, not about the talks. */
function isTopic(scene: Scene, { at, verb, entry }: Trigger): boolean {
  if (entry.form !== 'noun' || verb < 0 || verb > at) return false;
  let i = at - 1;
  while (i > verb && (scene.token(i).upos === 'ADJ' || scene.token(i).upos === 'DET')) i--;
  if (scene.token(i).upos === 'ADP') i--;
  else if (scene.token(at).feats.Case !== 'Gen') return false;
  const head = scene.token(i);
  return i > verb && head.upos === 'NOUN' && !scene.lexicon.heads.has(head);
}

/** «розповів про переговори зі США», «заборонив»: what one who holds office tells of or bans is his state's; others stay themselves. */
function stateOf(scene: Scene, party: Found): Found {
  const states = party.of.length > 0 ? party.of : scene.standing.states(party.entity, party.key);
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
    const party = mention ? partyOf(scene, { ...MENTION_ALONE, mention }) : null;
    return party ? two([party, ...others], 0.8) : null;
  }
  return null;
}

function jointSubject({ scene, subject, trigger, others }: Around): Told | null {
  const isSwapped =
    trigger.entry.form === 'noun' && scene.lexicon.set.swaps.has(scene.tokens[trigger.verb]?.lemma ?? '');
  if (others.length > 0 || subject.length < 2 || isAimedAt(scene, trigger)) return null;
  const { form, marks, kind } = trigger.entry;
  if (form === 'verb' ? !marks.has('joint') : kind === 'visit' || (kind === 'letter' && !isSwapped))
    return null;
  return trigger.effect === null ? null : two(subject, 0.9);
}
