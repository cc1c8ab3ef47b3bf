/** Contacts that there are none of, in languages with cases: «переговорів немає», «планов встречи нет», «про зустріч не йдеться». */
import { type Clauses, clauseStart } from '../clauses.js';
import { startsAny } from '../details.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';
import { isConditional } from './unsaid.js';

/** Tokens between what there is none of and the word that says so. */
const REACH = 12;

/** A contact, or the plan of one, that there is none of. What is not agreed yet is left open. */
export function lacking({ scene, clauses, trigger: { at } }: Situation): Told | null {
  if (scene.caseless) return null;
  const thing = lackedOf(scene, at);
  if (thing < clauses.sentence.first || !isLacked(scene, clauses, thing, at)) return null;
  return sure(thing !== at && isYet(scene, clauses, at) ? 'proposed' : 'denied');
}

/** What the negation is about: the noun itself in the genitive, or the plan that it depends on; -1 for neither. */
function lackedOf(scene: Scene, at: number): number {
  const { tokens, lexicon } = scene;
  const { upos, feats } = scene.token(at);
  if (upos !== 'NOUN' && feats.VerbForm !== 'Inf') return -1;
  const i = governorAt(scene, at);
  const isBehind = i < at && tokens[i + 1]?.upos === 'ADP';
  const head = tokens[i];
  if (head?.upos === 'NOUN') {
    const over = lexicon.heads.of(head) === 'same' ? governorAt(scene, i) : i; // «планів щодо проведення зустрічі»
    const plan = tokens[over];
    // «домовленості» has one form for more cases than one.
    if (plan?.upos === 'NOUN' && lexicon.set.plans.has(plan.lemma) && tokens[over - 1]?.upos !== 'ADP')
      return /^(?:Gen|Nom|Acc)$/u.test(plan.feats.Case ?? '') ? over : -1;
    // «результатів переговорів немає», «за підсумками зустрічі угод немає»
    if (feats.Case !== 'Nom' && !scene.isInDate(head.start)) return -1;
    if (head.feats.Case === 'Gen' && tokens[i - 1]?.upos !== 'ADP') return -1;
  }
  const isVerb = head?.feats.VerbForm === 'Inf'; // «точної дати зустрічі немає»: the tag of a noun that reads as one
  return isBehind || isVerb || !/^(?:Gen|Nom)$/u.test(feats.Case ?? '') ? -1 : at;
}

/** The token before what stands there with its adjectives and preposition. */
function governorAt({ tokens }: Scene, at: number): number {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  return tokens[i]?.upos === 'ADP' ? i - 1 : i;
}

/** «немає планів», «планів зустрічі з Ковалем у Новака немає»: right before it, or behind with no other verb between. */
function isLacked(scene: Scene, clauses: Clauses, thing: number, at: number): boolean {
  const { first, last } = clauses.sentence;
  const own = clauses.clauseOf(at);
  if (isSupposed(scene, clauses, at)) return false;
  let i = thing - 1;
  while (i >= first && /^(?:ADJ|DET|ADV|PART)$/u.test(scene.token(i).upos)) i--;
  const isGenitive = scene.token(thing).feats.Case === 'Gen' || thing !== at;
  if (i >= first && isNoneAt(scene, i, isGenitive)) return clauses.clauseOf(i) === own;
  for (i = at + 1; i < Math.min(last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    const { upos, form, feats } = scene.token(i);
    if (isNoneAt(scene, i, isGenitive)) return isGenitive || isEnd(scene, i + 1);
    if (upos === 'VERB' || upos === 'AUX' || form === ',') return false;
    if (upos === 'NOUN' && feats.Case === 'Nom') return false;
  }
  return false;
}

/** «немає», of what stands in the genitive; «не ведуться», of a subject too. */
function isNoneAt({ tokens, lexicon: { set } }: Scene, at: number, isGenitive: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (set.lacks.has(token.norm)) return isGenitive;
  return set.led.has(token.lemma) && set.negations.has(tokens[at - 1]?.norm ?? '');
}

/** «переговори не ведуться», «… з лютого», not «не ведуться публічно»: no more is said of how or where. */
function isEnd(scene: Scene, at: number): boolean {
  const next = scene.tokens[at];
  return !next || /^(?:PUNCT|CCONJ|SCONJ)$/u.test(next.upos) || scene.isInDate(next.start);
}

/** «якщо переговорів немає». */
function isSupposed(scene: Scene, clauses: Clauses, at: number): boolean {
  for (let i = clauseStart(clauses, at); i < at; i++) if (isConditional(scene, i)) return true;
  return false;
}

/** «поки», «ещё»: what there is none of so far. */
function isYet(scene: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  const { first, last } = clauses.sentence;
  for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH); i++)
    if (clauses.clauseOf(i) === own && scene.lexicon.set.yet.has(scene.token(i).norm)) return true;
  return false;
}

/** «Про зустріч Коваля з Новаком не йдеться», «о встрече речи не идёт»: of the contact itself, or of calling it off. */
export function unspokenOf({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  if (scene.caseless || entry.form !== 'noun') return null;
  const { unspoken } = scene.lexicon;
  const own = clauses.clauseOf(at);
  const { last } = clauses.sentence;
  const opened = openedBy(scene, at);
  if (!opened || isInside(scene, clauses, opened.at)) return null;
  for (let i = clauseStart(clauses, at); i < last && clauses.clauseOf(i) === own; i++) {
    const phrase = startsAny(scene, unspoken, i);
    if (!phrase) {
      if (i > at && /^(?:VERB|AUX)$/u.test(scene.token(i).upos)) return null;
      continue;
    }
    const next = scene.tokens[i + phrase.length];
    if (scene.lexicon.set.only.has(next?.norm ?? '')) return null; // «не йдеться лише про зустріч»
    return sure(opened.isOff ? 'planned' : 'denied');
  }
  return null;
}

/** The preposition of a topic right before a contact, or before its being held or called off; null for none. */
function openedBy(scene: Scene, at: number): { at: number; isOff: boolean } | null {
  let isOff = false;
  let i = at - 1;
  for (; i >= 0 && /^(?:ADJ|DET|NUM|NOUN)$/u.test(scene.token(i).upos); i--) {
    if (scene.token(i).upos !== 'NOUN') continue;
    const head = scene.lexicon.heads.of(scene.token(i));
    if (head === undefined || head === 'held') return null; // «про учасників зустрічі»
    if (head === 'cancelled') isOff = true;
  }
  const isTopic = i >= 0 && scene.lexicon.topics.some(([word]) => word === scene.token(i).norm);
  return isTopic ? { at: i, isOff } : null;
}

/** «У заяві про зустріч не йдеться»: what a document does not speak of may be all the same. */
function isInside({ tokens, lexicon }: Scene, clauses: Clauses, at: number): boolean {
  for (let i = clauseStart(clauses, at); i < at; i++)
    if (lexicon.set.places.has(tokens[i]?.norm ?? '') && tokens[i]?.upos === 'ADP') return true;
  return false;
}
