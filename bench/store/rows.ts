/**
 * Readings of a large store without reading a word: of the words some are in every tenth sentence and most are rare,
 * of the people a few are in every tenth entry and most in a handful.
 */
import { createHash } from 'node:crypto';
import type { Entry, Party, Report } from '../../src/main.js';
import { type Findable, findableArticle, findableReport, packJson } from '../../src/store/pack.js';
import { FIRST_DAY, MINUTES_BETWEEN, random, sentence } from './generate.js';

/** Statements of an article; a contact and a figure come with them. */
export const STATEMENTS = 8;
export const PEOPLE = 20_000;
const VOCABULARY = 50_000;
const OUTLETS = 200;
const ACTS = ['state', 'state', 'confirm', 'deny', 'plan', 'demand', 'warn', 'propose'] as const;
const LANGUAGES = ['uk', 'ru', 'en'] as const;
/** Articles of one event; of one that the whole world writes of. */
const PER_EVENT = 4;
const PER_SUMMIT = 150;
const SUMMIT_EACH = 3000;

export interface Written {
  readonly id: string;
  readonly outlet: string;
  readonly language: string;
  readonly published: string;
  readonly minutes: number;
  readonly template: Template;
  readonly people: readonly number[];
  readonly reports: readonly { readonly report: Report; readonly entry: string }[];
  readonly findable: readonly Findable[];
}

/** A text that many articles share, packed once. */
export interface Template {
  readonly title: string;
  readonly body: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly tokens: readonly (readonly [number, number, string])[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly text: string;
}

export const idOf = (kind: string, n: number) =>
  createHash('md5').update(`${kind} ${n}`).digest('hex').slice(0, 24);
export const personId = (n: number) => (n < 200 ? `q:${n}` : `person:${idOf('person', n)}`);
export const personName = (n: number, language: string) =>
  `${language === 'en' ? 'Ivan' : 'Іван'} ${['Koval', 'Stub', 'Schol', 'Tsahk'][n % 4]}${n.toString(36)}`;
/** Ranks fall off as the frequencies of names and words do. */
const ranked = (chance: number, of: number) => Math.min(of - 1, Math.floor(of ** chance) - 1);
export const rareWord = (n: number) => `слово${n.toString(36)}`;

export function templates(count: number): Template[] {
  return Array.from({ length: count }, (_, n) => {
    const language = LANGUAGES[n % 3] ?? 'uk';
    const spans: { start: number; end: number }[] = [];
    let text = `${sentence(language, random(n, 11))}\n\n`;
    const title = text.trim();
    for (let part = 0; part < STATEMENTS + 2; part++) {
      const start = text.length;
      text += `${sentence(language, random(n, 20 + part))} — ${sentence(language, random(n, 40 + part))}. `;
      spans.push({ start, end: text.length - 1 });
      text += `${sentence(language, random(n, 60 + part))}.\n\n`;
    }
    const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
      (word) => [word.index, word.index + word[0].length, word[0].toLowerCase()] as const,
    );
    const article = { id: '', text, title: null, outlet: null, url: null, byline: null, published: null };
    const body = packJson({ ...article, language, blocks: [], dropped: [] });
    return { title, body, lemmas: packJson(tokens), tokens, spans, text };
  });
}

/** @param n article `n` is the same whatever the count */
export function written(n: number, pool: readonly Template[]): Written {
  const language = LANGUAGES[n % 3] ?? 'uk';
  const template = pool[n % pool.length] as Template;
  const id = idOf('article', n);
  const minutes = FIRST_DAY / 60_000 + n * MINUTES_BETWEEN;
  const published = `${new Date(minutes * 60_000).toISOString().slice(0, 19)}+00:00`;
  const outlet = `outlet-${ranked(random(n, 1), OUTLETS)}`;
  const summit = n % SUMMIT_EACH < PER_SUMMIT;
  const event = summit ? -Math.floor(n / SUMMIT_EACH) - 1 : Math.floor(n / PER_EVENT);
  const person = (salt: number, of = event) => ranked(random(of, salt), PEOPLE);
  const pair = [person(2), person(3) + 1] as const;
  const people = [...new Set([...pair, person(4, n), person(5, n), person(6, n)])];
  const party = (one: number): Party => ({ name: personName(one, language), entity: personId(one) });
  const base = (kind: string, part: number) => ({
    id: idOf(kind, n * 16 + part),
    article: id,
    doc: `g-${n}`,
    outlet,
    published,
    language,
    reading: `${kind}-${part}`,
    spans: [template.spans[part] ?? { start: 0, end: 9 }],
    words: template.text.slice(template.spans[part]?.start, template.spans[part]?.end),
    chain: [
      {
        name: personName(pair[0], language),
        entity: personId(pair[0]),
        span: null,
        by: 'text' as const,
        voiceOf: null,
        state: null,
      },
      { name: outlet, entity: null, span: null, by: 'outlet' as const, voiceOf: null, state: null },
    ],
    background: false,
    stance: 'reports' as const,
    rule: 'bench',
    confidence: 0.9,
  });
  const reports: { report: Report; entry: string }[] = [];
  for (let part = 0; part < STATEMENTS; part++) {
    const speaker = part < 4 ? pair[part % 2] : people[2 + (part % 3)];
    reports.push({
      entry: part < 2 ? idOf('said', event * 16 + part) : idOf('said', n * 16 + part + 8),
      report: {
        type: 'statement',
        ...base('s', part),
        speaker: party(speaker ?? pair[0]),
        addressee: part === 0 ? party(pair[1]) : null,
        mode: part % 2 ? 'indirect' : 'direct',
        act: ACTS[Math.floor(random(n, 70 + part) * ACTS.length)] ?? 'state',
        condition: null,
      },
    });
  }
  reports.push({
    entry: idOf('met', event),
    report: {
      type: 'contact',
      ...base('c', STATEMENTS),
      participants: pair.map(party),
      sides: pair.map(personId),
      kind: event % 3 ? 'call' : 'meeting',
      channelText: null,
      status: event % 20 === 0 ? 'planned' : 'held',
      date: published.slice(0, 10),
      place: null,
      duration: null,
      topics: [],
      reason: null,
    },
  });
  reports.push({
    entry: idOf('figure', n),
    report: {
      type: 'figure',
      ...base('f', STATEMENTS + 1),
      value: Math.floor(random(n, 8) * 1000),
      valueTo: null,
      unit: n % 2 ? 'USD' : '%',
      comparator: '=',
      change: null,
      counted: null,
      period: null,
      claimedBy: party(pair[0]),
    } as Report,
  });
  return {
    id,
    outlet,
    language,
    published,
    minutes,
    template,
    people,
    reports,
    findable: findableOf(
      n,
      { id, outlet, language },
      template,
      people,
      reports.map(({ report }) => report),
    ),
  };
}

/** Rare words are only in the index: a text of its own for each article would take longer to pack than all the rest. */
function findableOf(
  n: number,
  article: Parameters<typeof findableArticle>[0],
  { tokens }: Template,
  people: readonly number[],
  reports: readonly Report[],
): Findable[] {
  const rare = (salt: number, count: number) =>
    Array.from({ length: count }, (_, at) => rareWord(ranked(random(n, salt + at), VOCABULARY))).join(' ');
  const entities = people.map((one) => ({ id: personId(one) }));
  return [
    findableArticle(article, entities, tokens),
    ...reports.map((one) => findableReport(one, tokens)),
  ].map((one, at) => ({ ...one, lemmas: `${one.lemmas} ${rare(100 + at * 3, at === 0 ? 20 : 3)}` }));
}

export function entryOf(id: string, reports: readonly Report[]): Entry {
  const [one] = reports;
  if (!one) throw new Error('an entry has reports');
  const root = one.chain[0];
  const entered = {
    id,
    reports: reports.map((report) => report.id),
    roots: [
      {
        name: root?.name ?? '',
        entity: root?.entity ?? null,
        standing: 'party' as const,
        because: 'participant',
        voices: [],
        unattributed: false,
        reports: reports.map((report) => report.id),
        denies: false,
      },
    ],
    divergences: [],
    shown: [],
    first: one.published,
    last: reports.at(-1)?.published ?? null,
    joins: [],
  };
  if (one.type === 'contact') {
    const { participants, sides, kind, status, date, place, duration, topics } = one;
    return {
      type: 'contact',
      ...entered,
      participants,
      sides,
      kind: kind ?? 'call',
      status,
      date,
      place,
      duration,
      topics,
    };
  }
  if (one.type === 'statement') {
    const { speaker, addressee, act, words, language } = one;
    return { type: 'statement', ...entered, speaker, addressee, act, words, language };
  }
  const { claimedBy, counted, period, value, valueTo, unit, comparator, change } = one;
  return { type: 'figure', ...entered, claimedBy, counted, period, value, valueTo, unit, comparator, change };
}
