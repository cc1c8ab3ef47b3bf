/** Contact words of annotated articles as examples: which parties take part, and which words are contacts. */
import { linkFeatures } from '../../src/reading/contacts/judged/features.js';
import { type Complete, considered } from '../../src/reading/contacts/judged/setting.js';
import { markEntries } from '../../src/reading/contacts/marked-entries.js';
import { occurrencesOf } from '../../src/reading/contacts/occurrences.js';
import { Scene } from '../../src/reading/contacts/scene.js';
import { readerUpTo } from '../reading.js';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A contact as an annotated article has it. */
export interface GoldContact {
  readonly participants: readonly string[];
  readonly trigger: Piece | readonly Piece[] | null;
  readonly kind: string;
  readonly status: string;
  /** Whether the reader was torn whether it is a contact: its words teach nothing. */
  readonly unsure?: boolean;
}

/** A word that may be a contact, with its parties as hashed features and what the annotation says of them. */
export interface WordExample {
  readonly considered: Complete;
  readonly links: readonly (readonly number[])[];
  /** Whether each candidate takes part; null for a word of no annotated contact. */
  readonly takesPart: readonly boolean[] | null;
  /** The annotated contacts whose words it is among. */
  readonly own: readonly GoldContact[];
}

/** An article with its words and its contacts. */
export interface ArticleExample {
  readonly doc: string;
  readonly words: readonly WordExample[];
  readonly contacts: readonly GoldContact[];
}

/** Reads articles as far as their contact words. */
export function exampleReader(
  code: string,
  models: string,
): (doc: string, text: string, contacts: readonly GoldContact[]) => ArticleExample {
  const read = readerUpTo(code, models, 'contacts');
  return (doc, text, contacts) => {
    const { input, results } = read(text);
    const scene = new Scene(input, results);
    markEntries(scene, true);
    const all = considered(scene, occurrencesOf(scene), () => true) as Complete[];
    const sure = contacts.filter(({ unsure }) => !unsure);
    const torn = contacts.filter(({ unsure }) => unsure);
    const words = all
      .filter((one) => contactsAt(scene, one, torn).length === 0)
      .map((one) => wordExample(scene, one, sure));
    return { doc, words, contacts: sure };
  };
}

/** The contacts whose words the word of an example is among. */
function contactsAt(scene: Scene, { setting }: Complete, contacts: readonly GoldContact[]): GoldContact[] {
  const token = scene.token(setting.heard.around.trigger.at);
  return contacts.filter(({ trigger }) =>
    piecesOf(trigger).some(({ start, end }) => start < token.end && token.start < end),
  );
}

function wordExample(scene: Scene, one: Complete, contacts: readonly GoldContact[]): WordExample {
  const { setting, candidates } = one;
  const contact = contactsAt(scene, one, contacts);
  const names = contact.flatMap(({ participants }) => participants);
  return {
    considered: one,
    own: contact,
    links: candidates.map((candidate) => linkFeatures(setting, candidate)),
    takesPart:
      contact.length === 0
        ? null
        : candidates.map(({ party }) => names.some((name) => namesAgree(name, party.name))),
  };
}

const piecesOf = (trigger: GoldContact['trigger']): readonly Piece[] =>
  trigger === null ? [] : 'start' in trigger ? [trigger as Piece] : (trigger as readonly Piece[]);

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether the words of the shorter of two names are all among the other's. */
export function namesAgree(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** Whether two names or more of a contact agree with a party each. */
export function sharesTwo({ participants }: GoldContact, names: readonly string[]): boolean {
  const free = [...names];
  let shared = 0;
  for (const name of participants) {
    const at = free.findIndex((other) => namesAgree(name, other));
    if (at < 0) continue;
    free.splice(at, 1);
    shared++;
  }
  return shared >= 2;
}
