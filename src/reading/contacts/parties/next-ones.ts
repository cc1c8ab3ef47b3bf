/** The next contact of those who were in contact: "the next meeting is set for July", «наступна зустріч відбудеться в Осло». */
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';

/** How many contacts back one is looked for: keeps the work linear. */
const CONTACTS_BACK = 40;

/** "Kyiv proposed a third meeting", "no further call with Koval is planned": another one of those who have met. */
export function seriesOf(scene: Scene, drafts: readonly Draft[], occurrence: Occurrence): Draft | null {
  const { trigger, parties, sure, status, kind } = occurrence;
  const isAhead = sure && (status === 'planned' || status === 'proposed');
  const isDenied = scene.caseless && sure && status === 'denied';
  const isOff = isDenied && (isFurther(scene, trigger.at) || isOpen(scene, trigger.at));
  if ((!isAhead && !isOff) || parties.length > 1 || trigger.entry.form === 'verb') return null;
  if (!scene.caseless) return nextOf(scene, drafts, occurrence);
  const before = scene.tokens[trigger.at - 1];
  const isThird = before?.feats.NumType === 'Ord' && (kind === 'meeting' || kind === 'talks');
  const isOneMore = isNext(scene, trigger.at) || isFurther(scene, trigger.at);
  if (!before || (!isThird && !isOneMore)) return null;
  const isLike = ({ own }: Draft) =>
    own.every((one) => one.status === 'held' || one.status === 'ongoing') &&
    own.some((one) =>
      isThird && !isOneMore
        ? one.trigger.entry.marks.has('process')
        : one.kind === kind || one.generic || occurrence.generic,
    );
  const like = drafts.slice(-CONTACTS_BACK).findLast(isLike);
  const [known] = parties.length > 0 ? parties : (occurrence.before[0] ?? []);
  return like && (!known || like.parties.some(({ key }) => key === known.key)) ? like : null;
}

/** The next one of a series: rounds of talks are talks, and of none that is planned nothing is held. */
export function ofSeries(scene: Scene, occurrence: Occurrence, { own: [first] }: Draft): Occurrence {
  const kind = first?.trigger.entry.marks.has('process') ? 'talks' : occurrence.kind;
  const { at } = occurrence.trigger;
  if (isOpen(scene, at)) return { ...occurrence, kind, status: 'planned', sure: false };
  if (!isFurther(scene, at)) return { ...occurrence, kind };
  const none = articleOf(scene, at);
  const isNone = scene.lexicon.set.nobody.has(scene.token(none).norm);
  return { ...occurrence, kind, ...(isNone ? { status: 'denied' as const } : {}) };
}

/** «наступна зустріч відбудеться в Осло», «третій раунд переговорів пройде в Осло» after one that was held, none of its parties named. */
function nextOf(scene: Scene, drafts: readonly Draft[], occurrence: Occurrence): Draft | null {
  const { trigger, parties, kind, sentence } = occurrence;
  if (parties.length > 0 || kind === 'letter' || kind === 'visit' || !isNextOne(scene, trigger.at))
    return null;
  const isRoundOnly = isRound(scene, trigger.at); // they may have met for the first one
  const like = drafts
    .slice(-CONTACTS_BACK)
    .findLast(
      ({ own }) =>
        own.every((one) => one.status === 'held' || one.status === 'ongoing') &&
        own.some((one) => one.kind === kind || one.generic || (isRoundOnly && one.kind === 'meeting')),
    );
  const last = like?.own.at(-1)?.sentence ?? -NEXT;
  return like && sentence - last < NEXT ? like : null;
}

/** How many sentences the next contact may stand behind the one before it. */
const NEXT = 6;

/** «наступна [зустріч]», «третій раунд [переговорів]», in a language with cases. */
export function isNextOne(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const before = tokens[at - 1];
  const i = before?.upos === 'NOUN' && lexicon.heads.of(before) === 'same' ? at - 2 : at - 1;
  const [adjective, next] = [tokens[i], tokens[at + 1]];
  // «перенести выборы на следующую встречу»: when something else is to be done.
  const preposition = tokens[i - 1];
  const isWhen = adjective?.feats.Case === 'Acc' && preposition?.upos === 'ADP';
  if (isWhen && lexicon.set.places.has(preposition.norm)) return false;
  if (adjective?.upos !== 'ADJ' || next?.feats.Case === 'Gen') return false; // «наступна зустріч збірної»
  if (adjective.feats.NumType === 'Ord' || lexicon.set.nth.has(adjective.lemma))
    return i < at - 1 || isRound(scene, at); // «друга зустріч» may be of others
  return lexicon.adjectives.of(adjective) === 'planned';
}

/** «Другий раунд [відбудеться у Женеві]»: the word for a part of talks alone, in a language with cases. */
export function isRound({ caseless, tokens, lexicon, wide }: Scene, at: number): boolean {
  const token = tokens[at];
  return !caseless && token !== undefined && wide.has(at) && lexicon.heads.of(token) === 'same';
}

/** "The next meeting", "their upcoming talks"; not "the next meeting of the council". */
function isNext(scene: Scene, at: number): boolean {
  const [article, adjective] = [scene.tokens[at - 2], scene.tokens[at - 1]];
  const isKnown = article?.feats.Definite === 'Def' || article?.feats.Poss === 'Yes' || isPossessor(article);
  const isPlanned = adjective?.upos === 'ADJ' && scene.lexicon.adjectives.of(adjective) === 'planned';
  return isKnown && isPlanned && !isOfOthers(scene, at + 1);
}

/** Tokens between what is not settled and the contact: "no [date] has been set for their next meeting". */
const SETTLED = 10;

/** Whether only a date or place of it is not settled. */
function isOpen({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  const { sentence } = tokens[at] ?? {};
  for (let i = at - 1; caseless && i >= at - SETTLED && tokens[i]?.sentence === sentence; i--)
    if (set.particulars.has(tokens[i]?.lemma ?? '')) return set.nobody.has(tokens[i - 1]?.norm ?? '');
  return false;
}

/** "The pair's". */
const isPossessor = (token: Scene['tokens'][number] | undefined): boolean =>
  token?.upos === 'PART' && /^[’']s?$/u.test(token.norm);

/** "Another meeting", "no further call", "a second conversation": one more than was told of. */
function isFurther(scene: Scene, at: number): boolean {
  const article = scene.tokens[articleOf(scene, at)];
  const { further, nobody } = scene.lexicon.set;
  if (!scene.caseless || !article || isOfOthers(scene, at + 1)) return false;
  if (article.index === at - 1) return further.has(article.norm) && article.upos === 'DET';
  const isOpen = article.feats.Definite === 'Ind' || nobody.has(article.norm);
  return isOpen && further.has(scene.token(article.index + 1).norm);
}

/** The determiner before a noun and its adjectives. */
function articleOf({ tokens }: Scene, at: number): number {
  let i = at - 1;
  while (i > 0 && tokens[i]?.upos === 'ADJ') i--;
  return Math.max(i, 0);
}

/** "Of the council", not "of the two leaders". */
function isOfOthers({ tokens, input, lexicon }: Scene, at: number): boolean {
  if (!input.words.grammar.partOf.includes(tokens[at]?.norm ?? '')) return false;
  return [1, 2, 3].every((offset) => !lexicon.set.together.has(tokens[at + offset]?.norm ?? ''));
}
