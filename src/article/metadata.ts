import type { PageParts } from './elements.js';
import type { Publication } from './plain.js';

/** What a page says of its publication: JSON-LD first, then meta tags, then `time` elements. */
export function publicationOf(parts: PageParts): Publication & { readonly title: string | null } {
  const linked = newsObject(parts.jsonLd);
  const meta = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = parts.metas.get(key);
      if (value) return value;
    }
    return null;
  };
  const published = [
    text(linked?.datePublished),
    meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'pubdate',
      'date',
      'dc.date',
      'dcterms.created',
    ),
    parts.times[0] ?? null,
  ].find((date) => date && isDate(date));
  return {
    title: text(linked?.headline) ?? meta('og:title', 'twitter:title') ?? parts.title,
    outlet: name(linked?.publisher) ?? meta('og:site_name', 'application-name'),
    byline: name(linked?.author) ?? personal(meta('author', 'article:author', 'dc.creator')),
    published: published ? published.trim().replace(' ', 'T') : null,
    language: languageOf(text(linked?.inLanguage) ?? meta('html:lang', 'og:locale', 'content-language')),
    url: address(meta('canonical', 'og:url')) ?? address(text(linked?.url)),
  };
}

type Json = Record<string, unknown>;

/** The first object of a news type; `@graph` and lists are looked into, not deeper. */
function newsObject(sources: readonly string[]): Json | null {
  for (const source of sources.slice(0, 20)) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(source);
    } catch {
      continue; // Broken JSON-LD is common; the meta tags then speak for the page.
    }
    const top = list(parsed).flatMap((one) => [one, ...list(object(one)?.['@graph'])]);
    for (const one of top) {
      const found = object(one);
      if (found && list(found['@type']).some((type) => /Article|Posting|Report$/.test(String(type))))
        return found;
    }
  }
  return null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined ? [] : [value];
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 1000) : null;
}

function name(value: unknown): string | null {
  const names = list(value).map((one) => text(one) ?? text(object(one)?.name));
  const known = names.filter((one) => one !== null);
  return known.length > 0 ? known.slice(0, 10).join(', ') : null;
}

function personal(value: string | null): string | null {
  return value && !/^https?:/i.test(value) ? value : null;
}

function address(value: string | null): string | null {
  return value && /^https?:\/\//i.test(value) ? value : null;
}

function isDate(value: string): boolean {
  return /^\s*\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?\s*$/.test(
    value,
  );
}

function languageOf(value: string | null): string | null {
  const code = value && /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim());
  return code ? code[0].toLowerCase() : null;
}
