/** A wider corpus fitted to the scheme of a treebank: what the two annotate differently is not learnt. */
import type { TaggedSentence, Word } from './corpora.js';

/**
 * Parts of speech by form, as the treebank and a wider corpus use them, for forms whose part of speech is a matter
 * of the scheme («це», «був», «один»). Where the two differ, the wider corpus says nothing of the form.
 */
function disputed(wider: readonly TaggedSentence[], treebank: readonly TaggedSentence[]): Set<string> {
  const count = (sentences: readonly TaggedSentence[]) => {
    const uses = new Map<string, Map<string, number>>();
    for (const { words } of sentences)
      for (const { form, tag } of words) {
        if (tag === null) continue;
        const norm = form.toLowerCase();
        let parts = uses.get(norm);
        if (!parts) uses.set(norm, (parts = new Map()));
        const part = schemePart(tag);
        parts.set(part, (parts.get(part) ?? 0) + 1);
      }
    return uses;
  };
  const right = count(treebank);
  const other = count(wider);
  const differing = new Set<string>();
  for (const [norm, parts] of right) {
    const total = sum(parts);
    const others = other.get(norm);
    if (total < 6 || !others) continue;
    let overlap = 0;
    for (const [part, n] of parts) overlap += Math.min(n / total, (others.get(part) ?? 0) / sum(others));
    if (overlap < 0.75) differing.add(norm);
  }
  return differing;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** Part of speech and what else is a matter of the scheme, not of the place in the text. */
function schemePart(tag: string): string {
  const upos = tag.split(' ')[0] ?? '';
  return `${upos} ${/PronType=\w+/.exec(tag)?.[0] ?? ''} ${/NumType=\w+/.exec(tag)?.[0] ?? ''} ${/Polarity=\w+/.exec(tag)?.[0] ?? ''} ${/VerbForm=\w+/.exec(tag)?.[0] ?? ''}`;
}

/**
 * Fits a wider corpus to the scheme of the treebank: where the treebank knows a form, its tags decide; plural nouns
 * get the gender of their singular; adjectives compare or not as in the treebank. `longOrdinals`: the lemma of «21-го»
 * is «21-ий», not «21-й».
 */
export function fitted(
  wider: readonly TaggedSentence[],
  treebank: readonly TaggedSentence[],
  longOrdinals = false,
): TaggedSentence[] {
  const known = new Map<string, Set<string>>();
  const seen = new Map<string, number>();
  const compares = new Map<string, boolean>();
  const genders = new Map<string, Map<string, number>>();
  for (const { words } of treebank) {
    for (const { form, tag, lemma } of words) {
      if (tag === null) continue;
      const norm = form.toLowerCase();
      let tags = known.get(norm);
      if (!tags) known.set(norm, (tags = new Set()));
      tags.add(tag);
      seen.set(norm, (seen.get(norm) ?? 0) + 1);
      if (lemma !== null && tag.startsWith('ADJ')) compares.set(lemma, tag.includes('Degree='));
    }
  }
  for (const { words } of [...wider, ...treebank]) {
    for (const { tag, lemma } of words) {
      const gender = /^(?:NOUN|PROPN).*Gender=(\w+).*Number=(?:Sing|Plur)/.exec(tag ?? '')?.[1];
      if (gender === undefined || lemma === null) continue;
      let counts = genders.get(lemma);
      if (!counts) genders.set(lemma, (counts = new Map()));
      counts.set(gender, (counts.get(gender) ?? 0) + 1);
    }
  }
  const differing = disputed(wider, treebank);
  const genderOf = (lemma: string) =>
    [...(genders.get(lemma) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? genderByEnding(lemma);
  const fit = (word: Word): Word => {
    let { tag } = word;
    const { lemma } = word;
    if (tag === null || lemma === null) return word;
    if (/^(?:NOUN|PROPN)/.test(tag) && tag.includes('Number=Plur') && !tag.includes('Gender=')) {
      const gender = genderOf(lemma);
      if (gender === undefined) return { ...word, tag: null };
      tag = gender ? tag.replace('Number=Plur', `Gender=${gender}|Number=Plur`) : tag;
      if (gender && tag.includes('NameType'))
        tag = tag.replace(`Gender=${gender}|`, '').replace('NameType', `Gender=${gender}|NameType`);
    }
    if (tag.startsWith('ADJ') && !/Degree=(?:Cmp|Sup)/.test(tag) && compares.has(lemma)) {
      const has = tag.includes('Degree=Pos');
      if (has && !compares.get(lemma)) tag = tag.replace(/Degree=Pos\|?/, '').replace(/\|$/, '');
      if (!has && compares.get(lemma) && !tag.includes('VerbForm'))
        tag = `ADJ ${[...(tag.split(' ')[1] ?? '').split('|'), 'Degree=Pos'].sort((a, b) => a.localeCompare(b, 'en')).join('|')}`;
    }
    if (longOrdinals && /^\d+-\p{L}/u.test(word.form) && lemma.endsWith('-й'))
      return { ...word, tag, lemma: lemma.replace(/-й$/, /[^1]3-й$|^3-й$/.test(lemma) ? '-ій' : '-ий') };
    const norm = word.form.toLowerCase();
    if (differing.has(norm)) return { ...word, tag: null };
    if ((seen.get(norm) ?? 0) >= 3 && !known.get(norm)?.has(tag)) return { ...word, tag: null };
    return { ...word, tag };
  };
  return wider.map((sentence) => ({ ...sentence, words: sentence.words.map(fit) }));
}

/** Gender of a noun as its ending suggests it; undefined for the soft ones that may be either. */
function genderByEnding(lemma: string): string | undefined {
  if (/(?:[оеё]|[иі]я|ння|ття|сся)$/u.test(lemma)) return /[иі]я$/u.test(lemma) ? 'Fem' : 'Neut';
  if (/[ая]$/u.test(lemma)) return 'Fem';
  return /[бвгґджзйклмнпрстфхцчшщ]$/u.test(lemma) ? 'Masc' : undefined;
}
