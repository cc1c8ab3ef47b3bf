/** Name mentions: what the trained recogniser found, put right by the knowledge files. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Analysis, NameSpan, Token } from '../../language/contract.js';
import { startsUpper } from '../../text/characters.js';
import { withAddress } from './addresses.js';
import { withHyphenated } from './hyphenated-names.js';
import { withInitials } from './initials.js';
import { isTwo, keepsModel, knownNames } from './known-names.js';
import { besides, inKnownForm, knownFamilies, namesInLetter } from './known-persons.js';
import type { MentionLists } from './lists.js';
import { endsWithState, isAdjective, isImpossible, isKnownFamily, isKnownPerson } from './misread.js';
import { fromModel, isPersonPart, personStems, withinBounds } from './model-names.js';
import { capitalised, type Name } from './name.js';
import { byItsNoun, isToldByNoun } from './name-nouns.js';
import type { Naming } from './naming.js';
import { particledNames } from './particled-names.js';
import { inNominative, pairedNames, withNeighbours, withWholePersons } from './person-names.js';
import { quotedMedia } from './quoted-media.js';
import { Taken } from './taken.js';
import { titledNames } from './titled-names.js';

const NONE: readonly Name[] = [];

/** What names are told by in an article. */
interface Scene {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly lists: MentionLists;
  readonly naming: Naming;
}

/** All names in reading order, not overlapping. */
export function namesOf(
  analysis: Analysis,
  knowledge: Knowledge,
  lists: MentionLists,
  naming: Naming,
): Name[] {
  const scene: Scene = { analysis, knowledge, lists, naming };
  const { tokens } = analysis;
  const known = knownNames(analysis, knowledge, lists.kinds);
  const letters = namesInLetter(analysis, knowledge);
  const bounded = withHyphenated(besides(analysis.names, letters), tokens, lists.syllables)
    .flatMap((one) => withinBounds(one, tokens, lists, knowledge, naming))
    .filter((one) => !endsWithState(one, tokens, knowledge))
    .map((one) => byItsNoun(one, tokens, lists))
    .map((one) => withoutNoun(one, tokens));
  const persons = personStems(bounded, analysis, naming);
  const found = new Taken(tokens.length);
  for (const name of letters) found.take(name);
  for (const name of particledNames(tokens, found.words, naming)) found.take(name);
  takeOfModel(bounded, known, persons, scene, found);
  for (const name of known) if (found.isFree(name.first, name.last)) found.take(name);
  takePersonParts(persons, scene, found);
  for (const name of titledNames(tokens, found.words, lists)) found.take(name);
  for (const name of quotedMedia(tokens, found.words, lists)) found.take(name);
  for (const name of pairedNames(tokens, found.words, naming)) found.take(name);
  for (const name of knownFamilies(analysis, found.words, knowledge)) found.take(name);
  found.names.sort((a, b) => a.first - b.first);
  return completed(found, scene);
}

/** «[саміт] НАТО», «[саміт] Європейської ради»: a common noun before a name is no part of it; whose event it is has a name of its own. */
function withoutNoun(name: NameSpan, tokens: readonly Token[]): NameSpan {
  if (name.type !== 'EVT') return name;
  let first = name.first;
  while (first < name.last && /^\p{Ll}+$/u.test(tokens[first]?.form ?? '')) first++;
  if (first === name.first || first === name.last) return name;
  const isBody = first + 1 === name.last && /^\p{Lu}{2,}$/u.test(tokens[first]?.form ?? '');
  return { ...name, first, type: isBody ? 'ORG' : 'EVT' };
}

/** Names of the model, except where the knowledge files know better. */
function takeOfModel(
  bounded: readonly NameSpan[],
  known: readonly Name[],
  persons: ReadonlySet<string>,
  { analysis: { tokens, language }, knowledge, lists, naming }: Scene,
  found: Taken,
): void {
  let next = 0;
  for (const [at, name] of bounded.entries()) {
    if (!found.isFree(name.first, name.last)) continue;
    while (next < known.length && (known[next] as Name).last <= name.first) next++;
    let end = next;
    while (end < known.length && (known[end] as Name).first < name.last) end++;
    const inside = end > next ? known.slice(next, end) : NONE;
    if (isImpossible(name, tokens, language, naming) || isAdjective(name, tokens, knowledge)) continue;
    if (inside.length > 0 && !keepsModel(name, inside) && !isToldByNoun(name, tokens, lists)) continue;
    if (isTwo(name, inside, tokens) || isTitle(name, bounded[at + 1], tokens, lists.titles)) continue;
    const same = inside.find((one) => one.first === name.first && one.last === name.last);
    if (same) found.take({ ...same, rule: 'name.model+knowledge', confidence: 0.97 });
    else if (
      isPersonPart(name, tokens, persons, naming) ||
      isKnownPerson(name, knowledge) ||
      isKnownFamily(name, tokens, knowledge)
    )
      found.take(fromModel(name, 'PER', 'name.part-of-person', tokens));
    else found.take(fromModel(name, name.type, 'name.model', tokens));
  }
}

/** «з [Папою] Левом XIV»: a title right before a person's name is no place, body or thing. */
function isTitle(
  { type, first, last }: NameSpan,
  next: NameSpan | undefined,
  tokens: readonly Token[],
  titles: ReadonlySet<string>,
): boolean {
  if (type === 'PER' || last - first > 1 || next?.type !== 'PER' || next.first !== last) return false;
  return titles.has((tokens[first] as Token).lemma.toLowerCase());
}

/** Words that are part of a whole name of a person elsewhere in the article. */
function takePersonParts(
  persons: ReadonlySet<string>,
  { analysis: { tokens }, lists, naming }: Scene,
  found: Taken,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (found.words[i] || !startsUpper(token.form) || !persons.has(naming.stem(token.form))) continue;
    // A title that the model once took into a name is none by itself.
    if (lists.titles.has(token.norm)) continue;
    const isBehindPerson = i > 0 && found.words[i - 1] && found.endsPerson[i];
    if (token.upos === 'ADP' || token.upos === 'CCONJ' || isBehindPerson) continue;
    const lemma = token.upos === 'PROPN' ? capitalised(token.lemma) : token.form;
    const rule = 'name.part-of-person';
    found.take({ first: i, last: i + 1, type: 'PER', lemma, known: null, rule, confidence: 0.75 });
  }
}

/** Names with all that is theirs, in the nominative and as they are known. */
function completed({ names, words }: Taken, { analysis, knowledge, lists, naming }: Scene): Name[] {
  const { tokens } = analysis;
  const isFree = (i: number) => words[i] === 0;
  const whole = withInitials(names, analysis, words, knowledge)
    // One name after the other: the neighbours that one takes are free for no other.
    .map((name) => withNeighbours(withAddress(name, tokens, lists.streets, isFree), tokens, words, naming))
    .map((name) => inNominative(name, tokens, naming));
  return withWholePersons(whole, tokens, knowledge, naming).map((name) =>
    inKnownForm(name, analysis, knowledge),
  );
}
