/**
 * The query language of searches: words, and `field:value` for what must hold.
 * «санкції by:Путін act:warn from:2025-01» — what Putin warned of that speaks of sanctions, since January 2025.
 */
import { type EntryFilter, LitopysError, type SearchRequest } from '../main.js';
import { Act, ContactKind, ContactStatus, Standing } from '../model/schemas.js';

/** A field of the language: what it is for, in the words the help shows, and an example. */
export interface QuestionField {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
}

export const QUESTION_FIELDS: readonly QuestionField[] = [
  { name: 'by', meaning: 'who says it', example: 'by:"Сі Цзіньпін"' },
  { name: 'to', meaning: 'to whom it is said', example: 'to:Трамп' },
  {
    name: 'with',
    meaning: 'who takes part in a contact; several times for all of them',
    example: 'with:Трамп with:Путін',
  },
  { name: 'via', meaning: 'who passed it on', example: 'via:Reuters' },
  { name: 'party', meaning: 'who has any part in it', example: 'party:Латвія' },
  { name: 'type', meaning: 'contact, statement or figure', example: 'type:contact' },
  { name: 'kind', meaning: 'kind of contact', example: 'kind:call,video' },
  {
    name: 'status',
    meaning: 'held, ongoing, planned, proposed, cancelled, denied',
    example: 'status:planned',
  },
  { name: 'act', meaning: 'what is done by saying it', example: 'act:warn' },
  { name: 'outlet', meaning: 'who published it', example: 'outlet:unian' },
  {
    name: 'standing',
    meaning: 'party, affiliated or independent: it has such a root',
    example: 'standing:independent',
  },
  { name: 'diverges', meaning: 'accounts differ at least so much', example: 'diverges:contradicts' },
  { name: 'unit', meaning: 'unit of a figure', example: 'unit:USD' },
  { name: 'from', meaning: 'from this day, month or year on', example: 'from:2025-01' },
  { name: 'until', meaning: 'up to this day, month or year', example: 'until:2025-01-21' },
  { name: 'lang', meaning: 'language of the article', example: 'lang:uk' },
  { name: 'in', meaning: 'articles or entries alone', example: 'in:articles' },
];

/** A question taken apart; names are still names. */
export interface Question {
  readonly words: string;
  readonly filter: Omit<EntryFilter, 'parties' | 'role'>;
  readonly language?: string;
  readonly in?: 'articles' | 'entries';
  /** Names, with the role they must have; all of them must be in an entry. */
  readonly names: readonly { readonly name: string; readonly role: EntryFilter['role'] }[];
}

const PART = /(?:([a-zA-Z]+):)?(?:"([^"]{0,500})"?|«([^»]{0,500})»?|(\S+))/g;
const ROLES: Readonly<Record<string, EntryFilter['role']>> = {
  by: 'speaker',
  to: 'addressee',
  with: 'participant',
  via: 'relay',
  party: undefined,
};
const WHEN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Takes a question apart. A word before a colon that is no field stays a word («о 10:30»).
 * @throws LitopysError `search.value`
 */
export function parseQuestion(text: string): Question {
  const words: string[] = [];
  const names: { name: string; role: EntryFilter['role'] }[] = [];
  const fields: Record<string, string> = {};
  for (const [whole, before, quoted, guillemets, plain] of text.slice(0, 2_000).matchAll(PART)) {
    const field = before?.toLowerCase() ?? '';
    const value = quoted ?? guillemets ?? plain ?? '';
    if (!QUESTION_FIELDS.some(({ name }) => name === field)) words.push(before ? whole : value);
    else if (field in ROLES) names.push({ name: value, role: ROLES[field] });
    else fields[field] = value;
  }
  const filter: Record<string, unknown> = {
    ...some('types', listOf(fields, 'type', ['contact', 'statement', 'figure'])),
    ...some('kinds', listOf(fields, 'kind', ContactKind.options)),
    ...some('status', listOf(fields, 'status', ContactStatus.options)),
    ...some('acts', listOf(fields, 'act', Act.options)),
    ...some('outlets', fields.outlet?.split(',')),
    ...some('units', fields.unit?.split(',')),
    ...some('standing', oneOf(fields, 'standing', Standing.options)),
    ...some('diverges', oneOf(fields, 'diverges', ['refines', 'differs', 'contradicts'])),
    ...some('from', whenOf(fields, 'from')),
    ...some('to', whenOf(fields, 'until')),
  };
  return {
    words: words.join(' ').trim(),
    filter: filter as Question['filter'],
    names,
    ...(fields.lang ? { language: fields.lang.toLowerCase() } : {}),
    ...some('in', oneOf(fields, 'in', ['articles', 'entries'])),
  };
}

function some(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}

function listOf(
  fields: Record<string, string>,
  name: string,
  allowed: readonly string[],
): string[] | undefined {
  const given = fields[name]?.split(',').filter((one) => one !== '');
  for (const one of given ?? []) if (!allowed.includes(one)) throw wrong(name, one, allowed);
  return given;
}

function oneOf(fields: Record<string, string>, name: string, allowed: readonly string[]): string | undefined {
  const given = fields[name];
  if (given !== undefined && !allowed.includes(given)) throw wrong(name, given, allowed);
  return given;
}

function whenOf(fields: Record<string, string>, name: string): string | undefined {
  const given = fields[name];
  if (given !== undefined && !WHEN.test(given)) throw wrong(name, given, ['2025', '2025-01', '2025-01-21']);
  return given;
}

function wrong(field: string, value: string, allowed: readonly string[]): LitopysError {
  return new LitopysError('search.value', `"${value}" is no ${field}`, {
    where: `${field}:${value}`,
    next: `it can be ${allowed.join(', ')}`,
  });
}

/** What is asked of a store to answer a question. */
export interface Answering {
  entitiesNamed(name: string, limit?: number): Promise<readonly { readonly id: string }[]>;
}

/**
 * A question as the store is asked it: names become the entities they most often name.
 * @param wordForms base forms of words, as the pipeline gives them
 * @returns null when a name is asked for that nobody in the chronicle has, so that nothing can be found
 */
export async function requestOf(
  question: Question,
  store: Answering,
  wordForms: (words: string) => readonly (readonly string[])[],
): Promise<SearchRequest | null> {
  const found = await Promise.all(
    question.names.map(async ({ name }) => (await store.entitiesNamed(name, 1))[0]?.id),
  );
  if (found.some((id) => id === undefined)) return null;
  const parties = found as string[];
  const roles = new Set(question.names.map(({ role }) => role));
  const [role] = roles.size === 1 ? roles : [undefined];
  const named =
    question.words === '' ? [] : (await store.entitiesNamed(question.words, 3)).map(({ id }) => id);
  return {
    ...question.filter,
    ...(parties.length > 0 ? { parties } : {}),
    ...(role ? { role } : {}),
    words: question.words === '' ? [] : wordForms(question.words),
    named,
    ...(question.language ? { language: question.language } : {}),
    ...(question.in ? { in: question.in } : {}),
  };
}
