/** Which words of a text name a contact, and which only a model can tell: marked once, before its sentences are read. */
import type { Token } from '../../language/contract.js';
import { ofHyphened, ofHyphenedNumber, ofTwoNouns } from './compound-words.js';
import { gatheredEntry, headedEntry, isHeaded } from './headed.js';
import { invitationEntry } from './invited-to.js';
import {
  followsArticle,
  followsPair,
  invitesTo,
  isBound,
  isElse,
  isName,
  isNoReport,
  isReceived,
} from './marking.js';
import { awaitingEntry } from './parties/awaited.js';
import type { Scene } from './scene.js';
import { isMeant, isOfOther, isOfVerb, isOtherVerb, isSecondWord, ofTwoWords } from './senses.js';
import { letterEntry, swapsLetters } from './swapped-letters.js';

const NOUNS = new Set(['NOUN', 'PROPN', 'X', 'ADV', 'SYM']);

/** Marks the contact words of the whole text, so that phrases do not swallow them. */
export function markEntries(scene: Scene, isWide: boolean): void {
  const { verbs, nouns, notContacts } = scene.lexicon;
  for (const token of scene.tokens) {
    const isNoun = followsArticle(scene, token.index) || followsPair(scene, token.index);
    const isVerb = (isOfVerb(scene, token) || isReceived(scene, token)) && !isNoun;
    const entry = isVerb
      ? (ofTwoWords(scene, token) ?? verbs.of(token))
      : isVerb || NOUNS.has(token.upos) || token.upos === 'VERB'
        ? (ofHyphened(scene, token.index) ?? ofTwoNouns(scene, token) ?? nouns.of(token))
        : token.upos === 'NUM'
          ? ofHyphenedNumber(scene, token.index) // "a one-on-one"
          : undefined;
    if (entry && isSecondWord(scene, token.index)) continue;
    const invitation = invitationEntry(scene, token.index);
    if (invitation) {
      scene.entries.set(token.index, invitation);
      continue;
    }
    if (entry?.marks.has('both') && isHeaded(scene, entry, token.index)) {
      scene.entries.set(token.index, headedEntry(entry));
      continue;
    }
    if (entry?.marks.has('views') && swapsLetters(scene, token.index)) {
      scene.entries.set(token.index, letterEntry(entry));
      continue;
    }
    const awaits = entry?.marks.has('awaits') ? awaitingEntry(scene, entry, token.index) : undefined;
    const isOther = entry !== undefined && (awaits === null || isElse(scene, entry, token.index));
    if (isWide && (!entry || isOther)) markWide(scene, token, isVerb);
    if (
      !entry ||
      isOther ||
      notContacts.has(token) ||
      isOtherVerb(scene, token.index) ||
      isName(scene, token.index) ||
      isNoReport(scene, token)
    )
      continue;
    if (entry.marks.has('invite') && !invitesTo(scene, token.index)) continue;
    if (!isMeant(scene, entry, token.index)) continue;
    if (entry.marks.has('bound') && !isBound(scene, token.index)) continue;
    scene.entries.set(token.index, awaits ?? (entry.marks.has('both') ? gatheredEntry(entry) : entry));
    // «раунд переговорів» is one word for one thing.
    for (let i = 0; i <= 2; i++) scene.wide.delete(token.index - i);
  }
}

/** A word that is seldom a contact, for a model to judge. */
function markWide(scene: Scene, token: Token, isVerb: boolean): void {
  const { wideVerbs, wideNouns } = scene.lexicon;
  const entry = isVerb ? wideVerbs.of(token) : NOUNS.has(token.upos) ? wideNouns.of(token) : undefined;
  if (!entry || isName(scene, token.index) || isNoReport(scene, token) || isOfOther(scene, token)) return;
  if (isBodyOfState(scene, token)) return;
  scene.wide.set(token.index, entry);
}

/** «член [Конгресу] США», «рішення [Асамблеї] Грузії»: with a capital and a state behind it, a word for a gathering is a parliament. */
function isBodyOfState(scene: Scene, { index, form }: Token): boolean {
  if (scene.caseless || !/^\p{Lu}/u.test(form) || index === scene.sentenceOf(index).first) return false;
  const next = scene.tokens[index + 1];
  const mention = scene.mentionAt(index + 1);
  if (next?.upos !== 'PROPN' || next.sentence !== scene.token(index).sentence) return false;
  return (
    scene.stateOf(next.lemma) !== null || (mention?.type === 'LOC' && scene.stateOf(mention.lemma) !== null)
  );
}
