/** How long something lasted, from words in three languages, as minutes with how exact they are. */

export interface Duration {
  readonly low: number;
  readonly high: number;
  /** Exact, or said to be near, more or less than a value. */
  readonly bound: '=' | '~' | '>' | '<';
  readonly minutes: number;
}

const NEAR =
  '(?:близько|приблизно|майже|понад|більше|більш ніж|менше|около|примерно|почти|более|больше|менее|свыше|about|around|roughly|approximately|nearly|almost|more than|over|less than|under|some)';
const HOURS = '(?:годин\\p{L}*|год\\.?|час(?:а|ов|у)?(?!\\p{L})|ч\\.|hours?|hrs?)';
const MINUTES = '(?:хвилин\\p{L}*|хв\\.?|минут\\p{L}*|мин\\.?|minutes?|mins?)';
const COUNT =
  '(?:\\d{1,3}(?:[.,]\\d)?|один|одну|одна|одного|дві|двох|два|две|двух|три|трьох|трех|чотири|четыре|п.ять|пять|п.яти|пяти|шість|шесть|one|an?|two|three|four|five|six|half an)';
const HALF = '(?:півтори|півтора|полтора|полутора|пів|полчаса|півгодини)';

/** Words of the first duration in a text, or null. Bounded: at most one match of a pattern without nested repeats. */
const WHOLE = new RegExp(
  `(?:${NEAR}\\s+(?:ніж\\s+|чем\\s+)?)?(?:(?:${COUNT})\\s+${HOURS}(?:\\s+(?:і|й|та|и|and)\\s+(?:a half|півгодини|полчаса|пів))?(?:\\s+(?:(?:і|та|и|and)\\s+)?(?:${COUNT})\\s+${MINUTES})?|(?:${COUNT})\\s+and\\s+a\\s+half\\s+hours|(?:${HALF})(?!\\p{L})(?:\\s+${HOURS})?|(?:an?\\s+)?half\\s+an?\\s+hour|(?:${COUNT})\\s+${MINUTES}|годину|час(?=[^\\p{L}]|$))`,
  'iu',
);

/** @returns the words of a duration and its place in the text, or null */
export function durationIn(text: string): { readonly words: string; readonly at: number } | null {
  const bounded = text.length > 4000 ? text.slice(0, 4000) : text;
  for (let from = 0; from < bounded.length; ) {
    const match = WHOLE.exec(bounded.slice(from));
    if (!match) return null;
    const at = from + match.index;
    const before = bounded[at - 1] ?? ' ';
    const isWord = /[\p{L}\p{N}]/u.test(before);
    const bare = /^(?:годину|час)$/iu.test(match[0]);
    if (!isWord && !bare && !isAgo(bounded, at, at + match[0].length)) return { words: match[0].trim(), at };
    from = at + Math.max(1, match[0].length);
  }
  return null;
}

/** «через дві години», "two hours ago", "hours after": no length of anything. */
function isAgo(text: string, start: number, end: number): boolean {
  if (
    /(?:через|за|до|after|before|within|in|останні|последние)\s+$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return true;
  return /^\s*(?:тому|назад|ago|after|before|later|earlier|потому|після|после|до)(?!\p{L})/iu.test(
    text.slice(end, end + 12),
  );
}

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:один|одн\p{L}*|one|an?)$/iu, 1],
  [/^(?:дв\p{L}*|two)$/iu, 2],
  [/^(?:тр\p{L}*|three)$/iu, 3],
  [/^(?:чотир\p{L}*|четыр\p{L}*|four)$/iu, 4],
  [/^(?:п.?ят\p{L}*|five)$/iu, 5],
  [/^(?:ш[іе]ст\p{L}*|six)$/iu, 6],
];

function numberOf(word: string): number {
  const digits = Number(word.replace(',', '.'));
  if (Number.isFinite(digits)) return digits;
  return NUMBERS.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}

/** Minutes of the words of a duration; null when they tell none. */
export function minutesOf(words: string): Duration | null {
  let minutes = 0;
  const bound = boundOf(words);
  const plain = words.replace(new RegExp(`^${NEAR}\\s+(?:ніж\\s+|чем\\s+)?`, 'iu'), '');
  const hours = new RegExp(`(${COUNT})\\s+(?:and\\s+a\\s+half\\s+)?${HOURS}`, 'iu').exec(plain);
  if (/(?:півтор|полтор|полутор)/iu.test(plain)) minutes = 90;
  else if (/^(?:an?\s+)?half\s+an?\s+hour|^півгодини|^полчаса|^пів\s/iu.test(plain)) minutes = 30;
  else if (hours)
    minutes =
      60 * numberOf(hours[1] as string) + (/(?:a half|і півгодини|пів$|и полчаса)/iu.test(plain) ? 30 : 0);
  else if (/^(?:годин|час|hour)/iu.test(plain)) minutes = 60;
  const more = new RegExp(`(${COUNT})\\s+${MINUTES}`, 'iu').exec(plain);
  if (more) minutes += numberOf(more[1] as string);
  if (minutes <= 0) return null;
  const spread = bound === '=' ? 0 : 0.1 * minutes;
  return {
    minutes,
    bound,
    low: bound === '>' ? minutes : minutes - spread,
    high: bound === '<' ? minutes : minutes + spread,
  };
}

function boundOf(words: string): Duration['bound'] {
  if (/^(?:понад|більше|більш|более|больше|свыше|more|over)/iu.test(words)) return '>';
  if (/^(?:майже|почти|nearly|almost|менше|менее|less|under)/iu.test(words)) return '<';
  if (/^(?:близько|приблизно|около|примерно|about|around|roughly|approximately|some)/iu.test(words))
    return '~';
  return '=';
}
