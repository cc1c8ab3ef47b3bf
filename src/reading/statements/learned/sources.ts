/** The source of a draft of the learned reader: its bounds, its head, and whose subject a converb shares. */
import type { Token } from '../../../language/contract.js';
import type { Draft, Range } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import type { Source } from '../source.js';
import { endsPerson } from '../sources/extents.js';
import { isRelative } from '../sources/subjects.js';
import type { Unit } from '../units.js';
import type { Facts } from './facts.js';
import { withoutTimeBehind } from './time-behind.js';

/** A source without the commas and stops at its edges. */
export function withoutMarks({ mark }: Facts, [first, last]: Range): Range {
  let from = first;
  let to = last;
  while (from < to && isPause(mark[from])) from++;
  while (to > from && isPause(mark[to - 1])) to--;
  return [from, to];
}

/** «пише «Ранок[»]»: marks alone are nobody. */
export function hasWord(tokens: readonly Token[], [first, last]: Range): boolean {
  for (let i = first; i < last; i++) if (tokens[i]?.upos !== 'PUNCT') return true;
  return false;
}

/** Marks that part words, not those that hold some together (brackets, quotation marks). */
function isPause(mark: number | undefined): boolean {
  return mark !== undefined && mark > 0 && mark < 6;
}

/**
 * A source without what stands beside it: «раніше», a year or a time before or after it, whom it speaks to
 * («Мей | журналістам»).
 */
export function withoutAsides(unit: Unit, [first, last]: Range, { set, small, showsCases }: Lexicon): Range {
  const { tokens } = unit.analysis;
  if (!showsCases) {
    let start = first;
    while (start < last - 1 && isAdverb(tokens[start] as Token, set)) start++;
    return withoutTimeBehind(unit, [start, last]);
  }
  const isTime = (i: number) => set.times.has((tokens[i] as Token).lemma.toLowerCase());
  let from = afterTime(tokens, first, last, isTime);
  while (from < last - 1 && isAside(tokens[from] as Token, set)) from++;
  from = afterAddressee(unit, afterQuotedName(unit, from, last), last);
  let to = from + 1;
  for (; to < last; to++) {
    if (isOtherPerson(unit, from, to)) break;
    const { upos, feats, form, norm } = tokens[to] as Token;
    if (upos === 'ADP' && small.locatives.has(norm) && endsPerson(unit, from, to)) break;
    if (isTime(to) && feats.Case !== 'Gen') break;
    if (upos === 'ADP' && to + 1 < last && timeEnds(to + 1, last, isTime)) break;
    const before = tokens[to - 1] as Token;
    const isOther =
      upos === 'NOUN' &&
      feats.Case === 'Dat' &&
      (feats.Animacy === 'Anim' || set.outlets.has((tokens[to] as Token).lemma)) &&
      !/^\p{Lu}/u.test(form) &&
      before.feats.Case !== 'Dat' &&
      before.upos !== 'ADP';
    if (isOther) break;
  }
  return [from, to];
}

/** «тим часом | міністр», «минулого тижня | міністр»: where a range begins after a time that opens it. */
function afterTime(
  tokens: readonly Token[],
  first: number,
  last: number,
  isTime: (i: number) => boolean,
): number {
  for (let i = first; i < last - 1 && i < first + 5; i++) {
    if (isTime(i)) return i + 1;
    const { upos } = tokens[i] as Token;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB' || upos === 'X') break;
  }
  return first;
}

/** «на зустрічі клубу «Обрій» | міністр»: where a range begins after a name in quotation marks of what stands before it. */
function afterQuotedName({ analysis }: Unit, first: number, last: number): number {
  const { tokens } = analysis;
  const isInside = /^["«“„]$/u.test(tokens[first - 1]?.form ?? '');
  const noun = tokens[first - (isInside ? 2 : 1)];
  if ((!isInside && !/^["«“„]$/u.test((tokens[first] as Token).form)) || noun?.upos !== 'NOUN') return first;
  for (let i = first + (isInside ? 1 : 2); i < last - 1 && i < first + 8; i++)
    if (/^["»”“]$/u.test((tokens[i] as Token).form)) {
      const next = tokens[i + 1] as Token;
      return next.feats.Case === 'Nom' && next.feats.Animacy === 'Anim' ? i + 1 : first;
    }
  return first;
}

/** «таблоїдам [довірена особа]», «місцевим ЗМІ [Коваль]»: where a range begins after those spoken to in the plural. */
function afterAddressee({ analysis, names, lexicon }: Unit, first: number, last: number): number {
  const { tokens } = analysis;
  const isTo = ({ feats }: Token) => feats.Case === 'Dat' && feats.Number === 'Plur';
  let to = first;
  while (to < last && tokens[to]?.upos === 'ADJ' && isTo(tokens[to] as Token)) to++;
  const noun = tokens[to];
  const next = tokens[to + 1];
  if (noun?.upos !== 'NOUN' || !next || to + 1 >= last || tokens[first - 1]?.upos === 'ADP') return first;
  if (noun.feats.Case === 'Dat' && lexicon.set.outlets.has(noun.lemma)) {
    const end = quotedEnd(tokens, to + 1, last);
    return tokens[end]?.feats.Case === 'Nom' && end > to + 1 && end < last ? end : first;
  }
  const isMedia = to > first && lexicon.sources.massMedia.has(noun.form);
  if (!isMedia && !(isTo(noun) && /^\p{Ll}/u.test(noun.form))) return first;
  const its = names.types.get(to + 1) === 'PER' ? (names.cases.get(to + 1) ?? 'Nom') : next.feats.Case;
  return its === 'Nom' ? to + 1 : first;
}

/** «агентству [«Обрій»] джерело»: where a name in quotation marks that begins at a token ends; the token where none does. */
function quotedEnd(tokens: readonly Token[], at: number, last: number): number {
  if (!/^["«“„]$/u.test(tokens[at]?.form ?? '')) return at;
  for (let i = at + 2; i < last && i < at + 8; i++) if (/^["»”“]$/u.test(tokens[i]?.form ?? '')) return i + 1;
  return at;
}

/** «Макрон [Орбану]»: a second person's name in the dative right behind the first one's, which stands in the nominative. */
function isOtherPerson({ analysis, names, lexicon }: Unit, from: number, at: number): boolean {
  if (names.types.get(at) !== 'PER') return false;
  const { feats, norm, lemma } = analysis.tokens[at] as Token;
  if (feats.Case === 'Dat' && norm !== lemma.toLowerCase()) return names.types.get(at - 1) === 'PER';
  const first = from + [...Array(at - from).keys()].findIndex((k) => names.ends[from + k] === at);
  const isUpright = first >= from && analysis.tokens[first]?.feats.Case === 'Nom' && at === first + 1;
  return isUpright && lexicon.inflection.shared.datives.test(norm) && names.ends[at] === at + 1;
}

const isAside = (token: Token, set: Lexicon['set']): boolean =>
  isAdverb(token, set) || /^(?:19|20)\d\d$/.test(token.form);

const isAdverb = ({ upos, norm }: Token, { asides }: Lexicon['set']): boolean =>
  upos === 'ADV' && asides.has(norm);

/** «на прошлой неделе»: a preposition whose noun, at most two words on, is a time. */
function timeEnds(first: number, last: number, isTime: (i: number) => boolean): boolean {
  for (let i = first; i < last && i < first + 3; i++) if (isTime(i)) return true;
  return false;
}

/** «Як пише видання, [міністр] заявив»: without the source of an aside that stands right before, which a rule knows. */
export function withoutSourceBefore({ analysis }: Unit, [first, last]: Range, known: Iterable<Draft>): Range {
  const { tokens } = analysis;
  for (const { source } of known) {
    if (!source || source.last + 1 >= last || source.last <= first || source.first > first) continue;
    if (tokens[source.last]?.form === ',') return [source.last + 1, last];
  }
  return [first, last];
}

/**
 * «На засіданні [Лис] заявив», «"…", - сказала [Лис]», «запевнили [там]»: who stands right beside the verb where the
 * trained reader saw no source.
 */
export function subjectBeside(unit: Unit, cue: readonly number[], { set }: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const at = cue.find((i) => tokens[i]?.upos === 'VERB');
  const verb = at === undefined ? undefined : tokens[at];
  if (at === undefined || verb?.feats.VerbForm !== 'Fin' || cue.length > 2) return null;
  for (const i of [at - 1, at + 1]) {
    const token = tokens[i];
    if (!token || i < unit.first || i >= unit.last || cue.includes(i)) continue;
    if (verb.feats.Number === 'Plur' && set.places.has(token.norm))
      return { first: i, last: i + 1, head: i, how: 'subject' };
    const name = verb.feats.Number === 'Sing' ? personAt(unit, i, i < at) : null;
    if (name) return { first: name[0], last: name[1], head: name[0], how: i < at ? 'subject' : 'inverted' };
  }
  return null;
}

/** A person's name in the nominative that ends, or begins, at a token. */
function personAt({ analysis, names, first: from }: Unit, at: number, isEnd: boolean): Range | null {
  let first = at;
  while (isEnd && first > from && first > at - LONGEST_NAME && names.ends[first] !== at + 1) first--;
  const last = names.ends[first] ?? 0;
  if (names.types.get(first) !== 'PER' || (isEnd && last !== at + 1)) return null;
  const its = names.cases.get(first) ?? 'Nom';
  return its === 'Nom' && analysis.tokens[first - 1]?.upos !== 'ADP' ? [first, last] : null;
}

const LONGEST_NAME = 4;

/** Of several sources the one the rule found too; where the reader saw none, the subject of a rule that ranks high. */
export function foundSource(unit: Unit, read: readonly Range[], known: Draft | null): Source | null {
  const own = known?.source ?? null;
  // «У фірмі, яку [очолює Лис], заявили»: a clause with a verb of its own is nobody's name.
  const { tokens } = unit.analysis;
  const isClause = ([first]: Range) =>
    tokens[first]?.feats.VerbForm === 'Fin' &&
    first > 0 &&
    isRelative(tokens[first - 1] as Token, unit.lexicon);
  const ranges = read.filter((range) => !isClause(range));
  const same = own && ranges.find(([first, last]) => first < own.last && last > own.first);
  const range = same ?? ranges[0];
  // «Лисова, [который] пообещал …»: the word stands for whom the rule has.
  const stands = range && range[1] - range[0] === 1 && isRelative(tokens[range[0]] as Token, unit.lexicon);
  if (stands && own?.how === 'relative') return unit.lexicon.showsCases ? own : { ...own, word: range[0] };
  if (range) return sourceOf(unit, range, known);
  const ranksHigh = (known?.confidence ?? 0) >= RANKS_HIGH;
  return ranksHigh && own?.how === 'subject' ? own : null;
}

/**
 * The rules' confidence ranks them and is no measured likelihood. This leaves out what they rank as guesses (shapes of
 * 0.7 and less); it was set by hand and not measured by itself.
 */
const RANKS_HIGH = 0.75;

function sourceOf(unit: Unit, [first, end]: Range, known: Draft | null): Source {
  const { tokens } = unit.analysis;
  const last = afterOwner(unit, end);
  if (known?.source && known.source.first === first && known.source.last === last) return known.source;
  let head = first;
  for (let i = first; i < last; i++) {
    const upos = tokens[i]?.upos;
    if (upos === 'ADP' || tokens[i]?.upos === 'PUNCT') {
      if (i > first) break;
      continue;
    }
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') head = i;
  }
  return { first, last, head, how: 'subject' };
}

/** "Marin Lund, Hall [’s special envoy]": a name is not parted from what is his. */
function afterOwner({ analysis: { tokens }, lexicon, last: end }: Unit, last: number): number {
  if (lexicon.showsCases || !/^['’]s$/u.test(tokens[last]?.form ?? '') || last >= end) return last;
  // "It's worth noting"
  if (tokens[last]?.upos !== 'PART' || tokens[last - 1]?.upos === 'PRON') return last;
  let to = last + 1;
  while (to < end && /^(?:ADJ|NOUN|PROPN)$/u.test(tokens[to]?.upos ?? '')) to++;
  return to > last + 2 ? to : last; // not "Trump’s assertion", whose noun may be the cue
}

/** «у розмові з Путіним заявив», «у відеозверненні мер заявив»: who stands after a preposition is not who speaks. */
export function isCompanion({ analysis, first }: Unit, source: Source, own: Source): boolean {
  const { tokens } = analysis;
  if (source.first <= first || tokens[source.first - 1]?.upos !== 'ADP') return false;
  const ends = own.how === 'subject' && own.first > source.first && own.last === source.last;
  return ends || tokens[source.head]?.feats.Case === 'Ins';
}

/** How many drafts back the verb of a converb is looked for. */
export const NEAR = 6;

/**
 * «Разговор подтвердили в посольстве, отметив, что …»: who notes is who confirms, where the subject read for the
 * converb does not agree with its verb in number, or none was read.
 */
export function withSharedSubject(draft: Draft, before: readonly Draft[]): Draft {
  const { unit, cue, source } = draft;
  const { tokens } = unit.analysis;
  const own = tokens[cue[0] ?? -1];
  if (own?.feats.VerbForm !== 'Conv') return draft;
  let at = (cue[0] as number) - 1;
  while (at >= unit.first && tokens[at]?.feats.VerbForm !== 'Fin') at--;
  const verb = tokens[at];
  const main = before.find((other) => other.unit === unit && other.cue.includes(at));
  if (at < unit.first || !verb || !main?.source) return draft;
  const disagrees =
    source !== null &&
    verb.feats.Number === 'Plur' &&
    (tokens[source.head] as Token).feats.Number === 'Sing' &&
    source.last - source.first === 1;
  return source === null || disagrees
    ? { ...draft, source: { ...main.source, how: 'ellipsis' }, carried: false }
    : draft;
}

/** «звернулися [мешканці] з проханням»: the subject that a rule has among the words of its cue. */
export function withinCue(known: Draft | null): Source | null {
  const source = known?.source;
  const [first = 0] = known?.cue ?? [];
  return source && first < source.first && source.last <= (known?.cue.at(-1) ?? 0) ? source : null;
}

/** «…, пише «[Ранок]»»: the outlet in quotation marks that a rule has for the source of an inverted cue. */
export function quotedIn(known: Draft | null): Source | null {
  const source = known?.rule === 'statement.inverted' ? known.source : null;
  const tokens = known?.unit.analysis.tokens ?? [];
  const isQuoted =
    source !== null &&
    /^["«“„]$/u.test(tokens[source.first - 1]?.form ?? '') &&
    /^["»”“]$/u.test(tokens[source.last]?.form ?? '');
  return isQuoted ? source : null;
}
