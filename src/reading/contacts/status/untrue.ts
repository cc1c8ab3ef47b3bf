/** Reports of a contact that are called untrue: «назвав чутки про зустріч вигадкою», "reports of a call are false". */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Situation, Told } from './situation.js';

/** Tokens of the clause that are looked through on either side, and words between a report and its contact. */
const REACH = 16;
const BETWEEN = 5;

/** Nothing but a verb of naming stands beside the words for untrue, and the contact is what the report is about. */
export function calledUntrue({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (entry.form !== 'noun' || !isOfReport(scene, clauses, at)) return null;
  const { sentence } = clauses;
  const own = clauses.clauseOf(at);
  let isUntrue = false;
  for (let i = Math.max(sentence.first, at - REACH); i < Math.min(sentence.last, at + REACH); i++) {
    if (clauses.clauseOf(i) !== own) continue;
    const length = untrueAt(scene, i);
    if (length > 0) {
      if (scene.lexicon.set.negations.has(scene.tokens[i - 1]?.norm ?? '')) return null;
      isUntrue = true;
      i += length - 1;
    } else if (scene.token(i).upos === 'VERB' && !scene.lexicon.set.naming.has(scene.token(i).lemma))
      return null;
  }
  return isUntrue ? { status: 'denied', sure: true } : null;
}

/** «чутки про [свою] зустріч», "reports of a meeting". */
function isOfReport(scene: Scene, clauses: Clauses, at: number): boolean {
  let i = at - 1;
  while (i > at - BETWEEN && /^(?:DET|ADJ|PRON|NUM|PROPN)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  const [preposition, noun] = [scene.tokens[i], scene.tokens[i - 1]];
  const { lemma, norm } = scene.token(at);
  if (!norm.startsWith(lemma.slice(0, 3).toLowerCase())) return false; // a lemma that is only guessed
  if (preposition?.upos !== 'ADP' || !noun || i - 1 < clauses.sentence.first) return false;
  const isAbout =
    scene.lexicon.topics.some(([word]) => word === preposition.norm) ||
    (scene.caseless && scene.input.words.grammar.partOf.includes(preposition.norm));
  return isAbout && noun.upos === 'NOUN' && scene.lexicon.reports.has(noun);
}

/** How many words a phrase for untrue has that starts at a token; 0 for none. */
function untrueAt({ tokens, lexicon }: Scene, at: number): number {
  const phrase = lexicon.untrue.find((words) =>
    words.every((word, offset) => tokens[at + offset]?.norm === word),
  );
  return phrase?.length ?? 0;
}
