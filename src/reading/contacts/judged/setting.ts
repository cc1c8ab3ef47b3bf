/** The contact words of a text with everything that their judging looks at. */
import { missingParty, sidesOf } from '../context.js';
import type { Seen } from '../occurrences.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import { type Candidate, candidatesOf, Places } from './candidates.js';
import { type Heard, hashBeside, type Setting } from './features.js';

/** A contact word with the parties that it may be of; null where they were not looked for. */
export interface Considered<Candidates = readonly Candidate[] | null> {
  readonly setting: Setting;
  readonly candidates: Candidates;
}

/** With its parties. */
export type Complete = Considered<readonly Candidate[]>;

/** How many words back a party may have stood beside another contact word. */
const WORDS_BACK = 6;

/**
 * The words of a text with their parties.
 * @param isWorth whether the parties of a word are to be looked for
 */
export function considered(
  scene: Scene,
  seen: readonly Seen[],
  isWorth: (setting: Setting) => boolean,
): Considered[] {
  const places = new Places(scene);
  const counts = countsOf(scene);
  const before: Setting[] = [];
  return seen.map((one) => {
    const setting = settingOf(scene, one, before.slice(-WORDS_BACK), counts);
    before.push(setting);
    const candidates = isWorth(setting) ? candidatesOf(scene, places, one, setting.heard.late) : null;
    return { setting, candidates };
  });
}

/** How often the article speaks of each party, by its key. */
function countsOf(scene: Scene): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, known, joins } of scene.earlier.entities) {
    const key = known ?? id;
    counts.set(key, (counts.get(key) ?? 0) + joins.length);
  }
  return counts;
}

function settingOf(
  scene: Scene,
  { around, occurrence }: Seen,
  before: readonly Setting[],
  counts: ReadonlyMap<string, number>,
): Setting {
  const { trigger, clauses } = around;
  const { entry, at } = trigger;
  const token = scene.token(at);
  const roles = rolesOf(around);
  const roleList = (['subject', 'owners', 'others', 'between'] as const)
    .map((role) =>
      around[role].length === 0
        ? ''
        : `${role.charAt(0)}${role.charAt(1)}${Math.min(2, around[role].length)}`,
    )
    .join('');
  const base = `${entry.form}${entry.generic ? '~' : ''}${entry.kind}`;
  const all = `${entry.form}${roleList}`;
  const same = before.filter((one) => kindOf(one.heard) === kindOf({ occurrence }));
  return {
    heard: { around, occurrence, wide: scene.wide.has(at), ...lateOf(scene, occurrence) },
    scene,
    base,
    lemma: token.lemma,
    beside: { base: hashBeside(base), lemma: hashBeside(token.lemma), roles: hashBeside(all) },
    sentence: token.sentence,
    clause: clauses.clauseOf(at),
    speaker: occurrence.sources[0]?.entity ?? null,
    roles,
    roleList: all,
    previous: keysOf(before),
    previousSame: keysOf(same.slice(-2)),
    counts,
  };
}

const kindOf = ({ occurrence: { kind } }: Pick<Heard, 'occurrence'>): string =>
  kind === 'letter' || kind === 'visit' ? kind : 'exchange';

const keysOf = (settings: readonly Setting[]): ReadonlySet<string> =>
  new Set(
    settings.flatMap(({ roles, heard }) => [
      ...roles.keys(),
      ...heard.occurrence.parties.map(({ key }) => key),
    ]),
  );

/** Where each party stands around the word, all its roles. */
function rolesOf({ subject, owners, others, between }: Seen['around']): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const note = (parties: readonly Found[], role: string) => {
    for (const { key } of parties) roles.set(key, `${roles.get(key) ?? ''}${role}`);
  };
  note(subject, 's');
  note(owners, 'w');
  note(others, 'o');
  note(between, 'b');
  return roles;
}

/** The parties that the rules find in the text around where the place names fewer than two. */
function lateOf(scene: Scene, occurrence: Seen['occurrence']): Pick<Heard, 'late' | 'lateRule'> {
  if (occurrence.parties.length >= 2 && !occurrence.oneSided) return { late: [], lateRule: '' };
  const missing = missingParty(scene, occurrence);
  if (missing) return { late: missing.parties, lateRule: missing.rule };
  const pair = occurrence.parties.length === 0 ? sidesOf(scene, occurrence) : null;
  return pair ? { late: pair, lateRule: 'contact.main-pair' } : { late: [], lateRule: '' };
}
