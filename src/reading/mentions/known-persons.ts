/** Persons of the knowledge files: family names alone that the model missed, base forms, and who an entity is. */
import { HIGH_OFFICES, isDeclined, isSpeltAs, type Knowledge, nameStem } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import { allUpper, startsUpper } from '../../text/characters.js';
import type { Draft } from './entities.js';
import type { Name } from './name.js';

type Person = ReturnType<Knowledge['personByName']>[number];

/** Shorter family names are other words too often («Лі», «Пак»). */
const SHORTEST = 4;

/** «Фіцо», «Орбан»: family names of known persons that stand alone and that the model missed. */
export function knownFamilies(
  { tokens, language }: Analysis,
  taken: Uint8Array,
  knowledge: Knowledge,
): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (taken[i] || !startsUpper(token.form) || allUpper(token.form)) continue;
    const isShort = token.form.length < SHORTEST;
    if (isShort && !(knowledge.isShortFamily(token.form) && isShortName(tokens, i))) continue;
    if (!mayBePerson(token, tokens[i - 1], tokens[i + 1], knowledge)) continue;
    const family = familyOf(token.form, language, knowledge);
    if (family === null) continue;
    // "spokesman Dmitry Peskov" of whom the model saw nothing.
    const given = tokens[i - 1];
    const isWhole =
      given?.sentence === token.sentence && !taken[i - 1] && isKnownPair(given.form, token.form, knowledge);
    found.push({
      first: isWhole ? i - 1 : i,
      last: i + 1,
      type: 'PER',
      lemma: isWhole ? `${given.form} ${family}` : family,
      known: null,
      rule: 'name.known-family',
      confidence: 0.7,
    });
  }
  return found;
}

/** A word that stands alone: beside another capitalised word it is part of some other name. */
function mayBePerson(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  knowledge: Knowledge,
): boolean {
  const { upos, feats, sentence } = token;
  if (upos === 'ADP' || upos === 'CCONJ' || upos === 'PRON') return false;
  if (feats.Number === 'Plur' && knowledge.personByFamily(token.form).length === 0) return false;
  if (after?.sentence === sentence && startsUpper(after.form) && !FUNCTION.has(after.upos)) return false;
  if (!knowledge.isCommonFamily(token.form)) return true;
  // «Мерц в інтерв'ю …»: no cry of anybody's, which a mark would follow.
  if (upos === 'INTJ') return after !== undefined && after.upos !== 'PUNCT';
  if (upos !== 'PROPN' && upos !== 'X') return false;
  // «Карні відвідав»: that the first word of a sentence is a name shows where it is the subject.
  return before?.sentence === sentence || (after?.sentence === sentence && isOfOne(after));
}

/** A finite verb that one person may be the subject of. */
const isOfOne = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') &&
  feats.VerbForm === 'Fin' &&
  feats.Number !== 'Plur' &&
  (feats.Person ?? '3') === '3' &&
  feats.Gender !== 'Neut' &&
  feats.Mood !== 'Imp';

/**
 * "Xi received Lavrov", «зустрівся із Сі»: a name of two letters, beside no other capital; where it opens a sentence, a
 * verb must follow, or the sign of a possessive.
 */
function isShortName(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (isCompound(after, tokens[at + 2])) return false;
  if (before?.sentence === own.sentence) return !startsUpper(before.form) && !/^[-‑]$/u.test(before.form);
  if (after?.sentence !== own.sentence) return false;
  const next = after.upos === 'ADV' ? tokens[at + 2] : after;
  return next !== undefined && (isOfOne(next) || /^['’]s$/u.test(next.norm));
}

/** "Xi-appointed officials": what goes on in small letters behind a hyphen is a word of its own. */
const isCompound = (hyphen: Token | undefined, next: Token | undefined): boolean =>
  hyphen?.form === '-' && !hyphen.spaceBefore && next?.spaceBefore === false && !startsUpper(next.form);

const FUNCTION: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'PRON', 'DET']);

/** The family name of a known person that a word is a form of, as the language cites it; null for none or several. */
function familyOf(form: string, language: string, knowledge: Knowledge): string | null {
  const families = new Set(
    knowledge.personByFamilyForm(form).map((person) => citedFamily(person, form, language)),
  );
  const [only] = families;
  return families.size === 1 && only !== undefined ? only : null;
}

/** The spelling of a person's family name that a form goes back to; the form itself where that is of another spelling. */
function citedFamily(person: Person, form: string, language: string): string {
  const own = language === 'uk' ? person.uk : language === 'ru' ? person.ru : person.en;
  // Only what declines is brought back; "Zelensky" stays as it is spelt.
  if (own.family === form || !/\p{Script=Cyrillic}/u.test(form)) return form;
  const spelt = [own.family, ...(person.also ?? []).map((name) => name.split(' ').at(-1) as string)];
  return spelt.find((family) => nameStem(family) === nameStem(form)) ?? form;
}

/**
 * «Анджеєм Дудою»: a name whose stems are a known person's is cited as that person's. What stands in the nominative stays
 * as the article has it («Аніта Гіппер» for «Анітта»).
 */
export function inKnownForm(
  name: Name,
  { language, tokens }: Pick<Analysis, 'language' | 'tokens'>,
  knowledge: Knowledge,
): Name {
  if (name.type !== 'PER') return name;
  const words = name.lemma.split(' ');
  if (words.length === 1) {
    const { form } = tokens[name.first] as Token;
    // «с Нетаньяху», «Мелоні», cut to a base form that is nobody's: as it stands it is a known family name.
    const isCited = knowledge.personByFamily(form).length === 1;
    const word = isCited && knowledge.personByFamily(name.lemma).length === 0 ? form : name.lemma;
    const family = word.length < SHORTEST ? null : familyOf(word, language, knowledge);
    return family !== null && family !== name.lemma ? { ...name, lemma: family } : name;
  }
  if (words.length > 4 || knowledge.personByName(name.lemma).length > 0) return name;
  const easterly = familyFirst(words, language, knowledge);
  if (easterly !== null) return { ...name, lemma: easterly };
  if (words.length > 3) return name;
  const given = words.slice(0, -1).join(' '); // «Джей Ді Венсом»
  const family = words.at(-1) ?? '';
  const isUpright =
    tokens[name.first]?.feats.Case === 'Nom' &&
    words.every((word, i) => word === tokens[name.first + i]?.form);
  for (const person of knowledge.personByFamilyForm(family)) {
    const own = language === 'uk' ? person.uk : language === 'ru' ? person.ru : person.en;
    // A given name that does not decline looks like a nominative beside a family name that does: «Джей Ді Венсом».
    if (isUpright && !(own.given === given && family.startsWith(own.family))) continue;
    if (nameStem(own.given) === nameStem(given) && nameStem(own.family) === nameStem(family))
      return {
        ...name,
        lemma: person.familyFirst ? `${own.family} ${own.given}` : `${own.given} ${own.family}`,
      };
  }
  return name;
}

/** «с Ким Чен Ыном»: of a name that opens with the family name only the last word declines; null for no known person's. */
function familyFirst(words: readonly string[], language: string, knowledge: Knowledge): string | null {
  const [family = '', ...rest] = words;
  const given = rest.join(' ');
  for (const person of knowledge.personByFamily(family)) {
    const own = language === 'uk' ? person.uk : language === 'ru' ? person.ru : person.en;
    if (person.familyFirst !== true || own.family !== family || own.given === '') continue;
    if (isDeclined(given, own.given)) return `${own.family} ${own.given}`;
  }
  return null;
}

/** Whether two words are the whole name of a known person in whatever case. */
export function isKnownPair(given: string, family: string, knowledge: Knowledge): boolean {
  const stem = nameStem(given);
  return knowledge
    .personByFamilyForm(family)
    .some(({ uk, ru, en }) => [uk, ru, en].some((name) => nameStem(name.given) === stem));
}

/** Known persons of a whole name, also where it is spelt in another way. */
function personsOf(name: string, knowledge: Knowledge): readonly Person[] {
  const found = knowledge.personByName(name);
  const words = name.split(' ');
  if (found.length > 0 || words.length < 2) return found;
  const given = words.slice(0, -1).join(' ');
  const family = words.at(-1) ?? '';
  return knowledge
    .personByFamilyForm(family)
    .filter(({ uk, ru, en }) =>
      [uk, ru, en].some((own) => isSpelling(own.given, given) && isSpelling(own.family, family)),
    );
}

/** «Анітта» and «Аніта»; not «Валерій» and «Валерія», whose endings are those of another. */
const isSpelling = (one: string, other: string): boolean =>
  one === other || (nameStem(one) === nameStem(other) && !isSpeltAs(one, other));

/**
 * Id of the known person that an entity is. A family name alone is somebody only where just one known person bears
 * it, one who has held a high office.
 */
export function knownPerson({ type, names }: Draft, knowledge: Knowledge): string | null {
  if (type !== 'PER') return null;
  let alone: string | null = null;
  for (const name of names.keys()) {
    if (!/[\s.]/u.test(name)) {
      const [only, ...others] = knowledge.personByFamily(name);
      const isHigh =
        only !== undefined &&
        others.length === 0 &&
        knowledge
          .officesOf(only.id)
          .some(({ office }) => office.kinds.some((kind) => HIGH_OFFICES.has(kind)));
      if (isHigh) alone = only.id;
      continue;
    }
    const [person, ...others] = personsOf(name, knowledge);
    if (person && others.length === 0) return person.id;
  }
  const isAlone = [...names.keys()].every((name) => !/[\s.]/u.test(name));
  return isAlone ? alone : null;
}

/** «Ван И», «Ван Ї»: whole names of known persons that end in a single letter, which looks like a conjunction or initial. */
export function namesInLetter({ tokens }: Analysis, knowledge: Knowledge): Name[] {
  const found: Name[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const family = tokens[i] as Token;
    const letter = tokens[i + 1] as Token;
    if (letter.form.length > 2 || !/^\p{Lu}$/u.test(letter.form) || letter.sentence !== family.sentence)
      continue;
    if (!startsUpper(family.form) || allUpper(family.form) || tokens[i + 2]?.form === '.') continue;
    const lemma = `${family.form} ${letter.form}`;
    if (knowledge.personByName(lemma).length === 0) continue;
    found.push({
      ...{ first: i, last: i + 2, type: 'PER', lemma, known: null },
      ...{ rule: 'name.known-letter', confidence: 0.9 },
    });
  }
  return found;
}

/** The spans of the model without the words of such names: «МИД КНР [Ван И]» ends before them. */
export function besides(spans: readonly NameSpan[], letters: readonly Name[]): readonly NameSpan[] {
  if (letters.length === 0) return spans;
  const held = new Set(letters.flatMap(({ first, last }) => [first, last - 1]));
  return spans.flatMap((span) => {
    let last = span.first;
    while (last < span.last && !held.has(last)) last++;
    return last > span.first ? [{ ...span, last }] : [];
  });
}
