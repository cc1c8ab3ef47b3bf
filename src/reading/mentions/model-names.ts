/** Names as the trained recogniser found them: within their bounds, and without what can be none. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import type { MentionLists } from './lists.js';
import { behindState, isImpossible } from './misread.js';
import type { Name } from './name.js';
import type { Naming } from './naming.js';
import {
  afterTitles,
  areTitles,
  beforeParticle,
  nameEnd,
  opensTitle,
  secondPerson,
} from './person-bounds.js';

/** A name of the model without titles before it, and as two where it is two persons'. */
export function withinBounds(
  name: NameSpan,
  tokens: readonly Token[],
  titles: MentionLists,
  knowledge: Knowledge,
  naming: Naming,
): NameSpan[] {
  const end = Math.min(nameEnd(name, tokens), beforeParticle(name, tokens, naming));
  if (end < name.last)
    return end > name.first
      ? withinBounds(part(name, tokens, name.first, end), tokens, titles, knowledge, naming)
      : [];
  if (name.last - name.first < 2) return [name];
  const own = behindState(name, tokens, knowledge);
  if (own > name.first)
    return withinBounds(part(name, tokens, own, name.last), tokens, titles, knowledge, naming);
  // "Mr. [Koval]": after a word of courtesy stands a person, whatever the model takes the name for.
  const isPolite = titles.courtesies.has((tokens[name.first] as Token).norm);
  if (isPolite && name.type !== 'PER')
    return [{ ...part(name, tokens, name.first + 1, name.last), type: 'PER' }];
  if (name.type === 'MISC' && opensTitle(name, tokens, titles, knowledge)) return [];
  const bearer = bearerBehind(name, tokens, titles);
  if (bearer > 0)
    return [
      part(name, tokens, name.first, bearer),
      { ...part(name, tokens, bearer, name.last), type: 'PER' },
    ];
  if (name.type === 'ORG' || name.type === 'MISC')
    return [bearerOfTitle(name, tokens, titles, knowledge) ?? name];
  if (name.type !== 'PER') return [name];
  // "US [Secretary] of State": titles are no name.
  if (areTitles(name, tokens, titles, knowledge)) return [];
  const first = afterTitles(name, tokens, titles, knowledge);
  const whole = first > name.first ? part(name, tokens, first, name.last) : name;
  const second = secondPerson(whole, tokens, knowledge, naming);
  if (second < 0) return [whole];
  return [part(whole, tokens, whole.first, second), part(whole, tokens, second, whole.last)];
}

/**
 * «эксперта [Института стран Востока | Ивана Лапшина]»: where the name of who holds a title begins that the model took
 * for the end of his body's. It agrees with the title; «Фонда Егора Гайдара» is a body named after somebody.
 * @returns the index of its first token, -1 for none
 */
function bearerBehind(
  { type, first, last }: NameSpan,
  tokens: readonly Token[],
  { namedAfter }: MentionLists,
): number {
  const title = tokens[first - 1];
  const at = last - 2;
  if (type !== 'ORG' || at < first + 2 || title?.upos !== 'NOUN' || title.feats.Animacy !== 'Anim') return -1;
  if (title.sentence !== tokens[first]?.sentence || (title.feats.Case ?? 'Nom') === 'Nom') return -1;
  const agrees = ({ upos, form, feats }: Token) =>
    upos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(form) &&
    feats.Number === 'Sing' &&
    feats.Case === title.feats.Case;
  if (tokens[at]?.feats.Animacy !== 'Anim' || !tokens.slice(at, last).every(agrees)) return -1;
  // «Университета имени Тараса Шевченко», «им. Тараса Шевченко»
  const isNamedAfter = tokens.slice(Math.max(first, at - 2), at).some(({ norm }) => namedAfter.has(norm));
  return isNamedAfter ? -1 : at;
}

/** Tokens of a person's name after a title, a hyphen among them. */
const MOST_WORDS = 4;

/** "German Chancellor [Olaf Scholz]" taken for a body: two or three words of a name after titles are a person. */
function bearerOfTitle(
  name: NameSpan,
  tokens: readonly Token[],
  titles: MentionLists,
  knowledge: Knowledge,
): NameSpan | null {
  const first = afterTitles(name, tokens, titles, knowledge);
  // "President [Vladimir Putin] on Monday": what a preposition begins is no part of it.
  const preposition = tokens
    .slice(first, name.last)
    .findIndex(({ upos, form }) => upos === 'ADP' && /^\p{Ll}/u.test(form));
  const last = preposition > 0 ? first + preposition : name.last;
  const left = tokens.slice(first, last);
  const isHyphen = ({ form }: Token, i: number) => form === '-' && left[i - 1]?.spaceBefore === true;
  const words = left.filter((token, i) => !isHyphen(token, i));
  const isName = words.every(({ form, upos }) => upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(form));
  if (first === name.first || words.length < 2 || left.length > MOST_WORDS || !isName) return null;
  return { ...part(name, tokens, first, last), type: 'PER' };
}

/** Some words of a name; its lemma has one word for each of them or is made of their forms. */
function part(name: NameSpan, tokens: readonly Token[], first: number, last: number): NameSpan {
  const words = name.lemma.split(' ');
  const isAligned = words.length === name.last - name.first;
  const lemma = isAligned
    ? words.slice(first - name.first, last - name.first)
    : tokens.slice(first, last).map(({ form }) => form);
  return {
    ...name,
    first,
    last,
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
    lemma: lemma.join(' '),
  };
}

export function fromModel(name: NameSpan, type: MentionType, rule: string, tokens: readonly Token[]): Name {
  // «[прессы] сообщают»: a common noun that the recogniser took for a name and left in its case.
  const { form, lemma, upos } = tokens[name.first] as Token;
  const isCommon = name.last - name.first === 1 && upos === 'NOUN' && /^\p{Ll}/u.test(form);
  return {
    first: name.first,
    last: name.last,
    type,
    lemma: isCommon && name.lemma === form ? lemma : stopped(name, tokens),
    known: null,
    rule,
    confidence: name.confidence,
  };
}

/** «С . Кравченко»: the initial's base form has its full stop already; «з Ваном І.» has the stop of its sentence. */
function stopped({ last, lemma }: NameSpan, tokens: readonly Token[]): string {
  const end = tokens[last - 1] as Token;
  const next = tokens[last];
  const after = tokens[last + 1];
  const closes = next?.form === '.' && !next.spaceBefore && after?.sentence !== next.sentence;
  const isOwn = closes && /^\p{Lu}$/u.test(end.form) && lemma.endsWith('.');
  return isOwn ? lemma.slice(0, -1) : lemma.replace(/\. \./g, '.');
}

/** Stems of the parts of full person names in the article. */
export function personStems(
  names: readonly NameSpan[],
  { tokens, language }: Analysis,
  naming: Naming,
): Set<string> {
  const stems = new Set<string>();
  for (const name of names) {
    if (
      name.type !== 'PER' ||
      name.last - name.first < 2 ||
      name.confidence < 0.55 ||
      isImpossible(name, tokens, language, naming)
    )
      continue;
    for (let i = name.first; i < name.last; i++) {
      const { form } = tokens[i] as Token;
      if (/^\p{Lu}\p{Ll}/u.test(form)) stems.add(naming.stem(form));
    }
  }
  return stems;
}

export function isPersonPart(
  name: NameSpan,
  tokens: readonly Token[],
  persons: ReadonlySet<string>,
  { stem }: Naming,
): boolean {
  if (name.type === 'PER' || name.last - name.first > 1) return false;
  return persons.has(stem((tokens[name.first] as Token).form));
}
