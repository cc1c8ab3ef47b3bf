/** Contacts of a clause that says what is wanted or supposed: «хоче, щоб Коваль зустрівся», «якщо Коваль не зустрінеться». */
import { type Clauses, openerOf } from '../clauses.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';
import { isNegatedAt } from './tenses.js';
import { isConditional } from './unsaid.js';

/**
 * What the clause of a verb leaves open by the conjunction that opens it. Behind «щоб» a past form tells of no past:
 * what is wanted is proposed, what is to be called off stands so far. Behind «якщо» a negation denies nothing.
 */
export function supposed({ scene, clauses, trigger }: Situation): Told | null {
  const { verb, effect } = trigger;
  if (verb < 0 || effect === null || effect === 'idle' || effect === 'denied') return null;
  const opener = clauseOpener(scene, clauses, verb);
  if (opener < 0) return null;
  const { wishes, conditionals } = scene.lexicon.set;
  const { norm } = scene.token(opener);
  const isPast = scene.token(verb).feats.Tense === 'Past';
  const isOff = effect === 'cancelled' || effect === 'moved';
  if (wishes.has(norm) && isPast) {
    if (isAchieved(scene, opener) || isToldNext(scene, clauses)) return null;
    return sure(isOff ? 'planned' : 'proposed');
  }
  if (!conditionals.has(norm) || isOff || !isNegatedAt(scene, clauses, verb, 3)) return null;
  return isPast && isIndicative(scene, clauses, opener) ? null : sure('proposed');
}

/** «домігся, щоб вони зустрілися», «добился того, чтобы»: so they did. */
function isAchieved({ tokens, lexicon }: Scene, opener: number): boolean {
  for (let i = opener - 1; i >= opener - 3; i--) {
    const token = tokens[i];
    if (token?.upos !== 'VERB') continue;
    const isNegated = lexicon.set.negations.has(tokens[i - 1]?.norm ?? '');
    return token.feats.Tense === 'Past' && !isNegated && lexicon.set.achieves.has(token.lemma);
  }
  return false;
}

/** «… щоб той подзвонив Новаку. Розмова відбулася у вівторок»: the next sentence begins with the contact that was. */
function isToldNext({ tokens, lexicon }: Scene, { sentence: { last } }: Clauses): boolean {
  const [noun, verb] = [tokens[last], tokens[last + 1]];
  if (noun?.upos !== 'NOUN' || noun.feats.Case !== 'Nom' || !lexicon.nouns.has(noun)) return false;
  return verb?.upos === 'VERB' && verb.feats.Tense === 'Past';
}

/** «якщо Коваль не зустрівся з Новаком, то винен Лис»: without «би» a past form tells what was. */
function isIndicative(scene: Scene, clauses: Clauses, opener: number): boolean {
  const { norm } = scene.token(opener);
  for (const word of scene.lexicon.set.conditionals) if (norm !== word && norm.endsWith(word)) return false; // «якби»
  for (let i = opener + 1; i < clauses.sentence.last; i++) if (isConditional(scene, i)) return false;
  return true;
}

/** The conjunction over a verb, at the head of its clause, past what is put into it; -1 for none. */
function clauseOpener(scene: Scene, clauses: Clauses, verb: number): number {
  const own = clauses.clauseOf(verb);
  let head = verb;
  for (let i = verb - 1; i >= clauses.sentence.first; i--) if (clauses.clauseOf(i) === own) head = i;
  const opener = openerOf(scene, head);
  const isConjunction = opener < verb && scene.token(opener).upos === 'SCONJ';
  return isConjunction && !isOfMain(scene, clauses, opener, verb) ? opener : -1;
}

/**
 * «щоб Коваль отримав кошти, Новак зустрівся з Рудиком»: past a comma behind the verb of the clause another says what is
 * so; «щоб підписати угоду, і зустрівся»: behind an infinitive every past form does.
 */
function isOfMain(scene: Scene, clauses: Clauses, opener: number, verb: number): boolean {
  const own = clauses.clauseOf(verb);
  let isOver = false;
  for (let i = opener + 1; i < verb; i++) {
    const { upos, form, feats } = scene.token(i);
    if (clauses.clauseOf(i) !== own) continue;
    if (!isOver && feats.VerbForm === 'Inf') return true;
    if (upos === 'VERB' || upos === 'AUX') isOver = true;
    else if (isOver && form === ',') return opener === clauses.sentence.first || hasSubject(scene, i, verb);
  }
  return false;
}

/** Whether a nominative stands between two places. */
function hasSubject({ tokens }: Scene, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (/^(?:PROPN|NOUN|PRON)$/u.test(tokens[i]?.upos ?? '') && tokens[i]?.feats.Case === 'Nom') return true;
  return false;
}
