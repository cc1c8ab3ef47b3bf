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
  if (!isTakenPartIn(scene, trigger.at)) return false;
  const told = drafts.slice(-CONTACTS).findLast((draft) => isLike(draft, occurrence));
  if (!told) return false;
  told.parties.push(...subject.filter(({ key }) => !told.parties.some((one) => one.key === key)));
  told.occurrences.push(occurrence);
  return true;
}

function isLike({ own }: Draft, { sentence }: Occurrence): boolean {
  const last = own.at(-1);
  if (!last || sentence - last.sentence > SENTENCES || sentence === last.sentence) return false;
  return own.every(({ status, kind }) => status === 'held' && kind !== 'visit' && kind !== 'letter');
}

/** «взяли участь у розмові», «до розмови долучилися»: a verb of taking part before the preposition or after the word. */
function isTakenPartIn({ tokens, lexicon }: Scene, at: number): boolean {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  if (tokens[i]?.upos !== 'ADP') return false;
  if (lexicon.set.takingPart.has(tokens[at + 1]?.lemma ?? '')) return true;
  return lexicon.set.takingPart.has(tokens[i - 1]?.lemma ?? '');
}
