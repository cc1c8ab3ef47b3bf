/** What is told of a source in a clause of its own: no part of what it says. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { isRelative } from '../sources/subjects.js';
import { around } from '../speakers/alone.js';
import { tokenAt } from '../units.js';

/** Longest such clause, in tokens. */
const MOST = 60;

/** «За словами Коваля, який відвідав станцію, | ремонт триватиме»: the draft without such a clause before its content. */
export function withoutRelativeClause(draft: Draft, { small }: Lexicon): Draft {
  const { unit, source, content } = draft;
  const [piece, ...others] = content;
  if (!piece || !source || unit.within) return draft;
  const { tokens, text } = unit.analysis;
  const at = tokenAt(tokens, piece.start);
  const opening = tokens[at];
  if (!opening || at !== source.last + 1) return draft;
  if (!small.relatives.has(opening.norm) && !isOnWhom(draft, at)) return withoutDescribing(draft, at);
  const end = unit.segments.find(
    ({ first }) =>
      first > at &&
      first < at + MOST &&
      (hasFinite(tokens, at, first) || isShort(tokens[at + 1])) &&
      !goesOn(tokens[first] as Token, draft),
  );
  const next = end && tokens[end.first];
  // The content has a verb of its own; where none is left, the clause was it.
  if (
    !end ||
    !next ||
    next.start >= piece.end ||
    !hasFinite(tokens, end.first, Math.min(unit.last, end.first + MOST))
  )
    return draft;
  return { ...draft, content: [span(text, next.start, piece.end), ...others] };
}

/** «Чиновників, [на яких] посилається газета», not «за словами мера, [на яких умовах] підпишуть угоду, вирішать у травні». */
function isOnWhom({ unit, source }: Draft, at: number): boolean {
  const { tokens } = unit.analysis;
  const [preposition, relative, next] = tokens.slice(at, at + 3);
  const own = source && tokens[source.head];
  if (!own || !relative || !next || preposition?.upos !== 'ADP' || next.upos === 'ADP') return false;
  if (!unit.lexicon.small.relativeLemmas.has(relative.lemma)) return false;
  return relative.feats.Number === own.feats.Number && next.feats.Case !== relative.feats.Case;
}

/**
 * «За словами Коваля, який заявив, що міст відкриють, | рух відновлять»: what the clause says he said ends where what
 * the formula attributes to him begins.
 */
export function withClausesApart(group: readonly Draft[]): Draft[] {
  const clauses = group
    .filter(({ source, unit }) => source?.how === 'relative' && !unit.within)
    .slice(0, FEW);
  const apart = new Map<Draft, Draft>();
  for (const clause of clauses)
    for (const formula of group) {
      const start = ownBeginning(formula, clause);
      if (start < 0) continue;
      const { text } = clause.unit.analysis;
      apart.set(clause, { ...clause, content: clause.content.flatMap(before(text, start)) });
      const { end } = formula.content.at(-1) as Span;
      if (start < end) apart.set(formula, { ...formula, content: [span(text, start, end)] });
    }
  return group.map((draft) => apart.get(draft) ?? draft);
}

/** Clauses of one sentence that are looked at. */
const FEW = 4;

const before =
  (text: string, limit: number) =>
  ({ start, end }: Span): Span[] => {
    const last = text.slice(start, Math.min(end, limit)).replace(/[\s,]+$/u, '').length;
    return last > 0 && start < limit ? [span(text, start, start + last)] : [];
  };

/** Where the formula's own words begin behind those that a clause tells of its source; -1 where it has no such clause. */
function ownBeginning({ unit, entry, source }: Draft, clause: Draft): number {
  const [piece] = clause.content;
  if (entry?.kind !== 'formula' || unit !== clause.unit || !piece || !source) return -1;
  if (source.first !== clause.source?.first || (clause.cue[0] ?? -1) < source.last) return -1;
  const { tokens } = unit.analysis;
  const at = tokenAt(tokens, piece.start);
  const end = unit.segments.find(
    ({ first }) =>
      first > at &&
      first < at + MOST &&
      !goesOn(tokens[first] as Token, clause) &&
      hasFinite(tokens, first, Math.min(unit.last, first + MOST)),
  );
  return end ? (tokens[end.first] as Token).start : -1;
}

/** «За даними джерела, близького до уряду, | угода готова»: the draft without such words before its content. */
function withoutDescribing(draft: Draft, at: number): Draft {
  const { unit, source, content } = draft;
  const { analysis, segments } = unit;
  const { tokens, text } = analysis;
  const [piece, ...others] = content;
  const k = segments.findIndex(({ first }) => first === at);
  const next = segments[k + 1];
  if (!piece || !source || k < 0 || next?.before !== ',') return draft;
  const { upos, feats } = tokens[at] as Token;
  // «[близького] до», «[проведеного] торік», but «[нових] порушень немає».
  const governs = /^(?:ADP|ADV|VERB)$/u.test(tokens[at + 1]?.upos ?? '');
  const describes = governs && (feats.VerbForm === 'Part' || upos === 'ADJ');
  const its = (tokens[source.head] as Token).feats;
  if (!describes || feats.Case === undefined || feats.Case !== its.Case || feats.Number !== its.Number)
    return draft;
  const { start } = tokens[next.first] as Token;
  if (start < piece.end) return { ...draft, content: [span(text, start, piece.end), ...others] };
  return others[0]?.start === start ? { ...draft, content: others } : draft;
}

/**
 * «у [фірмі «Вітер», яку очолює Лис], заявили»: the source without a clause that names somebody else;
 * «дипломат, [що побажав …]»: with the noun for the source where only what describes it was read.
 */
export function withoutNamedClause(draft: Draft): Draft {
  const { unit, source } = draft;
  if (!source || !unit.lexicon.showsCases) return draft;
  const { tokens } = unit.analysis;
  const opening = tokens[source.first] as Token;
  const before = tokens[source.first - 2];
  if (opening.feats.VerbForm === 'Part' && tokens[source.first - 1]?.form === ',' && before) {
    const isIts = before.upos === 'NOUN' && before.feats.Case === opening.feats.Case;
    if (!isIts || before.feats.Number !== opening.feats.Number) return draft;
    const head = source.first - 2;
    const [first] = around(tokens, head);
    return { ...draft, source: { ...source, first: Math.max(unit.first, first), last: head + 1, head } };
  }
  if (unit.names.types.get(source.head) === 'PER' || opening.feats.Animacy === 'Anim') return draft;
  for (let at = source.first + 1; at + 1 < source.last; at++) {
    if (tokens[at]?.form !== ',' || !isRelative(tokens[at + 1] as Token, unit.lexicon)) continue;
    for (let i = at + 1; i < source.last; i++)
      if (unit.names.types.get(i) === 'PER') {
        const head = source.head < at ? source.head : source.first;
        return { ...draft, source: { ...source, last: at, head } };
      }
    return draft;
  }
  return draft;
}

/** «…, коли почалася злива», «…, що ремонт триватиме», «…, подивився»: what still belongs to the clause before it. */
function goesOn({ upos, norm }: Token, { unit: { lexicon } }: Draft): boolean {
  const { small, set } = lexicon;
  if (/^(?:SCONJ|CCONJ|VERB|AUX)$/.test(upos)) return true;
  return small.relatives.has(norm) || small.where.has(norm) || set.questions.has(norm);
}

/** «Которые [знакомы] с планами». */
const isShort = (token: Token | undefined): boolean =>
  token?.upos === 'ADJ' && token.feats.Variant === 'Short';

function hasFinite(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    if ((upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin') return true;
  }
  return false;
}
