/** Clauses without a parser: where they part, and who their subject is. */
import type { Sentence, Token } from '../../language/contract.js';
import { type Group, groupsIn } from './groups.js';
import { insetEnd, opensClause, tellsAfter } from './insets.js';
import { endWithAdded } from './parties/brackets.js';
import { contrastsIn } from './parties/contrasts.js';
import { isVisited } from './parties/visited.js';
import type { Scene } from './scene.js';

/** A sentence with its clauses and phrases, worked out once. */
export interface Clauses {
  readonly sentence: Sentence;
  readonly groups: readonly Group[];
  /** Groups of who or what it was not («не з Ковалем, а з Новаком»): none of the others. */
  readonly absent: readonly Group[];
  /** Number of the clause of a token. */
  clauseOf(token: number): number;
}

const BREAKS = /^[;:—–…()]$|^-$/u;
/** Longer sentences (lists, tables without full stops) are read in pieces of so many tokens, so that the work stays linear. */
const LONGEST_PIECE = 300;

/** The sentence in pieces that are read apart; mostly one. */
export function piecesOf(scene: Scene, sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let first = sentence.first; first < sentence.last; first += LONGEST_PIECE) {
    const last = Math.min(sentence.last, first + LONGEST_PIECE);
    pieces.push({
      ...sentence,
      first,
      last,
      start: scene.token(first).start,
      end: scene.token(last - 1).end,
    });
  }
  return pieces;
}

export function clausesOf(scene: Scene, sentence: Sentence): Clauses {
  let clauses = scene.clauses.get(sentence.first);
  if (clauses?.sentence.last !== sentence.last) {
    clauses = clausesIn(scene, sentence);
    scene.clauses.set(sentence.first, clauses);
  }
  return clauses;
}

function clausesIn(scene: Scene, sentence: Sentence): Clauses {
  const { last } = sentence;
  const all = groupsIn(scene, sentence.first, last);
  const contrasts = contrastsIn(scene, all, last);
  const absent = contrasts.map((one) => one.absent);
  const numbers: number[] = [];
  let clause = 0;
  let count = 0;
  let inset = { last: 0, over: 0 };
  for (let i = sentence.first; i < last; i++) {
    const contrast = contrasts.find(({ from, to }) => from <= i && i <= to);
    if (contrast) {
      clause = numbers[contrast.absent.first - sentence.first] ?? clause;
      numbers.push(clause);
      continue;
    }
    const end = i > sentence.first ? insetEnd(scene, i, last) : null;
    if (i === inset.last && inset.last > 0 && end === null) clause = inset.over;
    else if (end !== null) {
      inset = { last: end, over: i === inset.last && inset.last > 0 ? inset.over : clause };
      clause = ++count;
    } else if (i > sentence.first && startsClause(scene, i, last)) clause = ++count;
    numbers.push(clause);
  }
  return {
    sentence,
    groups: absent.length > 0 ? all.filter((group) => !absent.includes(group)) : all,
    absent,
    clauseOf: (token) => numbers[token - sentence.first] ?? clause,
  };
}

function startsClause(scene: Scene, at: number, last: number): boolean {
  const token = scene.token(at);
  if (BREAKS.test(token.form))
    return isDash(scene, at, last) || !(token.form === '-' || joinsNames(scene, at));
  if (token.form === ',') return opensClause(scene, at + 1, last) || tellsAfter(scene, at + 1, last);
  const before = scene.token(at - 1);
  if (before.form === ',') return false;
  return token.upos === 'SCONJ' || (token.feats.PronType === 'Rel' && token.feats.Case === undefined);
}

/** "The Smith–Jones call": a dash without spaces between two names. */
function joinsNames({ caseless, tokens }: Scene, at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!caseless || own?.form !== '–' || own.spaceBefore || after?.spaceBefore) return false;
  return before?.upos === 'PROPN' && after?.upos === 'PROPN';
}

/** A hyphen with spaces around it is a dash. */
function isDash(scene: Scene, at: number, last: number): boolean {
  return scene.token(at).spaceBefore && at + 1 < last && scene.token(at + 1).spaceBefore;
}

/** The first token of the clause that a token is in. */
export function clauseStart(clauses: Clauses, at: number): number {
  const own = clauses.clauseOf(at);
  let first = at;
  while (first > clauses.sentence.first && clauses.clauseOf(first - 1) === own) first--;
  return first;
}

/** The word that opens the clause beginning at a token, past its comma. */
export const openerOf = (scene: Scene, first: number): number =>
  scene.token(first).upos === 'PUNCT' ? first + 1 : first;

export type Ground = 'clause' | 'after' | 'main-clause' | 'relative';

/** The subject of the verb at a token, with the ground: in its clause before or after it, else in the clause above. */
export function subjectOf(
  scene: Scene,
  clauses: Clauses,
  verb: number,
): { group: Group; ground: Ground } | null {
  const own = clauses.clauseOf(verb);
  const before = clauses.groups.filter((group) => group.last <= verb);
  const nearby = before.filter(
    (group) => clauses.clauseOf(group.first) === own && !isObjectBehind(scene, clauses, group),
  );
  const left = lastSubject(scene, nearby, verb);
  if (left && !isRelative(scene, left)) return { group: left, ground: 'clause' };
  const relative = left ?? null;
  if (relative) {
    const [meant, over] = before.filter((group) => group.last <= relative.first).reverse();
    const isOfPlace =
      scene.caseless && meant !== undefined && meant.preposition >= 0 && over?.last === meant.first;
    if (isOfPlace && isOfPerson(over)) return { group: over, ground: 'relative' }; // "King Abdullah of Jordan, who"
    if (meant) return { group: meant, ground: 'relative' };
  }
  const right = clauses.groups.find(
    (group) =>
      !scene.caseless && // "The talks went well, an aide said"
      group.first > verb &&
      clauses.clauseOf(group.first) === own &&
      maySubject(scene, group, verb) &&
      !isOfNext(scene, verb, group.first),
  );
  if (right && caseIsNominative(right)) return { group: right, ground: 'after' };
  const main = lastSubject(
    scene,
    before.filter((group) => clauses.clauseOf(group.first) < own && !isObjectBehind(scene, clauses, group)),
    verb,
  );
  return main ? { group: main, ground: 'main-clause' } : null;
}

/** "Koval met [Nowak], then flew to Rome": right behind a verb that has a subject before it, in a language without cases. */
function isObjectBehind(scene: Scene, { clauseOf, groups }: Clauses, { first, last }: Group): boolean {
  const verb = first - 1;
  if (!scene.caseless || scene.tokens[verb]?.upos !== 'VERB') return false;
  if (scene.tellingAct(verb) !== null && !isEndOfObject(scene, last)) return false; // "said Koval, the envoy, met"
  if (/^(?:VERB|AUX|ADV|PART)$/u.test(scene.tokens[last]?.upos ?? '')) return false; // "wants Koval to", "heard Koval say"
  return groups.some(
    (group) => group.last <= verb && group.preposition < 0 && clauseOf(group.first) === clauseOf(first),
  );
}

/** "Praised Koval, [and] met", "praised Koval [and then] met", "called Koval, [then] met". */
function isEndOfObject({ tokens }: Scene, at: number): boolean {
  const next = tokens[at]?.form === ',' ? tokens[at + 1] : tokens[at];
  const verb = tokens[(next?.index ?? at) + 1]?.upos;
  return next?.upos === 'CCONJ' ? verb === 'VERB' || verb === 'ADV' : next?.upos === 'ADV' && verb === 'VERB';
}

/** «поговорили наодинці, потім до них приєдналися Макрон і Мерц»: past a comma another verb has its own subject. */
function isOfNext(scene: Scene, verb: number, at: number): boolean {
  let comma = false;
  for (let i = verb + 1; i < at; i++) {
    const { form, upos, feats } = scene.token(i);
    if (form === ',') comma = true;
    else if (comma && upos === 'VERB' && feats.VerbForm === 'Fin') return true;
  }
  return false;
}

function lastSubject(scene: Scene, groups: readonly Group[], verb: number): Group | null {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as Group;
    if (isOfPhrase(scene, groups[i - 1], group)) continue;
    if (maySubject(scene, group, verb)) return explained(scene, groups, i) ?? group;
  }
  return null;
}

/** "In Vienna for a gathering of [NATO] foreign ministers, Koval met": right behind a preposition's own group. */
function isOfPhrase(scene: Scene, before: Group | undefined, group: Group): boolean {
  if (!scene.caseless || before?.last !== group.first || isOfPerson(group)) return false;
  return before.preposition >= 0 && group.preposition < 0 && scene.tokens[group.last]?.form === ',';
}

/** «Стів Віткофф, спецпосланець США, зустрівся»: of a name and what explains it between commas, the name. */
function explained(scene: Scene, groups: readonly Group[], index: number): Group | null {
  const group = groups[index] as Group;
  const isPerson = isOfPerson;
  if (isPerson(group) || scene.tokens[group.last]?.form !== ',') return null;
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const name = groups[i] as Group;
    if (scene.tokens[name.last]?.form !== ',') continue;
    const isName = name.phrases.length === 1 && isPerson(name) && name.preposition < 0;
    return isName && caseIsNominative(name) ? name : null;
  }
  return null;
}

const isOfPerson = ({ phrases }: Group): boolean => phrases.some(({ mention }) => mention?.type === 'PER');

const caseIsNominative = (group: Group): boolean =>
  group.grammaticalCase === 'Nom' || group.grammaticalCase === null;

/** In the nominative, without a preposition, and agreeing with the verb as far as the forms show. */
function maySubject(scene: Scene, group: Group, verb: number): boolean {
  if (group.preposition >= 0 || !caseIsNominative(group) || isVisited(scene, group, verb)) return false;
  const { head } = group.phrases[0] as { head: number };
  if (isLonely(scene, group, verb) || isOwned(scene, group) || tellsElse(scene, group, verb)) return false;
  if (scene.caseless && !precedesVerb(scene, group)) return false;
  if (group.phrases.some(({ mention }) => mention?.type === 'PER')) return true; // «Си»: tags of names are less sure
  if (scene.caseless && scene.token(verb).feats.Tense === 'Past') return true; // English shows no number there
  return agrees(scene.token(head), scene.token(verb), group.phrases.length > 1);
}

/** «розмови, про яку повідомляло видання, не було»: right behind a verb of telling and before a comma is who tells, no subject of another verb. */
function tellsElse(scene: Scene, { first, last }: Group, verb: number): boolean {
  const telling = scene.tokens[first - 1];
  if (scene.caseless || telling?.feats.VerbForm !== 'Fin' || telling.index === verb) return false;
  if (scene.token(verb).feats.VerbForm !== 'Fin' || verb < first) return false;
  return scene.tokens[last]?.form === ',' && scene.tellingAct(telling.index) !== null;
}

/** A name without case right after a noun belongs to it: «на саміті АТЕС». */
function isOwned(scene: Scene, group: Group): boolean {
  const before = scene.tokens[group.first - 1];
  if (group.grammaticalCase !== null || before?.upos !== 'NOUN') return false;
  return before.feats.Case !== undefined && !scene.isInDate(before.start); // «у п’ятницю МЗС заявило»
}

/** Without cases the subject is what stands before a verb, adverbs and dates aside: "Koval on Friday met". */
function precedesVerb(scene: Scene, group: Group): boolean {
  if (isTimeOfDay(scene, group)) return false;
  const end = afterDate(scene, endWithAdded(scene, group));
  for (let i = end; i < end + 4; i++) {
    const token = scene.tokens[i];
    if (!token) return false;
    if (token.upos === 'VERB' || token.upos === 'AUX' || scene.lexicon.governors.has(token)) return true;
    if (token.upos !== 'ADV' && token.upos !== 'PART') return token.form === ',';
  }
  return false;
}

/** "On Friday [evening]": a noun right after a date belongs to it. */
const isTimeOfDay = (scene: Scene, { first, last }: Group): boolean =>
  last - first === 1 &&
  first > 0 &&
  scene.mentionAt(first) === null &&
  scene.isInDate(scene.token(first - 1).start);

function afterDate(scene: Scene, at: number): number {
  let end = at;
  while (end < scene.tokens.length && scene.isInDate(scene.token(end).start)) end++;
  return end > at && scene.tokens[end]?.upos === 'NOUN' ? end + 1 : end;
}

/** One person alone is no subject of a verb in the plural, unless «з» and another follow: «Путін з Трампом обговорили». */
function isLonely(scene: Scene, group: Group, verb: number): boolean {
  const [phrase] = group.phrases;
  const { Number: number, Tense } = scene.token(verb).feats;
  if (!phrase || group.phrases.length > 1 || number !== 'Plur') return false;
  if (scene.caseless && (Tense === 'Past' || scene.token(verb).upos === 'NOUN')) return false; // English shows no number there, whatever the tag
  const head = scene.token(phrase.head);
  if (head.feats.Number !== 'Sing' || isRelativeToken(head) || head.upos === 'PRON') return false;
  const next = scene.tokens[group.last]?.norm;
  return !scene.lexicon.withFrames.some(({ preposition }) => preposition === next);
}

function agrees(head: Token, verb: Token, isJoint: boolean): boolean {
  if (isRelativeToken(head)) return true;
  const { Gender, Number: number } = verb.feats;
  if (number === 'Sing' && !isJoint && head.feats.Number === 'Plur') return false;
  if (
    number === 'Sing' &&
    !isJoint &&
    Gender !== undefined &&
    head.feats.Gender !== undefined &&
    head.upos === 'NOUN'
  )
    return Gender === head.feats.Gender || head.feats.Animacy === 'Anim';
  return true;
}

function isRelative(scene: Scene, group: Group): boolean {
  return isRelativeToken(scene.token((group.phrases[0] as { head: number }).head));
}

const isRelativeToken = ({ feats }: Token): boolean => feats.PronType === 'Rel';
