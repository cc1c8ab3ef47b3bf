/** Paragraphs and sentences that are one quotation: who spoke before goes on. */
import type { Sentence, Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { type Draft, withAdded } from '../drafts.js';
import { heldIn } from '../held.js';
import type { Unit } from '../units.js';

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
  return goingOn(unit, within);
}

function goingOn(unit: Unit, { start, end }: Span): Draft {
  return {
    unit,
    content: [{ start, end }],
    cue: [],
    source: null,
    entry: null,
    rule: 'statement.bare-quotation',
    confidence: 0.5,
    frame: [unit.first, unit.first],
    carried: true,
  };
}

/**
 * Adds sentences that are one quotation after one in which somebody speaks: «Мер каже, що грошей немає. «Порахуйте
 * самі»». What has its cue in a sentence after it is left out, and so is what another draft has.
 */
export function withBareSentences(units: readonly Unit[], drafts: readonly Draft[]): Draft[] {
  const isHeld = heldIn(drafts.flatMap(({ content }) => content));
  const spoken = new Set(drafts.filter(isSpeaking).map(({ unit }) => unit.sentence));
  const added = units.flatMap((unit) => {
    const { within } = unit;
    if (!within || within.depth > 0 || !spoken.has(unit.sentence - 1) || isHeld(within.start + 1)) return [];
    return isWhole(unit, within) ? [goingOn(unit, within)] : [];
  });
  return withAdded(drafts, added);
}

/** Somebody says it in the article's own words; of a document the next quotation may well be somebody else's. */
const isSpeaking = ({ cue, unit, entry }: Draft): boolean =>
  cue.length > 0 && !unit.within && entry?.kind !== 'impersonal';

/** Whether a quotation fills sentences, after one of its paragraph and before none that goes on from it. */
function isWhole({ analysis, sentence, block }: Unit, { start, end }: Span): boolean {
  const { sentences, tokens } = analysis;
  const own = sentences[sentence];
  const last = sentenceWith(analysis, sentence, end);
  if (own?.start !== start || sentences[sentence - 1]?.block !== block || !last || last.end - end > 1)
    return false;
  const next = sentences[last.index + 1];
  if (next?.block !== block) return true;
  // «… Про таку реакцію написав Іван Лис»: the next sentence says whose words they are.
  const { feats, upos } = tokens[next.first + 1] ?? (tokens[next.first] as Token);
  const opensBack =
    (tokens[next.first] as Token).upos === 'ADP' && (upos === 'DET' || feats.PronType === 'Dem');
  return !opensBack && /^[\p{Lu}\p{N}]/u.test((tokens[next.first] as Token).form);
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
