/** Contacts that a clause names and tells nothing of: "declined to say whether they met", "would not confirm that", "had they met, …". */
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { beBefore, isGerund } from '../uninflected.js';
import { isYes } from './answered.js';
import { noTo } from './answered-no.js';
import { isUnsureBan } from './bans.js';
import { verbAbove } from './clause-above.js';
import { happens, happensAs } from './negated.js';
import { prepositionOf } from './predicates.js';
import { isPut, isQuestioned } from './questioned.js';
import { isWithheld } from './withheld.js';

/** Tokens between the head of a conditional clause and its verb, and before what somebody knows of. */
const REACH = 10;
const NEAR = 4;

/** Whether nobody tells that the contact was or is to be; where words have no cases, only small ones and their order show it. */
export function isUntold(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  if (!scene.caseless) return isQuestioned(scene, clauses, trigger);
  if (isPut(scene, clauses, trigger)) return !isReplied(scene, clauses, trigger);
  return (
    isAsked(scene, clauses, trigger) ||
    isUnconfirmed(scene, clauses, trigger) ||
    isUnreal(scene, clauses, trigger) ||
    isIfOnly(scene, clauses, trigger) ||
    isKeptFrom(scene, clauses, trigger) ||
    isUnsureBan(scene, clauses, trigger) ||
    isUnknown(scene, clauses, trigger)
  );
}

/** "Whether Koval had met Hall", "whether the talks took place"; not "whether to meet", nor "whether they agreed at the talks". */
function isAsked(scene: Scene, clauses: Clauses, { at, entry, verb, effect }: Trigger): boolean {
  const { tokens, lexicon } = scene;
  const opener = openerOf(scene, clauseStart(clauses, at));
  if (!lexicon.set.asks.has(tokens[opener]?.norm ?? '') || tokens[opener + 1]?.upos === 'PART') return false;
  if (isAnswered(scene, clauses, opener, at)) return false;
  for (let i = opener + 1; i < at; i++)
    if (lexicon.set.whens.has(tokens[i]?.norm ?? '') || tokens[i]?.form === ',') return false;
  if (entry.form === 'verb') return !isGerund(scene, at);
  if (verb < 0 || clauses.clauseOf(verb) !== clauses.clauseOf(at) || effect !== 'tense') return false;
  const { attends, takingPart, takesPart } = lexicon.set;
  const lemma = tokens[verb]?.lemma ?? '';
  if (verb < at) return !attends.has(lemma) && !takingPart.has(lemma) && !takesPart.has(lemma);
  return happens(scene, verb) || happensAs(scene, verb);
}

/** The answer to a question tells of its contact again, or says yes or no to it. */
function isReplied(scene: Scene, clauses: Clauses, trigger: Trigger): boolean {
  const { at } = trigger;
  if (isAnswered(scene, clauses, openerOf(scene, clauseStart(clauses, at)), at)) return true;
  for (let i = at + 1; i < clauses.sentence.last; i++) if (isYes(scene, i)) return true;
  return noTo(scene, clauses, trigger) >= 0;
}

/** "Asked whether Koval had met Hall, Nowak said they had met on Monday": the answer tells of the contact that was asked about. */
function isAnswered(scene: Scene, { sentence }: Clauses, opener: number, at: number): boolean {
  const { tokens } = scene;
  const before = tokens[opener - 2];
  const opens = before?.sentence !== tokens[at]?.sentence || before?.upos === 'SCONJ';
  if (!opens || opener - 1 < sentence.first || scene.tellingAct(opener - 1) !== 'ask') return false;
  let end = at + 1;
  while (end < sentence.last && tokens[end]?.form !== ',') end++;
  for (let i = end + 1; i < sentence.last; i++) if (scene.entries.has(i)) return true;
  return false;
}

/** "Would not confirm that he had called Hall", "neither confirmed nor denied that", "declined to deny that". */
function isUnconfirmed(scene: Scene, clauses: Clauses, { at, entry, verb, effect }: Trigger): boolean {
  if (entry.form === 'noun' && (verb > at || effect !== 'tense'))
    return verb >= 0 && verb < at && effect === 'denied' && isNor(scene, verb);
  const above = verbAbove(scene, clauses, at);
  if (!above) return false;
  if (above.effect === 'denied') return isNor(scene, above.verb) || isRefused(scene, clauses, above.verb);
  return scene.tellingAct(above.verb) === 'confirm' && isWithheld(scene, clauses, above.verb);
}

/** "Neither confirmed nor denied". */
const isNor = ({ tokens }: Scene, verb: number): boolean =>
  [tokens[verb - 1], tokens[verb - 2]].some((one) => one?.upos === 'CCONJ' && one.feats.Polarity === 'Neg');

/** "Declined to deny". */
function isRefused(scene: Scene, clauses: Clauses, verb: number): boolean {
  const over = verb - 2;
  if (scene.tokens[verb - 1]?.upos !== 'PART' || over < clauses.sentence.first) return false;
  return scene.token(over).upos === 'VERB' && governedBy(scene, over) === 'cancelled';
}

/** "Had Koval met Hall, the war might have ended": an auxiliary of the past opens the clause, and nothing is asked. */
function isUnreal(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  const { tokens } = scene;
  const { first, last } = clauses.sentence;
  if (entry.form !== 'verb' || tokens[at]?.feats.Tense !== 'Past' || tokens[last - 1]?.form === '?')
    return false;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { upos, feats, form } = scene.token(i);
    if (upos === 'AUX' || upos === 'VERB') {
      const opens = i === first || /^[,;:—–"“]$/u.test(tokens[i - 1]?.form ?? '');
      const isSubject = /^(?:PRON|PROPN|DET)$/u.test(tokens[i + 1]?.upos ?? '');
      return opens && isSubject && i + 1 < at && feats.Tense === 'Past' && feats.VerbForm === 'Fin';
    }
    if (upos === 'ADP' || form === ',') return false;
  }
  return false;
}

/** "If Koval had met Hall earlier, he would have won"; not "asked if Koval had met Hall". */
function isIfOnly(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  const { tokens, lexicon } = scene;
  if (entry.form !== 'verb' || tokens[at]?.feats.VerbForm !== 'Part') return false;
  let had = at - 1;
  while (tokens[had]?.upos === 'ADV' || tokens[had]?.upos === 'PART') had--;
  if (tokens[had]?.upos !== 'AUX' || tokens[had]?.feats.Tense !== 'Past') return false;
  const opener = openerOf(scene, clauseStart(clauses, at));
  const isIf = tokens[opener]?.upos === 'SCONJ' && lexicon.set.conditionals.has(tokens[opener]?.norm ?? '');
  return isIf && opener < had && tokens[opener - 1]?.upos !== 'VERB';
}

/** "Accused Hall of blocking Koval from talks", "was excluded from talks": whoever is kept from them has none. */
function isKeptFrom(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  const { tokens, lexicon } = scene;
  const from = prepositionOf(scene, at);
  if (entry.form !== 'noun' || !lexicon.set.origins.has(tokens[from]?.norm ?? '')) return false;
  if (lexicon.set.between.has(tokens[at + 1]?.norm ?? '')) return false; // "from the talks between Rubin and Lund"
  for (let i = from - 1; i >= Math.max(clauses.sentence.first, from - NEAR); i--) {
    const { upos, lemma } = scene.token(i);
    if (upos === 'VERB')
      return (
        lexicon.set.bars.has(lemma) && (i < from - 1 || beBefore(scene, i) >= 0) && !isFromOwn(scene, i, from)
      );
    if (!/^(?:PROPN|NOUN|DET|ADJ|PRON|ADV)$/u.test(upos)) return false;
  }
  return false;
}

/** "Hall banned Kern from the meeting with Koval": the meeting is his who lets one of his people in or not. */
function isFromOwn(scene: Scene, verb: number, from: number): boolean {
  const { tokens } = scene;
  const isActive = tokens[verb]?.feats.VerbForm === 'Fin' && beBefore(scene, verb) < 0;
  return isActive && scene.mentionAt(verb + 1)?.type === 'PER' && tokens[from + 1]?.feats.Definite === 'Def';
}

/** "Had no information about a call", "was not aware of any meeting"; not "about the meeting", which is known of. */
function isUnknown(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  const { tokens, lexicon } = scene;
  if (entry.form !== 'noun') return false;
  let i = at - 1;
  while (/^(?:ADJ|DET)$/u.test(tokens[i]?.upos ?? '') || (i > 0 && lexicon.channels.has(scene.token(i)))) {
    if (tokens[i]?.feats.Definite === 'Def') return false;
    i--;
  }
  const [preposition, known] = [tokens[i], tokens[i - 1]];
  if (preposition?.upos !== 'ADP' || !known || i - 1 < clauses.sentence.first) return false;
  const { knowledge, lacks, negations } = lexicon.set;
  if (lacks.has(known.norm)) return true;
  if (!knowledge.has(known.lemma) && !knowledge.has(known.norm)) return false;
  for (let j = i - 2; j >= Math.max(clauses.sentence.first, i - 1 - NEAR); j--)
    if (negations.has(tokens[j]?.norm ?? '')) return true;
  return false;
}
