/** Files as the articles that they hold: the server unfolds them, so that here is read what `litopys add` reads. */
import { Problem, patiently, problemOf, sendFile } from './api.js';
import type { Brought } from './desk.js';
import type { ReadInput } from './handed.js';

interface Unfolded {
  readonly documents: readonly { readonly title: string | null; readonly input: ReadInput }[];
  readonly skipped: readonly Skipped[];
  readonly skippedInAll: number;
  readonly more: boolean;
}

interface Skipped {
  readonly place: string;
  readonly why: string;
}

/** What is said of a file beside what it holds. */
export interface Remark {
  readonly name: string;
  readonly skipped: readonly Skipped[];
  readonly skippedInAll: number;
  /** How many of more are shown; null where all are. */
  readonly first: number | null;
}

/** Endings of what can be read; files of others are read as texts. */
export const ENDINGS =
  '.txt,.text,.html,.htm,.xhtml,.eml,.mht,.mhtml,.mbox,.json,.ndjson,.jsonl,.csv,.tsv,.warc,.gz,text/*';

/** Larger files are not sent. */
const MOST_BYTES = 16_000_000;

export async function unfoldFile(
  file: File,
): Promise<{ brought: readonly Brought[]; remark: Remark | null }> {
  const { name } = file;
  try {
    if (file.size > MOST_BYTES)
      throw new Problem('web.file-too-large', 'The file is larger than 16 MB.', null, 0);
    const asked = () => sendFile<Unfolded>('/files', { name: name.slice(-300) }, file);
    const { documents, skipped, skippedInAll, more } = await patiently(asked);
    const brought = documents.map(({ title, input }) => ({
      name: documents.length === 1 ? name : `${name}: ${title ?? input.doc ?? ''}`,
      input,
    }));
    const remark = { name, skipped, skippedInAll, first: more ? documents.length : null };
    if (documents.length > 0 || skippedInAll > 0)
      return { brought, remark: more || skippedInAll > 0 ? remark : null };
    throw new Problem('input.no-articles', 'The file holds no article.', null, 0);
  } catch (error) {
    return { brought: [{ name, input: null, problem: problemOf(error) }], remark: null };
  }
}
