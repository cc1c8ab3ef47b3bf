/** "Interfax quoted [Peskov] as saying …", "Peskov was quoted by [Interfax] as saying …": who says it, and who quotes. */
import type { Token } from '../../../language/contract.js';
import { contentSpan, type Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { type Phrase, phraseAt } from '../phrases.js';
import { type Source, segmentOf } from '../source.js';
import { auxiliaryOf } from '../sources/uncased.js';
import type { Segment, Unit } from '../units.js';

/** Most tokens between the verb of quoting and the one of saying. */
const REACH = 14;

/** Most whom one verb of quoting quotes. */
const MOST = 5;

/** The verb of quoting, and the one of saying behind "as". */
interface Quoting {
  readonly quotes: number;
  readonly says: number;
}

/** The drafts of a sentence, each with its own speaker where somebody else quotes him as saying it. */
export function withQuotedAsSaying(group: readonly Draft[], lexicon: Lexicon): readonly Draft[] {
  if (lexicon.showsCases) return group;
  const ways = group.map((draft) => quotingOf(draft, lexicon));
  const own = new Set(
    group.flatMap(({ cue }, i) => (cue.includes(ways[i]?.says ?? -1) ? [ways[i]?.says] : [])),
  );
  const made = group.flatMap((draft, i) => {
    const way = ways[i];
    if (!way) return [draft];
    const others = nextSayings(draft, way, lexicon).filter((says) => !own.has(says));
    for (const says of others) own.add(says);
    const ofOthers = others.flatMap((says) => {
      const other = { quotes: way.quotes, says };
      return ofSpeaker(whatIsSaid(draft, other, lexicon), other, lexicon);
    });
    // The same words once: where the verb of saying has a draft, that of quoting needs none.
    if (!draft.cue.includes(way.says) && own.has(way.says)) return ofOthers;
    const isWhole = draft.cue.includes(way.says) && nextSaying(draft.unit, way.says, lexicon) < 0;
    return [...ofSpeaker(isWhole ? draft : whatIsSaid(draft, way, lexicon), way, lexicon), ...ofOthers];
  });
  // Who alone quotes several quotes each of them.
  if (new Set(ways.flatMap((way) => (way ? [way.quotes] : []))).size !== 1) return made;
  const quoters = made.flatMap(({ passedOn }) => (passedOn ? [passedOn] : []));
  const quoted = new Set(ways.flatMap((way) => (way ? [way.says] : [])));
  return made.map((draft) =>
    draft.passedOn === undefined && quoters[0] && draft.cue.some((at) => quoted.has(at))
      ? { ...draft, passedOn: quoters[0] }
      : draft,
  );
}

/** "Quoted Koval as saying … and [Hall as saying …]": index of the next verb of saying before somebody else quotes, or -1. */
function nextSaying(unit: Unit, says: number, lexicon: Lexicon): number {
  for (let at = says + 1; at < unit.last; at++) {
    if (isSaying(unit, at, lexicon)) return at;
    if (lexicon.medium.citingWhom.has((unit.analysis.tokens[at] as Token).lemma)) return -1;
  }
  return -1;
}

function nextSayings({ unit }: Draft, { says }: Quoting, lexicon: Lexicon): number[] {
  const found: number[] = [];
  for (
    let at = nextSaying(unit, says, lexicon);
    at >= 0 && found.length < MOST;
    at = nextSaying(unit, at, lexicon)
  )
    found.push(at);
  return found;
}

/** Where the noun phrase right before "as saying" starts. */
function whomStart({ analysis: { tokens } }: Unit, { quotes, says }: Quoting): number {
  let first = says - 1;
  while (
    first - 1 > quotes &&
    !/^(?:CCONJ|PUNCT|VERB|AUX|ADV|SCONJ|PRON)$/u.test(tokens[first - 1]?.upos ?? '')
  )
    first--;
  return first;
}

function quotingOf(draft: Draft, lexicon: Lexicon, left = MOST): Quoting | null {
  const { unit, cue } = draft;
  const { tokens } = unit.analysis;
  const { citingWhom } = lexicon.medium;
  const quoted = cue.find((at) => citingWhom.has((tokens[at] as Token).lemma));
  const says = quoted === undefined ? (cue[0] ?? -1) : saysAfter(unit, quoted, lexicon);
  if (says < 0 || !isSaying(unit, says, lexicon)) return null;
  let quotes = quoted ?? says - 1;
  let isApart = false;
  while (quotes > says - REACH && quotes >= unit.first && !citingWhom.has((tokens[quotes] as Token).lemma)) {
    // "…, and Hall as saying": quoted by whom somebody before is.
    if (isSaying(unit, quotes, lexicon)) {
      const before = left > 1 ? quotingOf({ ...draft, cue: [quotes] }, lexicon, left - 1) : null;
      return before && { quotes: before.quotes, says };
    }
    if (tokens[quotes]?.upos === 'PUNCT') isApart = true;
    quotes--;
  }
  if (isApart || quotes < unit.first || !citingWhom.has((tokens[quotes] as Token).lemma)) return null;
  return { quotes, says };
}

function saysAfter(unit: Unit, quotes: number, lexicon: Lexicon): number {
  for (let at = quotes + 1; at < Math.min(unit.last, quotes + REACH); at++) {
    if (isSaying(unit, at, lexicon)) return at;
    if (unit.analysis.tokens[at]?.upos === 'PUNCT') return -1;
  }
  return -1;
}

/** "as [saying]": a verb of speech right behind the word. */
function isSaying({ analysis: { tokens } }: Unit, at: number, { set, verbs }: Lexicon): boolean {
  const { lemma, upos } = tokens[at] as Token;
  if (upos !== 'VERB' || !set.as.has(tokens[at - 1]?.norm ?? '')) return false;
  return verbs.get(lemma)?.some(({ takes }) => takes.quote) ?? false;
}

/** "Interfax quoted [Peskov as saying talks would go on]": the draft with what stands behind "saying", or before it all. */
function whatIsSaid(draft: Draft, way: Quoting, lexicon: Lexicon): Draft {
  const { quotes, says } = way;
  const { unit, content } = draft;
  const next = nextSaying(unit, says, lexicon);
  const isLater = says > nextSaying(unit, quotes, lexicon);
  const end = isLater ? Number.POSITIVE_INFINITY : (content.at(-1)?.end ?? 0);
  let last = says + 1;
  if (next >= 0) {
    last = whomStart(unit, { quotes: says, says: next });
    while (last > says + 1 && /^(?:CCONJ|PUNCT)$/u.test(unit.analysis.tokens[last - 1]?.upos ?? '')) last--;
  } else while (last < unit.last && (unit.analysis.tokens[last] as Token).start < end) last++;
  const isThat = unit.lexicon.set.conjunctions.has(unit.analysis.tokens[says + 1]?.norm ?? '');
  const { first } = unit.segments[segmentOf(unit, quotes)] as Segment;
  const said = contentSpan(unit, says + (isThat ? 2 : 1), last) ?? contentSpan(unit, unit.first, first);
  return { ...draft, cue: [says], content: said ? [said] : content };
}

function ofSpeaker(draft: Draft, { quotes, says }: Quoting, lexicon: Lexicon): Draft[] {
  const { unit, source } = draft;
  const { tokens } = unit.analysis;
  const auxiliary = auxiliaryOf(tokens, quotes, unit.first);
  if (auxiliary && lexicon.small.passives.has(auxiliary.lemma)) {
    const agent = lexicon.set.agents.has(tokens[quotes + 1]?.norm ?? '')
      ? phraseAt(unit, quotes + 1, says - 1)
      : null;
    return [agent ? { ...draft, passedOn: asSource(agent) } : draft];
  }
  const from = nextSaying(unit, quotes, lexicon) < says ? whomStart(unit, { quotes, says }) : quotes + 1;
  const whom = phraseAt(unit, from, says - 1);
  if (!whom || whom.preposition >= 0) return [draft];
  const words = draft.cue.filter((at) => at >= says);
  const speaker: Source = { first: from, last: says - 1, head: whom.head, how: 'owner' };
  const isBefore = source !== null && source.last <= quotes;
  return [{ ...draft, cue: words, source: speaker, carried: false, ...(isBefore && { passedOn: source }) }];
}

const asSource = ({ first, last, head }: Phrase): Source => ({ first, last, head, how: 'owner' });
