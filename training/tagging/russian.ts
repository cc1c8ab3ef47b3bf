/**
 * Russian corpora in the scheme of UD Russian-GSD, as far as it can be told: participles are verbs with the animacy of
 * their noun, figures have a case, years and days are ordinals, words in Latin letters are foreign.
 */
import type { TaggedSentence, Word } from './corpora.js';
import { participlesOfVerbs } from './dictionary.js';
import { type Feats, joinTag, plain, splitTag } from './feats.js';
import { WHOLE } from './russian-abbreviations.js';
import { figure, roman } from './russian-figures.js';

/** Participles by their shape that are adjectives by their use. */
const ADJECTIVES =
  'данный следующий настоящий будущий бывший прошлый последующий предыдущий соответствующий действующий ведущий правящий текущий известный современный должный военный'.split(
    ' ',
  );

/** Participles by their own dictionary form, derived from the verbs of the corpora. */
export interface Participle {
  readonly verb: string;
  readonly aspect: string;
  readonly tense: 'Past' | 'Pres';
  readonly voice: 'Act' | 'Pass';
}

/** All participles of the dictionary, by their masculine nominative without «ё». */
export function participlesOf(): Map<string, Participle> {
  const found = new Map<string, Participle>();
  for (const [form, { verb, grammemes }] of participlesOfVerbs())
    found.set(form, {
      verb,
      aspect: grammemes.includes('perf') ? 'Perf' : 'Imp',
      tense: grammemes.includes('past') ? 'Past' : 'Pres',
      voice: grammemes.includes('pssv') ? 'Pass' : 'Act',
    });
  return found;
}

/** Lemmas the treebank takes for adjectives in their full forms: of short ones, participles are verbs. */
export function adjectivesOf(sentences: readonly TaggedSentence[]): Set<string> {
  const found = new Set(ADJECTIVES);
  for (const { words } of sentences)
    for (const { tag, lemma } of words)
      if (tag?.startsWith('ADJ') && lemma !== null && !tag.includes('Variant=Short')) found.add(plain(lemma));
  return found;
}

/** Lemmas that stand in small letters somewhere: no names. */
export function commonWords(sentences: readonly TaggedSentence[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of sentences)
    for (const { form, lemma } of words) if (lemma !== null && /^\p{Ll}/u.test(form)) found.add(plain(lemma));
  return found;
}

/** Participles by their shape whose short forms are adjectives all the same («намерен уйти»). */
const SHORT_ADJECTIVES = new Set(['намеренный', 'уверенный', 'обязанный']);

/** What the corpora and the dictionary say of words, to tell their scheme by. */
export interface Scheme {
  /** See `participlesOf`, `adjectivesOf`, `commonWords`, `englishWords`. */
  readonly participles: ReadonlyMap<string, Participle>;
  readonly adjectives: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly english: ReadonlySet<string>;
}

/** Words in Latin letters that are no names: English sentences have them in small letters too. */
export function englishWords(sentences: readonly TaggedSentence[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of sentences)
    for (const { form, tag } of words)
      if (/^[a-z]{2,}$/.test(form) && !tag?.startsWith('PROPN')) found.add(form);
  return found;
}

/** Each English word alone, with a capital: in Russian texts it stands in names of films, firms and books. */
export function inRussianText(english: ReadonlySet<string>): TaggedSentence[] {
  return [...english]
    .sort()
    .map((word) => [
      { form: word.replace(/^./, (letter) => letter.toUpperCase()), tag: FOREIGN, lemma: word },
    ])
    .map((words) => ({ words, weight: 1 }));
}

const FOREIGN = 'X Foreign=Yes';

/** One sentence in the scheme of the treebank. */
export function inGsdScheme(sentence: TaggedSentence, scheme: Scheme): TaggedSentence {
  const words = sentence.words.map((word) => oneWord(asName(word, scheme.common), scheme));
  words.forEach((_, i) => {
    words[i] = byNeighbours(words, i);
  });
  words.forEach((word, i) => {
    if (/^\d/.test(word.form)) words[i] = figure(words, i);
    else if (/^[IVXLC]+$/.test(word.form)) words[i] = roman(words, i);
  });
  words.forEach((word, i) => {
    if (word.tag?.startsWith('NUM') && !/^\d/.test(word.form)) words[i] = numeral(words, i);
    if (word.tag?.includes('VerbForm=Part') || (word.lemma === 'который' && word.tag?.startsWith('PRON')))
      words[i] = withAnimacy(words, i);
  });
  return { ...sentence, words };
}

/** A noun with a capital that never stands in small letters is a name. */
function asName(word: Word, common: ReadonlySet<string>): Word {
  const { form, tag, lemma } = word;
  if (!tag?.startsWith('NOUN') || lemma === null || !/^\p{Lu}/u.test(form) || common.has(plain(lemma)))
    return word;
  return {
    form,
    tag: tag.replace('NOUN', 'PROPN'),
    lemma: lemma.replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  };
}

/** Adverbs that ask or relate; the treebank gives them no degree. */
const NO_DEGREE = new Set('как где куда откуда когда почему зачем отчего'.split(' '));
/** The lemma the treebank gives the sign. */
const PER_CENT = 'процент-знак';
const SIGNS = /^[/*°~+=%№§×|<>^&]+$/;

/** Words whose part of speech is told by what stands beside them. */
function byNeighbours(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const norm = plain(word.form);
  const before = plain(words[i - 1]?.form ?? '');
  const next = words[i + 1];
  const after = plain(next?.form ?? '');
  const as = (tag: string): Word => ({ ...word, tag, lemma: norm });
  switch (norm) {
    case 'как':
      if (before === 'так' || before === 'тогда') return as('ADV _');
      if (before === 'того') return as('SCONJ _');
      if (after === 'и' || after === 'правило') return as('ADP _');
      if (next?.tag && /^(?:NOUN|PROPN|ADJ|NUM)/.test(next.tag) && before !== '' && before !== '.')
        return as('ADP _');
      return word;
    case 'так':
      return as(after === 'как' ? 'SCONJ _' : 'ADV Degree=Pos');
    case 'его':
    case 'ее':
    case 'их':
      // Without «н» after a preposition it can only be a possessive.
      if (word.tag !== null) return word;
      return words[i - 1]?.tag?.startsWith('ADP') || /^(?:NOUN|ADJ)/.test(next?.tag ?? '')
        ? as('DET _')
        : word;
    case 'поэтому':
      return as('SCONJ _');
    case 'когда':
      return as('ADV _');
    case 'также':
      return as(before === 'а' ? 'CCONJ _' : 'PART _');
    case 'однако':
      return as(i === 0 || before === '«' || before === '"' ? 'CCONJ _' : 'ADV Degree=Pos');
    default:
      return word;
  }
}

function oneWord(word: Word, { participles, adjectives, english }: Scheme): Word {
  const { form, tag, lemma } = word;
  if (/^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'-]*$/.test(form) && !/^[IVXLC]+$/.test(form))
    return { form, tag: FOREIGN, lemma: english.has(form.toLowerCase()) ? form.toLowerCase() : form };
  if (SIGNS.test(form)) return { form, tag: 'SYM _', lemma: form === '%' ? PER_CENT : form };
  const whole = WHOLE[form.toLowerCase()];
  if (tag === null) return whole ? { ...word, lemma: whole } : word;
  const [upos, feats] = splitTag(tag);
  for (const name of ['NumForm', 'Form', 'InflClass', 'NameType']) feats.delete(name);
  const isPronoun = upos === 'PRON' || upos === 'DET' || upos === 'ADV';
  if (isPronoun) for (const name of ['PronType', 'Poss']) feats.delete(name);
  if (lemma === 'себя') feats.set('Reflex', 'Yes');
  if (upos === 'AUX') {
    feats.delete('Voice');
    if (feats.has('VerbForm')) feats.set('Aspect', 'Imp');
    if (feats.get('Mood') === 'Cnd') feats.delete('Mood');
  }
  if (upos === 'VERB' && /^данн[ыаоу]/.test(plain(form)) && feats.get('Variant') !== 'Short') {
    for (const name of ['Animacy', 'Aspect', 'Tense', 'VerbForm', 'Voice']) feats.delete(name);
    return { form, tag: joinTag('ADJ', feats.set('Degree', 'Pos')), lemma: 'данный' };
  }
  if (upos === 'VERB' && lemma === 'быть') feats.set('Aspect', 'Imp');
  if (
    lemma === 'один' &&
    (upos === 'DET' || upos === 'ADJ' || upos === 'PRON') &&
    feats.get('Number') === 'Sing'
  )
    return { form, tag: joinTag('NUM', feats.set('NumType', 'Card')), lemma };
  if (upos === 'NUM') feats.set('NumType', 'Card');
  if (lemma === 'стать') feats.delete('Voice');
  if (upos === 'ADV' && NO_DEGREE.has(plain(form))) feats.delete('Degree');
  if (feats.get('VerbForm') === 'Part' && feats.get('Voice') === 'Mid') feats.set('Voice', 'Act');
  if (upos === 'ADJ' && /ш[иа]й$/.test(lemma ?? '')) feats.set('Degree', 'Pos');
  if (/^долж(?:ен|на|но|ны)$/.test(plain(form)))
    return { form, tag: upos === 'ADJ' ? joinTag(upos, feats) : tag, lemma: 'должен' };
  const acronym = upos === 'PROPN' && /^[А-ЯЁ]{2,}$/.test(form);
  const kept = acronym ? form : (whole ?? lemma);
  if (upos === 'ADJ' && lemma !== null) {
    const verb = participles.get(plain(lemma));
    if (
      verb &&
      (feats.get('Variant') === 'Short' ? !SHORT_ADJECTIVES.has(plain(lemma)) : !adjectives.has(plain(lemma)))
    )
      return participle(form, feats, verb);
    if (
      /(?:[уюая]щий|вший|нный|тый|[еи]мый)(?:ся)?$/.test(lemma) &&
      !adjectives.has(plain(lemma)) &&
      feats.get('Degree') === undefined
    )
      return { form, tag: null, lemma: null };
    if (/^\d+-\p{L}/u.test(form)) feats.delete('Degree');
    else if (!feats.has('Degree')) feats.set('Degree', 'Pos');
  }
  return { form, tag: joinTag(upos, feats), lemma: upos === 'ADP' ? form.toLowerCase() : kept };
}

function participle(form: string, feats: Feats, { verb, aspect, tense, voice }: Participle): Word {
  feats.delete('Degree');
  feats.set('Aspect', aspect).set('Tense', tense).set('VerbForm', 'Part').set('Voice', voice);
  return { form, tag: joinTag('VERB', feats), lemma: verb };
}

/** A participle or «который» has the animacy of its noun: the nearest that agrees, before it rather than after. */
function withAnimacy(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const [upos, feats] = splitTag(word.tag as string);
  if (feats.get('Variant') === 'Short') feats.set('Case', 'Nom');
  const relative = word.lemma === 'который';
  let animacy = feats.get('Animacy');
  for (let distance = 1; distance <= 8 && animacy === undefined; distance++) {
    for (const k of relative
      ? [i - distance]
      : distance <= 3
        ? [i + distance, i - distance]
        : [i - distance]) {
      const other = words[k]?.tag;
      if (!other || animacy !== undefined || !/^(?:NOUN|PROPN)/.test(other)) continue;
      const noun = splitTag(other)[1];
      const agrees =
        noun.get('Number') === feats.get('Number') &&
        (feats.get('Gender') === undefined || noun.get('Gender') === feats.get('Gender')) &&
        (relative || noun.get('Case') === feats.get('Case'));
      if (agrees) animacy = noun.get('Animacy');
    }
  }
  feats.set('Animacy', animacy ?? 'Inan');
  return { ...word, tag: joinTag(upos, feats) };
}

/** A numeral in letters has the animacy of what is counted. */
function numeral(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const [upos, feats] = splitTag(word.tag as string);
  const noun = words.slice(i + 1, i + 4).find(({ tag }) => tag?.startsWith('NOUN'))?.tag;
  const animacy = noun ? splitTag(noun)[1].get('Animacy') : 'Inan';
  if (animacy && /^(?:од|дв|тр|четыр|об|неск|мног)/.test(plain(word.form))) feats.set('Animacy', animacy);
  return { ...word, tag: joinTag(upos, feats) };
}
