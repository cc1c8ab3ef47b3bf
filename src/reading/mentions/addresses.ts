/** Addresses: «вул. Зелена, 14-А» is one place, with the word for a street and the number of the house. */
import type { Token } from '../../language/contract.js';
import type { StreetWords } from '../../language/words/mentions.js';
import type { Name } from './name.js';

/** A place with what belongs to its address on both sides; `isFree` says which tokens are no other name's. */
export function withAddress(
  name: Name,
  tokens: readonly Token[],
  streets: StreetWords | undefined,
  isFree: (i: number) => boolean,
): Name {
  if (name.type !== 'LOC' || name.known !== null || streets === undefined) return name;
  const own = tokens[name.first] as Token;
  const before = shortBefore(name.first, tokens, streets, isFree);
  const isStreet =
    before < name.first ||
    isShort(own, streets) ||
    streets.words.includes(own.lemma) ||
    streets.words.includes(tokens[name.first - 1]?.lemma ?? '');
  if (!isStreet) return name;
  const last = houseEnd(name.last, tokens, streets, isFree);
  if (before === name.first && last === name.last) return name;
  const written = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ form, spaceBefore }, k) => (spaceBefore && from + k > before ? ` ${form}` : form));
  const lemma = [
    ...written(before, name.first),
    before < name.first ? ' ' : '',
    name.lemma,
    ...written(name.last, last),
  ];
  return { ...name, first: before, last, lemma: lemma.join('') };
}

const isShort = ({ norm }: Token, { short }: StreetWords): boolean => short.includes(norm.replace(/\.$/, ''));

/** First token of «вул.» before a name, with a space before its full stop or without; the name's own where none is. */
function shortBefore(
  first: number,
  tokens: readonly Token[],
  streets: StreetWords,
  isFree: (i: number) => boolean,
): number {
  const stop = tokens[first - 1];
  if (!stop || stop.sentence !== tokens[first]?.sentence || !isFree(first - 1)) return first;
  if (stop.form.length > 1) return stop.form.endsWith('.') && isShort(stop, streets) ? first - 1 : first;
  const word = tokens[first - 2];
  const isWord = stop.form === '.' && word?.sentence === stop.sentence && isFree(first - 2);
  return isWord && isShort(word, streets) ? first - 2 : first;
}

/** End of «, 14-А» or « 362 / 1» after a street in its sentence; where it began when that counts: «, 4 лютого». */
function houseEnd(
  last: number,
  tokens: readonly Token[],
  streets: StreetWords,
  isFree: (i: number) => boolean,
): number {
  let end = tokens[last]?.form === ',' ? last + 1 : last;
  if (!/^\d{1,4}(?:-?\p{L})?$/u.test(tokens[end]?.form ?? '')) return last;
  end++;
  if (/^[-‐–/]$/.test(tokens[end]?.form ?? '') && /^(?:\d{1,4}|\p{Lu})$/u.test(tokens[end + 1]?.form ?? ''))
    end += 2;
  const sentence = tokens[last - 1]?.sentence;
  for (let i = last; i < end; i++) if (!isFree(i) || tokens[i]?.sentence !== sentence) return last;
  const after = tokens[end];
  return after && after.sentence === sentence && isCounting(after, tokens[end + 1], streets) ? last : end;
}

/** «4 [лютого]», «20 [%] будинків», «10 [з] 12», «3 [із яких]»: what says that the number before counts. */
function isCounting({ upos, norm }: Token, next: Token | undefined, { countedOf }: StreetWords): boolean {
  if (/^(?:NOUN|ADJ|NUM|PROPN|DET|X|SYM)$/.test(upos) || norm === '%') return true;
  return countedOf.includes(norm) && /^(?:NUM|PRON|DET|ADJ)$/.test(next?.upos ?? '');
}
