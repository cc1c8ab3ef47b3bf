/** Words of a description back in the nominative: «представника уряду» → «представник уряду». */
import type { Token } from '../../language/contract.js';

/** Quantities govern what they count: «кілька членів уряду» stays as it is. */
const QUANTITY =
  /^(?:кілька|декілька|багато|чимало|більше|менше|больше|меньше|пів|більш|менш|мало|стільки|понад|близько|майже|несколько|много|немало|около|более|свыше|почти|several|many|over|about)$/u;

/**
 * The phrase tokens[first, last) with its head: head and agreeing words in the nominative, the rest as it stands.
 * `isNominative` for a subject: it stands in the nominative, whatever the tagger takes its form for.
 */
export function described(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
  language: string,
  isNominative = false,
): string {
  const head = nounOf(tokens, at, last);
  const opening = tokens[first] as Token;
  const few = language === 'ru' ? fewOf(tokens, first, head, last) : null;
  if (few) return few;
  const { shown, from } = quantityOf(tokens, first, last);
  const counted =
    from > first || opening.upos === 'NUM' || QUANTITY.test(opening.norm) || /^\p{N}/u.test(opening.form);
  // A capital at the start of a sentence is no part of the description.
  const opens =
    tokens[first - 1]?.sentence !== opening.sentence || /^["«“„]$/u.test(tokens[first - 1]?.form ?? '');
  let words = shown;
  for (let i = from; i < last; i++) {
    const token = tokens[i] as Token;
    const gap = i > first && token.spaceBefore ? ' ' : '';
    words +=
      gap +
      ((i <= head || isPaired(tokens, first, head, i)) && !counted && !isNominative
        ? nominative(token, tokens[head] as Token, language, opens || i > first)
        : lowered(token, i === first && opens));
  }
  return words;
}

/** «Дитячого [фонду] ООН»: the noun of a name that starts with its adjective. */
function nounOf(tokens: readonly Token[], head: number, last: number): number {
  for (let i = head; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    const own = tokens[head] as Token;
    if (own.upos !== 'ADJ' || feats.Case === undefined || feats.Case !== own.feats.Case) return head;
    if (upos === 'NOUN') return i;
    if (upos !== 'ADJ') return head;
  }
  return head;
}

/** «пілотами та [бортпровідниками]»: the noun that a conjunction puts beside the head, in a case that shows. */
function isPaired(tokens: readonly Token[], first: number, head: number, at: number): boolean {
  const [own, its] = [tokens[head] as Token, tokens[at] as Token];
  return (
    at === head + 2 &&
    tokens[head + 1]?.upos === 'CCONJ' &&
    tokens[first - 1]?.upos !== 'CCONJ' &&
    its.upos === 'NOUN' &&
    own.feats.Case === its.feats.Case &&
    /^(?:Ins|Dat|Loc|Gen)$/u.test(its.feats.Case ?? '')
  );
}

/** «кількох», «двох», «одного з»: a quantity in another case goes back to its own nominative. */
function quantityOf(tokens: readonly Token[], first: number, last: number): { shown: string; from: number } {
  const { norm } = tokens[first] as Token;
  const counted = tokens[first + 1];
  if (!counted || first + 1 >= last) return { shown: '', from: first };
  for (const [form, base] of QUANTITIES) if (form.test(norm)) return { shown: base, from: first + 1 };
  if (/^(?:з|із|зі|из)$/u.test(counted.norm))
    for (const [form, base] of ONES) if (form.test(norm)) return { shown: base, from: first + 1 };
  return { shown: '', from: first };
}

const QUANTITIES: readonly (readonly [RegExp, string])[] = [
  [/^кілько(?:х|м|ма)$/u, 'кілька'],
  [/^декілько(?:х|м|ма)$/u, 'декілька'],
  [/^нескольки(?:х|м|ми)$/u, 'несколько'],
  [/^дво(?:х|м|ма)$/u, 'двоє'],
  [/^трьо(?:х|м|ма)$/u, 'троє'],
];
const ONES: readonly (readonly [RegExp, string])[] = [
  [/^одн(?:ого|ому|им)$/u, 'один'],
  [/^одн(?:ої|ієї|ій|ією|ой)$/u, 'одна'],
];

/** «двух украинских чиновников» → «два украинских чиновника»: the Russian nominative of two to four. */
function fewOf(tokens: readonly Token[], first: number, head: number, last: number): string | null {
  const counted = tokens[head] as Token;
  const { Gender: gender, Number: number } = counted.feats;
  const count = FEW.get((tokens[first] as Token).norm);
  if (!count || head <= first || number !== 'Plur' || counted.upos !== 'NOUN') return null;
  const words = tokens.slice(first + 1, head);
  if (words.some(({ upos }) => upos !== 'ADJ')) return null;
  const noun = gender === 'Fem' ? pluralOf(counted.lemma, 'ru') : genitiveOfMasculine(counted);
  if (!noun) return null;
  const rest = tokens
    .slice(head + 1, last)
    .map(({ form, spaceBefore }) => `${spaceBefore ? ' ' : ''}${form}`);
  const few = [gender === 'Fem' ? count[1] : count[0], ...words.map(({ form }) => form), noun].join(' ');
  return few + rest.join('');
}

const FEW: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['двух', ['два', 'две']],
  ['трех', ['три', 'три']],
  ['трёх', ['три', 'три']],
  ['четырех', ['четыре', 'четыре']],
  ['четырёх', ['четыре', 'четыре']],
]);

/** «чиновников» → «чиновника»; «учёных» stays; null where the plural has another stem («детей»). */
function genitiveOfMasculine({ norm, lemma }: Token): string | null {
  if (/[ыи]х$/u.test(norm)) return norm;
  if (lemma === 'человек') return 'человека';
  // «игроков», «отцов», «китайцев»: the vowel that the nominative has is gone.
  if (/(?:ок|ек|ец)$/u.test(lemma) && !norm.startsWith(lemma))
    return /[кц][ое]в$/u.test(norm) ? `${norm.slice(0, -2)}а` : null;
  const stem = lemma.replace(/[йь]$/u, '');
  if (!norm.startsWith(stem.replace(/ин$/u, ''))) return null;
  return stem + (stem === lemma ? 'а' : 'я');
}

function lowered(token: Token, isFirst: boolean): string {
  return isFirst && /^\p{Lu}\p{Ll}/u.test(token.form) && token.upos !== 'PROPN'
    ? token.form.toLowerCase()
    : token.form;
}

/** A noun or adjective in the nominative of its own number; names and foreign words keep their letters. */
function nominative(token: Token, head: Token, language: string, opens: boolean): string {
  const { feats, lemma, upos } = token;
  const plain = lowered(token, opens);
  if (feats.Case === undefined || feats.Case === 'Nom' || feats.Uninflect === 'Yes') return plain;
  if (/^\p{Lu}{2,}$/u.test(token.form)) return token.form;
  if (feats.VerbForm === 'Part') return participle(token.form);
  const plural = feats.Number === 'Plur' || feats.Number === 'Ptan';
  if (upos === 'NOUN' || upos === 'PROPN') {
    const cased = upos === 'PROPN' && /^\p{Lu}/u.test(token.form);
    const base = plural && feats.Number !== 'Ptan' ? pluralFrom(token, language) : lemma;
    return cased ? base.slice(0, 1).toUpperCase() + base.slice(1) : base;
  }
  if ((upos === 'ADJ' || upos === 'DET') && token.feats.Poss !== 'Yes')
    return adjective(lemma, plural ? 'Plur' : (head.feats.Gender ?? 'Masc'), language);
  return plain;
}

/** «бывшего», «работавшей», «уволенных»: a participle keeps its stem, whatever verb it comes from. */
function participle(form: string): string {
  return form
    .replace(/(?<=[шщ])(?:его|ему|им|ем)$/u, 'ий')
    .replace(/(?<=[нмт])(?:ого|ому|ым|ом)$/u, 'ый')
    .replace(/(?<=[шщ])(?:ей|ую)$/u, 'ая')
    .replace(/(?<=[нмт])(?:ой|ую)$/u, 'ая')
    .replace(/(?<=[шщ])(?:их|ими)$/u, 'ие')
    .replace(/(?<=[нмт])(?:ых|ыми)$/u, 'ые');
}

type Endings = readonly (readonly [RegExp, string])[];

const PLURALS: Readonly<Record<string, Endings>> = {
  uk: [
    [/ець$/u, 'ці'],
    [/ий$/u, 'і'],
    [/анин$/u, 'ани'],
    [/([гкхжшчщ])а$/u, '$1и'],
    [/(?<=[нтлдсзц])(?:ня|тя|ля)$/u, 'ня'],
    [/ія$/u, 'ії'],
    [/о$/u, 'а'],
    [/([жшчщ])$/u, '$1і'],
    [/яр$/u, 'ярі'],
    [/ар$/u, 'арі'],
    [/ь$/u, 'і'],
    [/й$/u, 'ї'],
    [/а$/u, 'и'],
    [/я$/u, 'і'],
    [/е$/u, 'а'],
    [/$/u, 'и'],
  ],
  ru: [
    [/ец$/u, 'цы'],
    [/ый$/u, 'ые'],
    [/([гкхжчшщ])ий$/u, '$1ие'],
    [/анин$/u, 'ане'],
    [/([гкхжшчщ])а$/u, '$1и'],
    [/ие$/u, 'ия'],
    [/ия$/u, 'ии'],
    [/о$/u, 'а'],
    [/([гкхжшчщ])$/u, '$1и'],
    [/ь$/u, 'и'],
    [/й$/u, 'и'],
    [/а$/u, 'ы'],
    [/я$/u, 'и'],
    [/е$/u, 'я'],
    [/$/u, 'ы'],
  ],
};

const ADJECTIVES: Readonly<Record<string, Readonly<Record<string, Endings>>>> = {
  uk: {
    Fem: [
      [/ій$/u, 'я'],
      [/ий$/u, 'а'],
      [/$/u, 'а'],
    ],
    Neut: [
      [/ій$/u, 'є'],
      [/ий$/u, 'е'],
    ],
    Plur: [
      [/[иі]й$/u, 'і'],
      [/$/u, 'і'],
    ],
  },
  ru: {
    Fem: [
      [/([гкхжшчщ])ий$/u, '$1ая'],
      [/ий$/u, 'яя'],
      [/(?:ый|ой)$/u, 'ая'],
    ],
    Neut: [
      [/([гкх])ий$/u, '$1ое'],
      [/ий$/u, 'ее'],
      [/(?:ый|ой)$/u, 'ое'],
    ],
    Plur: [
      [/([гкхжшчщ])(?:ий|ой)$/u, '$1ие'],
      [/ий$/u, 'ие'],
      [/(?:ый|ой)$/u, 'ые'],
    ],
  },
};

/** «послів» → «посли», «добровольцев» → «добровольцы»: the stem of the plural form with the ending of the nominative. */
function pluralFrom({ norm, lemma }: Token, language: string): string {
  const plural = pluralOf(lemma, language);
  const stem = /^(\p{L}{2,}?)(?:ів|їв|ами|ями|ам|ям|ах|ях|ов|ев)$/u.exec(norm)?.[1];
  if (!stem || language === 'en' || stem.slice(0, 2) !== lemma.slice(0, 2)) return plural;
  if (stem.length < lemma.length - 2) return plural;
  return stem + plural.slice(-1);
}

function pluralOf(lemma: string, language: string): string {
  return replaced(lemma, PLURALS[language] ?? []);
}

/** Pronouns that decline in ways of their own. */
const PLURAL_PRONOUNS: Readonly<Record<string, string>> = {
  'uk весь': 'всі',
  'uk увесь': 'усі',
  'uk цей': 'ці',
  'uk той': 'ті',
  'ru весь': 'все',
  'ru этот': 'эти',
  'ru тот': 'те',
  'ru свой': 'свои',
  'ru мой': 'мои',
  'ru твой': 'твои',
  'ru наш': 'наши',
  'ru ваш': 'ваши',
  'uk свій': 'свої',
  'uk мій': 'мої',
  'uk твій': 'твої',
  'uk наш': 'наші',
  'uk ваш': 'ваші',
};

function adjective(lemma: string, shape: string, language: string): string {
  const pronoun = shape === 'Plur' ? PLURAL_PRONOUNS[`${language} ${lemma}`] : undefined;
  if (pronoun) return pronoun;
  return replaced(lemma, ADJECTIVES[language]?.[shape] ?? []);
}

function replaced(lemma: string, endings: Endings): string {
  for (const [ending, replacement] of endings)
    if (ending.test(lemma)) return lemma.replace(ending, replacement);
  return lemma;
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
