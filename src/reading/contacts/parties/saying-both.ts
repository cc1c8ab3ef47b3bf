/** Words for all parties at once in the clause of a contact word. */
import type { Clauses } from '../clauses.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { partyOf } from './parties.js';

/** «сторони», «лідери двох країн», «вони», «їхня розмова» in the clause of the word. */
export function hasTogether(scene: Scene, clauses: Clauses, { at }: Trigger): boolean {
  const own = clauses.clauseOf(at);
  if (scene.caseless ? saysTwo(scene, clauses, at) : followsLastTime(scene, clauses, at)) return true;
  return clauses.groups.some((group) => {
    if (group.preposition >= 0 || clauses.clauseOf(group.first) !== own || group.phrases.length > 1)
      return false;
    const [phrase] = group.phrases;
    return (
      phrase !== undefined &&
      (isTwoOf(scene, phrase) ||
        scene.lexicon.set.together.has(scene.token(phrase.head).norm) ||
        scene.lexicon.set.teams.has(scene.token(phrase.head).norm)) &&
      (partyOf(scene, phrase)?.entity ?? null) === null
    );
  });
}

/** «прошлый раз [политики] разговаривали»: the word right behind such words of time, which the one phrase takes in. */
function followsLastTime({ tokens, lexicon }: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  for (let i = clauses.sentence.first; i < at; i++) {
    if (clauses.clauseOf(i) !== own || !lexicon.set.together.has(tokens[i]?.norm ?? '')) continue;
    if (lexicon.lastTimes.some((time) => time.every((word, k) => tokens[i - time.length + k]?.norm === word)))
      return true;
  }
  return false;
}

/** "The two longtime allies": a number after the article, whatever the noun. */
function isTwoOf({ caseless, tokens, lexicon: { set } }: Scene, { first, head }: Phrase): boolean {
  if (!caseless || head - first < 2 || tokens[head]?.feats.Number !== 'Plur') return false;
  const [article, number] = [tokens[first], tokens[first + 1]];
  return article?.feats.Definite === 'Def' && number?.upos === 'NUM' && set.together.has(number.norm);
}

/** "The two made progress and will meet": a number alone before the word. */
function saysTwo(scene: Scene, { sentence }: Clauses, at: number): boolean {
  for (let i = sentence.first; i < at; i++) {
    const { upos, norm } = scene.token(i);
    if (upos !== 'NUM' || !scene.lexicon.set.together.has(norm)) continue;
    const next = scene.token(i + 1);
    // "the two last met": "last" by whatever tag
    const after = scene.lexicon.adjectives.of(next) === 'held' ? scene.tokens[i + 2]?.upos : next.upos;
    if (after === 'VERB' || after === 'AUX' || after === 'ADV') return true;
  }
  return false;
}
