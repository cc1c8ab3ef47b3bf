/** «Науменко підозрюється в розтраті»: who is suspected does not say so, those who investigate do. */
import type { Token } from '../../language/contract.js';
import type { Draft } from './drafts.js';
import type { Named } from './speakers.js';

const ACCUSED = /^(?:підозрюватися|звинувачуватися|обвинувачуватися|подозреваться|обвиняться)$/u;
/** How such a speaker was found. */
export const ACCUSER = 'the accuser of a passive';
/** What an article calls those who investigate where it names no body. */
const INVESTIGATION: Readonly<Record<string, string>> = { uk: 'слідство', ru: 'следствие' };

/** The accuser of a passive accusation whose subject was taken for the speaker; null for other cues. */
export function accuserOf({ cue, unit, source }: Draft): Named | null {
  if (!source) return null;
  const { tokens, language } = unit.analysis;
  const name = INVESTIGATION[language];
  const isPassive = cue.some((at) => ACCUSED.test((tokens[at] as Token).lemma));
  return name && isPassive ? { name, entity: null, how: ACCUSER } : null;
}
