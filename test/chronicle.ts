/** Reports and chroniclers of our own for tests of the chronicle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChronicler } from '../src/chronicle/index.js';
import { openKnowledge } from '../src/knowledge/index.js';
import { packageRoot } from '../src/main.js';
import type { Chronicler, ContactReport, Link, StatementReport } from '../src/model/index.js';

export const knowledge = openKnowledge((name) =>
  readFileSync(join(packageRoot(), 'src/knowledge/data', name), 'utf8'),
);

const OUTLETS = ['alpha', 'beta', 'gamma'].map((id) => ({ id, name: id, country: null, affiliation: null }));

export const chronicler: Chronicler = openChronicler(knowledge, OUTLETS);

export const NOTHING_AROUND = { ties: [], reviews: [] };

export function link(name: string, entity: string | null, more: Partial<Link> = {}): Link {
  return { name, entity, span: null, by: 'text', voiceOf: null, state: null, ...more };
}

const outletLink = (outlet: string): Link => link(outlet, outlet, { by: 'outlet' });

/** The state of whom the tests speak of. */
function sideOf({ entity }: { readonly entity: string | null }): string {
  const offices = knowledge.officesOf(entity ?? '');
  return offices.find(({ office }) => office.of.startsWith('state:'))?.office.of ?? entity ?? '?';
}

let count = 0;

function common(
  words: string,
  more: { outlet?: string; published?: string | null; article?: string; chain?: Link[] },
) {
  count++;
  const outlet = more.outlet ?? 'alpha';
  return {
    id: `r-${count}`,
    article: more.article ?? `a-${count}`,
    doc: more.article ?? `doc-${count}`,
    outlet,
    published: more.published === undefined ? '2025-01-21T12:00:00Z' : more.published,
    language: 'en',
    reading: `reading-${count}`,
    spans: [{ start: 0, end: Math.max(1, words.length) }],
    words,
    chain: [...(more.chain ?? []), outletLink(outlet)],
    background: false,
    stance: 'reports' as const,
    rule: 'test',
    confidence: 1,
  };
}

export const PUTIN = { name: 'Vladimir Putin', entity: 'person:putin' };
export const XI = { name: 'Xi Jinping', entity: 'person:xi' };
export const TRUMP = { name: 'Donald Trump', entity: 'person:trump' };

export function contactReport(more: Partial<ContactReport> & { from?: Link[] } = {}): ContactReport {
  const { from, ...fields } = more;
  return {
    type: 'contact',
    ...common(more.words ?? 'they spoke by phone', { ...pick(more), ...(from ? { chain: from } : {}) }),
    participants: [PUTIN, XI],
    sides: (more.participants ?? [PUTIN, XI]).map(sideOf),
    kind: 'call',
    channelText: null,
    status: 'held',
    date: null,
    place: null,
    duration: null,
    topics: [],
    reason: null,
    ...fields,
  };
}

export function statementReport(words: string, more: Partial<StatementReport> = {}): StatementReport {
  return {
    type: 'statement',
    ...common(words, pick(more)),
    speaker: PUTIN,
    addressee: null,
    mode: 'indirect',
    act: 'state',
    condition: null,
    ...more,
  };
}

function pick({
  outlet,
  published,
  article,
}: {
  outlet?: string | null;
  published?: string | null;
  article?: string;
}) {
  return {
    ...(outlet ? { outlet } : {}),
    ...(published === undefined ? {} : { published }),
    ...(article ? { article } : {}),
  };
}
