/** «Науменко підозрюється в розтраті»: who is suspected does not say so. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { around } from './alone.js';
import type { Directory, Named } from './speakers.js';

/** How such a speaker was found. */
const ACCUSER = 'the accuser of a passive';

/** Whether the source of a draft is who is accused («[його] звинувачують»): no source of the accusation. */
export function isOfAccused({ cue, unit, source }: Draft, lexicon: Lexicon): boolean {
  if (source === null) return false;
  const { tokens } = unit.analysis;
  const { upos, feats } = tokens[source.head] as Token;
  const isObject = upos === 'PRON' && /^(?:Acc|Gen)$/u.test(feats.Case ?? '');
  return passiveIn(cue, tokens, lexicon) >= 0 || (isObject && isAccusation(cue, tokens, lexicon));
}

/**
 * The accuser of a passive accusation whose subject was taken for the speaker: who is named after the cue, or those who
 * investigate where the article speaks of them; null where it does not: then nobody says it.
 */
export function accuserOf({ cue, unit }: Draft, directory: Directory, lexicon: Lexicon): Named | null {
  const { tokens } = unit.analysis;
  const passive = passiveIn(cue, tokens, lexicon);
  const named =
    (passive < 0 ? null : accuserNamed(passive + 1, directory)) ??
    investigatorsIn(tokens, directory, lexicon);
  return named ? { name: named.name, entity: named.entity, how: ACCUSER } : null;
}

/** «Його підозрюють у розтраті», «обвинувачується»: nobody is named who accuses. */
export function accuserUnnamed(draft: Draft, directory: Directory, lexicon: Lexicon): Named | null {
  const { cue, unit, source } = draft;
  const { tokens } = unit.analysis;
  return source === null && isAccusation(cue, tokens, lexicon) ? accuserOf(draft, directory, lexicon) : null;
}

const isAccusation = (cue: readonly number[], tokens: readonly Token[], { set }: Lexicon): boolean =>
  cue.some((at) => {
    const { lemma, feats } = tokens[at] as Token;
    return set.accused.has(lemma) || (set.accusing.has(lemma) && feats.Number === 'Plur');
  });

const passiveIn = (cue: readonly number[], tokens: readonly Token[], { set }: Lexicon): number =>
  cue.find((at) => set.accused.has((tokens[at] as Token).lemma)) ?? -1;

/** «підозрюється [УЄФА] в тому», «обвинувачується [прокуратурою] в тому»: who accuses, at a token after the cue. */
function accuserNamed(at: number, directory: Directory): Named | null {
  const { tokens, names } = directory;
  if (names.types.get(at) === 'ORG') return directory.name(at, names.ends[at] ?? at + 1, at);
  const { upos, feats } = tokens[at] ?? {};
  if (upos !== 'NOUN' || feats?.Case !== 'Ins') return null;
  return directory.name(...around(tokens, at), at);
}

/** Tokens before the noun in the longest name of a body. */
const LONGEST = 5;

/** Where an article first speaks of those who investigate, -1 where it does not: looked for once, not at every cue. */
const placeOf = new WeakMap<readonly Token[], number>();

function investigatorsIn(tokens: readonly Token[], directory: Directory, { set }: Lexicon): Named | null {
  let at = placeOf.get(tokens);
  if (at === undefined) {
    at = tokens.findIndex(({ lemma }) => set.investigators.has(lemma));
    placeOf.set(tokens, at);
  }
  if (at < 0) return null;
  // «[федеральна] прокуратура [Бельгії]»
  const { names } = directory;
  for (let i = at; i > at - LONGEST; i--)
    if (names.types.get(i) === 'ORG' && (names.ends[i] ?? 0) > at)
      return directory.name(i, names.ends[i] ?? at + 1, at);
  if (names.types.get(at + 1) !== 'LOC') return directory.name(at, at + 1, at);
  let first = at;
  while (tokens[first - 1]?.upos === 'ADJ' && tokens[first - 1]?.feats.Case === tokens[at]?.feats.Case)
    first--;
  return directory.name(first, names.ends[at + 1] ?? at + 2, at);
}
