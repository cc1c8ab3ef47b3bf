/** A file that somebody brings to the server, unfolded into what it holds: by the same reader of archives as `litopys add`. */
import type { RawDocument } from '../../acquire/archives/index.js';
import { isTime } from '../../model/index.js';

/** What is asked of the server to read one of them: the input of `POST /read` and `POST /articles`. */
export interface UnfoldedInput {
  readonly doc?: string | undefined;
  readonly text?: string | undefined;
  /** As they came, in Base64: in which encoding they are is told by them. */
  readonly bytes?: string | undefined;
  readonly contentType?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly origin?: string | undefined;
}

export interface Unfolded {
  readonly documents: readonly { readonly title: string | null; readonly input: UnfoldedInput }[];
  /** What could not be taken, the first of them by its place. */
  readonly skipped: readonly { readonly place: string; readonly why: string }[];
  readonly skippedInAll: number;
  /** Whether it holds more than is shown. */
  readonly more: boolean;
}

/** A file of a desk; longer archives are for `litopys add`, which takes them piece by piece. */
export const MOST_FILE = 16_000_000;
/** Of one document. */
export const MOST_DOCUMENT = 8_000_000;
const MOST_DOCUMENTS = 200;
/** Letters and bytes of all of them: packed archives are small and hold much. */
const MOST_CONTENT = 24_000_000;
const MOST_SKIPPED = 20;
/** What is skipped without end is no archive. */
const MOST_SKIPPED_IN_ALL = 100_000;
const BEGINNING = 512;

/** @throws LitopysError of `archive.` */
export async function unfold(name: string, bytes: Uint8Array): Promise<Unfolded> {
  // What reads archives takes time to load.
  const { archiveItems, archiveKind, NOTHING_KNOWN } = await import('../../acquire/archives/index.js');
  const kind = archiveKind(name, bytes.subarray(0, BEGINNING));
  const stem = name.replace(/\.[a-z]+$/i, '') || name;
  if (!kind) {
    const document = { doc: stem, content: bytes, contentType: null, known: NOTHING_KNOWN };
    return {
      documents: [{ title: null, input: inputOf(document) }],
      skipped: [],
      skippedInAll: 0,
      more: false,
    };
  }
  const documents: Unfolded['documents'][number][] = [];
  const skipped: Unfolded['skipped'][number][] = [];
  let [content, skippedInAll, more] = [0, 0, false];
  const skip = (place: string, why: string) => {
    skippedInAll++;
    if (skipped.length < MOST_SKIPPED) skipped.push({ place: place.slice(0, 300), why: why.slice(0, 1_000) });
  };
  async function* whole() {
    yield bytes;
  }
  for await (const item of archiveItems(whole(), kind, name)) {
    if (documents.length === MOST_DOCUMENTS || skippedInAll === MOST_SKIPPED_IN_ALL) {
      more = true;
      break;
    }
    if ('skipped' in item) skip(item.skipped.place, item.skipped.why);
    else if (item.document.content.length > MOST_DOCUMENT)
      skip(item.document.doc, `longer than ${MOST_DOCUMENT / 1e6} MB`);
    else {
      content += item.document.content.length;
      if (content > MOST_CONTENT) {
        more = true;
        break;
      }
      documents.push({
        title: item.document.known.title?.slice(0, 1_000) ?? null,
        input: inputOf(item.document),
      });
    }
  }
  return { documents, skipped, skippedInAll, more };
}

/** What the server takes of what is known; the rest of it is for the article to say. */
function inputOf({ doc, content, contentType, known }: RawDocument): UnfoldedInput {
  const { outlet, url, byline, published, updated, origin, language } = known;
  const words = (text: string | null) => text?.replaceAll('\0', '').slice(0, 300) || undefined;
  const time = (text: string | null) => (text !== null && isTime(text) ? text : undefined);
  const address = url !== null && url.length <= 4_000 && isPage(url) ? url : undefined;
  return {
    doc: words(doc),
    ...(typeof content === 'string' ? { text: content } : { bytes: Buffer.from(content).toString('base64') }),
    contentType: words(contentType),
    url: address,
    outlet: words(outlet),
    byline: words(byline),
    published: time(published),
    updated: time(updated),
    language: language !== null && LANGUAGE.test(language) ? language : undefined,
    origin: words(origin),
  };
}

/** A code of a language, with or without its country. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const isPage = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && !/[\p{Cc}\s]/u.test(url);
