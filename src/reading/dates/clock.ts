/** What is known of "now", and whether a date lies before or after it. */
import type { Analysis, Token } from '../../language/contract.js';
import type { DateStep } from '../../model/index.js';
import { type Calendar, dayNumber, isCalendar } from './calendar.js';
import type { DateLists } from './lists.js';

export interface Clock {
  /** Day of publication; null when it is not known. */
  readonly published: Calendar | null;
  /** Whether the words around tokens [first, last) speak of what is still to come. */
  isFuture(first: number, last: number): boolean;
}

export function clockOf(published: string | null, analysis: Analysis, lists: DateLists): Clock {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  return {
    published: match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null,
    isFuture: (first, last) => isFuture(analysis, first, last, lists),
  };
}

/** Tokens on each side in which a verb is looked for, and those of a long sentence that has none so near. */
const REACH = 9;
/** Tokens of a long clause without marks. */
const LONG = 14;
const FAR = 25;

const SEARCHES = [
  { reach: REACH, wide: false },
  { reach: LONG, wide: false },
  { reach: REACH, wide: true },
  { reach: FAR, wide: true },
];

/** The nearest verb decides, that of the same clause before others; where it has no tense, words of plans do. */
function isFuture({ tokens, sentences }: Analysis, first: number, last: number, lists: DateLists): boolean {
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  if (!sentence) return false;
  let apart: Cue | undefined;
  for (const { reach, wide } of SEARCHES) {
    if (wide && apart) break;
    const back = { from: first - 1, to: Math.max(sentence.first, first - reach), step: -1 };
    const ahead = { from: last, to: Math.min(sentence.last - 1, last + reach), step: 1 };
    const cues = [back, ahead].flatMap((way) => nearestCue(tokens, way, wide, lists) ?? []);
    const nearest = cues.sort((a, b) => Number(a.isApart) - Number(b.isApart) || a.distance - b.distance)[0];
    if (nearest && (wide || !nearest.isApart)) return nearest.future;
    apart ??= nearest; // "spoke with the German foreign minister on Tuesday and will host him": its own verb may stand farther off
  }
  return apart?.future ?? isDeadline(tokens, first, sentence.first, lists);
}

/** Tokens from a date back to what makes it a deadline: "by the end of August". */
const DEADLINE = 4;

/** «Саміт до кінця серпня?», "Doubts over a summit by August": without a tense, a deadline lies ahead. */
function isDeadline(tokens: readonly Token[], first: number, from: number, { words }: DateLists): boolean {
  for (let at = first; at >= Math.max(from, first - DEADLINE); at--)
    if (words.deadlines.includes(tokens[at]?.norm ?? '')) return true;
  return false;
}

/** A word that tells the time, how far it stands, and whether a mark or a conjunction right beside the date parts them. */
interface Cue {
  readonly distance: number;
  readonly future: boolean;
  readonly isApart: boolean;
}

/** The first word on the way that tells the time; a narrow search ends at the marks of the clause. */
function nearestCue(
  tokens: readonly Token[],
  { from, to, step }: { from: number; to: number; step: number },
  wide: boolean,
  lists: DateLists,
): Cue | null {
  const { future, journeys, realised, aims, promises } = lists;
  // "will receive him on Friday, his office said", "talked on Thursday and would call"
  const isApart = !wide && isBreak(tokens[from]);
  for (let at = from; step < 0 ? at >= to : at <= to; at += step) {
    const token = tokens[at] as Token;
    const distance = Math.abs(at - from);
    if (token.upos === 'PUNCT' && ((!wide && distance > 0) || isQuotation(token))) return null;
    // «Коваль, який вирушає до Парижа, зустрівся в понеділок»: a journey of another clause does not count
    const isJourney = !wide && journeys.has(token.norm) && isTold(token);
    // «У суботу він пообіцяв поговорити»: the day of the promise
    if (step > 0 && promises.has(token.lemma) && token.feats.Tense === 'Past')
      return { distance, isApart, future: false };
    if (isJourney || future.has(token.lemma) || future.has(token.norm))
      return { distance, isApart, future: true };
    if (token.upos !== 'VERB' && token.upos !== 'AUX') continue;
    if (token.feats.Person === '1' && isAside(tokens, at)) continue; // «Нагадаємо, 21 січня»
    if (token.feats.Tense === 'Fut') return { distance, isApart, future: true };
    // "met on Friday evening to discuss it and prepare"
    if (step > 0 && distance <= 2 && aims.has(tokens[at - 1]?.norm ?? '')) return null;
    // «запропонував зустрітися в п'ятницю»
    if (token.feats.VerbForm === 'Inf' && !isRealised(tokens, at, realised))
      return { distance, isApart, future: true };
    if (lists.words.capitals && isOfInfinitive(tokens, at)) continue; // "will be received on Friday", by its infinitive
    if (token.feats.Tense === 'Past') return { distance, isApart, future: false };
  }
  return null;
}

/** A verb of its clause, no noun ("visits") and no infinitive of the same form. */
const isTold = ({ upos, feats }: Token): boolean => upos !== 'NOUN' && feats.VerbForm !== 'Inf';

/** "To be [held]", "will be [received]": a participle whose auxiliary is an infinitive. */
function isOfInfinitive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.feats.VerbForm !== 'Part') return false;
  let before = at - 1;
  while (tokens[before]?.upos === 'ADV') before--;
  return tokens[before]?.upos === 'AUX' && tokens[before]?.norm === 'be';
}

const isBreak = (token: Token | undefined): boolean => token?.upos === 'PUNCT' || token?.upos === 'CCONJ';

/** «вдалося зустрітися», "did not meet": a word of what came about stands just before the infinitive. */
function isRealised(tokens: readonly Token[], at: number, realised: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= at - 3; before--)
    if (realised.has(tokens[before]?.lemma ?? '')) return true;
  return false;
}

/** A word that marks or the sentence's edge stand on both sides of. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at] as Token;
  return [tokens[at - 1], tokens[at + 1]].every(
    (token) => token?.sentence !== sentence || token.upos === 'PUNCT',
  );
}

/** Marks that no cue reaches across. */
function isQuotation({ form }: Token): boolean {
  return /^["«»“”„()]/u.test(form);
}

/** A day this near to the publication is meant, whichever side it lies on. */
const NEAR_DAYS = 31;

/**
 * The year of a day or month that has none: the nearest past, or the nearest to come where the words say so; a day
 * within a month of the publication is of its year.
 */
export function withYear(
  calendar: Calendar,
  clock: Clock,
  future: boolean,
): { calendar: Calendar; steps: DateStep[] } {
  const { published } = clock;
  if (calendar.year !== null || calendar.month === null || published?.year == null)
    return { calendar, steps: [] };
  const at = (year: number): number => dayNumber({ ...calendar, year, day: calendar.day ?? 1 }) as number;
  const now = dayNumber(calendar.day === null ? { ...published, day: 1 } : published) as number;
  let { year } = published;
  const isNear = calendar.day !== null && Math.abs(at(year) - now) <= NEAR_DAYS;
  if (!isNear && future && at(year) < now) year++;
  if (!isNear && !future && at(year) > now) year--;
  while (!isCalendar({ ...calendar, year })) year += future ? 1 : -1;
  const why = isNear ? 'nearest to' : future ? 'next after' : 'last before';
  return {
    calendar: { ...calendar, year },
    steps: [{ what: `year ${year}, ${why} the publication`, from: 'published', span: null }],
  };
}
