/** Paragraphs that are one quotation: who spoke before goes on. */
import type { Sentence } from '../../language/contract.js';
import type { Draft } from './drafts.js';
import type { Unit } from './units.js';

/** A paragraph that is one quotation after a paragraph that quotes: the same speaker goes on. */
export function bareQuotation(unit: Unit, above: Unit | null): Draft | null {
  const { within, analysis } = unit;
  if (!within || within.depth > 0 || !above || above.block !== unit.block - 1) return null;
  const sentence = analysis.sentences[unit.sentence];
  const next = analysis.sentences[unit.sentence + 1];
  const last = sentenceWith(analysis, unit.sentence, within.end);
  if (!sentence || sentence.start !== within.start || !last || last.end - within.end > 1) return null;
  if (analysis.sentences[unit.sentence - 1]?.block === unit.block) return null;
  if (last.index !== sentence.index && next?.block !== unit.block) return null;
  if (analysis.sentences[last.index + 1]?.block === unit.block || !quotes(above)) return null;
  return {
    unit,
    content: [{ start: within.start, end: within.end }],
    cue: [],
    source: null,
    entry: null,
    rule: 'statement.bare-quotation',
    confidence: 0.5,
    frame: [unit.first, unit.first],
    carried: true,
  };
}

/** The sentence of the same block that reaches an offset, from one on. */
function sentenceWith({ sentences }: Unit['analysis'], from: number, offset: number): Sentence | null {
  for (let i = from; i < sentences.length; i++) {
    const one = sentences[i] as Sentence;
    if (one.block !== sentences[from]?.block) return null;
    if (one.end >= offset) return one;
  }
  return null;
}

const quotes = (unit: Unit): boolean =>
  unit.within !== null || unit.atoms.some(({ quotation }) => quotation !== null);
