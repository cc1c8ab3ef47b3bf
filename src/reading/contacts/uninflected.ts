/** What only the order of words tells in a language without cases: "after a round of talks", "a summit is possible". */
import type { Mention } from '../../model/index.js';
import type { Clauses } from './clauses.js';
import { verbEffect } from './governing.js';
import type { Effect } from './lexicon.js';
import type { Scene } from './scene.js';
import type { Above, Trigger } from './triggers.js';

/** "After a second round of talks": what stands before the round tells of the talks. */
export function isOfSeries(scene: Scene, at: number): boolean {
  const head = scene.tokens[at - 1];
  if (!scene.caseless || !head || scene.token(at).upos !== 'ADP') return false;
  return scene.lexicon.heads.of(head) === 'same';
}

/** "A summit is possible only once …": what is said to be possible is no more than an idea. */
export function isOnlyPossible(scene: Scene, { verb, effect, entry }: Trigger): boolean {
  if (!scene.caseless || effect !== 'copula' || entry.form === 'verb') return false;
  let i = verb + 1;
  while (scene.tokens[i]?.upos === 'ADV' || scene.tokens[i]?.upos === 'AUX') i++;
  const token = scene.tokens[i];
  return token?.upos === 'ADJ' && scene.lexicon.adjectives.of(token) === 'planned';
}

/** "Put off a planned visit": a participle between article and noun is what the noun is like. */
export function isAttributive(scene: Scene, at: number, noun: number): boolean {
  if (!scene.caseless || scene.token(at).feats.VerbForm !== 'Part') return false;
  const before = scene.tokens[at - 1];
  if (before?.upos !== 'DET' && before?.feats.Poss !== 'Yes') return false;
  for (let i = at + 1; i < noun; i++) if (!/^(?:ADJ|NOUN|PROPN)$/.test(scene.token(i).upos)) return false;
  return true;
}

/** "Is possible once they have agreed": the adjective after the verb ends what is said of the noun. */
export function isPredicated(scene: Scene, at: number): boolean {
  if (!scene.caseless) return false;
  let i = at + 1;
  while (scene.tokens[i]?.upos === 'ADV') i++;
  const token = scene.tokens[i];
  return token?.upos === 'ADJ' && scene.lexicon.adjectives.has(token);
}

/** How far behind its noun such a participle may stand, in tokens. */
const PARTICIPLE = 12;
/** How far behind a participle the verb of its noun may stand, in tokens. */
const PREDICATE = 10;

/** "The call, first planned for Monday, was put off": a participle that commas part from the verb behind them. */
function isBetweenCommas({ tokens }: Scene, at: number, comma: number): boolean {
  let open = at - 1;
  while (tokens[open]?.upos === 'ADV') open--;
  return (
    tokens[open]?.form === ',' &&
    tokens[comma + 1]?.upos === 'AUX' &&
    tokens[comma + 1]?.feats.VerbForm === 'Fin'
  );
}

/** "A call planned for Monday has been put off": a participle after the noun, whose own verb comes later. */
export function isReduced(scene: Scene, clauses: Clauses, at: number): boolean {
  if (!scene.caseless) return isSetOff(scene, clauses, at);
  if (scene.token(at).feats.Tense !== 'Past') return false; // by either tag of such a form
  for (let i = at - 1; i >= at - 3; i--) {
    if (scene.tokens[i]?.upos === 'AUX') return false;
    if (scene.tokens[i]?.upos !== 'ADV' && scene.tokens[i]?.upos !== 'PART') break;
  }
  const own = clauses.clauseOf(at);
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + PREDICATE); i++) {
    const { upos, feats, form, start } = scene.token(i);
    if (form === ',' && isBetweenCommas(scene, at, i)) return true;
    if (clauses.clauseOf(i) !== own || upos === 'VERB' || form === ',') return false;
    if (upos === 'AUX' && feats.VerbForm === 'Fin') return true;
    // "the call showed Koval was ready": the second verb has a subject of its own
    if ((upos === 'PROPN' || upos === 'PRON') && !scene.isInDate(start) && !isInPhrase(scene, i))
      return false;
  }
  return false;
}

/** «переговори, раніше заплановані на травень, закінчилися»: a participle between commas, with the noun's own verb behind the second. */
function isSetOff(scene: Scene, clauses: Clauses, at: number): boolean {
  const { upos, feats } = scene.token(at);
  if ((upos !== 'ADJ' && feats.VerbForm !== 'Part') || feats.Case === undefined) return false;
  let before = at - 1;
  while (scene.tokens[before]?.upos === 'ADV') before--;
  if (scene.tokens[before]?.form !== ',') return false;
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last - 1, at + PREDICATE);
  for (let i = at + 1; i < end; i++) {
    if (clauses.clauseOf(i) !== own || scene.token(i).upos === 'VERB') return false;
    if (scene.token(i).form !== ',') continue;
    const next = scene.token(i + 1);
    return next.feats.VerbForm === 'Fin' && scene.lexicon.governors.has(next);
  }
  return false;
}

/** "A meeting planned for Monday in Toulon is on the agenda": what the participle tells where the verb behind it tells nothing. */
export function participleOf(scene: Scene, clauses: Clauses, noun: number): Above | null {
  const own = clauses.clauseOf(noun);
  const end = Math.min(clauses.sentence.last, noun + PARTICIPLE);
  for (let i = noun + 1; scene.caseless && i < end && clauses.clauseOf(i) === own; i++)
    if (isReduced(scene, clauses, i)) return { verb: i, effect: verbEffect(scene, i) };
  return null;
}

/** "Planned for late Monday": whether a date stands right behind such a participle and its preposition. */
export function isOfReduced(scene: Scene, clauses: Clauses, noun: number, date: number): boolean {
  let i = date - 1;
  while (i > date - 3 && /^(?:ADJ|DET|ADV)$/u.test(scene.tokens[i]?.upos ?? '')) i--;
  if (scene.tokens[i]?.upos === 'ADP') i--;
  return i > noun && isReduced(scene, clauses, i) && verbEffect(scene, i) === 'planned';
}

/** "In Warsaw", "at the Mariinsky Palace": a name behind a preposition. */
function isInPhrase({ tokens }: Scene, at: number): boolean {
  let i = at - 1;
  while (tokens[i]?.upos === 'PROPN' || tokens[i]?.upos === 'DET') i--;
  return tokens[at]?.upos === 'PROPN' && tokens[i]?.upos === 'ADP';
}

/** "is meeting" goes on, "after meeting" does not. */
export function hasCopula(scene: Scene, clauses: Clauses, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - 3); i--)
    if (scene.token(i).upos === 'AUX') return true;
  return false;
}

/** "his Chinese counterpart, Wang Yi, said": a name that a comma, a mark or the sentence closes. */
export function namedBetweenCommas(scene: Scene, from: number): Mention | null {
  const at = pastRank(scene, from);
  const mention = scene.mentionAt(at);
  if (mention?.type !== 'PER') return null;
  const next = scene.tokens[scene.lastToken(mention)];
  const closes = !next || next.sentence !== scene.token(at).sentence || /^[,.;:)]$/u.test(next.form);
  return closes || next.upos === 'VERB' ? mention : null;
}

/** Words of the longest rank. */
const RANK = 3;

/** "[Gen.] Jane Hill", "[Prime Minister] Jane Hill": where the name behind a rank or title begins. */
function pastRank(scene: Scene, from: number): number {
  const { tokens } = scene;
  let at = from;
  while (
    at < from + RANK &&
    /^(?:PROPN|ADJ|NOUN)$/u.test(tokens[at]?.upos ?? '') &&
    /^\p{Lu}/u.test(tokens[at]?.form ?? '')
  ) {
    if (scene.mentionAt(at)?.type === 'PER') return at;
    at++;
  }
  return at;
}

/** "Counterpart", "opposite number". */
function isCounterpart({ tokens, lexicon: { set } }: Scene, at: number): boolean {
  const lemma = tokens[at]?.lemma ?? '';
  return set.counterparts.has(lemma) || set.counterparts.has(`${tokens[at - 1]?.norm} ${lemma}`);
}

/** "His Chinese counterpart, Xi Jinping, …": the name between commas after a title of one person. */
export function namedAfter(scene: Scene, head: number, at: number, last: number): Mention | null {
  if (!scene.caseless || at + 1 >= last || scene.token(at).form !== ',') return null;
  const noun = scene.token(head);
  const isTitle =
    isCounterpart(scene, head) || scene.lexicon.partyNouns.has(noun) || scene.mentionAt(head)?.type === 'JOB';
  if (!isTitle || noun.feats.Number === 'Plur' || scene.lexicon.notParties.has(noun)) return null;
  return namedBetweenCommas(scene, at + 1);
}

/** "Named teams to negotiate": the noun before the infinitive, which is to do it; -1 for none. */
export function sentTo(scene: Scene, verb: number): number {
  const [noun, to] = [scene.tokens[verb - 2], scene.tokens[verb - 1]];
  if (!scene.caseless || to?.upos !== 'PART' || scene.token(verb).feats.VerbForm !== 'Inf') return -1;
  return noun?.upos === 'NOUN' && scene.lexicon.set.teams.has(noun.norm) ? verb - 2 : -1;
}

/** "Iran and US hold talks": headlines tell in the present what was. */
export const isHeadline = (scene: Scene, { sentence }: Clauses): boolean =>
  scene.caseless && scene.input.article.blocks[sentence.block]?.kind === 'headline';

/** "Held two days of talks to prepare the encounter": the definite goal of another contact of the sentence. */
export function isAimedAt(scene: Scene, { at, entry, verb }: Trigger): boolean {
  if (!scene.caseless || entry.form === 'verb' || scene.tokens[at - 1]?.feats.Definite !== 'Def')
    return false;
  const { first } = scene.sentenceOf(at);
  for (let i = at - 2; i > first && i >= at - 4; i--)
    if (scene.token(i).feats.VerbForm === 'Inf') return hasEntry(scene, first, i);
  return verb >= 0 && verb < at && hasEntry(scene, verb + 1, at - 1);
}

function hasEntry(scene: Scene, first: number, last: number): boolean {
  for (let i = Math.max(first, last - 30); i < last; i++) if (scene.entries.has(i)) return true;
  return false;
}

/** "A cease-fire will begin", "wide-ranging talks": a part of a word with a hyphen is no verb, whatever its tag. */
export function isHyphened({ caseless, tokens }: Scene, at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!caseless) return false;
  return (
    (after?.form === '-' && !after.spaceBefore) ||
    (before?.form === '-' && !before.spaceBefore && own?.spaceBefore === false)
  );
}

/** "Was received by Smith", "a visit by Smith": whoever did it follows. */
export const hasAgent = (scene: Scene, { at, entry }: Trigger): boolean =>
  entry.form === 'noun' || (scene.caseless && beBefore(scene, at) >= 0);

/** "To be received", "will be held": the participle hangs on what stands before the auxiliary. */
export function isPassiveInfinitive(scene: Scene, at: number): boolean {
  const be = scene.caseless ? beBefore(scene, at) : -1;
  return be >= 0 && scene.token(be).feats.VerbForm === 'Inf';
}

/** "Koval, Nowak discuss truce": after a name a bare form is a finite verb, whatever its tag. */
export function isBareVerb({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  const [conjunction, before] = [tokens[at - 2], tokens[at - 1]];
  if (!caseless || before?.upos !== 'PROPN' || before.sentence !== tokens[at]?.sentence) return false;
  for (let i = at - 2; i >= Math.max(0, at - 6) && tokens[i]?.sentence === before.sentence; i--)
    if (tokens[i]?.upos === 'VERB' || tokens[i]?.upos === 'AUX') return false; // "let Koval meet", "will Koval meet"
  return conjunction === undefined || !set.goals.has(conjunction.norm);
}

/** "After seeing Smith": an -ing form without an auxiliary, whichever of its two tags it has. */
export function isGerund({ caseless, tokens }: Scene, at: number): boolean {
  const { VerbForm, Tense } = tokens[at]?.feats ?? {};
  if (!caseless || (VerbForm !== 'Ger' && (VerbForm !== 'Part' || Tense !== 'Pres'))) return false;
  const before = tokens[at - 1]?.upos;
  return before === 'ADP' || before === 'SCONJ';
}

/** "Met to discuss the truce": what another contact of the clause was for is none of its own. */
export function isPurpose(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  if (!scene.caseless || !entry.marks.has('about') || scene.token(at).feats.VerbForm !== 'Inf') return false;
  if (scene.tokens[at - 1]?.upos !== 'PART') return false;
  const own = clauses.clauseOf(at);
  for (let i = at - 2; i >= clauses.sentence.first && clauses.clauseOf(i) === own; i--)
    if (scene.entries.has(i)) return true;
  return false;
}

/** "Used the visit to meet", not "used to meet": what an occasion was used for was done. */
export function isOccasion({ caseless, tokens, lexicon }: Scene, verb: number, infinitive: number): boolean {
  const token = tokens[verb];
  return (
    caseless &&
    lexicon.set.uses.has(token?.lemma ?? '') &&
    token?.feats.Tense === 'Past' &&
    verb < infinitive - 2
  );
}

/** The auxiliary of a passive before its participle, adverbs aside; -1 for none. */
export function beBefore({ tokens, lexicon }: Scene, at: number): number {
  if (tokens[at]?.feats.VerbForm !== 'Part' || tokens[at]?.feats.Tense === 'Pres') return -1;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i];
    if (token?.upos === 'AUX') return lexicon.governors.of(token) === 'copula' ? i : -1;
    if (token?.upos !== 'ADV' && token?.upos !== 'PART') return -1;
  }
  return -1;
}

/** Talks go on where nothing is said of them; one "talk" is over. */
export const goesOn = (scene: Scene, { at, entry: { marks } }: Trigger): boolean =>
  marks.has('process') && !(marks.has('named') && scene.token(at).feats.Number === 'Sing');

/** "Has been postponed": an auxiliary leaves what is said to the verb after it. */
export function isAuxiliary({ caseless, tokens, lexicon }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!caseless || token?.upos !== 'AUX' || lexicon.governors.of(token) !== 'tense') return false;
  let i = at + 1;
  while (tokens[i]?.upos === 'ADV' || tokens[i]?.upos === 'PART') i++;
  return tokens[i]?.upos === 'AUX' || tokens[i]?.upos === 'VERB';
}

/** "Broke off a meeting to call Koval": an aim that a noun's sentence goes on to, not what is done to the noun. */
export const isAimOf = ({ caseless, tokens }: Scene, at: number, effect: Effect | null): boolean =>
  caseless &&
  effect === 'proposed' &&
  tokens[at]?.feats.VerbForm === 'Inf' &&
  tokens[at - 1]?.upos === 'PART';
