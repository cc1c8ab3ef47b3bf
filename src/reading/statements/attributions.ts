/**
 * Attributing segments: «…, заявив він», «…, за його словами, …», «як пише X», «йдеться в повідомленні».
 * They stand beside the content, not around it.
 */
import type { Token } from '../../language/contract.js';
import { type Cue, hasFinite, phraseEnd, verbCues, verbForm } from './cues.js';
import type { CueEntry, Lexicon } from './lexicon.js';
import { atomEnd, inAtom, isPossessive, type Phrase, phraseAt, phrasesIn } from './phrases.js';
import { isMedium, rightReach, type Source, sourceAfter, sourceBefore } from './sources.js';
import type { Segment, Unit } from './units.js';

export interface Attribution {
  readonly kind: 'inverted' | 'as' | 'formula' | 'impersonal' | 'headline-dash' | 'relay';
  readonly segment: number;
  readonly entry: CueEntry | null;
  /** Cue words in order. */
  readonly tokens: readonly number[];
  readonly source: Source | null;
  /** Index of the last segment the attributing words take up. */
  readonly lastSegment?: number;
  /** Index after the attributing words: the content may go on here («За словами Мей угода …»). */
  readonly end: number;
}

/** The attributing segments of a unit by the index of the segment they start in. */
export function attributionsOf(unit: Unit, lexicon: Lexicon): Map<number, Attribution> {
  const found = new Map<number, Attribution>();
  const cues = verbCues(unit, lexicon);
  unit.segments.forEach((segment, index) => {
    const one =
      formula(unit, segment, index, lexicon) ??
      asClause(unit, segment, index, cues, lexicon) ??
      impersonal(unit, segment, index, lexicon) ??
      inverted(unit, segment, index, cues, lexicon);
    if (one) found.set(index, one);
  });
  return found;
}

/** First token of a segment that is no aside («також», «при цьому»). */
export function afterAsides(unit: Unit, segment: Segment, lexicon: Lexicon): number {
  let at = segment.first;
  while (at < segment.last && lexicon.set.asides.has((unit.analysis.tokens[at] as Token).norm)) at++;
  return at;
}

/** «за словами X», «на його думку», «по данным агентства». */
function formula(unit: Unit, segment: Segment, index: number, lexicon: Lexicon): Attribution | null {
  const { tokens } = unit.analysis;
  for (let at = segment.first; at < segment.last && at < segment.first + 6; at++) {
    const hit = formulaAt(unit, at, segment.last, lexicon);
    if (hit) return { ...hit, kind: 'formula', segment: index };
    const { norm, upos } = tokens[at] as Token;
    if (!lexicon.set.asides.has(norm) && upos !== 'CCONJ') return null;
  }
  return null;
}

function formulaAt(
  unit: Unit,
  at: number,
  last: number,
  lexicon: Lexicon,
): Pick<Attribution, 'entry' | 'tokens' | 'source' | 'end'> | null {
  const { tokens } = unit.analysis;
  for (let noun = at + 1; noun < last && noun <= at + 4; noun++) {
    const entries =
      lexicon.formulas.get((tokens[noun] as Token).lemma) ??
      lexicon.formulas.get((tokens[noun] as Token).norm);
    for (const entry of entries ?? []) {
      const matched = matchFormula(unit, entry, at, noun);
      if (!matched) continue;
      const owner = matched.owner ?? ownerAfter(unit, matched.end, last, lexicon);
      return {
        entry,
        tokens: matched.tokens,
        source: owner,
        end: owner ? Math.max(matched.end, owner.last) : matched.end,
      };
    }
  }
  return null;
}

/** Lines the words of a formula up with the text; `*` takes a possessive or an adjective, or nothing. */
function matchFormula(
  unit: Unit,
  entry: CueEntry,
  at: number,
  noun: number,
): { tokens: number[]; owner: Source | null; end: number } | null {
  const { tokens } = unit.analysis;
  const words = entry.lemmas;
  const star = words.indexOf('*');
  const before = words.slice(0, star);
  const after = words.slice(star + 1);
  const is = (index: number, word: string) => {
    const token = tokens[index];
    return token !== undefined && (token.norm === word || token.lemma === word);
  };
  if (!before.every((word, i) => is(at + i, word))) return null;
  let next = at + before.length;
  const used = before.map((_, i) => at + i);
  let owner: Source | null = null;
  if (next < noun - after.length + 1) {
    const between = noun - after.length + 1;
    owner = { first: next, last: between, head: between - 1, how: 'owner' };
    next = between;
  }
  if (after.length > 1 ? !after.every((word, i) => is(next + i, word)) : !is(next, after[0] as string))
    return null;
  for (let i = 0; i < after.length; i++) used.push(next + i);
  if (owner && !isOwner(tokens[owner.head] as Token)) {
    if (!/^(своїм|своим|останній|последн|власн|собствен|нов)/u.test((tokens[owner.head] as Token).norm))
      return null;
    owner = null;
  }
  return { tokens: used, owner, end: next + after.length };
}

function isOwner(token: Token): boolean {
  return token.upos === 'DET' || token.upos === 'PRON' || token.feats.Poss === 'Yes' || token.upos === 'ADJ';
}

/** «за словами | президента США Джо Байдена», «згідно з планом»: what follows in the genitive. */
function ownerAfter(unit: Unit, at: number, last: number, lexicon: Lexicon): Source | null {
  if (at >= last) return null;
  const phrase = phraseAt(unit, at, last);
  if (!phrase || phrase.preposition >= 0) return null;
  const { grammaticalCase } = phrase;
  if (grammaticalCase !== null && grammaticalCase !== 'Gen' && grammaticalCase !== 'Acc') return null;
  const end = rightReach(unit, phrase, last, lexicon, 'Gen');
  return { first: phrase.first, last: end, head: phrase.head, how: 'owner' };
}

/** «як заявив X», «как пишет газета», «про що повідомляє X». */
function asClause(
  unit: Unit,
  segment: Segment,
  index: number,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Attribution | null {
  const { tokens } = unit.analysis;
  const at = afterAsides(unit, segment, lexicon);
  if (at >= segment.last || !lexicon.set.as.has((tokens[at] as Token).norm)) return null;
  const cue = cues.find((one) => one.at > at && one.at < segment.last);
  if (cue?.entry.takes.quote) {
    const source = sourceBefore(unit, cue, lexicon) ?? sourceAfter(unit, cue, segment.last, lexicon);
    return { kind: 'as', segment: index, entry: cue.entry, tokens: cue.tokens, source, end: segment.last };
  }
  for (let i = at + 1; i < segment.last; i++) {
    const entry = impersonalAt(unit, i, lexicon);
    if (entry)
      return {
        kind: 'as',
        segment: index,
        entry,
        tokens: [i],
        source: documentIn(unit, segment, lexicon),
        end: segment.last,
      };
  }
  return null;
}

/** «йдеться в повідомленні», «сообщается на сайте ведомства»; also with the document first. */
function impersonal(unit: Unit, segment: Segment, index: number, lexicon: Lexicon): Attribution | null {
  const { tokens } = unit.analysis;
  const at = afterAsides(unit, segment, lexicon);
  for (let i = at; i < segment.last && i < at + 12; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i)) return null;
    const entry = impersonalAt(unit, i, lexicon);
    if (!entry) {
      if (token.upos === 'VERB' && verbForm(token) === 'finite') return null;
      continue;
    }
    const document = documentPhrase(unit, segment, lexicon);
    if (document === null && i !== at && i > at + 1) return null;
    if (document === null && isTopic(unit, i + 1, segment.last)) return null;
    const cueTokens = document ? [...document.cue, i].sort((a, b) => a - b) : [i];
    return {
      kind: 'impersonal',
      segment: index,
      entry,
      tokens: cueTokens,
      source: document?.owner ?? null,
      end: segment.last,
    };
  }
  return null;
}

/** «йдеться про вакцину»: what it is about, not what is said. */
function isTopic(unit: Unit, at: number, last: number): boolean {
  return at < last && /^(?:про|о|об|about)$/u.test((unit.analysis.tokens[at] as Token).norm);
}

/** «повідомляється», «зазначено»: a verb form without a person; «зазначила» with the same lemma is none. */
function impersonalAt(unit: Unit, at: number, lexicon: Lexicon): CueEntry | null {
  const token = unit.analysis.tokens[at] as Token;
  const entry = lexicon.impersonals.get(token.norm) ?? lexicon.impersonals.get(token.lemma);
  if (!entry || token.feats.Number === 'Plur' || !/(?:ся|сь|но|то)$/u.test(token.norm)) return null;
  return entry;
}

function documentIn(unit: Unit, segment: Segment, lexicon: Lexicon): Source | null {
  return documentPhrase(unit, segment, lexicon)?.owner ?? null;
}

/** «у заяві міністерства»: the document belongs to the cue, its owner is the source. */
function documentPhrase(
  unit: Unit,
  segment: Segment,
  lexicon: Lexicon,
): { cue: number[]; owner: Source | null } | null {
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, segment.first, segment.last)) {
    const head = tokens[phrase.head] as Token;
    if (phrase.preposition < 0 || !lexicon.set.documents.has(head.lemma)) continue;
    const owner: Source | null =
      phrase.last > phrase.head + 1
        ? { first: phrase.head + 1, last: phrase.last, head: phrase.head + 1, how: 'owner' }
        : null;
    const cue: number[] = [];
    for (let i = phrase.preposition; i <= phrase.head; i++) cue.push(i);
    return { cue, owner };
  }
  return null;
}

/** «…, - заявив він», «…, сообщает Reuters»: the verb first, its subject after it, no content after that. */
function inverted(
  unit: Unit,
  segment: Segment,
  index: number,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Attribution | null {
  if (index === 0 && segment.before !== '-') return null;
  const { tokens } = unit.analysis;
  const at = afterAsides(unit, segment, lexicon);
  const cue = cues.find((one) => one.tokens[0] !== undefined && one.at >= at && one.at < segment.last);
  if (!cue?.entry.takes.quote) return null;
  const form = verbForm(tokens[cue.at] as Token);
  if (
    form !== 'finite' &&
    form !== 'predicate' &&
    !(form === 'participle' && isNominative(tokens[cue.at] as Token))
  )
    return null;
  const start = cue.tokens[0] as number;
  const first = tokens[segment.first] as Token;
  if (lexicon.set.conjunctions.has(first.norm) || opensNext(unit, index, lexicon)) return null;
  const made = (source: Source | null, kind: Attribution['kind'] = 'inverted'): Attribution => ({
    kind,
    segment: index,
    entry: cue.entry,
    tokens: cue.tokens,
    source,
    end: segment.last,
  });
  const cited = citedSource(unit, cue, segment.last, lexicon);
  if (cited) return made(cited);
  const source = start === at ? sourceAfter(unit, cue, segment.last, lexicon) : null;
  if (source) return showing(unit, made(withApposition(unit, index, source)), lexicon);
  const far = start === at ? acrossDates(unit, index, cue, lexicon) : null;
  if (far)
    return {
      ...made(far.source),
      lastSegment: far.lastSegment,
      end: (unit.segments[far.lastSegment] as Segment).last,
    };
  // «…", - Трамп сказав», «…, він додав»: subject first is possible right after a quotation or a dash.
  const quoted = index > 0 && endsWithQuotation(unit, unit.segments[index - 1] as Segment);
  const relays = start === at && lexicon.set.relaying.has(cue.entry.lemmas[0] as string);
  if (!quoted && segment.before !== '-') {
    const alone = cue.after >= segment.last || citingEnd(unit, cue.after, lexicon) >= 0;
    return relays && alone ? made(null, 'relay') : null;
  }
  const left = sourceBefore(unit, cue, lexicon);
  if (left && left.first >= segment.first && cue.after + 6 >= segment.last) return made(left);
  return quoted && start === at
    ? made(null, relays && cue.after >= segment.last ? 'relay' : 'inverted')
    : null;
}

/** «свідчать результати опитування [групи «Рейтинг»]»: the document belongs to the cue, its owner is the source. */
function showing(unit: Unit, found: Attribution, lexicon: Lexicon): Attribution {
  const { source, entry } = found;
  const { tokens } = unit.analysis;
  if (
    !source ||
    !/^(?:свідчити|засвідчити|свидетельствовать|показувати|показати|показывать|показать|show)$/u.test(
      entry?.lemmas[0] ?? '',
    )
  )
    return found;
  const cue = [...found.tokens];
  let at = source.head;
  while (at < source.last && lexicon.set.documents.has((tokens[at] as Token).lemma)) cue.push(at++);
  if (at === source.head) return found;
  const owner = at < source.last ? phraseAt(unit, at, source.last) : null;
  return {
    ...found,
    tokens: cue,
    source:
      owner && owner.preposition < 0
        ? { first: owner.first, last: source.last, head: owner.head, how: 'owner' }
        : null,
  };
}

/** «заявив у понеділок, | 19 листопада, | речник уряду»: the subject comes after dates and asides. */
function acrossDates(
  unit: Unit,
  index: number,
  cue: Cue,
  lexicon: Lexicon,
): { source: Source; lastSegment: number } | null {
  for (let j = index + 1; j < unit.segments.length && j <= index + 3; j++) {
    const segment = unit.segments[j] as Segment;
    if (segment.before !== ',' || hasFinite(unit, segment.first, segment.last)) return null;
    if (inAtom(unit, segment.first)) return null;
    const source = sourceAfter(unit, { ...cue, after: segment.first }, segment.last, lexicon);
    if (source) return source.how === 'inverted' ? { source, lastSegment: j } : null;
  }
  return null;
}

/** «заявив, | що …», «сказав: | …»: what follows is the content, so the words before are not. */
function opensNext(unit: Unit, index: number, lexicon: Lexicon): boolean {
  const next = unit.segments[index + 1];
  if (!next) return false;
  if (next.before === ':') return true;
  const opening = unit.analysis.tokens[next.first] as Token;
  return next.before === ',' && OBJECT_CLAUSE.has(opening.norm) && lexicon.set.conjunctions.has(opening.norm);
}

const OBJECT_CLAUSE = new Set(['що', 'что', 'that', 'щоб', 'чтобы']);

/** «переконаний експерт»: an adjective as predicate. */
const isNominative = (token: Token): boolean => token.feats.Case === 'Nom' && token.feats.Number === 'Sing';

/** «цитує TUT.BY [Дмитра Піневича]», «наводять [слова] X»: who is cited is the source. */
function citedSource(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  if (!/^(?:цит|процит|quote|cite)/u.test(cue.entry.lemmas[0] as string)) return null;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0 || (phrase.grammaticalCase !== 'Acc' && phrase.grammaticalCase !== 'Gen'))
      continue;
    const last = rightReach(unit, phrase, until, lexicon, 'Gen');
    return { first: phrase.first, last, head: phrase.head, how: 'owner' };
  }
  return null;
}

/** «заявив Дирк Поллочек, [глава асоціації]»: a title after the name and a comma. */
function withApposition(unit: Unit, index: number, source: Source): Source {
  const segment = unit.segments[index] as Segment;
  const next = unit.segments[index + 1];
  if (!next || next.before !== ',' || source.last !== segment.last) return source;
  if (unit.names.types.get(source.head) !== 'PER' && !endsWithPerson(unit, source)) return source;
  const phrase = phraseAt(unit, next.first, next.last);
  if (!phrase || phrase.preposition >= 0 || hasFinite(unit, next.first, next.last)) return source;
  const head = unit.analysis.tokens[phrase.head] as Token;
  const fits =
    head.feats.Animacy === 'Anim' && (phrase.grammaticalCase === 'Nom' || phrase.grammaticalCase === null);
  return fits && phrase.last === next.last ? { ...source, last: next.last } : source;
}

function endsWithPerson(unit: Unit, source: Source): boolean {
  for (let at = source.first; at < source.last; at++)
    if (unit.names.ends[at] === source.last && unit.names.types.get(at) === 'PER') return true;
  return false;
}

/** Whether the last word of a segment closes a quotation. */
export function endsWithQuotation(unit: Unit, segment: Segment): boolean {
  const last = segment.last - 1;
  return inAtom(unit, last) && unit.atoms[unit.atomOf[last - unit.first] as number]?.quotation != null;
}

/** «з посиланням на X»: index after the words, or -1. */
export function citingEnd(unit: Unit, at: number, lexicon: Lexicon): number {
  return phraseEnd(unit, at, lexicon.set.citing);
}

/** A phrase of a segment that says where or how it was said. */
export function mediumIn(
  unit: Unit,
  first: number,
  last: number,
  lexicon: Lexicon,
): { first: number; last: number } | null {
  for (let i = first; i < last; ) {
    const phrase = phraseAt(unit, i, last);
    if (phrase && isMedium(unit, phrase, lexicon)) {
      const own = ownEnd(unit, phrase);
      return {
        first: phrase.preposition,
        last: own < phrase.last ? own : mediumEnd(unit, phrase.last, last),
      };
    }
    i = phrase ? phrase.last : inAtom(unit, i) ? atomEnd(unit, i) : i + 1;
  }
  return null;
}

/** «у відеозверненні | своїх прихильників»: a possessive after the medium begins another phrase. */
function ownEnd(unit: Unit, phrase: Phrase): number {
  for (let i = phrase.head + 1; i < phrase.last; i++)
    if (isPossessive(unit.analysis.tokens[i] as Token)) return i;
  return phrase.last;
}

/** «у розмові з Путіним», «в інтерв’ю виданню Bild»: with whom or for whom belongs to the medium. */
function mediumEnd(unit: Unit, from: number, last: number): number {
  const next = from < last ? phraseAt(unit, from, last) : null;
  if (!next) return from;
  if (next.preposition < 0) return next.grammaticalCase === 'Dat' ? next.last : from;
  const preposition = (unit.analysis.tokens[next.preposition] as Token).norm;
  return ['з', 'із', 'зі', 'с', 'со', 'with', 'для', 'for', 'перед', 'before'].includes(preposition)
    ? next.last
    : from;
}
