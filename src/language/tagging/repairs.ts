/**
 * Tags that can not be, whatever the weights say: put right by what else a form may be and what stands around it. Each
 * repair gives the place of another candidate, or -1.
 */

import { startsAsName } from '../../text/characters.js';
import { FORM_GROUND, GROUND } from './lexicon.js';
import type { Tag } from './tags.js';
import type { Word } from './word.js';

/** A sentence that has been decided on. */
export interface Decided {
  readonly size: number;
  readonly form: (i: number) => string;
  readonly word: (i: number) => Word;
  /** The tag of a candidate of a word. */
  readonly tagAt: (i: number, place: number) => Tag;
  /** The place of the candidate that each word has. */
  readonly chosen: Int32Array;
}

type Repair = (sentence: Decided, i: number) => number;

/** In their order: a later one sees what the earlier ones did. */
const REPAIRS: readonly Repair[] = [nameOfNoClosedClass, nounBesideAnotherVerb, dativeOfAdjectivalName];

/** Puts right what the scorer chose for the words of a sentence. */
export function mendTags(sentence: Decided): void {
  for (let i = 0; i < sentence.size; i++) {
    if (!startsAsName(sentence.form(i)) && tagOf(sentence, i).feats.Person !== '1') continue;
    for (let k = 0; k < REPAIRS.length; k++) {
      const place = (REPAIRS[k] as Repair)(sentence, i);
      if (place >= 0) sentence.chosen[i] = place;
    }
  }
}

const tagOf = (sentence: Decided, i: number): Tag => sentence.tagAt(i, sentence.chosen[i] as number);

const CLOSED = new Set(['PRON', 'DET', 'PART', 'INTJ', 'CCONJ', 'SCONJ']);
const GUESSED: ReadonlySet<number> = new Set([
  GROUND.guessed,
  GROUND.guessedLemma,
  GROUND.beside,
  FORM_GROUND.beside,
]);

/**
 * «Навроцкому ответил Туск», «Мерц в інтерв'ю»: pronouns, particles and the like are all known, so that a form with a
 * capital which nobody knows is none of them; nor is it a verb right before another («Карни посетил», «Милей поздравил»).
 */
function nameOfNoClosedClass(sentence: Decided, i: number): number {
  const { upos, feats } = tagOf(sentence, i);
  const { tags, grounds } = sentence.word(i).candidates;
  const isUnseen = GUESSED.has(grounds[sentence.chosen[i] as number] as number);
  const isVerb = upos === 'VERB' && (isUnseen || feats.Mood === 'Imp') && isBeforePast(sentence, i);
  if (!(CLOSED.has(upos) && isUnseen) && !isVerb) return -1;
  // «Тьху, …»
  if (upos === 'INTJ' && (i + 1 === sentence.size || /^[,.!?…]/u.test(sentence.form(i + 1)))) return -1;
  const uncased = isVerb ? -1 : uncasedName(sentence, i);
  if (uncased >= 0) return uncased;
  const of = isVerb || feats.Case === undefined ? verbAfter(sentence, i)?.feats : feats;
  if (!of) return -1;
  const wanted = of === feats ? feats.Case : 'Nom';
  const gender = of.Gender ?? 'Masc';
  return tags.findIndex((_, place) => {
    const { upos: other, feats: its } = sentence.tagAt(i, place);
    const isPerson = other === 'PROPN' && its.Animacy === 'Anim' && its.Number === 'Sing';
    return isPerson && its.Case === wanted && its.Gender === gender;
  });
}

/** "In the day [Friedrich] Koval met": the place of a name where names show no cases. */
function uncasedName(sentence: Decided, i: number): number {
  const { tags } = sentence.word(i).candidates;
  const names = [...tags.keys()].filter((place) => sentence.tagAt(i, place).upos === 'PROPN');
  const isCased = names.some((place) => sentence.tagAt(i, place).feats.Case !== undefined);
  return isCased ? -1 : (names.find((place) => sentence.tagAt(i, place).feats.Number === 'Sing') ?? -1);
}

/** The finite verb that a name at the head of a clause is the subject of: it says whether that is a man or a woman. */
function verbAfter(sentence: Decided, at: number): Tag | null {
  for (let i = at + 1; i < sentence.size && i - at <= AROUND; i++) {
    const tag = tagOf(sentence, i);
    if (isFiniteVerb(tag)) return tag.feats.Number === 'Plur' ? null : tag;
    if (ends(sentence.form(i), tag)) return null;
  }
  return null;
}

const isBeforePast = (sentence: Decided, i: number): boolean => {
  if (i + 1 === sentence.size) return false;
  const next = tagOf(sentence, i + 1);
  return isFiniteVerb(next) && next.feats.Tense === 'Past' && next.feats.Number === 'Sing';
};

/**
 * «Встречу Путина и Эрдогана отложили»: what may be a noun and is taken for the speaker's own verb, while its clause has
 * another verb that is not his. Not «Встречу его у трапа», «Я встречу его».
 */
function nounBesideAnotherVerb(sentence: Decided, i: number): number {
  const { upos, feats } = tagOf(sentence, i);
  if (upos !== 'VERB' || feats.Person !== '1' || feats.Number !== 'Sing') return -1;
  const noun = nounOf(sentence, i);
  return noun >= 0 && isLedByAnother(sentence, i) ? noun : -1;
}

const KNOWN: ReadonlySet<number> = new Set([
  GROUND.first,
  GROUND.seen,
  FORM_GROUND.first,
  FORM_GROUND.seen,
  FORM_GROUND.dictionary,
]);

/** The place of the accusative that a form is known to be. */
function nounOf(sentence: Decided, i: number): number {
  const { tags, grounds } = sentence.word(i).candidates;
  return tags.findIndex((_, place) => {
    const { upos, feats } = sentence.tagAt(i, place);
    return upos === 'NOUN' && feats.Case === 'Acc' && KNOWN.has(grounds[place] as number);
  });
}

/** Words of a clause that are looked through on each side. */
const AROUND = 12;

/** Whether the clause around a word has a finite verb that is nobody's own, and no «я». */
function isLedByAnother(sentence: Decided, at: number): boolean {
  let isOther = false;
  for (const step of [-1, 1])
    for (let i = at + step; i >= 0 && i < sentence.size && Math.abs(i - at) <= AROUND; i += step) {
      const tag = tagOf(sentence, i);
      if (ends(sentence.form(i), tag)) break;
      if (tag.upos === 'PRON' && tag.feats.Case === 'Nom' && tag.feats.Person === '1') return false;
      if (!isFiniteVerb(tag)) continue;
      if (tag.feats.Person === '1') return false;
      isOther = true;
    }
  return isOther;
}

/** Signs and words that a clause does not go over; a hyphen and the dot of «им.» it does. */
const ends = (form: string, { upos }: Tag): boolean =>
  upos === 'SCONJ' || (upos === 'PUNCT' && /^[,;:–—«»"“”„()!?…]/u.test(form));

const isFiniteVerb = ({ upos, feats }: Tag): boolean =>
  (upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin';

/** «позвонил Зеленскому»: a name that ends so is a man's in the dative, not a woman's «Зеленскома» in the accusative. */
function dativeOfAdjectivalName(sentence: Decided, i: number): number {
  const { upos, feats } = tagOf(sentence, i);
  if (upos !== 'PROPN' || feats.Case !== 'Acc' || !/[сц]ь?кому$/u.test(sentence.form(i))) return -1;
  return sentence.word(i).candidates.tags.findIndex((_, place) => {
    const { upos: other, feats: its } = sentence.tagAt(i, place);
    return other === 'PROPN' && its.Case === 'Dat' && its.Gender === 'Masc' && its.Animacy === 'Anim';
  });
}
