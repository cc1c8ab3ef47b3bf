/** «особиста зустріч не потрібна», "an in-person meeting was not necessary": a contact that is said not to be needed is off. */
import { isPast } from '../background.js';
import { dateOf } from '../details.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';

/** How far behind the word of a contact it may be said, in tokens. */
const REACH = 14;
/** Tokens between a negation and what it negates. */
const NEGATION = 2;

/** Only of a noun that is the subject: «для зустрічі не потрібні дозволи» needs no permits. */
export function needless(situation: Situation): Told | null {
  const { scene, clauses, trigger } = situation;
  const { at, entry } = trigger;
  const { tokens, lexicon, caseless } = scene;
  if (entry.form !== 'noun' || !isSubject(scene, at)) return null;
  const own = clauses.clauseOf(at);
  const off = (): Told | null => (isOver(situation) ? null : sure('cancelled'));
  let wasOnce = false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH); i++) {
    const token = scene.token(i);
    if (clauses.clauseOf(i) !== own) continue; // «зустріч, про яку писали, не потрібна»
    if (lexicon.set.needless.has(token.lemma)) return tokens[i - 1]?.upos === 'DET' || wasOnce ? null : off();
    if (lexicon.set.needs.has(token.lemma)) return isNegated(scene, i) ? off() : null;
    wasOnce ||= token.upos === 'AUX' && token.feats.Tense === 'Past'; // «зустріч була зайвою» judges one that was held
    const isMain = token.upos === 'VERB' && (caseless || token.feats.VerbForm === 'Fin');
    if (isMain) return null;
  }
  return null;
}

/** A day that is over: what was on it is judged, not called off. */
function isOver({ scene, clauses, trigger }: Situation): boolean {
  const date = dateOf(scene, clauses, trigger)?.date ?? null;
  return date !== null && isPast(date, scene.input.article.published);
}

/** In a language with cases the nominative; else nothing right before it that it hangs on. */
function isSubject({ tokens, caseless }: Scene, at: number): boolean {
  if (!caseless) return tokens[at]?.feats.Case === 'Nom';
  let i = at - 1;
  // "An in-person meeting": what a hyphen joins is one word.
  while (
    /^(?:DET|ADJ|NOUN|NUM)$/u.test(tokens[i]?.upos ?? '') ||
    [tokens[i], tokens[i + 1]].some((one) => one?.form === '-')
  )
    i--;
  return tokens[i]?.upos !== 'ADP' && tokens[i]?.upos !== 'VERB';
}

function isNegated({ tokens, lexicon }: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - NEGATION; i--)
    if (lexicon.set.negations.has(tokens[i]?.norm ?? '')) return true;
  return false;
}
