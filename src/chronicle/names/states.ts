/** Which state some words speak of, in whatever case they stand: «російського», «Китаю», "China's", «Кремля». */
import type { Knowledge } from '../../knowledge/index.js';
import { remembered } from '../../text/remembered.js';

const ADJECTIVE =
  /(?:ськ|ск|цьк|цк|зьк|зск)(?:ий|ій|ого|ому|им|ім|ій|ої|ою|ими|их|а|у|е|і|ая|ое|ой|ую|ые|ых|ым|ом|ие|ие|ого)$/iu;
const NOUN =
  /(?:’s|'s|ами|ями|ою|ею|єю|ію|ия|ії|ии|ої|ам|ям|ах|ях|ом|ем|єм|ів|ов|а|я|у|ю|і|ї|е|и|ы|ой|ей)$/iu;
const NOMINATIVES = ['', 'а', 'я', 'ія', 'ия', 'й', 'ь', 'ина', 'о'];

/** Vowels that come, go or change where an ending does: «Києва», «Київ»; «Відня», «Відень». */
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/єв$/u, 'їв'],
  [/ов$/u, 'ів'],
  [/(?<=\p{L}{2})н$/u, 'ень'],
];

/** The state a word names or is an adjective of, or null. Words come again and again: it is looked up once. */
export function stateOfWord(word: string, knowledge: Knowledge): string | null {
  return lookups(knowledge).word(word);
}

/** Whether a word names a capital, in whatever case it stands. */
export const isCapital = (word: string, knowledge: Knowledge): boolean =>
  forms(word).some((form) =>
    knowledge.byName(form).some(({ ambiguous, as }) => !ambiguous && as === 'capital'),
  );

interface Lookups {
  readonly word: (word: string) => string | null;
  /** Of two words with a space between. */
  readonly pair: (pair: string) => string | null;
}

const known = new WeakMap<Knowledge, Lookups>();

function lookups(knowledge: Knowledge): Lookups {
  const before = known.get(knowledge);
  if (before) return before;
  const made = {
    word: remembered((word) => lookUpWord(word, knowledge)),
    pair: remembered((pair) => lookUpPair(pair, knowledge)),
  };
  known.set(knowledge, made);
  return made;
}

function lookUpWord(word: string, knowledge: Knowledge): string | null {
  const plain = word.replace(/(?:’s|'s)$/iu, '');
  for (const form of forms(plain)) {
    const adjective = knowledge.stateOfAdjective(form);
    if (adjective) return adjective;
    for (const known of knowledge.byName(form))
      if (!known.ambiguous && known.id.startsWith('state:') && /^\p{Lu}/u.test(word)) return known.id;
  }
  return null;
}

function forms(word: string): string[] {
  const found = [word];
  const adjective = ADJECTIVE.exec(word);
  if (adjective) {
    const stem = word.slice(0, adjective.index) + adjective[0].replace(/(?<=[кК]).*$/u, '');
    found.push(`${stem}ий`, `${stem}ой`);
  }
  const ending = NOUN.exec(word);
  if (ending && word.length - ending[0].length >= 3) {
    const stem = word.slice(0, ending.index);
    for (const nominative of NOMINATIVES) found.push(stem + nominative);
    for (const [closed, open] of VOWELS) if (closed.test(stem)) found.push(stem.replace(closed, open));
  }
  return found;
}

/** The states that words speak of, each once, in order; «Саудівська Аравія» and «White House» too. */
export function statesIn(words: readonly string[], knowledge: Knowledge): string[] {
  const { word, pair } = lookups(knowledge);
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const two = at + 1 < words.length ? pair(`${words[at]} ${words[at + 1]}`) : null;
    const state = two ?? word(words[at] as string);
    if (state && !found.includes(state)) found.push(state);
  }
  return found;
}

function lookUpPair(pair: string, knowledge: Knowledge): string | null {
  const state = knowledge.byName(pair).find(({ id, ambiguous }) => !ambiguous && id.startsWith('state:'));
  if (state) return state.id;
  const [first = '', second = ''] = pair.split(' ');
  return twoWords(first, second, knowledge);
}

/** Endings of a noun's nominative; `і` stands for the change of «дому» to «дім». */
const NOUNS = ['', 'ія', 'ия', 'а', 'і'];

/** «Білого дому», «Саудівської Аравії»: an adjective and a noun, both in another case. */
function twoWords(first: string, second: string, knowledge: Knowledge): string | null {
  const adjective = /^(\p{Lu}\p{L}+?)(?:ого|ому|им|ої|ій|ою|ой|ую|ая|ий|а)$/u.exec(first);
  const noun = /^(\p{L}{2,}?)(?:у|а|ом|ем|ю|я|і|ї|ії|ии|ию|ією|ией|е)?$/u.exec(second);
  if (!adjective || !noun) return null;
  for (const a of ['ий', 'ый', 'ая', 'а', 'ій'])
    for (const n of NOUNS) {
      const word = n === 'і' ? (noun[1] as string).replace(/о(?=\p{L}$)/u, 'і') : `${noun[1]}${n}`;
      const known = knowledge.byName(`${adjective[1]}${a} ${word}`).find((one) => !one.ambiguous);
      if (known?.id.startsWith('state:')) return known.id;
    }
  return null;
}
