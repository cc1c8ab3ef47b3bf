/**
 * «Як стверджують в Анкарі» in an article whose sources have one body of that state, «канцелярія президента», is that
 * body: a state tells of a contact by whom it speaks through.
 */
import type { ContactReport, Report } from '../../model/index.js';
import type { World } from '../names/world.js';

/** More links are no article's: hostile ones stay linear. */
const MOST = 2_000;

/** Contact reports whose chains begin with a state, with the only body of it that speaks in the article. */
export function withBodies(
  contacts: readonly ContactReport[],
  others: readonly Report[],
  world: World,
): ContactReport[] {
  const bodies = bodiesOf([...contacts, ...others], world);
  return contacts.map((report) => {
    const [first, ...rest] = report.chain;
    if (!first?.entity || first.voiceOf !== null || !world.namesOf(first.entity).includes(first.name))
      return report;
    const body = bodies.get(first.entity);
    return body ? { ...report, chain: [{ ...first, voiceOf: body }, ...rest] } : report;
  });
}

/** By state, the one body of it that chains name; null where there are several. */
function bodiesOf(reports: readonly Report[], world: World): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { voiceOf, entity } of reports.flatMap(({ chain }) => chain).slice(0, MOST)) {
    const id = voiceOf ?? entity;
    const [state] = id?.includes('#') || id?.startsWith('org:') ? world.statesOf(id, null) : [];
    if (!id || !state || id.endsWith('#media')) continue;
    found.set(state, (found.get(state) ?? id) === id && found.get(state) !== null ? id : null);
  }
  return found;
}
