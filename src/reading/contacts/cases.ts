/** Which case a word or name is in, and what may be a genitive: forms that show none may be any. */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import type { Scene } from './scene.js';

/** Equal, or one of them is not shown. */
export function sameCase(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** Abbreviations and foreign words show no case: they may stand in any. */
function isUninflected({ feats, form }: Token): boolean {
  return (
    feats.Uninflect === 'Yes' ||
    feats.Foreign === 'Yes' ||
    /^\p{Lu}[\p{Lu}\d-]+$/u.test(form) ||
    /^[A-Z]/.test(form)
  );
}

/** Living beings have one form for genitive and accusative («Путіна»): the tagger may say either. */
export function isGenitive({ feats }: Token): boolean {
  return feats.Case === 'Gen' || (feats.Case === 'Acc' && feats.Animacy === 'Anim');
}

/** In the genitive, or in a form that may stand for it. */
export function mayBeGenitive(token: Token): boolean {
  if (isGenitive(token)) return true;
  if (token.upos === 'NUM' && /^\d/.test(token.form)) return hasCases(token);
  return isUninflected(token) && token.feats.Case !== 'Nom' && hasCases(token);
}

/** Languages without cases have no genitive after the noun. */
const hasCases = ({ feats, form }: Token): boolean =>
  feats.Case !== undefined || feats.Foreign !== undefined || /^\p{Script=Cyrillic}/u.test(form);

/** Case of a word, or null when its form shows none. */
export function caseOf(token: Token): string | null {
  return isUninflected(token) ? null : (token.feats.Case ?? null);
}

/** Case of a name, from the first of its words that is not as it is cited; null when all are («Мей» may be any case). */
export function nameCase(scene: Scene, at: number, mention: Mention): string | null {
  const token = scene.token(at);
  if (mention.type !== 'PER') return caseOf(token);
  const entity = scene.entity(mention.entity);
  const cited = new Set((entity?.name ?? '').split(' '));
  for (let i = at; i < scene.lastToken(mention); i++) {
    const word = scene.token(i);
    if (cited.has(word.form) || word.upos === 'PUNCT') continue;
    const told = caseOf(word);
    return told === 'Nom' && !scene.caseless ? null : told; // «принял Ким Чен Ына»: not as it is cited, so in no nominative
  }
  const last = scene.token(scene.lastToken(mention) - 1);
  if (
    token.feats.Uninflect === 'Yes' &&
    last.feats.Case !== undefined &&
    last.feats.Case !== token.feats.Case
  )
    return caseOf(last); // «Джей Ді Венсом», cited so by mistake
  const end = last.form;
  const { unchanging, ofWomen } = scene.input.words.inflection.names;
  const isFixed =
    unchanging.test(end) || ((entity?.gender ?? token.feats.Gender) === 'Fem' && !ofWomen.test(end));
  return token.feats.Case === 'Nom' && !isFixed ? 'Nom' : null;
}

/** «с [замглавы] МИД Коганом»: a title in the form it is cited in shows no case but that of the name behind it. */
export function titleCase(scene: Scene, head: number, end: number, last: number): string | null {
  const { lemma, norm, feats } = scene.token(head);
  const own = caseOf(scene.token(head));
  if (scene.caseless || own === 'Nom' || lemma !== norm || feats.Number === 'Plur') return own;
  const name = end < last ? scene.mentionAt(end) : null;
  return name?.type === 'PER' ? nameCase(scene, end, name) : null;
}

/** «двоє президентів»: the numeral shows the case, the noun stands in the genitive. */
export function countedCase(scene: Scene, first: number, head: number): string | null {
  const { Case, Number: number } = scene.token(head).feats;
  const numeral = scene.token(first);
  if (scene.caseless || Case !== 'Gen' || number !== 'Plur' || numeral.upos !== 'NUM' || first === head)
    return null;
  return numeral.feats.Case === 'Nom' ? 'Nom' : null;
}

/** «українського президента [Коваль] прийняв»: a name in the nominative right before a verb does something to the title's bearer. */
export function isSubjectName(scene: Scene, at: number, mention: Mention): boolean {
  const next = scene.tokens[scene.lastToken(mention)];
  return next?.feats.VerbForm === 'Fin' && !scene.caseless && nameCase(scene, at, mention) === 'Nom';
}
