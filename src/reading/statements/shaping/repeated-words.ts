/**
 * A quotation in the headline whose words the text has again: ««Нам не спиться»: ніч у порту», with the one who says them below.
 */
import type { Token } from '../../../language/contract.js';
import { type Draft, withAdded } from '../drafts.js';
import type { Named } from '../speakers/speakers.js';
import { tokenAt, type Unit } from '../units.js';

/** Fewest words, and the share of them that are said again. */
const FEWEST = 3;
const MOST_OF = 0.8;

/** Adds the quotation that a headline opens or closes with, beside a colon, where the text has it again and no draft has it. */
export function withHeadlineWords(units: readonly Unit[], drafts: readonly Draft[]): Draft[] {
  const unit = units.find(({ within }) => within === null);
  const atom = unit?.block === 0 ? unit.atoms.find((one) => one.quotation && isBesideColon(unit, one)) : null;
  if (!unit || !atom?.quotation) return [...drafts];
  const { start, end } = atom.quotation;
  const isRead = drafts.some(({ content }) =>
    content.some((piece) => piece.start < end && start < piece.end),
  );
  const made: Draft = {
    unit,
    content: [{ start, end }],
    cue: [],
    source: null,
    entry: null,
    rule: 'statement.repeated-quotation',
    confidence: 0.6,
    frame: [unit.first, unit.first],
    carried: true,
  };
  return isRead || !drafts.some((draft) => saysAgain(draft, made)) ? [...drafts] : withAdded(drafts, [made]);
}

/** The first or the last of a headline, with a colon between it and the rest. */
function isBesideColon({ analysis, first, last }: Unit, atom: Unit['atoms'][number]): boolean {
  const { tokens } = analysis;
  if (atom.first === first) return tokens[atom.last]?.form === ':';
  return atom.last === last && tokens[atom.first - 1]?.form === ':';
}

/** The one who says below what a headline quotes; nobody else's is a quotation that only stands there. */
export function nameRepeated(drafts: readonly Draft[], speakers: Map<Draft, Named | null>): void {
  for (const draft of drafts) {
    if (draft.unit.block > 0) return;
    const isAdded = draft.rule === 'statement.repeated-quotation';
    if (!isAdded && draft.rule !== 'statement.headline-quotation') continue;
    const again = drafts.find((other) => speakers.get(other) && saysAgain(other, draft));
    const named = again && speakers.get(again);
    if (named) speakers.set(draft, { ...named, how: 'who says the same words afterwards' });
    else if (isAdded) speakers.set(draft, null);
  }
}

/** Whether a draft below has in its content most words of a headline's. */
function saysAgain(draft: Draft, headline: Draft): boolean {
  if (draft.unit.block <= headline.unit.block || draft.unit.within) return false;
  const wanted = wordsOf(headline);
  if (wanted.size < FEWEST) return false;
  const said = wordsOf(draft);
  let found = 0;
  for (const word of wanted) if (said.has(word)) found++;
  return found >= MOST_OF * wanted.size;
}

function wordsOf({ unit, content }: Draft): Set<string> {
  const { tokens } = unit.analysis;
  const words = new Set<string>();
  for (const { start, end } of content)
    for (let i = tokenAt(tokens, start); i < tokens.length && (tokens[i] as Token).start < end; i++) {
      const { norm, upos } = tokens[i] as Token;
      if (upos !== 'PUNCT') words.add(norm);
    }
  return words;
}
