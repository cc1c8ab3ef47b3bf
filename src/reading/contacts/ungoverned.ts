/** Nouns of contacts that are no more than a setting or a ground of what their clause tells. */
import type { Around } from './around.js';
import { type Clauses, clauseStart } from './clauses.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** «на переговорах», "at the summit": a setting of what the clause tells, governed by nothing. */
export function isSetting(scene: Scene, clauses: Clauses, at: number): boolean {
  if (scene.token(at).feats.Case !== undefined && scene.token(at).feats.Case !== 'Loc') return false;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 4); i--) {
    const { norm, upos } = scene.token(i);
    if (upos === 'ADP' || upos === 'SCONJ')
      return (
        (scene.lexicon.set.places.has(norm) && !isTakenPartIn(scene, i) && refusalOver(scene, i) < 0) ||
        isOfTime(scene, norm)
      );
    const isName = scene.caseless && upos === 'PROPN'; // "at the APEC summit"
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NUM' && !isName) return false;
  }
  return false;
}

/** «участвовать в переговорах», "take part in the talks": what the verb governs. */
function isTakenPartIn(scene: Scene, preposition: number): boolean {
  return scene.lexicon.set.takingPart.has(scene.tokens[preposition - 1]?.lemma ?? '');
}

/** «відмовив Ковалю у зустрічі»: the verb that turns somebody down in what a preposition opens; -1 for none. */
export function refusalOver({ tokens, lexicon: { set } }: Scene, preposition: number): number {
  if (!set.places.has(tokens[preposition]?.norm ?? '')) return -1;
  for (let i = preposition - 1; i > preposition - 5; i--) {
    const { upos, lemma } = tokens[i] ?? {};
    if (upos === 'VERB') return lemma !== undefined && set.refuses.has(lemma) ? i : -1;
    if (!/^(?:PROPN|NOUN|PRON|ADJ)$/u.test(upos ?? '')) return -1;
  }
  return -1;
}

/** "After the talks", "during the visit": without cases the preposition alone tells. */
function isOfTime({ caseless, lexicon }: Scene, norm: string): boolean {
  return caseless && lexicon.settings.some(({ words }) => words.length === 1 && words[0] === norm);
}

/** «після зустрічі», «під час тривалих переговорів»: right behind words of time, adjectives aside. */
export function followsTime({ tokens, lexicon }: Scene, at: number): boolean {
  let last = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[last]?.upos ?? '')) last--;
  return lexicon.settings.some(({ words }) =>
    words.every((word, offset) => tokens[last - words.length + 1 + offset]?.norm === word),
  );
}

/** «саміт для обговорення угоди»: what the contact right before it is for, none of its own. */
export function isForOther({ tokens, lexicon, entries, caseless }: Scene, at: number): boolean {
  const preposition = tokens[at - 1];
  if (caseless || preposition?.upos !== 'ADP' || entries.get(at - 2)?.form !== 'noun') return false;
  return lexicon.settings.some(
    ({ words, effect }) => effect === 'planned' && words.length === 1 && words[0] === preposition.norm,
  );
}

/** How far the word may stand before the summit: "on the sidelines of this week's APEC summit". */
const BESIDE = 7;

/** "Met on the sidelines of the summit": what goes on beside another contact of the sentence. */
export function isSideline(scene: Scene, clauses: Clauses, at: number): boolean {
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - BESIDE); i--) {
    const token = scene.token(i);
    if (token.upos === 'VERB') return false;
    if (token.upos === 'NOUN' && scene.lexicon.heads.of(token) === 'idle') return true;
  }
  return false;
}

/** «через переговори США і Росії», "despite the talks": a ground of what the clause tells, governed by nothing. */
export function isCause(scene: Scene, clauses: Clauses, at: number): boolean {
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 4); i--) {
    const { norm, upos } = scene.token(i);
    if (scene.lexicon.set.causes.has(norm)) return true;
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NUM' && upos !== 'PRON') return false;
  }
  return false;
}

/** «[визит] предусматривал встречу», «программа [визита] предусматривает»: what it provides for is its object. */
export const isProvider = ({ tokens, lexicon }: Scene, at: number, verb: number): boolean =>
  lexicon.set.providing.has(tokens[verb]?.lemma ?? '') && tokens[at]?.feats.Case !== 'Acc';

/** Tokens at the head of a clause among which the word stands that opens it. */
const OPENING = 3;

function opensWith({ tokens }: Scene, clauses: Clauses, at: number, words: ReadonlySet<string>): boolean {
  const first = clauseStart(clauses, at);
  for (let i = first; i < Math.min(at, first + OPENING); i++)
    if (words.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** «навчав, [як] розмовляти з Ковалем»: how something is done, not that it is. */
export function isManner(scene: Scene, clauses: Clauses, { at, verb, entry }: Trigger): boolean {
  if (scene.caseless || entry.form === 'noun' || scene.token(at).feats.VerbForm !== 'Inf') return false;
  if (verb >= 0 && verb !== at && clauses.clauseOf(verb) === clauses.clauseOf(at)) return false;
  return opensWith(scene, clauses, at, scene.lexicon.set.hows);
}

/** «зібралися втрьох, [аби] поговорити про газ»: what those who come together do it for is no contact of its own. */
export function isAimOfTheirs({ scene, clauses, trigger: { at, entry }, others }: Around): boolean {
  if (scene.caseless || entry.form === 'noun' || !entry.marks.has('joint') || others.length > 0) return false;
  if (scene.token(at).feats.VerbForm !== 'Inf' || !opensWith(scene, clauses, at, scene.lexicon.set.wishes))
    return false;
  const over = clauses.clauseOf(at) - 1;
  for (
    let i = clauseStart(clauses, at) - 1;
    i >= clauses.sentence.first && clauses.clauseOf(i) === over;
    i--
  ) {
    const its = scene.entries.get(i);
    if (its?.form === 'verb' && its.kind === 'meeting' && its.marks.has('joint')) return true;
  }
  return false;
}
