/** Keys under which names of what the knowledge files do not have join over articles and languages. */

import type { MentionType } from '../../model/index.js';
import { composed } from '../../text/characters.js';
import { contentId } from '../../text/hash.js';
import { givenName } from './given-names.js';
import { nameSkeleton, skeleton } from './skeleton.js';

const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|ична|inichna|ovych|ovich|evich|ivna|ovna|evna)$/iu;

/** «аль-», "el-", and «ар-Р…», "ash-Sh…" where the article takes on the sound of what follows. */
const ARTICLE = /^(?:[ae]l|аль|[эе]ль|а([рсштзнд])(?=-\1)|a(sh|th|dh|[rszdnt])(?=-\2))-(?=\p{L})/iu;
const LONE_ARTICLE = /^(?:[ae]l|аль|[эе]ль)$/iu;

/** «бін», "ibn": whose child somebody is; a name that begins with it or has a capital is another. */
const CHILD_OF = /^(?:b[ie]n|ibn|bint|б[іие]н|[иі]бн|бинт|бінт)$/u;

/** Words of a name that carry it, however its letters were typed: no initials, marks or particles. */
export function nameWords(name: string): string[] {
  return (composed(name).match(/[\p{L}\p{M}\p{N}’'ʼ-]+/gu) ?? []).filter((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );
}

/**
 * Key of a person's whole name: given name in one form for all languages, family name by its skeleton, in a fixed
 * order; patronymics don't count, but of "Abdulaziz bin Salman" the order does, and not where a name is parted («Абдель
 * Азиз»). Null for a single word: a family name alone is nobody in particular.
 */
export function personKey(name: string): string | null {
  // First or last it is no article: "Al Gore".
  let words = nameWords(name).filter(
    (word, index, { length }) => index === 0 || index === length - 1 || !LONE_ARTICLE.test(word),
  );
  if (words.length > 2) words = words.filter((word) => !PATRONYMIC.test(word));
  if (words.length < 2) return null;
  const child = words.findIndex((word, index) => index > 0 && CHILD_OF.test(word));
  if (child > 0 && child < words.length - 1)
    return [words.slice(0, child), words.slice(child + 1)]
      .map((part) => nameSkeleton(part.join('')))
      .join(' ^ ');
  const parts = words.map((word) => {
    const given = givenName(word);
    return given ? `=${given}` : nameSkeleton(word.replace(ARTICLE, ''));
  });
  return parts.sort().join(' ');
}

/** Key of any other name: its words as they sound, in order. */
export function plainKey(name: string): string {
  return nameWords(name).map(skeleton).join(' ');
}

/** Sorts of entity whose names may join: what one reader takes for a product another takes for an organisation. */
function sortOf(type: MentionType): string {
  return type === 'PER' || type === 'LOC' || type === 'ORG' ? type : 'MISC';
}

/** Id in the chronicle of what is not in the knowledge files. */
export function hashedId(type: MentionType, key: string): string {
  return `x-${contentId(sortOf(type), key).slice(0, 12)}`;
}
