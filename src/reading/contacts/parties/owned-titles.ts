/** Titles that belong to somebody: «радник Трампа» is not Trump, but whoever the article names as one. */
import type { Entity, Mention } from '../../../model/index.js';
import { isOwner } from '../../somebodys.js';
import { caseOf, nameCase, sameCase } from '../cases.js';
import type { Scene } from '../scene.js';

/** How far behind whose title it is its bearer may be named, in tokens. */
const REACH = 7;

/**
 * The person right behind a title whose title it is: a name in the genitive that the title does not share, one that another
 * name follows, or, where forms do not tell, a family name alone behind a title that is always somebody's.
 * @param end index after the title
 * @param isLone whether nothing else says whose title it is («заступник [міністра]»)
 */
export function ownerAfter(scene: Scene, head: number, end: number, isLone: boolean): Mention | null {
  const owner = scene.mentionAt(end);
  if (scene.caseless || owner?.type !== 'PER' || scene.sentenceOf(head).last <= end) return null;
  const noun = scene.token(head);
  const own = caseOf(noun);
  const after = scene.lastToken(owner);
  const its = nameCase(scene, end, owner);
  if (own === 'Ins' && after > end + 1 && isGivenInstrumental(scene, end)) return null;
  if (own === null || (its === own && !isObject(own))) return null;
  if (isObject(own) && isObject(its) && isBearer(scene, after, own)) return owner;
  const isGenitiveName = isObject(its);
  // «генсекові НАТО Ріку Ван Алстею»: whose title it is stands before the name, whatever the forms of the name are taken for.
  // But «радник президента США Яна Лиса»: that office is his.
  const isWhose = /^\p{Lu}/u.test(scene.token(end - 1).form) && !hasOffice(scene, head + 1, end - 1);
  if (isGenitiveName && !isObject(own) && end - 1 > head && isWhose) return null;
  // «разговор главы МИД Сергея Лаврова»: one whose forms the tagger takes for those of several is no owner's title.
  const isOne = noun.feats.Number === 'Sing' || scene.lexicon.ownedTitles.has(noun);
  if (isGenitiveName && !isObject(own)) return isOne ? owner : null;
  if (!isLone || !scene.lexicon.ownedTitles.has(noun)) return null;
  const isFamily = after === end + 1;
  if (its === null) return isFamily && noun.feats.Number === 'Sing' ? owner : null;
  return isGenitiveName && (own === 'Gen' || isFamily) ? owner : null;
}

/** Whether a common noun of a person stands somewhere. */
function hasOffice(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { upos, feats, form } = scene.token(i);
    if (upos === 'NOUN' && feats.Animacy === 'Anim' && /^\p{Ll}/u.test(form)) return true;
  }
  return false;
}

/** «с матерью девушки [Яффой] Талмор»: a given name with the ending of the title's case is its bearer's, whatever its tag. */
const isGivenInstrumental = (scene: Scene, at: number): boolean =>
  scene.lexicon.givenInstrumentals.some((end) => scene.token(at).norm.endsWith(end));

/**
 * "The wife of opposition leader Anna Koval": whose the title is where words show no cases, by "of", "for" or "to" right
 * behind it; null where nobody is named so.
 */
export function ownerOf(scene: Scene, head: number, last: number): Mention | null {
  if (!scene.caseless) return null;
  const { mentions } = scene.input.words;
  const { lemma, norm } = scene.token(head);
  const headLemma = mentions.titles.includes(lemma) ? lemma : norm;
  for (let i = head + 2; i < Math.min(last, head + REACH); i++) {
    const name = scene.mentionAt(i);
    if (name?.type !== 'PER') continue;
    const isOf = isOwner(scene.tokens, { head, headLemma }, i, mentions);
    return isOf && !isOneOfOwners(scene, head, scene.lastToken(name)) ? name : null;
  }
  return null;
}

/** "Envoys of Koval and Nowak": several who belong to several are one side each. */
const isOneOfOwners = (scene: Scene, head: number, after: number): boolean =>
  scene.token(head).feats.Number === 'Plur' &&
  scene.lexicon.set.and.has(scene.tokens[after]?.norm ?? '') &&
  scene.mentionAt(after + 1) !== null;

/** Living beings have one form for genitive and accusative. */
const isObject = (grammaticalCase: string | null): boolean => /^(?:Acc|Gen)$/u.test(grammaticalCase ?? '');

/** Whether a person named at a token may bear a title: in its case. */
function isBearer(scene: Scene, at: number, own: string | null): boolean {
  const name = scene.mentionAt(at);
  if (name?.type !== 'PER') return false;
  const its = nameCase(scene, at, name);
  return isObject(own) ? isObject(its) : own !== null && sameCase(own, its);
}

const bearers = new WeakMap<Scene, ReadonlyMap<string, ReadonlySet<string>>>();

/** The one person whom the article names behind the same title of the same owner, or who alone bears it for his state. */
export function bearerOf(scene: Scene, head: number, owner: Mention): Entity | null {
  if (owner.entity === null) return null;
  const { lemma } = scene.token(head);
  let known = bearers.get(scene);
  if (!known) {
    known = bearersIn(scene);
    bearers.set(scene, known);
  }
  const named = known.get(`${lemma} ${owner.entity}`);
  if (named) return named.size === 1 ? scene.entity([...named][0] as string) : null;
  const states = scene.standing.states(owner.entity, owner.entity);
  const holder = states.length > 0 ? scene.entity(scene.standing.holderOf(lemma, states)) : null;
  return holder?.type === 'PER' && holder.id !== owner.entity ? holder : null;
}

/** Who is named behind a title and its owner, by the two. */
function bearersIn(scene: Scene): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const title of scene.earlier.mentions) {
    if (title.type !== 'JOB') continue;
    const end = scene.lastToken(title);
    const owner = scene.mentionAt(end);
    if (owner?.type !== 'PER' || owner.entity === null) continue;
    const { lemma, feats } = scene.token(end - 1);
    const bearer = bearerPast(scene, scene.lastToken(owner), scene.sentenceOf(end).last, feats.Case ?? null);
    if (!bearer || bearer.entity === null || bearer.entity === owner.entity) continue;
    const key = `${lemma} ${owner.entity}`;
    found.set(key, (found.get(key) ?? new Set()).add(bearer.entity));
  }
  return found;
}

/** «радник Трампа [з безпеки] Майкл Волтц»: who bears a title, behind whose it is. */
export function bearerPast(scene: Scene, from: number, last: number, own: string | null): Mention | null {
  for (let i = from; i < Math.min(last, from + REACH); i++) {
    const { form, upos } = scene.token(i);
    if (form === ',' || /^(?:CCONJ|VERB|AUX)$/u.test(upos) || scene.entries.has(i)) return null;
    if (isBearer(scene, i, own)) return scene.mentionAt(i);
  }
  return null;
}
