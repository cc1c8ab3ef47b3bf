/** «Олена Коваль і Данило Верес заявили»: two persons who say one thing together. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import type { Directory, Named } from './speakers.js';

/** How the reading says that two speak together. */
export const JOINT = 'named: two together';

/** How many words may stand between two names, their titles among them. */
const BETWEEN = 16;

/** The two whom a source names with «і» between them, with the entity of the first; null for one, and where the second only belongs to a title. */
export function jointlyNamed(draft: Draft, source: Source, directory: Directory): Named | null {
  const { tokens } = directory;
  if (directory.lexicon.showsCases && !isOfSeveral(draft)) return null;
  const start = (tokens[source.first] as Token).start;
  const end = (tokens[source.last - 1] as Token).end;
  const people = directory
    .inside({ start, end })
    .filter(({ type, form, entity }) => type === 'PER' && form !== 'pronoun' && entity !== null);
  const [one, other] = people;
  if (!one || !other || people.length > 2 || one.entity === other.entity) return null;
  // "Experts, including Veres and Koval": two of the many who say it
  const many = manyEnd(source, directory.tokenAt(one.start), tokens);
  if (many >= 0) return source.head < many ? directory.name(source.first, many, source.head) : null;
  // "populists like Veres and Koval"
  if (directory.tokenAt(one.start) > source.first && tokens[directory.tokenAt(one.start) - 1]?.upos === 'ADP')
    return null;
  const and = joinedBy(one, other, directory);
  if (and === null || !isBeside(one, other, directory)) return null;
  // «Верес і Коваль з Ковеля», "Veres and Koval's lawyer": nothing but the second name ends the source
  if (/[\p{L}\p{N}]/u.test(directory.text.slice(other.end, end))) return null;
  const [named, also] = [directory.of(one, JOINT), directory.of(other, JOINT)];
  return { ...named, name: `${named.name} ${and} ${also.name}`, each: [named, also] };
}

/**
 * "Twenty envoys, among them Veres", «понад 20 послів, серед яких Верес»: the index behind the many, where a mark and
 * neither titles nor a name follow; -1 elsewhere.
 */
function manyEnd({ first }: Source, name: number, tokens: readonly Token[]): number {
  for (let i = name - 1; i > first; i--)
    if (/^[,(–—-]$/u.test((tokens[i] as Token).form))
      return i + 1 < name && !OPENS_TITLE.test((tokens[i + 1] as Token).upos) ? i : -1;
  return -1;
}

/** Kinds of words by which a title or a name may begin. */
const OPENS_TITLE = /^(?:NOUN|PROPN|ADJ|DET|NUM|X)$/u;

/** «заявили», not «заявив»; where words show no cases, verbs do not show it either. */
function isOfSeveral({ unit, cue }: Draft): boolean {
  const { tokens } = unit.analysis;
  return !cue.some((at) => tokens[at]?.upos === 'VERB' && tokens[at]?.feats.Number === 'Sing');
}

/** The conjunction between two names that only titles stand beside; null where there is none, or another word. */
function joinedBy(one: Mention, other: Mention, directory: Directory): string | null {
  const { tokens, lexicon } = directory;
  const from = directory.tokenAt(one.end - 1) + 1;
  const to = directory.tokenAt(other.start);
  if (to - from > BETWEEN || tokens[to - 1]?.upos === 'ADP') return null;
  let and: string | null = null;
  for (let i = from; i < to; i++) {
    const { upos, norm, form } = tokens[i] as Token;
    if (lexicon.small.ands.has(norm)) {
      if (and === null) and = form;
    } else if (!/^(?:NOUN|PROPN|ADJ|ADP|DET|X|NUM)$/u.test(upos) || (and === null && i > from)) return null;
  }
  return and;
}

/** Both in one case, where the words show one: not «Коваль і радник президента Вереса». */
function isBeside(one: Mention, other: Mention, directory: Directory): boolean {
  if (!directory.lexicon.showsCases) return true;
  const [a, b] = [one, other].map(({ start }) => directory.names.cases.get(directory.tokenAt(start)) ?? null);
  return a === null || b === null || a === b;
}
