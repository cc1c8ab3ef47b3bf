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
  const last = houseEnd(name.last, tokens, isFree);
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
  if (!stop || !isFree(first - 1)) return first;
  if (stop.form.length > 1) return stop.form.endsWith('.') && isShort(stop, streets) ? first - 1 : first;
  const word = tokens[first - 2];
  return stop.form === '.' && word && isFree(first - 2) && isShort(word, streets) ? first - 2 : first;
}

/** End of «, 14-А» or « 362 / 1» after a street; where it began when what follows is counted: «, 4 лютого». */
function houseEnd(last: number, tokens: readonly Token[], isFree: (i: number) => boolean): number {
  let end = tokens[last]?.form === ',' ? last + 1 : last;
  if (!/^\d{1,4}(?:-?\p{L})?$/u.test(tokens[end]?.form ?? '')) return last;
  end++;
  if (/^[-‐–/]$/.test(tokens[end]?.form ?? '') && /^(?:\d{1,4}|\p{Lu})$/u.test(tokens[end + 1]?.form ?? ''))
    end += 2;
  for (let i = last; i < end; i++) if (!isFree(i)) return last;
  const after = tokens[end];
  const isCounted =
    after && /^(?:NOUN|ADJ|NUM|PROPN|DET|X)$/.test(after.upos) && after.sentence === tokens[last]?.sentence;
  return isCounted ? last : end;
}
