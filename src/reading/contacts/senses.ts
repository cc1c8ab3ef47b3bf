/** Words with other senses than a contact, told apart by what stands beside them: "the exchange", "in direct contact". */
import type { Token } from '../../language/contract.js';
import { isToVerb } from './infinitives.js';
import type { Entry } from './lexicon.js';
import { hasChannel } from './marking.js';
import { hasOtherMeaning } from './other-senses.js';
import {
  callsOn,
  isPlaced,
  isSeenThere,
  isSharedWith,
  isSpellWith,
  isStay,
  isTakenAside,
} from './right-behind.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { isGerund } from './uninflected.js';

/** How far the preposition may stand before "contact", and how many words an object of two names may have. */
const NEAR = 4;
const OBJECT = 14;

/** Whether a word with a condition of its own meets it. */
export function isMeant(scene: Scene, entry: Entry, at: number): boolean {
  const { marks, kind, form } = entry;
  if (hasOtherMeaning(scene, entry, at)) return false;
  if (form === 'verb' && isOfNobodyElse(scene, at)) return false;
  if (kind === 'letter' && form === 'noun' && scene.caseless && (isPoint(scene, at) || isPaper(scene, at)))
    return false;
  if (marks.has('aside')) return isTakenAside(scene, at);
  if (marks.has('shared') && isSharedWith(scene, at)) return true;
  if (marks.has('back') && isOf(scene, at + 1)) return false; // "a round of talks"
  if (marks.has('back')) return speaksAgain(scene, at) && !hasOtherSense(scene, scene.token(at).lemma);
  if (marks.has('shared')) return false;
  if (marks.has('named')) return scene.token(at).feats.Number === 'Plur' || isAfterPair(scene, at);
  if (marks.has('inside')) return isInside(scene, at);
  if (marks.has('hooked')) return isOnLine(scene, at);
  if (marks.has('reception') && !scene.caseless) return !takesThing(scene, at);
  if (marks.has('dials')) return isOfPerson(scene, at);
  if (marks.has('placed')) return isPlaced(scene, ofTwoWords(scene, scene.token(at)) ? at + 2 : at + 1); // "slip into Warsaw"
  if (marks.has('stays')) return isStay(scene, at);
  if (marks.has('wired')) return hasChannel(scene, at);
  if (marks.has('spell')) return isSpellWith(scene, at);
  if (marks.has('aim'))
    return scene.token(at).feats.VerbForm === 'Inf' || isGerund(scene, at) || isSeenThere(scene, at);
  return !marks.has('gathers') || gathers(scene, at);
}

/** "Could not see himself there", «бачив себе»: with nobody else; «самый посещаемый музей»: what people do time and again. */
function isOfNobodyElse({ tokens, caseless }: Scene, at: number): boolean {
  const { VerbForm, Voice, Tense } = tokens[at]?.feats ?? {};
  if (tokens[at + 1]?.feats.Reflex === 'Yes' && tokens[at + 1]?.feats.Poss !== 'Yes') return true;
  return !caseless && VerbForm === 'Part' && Voice === 'Pass' && Tense === 'Pres';
}

/** How far behind a message its "was" may stand, in tokens. */
const MESSAGE = 6;

/** "Presented his letters of credence", "a letter of intent". */
const isPaper = (scene: Scene, at: number): boolean =>
  isOf(scene, at + 1) && scene.lexicon.set.papers.has(scene.tokens[at + 2]?.lemma ?? '');

/** "Sent a clear message to Koval", "his message to Koval was simple": what somebody makes understood, not what is written. */
function isPoint(scene: Scene, at: number): boolean {
  if (scene.lexicon.set.pointed.has(scene.tokens[at - 1]?.norm ?? '')) return true;
  let i = at - 1;
  while (scene.tokens[i]?.upos === 'ADJ') i--;
  if (scene.tokens[i]?.feats.Poss !== 'Yes') return false;
  for (i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + MESSAGE); i++) {
    const token = scene.token(i);
    if (token.upos === 'AUX' && scene.lexicon.governors.of(token) === 'copula')
      return scene.tokens[i + 1]?.upos !== 'VERB' && scene.tokens[i + 1]?.upos !== 'AUX';
    if (token.upos === 'VERB') return false;
  }
  return false;
}

/** How far an object may stand behind a verb and before it, in tokens. */
const BEHIND = 6;
const BEFORE = 9;

/** «прийняв рішення», «рішення прийняла після зустрічі», «прийняти на лікування»: what is taken is a thing. */
function takesThing(scene: Scene, at: number): boolean {
  const { first, last } = scene.sentenceOf(at);
  if (scene.token(at).feats.Voice === 'Pass') return false; // «прийнятий Ковалем»: who received somebody
  for (let i = at + 1; i < Math.min(last, at + BEHIND); i++) {
    const kind = objectAt(scene, i);
    if (kind) return kind === 'thing';
    if (/^(?:PUNCT|VERB|SCONJ)$/u.test(scene.token(i).upos)) break;
  }
  let start = Math.max(first, at - BEFORE);
  for (let i = at - 1; i >= start; i--) {
    const kind = objectAt(scene, i);
    if (kind) return kind === 'thing';
    const aside = asideBefore(scene, i);
    if (aside > start) {
      i = aside;
      start = Math.max(first, aside - BEFORE);
    } else if (/^(?:PUNCT|VERB|SCONJ)$/u.test(scene.token(i).upos) && !isQuote(scene, i)) return false;
  }
  return false;
}

/** «набрав [учора] Коваля», not «набрав голоси»: a person or an office right behind the verb, adverbs aside. */
function isOfPerson(scene: Scene, at: number): boolean {
  let i = at + 1;
  while (scene.tokens[i]?.upos === 'ADV' && i < at + NEAR) i++;
  return /^(?:PER|JOB|PRON)$/u.test(scene.mentionAt(i)?.type ?? '');
}

const isQuote = ({ tokens }: Scene, at: number): boolean => /^["«“„]$/u.test(tokens[at]?.form ?? '');

/** Tokens of the longest aside between commas. */
const ASIDE = 5;

/** «просьбу о визите, [по его словам,] приняли»: the comma that opens what another closes, no verb between; -1 for none. */
function asideBefore({ tokens }: Scene, comma: number): number {
  if (tokens[comma]?.form !== ',') return -1;
  for (let i = comma - 1; i >= comma - ASIDE; i--) {
    if (tokens[i]?.form === ',') return i;
    if (!tokens[i] || tokens[i]?.upos === 'VERB') return -1;
  }
  return -1;
}

/** Whether a word is the object of a verb beside it, a thing or somebody; null for what stands in another case or has a preposition. */
function objectAt(scene: Scene, at: number): 'thing' | 'somebody' | null {
  const { upos, feats } = scene.token(at);
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(upos) || feats.Case !== 'Acc') return null;
  if (scene.lexicon.units.has(scene.token(at))) return null; // «дві години приймав посла»
  let before = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(scene.tokens[before]?.upos ?? '')) before--;
  if (scene.tokens[before]?.upos === 'ADP') return null;
  const isNamed = scene.mentionAt(at) !== null || scene.lexicon.partyNouns.has(scene.token(at));
  return upos !== 'NOUN' || feats.Animacy !== 'Inan' || isNamed ? 'somebody' : 'thing';
}

/** "The exchange", "their second round": after a demonstrative, numbers and adjectives aside. */
function speaksAgain(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const { norm, upos, feats } = scene.token(i);
    if (scene.lexicon.set.demonstratives.has(norm) || feats.NumType === 'Ord') return true;
    if (upos !== 'ADJ' && upos !== 'NUM') return false;
  }
  return false;
}

/** «раунд [парламентських] виборів»: a word that is a head of contacts, with something else behind it. */
export function isOfOther({ caseless, tokens, lexicon }: Scene, token: Token): boolean {
  if (caseless || lexicon.heads.of(token) !== 'same') return false;
  let at = token.index + 1;
  while (tokens[at]?.upos === 'ADJ') at++;
  const noun = tokens[at];
  if (noun?.upos !== 'NOUN' || noun.feats.Case !== 'Gen' || noun.feats.Animacy !== 'Inan') return false;
  return !lexicon.nouns.has(noun) && !lexicon.wideNouns.has(noun);
}

const senses = new WeakMap<Scene, Map<string, boolean>>();

/** "The prisoner exchange", "the exchange of fire": a text that has the word in another sense may mean that everywhere. */
function hasOtherSense(scene: Scene, lemma: string): boolean {
  let known = senses.get(scene);
  if (!known) senses.set(scene, (known = new Map()));
  let has = known.get(lemma);
  if (has === undefined) {
    has = scene.tokens.some((token) => token.lemma === lemma && isOfThing(scene, token.index));
    known.set(lemma, has);
  }
  return has;
}

/** A noun before the word, or after "of" one that is no contact: "stock exchange", "round of voting". */
function isOfThing(scene: Scene, at: number): boolean {
  if (scene.tokens[at - 1]?.upos === 'NOUN') return true;
  if (!isOf(scene, at + 1)) return false;
  for (let i = at + 2; i < at + 2 + NEAR; i++) {
    const token = scene.tokens[i];
    if (token?.upos === 'NOUN') return !scene.lexicon.nouns.has(token);
    if (token?.upos !== 'ADJ' && token?.upos !== 'DET') return true;
  }
  return true;
}

const isOf = ({ tokens, input }: Scene, at: number): boolean =>
  tokens[at]?.upos === 'ADP' && input.words.grammar.partOf.includes(tokens[at]?.norm ?? '');

/** "Trump-Putin talk": a name with a hyphen in it right before. */
function isAfterPair(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (before?.upos !== 'PROPN') return false;
  const hyphen = scene.tokens[at - 2];
  return /.-./.test(before.form) || (hyphen?.form === '-' && !hyphen.spaceBefore);
}

/** "In direct contact", not "lost contact". */
function isInside(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1]?.norm ?? '';
  if (scene.token(at).feats.Number === 'Plur' && isWith(scene, next)) return true; // "contacts with Koval"
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const { norm, upos } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.set.places.has(norm);
    if (upos !== 'ADJ' && upos !== 'ADV' && upos !== 'DET' && !isCompound(scene, i)) return false;
  }
  return false;
}

const isWith = ({ lexicon: { withFrames, set } }: Scene, norm: string): boolean =>
  set.between.has(norm) || withFrames.some(({ preposition }) => preposition === norm);

/** "At the [bargaining] table". */
const isCompound = ({ caseless, tokens }: Scene, at: number): boolean =>
  caseless && /^(?:NOUN|VERB)$/u.test(tokens[at]?.upos ?? '') && /ing$/u.test(tokens[at]?.norm ?? '');

/** "On the phone with Smith", not "by phone" and not "the phone rang". */
function isOnLine({ tokens, lexicon: { set, withFrames } }: Scene, at: number): boolean {
  const [preposition, article, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]?.norm];
  if (preposition?.upos !== 'ADP' || article?.feats.Definite !== 'Def') return false;
  if (withFrames.some((frame) => frame.preposition === next) || set.goals.has(next ?? '')) return true;
  // "Sorel and Brandt will be on the phone again".
  return tokens[at - 3]?.upos === 'AUX' && tokens[at + 1]?.upos === 'ADV';
}

/** "Bring both men together", "bring Macron and Scholz to Geneva": two names, then that or a place to come to. */
function gathers(scene: Scene, at: number): boolean {
  const { goals, and } = scene.lexicon.set;
  let isJoint = false;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + OBJECT); i++) {
    const { norm, upos, form } = scene.token(i);
    if (and.has(norm) || scene.lexicon.set.together.has(norm)) isJoint = true;
    if (scene.lexicon.set.jointly.has(norm)) return isJoint;
    if (upos === 'ADP' && scene.lexicon.set.places.has(norm)) continue;
    if (upos === 'ADP' && goals.has(norm)) {
      if (scene.mentionAt(i + 1)?.type === 'LOC') return isJoint;
      continue;
    }
    if (upos === 'VERB' || upos === 'ADP' || /^[.;:]$/.test(form)) return false;
  }
  return false;
}

/** "Come together": a verb with the word after it, where a language has such verbs. */
export function ofTwoWords(scene: Scene, { index }: Token): Entry | undefined {
  const pair = withNext(scene, index);
  return pair && scene.lexicon.verbs.of(pair);
}

/** "Called on him to resign", "called for calm": what a verb means with the word after it is no contact. */
export function isOtherVerb(scene: Scene, at: number): boolean {
  const isVerb = scene.token(at).upos === 'VERB';
  const pair = isVerb || isDemand(scene, at) ? withNext(scene, at) : undefined;
  if (pair !== undefined && isVerb && lookedUp(scene, pair) && callsOn(scene, at + 2)) return false;
  return pair !== undefined && scene.lexicon.notContacts.has(pair);
}

const lookedUp = ({ lexicon: { verbs } }: Scene, pair: Pick<Token, 'lemma' | 'norm'>): boolean =>
  verbs.has(pair);

/** "Koval's calls for reform", not "a call for Friday". */
const isDemand = (scene: Scene, at: number): boolean =>
  scene.lexicon.set.goals.has(scene.tokens[at + 1]?.norm ?? '') &&
  !scene.isInDate(scene.tokens[at + 2]?.start ?? 0);

/** "Called him out over it", "saw him as a friend", "see the president actually leave": what the words behind the object make of it. */
export function meansElse(scene: Scene, { at, entry }: Trigger, after: number): boolean {
  const [next, beyond] = [scene.tokens[after], scene.tokens[after + 1]];
  if (!scene.caseless || !next || !beyond) return false;
  const { lemma } = scene.token(at);
  const isPair = scene.lexicon.notContacts.has({ lemma: `${lemma} ${next.norm}`, norm: '' });
  if (isPair && /^(?:ADP|SCONJ|PUNCT)$/u.test(beyond.upos)) return true;
  if (!entry.marks.has('aim')) return false;
  return scene.lexicon.set.clauses.has(next.norm)
    ? isBare(beyond)
    : next.upos === 'ADV' && beyond.upos === 'VERB';
}

/** What somebody is seen as. */
const isBare = ({ upos, feats }: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/u.test(upos) || feats.PronType === 'Art' || upos === 'ADP';

/** A word with the one after it, where a language has verbs of two words. */
export function withNext({ caseless, tokens }: Scene, at: number): Pick<Token, 'lemma' | 'norm'> | undefined {
  if (!caseless) return undefined;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return undefined;
  return { lemma: `${token.lemma} ${next.norm}`, norm: `${token.norm} ${next.norm}` };
}

/** A verb, or in a language without cases a form that is one right after a modal, whatever its tag ("will reconvene"). */
export function isOfVerb(scene: Scene, token: Token): boolean {
  const { caseless, tokens, lexicon } = scene;
  const { set, nouns } = lexicon;
  if (token.upos === 'VERB' || token.upos === 'AUX') return true;
  const modal = tokens[token.index - 1];
  if (!caseless || token.upos !== 'NOUN' || nouns.has(token)) return false;
  if (isToVerb(scene, token.index)) return true;
  return modal?.upos === 'AUX' && (set.futures.has(modal.norm) || set.conditionals.has(modal.norm));
}

/** "Compared [notes]", "got [through]": a word of the verb before it. */
export const isSecondWord = (scene: Scene, at: number): boolean =>
  scene.caseless && scene.entries.has(at - 1) && ofTwoWords(scene, scene.token(at - 1)) !== undefined;
