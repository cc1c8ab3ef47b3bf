/**
 * The Russian dictionary of OpenCorpora (CC BY-SA), as the package `az` brings it: which lemma is what kind of word,
 * and which participles a verb has. WordNet was tried for English in the same way and changed nothing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Lemma in small letters → kinds of word (see `dictionaryKind`). */
export type Dictionary = Map<string, Set<string>>;

export interface RussianDictionary {
  readonly lemmas: Dictionary;
  /** Masculine nominative of participles without «ё» → its verb, and its own grammemes. */
  readonly participles: ReadonlyMap<string, { verb: string; grammemes: string }>;
}

export function dictionaryOf(language: string): Dictionary {
  return language === 'ru' ? russianDictionary().lemmas : new Map();
}

function add(to: Dictionary, lemma: string, kind: string): void {
  const kinds = to.get(lemma);
  if (kinds) kinds.add(kind);
  else to.set(lemma, new Set([kind]));
}

let russian: RussianDictionary | null = null;

export function russianDictionary(): RussianDictionary {
  russian ??= readRussian();
  return russian;
}

const GENDERS: Record<string, readonly string[]> = {
  masc: ['M'],
  femn: ['F'],
  neut: ['N'],
  'Ms-f': ['M', 'F'],
  'ms-f': ['M', 'F'],
};

function readRussian(): RussianDictionary {
  const folder = join(dirname(require.resolve('az')), '../dicts');
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const tags = json('gramtab-opencorpora-int.json') as string[];
  const suffixes = json('suffixes.json') as string[];
  const paradigms = readParadigms(readFileSync(join(folder, 'paradigms.array')));
  const lemmas: Dictionary = new Map();
  const participles = new Map<string, { verb: string; grammemes: string }>();
  forEachWord(readFileSync(join(folder, 'words.dawg')), (text, paradigm, form) => {
    const forms = paradigms[paradigm] as Uint16Array;
    const count = forms.length / 3;
    const tag = tags[forms[count + form] as number] as string;
    const word = text.replaceAll('ё', 'е');
    if (tag.startsWith('PRTF') && / masc,sing,nomn|,masc,sing,nomn/.test(tag)) {
      const stem = word.length - (suffixes[forms[form] as number] as string).length;
      const verb = word.slice(0, stem) + (suffixes[forms[0] as number] as string).replaceAll('ё', 'е');
      if (!participles.has(word)) participles.set(word, { verb, grammemes: tag });
    }
    if (form === 0) for (const kind of kindsOf(tag)) add(lemmas, word, kind);
  });
  return { lemmas, participles };
}

function kindsOf(tag: string): string[] {
  const grammemes = tag.split(/[ ,]/);
  const has = (one: string) => grammemes.includes(one);
  switch (grammemes[0]) {
    case 'NOUN': {
      const genders = GENDERS[grammemes.find((one) => GENDERS[one]) ?? ''] ?? ['M', 'F', 'N'];
      const animacies = [has('anim') ? 'A' : '', has('inan') ? 'I' : ''].filter(Boolean);
      const kind = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'].some(has) ? 'Np' : 'N';
      const both = has('Surn') ? ['M', 'F'] : genders;
      return animacies.flatMap((animacy) => both.map((gender) => kind + animacy + gender));
    }
    case 'ADJF':
    case 'ADJS':
    case 'COMP':
      return ['ADJ'];
    case 'INFN':
    case 'VERB':
      return [has('perf') ? 'VP' : 'VI'];
    case 'ADVB':
      return ['ADV'];
    default:
      return [];
  }
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
