/** «…, - заявив він», «…, сообщает Reuters»: the verb first, its subject after it. */
import type { Token } from '../../../language/contract.js';
import type { CueEntry } from '../cue-table.js';
import { type Cue, hasFinite, verbForm } from '../cues.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phraseAt, phrasesIn } from '../phrases.js';
import { quotedAt } from '../relays/citing.js';
import type { Source } from '../source.js';
import { rightReach } from '../sources/extents.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import { isSubject } from '../sources/subjects.js';
import type { Segment, Unit } from '../units.js';
import { type Attribution, afterAsides, citingEnd, endsWithQuotation } from './attribution.js';

/** «…, - заявив він», «…, сообщает Reuters»: the verb first, its subject after it, no content after that. */
export function inverted(
  unit: Unit,
  segment: Segment,
  index: number,
  cues: readonly Cue[],
  lexicon: Lexicon,
): Attribution | null {
  return spoken(unit, segment, index, cues, lexicon) ?? anyVerb(unit, segment, index, lexicon);
}

function spoken(
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
  const form = verbForm(tokens[cue.at] as Token, unit.lexicon);
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
  const source =
    start === at
      ? (sourceAfter(unit, cue, segment.last, lexicon) ?? quotedOutlet(unit, cue, segment.last, lexicon))
      : null;
  if (source) {
    const shown = showing(unit, cue.entry, cue.tokens, withApposition(unit, index, source), lexicon);
    return { ...made(shown.source), tokens: shown.tokens };
  }
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

/** «…, повідомляє | «Ранок» | із посиланням на X»: an outlet called by a common word in quotation marks, and no more. */
function quotedOutlet(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  if (!lexicon.set.relaying.has(cue.entry.lemmas[0] as string)) return null;
  const name = quotedAt(unit, cue.after);
  if (!name || name.last + 1 > until) return null;
  const next = unit.analysis.tokens[name.last + 1];
  const isAll =
    name.last + 1 === until || next?.upos === 'PUNCT' || citingEnd(unit, name.last + 1, lexicon) >= 0;
  return isAll ? { first: name.first, last: name.last, head: name.head, how: 'inverted' } : null;
}

/** «"Запасу на один чайник", – образно описав становище Сахно»: after a quotation and a dash any verb tells who spoke. */
function anyVerb(unit: Unit, segment: Segment, index: number, lexicon: Lexicon): Attribution | null {
  const { tokens } = unit.analysis;
  const start = segment.first;
  if (index === 0 || segment.before !== '-' || !opensWithQuotation(unit, index)) return null;
  let at = start;
  while (at < segment.last && (tokens[at] as Token).upos === 'ADV') at++;
  const verb = tokens[at];
  if (!verb || at >= segment.last || at > start + 2 || verb.upos !== 'VERB' || inAtom(unit, at)) return null;
  if (verbForm(verb, unit.lexicon) !== 'finite' || verb.feats.Tense === 'Fut') return null;
  const source = someoneAfter(unit, at, segment.last, lexicon);
  if (!source) return null;
  return {
    kind: 'quoted',
    segment: index,
    entry: null,
    tokens: [at],
    source: withApposition(unit, index, source),
    end: segment.last,
  };
}

/** Whether a quotation of some length is all that stands before a segment. */
function opensWithQuotation(unit: Unit, index: number): boolean {
  const before = unit.segments[index - 1] as Segment;
  const atom = unit.atoms[unit.atomOf[before.first - unit.first] as number];
  const isWhole = index === 1 && atom?.first === unit.first && atom.last === before.last;
  return isWhole && atom?.quotation != null && atom.quotation.end - atom.quotation.start > 12;
}

/** The person who is the subject of a verb before him, with an object or a phrase between them. */
function someoneAfter(unit: Unit, at: number, until: number, lexicon: Lexicon): Source | null {
  const verb = unit.analysis.tokens[at] as Token;
  for (const phrase of phrasesIn(unit, at + 1, until)) {
    const { upos, feats } = unit.analysis.tokens[phrase.head] as Token;
    const isPerson =
      upos === 'PRON' || unit.names.types.get(phrase.head) === 'PER' || feats.Animacy === 'Anim';
    if (phrase.preposition >= 0 || !isPerson || !isSubject(unit, phrase, verb)) continue;
    const last = rightReach(unit, phrase, until, lexicon);
    return { first: phrase.first, last, head: phrase.head, how: 'inverted' };
  }
  return null;
}

/** «свідчать результати опитування [групи «Рейтинг»]»: the document belongs to the cue, its owner is the source. */
export function showing(
  unit: Unit,
  entry: CueEntry | null,
  cue: readonly number[],
  source: Source,
  lexicon: Lexicon,
): { tokens: readonly number[]; source: Source | null } {
  const { tokens } = unit.analysis;
  const kept = { tokens: cue, source };
  if (!lexicon.medium.showing.has(entry?.lemmas[0] ?? '')) return kept;
  const all = [...cue];
  let at = source.head;
  while (at < source.last && lexicon.set.documents.has((tokens[at] as Token).lemma)) all.push(at++);
  if (at === source.head) return kept;
  const owner = at < source.last ? phraseAt(unit, at, source.last) : null;
  const isOwned = owner !== null && owner.preposition < 0;
  return {
    tokens: all,
    source: isOwned ? { first: owner.first, last: source.last, head: owner.head, how: 'owner' } : null,
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
  const { small, set } = lexicon;
  return next.before === ',' && small.objectClauses.has(opening.norm) && set.conjunctions.has(opening.norm);
}

/** «переконаний експерт»: an adjective as predicate. */
const isNominative = (token: Token): boolean => token.feats.Case === 'Nom' && token.feats.Number === 'Sing';

/** «цитує TUT.BY [Дмитра Піневича]», «наводять [слова] X»: who is cited is the source. */
function citedSource(unit: Unit, cue: Cue, until: number, lexicon: Lexicon): Source | null {
  const { giving } = lexicon.medium;
  if (giving.has(cue.entry.lemmas[0] as string)) return givenSource(unit, cue.after, until, lexicon);
  if (!lexicon.medium.citingWhom.has(cue.entry.lemmas[0] as string)) return null;
  for (const phrase of phrasesIn(unit, cue.after, until)) {
    if (phrase.preposition >= 0 || (phrase.grammaticalCase !== 'Acc' && phrase.grammaticalCase !== 'Gen'))
      continue;
    const last = rightReach(unit, phrase, until, lexicon, 'Gen');
    return { first: phrase.first, last, head: phrase.head, how: 'owner' };
  }
  return null;
}

/** How far after the verb the noun for what was said stands. */
const GIVEN = 3;

/** «передає [його] слова», «наводить слова [міністра]»: whose words are given. */
function givenSource(unit: Unit, from: number, until: number, { medium, small }: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  let whose = -1;
  for (let i = from; i < until && i < from + GIVEN; i++) {
    const { norm, lemma, upos } = tokens[i] as Token;
    if (small.possessives.has(norm)) whose = i;
    else if (medium.quoted.has(lemma)) {
      if (whose >= 0) return { first: whose, last: whose + 1, head: whose, how: 'owner' };
      const owner = phraseAt(unit, i + 1, until);
      const isPerson = owner !== null && (tokens[owner.head] as Token).feats.Animacy === 'Anim';
      const named = owner !== null && unit.names.types.get(owner.head) === 'PER';
      return owner && owner.preposition < 0 && (isPerson || named)
        ? { first: owner.first, last: owner.last, head: owner.head, how: 'owner' }
        : null;
    } else if (upos === 'PUNCT' || upos === 'ADP' || upos === 'VERB') return null;
  }
  return null;
}

/** «заявив Дирк Поллочек, [глава асоціації]»: a title after the name and a comma. */
function withApposition(unit: Unit, index: number, source: Source): Source {
  const segment = unit.segments[index] as Segment;
  const next = unit.segments[index + 1];
  if (next?.before !== ',' || source.last !== segment.last) return source;
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
