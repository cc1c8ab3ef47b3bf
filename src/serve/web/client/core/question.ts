/** A question as one types it, taken apart so that conditions can be shown, added and taken away. */
export interface Part {
  /** null for words. */
  readonly field: string | null;
  readonly value: string;
  /** As it stands in the question. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

export const FIELDS = [
  'by',
  'to',
  'with',
  'via',
  'party',
  'type',
  'kind',
  'status',
  'act',
  'outlet',
  'standing',
  'diverges',
  'unit',
  'from',
  'until',
  'lang',
  'in',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields whose value is the name of someone. */
export const NAMING: ReadonlySet<string> = new Set(['by', 'to', 'with', 'via', 'party']);

/** Values of the fields that have few. */
export const CHOICES = {
  type: ['contact', 'statement', 'figure'],
  kind: ['call', 'video', 'meeting', 'visit', 'letter', 'talks', 'summit', 'other'],
  status: ['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied'],
  act: ['state', 'confirm', 'deny', 'plan', 'demand', 'warn', 'propose', 'ask', 'evaluate'],
  standing: ['party', 'affiliated', 'independent'],
  diverges: ['refines', 'differs', 'contradicts'],
  lang: ['uk', 'ru', 'en'],
  in: ['articles', 'entries'],
} as const satisfies Partial<Record<Field, readonly string[]>>;

const PART = /(?:([a-zA-Z]+):)?(?:"([^"]{0,500})"?|«([^»]{0,500})»?|(\S+)|(?<=:))/g;

export function partsOf(question: string): Part[] {
  return [...question.slice(0, 2_000).matchAll(PART)]
    .filter(([raw]) => raw !== '')
    .map((match) => {
      const [raw, name, quoted, guillemets, plain] = match;
      const field = FIELDS.find((one) => one === name?.toLowerCase()) ?? null;
      const value = quoted ?? guillemets ?? plain ?? '';
      const { index } = match;
      return { field, value: field || !name ? value : raw, raw, start: index, end: index + raw.length };
    });
}

/** A value as it can stand in a question. */
export const quotedValue = (value: string): string =>
  /[\s"«»]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;

/** Values of a field that hold now; lists are taken apart. */
export function valuesOf(question: string, field: string): string[] {
  return partsOf(question)
    .filter((part) => part.field === field)
    .flatMap(({ value }) => (NAMING.has(field) ? [value] : value.split(',')))
    .filter((value) => value !== '');
}

/** The question with other values of a field; with none it is taken away. */
export function withValues(question: string, field: string, values: readonly string[]): string {
  const rest = partsOf(question)
    .filter((part) => part.field !== field)
    .map(({ raw }) => raw);
  if (values.length === 0) return rest.join(' ');
  if (NAMING.has(field)) return [...rest, ...values.map((one) => `${field}:${quotedValue(one)}`)].join(' ');
  return [...rest, `${field}:${quotedValue(values.join(','))}`].join(' ');
}
