/** «обидва», «оба министра», «обидві столиці»: the two of a kind whom the text has just named. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Lexicon } from '../lexicon.js';
import { describedEnd } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { TWO_BEFORE } from './pairs-of-people.js';
import type { Directory, Named } from './speakers.js';

/** How many sentences back two may stand when nobody else of their kind was named since. */
const SENTENCES_BACK = 12;

/** Letters at the end of a sentence that are looked at, so that a long one costs no more. */
const LONGEST = 2000;

type IsKind = (mention: Mention) => boolean;

/** The two whom a source means that can mean two only; null for other sources, and where the text names more. */
export function bothMeant(unit: Unit, source: Source, directory: Directory, lexicon: Lexicon): Named | null {
  const { tokens } = unit.analysis;
  const { first, head, last } = source;
  const isBoth =
    head - first <= 1 &&
    describedEnd(tokens, head, last) === head + 1 &&
    lexicon.sources.justBoth.has((tokens[first] as Token).lemma);
  if (!isBoth) return null;
  for (const isKind of kindsOf(tokens[head] as Token, head === first, directory, lexicon)) {
    const two = nearestTwo(unit, first, directory, isKind);
    if (two) return { name: two.join(', '), entity: null, how: TWO_BEFORE };
  }
  return null;
}

/** What kinds of names a word can mean, the likeliest first. */
function kindsOf(head: Token, isAlone: boolean, directory: Directory, { sources }: Lexicon): IsKind[] {
  const isPerson: IsKind = ({ type, form }) => type === 'PER' && form !== 'pronoun';
  if (isAlone || isOfPersons(head, { sources })) return [isPerson];
  const isState: IsKind = ({ entity }) => directory.entity(entity)?.known?.startsWith('state:') ?? false;
  const isBody: IsKind = ({ type }) => type === 'ORG';
  if (sources.sides.has(head.lemma)) return [isPerson, (one) => isState(one) || isBody(one)];
  if (sources.speakForStates.has(head.lemma)) return [isState];
  return sources.bodiesAtLarge.has(head.lemma) ? [isBody] : [];
}

/** The only two of a kind in the sentences before; of more, the two that the sentence nearest joins by «і». */
function nearestTwo(unit: Unit, at: number, directory: Directory, isKind: IsKind): [string, string] | null {
  const { tokens, sentences } = unit.analysis;
  const { sentence, start: end } = tokens[at] as Token;
  const names = new Map<string, string>();
  for (let back = 0; back <= SENTENCES_BACK && back <= sentence; back++) {
    const { start, end: its } = sentences[sentence - back] as { start: number; end: number };
    const found = directory
      .inside({ start: Math.max(start, Math.min(its, end) - LONGEST), end: Math.min(its, end) })
      .filter((mention) => mention.entity !== null && isKind(mention));
    for (const mention of found) names.set(mention.entity as string, nameOf(directory, mention));
    if (names.size === 2) return [...names.values()] as [string, string];
    if (names.size > 2) return joined(found, directory);
  }
  return null;
}

/** «із канцлером Австрії Гайдою [і] прем'єром Греції Білою». */
function joined(found: readonly Mention[], directory: Directory): [string, string] | null {
  for (let i = found.length - 1; i > 0; i--) {
    const [one, other] = [found[i - 1] as Mention, found[i] as Mention];
    if (one.entity === other.entity) continue;
    const after = directory.tokenAt(one.end - 1) + 1;
    if (directory.token(after).upos !== 'CCONJ') continue;
    const between = directory.tokens.slice(after + 1, directory.tokenAt(other.start));
    if (between.some(({ upos }) => upos === 'VERB' || upos === 'PUNCT')) continue;
    // «Польща, Литва і Латвія»: which two of them, nobody can say.
    const former = found[i - 2];
    if (former && directory.tokenAt(former.end - 1) + 2 === directory.tokenAt(one.start)) return null;
    return [nameOf(directory, one), nameOf(directory, other)];
  }
  return null;
}

const nameOf = (directory: Directory, { entity }: Mention): string => directory.entity(entity)?.name ?? '';
