/** How the names and titles of parties are inflected: endings and numerals, parsed out of the words of a language. */
import type { ContactWords } from '../../language/words/contacts.js';

/** What endings become in the nominative plural and by gender; the first that fits. */
export interface Endings {
  readonly plural: readonly (readonly [string, string])[];
  /** From oblique plural forms to the nominative plural («послами» → «посли»). */
  readonly pluralForms: readonly (readonly [string, string])[];
  /** Endings in `plural` of nouns that may have lost a vowel. */
  readonly fleeting: ReadonlySet<string>;
  readonly obliqueNumerals: RegExp;
  /** From oblique plural forms of men to the genitive plural («послами» → «послів»). */
  readonly genitivePlural: readonly (readonly [string, string])[];
  /** From a noun to its form after two to four, where that is the genitive singular («два посла»); else empty. */
  readonly afterFew: readonly (readonly [string, string])[];
  /** From oblique plural forms of adjectives to the genitive plural. */
  readonly adjectiveGenitive: readonly (readonly [string, string])[];
  readonly adjectivePlural: readonly (readonly [string, string])[];
  readonly adjectiveFeminine: readonly (readonly [string, string])[];
  readonly adjectiveNeuter: readonly (readonly [string, string])[];
  /** From a body in the genitive plural to the singular («генштабів» → «генштабу»), and adjectives beside it. */
  readonly bodyOfEach: readonly (readonly [string, string])[];
  readonly adjectiveOfEach: readonly (readonly [string, string])[];
  /** The first part of an adjective of two: «російсько-» of «російський». */
  readonly compound: readonly (readonly [string, string])[];
  /** From the name of a state to its genitive. */
  readonly stateGenitive: readonly (readonly [string, string])[];
}

/** A numeral in the nominative. */
export interface Numeral {
  readonly word: string;
  readonly ofWomen: string;
  /** With nouns for men in the genitive plural («троє послів»); null where there is none. */
  readonly together: string | null;
  /** Five and more. */
  readonly isMany: boolean;
}

/** The endings of a language. */
export function endingsOf({ endings }: ContactWords): Endings {
  return {
    plural: changes(endings.plural),
    pluralForms: changes(endings.pluralForms),
    fleeting: new Set(endings.fleeting.split(' ').map((ending) => (ending === '-' ? '' : ending))),
    obliqueNumerals: endings.obliqueNumerals,
    genitivePlural: changes(endings.genitivePlural),
    afterFew: changes(endings.afterFew),
    adjectiveGenitive: changes(endings.adjectiveGenitive),
    adjectivePlural: changes(endings.adjectivePlural),
    adjectiveFeminine: changes(endings.adjectiveFeminine),
    adjectiveNeuter: changes(endings.adjectiveNeuter),
    bodyOfEach: changes(endings.bodyOfEach),
    adjectiveOfEach: changes(endings.adjectiveOfEach),
    compound: changes(endings.compound),
    stateGenitive: changes(endings.stateGenitive),
  };
}

/** «три три троє few = трьох трьом» → the numeral by each of its forms. */
export function numeralsOf(row: string): [string, Numeral][] {
  const [cited = '', forms = ''] = row.split(' = ');
  const [word = '', ofWomen = '', together = '-', count] = cited.split(' ');
  const numeral = { word, ofWomen, together: together === '-' ? null : together, isMany: count === 'many' };
  return forms.split(' ').map((form): [string, Numeral] => [form, numeral]);
}

/** «ець=ці о=а =и» → pairs. */
function changes(cell: string): (readonly [string, string])[] {
  return cell
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => one.split('=') as [string, string]);
}
