/** Words of a description back in the nominative: «представника уряду» → «представник уряду». */
import type { Token } from '../../../language/contract.js';
import type { FewWords, NominativeWords } from '../../../language/words/inflection.js';
import { changed, ended } from '../../../text/endings.js';

/**
 * The phrase tokens[first, last) with its head: head and agreeing words in the nominative, the rest as it stands.
 * `isNominative` for a subject: it stands in the nominative, whatever the tagger takes its form for.
 */
export function described(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
  words: NominativeWords,
  isNominative = false,
): string {
  const head = nounOf(tokens, at, last);
  const opening = tokens[first] as Token;
  const few = fewOf(tokens, first, head, last, words) ?? countedOf(tokens, first, head, last, words);
  if (few) return few;
  const { shown, from } = quantityOf(tokens, first, last, words);
  const counted =
    from > first ||
    opening.upos === 'NUM' ||
    words.quantities.includes(opening.norm) ||
    /^\p{N}/u.test(opening.form);
  // A capital at the start of a sentence is no part of the description.
  const opens =
    (tokens[first - 1]?.sentence !== opening.sentence && !isSurname(tokens, first, last)) ||
    /^["«“„]$/u.test(tokens[first - 1]?.form ?? '');
  let phrase = shown;
  for (let i = from; i < last; i++) {
    const token = tokens[i] as Token;
    const gap = i > first && token.spaceBefore ? ' ' : '';
    phrase +=
      gap +
      ((i <= head || isPaired(tokens, first, head, i)) && !counted && !isNominative
        ? nominative(token, tokens[head] as Token, words, opens || i > first)
        : lowered(token, i === first && opens));
  }
  return phrase;
}

/** «[Бережна]: енергетики відновили …»: an adjective by itself before a colon is a surname. */
const isSurname = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first === 1 && tokens[first]?.upos === 'ADJ' && tokens[last]?.form === ':';

/** «Дитячого [фонду] ООН»: the noun of a name that starts with its adjective. */
function nounOf(tokens: readonly Token[], head: number, last: number): number {
  for (let i = head; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    const own = tokens[head] as Token;
    // «європейських дипломатів»: the accusative of people is their genitive, and is now and then taken for it.
    const isSame =
      feats.Case === own.feats.Case || (own.feats.Case === 'Acc' && isGenitiveOfPeople(own, feats));
    if (own.upos !== 'ADJ' || feats.Case === undefined || !isSame) return head;
    if (upos === 'NOUN') return i;
    if (upos !== 'ADJ') return head;
  }
  return head;
}

const isGenitiveOfPeople = (
  { feats: own }: Token,
  { Case, Animacy, Number: number }: Token['feats'],
): boolean =>
  Case === 'Gen' &&
  Animacy === 'Anim' &&
  own.Animacy === 'Anim' &&
  number === 'Plur' &&
  own.Number === 'Plur';

/**
 * «пілотами та [бортпровідниками]», «консерваторами и [либеральными демократами]»: the noun that a conjunction puts beside the
 * head, in a case that shows, with its adjectives.
 */
function isPaired(tokens: readonly Token[], first: number, head: number, at: number): boolean {
  if (at < head + 2 || tokens[head + 1]?.upos !== 'CCONJ' || tokens[first - 1]?.upos === 'CCONJ')
    return false;
  let noun = head + 2;
  while (tokens[noun]?.upos === 'ADJ' && tokens[noun]?.feats.Number === 'Plur') noun++;
  const [own, its] = [tokens[head] as Token, tokens[noun]];
  return (
    at <= noun &&
    its?.upos === 'NOUN' &&
    own.feats.Case === its.feats.Case &&
    (at === noun || tokens[at]?.feats.Case === its.feats.Case) &&
    /^(?:Ins|Dat|Loc|Gen)$/u.test(its.feats.Case ?? '')
  );
}

/** «кількох», «двох», «одного з»: a quantity in another case goes back to its own nominative. */
function quantityOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  { quantityForms, oneOf }: NominativeWords,
): { shown: string; from: number } {
  const { norm } = tokens[first] as Token;
  const counted = tokens[first + 1];
  if (!counted || first + 1 >= last) return { shown: '', from: first };
  const shown =
    changed(norm, quantityForms) ??
    (oneOf.prepositions.includes(counted.norm) ? changed(norm, oneOf.forms) : null);
  return shown === null ? { shown: '', from: first } : { shown, from: first + 1 };
}

/** «двух украинских чиновников» → «два украинских чиновника»: the nominative of two to four; null where it is none. */
function fewOf(
  tokens: readonly Token[],
  first: number,
  head: number,
  last: number,
  { few, plural }: NominativeWords,
): string | null {
  const counted = tokens[head] as Token;
  const { Gender: gender, Number: number } = counted.feats;
  const count = few?.numerals[(tokens[first] as Token).norm];
  if (!few || !count || head <= first || number !== 'Plur' || counted.upos !== 'NOUN') return null;
  const words = tokens.slice(first + 1, head);
  if (words.some(({ upos }) => upos !== 'ADJ')) return null;
  const noun = gender === 'Fem' ? ended(counted.lemma, plural) : genitiveOfMasculine(counted, few);
  if (!noun) return null;
  const rest = tokens
    .slice(head + 1, last)
    .map(({ form, spaceBefore }) => `${spaceBefore ? ' ' : ''}${form}`);
  const between = words.map(({ form }) => ended(form, few.adjectives));
  const shown = [gender === 'Fem' ? count[1] : count[0], ...between, noun].join(' ');
  return shown + rest.join('');
}

/** «обом країнам» → «обидві країни»; people in the genitive are counted as «двоє чиновників». */
function countedOf(
  tokens: readonly Token[],
  first: number,
  head: number,
  last: number,
  words: NominativeWords,
): string | null {
  const opening = tokens[first] as Token;
  const counted = tokens[head] as Token;
  const count = words.counts?.[opening.norm];
  const { Gender: gender, Number: number, Animacy: animacy, Case: its } = counted.feats;
  if (!count || head <= first || number !== 'Plur' || counted.upos !== 'NOUN' || its === 'Nom') return null;
  if (animacy === 'Anim' && changed(opening.norm, words.quantityForms) !== null) return null;
  let shown = gender === 'Fem' ? count[1] : count[0];
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i] as Token;
    const form = i <= head ? nominative(token, counted, words, false) : token.form;
    shown += (token.spaceBefore ? ' ' : '') + form;
  }
  return shown;
}

/** «чиновников» → «чиновника»; «учёных» stays; null where the plural has another stem («детей»). */
function genitiveOfMasculine({ norm, lemma }: Token, words: FewWords): string | null {
  if (words.asAdjectives.test(norm)) return norm;
  if (Object.hasOwn(words.own, lemma)) return words.own[lemma] as string;
  // «игроков», «отцов», «китайцев»: the vowel that the nominative has is gone.
  if (words.fleeting.lemma.test(lemma) && !norm.startsWith(lemma)) return changed(norm, words.fleeting.forms);
  return norm.startsWith(lemma.replace(words.stem, '')) ? ended(lemma, words.genitive) : null;
}

function lowered(token: Token, isFirst: boolean): string {
  return isFirst && /^\p{Lu}\p{Ll}/u.test(token.form) && token.upos !== 'PROPN'
    ? token.form.toLowerCase()
    : token.form;
}

/** A noun or adjective in the nominative of its own number; names and foreign words keep their letters. */
function nominative(token: Token, head: Token, words: NominativeWords, opens: boolean): string {
  const { feats, lemma, upos } = token;
  const plain = lowered(token, opens);
  if (feats.Case === undefined || feats.Case === 'Nom' || feats.Uninflect === 'Yes') return plain;
  if (/^\p{Lu}{2,}$/u.test(token.form)) return token.form;
  // A participle keeps its stem, whatever verb it comes from.
  if (feats.VerbForm === 'Part') return ended(token.form, words.participles);
  const plural = feats.Number === 'Plur' || feats.Number === 'Ptan';
  if (upos === 'NOUN' || upos === 'PROPN') {
    const cased = upos === 'PROPN' && /^\p{Lu}/u.test(token.form);
    const base = plural && feats.Number !== 'Ptan' ? pluralFrom(token, words) : lemma;
    return cased ? base.slice(0, 1).toUpperCase() + base.slice(1) : base;
  }
  if ((upos === 'ADJ' || upos === 'DET') && token.feats.Poss !== 'Yes')
    return adjective(lemma, plural ? 'Plur' : (head.feats.Gender ?? 'Masc'), words);
  return plain;
}

/** «послів» → «посли», «добровольцев» → «добровольцы»: the stem of the plural form with the ending of the nominative. */
function pluralFrom({ norm, lemma }: Token, words: NominativeWords): string {
  const plural = ended(lemma, words.plural);
  const at = norm.search(words.pluralForms);
  if (at < 2 || norm.slice(0, 2) !== lemma.slice(0, 2)) return plural;
  const stem = norm.slice(0, at);
  if (!/^\p{L}+$/u.test(stem) || stem.length < lemma.length - 2) return plural;
  return stem + plural.slice(-1);
}

function adjective(lemma: string, shape: string, words: NominativeWords): string {
  if (shape === 'Plur')
    return Object.hasOwn(words.pronounPlurals, lemma)
      ? (words.pronounPlurals[lemma] as string)
      : ended(lemma, words.adjectivePlural);
  if (shape === 'Fem') return ended(lemma, words.feminine);
  return shape === 'Neut' ? ended(lemma, words.neuter) : lemma;
}

/** «противники угоди | , які вийшли з уряду»: what a comma or a bracket adds is no part of the description. */
export function describedEnd(tokens: readonly Token[], head: number, last: number): number {
  for (let i = head + 1; i < last; i++) {
    const { form } = tokens[i] as Token;
    if (form === '(' || form === '[') return i;
    if (form !== ',') continue;
    const next = tokens[i + 1];
    const lists =
      next && (next.feats.Case === 'Gen' || /^\p{Lu}/u.test(next.form)) && next.feats.VerbForm !== 'Part';
    if (!lists || next.upos === 'PRON' || next.upos === 'DET' || next.upos === 'SCONJ') return i;
  }
  return last;
}
