/** Noun phrases without a parser: a head with what agrees before it and what depends on it after it. */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import { opensClauseOf, possessed, titleAfter } from './caseless-phrases.js';
import { caseOf, countedCase, nameCase, sameCase } from './cases.js';
import { genitives } from './genitives.js';
import { furtherPerson, isApposed } from './parties/apposition.js';
import type { Scene } from './scene.js';
import { named } from './titled-phrases.js';
import { namedAfter } from './uninflected.js';

/** A noun phrase; token indices, half-open. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Case of the head; null when the form shows none. */
  readonly grammaticalCase: string | null;
  /** The mention that says who is meant; null for descriptions. */
  readonly mention: Mention | null;
  /** The first token of a place or body that the head belongs to, with the index after its last one; null and 0 without. */
  readonly owner: number | null;
  readonly ownerLast: number;
  /** Whether other owners share the head («уряди США і Канади»): each has one. */
  readonly shared?: boolean;
  /** The tokens between the head and a further owner («глави [МЗС] України та Литви», «міністри [оборони] …»). */
  readonly body?: readonly [number, number];
  /** Whose title it is, where nobody who bears it is named with it («радник Трампа»). */
  readonly owned?: Mention;
  /** The adjective of a state that stands for this one of several («українська та російська делегації»). */
  readonly side?: number;
}

/** A phrase that is only a mention: of no case that shows, and of no owner. */
export const MENTION_ALONE = {
  first: 0,
  last: 0,
  head: 0,
  grammaticalCase: null,
  owner: null,
  ownerLast: 0,
} as const;

export const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'X', 'SYM']);
export const LONGEST_PHRASE = 16;
const LATIN = /^\p{Script=Latin}/u;
const QUOTES = /^["«»“”„]$/u;

/** The phrase that starts at a token, or null. A word that names a contact is the head of none. */
export function phraseAt(scene: Scene, first: number, last: number): Phrase | null {
  const stop = Math.min(last, first + LONGEST_PHRASE);
  let at = first;
  while (at < stop && !scene.mentionAt(at) && (isModifier(scene.token(at)) || isStateAdjective(scene, at)))
    at++;
  if (at + 1 < stop && QUOTES.test(scene.token(at).form) && scene.mentionAt(at + 1)) at++;
  if (at >= stop) return null;
  if (scene.entries.has(at)) return null;
  const mention = scene.mentionAt(at);
  const token = scene.token(at);
  if (mention && !scene.caseless && isPossessive(mention)) {
    const rest = at + 1 < last ? phraseAt(scene, at + 1, last) : null;
    if (rest && scene.token(rest.head).feats.Animacy === 'Anim') return { ...rest, first }; // «з його радником»
  }
  if (mention && scene.caseless && (isPossessive(mention) || token.feats.Poss === 'Yes')) {
    // "his Turkish counterpart": not whose counterpart it is.
    const rest = at + 1 < last ? phraseAt(scene, at + 1, last) : null;
    return rest ? { ...rest, first } : null;
  }
  if (scene.caseless && !mention && token.feats.Poss === 'Yes' && at + 1 < last) {
    const rest = phraseAt(scene, at + 1, last); // "Boeing and its largest union"
    return rest ? { ...rest, first } : null;
  }
  if (mention && mention.type !== 'MISC')
    return closed(scene, at, named(scene, agreeing(scene, first, at), at, mention, last), last);
  if (mention && (isModifier(token) || scene.caseless)) {
    const rest = at + 1 < last ? phraseAt(scene, at + 1, last) : null;
    return rest ? { ...rest, first } : null;
  }
  if (!NOMINAL.has(token.upos) || scene.isInDate(token.start)) return null; // «21 січня Сі та Путін»
  if (opensClauseOf(scene, at)) return null;
  return common(scene, first, compoundHead(scene, at, stop), last);
}

/** «[«Нафтогаз»] і «Укренерго»»: the mark that closes what stands in quotation marks belongs to the name. */
function closed({ caseless, tokens }: Scene, at: number, phrase: Phrase, last: number): Phrase {
  const isOpen = QUOTES.test(tokens[at - 1]?.form ?? '') && phrase.first < at;
  const isShut = phrase.last < last && QUOTES.test(tokens[phrase.last]?.form ?? '');
  return !caseless && isOpen && isShut ? { ...phrase, last: phrase.last + 1 } : phrase;
}

/** «українська сторона»: an adjective of a state before its noun, whatever its tag. */
function isStateAdjective(scene: Scene, at: number): boolean {
  const { upos, lemma } = scene.token(at);
  if (upos !== 'PROPN' || scene.tokens[at + 1]?.upos !== 'NOUN') return false;
  return scene.stateOfAdjective(lemma) !== null;
}

/** The first modifier that agrees with the head: «Позже власти» starts at «власти». */
function agreeing(scene: Scene, first: number, head: number): number {
  const own = caseOf(scene.token(head));
  for (let i = first; i < head; i++) {
    const its = caseOf(scene.token(i));
    const isWithoutCase =
      own !== null && its === null && scene.token(i).upos === 'ADJ' && !/^\d/.test(scene.token(i).form);
    if ((!isWithoutCase && sameCase(own, its)) || isStateAdjective(scene, i)) return i;
  }
  return head;
}

/** A common noun with its genitives, or with a name in apposition («колегою Марком Седвіллом», «об’єднання Cockpit»). */
function common(scene: Scene, first: number, head: number, last: number): Phrase {
  const titled = scene.caseless ? titleAfter(scene, head, last) : null;
  if (titled) return { ...titled, first };
  const held = scene.caseless && head + 1 < last ? possessed(scene, head + 1, last) : null; // "the party's leader, Jane Hill,"
  if (held?.mention?.type === 'PER') return { ...held, first };
  const rest = genitives(scene, head + 1, last);
  const own = countedCase(scene, first, head) ?? caseOf(scene.token(head));
  const phrase = (end: number, mention: Mention | null): Phrase => ({
    first: agreeing(scene, first, head),
    last: end,
    head,
    grammaticalCase: own,
    mention,
    owner: rest.owner,
    ownerLast: rest.ownerLast,
  });
  const at = rest.last < last && QUOTES.test(scene.token(rest.last).form) ? rest.last + 1 : rest.last;
  const name = at < last ? scene.mentionAt(at) : null;
  const second = own === 'Acc' || own === 'Gen' ? secondName(scene, head, rest.last) : null;
  if (second) return phrase(rest.last, second);
  const borne = counterpartNamed(scene, first, head, last);
  if (borne) return phrase(scene.lastToken(borne), borne);
  const isPerson = scene.token(head).feats.Animacy !== 'Inan'; // «телефоном з Путіним»
  const further =
    name || !isPerson
      ? null
      : (furtherPerson(scene, rest.last, last, own) ?? explainedBy(scene, head, rest.last, last, own));
  if (further) return phrase(scene.lastToken(further), further);
  if (!name || !isApposed(scene, head, at, name)) return phrase(rest.last, null);
  const after = scene.lastToken(name);
  const isQuoted = at > rest.last && after < last && QUOTES.test(scene.token(after).form);
  return phrase(isQuoted ? after + 1 : after, name);
}

/** «прийняв помічника Коваля [Марека Яблонського]»: of two names behind a noun of living beings the second bears it. */
function secondName(scene: Scene, head: number, last: number): Mention | null {
  if (scene.caseless || scene.token(head).feats.Animacy !== 'Anim') return null;
  const first = scene.mentionAt(head + 1);
  const at = first?.type === 'PER' ? scene.lastToken(first) : last;
  const second = at < last ? scene.mentionAt(at) : null;
  return second?.type === 'PER' && scene.lastToken(second) === last ? second : null;
}

/** «болгарська візаві [Десислава Бончева]»: a name that is in no genitive beside a counterpart of another state is no owner. */
function counterpartNamed(scene: Scene, first: number, head: number, last: number): Mention | null {
  if (head + 1 >= last || !scene.lexicon.set.counterparts.has(scene.token(head).lemma)) return null;
  const name = scene.mentionAt(head + 1);
  if (name?.type !== 'PER') return null;
  const whose = scene.mentionAt(first - 1);
  if (whose && isPossessive(whose)) return name; // «його турецького колеги Кемаля Айдара»: whose is told already
  const isBase = scene.text.slice(name.start, name.end) === name.lemma;
  if (!isBase && /^(?:Gen|Acc)$/.test(nameCase(scene, head + 1, name) ?? 'Gen')) return null;
  for (let i = first; i < head; i++) if (scene.stateOfAdjective(scene.token(i).lemma) !== null) return name;
  return null;
}

/** «з болгарською колегою, міністром енергетики Ганною Бойко»: a title with its name after a comma, in the noun's own case. */
export function explainedBy(
  scene: Scene,
  head: number,
  at: number,
  last: number,
  own: string | null,
): Mention | null {
  if (scene.caseless) return namedAfter(scene, head, at, last);
  if (own !== 'Ins' && own !== 'Dat') return null;
  if (at + 1 >= last || scene.token(at).form !== ',' || scene.token(head).feats.Number !== 'Sing')
    return null;
  if (!scene.lexicon.set.counterparts.has(scene.token(head).lemma)) return null;
  const further = phraseAt(scene, at + 1, last);
  return further?.mention?.type === 'PER' && further.grammaticalCase === own ? further.mention : null;
}

/**
 * «з міністром оборони Чехії, генералом Петром Седлаком»: a rank or another title with its name after a comma, in the
 * title's own case. Where a list goes on behind it, it is of several.
 */
export function rankedAfter(
  scene: Scene,
  head: number,
  at: number,
  last: number,
  own: string | null,
): Mention | null {
  if (scene.caseless || own === null || own === 'Nom' || scene.token(head).feats.Number !== 'Sing')
    return null;
  if (at + 1 >= last || scene.token(at).form !== ',') return null;
  const further = phraseAt(scene, at + 1, commaFrom(scene, at + 1, last));
  if (further?.mention?.type !== 'PER' || !sameCase(further.grammaticalCase, own)) return null;
  const rank = scene.token(further.head);
  const next = further.last < last ? scene.token(further.last) : null;
  const isBare = rank.start === further.mention.start;
  const isRank = isBare
    ? next === null || next.upos === 'PUNCT'
    : rank.upos === 'NOUN' && rank.feats.Animacy === 'Anim';
  if (!isRank || next?.upos === 'CCONJ') return null;
  const behind = further.last + 1;
  const isOn = next?.form === ',' && behind < last;
  const listed = isOn ? phraseAt(scene, behind, commaFrom(scene, behind, last)) : null;
  return listed && sameCase(listed.grammaticalCase, own) ? null : further.mention;
}

/** Where the words up to the next comma end: what stands behind it is looked at by itself, so that the work stays linear. */
function commaFrom({ tokens }: Scene, from: number, last: number): number {
  const stop = Math.min(last, from + LONGEST_PHRASE);
  for (let i = from; i < stop; i++) if (tokens[i]?.form === ',') return i;
  return stop;
}

/** "government officials", «у Truth Social»: of nouns without case or foreign words in a row the last one is the head. */
export function compoundHead(scene: Scene, at: number, stop: number): number {
  let head = at;
  const isBare = (i: number) =>
    scene.caseless
      ? isCommonNoun(scene.token(i)) && scene.token(i).feats.Case === undefined
      : NOMINAL.has(scene.token(i).upos) && LATIN.test(scene.token(i).form);
  while (
    head + 1 < stop &&
    isBare(head) &&
    isBare(head + 1) &&
    !scene.entries.has(head + 1) &&
    !scene.mentionAt(head + 1)
  )
    head++;
  return head;
}

/** A noun, or one in small letters that was taken for a name ("the finance ministry"). */
const isCommonNoun = ({ upos, form }: Token): boolean =>
  upos === 'NOUN' || (upos === 'PROPN' && /^\p{Ll}/u.test(form));

/** «його», "their". */
export function isPossessive({ form, rule }: Mention): boolean {
  return form === 'pronoun' && rule.endsWith('possessive');
}

/** Words that stand before a noun and agree with it. */
export const isModifier = ({ upos }: Token): boolean => /^(?:ADJ|DET|NUM)$/u.test(upos);
