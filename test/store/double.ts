/** A small chronicle for tests of the store: merges what has the same key, and nothing else. Pure, like the real one. */
import type {
  ArticleKey,
  ArticleTie,
  Chronicler,
  Contribution,
  Entry,
  FollowUp,
  Keyed,
  Link,
  Reading,
  Report,
  Review,
  Root,
} from '../../src/main.js';
import { contentId } from '../../src/text/hash.js';

export const double: Chronicler = {
  contribute,
  ties: () => [],
  inOrder,
  mostCompared: 64,
  copyOf,
  versionsOf,
  carried: () => new Set(),
  carriedDays: 0,
  merge,
  followUps,
  followKeys,
  namesOf: () => [],
};

function contribute(reading: Reading, doc: string): Contribution {
  const { article } = reading;
  const text = article.text;
  const reported = (id: string, spans: { start: number; end: number }[]) => ({
    id: contentId(article.id, id),
    article: article.id,
    doc,
    outlet: article.outlet,
    published: article.published,
    language: reading.language.code,
    reading: id,
    spans,
    words: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    chain: [
      { name: article.outlet ?? '?', entity: null, span: null, by: 'outlet', voiceOf: null, state: null },
    ] satisfies Link[],
    background: false,
    stance: 'reports' as const,
    rule: 'double',
    confidence: 1,
  });
  const global = (party: { name: string; entity: string | null } | null) =>
    party && { name: party.name, entity: idOf(reading, party.entity, party.name) };
  const contacts = reading.contacts.map((contact): Keyed => {
    const participants = contact.participants.map((one) => global(one) ?? one);
    const report = {
      type: 'contact' as const,
      ...reported(contact.id, [contact.trigger]),
      participants,
      sides: participants.map(({ entity, name }) => entity ?? name),
      kind: contact.kind,
      channelText: null,
      status: contact.status,
      date: contact.date,
      place: null,
      duration: null,
      topics: [],
      reason: null,
    };
    const who = participants.map(({ entity, name }) => entity ?? name).sort();
    return { report, keys: [`contact ${who.join(' ')} ${(contact.date ?? '').slice(0, 7)}`] };
  });
  const statements = reading.statements.map((statement): Keyed => {
    const speaker = global(statement.speaker);
    const report = {
      type: 'statement' as const,
      ...reported(statement.id, statement.content),
      speaker,
      addressee: null,
      mode: statement.mode,
      act: statement.act,
      condition: null,
    };
    return { report, keys: [`statement ${speaker?.entity} ${report.words.toLowerCase()}`] };
  });
  const figures = reading.figures.map((figure): Keyed => {
    const report = {
      type: 'figure' as const,
      ...reported(`${figure.start}:${figure.end}`, [figure]),
      value: figure.value,
      valueTo: figure.valueTo ?? null,
      unit: figure.unit,
      comparator: figure.comparator,
      change: figure.change,
      counted: figure.counted && text.slice(figure.counted.start, figure.counted.end),
      period: null,
      claimedBy: global(figure.claimedBy),
    };
    return { report, keys: [`figure ${report.id}`] };
  });
  const entities = reading.entities.map((one) => ({
    local: one.id,
    id: idOf(reading, one.id, one.name) ?? one.id,
    type: one.type,
    name: one.name,
    because: 'same name',
    rule: 'double',
  }));
  return {
    article: {
      id: article.id,
      doc,
      thread: article.url,
      outlet: article.outlet,
      published: article.published,
      language: reading.language.code,
      title: article.title && text.slice(article.title.start, article.title.end),
    },
    reports: [...contacts, ...statements, ...figures],
    entities,
    signature: [text.length],
    bands: [contentId(text.replace(/\s+/g, ' ').trim().slice(0, 400))],
  };
}

function idOf(reading: Reading, local: string | null, name: string): string | null {
  if (local === null) return null;
  const entity = reading.entities.find(({ id }) => id === local);
  return entity?.known ?? contentId(entity?.type ?? '', (entity?.name ?? name).toLowerCase());
}

function versionsOf(articles: readonly Contribution[]): ArticleTie[] {
  const sorted = [...articles].sort((a, b) => inOrder(a.article, b.article));
  return sorted.flatMap((later, at) => {
    const earlier = sorted
      .slice(0, at)
      .findLast(({ article }) => article.thread !== null && article.thread === later.article.thread);
    return earlier ? [tied('version', earlier, later, 'same thread')] : [];
  });
}

function copyOf(later: Contribution, sharing: (band: string) => readonly Contribution[]): ArticleTie | null {
  const copy = sharing(later.bands[0] ?? '').find(
    ({ article }) => inOrder(article, later.article) < 0 && article.thread !== later.article.thread,
  );
  return copy ? tied('copy', copy, later, 'same beginning') : null;
}

const tied = (
  kind: ArticleTie['kind'],
  earlier: Contribution,
  later: Contribution,
  rule: string,
): ArticleTie => ({
  kind,
  earlier: earlier.article.id,
  later: later.article.id,
  similarity: 1,
  rule,
});

function inOrder(one: ArticleKey, other: ArticleKey): number {
  const [a, b] = [orderOf(one), orderOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const orderOf = ({ published, id }: ArticleKey) => `${published ?? ''} ${id}`;

function merge(reports: readonly Report[], { reviews }: { reviews: readonly Review[] }): Entry[] {
  const undone = new Set(reviews.filter(({ action }) => action === 'undo').map(({ target }) => target.id));
  const inForce = reviews.filter(({ id, action }) => action !== 'undo' && !undone.has(id));
  const rejected = new Set(
    inForce.flatMap(({ action, target }) => (action === 'reject' ? [target.id, ...target.reports] : [])),
  );
  const clusters = new Map<string, Report[]>();
  const inOrder = [...reports].sort((a, b) => (`${a.published} ${a.id}` < `${b.published} ${b.id}` ? -1 : 1));
  for (const report of inOrder) {
    if (rejected.has(report.id)) continue;
    const key = keyOf(report);
    clusters.set(key, [...(clusters.get(key) ?? []), report]);
  }
  for (const { action, target, others } of inForce) {
    if (action !== 'join') continue;
    const taken = [...clusters].filter(([, list]) =>
      list.some(({ id }) => target.reports.includes(id) || others.includes(id)),
    );
    const [first, ...rest] = taken;
    for (const [key, list] of rest) {
      first?.[1].push(...list);
      clusters.delete(key);
    }
  }
  return [...clusters.values()].map(entryOf);
}

function keyOf(report: Report): string {
  if (report.type === 'contact')
    return `contact ${report.participants.map(({ entity, name }) => entity ?? name).sort()} ${report.date}`;
  if (report.type === 'statement') return `statement ${report.speaker?.entity} ${report.words.toLowerCase()}`;
  return report.id;
}

function entryOf(reports: readonly Report[]): Entry {
  const first = reports[0] as Report;
  const outlets = [...new Set(reports.map(({ outlet }) => outlet ?? '?'))].sort();
  const roots: Root[] = outlets.map((name) => ({
    name,
    entity: null,
    standing: 'independent',
    because: 'double',
    voices: [],
    unattributed: false,
    reports: reports.filter(({ outlet }) => (outlet ?? '?') === name).map(({ id }) => id),
    denies: false,
  }));
  const common = {
    id: contentId('entry', keyOf(first)),
    reports: reports.map(({ id }) => id),
    roots,
    divergences: [],
    shown: [],
    first: first.published,
    last: reports.at(-1)?.published ?? null,
    joins: [],
  };
  if (first.type === 'contact') {
    const { participants, sides, kind, status, date, place, duration, topics } = first;
    return {
      type: 'contact',
      ...common,
      participants,
      sides,
      kind: kind ?? 'other',
      status,
      date,
      place,
      duration,
      topics,
    };
  }
  if (first.type === 'statement') {
    const { speaker, addressee, act, words, language } = first;
    return { type: 'statement', ...common, speaker, addressee, act, words, language };
  }
  const { claimedBy, counted, period, value, valueTo, unit, comparator, change } = first;
  return { type: 'figure', ...common, claimedBy, counted, period, value, valueTo, unit, comparator, change };
}

function followKeys(entry: Entry) {
  const isPlan = entry.type === 'contact' && entry.status === 'planned';
  return { keys: entry.type === 'contact' ? ['all'] : [], isPlan };
}

function followUps(entries: readonly Entry[]): FollowUp[] {
  return entries
    .filter((one) => one.type === 'contact')
    .filter(({ status }) => status === 'planned')
    .map(({ id, date }) => ({
      plan: id,
      outcome: null,
      result: 'open' as const,
      due: date,
      because: 'nothing settles it',
      rule: 'double',
    }))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
}
