/** Contacts that are no more than possible, or hardly that: «навряд чи зустрінеться», "a meeting is unlikely". */
import { startsAny } from '../details.js';
import { governedBy } from '../governing.js';
import { type Situation, sure, type Told } from './situation.js';
import { isFuture } from './tenses.js';

/** Tokens between a noun and what is said of it. */
const REACH = 16;

export function doubted(situation: Situation): Told | null {
  const { trigger } = situation;
  if (trigger.entry.form === 'verb') return isHardly(situation) ? sure('proposed') : null;
  const isOpen = isPredicated(situation) || isTooEarly(situation) || isAgainst(situation);
  return isOpen ? sure('proposed') : null;
}

/** «навряд чи зустрінеться»: right before a verb of what is to come. */
function isHardly({ scene, clauses, trigger: { at, verb } }: Situation): boolean {
  if (scene.caseless || verb !== at || !isFuture(scene, clauses, at)) return false;
  return scene.lexicon.hardly.some((words) =>
    words.every((word, offset) => scene.tokens[at - words.length + offset]?.norm === word),
  );
}

/** «зустріч малоймовірна», "a meeting … remains possible": the adjective that the clause says of its subject. */
function isPredicated({ scene, clauses, trigger: { at } }: Situation): boolean {
  const { tokens, lexicon } = scene;
  const noun = scene.token(at).feats;
  if (!scene.caseless && noun.Case !== 'Nom') return false;
  const own = clauses.clauseOf(at);
  let isCopula = false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    const token = scene.token(i);
    if (token.form === ',') return false;
    if (!scene.caseless && startsAny(scene, lexicon.uncertain, i)) return true;
    if (token.upos === 'ADJ' && lexicon.doubts.has(token)) {
      const { Case, Variant, Gender } = token.feats;
      const agrees =
        Variant === 'Short' || (Case === 'Nom' && (Gender === undefined || Gender === noun.Gender));
      return (
        (scene.caseless ? isCopula && tokens[i - 1]?.upos !== 'DET' : agrees) &&
        tokens[i + 1]?.upos !== 'NOUN'
      );
    }
    if (token.upos === 'AUX' || governedBy(scene, i) === 'copula') isCopula = true;
    else if (token.upos === 'VERB') {
      if (!lexicon.set.remains.has(token.lemma)) return false;
      isCopula = true;
    } else if (isCopula && scene.caseless && token.upos !== 'ADV') return false;
  }
  return false;
}

/** «виступив проти зустрічі», «не видит смысла во встрече»: right before the noun, adjectives aside. */
function isAgainst({ scene, clauses, trigger: { at } }: Situation): boolean {
  let i = at - 1;
  while (/^(?:ADJ|DET)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (i - 1 < clauses.sentence.first) return false;
  return startsAny(scene, scene.lexicon.against, i - 1) !== null;
}

/** «Рано говорити про зустріч»: an adverb over a verb of telling whose topic it is. */
function isTooEarly({ scene, clauses, trigger: { at } }: Situation): boolean {
  if (scene.caseless) return false;
  let i = at - 1;
  while (/^(?:ADJ|DET|PRON)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (i - 1 < clauses.sentence.first) return false;
  const isTopic = scene.lexicon.topics.some(([word]) => word === scene.token(i).norm);
  const { early } = scene.lexicon.set;
  if (!isTopic || scene.token(i - 1).feats.VerbForm !== 'Inf') return false;
  const own = clauses.clauseOf(at);
  for (let j = at + 1; j < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(j) === own; j++) {
    if (early.has(scene.token(j).norm)) return true; // «Говорить о встрече … преждевременно»
    if (scene.token(j).upos === 'VERB') break;
  }
  return (
    (i - 2 >= clauses.sentence.first && early.has(scene.token(i - 2).norm)) ||
    (i - 3 >= clauses.sentence.first && early.has(scene.token(i - 3).norm))
  );
}
