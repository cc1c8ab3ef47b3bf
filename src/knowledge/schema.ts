/** The form of the knowledge files. A test checks them in full; at run time they are taken as they are. */
import { z } from 'zod';

/** Names by language. */
const Names = z.strictObject({ uk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });
const Head = { date: z.iso.date(), note: z.string().min(10) };
const StateId = z.string().regex(/^state:[A-Z]{2}$/);
const OrganisationId = z.string().regex(/^org:[a-z0-9-]+$/);
const PersonId = z.string().regex(/^person:[a-z0-9-]+$/);
/** A day, or the month or year alone where no more is sure. */
const Day = z.string().regex(/^(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/);

/** The bodies that every state has. */
const BodyOfState = z.enum([
  'president',
  'government',
  'foreign',
  'defence',
  'parliament',
  'security',
  'bank',
]);

/** What a palace or a street stands for. */
const Metonym = z.strictObject({ ...Names.shape, kind: BodyOfState });

export const State = z.strictObject({
  id: StateId,
  /** The usual name first. */
  names: Names,
  adjectives: Names,
  capital: z.strictObject({ uk: z.string(), ru: z.string(), en: z.string() }).nullable(),
  /** Its people in the plural («французи»). */
  demonyms: Names.optional(),
  metonyms: z.array(Metonym),
});
export type State = z.infer<typeof State>;
export const States = z.strictObject({
  ...Head,
  /** Names of states and capitals that are also common words, and so no names by themselves («Того»). */
  commonWords: z.array(z.string()),
  states: z.array(State),
});

export const Organisation = z.strictObject({
  id: OrganisationId,
  kind: z.enum(['international', 'body', 'party', 'armed', 'company', 'court', 'think tank', 'ngo']),
  names: Names,
  /** Names that are also common words. */
  ambiguous: z.array(z.string()).optional(),
  /** The state it is a body of. */
  state: StateId.optional(),
  /** Whose word its word is: a state, or the body it is part of. */
  speaksFor: z.union([StateId, OrganisationId]).optional(),
  /** Member states, as far as sure. */
  members: z.array(StateId).optional(),
});
export type Organisation = z.infer<typeof Organisation>;
export const Organisations = z.strictObject({ ...Head, organisations: z.array(Organisation) });

export const Outlet = z.strictObject({
  id: z.string().regex(/^outlet:[a-z0-9-]+$/),
  names: z.array(z.string()).min(1),
  /** The names among them that are also common words or other things («День», "Time"). */
  ambiguous: z.array(z.string()).optional(),
  /** Where the newsroom is. */
  country: z.string().length(2),
  kind: z.enum(['agency', 'newspaper', 'magazine', 'tv', 'radio', 'online', 'telegram']),
  ownership: z.enum(['state', 'public', 'private', 'party']),
  affiliation: z
    .union([StateId, OrganisationId])
    .nullable()
    .describe('For state and party media: whom they speak for.'),
  domains: z.array(z.string()),
});
export type Outlet = z.infer<typeof Outlet>;
export const Outlets = z.strictObject({ ...Head, outlets: z.array(Outlet) });

/** A public feed of an outlet. */
export const KnownFeed = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  language: z.enum(['uk', 'ru', 'en']),
  outlet: Outlet.shape.id,
});
export type KnownFeed = z.infer<typeof KnownFeed>;
export const KnownFeeds = z.strictObject({ ...Head, feeds: z.array(KnownFeed) });

/** `family` is the part used alone; `given` is empty for monarchs and popes. */
const PersonName = z.strictObject({ given: z.string(), family: z.string() });
export const Person = z.strictObject({
  id: PersonId,
  uk: PersonName,
  ru: PersonName,
  en: PersonName,
  /** Family names come first («Сі Цзіньпін»). */
  familyFirst: z.literal(true).optional(),
  zh: z.string().optional(),
  /** Other spellings and longer forms, whole names; what is used as a family name («Лула»). */
  also: z.array(z.string()).optional(),
});
export type Person = z.infer<typeof Person>;
export const Persons = z.strictObject({
  ...Head,
  /** Family names whose forms are common words too («Рама», "Price"): alone they are names only where all else says so. */
  commonWords: z.array(z.string()),
  /** Family names of two or three letters that stand alone for the one who bears them («Сі»). */
  shortFamilies: z.array(z.string()),
  persons: z.array(Person),
});

export const OFFICE_KINDS = [
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'vice-president',
  'foreign-minister',
  'defence-minister',
  'secretary-general',
  'director-general',
  'head-of-body',
  'high-representative',
  'spokesperson',
  'speaker',
  'commander',
  // Aides, advisers, heads of staff and their deputies: they speak for whom they serve.
  'aide',
  // Envoys and national security advisers: they negotiate, and tell of it themselves.
  'envoy',
  'deputy-minister',
  'ambassador',
  'chief-of-general-staff',
] as const;
const OfficeKind = z.enum(OFFICE_KINDS);
export type OfficeKind = z.infer<typeof OfficeKind>;

const Holder = z.strictObject({
  person: PersonId,
  from: Day,
  /** Null when the holder was in office at the file's `knownUntil`. */
  to: Day.nullable(),
  acting: z.literal(true).optional(),
});
export const Office = z.strictObject({
  id: z.string().regex(/^office:[a-z0-9-]+$/),
  of: z.union([StateId, OrganisationId]),
  /** Of a state's spokesperson or aide: the body that he serves; without it the head of state. */
  body: BodyOfState.optional(),
  /** More than one where one person is head of state and of government. */
  kinds: z.array(OfficeKind).min(1),
  /** In order of time. */
  holders: z.array(Holder).min(1),
});
export type Office = z.infer<typeof Office>;
const Titles = z.partialRecord(OfficeKind, z.array(z.string()));
export const Offices = z.strictObject({
  ...Head,
  /** Later changes of office are not in the file. */
  knownUntil: z.iso.date(),
  /** What an office is called: nominatives, or lemmas side by side. */
  titles: z.strictObject({ uk: Titles, ru: Titles, en: Titles }),
  offices: z.array(Office),
});
