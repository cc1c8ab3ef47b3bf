/** Who does what a verb says, in languages with cases: a pronoun that is its object means somebody else. */
import type { Token } from '../../language/contract.js';
import type { Draft, MentionDraft } from './entities.js';

/** How far before a verb its subject may stand, in tokens. */
const CLAUSE = 16;

/** «Він попросив [його]», «Коваль зателефонував Новаку і попросив [його]»: who does it to the pronoun right behind a verb. */
export function doerOver(
  at: number,
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
): Draft | null {
  const { upos, feats } = tokens[at] as Token;
  if (upos !== 'PRON' || feats.Case === 'Nom' || feats.Poss === 'Yes') return null;
  const verb = tokens[at - 1]?.upos === 'ADP' ? at - 2 : at - 1;
  if (!isFiniteVerb(tokens[verb])) return null;
  const doers = nominativesBefore(tokens, earlier, earlier.length, verb)
    .filter((i) => !isObject(tokens, earlier, i))
    .map((i) => (earlier[i] as MentionDraft).entity);
  const [nearest] = doers;
  return nearest && doers.every((one) => one === null || one === nearest) ? nearest : null;
}

/**
 * «Коваль подзвонив Новаку після [його] поїздки»: whoever does it would have a reflexive of his own, where somebody else
 * whom the possessive fits stands between the verb and it. Null where nobody does.
 */
export function ownerElse(
  at: number,
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
  fits: (entity: Draft) => boolean,
): Draft | null {
  const { upos, feats, sentence } = tokens[at] as Token;
  if (upos !== 'DET' && feats.Poss !== 'Yes') return null;
  let verb = at - 1;
  while (verb > at - CLAUSE && isInClause(tokens[verb], sentence) && tokens[verb]?.upos !== 'VERB') verb--;
  if (!isFiniteVerb(tokens[verb]) || tokens[verb]?.sentence !== sentence) return null;
  const [first, ...more] = nominativesBefore(tokens, earlier, earlier.length, verb);
  const doer = first === undefined || more.length > 0 ? null : (earlier[first]?.entity ?? null);
  const isOther = ({ first, last, type, entity }: MentionDraft) =>
    verb < first &&
    last <= at &&
    (type === 'JOB' ? entity === null : type === 'PER' && entity !== null && entity !== doer && fits(entity));
  return doer && earlier.some(isOther) ? doer : null;
}

/** «Коваль зустрівся з міністром і попросив [його]»: a title without a name that stands nearest is who an object means. */
export function isTitleMeant(
  gender: string | null,
  at: number,
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
): boolean {
  const { sentence } = tokens[at] as Token;
  const near = earlier.findLast(
    ({ first, last, type }) =>
      last <= at && tokens[first]?.sentence === sentence && /^(?:PER|PRON|JOB)$/u.test(type),
  );
  if (near?.type !== 'JOB' || near.entity) return false;
  const { Case, Number: number, Gender } = tokens[near.first]?.feats ?? {};
  return Case !== undefined && Case !== 'Nom' && number === 'Sing' && Gender === gender;
}

/** «Коваль зателефонував [Рубіо]»: a name without endings right behind a verb that has its subject is the object, whatever its tag. */
export function isObject(tokens: readonly Token[], earlier: readonly MentionDraft[], index: number): boolean {
  const { first, type } = earlier[index] as MentionDraft;
  return (
    type === 'PER' &&
    isFiniteVerb(tokens[first - 1]) &&
    nominativesBefore(tokens, earlier, index, first - 1).length > 0
  );
}

/** «Його зустрів [Коваль]»: whoever receives a guest that was spoken of is not who the article goes on with. */
export function isHost(
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
  index: number,
  welcoming: ReadonlySet<string>,
): boolean {
  const { first, type } = earlier[index] as MentionDraft;
  if (type !== 'PER' && type !== 'JOB') return false;
  const { sentence } = tokens[first] as Token;
  let verb = first - 1;
  while (verb > first - CLAUSE && tokens[verb]?.upos !== 'VERB' && isInClause(tokens[verb], sentence)) verb--;
  if (!isFiniteVerb(tokens[verb]) || !welcoming.has(tokens[verb]?.lemma ?? '')) return false;
  const guest = earlier.findLast((one, i) => i < index && one.first < verb);
  const isGuest = guest?.type === 'PRON' && guest.first === verb - 1 && guest.entity !== null;
  return isGuest && tokens[verb - 1]?.feats.Case !== 'Dat';
}

/** The mentions in the nominative before a verb in its clause, of those before an index; the last first. */
function nominativesBefore(
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
  before: number,
  verb: number,
): number[] {
  const { sentence } = tokens[verb] as Token;
  let start = verb;
  while (start > 0 && start > verb - CLAUSE && isInClause(tokens[start - 1], sentence)) start--;
  const found: number[] = [];
  for (let i = before - 1; i >= 0 && (earlier[i] as MentionDraft).first >= start; i--) {
    const { first, last, type } = earlier[i] as MentionDraft;
    const isPerson = type === 'PER' || type === 'PRON' || type === 'JOB';
    if (isPerson && last <= verb && tokens[first]?.feats.Case === 'Nom') found.push(i);
  }
  return found;
}

const isFiniteVerb = (token: Token | undefined): boolean =>
  token?.upos === 'VERB' && !/^(?:Inf|Conv|Part)$/.test(token.feats.VerbForm ?? '');

const isInClause = (token: Token | undefined, sentence: number): boolean =>
  token?.sentence === sentence && token.upos !== 'PUNCT' && token.upos !== 'SCONJ';

/**
 * "It was Witkoff's third trip. He …", «Це був п’ятий візит Віткоффа. Востаннє він …»: behind "it" and «це» nobody does
 * anything, so the only person of the sentence is whom it is about.
 */
export function isWhomItIsAbout(
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
  index: number,
): boolean {
  const { first, type, form } = earlier[index] as MentionDraft;
  if (type !== 'PER' && type !== 'JOB') return false;
  const { sentence } = tokens[first] as Token;
  let opening = first;
  while (tokens[opening - 1]?.sentence === sentence && first - opening < CLAUSE) opening--;
  const { upos, feats } = tokens[opening] as Token;
  const isIt =
    upos === 'PRON' && (feats.Gender === 'Neut' || feats.PronType === 'Dem') && feats.Number === 'Sing';
  if (!isIt || opening === first || form === 'pronoun') return false;
  return !earlier.some(
    (one, i) => i !== index && one.entity?.type === 'PER' && tokens[one.first]?.sentence === sentence,
  );
}
