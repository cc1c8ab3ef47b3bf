/** Which language a text is read in: the user's word, the page's, or what its letters say. */
import type { Note, Reading } from '../model/index.js';
import type { Language } from './contract.js';
import { identifyLanguage } from './identify.js';
import { LANGUAGES } from './index.js';

type Told = Reading['language'];

/** The language a text is read in, how it was told, and what should be known of that. */
export interface Choice extends Told {
  readonly language: Language | null;
  readonly notes: readonly Note[];
}

/** From this confidence on, what the letters say goes before what a page's head says. */
const SURE = 0.9;

/** The user's word counts; a page's own word only where the text does not clearly speak another language. */
export function chooseLanguage(text: string, byUser: string | null, byPage: string | null): Choice {
  if (byUser) return chosen(byUser.toLowerCase(), 1, 'stated');
  const { code, confidence } = identifyLanguage(text);
  if (!byPage) return chosen(code, confidence, code === 'und' ? 'unknown' : 'identified');
  if (code === byPage || confidence < SURE) return chosen(byPage, Math.max(confidence, 0.5), 'stated');
  return chosen(code, confidence, 'identified', [
    { code: 'language.differs', message: `the page says "${byPage}", its text is in "${code}"` },
  ]);
}

function chosen(code: string, confidence: number, how: Told['how'], notes: readonly Note[] = []): Choice {
  const language = languageOf(code);
  return {
    code: language?.code ?? code,
    confidence,
    how,
    language,
    notes: language ? notes : [...notes, unreadable(code)],
  };
}

/** A language by its code; a region or script after it («uk-UA») does not matter. */
export function languageOf(code: string): Language | null {
  const primary = code.split(/[-_]/)[0];
  return LANGUAGES.find((language) => language.code === primary) ?? null;
}

function unreadable(code: string): Note {
  const known = LANGUAGES.map((language) => language.code).join(', ');
  return code === 'und'
    ? {
        code: 'language.unknown',
        message: `the language could not be told; name it with --language (${known})`,
      }
    : {
        code: 'language.unsupported',
        message: `the text is in "${code}", which Litopys does not read yet; it reads ${known}`,
      };
}
