/**
 * Roots of an entry: where the chains of its reports begin, voices folded into the body they speak for, with their
 * standing towards those the entry is about.
 */
import type { Link, Party, Report, Root, Standing } from '../../model/index.js';
import type { World } from '../names/world.js';
import type { Chained } from './copies.js';

export interface Stood {
  readonly standing: Standing;
  readonly because: string;
}

/** Whom an entry is about: participants, speaker or claimant, and the states they are of. */
export interface Subject {
  readonly parties: readonly Party[];
  readonly sides: ReadonlySet<string>;
  readonly date: string | null;
}

export function rootsOf(reports: readonly Chained[], subject: Subject, world: World): Root[] {
  const roots = new Map<string, Root>();
  const bodies = bodiesByArticle(reports, world);
  for (const { report, chain } of reports) {
    const named = chain[0] as Link;
    const first = bodies.get(`${report.article} ${named.entity}`) ?? bodies.get(` ${named.entity}`) ?? named;
    const id = rootId(first);
    const voice = voiceName(first, world);
    const root = roots.get(id);
    const denies = report.stance === 'denies';
    if (root) {
      root.reports.push(report.id);
      if (voice && !root.voices.includes(voice)) root.voices.push(voice);
      const unnamed = new Set([...(root.unnamed ?? []), ...(named.unnamed ?? [])]);
      if (unnamed.size > 0) root.unnamed = [...unnamed];
      root.denies ||= denies;
      continue;
    }
    const { standing, because } = standingOf(id, first.state, subject, world);
    roots.set(id, {
      name: rootName(first, world),
      entity: first.voiceOf ?? first.entity,
      standing,
      because,
      voices: voice ? [voice] : [],
      unattributed: chain.length === 1,
      reports: [report.id],
      denies,
      ...(named.unnamed && { unnamed: [...named.unnamed] }),
    });
  }
  return [...roots.values()].map((root) => ({ ...root, voices: root.voices.sort() }));
}

/**
 * «Пекін» in an article that names the ministry is the ministry: the first body of each state in each article, and the
 * only one in all of them.
 */
function bodiesByArticle(reports: readonly Chained[], world: World): Map<string, Link> {
  const found = new Map<string, Link>();
  const several = new Set<string>();
  for (const { report, chain } of reports) {
    const first = chain[0] as Link;
    const id = rootId(first);
    if ((!id.includes('#') && !id.startsWith('org:')) || isMediaOf(id)) continue;
    const [state] = world.statesOf(id, null);
    if (!state) continue;
    const key = `${report.article} ${state}`;
    const body = { ...first, name: world.namesOf(id)[0] ?? first.name, entity: id, voiceOf: null };
    if (!found.has(key)) found.set(key, body);
    // A company does not speak for its state, whichever one another article names.
    if (!id.includes('#')) continue;
    const only = ` ${state}`;
    if ((found.get(only)?.entity ?? id) === id) found.set(only, body);
    else several.add(only);
  }
  for (const key of several) found.delete(key);
  return found;
}

/** «Державні ЗМІ»: media of a state that no article names. */
const isMediaOf = (id: string): boolean => id.endsWith('#media');

/** What tells roots apart: the body of a voice, else the entity, else the name. */
export const rootId = (link: Link): string => link.voiceOf ?? link.entity ?? `?${link.name}`;

function rootName(link: Link, world: World): string {
  const body =
    link.voiceOf ?? (link.entity?.includes('#') || link.entity?.startsWith('org:') ? link.entity : null);
  return (body && world.namesOf(body)[0]) || link.name;
}

function voiceName(link: Link, world: World): string | null {
  if (link.voiceOf) return link.name;
  const isBody = link.entity?.includes('#') ?? false;
  return isBody && !world.namesOf(link.entity as string).includes(link.name) ? link.name : null;
}

/** Party: one of them, or of their state. Affiliated: media that speak for such a state. Else independent. */
function standingOf(
  id: string,
  state: string | null,
  { parties, sides, date }: Subject,
  world: World,
): Stood {
  if (parties.some(({ entity }) => entity === id)) return { standing: 'party', because: 'participant' };
  if (world.isOutlet(id)) {
    const affiliation = world.affiliationOf(id);
    if (affiliation && (sides.has(affiliation) || parties.some(({ entity }) => entity === affiliation)))
      return { standing: 'affiliated', because: `speaks for ${affiliation}` };
    return {
      standing: 'independent',
      because: affiliation ? `speaks for ${affiliation}, which is no party` : 'speaks for no party',
    };
  }
  const [mediaOf] = isMediaOf(id) ? world.statesOf(id, date) : [];
  if (mediaOf !== undefined)
    return sides.has(mediaOf)
      ? { standing: 'affiliated', because: `speaks for ${mediaOf}` }
      : { standing: 'independent', because: `speaks for ${mediaOf}, which is no party` };
  const side = [...world.statesOf(id, date), state].find((one) => one !== null && sides.has(one));
  if (side) return { standing: 'party', because: `of ${side}` };
  const union = unionsOf(id, date, world).find((one) =>
    parties.some(({ entity }) => entity !== null && unionsOf(entity, date, world).includes(one)),
  );
  if (union) return { standing: 'party', because: `of ${union}` };
  return { standing: 'independent', because: 'no participant and of none of their states' };
}

/** The organisations, of no one state, that one is, speaks for or has an office of: the EU for its High Representative. */
function unionsOf(id: string, date: string | null, { knowledge }: World): string[] {
  const of = id.startsWith('org:')
    ? [id]
    : id.startsWith('person:')
      ? knowledge.officesOf(id, date ?? undefined).map(({ office }) => office.of)
      : [];
  return of.flatMap((one) => {
    const organisation = knowledge.organisation(one);
    if (organisation?.kind !== 'international') return [];
    const { state, speaksFor } = organisation;
    if (state || speaksFor?.startsWith('state:')) return [];
    return [speaksFor ?? one];
  });
}

/** The sides of one who speaks: his state, as known or as his reports say. */
export function subjectOf(
  party: Party | null,
  reports: readonly Report[],
  date: string | null,
  world: World,
): Subject {
  if (!party?.entity) return { parties: party ? [party] : [], sides: new Set(), date };
  const said = reports.flatMap(({ chain }) =>
    chain
      .filter(({ entity, state }) => entity === party.entity && state !== null)
      .map(({ state }) => state as string),
  );
  const bodies = reports.flatMap(({ chain }) =>
    chain.flatMap(({ name, entity, voiceOf }) =>
      entity === party.entity && voiceOf !== null ? [{ name, entity: voiceOf }] : [],
    ),
  );
  return {
    parties: [party, ...bodies],
    sides: new Set([...world.statesOf(party.entity, date), ...said]),
    date,
  };
}

/** Best first: a party's own words, then media of one, then others, then an outlet's own word; news before what is recalled. */
export function byPlacement(roots: readonly Root[]): (a: Report, b: Report) => number {
  const rank = new Map<string, number>();
  for (const root of roots) {
    const place =
      (root.standing === 'party' ? 0 : root.standing === 'affiliated' ? 1 : 2) + (root.unattributed ? 4 : 0);
    for (const report of root.reports) rank.set(report, place);
  }
  return (a, b) =>
    Number(a.background) - Number(b.background) ||
    (rank.get(a.id) ?? 9) - (rank.get(b.id) ?? 9) ||
    a.chain.length - b.chain.length;
}
