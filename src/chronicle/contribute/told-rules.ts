/** By what the words of a source tell of a contact: a common noun, how long it took, or the voice of a party. */
import { LANGUAGES } from '../../language/index.js';
import type { Contact, Mention, Party, Reading } from '../../model/index.js';
import { durationIn } from '../contacts/durations.js';
import { nameWords } from '../names/keys.js';
import { skeleton } from '../names/skeleton.js';
import { VOICE } from '../names/titles.js';
import type { World } from '../names/world.js';
import { anyOf, beginning, whole } from '../words.js';
import { mayBeOne } from './keys.js';
import type { Parties, Somebody } from './parties.js';

/** Longer contents tell of more than how long a contact took. */
const SHORT = 140;

const EXCHANGE = beginning(({ exchange }) => exchange.noun);
const REMOTE = beginning(({ exchange }) => exchange.remote);
const DIRECT = beginning(({ exchange }) => exchange.direct);
const WITH = new RegExp(`^\\p{L}*\\s+${anyOf(({ exchange }) => exchange.with)}\\s`, 'iu');
/** «Наступні зустрічі»: the noun is of other contacts. */
const ANOTHER = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(({ exchange }) => exchange.another)}\\p{L}*\\s+(?:\\p{L}+\\s+)?$`,
  'iu',
);
/** So far before the noun it says which it was. */
const BESIDE = 32;
/** So far behind the noun it says whom it was with. */
const NEAR = 24;

/** Who tells something, as the chronicle knows him. */
export interface Teller {
  readonly party: Party;
  readonly who: Somebody;
  readonly isMedium: boolean;
}

/** What is asked of a rule: whether these words tell of this contact. */
export interface Asked {
  readonly contact: Contact;
  /** Whether the contact is the last that was spoken of. */
  readonly isLast: boolean;
  /** Whether the words stand right behind those on the contact. */
  readonly isNext: boolean;
  /** Whether who tells took part or is of the state of one who did. */
  readonly isSide: boolean;
  readonly teller: Teller;
  readonly words: string;
  /** The words with those that say who says them. */
  readonly sentence: string;
  readonly named: readonly Mention[];
}

interface ToldRule {
  readonly name: string;
  readonly example: string;
  readonly apply: (asked: Asked, room: Room) => boolean;
}

/** By what words of a source tell of a contact; the first that holds. */
export const RULES: readonly ToldRule[] = [
  { name: 'told.noun', example: '"The talks were frank," the minister said.', apply: namesIt },
  { name: 'told.went', example: '«Усе „пройшло дуже добре“, підсумував президент»', apply: tellsHowItWent },
  { name: 'told.lasted', example: '«Вона зайняла годину, сказав речник»', apply: tellsLength },
  {
    name: 'told.voice',
    example: '"Rivas asked for a truce, his ministry’s spokesman said."',
    apply: tellsOwnSide,
  },
  {
    name: 'told.why',
    example: '"There is nothing to sign," Rivas said of the visit that is off.',
    apply: tellsWhy,
  },
  {
    name: 'told.otherwise',
    example: '«Співрозмовник агентства пояснив скасування інакше»',
    apply: tellsOtherwise,
  },
  { name: 'told.both', example: '"The pair agreed on a date," the ministry said.', apply: tellsOfBoth },
];

/** Where it is asked. */
export interface Room {
  readonly reading: Reading;
  readonly parties: Parties;
  readonly world: World;
}

/** Who speaks for a body or is one. */
export const isVoice = ({ party, who }: Pick<Teller, 'party' | 'who'>): boolean =>
  who.voiceOf !== null || who.entity.includes('#') || who.entity.startsWith('org:') || VOICE.test(party.name);

/** «Бесіда була відверта»: a common noun for it; whom it was with is one who took part. */
function namesIt({ contact, isLast, isSide, teller, sentence, named }: Asked, room: Room): boolean {
  const noun = EXCHANGE.exec(sentence);
  if (!noun || !(isSide || (isLast && teller.isMedium))) return false;
  // A call is called no meeting.
  if (contact.kind === 'call' && DIRECT.test(noun[0]) && !REMOTE.test(noun[0])) return false;
  if (isWhatTheySpokeOf(noun[0], contact, room)) return false;
  const at = noun.index + 1;
  if (ANOTHER.test(sentence.slice(Math.max(0, at - BESIDE), at))) return false;
  const after = sentence.slice(noun.index + noun[0].length, noun.index + noun[0].length + NEAR);
  if (isOnAnotherDay(sentence.slice(at), contact, room)) return false;
  return !WITH.test(after) || named.some((mention) => takesPart(mention, contact));
}

/** So far behind the noun its sentence says on what day it was. */
const DAY = 80;

/** «Розмова, за даними міністерства, відбулася 30 листопада»: of a contact on another day. */
function isOnAnotherDay(words: string, { date }: Contact, { reading }: Room): boolean {
  if (date === null) return false;
  const { text } = reading.article;
  return reading.dates.some((one) => {
    const at = words.indexOf(text.slice(one.start, one.end));
    return at >= 0 && at <= DAY && !EXCHANGE.test(words.slice(1, at)) && !mayBeOne(one.date, date);
  });
}

const WENT = new RegExp(`^[^\\p{L}]*${anyOf(({ exchange }) => exchange.went)}[^\\p{L}]*$`, 'iu');

/** "It went very well," Rivas said: all that he says, of the contact that was spoken of last. */
function tellsHowItWent({ contact, isLast, isSide, words }: Asked): boolean {
  const isOver = contact.status === 'held' || contact.status === 'ongoing';
  return isOver && isLast && isSide && words.length <= SHORT && WENT.test(words.replace(/[«»“”„"]/gu, ''));
}

/** Sounds by which one noun is known in any case. */
const STEM = 5;
/** So far behind the word for a contact its sentence says what it was about. */
const TOPIC = 240;
const ABOUT = new Set(LANGUAGES.flatMap(({ words }) => words.contacts.topics));
/** So many words may stand between a preposition and its noun. */
const BETWEEN = 4;

/** «Поговорили про мирні переговори … У переговорах візьмуть участь»: the talks of which they spoke, not the call. */
function isWhatTheySpokeOf(noun: string, { trigger }: Contact, { reading }: Room): boolean {
  const { text } = reading.article;
  const own = stemOf(nameWords(noun)[0] ?? '');
  if (nameWords(text.slice(trigger.start, trigger.end)).some((word) => stemOf(word) === own)) return false;
  const behind = /^[^.!?\n]*/u.exec(text.slice(trigger.end, trigger.end + TOPIC))?.[0] ?? '';
  const words = nameWords(behind);
  return words.some(
    (word, at) =>
      stemOf(word) === own &&
      words.slice(Math.max(0, at - BETWEEN), at).some((one) => ABOUT.has(one.toLowerCase())),
  );
}

const stemOf = (word: string): string => skeleton(word.toLowerCase()).slice(0, STEM);

const takesPart = ({ entity }: Mention, { participants }: Contact): boolean =>
  entity !== null && participants.some((party) => party.entity === entity);

const BOTH = new RegExp(`^[«“„"\\s]*${anyOf(({ exchange }) => exchange.both)}`, 'iu');

/** What both said there, by one of them or who speaks for a side, or as a medium tells it. */
function tellsOfBoth({ contact, isLast, isSide, teller, words }: Asked): boolean {
  const isOver = contact.status === 'held' || contact.status === 'ongoing';
  return isOver && isLast && !contact.background && (isSide || teller.isMedium) && BOTH.test(words);
}

function tellsLength({ contact, isLast, isSide, words }: Asked): boolean {
  const isOver = contact.status === 'held' || contact.status === 'ongoing';
  return isOver && (isLast || isSide) && words.length <= SHORT && durationIn(words) !== null;
}

const QUOTED = /^["«“„][^"«»“”„]+["»”]?[,.!?]?["»”]?$/u;

/** Right behind the news that a contact is off, who was to take part says why in a few words that name nobody. */
function tellsWhy({ contact, isLast, isNext, teller, words, named }: Asked, room: Room): boolean {
  if (contact.status !== 'cancelled' || !isLast || !isNext || named.length > 0) return false;
  const takes = contact.participants.some((party) => {
    const who = room.parties.who(party, null, contact.trigger.start);
    return who !== null && who.entity === teller.who.entity;
  });
  return takes && words.length <= SHORT && QUOTED.test(words.trim());
}

const OTHERWISE = whole(({ exchange }) => exchange.otherwise);

/** Who tells of what is off in another way than those before. */
function tellsOtherwise({ contact, isLast, isSide, teller, words, sentence }: Asked): boolean {
  if (contact.status !== 'cancelled' || !isLast || !(isSide || teller.isMedium)) return false;
  return OTHERWISE.test(sentence.replace(words, ' … '));
}

/** Who speaks for a side, or its media, tell what its own participant said or asked. */
export function tellsOwnSide({ contact, teller, isSide, named }: Asked, room: Room): boolean {
  const { who, isMedium } = teller;
  if (!isSide || contact.status !== 'held' || contact.background) return false;
  const [first] = named;
  if (!first || !takesPart(first, contact)) return false;
  if (!isVoice(teller) && !isMedium) return false;
  const name = room.reading.article.text.slice(first.start, first.end);
  const one = room.parties.who({ name, entity: first.entity }, null, first.start);
  const state = who.state ?? room.world.affiliationOf(who.entity) ?? null;
  return one !== null && one.state !== null && one.state === state;
}
