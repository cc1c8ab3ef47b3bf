/** Initials and the family names behind them. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Analysis, Token } from '../../language/contract.js';
import { isKnownPair } from './known-persons.js';
import type { Name } from './name.js';

/** Names with the initials before them. */
export function withInitials(
  names: readonly Name[],
  analysis: Analysis,
  taken: Uint8Array,
  knowledge: Knowledge,
): Name[] {
  const parted = names.flatMap((name) => withoutPlace(name, analysis, knowledge));
  return withNamesOfInitials(parted, analysis).map((name) =>
    withMissedInitials(name, analysis, taken, knowledge),
  );
}

/** "Leaving the U.K. Starmer said": a state by its letters that the model has in one name with a known person's family. */
function withoutPlace(name: Name, { tokens }: Analysis, knowledge: Knowledge): Name[] {
  const { first, last, known } = name;
  const letters = (tokens[first] as Token).form;
  if (last - first !== 2 || known !== null || !SEVERAL_WITH_STOPS.test(letters)) return [name];
  const place = knowledge.byName(letters).find(({ type, as }) => type === 'LOC' && as === 'name');
  const family = (tokens[first + 1] as Token).form;
  if (!place || knowledge.personByFamily(family).length === 0) return [name];
  return [
    { ...name, last: first + 1, type: 'LOC', lemma: place.name, known: place },
    { ...name, first: first + 1, type: 'PER', lemma: family },
  ];
}

/** Initials that the model has for a name of their own belong to the family name behind them: «В.В. Левченка». */
function withNamesOfInitials(names: readonly Name[], { tokens, text }: Analysis): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const isFamily = name.type === 'PER' || (name.type === 'LOC' && name.known === null);
    const isBeside =
      before?.last === name.first && tokens[before.first]?.sentence === tokens[name.first]?.sentence;
    if (before?.type !== 'PER' || !isBeside || !isFamily) joined.push(name);
    else if (!areInitials(tokens, before) || areInitials(tokens, name)) joined.push(name);
    else {
      const { start } = tokens[before.first] as Token;
      const lemma = `${text.slice(start, (tokens[name.first] as Token).start)}${name.lemma}`;
      joined[joined.length - 1] = { ...name, type: 'PER', first: before.first, lemma };
    }
  }
  return joined;
}

const areInitials = (tokens: readonly Token[], { first, last }: Name): boolean =>
  tokens.slice(first, last).every(({ form }) => /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$|^\.$/u.test(form));

/** "K.P. Sharma Oli", "JD Vance": initials that the model left out; without stops they are so with a known person alone. */
function withMissedInitials(name: Name, { tokens }: Analysis, taken: Uint8Array, knowledge: Knowledge): Name {
  const before = tokens[name.first - 1];
  const head = tokens[name.first] as Token;
  if (name.type !== 'PER' || !before || before.sentence !== head.sentence || taken[name.first - 1])
    return name;
  if (areInitials(tokens, { ...name, last: name.first + 1 })) return name;
  const family = (tokens[name.last - 1] as Token).form;
  const isInitial =
    (SEVERAL_WITH_STOPS.test(before.form) && !isPlace(before, tokens[name.first - 2], knowledge)) ||
    (CAPITALS.test(before.form) && isKnownPair(before.form, family, knowledge)) ||
    (isLikePronoun(before, tokens[name.first - 2]) && isFamilyFirst(before.form, family, knowledge));
  return isInitial ? { ...name, first: name.first - 1, lemma: `${before.form} ${name.lemma}` } : name;
}

/** "Vice Premier [He] Lifeng": a word with a capital inside a sentence, which may look like a pronoun. */
const isLikePronoun = ({ form, sentence }: Token, before: Token | undefined): boolean =>
  /^\p{Lu}\p{Ll}/u.test(form) && before?.sentence === sentence && before.upos !== 'PUNCT';

/** "Leaving the U.K. Starmer said", "In D.C. Bowser said": a state or body by its letters, or what an article or preposition has. */
function isPlace({ form }: Token, before: Token | undefined, knowledge: Knowledge): boolean {
  if (before?.upos === 'DET' || before?.upos === 'ADP') return true;
  return [form, form.replaceAll('.', '')].some((letters) => knowledge.byName(letters).length > 0);
}

/** "He Lifeng", whose family is He. */
const isFamilyFirst = (family: string, given: string, knowledge: Knowledge): boolean =>
  knowledge
    .personByName(`${family} ${given}`)
    .some(({ uk, ru, en }) => [uk, ru, en].some((own) => own.family === family && own.given === given));

const SEVERAL_WITH_STOPS = /^(?:\p{Lu}\.){2,3}$/u;
const CAPITALS = /^\p{Lu}{2,3}$/u;
