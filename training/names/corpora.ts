/** Name corpora as one shape: documents with spans. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NameDocument {
  readonly id: string;
  /** Guideline: 1 SlavicNER, 2 NER-UK, 3 NEREL, 4 WikiNEuRal, 5 GUM, 6 factRuEval. */
  readonly guideline: number;
  readonly topic: string;
  readonly text: string;
  readonly names: readonly {
    start: number;
    end: number;
    type: string;
    lemma: string | null;
    /** Which names are one, over articles and languages; only where the corpus says so. */
    id?: string | undefined;
  }[];
}

const UK_TYPES: Record<string, string> = { PERS: 'PER', ORG: 'ORG', LOC: 'LOC' };
const NEREL_TYPES: Record<string, string> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  COUNTRY: 'LOC',
  CITY: 'LOC',
  STATE_OR_PROVINCE: 'LOC',
  LOCATION: 'LOC',
  DISTRICT: 'LOC',
  PRODUCT: 'PRO',
  FACILITY: 'LOC',
};

/** Brat files; of nested spans the outermost one stays. */
export function readBrat(folder: string, types: 'uk' | 'nerel'): NameDocument[] {
  const map = types === 'uk' ? UK_TYPES : NEREL_TYPES;
  return walk(folder, '.ann').map((path) => {
    const text = readFileSync(path.replace(/\.ann$/, '.txt'), 'utf8').replace(/\r\n/g, '\n');
    const names = [];
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const match = /^T\d+\t(\S+)[\t ](\d+)[\t ](?:\d+;\d+ )*(\d+)\t(.*)$/.exec(line);
      const type = match ? map[match[1] as string] : undefined;
      if (!match || !type) continue;
      names.push({ start: Number(match[2]), end: Number(match[3]), type, lemma: null });
    }
    return {
      id: path,
      guideline: types === 'uk' ? 2 : 3,
      topic: types,
      text,
      names: outermost(codeUnits(text, names)),
    };
  });
}

/** Brat counts code points; texts with pairs of surrogates need other offsets. */
function codeUnits<T extends { start: number; end: number }>(text: string, names: T[]): T[] {
  if (!/[\ud800-\udbff]/.test(text)) return names;
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) as number) + character.length);
  return names.map((name) => ({
    ...name,
    start: offsets[name.start] ?? name.start,
    end: offsets[name.end] ?? name.end,
  }));
}

/** SlavicNER: `start end form lemma type id` beside the raw article. */
export function readSlavic(folder: string): NameDocument[] {
  return walk(join(folder, 'ner'), '.tsv').map((path) => {
    const text = readFileSync(path.replace('/ner/', '/raw/').replace(/\.tsv$/, '.txt'), 'utf8');
    const names = [];
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [start, end, form = '', lemma = '', type = '', id] = line.split('\t');
      if (!['PER', 'ORG', 'LOC', 'EVT', 'PRO'].includes(type)) continue;
      names.push({ start: Number(start), end: Number(end), type, lemma, form, id: id?.trim() });
    }
    const topic = path.split('/').at(-2) ?? '';
    const right = codeUnits(text, names).filter((name) => text.slice(name.start, name.end) === name.form);
    // Adjectives and common nouns in small letters («британский») are no names.
    return {
      id: path,
      guideline: 1,
      topic,
      text,
      names: outermost(right.filter(({ form }) => /\p{Lu}/u.test(form))),
    };
  });
}

/** `index token label` lines; sentences become documents of their own. */
export function readBio(path: string, guideline: number): NameDocument[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block, index) => {
      let text = '';
      let inName = false;
      const names: { start: number; end: number; type: string; lemma: string | null }[] = [];
      for (const line of block.split('\n')) {
        const [, token, label = 'O'] = line.split('\t');
        if (token === undefined) continue;
        if (text !== '') text += ' ';
        const start = text.length;
        text += token;
        const [mark, type = ''] = label.trim().split('-');
        const last = names.at(-1);
        if (mark === 'B' || (mark === 'I' && !inName))
          names.push({ start, end: text.length, type, lemma: null });
        else if (mark === 'I' && last) last.end = text.length;
        inName = mark !== 'O';
      }
      return { id: `${path}:${index}`, guideline, topic: 'wiki', text, names };
    })
    .filter(({ text }) => text !== '');
}

function outermost<T extends { start: number; end: number }>(names: T[]): T[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const name of sorted)
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  return kept;
}

function walk(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
