/** What is done by saying it: the cue decides, a neutral cue leaves it to the content. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Act } from '../../model/index.js';
import type { WordList } from '../../text/word-list.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { isRelative } from './sources/subjects.js';
import { tokenAt } from './units.js';

/** What the content itself shows. */
interface Content {
  /** Its words in order, those of its main clauses first of all. */
  readonly main: readonly Token[];
  readonly all: readonly Token[];
  /** A verb of the first person: the speaker's own words. */
  readonly firstPerson: boolean;
  /** The clause has no subject of its own: it speaks of the speaker («заявив, що готовий …»). */
  readonly ownSubject: boolean;
  /** The number that is not the speaker's: «сказав, що бюджет ухвалять» is no plan of his. */
  readonly otherNumber: string;
}

type ActRule = readonly [name: string, act: Act, fits: (content: Content, lexicon: Lexicon) => boolean];

/** In the order they are tried; the first that fits tells the act. */
const RULES: readonly ActRule[] = [
  [
    'act.own-plan',
    'plan',
    (content, lexicon) => isOwn(content, lexicon) && hasAct(content.main, 'plan', lexicon),
  ],
  [
    'act.own-future',
    'plan',
    (content) =>
      content.ownSubject &&
      content.main.slice(0, 8).some((one) => isFuture(one) && one.feats.Number !== content.otherNumber),
  ],
  ['act.subjunctive', 'demand', ({ main }, { showsCases }) => !showsCases && isSubjunctive(main)],
  ['act.demand', 'demand', ({ main }, lexicon) => hasAct(main, 'demand', lexicon)],
  ['act.warn', 'warn', ({ main }, lexicon) => hasAct(main, 'warn', lexicon)],
  ['act.opinion', 'evaluate', ({ all }, lexicon) => hasAct(all.filter(colours), 'evaluate', lexicon)],
  ['act.promise', 'plan', ({ main }) => main.some((token) => isFuture(token) && token.feats.Person === '1')],
];

export function actOf(
  draft: Pick<Draft, 'content' | 'cue' | 'entry'>,
  analysis: Analysis,
  lexicon: Lexicon,
): Act {
  return ruledAct(draft, analysis, lexicon).act;
}

/** The act with the name of the rule that told it. */
export function ruledAct(
  draft: Pick<Draft, 'content' | 'cue' | 'entry'>,
  analysis: Analysis,
  lexicon: Lexicon,
): { act: Act; rule: string } {
  const cued = draft.entry?.act ?? 'state';
  const negated = draft.cue.some((index) => lexicon.set.negations.has(analysis.tokens[index]?.norm ?? ''));
  // «не підтвердив», «не підтвердив і не спростував»: who leaves it open neither confirms nor grants it.
  if ((negated && cued === 'confirm') || (cued === 'deny' && leavesOpen(draft.cue, analysis, lexicon)))
    return { act: 'state', rule: 'act.left-open' };
  // «не виключив», «не заперечує»: what is not denied is thought possible or granted.
  if (cued === 'deny' && negated)
    return {
      act: lexicon.set.excluding.has(draft.entry?.lemmas[0] ?? '') ? 'evaluate' : 'confirm',
      rule: 'act.not-denied',
    };
  const special = cued === 'state' ? null : insteadOfCue(draft, cued, analysis, lexicon);
  if (special) return special;
  if (cued !== 'state') return { act: cued, rule: 'act.cue' };
  if (isToldToAct(draft, analysis, lexicon)) return { act: 'demand', rule: 'act.bidden' };
  const content = read(draft, analysis, lexicon);
  if (tellsThatNothingWas(content, lexicon)) return { act: 'deny', rule: 'act.nothing-happened' };
  const own = content.ownSubject ? firstCue(content.main, lexicon) : null;
  if (own) return { act: own, rule: 'act.cue-in-content' };
  const found = RULES.find((rule) => rule[2](content, lexicon));
  return { act: found?.[1] ?? 'state', rule: found?.[0] ?? 'act.neutral' };
}

/** "declined to comment" denies nothing, "rejected claims that …" denies what is claimed; null for other words. */
function insteadOfCue(
  { content, cue, entry }: Pick<Draft, 'content' | 'cue' | 'entry'>,
  cued: Act,
  analysis: Analysis,
  lexicon: Lexicon,
): { act: Act; rule: string } | null {
  const { tokens } = analysis;
  const { set } = lexicon;
  const at = tokenAt(tokens, content[0]?.start ?? 0);
  if (cued === 'ask' && !lexicon.showsCases) {
    if (!entry?.addressee.some(({ preposition }) => preposition === null)) return null; // "wondering about"
    const last = tokens[cue.at(-1) ?? -1];
    // "asked [for] patience": a demand, as "asked the court to …" is; "asked about" is none.
    const isDemand =
      last?.norm === 'for' ||
      tokens[at - 1]?.norm === 'for' ||
      (last?.upos === 'VERB' && isBidden(at, content[0]?.end ?? 0, analysis, lexicon));
    return isDemand ? { act: 'demand', rule: 'act.bidden' } : null;
  }
  if (cued === 'deny' && entry?.takes.infinitive) {
    const [said] = [at, at + 1].map((i) => tokens[i]).filter((one) => one && one.upos !== 'PART');
    return said && set.unsaid.has(said.lemma) ? { act: 'state', rule: 'act.left-open' } : null;
  }
  if (cued !== 'evaluate' || !set.rejecting.has(tokens[cue.at(-1) ?? -1]?.lemma ?? '')) return null;
  for (let i = at; i < at + CLAIM_WITHIN && i < tokens.length; i++) {
    const { lemma, norm, upos } = tokens[i] as Token;
    if (upos === 'ADP' || upos === 'SCONJ' || upos === 'VERB' || upos === 'AUX') return null;
    if (!set.rejectable.has(lemma) && !set.rejectable.has(norm)) continue;
    const next = tokens[i + 1];
    if (set.requesting.has(next?.norm ?? '')) return null;
    if (set.lawful.has(lemma) && next?.upos !== 'SCONJ') return null; // "dismissed charges against the editor"
    return { act: 'deny', rule: 'act.rejected-claim' };
  }
  return null;
}

/** "asked the court [to annul] the vote", "asked [that] it be delayed", "told Moscow [to withdraw]": no question, no news. */
function isBidden(at: number, end: number, { tokens }: Analysis, { small, set }: Lexicon): boolean {
  if (set.conjunctions.has(tokens[at - 1]?.norm ?? '')) return true;
  for (let i = at; i < at + BIDDEN_WITHIN && (tokens[i]?.start ?? end) < end; i++) {
    const { norm, upos } = tokens[i] as Token;
    if (small.whether.has(norm) || set.questions.has(norm) || upos === 'PUNCT') return false;
    if (norm === 'to' && upos === 'PART') return true;
    if (upos === 'VERB' || upos === 'AUX') return false;
  }
  return false;
}

/** "told [Moscow to withdraw]": whom a cue without a preposition speaks to opens what is to be done. */
function isToldToAct(
  { content, cue, entry }: Pick<Draft, 'content' | 'cue' | 'entry'>,
  analysis: Analysis,
  lexicon: Lexicon,
): boolean {
  if (lexicon.showsCases || !entry?.addressee.some(({ preposition }) => preposition === null)) return false;
  const at = tokenAt(analysis.tokens, content[0]?.start ?? 0);
  return at === (cue.at(-1) ?? -1) + 1 && isBidden(at, content[0]?.end ?? 0, analysis, lexicon);
}

/** How many words into what is asked the infinitive stands. */
const BIDDEN_WITHIN = 11;

/** "insisted that the vote [be] delayed": what is to be, and is not said to be. */
function isSubjunctive(main: readonly Token[]): boolean {
  const at = main.findIndex(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return main[at]?.norm === 'be' && /^(?:NOUN|PROPN|PRON)$/u.test(main[at - 1]?.upos ?? '');
}

/** How many words into what is rejected the noun of a claim stands. */
const CLAIM_WITHIN = 7;

/** "no exchange took place", "not a single attack happened": said of what others tell. */
function tellsThatNothingWas({ main }: Content, { set }: Lexicon): boolean {
  const words = main.filter(({ upos }) => upos !== 'PUNCT').slice(0, NOTHING_WITHIN);
  const isIn = (list: WordList, i: number) =>
    list.has(words[i]?.norm ?? '') || list.has(`${words[i]?.norm} ${words[i + 1]?.norm}`);
  return isIn(set.none, 0) && words.some((_, i) => isIn(set.happening, i));
}

/** How many words of what is said are looked at for it. */
const NOTHING_WITHIN = 10;

/** How far from a denial the confirmation may stand that goes with it. */
const BESIDE = 5;

/** «не підтвердив і не спростував», "neither confirmed nor denied": a denial beside a confirmation, both negated. */
function leavesOpen(cue: readonly number[], { tokens }: Analysis, lexicon: Lexicon): boolean {
  const { negations } = lexicon.set;
  const acts = (i: number, act: Act) =>
    lexicon.verbs
      .get(tokens[i]?.lemma ?? '')
      ?.some((entry) => entry.lemmas.length === 1 && entry.act === act);
  const at = cue.findLast((i) => acts(i, 'deny')) ?? -1;
  let negated = false;
  for (let i = at - 1; i >= 0 && i >= at - BESIDE; i--) {
    const { norm, upos, sentence } = tokens[i] as Token;
    if (sentence !== tokens[at]?.sentence) return false;
    if (negations.has(norm)) negated = true;
    else if (acts(i, 'confirm')) return negated || negationNear(tokens, i, negations);
    else if (upos !== 'CCONJ' && upos !== 'PART' && upos !== 'AUX' && norm !== ',') return false;
  }
  return false;
}

/** Right before a verb, or before its auxiliary ("could not confirm", "did not yet confirm"). */
const negationNear = (
  tokens: readonly Token[],
  at: number,
  negations: Pick<ReadonlySet<string>, 'has'>,
): boolean => [1, 2].some((back) => negations.has(tokens[at - back]?.norm ?? ''));

/** Longest content that is looked at, in tokens: what comes later does not set the act. */
const MOST = 60;

function read(
  { content, cue }: Pick<Draft, 'content' | 'cue'>,
  { tokens }: Analysis,
  lexicon: Lexicon,
): Content {
  const all: Token[] = [];
  const main: Token[] = [];
  for (const { start, end } of content) {
    let subordinate = false;
    for (let i = tokenAt(tokens, start); i < tokens.length && all.length < MOST; i++) {
      const token = tokens[i] as Token;
      if (token.start >= end) break;
      all.push(token);
      if (token.upos === 'SCONJ' || isRelative(token, lexicon)) subordinate = true;
      else if (/^[,.;:!?–—-]$/u.test(token.form) && !opensSubordinate(tokens[i + 1], lexicon))
        subordinate = false;
      if (!subordinate) main.push(token);
    }
  }
  const firstPerson = main.some(({ feats }) => feats.Person === '1');
  const verb = tokens[cue.at(-1) ?? -1];
  const otherNumber = verb?.feats.Number === 'Sing' ? 'Plur' : verb?.feats.Number === 'Plur' ? 'Sing' : '';
  return { main, all, firstPerson, ownSubject: !firstPerson && !hasSubject(main, lexicon), otherNumber };
}

const opensSubordinate = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && (token.upos === 'SCONJ' || isRelative(token, lexicon));

/** A nominative before the first verb; where words show no case, any noun. */
function hasSubject(main: readonly Token[], { showsCases }: Lexicon): boolean {
  for (const { upos, feats } of main) {
    if (upos === 'VERB' || upos === 'AUX') return feats.VerbForm !== 'Fin' && feats.VerbForm !== undefined;
    if (
      (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'X') &&
      (feats.Case === 'Nom' || upos === 'X' || (!showsCases && feats.Case === undefined))
    )
      return true;
  }
  return true;
}

/** «заявив, що підтримує угоду»: the cue under the cue, with the same speaker, tells the act. */
function firstCue(main: readonly Token[], lexicon: Lexicon): Act | null {
  for (const token of main.slice(0, 5)) {
    if (token.upos !== 'VERB' && token.upos !== 'ADJ') continue;
    if (token.feats.VerbForm === 'Inf') return null;
    const entry = lexicon.verbs.get(token.lemma)?.find(({ lemmas }) => lemmas.length === 1);
    const act = entry?.act ?? 'state';
    return act === 'state' ? null : act;
  }
  return null;
}

/** The plan is the speaker's own: no other subject, his «я» and «ми», or the plan word first («готовність вивести …»). */
function isOwn({ ownSubject, firstPerson, main }: Content, lexicon: Lexicon): boolean {
  if (ownSubject || firstPerson) return true;
  const first = main.find(({ upos }) => upos !== 'PUNCT' && upos !== 'ADV' && upos !== 'PART');
  return first !== undefined && hasAct([first], 'plan', lexicon);
}

function hasAct(words: readonly Token[], act: Act, lexicon: Lexicon): boolean {
  return words.some(
    (token) => (lexicon.contentActs.get(token.lemma) ?? lexicon.contentActs.get(token.norm)) === act,
  );
}

/** An adjective in the genitive describes a detail («за більш справедливого порядку»), not the matter. */
const colours = ({ upos, feats }: Token): boolean => upos !== 'ADJ' || feats.Case !== 'Gen';

const isFuture = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') && feats.Tense === 'Fut' && feats.VerbForm !== 'Inf';
