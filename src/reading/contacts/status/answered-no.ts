/** What a question asks and the answer says no to: "asked whether he would meet Hall, Koval said there were no such plans". */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** Tokens behind a question that are looked through for the verb of its answer, and behind that verb for what it says. */
const REACH = 30;
const ANSWER = 14;
/** Tokens between a no and its verb («Нет, не планируется», – ответил), and between words of one answer. */
const BEFORE = 10;
const NEAR = 5;

/** The verb by which what is asked of a contact is answered with no; -1 without one. The caller knows that it is asked. */
export function noTo(scene: Scene, clauses: Clauses, trigger: Trigger): number {
  const { at, effect, verb } = trigger;
  const isOfAsking = verb >= 0 && scene.tellingAct(verb) === 'ask'; // "asked if he would call Hall"
  if (!isOfAsking && /^(?:cancelled|moved|denied|proposed)$/u.test(effect ?? '')) return -1;
  const { first, last, index, block } = clauses.sentence;
  const next = scene.input.analysis.sentences[index + 1];
  const end = Math.min(next && next.block === block ? next.last : last, at + REACH);
  for (let i = at + 1; i < end; i++)
    if (i !== verb && isAnswer(scene, i)) return saysNo(scene, trigger, i, end) ? i : -1;
  for (let i = first; i < at; i++) if (i !== verb && isAnswer(scene, i) && isNoBeside(scene, i)) return i;
  return -1;
}

function isAnswer(scene: Scene, at: number): boolean {
  const act = scene.tellingAct(at);
  return act !== null && act !== 'ask';
}

/** «Нет», "no" that stands alone: not "no one", «ні Коваль, ні Новак». */
function isNo({ tokens, lexicon }: Scene, at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  if (!lexicon.set.noes.has(norm)) return false;
  if (norm.endsWith('.')) return tokens[at + 1]?.upos !== 'NUM';
  return /^(?:PUNCT|ADP|SCONJ)$/u.test(tokens[at + 1]?.upos ?? 'PUNCT');
}

/** «Нет», – ответил Коваль на вопрос; "said no when asked". */
function isNoBeside(scene: Scene, verb: number): boolean {
  for (let i = Math.max(0, verb - BEFORE); i < verb + 3; i++)
    if (scene.token(i).sentence === scene.token(verb).sentence && isNo(scene, i)) return true;
  return false;
}

function saysNo(scene: Scene, trigger: Trigger, verb: number, end: number): boolean {
  const last = Math.min(end, verb + ANSWER);
  for (let i = verb + 1; i < last; i++) if (scene.lexicon.set.yet.has(scene.token(i).norm)) return false;
  for (let i = verb + 1; i < last; i++)
    if (
      (i <= verb + NEAR && isNo(scene, i)) ||
      isNoSuch(scene, trigger, i, verb, last) ||
      isNotIt(scene, trigger, i, last)
    )
      return true;
  return false;
}

/** «таких планов нет», "no such call was planned", "had no plans": what there is none of is a plan, or a contact of its kind. */
function isNoSuch(
  scene: Scene,
  { at: asked, entry }: Trigger,
  at: number,
  verb: number,
  last: number,
): boolean {
  const { tokens, lexicon, entries, caseless } = scene;
  const token = scene.token(at);
  const other = entries.get(at);
  const isPlan = token.upos === 'NOUN' && lexicon.set.plans.has(token.lemma);
  const isContact = other?.form === 'noun' && (other.generic || entry.generic || other.kind === entry.kind);
  if (!isPlan && !isContact) return false;
  const before = [tokens[at - 1]?.norm ?? '', tokens[at - 2]?.norm ?? ''];
  if (caseless) {
    if (!before.some((norm) => lexicon.set.nobody.has(norm))) return false;
    return isPlan ? isPlanOfIt(scene, asked, at) : lexicon.set.demonstratives.has(before[0] as string);
  }
  if (!before.some((norm) => lexicon.set.noSuch.has(norm))) return false;
  for (let i = Math.max(verb + 1, at - NEAR); i < Math.min(last, at + NEAR); i++) {
    if (lexicon.set.lacks.has(scene.token(i).norm)) return true;
    if (isNegatedBeing(scene, i)) return true;
  }
  return false;
}

/** "No plans", "no plans to do so", "no plans to meet"; not "no plans to resign", "plan B", nor of what asks whether he has met. */
function isPlanOfIt(scene: Scene, asked: number, at: number): boolean {
  const { tokens, entries } = scene;
  if (/^(?:Part|Fin)$/u.test(tokens[asked]?.feats.VerbForm ?? '') && tokens[asked]?.feats.Tense === 'Past')
    return false;
  const [next, verb] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || /^(?:PUNCT|ADV)$/u.test(next.upos)) return true;
  if (next.upos === 'PART') return entries.has(at + 2) || verb?.lemma === 'do';
  if (next.upos !== 'ADP') return false;
  if (isNow(scene, at + 2)) return true;
  for (let i = at + 2; i < at + 6; i++) if (entries.has(i)) return true;
  return false;
}

/** "No plans [at] this time", "[for] now", not "at a time of war". */
function isNow({ tokens, lexicon }: Scene, at: number): boolean {
  let i = at;
  while (tokens[i]?.upos === 'DET') i++;
  return lexicon.set.moments.has(tokens[i]?.norm ?? '') && (tokens[i + 1]?.upos ?? 'PUNCT') === 'PUNCT';
}

/** «не планується», «не будет», "was not planned": a negation right before a verb of being or of what comes about. */
function isNegatedBeing({ tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:VERB|AUX)$/u.test(token.upos)) return false;
  if (!lexicon.set.negations.has(tokens[at - 1]?.norm ?? '')) return false;
  return /^(?:tense|planned|copula)$/u.test(lexicon.governors.of(token) ?? '');
}

/** "He would not.", "could not, because …"; not "could not, by law, say more". */
const endsAnswer = ({ tokens }: Scene, at: number): boolean =>
  /^[.;:"”’!]$/u.test(tokens[at]?.form ?? '') ||
  (tokens[at]?.form === ',' && /^(?:SCONJ|CCONJ|PUNCT)$/u.test(tokens[at + 1]?.upos ?? ''));

/** "[He] would not", "[Koval] would not" of whom the question is. */
function isAskedOf(scene: Scene, asked: number, at: number): boolean {
  if (scene.tokens[at]?.upos === 'PRON') return true;
  for (let i = at; i > at - NEAR; i--) {
    const mention = scene.mentionAt(i);
    if (!mention) continue;
    if (scene.lastToken(mention) !== at + 1 || mention.entity === null) return false;
    for (let k = asked - 1; k > asked - BEFORE; k--)
      if (scene.mentionAt(k)?.entity === mention.entity) return true;
    return false;
  }
  return false;
}

/** «она не планируется», «не встретится», "it was not planned", "he would not": the contact itself is negated. */
function isNotIt(scene: Scene, { at: asked, entry }: Trigger, at: number, last: number): boolean {
  const { tokens, lexicon, entries, caseless } = scene;
  const token = scene.token(at);
  const isNegated = lexicon.set.negations.has(tokens[at - 1]?.norm ?? '');
  if (entries.has(at) && token.lemma === scene.token(asked).lemma && entry.form === 'verb') return isNegated;
  // "He would not", "they had not".
  if (caseless && lexicon.set.negations.has(token.norm) && tokens[at - 1]?.upos === 'AUX')
    return isAskedOf(scene, asked, at - 2) && (at + 1 >= last || endsAnswer(scene, at + 1));
  if (entry.form !== 'noun' || !isNegatedBeing(scene, at)) return false;
  const subject = tokens[at - 2];
  if (caseless) return tokens[at - 2]?.upos === 'AUX' && tokens[at - 3]?.norm === 'it';
  return subject?.upos === 'PRON' && subject.feats.Person === '3' && subject.feats.Case === 'Nom';
}
