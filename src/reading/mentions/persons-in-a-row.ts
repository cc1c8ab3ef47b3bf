/** Two persons whose names stand in a row, as their cases and the verb beside them tell. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import { capitalised } from './name.js';
import type { Naming } from './naming.js';

/**
 * «На зустрічі з Марком Вайтом | Коваль подякував», «з Анною Вайт | Рубіо закликав»: behind a declined name stands the
 * subject of the verb that follows, in the nominative, or the family name of a known person.
 */
export function isSubjectBehind(
  at: number,
  tokens: readonly Token[],
  knowledge: Knowledge,
  { forms }: Naming,
): boolean {
  const [given, family, own] = [at - 2, at - 1, at].map((i) => tokens[i] as Token) as [Token, Token, Token];
  let next = at + 1;
  while (next < at + 3 && tokens[next]?.upos === 'ADV') next++;
  const verb = tokens[next];
  if (verb?.upos !== 'VERB' || verb.feats.VerbForm !== 'Fin' || verb.feats.Number !== 'Sing') return false;
  if (verb.sentence !== own.sentence || forms.patronymic.test(own.norm)) return false;
  if (given.feats.Case === 'Nom' || !isGoverned(at - 2, tokens)) return false;
  const isOblique = ({ norm, lemma, feats }: Token) =>
    /^(?:Gen|Dat|Acc|Ins|Loc)$/u.test(feats.Case ?? '') && norm !== lemma.toLowerCase();
  const isKnown = knowledge.personByFamily(own.form).length > 0 && !knowledge.isCommonFamily(own.form);
  const isWhole = knowledge
    .personByFamily(family.form)
    .some(({ uk, ru }) => [uk, ru].some((name) => name?.given === given.form));
  if (isKnown) return isOblique(given) || isOblique(family) || isWhole;
  // Two given names may stand before one that does not decline: «Анною Марією Рудик».
  const isGiven = family.feats.NameType === 'Giv';
  return !isGiven && isOblique(family) && own.feats.Case === 'Nom' && own.norm === own.lemma.toLowerCase();
}

/**
 * «зустріч з прем'єром Марком Вайтом», not «юрист Карла Эспиноса Монтеро»: whether a preposition stands before the name that
 * starts at `first`, with nothing but its declined titles between.
 */
function isGoverned(first: number, tokens: readonly Token[]): boolean {
  const sentence = tokens[first]?.sentence;
  let at = first - 1;
  const isTitle = ({ upos, feats }: Token) =>
    /^(?:NOUN|ADJ|PROPN)$/u.test(upos ?? '') && feats.Case !== 'Nom';
  while (at > 0 && tokens[at]?.sentence === sentence && isTitle(tokens[at] as Token)) at--;
  return tokens[at]?.upos === 'ADP' && tokens[at]?.sentence === sentence;
}

/** «з Орбаном Туск»: two family names of known persons in two cases, neither of which is another word or given name too. */
export function areFamilies(first: number, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const [one, other] = [tokens[first] as Token, tokens[first + 1] as Token];
  if (one.feats.Case === undefined || other.feats.Case === undefined) return false;
  // «сказав про Путіна Макрон»: read as a woman's name, it stands in one case with the other.
  const isBare = ({ form }: Token) => knowledge.personByFamily(form).length > 0;
  const isDeclined = ({ form }: Token) =>
    knowledge
      .personByFamilyForm(form)
      .some(({ uk, ru }) => [uk, ru].some(({ family }) => form !== family && form.startsWith(family)));
  const areTwo = (isBare(one) && isDeclined(other)) || (isDeclined(one) && isBare(other));
  if (one.feats.Case === other.feats.Case && !areTwo) return false;
  return [one, other].every(
    ({ form, feats }) =>
      feats.NameType !== 'Giv' &&
      knowledge.personByFamilyForm(form).length > 0 &&
      (areTwo || !knowledge.isCommonFamily(form)),
  );
}

/**
 * «сказав Коваль | Горвату»: behind a verb a family name in the nominative and one in the dative, which is another's. Not
 * «заявив Маріан Чолаку», whose given name is none of a known person.
 */
export function isTold(first: number, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const [verb, teller, told] = [first - 1, first, first + 1].map((i) => tokens[i]);
  if (!verb || !teller || !told || verb.sentence !== teller.sentence) return false;
  if (verb.upos !== 'VERB' || verb.feats.VerbForm !== 'Fin' || verb.feats.Number !== 'Sing') return false;
  const isUpright = teller.feats.Case === 'Nom' && teller.norm === teller.lemma.toLowerCase();
  const isDative = told.feats.Case === 'Dat' && told.norm !== told.lemma.toLowerCase();
  if (!isUpright || !isDative) return false;
  const isFamily = (form: string) => knowledge.personByFamily(form).length > 0;
  return teller.feats.NameType === 'Sur' || isFamily(teller.form) || isFamily(capitalised(told.lemma));
}
