/** Headlines that attribute by a sign: «Мей: …», «…, - ISW», «… – аналітик Sky News». */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import type { Attribution } from './attribution.js';
import { hasFinite } from './cues.js';
import { contentSpan, type Draft } from './drafts.js';
import { inAtom } from './phrases.js';
import type { Source } from './source.js';
import type { Segment, Unit } from './units.js';

/** Longest source of a headline, in tokens. */
const LONGEST = 9;

type MentionIn = (start: number, end: number) => Mention | null;

/** Adds the source after the last dash of a headline to its attributing segments. */
export function addDash(unit: Unit, attributions: Map<number, Attribution>, mentionIn: MentionIn): void {
  const index = unit.segments.length - 1;
  const last = unit.segments[index];
  if (!last || index < 1 || last.before !== '-' || attributions.has(index)) return;
  if (unit.analysis.tokens[unit.last - 1]?.form === '.' || last.first - unit.first < 4) return;
  if (!isNamed(unit, last, mentionIn)) return;
  attributions.set(index, {
    kind: 'headline-dash',
    segment: index,
    entry: null,
    tokens: [],
    source: sourceOf(last),
    end: last.last,
  });
}

/** «Трамп: Гренландія потрібна США»: what follows the colon is said by who stands before it. */
export function headlineColon(unit: Unit, mentionIn: MentionIn): Draft | null {
  const first = unit.segments[0];
  const next = unit.segments[1];
  if (!first || next?.before !== ':' || !isNamed(unit, first, mentionIn) || !speaks(unit, first)) return null;
  const content = contentSpan(unit, next.first, unit.last);
  if (!content || unit.last - next.first < 3) return null;
  return {
    unit,
    content: [content],
    cue: [],
    source: sourceOf(first),
    entry: null,
    rule: 'statement.headline-colon',
    confidence: unit.names.types.get(first.first) === 'LOC' ? 0.45 : 0.85,
    frame: [first.first, first.last],
    carried: false,
  };
}

/** Who may stand before a colon: a name, a person, a body; «Страйк у портах: …» and «Фото: …» announce a topic. */
function speaks(unit: Unit, segment: Segment): boolean {
  const { tokens } = unit.analysis;
  for (let i = segment.first; i < segment.last; i++) {
    const token = tokens[i] as Token;
    if (unit.names.ends[i]) return unit.names.types.get(i) !== 'EVT' && i - segment.first <= 2;
    if (token.upos === 'ADJ' || token.upos === 'DET') continue;
    return (
      token.feats.Animacy === 'Anim' ||
      unit.names.titles.has(i) ||
      unit.names.bodies.has(token.lemma) ||
      token.upos === 'X'
    );
  }
  return false;
}

function sourceOf(segment: Segment): Source {
  return { first: segment.first, last: segment.last, head: segment.first, how: 'subject' };
}

/** A short phrase without verb that names somebody, in the nominative as far as its case shows. */
function isNamed(
  unit: Unit,
  segment: Segment,
  mentionIn: (start: number, end: number) => Mention | null,
): boolean {
  const { tokens } = unit.analysis;
  if (segment.last - segment.first > LONGEST || hasFinite(unit, segment.first, segment.last)) return false;
  const head = tokens[segment.first] as Token;
  if (head.upos === 'ADP' || head.upos === 'SCONJ' || head.upos === 'VERB' || head.upos === 'ADV')
    return false;
  const { Case } = head.feats;
  if (Case !== undefined && Case !== 'Nom' && !/^\p{Lu}/u.test(head.form)) return false;
  if (inAtom(unit, segment.first)) return false;
  if (mentionIn(head.start, (tokens[segment.last - 1] as Token).end) !== null) return true;
  const isName = segment.last - segment.first === 1 && /^\p{Lu}/u.test(head.form);
  return isName || head.feats.Animacy === 'Anim' || unit.names.bodies.has(head.lemma);
}
