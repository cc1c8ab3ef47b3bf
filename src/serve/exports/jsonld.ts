/** JSON-LD: schema.org for what was said and happened, PROV-O for where it is from. */
import type { ArticleLine, EntityLine, Entry, Party, Report } from '../../main.js';
import { stretchOf } from '../../model/index.js';
import { VERSION } from '../../version.js';
import { type EntryEvidence, iriOf, linkOf, withEvidence } from './evidence.js';
import type { Format, Source } from './format.js';
import { amountOf, titleOf } from './titles.js';

type Node = Readonly<Record<string, unknown>>;

/** All in the file: nothing has to be fetched to read it. Own terms are below urn:litopys:term:. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  litopys: 'urn:litopys:term:',
  url: { '@type': '@id' },
  'litopys:chain': { '@container': '@list' },
  'litopys:spans': { '@container': '@list' },
};

export const jsonld: Format = {
  name: 'json-ld',
  summary: 'schema.org (NewsArticle, Quotation, Claim, Event) with PROV-O, as JSON-LD',
  media: 'application/ld+json',
  ending: 'jsonld',
  async *write(source) {
    yield `{"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [\n${JSON.stringify(SOFTWARE)}`;
    for await (const node of nodes(source)) yield `,\n${JSON.stringify(node)}`;
    yield '\n]}\n';
  },
};

const SOFTWARE: Node = {
  '@id': 'urn:litopys:software',
  '@type': ['SoftwareApplication', 'prov:SoftwareAgent'],
  name: 'Litopys',
  softwareVersion: VERSION,
};

/** Articles and parties before what names them first, each once. */
async function* nodes(source: Source): AsyncGenerator<Node> {
  const given = new Set<string>();
  const isNew = (id: string) => !given.has(id) && given.add(id);
  for await (const one of withEvidence(source)) {
    for (const article of one.articles.values())
      if (one.reports.some((report) => report.article === article.id) && isNew(`article ${article.id}`))
        yield articleNode(article);
    const ids = entitiesOf(one).filter((id) => isNew(`entity ${id}`));
    for (const line of await source.store.entityLines(ids)) yield entityNode(line);
    for (const report of one.reports) yield reportNode(report);
    yield entryNode(one.entry);
  }
}

function entitiesOf({ entry, reports }: EntryEvidence): string[] {
  const parties: (string | null | undefined)[] = [
    ...(entry.type === 'contact' ? entry.participants.map(({ entity }) => entity) : []),
    ...(entry.type === 'statement' ? [entry.speaker?.entity, entry.addressee?.entity] : []),
    ...(entry.type === 'figure' ? [entry.claimedBy?.entity] : []),
    ...entry.roots.map(({ entity }) => entity),
    ...reports.flatMap(({ chain }) => chain.map(({ entity }) => entity)),
  ];
  return [...new Set(parties)].filter((id): id is string => typeof id === 'string');
}

function articleNode({ id, title, outlet, url, published, language }: ArticleLine): Node {
  return {
    '@id': iriOf('article', id),
    '@type': ['NewsArticle', 'prov:Entity'],
    identifier: id,
    ...(title && { headline: title }),
    ...(published && { datePublished: published }),
    ...(language !== 'und' && { inLanguage: language }),
    ...(linkOf(url) && { url: linkOf(url) }),
    ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  PER: 'Person',
  ORG: 'Organization',
  LOC: 'Place',
  EVT: 'Event',
};

function entityNode({ id, type, name }: EntityLine): Node {
  const state = /^state:[A-Z]{2}$/.test(id)
    ? 'Country'
    : /^state:.*#/.test(id)
      ? 'GovernmentOrganization'
      : null;
  const schema = state ?? TYPES[type] ?? 'Thing';
  return {
    '@id': iriOf('entity', id),
    '@type': schema === 'Thing' || schema === 'Place' || schema === 'Event' ? schema : [schema, 'prov:Agent'],
    identifier: id,
    name,
  };
}

/** A reference where it is known who it is, else the name alone. */
function party(one: Pick<Party, 'name' | 'entity'>): Node {
  return one.entity
    ? { '@id': iriOf('entity', one.entity), name: one.name }
    : { '@type': 'Thing', name: one.name };
}

/** One article's evidence: a quotation where the words are the speaker's, else a part of the article. */
function reportNode(report: Report): Node {
  const { id, article, words, language, spans, chain, stance, confidence, rule } = report;
  const quoted = report.type === 'statement' && report.mode !== 'indirect';
  const [first] = chain;
  return {
    '@id': iriOf('report', id),
    '@type': [quoted ? 'Quotation' : 'CreativeWork', 'prov:Entity'],
    text: words,
    ...(language !== 'und' && { inLanguage: language }),
    isPartOf: { '@id': iriOf('article', article) },
    [quoted ? 'prov:wasQuotedFrom' : 'prov:wasDerivedFrom']: { '@id': iriOf('article', article) },
    ...(quoted && report.speaker && { spokenByCharacter: party(report.speaker) }),
    ...(first && { 'prov:wasAttributedTo': party(first) }),
    'litopys:chain': chain.map(({ name }) => name),
    'litopys:spans': spans.map(({ start, end }) => ({ 'litopys:start': start, 'litopys:end': end })),
    'litopys:stance': stance,
    'litopys:confidence': confidence,
    'litopys:rule': rule,
  };
}

function entryNode(entry: Entry): Node {
  const { id, reports, roots, first } = entry;
  const evidence = reports.map((report) => ({ '@id': iriOf('report', report) }));
  return {
    '@id': iriOf('entry', id),
    identifier: id,
    name: titleOf(entry),
    'prov:wasDerivedFrom': evidence,
    'prov:qualifiedAttribution': roots.map((root) => ({
      '@type': 'prov:Attribution',
      'prov:agent': party(root),
      'prov:hadRole': { '@id': iriOf('standing', root.standing) },
      'litopys:because': root.because,
      'litopys:denies': root.denies,
    })),
    ...(entry.divergences.length > 0 && {
      'litopys:divergence': entry.divergences.map(({ field, grade, values }) => ({
        'litopys:field': field,
        'litopys:grade': grade,
        'litopys:value': values.map(({ value }) => value),
      })),
    }),
    ...(entry.type === 'contact'
      ? eventOf(entry)
      : {
          ...claimOf(entry),
          appearance: evidence,
          ...(evidence[0] && { firstAppearance: evidence[0] }),
          ...(first && { datePublished: first }),
        }),
  };
}

const EVENT_STATUS: Readonly<Record<string, string>> = {
  held: 'https://schema.org/EventScheduled',
  ongoing: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

function eventOf(entry: Extract<Entry, { type: 'contact' }>): Node {
  const status = EVENT_STATUS[entry.status];
  return {
    '@type': ['Event', 'prov:Entity'],
    additionalType: `urn:litopys:term:${entry.kind}`,
    attendee: entry.participants.map(party),
    ...datesOf(entry.date),
    ...(entry.place && { location: { '@type': 'Place', name: entry.place } }),
    ...(entry.duration && { 'litopys:duration': entry.duration }),
    ...(entry.topics.length > 0 && { about: entry.topics.map((name) => ({ '@type': 'Thing', name })) }),
    ...(status && { eventStatus: { '@id': status } }),
    'litopys:status': entry.status,
  };
}

/** Several days have a beginning and an end. */
function datesOf(date: string | null): Node {
  const [startDate, endDate] = stretchOf(date) ?? [date];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}

function claimOf(entry: Exclude<Entry, { type: 'contact' }>): Node {
  if (entry.type === 'statement')
    return {
      '@type': ['Claim', 'prov:Entity'],
      text: entry.words,
      ...(entry.language !== 'und' && { inLanguage: entry.language }),
      ...(entry.speaker && { author: party(entry.speaker) }),
      ...(entry.addressee && { audience: { '@type': 'Audience', name: entry.addressee.name } }),
      'litopys:act': entry.act,
    };
  const { value, valueTo, unit, comparator, counted, period, claimedBy } = entry;
  return {
    '@type': ['Claim', 'prov:Entity'],
    text: `${counted ?? ''} ${amountOf(entry)}`.trim(),
    ...(claimedBy && { author: party(claimedBy) }),
    about: {
      '@type': 'QuantitativeValue',
      ...(valueTo === null ? { value } : { minValue: value, maxValue: valueTo }),
      unitText: unit,
      ...(counted && { name: counted }),
    },
    ...(period && { temporalCoverage: period }),
    'litopys:comparator': comparator,
  };
}
