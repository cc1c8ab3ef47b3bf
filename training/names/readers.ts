/** Name corpora in formats of their own: factRuEval-2016 and the entities of UD English-GUM. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameDocument } from './corpora.js';

const FACT_TYPES: Record<string, string> = {
  Person: 'PER',
  Org: 'ORG',
  Location: 'LOC',
  LocOrg: 'LOC',
  Project: 'MISC',
};

/** factRuEval: `.spans` with offsets, `.objects` that join them. */
export function readFactRuEval(folder: string): NameDocument[] {
  const documents: NameDocument[] = [];
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith('.objects')) continue;
    const at = (ending: string) => readFileSync(join(folder, file.replace('.objects', ending)), 'utf8');
    const spans = new Map<string, FactSpan>();
    for (const line of at('.spans').split('\n')) {
      const [id = '', kind = '', start = '', size = ''] = line.split(/\s+/);
      if (id) spans.set(id, { kind, start: Number(start), end: Number(start) + Number(size) });
    }
    const names = [];
    for (const line of at('.objects').split('\n')) {
      const [, kind = '', ...ids] = (line.split('#')[0] ?? '').trim().split(/\s+/);
      const type = FACT_TYPES[kind];
      const parts = ids.map((id) => spans.get(id)).filter((part) => part !== undefined);
      if (type) names.push(...namesOfObject(type, parts));
    }
    documents.push({
      id: join(folder, file),
      guideline: 6,
      topic: 'fact',
      text: at('.txt').replace(/\r\n/g, '\n'),
      names: outer(names),
    });
  }
  return documents;
}

interface FactSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A person's name is all its parts; of bodies and places only what is a name counts, as in the published comparisons
 * on this corpus («мэрия Москвы» is no name of a body).
 */
function namesOfObject(type: string, parts: readonly FactSpan[]) {
  const named = parts.filter(({ kind }) => FACT_NAMES[type]?.test(kind));
  if (named.length === 0) return [];
  if (type !== 'PER') return named.map(({ start, end }) => ({ start, end, type, lemma: null }));
  const start = Math.min(...named.map((part) => part.start));
  return [{ start, end: Math.max(...named.map((part) => part.end)), type, lemma: null }];
}

const FACT_NAMES: Record<string, RegExp> = {
  PER: /name|surname|patronymic|nickname/,
  ORG: /^org_name$/,
  LOC: /^loc_name$/,
  MISC: /name/,
};

const GUM_TYPES: Record<string, string> = { person: 'PER', organization: 'ORG', place: 'LOC', event: 'EVT' };

/** GUM: entities whose head is a proper noun; the name is the proper nouns about the head. */
export function readGum(folder: string): NameDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => {
      let text = '';
      const names: { start: number; end: number; type: string; lemma: string | null }[] = [];
      for (const block of readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/)) {
        if (/^# newpar/m.test(block)) text = `${text.trimEnd()}\n`;
        const words: GumWord[] = [];
        for (const line of block.split('\n')) {
          const [id = '', form = '', , upos = '', , , head = '0', , , misc = ''] = line.split('\t');
          if (!/^\d+$/.test(id)) continue;
          words.push({
            form,
            upos,
            head: Number(head),
            misc,
            start: text.length,
            end: text.length + form.length,
          });
          text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
        }
        for (const { first, last, type } of entities(words)) {
          const span = nameIn(words, first, last);
          if (span) names.push({ ...span, type, lemma: null });
        }
      }
      return { id: join(folder, file), guideline: 5, topic: 'gum', text, names: outer(names) };
    });
}

interface GumWord {
  readonly form: string;
  readonly upos: string;
  readonly head: number;
  readonly misc: string;
  readonly start: number;
  readonly end: number;
}

function entities(words: readonly GumWord[]): { first: number; last: number; type: string }[] {
  const open: { id: string; kind: string; first: number }[] = [];
  const found: { first: number; last: number; type: string }[] = [];
  words.forEach(({ misc }, i) => {
    const value = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? '';
    for (const [piece] of value.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [id = '', kind = ''] = piece.replace(/[()]/g, '').split('-');
      if (piece.startsWith('(')) open.push({ id, kind, first: i });
      if (!piece.endsWith(')')) continue;
      const at = open.findLastIndex((one) => one.id === id);
      if (at < 0) continue;
      const [{ kind: named, first } = { kind: '', first: i }] = open.splice(at, 1);
      const type = GUM_TYPES[named];
      if (type) found.push({ first, last: i, type });
    }
  });
  return found;
}

function nameIn(
  words: readonly GumWord[],
  first: number,
  last: number,
): { start: number; end: number } | null {
  const inside = (head: number) => head - 1 >= first && head - 1 <= last;
  let at = first;
  while (at <= last && inside((words[at] as GumWord).head)) at++;
  if (words[at]?.upos !== 'PROPN' || at > last) return null;
  let from = at;
  let to = at;
  const isName = (i: number) =>
    i >= first &&
    i <= last &&
    /^(?:PROPN|ADJ|NUM)$/.test((words[i] as GumWord).upos) &&
    /^[A-Z0-9]/.test((words[i] as GumWord).form);
  while (isName(from - 1) || (isName(from - 2) && /^[-&]$/.test((words[from - 1] as GumWord).form))) from--;
  while (
    isName(to + 1) ||
    (isName(to + 2) && /^(?:of|for|and|the|-|&)$/.test((words[to + 1] as GumWord).form))
  )
    to++;
  return { start: (words[from] as GumWord).start, end: (words[to] as GumWord).end };
}

function outer<T extends { start: number; end: number }>(names: T[]): T[] {
  const kept: T[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start || b.end - a.end))
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  return kept;
}
