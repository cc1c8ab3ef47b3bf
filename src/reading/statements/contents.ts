/** How far a content reaches, and the rules by which a cue takes it. */
import type { Token } from '../../language/contract.js';
import type { Span } from '../../model/index.js';
import type { Rule } from '../../text/rules.js';
import { type Attribution, afterAsides, citingEnd } from './attributions.js';
import { type Cue, verbForm } from './cues.js';
import { contentSpan } from './drafts.js';
import type { Lexicon, ObjectFrame } from './lexicon.js';
import { atomEnd, inAtom, isNumber, nameEnd, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import { isMedium, isTime, type Source, segmentOf } from './sources.js';
import type { Segment, Unit } from './units.js';

export interface ContentInput {
  readonly unit: Unit;
  readonly cue: Cue;
  readonly source: Source | null;
  readonly lexicon: Lexicon;
  readonly attributions: ReadonlyMap<number, Attribution>;
}

export interface ContentFound {
  readonly content: readonly Span[];
  /** Token index where the content starts: the frame lies before it. */
  readonly start: number;
  readonly confidence: number;
}

type ContentRule = Rule<ContentInput, ContentFound>;

/** In the order they are tried; the first that finds a content gives it. */
export const CONTENT_RULES: readonly ContentRule[] = [
  { name: 'content.pair', example: '«назвав | рішення … помилкою»', apply: pair },
  { name: 'content.clause', example: '«заявив, що | …»', apply: clause },
  { name: 'content.colon', example: '«сказав: | «…»»', apply: colon },
  { name: 'content.infinitive', example: '«планує | зустрітися з X»', apply: infinitive },
  { name: 'content.object', example: '«заявив про | готовність»', apply: object },
  { name: 'content.quoted', example: '«сказав «…» на брифінгу»', apply: quoted },
];

/** Where a content that starts at a token ends: before attributing words, a new turn, or the end of the unit. */
export function contentEnd(input: Omit<ContentInput, 'cue' | 'source'>, from: number): number {
  const { unit, attributions, lexicon } = input;
  const start = segmentOf(unit, from);
  for (let k = start + 1; k < unit.segments.length; k++) {
    const segment = unit.segments[k] as Segment;
    const stops =
      attributions.has(k) ||
      citingEnd(unit, segment.first, lexicon) >= 0 ||
      isNewTurn(input, segment) ||
      isConverbCue(input, segment);
    if (stops) return segment.first - 1;
  }
  return unit.last;
}

/** «…, додавши, що …», «…, побоюючись за життя»: the same speaker goes on with another cue. */
function isConverbCue({ unit, lexicon }: Omit<ContentInput, 'cue' | 'source'>, segment: Segment): boolean {
  const at = afterAsides(unit, segment, lexicon);
  const token = unit.analysis.tokens[at];
  if (!token || at >= segment.last || token.feats.VerbForm !== 'Conv') return false;
  return lexicon.verbs.has(token.lemma);
}

/** «…, а Туск додав, що …»: another source with its own cue. */
function isNewTurn(input: Omit<ContentInput, 'cue' | 'source'>, segment: Segment): boolean {
  const { unit, lexicon } = input;
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  if (!lexicon.set.turns.has(opening.norm) && segment.before !== ';') return false;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB') continue;
    const entry = lexicon.verbs.get(token.lemma)?.[0];
    return entry !== undefined && (entry.takes.quote || entry.takes.that) && verbForm(token) === 'finite';
  }
  return false;
}

/** A clause with a conjunction after the cue. */
function clause(input: ContentInput): ContentFound | null {
  const { unit, cue, lexicon } = input;
  if (!cue.entry.takes.that) return null;
  const { tokens } = unit.analysis;
  const k = segmentOf(unit, cue.at);
  for (let j = k; j < unit.segments.length && j <= k + 4; j++) {
    const segment = unit.segments[j] as Segment;
    const from = j === k ? cue.after : segment.first;
    if (from >= segment.last) continue;
    const start =
      j === k
        ? conjunctionInside(unit, from, segment.last, lexicon)
        : contentStart(unit, segment, lexicon, j === k + 1 ? cue.after : -1);
    if (start >= 0 && isPurpose(unit, cue, start)) return null;
    if (start >= 0) {
      const end = secondPredicate(input, start, contentEnd(input, start));
      const content = contentSpan(unit, start, end);
      return content && { content: [content], start, confidence: 0.9 };
    }
    if (j > k && (!isInsertion(unit, segment) || hasCue(unit, segment, lexicon))) return null;
    if (j > k && lexicon.set.turns.has((unit.analysis.tokens[segment.first] as Token).norm)) return null;
    if (j > k && segment.before === ':') return null;
  }
  return null;
}

/** «заявив, що боїться …, | і попросив притулку»: a cue verb in the form of the first one ends its content. */
function secondPredicate({ unit, cue, lexicon }: ContentInput, start: number, end: number): number {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  if (verbForm(verb) !== 'finite') return end;
  let inner: Token | null = null;
  for (let i = start; i < end; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i)) continue;
    const finite = (token.upos === 'VERB' || token.upos === 'AUX') && verbForm(token) === 'finite';
    if (finite && inner === null) inner = token;
    if (token.upos !== 'CCONJ' || inner === null || sameForm(inner, verb)) continue;
    const next = tokens[i + 1];
    if (!next || i + 1 >= end || next.upos !== 'VERB' || !sameForm(next, verb)) continue;
    if (lexicon.verbs.has(next.lemma)) return tokens[i - 1]?.form === ',' ? i - 1 : i;
  }
  return end;
}

function sameForm(one: Token, other: Token): boolean {
  const { Tense, Number: number, Gender, VerbForm } = one.feats;
  const its = other.feats;
  return Tense === its.Tense && number === its.Number && Gender === its.Gender && VerbForm === its.VerbForm;
}

/** After the conjunction («що | угода …»), or at the question word («| чи є угода …»); -1 when it opens no content. */
function contentStart(unit: Unit, segment: Segment, lexicon: Lexicon, cueEnd: number): number {
  const { tokens } = unit.analysis;
  let at = segment.first;
  const opening = tokens[at] as Token;
  if (inAtom(unit, at)) return -1;
  if (lexicon.set.conjunctions.has(opening.norm)) {
    at++;
    return at < segment.last || unit.segments.some((other) => other.first > at) ? at : -1;
  }
  return lexicon.set.questions.has(opening.norm) && isQuestion(unit, segment, cueEnd) ? at : -1;
}

/** «пояснив рішення потребою, щоб …»: a clause of purpose is said by nobody; «вимагає, щоб …» is. */
function isPurpose(unit: Unit, cue: Cue, start: number): boolean {
  const conjunction = unit.analysis.tokens[start - 1];
  if (!conjunction || !/^(?:щоб|аби|чтобы|чтоб)$/u.test(conjunction.norm)) return false;
  return !cue.entry.takes.infinitive && cue.entry.act !== 'demand' && start - 2 > cue.after;
}

/** «пояснив, | як …» asks; «після того, | як …», «угоду, | яка …» do not: nothing but the cue stands before. */
function isQuestion(unit: Unit, segment: Segment, cueEnd: number): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  if (cueEnd < 0) return false;
  if (/^(?:чи|ли|whether|if)$/u.test(opening.norm)) return true;
  const before = tokens[segment.first - 2];
  return (
    segment.first - 1 - cueEnd <= 1 &&
    before !== undefined &&
    !/^(?:т[еоиі]|того|тому|тим|тем)/u.test(before.norm) &&
    segment.first - 1 === cueEnd
  );
}

function hasCue(unit: Unit, segment: Segment, lexicon: Lexicon): boolean {
  for (let i = segment.first; i < segment.last; i++) {
    const token = unit.analysis.tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB') continue;
    if (lexicon.verbs.get(token.lemma)?.some(({ takes }) => takes.that)) return true;
  }
  return false;
}

/** English and careless texts leave out the comma: «заявив що …», "said that …". */
function conjunctionInside(unit: Unit, from: number, last: number, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  for (let i = from; i < last && i < from + 14; i++) {
    if (inAtom(unit, i)) return -1;
    const token = tokens[i] as Token;
    if (i > from && token.upos === 'VERB') return -1;
    if (lexicon.set.conjunctions.has(token.norm) && token.upos !== 'PRON' && i + 1 < last) return i + 1;
  }
  return -1;
}

/** «заявив глава МЗС, який перебуває в Києві, що …»: steps over relative and participle clauses, appositions. */
function isInsertion(unit: Unit, segment: Segment): boolean {
  const { tokens } = unit.analysis;
  const opening = tokens[segment.first] as Token;
  if (
    opening.feats.PronType === 'Rel' ||
    opening.feats.VerbForm === 'Part' ||
    opening.feats.VerbForm === 'Conv'
  )
    return true;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' && verbForm(token) === 'finite')
      return opening.upos === 'ADP' && tokens[segment.first + 1]?.feats.PronType === 'Rel';
  }
  return true;
}

/** Direct speech after a colon, quoted or not. */
function colon(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (!cue.entry.takes.quote) return null;
  const k = segmentOf(unit, cue.at);
  for (let j = k + 1; j < unit.segments.length && j <= k + 3; j++) {
    const segment = unit.segments[j] as Segment;
    if (segment.before !== ':') continue;
    const quotation = quotationAt(unit, segment.first);
    if (quotation) return { content: [quotation], start: segment.first, confidence: 0.95 };
    const content = contentSpan(unit, segment.first, contentEnd(input, segment.first));
    return content && { content: [content], start: segment.first, confidence: 0.75 };
  }
  return null;
}

/** The whole quotation that starts at a token, also where it goes on in later sentences. */
function quotationAt(unit: Unit, at: number): Span | null {
  if (!inAtom(unit, at)) return null;
  const quotation = unit.atoms[unit.atomOf[at - unit.first] as number]?.quotation;
  return quotation ? { start: quotation.start, end: quotation.end } : null;
}

function infinitive(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (!cue.entry.takes.infinitive) return null;
  const { tokens } = unit.analysis;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const from = Math.max(cue.after, afterSource(input));
  const last = Math.max(segment.last, Math.min(unit.last, from + 18));
  for (let i = from; i < last; i++) {
    if (inAtom(unit, i)) continue;
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' && verbForm(token) === 'finite') return null;
    if (i >= segment.last && endsList(token)) return null;
    if (token.feats.VerbForm !== 'Inf') continue;
    const start = withCircumstances(input, withAdverbs(unit, i, from), from);
    const content = contentSpan(unit, start, contentEnd(input, i));
    return content && { content: [content], start, confidence: 0.85 };
  }
  return null;
}

/** «мають намір | 21 січня в режимі телеконференції обговорити»: how and when it is to be done belongs to the plan. */
function withCircumstances({ unit, lexicon }: ContentInput, start: number, from: number): number {
  const { tokens } = unit.analysis;
  for (let at = from; at < start; ) {
    const phrase = phraseAt(unit, at, start);
    if (!phrase) {
      at++;
      continue;
    }
    const head = tokens[phrase.head] as Token;
    const dated = lexicon.set.times.has(head.lemma);
    const counted = isNumber(tokens[phrase.first] as Token) && dated;
    const manner = phrase.preposition >= 0 && !dated && !isMedium(unit, phrase, lexicon);
    if (counted || manner) return phrase.preposition >= 0 ? phrase.preposition : phrase.first;
    at = phrase.last;
  }
  return start;
}

/** A list («США, Канаду та Італію надати …») goes on over commas; a clause, a colon or a converb does not. */
function endsList(token: Token): boolean {
  return (
    token.upos === 'SCONJ' ||
    token.feats.PronType === 'Rel' ||
    token.feats.VerbForm === 'Conv' ||
    token.feats.VerbForm === 'Part' ||
    /^[:;.–—-]$/u.test(token.form)
  );
}

/** «планує | невдовзі виїхати», «не хоче | більше чекати»: adverbs before the infinitive belong to it. */
function withAdverbs(unit: Unit, at: number, from: number): number {
  let start = at;
  while (start > from) {
    const { upos } = unit.analysis.tokens[start - 1] as Token;
    if (upos !== 'ADV' && upos !== 'PART') break;
    start--;
  }
  return start;
}

function afterSource(input: ContentInput): number {
  const { source, cue } = input;
  return source && source.first >= cue.after ? source.last : cue.after;
}

function object(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (cue.entry.takes.objects.length === 0) return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const from = Math.max(cue.after, afterSource(input));
  const phrases = phrasesIn(unit, from, segment.last);
  const fitting = phrases.filter((phrase) =>
    cue.entry.takes.objects.some((frame) => fits(unit, phrase, frame, cue)),
  );
  const chosen = withoutAddressee(unit, fitting, cue);
  for (const phrase of chosen) {
    if (isPointer(unit, phrase)) return null;
    const end = objectEnd(input, phrase, segment);
    const start = withQualifiers(unit, phrase, from);
    const content = contentSpan(unit, start, end);
    return content && { content: [content], start, confidence: 0.8 };
  }
  return quotedObject(input, from, segment) ?? objectBefore(input, segment) ?? aboutBefore(input, segment);
}

/** «передбачає | "м'який" сценарій», «пропонує | ще чотири зустрічі»: words before the object that the phrase missed. */
function withQualifiers(unit: Unit, phrase: Phrase, from: number): number {
  const { tokens } = unit.analysis;
  let start = phrase.first;
  while (start > from) {
    const before = start - 1;
    if (inAtom(unit, before)) {
      const atom = unit.atoms[unit.atomOf[before - unit.first] as number];
      if (!atom?.quotation || atom.last - atom.first > 4 || atom.first < from) break;
      start = atom.first;
      continue;
    }
    const token = tokens[before] as Token;
    const qualifies =
      token.upos === 'ADJ' ||
      token.upos === 'DET' ||
      /^(?:ще|іще|еще|ещё|більш|более|лише|только)$/u.test(token.norm);
    if (!qualifies || before < from) break;
    start = before;
  }
  return start;
}

/** «просить Захід про притулок»: somebody without preposition is spoken to when a prepositional object follows. */
function withoutAddressee(unit: Unit, fitting: readonly Phrase[], cue: Cue): readonly Phrase[] {
  const [first, ...rest] = fitting;
  if (!first || first.preposition >= 0) return fitting;
  const prepositional = rest.filter(({ preposition }) => preposition >= 0);
  if (prepositional.length === 0 || !cue.entry.addressee.some(({ preposition }) => preposition === null))
    return fitting;
  const head = unit.analysis.tokens[first.head] as Token;
  const isSomebody = nameEnd(unit, first.head) > 0 || head.feats.Animacy === 'Anim' || head.upos === 'PRON';
  return isSomebody || first.grammaticalCase === 'Acc' ? prepositional : fitting;
}

/** «заявила про це», «сказав це»: what is pointed at stands elsewhere. */
function isPointer(unit: Unit, phrase: Phrase): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  return (
    phrase.last - phrase.first === 1 &&
    /^(?:це|це́|цього|те|то|это|этом|этого|том|this|that|it)$/u.test(head.norm)
  );
}

/** «заявив про "готовність …"»: the quotation after the preposition is the content. */
function quotedObject(input: ContentInput, from: number, segment: Segment): ContentFound | null {
  const { unit, cue } = input;
  const { tokens } = unit.analysis;
  for (let i = from; i + 1 < segment.last; i++) {
    const { norm } = tokens[i] as Token;
    if (!cue.entry.takes.objects.some((frame) => frame.preposition === norm)) continue;
    const quotation = quotationAt(unit, i + 1);
    if (quotation) return { content: [quotation], start: i + 1, confidence: 0.9 };
  }
  return null;
}

/** «План прем’єра не підтримує низка депутатів»: the object first. */
function objectBefore(input: ContentInput, segment: Segment): ContentFound | null {
  const { unit, cue, source } = input;
  if (!source || source.first < cue.at) return null;
  for (const phrase of phrasesIn(unit, segment.first, cue.tokens[0] as number)) {
    const head = unit.analysis.tokens[phrase.head] as Token;
    const verb = unit.analysis.tokens[cue.at] as Token;
    const isObject =
      head.feats.Animacy === 'Inan' && head.feats.Number === 'Sing' && verb.feats.Number === 'Plur';
    if (phrase.preposition >= 0 || (phrase.grammaticalCase === 'Nom' && !isObject)) continue;
    if (
      !cue.entry.takes.objects.some((frame) => frame.preposition === null && fits(unit, phrase, frame, cue))
    )
      continue;
    const content = contentSpan(
      unit,
      phrase.first,
      beforeAsides(unit, phrase.last, cue.tokens[0] as number, input),
    );
    return content && { content: [content], start: cue.at, confidence: 0.65 };
  }
  return null;
}

/** «Про затримання підозрюваного | повідомив міністр», «О своем уходе | министр объявил»: the topic comes first. */
function aboutBefore(input: ContentInput, segment: Segment): ContentFound | null {
  const { unit, cue, source, lexicon } = input;
  const cueStart = cue.tokens[0] as number;
  const first = afterAsides(unit, segment, lexicon);
  const phrase = first < cueStart ? phraseAt(unit, first, cueStart) : null;
  if (!phrase || phrase.preposition < 0 || isPointer(unit, phrase)) return null;
  if (!cue.entry.takes.objects.some((frame) => frame.preposition !== null && fits(unit, phrase, frame, cue)))
    return null;
  const until = source && source.first > phrase.first && source.first < cueStart ? source.first : cueStart;
  const content = contentSpan(unit, phrase.first, beforeAsides(unit, phrase.last, until, input));
  return content && { content: [content], start: cue.at, confidence: 0.75 };
}

/** «Телефонну розмову | також підтвердили»: asides before the cue are no content. */
function beforeAsides(unit: Unit, from: number, until: number, { lexicon }: ContentInput): number {
  let end = until;
  while (end > from && lexicon.set.asides.has((unit.analysis.tokens[end - 1] as Token).norm)) end--;
  return end;
}

/** An object runs on over what belongs to it, up to a relay or a clause of its own. */
function objectEnd(input: ContentInput, phrase: Phrase, segment: Segment): number {
  const { unit, attributions, lexicon } = input;
  const { tokens } = unit.analysis;
  let end = segment.last;
  for (let k = segmentOf(unit, phrase.first) + 1; k < unit.segments.length; k++) {
    const next = unit.segments[k] as Segment;
    if (attributions.has(k) || citingEnd(unit, next.first, lexicon) >= 0 || isConverbCue(input, next)) break;
    const opening = tokens[next.first] as Token;
    const belongs =
      opening.feats.PronType === 'Rel' ||
      opening.feats.VerbForm === 'Part' ||
      (opening.upos === 'ADP' && tokens[next.first + 1]?.feats.PronType === 'Rel') ||
      opening.upos === 'SCONJ' ||
      !hasVerb(unit, next);
    if (!belongs || opening.feats.VerbForm === 'Conv' || lexicon.set.turns.has(opening.norm)) break;
    end = next.last;
  }
  const whole = endBeforeTurn(unit, phrase.last, Math.min(end, unit.last), input);
  return endBeforeAdjuncts(unit, phrase.last, whole, segment.last, lexicon);
}

/** «план Мей | ще до засідання», «… | на пресконференції», «… | у п’ятницю»: when and where belong to the cue. */
function endBeforeAdjuncts(
  unit: Unit,
  from: number,
  end: number,
  segmentEnd: number,
  lexicon: Lexicon,
): number {
  const { tokens } = unit.analysis;
  for (let at = from; at < Math.min(end, segmentEnd); ) {
    if (inAtom(unit, at)) {
      at = atomEnd(unit, at);
      continue;
    }
    const token = tokens[at] as Token;
    const phrase = phraseAt(unit, at, segmentEnd);
    if (token.upos === 'ADV' && lexicon.set.asides.has(token.norm)) return at;
    if (phrase && phrase.preposition >= 0) {
      const head = tokens[phrase.head] as Token;
      const timely =
        lexicon.set.times.has(head.lemma) && /^(?:у|в|во|on|in|at|до|після|после)$/u.test(token.norm);
      const isLast = phrase.last >= Math.min(end, segmentEnd);
      if ((timely || isMedium(unit, phrase, lexicon)) && isLast) return end > segmentEnd ? end : at;
    }
    at = phrase ? phrase.last : at + 1;
  }
  return end;
}

function hasVerb(unit: Unit, segment: Segment): boolean {
  for (let i = segment.first; i < segment.last; i++) {
    const token = unit.analysis.tokens[i] as Token;
    if (!inAtom(unit, i) && (token.upos === 'VERB' || token.upos === 'AUX')) return true;
  }
  return false;
}

/** «засудив напад і закликав …», «… та пообіцяв»: a second predicate ends the object. */
function endBeforeTurn(unit: Unit, from: number, end: number, { cue }: ContentInput): number {
  const { tokens } = unit.analysis;
  const verb = tokens[cue.at] as Token;
  const segment = unit.segments[segmentOf(unit, from)] as Segment;
  for (let i = from; i < Math.min(end, segment.last) - 1; i++) {
    if (inAtom(unit, i) || (tokens[i] as Token).upos !== 'CCONJ') continue;
    for (let j = i + 1; j < Math.min(end, segment.last, i + 4); j++) {
      const token = tokens[j] as Token;
      if (
        token.upos === 'VERB' &&
        token.feats.VerbForm === verb.feats.VerbForm &&
        token.feats.Number === verb.feats.Number
      )
        return i;
    }
  }
  return end;
}

export function fits(unit: Unit, phrase: Phrase, frame: ObjectFrame, cue: Cue): boolean {
  const { tokens } = unit.analysis;
  const preposition = phrase.preposition >= 0 ? (tokens[phrase.preposition] as Token).norm : null;
  if (frame.preposition === null ? preposition !== null : !samePreposition(preposition, frame.preposition))
    return false;
  if (frame.grammaticalCase === '-') return true;
  const head = tokens[phrase.head] as Token;
  if (frame.preposition === null && (isTime(head) || head.feats.PronType === 'Rel' || head.upos === 'PRON'))
    return false;
  const its = phrase.grammaticalCase;
  if (its === null || its === frame.grammaticalCase) return true;
  // «підвищення», «акції»: one form for several cases; the tagger's choice is no proof.
  if (frame.grammaticalCase === 'Gen' && frame.preposition === null && its === 'Acc')
    return head.feats.Animacy === 'Inan' && phrase.first >= cue.after;
  if (frame.grammaticalCase === 'Acc' && its === 'Nom' && frame.preposition === null)
    return head.feats.Animacy === 'Inan';
  if (frame.grammaticalCase === 'Acc') return frame.preposition !== null || (its === 'Gen' && cue.negated);
  return frame.preposition !== null;
}

const PREPOSITION_FORMS: Readonly<Record<string, readonly string[]>> = {
  у: ['у', 'в', 'уві', 'во'],
  в: ['у', 'в', 'уві', 'во'],
  з: ['з', 'із', 'зі', 'зо'],
  с: ['с', 'со'],
  о: ['о', 'об', 'обо'],
  от: ['от', 'ото'],
  к: ['к', 'ко'],
};

export function samePreposition(preposition: string | null, wanted: string): boolean {
  if (preposition === null) return false;
  return preposition === wanted || (PREPOSITION_FORMS[wanted]?.includes(preposition) ?? false);
}

/** «назвав X Y», «звинуватив X у Y»: two pieces. */
function pair(input: ContentInput): ContentFound | null {
  const { unit, cue } = input;
  if (cue.entry.takes.pairs.length === 0) return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const after = phrasesIn(unit, Math.max(cue.after, afterSource(input)), segment.last);
  const start = Math.max(cue.after, afterSource(input));
  for (const [one, two] of cue.entry.takes.pairs) {
    const quotedPair = withQuoted(input, after, one, two, start, segment);
    if (quotedPair) return quotedPair;
    const split = pieceBefore(input, one, two, after, segment);
    if (split) return split;
    const i = after.findIndex((phrase) => fits(unit, phrase, one, cue) || isPronounObject(unit, phrase, one));
    const j = after.findIndex(
      (phrase, index) => index > i && fits(unit, phrase, two, cue) && phrase.grammaticalCase !== null,
    );
    if (i < 0 || j < 0) continue;
    const first = after[i] as Phrase;
    const second = after[j] as Phrase;
    const left = contentSpan(unit, first.first, second.preposition >= 0 ? second.preposition : second.first);
    const right =
      clauseOf(input, second) ?? contentSpan(unit, second.first, objectEnd(input, second, segment));
    if (left && right) return { content: [left, right], start: first.first, confidence: 0.75 };
  }
  return null;
}

/** «обвинили її у …»: a pronoun may be accused though it is no content of its own. */
function isPronounObject(unit: Unit, phrase: Phrase, frame: ObjectFrame): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  if (frame.preposition !== null || phrase.preposition >= 0 || head.upos !== 'PRON') return false;
  return (
    phrase.grammaticalCase === frame.grammaticalCase ||
    (frame.grammaticalCase === 'Acc' && phrase.grammaticalCase === 'Gen')
  );
}

/** «звинуватив їх у тому, що | …»: the clause stands for the second piece. */
function clauseOf(input: ContentInput, second: Phrase): Span | null {
  const { unit, lexicon } = input;
  const { tokens } = unit.analysis;
  if (!/^(?:тому|том|тім|те|то)$/u.test((tokens[second.head] as Token).norm)) return null;
  const next = unit.segments[segmentOf(unit, second.head) + 1];
  if (!next || !lexicon.set.conjunctions.has((tokens[next.first] as Token).norm)) return null;
  return contentSpan(unit, next.first + 1, contentEnd(input, next.first + 1));
}

/** «Своє рішення | посол пояснив | станом здоров’я»: the first piece stands before the cue. */
function pieceBefore(
  input: ContentInput,
  one: ObjectFrame,
  two: ObjectFrame,
  after: readonly Phrase[],
  segment: Segment,
): ContentFound | null {
  const { unit, cue, lexicon } = input;
  const cueStart = cue.tokens[0] as number;
  const first = afterAsides(unit, segment, lexicon);
  const phrase = first < cueStart ? phraseAt(unit, first, cueStart) : null;
  const second = after.find((other) => fits(unit, other, two, cue) && other.grammaticalCase !== null);
  if (
    !phrase ||
    !second ||
    phrase.preposition >= 0 ||
    phrase.grammaticalCase !== 'Acc' ||
    !fits(unit, phrase, one, cue)
  )
    return null;
  const left = contentSpan(unit, phrase.first, phrase.last);
  const right = contentSpan(unit, second.first, objectEnd(input, second, segment));
  return left && right && { content: [left, right], start: cue.at, confidence: 0.7 };
}

/** «назвав | страйк | "непотрібним"»: the second piece is quoted. */
function withQuoted(
  { unit, cue }: ContentInput,
  after: readonly Phrase[],
  one: ObjectFrame,
  two: ObjectFrame,
  start: number,
  segment: Segment,
): ContentFound | null {
  if (two.preposition !== null) return null;
  for (let at = start; at < segment.last; at++) {
    if (!inAtom(unit, at)) continue;
    const quotation = quotationAt(unit, at);
    const first = after.find((phrase) => phrase.first < at && fits(unit, phrase, one, cue));
    if (!quotation || !first) return null;
    const left = contentSpan(unit, first.first, at);
    return left && { content: [left, quotation], start: first.first, confidence: 0.8 };
  }
  return null;
}

/** More than a quoted word or two. */
const isWordy = (unit: Unit, at: number): boolean => atomEnd(unit, at) - at > 4;

/** A quotation built into the sentence right after the cue, without colon or conjunction. */
function quoted(input: ContentInput): ContentFound | null {
  const { unit, cue, lexicon } = input;
  if (!cue.entry.takes.quote) return null;
  const from = Math.max(cue.after, afterSource(input));
  const k = segmentOf(unit, cue.at);
  const last = (unit.segments[Math.min(k + 1, unit.segments.length - 1)] as Segment).last;
  for (let i = from; i < last && i < from + 10; i++) {
    const quotation = quotationAt(unit, i);
    if (quotation && isWordy(unit, i)) return { content: [quotation], start: i, confidence: 0.7 };
    const phrase = phraseAt(unit, i, last);
    if (phrase && isMedium(unit, phrase, lexicon)) i = phrase.last - 1;
    else if (inAtom(unit, i)) i = atomEnd(unit, i) - 1;
    else if ((unit.analysis.tokens[i] as Token).upos === 'VERB') return null;
  }
  return null;
}
