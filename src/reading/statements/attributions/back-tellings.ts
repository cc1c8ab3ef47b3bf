/** «Такий прогноз оприлюднила X», «С таким заявлением выступил X»: a noun takes up what the sentence before says. */
import type { Token } from '../../../language/contract.js';
import { NO_ENTRY } from '../cue-table.js';
import { type Cue, hasFinite, verbForm } from '../cues.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { inAtom, phrasesIn } from '../phrases.js';
import type { Source } from '../source.js';
import { rightReach } from '../sources/extents.js';
import { sourceAfter, sourceBefore } from '../sources/sources.js';
import type { Segment, Unit } from '../units.js';
import { openingOf, type Pointed } from './pointers.js';

/** How far from the noun the verb may stand, in tokens. */
const REACH = 10;

/** The noun with its verb, and who gave the opinion, the forecast, the data. */
export function byTelling(unit: Unit, lexicon: Lexicon): Pointed | null {
  const noun = tellingAt(unit, lexicon);
  const at = noun < 0 ? -1 : verbAfter(unit, noun);
  if (at < 0) return null;
  const { lemma } = unit.analysis.tokens[at] as Token;
  const entry = lexicon.verbs.get(lemma)?.find(({ lemmas }) => lemmas.length === 1) ?? NO_ENTRY;
  const cue: Cue = { entry, at, tokens: [at], negated: false, after: at + 1 };
  const source = giverOf(unit, cue, noun, lexicon);
  if (!source) return null;
  return {
    tokens: [noun, at],
    source,
    entry: entry === NO_ENTRY ? null : entry,
    confidence: 0.85,
  };
}

/** «Таку [оцінку]», «С таким [заявлением]», «Соответствующее [решение]»: index of the noun at the start, or -1. */
function tellingAt(unit: Unit, lexicon: Lexicon): number {
  const { tokens } = unit.analysis;
  const { set } = lexicon;
  const opening = openingOf(unit, lexicon);
  let at = opening;
  while (at < unit.last && at < opening + 2 && set.asides.has((tokens[at] as Token).norm)) at++;
  if (tokens[at]?.upos === 'ADP') at++;
  const pointer = tokens[at];
  if (!pointer || at >= unit.last || !unit.lexicon.sources.such.has(pointer.norm) || inAtom(unit, at))
    return -1;
  for (let i = at + 1; i < unit.last && i <= at + 2; i++) {
    const token = tokens[i] as Token;
    if (set.tellings.has(token.lemma)) return i;
    if (token.upos !== 'ADJ') return -1;
  }
  return -1;
}

/** The finite verb of the clause, before any other. */
function verbAfter(unit: Unit, noun: number): number {
  const { tokens } = unit.analysis;
  for (let i = noun + 1; i < unit.last && i <= noun + REACH; i++) {
    const token = tokens[i] as Token;
    if (inAtom(unit, i) || token.upos !== 'VERB' || token.feats.Case !== undefined) continue;
    const isNegated = unit.lexicon.set.negations.has(tokens[i - 1]?.norm ?? '');
    return verbForm(token, unit.lexicon) === 'finite' && !isNegated && token.feats.Tense !== 'Fut' ? i : -1;
  }
  return -1;
}

function giverOf(unit: Unit, cue: Cue, noun: number, lexicon: Lexicon): Source | null {
  const segment = unit.segments.find(({ first, last }) => first <= cue.at && cue.at < last) as Segment;
  const after = sourceAfter(unit, cue, segment.last, lexicon);
  if (after) return after;
  const before = sourceBefore(unit, cue, lexicon);
  if (before && before.first > noun) return before;
  const people = peopleAfter(unit, cue, segment.last, lexicon);
  if (people) return people;
  const next = unit.segments[unit.segments.indexOf(segment) + 1];
  return next?.before === ',' && !hasFinite(unit, next.first, next.last)
    ? sourceAfter(unit, { ...cue, after: next.first }, next.last, lexicon)
    : null;
}

/** «Такого висновку дійшли аудитори»: its object stands before the verb, so the people after it are the subject. */
function peopleAfter(unit: Unit, { at, after }: Cue, until: number, lexicon: Lexicon): Source | null {
  const { tokens } = unit.analysis;
  const { Number: number } = (tokens[at] as Token).feats;
  for (const phrase of phrasesIn(unit, after, until)) {
    if (phrase.preposition >= 0) continue;
    const head = tokens[phrase.head] as Token;
    const last = tokens[phrase.last - 1] as Token;
    const isMany = head.upos === 'NUM';
    const are =
      isMany || head.feats.Animacy === 'Anim' || lexicon.set.bodies.has(last.lemma) || head.upos === 'PROPN';
    if (!are || (number === 'Plur') !== (isMany || head.feats.Number === 'Plur')) return null;
    if (phrase.grammaticalCase === 'Dat' || phrase.grammaticalCase === 'Ins') continue;
    const reach = rightReach(unit, phrase, until, lexicon);
    return { first: phrase.first, last: reach, head: phrase.head, how: 'inverted' };
  }
  return null;
}

/** «З [такою пропозицією] виступив X»: the noun that takes up what was said is no content of its own. */
export function withoutPointers(drafts: readonly Draft[]): Draft[] {
  const pointers = new Map<Unit, Draft>();
  for (const draft of drafts) if (draft.rule === 'statement.back-reference') pointers.set(draft.unit, draft);
  return drafts.filter((draft) => {
    const pointer = pointers.get(draft.unit);
    const noun = pointer && draft !== pointer && draft.unit.analysis.tokens[pointer.cue[0] as number];
    const [first, second] = draft.content;
    return (
      !noun ||
      !first ||
      second !== undefined ||
      first.start > noun.start ||
      first.end < noun.end ||
      first.end > noun.end + 1
    );
  });
}

/** "“Nobody talks about it,” he said": a cue that has its own words says nothing of the sentence before. */
export function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const isBack = ({ rule }: Draft) => rule === 'statement.back-reference';
  const own = new Set(drafts.filter((draft) => !isBack(draft)).flatMap(({ cue }) => cue));
  return drafts.filter((draft) => !isBack(draft) || !draft.cue.some((index) => own.has(index)));
}
