/** Who meant to meet and did not go: «мав зустрітися з Ковалем, але передумав їхати». */
import type { Token } from '../../../language/contract.js';
import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import { APART } from '../matching.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { conjunctionBehind } from './held-instead.js';
import { sure, type Told } from './situation.js';

/** How far behind the conjunction its verb may stand, and a negation behind a word, in tokens. */
const NEAR = 6;
const NEGATED = 4;
/** Tokens of the sentence, and of the one behind it, in which another contact or person is looked for. */
const REACH = 40;

/** «мав зустрітися з Ковалем, але передумав їхати», «должен был встретиться, но не приехал»: he who meant to did not. */
export function stayedAway(scene: Scene, clauses: Clauses, { at, verb }: Trigger): Told | null {
  if (verb < 0 || !wasToBe(scene, verb)) return null;
  const but = conjunctionBehind(scene, clauses, Math.max(at, verb));
  if (but < 0) return null;
  for (let i = but + 1; i < Math.min(clauses.sentence.last, but + NEAR); i++) {
    const { upos, feats } = scene.token(i);
    if (upos !== 'VERB') {
      if (/^(?:ADV|PART|ADP|DET)$/u.test(upos) || scene.isInDate(scene.token(i).start)) continue;
      return null;
    }
    const isSame = feats.Tense === 'Past' && feats.Number === (numberOf(scene, verb) ?? feats.Number);
    if (!isSame || isOfOther(scene, i)) return null;
    if (isElsewhere(scene, clauses, i, at) || isHeldYet(scene, i)) return null;
    const effect = governedBy(scene, i);
    if (!isNegated(scene, i))
      return effect === 'cancelled' && isAtEnd(scene.tokens[i + 1]) ? sure('cancelled') : null;
    const isGoing = scene.entries.has(i) || isGoingTo(scene, i);
    const isThere = isGoing && feats.VerbForm === 'Fin';
    return effect === 'held' || isThere ? sure('cancelled') : null;
  }
  return null;
}

/** «не приехал [брат]», «не прибув [вчасно]», «не приехал [к началу]»: somebody else did not, or he did but not so. */
function isOfOther({ tokens, lexicon: { set } }: Scene, verb: number): boolean {
  for (let i = verb + 1; tokens[i] && tokens[i]?.upos !== 'PUNCT'; i++) {
    const { upos, feats, lemma, norm } = tokens[i] as Token;
    if (upos === 'VERB' || upos === 'SCONJ') return false;
    if (upos === 'ADP') {
      const { causes, otherwise } = set;
      return !causes.has(norm) && otherwise.has(tokens[i + 1]?.lemma ?? '');
    }
    if (set.otherwise.has(norm) || set.otherwise.has(lemma)) return true;
    if (/^(?:NOUN|PROPN)$/u.test(upos) && feats.Case === 'Nom') return true;
  }
  return false;
}

/** «зустрітися в Осло, але не поїхав [до Риги]»: another place than that of the contact, nor its state. */
function isElsewhere(scene: Scene, { sentence }: Clauses, verb: number, at: number): boolean {
  const placesIn = (from: number, to: number): string[] =>
    scene.tokens
      .slice(from, to)
      .map(({ index }) => scene.mentionAt(index))
      .flatMap((mention) => (mention?.type === 'LOC' ? [mention.lemma] : []));
  const own = placesIn(at, verb);
  const missed = placesIn(verb, Math.min(sentence.last, verb + NEAR));
  const { knowledge } = scene.input;
  const isIn = (place: string, wide: string): boolean => {
    if (place === wide) return true;
    const state = knowledge.byName(wide).find(({ id, as }) => as === 'name' && id.startsWith('state:'))?.id;
    return state !== undefined && (scene.stateOf(place) ?? state) === state; // «в Осло, но не приехал в Норвегию»
  };
  return (
    own.length > 0 && missed.length > 0 && !missed.some((wide) => own.some((place) => isIn(place, wide)))
  );
}

/** «не прийшов», «не прийшов на зустріч», not «не прийшов до згоди». */
function isGoingTo({ tokens, entries, lexicon }: Scene, verb: number): boolean {
  if (!lexicon.set.goes.has(tokens[verb]?.lemma ?? '')) return false;
  const next = tokens[verb + 1];
  if (next?.upos === 'ADP')
    return entries.get(verb + 2)?.form === 'noun' || entries.get(verb + 3)?.form === 'noun';
  return next === undefined || /^(?:PUNCT|ADV|CCONJ)$/u.test(next.upos);
}

const personsIn = (scene: Scene, from: number, to: number): (string | null)[] =>
  scene.tokens
    .slice(from, to)
    .map(({ index }) => scene.mentionAt(index))
    .flatMap((mention) => (mention?.type === 'PER' ? [mention.entity] : []));

/** «…, и они поговорили по телефону», «Разговор состоялся позже»: a contact that was, further on in this sentence or the next. */
function isHeldYet(scene: Scene, verb: number): boolean {
  const { last } = scene.sentenceOf(verb);
  const end = Math.min(last < scene.tokens.length ? scene.sentenceOf(last).last : last, verb + REACH);
  const own = personsIn(scene, Math.max(scene.sentenceOf(verb).first, verb - REACH), verb);
  for (let i = verb + 1; i < end; i++) {
    const entry = scene.entries.get(i);
    if (!entry || APART.has(entry.kind)) continue;
    if (personsIn(scene, i, Math.min(scene.sentenceOf(i).last, i + REACH)).some((one) => !own.includes(one)))
      continue;
    const isPast = entry.form === 'noun' ? isHeld(scene, i) : isPastFinite(scene.token(i));
    const near = scene.tokens.slice(i - 1, i + NEGATED);
    if (isPast && !near.some(({ norm }) => scene.lexicon.set.negations.has(norm))) return true;
  }
  return false;
}

/** «[розмова] відбулася пізніше», «провели [переговоры]»; not «не прийшов на [зустріч]», «[встреча] была назначена», «прошла [без него]», nor one before. */
function isHeld(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const { first, last } = scene.sentenceOf(at);
  let noun = at;
  for (; noun > first && /^(?:ADJ|DET|NUM)$/u.test(tokens[noun - 1]?.upos ?? ''); noun--)
    if (lexicon.previous.has(scene.token(noun - 1))) return false;
  if (tokens[noun - 1]?.upos === 'ADP') return false;
  const isSubject = scene.token(at).feats.Case === 'Nom';
  let isDone = false;
  for (let i = Math.max(first, at - NEAR); i < Math.min(last, at + NEAR); i++) {
    if (lexicon.set.without.has(scene.token(i).norm)) return false;
    if (!/^(?:VERB|AUX)$/u.test(scene.token(i).upos)) continue;
    const effect = governedBy(scene, i) ?? '';
    if (effect === 'planned' || effect === 'proposed') return false;
    const isIts = isSubject ? /^(?:tense|held|ongoing|copula)$/u.test(effect) : effect === 'tense' && i < at;
    isDone ||= isIts && isPastFinite(scene.token(i));
  }
  return isDone;
}

const isPastFinite = ({ feats }: Token): boolean => feats.Tense === 'Past' && feats.VerbForm === 'Fin';

/** «мав», «планував», «должен был»: what was meant then. */
const wasToBe = ({ tokens }: Scene, verb: number): boolean =>
  tokens[verb]?.feats.Tense === 'Past' || isPastAux(tokens[verb + 1]);

const isPastAux = (token: Token | undefined): boolean =>
  (token?.upos === 'AUX' || token?.upos === 'VERB') && isPastFinite(token);

const numberOf = ({ tokens }: Scene, verb: number): string | undefined => tokens[verb]?.feats.Number;

/** «передумав», «передумав їхати», and no «відмовився від охорони». */
const isAtEnd = (next: Token | undefined): boolean =>
  next === undefined || next.upos === 'PUNCT' || next.feats.VerbForm === 'Inf';

const isNegated = ({ tokens, lexicon }: Scene, verb: number): boolean =>
  lexicon.set.negations.has(tokens[verb - 1]?.norm ?? '');
