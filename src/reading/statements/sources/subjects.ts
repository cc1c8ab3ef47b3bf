/** Which phrase is the subject of a cue: nominative, in agreement, people before bodies before things. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { nameEnd, type Phrase, phrasesIn } from '../phrases.js';
import type { Unit } from '../units.js';
import { isNumber } from '../word-kinds.js';

/** A nominative phrase that agrees with the verb: people before bodies before things, the last one of equals. */
export function subjectIn(unit: Unit, first: number, last: number, verb: Token): Phrase | null {
  let best: Phrase | null = null;
  let score = -1;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition >= 0 || !isSubject(unit, phrase, verb)) continue;
    const value = weightOf(unit, phrase);
    if (value >= score) {
      best = phrase;
      score = value;
    }
  }
  return best;
}

/** «Виплату керівництво відхиляє»: a neuter or inanimate that the tagger took for an object, right before the cue. */
export function hiddenSubject(unit: Unit, first: number, last: number, verb: Token): Phrase | null {
  const phrase = phrasesIn(unit, first, last).at(-1);
  if (!phrase || phrase.preposition >= 0 || phrase.grammaticalCase !== 'Acc') return null;
  const head = unit.analysis.tokens[phrase.head] as Token;
  const looksSo =
    head.feats.Gender === 'Neut' || (head.feats.Gender === 'Masc' && head.feats.Animacy === 'Inan');
  if (
    !looksSo ||
    phrase.last < last - 1 ||
    unit.names.times.has(head.lemma) ||
    isRelative(head, unit.lexicon)
  )
    return null;
  return agrees(unit, head, verb, phrase) ? phrase : null;
}

function weightOf(unit: Unit, phrase: Phrase): number {
  const head = unit.analysis.tokens[phrase.head] as Token;
  const type = nameEnd(unit, phrase.head) > 0 ? unit.names.types.get(phrase.head) : undefined;
  const sure = phrase.grammaticalCase === 'Nom' ? 1 : 0;
  if (head.upos === 'PRON' || type === 'PER') return 6 + sure;
  if (head.feats.Animacy === 'Anim' && type === undefined) return 4 + sure;
  if (type !== undefined) return 2 + sure;
  return sure;
}

export function isSubject(unit: Unit, phrase: Phrase, verb: Token): boolean {
  const head = unit.analysis.tokens[phrase.head] as Token;
  if (head.upos === 'ADP' || head.upos === 'PUNCT') return false;
  if (unit.names.times.has(head.lemma)) return false;
  if (isCounted(unit, phrase)) return verb.feats.Number !== 'Sing' || verb.feats.Gender !== 'Fem';
  if (/^[\p{N}.,:/-]+$/u.test(head.form)) return false;
  const { grammaticalCase } = phrase;
  if (grammaticalCase !== null && grammaticalCase !== 'Nom') return false;
  if (
    unit.names.types.get(phrase.head) === 'PER' &&
    verb.feats.Number === 'Sing' &&
    nameEnd(unit, phrase.head) > 0
  )
    return verb.feats.Person === undefined || verb.feats.Person === '3';
  if (isRelative(head, unit.lexicon) || unit.lexicon.small.subjectPointers.has(head.norm)) return false;
  return agrees(unit, head, verb, phrase) || (verb.feats.Number === 'Plur' && isCoordinated(unit, phrase));
}

/** «Франція та Іспанія запропонували»: two singulars are a plural. */
function isCoordinated(unit: Unit, phrase: Phrase): boolean {
  const { tokens } = unit.analysis;
  const { ands, buts } = unit.lexicon.small;
  const before = tokens[phrase.first - 1];
  const after = tokens[phrase.last];
  return (
    (before?.upos === 'CCONJ' && phrase.first - 1 > unit.first && !buts.has(before.norm)) ||
    (after?.upos === 'CCONJ' && phrase.last < unit.last && ands.has(after.norm))
  );
}

/** Relative and question pronouns stand for somebody else. */
export function isRelative({ feats, lemma, norm }: Token, { small }: Pick<Lexicon, 'small'>): boolean {
  if (feats.PronType === 'Rel' || feats.PronType === 'Int') return true;
  return small.relativesAndQuestions.has(lemma) || small.relativesAndQuestions.has(norm);
}

/** «27 міністрів підтримали», «51% громадян», «11 з 25 міністрів»: a number governs a genitive. */
function isCounted(unit: Unit, phrase: Phrase): boolean {
  const { tokens } = unit.analysis;
  const head = tokens[phrase.head] as Token;
  const first = tokens[phrase.first] as Token;
  const number = isNumber(first) ? first : tokens[phrase.first + 1];
  if (!number || !isNumber(number) || phrase.first + 1 > phrase.head + 1) return false;
  if (head.form === '%' || phrase.head === phrase.first)
    return head.form === '%' || phrase.last > phrase.head + 1;
  return head.feats.Case === 'Gen' && (number.feats.Case !== 'Gen' || /^\p{N}/u.test(number.form));
}

export function agrees(unit: Unit, head: Token, verb: Token, phrase: Phrase): boolean {
  if (verb.feats.Number === undefined) return true;
  const headNumber = head.feats.Number;
  const isJoint = phrase.last - phrase.first > 2;
  if (
    headNumber !== undefined &&
    headNumber !== 'Ptan' &&
    headNumber !== verb.feats.Number &&
    !(verb.feats.Number === 'Plur' && isJoint)
  )
    return (
      (headNumber === 'Sing' && verb.feats.Number === 'Plur' && head.upos === 'NUM') ||
      /\p{Lu}{2,}$/u.test(head.form)
    );
  const gender = verb.feats.Gender;
  if (gender !== undefined && head.feats.Gender !== undefined && gender !== head.feats.Gender)
    return head.upos === 'PROPN' || isWrittenLarge(unit, head) || head.feats.Animacy === 'Anim';
  const person = verb.feats.Person;
  if (person !== undefined && head.upos === 'PRON' && (head.feats.Person ?? '3') !== person) return false;
  return !(person !== undefined && person !== '3' && head.upos !== 'PRON');
}

/** A capital letter that is not that of the first word. */
function isWrittenLarge({ analysis, names }: Unit, { form, index, sentence }: Token): boolean {
  if (!/^\p{Lu}/u.test(form)) return false;
  return index !== analysis.sentences[sentence]?.first || /^\p{Lu}{2}/u.test(form) || names.ends[index] !== 0;
}
