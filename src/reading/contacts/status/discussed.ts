/** Contacts that are talked of as what may be: «візит не обговорюється», «зустріч не на порядку денному», "is being discussed". */
import { type Clauses, clauseStart } from '../clauses.js';
import { startsAny } from '../details.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';
import { matterOf } from './subject-matter.js';
import { isNegatedAt } from './tenses.js';

/** Tokens between a contact and what is said of it, and between a verb and its object. */
const REACH = 16;
const OBJECT = 4;

/** Proposed while it is discussed, denied where it is not; what was discussed once leaves that open. */
export function discussed(situation: Situation): Told | null {
  const { scene, clauses, trigger } = situation;
  const { at, entry } = trigger;
  if (entry.form !== 'noun') return null;
  const thing = thingOf(scene, clauses, at);
  const verb = discussionOf(scene, clauses, thing, at);
  if (verb >= 0) {
    if (isTalkOfAll(scene, clauses, verb, at)) return null;
    if (!isNegatedAt(scene, clauses, verb, 4)) return { status: 'proposed', sure: false };
    return isPastAt(scene, verb) ? null : none(scene, clauses, at);
  }
  const mooted = isSubject(scene, clauses, thing) ? mootedAt(scene, clauses, at) : -1;
  if (mooted < 0) return isOnTheirTable(scene, clauses, thing) ? { status: 'proposed', sure: false } : null;
  return isNegatedAround(scene, clauses, mooted) ? none(scene, clauses, at) : sure('proposed');
}

/** «Питання зустрічі не обговорювалося»: nobody says whether it was or will be. */
export function isNotDiscussed({ scene, clauses, trigger: { at, entry } }: Situation): boolean {
  if (entry.form !== 'noun') return false;
  const verb = discussionOf(scene, clauses, thingOf(scene, clauses, at), at);
  if (verb < 0 || isTalkOfAll(scene, clauses, verb, at)) return false;
  return isPastAt(scene, verb) && isNegatedAt(scene, clauses, verb, 4);
}

/** «Питання зустрічі на переговорах не обговорювалося»: nobody names who had the talks, the two are of the meeting. */
export function isBesideUndiscussed(scene: Scene, clauses: Clauses, at: number): boolean {
  const own = clauses.clauseOf(at);
  for (let i = clauseStart(clauses, at); i < at && clauses.clauseOf(i) === own; i++) {
    const entry = scene.entries.get(i);
    if (entry && isNotDiscussed({ scene, clauses, trigger: { at: i, entry, verb: -1, effect: null } }))
      return true;
  }
  return false;
}

/** «У соцмережах обговорюють зустріч», «визит рассматривается как успех»: people talk of what was, or judge it. */
function isTalkOfAll(
  { tokens, lexicon, caseless }: Scene,
  clauses: Clauses,
  verb: number,
  at: number,
): boolean {
  const { set } = lexicon;
  const own = clauses.clauseOf(at);
  const isPublic = (i: number) => clauses.clauseOf(i) === own && set.publics.has(tokens[i]?.lemma ?? '');
  if (caseless) return isPublic(verb - 2) && tokens[verb - 1]?.upos === 'AUX'; // "users are discussing"
  for (let i = clauseStart(clauses, at); i < clauses.sentence.last && clauses.clauseOf(i) === own; i++)
    if (isPublic(i) && /^(?:Nom|Loc)$/u.test(tokens[i]?.feats.Case ?? '')) return true;
  for (let i = Math.max(verb, at) + 1; i < Math.min(clauses.sentence.last, at + REACH); i++) {
    const { upos, norm } = tokens[i] ?? {};
    if (upos === 'PUNCT' || upos === 'VERB') return false;
    if (set.hows.has(norm ?? ''))
      return ![1, 2, 3, 4].some((next) => set.options.has(tokens[i + next]?.lemma ?? '')); // «як можливий варіант»
  }
  return false;
}

/** What there is none of, or none so far. */
function none(scene: Scene, clauses: Clauses, at: number): Told {
  const own = clauses.clauseOf(at);
  for (let i = clauseStart(clauses, at); i < clauses.sentence.last && clauses.clauseOf(i) === own; i++)
    if (scene.lexicon.set.yet.has(scene.token(i).norm)) return sure('proposed');
  return sure('denied');
}

/** «питання про зустріч», "the question of a visit": the noun that the contact is the matter of, else the contact itself. */
function thingOf(scene: Scene, clauses: Clauses, at: number): number {
  const { head } = matterOf(scene, clauses, at);
  return head >= 0 && scene.lexicon.set.questions.has(scene.token(head).lemma) ? head : at;
}

/** The passive verb of discussing that a noun is the subject of; -1 for none. */
function discussionOf(scene: Scene, clauses: Clauses, thing: number, at: number): number {
  if (!isSubject(scene, clauses, thing)) return -1;
  const { tokens, lexicon, caseless } = scene;
  const own = clauses.clauseOf(at);
  const from = caseless ? at + 1 : Math.max(clauseStart(clauses, at), thing - REACH);
  for (let i = from; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    if (tokens[i]?.upos !== 'VERB') continue;
    const isDiscussed = lexicon.set.discusses.has(tokens[i]?.lemma ?? '');
    let be = i - 1;
    while (/^(?:PART|ADV)$/u.test(tokens[be]?.upos ?? '')) be--;
    if (isDiscussed && (!caseless || tokens[be]?.upos === 'AUX')) return i;
    if (caseless) return -1;
  }
  return -1;
}

/** In the nominative; where words show no cases, at the head of its clause. */
function isSubject(scene: Scene, clauses: Clauses, thing: number): boolean {
  if (!scene.caseless) return scene.token(thing).feats.Case === 'Nom';
  for (let i = thing - 1; i >= clauseStart(clauses, thing); i--) {
    const { upos } = scene.token(i);
    if (upos === 'SCONJ' || upos === 'PUNCT') return true;
    if (!/^(?:DET|ADJ|NUM|PRON|PROPN|NOUN|PART)$/u.test(upos)) return false;
  }
  return true;
}

/** «обговорювалася», "was discussed", not "is being discussed". */
function isPastAt({ tokens, caseless }: Scene, verb: number): boolean {
  if (!caseless) return tokens[verb]?.feats.Tense === 'Past';
  for (let i = verb - 1; i >= verb - 4; i--)
    if (tokens[i]?.feats.VerbForm === 'Fin') return tokens[i]?.feats.Tense === 'Past';
  return false;
}

/** «на порядку денному», "under discussion": behind the contact, and said of it; -1 for none. */
function mootedAt(scene: Scene, clauses: Clauses, at: number): number {
  const { tokens, lexicon, caseless } = scene;
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + REACH) && clauses.clauseOf(i) === own; i++) {
    const phrase = startsAny(scene, lexicon.mooted, i);
    if (phrase) {
      const next = tokens[i + phrase.length];
      if (next?.feats.Case === 'Gen' && /^(?:NOUN|PRON|DET)$/u.test(next.upos)) return -1; // «на порядку денному саміту», «якої»
      return caseless && !/^(?:AUX|PART|ADV)$/u.test(tokens[i - 1]?.upos ?? '') ? -1 : i;
    }
    if (tokens[i]?.upos === 'VERB' && !lexicon.set.remains.has(tokens[i]?.lemma ?? '')) return -1;
  }
  return -1;
}

/** «не стоїть на порядку денному», «на повестке дня не стоит», "is not on the agenda". */
function isNegatedAround(scene: Scene, clauses: Clauses, phrase: number): boolean {
  const { tokens, lexicon } = scene;
  if (isNegatedAt(scene, clauses, phrase, 4)) return true;
  if (tokens[phrase - 1]?.upos === 'VERB') return isNegatedAt(scene, clauses, phrase - 1, 3);
  if (scene.caseless) return false;
  return [2, 3].some((offset) => lexicon.set.negations.has(tokens[phrase + offset]?.norm ?? ''));
}

/** «Сторони обговорюють візит», "are discussing a meeting": what goes on now, and no contact that is known. */
function isOnTheirTable(scene: Scene, clauses: Clauses, thing: number): boolean {
  const { tokens, lexicon, caseless } = scene;
  let i = thing - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '') && tokens[i]?.feats.Definite !== 'Def') i--;
  if (i < Math.max(clauses.sentence.first, thing - OBJECT)) return false;
  const { upos, lemma, feats } = scene.token(i);
  if (upos !== 'VERB' || !lexicon.set.discusses.has(lemma)) return false;
  if (isTalkOfAll(scene, clauses, i, thing)) return false;
  if (!caseless) return feats.Tense === 'Pres' && feats.VerbForm === 'Fin';
  const be = tokens[i - 1]?.upos === 'ADV' ? tokens[i - 2] : tokens[i - 1];
  return (
    feats.VerbForm === 'Part' && feats.Tense === 'Pres' && be?.upos === 'AUX' && be.feats.Tense === 'Pres'
  );
}
