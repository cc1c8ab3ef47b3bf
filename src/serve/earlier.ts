/** Earlier words on the same matter, and what someone speaks of: by the words that his statements share. */
import type { Entry, StatementEntry, Store } from '../main.js';

/** So many of the latest statements of a speaker are compared. */
const MOST = 500;
/** Forms of one word agree in their first letters: enough for three languages to tell what is like what. */
const STEM = 5;
const SHORTEST = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’ʼ-]*/gu;

export interface Earlier {
  readonly entry: Entry;
  /** What both have in common, as the earlier one has it. */
  readonly words: readonly string[];
}

/** Words of a speaker's statements by their beginnings, with the statements that have them. */
interface Spoken {
  readonly statements: readonly StatementEntry[];
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
}

function stemsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().slice(0, 4_000).matchAll(WORD))
    if (word.length >= SHORTEST && !found.has(word.slice(0, STEM))) found.set(word.slice(0, STEM), word);
  return found;
}

async function spokenBy(speaker: string, store: Pick<Store, 'entries'>): Promise<Spoken> {
  const { items } = await store.entries(
    { types: ['statement'], parties: [speaker], role: 'speaker' },
    { limit: MOST },
  );
  const statements = items as readonly StatementEntry[];
  const stems = new Map<string, Set<string>>();
  for (const { id, words } of statements)
    for (const stem of stemsOf(words).keys()) stems.set(stem, (stems.get(stem) ?? new Set()).add(id));
  return { statements, stems };
}

/** A word that stands in more than this share of what someone says tells nothing of the matter. */
const COMMON = 0.4;
const FEWEST_SHARED = 2;

/** What the same speaker said before, most alike first. Shared words count the more the rarer he uses them. */
export async function earlierWords(
  entry: Entry,
  store: Pick<Store, 'entries'>,
  most = 5,
): Promise<readonly Earlier[]> {
  if (entry.type !== 'statement' || !entry.speaker?.entity) return [];
  const { statements, stems } = await spokenBy(entry.speaker.entity, store);
  const own = stemsOf(entry.words);
  const total = Math.max(statements.length, 1);
  const found: (Earlier & { score: number })[] = [];
  for (const other of statements) {
    if (other.id === entry.id || (other.first ?? '') > (entry.first ?? '')) continue;
    const shared = [...stemsOf(other.words)].filter(
      ([stem]) =>
        own.has(stem) &&
        ((stems.get(stem)?.size ?? 0) <= 3 || (stems.get(stem)?.size ?? 0) / total <= COMMON),
    );
    if (shared.length < FEWEST_SHARED) continue;
    const score = shared.reduce((sum, [stem]) => sum + Math.log(1 + total / (stems.get(stem)?.size ?? 1)), 0);
    found.push({ entry: other, words: shared.map(([, word]) => word), score });
  }
  return found
    .sort((one, two) => two.score - one.score || (one.entry.id < two.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ entry: earlier, words }) => ({ entry: earlier, words }));
}

export interface Topic {
  readonly word: string;
  readonly statements: number;
}

const FEWEST_STATEMENTS = 2;
const LONG_ENOUGH = 6;

/** Words that stand in several statements of someone, the most frequent first: what he speaks of. */
export async function topicsOf(
  speaker: string,
  store: Pick<Store, 'entries'>,
  most = 20,
): Promise<readonly Topic[]> {
  const { statements, stems } = await spokenBy(speaker, store);
  const forms = new Map<string, Map<string, number>>();
  for (const { words } of statements)
    for (const [stem, word] of stemsOf(words)) {
      const uses = forms.get(stem) ?? new Map<string, number>();
      forms.set(stem, uses.set(word, (uses.get(word) ?? 0) + 1));
    }
  return [...forms]
    .map(([stem, uses]) => {
      const [word = stem] =
        [...uses].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0] ?? [];
      return { word, statements: stems.get(stem)?.size ?? 0 };
    })
    .filter(({ word, statements: count }) => word.length >= LONG_ENOUGH && count >= FEWEST_STATEMENTS)
    .sort((one, two) => two.statements - one.statements || (one.word < two.word ? -1 : 1))
    .slice(0, most);
}
