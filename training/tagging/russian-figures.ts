/** Figures in Russian as UD Russian-GSD has them: years and days are ordinals, other figures have a case. */
import type { Word } from './corpora.js';
import { type Feats, joinTag, plain, splitTag } from './feats.js';

const MONTHS = /^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const YEAR = /^(?:год|года|году|годом|годе|годов|годы|годам|годах|г\.|гг\.)$/;

/** «Карл V», «XIX век»: Roman figures are ordinals that agree with the name before or the noun after them. */
export function roman(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const next = words[i + 1];
  const prior = words[i - 1];
  if (
    next?.tag?.startsWith('NOUN') ||
    /^(?:век|столети|тысячелети|съезд|созыв|в\.$|вв\.$)/.test(plain(next?.form ?? ''))
  )
    return ordinal(word, next as Word);
  if (prior?.tag && /^(?:PROPN|NOUN)/.test(prior.tag)) return ordinal(word, prior);
  return word.tag === null ? word : { ...word, tag: null };
}

/** Years and days are ordinals, other figures have the case their preposition or noun asks for. */
export function figure(words: readonly Word[], i: number): Word {
  const word = words[i] as Word;
  const next = words[i + 1];
  const after = plain(next?.form ?? '');
  if (/^\d{3,4}$/.test(word.form) && YEAR.test(after))
    return ordinal(word, next as Word, before(words, i) ?? 'Gen');
  if (
    /^\d{3,4}$/.test(word.form) &&
    /^(?:[-–—,и]|--)$/.test(after) &&
    YEAR.test(plain(words[i + 3]?.form ?? ''))
  ) {
    const noun = words[i + 3] as Word;
    return ordinal(
      { ...word },
      { ...noun, tag: noun.tag?.replace('Number=Plur', 'Gender=Masc|Number=Sing') ?? null },
    );
  }
  if (/^\d{1,2}$/.test(word.form) && MONTHS.test(after))
    return { ...word, tag: 'ADJ Case=Gen|Degree=Pos|Gender=Neut|Number=Sing', lemma: word.form };
  const year = yearAlone(words, i);
  if (year !== null)
    return { ...word, tag: `ADJ Case=${year}|Degree=Pos|Gender=Masc|Number=Sing`, lemma: word.form };
  if (/^\d+-\p{L}/u.test(word.form)) return word;
  if (!/^\d[\d.,:–-]*$/.test(word.form)) return word;
  const noun = words.slice(i + 1, i + 3).find(({ tag }) => tag?.startsWith('NOUN'));
  const own =
    /Case=(Dat|Ins|Loc)/.exec(noun?.tag ?? '')?.[1] ??
    before(words, i) ??
    (isObject(words, i) ? 'Acc' : 'Nom');
  const counted = noun?.tag ? splitTag(noun.tag)[1] : new Map<string, string>();
  const feats: Feats = new Map([
    ['Case', own],
    ['NumType', 'Card'],
  ]);
  const end = /^\d+$/.test(word.form) && !/1\d$/.test(word.form) ? Number(word.form.at(-1)) : 0;
  // What is declined when it is read out agrees as it would in letters.
  if (end >= 1 && end <= 4) feats.set('Animacy', counted.get('Animacy') ?? 'Inan');
  if (end === 1 || end === 2) feats.set('Gender', counted.get('Gender') ?? 'Masc');
  if (end === 1) feats.set('Number', 'Sing');
  return { ...word, tag: joinTag('NUM', feats), lemma: word.form };
}

/** «Заплатить 1000», «составляет 16»: a figure soon after a verb that takes an object. */
function isObject(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const tag = words[k]?.tag;
    if (tag?.startsWith('VERB')) return tag.includes('Voice=Act') && !tag.includes('Gender=Neut');
    if (!tag || /^(?:PUNCT|ADP|CCONJ|SCONJ)/.test(tag)) return false;
  }
  return false;
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
