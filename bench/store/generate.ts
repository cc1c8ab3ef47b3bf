/**
 * Articles for measuring, any number of them, always the same: events between two of sixteen people, each told by
 * some outlets in three languages, with words, figures, denials, near-copies and edited versions.
 */
import { PEOPLE } from './people.js';
import { WORDS } from './words.js';

export interface Generated {
  readonly doc: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

type Language = 'uk' | 'ru' | 'en';

const LANGUAGES: readonly Language[] = ['uk', 'ru', 'en'];
const OUTLETS = 30;
/** Articles of one event. */
const PER_EVENT = 4;
/** Of so many articles, one is a copy of the one before, another one a later version of it. */
const COPY_EACH = 15;
const VERSION_EACH = 40;
export const FIRST_DAY = Date.UTC(2023, 0, 2);
export const MINUTES_BETWEEN = 10;

/** @param count how many; article `n` is the same whatever the count */
export function* generated(count: number): Generator<Generated> {
  let last: Generated | null = null;
  for (let n = 0; n < count; n++) {
    const one: Generated =
      last && n % COPY_EACH === 7
        ? copyOf(last, n)
        : last && n % VERSION_EACH === 9
          ? versionOf(last, n)
          : articleOf(n);
    yield one;
    last = one;
  }
}

function copyOf(one: Generated, n: number): Generated {
  return { ...one, ...placeOf(n, one.language) };
}

function versionOf(one: Generated, n: number): Generated {
  const { published, doc } = placeOf(n, one.language);
  const parts = one.text.split('\n\n');
  return {
    ...one,
    doc,
    published,
    text: [...parts.slice(0, -1), sentence(one.language, random(n, 99))].join('\n\n'),
  };
}

function placeOf(n: number, language: Language) {
  const doc = `g-${String(n).padStart(7, '0')}`;
  const outlet = `${language}-outlet-${Math.floor(random(n, 1) * (OUTLETS / 3)) + 1}`;
  const time = new Date(FIRST_DAY + n * MINUTES_BETWEEN * 60_000);
  return {
    doc,
    outlet,
    url: `https://${outlet}.example/${doc}`,
    published: time.toISOString().replace('.000Z', '+00:00'),
  };
}

function articleOf(n: number): Generated {
  const event = Math.floor(n / PER_EVENT);
  const language = LANGUAGES[n % 3] as Language;
  const one = Math.floor(random(event, 2) * PEOPLE.length);
  const other = (one + 1 + Math.floor(random(event, 3) * (PEOPLE.length - 1))) % PEOPLE.length;
  const text = textOf(language, one, other, n, event);
  return { ...placeOf(n, language), language, title: text.split('\n\n')[0] ?? '', text };
}

function textOf(language: Language, one: number, other: number, n: number, event: number): string {
  const [a, b] = [PEOPLE[one], PEOPLE[other]];
  if (!a || !b) return '';
  const figure = 5 + Math.floor(random(event, 4) * 90);
  const say = (salt: number) => sentence(language, random(n, salt));
  const shared = sentence(language, random(event, 50));
  if (language === 'uk')
    return `${a.uk[0]} провів телефонну розмову з ${b.uk[1]}

${a.uk[0]} провів телефонну розмову з ${b.uk[1]}, повідомила його пресслужба. За її словами, розмова тривала ${figure} хвилин.

«${upper(shared)}», — заявив він. ${upper(say(5))}, додав він після розмови.

${b.uk[0]} підтвердив, що ${say(6)}. «${upper(say(7))}», — наголосив він. Товарообіг між країнами зріс на ${figure}% і сягнув ${figure * 3} млн доларів.

Речник уряду спростував повідомлення про те, що ${say(8)}. За словами речника, ${say(9)}.

Наступного місяця сторони планують провести зустріч. ${upper(say(10))}.`;
  if (language === 'ru')
    return `${a.ru[0]} провёл телефонный разговор с ${b.ru[1]}

${a.ru[0]} провёл телефонный разговор с ${b.ru[1]}, сообщила его пресс-служба. По её словам, разговор длился ${figure} минут.

«${upper(shared)}», — заявил он. ${upper(say(5))}, добавил он после разговора.

${b.ru[0]} подтвердил, что ${say(6)}. «${upper(say(7))}», — подчеркнул он. Товарооборот между странами вырос на ${figure}% и достиг ${figure * 3} млн долларов.

Представитель правительства опроверг сообщения о том, что ${say(8)}. По словам представителя, ${say(9)}.

В следующем месяце стороны планируют провести встречу. ${upper(say(10))}.`;
  return `${a.en} speaks by phone with ${b.en}

${a.en} spoke by phone with ${b.en}, his press service said. According to it, the call lasted ${figure} minutes.

"${upper(shared)}," he said. ${upper(say(5))}, he added after the call.

${b.en} confirmed that ${say(6)}. "${upper(say(7))}," he stressed. Trade between the countries rose by ${figure}% to $${figure * 3} million.

A government spokesman denied reports that ${say(8)}. According to the spokesman, ${say(9)}.

The two sides plan to hold a meeting next month. ${upper(say(10))}.`;
}

export function sentence(language: Language, chance: number): string {
  const { subjects, verbs, objects, ends } = WORDS[language];
  let rest = Math.floor(chance * subjects.length * verbs.length * objects.length * ends.length);
  const pick = (words: readonly string[]) => {
    const word = words[rest % words.length] ?? '';
    rest = Math.floor(rest / words.length);
    return word;
  };
  return `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(ends)}`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number from 0 to 1 for an article and a purpose: the finaliser of MurmurHash3. */
export function random(n: number, salt: number): number {
  let mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
