/**
 * What the chronicle asks of the world: whose word a body's or a person's word is, of which states they are, what
 * they are called. Bodies that the knowledge files have no id for are parts of their state: `state:RU#president`.
 */
import { HIGH_OFFICES, type Knowledge, type Office, type OfficeKind } from '../../knowledge/index.js';
import type { BodyKind } from '../../language/words/chronicle.js';
import { personKey } from './keys.js';
import { stateOfWord } from './states.js';

/** What kinds of bodies a state has: those that words name, and those that only the knowledge files have. */
type StateBody = BodyKind | 'security' | 'bank' | 'media';

/** An outlet of a collection (`--outlets`), as far as the chronicle needs it. */
export interface OutletFacts {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by. */
  readonly names?: readonly string[];
  /** ISO 3166-1 code of where its newsroom is: «президент» alone is the president there. */
  readonly country: string | null;
  /** Whom state and party media speak for: a state or an organisation of the knowledge files. */
  readonly affiliation: string | null;
}

export interface World {
  readonly knowledge: Knowledge;
  /** The body of a state for a kind; the organisation of the knowledge files where there is one. */
  body(state: string, kind: StateBody): string;
  /** The body a person is a mere voice of on a day: press officers, aides, deputy ministers, heads of offices; else null. */
  voiceOf(person: string, date: string | null): string | null;
  /** The states that someone or something is of on a day. */
  statesOf(id: string, date: string | null): readonly string[];
  /** Whom a medium speaks for; null for others and for media that speak for themselves. */
  affiliationOf(id: string): string | null;
  /** The state that a word names, in any language and case. */
  readonly stateOf: (word: string) => string | null;
  /** What a word in any form is called in English, by roots of words; none where it is not known. */
  readonly equivalentsOf: (word: string) => readonly string[];
  isOutlet(id: string): boolean;
  /** The state where an outlet's newsroom is, or null. */
  homeOf(outlet: string): string | null;
  namesOf(id: string): readonly string[];
  /** The known person whose whole name sounds like this key, in any language; null for none or several. */
  personByKey(key: string): string | null;
  /** The outlet of a name, of the collection or the knowledge files. */
  outletByName(name: string): string | null;
}

const BODY_SUFFIXES: Readonly<Record<StateBody, readonly string[]>> = {
  president: ['-president-office'],
  government: ['-government'],
  foreign: ['-mfa', '-state-department'],
  defence: ['-mod', '-dod'],
  parliament: ['-parliament', '-rada', '-duma', '-congress', '-bundestag'],
  security: ['-nsdc', '-security-council', '-nsc'],
  bank: ['-nbu', '-central-bank', '-fed', '-boe'],
  media: [],
};

/** What bodies without a name of their own are called: with an adjective, or after "of". */
const BODY_NAMES: Readonly<Record<StateBody, readonly string[]>> = {
  president: [
    'presidential office',
    'presidency',
    'Office of the President',
    'presidential administration',
    'Administration of the President',
    'Press service of the President',
  ],
  government: ['government'],
  foreign: ['Foreign Ministry', 'Ministry of Foreign Affairs', 'Ministry of External Affairs'],
  defence: ['Defence Ministry', 'Defense Ministry', 'Ministry of Defence'],
  parliament: ['parliament'],
  security: ['security service'],
  bank: ['central bank'],
  media: ['state media', 'state television'],
};

export function openWorld(knowledge: Knowledge, outlets: readonly OutletFacts[]): World {
  const own = new Map(outlets.map((one) => [one.id, one]));
  const ownByName = new Map(
    outlets.flatMap((one) => [one.id, one.name, ...(one.names ?? [])].map((name) => [fold(name), one.id])),
  );
  const body = (state: string, kind: StateBody): string => {
    const code = state.slice('state:'.length).toLowerCase();
    for (const suffix of BODY_SUFFIXES[kind])
      if (knowledge.organisation(`org:${code}${suffix}`)) return `org:${code}${suffix}`;
    return `${state}#${kind}`;
  };

  let byKey: ReadonlyMap<string, string | null> | null = null;

  const world: World = {
    knowledge,
    stateOf: (word) => stateOfWord(word, knowledge),
    equivalentsOf: (word) => knowledge.equivalentsOf(word),
    body,
    voiceOf(person, date) {
      const held = knowledge.officesOf(person, date ?? undefined).map(({ office }) => office);
      if (held.some(({ kinds }) => kinds.some((kind) => OWN_WORD.has(kind)))) return null;
      const office = held.find(isVoice);
      if (!office) return null;
      return office.of.startsWith('state:') ? body(office.of, office.body ?? 'president') : office.of;
    },
    statesOf(id, date) {
      const [base] = id.split('#') as [string];
      if (base.startsWith('state:')) return [base];
      if (base.startsWith('org:')) {
        const organisation = knowledge.organisation(base);
        if (organisation?.state) return [organisation.state];
        const spoken = organisation?.speaksFor;
        return spoken?.startsWith('state:') ? [spoken] : [];
      }
      if (!base.startsWith('person:')) return [];
      const now = knowledge.officesOf(base, date ?? undefined);
      const held = now.length > 0 ? now : knowledge.officesOf(base);
      return [...new Set(held.flatMap(({ office }) => world.statesOf(office.of, date)))].sort();
    },
    affiliationOf(id) {
      const affiliation = own.get(id)?.affiliation ?? knowledge.outlet(id)?.affiliation ?? null;
      if (!affiliation?.startsWith('org:')) return affiliation;
      return knowledge.organisation(affiliation)?.state ?? affiliation;
    },
    homeOf(outlet) {
      const code = own.get(outlet)?.country ?? knowledge.outlet(outlet)?.country;
      return code ? `state:${code}` : null;
    },
    isOutlet: (id) => own.has(id) || id.startsWith('outlet:'),
    namesOf(id) {
      const outlet = own.get(id);
      if (outlet) return [outlet.id, outlet.name, ...(outlet.names ?? [])];
      return knownNames(id, knowledge);
    },
    personByKey(key) {
      byKey ??= personsByKey(knowledge);
      return byKey.get(key) ?? null;
    },
    outletByName(name) {
      const id = ownByName.get(fold(name));
      if (id) return id;
      return knowledge.byName(name).find((known) => known.id.startsWith('outlet:'))?.id ?? null;
    },
  };
  return world;
}

/** Who holds such an office speaks for himself, whatever else he is: a secretary of state who is an adviser too. */
const OWN_WORD: ReadonlySet<OfficeKind> = new Set([
  ...HIGH_OFFICES,
  'vice-president',
  'defence-minister',
  'commander',
  'chief-of-general-staff',
]);

/** Offices whose holders speak for whom they serve: the press, aides, deputy ministers, heads of presidential offices. */
const isVoice = ({ kinds, of, body }: Office): boolean =>
  kinds.includes('spokesperson') ||
  kinds.includes('aide') ||
  (kinds.includes('deputy-minister') && (of.startsWith('org:') || body !== undefined)) ||
  (kinds.includes('head-of-body') && of.endsWith('-president-office'));

/** Known persons by how their whole names sound; a sound that two share is nobody's. */
function personsByKey(knowledge: Knowledge): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, uk, ru, en, also } of knowledge.persons()) {
    const names = [uk, ru, en].map(({ given, family }) => `${given} ${family}`);
    for (const key of new Set([...names, ...(also ?? [])].map(personKey))) {
      if (key === null) continue;
      const other = found.get(key);
      found.set(key, other === undefined || other === id ? id : null);
    }
  }
  return found;
}

/** One spelling of an outlet's name. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’ʼ`']/g, "'")
    .replace(/["«»“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function knownNames(id: string, knowledge: Knowledge): readonly string[] {
  const [base, kind] = id.split('#') as [string, StateBody | undefined];
  if (base.startsWith('person:')) {
    const person = knowledge.person(base);
    if (!person) return [];
    const whole = [person.en, person.uk, person.ru].map(({ given, family }) =>
      given === '' ? family : person.familyFirst ? `${family} ${given}` : `${given} ${family}`,
    );
    return [...whole, ...(person.also ?? [])];
  }
  if (base.startsWith('org:')) return Object.values(knowledge.organisation(base)?.names ?? {}).flat();
  if (base.startsWith('outlet:')) return knowledge.outlet(base)?.names ?? [];
  const state = knowledge.state(base);
  if (!state) return [];
  if (!kind) return [state.names.en, state.names.uk, state.names.ru].flat();
  const metonyms = state.metonyms.filter((one) => one.kind === kind);
  const of = state.names.en[0] ?? base;
  const adjective = state.adjectives.en[0];
  return [
    ...metonyms.flatMap((one) => [...one.en, ...one.uk, ...one.ru]),
    ...BODY_NAMES[kind].flatMap((name) => [
      ...(adjective ? [`${adjective} ${name}`] : []),
      `${name} of ${of}`,
    ]),
  ];
}
