/** Who is said to take part in a contact that was told of before: «Коваль і Рудик долучилися до розмови». */
import type { Around } from './around.js';
import type { Draft } from './matching.js';
import type { Occurrence } from './occurrences.js';
import type { Scene } from './scene.js';

/** How many sentences before it the contact may have been told of, and how many contacts are looked through. */
const SENTENCES = 4;
const CONTACTS = 8;

/** Adds those who took part to the last contact told of that was held; false where the place tells of none. */
export function joinsTold(
  scene: Scene,
  drafts: readonly Draft[],
  { subject, owners, others, between, trigger }: Around,
  occurrence: Occurrence,
): boolean {
  if (subject.length === 0 || owners.length + others.length + between.length > 0) return false;
  if (occurrence.kind === 'summit' || occurrence.status !== 'held') return false;
  const word = takingPartAt(scene, trigger.at);
  if (word < 0) return false;
  const told = drafts.slice(-CONTACTS).findLast((draft) => isLike(draft, occurrence));
  if (!told) return false;
  if (!isDone(scene, word)) return true; // «відмовився долучитися до розмови»: neither a party nor another contact
  told.parties.push(...subject.filter(({ key }) => !told.parties.some((one) => one.key === key)));
  told.occurrences.push(occurrence);
  return true;
}

function isLike({ own }: Draft, { sentence }: Occurrence): boolean {
  const last = own.at(-1);
  if (!last || sentence - last.sentence > SENTENCES || sentence === last.sentence) return false;
  return own.every(({ status, kind }) => status === 'held' && kind !== 'visit' && kind !== 'letter');
}

/** «взяли участь у розмові», «до розмови долучилися»: the word of taking part around the contact; -1 for none. */
function takingPartAt({ tokens, lexicon }: Scene, at: number): number {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  if (tokens[i]?.upos !== 'ADP') return -1;
  let next = at + 1;
  while (next < at + 3 && /^(?:ADV|PART)$/u.test(tokens[next]?.upos ?? '')) next++; // «до розмови згодом також долучилися»
  return [next, i - 1].find((word) => lexicon.set.takingPart.has(tokens[word]?.lemma ?? '')) ?? -1;
}

/** Finite, not negated and not ahead: not «не долучився», «мав долучитися», «закликав долучитися», «відмовився від участі». */
function isDone({ tokens, lexicon: { set } }: Scene, word: number): boolean {
  const isVerb = /^(?:VERB|AUX)$/u.test(tokens[word]?.upos ?? '');
  const verb = isVerb ? word : word - 1;
  const token = tokens[verb];
  if (token?.feats.VerbForm !== 'Fin' || token.feats.Tense === 'Fut' || token.feats.Mood === 'Cnd')
    return false;
  if (!isVerb && !set.takesPart.has(token.lemma)) return false;
  for (const i of [verb - 2, verb - 1, verb + 1]) {
    const norm = tokens[i]?.norm ?? '';
    if (set.conditionals.has(norm) || (i < verb && set.negations.has(norm))) return false;
  }
  return true;
}
