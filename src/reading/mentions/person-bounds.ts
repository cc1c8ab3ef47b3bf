/** Names of persons that the model drew too wide: titles before them, two persons in one. */
import type { Knowledge } from '../../knowledge/index.js';
import type { NameSpan, Token } from '../../language/contract.js';
import { startsUpper } from '../../text/characters.js';
import { isKnownPair } from './known-persons.js';
import type { MentionLists } from './lists.js';
import type { Naming } from './naming.js';
import { areFamilies, isSubjectBehind, isTold } from './persons-in-a-row.js';

/**
 * "German Chancellor [Olaf Scholz]": where a person's name starts after the titles that the model took into it. Some
 * word of a name must stay, and what stands before it may be nothing but titles and the states they are of.
 */
export function afterTitles(
  name: NameSpan,
  tokens: readonly Token[],
  words: MentionLists,
  knowledge: Knowledge,
): number {
  let start = name.first;
  for (let i = name.first; i < name.last - 1; i++) {
    const { norm, form, lemma } = tokens[i] as Token;
    if (words.titles.has(norm) || words.titles.has(lemma)) start = i + 1;
    // «[Визит] Коваля в Краков»
    else if (i === name.first && words.openings.has(lemma)) start = i + 1;
    else if (words.before.has(norm) && /\.$|^(?:mr|mrs|ms|dr|sir|lord|lady|dame)$/u.test(norm)) start = i + 1;
    else if (start === i && officeEnd(tokens, i, name.last, words) > i) {
      start = officeEnd(tokens, i, name.last, words);
      i = start - 1;
    } else if (i === name.first && isOwnerOfTitle(name, tokens, knowledge)) start = i + 1;
    else if (!words.before.has(norm) && !isOfState(form, knowledge)) break;
  }
  return startsUpper((tokens[start] as Token).form) ? start : name.first;
}

/** Words of a title behind those that the model took for a name. */
const MORE_OF_TITLE = 3;

/** "[Russian Defense] Minister", "[Indian External] Affairs Minister": the adjective of a state before a title. */
export function opensTitle(
  { first, last }: Pick<NameSpan, 'first' | 'last'>,
  tokens: readonly Token[],
  words: MentionLists,
  knowledge: Knowledge,
): boolean {
  if (last - first < 2 || knowledge.stateOfAdjective((tokens[first] as Token).form) === null) return false;
  if (areTitles({ first, last }, tokens, words, knowledge)) return true;
  for (let i = last; i < last + MORE_OF_TITLE; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[first]?.sentence || !startsUpper(token.form)) return false;
    if (words.titles.has(token.norm) || words.titles.has(token.lemma))
      return startsUpper(tokens[i + 1]?.form ?? '');
  }
  return false;
}

/** "US Secretary": nothing but titles and the state that they are of. */
export function areTitles(
  { first, last }: Pick<NameSpan, 'first' | 'last'>,
  tokens: readonly Token[],
  words: MentionLists,
  knowledge: Knowledge,
): boolean {
  const own = tokens.slice(first, last);
  const isTitle = ({ norm, lemma }: Token) => words.titles.has(norm) || words.titles.has(lemma);
  const head = own.at(-1);
  if (head === undefined || !isTitle(head)) return false;
  return own.every(
    (token) => isTitle(token) || words.before.has(token.norm) || isOfState(token.form, knowledge),
  );
}

/**
 * "Secretary [of State] Marco Rubio", "Secretary [of the Treasury] …": index after what a title is of, where the lists
 * know it and two words of a name follow; 0 for others.
 */
function officeEnd(
  tokens: readonly Token[],
  at: number,
  last: number,
  { offices }: Pick<MentionLists, 'offices'>,
): number {
  const phrase = offices.find((words) => words.every((word, i) => tokens[at + i]?.norm === word));
  return phrase && at + phrase.length + 1 < last ? at + phrase.length : 0;
}

/** «міністр оборони [Данії Сьорен Лунд]»: a state in the genitive after a noun is the title's. */
function isOwnerOfTitle({ first, last }: NameSpan, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const before = tokens[first - 1];
  const { lemma, feats } = tokens[first] as Token;
  if (before?.upos !== 'NOUN' || startsUpper(before.form) || last - first < 2) return false;
  return feats.Case === 'Gen' && isOfState(lemma, knowledge);
}

function isOfState(form: string, knowledge: Knowledge): boolean {
  if (knowledge.stateOfAdjective(form) !== null) return true;
  return knowledge.byName(form).some(({ id, ambiguous }) => id.startsWith('state:') && !ambiguous);
}

/**
 * «Олег Лис | Павло Рудик»: four words of which the first and third are given names, or the second and fourth family
 * names of known persons, are two persons; so are the two of «речниця Трампа | Керолайн Лунд». The second one starts at
 * the index returned; -1 for one person.
 */
export function secondPerson(
  { type, first, last }: Pick<NameSpan, 'type' | 'first' | 'last'>,
  tokens: readonly Token[],
  knowledge: Knowledge,
  naming: Naming,
): number {
  if (type !== 'PER') return -1;
  const numeral = numeralIn(first, last, tokens);
  if (numeral >= 0) return numeral + 1;
  if (isAfterOwner(first, last, tokens, naming) || breaks(first, last, tokens, knowledge, naming))
    return first + 1;
  if (last - first === 2)
    return areFamilies(first, tokens, knowledge) || isTold(first, tokens, knowledge) ? first + 1 : -1;
  if (last - first === 3 && isKnownWhole(first + 1, tokens, knowledge)) return first + 1;
  if (last - first === 3) return isSubjectBehind(last - 1, tokens, knowledge, naming) ? last - 1 : -1;
  if (last - first !== 4) return -1;
  if (isKnownOwner(first, tokens, knowledge)) return first + 2;
  const isGiven = (i: number) => (tokens[first + i] as Token).feats.NameType === 'Giv';
  const isWord = (i: number) => /^\p{Lu}\p{Ll}/u.test((tokens[first + i] as Token).form);
  const areWords = [0, 1, 2, 3].every(isWord);
  const isKnown = (i: number) => knowledge.personByFamilyForm((tokens[first + i] as Token).form).length > 0;
  const areTwo = isGiven(0) && !isGiven(1) && isGiven(2) && !isGiven(3);
  return areWords && (areTwo || (isKnown(1) && isKnown(3)) || areInTwoCases(first, tokens)) ? first + 2 : -1;
}

/** «смерті Єлизавети [II] Ян Новак»: the number of a ruler ends a name; -1 where none stands inside. */
function numeralIn(first: number, last: number, tokens: readonly Token[]): number {
  for (let i = first + 1; i < last - 1; i++) if (/^[IVX]+$/u.test(tokens[i]?.form ?? '')) return i;
  return -1;
}

/** «лист [Олега Коваля] [Антону Рудику]»: the first two words are in one case, the others in another. */
function areInTwoCases(first: number, tokens: readonly Token[]): boolean {
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => tokens[first + i]?.feats.Case ?? '');
  const isObject = (one: string) => one === 'Gen' || one === 'Acc';
  if (!a || !c || a !== b || c !== d || a === c) return false;
  return !(isObject(a) && isObject(c));
}

/** «речниця прем’єра Вірменії [Нікола Пашиняна] Назелі Лис»: a known person's declined name behind a title, and one in another case. */
function isKnownOwner(first: number, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const [title, given, family, next] = [first - 1, first, first + 1, first + 2].map((i) => tokens[i]);
  if (!title || !given || !family || !next || title.sentence !== given.sentence) return false;
  if (title.upos !== 'NOUN' && title.upos !== 'PROPN') return false;
  const isDeclined = ({ feats, norm, lemma }: Token) =>
    /^(?:Gen|Acc)$/u.test(feats.Case ?? '') && norm !== lemma.toLowerCase();
  const isOwner = isDeclined(given) || isDeclined(family);
  return isOwner && !isDeclined(next) && isKnownPair(given.form, family.form, knowledge);
}

/**
 * «чи подзвонить Коваль | Дональд Трамп»: the given and the family name of a known person behind a word that is no given
 * name. Given names are written in more than one way («Емманюель», «Еммануель»): their first letter tells.
 */
function isKnownWhole(at: number, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const [before, given, family] = [at - 1, at, at + 1].map((i) => tokens[i] as Token) as [
    Token,
    Token,
    Token,
  ];
  if (before.feats.NameType === 'Giv' || given.feats.NameType === 'Sur') return false;
  return knowledge
    .personByFamilyForm(family.form)
    .some(({ uk, ru, en }) => [uk, ru, en].some((name) => name?.given.charAt(0) === given.form.charAt(0)));
}

/**
 * «речник Рудика | Сергій Коваль», «дружина Навального | Юлія»: after a noun of persons a family name in the genitive and
 * another's given name. Not «голова Іванова Олена Петрівна», where a patronymic ends the name.
 */
function isAfterOwner(first: number, last: number, tokens: readonly Token[], { forms }: Naming): boolean {
  const [title, family, given, end] = [first - 1, first, first + 1, last - 1].map((i) => tokens[i]);
  if (!title || !family || !given || !end || last - first < 2) return false;
  if (title.upos !== 'NOUN' || title.feats.Animacy !== 'Anim' || title.sentence !== family.sentence)
    return false;
  const [owner, own] = [family.feats, given.feats];
  const isLong = last - first > 2;
  // A man's name does not begin with a woman's family name: «помощник Алиева Хикмет Гаджиев».
  const isMan = (isLong && end.feats.Case === 'Nom' ? end.feats : own).Gender === 'Masc';
  const isOfMan = isLong && forms.ofWomanOrMan.test(family.norm) && isMan && title.feats.Gender === 'Masc';
  if ((owner.Case !== 'Gen' && !isOfMan) || owner.NameType === 'Giv') return false;
  // «депутата Бондаря Івана Петровича», in whatever case.
  if ([end.norm, end.lemma.toLowerCase()].some((word) => forms.patronymic.test(word))) return false;
  // Where tags do not say what kind of name it is, cases do: the one in the nominative as its title.
  const isUpright = (isOfMan ? end.feats : own).Case === 'Nom' && title.feats.Case === 'Nom';
  // A given name that the tagger does not know counts as a family name for it.
  if (own.NameType !== 'Giv' && !(isUpright && (own.NameType === undefined || isLong))) return false;
  if (isLong) return owner.NameType === 'Sur' || isUpright;
  // Of two words only these endings tell: «Іванова» may be her own family name.
  return own.Case === 'Nom' && owner.Gender !== 'Fem' && forms.genitiveOfMen.test(family.norm);
}

/**
 * «з зятем Коваля | Джоном Вайтом», «прийняв посланця Трампа | Джона Вайта»: behind a noun of persons a declined family name,
 * then a name in the noun's own case, or in the same one behind the family name of a known person; so «син Трампа | Дональд Трамп».
 */
function breaks(
  first: number,
  last: number,
  tokens: readonly Token[],
  knowledge: Knowledge,
  { forms }: Naming,
): boolean {
  const [title, family, given, end] = [first - 1, first, first + 1, last - 1].map((i) => tokens[i]);
  if (!title || !family || !given || !end || last - first < 2) return false;
  if (title.upos !== 'NOUN' || title.feats.Animacy !== 'Anim' || title.sentence !== family.sentence)
    return false;
  const isDeclined = family.norm !== family.lemma.toLowerCase();
  if (!isDeclined || !/^(?:Acc|Gen)$/u.test(family.feats.Case ?? '')) return false;
  const own = title.feats.Case ?? '';
  const isKnown =
    knowledge.personByFamilyForm(family.form).length > 0 && !knowledge.isCommonFamily(family.form);
  // Not «чоловік Ганни Коваль», nor a woman's «Филипа Кабрал».
  const isOfMan = last - first > 2 && family.feats.Gender === 'Masc' && family.feats.NameType !== 'Giv';
  if (own === 'Nom')
    return isKnown && isOfMan && given.feats.Case === own && !forms.ofWomanOrMan.test(family.norm);
  if (/^(?:Dat|Ins)$/u.test(own)) return given.feats.Case === own && given.norm !== given.lemma.toLowerCase();
  if (!/^(?:Acc|Gen)$/u.test(own) || last - first < 3 || forms.patronymic.test(end.norm)) return false;
  return isKnown;
}

/** "[Putin] de facto": where a person's name that is drawn on to a particle ends. */
export function beforeParticle(
  { first, last, type }: NameSpan,
  tokens: readonly Token[],
  { particles }: Naming,
): number {
  const { norm, form } = tokens[last - 1] as Token;
  const isLeft = type === 'PER' && last - first > 1 && /^\p{Ll}/u.test(form) && particles.has(norm);
  return isLeft ? last - 1 : last;
}

/** Surer than this, a name may have its possessive: "McDonald's". */
const SURE_OF_POSSESSIVE = 0.8;

/** A comma ends no name, nor does a possessive that the recogniser is not sure of. */
export function nameEnd({ first, last, confidence, type }: NameSpan, tokens: readonly Token[]): number {
  // "[Mark Hall] - the mayor": a dash between spaces ends the name of a person.
  const dash = type === 'PER' ? dashIn(tokens, first, last) : -1;
  if (dash > 0) return dash;
  const { norm } = tokens[last - 1] as Token;
  const isPossessive = /^['’ʼ]s$/.test(norm) && confidence < SURE_OF_POSSESSIVE && last - first > 1;
  return isPossessive || /^[,;:]$/.test(norm) ? last - 1 : last;
}

function dashIn(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    const isDash = /^[-–—]$/u.test(tokens[i]?.form ?? '') && tokens[i]?.spaceBefore === true;
    if (isDash && /^\p{Ll}/u.test(tokens[i + 1]?.form ?? '')) return i;
  }
  return -1;
}
