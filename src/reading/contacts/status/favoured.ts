/** Contacts that somebody has nothing against, that stay agreed or have their day ahead: «не проти зустрічі», «візит лишається в силі», "is on for Friday". */
import { isAhead } from '../background.js';
import { dateOf, startsAny } from '../details.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';

/** Tokens between a noun and what is said of it, between the verb and the day. */
const REACH = 14;
const DAY = 5;

/** «не проти зустрітися», «відкритий до зустрічі», "open to meeting": right before the word, adjectives and articles aside. */
export function favoured({ scene, clauses, trigger: { at } }: Situation): Told | null {
  let i = at - 1;
  while (/^(?:ADJ|DET)$/u.test(scene.tokens[i]?.upos ?? '') && !isEnd(scene, i)) i--;
  const isBefore = scene.lexicon.inFavour.some(
    (words) =>
      i - words.length + 1 >= clauses.sentence.first && startsAny(scene, [words], i - words.length + 1),
  );
  return isBefore ? sure('proposed') : null;
}

/** «відкритий», a word of such a phrase itself. */
const isEnd = (scene: Scene, at: number): boolean =>
  scene.lexicon.inFavour.some((words) => words.at(-1) === scene.token(at).norm);

/** «поїздка лишається в силі», "the visit still stands": what the clause says of its subject. */
export function inForce({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  const { tokens, lexicon } = scene;
  if (entry.form !== 'noun' || (!scene.caseless && tokens[at]?.feats.Case !== 'Nom')) return null;
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    const phrase = startsAny(scene, lexicon.inForce, i);
    if (phrase && /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/u.test(tokens[i + phrase.length]?.upos ?? 'PUNCT'))
      return sure('planned');
    if (tokens[i]?.form === ',') return null;
  }
  return null;
}

/** "A meeting is on for Friday", "has a call with Koval on Monday": a present whose day, close behind it, is still to come. */
export function isDatedAhead({ scene, clauses, trigger }: Situation): boolean {
  const { at, verb, entry } = trigger;
  const { Tense, VerbForm } = scene.token(verb).feats;
  if (!scene.caseless || entry.form !== 'noun' || Tense !== 'Pres' || VerbForm !== 'Fin') return false;
  const date = dateOf(scene, clauses, trigger, 'planned');
  if (date?.date == null || !isAhead(date.date, scene.input.article.published)) return false;
  const from = Math.max(verb, at);
  let i = from + 1;
  while (i < clauses.sentence.last && scene.token(i).end <= date.start) i++;
  const between = scene.tokens.slice(from + 1, i);
  const isClose = verb < at || between.length <= DAY;
  return (
    isClose &&
    between.every(({ upos, form, feats }) => upos !== 'SCONJ' && form !== ',' && feats.NumType !== 'Ord')
  );
}
