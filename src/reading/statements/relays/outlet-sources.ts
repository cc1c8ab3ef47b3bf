/** Whether the source of a cue is an outlet. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { calledIn } from '../naming/called.js';
import type { Source } from '../source.js';
import type { Directory } from '../speakers/speakers.js';
import type { Unit } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import type { IsOutlet } from './citing.js';

/** An outlet by its name, by the word for what it is, or, beside a relaying verb, any body. */
export function isOutletSource(
  { analysis, names }: Unit,
  source: Pick<Source, 'first' | 'last' | 'head'>,
  lexicon: Lexicon,
  directory: Directory,
  strict = false,
): boolean {
  const { tokens } = analysis;
  if (isWithin(tokens[source.head] as Token, lexicon)) return false;
  for (let i = source.first; i < source.last; i++) {
    const token = tokens[i] as Token;
    // «сказав кореспондентові»: a reporter passes on only what he is the subject of.
    if (lexicon.medium.reporters.has(token.lemma) && (token.feats.Case ?? 'Nom') === 'Nom') return true;
    if (lexicon.set.outlets.has(token.lemma) || lexicon.set.outlets.has(token.norm)) return true;
    if (isSite(token)) return true;
  }
  const head = tokens[source.head] as Token;
  if (names.types.get(source.head) === 'PER') return false;
  if (!lexicon.showsCases && isSomebody(directory, source, lexicon)) return false;
  if (head.feats.Animacy === 'Anim' && names.ends[source.head] === 0) return false;
  const start = (tokens[source.first] as Token).start;
  const end = (tokens[source.last - 1] as Token).end;
  const mentions = directory.inside({ start, end });
  const isUnknown = mentions.every(({ type }) => type === 'PRO');
  if (!strict && isUnknown && lexicon.showsCases && isForeign(tokens[source.last - 1] as Token)) return true;
  return mentions.some((mention) => {
    if (isPlaceOf(directory, source, mention.start)) return false;
    const known = directory.entity(mention.entity)?.known ?? '';
    return known.startsWith('outlet:') || (!strict && mention.type === 'ORG');
  });
}

/** «співрозмовник агентства», «джерело видання»: whom an outlet talked to is none. */
const isWithin = ({ lemma, norm }: Token, { sources }: Lexicon): boolean =>
  sources.interviewed.has(lemma) || sources.unnamed.has(norm) || sources.within.has(lemma);

/** «передає [depo.ua]»: a name that is the address of a site. */
const isSite = ({ form }: Token): boolean => form.length < 64 && SITE.test(form);
const SITE = /^(?:[a-z][a-z\d-]*\.){1,4}(?:com|org|net|info|news|media|ua|ru|by|kz|lv|lt|md|eu|uk|de)$/iu;

/** «зазначає [dpa]», «пише [la Repubblica]»: where words show cases, a name in Latin letters that is nobody's and of no place. */
const isForeign = ({ form }: Token): boolean => /^\p{Script=Latin}{3,40}$/u.test(form);

/** «джерело [в міністерстві]»: a body behind a preposition is where somebody works. */
function isPlaceOf(directory: Directory, { head }: Pick<Source, 'head'>, start: number): boolean {
  const at = directory.tokenAt(start);
  return at > head + 1 && directory.tokens.slice(head, at).some(({ upos }) => upos === 'ADP');
}

/** Whether a phrase of a unit is an outlet, for who asks by phrases. */
export const isOutletIn =
  (unit: Unit, lexicon: Lexicon, directory: Directory): IsOutlet =>
  (phrase) =>
    isOutletSource(unit, phrase, lexicon, directory);

/** "EU foreign policy chief Olena Koval", "observers from the OSCE": persons, whatever bodies they are of. */
function isSomebody(
  directory: Directory,
  { first, last, head }: Pick<Source, 'first' | 'last' | 'head'>,
  lexicon: Lexicon,
): boolean {
  const { start } = directory.token(first);
  const inside = directory.inside({ start, end: directory.token(last - 1).end });
  return isOfPersons(directory.token(head), lexicon) || calledIn(directory, inside, first, last) !== null;
}

/** «у Кремлі», «МЗС Угорщини», «Нафтогаз»: a state, or a body that is known and is no outlet, or a ministry by its short name. */
export function isBodySource(
  { analysis: { tokens } }: Unit,
  { first, last, head }: Pick<Source, 'first' | 'last' | 'head'>,
  { sources }: Lexicon,
  directory: Directory,
): boolean {
  const { norm, lemma, start: from } = tokens[head] as Token;
  const isBody = (word: string) =>
    sources.stateBodies.has(word) ||
    sources.bodiesInFull.has(word) ||
    (sources.ministries.has(word) && !sources.notMinistries.has(word));
  if (isBody(norm) || isBody(lemma.toLowerCase())) return true;
  const span = {
    start: Math.min(from, (tokens[first] as Token).start),
    end: (tokens[last - 1] as Token).end,
  };
  const inside = directory.inside(span);
  const known = inside.map(({ entity }) => directory.entity(entity)?.known ?? '');
  if (inside.some(({ form }) => form === 'metonym')) return true;
  return known.some((id) => /^(?:org|state):/u.test(id)) && !known.some((id) => id.startsWith('outlet:'));
}
