/** The language a text is written in. Not built yet: only by letters. */
export interface Identified {
  /** BCP 47 code, und when not known. */
  readonly code: string;
  readonly confidence: number;
}

export function identifyLanguage(text: string): Identified {
  const sample = text.slice(0, 4000).toLowerCase();
  const uk = (sample.match(/[іїєґ]/g) ?? []).length;
  const ru = (sample.match(/[ыэъё]/g) ?? []).length;
  const en = (sample.match(/[a-z]/g) ?? []).length;
  const cyrillic = (sample.match(/[а-яіїєґё]/g) ?? []).length;
  if (cyrillic === 0 && en === 0) return { code: 'und', confidence: 0 };
  if (en > cyrillic) return { code: 'en', confidence: 0.9 };
  return uk >= ru ? { code: 'uk', confidence: 0.9 } : { code: 'ru', confidence: 0.9 };
}
