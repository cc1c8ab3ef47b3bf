/** Names of persons that the model cut or missed: pieces joined, neighbours taken in, parts put in the nominative. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import { startsUpper } from '../../text/characters.js';
import { changed } from '../../text/endings.js';
import { isKnownPair } from './known-persons.js';
import { capitalised, type Name } from './name.js';
import type { Naming } from './naming.js';
import { secondPerson } from './person-bounds.js';

/** «Дональд Туск», «Д. Туск» that the model missed: a personal name or initial and a capitalised word after it. */
export function pairedNames(tokens: readonly Token[], taken: Uint8Array, naming: Naming): Name[] {
  const found: Name[] = [];
  for (let i = 1; i + 1 < tokens.length; i++) {
    const one = tokens[i] as Token;
    const other = tokens[i + 1] as Token;
    if (taken[i] || taken[i + 1] || other.sentence !== one.sentence) continue;
    if (one.upos !== 'PROPN' && !isDeclinedPair(one, other)) continue;
    const initial = /^\p{Lu}\.$/u.test(one.form);
    const personal = one.feats.Animacy === 'Anim' && /^\p{Lu}\p{Ll}+$/u.test(one.form);
    if (!(initial || personal) || !/^\p{Lu}\p{Ll}{2,}$/u.test(other.form)) continue;
    if (other.upos === 'ADP' || other.upos === 'CCONJ' || other.upos === 'SCONJ' || other.upos === 'PRON')
      continue;
    const nominative =
      (other.upos === 'PROPN' || one.upos === 'NOUN') && other.feats.Case !== 'Nom'
        ? capitalised(other.lemma)
        : other.form;
    const lemma = initial ? `${one.form}${nominative}` : `${givenName(one, naming)} ${nominative}`;
    found.push({
      first: i,
      last: i + 2,
      type: 'PER',
      lemma,
      known: null,
      rule: 'name.pair',
      confidence: 0.6,
    });
    i++;
  }
  return found;
}

/** «з канцлером Олафом Шольцом»: two capitalised nouns in one case that depends on nothing between them. */
function isDeclinedPair(one: Token, other: Token): boolean {
  const { Case, Number: number } = one.feats;
  return (
    one.upos === 'NOUN' &&
    (other.upos === 'NOUN' || other.upos === 'PROPN') &&
    (Case === 'Ins' || Case === 'Dat') &&
    Case === other.feats.Case &&
    number === 'Sing' &&
    number === other.feats.Number &&
    /^\p{Lu}\p{Ll}/u.test(other.form)
  );
}

/** The tagger takes a foreign given name for some noun («Полом»: «поло»); an instrumental in -ом leaves no doubt. */
function givenName({ form, lemma, upos, feats }: Token, { forms }: Naming): string {
  const sure = upos === 'NOUN' && feats.Case === 'Ins' ? changed(form, forms.instrumental) : null;
  return sure ?? capitalised(lemma);
}

/** «Отто [Бремер]», «[Юрій] Ковтун»: a single name with the given or family name beside it that the model missed. */
export function withNeighbours(
  name: Name,
  tokens: readonly Token[],
  taken: Uint8Array,
  naming: Naming,
): Name {
  if (name.type !== 'PER' || name.last - name.first > 1) return name;
  const own = tokens[name.first] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(own.form)) return name;
  const before = tokens[name.first - 1];
  const after = tokens[name.last];
  const whole = (first: number, last: number, lemma: string): Name => {
    taken[first] = 1;
    taken[last - 1] = 1;
    return { ...name, first, last, lemma, rule: 'name.beside-name', confidence: name.confidence * 0.9 };
  };
  if (
    before &&
    !taken[name.first - 1] &&
    before.feats.NameType === 'Giv' &&
    own.feats.NameType !== 'Giv' &&
    isOther(before, own)
  )
    return whole(name.first - 1, name.last, `${capitalised(before.lemma)} ${name.lemma}`);
  if (
    before &&
    !taken[name.first - 1] &&
    before.sentence === own.sentence &&
    startsUpper(before.form) &&
    isDeclinedPair(before, own)
  )
    return whole(name.first - 1, name.last, `${givenName(before, naming)} ${name.lemma}`);
  if (before && !taken[name.first - 1] && before.sentence === own.sentence && /^\p{Lu}\.$/u.test(before.form))
    return whole(name.first - 1, name.last, `${before.form}${name.lemma}`);
  const first = beforeParticles(name.first, tokens, taken, naming);
  if (first >= 0) {
    const rest = tokens.slice(first, name.first).map(({ form }) => form);
    return whole(first, name.last, [...rest, name.lemma].join(' '));
  }
  const last = afterParticles(name.last, tokens, taken, naming);
  if (last > 0) {
    const rest = tokens.slice(name.last, last).map(({ form }) => form);
    return whole(name.first, last, [name.lemma, ...rest].join(' '));
  }
  if (
    after &&
    !taken[name.last] &&
    own.feats.NameType !== 'Sur' &&
    isOther(after, own) &&
    after.feats.NameType !== 'Giv'
  )
    return whole(
      name.first,
      name.last + 1,
      `${name.lemma} ${sameCase(own, after) ? capitalised(after.lemma) : after.form}`,
    );
  return name;
}

/** «[Урсула фон дер] Ляєн»: index of the capitalised word before particles; -1 when there is none. */
function beforeParticles(
  from: number,
  tokens: readonly Token[],
  taken: Uint8Array,
  { particles }: Naming,
): number {
  let at = from - 1;
  while (at > from - 3 && particles.has(tokens[at]?.norm ?? '') && /^\p{Ll}/u.test(tokens[at]?.form ?? ''))
    at--;
  const word = tokens[at];
  if (at === from - 1 || !word || taken[at] || word.sentence !== tokens[from]?.sentence) return -1;
  return /^\p{Lu}\p{Ll}/u.test(word.form) ? at : -1;
}

/** «Урсула [фон дер Ляєн]»: index after a capitalised word that particles lead to; 0 when there is none. */
function afterParticles(
  from: number,
  tokens: readonly Token[],
  taken: Uint8Array,
  { particles }: Naming,
): number {
  let at = from;
  while (at < from + 2 && particles.has(tokens[at]?.norm ?? '') && /^\p{Ll}/u.test(tokens[at]?.form ?? ''))
    at++;
  const word = tokens[at];
  if (at === from || !word || taken[at] || word.sentence !== tokens[from]?.sentence) return 0;
  return /^\p{Lu}\p{Ll}/u.test(word.form) ? at + 1 : 0;
}

const sameCase = (one: Token, other: Token): boolean => one.feats.Case === other.feats.Case;

/** Another capitalised personal name in the same sentence. */
function isOther(token: Token, own: Token): boolean {
  return (
    token.sentence === own.sentence &&
    token.upos === 'PROPN' &&
    token.feats.Animacy === 'Anim' &&
    /^\p{Lu}\p{Ll}/u.test(token.form) &&
    (sameCase(token, own) || token.feats.Uninflect === 'Yes' || own.feats.Uninflect === 'Yes')
  );
}

/** A part of a personal name that the model left in its case («Ігоря Савчук») takes the base form of the tagger. */
export function inNominative(name: Name, tokens: readonly Token[], naming: Naming): Name {
  const { stem } = naming;
  const { base: given, accusative } = naming.forms.givenOfWomen;
  if (name.type !== 'PER') return name;
  const words = name.lemma.split(' ');
  if (words.length !== name.last - name.first) return name;
  const forms = words.map((_, i) => (tokens[name.first + i] as Token).form);
  if (words.length > 1 && words.every((word, i) => word === forms[i]))
    return withGivenName(name, words, tokens, naming);
  // «Олена Бондар»: beside a family name in its base form the given name is no genitive («Олен»).
  const isBase = words.at(-1) === forms.at(-1) && !naming.forms.oblique.test(words.at(-1) ?? '');
  const cut = given.test(forms[0] ?? '') && words[0] === forms[0]?.slice(0, -1);
  if (words.length > 1 && isBase && cut) return { ...name, lemma: forms.join(' ') };
  const mended = words.map((word, i) => {
    const { form, feats, lemma, upos } = tokens[name.first + i] as Token;
    const left =
      word === form && upos === 'PROPN' && feats.Uninflect !== 'Yes' && /^\p{Lu}\p{Ll}/u.test(form);
    if (!left || feats.Case === undefined || feats.Case === 'Nom' || /-/.test(form)) return word;
    const base = capitalised(lemma);
    const feminine = feats.Case === 'Acc' && accusative.test(form) && given.test(base);
    const half = words.length > 1 && i === 0 && stem(form) === stem(base);
    return form.startsWith(base) || feminine || half ? base : word;
  });
  return { ...name, lemma: mended.join(' ') };
}

/**
 * «Ангелу Меркель», «Терезі Мей», «Хадіма Хуссейна Різві»: given names in a case beside a family name that does not
 * decline. One alone shows it by its ending, two by both being declined.
 */
function withGivenName(
  name: Name,
  words: readonly string[],
  tokens: readonly Token[],
  { forms, stem }: Naming,
): Name {
  const { base: ofWomen, oblique } = forms.givenOfWomen;
  const given = words.slice(0, -1).map((word, i) => {
    const { form, lemma, upos, feats } = tokens[name.first + i] as Token;
    const base = capitalised(lemma);
    const declined =
      upos === 'PROPN' &&
      feats.Case !== undefined &&
      feats.Case !== 'Nom' &&
      base !== form &&
      stem(base) === stem(form);
    return { base: declined ? base : word, declined, feminine: oblique.test(form) && ofWomen.test(base) };
  });
  const all = given.length > 1 && given.every(({ declined }) => declined);
  if (!all && !(given[0]?.declined && given[0].feminine)) return name;
  return { ...name, lemma: [...given.map(({ base }) => base), words.at(-1)].join(' ') };
}

/** «Урсула | фон дер | Ляєн», «Дональд | Туск», «Д. | Туск»: pieces of one person's name become one. */
export function withWholePersons(
  names: readonly Name[],
  tokens: readonly Token[],
  knowledge: Knowledge,
  naming: Naming,
): Name[] {
  const whole: Name[] = [];
  const full = new Set(
    names
      .filter(({ type, first, last }) => type === 'PER' && last - first === 2)
      .map(({ first }) => pairOf(tokens[first] as Token, tokens[first + 1] as Token, naming)),
  );
  for (const name of names) {
    const before = whole.at(-1);
    const joins = before?.type === 'PER' && name.type === 'PER' && before.last - before.first < 4;
    const met =
      joins &&
      before.last === name.first &&
      (full.has(pairOf(tokens[before.last - 1] as Token, tokens[name.first] as Token, naming)) ||
        isKnownWhole(tokens.slice(before.first, name.last), knowledge));
    // «помощник Алиева | Хикмет Гаджиев»: what was told apart stays so.
    const areTwo = () =>
      secondPerson({ ...name, first: before?.first ?? name.first }, tokens, knowledge, naming) === name.first;
    if (!joins || !(met || (isOneName(before, name, tokens, naming) && !areTwo()))) {
      whole.push(name);
      continue;
    }
    const between = tokens.slice(before.last, name.first).map(({ form }) => form);
    whole[whole.length - 1] = {
      ...before,
      last: name.last,
      lemma: [before.lemma, ...between, name.lemma].join(' ').replace(/(?<=\p{Lu}) ?\. ?(?:\. ?)?/gu, '.'),
      rule: 'name.whole-person',
      confidence: Math.min(before.confidence, name.confidence),
    };
  }
  return whole;
}

/** «Шарль | Мишель», «Джей | Ди Вэнсом»: the given names and the family name of a known person. */
function isKnownWhole(words: readonly Token[], knowledge: Knowledge): boolean {
  const given = words.slice(0, -1).map(({ form }) => form);
  return isKnownPair(given.join(' '), words.at(-1)?.form ?? '', knowledge);
}

/** Two words of a name without their case endings. */
const pairOf = (one: Token, other: Token, { stem }: Naming): string =>
  `${stem(one.form)} ${stem(other.form)}`;

function isOneName(before: Name, name: Name, tokens: readonly Token[], { particles }: Naming): boolean {
  const last = tokens[before.last - 1] as Token;
  const first = tokens[name.first] as Token;
  if (last.sentence !== first.sentence || name.first - before.last > 2) return false;
  for (let i = before.last; i < name.first; i++)
    if (!particles.has((tokens[i] as Token).norm) && (tokens[i] as Token).form !== '.') return false;
  if (name.first > before.last || /^\p{Lu}\.?$/u.test(last.form)) return true;
  const mine = last.feats.Case;
  const its = first.feats.Case;
  const agree = mine === undefined || its === undefined || mine === its;
  return (
    agree &&
    first.feats.NameType !== 'Giv' &&
    before.last - before.first === 1 &&
    last.feats.NameType !== 'Sur'
  );
}
