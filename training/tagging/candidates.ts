/** What the corpora say of words: counts, tags and lemma rules by form and ending, as lines of the model. */
import {
  endingKey,
  folded,
  INITIAL,
  isNumber,
  LONGEST,
  nameKey,
  numberKey,
  ruleFor,
  SHARED_ENDING,
} from '../../src/language/tagging/lexicon.js';
import { lemmaTag, parseTag, wordKind } from '../../src/language/tagging/tags.js';
import { normalised } from '../../src/text/characters.js';
import type { TaggedSentence } from './corpora.js';

export interface Counts {
  readonly tags: Map<string, number>;
  /** `tag → lemma rule → count`. */
  readonly rules: Map<string, Map<string, number>>;
  total: number;
}

function bump<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

export function countWords(sentences: readonly TaggedSentence[]): Map<string, Counts> {
  const counted = new Map<string, Counts>();
  for (const { words, weight } of sentences) {
    for (const { form, tag, lemma } of words) {
      if (tag === null) continue;
      const norm = normalised(form);
      let counts = counted.get(norm);
      if (!counts) counted.set(norm, (counts = { tags: new Map(), rules: new Map(), total: 0 }));
      counts.total += weight;
      bump(counts.tags, tag, weight);
      if (lemma === null) continue;
      let rules = counts.rules.get(tag);
      if (!rules) counts.rules.set(tag, (rules = new Map()));
      bump(rules, ruleFor(folded(form), folded(lemma)), weight);
    }
  }
  return counted;
}

export function numberTags(sentences: readonly TaggedSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words, weight } of sentences)
    for (const { tag } of words) if (tag !== null) bump(counts, tag, weight);
  return new Map(
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag], index) => [tag, index]),
  );
}

function best(map: ReadonlyMap<string, number>): [string, number][] {
  return [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const MOST_TAGS = 16;
/** Words seen more often have all their tags. */
const OFTEN = 400;

/** Words of the closed parts of speech and very frequent ones share no tags with others; a `!` says so. */
export function wordLines(
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
  ruleIds: Map<string, number>,
): string {
  const lines: string[] = [];
  for (const [norm, counts] of [...counted].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (/[\s\n]/.test(norm) || norm.startsWith('!') || isNumber(norm)) continue;
    const kept = best(counts.tags)
      .filter(([, n], i) => i === 0 || n >= counts.total * 0.003)
      .slice(0, MOST_TAGS);
    const texts = kept.map(([tag]) => {
      const rule = best(counts.rules.get(tag) ?? new Map())[0]?.[0];
      return rule === undefined ? id(tagIds.get(tag)) : `${id(tagIds.get(tag))}:${id(number(ruleIds, rule))}`;
    });
    lines.push(`${norm} ${counts.total > OFTEN || /^[^\p{L}]+$/u.test(norm) ? '!' : ''}${texts.join(' ')}`);
  }
  return lines.join('\n');
}

/** Tags that forms with an ending share: of the forms that have the one, a fair part has the other. */
export function sharedLines(
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
): string {
  const together = new Map<string, { types: number; tags: Map<string, number> }>();
  for (const [norm, { tags, total }] of counted) {
    if (total < 4 || !/\p{L}/u.test(norm)) continue;
    const seen = [...tags].filter(([, n]) => n >= total * 0.01).map(([tag]) => tag);
    for (let length = 1; length <= Math.min(SHARED_ENDING, norm.length - 1); length++) {
      for (const tag of seen) {
        const key = `${norm.slice(norm.length - length)}/${id(tagIds.get(tag))}`;
        let entry = together.get(key);
        if (!entry) together.set(key, (entry = { types: 0, tags: new Map() }));
        entry.types++;
        for (const other of seen) if (other !== tag && sameWord(tag, other)) bump(entry.tags, other, 1);
      }
    }
  }
  const lines: string[] = [];
  for (const [key, { types, tags }] of [...together].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const kept = best(tags).filter(([, n]) => n >= 2 && n >= types * 0.04);
    if (types >= 5 && kept.length > 0 && !/\s/.test(key))
      lines.push(`${key} ${kept.map(([tag]) => id(tagIds.get(tag))).join(' ')}`);
  }
  return lines.join('\n');
}

/** Whether two tags can be forms of one word. */
function sameWord(a: string, b: string): boolean {
  const [part = '', one = ''] = a.split(' ');
  const [other = '', two = ''] = b.split(' ');
  const read = (feats: string, name: string) => new RegExp(`${name}=(\\w+)`).exec(feats)?.[1];
  if (part !== other) return false;
  if (part === 'NOUN' || part === 'PROPN')
    return read(one, 'Animacy') === read(two, 'Animacy') && read(one, 'NameType') === read(two, 'NameType');
  return part !== 'VERB' || read(one, 'VerbForm') === read(two, 'VerbForm');
}

/** Lemma → kinds of word; `+` when it was seen in two forms or more. */
export function lemmaKinds(sentences: readonly TaggedSentence[]): string {
  const forms = new Map<string, Map<string, Set<string>>>();
  const tags = new Map<string, string>();
  for (const { words } of sentences)
    for (const { form, tag, lemma } of words) {
      if (tag === null || lemma === null || !/\p{L}/u.test(lemma) || /\s/.test(lemma)) continue;
      let kind = tags.get(tag);
      if (kind === undefined) tags.set(tag, (kind = wordKind(parseTag(tag))));
      if (!/^(?:Np?|V|ADJ)/.test(kind)) continue;
      const key = folded(lemma).toLowerCase();
      let kinds = forms.get(key);
      if (!kinds) forms.set(key, (kinds = new Map()));
      let seen = kinds.get(kind);
      if (!seen) kinds.set(kind, (seen = new Set()));
      if (seen.size < 2) seen.add(normalised(form));
    }
  return [...forms]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(
      ([lemma, kinds]) =>
        `${lemma} ${[...kinds].map(([kind, seen]) => kind + (seen.size > 1 ? '+' : '')).join(',')}`,
    )
    .join('\n');
}

function id(value: number | undefined): string {
  return (value ?? 0).toString(36);
}

function number(ids: Map<string, number>, key: string): number {
  let found = ids.get(key);
  if (found === undefined) ids.set(key, (found = ids.size));
  return found;
}

/** Longest ending by which names have tags of their own. */
const NAME_ENDING = 3;

/** Lemma rules of an ending that are tried against the dictionary. */
const MOST_RULES = 6;

type Endings = Map<string, Map<string, number>>;

/** The guesser for unknown words: tags by ending and first letter. */
export function endingLines(
  counted: ReadonlyMap<string, Counts>,
  tagIds: ReadonlyMap<string, number>,
): string {
  const endings: Endings = new Map();
  const types = new Map<string, number>();
  const add = (key: string, tag: string, weight: number) => {
    let tags = endings.get(key);
    if (!tags) endings.set(key, (tags = new Map()));
    bump(tags, tag, weight);
  };
  for (const [norm, counts] of counted) {
    if (counts.total > 40 && /\p{L}/u.test(norm)) continue;
    const special = /\p{L}/u.test(norm) ? null : /\p{N}/u.test(norm) ? numberKey(norm) : '#.';
    for (const [tag, n] of counts.tags) {
      const weight = Math.min(n, 8) ** 0.5;
      if (special) {
        add(special, tag, n);
        continue;
      }
      const script = /[a-z]/.test(norm) ? '@' : '';
      const proper = /^(?:PROPN|X)/.test(tag);
      for (const capital of [true, false]) {
        const share = capital === proper ? weight : weight * (capital ? 0.12 : 0.02);
        add(capital ? `${script}^` : script || '*', tag, share);
        for (let length = 1; length <= Math.min(LONGEST, norm.length); length++)
          add(script + endingKey(norm, length, capital), tag, share);
      }
      if (!script && tag.startsWith('PROPN'))
        for (let length = 1; length <= Math.min(NAME_ENDING, norm.length); length++)
          add(nameKey(norm, length), tag, weight);
    }
    if (!special)
      for (let length = 1; length <= Math.min(LONGEST, norm.length); length++)
        bump(types, norm.slice(norm.length - length), 1);
  }
  const lines: string[] = [];
  for (const [key, tags] of [...endings].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const ending = key.replace(/^@?\^{0,2}/, '');
    if (key.length > 2 && !key.startsWith('#') && (types.get(ending) ?? 0) < (ending.length >= 5 ? 6 : 4))
      continue;
    if (/[\s\n]/.test(key)) continue;
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    let covered = 0;
    const kept: string[] = [];
    for (const [tag, n] of best(tags)) {
      if (kept.length >= 16 || covered > total * 0.985) break;
      covered += n;
      kept.push(id(tagIds.get(tag)));
    }
    lines.push(`${key} ${kept.join(' ')}`);
  }
  return lines.join('\n');
}

/** Whether foreign words with capitals keep them in the lemma. */
export function keepsForeign(sentences: readonly TaggedSentence[]): boolean {
  const foreign = sentences.flatMap(({ words }) =>
    words.filter(({ form, tag }) => tag?.startsWith('X ') && form !== form.toLowerCase()),
  );
  return foreign.filter(({ form, lemma }) => form === lemma).length > 0.9 * foreign.length;
}

/** Tags that a single capital letter has as a name, an initial most of all; as the line of an ending. */
export function initialLine(
  sentences: readonly TaggedSentence[],
  tagIds: ReadonlyMap<string, number>,
  ruleIds: Map<string, number>,
): string {
  const counts = new Map<string, number>();
  const ofInitials = sentences.flatMap(({ words, weight }) =>
    words.flatMap(({ form, tag, lemma }) =>
      /^\p{Lu}$/u.test(form) && tag?.startsWith('PROPN') && lemma !== null
        ? { form, tag, lemma, weight }
        : [],
    ),
  );
  for (const { form, tag, lemma, weight } of ofInitials)
    bump(counts, `${id(tagIds.get(tag))}:${id(number(ruleIds, ruleFor(form, lemma)))}`, weight);
  const byTag = new Map<string, string>();
  for (const [pair] of best(counts).reverse()) byTag.set(pair.split(':')[0] as string, pair);
  const kept = best(counts).filter(([pair]) => byTag.get(pair.split(':')[0] as string) === pair);
  return [INITIAL, ...kept.slice(0, MOST_TAGS).map(([pair]) => pair)].join(' ');
}

/** Lemma rules by ending and tag; endings that say the same as a shorter one are left out. */
export function lemmaLines(counted: ReadonlyMap<string, Counts>, ruleIds: Map<string, number>): string {
  const table: Endings = new Map();
  for (const [norm, counts] of counted) {
    for (const [tag, rules] of counts.rules) {
      const coarse = lemmaTag(parseTag(tag));
      const [rule] = best(rules)[0] ?? [];
      if (rule === undefined) continue;
      const cut = Number(rule.split('|')[0]);
      for (let length = Math.min(cut, LONGEST); length <= Math.min(LONGEST, norm.length - 1); length++) {
        const key = `${norm.slice(norm.length - length)}/${coarse}`;
        let tags = table.get(key);
        if (!tags) table.set(key, (tags = new Map()));
        bump(tags, rule, 1);
      }
    }
  }
  const lines: string[] = [];
  for (const [key, rules] of [...table].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (/\s/.test(key)) continue;
    const ranked = best(rules);
    const [top, n] = ranked[0] as [string, number];
    const slash = key.lastIndexOf('/');
    const ending = key.slice(0, slash);
    const coarse = key.slice(slash + 1);
    if (ending.length > 0) {
      if (n < (ending.length > 3 ? 2 : 1)) continue;
      const shorter = table.get(`${ending.slice(1)}/${coarse}`);
      if (shorter && best(shorter)[0]?.[0] === top && ranked.length < 2) continue;
    }
    const kept = ranked.filter(
      ([, times], i) => i === 0 || ((times >= 2 || ending.length > 2) && i < MOST_RULES),
    );
    lines.push(`${key} ${kept.map(([rule]) => id(number(ruleIds, rule))).join(' ')}`);
  }
  return lines.join('\n');
}
