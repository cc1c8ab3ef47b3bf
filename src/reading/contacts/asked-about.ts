/** «запитав Коваля про зустріч із Лисом»: a question says neither that they meet nor that it is the one who asks. */
import type { Around } from './around.js';
import { isPast } from './background.js';
import { dateOf } from './details.js';
import type { Scene } from './scene.js';
import { prepositionOf } from './status/predicates.js';

/** Whether the word is what somebody is asked about, and nothing beside it says whose contact it is. */
export function isAskedAbout(around: Around): boolean {
  const { scene, trigger, owners, between } = around;
  const { at, entry } = trigger;
  if (entry.form === 'verb' || owners.length > 0 || between.length > 0) return false;
  const { start } = scene.token(at);
  const statement = scene.statementAt(start);
  if (statement?.act !== 'ask') return false;
  let first = at;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[first - 1]?.upos ?? '')) first--;
  // Not "asked for a meeting".
  const isTopic = scene.lexicon.topics.some((words) => words.at(-1) === scene.tokens[first - 1]?.norm);
  const from = scene.token(first).start;
  if (!isTopic || !statement.content.some((piece) => from <= piece.start && piece.start <= start))
    return false;
  return !isOfAsked(around) || !wasHeld(around);
}

/** «Коваля запитали про розмову з Лисом»: nobody whom words name asks, so that it is his who is asked. */
const isOfAsked = ({ subject, others }: Around): boolean => others.length === 1 && subject.length === 0;

/** The question is of a day that is past, or the answer says that the contact was. */
function wasHeld({ scene, clauses, trigger }: Around): boolean {
  const date = dateOf(scene, clauses, trigger)?.date ?? '';
  return isPast(date, scene.input.article.published) || isAnswered(scene, trigger.at);
}

/** «Він відповів, що зустріч пройшла добре»: a verb of being held in the next sentence agrees with the word. */
function isAnswered(scene: Scene, at: number): boolean {
  const { feats, sentence } = scene.token(at);
  const next = scene.input.analysis.sentences[sentence + 1];
  for (let i = next?.first ?? 0; i < (next?.last ?? 0); i++) {
    const verb = scene.token(i);
    if (verb.upos !== 'VERB' || verb.feats.Tense !== 'Past' || scene.lexicon.governors.of(verb) !== 'tense')
      continue;
    const agrees = verb.feats.Number === feats.Number && (verb.feats.Gender ?? feats.Gender) === feats.Gender;
    if (agrees && scene.tokens[i - 1]?.upos !== 'PART') return true;
  }
  return false;
}

/** "Asked about his talks with Putin": a question of somebody's own contact proposes none, in a language without cases. */
export function isAskedOf(scene: Scene, verb: number, at: number): boolean {
  if (!scene.caseless || scene.tellingAct(verb) !== 'ask') return false;
  const from = prepositionOf(scene, at);
  const isOwn = scene.tokens.slice(from + 1, at).some(({ feats }) => feats.Poss === 'Yes');
  return isOwn && scene.lexicon.topics.some(([word]) => word === scene.tokens[from]?.norm);
}
