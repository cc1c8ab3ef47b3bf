/** Coordination of noun phrases: «Путін і Сі Цзіньпін», «влади США, Канади та Італії». */
import type { Mention } from '../../model/index.js';
import { caseOf } from './cases.js';
import { endsHeadlineList } from './headline-lists.js';
import { sidesListed } from './parties/sides-listed.js';
import { type Phrase, phraseAt } from './phrases.js';
import type { Scene } from './scene.js';

/** Phrases joined by «і», the preposition before them. Token indices, half-open. */
export interface Group {
  readonly phrases: readonly Phrase[];
  readonly first: number;
  readonly last: number;
  readonly grammaticalCase: string | null;
  /** The preposition's index, or -1. */
  readonly preposition: number;
}

/** All groups between two tokens, left to right, apart from each other. Linear: a phrase is read once. */
export function groupsIn(scene: Scene, first: number, last: number): Group[] {
  const groups: Group[] = [];
  for (let i = first; i < last; ) {
    const group = groupAt(scene, i, last);
    if (group) groups.push(group);
    i = Math.max(group?.last ?? 0, i + 1);
  }
  return groups;
}

/** The group that starts at a token, or null. */
export function groupAt(scene: Scene, at: number, last: number): Group | null {
  const isPreposition = scene.token(at).upos === 'ADP' && !scene.mentionAt(at);
  const from = isPreposition ? at + 1 : at;
  // "the US and Turkish presidents"
  const isArticle = scene.caseless && from + 1 < last && scene.token(from).feats.PronType === 'Art';
  const sides = sidesAt(scene, isArticle ? from + 1 : from, last);
  if (sides) return { ...sides, first: isPreposition ? at : from, preposition: isPreposition ? at : -1 };
  const both = isBoth(scene, from, last) ? from + 1 : from;
  const found = both < last ? phraseAt(scene, both, last) : null;
  const one = found && both > from ? { ...found, first: from } : found;
  if (!one) return null;
  const preposition = isPreposition ? scene.token(at).norm : null;
  const { phrases: all, end } = coordinated(scene, one, last, preposition);
  const phrases = bearersOf(all);
  return {
    phrases,
    first: isPreposition ? at : one.first,
    last: end,
    grammaticalCase: caseOfAll(scene, phrases),
    preposition: isPreposition ? at : -1,
  };
}

/** "The presidents of Norway and Sweden, Anna Smith and John Brown": as many persons behind the offices are who holds them. */
function bearersOf(phrases: readonly Phrase[]): readonly Phrase[] {
  const isShared = ({ head }: Phrase) => head === phrases[0]?.head;
  const offices = phrases.filter(isShared).length;
  if (offices < 2 || phrases.length !== 2 * offices) return phrases;
  const others = phrases.slice(offices);
  return others.some((one) => isShared(one) || one.mention?.type !== 'PER') ? phrases : others;
}

/** "[Both] Koval and Nowak": the conjunction that opens a pair is part of it. */
const isBoth = (scene: Scene, at: number, last: number): boolean =>
  scene.caseless &&
  at + 1 < last &&
  scene.token(at).upos === 'CCONJ' &&
  scene.lexicon.set.pairOpeners.has(scene.token(at).norm);

/** «українська та російська делегації», "Ukrainian and Russian negotiators": a noun with the adjectives of two states. */
function sidesAt(
  scene: Scene,
  at: number,
  last: number,
): Pick<Group, 'phrases' | 'last' | 'grammaticalCase'> | null {
  const listed = scene.caseless ? sidesListed(scene, at, last) : null;
  if (listed) return listed;
  if (at + 3 >= last || !isOfState(scene, at) || !isOfState(scene, at + 2)) return null;
  if (!scene.lexicon.set.and.has(scene.token(at + 1).norm)) return null;
  const noun = phraseAt(scene, at + 2, last);
  const grammaticalCase = caseOf(scene.token(at + 2));
  const isSingular = scene.token(noun?.head ?? at).feats.Number === 'Sing';
  if (!noun || noun.mention?.type === 'PER') return null;
  if (isSingular && noun.grammaticalCase === grammaticalCase) return null;
  const side = (adjective: number): Phrase => ({ ...noun, first: noun.head, mention: null, side: adjective });
  return {
    phrases: [side(at), side(at + 2)],
    last: noun.last,
    grammaticalCase,
  };
}

function isOfState(scene: Scene, at: number): boolean {
  const { upos, lemma } = scene.token(at);
  return (upos === 'ADJ' || upos === 'PROPN') && scene.stateOfAdjective(lemma) !== null;
}

function coordinated(
  scene: Scene,
  one: Phrase,
  last: number,
  preposition: string | null,
): { phrases: Phrase[]; end: number } {
  const phrases = [one];
  let end = one.last;
  let pending: Phrase[] = [];
  for (let next = end; next < last; ) {
    const joint = jointAt(scene, one, next, last, preposition);
    const phrase =
      joint &&
      (dependent(scene, scene.caseless ? (pending.at(-1) ?? phrases.at(-1) ?? one) : one, joint.phrase) ??
        (alike(scene, one, joint.phrase) ? joint.phrase : null));
    if (!joint || !phrase) break;
    const owning = phrase.shared ? owningAt(scene, phrases, pending, phrase) : -1;
    if (owning >= 0) phrases[owning] = { ...(phrases[owning] as Phrase), shared: true };
    else if (phrase.shared) pending.push({ ...(pending.pop() as Phrase), shared: true });
    pending.push(phrase);
    next = joint.phrase.last;
    if (!joint.closes) continue;
    phrases.push(...pending);
    pending = [];
    end = next;
  }
  const lastNamed = pending.at(-1);
  if (lastNamed && areListed(scene, phrases, pending))
    return { phrases: [...phrases, ...pending], end: lastNamed.last };
  return { phrases, end };
}

/** «поговорив із Ковалем, Новаком, Рудиком»: three persons or more in one case are a list without «і» too. */
function areListed(
  { caseless }: Scene,
  [one, ...others]: readonly Phrase[],
  further: readonly Phrase[],
): boolean {
  if (caseless || !one || others.length > 0 || further.length < 2) return false;
  const cases = [one, ...further].map(({ grammaticalCase }) => grammaticalCase);
  const known = cases.filter((its) => its !== null);
  if (known.length < 2 || new Set(known.map((its) => (its === 'Acc' ? 'Gen' : its))).size > 1) return false;
  return [one, ...further].every(({ mention, shared }) => mention?.type === 'PER' && shared !== true);
}

/** Which phrase of those that stay a further owner shares its noun with: "Koval and the leaders of Italy and France". */
function owningAt(
  scene: Scene,
  phrases: readonly Phrase[],
  pending: readonly Phrase[],
  { head }: Phrase,
): number {
  if (!scene.caseless) return 0;
  if (pending.at(-1)?.head === head) return -1;
  return phrases.findIndex((one) => one.head === head);
}

/** «Як повідомив [Коваль], Рудик і Верес …»: behind the comma stands who was told of, not who else tells. */
function tellsFirst(scene: Scene, { first }: Phrase): boolean {
  const verb = scene.tokens[first - 1];
  if (scene.caseless || verb?.feats.VerbForm !== 'Fin' || scene.tellingAct(first - 1) === null) return false;
  const { as } = scene.input.words.statements;
  let i = first - 2;
  while (scene.tokens[i]?.upos === 'ADV' && !as.includes(scene.tokens[i]?.norm ?? '')) i--;
  return as.includes(scene.tokens[i]?.norm ?? '');
}

/** The next member of a coordination: after «і» it closes the list, after a comma it may go on. */
function jointAt(
  scene: Scene,
  one: Phrase,
  at: number,
  last: number,
  preposition: string | null,
): { phrase: Phrase; closes: boolean } | null {
  const { and } = scene.lexicon.set;
  let next = at;
  let closes = false;
  if (scene.token(next).form === ',') {
    if (tellsFirst(scene, one)) return null;
    next++;
  }
  if (next < last && and.has(scene.token(next).norm)) {
    next++;
    closes = true;
  }
  if (next === at || next >= last) return null;
  if (preposition !== null && scene.token(next).norm === preposition) next++;
  const phrase = next < last ? phraseAt(scene, next, last) : null;
  if (!phrase || (scene.token(at).form === ',' && leavesPlace(scene, one, phrase, preposition))) return null;
  return { phrase, closes: closes || endsHeadlineList(scene, one, phrase, preposition, last) };
}

/** "At their meeting in Oslo, Koval and Nowak agreed": behind the comma of an opening place stands who does it. */
function leavesPlace(scene: Scene, one: Phrase, phrase: Phrase, preposition: string | null): boolean {
  const isPlace = preposition !== null && scene.lexicon.set.places.has(preposition);
  return scene.caseless && isPlace && one.mention?.type === 'LOC' && phrase.mention?.type === 'PER';
}

/** Of forms that two cases share, what stands beside them tells the case. */
function caseOfAll(scene: Scene, phrases: readonly Phrase[]): string | null {
  const told = phrases.filter(({ grammaticalCase }) => grammaticalCase !== null);
  const isObject = told.some(({ grammaticalCase }) => grammaticalCase === 'Acc');
  if (isObject && told.every((one) => one.grammaticalCase === 'Acc' || isSubjectOrObject(scene, one)))
    return 'Acc';
  return told[0]?.grammaticalCase ?? null;
}

/** «Арабські Емірати», «Єгипет»: places whose nominative is their accusative too, whatever the tag. */
export function isSubjectOrObject(scene: Scene, { mention, grammaticalCase, head }: Phrase): boolean {
  if (mention?.type !== 'LOC' || !/^(?:Nom|Acc)$/.test(grammaticalCase ?? '')) return false;
  const { Gender, Number: number } = scene.token(head).feats;
  return number === 'Plur' || (Gender !== undefined && Gender !== 'Fem');
}

function alike(scene: Scene, a: Phrase, b: Phrase): boolean {
  if (a.grammaticalCase === null || b.grammaticalCase === null || a.grammaticalCase === b.grammaticalCase)
    return true;
  // «Емірати, Саудівську Аравію»
  const isObject = (one: Phrase) => one.mention?.type === 'LOC' && one.grammaticalCase === 'Acc';
  if ((isSubjectOrObject(scene, a) && isObject(b)) || (isObject(a) && isSubjectOrObject(scene, b)))
    return true;
  // «Путіна і Трампа»: persons have one form for genitive and accusative
  const isOneForm = (one: Phrase) =>
    /^(?:Gen|Acc)$/.test(one.grammaticalCase ?? '') && one.mention?.type === 'PER';
  return isOneForm(a) && isOneForm(b);
}

/** «влади Великої Британії, Канади»: another owner of the same noun, when the first one has a place or body as owner. */
function dependent(scene: Scene, one: Phrase, other: Phrase): Phrase | null {
  const { mention } = other;
  const isName =
    mention !== null && (mention.type === 'LOC' || mention.type === 'ORG') && other.first === other.head;
  if (!isName || one.owner === null || one.mention?.type === 'PER') return null;
  // «лідерами Франції, Німеччини»: places whose genitive is their locative, which has a preposition, and their dative too
  const mayBeOwner =
    other.grammaticalCase === null || /^(?:Gen|Loc)$/u.test(other.grammaticalCase) || isAlike(scene, other);
  if (!mayBeOwner) return null;
  const body = bodyOfState(scene, one, mention);
  if (body) return { ...one, owner: other.first, ownerLast: other.last, shared: true, body };
  if (scene.mentionAt(one.owner)?.type !== mention.type && !areMany(scene, one)) return null;
  const between = fieldOf(scene, one);
  const further = { ...one, owner: other.first, ownerLast: other.last, shared: true };
  return between ? { ...further, body: between } : further;
}

/** «міністри ЄС та України»: several people, some of a body and some of a state. */
function areMany(scene: Scene, { head }: Phrase): boolean {
  const { Number: number, Animacy } = scene.token(head).feats;
  return !scene.caseless && number === 'Plur' && Animacy === 'Anim';
}

/** «міністри [оборони] Туреччини й України»: what the offices are for stands between the noun and its first owner. */
function fieldOf(scene: Scene, { head, owner }: Phrase): Phrase['body'] | null {
  if (scene.caseless || owner === null || owner <= head + 1) return null;
  for (let i = head + 1; i < owner; i++) {
    const { upos, feats, lemma } = scene.token(i);
    if ((upos !== 'NOUN' && upos !== 'ADJ') || feats.Case !== 'Gen' || scene.mentionAt(i)) return null;
    if (scene.lexicon.set.states.has(lemma)) return i > head + 1 ? [head + 1, i] : null; // «лідери країн Балтії та Польщі»
  }
  return [head + 1, owner];
}

const isAlike = (scene: Scene, { grammaticalCase, mention, head }: Phrase): boolean =>
  grammaticalCase === 'Dat' && mention?.type === 'LOC' && scene.token(head).feats.Gender === 'Fem';

/** «глави [МЗС] України та Литви»: the body of a state that another state has too; null where there is none. */
function bodyOfState(
  scene: Scene,
  { owner, ownerLast, head }: Phrase,
  other: Mention,
): Phrase['body'] | null {
  const isOffices = scene.token(head).feats.Number === 'Plur';
  if (!isOffices || owner === null || other.type !== 'LOC' || scene.mentionAt(owner)?.type !== 'ORG')
    return null;
  if (scene.stateOf(other.lemma) === null) return null;
  for (let i = owner + 1; i < ownerLast; i++)
    if (scene.token(i).upos === 'PROPN' && scene.stateOf(scene.token(i).lemma) !== null) return [owner, i];
  return null;
}
