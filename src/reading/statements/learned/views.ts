/** What the rules and the lexicon say of every cue, in the form the learned reader weighs. */
import type { Token } from '../../../language/contract.js';
import { hashText } from '../../../text/hashing.js';
import type { CueEntry } from '../cue-table.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { tokenAt } from '../units.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import { headOf } from './heads.js';
import { CONTENT, CONTENT_FIRST, CUE, SOURCE, SOURCE_FIRST } from './labels.js';

/** Views by cue head. The best draft of a head speaks for it; drafts without a cue or of an earlier sentence don't. */
export function viewsOf(
  facts: Facts,
  drafts: readonly Draft[],
  lexicon: Lexicon,
): { views: Map<number, RuleView>; draftOf: Map<number, Draft> } {
  const views = new Map<number, RuleView>();
  const draftOf = new Map<number, Draft>();
  facts.analysis.tokens.forEach((token, i) => {
    const entry = entryNumber(entryOf(token, lexicon));
    if (entry !== 0) views.set(i, { rule: 0, confidence: 0, entry, first: 0, labels: null });
  });
  for (const draft of drafts) {
    const head = isLocal(draft) ? headOf(facts, draft.cue) : -1;
    const known = head < 0 ? null : draftOf.get(head);
    if (head < 0 || (known && known.confidence >= draft.confidence)) continue;
    draftOf.set(head, draft);
    const { first, labels } = labelsOf(facts, draft);
    const { rule, confidence } = draft;
    views.set(head, {
      rule: hashText(rule, 0, rule.length, 5) | 1,
      confidence,
      entry: entryNumber(draft.entry),
      first,
      labels,
    });
  }
  return { views, draftOf };
}

/** Headlines without a cue, and contents in other sentences than the cue's, are the rules' alone. */
export function isLocal(draft: Draft): boolean {
  return draft.cue.length > 0 && !ACROSS.has(draft.rule);
}

const ACROSS = new Set([
  'statement.back-reference',
  'statement.block-speech',
  'statement.list',
  'statement.headline-quotation',
  'statement.quoted',
]);

function entryOf(token: Token, lexicon: Lexicon): CueEntry | null {
  if (token.upos === 'NOUN')
    return plain(lexicon.nouns.get(token.lemma) ?? lexicon.formulas.get(token.lemma));
  if (token.upos === 'VERB' || token.upos === 'ADJ' || token.upos === 'AUX')
    return plain(lexicon.verbs.get(token.lemma)) ?? lexicon.impersonals.get(token.lemma) ?? null;
  return null;
}

/** The entry of a word alone, or a formula's; words that attribute only with others («дати зрозуміти») have none. */
export function plain(entries: readonly CueEntry[] | undefined): CueEntry | null {
  return entries?.find(({ lemmas, kind }) => lemmas.length === 1 || kind === 'formula') ?? null;
}

const entryNumbers = new WeakMap<CueEntry, number>();

/** Kind, act and what it takes. */
function entryNumber(entry: CueEntry | null): number {
  if (!entry) return 0;
  let number = entryNumbers.get(entry);
  if (number === undefined) entryNumbers.set(entry, (number = hashOfEntry(entry)));
  return number;
}

function hashOfEntry({ takes, kind, act, lemmas }: CueEntry): number {
  const key = `${kind} ${act} ${takes.quote ? 'q' : ''}${takes.that ? 't' : ''}${takes.infinitive ? 'i' : ''}${takes.objects.length > 0 ? 'o' : ''}${takes.pairs.length > 0 ? 'p' : ''}${lemmas.length}`;
  return hashText(key, 0, key.length, 3) | 1;
}

function labelsOf(facts: Facts, draft: Draft): { first: number; labels: Uint8Array } {
  const { tokens } = facts.analysis;
  const ranges = draft.content.map(
    ({ start, end }) => [tokenAt(tokens, start), tokenAt(tokens, end - 1) + 1] as const,
  );
  const source = draft.source ? [draft.source.first, draft.source.last] : [];
  const all = [...ranges.flat(), ...source, ...draft.cue];
  const first = Math.min(...all);
  const labels = new Uint8Array(Math.max(...all) + 1 - first);
  for (const [from, to] of ranges)
    for (let i = from; i < to; i++) labels[i - first] = i === from ? CONTENT_FIRST : CONTENT;
  if (draft.source)
    for (let i = draft.source.first; i < draft.source.last; i++)
      labels[i - first] = i === draft.source.first ? SOURCE_FIRST : SOURCE;
  for (const i of draft.cue) labels[i - first] = CUE;
  return { first, labels };
}
