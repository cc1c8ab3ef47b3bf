/** «Сибіга повідомив Сікорському, що … Розмова тривала годину»: whose the conversation is that the next sentence names alone. */
import type { Span } from '../../../model/index.js';
import { tokenAt } from '../details.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { entityParty } from './named.js';
import type { Found } from './parties.js';

/** Statements of the sentence before that are looked through. */
const STATEMENTS = 8;
/** Contacts looked through for one of the sentence before: keeps the work linear. */
const DRAFTS = 40;
const KINDS: ReadonlySet<string> = new Set(['call', 'video', 'talks']);

/** The one who said something in the sentence before and the one he said it to, where no contact is told of there. */
export function toldEachOther(
  scene: Scene,
  drafts: readonly Draft[],
  occurrence: Occurrence,
): Found[] | null {
  const { trigger, parties, kind, words, status, sentence } = occurrence;
  if (parties.length > 0 || trigger.entry.form !== 'noun' || !KINDS.has(kind) || status !== 'held')
    return null;
  if (trigger.entry.marks.has('process') || !opensSentence(scene, words.start)) return null;
  const before = scene.input.analysis.sentences[sentence - 1];
  if (!before || before.block !== scene.sentenceOf(trigger.at).block) return null;
  if (drafts.slice(-DRAFTS).some(({ occurrences }) => occurrences.at(-1)?.sentence === before.index))
    return null;
  const pairs = scene
    .statementsFrom(before.start, STATEMENTS)
    .filter(({ cue }) => cue.some(({ start, end }) => before.start <= start && end <= before.end))
    .flatMap(({ speaker, addressee }) => {
      if (addressee && isOfPress(scene, addressee)) return [];
      const both = [scene.entity(speaker?.entity ?? null), scene.entity(addressee?.entity ?? null)];
      const persons = both.flatMap((one) => (one?.type === 'PER' ? [entityParty(one)] : []));
      return persons.length === 2 && persons[0]?.key !== persons[1]?.key ? [persons] : [];
    });
  const [one] = pairs;
  const keys = new Set(pairs.map((pair) => pair.map(({ key }) => key).join('+')));
  return one && keys.size === 1 ? one : null;
}

/** «сказав журналістові Ковалю»: an interview. */
function isOfPress(scene: Scene, { start, end }: Span): boolean {
  for (let i = Math.max(0, tokenAt(scene, start, 0, scene.tokens.length) - 1); i < scene.tokens.length; i++) {
    const token = scene.token(i);
    if (token.start >= end) return false;
    if (scene.lexicon.notParties.has(token)) return true;
  }
  return false;
}

/** «Розмова …», "The call …". */
function opensSentence(scene: Scene, start: number): boolean {
  const at = tokenAt(scene, start, 0, scene.tokens.length);
  const { first } = scene.sentenceOf(at);
  return at === first || (scene.caseless && at === first + 1 && scene.token(first).upos === 'DET');
}
