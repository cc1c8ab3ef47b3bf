/**
 * What looks like a statement and is nobody's words: what follows from what a thing does ("inflation fell, suggesting
 * that …"), and what was done because somebody asked for it («на прохання посла рейс затримали»).
 */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { nameEnd } from '../phrases.js';
import type { Source } from '../source.js';
import { tokenAt, type Unit } from '../units.js';
import { isFiniteVerb, isOfPersons } from '../word-kinds.js';

/** Whether a draft tells no words of anybody. */
export const isNobodysWords = (draft: Draft): boolean =>
  isConsequence(draft) ||
  isAbsolute(draft) ||
  isDoneOnRequest(draft) ||
  isOnlyLearnt(draft) ||
  isCarriedOut(draft) ||
  isNoReckoning(draft);

/** «Сделку сорвали, узнал Лисенко», «"Где сын?" – Мария узнала его»: what a person, and no outlet, learnt is no statement of his. */
function isOnlyLearnt({ unit, cue, source, content: [piece] }: Draft): boolean {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at(-1) ?? -1];
  if (!unit.lexicon.showsCases || !piece || !verb || !source || piece.start > verb.start) return false;
  if (!unit.lexicon.medium.learning.has(verb.lemma)) return false;
  return unit.names.types.get(source.head) === 'PER';
}

/** "Inflation fell, [suggesting] that prices ease": a thing says nothing; what its change means is the article's own. */
function isConsequence({ unit, cue, source }: Draft): boolean {
  const { tokens } = unit.analysis;
  const verb = tokens[cue[0] ?? -1];
  if (unit.lexicon.showsCases || !verb || !isPresentParticiple(verb) || !source) return false;
  if (source.last > verb.index || !unit.lexicon.sources.implying.has(verb.lemma)) return false;
  return tokens[verb.index - 1]?.form === ',' && isThing(unit, source);
}

const isPresentParticiple = ({ feats }: Token): boolean =>
  feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres');

/** No person, body, document or name, nor a pronoun of one. */
function isThing(unit: Unit, { first, last }: Source): boolean {
  const { tokens } = unit.analysis;
  const { set } = unit.lexicon;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'PRON' || nameEnd(unit, i) > 0 || (i > unit.first && token.upos === 'PROPN'))
      return false;
    if (
      isOfPersons(token, unit.lexicon) ||
      [set.bodies, set.outlets, set.documents].some((of) => of.has(token.lemma))
    )
      return false;
  }
  return true;
}

/** "…, [warning] systems having failed": a word that stands before a noun with a participle of its own. */
function isAbsolute({ unit, cue, source, content: [piece] }: Draft): boolean {
  const { tokens } = unit.analysis;
  const word = tokens[cue[0] ?? -1];
  if (unit.lexicon.showsCases || !piece || !word || cue.length > 1 || source) return false;
  let at = word.index + 1;
  if (tokens[at]?.start !== piece.start || tokens[at]?.upos !== 'NOUN') return false;
  while (tokens[at]?.upos === 'NOUN') at++;
  const next = tokens[at];
  return next !== undefined && next.end <= piece.end && isPresentParticiple(next);
}

/**
 * «На прохання посла рейс [затримали]», «рейс затримали на прохання [посла]»: what has been done is told by the article;
 * what somebody asks to be done is a demand of his.
 */
function isDoneOnRequest({ unit, cue, entry, content: [piece] }: Draft): boolean {
  const { tokens } = unit.analysis;
  const noun = tokens[cue.at(-1) ?? -1];
  const { requests, onRequest } = unit.lexicon.sources;
  if (!piece || !noun || !requests.has(noun.lemma)) return false;
  // «звернулися з проханням закрити завод, який отруїв річку»: who asks says so himself.
  if (entry?.kind === 'verb') return false;
  // «згідно з розпорядженням»: what the order itself says.
  const before = entry?.kind === 'formula' ? tokens[cue[0] ?? -1] : tokens[noun.index - 1];
  const isOn = onRequest.has(before?.norm ?? '');
  if (!isOn) return false;
  if (entry?.kind === 'noun') return piece.start < noun.start;
  const verb = tokens
    .slice(tokenAt(tokens, piece.start), tokenAt(tokens, piece.end - 1) + 1)
    .find(isFiniteVerb);
  return verb?.feats.Tense === 'Past';
}

/** "Hall, Polish leader [hold call] on trade": what a headline says is held is a thing, whoever stands before it. */
function isCarriedOut({ unit, cue, source }: Draft): boolean {
  const at = cue[0] ?? -1;
  const { tokens } = unit.analysis;
  if (unit.lexicon.showsCases || !source || source.last !== at) return false;
  const [verb, thing] = [tokens[at - 1], tokens[at]];
  if (source.last - source.first < 2 || !verb || !thing) return false;
  return unit.lexicon.sources.carryingOut.has(verb.norm) && thing.norm === thing.lemma;
}

/** How far behind its preposition a number may stand: "at about U.S. $3 billion". */
const TO_NUMBER = 4;

/** "Put the house at risk", "put the blame on him": a verb that only says how much, where nothing says how much. */
function isNoReckoning({ unit, entry, content }: Draft): boolean {
  const { reckoning, reckonedAt } = unit.lexicon.sources;
  if (entry?.lemmas.length !== 1 || !reckoning.has(entry.lemmas[0] ?? '')) return false;
  const { tokens } = unit.analysis;
  return !content.some((piece) => {
    const words = tokens.slice(tokenAt(tokens, piece.start), tokenAt(tokens, piece.end - 1) + 1);
    // "put the length at an hour and denied that …": what another verb says is no measure
    if (words.some(({ upos, feats }) => upos === 'VERB' && feats.VerbForm === 'Fin')) return false;
    return words.some(
      ({ norm }, i) =>
        reckonedAt.has(norm) && words.slice(i + 1, i + 1 + TO_NUMBER).some(({ upos }) => upos === 'NUM'),
    );
  });
}
