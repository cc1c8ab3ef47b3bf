/** Whether what a question told asks is answered with yes: «відповів, що зустрінеться», «Так, у п'ятницю», «она пройдёт». */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** Tokens behind a question, in its sentence and the next, that are looked through for its answer. */
const REACH = 30;

/** A yes, or the first word of the same contact, behind the question in its sentence or the next; that word not negated. */
export function isAnswered(scene: Scene, { sentence }: Clauses, trigger: Trigger): boolean {
  const next = scene.input.analysis.sentences[sentence.index + 1];
  const end = Math.min(next?.last ?? sentence.last, trigger.at + REACH);
  for (let i = trigger.at + 1; i < end; i++) {
    const answer = isYes(scene, i) || answerAt(scene, trigger, i);
    if (answer !== null) return answer;
  }
  return false;
}

/** «відповів: «Так, …»», «ответил утвердительно»: set apart by marks or told; not «Так, він уже відмовив» of who reports. */
export function isYes(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  if (!lexicon.set.yes.has(tokens[at]?.norm ?? '') || tokens[at + 1]?.upos !== 'PUNCT') return false;
  return /^[«"“„:—–-]$/u.test(tokens[at - 1]?.form ?? '') || scene.tellingAct(at - 1) !== null;
}

/** «зустрінеться», «встреча состоится», «она пройдёт»: whether it is to be; null where the word does not speak of the contact asked about. */
function answerAt(scene: Scene, { at, entry }: Trigger, i: number): boolean | null {
  const { tokens, lexicon } = scene;
  const [asked, token] = [scene.token(at), scene.token(i)];
  const { negations } = lexicon.set;
  const other = scene.entries.get(i);
  if (other && token.lemma === asked.lemma)
    return !negations.has(tokens[i - 1]?.norm ?? '') && !negations.has(tokens[i + 1]?.norm ?? '');
  const isNoun = other?.kind === entry.kind && other.form === 'noun' && token.feats.Case === 'Nom';
  const { feats } = asked;
  const isPronoun =
    entry.form === 'noun' &&
    token.upos === 'PRON' &&
    token.feats.Person === '3' &&
    token.feats.Number === feats.Number &&
    (feats.Number === 'Plur' || token.feats.Gender === feats.Gender);
  const verb = tokens[i + 1];
  if (!isNoun && !isPronoun) return null;
  if (verb && negations.has(verb.norm)) return false;
  const effect = verb?.upos === 'VERB' ? lexicon.governors.of(verb) : null;
  return effect === 'tense' || effect === 'planned' ? true : null;
}
