/** Who met, called or wrote to whom: contacts with parties, status, date, place and the accounts of them. */
import type { Reader } from '../contract.js';
import { keepBareCalls } from './bare-calls.js';
import { dateBeside, journeysIn } from './dates/dates-beside.js';
import { dateFound, finished } from './finish.js';
import { type ContactsModel, isWorth, judge, openContacts } from './judged/model.js';
import { considered } from './judged/setting.js';
import { judgedMerged } from './judged/settle.js';
import type { Draft } from './matching.js';
import { merged } from './merge.js';
import { occurrencesOf, type Seen } from './occurrences.js';
import { addEnvoys } from './parties/envoys.js';
import { Scene } from './scene.js';
import { markEntries } from './triggers.js';

export const contacts: Reader = {
  name: 'contacts',
  read(input, earlier) {
    const scene = new Scene(input, earlier);
    const bytes = input.model('contacts');
    markEntries(scene, bytes !== null);
    if (scene.entries.size + scene.wide.size === 0) return { contacts: [] };
    const seen = occurrencesOf(scene);
    keepBareCalls(scene, seen);
    const drafts =
      bytes && isOfPeople(scene, seen)
        ? judgedBy(openContacts(bytes), scene, seen)
        : merged(
            scene,
            seen.map(({ occurrence }) => occurrence),
          );
    addEnvoys(scene, drafts);
    const journeys = journeysIn(seen);
    const found = drafts.map((draft) =>
      finished(
        scene,
        draft,
        dateFound(draft, () => dateBeside(scene, journeys, draft)),
      ),
    );
    return { contacts: found.filter(({ participants }) => participants.length > 1) };
  },
};

function judgedBy(model: ContactsModel, scene: Scene, seen: readonly Seen[]): Draft[] {
  const words = considered(scene, seen, (setting) => isWorth(model, setting));
  return judgedMerged(seen, judge(model, words), scene);
}

/** Contact words that any text may have, and how many tokens there are for each beyond them. */
const FEW = 20;
const APART = 8;
/** Tokens of the longest sentence of a contact. */
const LONGEST = 120;

/** Whether somebody may have written it so; what is denser is left to the rules, whose work stays linear. */
function isOfPeople({ tokens }: Scene, seen: readonly Seen[]): boolean {
  return (
    (seen.length <= FEW || seen.length * APART <= tokens.length) &&
    seen.every(({ around: { clauses } }) => clauses.sentence.last - clauses.sentence.first <= LONGEST)
  );
}
