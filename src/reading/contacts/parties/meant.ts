/** Which person of the article a description without a name means: «американська посадовиця», «глава кабінету», «литовець». */
import type { LanguageWords, Token } from '../../../language/contract.js';
import type { Entity } from '../../../model/index.js';
import { fitOf, type WiderRoles, widerRoles } from '../../role-words.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { type Bearer, bearersOf, type Kind, kindOf, ownersIn } from './bearers.js';
import { onlyOneBefore } from './only-one.js';

/** How many sentences back somebody may have been spoken of whom a description goes on with. */
const BACK = 3;

/** The one whom a description fits, among all persons or, of several, among those spoken of just before; null when it is not told. */
export function personMeant(scene: Scene, phrase: Phrase): Entity | null {
  const head = scene.token(phrase.head);
  const isOneSide = phrase.side !== undefined && scene.token(phrase.side).feats.Number === 'Sing'; // «німецький і польський лідери»
  const isOne = head.feats.Number === 'Sing' || phrase.shared === true || isOneSide; // «президенти Росії і Сербії» are one each
  const isPerson =
    head.feats.Animacy === 'Anim' ||
    rolesOf(scene).wider.has(head.lemma) ||
    scene.lexicon.set.envoys.has(head.lemma);
  if (scene.caseless || !isOne || !isPerson) return null;
  const wanted = wantedOf(scene, phrase);
  if (!wanted)
    return isBareEnvoy(scene, phrase) ? onlyOneBefore(scene, { head: phrase.head, kinds: [], of: [] }) : null;
  const bearers = bearersOf(scene).filter((bearer) => mayBe(scene, wanted, bearer));
  for (const isFit of [isSurely, isLikely]) {
    const fitting = bearers.filter((bearer) => isFit(scene, wanted, bearer));
    const [one] = fitting;
    if (!one) continue;
    if (fitting.length === 1) return isReached(wanted, one) ? one.entity : null;
    const near = fitting.filter((bearer) => isNear(wanted, bearer));
    return near.length === 1 ? (near[0] as Bearer).entity : null;
  }
  const { kinds, of } = wanted;
  return of.length > 0 ? onlyOneBefore(scene, { head: phrase.head, kinds, of }) : null;
}

/**
 * «Зеленський прилетів. У суботу українця прийме Коваль»: somebody of the article by his people, where the people itself is
 * no party; not «українець, який живе в Лондоні».
 */
export function oneOfPeople(scene: Scene, phrase: Phrase): Entity | null {
  const { lemma, feats } = scene.token(phrase.head);
  if (feats.Number !== 'Sing' || scene.input.knowledge.stateOfPeople(lemma) === null) return null;
  const isTold =
    scene.tokens[phrase.last]?.form === ',' &&
    /Rel|Int/.test(scene.tokens[phrase.last + 1]?.feats.PronType ?? '');
  return isTold ? null : personMeant(scene, phrase);
}

/** «спецпосланник» alone, after a sentence that names somebody. */
const isBareEnvoy = (scene: Scene, { first, last, head, owner }: Phrase): boolean =>
  owner === null && last === first + 1 && scene.lexicon.set.envoys.has(scene.token(head).lemma);

/** Whether somebody was spoken of in the sentences before a description. */
function isNear({ head }: Wanted, { sentences }: Bearer): boolean {
  for (let back = 1; back <= BACK; back++) if (sentences.has(head.sentence - back)) return true;
  return false;
}

/** What a description says of the person whom it means. */
interface Wanted {
  readonly head: Token;
  readonly kinds: readonly Kind[];
  /** The state whose people the noun names («литовець»). */
  readonly people: string | null;
  readonly of: readonly string[];
}

/** What a phrase says; null where its words tell somebody new or somebody's own («новий міністр», «його радник»). */
function wantedOf(
  scene: Scene,
  { first, last, head, owner, ownerLast, shared, side }: Phrase,
): Wanted | null {
  const { lexicon } = scene;
  for (let i = first; i < head; i++) {
    const token = scene.token(i);
    if (token.upos === 'ADP') continue;
    if (scene.stateOfAdjective(token.lemma) === null) return null;
  }
  const noun = scene.token(head);
  const before = scene.tokens[first - 1];
  const people = scene.input.knowledge.stateOfPeople(noun.lemma);
  if (people === null && lexicon.notParties.has(noun)) return null;
  if (before && lexicon.previous.has(before)) return null;
  const its = side === undefined ? null : scene.stateOfAdjective(scene.token(side).lemma);
  const of = its
    ? [its]
    : shared === true && owner !== null
      ? ownersIn(scene, owner, ownerLast)
      : ownersIn(scene, first, Math.max(last, ownerLast));
  const isOwned = lexicon.ownedTitles.has(noun);
  if (isOwned && (of.length === 0 || owner === null)) return null;
  const kinds = kindsOf(scene, head, last, of);
  // «голова фракції», «капітан команди»: whose it is stands in words that are no name.
  if (kinds.length === 0 && last > head + 1 && owner === null) return null;
  return { head: noun, kinds, people, of };
}

const RULERS: readonly Kind[] = ['head-of-state', 'head-of-government'];

/** The offices that a title may be where names say whose it is. */
function kindsOf(scene: Scene, head: number, last: number, of: readonly string[]): readonly Kind[] {
  if (of.some((id) => id.startsWith('state:'))) return kindsOfStates(scene, head, last);
  const kind = kindOf(scene, head, last);
  return kind === null ? [] : [kind];
}

/** The offices of states that a title may be; whoever heads one or is its leader may be head of state or of government. */
export function kindsOfStates(scene: Scene, head: number, last: number): readonly Kind[] {
  const kind = kindOf(scene, head, last);
  if (kind === 'head-of-body' || scene.lexicon.leaders.has(scene.token(head))) return RULERS;
  if (kind === 'high-representative') return ['foreign-minister']; // «глава української дипломатії»
  return kind === null ? [] : [kind];
}

/** Nobody of the sentence by name, unless a clause before names him: a description beside him means another. */
function mayBe(scene: Scene, wanted: Wanted, bearer: Bearer): boolean {
  const { head } = wanted;
  const { entity, named } = bearer;
  if (named.has(head.sentence) && !isOfClauseBefore(scene, wanted, bearer)) return false;
  return entity.gender !== 'Masc' || !scene.input.words.inflection.roles.feminine.test(head.lemma);
}

/** How far back in a sentence somebody may be named whom a description goes on with, in tokens. */
const SAME = 40;

/**
 * «Лавров прилетів до Пекіна: голова КНР прийняв російського міністра»: named before a colon or dash, and not again behind it,
 * where the description says his office and whose it is.
 */
function isOfClauseBefore(scene: Scene, wanted: Wanted, bearer: Bearer): boolean {
  const { head, kinds, of } = wanted;
  if (kinds.length === 0 || of.length === 0) return false;
  const { first, last } = scene.sentenceOf(head.index);
  let isBehind = false;
  for (let i = head.index + 1; i < Math.min(last, head.index + SAME); i++)
    if (scene.mentionAt(i)?.entity === bearer.entity.id) return false;
  for (let i = head.index - 1; i >= Math.max(first, head.index - SAME); i--) {
    if (/^[:;—–]$/u.test(scene.token(i).form)) isBehind = true;
    if (scene.mentionAt(i)?.entity === bearer.entity.id) return isBehind;
  }
  return false;
}

/** Whether the article or the knowledge files say of somebody all that a description does. */
function isSurely(scene: Scene, wanted: Wanted, bearer: Bearer): boolean {
  const { people, of, kinds } = wanted;
  const { entity } = bearer;
  if (people !== null) return ownersOf(scene, bearer).includes(people) && entity.gender !== 'Fem';
  if (kinds.some((kind) => hasHeld(scene, entity, kind, of))) return true;
  if (of.length > 0 && !ownersOf(scene, bearer).some((id) => of.includes(id))) return false;
  return hasRole(scene, wanted, bearer);
}

/** Somebody spoken of just before of whom half is said: the role, but not whose it is; or a state, but not what he is there. */
function isLikely(scene: Scene, wanted: Wanted, bearer: Bearer): boolean {
  const { of, kinds, people } = wanted;
  if (people !== null || of.length === 0 || !isNear(wanted, bearer)) return false;
  const owners = ownersOf(scene, bearer);
  if (owners.length === 0) return hasRole(scene, wanted, bearer);
  const mayRule = kinds === RULERS && bearer.kinds.size === 0 && !isSomebodys(scene, bearer);
  return mayRule && owners.some((id) => of.includes(id));
}

/** «речник», «радник»: whoever serves another is not the ruler himself. */
const isSomebodys = ({ lexicon: { ownedTitles } }: Scene, { roles }: Bearer): boolean =>
  [...roles].some((role) => ownedTitles.has({ lemma: role, norm: role }));

const ownersOf = (scene: Scene, { of, entity }: Bearer): readonly string[] => [
  ...of,
  ...scene.standing.states(entity.id, entity.id),
];

function hasRole(scene: Scene, { head, kinds }: Wanted, bearer: Bearer): boolean {
  if (kinds.length > 0) return kinds.some((kind) => bearer.kinds.has(kind));
  // «артист» is no woman, «міністр» may be one.
  const isOther = bearer.entity.gender === 'Fem' && head.feats.Gender === 'Masc';
  if (isOther && !bearer.roles.has(head.lemma)) return false;
  return fitOf(head.lemma, bearer.roles, rolesOf(scene)) === 'same';
}

/** Whether the knowledge files have somebody as the holder of an office of a state or body on the day of the news, or ever where no day is known. */
function hasHeld({ input }: Scene, { known }: Entity, kind: Kind, of: readonly string[]): boolean {
  if (known === null || of.length === 0) return false;
  return input.knowledge
    .officesOf(known, input.article.published?.slice(0, 10))
    .some(({ office }) => office.kinds.includes(kind) && of.includes(office.of));
}

/** Somebody may be named only after an office or a state tells who it is; a wide word means who was spoken of before. */
function isReached({ head, kinds, of }: Wanted, { from }: Bearer): boolean {
  return kinds.length > 0 || of.length > 0 || from < head.sentence;
}

const tables = new WeakMap<LanguageWords, WiderRoles>();

/** Which words for roles are wider than others, parsed once a language. */
function rolesOf({ input: { words } }: Scene): WiderRoles {
  let roles = tables.get(words);
  if (!roles) {
    roles = { wider: widerRoles(words.statements.roles ?? []), inflection: words.inflection };
    tables.set(words, roles);
  }
  return roles;
}
