import { EN, RU, UK, type Words } from './words.js';

/** Numbers that look like chance and are the same on every run (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 7919 + 17;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(most: number): number {
    return Math.floor(this.next() * most);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  often(share: number): boolean {
    return this.next() < share;
  }
}

export type Code = 'uk' | 'ru' | 'en';

export type Part =
  | { readonly kind: 'p' | 'h' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** One story, known exactly, from which a template makes a page. */
export interface Story {
  readonly code: Code;
  readonly words: Words;
  readonly chance: Chance;
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly Part[];
  readonly author: string;
  /** `2025-01-21T11:05`, and its offset. */
  readonly local: string;
  readonly zone: string;
  readonly updatedLocal: string;
  readonly outlet: string;
  readonly url: string;
  readonly caption: string;
}

const WORDS: Readonly<Record<Code, Words>> = { uk: UK, ru: RU, en: EN };
const ZONES: Readonly<Record<Code, string>> = { uk: '+02:00', ru: '+03:00', en: '-05:00' };

export function sentence({ words, chance }: Pick<Story, 'words' | 'chance'>): string {
  return chance.often(0.35) ? chance.of(words.where) : `${chance.of(words.who)} ${chance.of(words.did)}.`;
}

function paragraph(one: Pick<Story, 'words' | 'chance'>, most: number): string {
  return Array.from({ length: 1 + one.chance.below(most) }, () => sentence(one)).join(' ');
}

/** A headline: the opening of a sentence, without its full stop. */
export function headline({ words, chance }: Pick<Story, 'words' | 'chance'>): string {
  return `${chance.of(words.who)} ${chance.of(words.did)}`
    .replace(/: .*$/, '')
    .replace(/, (?:що|что) /, ': ');
}

export function makeStory(code: Code, seed: number): Story {
  const words = WORDS[code];
  const chance = new Chance(seed);
  const base = { words, chance };
  const parts: Part[] = [];
  const said = new Set<string>();
  const own = (make: () => string): string => {
    for (let i = 0; i < 30; i++) {
      const text = make();
      if (!said.has(text)) {
        said.add(text);
        return text;
      }
    }
    return `${make()} (${said.size})`;
  };
  const count = 5 + chance.below(12);
  for (let i = 0; i < count; i++) {
    if (i > 1 && i < count - 1 && chance.often(0.12))
      parts.push({ kind: 'h', text: own(() => chance.of(words.headings)) });
    const extra = i > 1 ? chance.next() : 1;
    if (extra < 0.08) parts.push({ kind: 'list', items: [1, 2, 3].map(() => own(() => sentence(base))) });
    else if (extra < 0.16) parts.push({ kind: 'quote', text: own(() => paragraph(base, 2)) });
    parts.push({ kind: 'p', text: own(() => paragraph(base, 4)) });
  }
  const day = String(1 + chance.below(27)).padStart(2, '0');
  const month = String(1 + chance.below(2)).padStart(2, '0');
  const hour = String(8 + chance.below(9)).padStart(2, '0');
  const date = `20${18 + chance.below(8)}-${month}-${day}`;
  return {
    code,
    words,
    chance,
    parts,
    title: headline(base),
    lead: own(() => sentence(base)),
    author: chance.of(words.names),
    local: `${date}T${hour}:${10 + chance.below(49)}`,
    zone: ZONES[code],
    updatedLocal: `${date}T${Number(hour) + 1}:30`.replace(/T(\d):/, 'T0$1:'),
    outlet: chance.of(words.outlets),
    url: `https://news${seed}.example.${code === 'uk' ? 'ua' : code === 'ru' ? 'ru' : 'com'}/story-${seed}`,
    caption: sentence(base).replace(/\.$/, ''),
  };
}

/** What a careful reader takes from the page. */
export interface Expected {
  readonly title: string;
  readonly body: string;
  readonly byline: string | null;
  readonly published: string | null;
}

export interface TestPage {
  readonly name: string;
  readonly code: Code;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly expected: Expected;
}

export function bodyOf(parts: readonly Part[], lead: string | null = null): string {
  const texts = parts.flatMap((part) => (part.kind === 'list' ? part.items : [part.text]));
  return (lead === null ? texts : [lead, ...texts]).join('\n');
}
