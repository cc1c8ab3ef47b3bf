/** The treebanks and tagged corpora as one shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { punctuation, treebankTags, vesumToUd } from './vesum.js';

export interface Word {
  readonly form: string;
  /** `NOUN Case=Gen|…`; null when the corpus does not say it in the scheme of the language. */
  readonly tag: string | null;
  readonly lemma: string | null;
}

export interface TaggedSentence {
  readonly words: readonly Word[];
  /** Whether it stands in the very scheme that is to be learnt; others only add words. */
  readonly weight: number;
}

/** Features that only say how a word was spelt or annotated; they are not learnt. */
const LEFT_OUT = new Set(['Typo', 'Orth', 'Style', 'ExtPos', 'CorrectForm']);

export function featsOf(column: string): string {
  const kept = column.split('|').filter((pair) => !LEFT_OUT.has(pair.split('=')[0] ?? ''));
  return column === '_' || kept.length === 0 ? '_' : kept.join('|');
}

/** Sentences of a CoNLL-U file; multi-word tokens by their words, empty nodes left out. */
export function readConllu(path: string, weight = 1): TaggedSentence[] {
  return conlluSentences(readFileSync(path, 'utf8'), weight);
}

export function conlluSentences(text: string, weight: number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let words: Word[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (words.length > 0) sentences.push({ words, weight });
      words = [];
      continue;
    }
    const [id = '', form = '', lemma = '', upos = '', , feats = '_'] = line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    words.push({ form, tag: `${upos} ${featsOf(feats)}`, lemma });
  }
  if (words.length > 0) sentences.push({ words, weight });
  return sentences;
}

/** The gold treebank behind UD Ukrainian-IU without the tokens of its dev and test parts. */
export function readZoloto(folder: string, left: ReadonlySet<string>, weight: number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()) {
    let words: Word[] = [];
    const close = () => {
      if (words.length > 0) sentences.push({ words, weight });
      words = [];
    };
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, mark, id, lemma, ana, form] of text.matchAll(
      /(<sb\b|<p\b|<\/p>)|<w_ id="([^"]+)"[^>]*>\s*<w lemma="([^"]*)" ana="([^"]*)">([^<]*)<\/w>/g,
    )) {
      if (mark !== undefined) close();
      else if (!left.has(id as string)) {
        const plain = unescaped(form as string);
        words.push({ form: plain, tag: vesumToUd(ana as string, plain), lemma: unescaped(lemma as string) });
      } else words = [];
    }
    close();
  }
  return sentences;
}

/** BrUK: VESUM tags; tokens without a full tag keep null. */
export function readBruk(folder: string, weight: (file: string) => number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const block of text.split('<sentence>').slice(1)) {
      const words: Word[] = [];
      for (const [, value = '', lemma = '', plain = ''] of block.matchAll(
        /<token value="([^"]*)" lemma="([^"]*)" tags="([^"]*)"/g,
      )) {
        const form = unescaped(value);
        const tags = treebankTags(plain, lemma);
        const tag = tags.startsWith('punct') ? punctuation(form) : vesumToUd(tags, form);
        // The treebank cuts the point off an initial.
        if (/^\p{Lu}\.$/u.test(form)) {
          words.push({ form: form.slice(0, 1), tag, lemma: unescaped(lemma) });
          words.push({ form: '.', tag: punctuation('.'), lemma: '.' });
          continue;
        }
        // BrUK gives converbs as lemmas of themselves, the treebank their infinitive.
        words.push({ form, tag, lemma: tag?.includes('VerbForm=Conv') ? null : unescaped(lemma) });
      }
      if (words.length > 0) sentences.push({ words, weight: weight(file) });
    }
  }
  return sentences;
}

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

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** OpenCorpora and GramEval in the scheme of UD Russian-GSD, as far as it can be told. */
export function readOpenCorpora(path: string, weight: number): TaggedSentence[] {
  return readConllu(path, weight).map((sentence) => ({
    ...sentence,
    words: sentence.words.map(({ form, tag, lemma }) => {
      const mapped = openCorporaTag(tag as string, form, lemma ?? '');
      return { form, tag: mapped, lemma: openCorporaLemma(form, lemma ?? '', mapped) };
    }),
  }));
}

function openCorporaLemma(form: string, lemma: string, tag: string | null): string {
  // Of the two ways to write a patronymic it is the one of the form.
  const lower = /ьев(?:ич|н)/i.test(form)
    ? lemma.toLowerCase().replace(/иев(?=ич$|на$)/, 'ьев')
    : lemma.toLowerCase();
  if (!tag?.startsWith('PROPN')) return lower;
  return lower.replace(/(^|-)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

const SUBORDINATE = new Set([
  'что',
  'чтобы',
  'если',
  'когда',
  'как',
  'пока',
  'хотя',
  'поскольку',
  'ли',
  'будто',
  'чем',
  'словно',
  'раз',
]);

function openCorporaTag(tag: string, form: string, lemma: string): string | null {
  const [upos = 'X', list = '_'] = tag.split(' ');
  const feats = new Map(
    list === '_' ? [] : list.split('|').map((pair) => pair.split('=') as [string, string]),
  );
  const norm = form.toLowerCase();
  const write = (part: string) => {
    const pairs = [...feats]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, value]) => `${name}=${value}`);
    return `${part} ${pairs.length > 0 ? pairs.join('|') : '_'}`;
  };
  if (upos === 'CONJ') return SUBORDINATE.has(norm) ? 'SCONJ _' : 'CCONJ _';
  if (upos === 'PART') return norm === 'не' || norm === 'ни' ? 'PART Polarity=Neg' : 'PART _';
  if (upos === 'NUM' && /^\d/.test(form)) return 'NUM _';
  if (upos === 'NUM' || upos === 'X' || lemma === 'БЫТЬ') return null;
  if (upos === 'PRON' || upos === 'DET') return null;
  if (upos === 'VERB') {
    const reflexive = /с[яь]$/.test(norm);
    if (feats.get('Tense') === 'Notpast') feats.set('Tense', feats.get('Aspect') === 'Perf' ? 'Fut' : 'Pres');
    if (feats.get('VerbForm') === 'Fin') feats.delete('Case');
    if (!feats.has('Voice')) feats.set('Voice', reflexive ? 'Mid' : 'Act');
    if (!feats.has('Aspect')) return null;
    return write('VERB');
  }
  if (upos === 'ADJ') {
    if (feats.get('Variant') === 'Short') feats.delete('Case');
    // Participles are told apart later (see russian.ts), which adds the degree of the others.
    return write('ADJ');
  }
  if (upos === 'ADV') {
    if (!feats.has('Degree')) feats.set('Degree', 'Pos');
    return write('ADV');
  }
  if (feats.get('Number') === 'Ptan') return null;
  return write(upos);
}

/** Token ids to leave out, one a line. */
export function readIds(path: string): Set<string> {
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split(/\s+/).filter(Boolean)) : new Set();
}
