/** Which body a bare noun means («компанія», «суд», «фонд»). */
import type { Token } from '../../../language/contract.js';
import { remembered } from '../../../text/remembered.js';
import type { Lexicon } from '../lexicon.js';
import type { Unit } from '../units.js';
import type { Heard } from './heard.js';
import type { Directory, Named } from './speakers.js';
import type { Memory } from './spoken.js';

/** How many mentions back a body is looked for. */
const MENTIONS_BACK = 12;
const SAME_BACK = 60;
/** Names whose words are kept. Only speed depends on it. */
const NAMES = 2_000;
const LONGEST_NAME = 120;

/**
 * The body that a noun means: one whose name has the very noun («суд» for «Вищий господарський суд»), else, for nouns
 * that say nothing («компанія», «відомство»), the one spoken of most or last. Null for other nouns.
 */
export function bodyMeant(
  head: Token,
  modifier: Token | null,
  unit: Unit,
  { directory, memory, heard }: { directory: Directory; memory: Memory; heard: Heard },
): Named | null {
  const how = 'description: spoken of before';
  const same = sameNoun(head, modifier, unit, directory, memory);
  if (same) return { ...same, how: 'description: the noun of its name' };
  const { companies, anyBodies, standing } = unit.lexicon.sources;
  const isCompany = companies.has(head.lemma);
  if (standing.has(head.lemma) || !(isCompany || anyBodies.has(head.lemma))) return null;
  const company = isCompany ? directory.mainBody() : null;
  if (company) return { ...company, how };
  const body = memory.last(
    unit,
    ({ kind, named }) =>
      kind === 'body' &&
      named.entity !== null &&
      named.how !== 'metonym' &&
      directory.entity(named.entity)?.type !== 'LOC' &&
      !heard.isMedia(named),
  );
  if (body) return { ...body.named, how };
  const start = (unit.analysis.tokens[unit.first] as Token).start;
  const mention = directory.lastBefore(start, (one) => heard.isBody(one), MENTIONS_BACK);
  return mention && { ...directory.of(mention, how), how };
}

const wordsOf = remembered(
  (name): readonly string[] => name.toLowerCase().split(/[^\p{L}’'-]+/u),
  NAMES,
  LONGEST_NAME,
);

/** A body that spoke or was named before with this noun, and this adjective where there is one, in its name. */
function sameNoun(
  head: Token,
  modifier: Token | null,
  unit: Unit,
  directory: Directory,
  memory: Memory,
): Named | null {
  if (head.lemma.length < 3) return null;
  const noun = stemOf(head.lemma, unit.lexicon);
  const own = modifier ? stemOf(modifier.lemma, unit.lexicon) : null;
  const has = (name: string) => {
    const words = wordsOf(name);
    // «банк» for «Єврогазбанк».
    if (words.length === 1)
      return own === null && words.some((word) => word.length > noun.length + 2 && word.endsWith(noun));
    return (
      words.some((word) => word.startsWith(noun) && word.length - noun.length <= 3) &&
      (own === null || words.some((word) => word.startsWith(own)))
    );
  };
  const mention = directory.lastBefore(
    head.start,
    ({ type, form, entity }) =>
      type === 'ORG' && form === 'name' && entity !== null && directory.namesOf(entity).some(has),
    SAME_BACK,
  );
  if (mention) return directory.of(mention, 'named');
  const spoken = memory.last(unit, (one) => one.kind === 'body' && has(one.named.name));
  return spoken?.named ?? null;
}

/** «агентство» right after МАГАТЕ is it, whatever outlet was heard before; null where none was named since. */
export function bodyJustNamed(
  head: Token,
  unit: Unit,
  { directory, memory }: { directory: Directory; memory: Memory },
): Named | null {
  const body = sameNoun(head, null, unit, directory, memory);
  const last = directory.lastBefore(
    head.start,
    ({ type, form }) => type === 'ORG' && form === 'name',
    MENTIONS_BACK,
  );
  const isNear =
    last !== null && head.sentence - directory.token(directory.tokenAt(last.start)).sentence <= 1;
  return isNear && body?.entity === last.entity && body.entity !== null
    ? { ...body, how: 'description: the noun of its name' }
    : null;
}

/** A noun without its ending. */
const stemOf = (lemma: string, { ending }: Lexicon): string => {
  const plain = lemma.toLowerCase().replace(ending, '');
  return plain.length >= 3 ? plain : lemma.toLowerCase();
};
