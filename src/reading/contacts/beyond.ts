/** "A meeting [that was planned for Tuesday] will not take place": the verb of a subject without case behind what is put in. */
import type { Clauses } from './clauses.js';
import { verbBehindDashes } from './parties/dashed.js';
import type { Scene } from './scene.js';

/** Tokens between a noun and its verb behind a clause that was put in. */
const FARTHEST = 36;

/** The main verb behind a relative clause or a participle after a noun, or behind sides joined by dashes; -1 where none follows. */
export function predicateBeyond(scene: Scene, { sentence }: Clauses, at: number): number {
  if (!scene.caseless) return verbBehindDashes(scene, at);
  const end = Math.min(sentence.last, at + FARTHEST);
  let open = at + 1;
  while (open < end && !opensRelative(scene, open) && !isVerbal(scene, open)) open++;
  if (open >= end || scene.token(open).upos === 'AUX') return -1;
  const isApart = scene.token(open - 1).form === ',';
  const isReduced = isVerbal(scene, open);
  if (isReduced && !(isApart && isParticiple(scene, open))) return -1;
  // "…, planned for Tuesday, will": the comma that closes it; without commas, the second chain of verbs.
  let next = isApart
    ? commaAfter(scene, open, end)
    : chainEnd(scene, isReduced ? open : nextVerb(scene, open, end), end);
  if (next < 0) return -1;
  if (!isApart) next = nextVerb(scene, next, end);
  return next < 0 || !isVerbal(scene, next) ? -1 : chainEnd(scene, next, end) - 1;
}

const isVerbal = ({ tokens }: Scene, at: number): boolean => /^(?:VERB|AUX)$/u.test(tokens[at]?.upos ?? '');

function isParticiple(scene: Scene, at: number): boolean {
  const { VerbForm, Tense } = scene.token(at).feats;
  return VerbForm === 'Part' || Tense === 'Past';
}

const opensRelative = (scene: Scene, at: number): boolean =>
  scene.token(at).upos === 'PRON' && scene.lexicon.set.clauses.has(scene.token(at).norm);

/** Index after the comma that a verb follows. */
function commaAfter(scene: Scene, from: number, end: number): number {
  for (let i = from; i + 1 < end; i++)
    if (scene.token(i).form === ',' && isVerbal(scene, i + 1)) return i + 1;
  return -1;
}

/** The next verb of the same clause; -1 where another one begins before it. */
function nextVerb(scene: Scene, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (isVerbal(scene, i)) return i;
    const { upos, form } = scene.token(i);
    if (upos === 'SCONJ' || upos === 'CCONJ' || /^[,;:–—]$/u.test(form)) return -1;
  }
  return -1;
}

/** Index after "will not take", "had been cancelled". */
function chainEnd(scene: Scene, from: number, end: number): number {
  if (from < 0) return -1;
  let last = from + 1;
  for (let i = last; i < end && /^(?:VERB|AUX|ADV|PART)$/u.test(scene.token(i).upos); i++)
    if (isVerbal(scene, i)) last = i + 1;
  return last;
}
