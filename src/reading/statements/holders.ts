/** «глава МЗС РФ», «генсек ООН»: an office whose holder the article names without it. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Token } from '../../language/contract.js';
import type { Entity } from '../../model/index.js';
import type { Directory, Named } from './speakers.js';

type Offices = Pick<Knowledge, 'byName' | 'officeByTitle' | 'officesOf' | 'stateOfAdjective'>;

/** Longest title in words («міністр закордонних справ»). */
const LONGEST = 4;

/**
 * The one person the article names who has held the office that tokens[first, last) say, its head at `head`; null for
 * phrases that are no office of a state or body, and when nobody or more than one in the article has held it.
 */
export function holderNamed(
  directory: Directory,
  knowledge: Offices,
  language: string,
  first: number,
  last: number,
  head: number,
): Named | null {
  const { tokens } = directory;
  if ((tokens[head] as Token).feats.Number === 'Plur') return null;
  const kind = kindOf(tokens, knowledge, language, head, last);
  if (kind === null) return null;
  const of = ownersIn(directory, knowledge, first, last);
  if (of.size === 0) return null;
  let found: Entity | null = null;
  for (const person of directory.knownPersons()) {
    const holds = knowledge
      .officesOf(person.known as string)
      .some(({ office }) => office.kinds.some((one) => one === kind) && of.has(office.of));
    if (!holds) continue;
    if (found) return null;
    found = person;
  }
  return found && { name: found.name, entity: found.id, how: 'title: who has held this office' };
}

/** The kind of office of the longest title from the head on. */
function kindOf(
  tokens: readonly Token[],
  knowledge: Offices,
  language: string,
  head: number,
  last: number,
): string | null {
  // «глава российского государства»: the adjective says whose it is and is no part of the title.
  const said = tokens
    .slice(head, last)
    .filter(({ upos, lemma }) => upos !== 'ADJ' || knowledge.stateOfAdjective(lemma) === null);
  for (let end = Math.min(said.length, LONGEST); end > 0; end--) {
    const words = said.slice(0, end);
    const rest = words.slice(1);
    const [own] = words as [Token];
    const kind =
      knowledge.officeByTitle(language, [own.lemma, ...rest.map(({ form }) => form)].join(' ')) ??
      knowledge.officeByTitle(language, [own.lemma, ...rest.map(({ lemma }) => lemma)].join(' '));
    // «глава КНР» is the head of the state; heads of other bodies are not in the file by their titles.
    if (kind) return kind === 'head-of-body' ? 'head-of-state' : kind;
  }
  return null;
}

/** States and bodies named in the phrase, and those its adjectives are of. */
function ownersIn(directory: Directory, knowledge: Offices, first: number, last: number): Set<string> {
  const { tokens } = directory;
  const of = new Set<string>();
  for (let i = first; i < last; i++) {
    const { upos, lemma, form } = tokens[i] as Token;
    const state = upos === 'ADJ' ? knowledge.stateOfAdjective(lemma) : null;
    if (state) of.add(state);
    if (i === first || !/^\p{Lu}/u.test(form)) continue;
    for (const { id, as } of [...knowledge.byName(form), ...knowledge.byName(lemma)])
      if (as === 'name') of.add(id);
  }
  const { start } = tokens[first] as Token;
  const { end } = tokens[last - 1] as Token;
  for (const { entity } of directory.inside({ start, end })) {
    const known = directory.entity(entity)?.known;
    if (known) of.add(known);
  }
  return of;
}
