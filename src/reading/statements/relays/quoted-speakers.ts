/** «…», – цитує [міністра] газета», «…», – передає [його слова] агентство»: whose words they are, and who passes them on. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { caseAt, inAtom, nameEnd, phraseAt } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import type { Directory } from '../speakers/speakers.js';
import type { Segment, Unit } from '../units.js';
import { quotedAt } from './citing.js';
import { isOutletSource } from './outlet-sources.js';
import type { TokenRange } from './relays.js';

/** How far after the verb the noun for what was said may stand. */
const REACH = 4;

/** Whose words they are, and which words stand for them. */
interface Quoted {
  readonly whose: TokenRange & { readonly head: number };
  /** Index of the noun («слова»); -1 where the verb takes the person («цитує міністра»). */
  readonly noun: number;
}

/**
 * A draft with whom its cue quotes for its source, and who quotes for who passes it on; the draft itself for others.
 *
 * @param drafts All drafts of its sentence: another one may tell whose the same words are.
 */
export function withQuotedSpeaker(
  draft: Draft,
  drafts: readonly Draft[],
  lexicon: Lexicon,
  directory: Directory,
): Draft {
  const { unit, cue, passedOn, content, rule } = draft;
  // «Ми чекаємо, – цитує газета слова мера, – весни»: the cue stands inside the marks, and in nobody's words.
  const isAround = content.length > 1 && rule.startsWith('statement.inverted');
  if ((unit.within && !isAround) || passedOn) return draft;
  const { tokens } = unit.analysis;
  const { giving, citingWhom } = lexicon.medium;
  const isPassing = ({ lemma }: Token) => giving.has(lemma) || citingWhom.has(lemma);
  const at = cue.find((index) => isPassing(tokens[index] as Token)) ?? givingBefore(draft, lexicon);
  if (at === undefined) return draft;
  const { last } = unit.segments[segmentOf(unit, at)] as Segment;
  const quoted = quotedBy(unit, at, last, lexicon, directory);
  const teller = quoted && tellerIn(unit, quoted, at, last, lexicon, directory);
  const isTold = drafts.some((other) => other.cue !== draft.cue && sharesWords(other, draft));
  if (!quoted) return isTold ? draft : ofWhoSpokeBefore(draft, at, lexicon, directory);
  if (!teller) return draft;
  const words = [...new Set([at, ...cue, ...(quoted.noun < 0 ? [] : [quoted.noun])])];
  return {
    ...draft,
    cue: [...words].sort((one, other) => one - other),
    source: { ...quoted.whose, how: 'owner' },
    passedOn: { ...teller, how: 'inverted' },
  };
}

/** «…», – [приводит] слова министра ТАСС: the verb before the noun that was read as the cue. */
function givingBefore({ unit, cue }: Draft, { medium }: Lexicon): number | undefined {
  const [noun, ...others] = cue;
  const { tokens } = unit.analysis;
  if (noun === undefined || others.length > 0 || !medium.quoted.has((tokens[noun] as Token).lemma))
    return undefined;
  for (let i = noun - 1; i >= unit.first && i >= noun - REACH; i--) {
    const { lemma, upos } = tokens[i] as Token;
    if (medium.giving.has(lemma)) return i;
    if (upos === 'ADP' || upos === 'PUNCT' || upos === 'VERB') return undefined;
  }
  return undefined;
}

/** Whether two drafts begin with the same word of what is said. */
const sharesWords = ({ content: [one] }: Draft, { content: [other] }: Draft): boolean =>
  one !== undefined && other !== undefined && Math.abs(one.start - other.start) <= 1;

/** «…», – цитує агенція: whom it quotes the sentence does not say; whoever spoke before. */
function ofWhoSpokeBefore(draft: Draft, at: number, lexicon: Lexicon, directory: Directory): Draft {
  const { unit, source } = draft;
  if (!source || source.first <= at || !lexicon.medium.citingWhom.has(directory.token(at).lemma))
    return draft;
  // «цитує видання»: which one it is, of several that the article names, is not sure enough for a relay.
  const isBare =
    source.last === source.first + 1 && lexicon.set.outlets.has(directory.token(source.head).lemma);
  const isOutlet = !isBare && isOutletSource(unit, source, lexicon, directory);
  return isOutlet ? { ...draft, source: null, carried: true, passedOn: source } : draft;
}

function quotedBy(
  unit: Unit,
  at: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
): Quoted | null {
  const { tokens } = unit.analysis;
  const noun = nounAfter(unit, at, last, lexicon);
  if (noun < 0) {
    if (!lexicon.medium.citingWhom.has((tokens[at] as Token).lemma)) return null;
    const isHim = lexicon.small.possessives.has((tokens[at + 1] as Token | undefined)?.norm ?? '');
    if (isHim) return { whose: { first: at + 1, last: at + 2, head: at + 1 }, noun };
    const whose = personAt(unit, afterAsides(unit, at + 1, last), last, lexicon, directory, ['Acc', 'Gen']);
    return whose && { whose, noun };
  }
  for (let i = at + 1; i < noun; i++)
    if (lexicon.small.possessives.has((tokens[i] as Token).norm))
      return { whose: { first: i, last: i + 1, head: i }, noun };
  const whose = personAt(unit, noun + 1, last, lexicon, directory, ['Gen']);
  return whose && { whose, noun };
}

/** «наводить його [слова]»: the noun for what was said, right after the verb but for whose it is. */
function nounAfter({ analysis: { tokens } }: Unit, at: number, last: number, { medium }: Lexicon): number {
  for (let i = at + 1; i < last && i <= at + REACH; i++) {
    const { lemma, upos } = tokens[i] as Token;
    if (medium.quoted.has(lemma)) return i;
    if (upos === 'ADP' || upos === 'PUNCT' || upos === 'VERB') return -1;
  }
  return -1;
}

/** «цитує | в п'ятницю | прем'єра»: where what has a preposition ends, right after the verb. */
function afterAsides(unit: Unit, from: number, last: number): number {
  const phrase = from < last ? phraseAt(unit, from, last) : null;
  if (!phrase || phrase.preposition < 0) return from;
  const isTime = unit.names.times.has((unit.analysis.tokens[phrase.head] as Token).lemma);
  return isTime ? phrase.head + 1 : phrase.last;
}

/** Somebody in one of the cases, without an outlet that follows («політика | Times of Israel»). */
function personAt(
  unit: Unit,
  at: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
  cases: readonly string[],
): Quoted['whose'] | null {
  const phrase = phraseAt(unit, at, last);
  if (!phrase || phrase.preposition >= 0 || inAtom(unit, phrase.head)) return null;
  const { first, head } = phrase;
  // «передає слова [Коваленко] Reuters»: behind the noun a name that shows no case is whose they are.
  const isOwner = cases.length === 1 && first === head && unit.names.types.get(head) === 'PER';
  if (!isOwner && !cases.includes(phrase.grammaticalCase ?? '')) return null;
  if (!isSomebody(unit, head)) return null;
  let end = head + 1;
  while (end < phrase.last && !opensTeller(unit, end, lexicon, directory)) end++;
  return { first, last: end, head };
}

function isSomebody({ analysis: { tokens }, names }: Unit, head: number): boolean {
  const { feats, upos } = tokens[head] as Token;
  return feats.Animacy === 'Anim' || upos === 'PRON' || upos === 'DET' || names.types.get(head) === 'PER';
}

/** Where an outlet's name in no genitive begins, in quotation marks or without. */
function opensTeller(unit: Unit, at: number, lexicon: Lexicon, directory: Directory): boolean {
  if (inAtom(unit, at)) return true;
  const end = nameEnd(unit, at);
  return (
    end > 0 &&
    caseAt(unit, at) !== 'Gen' &&
    isOutletSource(unit, { first: at, last: end, head: at }, lexicon, directory, true)
  );
}

/** The subject beside those who are quoted: after them, else between the verb and them. */
function tellerIn(
  unit: Unit,
  { whose, noun }: Quoted,
  at: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
): Omit<Source, 'how'> | null {
  const after = Math.max(whose.last, noun + 1);
  return (
    subjectAt(unit, after, last, lexicon, directory) ??
    subjectAt(unit, at + 1, Math.min(whose.first, noun < 0 ? whose.first : noun), lexicon, directory)
  );
}

function subjectAt(
  unit: Unit,
  at: number,
  last: number,
  lexicon: Lexicon,
  directory: Directory,
): Omit<Source, 'how'> | null {
  if (at >= last) return null;
  const quoted = quotedAt(unit, at);
  if (quoted) return quoted;
  const phrase = phraseAt(unit, at, last);
  if (!phrase || phrase.preposition >= 0) return null;
  const { first, head, grammaticalCase } = phrase;
  const { partsOfBodies } = lexicon.sources;
  const tells =
    grammaticalCase === 'Nom'
      ? isSomebody(unit, head) || partsOfBodies.has((unit.analysis.tokens[head] as Token).lemma)
      : false;
  const isOutlet =
    (grammaticalCase === 'Nom' || grammaticalCase === 'Acc' || grammaticalCase === null) &&
    isOutletSource(unit, phrase, lexicon, directory);
  return tells || isOutlet ? { first, last: phrase.last, head } : null;
}
