import type { Publication } from '../plain.js';
import type { Tree } from '../tree.js';
import { bylineOf } from './byline.js';
import { type LinkedData, list, object, string, unescaped } from './json-ld.js';
import type { Signs } from './signs.js';
import type { Months, SlashOrder, Zones } from './stamp.js';
import { timesOf } from './times.js';
import { countryOf } from './zone.js';

/** What a page says of its publication, and by which sign each of its times was told. */
export interface Stated extends Publication {
  readonly rules: readonly string[];
}

export interface PublicationInput {
  readonly tree: Tree;
  readonly linked: LinkedData;
  readonly signs: Signs;
  /** Lines near the headline and at the end, where people read of author and day. */
  readonly lines: readonly string[];
  /** The first words of the first paragraphs. */
  readonly leads: readonly string[];
  readonly months: Months;
  readonly zones: Zones;
  readonly bylines: readonly string[];
  readonly updatedWords: readonly string[];
  readonly publishedWords: readonly string[];
  readonly site: readonly string[];
  /** Where the page came from, when the caller knows. */
  readonly url: string | null;
}

/** What is known of the publication: JSON-LD first, then meta tags, marked elements, and last what people read. */
export function publicationOf(input: PublicationInput): Stated {
  const { tree, linked, site } = input;
  const meta = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = tree.metas.get(key);
      if (value && value.trim() !== '') return unescaped(value);
    }
    return null;
  };
  const canonical =
    address(meta('canonical')) ?? address(meta('og:url')) ?? address(string(linked.article?.url));
  const where = input.url ?? canonical;
  const language = meta('html:lang', 'og:locale', 'content-language', 'language', 'dc.language');
  const times = timesOf({
    linked,
    meta,
    signs: input.signs,
    lines: input.lines,
    leads: input.leads,
    updatedWords: input.updatedWords,
    publishedWords: input.publishedWords,
    months: input.months,
    zones: input.zones,
    order: orderOf(meta('html:lang') ?? meta('og:locale'), where),
    where,
    languages: [meta('html:lang'), meta('og:locale')],
  });
  const outlet =
    nameOf(linked.article?.publisher, linked) ??
    meta('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'apple-mobile-web-app-title') ??
    site[0] ??
    null;
  return {
    outlet,
    byline: bylineOf({
      linked,
      meta,
      signs: input.signs,
      lines: input.lines,
      openers: input.bylines,
      site,
    }),
    published: times.published,
    updated: times.updated,
    language: languageOf(string(linked.article?.inLanguage)) ?? languageOf(language),
    url: canonical,
    canonical,
    rules: times.rules,
  };
}

function nameOf(value: unknown, { byId }: LinkedData): string | null {
  for (const one of list(value)) {
    if (typeof one === 'string' && !/^https?:/.test(one)) return string(one);
    const known = object(one);
    const id = known?.['@id'];
    const name = string(known?.name) ?? (typeof id === 'string' ? string(byId.get(id)?.name) : null);
    if (name) return name;
  }
  return null;
}

function address(value: string | null): string | null {
  return value && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : null;
}

function languageOf(value: string | null): string | null {
  const code = value && /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim());
  // «ua» is a country; pages in Ukrainian say it all the same.
  return code ? (code[0].toLowerCase() === 'ua' ? 'uk' : code[0].toLowerCase()) : null;
}

/** Months stand before days between slashes in the United States, and on pages in English of no stated country. */
function orderOf(language: string | null, where: string | null): SlashOrder {
  if (/^en[-_]us\b/i.test(language ?? 'en-US')) return 'month first';
  return /^en$/i.test(language ?? '') && countryOf(where) === null ? 'month first' : 'day first';
}
