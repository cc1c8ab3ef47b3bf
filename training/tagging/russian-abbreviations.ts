/** Abbreviations in Russian as UD Russian-GSD has them: with the tag and the lemma of the whole word. */
import type { TaggedSentence } from './corpora.js';

const noun = (gender: string, number: string, grammatical = 'Gen', animacy = 'Inan') =>
  `NOUN Animacy=${animacy}|Case=${grammatical}|Gender=${gender}|Number=${number}`;
const adjective = (feats: string) => `ADJ ${feats}`;
const SMALL = adjective('Case=Gen|Degree=Pos|Number=Plur');
const LANGUAGE = adjective('Case=Nom|Degree=Pos|Gender=Masc|Number=Sing');
const PERSON = noun('Masc', 'Sing', 'Nom', 'Anim');
const GONE = 'VERB Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=';

/** Abbreviation, lemma, the tag it mostly has. */
const ABBREVIATIONS: readonly (readonly [string, string, string])[] = [
  ['г.', 'год', noun('Masc', 'Sing')],
  ['гг.', 'год', noun('Masc', 'Plur')],
  ['в.', 'век', noun('Masc', 'Sing')],
  ['вв.', 'век', noun('Masc', 'Plur')],
  ['н.', 'наш', 'DET Case=Gen|Gender=Fem|Number=Sing'],
  ['э.', 'эра', noun('Fem', 'Sing')],
  ['тыс.', 'тысяча', 'NUM Animacy=Inan|Case=Gen|Gender=Fem|Number=Plur'],
  ['млн', 'миллион', noun('Masc', 'Plur')],
  ['млн.', 'миллион', noun('Masc', 'Plur')],
  ['млрд', 'миллиард', noun('Masc', 'Plur')],
  ['млрд.', 'миллиард', noun('Masc', 'Plur')],
  ['руб.', 'рубль', noun('Masc', 'Plur')],
  ['долл.', 'доллар', noun('Masc', 'Plur')],
  ['чел.', 'человек', noun('Masc', 'Plur', 'Gen', 'Anim')],
  ['мин.', 'минута', noun('Fem', 'Plur')],
  ['сек.', 'секунда', noun('Fem', 'Plur')],
  ['ч.', 'час', noun('Masc', 'Plur')],
  ['кв.', 'квадратный', SMALL],
  ['куб.', 'кубический', SMALL],
  ['др.', 'другой', adjective('Case=Nom|Degree=Pos|Number=Plur')],
  ['пр.', 'прочий', adjective('Case=Nom|Degree=Pos|Number=Plur')],
  ['св.', 'святой', adjective('Case=Gen|Degree=Pos|Gender=Masc|Number=Sing')],
  ['англ.', 'английский', LANGUAGE],
  ['нем.', 'немецкий', LANGUAGE],
  ['лат.', 'латинский', LANGUAGE],
  ['греч.', 'греческий', LANGUAGE],
  ['исп.', 'испанский', LANGUAGE],
  ['франц.', 'французский', LANGUAGE],
  ['укр.', 'украинский', LANGUAGE],
  ['рус.', 'русский', LANGUAGE],
  ['им.', 'имя', noun('Neut', 'Sing')],
  ['ул.', 'улица', noun('Fem', 'Sing', 'Nom')],
  ['обл.', 'область', noun('Fem', 'Sing')],
  ['пос.', 'поселок', noun('Masc', 'Sing')],
  ['оз.', 'озеро', noun('Neut', 'Sing')],
  ['рис.', 'рисунок', noun('Masc', 'Sing', 'Nom')],
  ['стр.', 'страница', noun('Fem', 'Sing', 'Nom')],
  ['проф.', 'профессор', PERSON],
  ['реж.', 'режиссер', PERSON],
  ['ред.', 'редактор', PERSON],
  ['акад.', 'академик', PERSON],
  ['ген.', 'генерал', PERSON],
  ['ок.', 'около', 'ADP _'],
  ['напр.', 'например', 'ADV Degree=Pos'],
  ['букв.', 'буквально', 'ADV Degree=Pos'],
  ['сокр.', 'сокращенно', 'ADV Degree=Pos'],
  ['род.', 'родиться', `${GONE}Mid`],
  ['ум.', 'умереть', `${GONE}Act`],
];

/** Abbreviation → lemma. */
export const WHOLE: Readonly<Record<string, string>> = Object.fromEntries(
  ABBREVIATIONS.map(([form, lemma]) => [form, lemma]),
);

/** Each abbreviation alone, often enough to outweigh what other corpora say of it. */
export const abbreviations = (): TaggedSentence[] =>
  ABBREVIATIONS.map(([form, lemma, tag]) => ({ words: [{ form, tag, lemma }], weight: 3 }));
