/** Bodies by whom they serve: «пресслужба Маї Санду», "her office", "its foreign ministry". */
import { LANGUAGES } from '../../language/index.js';
import type { Mention } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { sentenceBefore } from '../names/around.js';
import { nameWords } from '../names/keys.js';
import { statesIn } from '../names/states.js';
import { HEADS, kindOfBody } from '../names/titles.js';
import { inside } from '../words.js';
import type { Asked, Named, PartyRoom } from './party-room.js';
import { isMinistry } from './title-words.js';

const SERVES = inside(({ titles }) => titles.serves);
const POSSESSIVES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ words }) => words.grammar.possessiveForms.map((form) => form.replace(/\*$/u, ''))),
);
/** Longer names say whose they are. */
const WORDS = 4;
/** So far before a body its sentence names the state that it is of. */
const SENTENCE = 200;

/** "Maia Sandu's office": the body of who leads a state, and not himself. */
export function staffNamed({ party, room }: Asked): Named | null {
  if (!SERVES.test(party.name) || isOfOther(party.name)) return null;
  const body = room.voices.bodyLedIn(party.name);
  return body ? room.named(body, party.name, null) : null;
}

/** "Maia Sandu's lawyer's office", «пресслужба адвоката Маї Санду»: of somebody of his. */
function isOfOther(name: string): boolean {
  if ((name.match(OWNS) ?? []).length > 1) return true;
  const between = BEFORE_NAME.exec(name)?.[1];
  return between !== undefined && !HEADS.some(([, pattern]) => pattern.test(between));
}

const OWNS = /['’]s?(?!\p{L})/gu;
const OWNS_ONE = new RegExp(OWNS.source, 'u');
/** What stands between such a body and the name of whom it serves, where that comes behind. */
const BEFORE_NAME = /^\p{Ll}[\p{L}-]* ((?:\p{Ll}[\p{L}'’-]*\s)+)\p{Lu}/u;

/** "Her office", «в її пресслужбі»: of whom or what the pronoun before it means. */
export function staffMeant({ party, at, room }: Asked): Named | null {
  if (!at) return null;
  const { text } = room.reading.article;
  const words = nameWords(text.slice(at.start, at.end));
  if (words.length > WORDS || !POSSESSIVES.has((words[0] ?? '').toLowerCase())) return null;
  const noun = words.slice(1).join(' ');
  if (OWNS_ONE.test(noun)) return null;
  const kind = kindOfBody(noun);
  if (!SERVES.test(noun) && !isMinistry(kind)) return null;
  const owner = ownerAt(at.start, room);
  const body =
    owner?.type === 'PER' && SERVES.test(noun)
      ? room.voices.bodyLedBy(owner.id)
      : isMinistry(kind) && ministryOf(at.start, owner?.id ?? null, room, kind);
  return body ? room.named(body, party.name, null) : null;
}

/** Who or what a possessive pronoun stands for. */
function ownerAt(start: number, room: PartyRoom): ReturnType<PartyRoom['entityOf']> {
  const { mentions } = room.reading;
  const mention: Mention | undefined = mentions[firstFrom(mentions, start)];
  return mention?.start === start && mention.form === 'pronoun' ? room.entityOf(mention) : undefined;
}

/** The ministry of the state that a pronoun means, else of the only one that its sentence, or the one before, names. */
function ministryOf(
  start: number,
  owner: string | null,
  { reading, world }: PartyRoom,
  kind: 'foreign' | 'defence',
): string | null {
  if (owner?.startsWith('state:')) return world.body(owner, kind);
  const { text } = reading.article;
  const own = sentenceBefore(text, start, SENTENCE);
  // "China said so. Its foreign ministry added": the sentence before.
  const end = /[.!?]["»”]?\s$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const before = own.trim() === '' && end > 0 ? sentenceBefore(text, start - end, SENTENCE) : own;
  const states = new Set(statesIn(nameWords(before), world.knowledge));
  const [only] = states;
  return only && states.size === 1 ? world.body(only, kind) : null;
}
