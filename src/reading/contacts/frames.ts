/** Whether a group stands where a contact word has its other party. */
import type { Group } from './groups.js';
import { isObjectPlace } from './parties/visited.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

export function fitsFrame(
  scene: Scene,
  { entry, at }: Trigger,
  group: Group,
  preposition: string | null,
): boolean {
  return entry.frames.some(
    (frame) =>
      sameWord(frame.preposition, preposition, scene) &&
      (frame.grammaticalCase === '-' ||
        group.grammaticalCase === null ||
        group.grammaticalCase === frame.grammaticalCase ||
        (preposition === null && isObjectPlace(scene, entry, group)) ||
        (frame.grammaticalCase === 'Acc' && group.grammaticalCase === 'Gen' && isPerson(entry, group)) ||
        (frame.grammaticalCase === 'Ins' && group.grammaticalCase === 'Loc') || // «с ней»: no preposition has both
        (preposition !== null && scene.token(group.preposition).feats.Case === frame.grammaticalCase)) &&
      (frame.preposition !== null || entry.form === 'verb' || group.first - at <= 1) &&
      !isAstray(scene, entry, group.first - at, preposition),
  );
}

/** "the second call since his return to the White House": far from a noun "to" belongs to another. */
function isAstray(
  scene: Scene,
  entry: Trigger['entry'],
  distance: number,
  preposition: string | null,
): boolean {
  if (!scene.caseless || entry.form === 'verb' || entry.kind === 'visit' || preposition === null)
    return false;
  return distance > NEAR && !scene.lexicon.withFrames.some((frame) => frame.preposition === preposition);
}

/** How near "to" and "from" must stand to their noun in languages without cases, in tokens. */
const NEAR = 3;

/** Persons have one form for genitive and accusative; a pronoun is read so where only persons are received or invited. */
const isPerson = ({ marks }: Trigger['entry'], { phrases }: Group): boolean =>
  phrases.every(
    ({ mention }) =>
      /^(?:PER|JOB)$/u.test(mention?.type ?? '') ||
      (mention?.type === 'PRON' && (marks.has('reception') || marks.has('invite'))),
  );

/** Variants of one preposition count as it: «з», «із», «зі»; «в», «во». */
function sameWord(frame: string | null, word: string | null, scene: Scene): boolean {
  if (frame === word) return true;
  if (frame === null || word === null) return false;
  if (scene.lexicon.variants.get(word) === frame) return true;
  const withs = scene.lexicon.withFrames;
  return (
    withs.some(({ preposition }) => preposition === frame) &&
    withs.some(({ preposition }) => preposition === word)
  );
}
