/** The few words for offices and bodies that chains and parties are named by in place of a name. */
import type { BodyKind, HeadOffice } from '../../language/words/chronicle.js';
import { anyOf, beginning, inside } from '../words.js';

/** Who speaks for another and is never a root of his own. */
export const VOICE = beginning(({ titles }) => titles.voice);

/** Who does nothing but speak for another. */
export const SPEAKER = beginning(({ titles }) => titles.speaker);

/** Who leads or talks for a delegation. */
export const DELEGATE = beginning(({ titles }) => titles.delegate);

/** Officials without a name: "a White House official", «джерело в Кремлі». */
export const UNNAMED = beginning(({ titles }) => titles.unnamed);

/** Whom only a medium knows: «джерела», "insiders". */
export const INFORMANTS = beginning(({ titles }) => titles.informants);

const BODY_KINDS: readonly BodyKind[] = ['foreign', 'defence', 'government', 'parliament', 'president'];

/** What a body is called beside its own name; the first that fits counts. */
export const BODIES = BODY_KINDS.map(
  (kind) => [kind, beginning(({ titles }) => titles.bodies[kind])] as const,
);

const HEAD_OFFICES: readonly HeadOffice[] = [
  'vice-president',
  'foreign-minister',
  'defence-minister',
  'head-of-government',
  'head-of-state',
];

/** Heads: what they are called, with the office that this is; the first that fits counts. */
export const HEADS = HEAD_OFFICES.map(
  (office) => [office, beginning(({ titles }) => titles.heads[office])] as const,
);

/** What an office of a leader is called. */
export const OFFICE = inside(({ titles }) => titles.office);

/** Whose office words name: of the head of a state or of a government; the first that fits counts. */
export const officeLed = (words: string): HeadOffice | null =>
  HEADS.find(([office, pattern]) => LED.has(office) && pattern.test(words))?.[0] ?? null;
const LED: ReadonlySet<HeadOffice> = new Set(['head-of-government', 'head-of-state']);

/** What kind of body words name; the chancellery of a premier is of his government. */
export function kindOfBody(words: string): BodyKind | null {
  const kind = BODIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  const premiers = kind === 'president' && OFFICE.test(words) && officeLed(words) === 'head-of-government';
  return premiers ? 'government' : kind;
}

/** Heads that may be of a state or of its government. */
export const LEADER = beginning(({ titles }) => titles.leader);

/** What a ministry named before is called again. */
export const MINISTRY = beginning(({ titles }) => titles.ministry);

/** Media of a state that have no name of their own. */
export const STATE_MEDIA = inside(({ titles }) => titles.stateMedia);

/** What stands between somebody and the body that he is of, at the beginning of words. */
export const OF = new RegExp(`^\\s${anyOf(({ titles }) => titles.of)}\\s`, 'u');

/** Who was something once. */
export const FORMER = beginning(({ titles }) => titles.former);

/** Nouns for a medium that name none: the name stands beside them or before. */
export const GENERIC_MEDIA = new RegExp(`^${anyOf(({ titles }) => titles.genericMedia)}$`, 'iu');

/** What speaks without being anybody: no party, no root. */
export const NOBODY = new RegExp(`^${anyOf(({ titles }) => titles.nobody)}$`, 'iu');
