/**
 * The large Ukrainian dictionary VESUM, as the package pymorphy3-dicts-uk brings it, as stems and paradigms in the
 * tags of the treebank. Only open parts of speech: how the others are tagged is a matter of the treebank.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  LONGEST_ENDING,
  MOST_PARADIGMS,
  type StemEntry,
  stemTable,
} from '../../src/language/tagging/form-dictionary.js';
import { normalised } from '../../src/text/characters.js';
import { type PackedDictionary, type PackedParadigm, readPacked } from './pymorphy.js';
import { vesumToUd } from './vesum.js';

export interface Forms {
  /** See `FormDictionary`. */
  readonly paradigms: string;
  readonly stems: Uint8Array;
}

/** Paradigms of fewer lexemes are left out. */
const FEWEST = 2;

const made = new WeakMap<ReadonlyMap<string, number>, Forms>();

/** The dictionary below `folder`, when it is there. Tags that are not in `tagIds` are left out. */
export function vesumForms(
  folder: string | undefined,
  tagIds: ReadonlyMap<string, number>,
  report: (line: string) => void,
): Forms | undefined {
  const data = join(folder ?? '', 'pymorphy3_dicts_uk/data');
  if (folder === undefined || !existsSync(data)) {
    report('no dictionary of forms: LITOPYS_DICTIONARIES names no folder with pymorphy3_dicts_uk');
    return undefined;
  }
  const known = made.get(tagIds);
  if (known) return known;
  const lines = new Map<string, { count: number; stems: string[] }>();
  let lexemes = 0;
  forEachLexeme(readPacked(data, 'gramtab-opencorpora-ext.json'), tagIds, (stem, line) => {
    lexemes++;
    let entry = lines.get(line);
    if (!entry) lines.set(line, (entry = { count: 0, stems: [] }));
    entry.count++;
    entry.stems.push(stem);
  });
  const kept = [...lines]
    .filter(([, { count }]) => count >= FEWEST)
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PARADIGMS);
  const entries: StemEntry[] = kept.flatMap(([, { stems }], index) =>
    stems.map((stem) => ({ stem, paradigm: index + 1 })),
  );
  report(`VESUM: ${lexemes} lexemes, ${entries.length} kept, with ${kept.length} paradigms`);
  const forms = { paradigms: kept.map(([line]) => line).join('\n'), stems: stemTable(entries) };
  made.set(tagIds, forms);
  return forms;
}

function forEachLexeme(
  dictionary: PackedDictionary,
  tagIds: ReadonlyMap<string, number>,
  lexeme: (stem: string, line: string) => void,
): void {
  const bases = new Set<string>();
  const each = (one: (stem: string, paradigm: PackedParadigm, number: number) => void) =>
    dictionary.forEachLexeme((stem, number) => {
      const paradigm = dictionary.paradigms[number] as PackedParadigm;
      if (isOpen(paradigm)) one(stem, paradigm, number);
    });
  each((stem, { forms: [first] }) => {
    if (first && /^ad[jv]/.test(first.tag)) bases.add(stem + first.ending);
  });
  const known = new Map<string, string | null>();
  each((stem, paradigm, number) => {
    const [first] = paradigm.forms;
    if (!first || stem.length === 0) return;
    const degree = degreeOf(stem + first.ending, first.tag, bases);
    const key = `${number} ${degree}`;
    let line = known.get(key);
    if (line === undefined) known.set(key, (line = paradigmLine(paradigm, degree, tagIds)));
    if (line !== null) lexeme(normalised(stem), line);
  });
}

const isOpen = ({ forms: [first] }: PackedParadigm): boolean =>
  first !== undefined &&
  /^(?:noun|adjp?|verb|adv|advp)\b/.test(first.tag) &&
  !/\b(?:pron|numr)\b/.test(first.tag);

/** The dictionary does not say comparatives: they are those that have a superlative and no basic degree. */
function degreeOf(lemma: string, tag: string, bases: ReadonlySet<string>): string {
  if (!/^ad[jv]/.test(tag) || /compb/.test(tag)) return '';
  if (/^най/.test(lemma) && bases.has(lemma.slice(3))) return ':super';
  return bases.has(`най${lemma}`) ? ':compr' : '';
}

/** A paradigm as `FormDictionary` reads it, in the tags of the treebank; null when none of them is known. */
function paradigmLine(
  { forms }: PackedParadigm,
  degree: string,
  tagIds: ReadonlyMap<string, number>,
): string | null {
  const [first] = forms;
  if (!first) return null;
  const gender = forms.map(({ tag }) => /[ ,]([mfn])\b/.exec(tag)?.[1]).find(Boolean);
  const byEnding = new Map<string, Set<string>>();
  for (const { prefix, ending, tag } of forms) {
    if (prefix !== first.prefix || ending.length > LONGEST_ENDING) continue;
    const tags = byEnding.get(ending) ?? new Set();
    byEnding.set(ending, tags);
    const ud = treebankTag(tag, ending, degree, gender, forms);
    if (ud !== null) tags.add(ud);
  }
  const texts: string[] = [];
  for (const [ending, tags] of byEnding) {
    const ids = [...withoutVocatives(tags)].flatMap((tag) => tagIds.get(tag) ?? []);
    if (ids.length > 0) texts.push(`${normalised(ending)}:${ids.map((id) => id.toString(36)).join(',')}`);
  }
  const lemma = first.tag.startsWith('advp') ? '!' : normalised(first.ending);
  return texts.length > 0 ? [lemma, ...texts].join(' ') : null;
}

function treebankTag(
  tag: string,
  ending: string,
  degree: string,
  gender: string | undefined,
  forms: PackedParadigm['forms'],
): string | null {
  let parts = `${tag.replaceAll(/[ ,]/g, ':')}${degree}`;
  if (/:(?:[lfp]name)/.test(parts)) parts += ':prop';
  if (/^adj.*:(?:pasv|actv)/.test(parts)) parts += ':adjp';
  if (/^adj.*:v_zna/.test(parts)) {
    const number = /:p\b/.test(parts) ? 'p' : /:m\b/.test(parts) ? 'm' : null;
    const same = (other: string) =>
      forms.some((one) => one.ending === ending && new RegExp(`\\b${number}\\b.*${other}`).test(one.tag));
    if (number) parts += same('v_naz') ? ':rinanim' : same('v_rod') ? ':ranim' : '';
  }
  const ud = vesumToUd(parts, ending);
  // The treebank gives nouns in the plural the gender of their singular.
  if (
    ud !== null &&
    /^(?:NOUN|PROPN).*Number=Plur/.test(ud) &&
    !ud.includes('Gender=') &&
    gender !== undefined
  )
    return vesumToUd(`${parts}:${gender}`, ending);
  return ud;
}

/** Vocatives are left out where they look like nominatives: every word would have them. */
function withoutVocatives(tags: ReadonlySet<string>): string[] {
  return [...tags].filter(
    (tag) => !tag.includes('Case=Voc') || !tags.has(tag.replace('Case=Voc', 'Case=Nom')),
  );
}
