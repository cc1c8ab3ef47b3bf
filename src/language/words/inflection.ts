/**
 * How words of a language inflect: what readers bring descriptions and names into another case by, and what the letters
 * of a form show. Lemmas and forms stand in small letters, names as they are written.
 */

import type { Endings } from '../../text/endings.js';

export interface InflectionWords {
  readonly nominative: NominativeWords;
  readonly genitive: GenitiveWords;
  /**
   * From the infinitive of a verb to each of its active participles, where they are lemmas of their own
   * («требующий»); one table each.
   */
  readonly participles: readonly Endings[];
  readonly roles: RoleWords;
  readonly names: NameForms;
  readonly shared: SharedEndings;
}

/** Words for persons: one role under several forms. */
export interface RoleWords {
  /** What stands before the role of one who has it no more («експрезидент»). */
  readonly former: RegExp;
  /** How words end that only women are called by («міністерка»). */
  readonly feminine: RegExp;
}

/** What the letters of a name tell; forms as they are written. */
export interface NameForms {
  /** Ends of names that do not decline («Перрі»), or of every name where none does. */
  readonly unchanging: RegExp;
  /** Ends of names that may or may not («Мей», «Андрій»). */
  readonly perhapsUnchanging: RegExp;
  /** Ends of women's names that decline. */
  readonly ofWomen: RegExp;
  /** Ends that a form in another case than the nominative may have. */
  readonly oblique: RegExp;
  /** Women's given names that decline as most do: ends of their base form, their accusative, their other forms. */
  readonly givenOfWomen: { readonly base: RegExp; readonly accusative: RegExp; readonly oblique: RegExp };
  /** Ends of family names that show the genitive of a man: «Навальн|ого». */
  readonly genitiveOfMen: RegExp;
  /** Endings of family names that are a woman's in the nominative or a man's in the genitive: «Алієва». */
  readonly ofWomanOrMan: RegExp;
  /** Men's given names, from an instrumental that leaves no doubt to the base form: «Полом» → «Пол». */
  readonly instrumental: Endings;
  /** Letters that a name may be written with or without, and those that stand for them: «ё», «е». */
  readonly letters: readonly (readonly [string, string])[];
  /** From a form of a name to what its case endings leave alone («Олега» → «Олег»); small letters. */
  readonly stems: Endings;
  /** Small words inside names of persons («фон»); norms. */
  readonly particles: readonly string[];
  /** Those of them that a family name alone may open with ("von der Leyen"); none where the recogniser sees them. */
  readonly familyParticles: readonly string[];
  /** What no such name is made of: days and months ("by van Friday morning"); small letters. */
  readonly notFamilies: readonly string[];
  /** How patronymics end. */
  readonly patronymic: RegExp;
}

/** Descriptions in the nominative: «представника уряду» → «представник уряду». */
export interface NominativeWords {
  /** Quantities that govern what they count: it stays as it is («кілька членів»); norms. */
  readonly quantities: readonly string[];
  /** Quantities in another case, and their nominative: «кількох» → «кілька». */
  readonly quantityForms: Endings;
  /** The same of one out of several («одного з»), and what stands after it; norms. */
  readonly oneOf: { readonly forms: Endings; readonly prepositions: readonly string[] };
  /** Forms of two to four with their nominative before a masculine and a feminine noun, where what they count is in the nominative of several. */
  readonly counts?: Readonly<Record<string, readonly [string, string]>>;
  /** How two to four are counted, where the nominative of what they count is the genitive of one. */
  readonly few?: FewWords;
  /** Participles, from any case to the nominative of the same number and gender: «бывшего» → «бывший». */
  readonly participles: Endings;
  /** Adjectives, participles and pronouns that stand for people, in the plural: «присутнім» → «присутні». */
  readonly people?: Endings;
  /** Lemmas of adjectives that stand for people, where the tagger takes them for nouns. */
  readonly peopleLemmas?: RegExp;
  /** Nouns, from the lemma to the nominative plural. */
  readonly plural: Endings;
  /** Endings of plural forms whose stem the nominative plural shares: «посл|ів», «посл|и». */
  readonly pluralForms: RegExp;
  /** Adjectives, from the lemma to the nominative of women, of things, of several. */
  readonly feminine: Endings;
  readonly neuter: Endings;
  readonly adjectivePlural: Endings;
  /** Plurals of pronouns that decline in ways of their own, by lemma. */
  readonly pronounPlurals: Readonly<Record<string, string>>;
}

/** «двух чиновников» → «два чиновника». */
export interface FewWords {
  /** Forms of the numerals with their nominative before a masculine and a feminine noun. */
  readonly numerals: Readonly<Record<string, readonly [string, string]>>;
  /** Adjectives between the two, from other cases to the genitive of several: «украинским» → «украинских». */
  readonly adjectives: Endings;
  /** Masculine nouns that decline as adjectives do and keep the genitive plural («двух учёных»); forms. */
  readonly asAdjectives: RegExp;
  /** Nouns whose genitive the letters do not tell, by lemma. */
  readonly own: Readonly<Record<string, string>>;
  /** Lemmas that lose their last vowel, and their plural forms that tell the genitive: «отцов» → «отца». */
  readonly fleeting: { readonly lemma: RegExp; readonly forms: Endings };
  /** What a lemma has after the stem that its plural shares: «граждан|ин», «учител|ь». */
  readonly stem: RegExp;
  /** From the lemma to the genitive of one: «чиновник» → «чиновника». */
  readonly genitive: Endings;
}

/** Names in the genitive: «Литва» → «Литви». */
export interface GenitiveWords {
  /** States of one word. */
  readonly states: Endings;
  /** States whose letters mislead: a vowel that falls out, a soft sign of a feminine, an adjective. */
  readonly ownOfStates: Readonly<Record<string, string>>;
  /** Letters at the end of states that do not change. Not those of plurals («Нідерланди»), whose stem may. */
  readonly unchanging: RegExp;
  /** Nouns of bodies whose letters say more than those of states («міністерство»), and adjectives before them. */
  readonly bodies: Endings;
  readonly adjectives: Endings;
  /** Words of men's names; none where names have no case. */
  readonly men: Endings;
  readonly women: Endings;
  /** Women's family names that decline as adjectives do, beside `women`: a given name in -на is none. */
  readonly womensFamilies: Endings;
}

/** Endings that several cases share, where a tagger may take the one for the other; norms. */
export interface SharedEndings {
  /** Given names that stand as in the nominative; forms. */
  readonly upright: RegExp;
  /** Nouns in the dative, and those of them that may be a genitive. */
  readonly datives: RegExp;
  readonly genitivesOrDatives: RegExp;
  /** Genitives that look like datives: «партії», «уряду». */
  readonly genitivesLikeDatives: RegExp;
  /** Instrumentals of adjectives that look like datives of several: «близьким». */
  readonly instrumentalsLikeDatives: RegExp;
  /** Genitives that look like accusatives of several: «країни». */
  readonly genitivesLikeAccusatives: RegExp;
  /** Verbs without a subject that a finite verb may be taken for: «повідомлено». */
  readonly impersonal: RegExp;
  /** Active participles that are taken for adjectives: «заявивший»; lemmas. */
  readonly activeParticiples: RegExp;
}
