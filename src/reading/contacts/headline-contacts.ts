/** What a headline tells with fewer names than the text below it. */
import { type Draft, isOne, kindFits, statusesFit, timesClash } from './matching.js';
import type { Occurrence } from './occurrences.js';
import type { Found } from './parties/parties.js';
import type { Scene } from './scene.js';

/** How many sentences after a headline may tell the same contact with its names. */
const HEADLINE_REACH = 4;

/** A state in a headline for somebody of it in the text, where no case tells who does it: "Italy summons envoy". */
const isStateOf = (scene: Scene, { key }: Found, parties: readonly Found[]): boolean =>
  scene.caseless &&
  key.startsWith('state:') &&
  parties.some((one) => scene.standing.states(one.entity, one.key).includes(key));

/** «Найбільший спонсор зустрічався з послом» above «Бенкс зустрічався з Яковенком»: what a headline describes the text names. */
export function ofHeadline(
  scene: Scene,
  drafts: readonly Draft[],
  occurrence: Occurrence,
  parties: readonly Found[],
): Draft | null {
  const [draft] = drafts;
  if (!draft?.own.every(({ headline }) => headline) || occurrence.headline) return null;
  if (occurrence.sentence - (draft.own[0] as Occurrence).sentence > HEADLINE_REACH) return null;
  if (!kindFits(occurrence, draft) || !statusesFit(occurrence, draft) || timesClash(occurrence, draft))
    return null;
  const isOpen = (party: Found) => party.how !== 'named' || isStateOf(scene, party, parties);
  const left = draft.parties.filter((party) => !parties.some((one) => isOne(one, party)));
  const isDescribed = left.length > 0 && left.every(isOpen) && draft.parties.length <= parties.length;
  const isFirst = draft.own.every(({ kind }) => kind === occurrence.kind);
  return isDescribed && (isFirst || left.length < draft.parties.length) ? draft : null;
}
