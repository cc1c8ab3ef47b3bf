/** Noun phrases without a parser: a head with what agrees before it and what depends on it after it. */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import {
  compounded,
  ofBody,
  ofSomebody,
  opensClauseOf,
  ownerAt,
  possessed,
  titleAfter,
} from './caseless-phrases.js';
import {
  caseOf,
  countedCase,
  isGenitive,
  isSubjectName,
  mayBeGenitive,
  nameCase,
  sameCase,
  titleCase,
} from './cases.js';
import { furtherPerson, isApposed } from './parties/apposition.js';
import { bearerPast, ownerAfter, ownerOf } from './parties/owned-titles.js';
import type { Scene } from './scene.js';
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
  /** The tokens of a body that stands between the head and a further owner («глави [МЗС] України та Литви»). */
  readonly body?: readonly [number, number];
  /** Whose title it is, where nobody who bears it is named with it («радник Трампа»). */
  readonly owned?: Mention;
  /** The adjective of a state that stands for this one of several («українська та російська делегації»). */
  readonly side?: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'X', 'SYM']);
const LONGEST_PHRASE = 16;
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
  if (mention && mention.type !== 'MISC') return named(scene, agreeing(scene, first, at), at, mention, last);
  if (mention && (isModifier(token) || scene.caseless)) {
    const rest = at + 1 < last ? phraseAt(scene, at + 1, last) : null;
    return rest ? { ...rest, first } : null;
  }
  if (!NOMINAL.has(token.upos) || scene.isInDate(token.start)) return null; // «21 січня Сі та Путін»
  if (opensClauseOf(scene, at)) return null;
  return common(scene, first, compoundHead(scene, at, stop), last);
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

/** "government officials", «у Truth Social»: of nouns without case or foreign words in a row the last one is the head. */
export function compoundHead(scene: Scene, at: number, stop: number): number {
  let head = at;
  const isBare = (i: number) =>
    scene.caseless
      ? scene.token(i).upos === 'NOUN' && scene.token(i).feats.Case === undefined
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

/** How far the name may stand from its title: «радника президента з безпеки Джона Болтона». */
const TITLE_REACH = 7;

/** A name with its title before it: «президент США Дональд Трамп» is one phrase, its head the title. */
function named(scene: Scene, first: number, at: number, mention: Mention, last: number): Phrase {
  const end = scene.lastToken(mention);
  const head = mention.type === 'JOB' ? titleHead(scene, at, end) : at;
  const grammaticalCase = isPossessive(mention)
    ? 'Gen'
    : mention.type === 'JOB'
      ? titleCase(scene, head, end, last)
      : nameCase(scene, at, mention);
  const phrase = (to: number, who: Mention, owner: number | null, ownerLast: number): Phrase => ({
    first,
    last: to,
    head,
    grammaticalCase,
    mention: who,
    owner,
    ownerLast,
  });
  const held = scene.caseless && mention.type !== 'PRON' ? possessed(scene, end, last) : null;
  if (held) return { ...held, first };
  if (mention.type === 'PER' || mention.type === 'PRON') return phrase(end, mention, null, 0);
  const titled = scene.caseless && mention.type !== 'JOB' ? compounded(scene, end, last) : null;
  if (titled) return { ...titled, first };
  const members = scene.caseless ? ofBody(scene, at, end, last, mention) : null;
  if (members) return members;
  const isPlace = mention.type === 'LOC' || mention.form === 'metonym';
  if (isPlace && /^(?:PER|JOB)$/.test(scene.mentionAt(end)?.type ?? '')) return phrase(end, mention, null, 0); // «прийняв у Пекіні Стіва Віткоффа», «у Кремлі»
  const whose = mention.type === 'JOB' ? ownerOf(scene, head, last) : null;
  if (whose) return ofSomebody(scene, phrase(scene.lastToken(whose), mention, null, 0), whose, last);
  const outer = genitives(scene, end, last);
  if (mention.type !== 'JOB') return phrase(outer.last, mention, outer.owner, outer.ownerLast);
  const inner = genitives(scene, head + 1, end);
  const owned = end < last ? ownerAfter(scene, head, end, inner.last === head + 1) : null;
  const own = grammaticalCase;
  const person = owned
    ? bearerPast(scene, scene.lastToken(owned), last, own)
    : (titledPerson(scene, end, last, own) ?? namedAfter(scene, head, end, last));
  if (person) return phrase(scene.lastToken(person), person, null, 0);
  if (owned) return { ...phrase(scene.lastToken(owned), mention, null, 0), owned };
  return phrase(
    Math.max(end, outer.last),
    mention,
    outer.owner ?? inner.owner,
    Math.max(outer.ownerLast, inner.ownerLast),
  );
}

function isPossessive({ form, rule }: Mention): boolean {
  return form === 'pronoun' && rule.endsWith('possessive');
}

/** The person a title introduces: the next name in its case, past what the title is of and brackets. */
function titledPerson(scene: Scene, end: number, last: number, own: string | null): Mention | null {
  const isSuffixed = scene.tokens[end]?.form === '-' && !scene.token(end).spaceBefore; // "president-elect"
  const from = isSuffixed ? end + 2 : end;
  for (let i = from; i < Math.min(last, from + TITLE_REACH); i++) {
    const token = scene.token(i);
    const isVerb = token.upos === 'VERB' && token.feats.VerbForm !== 'Part';
    if (token.form === ',' || isVerb || token.upos === 'CCONJ' || scene.entries.has(i)) return null;
    const mention = scene.mentionAt(i);
    if (mention?.type === 'PER' && own !== null && own !== 'Nom' && isSubjectName(scene, i, mention))
      return null;
    if (
      mention?.type === 'PER' &&
      (i === from || (own !== null && sameCase(own, nameCase(scene, i, mention))))
    )
      return mention;
  }
  return null;
}

/** The title's noun, past its adjectives. */
function titleHead(scene: Scene, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const { upos, feats } = scene.token(i);
    const isShort = !scene.caseless && upos === 'ADJ' && feats.Case === undefined; // «Прем’єр», whatever its tag
    if (upos === 'NOUN' || upos === 'PROPN' || isShort) return i;
  }
  return at;
}

/** What follows a noun in the genitive, up to where it ends, and the place or body among it. */
function genitives(scene: Scene, from: number, last: number): Pick<Phrase, 'last' | 'owner' | 'ownerLast'> {
  let end = from;
  let owner: number | null = null;
  let ownerLast = 0;
  while (end < last && end < from + LONGEST_PHRASE) {
    const at = afterModifiers(scene, end, last);
    const next = at < last && !scene.entries.has(at) ? genitiveEnd(scene, at, last) : 0;
    if (next === 0) break;
    // "presidents of the United States"
    const its = scene.caseless ? ownerAt(scene, at, next) : at;
    const type = scene.mentionAt(its)?.type;
    if (type === 'LOC' || type === 'ORG') {
      owner = its;
      ownerLast = next;
    }
    end = next;
  }
  return { last: end, owner, ownerLast };
}

function afterModifiers(scene: Scene, from: number, last: number): number {
  let at = from;
  while (at < last && isModifier(scene.token(at)) && mayBeGenitive(scene.token(at)) && !scene.mentionAt(at))
    at++;
  const isCount =
    at > from &&
    (scene.token(at - 1).upos === 'NUM' || /^\d/.test(scene.token(at - 1).form)) &&
    at < last &&
    !scene.lexicon.partyNouns.has(scene.token(at));
  return isCount ? last : at;
}

/** Where the genitive that starts here ends; 0 when none starts here. */
function genitiveEnd(scene: Scene, at: number, last: number): number {
  const mention = scene.mentionAt(at);
  const token = scene.token(at);
  if (mention?.type === 'PRON')
    return isPossessive(mention) && at + 1 < last ? genitiveEnd(scene, at + 1, last) : 0;
  if (mention?.type === 'PER' || mention?.type === 'JOB')
    return isGenitive(token) ? scene.lastToken(mention) : 0;
  if (mention) return mayBeGenitive(token) ? scene.lastToken(mention) : 0;
  if (NOMINAL.has(token.upos) && token.feats.Case === 'Gen') return at + 1;
  if (token.norm !== 'of' || at + 1 >= last) return 0;
  return phraseAt(scene, at + 1, last)?.last ?? 0;
}

const isModifier = ({ upos }: Token): boolean => /^(?:ADJ|DET|NUM)$/u.test(upos);
