/** «Науменко підозрюється в розтраті»: who is suspected does not say so, those who investigate do. */
import type { Token } from '../../language/contract.js';
import { around } from './alone.js';
import type { Draft } from './drafts.js';
import type { Directory, Named } from './speakers.js';

const ACCUSED = /^(?:підозрюватися|звинувачуватися|обвинувачуватися|подозреваться|обвиняться)$/u;
/** How such a speaker was found. */
export const ACCUSER = 'the accuser of a passive';
/** What an article calls those who investigate where it names no body. */
const INVESTIGATION: Readonly<Record<string, string>> = { uk: 'слідство', ru: 'следствие' };

/** The accuser of a passive accusation whose subject was taken for the speaker; null for other cues. */
export function accuserOf({ cue, unit, source }: Draft, directory: Directory): Named | null {
  if (!source) return null;
  const { tokens, language } = unit.analysis;
  const passive = cue.find((at) => ACCUSED.test((tokens[at] as Token).lemma));
  if (passive === undefined) return null;
  const named = accuserNamed(passive + 1, directory);
  const name = named?.name ?? INVESTIGATION[language];
  return name ? { name, entity: named?.entity ?? null, how: ACCUSER } : null;
}

/** «підозрюється [УЄФА] в тому», «обвинувачується [прокуратурою] в тому»: who accuses, at a token after the cue. */
function accuserNamed(at: number, directory: Directory): Named | null {
  const { tokens, names } = directory;
  if (names.types.get(at) === 'ORG') return directory.name(at, names.ends[at] ?? at + 1, at);
  const { upos, feats } = tokens[at] ?? {};
  if (upos !== 'NOUN' || feats?.Case !== 'Ins') return null;
  return directory.name(...around(tokens, at), at);
}
