/** «глава МЗС РФ», «генсек ООН»: an office whose holder the article names without it. */
import type { Knowledge } from '../../../knowledge/index.js';
import type { Token } from '../../../language/contract.js';
import type { Entity, Mention } from '../../../model/index.js';
import { officeKindAt } from '../../office-titles.js';
import type { Directory, Named } from '../speakers/speakers.js';

type Offices = Pick<Knowledge, 'byName' | 'officeByTitle' | 'officesOf' | 'stateOfAdjective'>;

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
  const { feats, lemma } = tokens[head] as Token;
  if (feats.Number === 'Plur') return null;
  const isLeader = directory.lexicon.sources.stateLeaders.has(lemma.toLowerCase());
  const kind = isLeader ? null : headOfState(officeKindAt(tokens, head, last, language, knowledge));
  // «китайський міністр»: with nothing behind it, of whatever.
  const isMinister =
    kind === null && head + 1 === last && directory.lexicon.sources.anyMinisters.has(lemma.toLowerCase());
  if (kind === null && !isLeader && !isMinister) return null;
  const of = ownersIn(directory, knowledge, first, last);
  const beside = tokens.slice(first, last);
  // «п’ятий президент»: the number tells which one, and no list of ours.
  if (of.size === 0 || beside.some(({ feats: { NumType } }) => NumType === 'Ord')) return null;
  const isFormer = saysFormer(tokens, first, head, directory);
  const wanted = isMinister ? MINISTERS : LEADERS;
  for (const kinds of kind === null ? wanted : [[kind]]) {
    const holding = (day?: string): Entity[] =>
      directory
        .knownPersons()
        .filter(({ known }) =>
          knowledge
            .officesOf(known as string, day)
            .some(({ office }) => office.kinds.some((one) => kinds.includes(one)) && of.has(office.of)),
        );
    const day = directory.published?.slice(0, 10);
    const now = day === undefined ? null : holding(day);
    // Without a day whoever ever held it may be meant; who is called a former one does not hold it now.
    const ever = now === null || isFormer ? holding() : now;
    const [found, another] = isFormer ? ever.filter((one) => !now?.includes(one)) : ever;
    if (isFormer && now === null) return null;
    if (found && !another && (!isMinister || isMinisterMeant(directory, knowledge, found, [first, last], of)))
      return { name: found.name, entity: found.id, how: 'title: who has held this office' };
  }
  return null;
}

/** «Російський міністр» of whatever is the known one only where he was named shortly before and no other minister of that state was. */
function isMinisterMeant(
  directory: Directory,
  knowledge: Offices,
  { id, gender }: Entity,
  [first, last]: readonly [number, number],
  of: ReadonlySet<string>,
): boolean {
  const { tokens, lexicon } = directory;
  const phrase = tokens.slice(Math.max(0, first - 1), last);
  if (phrase.some(({ norm }) => lexicon.small.someOf.has(norm))) return false; // «один російський міністр»
  const words = tokens.slice(first, last).filter(({ upos }) => upos === 'ADJ');
  const verb = tokens[last]?.upos === 'VERB' ? [tokens[last] as Token] : [];
  if (gender === 'Masc' && [...words, ...verb].some(({ feats }) => feats.Gender === 'Fem')) return false;
  const { start } = directory.token(first);
  const day = directory.published?.slice(0, 10);
  const isNamed = ({ type, entity, form }: Mention) =>
    type === 'PER' && entity !== null && form !== 'pronoun';
  const isRival = (mention: Mention): boolean => {
    if (!isNamed(mention) || mention.entity === id) return false;
    const at = directory.tokenAt(mention.start);
    if (lexicon.sources.anyMinisters.has(tokens[at - 1]?.lemma ?? '')) return true;
    const known = directory.entity(mention.entity)?.known;
    const offices = known?.startsWith('person:') ? knowledge.officesOf(known, day) : [];
    return offices.some(
      ({ office }) =>
        of.has(office.of) && !LEADERS.flat().some((kind) => office.kinds.some((one) => one === kind)),
    );
  };
  return (
    directory.lastBefore(start, (one) => isNamed(one) && one.entity === id, NEAR) !== null &&
    directory.lastBefore(start, isRival, NEAR) === null
  );
}

/** Mentions that are looked through. */
const NEAR = 10;

/** «колишній президент»: a word for one who was it stands in the phrase or right before it. */
export function saysFormer(
  tokens: readonly Token[],
  first: number,
  head: number,
  { lexicon }: Pick<Directory, 'lexicon'>,
): boolean {
  return tokens
    .slice(Math.max(0, first - 1), head + 1)
    .some(
      ({ lemma, norm }) =>
        lexicon.sources.former.has(lemma.toLowerCase()) || lexicon.sources.former.has(norm),
    );
}

/** Kinds of office that a state's leader may hold, the higher first. */
const LEADERS: readonly (readonly string[])[] = [['head-of-state', 'supreme-leader'], ['head-of-government']];

/** Ministers whom the knowledge files have. */
const MINISTERS: readonly (readonly string[])[] = [['foreign-minister', 'defence-minister']];

/** «Глава КНР» is the head of the state; heads of other bodies are not in the file by their titles. */
const headOfState = (kind: string | null): string | null =>
  kind === 'head-of-body' ? 'head-of-state' : kind;

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
