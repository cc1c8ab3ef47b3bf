/**
 * Dictionaries as pymorphy packs them (`words.dawg`, `paradigms.array`, `suffixes.json`, a table of tags): all
 * lexemes with their forms. The format: https://pymorphy2.readthedocs.io/en/stable/internals/dict.html
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Forms of a lexeme that share a stem: endings with tags; the first is the lemma. */
export interface PackedParadigm {
  readonly forms: readonly { readonly prefix: string; readonly ending: string; readonly tag: string }[];
}

export interface PackedDictionary {
  readonly paradigms: readonly PackedParadigm[];
  /** Calls back for every lemma: what stands before its ending (with a prefix, if it has one), and its paradigm. */
  forEachLexeme(lexeme: (stem: string, paradigm: number) => void): void;
}

/** @param tagTable which of the tables of tags is wanted, e.g. `gramtab-opencorpora-ext.json` */
export function readPacked(folder: string, tagTable: string): PackedDictionary {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const tags = json(tagTable) as string[];
  const endings = json('suffixes.json') as string[];
  const options = new Map(json('meta.json') as [string, unknown][]).get('compile_options');
  const prefixes = (options as { paradigm_prefixes?: string[] } | undefined)?.paradigm_prefixes ?? [''];
  const paradigms = numbersOf(readFileSync(join(folder, 'paradigms.array'))).map((list) => {
    const count = list.length / 3;
    const at = (part: number, form: number) => list[part * count + form] as number;
    return {
      forms: Array.from({ length: count }, (_, form) => ({
        ending: endings[at(0, form)] as string,
        tag: tags[at(1, form)] as string,
        prefix: prefixes[at(2, form)] as string,
      })),
    };
  });
  const words = readFileSync(join(folder, 'words.dawg'));
  return {
    paradigms,
    forEachLexeme: (lexeme) =>
      forEachLemma(words, (lemma, paradigm) => {
        const first = paradigms[paradigm]?.forms[0];
        if (first) lexeme(lemma.slice(0, lemma.length - first.ending.length), paradigm);
      }),
  };
}

function numbersOf(bytes: Buffer): Uint16Array[] {
  const list = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const parts: Uint16Array[] = [];
  let at = 1;
  for (let i = 0; i < (list[0] as number); i++) {
    const size = list[at++] as number;
    parts.push(list.subarray(at, at + size));
    at += size;
  }
  return parts;
}

/** Between a word and what is known of it. */
const SEPARATOR = 1;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXES = Uint8Array.from({ length: 256 }, (_, code) =>
  Math.max(0, BASE64.indexOf(String.fromCharCode(code))),
);

/** Walks all lemmas of a double-array automaton (as `dawgdic` writes it) in UTF-8; what is known of each is in base 64. */
function forEachLemma(bytes: Buffer, lemma: (text: string, paradigm: number) => void): void {
  const size = bytes.readUInt32LE(0);
  const units = new Uint32Array(size);
  for (let i = 0; i < size; i++) units[i] = bytes.readUInt32LE(4 + 4 * i);
  const guide = bytes.subarray(8 + 4 * size);
  const text = Buffer.alloc(1000);
  const offset = (unit: number) => (unit >>> 10) << ((unit & 0x200) >>> 6);
  const follow = (label: number, index: number): number => {
    const next = (index ^ offset(units[index] as number) ^ label) >>> 0;
    return next < size && ((units[next] as number) & 0x800000ff) >>> 0 === label ? next : -1;
  };
  const walk = (index: number, length: number, payload: number): void => {
    if (payload > 0 && (units[index] as number) & 0x100) {
      const six = (i: number) => SIXES[text[payload + i] as number] as number;
      // Two numbers of two bytes each: the paradigm, and the place of the form in it, of which 0 is the lemma.
      const form = ((six(2) & 3) << 14) | (six(3) << 8) | (six(4) << 2) | (six(5) >> 4);
      if (form === 0)
        lemma(text.toString('utf8', 0, payload - 1), (six(0) << 10) | (six(1) << 4) | (six(2) >> 2));
    }
    for (let label = guide[2 * index] as number; label !== 0; ) {
      const next = follow(label, index);
      if (next < 0) return;
      text[length] = label;
      walk(next, length + 1, payload === 0 && label === SEPARATOR ? length + 1 : payload);
      label = guide[2 * next + 1] as number;
    }
  };
  walk(0, 0, 0);
}
