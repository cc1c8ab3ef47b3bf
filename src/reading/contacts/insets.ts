/** What commas put into a clause, and where they open another: «…, додав він, …», "…, who came on Monday, …". */
import type { Token } from '../../language/contract.js';
import type { Scene } from './scene.js';

/** Tokens of the longest inset. */
const LONGEST_INSET = 9;

/** «…, як стверджує Песков, …», «…, додав він, …»: the comma that ends what was put into a clause; null when none starts here. */
export function insetEnd(scene: Scene, at: number, last: number): number | null {
  if (scene.token(at).form !== ',' || at + 1 >= last) return null;
  const told = scene.caseless ? (tellingEnd(scene, at, last) ?? relativeEnd(scene, at, last)) : null;
  if (told !== null) return told;
  const cited = scene.caseless ? null : citingEnd(scene, at, last);
  if (cited !== null) return cited;
  const { as } = scene.input.words.statements;
  const verb = as.includes(scene.token(at + 1).norm) ? at + 2 : at + 1;
  if (verb >= last || scene.tellingAct(verb) === null || scene.token(verb).feats.VerbForm !== 'Fin')
    return null;
  if (scene.caseless && verb === at + 1 && !hasVerbBefore(scene, at)) return null; // "Koval, an aide, said Nowak, …"
  for (let i = verb + 1; i < Math.min(last, at + LONGEST_INSET); i++)
    if (scene.token(i).form === ',') return opensClause(scene, i + 1, last) ? null : i;
  return isTail(scene, verb, last) ? last : null;
}

/** «…, за даними ЗМІ, …»: the comma after whose words they are, where a preposition opens them; null when none does. */
function citingEnd(scene: Scene, at: number, last: number): number | null {
  if (scene.token(at + 1).upos !== 'ADP' || at + 2 >= last) return null;
  if (!scene.cuedAt(scene.token(at + 2))) return null;
  for (let i = at + 2; i < Math.min(last, at + LONGEST_INSET); i++) {
    const { form, upos } = scene.token(i);
    if (upos === 'VERB' || upos === 'SCONJ') return null;
    if (form === ',')
      return i + 1 < last && scene.lexicon.set.clauses.has(scene.token(i + 1).norm) ? null : i;
  }
  return null;
}

/** Tokens of the longest end of a sentence that only tells who told it: «…, сообщил министр … по итогам переговоров с …». */
const LONGEST_TAIL = 24;

/** «…, сообщил Белый дом.»: who tells it, up to the end of the sentence. */
function isTail(scene: Scene, verb: number, last: number): boolean {
  if (scene.caseless || last - verb > LONGEST_TAIL || verb + 1 >= last) return false;
  const { upos, feats } = scene.token(verb + 1);
  if (!/^(?:NOUN|PROPN|ADJ|X|PRON)$/.test(upos) || (feats.Case ?? 'Nom') !== 'Nom') return false;
  for (let i = verb + 1; i < last; i++) {
    const { upos, form } = scene.token(i);
    if (upos === 'VERB' || form === ':' || form === '«' || form === '"') return false;
  }
  return true;
}

/** How far back a verb or a mark of quotation is looked for, in tokens. */
const BACK = 30;

function hasVerbBefore(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - BACK); i--) {
    const { upos, form } = scene.token(i);
    if (upos === 'VERB' || upos === 'AUX' || /^["'“”‘’«»]$/u.test(form)) return true;
  }
  return false;
}

/** Tokens of the longest relative clause that is looked through. */
const LONGEST_RELATIVE = 24;

/** "Koval, who came from Paris on Monday, met": the comma before the verb of the clause that goes on; null where none does. */
function relativeEnd(scene: Scene, at: number, last: number): number | null {
  const first = scene.token(at + 1);
  if (first.upos !== 'PRON' || !scene.lexicon.set.clauses.has(first.norm)) return null;
  for (let i = at + 3; i + 1 < Math.min(last, at + LONGEST_RELATIVE); i++) {
    if (scene.token(i).form !== ',') continue;
    const next = scene.token(i + 1).upos === 'ADV' && i + 2 < last ? scene.token(i + 2) : scene.token(i + 1);
    const isOwnVerb =
      next.feats.VerbForm === 'Fin' || (next.feats.VerbForm === 'Part' && next.feats.Tense === 'Past');
    if ((next.upos === 'VERB' || next.upos === 'AUX') && isOwnVerb) return i;
  }
  return null;
}

/** "…, the ministry said on Friday, and will …": the comma after who tells it; null where none follows. */
function tellingEnd(scene: Scene, at: number, last: number): number | null {
  if (!tellsAfter(scene, at + 1, last)) return null;
  for (let i = at + 2; i < Math.min(last, at + LONGEST_INSET); i++)
    if (scene.token(i).form === ',') return opensClause(scene, i + 1, last) ? null : i;
  return null;
}

/** "…, her office said.": after a comma nothing but who tells it and the verb; where words show no cases, no part of the clause before. */
export function tellsAfter(scene: Scene, at: number, last: number): boolean {
  if (!scene.caseless) return false;
  for (let i = at; i < Math.min(last, at + LONGEST_INSET); i++) {
    const { upos, feats, form } = scene.token(i);
    if (upos === 'VERB') return i > at && feats.VerbForm === 'Fin' && scene.tellingAct(i) !== null;
    if (upos === 'SCONJ' || upos === 'CCONJ' || upos === 'AUX' || /^[,;:(]$/u.test(form)) return false;
  }
  return false;
}

/** After a comma: «що», «який», «з якими», «після того як», a participle, a dash. */
export function opensClause(scene: Scene, at: number, last: number): boolean {
  if (isQuestion(scene, at, last)) return true;
  for (let i = at; i < Math.min(last, at + 3); i++) {
    const { norm, upos, feats } = scene.token(i);
    if (scene.lexicon.set.clauses.has(norm) || upos === 'SCONJ' || feats.VerbForm === 'Conv') return true;
    if (i === at && (feats.VerbForm === 'Part' || norm === '-' || norm === '—' || norm === '–')) return true;
    if (upos !== 'ADP' && upos !== 'PRON' && upos !== 'DET') return false;
  }
  return false;
}

/** Tokens from the head of a question told to the mark behind its first word: «не собирается ли». */
const MARK = 3;

/** «чи зустрінуться», «встретятся ли»: what opens with a word that asks, or has one behind its first verb; not «вряд ли», «чи не вперше». */
export function isQuestion({ tokens, lexicon, caseless }: Scene, at: number, last: number): boolean {
  if (caseless) return false;
  const { asks, enclitics, guesses, negations } = lexicon.set;
  const norm = tokens[at]?.norm ?? '';
  if (asks.has(norm) && !enclitics.has(norm)) {
    const next = tokens[at + 1];
    if (next && guesses.has(next.norm)) return false;
    return !next || !negations.has(next.norm) || isVerb(tokens[at + 2]);
  }
  for (let i = at + 1; i < Math.min(last, at + MARK); i++) {
    if (!enclitics.has(tokens[i]?.norm ?? '')) continue;
    const isNegated = negations.has(tokens[i - 2]?.norm ?? '');
    return isVerb(tokens[i - 1]) || (tokens[i - 1]?.upos === 'ADJ' && !isNegated);
  }
  return false;
}

const isVerb = (token: Token | undefined): boolean => token?.upos === 'VERB' || token?.upos === 'AUX';
