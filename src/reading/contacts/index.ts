/** Who met, called or wrote to whom: contacts with parties, status, date, place and the accounts of them. */
import type { Reader } from '../contract.js';
import { keepBareCalls } from './bare-calls.js';
import { dateBeside, journeysIn } from './dates/dates-beside.js';
import { dateFound, finished } from './finish.js';
import { type ContactsModel, isWorth, type Judged, judge, openContacts } from './judged/model.js';
import { considered } from './judged/setting.js';
import { judgedMerged } from './judged/settle.js';
import { weighed } from './judged/weighed.js';
import { markEntries } from './marked-entries.js';
import type { Draft } from './matching.js';
import { merged } from './merge.js';
import { occurrencesOf, type Seen } from './occurrences.js';
import { addEnvoys } from './parties/envoys.js';
import { Scene } from './scene.js';
import { addOffAfter } from './status/off-after.js';

export const contacts: Reader = {
  name: 'contacts',
  read(input, earlier) {
    const scene = new Scene(input, earlier);
    const bytes = input.model('contacts');
    markEntries(scene, bytes !== null);
    if (scene.entries.size + scene.wide.size === 0) return { contacts: [] };
    const seen = occurrencesOf(scene);
    keepBareCalls(scene, seen);
    const model = bytes && isOfPeople(scene, seen) ? openContacts(bytes) : null;
    const drafts = !model
      ? byRules(scene, seen)
      : scene.caseless
        ? weighed(scene, seen, judgedIn(model, scene, seen))
        : judgedBy(model, scene, seen);
    addOffAfter(scene, drafts);
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

/** What the rules alone find: words of the wide tables are none of theirs. */
function byRules(scene: Scene, seen: readonly Seen[]): Draft[] {
  const own = seen.filter(({ occurrence }) => !scene.wide.has(occurrence.trigger.at));
  return merged(
    scene,
    own.map(({ occurrence }) => occurrence),
  );
}

const judgedBy = (model: ContactsModel, scene: Scene, seen: readonly Seen[]): Draft[] =>
  judgedMerged(seen, judgedIn(model, scene, seen), scene);

function judgedIn(model: ContactsModel, scene: Scene, seen: readonly Seen[]): Judged[] {
  return judge(
    model,
    considered(scene, seen, (setting) => isWorth(model, setting)),
  );
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
