/** Values of fields in the words of the interface. */
import { type Key, t, timeText } from '../language/index.js';

const NAMED: Readonly<Record<string, string>> = {
  kind: 'kind.',
  status: 'status.',
  act: 'act.',
  standing: '',
  diverges: '',
  type: '',
  lang: 'language_',
  mention: 'mention.',
  in: '',
};

const PLURALS: Readonly<Record<string, Key>> = { articles: 'wholeArticle', entries: 'inChronicle' };

/** «kind» and `video` → «відеорозмова»; what has no words stays as it is. */
export function choiceText(field: string, value: string): string {
  const prefix = NAMED[field];
  if (prefix === undefined || value === '') return value;
  const key = PLURALS[value] ?? `${prefix}${value}`;
  const text = t(key as Key);
  return text === '' ? value : text;
}

/** A value of a field of an entry: of a divergence, a correction. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return t('notStated');
  if (Array.isArray(value)) return value.map((one) => valueText(field, one)).join(', ');
  if (typeof value === 'object') {
    if ('name' in value) return String(value.name);
    return 'words' in value ? `«${String(value.words)}»` : JSON.stringify(value);
  }
  const text = String(value);
  if (field === 'date') return timeText(text);
  return choiceText(field, text);
}
