/** Drafts from the cues of the tables: a verb or noun with its source and its content. */
import type { Token } from '../../language/contract.js';
import { firstRule } from '../../text/rules.js';
import type { Attribution } from './attributions/attribution.js';
import { CONTENT_RULES } from './contents/contents.js';
import { type Cue, phraseEnd, verbForm } from './cues.js';
import type { Draft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { inAtom, phraseAt } from './phrases.js';
import { type Source, segmentOf } from './source.js';
import { participleHead } from './sources/antecedents.js';
import { placeIn } from './sources/places.js';
import { fromEarlier, sourceAfter, sourceBefore, sourceWithin } from './sources/sources.js';
import { isRelative } from './sources/subjects.js';
import type { Segment, Unit } from './units.js';
import { isNumber } from './word-kinds.js';

export function fromVerb(
  unit: Unit,
  cue: Cue,
  earlier: Source | null,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft | null {
  const { tokens } = unit.analysis;
  const form = verbForm(tokens[cue.at] as Token, unit.lexicon);
  if (form === 'infinitive' || isSupposed(unit, cue, lexicon)) return null;
  const segment = unit.segments[segmentOf(unit, cue.at)] as Segment;
  const read =
    form === 'participle'
      ? participleHead(unit, cue)
      : form === 'converb'
        ? ((earlier && fromEarlier(earlier)) ?? sourceOfMain(unit, cue, lexicon))
        : (sourceBefore(unit, cue, lexicon) ??
          sourceWithin(unit, cue, lexicon) ??
          sourceAfter(unit, cue, segment.last, lexicon) ??
          (earlier && sameClause(unit, earlier, cue) ? fromEarlier(earlier) : null));
  const hit = firstRule(CONTENT_RULES, { unit, cue, source: read, lexicon, attributions });
  if (!hit) return null;
  const { holdsSource = false } = hit.found;
  const verb = tokens[cue.at] as Token;
  const source = holdsSource ? placeIn(unit, segment.first, cue.tokens[0] as number, verb, lexicon) : read;
  if (!source && !holdsSource && !mayDropSubject(unit, cue)) return null;
  const k = segmentOf(unit, cue.at);
  const frameStart =
    source && source.first < cue.at && source.first >= segment.first
      ? Math.min(source.first, segment.first)
      : (unit.segments[k] as Segment).first;
  return {
    unit,
    content: hit.found.content,
    cue: cue.tokens,
    source,
    entry: cue.entry,
    rule: `statement.${hit.rule}`,
    confidence: hit.found.confidence * (source ? plausibility(unit, source, cue, lexicon) : 0.7),
    frame: [frameStart, Math.max(frameStart, hit.found.start)],
    carried: source === null,
  };
}

/** «Якщо Коваль погодиться на зустріч»: what somebody would say or want on a condition, which he has not. */
function isSupposed(unit: Unit, cue: Cue, lexicon: Lexicon): boolean {
  const { tokens } = unit.analysis;
  if (tokens[cue.at]?.feats.Tense !== 'Fut') return false;
  let { first } = unit.segments[segmentOf(unit, cue.at)] as Segment;
  while (tokens[first]?.upos === 'PUNCT') first++;
  return tokens[first]?.upos === 'SCONJ' && phraseEnd(unit, first, lexicon.set.conditions) >= 0;
}

/** How likely a source speaks or holds a view: people, bodies, names and documents do, things hardly. */
function plausibility(unit: Unit, source: Source, cue: Cue, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  const head = tokens[source.head] as Token;
  const person = head.feats.Person;
  if (head.upos === 'PRON' && (person === '1' || person === '2' || lexicon.small.ofSpeakers.has(head.norm)))
    return 0.2;
  if (isRelative(head, lexicon)) return 0.2;
  if (unit.names.ends[source.head] || source.how === 'place' || head.upos === 'PRON') return 1;
  if (head.feats.Animacy === 'Anim' || inAtom(unit, source.head) || head.upos === 'X') return 1;
  if (head.form === '%' || isNumber(head)) return 0.9;
  const { set } = lexicon;
  if (set.bodies.has(head.lemma) || set.outlets.has(head.lemma) || /^\p{Lu}{2,}$/u.test(head.form)) return 1;
  for (let i = source.head + 1; i < source.last; i++) {
    const token = tokens[i] as Token;
    if (token.feats.Animacy === 'Anim' || set.bodies.has(token.lemma)) return 0.8;
    if (unit.names.ends[i] && head.feats.Number === 'Plur') return 0.8;
  }
  if (set.documents.has(head.lemma)) return cue.entry.takes.quote || cue.entry.takes.that ? 0.8 : 0.4;
  return 0.35;
}

/** Only speech goes on with the speaker left out: «Додав, що …». */
function mayDropSubject(unit: Unit, cue: Cue): boolean {
  const { feats } = unit.analysis.tokens[cue.at] as Token;
  return cue.entry.takes.quote && (feats.Person === undefined || feats.Person === '3');
}

function sameClause(unit: Unit, earlier: Source, cue: Cue): boolean {
  const verb = unit.analysis.tokens[cue.at] as Token;
  const head = unit.analysis.tokens[earlier.head] as Token;
  if (earlier.how === 'place') return verb.feats.Number === 'Plur' || verb.feats.VerbForm === 'Conv';
  const gender = verb.feats.Gender;
  return (
    gender === undefined ||
    head.feats.Gender === undefined ||
    head.feats.Gender === gender ||
    head.upos === 'PROPN'
  );
}

/** The subject of the clause a converb belongs to, before or after it. */
function sourceOfMain(unit: Unit, cue: Cue, lexicon: Lexicon): Source | null {
  const k = segmentOf(unit, cue.at);
  for (const j of [k - 1, k - 2, k - 3, k + 1, k + 2]) {
    const segment = unit.segments[j];
    if (!segment) continue;
    for (let i = segment.first; i < segment.last; i++) {
      const token = unit.analysis.tokens[i] as Token;
      if (
        inAtom(unit, i) ||
        (token.upos !== 'VERB' && token.upos !== 'AUX') ||
        verbForm(token, unit.lexicon) !== 'finite'
      )
        continue;
      const main = { ...cue, at: i, tokens: [i], after: i + 1 };
      const found = sourceBefore(unit, main, lexicon) ?? sourceAfter(unit, main, segment.last, lexicon);
      if (found) return { ...found, how: 'ellipsis' };
    }
  }
  return null;
}

/** Without an owner a noun is the subject's own only after a preposition («через незгоду», «з вимогою»). */
function isOwnerless(unit: Unit, cue: Cue): boolean {
  for (let i = cue.at - 1; i >= unit.first && i >= cue.at - 3; i--) {
    const { upos } = unit.analysis.tokens[i] as Token;
    if (upos === 'ADP') return false;
    if (upos !== 'ADJ' && upos !== 'DET') return true;
  }
  return true;
}

/** «план уряду вийти з ЄС», «незгода з умовами»: owner in the genitive after the noun, or the subject of the clause. */
export function fromNoun(
  unit: Unit,
  cue: Cue,
  attributions: ReadonlyMap<number, Attribution>,
  lexicon: Lexicon,
): Draft | null {
  const owner = cue.after < unit.last ? phraseAt(unit, cue.after, unit.last) : null;
  const own: Source | null =
    owner && owner.preposition < 0 && (owner.grammaticalCase === 'Gen' || owner.grammaticalCase === null)
      ? { first: owner.first, last: owner.last, head: owner.head, how: 'owner' }
      : null;
  const source =
    own ?? (isOwnerless(unit, cue) ? null : sourceOfMain(unit, { ...cue, after: unit.last }, lexicon));
  const after = own ? own.last : cue.after;
  const hit = firstRule(CONTENT_RULES, { unit, cue: { ...cue, after }, source, lexicon, attributions });
  if (!hit || !source) return null;
  return {
    unit,
    content: hit.found.content,
    cue: [cue.at],
    source,
    entry: cue.entry,
    rule: `statement.noun.${hit.rule}`,
    confidence: own ? 0.55 : 0.5,
    frame: [cue.at, hit.found.start],
    carried: false,
  };
}
