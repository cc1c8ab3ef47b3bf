/** What is counted, in the nominative: «з трьома послами» → «троє послів», «восьми країн» → «вісім країн», «обох сторін» → «обидві сторони». */
import type { Token } from '../../../language/contract.js';
import type { Numeral } from '../inflection.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { changed } from './nominative.js';

/** A numeral of a phrase with what it asks of the noun in the nominative. */
export interface Count {
  readonly at: number;
  /** The numeral in the nominative, in the gender of the noun. */
  readonly word: string;
  /** The noun in the genitive plural, or singular after few («два посла»); null for the nominative plural. */
  readonly noun: string | null;
}

/** The numeral of a description; null where there is none, or where the form that it asks for can not be told. */
export function countIn(scene: Scene, { first, head }: Phrase): Count | null {
  const noun = scene.token(head);
  if (scene.caseless || noun.feats.Number !== 'Plur') return null;
  for (let at = first; at < head; at++) {
    const token = scene.token(at);
    if (/^\d+$/.test(token.form)) return isMany(token.form) ? many(scene, at, token.form, noun) : null;
    const numeral = scene.lexicon.numerals.get(token.norm);
    if (!numeral) continue;
    const told = numeral.isMany ? many(scene, at, numeral.word, noun) : few(scene, at, numeral, noun);
    return told ?? asWritten(token, noun);
  }
  return null;
}

/** «двух заводов»: in the genitive of the text where no form of the noun is known. */
const asWritten = (numeral: Token, noun: Token): Count | null =>
  noun.feats.Case === 'Gen' ? { at: numeral.index, word: numeral.form, noun: noun.form } : null;

/** Five and more, but not 21 to 24 and the like. */
const isMany = (digits: string): boolean => /(?:[05-9]|1[1-4])$/.test(digits);

function many(scene: Scene, at: number, word: string, noun: Token): Count | null {
  const genitive = genitiveOf(scene, noun);
  return genitive === null ? null : { at, word, noun: genitive };
}

function few(scene: Scene, at: number, { word, ofWomen, together }: Numeral, noun: Token): Count | null {
  if (noun.feats.Gender === 'Fem') return { at, word: ofWomen, noun: null };
  const isMan = noun.feats.Gender === 'Masc' && noun.feats.Animacy === 'Anim';
  const singular = changed(noun.lemma, scene.lexicon.endings.afterFew);
  if (singular !== null) return { at, word, noun: singular };
  const genitive = isMan && together !== null ? genitiveOf(scene, noun) : null;
  if (genitive !== null) return { at, word: together as string, noun: genitive };
  return scene.lexicon.endings.afterFew.length === 0 ? { at, word, noun: null } : null;
}

/** As the text has it, else by the ending where it tells. */
function genitiveOf({ lexicon }: Scene, { form, lemma, feats }: Token): string | null {
  if (feats.Case === 'Gen') return form;
  if (feats.Gender !== 'Masc' || feats.Animacy !== 'Anim') return null;
  const stem = changed(
    form,
    lexicon.endings.genitivePlural.map(([ending]) => [ending, ''] as const),
  );
  // «посел» and «послами» part by a vowel, «громадянин» and «громадянами» by more.
  const isWhole = stem !== null && lemma.startsWith(stem.slice(0, -1)) && lemma.length - stem.length < 2;
  return isWhole ? changed(form, lexicon.endings.genitivePlural) : null;
}

/** «трьома [німецькими] послами» → «німецьких»: an adjective beside a noun in the genitive plural. */
export function inGenitive({ lexicon }: Scene, { form, upos, feats }: Token): string {
  if (upos !== 'ADJ' || feats.Case === 'Gen') return form;
  return changed(form, lexicon.endings.adjectiveGenitive) ?? form;
}
