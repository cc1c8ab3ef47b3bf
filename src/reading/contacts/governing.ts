/** What a word over a contact does to it: holds, plans, calls off, denies it. */
import type { Token } from '../../language/contract.js';
import type { Effect } from './lexicon.js';
import type { Scene } from './scene.js';
import { withNext } from './senses.js';

/** How far ahead the noun of a participle may stand, in tokens. */
const REACH = 12;

/** Longest object before its noun. */
const OBJECT = 6;

/** What the verb at a place does to a contact; null when it does nothing to one or governs nothing. */
export function verbEffect(scene: Scene, at: number): Effect | null {
  const token = scene.token(at);
  const { PronType, Poss } = scene.tokens[at + 1]?.feats ?? {};
  const isOwn = Poss === 'Yes' && (scene.entries.has(at + 2) || scene.entries.has(at + 3)); // "called his talks"
  const isTransitive = scene.caseless && PronType === 'Art'; // "China backs the dialogue"
  const isNaming = scene.caseless && scene.lexicon.verbs.of(token)?.marks.has('naming') === true;
  if (isNaming && (isTransitive || isOwn)) return null; // "called the talks positive"
  if (
    (token.upos === 'NOUN' && !isTransitive && !isAfterModal(scene, at) && !isOfHeadline(scene, at)) ||
    token.upos === 'PROPN' ||
    token.upos === 'ADP' ||
    (scene.caseless && token.upos === 'ADV') || // "were back at the table"
    token.upos === 'CCONJ'
  )
    return null;
  const isFull = token.feats.Case !== undefined && token.feats.Variant !== 'Short'; // «намечен визит» governs
  if (token.upos === 'VERB' && isFull && agreesAhead(scene, at)) return null;
  if (token.upos === 'ADJ' && isFull && agreesAhead(scene, at) && isAttribute(scene, at)) return null;
  return governedBy(scene, at) ?? null;
}

/** "The talks moved forward": words that move a contact only in the passive ("has been moved to June"). */
function isActive({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  return caseless && set.passives.has(tokens[at]?.lemma ?? '') && tokens[at - 1]?.upos !== 'AUX';
}

/** "Considered [the meeting] a success": what is known is not proposed, unless it is only being weighed ("considering the meeting"). */
export function isJudged({ caseless, tokens, entries, lexicon: { set } }: Scene, at: number): boolean {
  const verb = tokens[at];
  if (!caseless || !verb || !set.judging.has(verb.lemma) || isOngoing(verb)) return false;
  let isKnown = false;
  let i = at + 1;
  for (; i <= at + OBJECT && /^(?:DET|PRON|ADJ|NOUN|PROPN|PART|NUM)$/u.test(tokens[i]?.upos ?? ''); i++) {
    const { upos, feats } = tokens[i] as Token;
    isKnown ||=
      feats.Definite === 'Def' || feats.PronType === 'Dem' || feats.Poss === 'Yes' || upos === 'PART';
    if (entries.has(i)) return isKnown;
  }
  if (i === at + 1) return false;
  // "the meeting, which he considers [useful]", but not "considers the possibility of a meeting"
  for (; i < at + REACH && tokens[i]?.upos !== 'PUNCT'; i++) if (entries.has(i)) return false;
  return true;
}

/** "To consider", "considering". */
const isOngoing = ({ feats: { VerbForm, Tense } }: Token): boolean =>
  VerbForm === 'Inf' || VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');

/** "Will resume negotiations": right after a modal a bare form is a verb, whatever its tag. */
function isAfterModal({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  const before = tokens[at - 1];
  return (
    caseless && before?.upos === 'AUX' && (set.futures.has(before.norm) || set.conditionals.has(before.norm))
  );
}

/** What a word of the table does to a contact, with the word after it ("put off", "went on") before itself alone. */
export function governedBy(scene: Scene, at: number): Effect | undefined {
  if (isActive(scene, at) || isJudged(scene, at)) return undefined;
  const pair = withNext(scene, at);
  return (pair && scene.lexicon.governors.of(pair)) ?? scene.lexicon.governors.of(scene.token(at));
}

/** «назначенный на 19 февраля визит»: a participle that stands before the noun it agrees with governs nothing. */
function agreesAhead(scene: Scene, at: number): boolean {
  const own = scene.token(at).feats.Case;
  for (let i = at + 1; i < Math.min(scene.tokens.length, at + REACH); i++)
    if (scene.entries.has(i)) return isOneCase(own, scene.token(i).feats.Case);
  return false;
}

/** Things have one form for nominative and accusative. */
function isOneCase(a: string | undefined, b: string | undefined): boolean {
  return a === b || (/^(?:Nom|Acc)$/u.test(a ?? '') && /^(?:Nom|Acc)$/u.test(b ?? ''));
}

/** «скасував запланований візит», not «запланований візит до Польщі»: another verb before it, or no nominative. */
function isAttribute({ tokens }: Scene, at: number): boolean {
  if (tokens[at]?.feats.Case !== 'Nom') return true;
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    if (tokens[i]?.sentence !== tokens[at]?.sentence || tokens[i]?.form === ',') return false;
    if (tokens[i]?.upos === 'VERB') return true;
  }
  return false;
}

/** "Koval shelves summit with Nowak": in a headline the word in -s right after a name is its verb, whatever its tag. */
export function isOfHeadline(scene: Scene, at: number): boolean {
  const { caseless, tokens, input } = scene;
  const token = tokens[at];
  const sentence = token && input.analysis.sentences[token.sentence];
  if (!caseless || !sentence) return false;
  const isLine = !/[.!?…:;"”’)]$/u.test(tokens[sentence.last - 1]?.form ?? ''); // a headline that is not known for one
  if (input.article.blocks[sentence.block]?.kind !== 'headline' && !isLine) return false;
  return at - sentence.first < NAME && token.feats.Number === 'Plur' && endsName(scene, at);
}

/** Tokens of the longest name at the head of a headline. */
const NAME = 4;

/** A word of a name right before, whatever the tagger takes the first word of a sentence for. */
function endsName(scene: Scene, at: number): boolean {
  if (scene.tokens[at - 1]?.upos === 'PROPN') return true;
  const mention = scene.mentionAt(at - 1);
  return mention?.type === 'PER' && scene.lastToken(mention) === at;
}

/** «відхилив запрошення приїхати», «відмовився від планів зустрітися»: the verb that an offer or a plan is the object of; -1 for none. */
export function refusalOfNoun(scene: Scene, noun: number): number {
  if (scene.caseless) return -1;
  for (let i = noun - 1; i >= noun - 3; i--) {
    const { upos } = scene.tokens[i] ?? {};
    if (upos === 'VERB') return governedBy(scene, i) === 'cancelled' ? i : -1;
    if (upos !== 'ADP' && upos !== 'ADJ' && upos !== 'DET') return -1;
  }
  return -1;
}

/** "The meeting fell through on Monday", not "fell through the cracks". */
export function isFailing(scene: Scene, at: number): boolean {
  const isSo = scene.lexicon.set.failing.has(withNext(scene, at)?.lemma ?? '');
  return isSo && scene.tokens[at + 2]?.upos !== 'DET';
}
