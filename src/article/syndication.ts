/**
 * Whose text an article is where its own lines say that it was passed on: a dateline, «За матеріалами …» under the
 * text, "Reuters contributed to this report", an agency in place of the author.
 */
import type { ArticleWords } from '../language/words/article.js';
import type { Article } from '../model/index.js';
import { AGENCIES } from './agencies.js';

export interface Syndicated {
  /** As the article writes it. */
  readonly origin: string;
  readonly rule: 'origin.byline' | 'origin.dateline' | 'origin.line' | 'origin.share';
}

/** Lines that are looked at from the end of an article and among what was dropped: marks stand below the text. */
const LAST_LINES = 6;
/** A line that says more than whose text it is tells something. */
const LONGEST_LINE = 120;
const LONGEST_NAME = 60;
/** A dateline ends within so many letters. */
const LONGEST_DATELINE = 80;

const KNOWN = new Set(AGENCIES.flat());

export function syndicatedFrom(article: Article, words: ArticleWords | null): Syndicated | null {
  const { byline, text, blocks, dropped } = article;
  const author = byline?.replace(/^by\s+/i, '').trim() ?? '';
  if (KNOWN.has(keyOf(author))) return { origin: author, rule: 'origin.byline' };
  const first = blocks.find(({ kind }) => kind === 'lead' || kind === 'paragraph');
  const dateline = first && agencyInDateline(text.slice(first.start, first.start + LONGEST_DATELINE));
  if (dateline) return { origin: dateline, rule: 'origin.dateline' };
  if (!words) return null;
  const shown = blocks.slice(-LAST_LINES).map(({ start, end }) => text.slice(start, end));
  const lines = [
    ...shown.flatMap((block) => block.split('\n')),
    ...dropped.map(({ what }) => withoutTag(what)),
  ];
  for (const line of lines) {
    const found = inLine(line.trim(), words);
    if (found) return found;
  }
  return null;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/['ʼ`’]/g, '’');

/** What was dropped is shown with the element it stood in. */
const withoutTag = (what: string): string => what.replace(/^[a-z][\w.#-]{0,40}: /, '');

/** "KYIV, Jan 21 (Reuters) -", «КИЇВ, 21 січня /Укрінформ/», «МОСКВА, 21 янв — РИА Новости.» */
const BRACKETED =
  /^[^\n(/.!?]{0,50}(?:\p{L}{1,8}\.[^\n(/.!?]{0,12})?[(/]([^()/\n]{2,30})[)/]\s{0,2}(?:[-–—:.]|$)/u;
const DASHED = /^\p{Lu}[^\n.!?—–]{1,40}(?:\.\s?)?(?:[—–]|\s-\s)\s?(\p{Lu}[^.\n]{1,30})\.\s/u;

/** Each with a sign that it can not do without: most texts begin without any. */
const DATELINES = [
  [BRACKETED, /[(/]/],
  [DASHED, /[—–-]/],
] as const;

function agencyInDateline(beginning: string): string | null {
  for (const [pattern, sign] of DATELINES) {
    if (!sign.test(beginning)) continue;
    const name = pattern.exec(beginning)?.[1]?.trim();
    if (name && KNOWN.has(keyOf(name))) return name;
  }
  return null;
}

function inLine(line: string, { origins, shares }: ArticleWords): Syndicated | null {
  if (line.length > LONGEST_LINE) return null;
  const small = line.toLowerCase();
  for (const opening of origins) {
    if (!small.startsWith(opening)) continue;
    const rest = line.slice(opening.length);
    if (!/^[\s:]/.test(rest) && !opening.endsWith(':')) continue;
    const origin = nameIn(rest.replace(/^[\s:]+/, ''));
    if (origin) return { origin, rule: 'origin.line' };
  }
  for (const end of shares) {
    const at = small.lastIndexOf(end);
    if (at < 0 || !/^[.\s]*$/.test(small.slice(at + end.length))) continue;
    const origin = firstOf(line.slice(0, at));
    if (KNOWN.has(keyOf(origin))) return { origin, rule: 'origin.share' };
  }
  return null;
}

/** The first of several names; null where the rest of the line is no name. */
function nameIn(words: string): string | null {
  const name = firstOf(words);
  if (name.length < 2 || name.length > LONGEST_NAME || name.split(/\s+/).length > 6) return null;
  if (/[.!?]\s/.test(name)) return null;
  const address = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{2,20}){1,3})(?:\/\S*)?$/i.exec(
    name,
  );
  if (address) return (address[1] as string).toLowerCase();
  return /^\p{Lu}|^\p{N}/u.test(name) ? name : null;
}

function firstOf(words: string): string {
  const [first = ''] = words.split(/,|;|\s(?:and|та|і|й|и)\s/u);
  return first
    .replace(/["«»“”„]/g, '')
    .replace(/[.\s]+$/, '')
    .trim();
}
