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
  return [...drafts.map((draft) => cut.get(draft) ?? draft), ...added];
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
  const { tokens } = unit.analysis;
  for (let i = until - 1; i >= unit.first; i--) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB' || verbForm(token, unit.lexicon) !== 'finite') continue;
    const cue: Cue = { entry: NO_ENTRY, at: i, tokens: [i], negated: false, after: i + 1 };
    return sourceBefore(unit, cue, lexicon);
  }
  return null;
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
    while (end > piece.start && /[\s:]/u.test(text[end - 1] as string)) end--;
    return [span(text, piece.start, end)];
  });
  return { ...draft, content };
}
