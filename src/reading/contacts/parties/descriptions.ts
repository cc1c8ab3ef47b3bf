/** What a description of a party is called: its words in the nominative, with its owner's name and states. */
import type { Token } from '../../../language/contract.js';
import { startsWord } from '../../../text/characters.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { countIn, inGenitive } from './counted.js';
import { changed, nominative } from './nominative.js';
import { stateInGenitive } from './office-names.js';
import { sideState } from './sides-listed.js';
import { stateBefore } from './states-told.js';

/** «керівництвом норвезької компанії» → «керівництво Norsk», when the article speaks of one such body only. */
export function ownerNamed(scene: Scene, { head, last }: Phrase): string | null {
  const end = last - 1;
  const state = end > head && !scene.mentionAt(end) ? stateMeant(scene, end) : null;
  if (state) {
    const between = scene.tokens
      .slice(head + 1, end) // «члени [уряду] країни», «глава [российского] государства»
      .filter(({ upos, lemma }) => upos !== 'DET' && scene.stateOfAdjective(lemma) === null);
    const words = [nominative(scene.token(head), scene.token(head), scene.lexicon.endings)];
    return [...words, ...between.map(({ form }) => form), state].join(' ');
  }
  if (end <= head || !scene.lexicon.bodies.has(scene.token(end)) || scene.mentionAt(end)) return null;
  const body = onlyBody(scene);
  return body !== null
    ? `${nominative(scene.token(head), scene.token(head), scene.lexicon.endings)} ${body}`
    : null;
}

/** «керівництво країни»: the state the article speaks of by far the most, else the one named just before, in the genitive; null when it is not told. */
function stateMeant(scene: Scene, end: number): string | null {
  const { lemma, feats } = scene.token(end);
  if (!scene.lexicon.set.states.has(lemma) || feats.Number === 'Plur') return null;
  const [first, second] = scene.earlier.entities
    .filter(({ known }) => known?.startsWith('state:'))
    .sort((a, b) => b.joins.length - a.joins.length);
  if (first && first.joins.length >= 2 * (second?.joins.length ?? 0))
    return scene.genitiveOf(first) ?? (scene.caseless ? null : stateInGenitive(scene, first.known as string));
  const told = scene.caseless ? null : stateBefore(scene, end); // «Туреччина готова. Так сказав президент країни»
  return told === null ? null : stateInGenitive(scene, told);
}

/** The name of the body the article speaks of by far the most, or null. */
function onlyBody(scene: Scene): string | null {
  const bodies = scene.earlier.entities
    .filter(({ type, known }) => type === 'ORG' && !known?.startsWith('outlet:'))
    .sort((a, b) => b.joins.length - a.joins.length);
  const [first, second] = bodies;
  if (!first || first.joins.length < (3 * (second?.joins.length ?? 0)) / 2) return null;
  const isOneForm = scene.caseless || !first.name.includes(' ') || !/\p{Script=Cyrillic}/u.test(first.name);
  return isOneForm ? first.name : scene.genitiveOf(first);
}

/** The states that a description names by adjectives or genitives. */
export function statesIn(scene: Scene, { first, last, owner, side }: Phrase): string[] {
  const found = new Set<string>();
  const its = side === undefined ? null : sideState(scene, side);
  if (its) found.add(its);
  for (let i = first; i < last; i++) {
    const state = scene.stateOfAdjective(scene.token(i).lemma);
    if (state) found.add(state);
  }
  const mention = owner === null ? null : scene.mentionAt(owner);
  const state = mention ? scene.stateOf(mention.lemma) : null;
  if (state) found.add(state);
  return [...found];
}

/** Head and its adjectives in the nominative; what depends on the head stays as it is. Possessives are left out. */
export function inNominative(scene: Scene, phrase: Phrase): string {
  return inNominativeWhere(scene, phrase, ANY) as string;
}

/** The same of what may be a name of the knowledge files; null for most phrases after their first word. */
export function nameInNominative(scene: Scene, phrase: Phrase): string | null {
  return inNominativeWhere(scene, phrase, scene.input.knowledge.longestName);
}

const ANY = (): number => 1;

/** @param longest how long a name may be that starts with a word; 0 ends the search */
function inNominativeWhere(scene: Scene, phrase: Phrase, longest: (word: string) => number): string | null {
  const { first, last, head, owner, ownerLast, side } = phrase;
  if (side !== undefined) return ofSide(scene, phrase, side);
  if (scene.caseless && phrase.shared && owner !== null) return ofEach(scene, phrase, owner);
  const isOneEach = isOneForEach(scene, phrase);
  const field = isOneEach ? fieldOfEach(scene, phrase) : ASIS;
  const isOtherOwner = owner !== null && owner >= last;
  const end = isOtherOwner ? head + 1 : last;
  const noun = scene.token(head);
  const count = countIn(scene, phrase);
  const counted = count === null && isCounted(scene, phrase);
  let words = '';
  let isOneWord = true;
  for (let i = first; i < (isOtherOwner ? ownerLast : last); i++) {
    if (i === end && isOtherOwner) {
      words += betweenOwners(scene, phrase, field);
      i = owner;
    }
    const token = i < head ? asModifier(scene, scene.token(i), noun) : scene.token(i);
    if (i < head && i !== count?.at && (token.upos === 'DET' || token.feats.Poss === 'Yes')) continue;
    if (i > head && scene.mentionAt(i)?.type === 'PRON') continue; // «члени її кабінету»
    if (i > head && !scene.caseless && endsName(scene, i)) break;
    if (words !== '' && token.spaceBefore) {
      if (isOneWord && startsWord(words) && longest(words) === 0) return null;
      isOneWord = false;
      words += ' ';
    }
    if (i === count?.at) words += count.word;
    else if (count?.noun && i <= head) words += i === head ? count.noun : inGenitive(scene, token);
    else if (i === head + 1 && isSetBehind(scene, noun, token))
      words += nominative(token, noun, scene.lexicon.endings);
    else if (i > head || (counted && token.upos !== 'NUM')) words += field.get(i) ?? token.form;
    else words += nominative(isOneEach ? inSingular(scene, token) : token, noun, scene.lexicon.endings);
  }
  return words;
}

/** «послание папы [римского]», «з послом [надзвичайним]»: an adjective behind the noun that nothing else follows for. */
function isSetBehind(
  { tokens, caseless }: Scene,
  { feats }: Token,
  { index, upos, feats: own }: Token,
): boolean {
  if (caseless || upos !== 'ADJ' || own.Case !== feats.Case || own.Number !== feats.Number) return false;
  const next = tokens[index + 1];
  return own.Gender === feats.Gender && !/^(?:NOUN|ADJ|PROPN|CCONJ|NUM)$/u.test(next?.upos ?? '');
}

const ASIS: ReadonlyMap<number, string> = new Map();

/** «начальники генштабів США та Польщі» head one staff each: the forms of the singular by token index, where they are known. */
export function fieldOfEach(
  { tokens, lexicon: { endings }, caseless }: Scene,
  { head, last, body }: Phrase,
): ReadonlyMap<number, string> {
  const forms = new Map<number, string>();
  for (let i = head + 1; i < (body?.[1] ?? last) && !caseless; i++) {
    const { upos, norm, feats } = tokens[i] as Token;
    if (feats.Number !== 'Plur') break;
    const one = changed(norm, upos === 'ADJ' ? endings.adjectiveOfEach : endings.bodyOfEach);
    if (one === null) break;
    forms.set(i, one);
    if (upos === 'NOUN') return forms;
  }
  return ASIS;
}

/** What stands between the noun and its first owner is every owner's, with a space before it. */
function betweenOwners(scene: Scene, { body }: Phrase, forms: ReadonlyMap<number, string>): string {
  if (!body) return '';
  let words = '';
  for (let i = body[0]; i < body[1]; i++) {
    const { form, spaceBefore } = scene.token(i);
    words += `${words === '' || spaceBefore ? ' ' : ''}${forms.get(i) ?? form}`;
  }
  return words;
}

/** «мери [27 жовтня]», «надіслав голові Ради [листа]»: a date and a letter are no part of who it is, whatever the forms. */
const endsName = (scene: Scene, at: number): boolean =>
  scene.isInDate(scene.token(at).start) || scene.entries.get(at)?.kind === 'letter';

/** "the presidents of Poland and Lithuania" → "president of Poland"; "officials of both" may be many. */
function ofEach(scene: Scene, { first, head, ownerLast }: Phrase, owner: number): string {
  const { grammar, mentions } = scene.input.words;
  const { titles, leaders, ministers = [] } = mentions;
  const noun = scene.token(head);
  const isOne = leaders.includes(noun.lemma) || ministers.includes(noun.lemma);
  const words = scene.tokens
    .slice(first, head)
    .filter(({ upos, index }) => upos !== 'DET' && scene.mentionAt(index)?.type !== 'PRON')
    .map(({ form }) => form);
  const whose = scene.text.slice(scene.token(owner).start, scene.token(ownerLast - 1).end);
  return [
    ...words,
    isOne && titles.includes(noun.lemma) ? noun.lemma : noun.form,
    grammar.partOf[0],
    whose,
  ].join(' ');
}

/** «12 урядів», «вісім країн», but «двох країн»: after a numeral from five on the nominative has the genitive of the text. */
function isCounted(scene: Scene, { first, head }: Phrase): boolean {
  const { feats } = scene.token(head);
  if (scene.caseless || feats.Case !== 'Gen' || feats.Number !== 'Plur') return false;
  for (let i = first; i < head; i++) {
    const { upos, norm, feats } = scene.token(i);
    if (upos === 'NUM')
      return (
        !scene.lexicon.endings.obliqueNumerals.test(norm) &&
        !/^(?:Gen|Dat|Ins|Loc)$/.test(feats.Case ?? 'Nom')
      );
  }
  return false;
}

/** A state's adjective that was taken for a name agrees with its noun («Українською стороною»). */
function asModifier(scene: Scene, token: Token, { feats }: Token): Token {
  if (token.upos !== 'PROPN' || scene.stateOfAdjective(token.lemma) === null) return token;
  const agreeing = { ...token.feats, Case: feats.Case, Number: feats.Number };
  const [form, lemma] = [token.form.toLowerCase(), token.lemma.toLowerCase()];
  return { ...token, form, lemma, upos: 'ADJ', feats: agreeing };
}

/** «української та російської делегацій» → «українська делегація». */
function ofSide(scene: Scene, { head, last }: Phrase, side: number): string {
  const { endings } = scene.lexicon;
  const noun = scene.token(head);
  if (scene.caseless && isTitleOfOne(scene, noun)) return officeOfSide(scene, head, side);
  const isMany = noun.feats.Animacy === 'Anim' && scene.token(side).feats.Number !== 'Sing'; // «німецький і польський лідери»
  const one = isMany ? noun : inSingular(scene, noun);
  const adjective = { ...scene.token(side), upos: 'ADJ' as const };
  const number = one.feats.Number ?? 'Plur';
  const agreeing = { ...adjective, feats: { ...adjective.feats, Number: number, Case: one.feats.Case } };
  const rest = scene.text.slice(noun.end, scene.token(last - 1).end);
  return `${nominative(agreeing, one, endings)} ${nominative(one, one, endings)}${rest}`;
}

/** "President", "minister": what each of several states has one of. */
function isTitleOfOne({ input }: Scene, { lemma }: Token): boolean {
  const { titles, leaders, ministers = [] } = input.words.mentions;
  return titles.includes(lemma) && (leaders.includes(lemma) || ministers.includes(lemma));
}

/** "The US and Turkish [foreign] ministers" → "Turkish foreign minister". */
function officeOfSide(scene: Scene, head: number, side: number): string {
  const words: string[] = [];
  for (let i = head - 1; i > side && /^\p{Ll}/u.test(scene.token(i).form); i--) {
    const { upos, form } = scene.token(i);
    if (upos !== 'ADJ' && upos !== 'NOUN') break;
    words.unshift(form);
  }
  return [scene.token(side).form, ...words, scene.token(head).lemma].join(' ');
}

/** «урядів США і Канади», «президентів США і Канади» are one each; «представників США і Канади» may be many. */
function isOneForEach(scene: Scene, { shared, head, mention }: Phrase): boolean {
  if (!shared) return false;
  const noun = scene.token(head);
  return noun.feats.Animacy !== 'Anim' || (mention?.type === 'JOB' && !scene.lexicon.ownedTitles.has(noun));
}

/** «урядів США і Канади» are one government each. */
function inSingular(scene: Scene, token: Token): Token {
  if (token.feats.Number !== 'Plur' || scene.lexicon.set.collectives.has(token.lemma)) return token;
  const singular = {
    ...token.feats,
    Number: 'Sing',
    Case: token.feats.Case === 'Nom' ? 'Gen' : token.feats.Case,
  };
  return { ...token, feats: singular };
}
