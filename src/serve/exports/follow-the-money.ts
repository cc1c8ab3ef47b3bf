/**
 * FollowTheMoney entities, one a line, for OpenAleph: parties, articles, contacts as events, statements and figures as
 * notes on who said them. Schemata and properties are those of https://followthemoney.tech.
 */
import { createHash } from 'node:crypto';
import type { ArticleLine, ChronicleEntity, Entry } from '../../main.js';
import { stretchOf } from '../../model/index.js';
import { type EntryEvidence, linkOf, withEvidence } from './evidence.js';
import type { Format, Source } from './format.js';
import { titleOf } from './titles.js';

interface FtmEntity {
  readonly id: string;
  readonly schema: 'Person' | 'Organization' | 'PublicBody' | 'LegalEntity' | 'Article' | 'Event' | 'Note';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

export const followTheMoney: Format = {
  name: 'followthemoney',
  summary: 'FollowTheMoney entities, one a line, for OpenAleph',
  media: 'application/x-ndjson',
  ending: 'ftm.ndjson',
  async *write(source) {
    for await (const entity of entities(source)) yield `${JSON.stringify(entity)}\n`;
  },
};

async function* entities(source: Source): AsyncGenerator<FtmEntity> {
  const given = new Set<string>();
  const isNew = (id: string) => !given.has(id) && given.add(id);
  for await (const one of withEvidence(source)) {
    for (const { article } of one.reports) {
      const line = one.articles.get(article);
      if (line && isNew(idOf('article', article))) yield articleEntity(line);
    }
    for (const id of partiesOf(one.entry)) {
      if (!isNew(idOf('entity', id))) continue;
      const entity = await source.store.entity(id);
      if (entity) yield partyEntity(entity);
      else yield made('LegalEntity', idOf('entity', id), { name: [nameIn(one.entry, id)] });
    }
    yield entryEntity(one);
  }
}

/** The same thing has the same id in every export; FollowTheMoney allows letters, digits, dots and dashes. */
function idOf(kind: string, id: string): string {
  return `litopys-${createHash('sha1').update(`${kind} ${id}`).digest('hex')}`;
}

function made(
  schema: FtmEntity['schema'],
  id: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): FtmEntity {
  const kept: Record<string, string[]> = {};
  for (const [name, values] of Object.entries(properties)) {
    const given = [...new Set(values.filter((value): value is string => Boolean(value)))];
    if (given.length > 0) kept[name] = given;
  }
  return { id, schema, properties: kept };
}

/** ISO 639-3, as FollowTheMoney has languages. */
const LANGUAGES: Readonly<Record<string, string>> = { uk: 'ukr', ru: 'rus', en: 'eng' };

function articleEntity({ id, title, outlet, url, published, language }: ArticleLine): FtmEntity {
  return made('Article', idOf('article', id), {
    title: [title],
    publisher: [outlet],
    sourceUrl: [linkOf(url)],
    publishedAt: [dateOf(published)],
    language: [LANGUAGES[language]],
  });
}

function partyEntity({ id, type, name, names, states }: ChronicleEntity): FtmEntity {
  const schema =
    type === 'PER'
      ? 'Person'
      : id.startsWith('state:')
        ? 'PublicBody'
        : type === 'ORG'
          ? 'Organization'
          : 'LegalEntity';
  const countries = [id, ...states].flatMap(
    (state) => /^state:([A-Z]{2})(?:#|$)/.exec(state)?.[1]?.toLowerCase() ?? [],
  );
  return made(schema, idOf('entity', id), {
    name: [name],
    alias: names.map((one) => one.name).filter((one) => one !== name),
    country: countries,
  });
}

function partiesOf(entry: Entry): string[] {
  const parties =
    entry.type === 'contact'
      ? entry.participants
      : entry.type === 'statement'
        ? [entry.speaker, entry.addressee]
        : [entry.claimedBy];
  return [...new Set(parties.flatMap((one) => one?.entity ?? []))];
}

function nameIn(entry: Entry, id: string): string {
  const parties = entry.type === 'contact' ? entry.participants : [];
  return parties.find(({ entity }) => entity === id)?.name ?? id;
}

function entryEntity({ entry, reports, articles }: EntryEvidence): FtmEntity {
  const proof = {
    proof: reports.map(({ article }) => idOf('article', article)),
    sourceUrl: reports.map(({ article }) => linkOf(articles.get(article)?.url)),
    publisher: reports.map(({ outlet }) => outlet),
  };
  const evidence = reports.map(({ words }) => words);
  if (entry.type === 'contact')
    return made('Event', idOf('entry', entry.id), {
      ...proof,
      name: [titleOf(entry)],
      ...datesOf(entry.date),
      involved: partiesOf(entry).map((id) => idOf('entity', id)),
      location: [entry.place],
      keywords: [entry.kind, entry.status],
      summary: entry.topics,
      recordId: [entry.id],
      notes: [rootsText(entry)],
      description: evidence,
    });
  const speaker = entry.type === 'statement' ? entry.speaker : entry.claimedBy;
  return made('Note', idOf('entry', entry.id), {
    ...proof,
    name: [titleOf(entry)],
    entity: speaker?.entity ? [idOf('entity', speaker.entity)] : [],
    keywords: [entry.type, entry.type === 'statement' ? entry.act : entry.unit],
    summary: [entry.type === 'figure' ? titleOf(entry) : null],
    createdAt: [dateOf(entry.first)],
    notes: [rootsText(entry)],
    description: entry.type === 'statement' ? [entry.words, ...evidence] : evidence,
  });
}

function rootsText({ roots }: Entry): string {
  return roots
    .map(({ name, standing, denies }) => `${name}: ${standing}${denies ? ', denies' : ''}`)
    .join('; ');
}

/** Several days have a beginning and an end. */
function datesOf(date: string | null): Record<string, (string | null)[]> {
  const [startDate, endDate] = stretchOf(date) ?? [];
  return startDate && endDate ? { startDate: [startDate], endDate: [endDate] } : { date: [dateOf(date)] };
}

/** As precise as it is known; a time of day in UTC without its zone, as FollowTheMoney writes it. */
function dateOf(date: string | null): string | null {
  if (!date || !/^\d{4}/.test(date)) return null;
  if (!date.includes('T')) return date;
  const at = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? date.slice(0, 10) : new Date(at).toISOString().slice(0, 19);
}
