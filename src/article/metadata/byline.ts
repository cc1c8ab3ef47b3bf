import { type Json, type LinkedData, list, object, string } from './json-ld.js';
import { type Names, namesOf, openerOf } from './names.js';
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
  /** Names of the outlet, which are no author. */
  readonly site: readonly string[];
}

/** The authors as the page names them, joined by commas; null when it names none. */
export function bylineOf(input: BylineInput): string | null {
  const openers = input.openers.length > 0 ? input.openers : OTHER_OPENERS;
  const rules = { openers, refused: new Set(input.site.map(keyOf)) };
  const sources = candidatesOf({ ...input, openers }).map(({ texts, isSure }) =>
    namesOf(texts, rules, isSure),
  );
  // A firm is named as the author where nobody set one: people near the headline are believed more.
  const found = sources.findIndex(({ names, weak }) => names.length > 0 && !weak);
  const first = sources[found] ?? sources.find(({ names }) => names.length > 0);
  if (!first) return null;
  const fuller = found === 0 ? sources[STATED] : undefined;
  return (fuller && isFuller(fuller, first) ? fuller : first).names.join(', ');
}

/** Which of the sources are the meta tags: they name all authors where JSON-LD names the first. */
const STATED = 1;

/** Whether other signs name the same people, one of them with more words or somebody beside them. */
function isFuller({ names, weak }: Names, first: Names): boolean {
  const isKnown = (name: string) =>
    names.some(
      (other) => keyOf(other) === keyOf(name) || (!name.includes(' ') && other.startsWith(`${name} `)),
    );
  const isMore = names.length > first.names.length || names.join().length > first.names.join().length;
  return !weak && isMore && first.names.every(isKnown) && names.every((name) => name.includes(' '));
}

/** Words before authors in languages whose words are not kept here. */
const OTHER_OPENERS: readonly string[] = [
  'von',
  'vom',
  'par',
  'por',
  'przez',
  'autor',
  'autorin',
  'autoren',
  'autora',
  'auteur',
  'autore',
  'text',
  'texte',
  'texto',
  'testo',
  'by',
];

interface Source {
  readonly texts: readonly (string | null)[];
  /** Whether it is a field for authors, and not only a place where they stand. */
  readonly isSure: boolean;
}

function candidatesOf(input: BylineInput): readonly Source[] {
  const { linked, meta, signs } = input;
  const after = signs.authors.filter((one) => one.after);
  const ofRule = (all: readonly Author[], rule: string) =>
    all.filter((one) => one.rule === rule).map(({ text }) => text);
  const marked = narrowed(ofRule(after, 'author mark').slice(0, 6));
  const sure = (...texts: (string | null)[]): Source => ({ texts, isSure: true });
  const near = (texts: readonly string[]): Source => ({ texts, isSure: false });
  return [
    sure(...authorsOf(linked.article, linked.byId, 'people')),
    sure(
      meta(
        'author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'article:author_name',
        'article.author',
        'authors',
        'parsely-author',
        'sailthru.author',
        'cxenseparse:author',
        'byl',
        'mediator_author',
        'citation_author',
        'twitter:data1-author',
      ),
    ),
    sure(...ofRule(signs.authors, 'itemprop').slice(0, 3)),
    near(ofRule(after, 'rel=author').slice(0, 3)),
    ...marked.slice(0, 3).map((one) => near([one])),
    near(ofRule(after, 'address').slice(0, 1)),
    near(linesWithName(input)),
    near(ofRule(after, 'author link').slice(0, 1)),
    sure(...authorsOf(linked.page, linked.byId, 'people')),
    near([meta('twitter:data1') ?? '']),
    near(ofRule(signs.authors, 'rel=author').slice(0, 1)),
    near(ofRule(signs.authors, 'author mark').slice(0, 1)),
    sure(...authorsOf(linked.article, linked.byId, 'organisations')),
  ];
}

/** The authors of an object: those that it says are organisations, or the others. */
function authorsOf(
  one: Json | null,
  byId: ReadonlyMap<string, Json>,
  which: 'people' | 'organisations',
): (string | null)[] {
  return list(one?.author ?? one?.creator).map((value) => {
    if (typeof value === 'string') return which === 'people' ? string(value) : null;
    const author = object(value);
    const id = author?.['@id'];
    const whole = author?.name === undefined && typeof id === 'string' ? byId.get(id) : author;
    const isFirm = list(whole?.['@type']).some((type) => /Organization$/.test(String(type)));
    if (isFirm !== (which === 'organisations')) return null;
    return list(whole?.name).map(string).filter(Boolean).join(', ') || null;
  });
}

/**
 * Marked names without what stands around them: where «von Jane Roe, Editor» is marked and «Jane Roe» in it, the
 * latter. What stands before has no capitals but of its first word, what stands behind is no further name.
 */
function narrowed(texts: readonly string[]): readonly string[] {
  return texts.map((text, i) => {
    const inside = texts
      .slice(i + 1)
      .filter((one) => one.length > 2 && one.length < text.length && text.includes(one));
    const inner = inside.find((one) => {
      const at = text.indexOf(one);
      const behind = text.slice(at + one.length);
      return (
        /^(?:\p{Lu}?\P{Lu}*[\s:])?$/u.test(text.slice(0, at)) &&
        !/^\s*(?:[,;/&]|(?:and|und|et|та|і|и|й)\s)/.test(behind) &&
        !inside.some((other) => other !== one && behind.includes(other))
      );
    });
    return inner ?? text;
  });
}

/** «Автор: Ірина Коваль», "By Jane Roe": a line that opens with such a word and holds little else. */
function linesWithName({ lines, signs, openers }: BylineInput): string[] {
  for (const line of [...lines, ...signs.shown]) {
    if (line.length > 120) continue;
    const opener = openerOf(line, openers);
    if (opener && /^\p{Lu}/u.test(line.slice(opener.length).replace(/^[\s:：—–-]+/, ''))) return [line];
    // «21 січня 2025, 11:05 | Автор: …»: beside the day.
    const inner = /\d/.test(line) ? innerOpener(line, openers) : -1;
    if (inner > 0) return [line.slice(inner)];
  }
  return [];
}

/** Where an opener with a name stands inside a line. */
function innerOpener(line: string, openers: readonly string[]): number {
  const low = line.toLowerCase();
  for (const word of [...openers.filter(({ length }) => length > 3), 'by']) {
    const at = low.indexOf(`${word}`, 1);
    if (at < 1 || /[\p{L}\p{N}]/u.test(low.charAt(at - 1))) continue;
    if (/^[\s:：—–-]{1,3}\p{Lu}/u.test(line.slice(at + word.length, at + word.length + 4))) return at;
  }
  return -1;
}
