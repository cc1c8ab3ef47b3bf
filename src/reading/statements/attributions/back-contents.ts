/** What a back reference points at: the sentence before, or the clause that told it there. */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import { isDash } from '../../../text/characters.js';
import { verbCues } from '../cues.js';
import { contentSpan } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { segmentOf } from '../source.js';
import type { Segment, Unit } from '../units.js';
import type { Pointed } from './pointers.js';

/** The words before a back reference that it attributes; null when there are none. */
export function saidBefore(before: Unit, unit: Unit, found: Pointed, lexicon: Lexicon): Span | null {
  const answered = answersTo(before, found);
  if (answered) return answered;
  const clause = tellsAgain(unit, found, lexicon) ? null : toldClause(before, lexicon);
  const content = contentSpan(before, clause ?? before.first, before.last);
  if (!content) return null;
  const last = before.atoms.at(-1);
  return last?.quotation && last.quotation.end >= content.end && last.quotation.start <= content.start
    ? { start: last.quotation.start, end: last.quotation.end }
    : content;
}

/** «"Міст закрито", – йдеться у зведенні. Коваль цю інформацію спростував»: he denies what was said, not who said it. */
function answersTo({ atoms, analysis, last }: Unit, { entry }: Pointed): Span | null {
  const [atom] = atoms;
  const quotation = atom?.quotation;
  if ((entry?.act !== 'deny' && entry?.act !== 'confirm') || !atom || !quotation) return null;
  const { tokens } = analysis;
  const opens = tokens[atom.first - 1]?.sentence !== tokens[atom.first]?.sentence;
  const next = tokens[atom.last];
  const isAttributed = atom.last + 1 < last && (next?.form === ',' || isDash(next?.form ?? ''));
  return opens && isAttributed ? { start: quotation.start, end: quotation.end } : null;
}

/** An outlet tells the whole sentence again, with who said it; so does he who spoke in it. */
function tellsAgain({ analysis }: Unit, { tokens, source }: Pointed, lexicon: Lexicon): boolean {
  const head = source && (analysis.tokens[source.head] as Token);
  if (head?.upos === 'PRON') return true;
  return tokens.some((i) => lexicon.set.relaying.has((analysis.tokens[i] as Token).lemma));
}

/** «У Сеймі заявляли, що | країна готова …. З такою пропозицією виступив X»: where the clause begins that was told. */
function toldClause(before: Unit, lexicon: Lexicon): number | null {
  const { tokens } = before.analysis;
  const k = before.segments.findIndex(
    ({ first, before: mark }, i) =>
      i > 0 && mark === ',' && lexicon.set.conjunctions.has((tokens[first] as Token).norm),
  );
  const segment = before.segments[k] as Segment | undefined;
  if (!segment || segment.first - before.first > (before.last - before.first) / 2) return null;
  const cue = verbCues(before, lexicon).find(({ at }) => at < segment.first);
  return cue?.entry.takes.that && segmentOf(before, cue.at) === k - 1 ? segment.first + 1 : null;
}
