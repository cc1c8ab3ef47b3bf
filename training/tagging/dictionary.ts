/**
 * The Russian dictionary of OpenCorpora (CC BY-SA), as the package `az` brings it: lexemes with their forms, and which
 * participles a verb has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A participle's verb, and its own grammemes. */
export interface DictionaryParticiple {
  readonly verb: string;
  readonly grammemes: string;
}

/** A form as a paradigm has it: its ending and grammemes. */
export interface PackedForm {
  readonly prefix: number;
  readonly ending: string;
  readonly grammemes: string;
}

/** Calls back with every lexeme of the Russian dictionary: what stands before its ending, and its forms, the lemma first. */
export function forEachLexeme(
  lexeme: (stem: string, paradigm: number, forms: readonly PackedForm[]) => void,
): void {
  const { tags, suffixes, paradigms, words } = russianFiles();
  const lists = paradigms.map((list) => {
    const count = list.length / 3;
    return Array.from({ length: count }, (_, form) => ({
      ending: suffixes[list[form] as number] as string,
      grammemes: tags[list[count + form] as number] as string,
      prefix: list[2 * count + form] as number,
    }));
  });
  forEachWord(words, (word, paradigm, form) => {
    const forms = lists[paradigm] as PackedForm[];
    if (form === 0) lexeme(word.slice(0, word.length - (forms[0]?.ending.length ?? 0)), paradigm, forms);
  });
}

function russianFiles() {
  const folder = join(dirname(require.resolve('az')), '../dicts');
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[];
  return {
    tags: json('gramtab-opencorpora-int.json'),
    suffixes: json('suffixes.json'),
    paradigms: readParadigms(readFileSync(join(folder, 'paradigms.array'))),
    words: readFileSync(join(folder, 'words.dawg')),
  };
}

/** Masculine nominative of participles without «ё» → what the dictionary says of them. */
export function participlesOfVerbs(): Map<string, DictionaryParticiple> {
  const participles = new Map<string, DictionaryParticiple>();
  forEachLexeme((stem, _, forms) => {
    for (const { ending, grammemes } of forms) {
      const word = (stem + ending).replaceAll('ё', 'е');
      if (!grammemes.startsWith('PRTF') || !/ masc,sing,nomn|,masc,sing,nomn/.test(grammemes)) continue;
      const verb = (stem + (forms[0]?.ending ?? '')).replaceAll('ё', 'е');
      if (!participles.has(word)) participles.set(word, { verb, grammemes });
    }
  });
  return participles;
}

function readParadigms(bytes: Buffer): Uint16Array[] {
  const list = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const paradigms: Uint16Array[] = [];
  let at = 1;
  for (let i = 0; i < (list[0] as number); i++) {
    const size = list[at++] as number;
    paradigms.push(list.subarray(at, at + size));
    at += size;
  }
  return paradigms;
}

/** Walks all words of the dictionary, a double-array automaton (as DAWG, `dawgdic`) of bytes in windows-1251. */
function forEachWord(bytes: Buffer, word: (text: string, paradigm: number, form: number) => void): void {
  const size = bytes.readUInt32LE(0);
  const units = new Uint32Array(size);
  for (let i = 0; i < size; i++) units[i] = bytes.readUInt32LE(4 + 4 * i);
  const guide = bytes.subarray(8 + 4 * size);
  const letters = new TextDecoder('windows-1251');
  const text: number[] = [];
  const offset = (unit: number) => (unit >>> 10) << ((unit & 0x200) >>> 6);
  const follow = (label: number, index: number): number => {
    const next = (index ^ offset(units[index] as number) ^ label) >>> 0;
    return next < size && ((units[next] as number) & 0x800000ff) === label ? next : -1;
  };
  const walk = (index: number, payload: number[] | null): void => {
    if (payload && payload.length === 4 && (units[index] as number) & 0x100) {
      const [a = 0, b = 0, c = 0, d = 0] = payload;
      word(letters.decode(Uint8Array.from(text)), ((a ^ 1) << 6) + (b >> 1), ((c ^ 1) << 6) + (d >> 1));
      return;
    }
    for (let label = guide[2 * index] as number; label !== 0; ) {
      const next = follow(label, index);
      if (next < 0) return;
      if (payload) walk(next, [...payload, label]);
      else if (label === 1) walk(next, []);
      else {
        text.push(label);
        walk(next, null);
        text.pop();
      }
      label = guide[2 * next + 1] as number;
    }
  };
  walk(0, null);
}
