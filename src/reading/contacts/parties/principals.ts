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
  { at, entry }: Trigger,
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
    const isHisOwn =
      isToldShort(scene, cued, at) &&
      (isColleague(scene, parties, teller, principal) || !isNamedNear(scene, at, principal));
    return isHisOwn ? party : principal;
  });
}

/** «рассказал [о разговоре] с Новаком», no clause of its own. */
export function isToldShort(scene: Scene, from: number, at: number): boolean {
  if (scene.caseless || scene.token(at).feats.Case === 'Nom') return false;
  const { first } = scene.sentenceOf(at);
  const between = scene.tokens.slice(Math.max(first, at - LONGEST), at).filter(({ start }) => start >= from);
  return from > 0 && between.every(({ upos }) => !/^(?:VERB|AUX|SCONJ|PUNCT)$/u.test(upos));
}

/** Another who serves the state of whom the teller speaks for. */
function isColleague(scene: Scene, parties: readonly Found[], teller: string, principal: Found): boolean {
  const { standing } = scene;
  const states = standing.states(principal.entity, principal.key);
  const others = parties.filter(({ entity }) => entity !== teller);
  return others.some(({ entity, key }) => standing.states(entity, key).some((one) => states.includes(one)));
}

/** Named in the sentence or the one before it. */
function isNamedNear(scene: Scene, at: number, { entity }: Found): boolean {
  const { first, last } = scene.sentenceOf(at);
  const before = first > 0 ? scene.sentenceOf(first - 1).first : first;
  const from = scene.token(before).start;
  const to = scene.token(last - 1).end;
  const { mentions } = scene.earlier;
  for (let i = scene.firstMention(from); i < mentions.length && (mentions[i] as Mention).start < to; i++)
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
  if (scene.caseless || scene.token(at).feats.Case === 'Nom') return false;
  const { first, last } = scene.sentenceOf(at);
  const inside = scene.tokens
    .slice(Math.max(first, at - LONGEST), Math.min(last, at + LONGEST))
    .filter(({ start }) => start >= from);
  if (inside.some(({ feats, upos }) => feats.Case === 'Nom' && /^(?:NOUN|PROPN|PRON|DET)$/u.test(upos)))
    return false;
  const verb = inside.findLast(({ index, feats }) => index < at && feats.VerbForm === 'Fin');
  return verb?.feats.Tense === 'Past' && /^(?:Masc|Fem)$/u.test(verb.feats.Gender ?? '');
}

/** Whom a spokesperson speaks for, where the article names him. */
export function principalOf(scene: Scene, { entity }: Found): Found | null {
  let found = principals.get(scene);
  if (!found) {
    found = principalsIn(scene);
    principals.set(scene, found);
  }
  return found.get(entity ?? '') ?? null;
}

const principals = new WeakMap<Scene, ReadonlyMap<string, Found>>();

/** By spokesperson, at the first place that says it: between the word for it and his name, or as its owner before it. */
function principalsIn(scene: Scene): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const { type, entity, start } of scene.earlier.mentions) {
    if (type !== 'PER' || entity === null || found.has(entity) || !scene.standing.speaksForOthers(entity))
      continue;
    const name = tokenAt(scene, start, 0, scene.tokens.length);
    const principal = principalBefore(scene, name, entity) ?? knownPrincipal(scene, entity);
    if (principal) found.set(entity, principal);
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

/** "[Lukashenko]'s press secretary". */
function ownerBefore(scene: Scene, at: number, entity: string): Found | null {
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
