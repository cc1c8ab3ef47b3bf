/** Words around a name that may say whose voice somebody is, and those that may not. */
import type { Knowledge } from '../../knowledge/index.js';
import type { BodyKind } from '../../language/words/chronicle.js';
import type { Mention } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { statesIn } from '../names/states.js';

/** What somebody said, up to the words that say who. */
const QUOTED = /^[\s\S]*(?:[»”"]\s?,?\s?[—–-]|[,!?.…][»”"])(?=\s)/u;

/** «„Угорські митники винні“, – сказав речник …» without the quotation: states named in it are not those of who speaks. */
export const unquoted = (sentence: string): string => sentence.replace(QUOTED, '');

/** «Представник Координаційного штабу»: a title with a body of its own speaks for that one, be it known or not. */
export const namesBody = (mentions: readonly Mention[], from: number, to: number): boolean =>
  mentions.some(({ type, start, end }) => (type === 'ORG' || type === 'MISC') && start >= from && end <= to);

/**
 * «Радник президента Вірменії Тігран Манукян та помічник президента Азербайджану Рашад Велієв»: what stands between
 * two persons and names a state is the title of the second one alone; "Dan's envoy to Chad" is still Dan's.
 */
export function ownTitle(
  phrase: string,
  end: number,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): string {
  const start = end - phrase.length;
  const first = firstFrom(mentions, end);
  const own = mentions[first];
  const isTitle = own?.form === 'title' && own.start === end;
  for (let at = first - 1; at >= 0; at--) {
    const { type, form, start: from, end: to } = mentions[at] as Mention;
    if (from < start) break;
    if (type !== 'PER' || form === 'pronoun' || to >= end) continue;
    const rest = phrase.slice(to - start);
    // A title that is a mention of its own, "[aide to the Chadian president]", begins where it does.
    if (!/^[’']/u.test(rest) && (isTitle || statesIn(nameWords(rest), knowledge).length > 0)) return rest;
  }
  return phrase;
}

/** Another case of a name has a sound or two more at its end. */
export const isCase = (word: string, name: string): boolean =>
  name.length >= 3 && word.startsWith(name) && word.length <= name.length + 1;

/** The last of several words of a name, in any case. */
export const isNoun = (name: readonly string[], noun: string): boolean =>
  name.length > 1 && skeleton(name.at(-1) as string).slice(0, 3) === skeleton(noun).slice(0, 3);

/** A ministry that an article names with its state. */
export interface Ministry {
  readonly start: number;
  readonly kind: BodyKind;
  readonly body: string;
}

export const isMinistry = (kind: BodyKind | null): kind is 'foreign' | 'defence' =>
  kind === 'foreign' || kind === 'defence';
