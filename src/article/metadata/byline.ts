import { type Json, type LinkedData, list, object, string } from './json-ld.js';
import type { Author, Signs } from './signs.js';
import { keyOf } from './title.js';

/** What the search for authors sees. */
export interface BylineInput {
  readonly linked: LinkedData;
  readonly meta: (...keys: string[]) => string | null;
  readonly signs: Signs;
  /** Lines around the headline and the end of the text, in which a name may follow «Автор:» or "By". */
  readonly lines: readonly string[];
  /** Words that open a line with authors, in the language of the page. */
  readonly openers: readonly string[];
  readonly site: readonly string[];
}

/** The authors as the page names them, joined by commas; null when it names none. */
export function bylineOf(input: BylineInput): string | null {
  const refused = new Set(input.site.map(keyOf));
  const clean = (names: readonly (string | null)[]) => namesOf(names, input.openers, refused);
  const { linked, meta, signs } = input;
  const after = signs.authors.filter((one) => one.after);
  const ofRule = (all: readonly Author[], rule: string) =>
    all.filter((one) => one.rule === rule).map(({ text }) => text);
  for (const names of [
    authorsOf(linked.article, linked.byId),
    [
      meta(
        'author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'cxenseparse:author',
        'byl',
        'mediator_author',
        'citation_author',
        'twitter:data1-author',
      ),
    ],
    ofRule(signs.authors, 'itemprop').slice(0, 3),
    ofRule(after, 'rel=author').slice(0, 3),
    ofRule(after, 'author mark').slice(0, 1),
    ofRule(after, 'address').slice(0, 1),
    linesWithName(input),
    ofRule(signs.authors, 'rel=author').slice(0, 1),
    ofRule(signs.authors, 'author mark').slice(0, 1),
  ]) {
    const found = clean(names);
    if (found) return found;
  }
  return null;
}

function authorsOf(article: Json | null, byId: ReadonlyMap<string, Json>): (string | null)[] {
  return list(article?.author ?? article?.creator).map((one) => {
    if (typeof one === 'string') return string(one);
    const author = object(one);
    const id = author?.['@id'];
    const whole = author?.name === undefined && typeof id === 'string' ? byId.get(id) : author;
    return list(whole?.name).map(string).filter(Boolean).join(', ') || null;
  });
}

/** «Автор: Ірина Коваль», "By Jane Roe": a line that opens with such a word and holds little else. */
function linesWithName({ lines, openers }: BylineInput): string[] {
  for (const line of lines) {
    if (line.length > 120) continue;
    const opener = openerOf(line, openers);
    if (opener && /^\p{Lu}/u.test(line.slice(opener.length).replace(/^[\s:：—–-]+/, ''))) return [line];
    // «21 січня 2025, 11:05 | Автор: …»: beside the day.
    const inner = /\d/.test(line) ? innerOpener(line, openers) : -1;
    if (inner > 0) return [line.slice(inner)];
  }
  return [];
}

function openerOf(line: string, openers: readonly string[]): string | null {
  const low = line.toLowerCase();
  return openers.find((word) => low.startsWith(word) && !/\p{L}/u.test(line.charAt(word.length))) ?? null;
}

/** Where an opener with a name stands inside a line. */
function innerOpener(line: string, openers: readonly string[]): number {
  const low = line.toLowerCase();
  for (const word of [...openers, 'by']) {
    const at = low.indexOf(`${word}`, 1);
    if (at < 1 || /[\p{L}\p{N}]/u.test(low.charAt(at - 1))) continue;
    if (/^[\s:：—–-]{1,3}\p{Lu}/u.test(line.slice(at + word.length, at + word.length + 4))) return at;
  }
  return -1;
}

const NO_NAME =
  /^(?:super ?user|admin\w*|administrator|editor|editors|redakt\w*|редакц\p{L}*|редакция|адміністратор|администратор|author|автор|staff|staff (?:writer|reporter)|guest|user\d*|root|webmaster|news|news ?desk|info|by|undefined|null|none|unknown|nobody|anonymous|wp\w*)$/iu;

/** The parts of what was found that look like names. */
function namesOf(
  found: readonly (string | null)[],
  openers: readonly string[],
  refused: ReadonlySet<string>,
): string | null {
  const names: string[] = [];
  for (const one of found.slice(0, 10)) {
    if (!one || /^(?:https?:)?\/\//i.test(one.trim())) continue;
    let text = one.trim();
    const opener = openerOf(text, openers) ?? openerOf(text, ENGLISH_OPENERS);
    if (opener) text = text.slice(opener.length);
    text =
      text
        .replace(/^[\s:：—–-]+/, '')
        .split(
          /\s+[|•·]\s+|\s{0,3}[|•]\s{0,3}|\s\d{1,2}[.:]\d\d|,?\s\d{1,2}\s\p{L}+\s\d{4}|\son\s(?=\p{L}*\s?\d)|\son$|\s(?:updated|published|posted|оновлено|обновлено)\b/iu,
        )[0] ?? '';
    for (const part of text.split(/\s*(?:,|;|\s&\s|\sand\s|\sта\s|\sі\s|\sи\s)\s*/)) {
      const name = part
        .replace(/^(?:by|автор[иы]?|текст)[:\s]+/iu, '')
        .replace(/[\s,;:]+$/, '')
        .replace(/(?<=\p{Ll})\.$/u, '')
        .trim();
      if (isName(name, refused) && !names.some((known) => keyOf(known) === keyOf(name))) names.push(name);
    }
  }
  return names.length > 0 ? names.slice(0, 8).join(', ') : null;
}

const ENGLISH_OPENERS = ['written by', 'posted by', 'story by', 'reported by', 'by'];

function isName(name: string, refused: ReadonlySet<string>): boolean {
  if (
    name.length < 3 ||
    name.length > 60 ||
    !/^\p{Lu}|^\p{L}+\s\p{Lu}/u.test(name) ||
    /\d|@|https?:/.test(name)
  )
    return false;
  return !NO_NAME.test(name) && !refused.has(keyOf(name)) && name.split(/\s+/).length <= 6;
}
