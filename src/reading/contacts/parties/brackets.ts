/** What is added to a noun before its verb: "the heads of two states (Anna Smith and John Brown)", "teams from both". */
import { type Group, groupAt } from '../groups.js';
import type { Scene } from '../scene.js';

/** Tokens of the longest addition. */
const LONGEST = 60;

const reachOf = (scene: Scene, at: number): number => Math.min(scene.sentenceOf(at).last, at + LONGEST);

/** The group of names in the brackets right after a description of several, or null. */
export function namesInBrackets(scene: Scene, { phrases, last }: Group): Group | null {
  const one = phrases.at(-1);
  const end = scene.tokens[last]?.form === '(' && one ? reachOf(scene, last) : 0;
  if (!one || one.mention?.type === 'PER' || last + 1 >= end) return null;
  const names = groupAt(scene, last + 1, end);
  if (!names || names.phrases.length < 2 || scene.tokens[names.last]?.form !== ')') return null;
  return names.phrases.every(({ mention }) => mention?.type === 'PER') ? names : null;
}

/** Index after a noun with what is added to it. */
export function endWithAdded(scene: Scene, group: Group): number {
  const { last } = group;
  const names = namesInBrackets(scene, group);
  if (names) return names.last + 1;
  const next = scene.tokens[last];
  if (!next || !scene.lexicon.set.origins.has(next.norm)) return last;
  return groupAt(scene, last, reachOf(scene, last))?.last ?? last;
}
