/** Phrases of languages without cases: titles, owners and names by where they stand. */
import type { Mention } from '../../model/index.js';
import { compoundHead, explainedBy, type Phrase, phraseAt } from './phrases.js';
import type { Scene } from './scene.js';
import { namedBetweenCommas } from './uninflected.js';

/** How many words with capitals a title may have before the one that is known for a title. */
const TITLE_WORDS = 4;

/** "US President Donald Trump", "US president-elect Donald Trump": the person, not the state before the title. */
export function compounded(scene: Scene, at: number, last: number): Phrase | null {
  const from = titleFrom(scene, at, last);
  const phrase = from < last ? phraseAt(scene, from, last) : null;
  return phrase?.mention?.type === 'PER' ? phrase : null;
}

/** "U.S. [National Security] Adviser", "Koval's [trade] envoy": the mention behind the words of a longer title. */
function titleFrom(scene: Scene, at: number, last: number): number {
  let from = at;
  while (
    from < Math.min(last, at + TITLE_WORDS) &&
    !scene.mentionAt(from) &&
    (/^\p{Lu}/u.test(scene.token(from).form) ||
      /^(?:ADJ|NOUN)$/u.test(scene.token(from).upos) ||
      /^(?:Part|Ger)$/u.test(scene.token(from).feats.VerbForm ?? '')) && // "acting"
    !scene.entries.has(from)
  )
    from++;
  return from < last && /^(?:JOB|PER)$/u.test(scene.mentionAt(from)?.type ?? '') ? from : last;
}

/** "[National security] adviser Jane Hill", "[Defence] Minister Hill": a person whose title nouns stand before that are not known for one. */
export function titleAfter(scene: Scene, head: number, last: number): Phrase | null {
  const { upos, feats } = scene.token(head);
  const isOne = /^(?:NOUN|PROPN)$/u.test(upos) && feats.Number !== 'Plur';
  if (!isOne || head + 1 >= last || scene.mentionAt(head + 1)?.type !== 'JOB') return null;
  const phrase = phraseAt(scene, head + 1, last);
  return /^(?:PER|JOB)$/u.test(phrase?.mention?.type ?? '') ? phrase : null;
}

/** "EU leaders", "OPEC members": a description with its body or place before it. */
export function ofBody(
  scene: Scene,
  at: number,
  end: number,
  last: number,
  { type }: Mention,
): Phrase | null {
  if ((type !== 'ORG' && type !== 'LOC') || end >= last) return null;
  const title = scene.mentionAt(end);
  if (title && (title.type !== 'JOB' || title.entity !== null)) return null;
  const many = title ? manyOf(scene, title, end, last) : -1;
  const noun = scene.token(Math.max(end, many));
  const isNoun = noun.upos === 'NOUN' || (title !== null && noun.upos === 'PROPN');
  if (!isNoun || scene.entries.has(end) || !scene.lexicon.partyNouns.has(noun)) return null;
  const head = many < 0 ? compoundHead(scene, end, last) : many;
  const office = head === end || many >= 0 ? title : null; // "the US president"
  const base = { first: at, last: head + 1, head, grammaticalCase: null, mention: office };
  // "his US counterpart Jane Hill", "his US counterpart, Jane Hill,"
  const beside = head + 1 < last ? scene.mentionAt(head + 1) : null;
  const isOne = scene.token(head).feats.Number === 'Sing';
  const person = beside?.type === 'PER' && isOne ? beside : explainedBy(scene, head, head + 1, last, null);
  if (person) return { ...base, last: scene.lastToken(person), mention: person, owner: null, ownerLast: 0 };
  return { ...base, owner: at, ownerLast: end };
}

/** "EU [foreign ministers]": the noun of a title of several words that many bear; -1 for another. */
function manyOf(scene: Scene, title: Mention, first: number, last: number): number {
  const head = scene.lastToken(title) - 1;
  return head > first && head < last && scene.token(head).feats.Number === 'Plur' ? head : -1;
}

/** "Russia's Vladimir Putin": the person, not the state. */
export function possessed(scene: Scene, at: number, last: number): Phrase | null {
  const isMark = at + 1 < last && /^[’']s?$/u.test(scene.token(at).norm);
  const mention = isMark ? scene.mentionAt(at + 1) : null;
  if (mention?.type === 'PER' || mention?.type === 'JOB') return phraseAt(scene, at + 1, last);
  const title = isMark ? titleFrom(scene, at + 1, last) : last;
  if (title < last && scene.mentionAt(title)?.entity !== null) return phraseAt(scene, title, last);
  const body = isMark && !mention ? bodyFrom(scene, at + 1, last) : null; // "Poland's energy group Orlen"
  if (body) return body;
  // "Putin's Ukraine envoy"
  const ofPlace = mention?.type === 'LOC' || mention?.type === 'ORG' ? phraseAt(scene, at + 1, last) : null;
  if (ofPlace && ofPlace.mention !== mention) return ofPlace;
  // "Putin's investment envoy, Jane Hill,": the name that a description of persons goes on with.
  const described = isMark && !mention && at + 1 < last ? phraseAt(scene, at + 1, last) : null;
  const isPerson = described !== null && scene.lexicon.partyNouns.has(scene.token(described.head));
  return described?.mention?.type === 'PER' || isPerson ? described : null;
}

/** "[State energy group] Orlen": a body with what it is before it. */
function bodyFrom(scene: Scene, at: number, last: number): Phrase | null {
  let from = at;
  while (from < Math.min(last, at + TITLE_WORDS) && isLower(scene, from)) from++;
  const isBody = from > at && from < last && scene.mentionAt(from)?.type === 'ORG';
  return isBody && scene.token(from - 1).upos === 'NOUN' ? phraseAt(scene, from, last) : null;
}

const isLower = (scene: Scene, at: number): boolean =>
  !scene.mentionAt(at) &&
  /^(?:ADJ|NOUN)$/u.test(scene.token(at).upos) &&
  /^\p{Ll}/u.test(scene.token(at).form) &&
  !scene.entries.has(at);

/** The name after "of" and an article. */
export function ownerAt(scene: Scene, at: number, last: number): number {
  let i = at;
  while (
    i + 1 < last &&
    !scene.mentionAt(i) &&
    (scene.token(i).upos === 'ADP' || scene.token(i).upos === 'DET')
  )
    i++;
  return i;
}

/** "The first time [that] Koval and Nowak met": a conjunction before a name, whatever its tag. */
export const opensClauseOf = (scene: Scene, at: number): boolean =>
  scene.caseless && scene.lexicon.set.clauses.has(scene.token(at).norm) && scene.mentionAt(at + 1) !== null;

/** "The wife of Koval, Anna Nowak,": who is named behind a title and its owner, else the title as it stands. */
export function ofSomebody(scene: Scene, phrase: Phrase, owned: Mention, last: number): Phrase {
  const isNamed = phrase.last + 1 < last && scene.token(phrase.last).form === ',';
  const isOne = scene.token(phrase.head).feats.Number !== 'Plur';
  const bearer = isNamed && isOne ? namedBetweenCommas(scene, phrase.last + 1) : null;
  return bearer ? { ...phrase, last: scene.lastToken(bearer), mention: bearer } : { ...phrase, owned };
}
