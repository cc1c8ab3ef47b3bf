/**
 * Russian corpora in the scheme of UD Russian-GSD, as far as it can be told: participles are verbs with the animacy of
 * their noun, figures have a case, years and days are ordinals, words in Latin letters are foreign.
 */
import type { TaggedSentence, Word } from './corpora.js';

type Feats = Map<string, string>;

const MONTHS = /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const YEAR = /^(?:год|года|году|годом|годе|годов|годы|годам|годах|г\.|гг\.)$/;
/** Abbreviations the treebank gives the lemma of the whole word. */
const WHOLE: Record<string, string> = { 'г.': 'год', 'гг.': 'год', 'тыс.': 'тысяча' };
/** Participles by their shape that are adjectives by their use. */
const ADJECTIVES =
  'данный следующий настоящий будущий бывший прошлый последующий предыдущий соответствующий действующий ведущий правящий текущий известный современный должный военный'.split(
    ' ',
  );

const splitTag = (tag: string): [string, Feats] => {
  const [upos = 'X', list = '_'] = tag.split(' ');
  return [
    upos,
    new Map(list === '_' ? [] : list.split('|').map((pair) => pair.split('=') as [string, string])),
  ];
};

const joinTag = (upos: string, feats: Feats): string => {
  const pairs = [...feats].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`);
  return `${upos} ${pairs.length > 0 ? pairs.join('|') : '_'}`;
};

/** Participles by their own dictionary form, derived from the verbs of the corpora. */
export interface Participle {
  readonly verb: string;
  readonly aspect: string;
  readonly tense: 'Past' | 'Pres';
  readonly voice: 'Act' | 'Pass' | 'Mid';
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** All participles that verbs seen in the corpora can have. */
export function participlesOf(sentences: readonly TaggedSentence[]): Map<string, Participle> {
  const found = new Map<string, Participle>();
  const add = (
    form: string,
    verb: string,
    aspect: string,
    tense: 'Past' | 'Pres',
    voice: 'Act' | 'Pass' | 'Mid',
  ) => {
    if (!found.has(form)) found.set(form, { verb, aspect, tense, voice });
  };
  for (const { words } of sentences)
    for (const { form, tag, lemma } of words) {
      if (!tag?.startsWith('VERB') || lemma === null) continue;
      const verb = lemma.toLowerCase();
      const aspect = /Aspect=(\w+)/.exec(tag)?.[1];
      const word = plain(form);
      if (aspect === undefined || tag.includes('VerbForm=Part') || tag.includes('VerbForm=Conv')) continue;
      const self = /с[яь]$/.test(word);
      const base = word.replace(/с[яь]$/, '');
      const end = self ? 'ся' : '';
      const active = self ? 'Mid' : 'Act';
      if (/(?:ут|ют|ат|ят)$/.test(base) && aspect === 'Imp')
        add(`${base.slice(0, -1)}щий${end}`, verb, aspect, 'Pres', active);
      if (/[аяеиуы]л$/.test(base)) add(`${base.slice(0, -1)}вший${end}`, verb, aspect, 'Past', active);
      if (/(?:ем|им)$/.test(base) && tag.includes('Person=1') && aspect === 'Imp')
        add(`${base}ый`, verb, aspect, 'Pres', 'Pass');
      if (tag.includes('VerbForm=Inf') && !self)
        for (const one of passives(base)) add(one, verb, aspect, 'Past', 'Pass');
      if (/(?:дет|тет|зет|сет|бет|кет|чет|жет)$/.test(base) && !self)
        add(`${base.slice(0, -2)}енный`, verb, aspect, 'Past', 'Pass');
    }
  return found;
}

const MUTATIONS: readonly [RegExp, string][] = [
  [/ст$/, 'щ'],
  [/т$/, 'ч'],
  [/т$/, 'щ'],
  [/д$/, 'ж'],
  [/д$/, 'жд'],
  [/с$/, 'ш'],
  [/з$/, 'ж'],
  [/([бвпмф])$/, '$1л'],
];

function passives(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  if (/[ая]ть$/.test(infinitive)) return [`${stem}нный`, `${stem}тый`];
  if (/[иеы]ть$/.test(infinitive)) {
    const root = stem.slice(0, -1);
    const mutated = MUTATIONS.filter(([ending]) => ending.test(root)).map(([ending, by]) =>
      root.replace(ending, by),
    );
    return [root, ...mutated].map((one) => `${one}енный`).concat(`${stem}тый`);
  }
  return /[уо]ть$/.test(infinitive) ? [`${stem}тый`] : [];
}

/** Lemmas the treebank takes for adjectives more often than not. */
export function adjectivesOf(sentences: readonly TaggedSentence[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const { tag, lemma } of words)
      if (tag?.startsWith('ADJ') && lemma !== null)
        counts.set(plain(lemma), (counts.get(plain(lemma)) ?? 0) + 1);
  return new Set([...counts.keys(), ...ADJECTIVES]);
}

/** One sentence in the scheme of the treebank. */
export function inGsdScheme(
  sentence: TaggedSentence,
  participles: ReadonlyMap<string, Participle>,
  adjectives: ReadonlySet<string>,
): TaggedSentence {
  const words = sentence.words.map((word) => oneWord(word, participles, adjectives));
  words.forEach((word, i) => {
    if (/^\d/.test(word.form)) words[i] = figure(words, i);
    else if (
      /^[IVXLC]+$/.test(word.form) &&
      /^(?:век|столети|тысячелети|съезд|созыв)/.test(plain(words[i + 1]?.form ?? ''))
    )
      words[i] = ordinal(word, words[i + 1] as Word);
  });
  words.forEach((word, i) => {
    if (word.tag?.startsWith('NUM') && !/^\d/.test(word.form)) words[i] = numeral(words, i);
    if (word.tag?.includes('VerbForm=Part') || (word.lemma === 'который' && word.tag?.startsWith('PRON')))
      words[i] = withAnimacy(words, i);
  });
  return { ...sentence, words };
}

function oneWord(
  word: Word,
  participles: ReadonlyMap<string, Participle>,
  adjectives: ReadonlySet<string>,
): Word {
  const { form, tag, lemma } = word;
  if (/^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ.'-]*$/.test(form) && !/^[IVXLC]+$/.test(form))
    return {
      form,
      tag: 'X Foreign=Yes',
      lemma: form.toLowerCase() === form || /^[A-Z]{2,}$/.test(form) ? form : form.toLowerCase(),
    };
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
  if (upos === 'VERB' && lemma === 'быть') feats.set('Aspect', 'Imp');
  if (upos === 'NUM') feats.set('NumType', 'Card');
  if (lemma === 'стать') feats.delete('Voice');
  const acronym = upos === 'PROPN' && /^[А-ЯЁ]{2,}$/.test(form);
  const kept = acronym ? form : (whole ?? lemma);
  if (upos === 'ADJ' && lemma !== null) {
    const verb = participles.get(plain(lemma));
    if (verb && !adjectives.has(plain(lemma))) return participle(form, feats, verb);
    if (
      /(?:[уюая]щий|вший|нный|тый|[еи]мый)(?:ся)?$/.test(lemma) &&
      !adjectives.has(plain(lemma)) &&
      feats.get('Degree') === undefined
    )
      return { form, tag: null, lemma: null };
    if (!feats.has('Degree')) feats.set('Degree', 'Pos');
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
  const animacy = noun ? splitTag(noun)[1].get('Animacy') : undefined;
  if (animacy && /^(?:од|дв|тр|четыр|об|неск|мног)/.test(plain(word.form))) feats.set('Animacy', animacy);
  return { ...word, tag: joinTag(upos, feats) };
}

/** Years and days are ordinals, other figures have the case their preposition or noun asks for. */
function figure(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const next = words[i + 1];
  const after = plain(next?.form ?? '');
  if (/^\d{3,4}$/.test(word.form) && YEAR.test(after))
    return ordinal(word, next as Word, before(words, i) ?? 'Gen');
  if (/^\d{1,2}$/.test(word.form) && MONTHS.test(after))
    return { ...word, tag: 'ADJ Case=Gen|Degree=Pos|Gender=Neut|Number=Sing', lemma: word.form };
  const year = yearAlone(words, i);
  if (year !== null)
    return { ...word, tag: `ADJ Case=${year}|Degree=Pos|Gender=Masc|Number=Sing`, lemma: word.form };
  if (/^\d+-\p{L}/u.test(word.form)) return word;
  if (!/^\d[\d.,:–-]*$/.test(word.form)) return word;
  const noun = words.slice(i + 1, i + 3).find(({ tag }) => tag?.startsWith('NOUN'));
  const own = /Case=(Dat|Ins|Loc)/.exec(noun?.tag ?? '')?.[1] ?? before(words, i) ?? 'Nom';
  return { ...word, tag: `NUM Case=${own}|NumType=Card`, lemma: word.form };
}

/** The case of a year without the word «год»: «5 мая 2007», «(1751)», «с 1736»; null when it is no year. */
function yearAlone(words: readonly Word[], i: number): string | null {
  const prior = plain(words[i - 1]?.form ?? '');
  const next = words[i + 1];
  if (!/^(?:1\d|20)\d\d$/.test(words[i]?.form ?? '')) return null;
  if (MONTHS.test(prior)) return 'Gen';
  if (next?.tag && /^(?:NOUN|ADJ)/.test(next.tag)) return null;
  if (prior === '(') return 'Nom';
  if (prior === 'в') return 'Loc';
  return prior === 'с' || prior === 'до' || prior === 'от' || prior === 'после' ? 'Gen' : null;
}

function ordinal(word: Word, noun: Word, otherwise = 'Gen'): Word {
  const feats = noun.tag?.startsWith('NOUN') ? splitTag(noun.tag)[1] : new Map<string, string>();
  const grammatical = feats.get('Case') ?? otherwise;
  const animacy = grammatical === 'Acc' ? 'Animacy=Inan|' : '';
  const gender = feats.get('Number') === 'Plur' ? '' : `|Gender=${feats.get('Gender') ?? 'Masc'}`;
  return {
    ...word,
    tag: `ADJ ${animacy}Case=${grammatical}|Degree=Pos${gender}|Number=${feats.get('Number') ?? 'Sing'}`,
    lemma: word.form,
  };
}

const GOVERNED: Record<string, string> = {
  до: 'Gen',
  от: 'Gen',
  из: 'Gen',
  с: 'Gen',
  со: 'Gen',
  около: 'Gen',
  более: 'Gen',
  свыше: 'Gen',
  менее: 'Gen',
  в: 'Acc',
  на: 'Acc',
  за: 'Acc',
  через: 'Acc',
  к: 'Dat',
  о: 'Loc',
  между: 'Ins',
};

/** The case the preposition before a figure asks for. */
function before(words: readonly Word[], i: number): string | undefined {
  return GOVERNED[plain(words[i - 1]?.form ?? '')];
}
