/** Random texts for the properties: noise of every kind that news sites produce, and sentences that look like news. */
import fc from 'fast-check';
import { filesUnder, textOf } from './project.js';

const WORDS = [
  'заявив',
  'заявила',
  'сообщил',
  'said',
  'що',
  'что',
  'that',
  'про',
  'за словами',
  'по словам',
  'according to',
  'президент',
  'речник',
  'президента',
  'Джо',
  'Петро Іваненко',
  'Иван Петров',
  'Jane Smith',
  'він',
  'она',
  'they',
  'їх',
  'Київ',
  'у Кремлі',
  'ООН',
  'росЗМІ',
  'Reuters',
  'п’ять',
  "об'єкт",
  'обʼєкт',
  'пресконференції',
  'зустріч',
  'переговоры',
  'phone call',
  '17 січня',
  'через 4 дні',
  'позавчера',
  'last week',
  'Читайте також:',
  'Фото:',
  'т. зв.',
  'ім.',
  'Ні',
  'слово\u0301',
  'сло\u00adво',
  'ЇЇ',
  'ǅ',
  'ß',
  'İstanbul',
  '中国',
  'العربية',
];

const NUMBERS = [
  '7%',
  '$220 млрд',
  '1,5 млн тонн',
  '3-4',
  '2025',
  '00:61',
  '31.02.2025',
  '٣',
  '½',
  '1e999',
  'IV',
  '№ 5',
  '−40 °C',
];

const MARKS = [...'«»„“”‟"\'‘’`″＂,.;:!?…—–-−()[]{}<>/\\|@#$%&*+=~^_№§•'];

const SPACES = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\ufeff',
  '',
];

/** Emoji of several code units, combining marks, halves of a pair, controls. */
const ODD = [
  '🇺🇦',
  '👩‍👩‍👧',
  '😀',
  '𝔘',
  '\u0301',
  '\u0308',
  '\u20e3',
  '\ud83d',
  '\ude00',
  '\ud800\ud800',
  '\udfff\ud83d',
  '\u202e',
  '\u0000',
  '\ufffd',
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 8, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Anything: words, numbers, marks and rubbish in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 2, maxLength: 150, size: 'max' })
  .map((pieces) => pieces.join(''));

const SOURCES = [
  'Петро Іваненко',
  'прессекретар міністерства Олена Коваль',
  'він',
  'у Кремлі',
  'Иван Петров',
  'МИД',
  'Jane Smith',
  'the Kremlin spokesman',
  'росЗМІ',
  'видання «День»',
  '😀 Канал',
];
const CONTENTS = [
  'угода готова',
  '«угода "майже" готова»',
  'понад $220 млрд не вистачить',
  'сделка готова, а "второй" шаг — нет',
  'the deal is ready',
  'телефонна розмова відбулася 17 січня',
  'он встретится с коллегой через 4 дня',
  'trade rose 7% to $20 bn',
  'це\u0301 «"кінець"',
  'X 😀 Y',
];
const FRAMES: readonly ((source: string, content: string) => string)[] = [
  (source, content) => `${source} заявив, що ${content}.`,
  (source, content) => `"${content}", – сказав ${source}.`,
  (source, content) => `За словами ${source}, ${content}.`,
  (source, content) => `${content}, – повідомляє ${source} з посиланням на ${source}.`,
  (source, content) => `${source}: ${content}`,
  (source, content) => `«${content}, – заявил ${source}. – ${content}».`,
  (source, content) => `${source} сообщил: „${content}“.`,
  (source, content) => `По его словам, ${content}, пишет ${source}.`,
  (source, content) => `${source} said that ${content}.`,
  (source, content) => `“${content},” ${source} told reporters, “${content}.”`,
  (source) => `Про це заявив ${source}.`,
  (source, content) => `– ${content}? – ${source} планує зустрітися з ${source}.`,
  (source, content) => `Раніше ${source} назвав ${content} помилкою, а ${source} заявив, що ${content}.`,
];

const sentence = fc
  .tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...SOURCES), fc.constantFrom(...CONTENTS))
  .map(([frame, source, content]) => frame(source, content));

/** Sentences of speech, whole or with noise between them, in one paragraph or several. */
export const newsText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: piece }), {
    minLength: 1,
    maxLength: 14,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', ''), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((gaps) => parts.map((part, i) => part + (gaps[i] ?? '')).join('')),
  );

const ARTICLES: readonly string[] = filesUnder('samples/dossier', '.json')
  .map((path) => JSON.parse(textOf(path)).text)
  .filter((text) => typeof text === 'string');

/** One wound of a text: at a place (a share of its length), some characters go, come twice, or others come in. */
const wound = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  how: fc.constantFrom('cut', 'twice', 'insert'),
  piece,
});

/** Our own sample articles with some wounds: half quotations, torn words, doubled sentences. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', ...ARTICLES), fc.array(wound, { minLength: 1, maxLength: 12 }))
  .map(([article, wounds]) =>
    wounds.reduce((text, { place, length, how, piece: inserted }) => {
      const at = Math.floor(place * text.length);
      const after = how === 'insert' ? at : at + length;
      const middle = how === 'cut' ? '' : how === 'twice' ? text.slice(at, after).repeat(2) : inserted;
      return text.slice(0, at) + middle + text.slice(after);
    }, article),
  );
