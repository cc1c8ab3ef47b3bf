/** "urged [European allies] to buy weapons", "asked [her] whether she would resign": where words show no cases, who is spoken to opens what is said. */
import type { Token } from '../../../language/contract.js';
import { contentSpan, type Draft } from '../drafts.js';
import type { TokenRange } from '../relays/relays.js';
import { tokenAt } from '../units.js';

/** How many words whoever is spoken to may be called by. */
const LONGEST = 10;

/** The words right behind the cue that an infinitive follows, of a cue that takes whoever is spoken to; null for others. */
export function toldToAct(draft: Draft): TokenRange | null {
  const first = openingOf(draft);
  if (first < 0) return null;
  const { tokens } = draft.unit.analysis;
  const last = phraseEnd(tokens, first, draft.unit.last);
  return last > first && isInfinitive(tokens, last) ? { first, last } : null;
}

/** "asked the president [whether he would resign]": a question without whom it is put to. */
export function withoutAskedPerson(draft: Draft): Draft {
  const first = openingOf(draft);
  if (first < 0 || draft.entry?.act !== 'ask') return draft;
  const { unit, content } = draft;
  const { tokens } = unit.analysis;
  const last = phraseEnd(tokens, first, unit.last);
  const { norm = '' } = tokens[last] ?? {};
  if (last === first || !(unit.lexicon.small.whether.has(norm) || unit.lexicon.set.questions.has(norm)))
    return draft;
  const asked = contentSpan(unit, last, tokenAt(tokens, (content[0]?.end ?? 1) - 1) + 1);
  return asked ? { ...draft, content: [asked, ...content.slice(1)] } : draft;
}

/** Where the content begins right behind a cue that takes whoever is spoken to without a preposition; -1 for others. */
function openingOf({ unit, cue, content, entry }: Draft): number {
  if (unit.lexicon.showsCases || entry?.kind !== 'verb' || !content[0]) return -1;
  if (!entry.addressee.some(({ preposition }) => preposition === null)) return -1;
  const first = tokenAt(unit.analysis.tokens, content[0].start);
  return first === (cue.at(-1) ?? -1) + 1 ? first : -1;
}

/** Where a noun phrase ends that begins at a token; `first` where none does. */
function phraseEnd(tokens: readonly Token[], first: number, until: number): number {
  let at = first;
  let isNamed = false;
  for (; at < until && at < first + LONGEST; at++) {
    const { upos, norm } = tokens[at] as Token;
    const isOf = isNamed && (norm === 'of' || norm === 'and' || /^['’]s?$/u.test(norm));
    if (!isOf && !/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|X)$/u.test(upos)) break;
    if (/^(?:NOUN|PROPN|PRON|X)$/u.test(upos)) isNamed = true;
  }
  return isNamed ? at : first;
}

/** "to buy", "not to delay". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at]?.norm === 'not' ? at + 1 : at;
  return tokens[to]?.norm === 'to' && /^(?:VERB|AUX|ADV)$/u.test(tokens[to + 1]?.upos ?? '');
}
