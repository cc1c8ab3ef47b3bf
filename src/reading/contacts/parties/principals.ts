/** "Putin's spokesman said a meeting with Trump was being prepared": who speaks for somebody has no contact himself. */
import type { Office, OfficeKind } from '../../../knowledge/index.js';
import type { Mention } from '../../../model/index.js';
import { tokenAt } from '../details.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { entityParty } from './named.js';
import type { Found } from './parties.js';

/** Tokens between the word for a spokesperson and the name of who it is. */
const REACH = 8;
/** Tokens of a sentence on each side of a contact that are looked through: keeps the work linear. */
const LONGEST = 120;

/** The parties of a contact that a spokesperson tells of, with whom he speaks for in his place where the article names him. */
export function withPrincipals(
  scene: Scene,
  { at, entry, effect }: Trigger,
  parties: readonly Found[],
): readonly Found[] {
  if (entry.form === 'verb') return parties;
  const statement = scene.statementAt(scene.token(at).start);
  const teller = statement?.speaker?.entity ?? null;
  if (!statement || teller === null || !scene.standing.speaksForOthers(teller)) return parties;
  const cued = statement.cue.findLast(({ end }) => end <= scene.token(at).start)?.end ?? 0;
  if (isOwnContact(scene, cued, at, teller)) return parties;
  return parties.map((party) => {
    const principal = party.entity === teller ? principalOf(scene, party) : null;
    if (!principal || parties.some(({ entity }) => entity === principal.entity)) return party;
    const isKnown = !voicesOf(scene).get(teller)?.isNamed; // «речник Коваля Лис» is said to speak for him
    const others = parties.filter(({ entity }) => entity !== teller);
    const isHisOwn =
      isKnown &&
      isToldShort(scene, cued, at) &&
      (isColleague(scene, at, others, principal) ||
        !(
          scene.caseless ||
          effect === 'planned' ||
          isNamedNear(scene, at, principal) ||
          headsState(scene, others)
        ));
    return isHisOwn ? party : principal;
  });
}

/** «Песков не слышал о планах встречи с Макроном»: whom he speaks for meets him, and the article names nobody. */
export function isOfUnnamed(
  scene: Scene,
  { at, entry }: Trigger,
  parties: readonly Found[],
  teller: string | null,
): boolean {
  if (entry.form === 'verb' || teller === null || !scene.standing.speaksForOthers(teller)) return false;
  const others = parties.filter(({ entity }) => entity !== teller);
  if (others.length !== 1 || others.length === parties.length || voicesOf(scene).has(teller)) return false;
  const statement = scene.statementAt(scene.token(at).start);
  const cued = statement?.cue.findLast(({ end }) => end <= scene.token(at).start)?.end ?? 0;
  return headsState(scene, others) && !isOwnContact(scene, cued, at, teller);
}

/** «рассказал о встрече с [Макроном]»: who heads a state meets another who does, and no spokesperson. */
const headsState = ({ standing }: Scene, others: readonly Found[]): boolean =>
  others.some(
    ({ entity }) =>
      entity !== null &&
      standing
        .officesHeld(entity)
        .some(({ kinds }) => kinds.some((kind) => /^head-of-(?:state|government)$/u.test(kind))),
  );

/** «рассказал [о разговоре] с Новаком», no clause of its own. */
export function isToldShort(scene: Scene, from: number, at: number): boolean {
  if (scene.token(at).feats.Case === 'Nom') return false;
  const { first } = scene.sentenceOf(at);
  const between = scene.tokens.slice(Math.max(first, at - LONGEST), at).filter(({ start }) => start >= from);
  return from > 0 && between.every(({ upos }) => !/^(?:VERB|AUX|SCONJ|PUNCT)$/u.test(upos));
}

/** Another who serves the state of whom the teller speaks for, and is not told of beside him just before. */
function isColleague(scene: Scene, at: number, others: readonly Found[], principal: Found): boolean {
  const { standing } = scene;
  const states = standing.states(principal.entity, principal.key);
  const isToldBeside = (other: Found) =>
    [principal, other].every((one) => isNamedIn(scene, scene.sentenceOf(at).first - 1, one));
  return others.some(
    (other) =>
      standing.states(other.entity, other.key).some((one) => states.includes(one)) && !isToldBeside(other),
  );
}

/** Named in the sentence or the one before it. */
const isNamedNear = (scene: Scene, at: number, one: Found): boolean =>
  isNamedIn(scene, at, one) || isNamedIn(scene, scene.sentenceOf(at).first - 1, one);

/** Named in the sentence of a token. */
function isNamedIn(scene: Scene, at: number, { entity }: Found): boolean {
  if (at < 0) return false;
  const { first, last } = scene.sentenceOf(at);
  const { start } = scene.token(first);
  const { end } = scene.token(last - 1);
  const { mentions } = scene.earlier;
  for (let i = scene.firstMention(start); i < mentions.length && (mentions[i] as Mention).start < end; i++)
    if (mentions[i]?.entity === entity) return true;
  return false;
}

/** "Said [she] had met Smith", «рассказал о [своей] встрече», «"[Я] встретился …"»: a contact of whoever tells it, named so behind an offset. */
export function isOwnContact(scene: Scene, from: number, at: number, teller: string | null): boolean {
  const first = Math.max(scene.sentenceOf(at).first, at - LONGEST);
  for (let i = at - 1; i >= first && scene.token(i).start >= from; i--) {
    const { lemma, upos, feats } = scene.token(i);
    if (scene.lexicon.set.reflexives.has(lemma)) return true;
    if (feats.Person === '1' && feats.Number === 'Sing') return true;
    if (upos !== 'PRON' && upos !== 'DET') continue;
    const mention = scene.mentionAt(i);
    if (mention?.type === 'PRON' && mention.entity !== null && mention.entity === teller) return true;
  }
  return isOfBareVerb(scene, from, at);
}

/** «заявила, что [провела] встречу»: a verb with no subject of its own has that of the telling. */
function isOfBareVerb(scene: Scene, from: number, at: number): boolean {
  if (scene.caseless) return false;
  const { first, last } = scene.sentenceOf(at);
  const inside = scene.tokens
    .slice(Math.max(first, at - LONGEST), Math.min(last, at + LONGEST))
    .filter(({ start }) => start >= from);
  const verb = inside.findLast(({ index, feats }) => index < at && feats.VerbForm === 'Fin');
  if (verb?.feats.Tense !== 'Past' || !/^(?:Masc|Fem)$/u.test(verb.feats.Gender ?? '')) return false;
  if (inside.some(({ index, upos }) => index > verb.index && index < at && upos === 'NOUN')) return false; // «слышал о [планах] встречи»
  return !inside.some(
    ({ feats, upos }) =>
      feats.Case === 'Nom' && feats.Number !== 'Plur' && /^(?:NOUN|PROPN|PRON|DET)$/u.test(upos),
  );
}

/** Whom a spokesperson speaks for, where the article names him. */
export const principalOf = (scene: Scene, { entity }: Found): Found | null =>
  voicesOf(scene).get(entity ?? '')?.principal ?? null;

interface Voice {
  readonly principal: Found;
  /** Whether the article says whom he speaks for. */
  readonly isNamed: boolean;
}

const voices = new WeakMap<Scene, ReadonlyMap<string, Voice>>();

function voicesOf(scene: Scene): ReadonlyMap<string, Voice> {
  let found = voices.get(scene);
  if (!found) {
    found = voicesIn(scene);
    voices.set(scene, found);
  }
  return found;
}

/** By spokesperson, at the first place that says it: between the word for it and his name, or as its owner before it. */
function voicesIn(scene: Scene): ReadonlyMap<string, Voice> {
  const found = new Map<string, Voice>();
  for (const { type, entity, start } of scene.earlier.mentions) {
    if (
      type !== 'PER' ||
      entity === null ||
      found.get(entity)?.isNamed ||
      !scene.standing.speaksForOthers(entity)
    )
      continue;
    const name = tokenAt(scene, start, 0, scene.tokens.length);
    const before = principalBefore(scene, name, entity);
    const principal = before ?? (found.has(entity) ? null : knownPrincipal(scene, entity));
    if (principal) found.set(entity, { principal, isNamed: before !== null });
  }
  return found;
}

/** «Песков», known as the voice of the Kremlin: its head, or the foreign minister for whom a ministry's speaks, where the article names him. */
function knownPrincipal(scene: Scene, entity: string): Found | null {
  const { knowledge, article } = scene.input;
  const day = article.published?.slice(0, 10);
  const voice = scene.standing.officesHeld(entity).find(({ kinds }) => kinds.includes('spokesperson'));
  if (day === undefined || !voice) return null;
  const [state, kind] = servedBy(voice, knowledge);
  const served = kind && state ? knowledge.officeHolder(state, kind, day)?.person.id : undefined;
  const named = scene.earlier.entities.find(({ id, known }) => known === served && id !== entity);
  return served !== undefined && named ? entityParty(named) : null;
}

/** The state whose head or minister somebody speaks for. */
function servedBy(
  { of, body }: Office,
  knowledge: Scene['input']['knowledge'],
): [state: string | undefined, kind: OfficeKind | null] {
  if (of.endsWith('-mfa') || body === 'foreign')
    return [of.startsWith('state:') ? of : knowledge.organisation(of)?.state, 'foreign-minister'];
  if (of.endsWith('-president-office')) return [knowledge.organisation(of)?.state, 'head-of-state'];
  if (!of.startsWith('state:')) return [of, 'secretary-general'];
  return [of, body === undefined ? 'head-of-state' : null];
}

function principalBefore(scene: Scene, name: number, entity: string): Found | null {
  let between: Found | null = null;
  for (let i = name - 1; i >= Math.max(0, name - REACH); i--) {
    const { sentence, upos } = scene.token(i);
    if (sentence !== scene.token(name).sentence || upos === 'VERB') return null;
    if (scene.standing.isSpokesperson(i)) return between ?? ownerBefore(scene, i, entity);
    between = personAt(scene, i, entity) ?? between;
  }
  return null;
}

/** "[Lukashenko]'s press secretary", «[його] речник». */
function ownerBefore(scene: Scene, at: number, entity: string): Found | null {
  if (!scene.caseless && scene.tokens[at - 1]?.feats.Poss === 'Yes') return meantBy(scene, at - 1, entity);
  let i = at - 1;
  while (i > at - REACH && /^(?:NOUN|ADJ)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (!scene.caseless || scene.tokens[i]?.upos !== 'PART') return null;
  for (let first = i - 1; first >= Math.max(0, i - REACH); first--) {
    const mention = scene.mentionAt(first);
    if (mention) return scene.lastToken(mention) === i ? personAt(scene, first, entity) : null;
  }
  return null;
}

function personAt(scene: Scene, at: number, other: string): Found | null {
  const mention = scene.mentionAt(at);
  const entity = mention?.type === 'PER' && mention.entity !== other ? scene.entity(mention.entity) : null;
  return entity ? entityParty(entity) : null;
}

/** «[Його] речник Лис»: the one person whom a pronoun takes up. */
function meantBy(scene: Scene, at: number, other: string): Found | null {
  const mention = scene.mentionAt(at);
  const entity = mention?.type === 'PRON' && mention.entity !== other ? scene.entity(mention.entity) : null;
  return entity?.type === 'PER' ? entityParty(entity) : null;
}
