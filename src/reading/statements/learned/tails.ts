/**
 * "The talks went well, the ministry said on Monday": where words show no cases, what closes a sentence behind a comma
 * and has nothing but who speaks, the verb, and when, where or how, attributes all that stands before it.
 */
import type { Token } from '../../../language/contract.js';
import { span } from '../../../text/spans.js';
import type { CueEntry } from '../cue-table.js';
import type { Draft, Range } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { isRelative } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';

/** How sure such a draft is where the trained reader is less so. */
const SURE = 0.6;
/** Tokens of the longest subject, and of the longest words behind the verb. */
const LONGEST_SUBJECT = 14;
const LONGEST_REST = 10;

interface Tail {
  readonly subject: Range;
  readonly verb: number;
  readonly entry: CueEntry;
  /** Index after the content. */
  readonly end: number;
}

/** The drafts of the trained reader with those of such tails in which it sees no statement, or one about its own words. */
export function withTails(units: readonly Unit[], drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  if (lexicon.showsCases) return [...drafts];
  const found: Draft[] = [];
  const dropped = new Set<Draft>();
  const byUnit = new Map<Unit, Draft[]>();
  for (const draft of drafts) byUnit.set(draft.unit, [...(byUnit.get(draft.unit) ?? []), draft]);
  for (const unit of units) {
    const tail = tailOf(unit, lexicon);
    if (!tail) continue;
    const own = (byUnit.get(unit) ?? []).filter(({ cue }) => cue.some((i) => i >= tail.subject[0]));
    const { start } = unit.analysis.tokens[tail.subject[0]] as Token;
    if (own.some(({ content }) => content.some((piece) => piece.start < start))) continue;
    for (const draft of own) dropped.add(draft);
    found.push(asDraft(unit, tail));
  }
  return [...drafts.filter((draft) => !dropped.has(draft)), ...found];
}

function asDraft(unit: Unit, { subject: [first, last], verb, entry, end }: Tail): Draft {
  const { tokens, text } = unit.analysis;
  const head = headOf(tokens, first, last);
  return {
    unit,
    content: [span(text, (tokens[unit.first] as Token).start, (tokens[end - 1] as Token).end)],
    cue: isHave(tokens[verb - 1]) ? [verb - 1, verb] : [verb],
    source: { first, last, head, how: 'subject' },
    entry,
    rule: 'statement.tail',
    learned: true,
    confidence: SURE,
    sure: SURE,
    frame: [first, unit.last],
    carried: false,
  };
}

/** The last noun before a preposition or a comma: "a [source] in the ministry". */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  let head = first;
  for (let i = first; i < last; i++) {
    const { upos } = tokens[i] as Token;
    if (upos === 'ADP' && i > first) break;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') head = i;
  }
  return head;
}

function tailOf(unit: Unit, lexicon: Lexicon): Tail | null {
  const { tokens } = unit.analysis;
  const segment = closing(unit);
  if (unit.within || segment?.before !== ',') return null;
  const verb = verbIn(unit, segment, lexicon);
  if (!verb) return null;
  let last = verb.at;
  while (last > segment.first && isOfVerb(tokens[last - 1])) last--;
  if (!isSubject(unit, segment.first, last) || !isRest(unit, verb, segment.last, lexicon)) return null;
  let end = segment.first;
  while (end > unit.first && tokens[end - 1]?.upos === 'PUNCT') end--;
  return isClause(unit, end)
    ? { subject: [segment.first, last], verb: verb.at, entry: verb.entry, end }
    : null;
}

/** The last segment of a unit that has one before it; the one before where it goes on: "the office said, [citing a delay]". */
function closing({ segments, analysis: { tokens } }: Unit): Segment | undefined {
  const last = segments.at(-1);
  const goesOn = segments.length > 2 && last?.before === ',' && isPresentParticiple(tokens[last.first]);
  const at = goesOn ? segments.length - 2 : segments.length - 1;
  return at > 0 ? segments[at] : undefined;
}

const isPresentParticiple = (token: Token | undefined): boolean =>
  token?.upos === 'VERB' && token.feats.VerbForm !== 'Fin' && token.norm.endsWith('ing');

/** "[has] confirmed", "[also] said" */
const isOfVerb = (token: Token | undefined): boolean => token?.upos === 'ADV' || isHave(token);
const isHave = (token: Token | undefined): boolean => token?.upos === 'AUX' && token.lemma === 'have';

/** The first verb of a segment where it is one of speech, as it stands alone. */
function verbIn(
  { analysis: { tokens } }: Unit,
  { first, last }: Segment,
  lexicon: Lexicon,
): { at: number; entry: CueEntry } | null {
  for (let at = first + 1; at < Math.min(last, first + LONGEST_SUBJECT); at++) {
    const { upos, lemma, feats } = tokens[at] as Token;
    // "he [was sworn] in": nobody says what is said of him.
    if (upos === 'AUX' && (lemma === 'be' || tokens[at + 1]?.upos !== 'VERB')) return null;
    if (upos !== 'VERB') continue;
    // "A plan [announced] earlier" says nothing; "a person [briefed] on it said" does.
    const isTelling = feats.VerbForm === 'Fin' || isHave(tokens[at - 1]) || isPast(tokens, at, last, lexicon);
    if (!isTelling && lexicon.verbs.has(lemma)) return null;
    if (!isTelling) continue;
    const entry = lexicon.verbs.get(lemma)?.find((one) => one.lemmas.length === 1 && tells(one));
    return entry && SAYS.test(entry.act) ? { at, entry } : null;
  }
  return null;
}

/** "the ministry [confirmed]" as tagged a participle: a body or a name ends right before it, and no verb comes after. */
function isPast(tokens: readonly Token[], at: number, last: number, lexicon: Lexicon): boolean {
  const { upos, lemma } = tokens[at - 1] as Token;
  if (upos !== 'PROPN' && !lexicon.set.bodies.has(lemma)) return false;
  return (
    (tokens[at] as Token).norm.endsWith('ed') &&
    !tokens.slice(at + 1, last).some((token) => /^(?:VERB|AUX)$/u.test(token.upos) || token.norm === 'by')
  );
}

/** "A survey showed" tells, "the two discussed" does not; "an aide confirmed" does behind a comma. */
const tells = ({ takes: { quote, that, objects }, act }: CueEntry): boolean =>
  that && (quote || act === 'confirm' || !objects.some(({ preposition }) => preposition === null));

const SAYS = /^(?:state|confirm|deny|warn)$/u;

/** Somebody, told by a noun, a name or a pronoun, and no word that opens a clause of another kind. */
function isSubject(
  { analysis: { tokens }, lexicon, atoms, names }: Unit,
  first: number,
  last: number,
): boolean {
  const opens = tokens[first] as Token;
  if (/^(?:SCONJ|CCONJ|ADP|ADV|VERB)$/u.test(opens.upos) || isRelative(opens, lexicon)) return false;
  // "a week after the president said so"
  if (tokens.slice(first, last).some(({ lemma }) => names.times.has(lemma))) return false;
  if (atoms.some((atom) => atom.quotation !== null && atom.first < last && atom.last > first)) return false;
  let isNamed = false;
  for (let i = first; i < last; i++) {
    const { upos, feats } = tokens[i] as Token;
    // "three days before he": a clause of its own begins within.
    if (upos === 'SCONJ' || (i > first && upos === 'PRON' && feats.Case === 'Nom')) return false;
    // "a view [the court] confirmed", not "a source in the ministry".
    if (isNamed && (upos === 'DET' || upos === 'PRON') && tokens[i - 1]?.upos !== 'ADP') return false;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') isNamed = true;
  }
  return isNamed;
}

/** Nothing behind the verb, or whom it was said to, when, where and how; neither a clause nor a topic. */
function isRest(
  { analysis: { tokens }, atoms, names }: Unit,
  { at, entry }: { at: number; entry: CueEntry },
  last: number,
  lexicon: Lexicon,
): boolean {
  let end = last;
  while (end > at + 1 && tokens[end - 1]?.upos === 'PUNCT') end--;
  if (end === at + 1) return true;
  if (end - at > LONGEST_REST || atoms.some(({ first }) => first > at)) return false;
  for (let i = at + 1; i < end; i++)
    if (/^(?:VERB|AUX|SCONJ|PUNCT)$/u.test(tokens[i]?.upos ?? '')) return false;
  const next = tokens[at + 1] as Token;
  const isTime = (i: number) => names.times.has(tokens[i]?.lemma ?? '');
  if (isTime(at + 1)) return true;
  if (next.upos !== 'ADP')
    return next.upos === 'ADV' || entry.addressee.some(({ preposition }) => preposition === null);
  const isTopic = entry.takes.objects.some(({ preposition }) => preposition === next.norm);
  return !lexicon.set.conjunctions.has(next.norm) && (!isTopic || isTime(at + 2));
}

/** Words with a finite verb of their own, that no conjunction makes a part of what follows. */
function isClause({ analysis: { tokens }, first, segments, atoms }: Unit, end: number): boolean {
  let at = first;
  while (/^(?:ADV|CCONJ)$/u.test(tokens[at]?.upos ?? '')) at++;
  const opens = tokens[at] as Token;
  const isSingle = segments.length === 2;
  if (isSingle && /^(?:SCONJ|ADP|VERB)$/u.test(opens.upos)) return false;
  if (atoms.some((atom) => atom.quotation !== null && atom.first === first)) return false;
  for (let i = first; i < end; i++) {
    const { upos, feats } = tokens[i] as Token;
    if ((upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin') return true;
  }
  return false;
}
