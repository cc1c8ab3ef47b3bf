/** What both parties of a contact are to do next, as one of them says: «домовилися, що зустрінемося в Анкарі», "said the two would meet". */
import type { Draft } from './matching.js';
import type { Occurrence } from './occurrences.js';
import { isRuling } from './parties/both-sides.js';
import type { Found } from './parties/parties.js';
import { recent } from './referring.js';
import type { Scene } from './scene.js';

/** Tokens before a verb in which its pronoun stands. */
const REACH = 5;

/** The parties of the contact told right before whose next one a place tells without naming them; null for none. */
export function nextOfBoth(scene: Scene, drafts: readonly Draft[], occurrence: Occurrence): Found[] | null {
  const { sure, status, parties, trigger, sentence, kind, date, place } = occurrence;
  if (!sure || status !== 'planned' || parties.length > 0 || trigger.entry.form !== 'verb') return null;
  if (kind !== 'meeting' || (date === null && place === null)) return null;
  if (isWithSomebody(scene, trigger.at)) return null;
  const speaker = occurrence.sources[0]?.entity ?? null;
  const isOurs = speaker !== null && saysWe(scene, trigger.at, trigger.verb);
  const told = [...recent(drafts)].find(
    (draft) =>
      draft.parties.length === 2 &&
      draft.own.some(({ status: its }) => its === 'held') &&
      (isOurs ? draft.parties.some(({ entity }) => entity === speaker) : occurrence.together),
  );
  const last = told?.occurrences.at(-1);
  if (!told || !last || sentence - last.sentence > (isOurs ? 1 : 0)) return null;
  if (!isOurs && (namesOthers(scene, trigger.at) || told.parties.some(({ how }) => how !== 'named')))
    return null;
  return told.parties;
}

/** «зустрінемося», "we agreed to meet": the verb or a pronoun before it is of the first person plural. */
function saysWe({ tokens }: Scene, at: number, verb: number): boolean {
  const isWe = (i: number): boolean =>
    tokens[i]?.feats.Person === '1' && tokens[i]?.feats.Number === 'Plur' && tokens[i]?.feats.Case !== 'Gen';
  if (isWe(at) || (verb >= 0 && isWe(verb))) return true;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--)
    if (tokens[i]?.upos === 'PRON' && isWe(i) && tokens[i]?.sentence === tokens[at]?.sentence) return true;
  return false;
}

/** «зустрінемося з виборцями»: with others. */
const isWithSomebody = ({ tokens, lexicon }: Scene, at: number): boolean =>
  [1, 2, 3].some((ahead) =>
    lexicon.withFrames.some(({ preposition }) => preposition === tokens[at + ahead]?.norm),
  );

/** "The ministers would meet" behind a call of two presidents: the nearest noun is of an office that rules nothing. */
function namesOthers({ input, tokens, lexicon }: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH) && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    const token = tokens[i];
    if (token?.upos === 'PRON') return false;
    if (token?.upos !== 'NOUN' || lexicon.leaders.has(token)) continue;
    const kind = input.knowledge.officeByTitle(input.analysis.language, token.lemma);
    return kind !== null && !isRuling([kind]);
  }
  return false;
}
