import { z } from 'zod';

/** Names by language. */
const Names = z.strictObject({ uk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) });
const Head = { date: z.iso.date(), note: z.string().min(10) };

/** What a capital or a palace stands for. */
const Metonym = z.strictObject({
  ...Names.shape,
  kind: z.enum(['president', 'government', 'foreign', 'defence']),
});

export const State = z.strictObject({
  id: z.string().regex(/^state:[A-Z]{2}$/),
  names: Names,
  adjectives: Names,
  capital: z.strictObject({ uk: z.string(), ru: z.string(), en: z.string() }),
  metonyms: z.array(Metonym),
});
export type State = z.infer<typeof State>;
export const States = z.strictObject({ ...Head, states: z.array(State) });

export const Organisation = z.strictObject({
  id: z.string().regex(/^org:[a-z0-9-]+$/),
  kind: z.string(),
  names: Names,
});
export type Organisation = z.infer<typeof Organisation>;
export const Organisations = z.strictObject({ ...Head, organisations: z.array(Organisation) });

export const Outlet = z.strictObject({
  id: z.string().regex(/^outlet:[a-z0-9-]+$/),
  names: z.array(z.string()).min(1),
  country: z.string().length(2),
  kind: z.enum(['agency', 'newspaper', 'magazine', 'tv', 'radio', 'online', 'telegram']),
  ownership: z.enum(['state', 'public', 'private', 'party']),
  affiliation: z.string().nullable().describe('For state and party media: whom they speak for.'),
  domains: z.array(z.string()),
});
export type Outlet = z.infer<typeof Outlet>;
export const Outlets = z.strictObject({ ...Head, outlets: z.array(Outlet) });
