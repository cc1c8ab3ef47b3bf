/** Names of bodies, programmes and the like in the nominative, where the recogniser left them in their case. */
import type { LanguageWords, Token } from '../../language/contract.js';
import type { NominativeWords } from '../../language/words/inflection.js';
import { startsUpper } from '../../text/characters.js';
import { ended } from '../../text/endings.js';
import { declensionOf } from './base-forms.js';
import { capitalised, type Name } from './name.js';
import { namingOf, type Stem } from './naming.js';
import { hypothesesOf, type NameEndings } from './paradigms.js';

/**
 * «у «Повітряних силах»» → «Повітряні сили»; «за даними «Стежки»» → «Стежка», where the article has that form of the
 * name too.
 */
export function bodiesInNominative(
  names: readonly Name[],
  tokens: readonly Token[],
  words: Pick<LanguageWords, 'mentions' | 'inflection'>,
): Name[] {
  const declension = declensionOf(words);
  if (!declension) return [...names];
  const { stem } = namingOf(words.inflection.names);
  const bases = attestedBases(names, tokens, stem, declension);
  return names.map((name) => {
    if (!isBody(name)) return name;
    const lemma =
      bases.get(keyOf(name, tokens, stem)) ?? declinedBack(name, tokens, words.inflection.nominative);
    return lemma === null ? name : { ...name, lemma };
  });
}

const isBody = ({ type, known }: Name): boolean => known === null && (type === 'ORG' || type === 'PRO');

const keyOf = ({ first, last }: Name, tokens: readonly Token[], stem: Stem): string =>
  tokens
    .slice(first, last)
    .map(({ form }, i) => (i === 0 ? stem(form) : form.toLowerCase()))
    .join(' ');

/**
 * Names that stand in several forms, of which one is the base form of all others: one that stands as a nominative, else
 * the one that the recogniser made of some of them.
 */
function attestedBases(
  names: readonly Name[],
  tokens: readonly Token[],
  stem: Stem,
  endings: NameEndings,
): Map<string, string> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const { form } = tokens[name.first] as Token;
    if (!isBody(name) || !/^\p{Lu}\p{Ll}+$/u.test(form) || !/\p{Script=Cyrillic}$/u.test(form)) continue;
    const key = keyOf(name, tokens, stem);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  const bases = new Map<string, string>();
  for (const [key, group] of groups) {
    const forms = new Set(group.map(({ first }) => (tokens[first] as Token).form));
    if (forms.size < 2) continue;
    const explains = (lemma: string) => {
      const [base = ''] = lemma.split(' ');
      return [...forms].every((form) => form === base || mayBeOf(form, base, endings));
    };
    // Each form once: an article may have a name ten thousand times.
    const writtenAs = (those: readonly Name[]) =>
      new Set(those.map(({ first, last }) => written(tokens, first, last)));
    const upright = writtenAs(group.filter((name) => isUpright(name, tokens)));
    const all = writtenAs(group);
    const lemmas = new Set(group.map(({ lemma }) => lemma).filter((lemma) => !all.has(lemma)));
    const base = onlyOf([...upright].filter(explains)) ?? onlyOf([...lemmas].filter(explains));
    if (base !== null) bases.set(key, base);
  }
  return bases;
}

const onlyOf = ([first, ...others]: readonly string[]): string | null =>
  first !== undefined && others.length === 0 ? first : null;

const isUpright = ({ first }: Name, tokens: readonly Token[]): boolean =>
  (tokens[first] as Token).feats.Case === 'Nom' && !/^(?:ADP|NOUN)$/u.test(tokens[first - 1]?.upos ?? '');

const mayBeOf = (form: string, base: string, endings: NameEndings): boolean =>
  (['Fem', 'Masc'] as const).some((gender) =>
    hypothesesOf(form, gender, endings).some((one) => one.paradigm !== null && one.base === base),
  );

const written = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map(({ form, spaceBefore }, i) => (i > 0 && spaceBefore ? ` ${form}` : form))
    .join('');

/** Letters at least that a noun shares with its base form. */
const SHARED = 3;

/** A noun with the adjectives before it, by the tagger's lemmas; null where the recogniser has done it or no noun shows a case. */
function declinedBack(
  { first, last, lemma }: Name,
  tokens: readonly Token[],
  words: NominativeWords,
): string | null {
  const asWritten = written(tokens, first, last);
  // «програма «Під склом»»: what starts with a preposition stands as it is in every case.
  if ((tokens[first] as Token).upos === 'ADP') return asWritten;
  if (lemma !== asWritten) return null;
  let at = first;
  while (at < last - 1 && /^(?:ADJ|DET)$/u.test((tokens[at] as Token).upos)) at++;
  const head = tokens[at] as Token;
  const { Case: its, Gender: gender, Number: number } = head.feats;
  const isPlural = number === 'Plur' || number === 'Ptan';
  if (head.upos !== 'NOUN' && !(head.upos === 'PROPN' && isPlural)) return null;
  if (its === undefined || its === 'Nom' || head.feats.Uninflect === 'Yes') return null;
  if (
    /^\p{Lu}{2,}/u.test(head.form) ||
    head.norm.slice(0, SHARED) !== head.lemma.toLowerCase().slice(0, SHARED)
  )
    return null;
  const before = tokens.slice(first, at);
  if (before.some(({ feats }) => feats.Case !== its)) return null;
  const adjectives = before.map(({ form, lemma: own }) => {
    const base = isPlural
      ? (words.pronounPlurals[own] ?? ended(own, words.adjectivePlural))
      : gender === 'Fem'
        ? ended(own, words.feminine)
        : gender === 'Neut'
          ? ended(own, words.neuter)
          : own;
    return capitalsOf(form, base);
  });
  const noun = capitalsOf(head.form, number === 'Plur' ? ended(head.lemma, words.plural) : head.lemma);
  const rest = at + 1 < last ? [written(tokens, at + 1, last)] : [];
  return [...adjectives, noun, ...rest].join(' ');
}

const capitalsOf = (form: string, base: string): string => (startsUpper(form) ? capitalised(base) : base);
