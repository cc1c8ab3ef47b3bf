/** What tells whom a statement speaks to: hashed features of a phrase beside its cue. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium } from '../media.js';
import type { Phrase } from '../phrases.js';
import { type Hashes, type KindHashes, kindHashes } from '../resolved/hashes.js';
import { segmentOf } from '../source.js';
import type { Unit } from '../units.js';
import type { Listener } from './candidates.js';
import { prepositionOf } from './listeners.js';

/** What is the same for all phrases of a sentence. */
export interface Asked {
  readonly draft: Draft;
  readonly lexicon: Lexicon;
  readonly kind: KindHashes;
  readonly at: number;
  readonly isRuled: boolean;
  /** Start and end of the content, as token indices. */
  readonly content: { readonly first: number; readonly last: number };
}

export function askedOf(draft: Draft, lexicon: Lexicon, isRuled: boolean): Asked {
  const { unit, cue, entry, source } = draft;
  const { tokens } = unit.analysis;
  const words = cue.map((index) => (tokens[index] as Token).lemma).join('_');
  const coarse = `${entry?.kind ?? (cue.length === 0 ? 'none' : 'other')}-${entry?.act ?? ''}`;
  const start = draft.content[0]?.start ?? 0;
  const end = draft.content.at(-1)?.end ?? 0;
  let first = unit.first;
  while (first < unit.last && (tokens[first] as Token).start < start) first++;
  let last = first;
  while (last < unit.last && (tokens[last] as Token).start < end) last++;
  return {
    draft,
    lexicon,
    kind: kindHashes(`${coarse} ${words}`),
    at: cue[0] ?? source?.first ?? unit.first,
    isRuled,
    content: { first, last },
  };
}

const bucket = (n: number): string => (n <= 3 ? `${n}` : n <= 6 ? '6' : n <= 12 ? '12' : '+');

/** Puts the features of a phrase in the place of those of the one before. */
export function fillListenerFeatures(
  asked: Asked,
  { phrase, isRuled, isRelay }: Listener,
  hashes: Hashes,
): Hashes {
  hashes.begin(asked.kind);
  if (phrase === null) ofNobody(asked, hashes);
  else {
    ofPhrase(asked, phrase, isRuled, hashes);
    if (isRelay) hashes.add(23, '');
  }
  return hashes;
}

function ofNobody({ draft, isRuled }: Asked, hashes: Hashes): void {
  hashes.add(1, `nobody ${isRuled}`);
  hashes.add(2, `nobody ${draft.rule} ${isRuled}`);
  hashes.add(3, `nobody ${(draft.entry?.addressee.length ?? 0) > 0} ${isRuled}`);
  hashes.add(4, `nobody ${draft.source === null} ${draft.unit.within === null}`);
}

function ofPhrase(asked: Asked, phrase: Phrase, isRuled: boolean, hashes: Hashes): void {
  const { draft, lexicon, at, content } = asked;
  const { unit, source, cue } = draft;
  const { tokens } = unit.analysis;
  const { head, first, last, grammaticalCase } = phrase;
  const token = tokens[head] as Token;
  const preposition = prepositionOf(unit, phrase) ?? '-';
  const its = grammaticalCase ?? '?';
  const type = typeOf(unit, head, lexicon);
  const inSource = source !== null && source.first <= head && head < source.last;
  const side = inSource ? 'source' : head < at ? 'before' : head > (cue.at(-1) ?? at) ? 'after' : 'amid';
  const from = head < at ? last : (cue.at(-1) ?? at) + 1;
  const to = head < at ? at : first;
  const between = betweenIn(unit, from, to, cue);
  const far = bucket(Math.max(0, to - from));
  const governor = governorOf(unit, phrase, cue);
  const role = `${preposition} ${its}`;
  hashes.add(1, isRuled ? 'ruled' : asked.isRuled ? 'other' : 'no rule');
  hashes.three(2, preposition, its, type);
  hashes.two(3, preposition, its);
  hashes.add(4, type);
  hashes.three(5, side, far, type);
  hashes.three(6, side, role, between);
  hashes.alone(7, `${governor.lemma} ${role} ${type}`);
  hashes.two(8, governor.kind, role);
  hashes.three(8, governor.kind, role, type);
  hashes.alone(9, `${governor.lemma} ${role}`);
  const left = verbFrom(unit, first - 1, -1, cue);
  const right = verbFrom(unit, last, 1, cue);
  hashes.alone(10, `${left} ${role}`);
  hashes.alone(11, `${right} ${role} ${side}`);
  hashes.alone(12, token.lemma);
  hashes.alone(22, `${token.lemma} ${preposition}`);
  const next = tokens[last];
  hashes.three(
    13,
    next === undefined || last >= unit.last ? 'end' : next.upos === 'PUNCT' ? next.form : next.upos,
    its,
    side,
  );
  const toContent =
    head >= content.last ? 'past' : head < content.first ? bucket(content.first - last) : 'in';
  hashes.three(14, toContent, side, role);
  const same = segmentOf(unit, head) === segmentOf(unit, at);
  hashes.four(15, `${same}`, between, side, type);
  const medium = isMedium(unit, phrase, lexicon);
  hashes.three(16, `${medium}`, preposition, type);
  hashes.alone(17, `${draft.rule} ${role} ${side}`);
  const frame = (draft.entry?.addressee ?? []).some(
    (one) =>
      (one.preposition ?? '-') === preposition &&
      (its === '?' || one.grammaticalCase === its || one.grammaticalCase === '-'),
  );
  hashes.four(18, `${frame}`, side, between, type);
  hashes.alone(19, `${token.feats.Number} ${token.feats.Animacy} ${role}`);
  const beside = first - (phrase.preposition >= 0 ? 1 : 0);
  const adjacent = cue.includes(beside - 1)
    ? 'cue'
    : source && source.last === beside
      ? 'source'
      : cue.includes(last)
        ? 'precedes'
        : source && source.first === last
          ? 'precedes source'
          : '-';
  hashes.three(20, adjacent, role, type);
  hashes.two(21, adjacent, `${frame}`);
}

function typeOf({ analysis, names }: Unit, head: number, { set }: Lexicon): string {
  const { lemma, upos, feats, norm, form } = analysis.tokens[head] as Token;
  const type = names.types.get(head);
  if (set.outlets.has(lemma)) return `outlet${type ?? ''}`;
  if (type !== undefined) return type;
  if (upos === 'PRON' || upos === 'DET') return norm;
  if (names.times.has(lemma) || set.times.has(lemma)) return 'time';
  if (set.bodies.has(lemma)) return 'body';
  if (set.media.has(lemma)) return 'medium';
  if (set.documents.has(lemma)) return 'document';
  if (feats.Animacy === 'Anim') return 'somebody';
  return /^\p{Lu}/u.test(form) ? `capital ${upos}` : upos;
}

/** Verbs and signs that part a phrase from the cue. */
function betweenIn({ analysis: { tokens } }: Unit, from: number, to: number, cue: readonly number[]): string {
  let verbs = 0;
  let signs = '';
  for (let i = from; i < to; i++) {
    const { upos, form, feats } = tokens[i] as Token;
    if (upos === 'VERB' && !cue.includes(i) && feats.VerbForm !== 'Part') verbs++;
    if (upos === 'PUNCT' && signs.length < 2 && !signs.includes(form)) signs += form;
  }
  return `${Math.min(verbs, 2)}${signs}`;
}

/** The noun, verb or preposition that stands before a phrase. */
function governorOf(
  { analysis: { tokens }, first: unitFirst }: Unit,
  phrase: Phrase,
  cue: readonly number[],
): { lemma: string; kind: string } {
  for (let i = (phrase.preposition >= 0 ? phrase.preposition : phrase.first) - 1; i >= unitFirst; i--) {
    const { upos, lemma, feats, form } = tokens[i] as Token;
    if (upos === 'ADV' || upos === 'PART' || /^["«“„]$/u.test(form)) continue;
    if (cue.includes(i)) return { lemma: 'cue', kind: `cue ${upos}` };
    if (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ')
      return { lemma, kind: upos === 'VERB' ? `VERB ${feats.VerbForm ?? ''}` : upos };
    return { lemma: upos === 'PUNCT' ? form : upos, kind: upos };
  }
  return { lemma: 'opening', kind: 'opening' };
}

/** The nearest verb to one side: that it is the cue, or its lemma. */
function verbFrom(
  { analysis: { tokens }, first, last }: Unit,
  from: number,
  step: 1 | -1,
  cue: readonly number[],
): string {
  for (let i = from; i >= first && i < last; i += step) {
    if (cue.includes(i)) return 'cue';
    const { upos, lemma } = tokens[i] as Token;
    if (upos === 'VERB') return lemma;
  }
  return '-';
}
