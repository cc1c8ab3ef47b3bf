/** «Мер незадоволений рішенням: «Нас не спитали»»: a quotation after a colon belongs to whom the clause is about. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { span } from '../../../text/spans.js';
import { type Cue, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import { sourceBefore } from '../sources/sources.js';
import type { Atom, Unit } from '../units.js';

/** Shorter ones, in code units, may be names, or words the article itself puts in quotation marks. */
const SHORTEST = 18;

/** Adds what stands in quotation marks after a last colon where no draft has it, and keeps it out of other contents. */
export function withColonQuotations(
  units: readonly Unit[],
  drafts: readonly Draft[],
  lexicon: Lexicon,
): Draft[] {
  const byUnit = new Map<Unit, Draft[]>();
  for (const draft of drafts) {
    const known = byUnit.get(draft.unit);
    if (known) known.push(draft);
    else byUnit.set(draft.unit, [draft]);
  }
  const cut = new Map<Draft, Draft>();
  const added: Draft[] = [];
  for (const unit of units) {
    const quotation = unit.within ? null : lastQuotation(unit);
    if (!quotation) continue;
    const { start, end } = quotation.quotation as Span;
    const here = byUnit.get(unit) ?? [];
    if (here.some(({ content }) => content.some((piece) => Math.abs(piece.start - start) <= 1))) continue;
    const holding = here.filter(({ content }) =>
      content.some((piece) => piece.start < start && piece.end > start),
    );
    if (holding.some((draft) => draft.source === null)) continue;
    const made = holding[0]
      ? beside(holding[0])
      : (labelled(unit, quotation) ?? ofSubject(unit, quotation, here, lexicon));
    if (!made) continue;
    for (const draft of holding) cut.set(draft, cutBefore(draft, start));
    added.push({ ...made, content: [{ start, end }] });
  }
  const all = [...drafts.map((draft) => cut.get(draft) ?? draft), ...added];
  return bySpeakersBeforeColons(all, lexicon);
}

/**
 * «Київ відповідає обережніше: уряд «вивчає питання», | йдеться в повідомленні»: what a document says behind a colon is
 * said by whom the words before it have speaking, and is no statement of its own where these are read.
 */
function bySpeakersBeforeColons(drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  const put = new Map<Draft, Draft | null>();
  const byCue = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.source && !draft.unit.within) for (const index of draft.cue) byCue.set(index, draft);
  for (const draft of drafts) {
    const verb = verbOfColon(draft, lexicon);
    if (verb < 0) continue;
    const { unit, cue } = draft;
    const told = byCue.get(verb);
    const { start } = unit.analysis.tokens[cue[0] as number] as Token;
    if (told?.unit === unit) put.set(draft, null).set(told, cutBefore(told, start));
    else put.set(draft, ofSubjectOf(draft, verb, lexicon));
  }
  return drafts.flatMap((draft) => (put.has(draft) ? (put.get(draft) ?? []) : draft));
}

/** The verb of speech before the colon that the words of an impersonal cue without an owner stand behind; -1 where there is none. */
function verbOfColon({ unit, entry, source, cue }: Draft, lexicon: Lexicon): number {
  if (entry?.kind !== 'impersonal' || source || unit.within) return -1;
  const said = saidBehindColon(unit, cue);
  const verb = said && !inAtom(unit, said.first - 1) ? verbBefore(unit, said.first) : -1;
  return verb >= 0 && lexicon.verbs.has((unit.analysis.tokens[verb] as Token).lemma) ? verb : -1;
}

const saidBehindColon = ({ segments }: Unit, [at = -1]: readonly number[]) =>
  segments.findLast(({ first, before }) => before === ':' && first < at);

function ofSubjectOf(draft: Draft, verb: number, lexicon: Lexicon): Draft {
  const { unit, cue, content } = draft;
  const [piece, ...others] = content;
  const source = subjectOf(unit, verb, lexicon);
  const start = unit.analysis.tokens[saidBehindColon(unit, cue)?.first ?? -1]?.start;
  if (!piece || !source || start === undefined || start >= piece.end) return draft;
  const words = piece.start < start ? span(unit.analysis.text, start, piece.end) : piece;
  return { ...draft, content: [words, ...others], source, carried: false };
}

/** The quotation that is all that follows a colon up to the end of the sentence. */
function lastQuotation({ segments, atoms, analysis, last }: Unit): Atom | null {
  const segment = segments.at(-1);
  const atom = segment && atoms.find(({ first }) => first === segment.first);
  if (segment?.before !== ':' || !atom?.quotation) return null;
  const { start, end } = atom.quotation;
  if (end - start < SHORTEST || !/^[^\p{L}]{1,4}\p{Lu}/u.test(analysis.text.slice(start, start + 5)))
    return null;
  for (let i = atom.last; i < last; i++) if (analysis.tokens[i]?.upos !== 'PUNCT') return null;
  return atom;
}

/** «вважає, що справа програна: «…»»: the quotation is a statement of its own, without a cue. */
function beside(draft: Draft): Draft {
  return {
    ...draft,
    cue: [],
    entry: null,
    rule: 'statement.colon-quotation',
    confidence: 0.7,
    carried: false,
    learned: false,
  };
}

/** «Пряма мова Мельника: «…»», «Дослівно: «…»»: a label, with its owner, or of who spoke before. */
function labelled(unit: Unit, { first: until }: Atom): Draft | null {
  const { tokens } = unit.analysis;
  const last = unit.lexicon.set.quotationLabels.find((words) =>
    words.every((word, i) => tokens[unit.first + i]?.norm === word),
  )?.length;
  if (last === undefined) return null;
  const after = unit.first + last;
  const owner = after < until - 1 ? phraseAt(unit, after, until - 1) : null;
  const cue = Array.from({ length: last }, (_, i) => unit.first + i);
  return {
    unit,
    content: [],
    cue,
    source:
      owner && owner.preposition < 0
        ? { first: owner.first, last: until - 1, head: owner.head, how: 'owner' }
        : null,
    entry: null,
    rule: 'statement.colon-quotation',
    confidence: 0.8,
    frame: [unit.first, until],
    carried: owner === null,
  };
}

function ofSubject(unit: Unit, { first }: Atom, here: readonly Draft[], lexicon: Lexicon): Draft | null {
  const known = here.findLast(({ source, cue }) => source !== null && cue.length > 0);
  const source = known?.source ?? subjectBefore(unit, first, lexicon);
  if (!source || !(known || isSomeone(unit, source))) return null;
  return {
    unit,
    content: [],
    cue: known?.cue ?? [],
    source,
    entry: known?.entry ?? null,
    rule: 'statement.colon-quotation',
    confidence: 0.7,
    frame: [unit.first, first],
    carried: false,
  };
}

/** The subject of the last clause before the colon. */
function subjectBefore(unit: Unit, until: number, lexicon: Lexicon): Source | null {
  const verb = verbBefore(unit, until);
  return verb < 0 ? null : subjectOf(unit, verb, lexicon);
}

/** The person who is the subject of the last main clause before a place. */
export function personBefore(unit: Unit, until: number, lexicon: Lexicon): Source | null {
  for (let verb = verbBefore(unit, until); verb >= 0; verb = verbBefore(unit, verb)) {
    const source = subjectOf(unit, verb, lexicon);
    if (source && source.how !== 'relative') return isSomeone(unit, source) ? source : null;
  }
  return null;
}

/** The last finite verb before a place; -1 where there is none. */
function verbBefore(unit: Unit, until: number): number {
  const { tokens } = unit.analysis;
  for (let i = until - 1; i >= unit.first; i--) {
    const token = tokens[i] as Token;
    if (!inAtom(unit, i) && token.upos === 'VERB' && verbForm(token, unit.lexicon) === 'finite') return i;
  }
  return -1;
}

function subjectOf(unit: Unit, verb: number, lexicon: Lexicon): Source | null {
  const cue: Cue = { entry: NO_ENTRY, at: verb, tokens: [verb], negated: false, after: verb + 1 };
  return sourceBefore(unit, cue, lexicon);
}

const NO_ENTRY: Cue['entry'] = {
  lemmas: [''],
  takes: { quote: false, that: false, infinitive: false, objects: [], pairs: [] },
  addressee: [],
  act: 'state',
  kind: 'verb',
};

function isSomeone(unit: Unit, { head }: Source): boolean {
  const { upos, feats } = unit.analysis.tokens[head] as Token;
  if (upos === 'PRON') return feats.Person === '3' && feats.Number === 'Sing';
  return unit.names.types.get(head) === 'PER' || feats.Animacy === 'Anim' || unit.names.titles.has(head);
}

/** The content without the colon and the quotation after it. */
function cutBefore(draft: Draft, start: number): Draft {
  const { text } = draft.unit.analysis;
  const content = draft.content.flatMap((piece) => {
    if (piece.start >= start) return [];
    if (piece.end <= start) return [piece];
    let end = start;
    while (end > piece.start && /[\s:,–—]/u.test(text[end - 1] as string)) end--;
    return [span(text, piece.start, end)];
  });
  return { ...draft, content };
}
