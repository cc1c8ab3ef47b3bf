/** What stands right before or behind a word of a contact in a language without cases: a place, a person, a day, a modal. */
import type { Token } from '../../language/contract.js';
import { governedBy } from './governing.js';
import type { Scene } from './scene.js';

/** "Koval is in Warsaw", "who was due in Oslo": a person, the verb, and right behind it the state or capital that he is in. */
export function isStay(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  if (!scene.caseless || !(isOfPerson(scene, at - 1) || isWillBe(scene, at))) return false;
  let i = at + 1;
  if (tokens[i]?.upos === 'ADV') i++;
  if (tokens[i] && lexicon.governors.of(scene.token(i)) === 'planned') i++;
  const place = scene.mentionAt(i + 1);
  if (!lexicon.set.places.has(tokens[i]?.norm ?? '') || place?.type !== 'LOC') return false;
  const isWhose = /^[’']s?$/u.test(tokens[scene.lastToken(place)]?.norm ?? ''); // "is in Warsaw's interest"
  return !isWhose && scene.stateOf(place.lemma) !== null;
}

/** "He supports the talks and [will be] in Rome": a predicate behind "and", whose subject stands before the first. */
function isWillBe({ tokens, lexicon }: Scene, at: number): boolean {
  const { set } = lexicon;
  return set.futures.has(tokens[at - 1]?.norm ?? '') && set.and.has(tokens[at - 2]?.norm ?? '');
}

/** Tokens of the longest name. */
const NAME = 4;

/** The last word of a person's name, "he", "who", auxiliaries aside. */
function isOfPerson(scene: Scene, last: number): boolean {
  let i = last;
  while (scene.tokens[i]?.upos === 'AUX' && i > last - 2) i--;
  const { upos, feats } = scene.tokens[i] ?? {};
  if (feats?.PronType === 'Rel' || feats?.PronType === 'Int')
    return scene.lexicon.set.whoms.has(scene.token(i).norm);
  for (let first = i; first > i - NAME; first--) {
    const mention = scene.mentionAt(first);
    if (mention) return scene.lastToken(mention) === i + 1 && /^(?:PER|PRON)$/u.test(mention.type);
    if (upos !== 'PROPN') return false;
  }
  return false;
}

/** How far before a time the verb of spending it may stand, in tokens. */
const SPENT = 8;

/** "Spent [two hours] with Koval", "after an hour with Nowak": time with a person, and nothing else that it is of. */
export function isSpellWith(scene: Scene, at: number): boolean {
  const { lexicon } = scene;
  if (!scene.caseless) return false;
  const behind = behindPlace(scene, at + 1);
  const next = scene.tokens[behind]?.norm;
  if (!lexicon.withFrames.some((frame) => frame.preposition === next)) return false;
  if (!isPersonAt(scene, behind + 1)) return false;
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - SPENT); i--) {
    const { upos, lemma, norm } = scene.token(i);
    if (upos === 'VERB' || upos === 'AUX') return lexicon.set.spends.has(lemma);
    if ((upos === 'ADP' || upos === 'SCONJ') && !isOf(scene, norm)) return isHeldTime(scene, norm);
  }
  return false;
}

/** Tokens of the longest place that stands between a time and whom it was spent with. */
const PLACE = 5;

/** Where what follows a place begins: "two hours [at the presidential palace] with Koval"; the same index where there is none. */
function behindPlace({ tokens, lexicon }: Scene, at: number): number {
  if (!lexicon.set.places.has(tokens[at]?.norm ?? '')) return at;
  let i = at + 1;
  while (i < at + PLACE && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[i]?.upos ?? '')) i++;
  return i;
}

/** "A word [with Koval]", "an exchange [between Koval and Nowak]", not "a word with roots", "the prisoner exchange with". */
export function isSharedWith(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const [before, next] = [tokens[at - 1], tokens[at + 1]?.norm ?? ''];
  const isWith =
    lexicon.set.between.has(next) || lexicon.withFrames.some(({ preposition }) => preposition === next);
  if (!scene.caseless || !isWith || !isPersonAt(scene, at + 2)) return false;
  const isPart = tokens[at - 2]?.form === '-'; // "a two-hour exchange"
  const isOpen = /^(?:DET|ADJ|NUM)$/u.test(before?.upos ?? '') || (isPart && before?.upos === 'NOUN');
  return isOpen && before?.sentence === tokens[at]?.sentence;
}

/** How far behind the verb the word may stand, in tokens. */
const ASIDE = 7;

/** "Took [Koval] aside", "pulled the envoy aside", not "took the remark aside". */
export function isTakenAside(scene: Scene, at: number): boolean {
  let isSomebody = false;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + ASIDE); i++) {
    const { norm, upos } = scene.token(i);
    if (scene.lexicon.set.asides.has(norm)) return isSomebody;
    if (/^(?:VERB|AUX|ADP|SCONJ|CCONJ|PUNCT)$/u.test(upos)) return false;
    if (/^(?:PER|JOB|PRON)$/u.test(scene.mentionAt(i)?.type ?? '') || upos === 'PRON') isSomebody = true;
  }
  return false;
}

/** "After", "during". */
const isHeldTime = ({ lexicon }: Scene, norm: string): boolean =>
  lexicon.settings.some(({ words, effect }) => effect === 'held' && words.length === 1 && words[0] === norm);

/** A person or title, articles and adjectives before it aside. */
function isPersonAt(scene: Scene, from: number): boolean {
  let i = from;
  while (i < from + 3 && !scene.mentionAt(i) && /^(?:DET|ADJ|PRON)$/u.test(scene.tokens[i]?.upos ?? '')) i++;
  const mention = scene.mentionAt(i);
  if (!mention || !/^(?:PER|JOB)$/u.test(mention.type)) return false;
  return !/^[’']s?$/u.test(scene.tokens[scene.lastToken(mention)]?.norm ?? ''); // "a few words with [Koval's] supporters"
}

/** "Saw Koval in Warsaw", "sees Nowak at the White House", "sees General Hill on Friday": a person, and right behind him where or when. */
export function isSeenThere(scene: Scene, at: number): boolean {
  if (!scene.caseless) return false;
  let after = personEnd(scene, at + 1);
  const isAnd = after >= 0 && scene.lexicon.set.and.has(scene.tokens[after]?.norm ?? '');
  if (isAnd) after = Math.max(after, personEnd(scene, after + 1)); // "sees Koval and Minister Jane Hill on Friday"
  if (after < 0) return false;
  const isDate = (i: number) => scene.tokens[i] !== undefined && scene.isInDate(scene.token(i).start);
  if (isDate(after) || (scene.tokens[after]?.upos === 'ADP' && isDate(after + 1))) return true;
  if (!scene.lexicon.set.places.has(scene.tokens[after]?.norm ?? '')) return false;
  const isArticle = scene.tokens[after + 1]?.feats.PronType === 'Art';
  return /^(?:LOC|ORG)$/u.test(scene.mentionAt(after + (isArticle ? 2 : 1))?.type ?? '');
}

/** Words of the longest rank or title before a name. */
const TITLE = 4;

/** Where a person ends who begins at a token, rank, title and a name between commas with him; -1 for nobody. */
function personEnd(scene: Scene, from: number): number {
  let i = from;
  const isOfTitle = (at: number) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(scene.tokens[at]?.upos ?? '');
  while (i < from + TITLE && !isNamed(scene, i) && isOfTitle(i)) i++;
  const title = scene.mentionAt(i);
  if (!title || !isNamed(scene, i)) return -1;
  const end = scene.lastToken(title);
  const isApart = scene.tokens[end]?.form === ','; // "saw the mayor, Jane Hill, on Monday"
  const person = scene.mentionAt(isApart ? end + 1 : end);
  if (person?.type !== 'PER') return end;
  const last = scene.lastToken(person);
  return isApart && scene.tokens[last]?.form === ',' ? last + 1 : last;
}

const isNamed = (scene: Scene, at: number): boolean =>
  /^(?:PER|JOB|PRON)$/u.test(scene.mentionAt(at)?.type ?? '');

/** How far behind a verb of going the place may stand that it leads to, in tokens. */
const WHERETO = 4;

/** "Landed in Warsaw", "reached the Polish capital, Warsaw", not "landed on the lawn", "reached a deal": a place right behind it. */
export function isPlaced(scene: Scene, after: number): boolean {
  for (let i = after; i < Math.min(scene.sentenceOf(after - 1).last, after + WHERETO); i++) {
    if (scene.isInDate(scene.token(i).start) || isOfTime(scene, i)) continue; // "spent Monday in Warsaw", "two days"
    if (scene.mentionAt(i)?.type === 'LOC') return true;
    if (!/^(?:ADP|ADV|DET|ADJ|PART)$/u.test(scene.token(i).upos)) return false;
  }
  return false;
}

const isOf = ({ input }: Scene, norm: string): boolean => input.words.grammar.partOf.includes(norm);

const isOfTime = (scene: Scene, at: number): boolean =>
  scene.token(at).upos === 'NUM' || scene.lexicon.units.has(scene.token(at));

/** "Is due in Rome", "was expected in Rome". */
export const isDue = (scene: Scene, at: number): boolean =>
  scene.entries.get(at)?.marks.has('stays') === true && governedBy(scene, at + 1) === 'planned';

/** "Called on Koval at his office", "called on Nowak on Monday", not "called on Koval to resign": where or when, and nothing he is to do. */
export function callsOn(scene: Scene, from: number): boolean {
  let i = from;
  while (i < from + 3 && !scene.mentionAt(i) && /^(?:DET|ADJ|NOUN)$/u.test(scene.tokens[i]?.upos ?? '')) i++;
  const title = scene.mentionAt(i);
  if (!title || !/^(?:PER|JOB|PRON)$/u.test(title.type)) return false;
  const person = scene.mentionAt(scene.lastToken(title));
  const end = person?.type === 'PER' ? scene.lastToken(person) : scene.lastToken(title);
  const [next, beyond] = [scene.tokens[end], scene.tokens[end + 1]];
  const isDay = (token: Token | undefined) => token !== undefined && scene.isInDate(token.start);
  if (isDay(next) || (next?.upos === 'ADP' && isDay(beyond))) return true;
  return scene.lexicon.set.places.has(next?.norm ?? '');
}
