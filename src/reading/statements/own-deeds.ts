/**
 * «Міністр сказав, що Литва закриє кордон»: what a speaker says that he or the side he speaks for will do is a plan, as
 * long as it is something that one decides to do. What others will do, and what will happen, is a forecast.
 */
import type { Token } from '../../language/contract.js';
import { tokensIn } from './act-features.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { isRelative } from './sources/subjects.js';
import { standingOf, statesNamed } from './speakers/sides.js';
import type { Directory, Named } from './speakers/speakers.js';
import { isFiniteVerb, isNounLike, isPossessive } from './word-kinds.js';

/** How many words behind «буде» its infinitive is looked for. */
const REACH = 4;

/**
 * Of what will be: a deed of the speaker or of his side, somebody else's that he tells, what he only expects (also what befalls
 * himself), or words about what he says.
 */
export type Deed = 'own' | 'others' | 'forecast' | 'remark';

/** Of whom and of what kind the deed is that the main clause of a content tells; null where none or nobody knows. */
export function deedOf(draft: Draft, speaker: Named | null, directory: Directory): Deed | null {
  const { lexicon } = directory;
  if (!lexicon.showsCases) return null;
  const words = tokensIn(draft.unit.analysis, draft.content.slice(0, 1));
  const clause = mainClause(words, lexicon);
  const verb = clause.findIndex(isFiniteVerb);
  const told = clause[verb];
  if (told?.feats.Tense !== 'Fut' || told.feats.Person === '2') return null;
  const isRetold = lexicon.set.conjunctions.has(
    draft.unit.analysis.tokens[(words[0]?.index ?? 0) - 1]?.norm ?? '',
  );
  const isFirstPerson = told.feats.Person === '1';
  if (isFirstPerson && words.some(({ sentence }) => sentence !== words[0]?.sentence)) return null;
  const deed = verbOfDeed(clause, verb, lexicon);
  if (!deed) return null;
  const befalls = lexicon.plans.befalling.has(deed.lemma);
  if (isFirstPerson && befalls) return 'forecast';
  if (isFirstPerson && isRemark(clause, deed, lexicon)) return 'remark';
  if (!speaker) return null;
  const found = clause.findIndex((token, i) => i < verb && isSubject(token, clause[i - 1]));
  const subject = clause[found]?.upos === 'ADJ' ? nounBehind(clause, found, verb) : found;
  const isWilled = isDecided(deed, lexicon) && !isAsked(words);
  if (isFirstPerson) return isWilled && !isRetold ? 'own' : null;
  if (subject < 0 && befalls) return 'others';
  if (subject < 0) return isWilled && isRetold && isLeftOut(clause, verb, draft) ? 'own' : null;
  const whose = whoseDeed(clause, subject, verb, speaker, draft, directory);
  if (befalls) return whose === 'own' ? 'forecast' : 'others';
  if (whose === 'others' || whose === 'forecast') return whose;
  return isWilled && whose === 'own' && (clause[subject]?.upos !== 'PRON' || isRetold) ? 'own' : null;
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

/** The verb that tells the deed: itself, or the infinitive behind «буде», «не стане»; null behind «буде змушена». */
function verbOfDeed(clause: readonly Token[], verb: number, { plans }: Lexicon): Token | null {
  const told = clause[verb] as Token;
  const deed = clause.slice(verb + 1, verb + 1 + REACH).find(({ upos }) => upos === 'VERB') ?? null;
  const isInfinitive = deed?.feats.VerbForm === 'Inf';
  if (told.upos === 'AUX') return isInfinitive ? deed : null;
  return isInfinitive && plans.taking.has(told.lemma) ? deed : told;
}

/** What one decides to do («закриє»), and nothing that is said («заявлю», «повідомимо»). */
const isDecided = ({ lemma, feats }: Token, lexicon: Lexicon): boolean =>
  !lexicon.plans.unwilled.has(lemma) &&
  !(feats.Person === '1' && lexicon.verbs.get(lemma)?.some(({ act }) => act === 'state'));

/** «Скажу (вам) відверто: …», «нагадаю колегам», not «я скажу Путіну», «скажу людям». */
function isRemark(clause: readonly Token[], { lemma, feats }: Token, { plans }: Lexicon): boolean {
  if (feats.Number !== 'Sing' || !plans.remarks.has(lemma)) return false;
  if (clause.some(({ upos }) => upos === 'PROPN')) return false;
  return !plans.telling.has(lemma) || !clause.some((_, i) => isHearer(clause, i));
}

/** Somebody in the dative, other than «вам», and no «по цьому». */
function isHearer(clause: readonly Token[], at: number): boolean {
  const { feats, upos } = clause[at] as Token;
  if (feats.Case !== 'Dat' || feats.Person === '2' || !/^(?:NOUN|PRON)$/u.test(upos)) return false;
  let i = at;
  while (clause[i - 1]?.feats.Case === 'Dat') i--;
  return clause[i - 1]?.upos !== 'ADP';
}

/** «Що ми робитимемо?» */
const isAsked = (words: readonly Token[]): boolean => words.some(({ form }) => /^[?!]*\?/u.test(form));

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

/** Whether a subject is the speaker or his side, or is known to be another; null where nothing tells. */
function whoseDeed(
  clause: readonly Token[],
  subject: number,
  verb: number,
  speaker: Named,
  { source }: Draft,
  directory: Directory,
): Deed | null {
  const head = clause[subject] as Token;
  const end = directory.names.ends[head.index] || head.index + 1;
  const whole = { start: head.start, end: directory.token(end - 1).end };
  const meant = directory.inside(whole).find(({ entity }) => entity !== null)?.entity ?? null;
  if (meant !== null && meant === speaker.entity) return 'own';
  if (head.upos === 'PRON') return null;
  const { sides, isFree, speaks, isPrivate } = standingOf(speaker, source, directory);
  const named = statesNamed(head, directory);
  const isPerson = meant !== null && directory.entity(meant)?.type === 'PER';
  if (!sides && isPerson) return isFree ? 'forecast' : 'others';
  if (!sides) {
    const isHis = subject > 0 && isPossessive(clause[subject - 1] as Token, directory.lexicon);
    return isFree && !isHis && (named.length > 0 || isOfSide(head, directory)) ? 'forecast' : null;
  }
  const isOwn = (token: Token) => statesNamed(token, directory).some((id) => sides.has(id));
  if (isOwn(head)) return 'own';
  if (isPerson) {
    const isOfSides = [...directory.statesOf(meant, () => [])].some((id) => sides.has(id));
    if (speaks && isOfSides && directory.officesOf(meant).length > 0) return 'own';
    return isOfSides || (speaks && sides.size === 0) ? null : 'others';
  }
  if (named.length > 0) return sides.size > 0 ? 'others' : null;
  const { lexicon } = directory;
  const isIts = source !== null && isNounOf(directory.tokens.slice(source.first, source.last), head);
  const isBoss = speaks && !isPrivate && lexicon.plans.answering.has(head.lemma.toLowerCase());
  if (!isIts && !isBoss && !isOfSide(head, directory, isPrivate)) return null;
  // «уряд Угорщини», «литовська сторона», «інші країни»: what stands beside it says whose it is, or that it is another.
  const before = clause
    .slice(Math.max(0, subject - 1), subject)
    .filter(({ upos }) => upos === 'ADJ' || upos === 'DET');
  const beside = [...before, ...clause.slice(subject + 1, verb)];
  const isBare = beside.every(
    (token) =>
      token.upos === 'ADV' ||
      token.upos === 'PART' ||
      isPossessive(token, lexicon) ||
      isOwn(token) ||
      (isBoss && isOfSide(token, directory)), // «глава держави»
  );
  return isBare ? 'own' : null;
}

/** «країна», «уряд», «компанія»: what somebody leads or serves without its name. */
function isOfSide({ lemma, norm }: Token, { lexicon: { plans } }: Directory, isPrivate = false): boolean {
  const isOne = (word: string) => plans.firms.has(word) || (!isPrivate && plans.sides.has(word));
  return isOne(lemma.toLowerCase()) || isOne(norm);
}

/** «директор [заводу] … завод»: what his title has in the genitive. */
const isNounOf = (source: readonly Token[], { lemma }: Token): boolean =>
  source.some((token) => token.upos === 'NOUN' && token.feats.Case === 'Gen' && token.lemma === lemma);
