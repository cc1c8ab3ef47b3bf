/**
 * «Міністр сказав, що Литва закриє кордон»: what a speaker says that he or the side he speaks for will do is a plan, as
 * long as it is something that one decides to do. What others will do, and what will happen, is a forecast.
 */
import type { Token } from '../../language/contract.js';
import { tokensIn } from './act-features.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { isRelative } from './sources/subjects.js';
import { sidesOf } from './speakers/sides.js';
import type { Directory, Named } from './speakers/speakers.js';
import { isFiniteVerb, isNounLike, isPossessive } from './word-kinds.js';

/** How many words behind «буде» its infinitive is looked for. */
const REACH = 4;

/** Whether the main clause of a content tells what its speaker or his side will do. */
export function isOwnDeed(draft: Draft, speaker: Named | null, directory: Directory): boolean {
  const { lexicon } = directory;
  if (!lexicon.showsCases || !speaker) return false;
  const words = tokensIn(draft.unit.analysis, draft.content.slice(0, 1));
  const clause = mainClause(words, lexicon);
  const verb = clause.findIndex(isFiniteVerb);
  if (verb < 0 || !isDeed(clause, verb, lexicon)) return false;
  const found = clause.findIndex((token, i) => i < verb && isSubject(token, clause[i - 1]));
  const subject = clause[found]?.upos === 'ADJ' ? nounBehind(clause, found, verb) : found;
  const isRetold = lexicon.set.conjunctions.has(
    draft.unit.analysis.tokens[(words[0]?.index ?? 0) - 1]?.norm ?? '',
  );
  if (clause[verb]?.feats.Person === '1')
    return !isRetold && words.every(({ sentence }) => sentence === words[0]?.sentence);
  if (subject < 0) return isRetold && isLeftOut(clause, verb, draft);
  if (clause[subject]?.upos === 'PRON' && !isRetold) return false;
  return isOfSpeaker(clause, subject, verb, speaker, draft, directory);
}

/** The words of the first main clause without the clauses and the parentheses inside it. */
function mainClause(words: readonly Token[], lexicon: Lexicon): Token[] {
  const main: Token[] = [];
  let subordinate = false;
  let hasVerb = false;
  for (let i = 0; i < words.length; i++) {
    const token = words[i] as Token;
    const next = words[i + 1];
    if (token.upos === 'SCONJ' || isRelative(token, lexicon)) subordinate = true;
    else if (/^[,.;:!?–—-]$/u.test(token.form)) {
      if (hasVerb || (/^[.;:!?]$/u.test(token.form) && main.length > 0)) break;
      subordinate = next !== undefined && (next.upos === 'SCONJ' || isRelative(next, lexicon));
    } else if (!subordinate) {
      main.push(token);
      if (isFiniteVerb(token)) hasVerb = true;
    }
  }
  return main;
}

/** A verb of what will be done and can be decided («закриє», «буде закривати»), not «переможе», «буде змушена». */
function isDeed(clause: readonly Token[], verb: number, lexicon: Lexicon): boolean {
  const { feats, lemma, upos } = clause[verb] as Token;
  if (feats.Tense !== 'Fut' || feats.Person === '2') return false;
  const { unwilled } = lexicon.plans;
  // «нагадаю», «напомню»: words about what is said.
  const isSaying = feats.Person === '1' && lexicon.verbs.get(lemma)?.some(({ act }) => act === 'state');
  if (upos !== 'AUX') return !isSaying && !unwilled.has(lemma);
  const deed = clause.slice(verb + 1, verb + 1 + REACH).find(({ upos: kind }) => kind === 'VERB');
  return deed?.feats.VerbForm === 'Inf' && !unwilled.has(deed.lemma);
}

function isSubject(token: Token, before: Token | undefined): boolean {
  if (before?.upos === 'ADP') return false;
  if (token.upos === 'PRON' || token.upos === 'ADJ') return token.feats.Case === 'Nom';
  return isNounLike(token) && (token.feats.Case === 'Nom' || token.feats.Case === undefined);
}

/** «литовська [сторона] закриє»: the noun that an adjective stands before, else the adjective itself. */
function nounBehind(clause: readonly Token[], adjective: number, verb: number): number {
  const noun = clause.findIndex((token, i) => i > adjective && i < verb && isNounLike(token));
  return noun < 0 ? adjective : noun;
}

/** «сказав, що приїде»: nobody else does it, neither before the verb nor behind it («приїде [делегація]»). */
function isLeftOut(clause: readonly Token[], verb: number, { cue, unit, source, entry }: Draft): boolean {
  const { feats } = clause[verb] as Token;
  const said = cue.map((index) => unit.analysis.tokens[index] as Token).find(isFiniteVerb);
  if (!said || !source || !entry || said.feats.Number !== feats.Number || feats.Number !== 'Sing')
    return false;
  return !clause.some((token, i) => i > verb && isSubject(token, clause[i - 1]));
}

function isOfSpeaker(
  clause: readonly Token[],
  subject: number,
  verb: number,
  speaker: Named,
  { source }: Draft,
  directory: Directory,
): boolean {
  const head = clause[subject] as Token;
  const meant = directory.inside(head).find(({ entity }) => entity !== null)?.entity;
  if (meant !== undefined && meant === speaker.entity) return true;
  if (head.upos === 'PRON') return false;
  const sides = sidesOf(speaker, source, directory);
  if (!sides) return false;
  const { lexicon } = directory;
  const isOwn = (token: Token) => {
    const state = token.upos === 'ADJ' ? directory.stateOf(token) : null;
    return (state === null ? directory.standsFor(token) : [state]).some((id) => sides.has(id));
  };
  if (isOwn(head)) return true;
  if (!lexicon.plans.sides.has(head.lemma.toLowerCase()) && !lexicon.plans.sides.has(head.norm)) return false;
  // «уряд Угорщини», «литовська сторона», «інші країни»: what stands beside it says whose it is, or that it is another.
  const before = clause
    .slice(Math.max(0, subject - 1), subject)
    .filter(({ upos }) => upos === 'ADJ' || upos === 'DET');
  const beside = [...before, ...clause.slice(subject + 1, verb)];
  return beside.every(
    (token) => token.upos === 'ADV' || token.upos === 'PART' || isPossessive(token, lexicon) || isOwn(token),
  );
}
