/** The word lists of a language as sets, made once. */
import type { MentionWords, StreetWords } from '../../language/words/mentions.js';
import { type WordList, wordList } from '../../text/word-list.js';
import { type Syllables, syllablesOf } from './hyphenated-names.js';

export interface MentionLists {
  /** Heads of titles, and words that stand before them. */
  readonly titles: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** Common nouns that open a sentence before a name. */
  readonly openings: ReadonlySet<string>;
  /** What stands before the person whose name a body bears. */
  readonly namedAfter: ReadonlySet<string>;
  readonly syllables: Syllables | undefined;
  /** Words of courtesy before a person's name. */
  readonly courtesies: ReadonlySet<string>;
  /** What titles are of, word by word. */
  readonly offices: readonly (readonly string[])[];
  /** What titles are of, and the prepositions before it. */
  readonly matters: WordList;
  readonly matterPrepositions: ReadonlySet<string>;
  readonly ofTitles: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** The last letters of the words for mass media. */
  readonly mediaEnds: ReadonlySet<number>;
  readonly mediaTell: ReadonlySet<string>;
  readonly mediaCite: ReadonlySet<string>;
  /** Nouns that say what a name is, and those that places begin with. */
  readonly placeNouns: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  readonly eventNouns: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly leagueNouns: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly streets: StreetWords | undefined;
}

const prepared = new WeakMap<MentionWords, MentionLists>();

export function listsOf(words: MentionWords): MentionLists {
  let lists = prepared.get(words);
  if (!lists) {
    lists = {
      titles: new Set(words.titles),
      before: new Set(words.beforeTitles),
      syllables: syllablesOf(words.syllables),
      openings: new Set(words.openings),
      namedAfter: new Set(words.namedAfter),
      courtesies: new Set((words.courtesies ?? []).map((row) => row.split(' ')[0] as string)),
      offices: (words.ofOffices ?? []).map((phrase) => phrase.split(' ')),
      matters: wordList(words.matters),
      matterPrepositions: new Set(words.matterPrepositions),
      ofTitles: new Set(words.ofTitles),
      leaders: new Set(words.leaders),
      kinds: new Set(words.kinds),
      placeNouns: new Set(words.placeNouns),
      bodyNouns: new Set(words.bodyNouns),
      eventNouns: new Set(words.eventNouns),
      places: new Set(words.placesOf),
      leagueNouns: new Set(words.leagueNouns),
      events: new Set(words.eventsOf),
      streets: words.streets,
      mediaTell: new Set(words.mediaTell),
      mediaCite: new Set(words.mediaCite),
      mediaEnds: new Set(words.massMedia.map((word) => word.charCodeAt(word.length - 1))),
    };
    prepared.set(words, lists);
  }
  return lists;
}
