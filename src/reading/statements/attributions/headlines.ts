/** Headlines that attribute by a sign: «Мей: …», «…, - ISW», «… – аналітик Sky News». */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Quotation } from '../../../text/quotations.js';
import { firstFrom } from '../../../text/sorted.js';
import { type Cue, hasFinite, verbCues, verbForm } from '../cues.js';
import { contentSpan, type Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import { placeIn } from '../sources/places.js';
import type { Segment, Unit } from '../units.js';
import type { Attribution } from './attribution.js';

/** Longest source of a headline, in tokens. */
const LONGEST = 9;

type MentionIn = (start: number, end: number) => Mention | null;

/** Adds the source after the last dash of a headline to its attributing segments. */
export function addDash(unit: Unit, attributions: Map<number, Attribution>, mentionIn: MentionIn): void {
  const index = unit.segments.length - 1;
  const last = unit.segments[index];
  if (!last || index < 1 || last.before !== '-' || attributions.has(index)) return;
  if (unit.analysis.tokens[unit.last - 1]?.form === '.' || last.first - unit.first < 4) return;
  if (!isNamed(unit, last, mentionIn) && !isSurvey(unit, last)) return;
  // «Рахунок рівний: Україна — Англія», «Рейс переповнений: Львів — Відень»: sides and places say nothing.
  const isSide =
    unit.names.types.get(last.first) === 'LOC' || unit.segments.some(({ before }) => before === ':');
  if (isThing(unit, last) || !isStatement(unit, unit.first, last.first, !isSide)) return;
  attributions.set(index, {
    kind: 'headline-dash',
    segment: index,
    entry: null,
    tokens: [],
    source: sourceOf(last),
    end: last.last,
  });
}

/** «…, – опитування»: a survey or a report that a headline names without its owner. */
function isSurvey(unit: Unit, { first, last }: Segment): boolean {
  return last - first === 1 && unit.lexicon.sources.surveys.has((unit.analysis.tokens[first] as Token).norm);
}

/** «… – скульптура в університеті», «… – одна зі станцій»: what something is, not who says it. */
function isThing(unit: Unit, segment: Segment): boolean {
  const head = phraseAt(unit, segment.first, segment.last)?.head ?? segment.first;
  const { upos, feats, lemma, norm } = unit.analysis.tokens[head] as Token;
  if (
    unit.names.ends[segment.first] ||
    unit.names.bodies.has(lemma) ||
    unit.lexicon.sources.surveys.has(norm)
  )
    return false;
  return upos === 'NOUN' && feats.Animacy === 'Inan' && head + 1 < segment.last;
}

/** Something is said of something: a verb, or an adjective as predicate. */
function isStatement(unit: Unit, first: number, last: number, hasPredicate = true): boolean {
  for (let i = first; i < last; i++) {
    const { upos, feats } = unit.analysis.tokens[i] as Token;
    if (hasPredicate && i > first && isPredicate(unit, i, last)) return true;
    if (upos === 'VERB' || upos === 'AUX' || feats.Variant === 'Short' || feats.Degree === 'Cmp') return true;
    // An article says nothing: “The Old Harbour” – Martha Laski.
    if (upos === 'ADV' || upos === 'PART' || (upos === 'DET' && unit.lexicon.showsCases)) return true;
  }
  return false;
}

/** «угода підписана», «сделка готова к подписанию»: an adjective behind its noun, with none that it could belong to. */
function isPredicate({ analysis: { tokens } }: Unit, at: number, last: number): boolean {
  const { form, upos, feats } = tokens[at] as Token;
  if (upos !== 'ADJ' || feats.Case !== 'Nom' || /^\p{Lu}/u.test(form)) return false; // «Тренер: Андрій Сильний»
  const next = at + 1 < last ? tokens[at + 1] : undefined;
  const before = tokens[at - 1] as Token;
  return before.upos !== 'ADJ' && !/^(?:NOUN|PROPN|ADJ|X|NUM|PUNCT)$/u.test(next?.upos ?? '');
}

/** Fewer words of a name's are told only as a sentence: «Песков: детали позже», «Коваль: угода готова». */
const FEW = 3;

/** «Трамп: Гренландія потрібна США»: what follows the colon is said by who stands before it. */
export function headlineColon(unit: Unit, mentionIn: MentionIn): Draft | null {
  const first = unit.segments[0];
  const next = unit.segments[1];
  if (!first || next?.before !== ':' || !isNamed(unit, first, mentionIn) || !speaks(unit, first)) return null;
  const content = contentSpan(unit, next.first, unit.last);
  if (!content || isLabel(unit, first, next)) return null;
  if (unit.last - next.first < FEW && !isShortStatement(unit, first, next)) return null;
  return {
    unit,
    content: [content],
    cue: [],
    source: sourceOf(first),
    entry: null,
    rule: 'statement.headline-colon',
    // «Кенія: посередник поїхав» says where it happened, far more often than who says so.
    confidence: unit.names.types.get(first.first) === 'LOC' ? 0.3 : 0.85,
    frame: [first.first, first.last],
    carried: false,
  };
}

/**
 * «Песков: детали позже», «Зеленський: війна закінчена» of whom it is clear that they speak; none «Трамп: що далі»,
 * «Усик: знову чемпіон», «Діти: вхід вільний», «Автор: читати далі».
 */
function isShortStatement(unit: Unit, opening: Segment, { first }: Segment): boolean {
  if (unit.last - first !== 2 || !isSpeaker(unit, opening)) return false;
  const [one, two] = [unit.analysis.tokens[first], unit.analysis.tokens[first + 1]] as [Token, Token];
  const { set, sources, showsCases } = unit.lexicon;
  if (set.questions.has(one.norm) || sources.announcing.has(one.norm)) return false;
  if (one.upos === 'ADV' || one.upos === 'DET' || one.feats.VerbForm === 'Inf') return false;
  return isStatement(unit, first, first + 2) && (showsCases || two.upos !== 'ADV');
}

/** A name of a person or body, an office or a body: not all people speak («Діти: вхід вільний»). */
function isSpeaker({ names, analysis }: Unit, { first }: Segment): boolean {
  const type = names.types.get(first);
  const { lemma } = analysis.tokens[first] as Token;
  return type === 'PER' || type === 'ORG' || names.titles.has(first) || names.bodies.has(lemma);
}

/** «Теги: Литва, кордон», «Три вагони: що відомо», «Мей у відчаї: …»: what announces, lists or is a sentence itself. */
function isLabel(unit: Unit, first: Segment, next: Segment): boolean {
  const { tokens } = unit.analysis;
  const { small, sources } = unit.lexicon;
  const opening = tokens[first.first] as Token;
  const isPerson = unit.names.types.get(first.first) === 'PER';
  const touches = (tokens[next.first] as Token).start === (tokens[next.first - 1] as Token).end;
  if (opening.upos === 'NUM' || touches || sources.labels.has(opening.norm)) return true;
  for (let i = first.first; i < first.last; i++) {
    const { upos, norm } = tokens[i] as Token;
    if (upos === 'VERB' || upos === 'AUX' || (isPerson && upos === 'ADP' && small.locatives.has(norm)))
      return true;
  }
  return (
    !isPerson &&
    !unit.names.ends[first.first] &&
    !isStatement(unit, next.first, unit.last, isSpeaker(unit, first))
  );
}

/** ««Тарифи не чіпаємо»: мер Черкас про зиму»: what a headline quotes is said by who stands first after the colon. */
export function headlineQuotation(unit: Unit, mentionIn: MentionIn, lexicon: Lexicon): Draft | null {
  const { tokens, quotations } = unit.analysis;
  const { start: opening, form } = tokens[unit.first] as Token;
  const next = unit.segments.find(({ before }) => before === ':');
  if (!isQuotationMark(form) || !next || tokens[next.first - 1]?.form !== ':') return null;
  const quotation = quotationAt(quotations, opening);
  if (!quotation) return null;
  if ((tokens[next.first - 2] as Token).end !== quotation.end) return null;
  const cue = verbCues(unit, lexicon).find(({ at }) => at >= next.first && at < next.last);
  const source = quoted(unit, next, cue, mentionIn, lexicon);
  if (!source) return null;
  const isClause = hasFinite(unit, Math.min(next.last + 1, unit.last), unit.last);
  const tells =
    cue?.entry.takes.quote && !isClause && verbForm(tokens[cue.at] as Token, unit.lexicon) === 'finite';
  return {
    unit,
    content: [{ start: quotation.start, end: quotation.end }],
    cue: tells ? cue.tokens : [],
    source,
    entry: tells ? cue.entry : null,
    rule: 'statement.headline-quotation',
    confidence: 0.8,
    frame: [next.first, next.last],
    carried: false,
  };
}

const isQuotationMark = (form: string): boolean => /^["'«“„‘‚]+$/u.test(form);

/** The whole quotation that starts at a place; they stand in the order of their starts. */
function quotationAt(quotations: readonly Quotation[], at: number): Quotation | null {
  const until = firstFrom(quotations, at);
  const found = quotations[until];
  return found?.start === at && found.opened && found.closed ? found : null;
}

/** What a headline quotes is no content of its other words («мер Черкас розповів, як …»). */
export function withoutQuotedHeadlines(drafts: readonly Draft[]): Draft[] {
  const quoted = new Map<Unit, Draft>();
  for (const draft of drafts)
    if (draft.rule === 'statement.headline-quotation') quoted.set(draft.unit, draft);
  if (quoted.size === 0) return [...drafts];
  return drafts.flatMap((draft) => {
    const own = quoted.get(draft.unit);
    const [quotation] = own?.content ?? [];
    if (!own || draft === own || !quotation) return [draft];
    const content = draft.content.filter(({ start }) => start > quotation.end);
    return content.length > 0 ? [{ ...draft, content }] : [];
  });
}

/** «мер Черкас …», «в Минске прокомментировали …»: the person or body the rest of the headline begins with. */
function quoted(
  unit: Unit,
  { first, last }: Segment,
  cue: Cue | undefined,
  mentionIn: MentionIn,
  lexicon: Lexicon,
): Source | null {
  const { tokens } = unit.analysis;
  const place = cue && placeIn(unit, first, cue.at, tokens[cue.at] as Token, lexicon);
  if (place) return place;
  const phrase = phraseAt(unit, first, last);
  if (!phrase || phrase.preposition >= 0 || (phrase.grammaticalCase ?? 'Nom') !== 'Nom') return null;
  const head = tokens[phrase.head] as Token;
  const isName =
    mentionIn((tokens[phrase.first] as Token).start, (tokens[phrase.last - 1] as Token).end) !== null;
  // A state or a company is what is quoted about, unless a verb of speech follows it.
  const type = unit.names.types.get(phrase.head);
  if ((type === 'LOC' || type === 'ORG') && !cue?.entry.takes.quote) return null;
  const speaks = isName || head.feats.Animacy === 'Anim' || unit.names.bodies.has(head.lemma);
  return speaks ? { first: phrase.first, last: phrase.last, head: phrase.head, how: 'subject' } : null;
}

/** Who may stand before a colon: a name, a person, a body; «Страйк у портах: …» and «Фото: …» announce a topic. */
function speaks(unit: Unit, segment: Segment): boolean {
  const { tokens } = unit.analysis;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (unit.names.ends[i]) return unit.names.types.get(i) !== 'EVT' && i - segment.first <= 2;
    if (isUnknownName(unit, segment)) return true;
    if (token.upos === 'ADJ' || token.upos === 'DET') continue;
    return (
      token.feats.Animacy === 'Anim' ||
      unit.names.titles.has(i) ||
      unit.names.bodies.has(token.lemma) ||
      token.upos === 'X'
    );
  }
  return false;
}

/**
 * "[Kallberg]: Europe must spend more", «[Бережна]: енергетики відновили …»: one word that the recogniser does not know,
 * read as a name where words show no cases, and where they do as an adjective of one man or woman.
 */
function isUnknownName({ analysis, lexicon, last }: Unit, { first, last: end }: Segment): boolean {
  const { upos, form, feats } = analysis.tokens[first] as Token;
  if (end - first > 2 || !/^\p{Lu}\p{Ll}+$/u.test(form)) return false;
  const isName = lexicon.showsCases
    ? upos === 'ADJ' && feats.Case === 'Nom' && feats.Number === 'Sing' && feats.Gender !== 'Neut'
    : upos === 'PROPN';
  return isName && analysis.tokens.slice(end, last).some((token) => token.feats.VerbForm === 'Fin');
}

function sourceOf(segment: Segment): Source {
  return { first: segment.first, last: segment.last, head: segment.first, how: 'subject' };
}

/** A short phrase without verb that names somebody, in the nominative as far as its case shows. */
function isNamed(
  unit: Unit,
  segment: Segment,
  mentionIn: (start: number, end: number) => Mention | null,
): boolean {
  const { tokens } = unit.analysis;
  if (segment.last - segment.first > LONGEST || hasFinite(unit, segment.first, segment.last)) return false;
  const head = tokens[segment.first] as Token;
  if (head.upos === 'ADP' || head.upos === 'SCONJ' || head.upos === 'VERB' || head.upos === 'ADV')
    return false;
  const { Case } = head.feats;
  if (Case !== undefined && Case !== 'Nom' && !/^\p{Lu}/u.test(head.form)) return false;
  if (inAtom(unit, segment.first) || isPlaceTold(unit, segment)) return false;
  if (mentionIn(head.start, (tokens[segment.last - 1] as Token).end) !== null) return true;
  const isName = segment.last - segment.first === 1 && /^\p{Lu}/u.test(head.form);
  return isName || head.feats.Animacy === 'Anim' || unit.names.bodies.has(head.lemma);
}

/** «… — Харків під загрозою», «… — Київ готовий»: what is told of a place without a verb, where words show cases. */
function isPlaceTold({ analysis, names, lexicon }: Unit, { first, last }: Segment): boolean {
  const end = names.ends[first] ?? 0;
  if (!lexicon.showsCases || names.types.get(first) !== 'LOC' || end <= first || end >= last) return false;
  return /^(?:ADP|ADJ|ADV|VERB|PART)$/u.test((analysis.tokens[end] as Token).upos);
}
