/** What a command names, opened: of an e-mail or a page that was saved as one, the message and not its headers. */
import type { Document } from './inputs.js';

interface Opened {
  readonly place: string;
  open(): Document | Promise<Document>;
}

const BEGINNING = 512;

/** @throws LitopysError of `input.` and `archive.` */
export async function opened({ place, open }: Opened): Promise<Document> {
  const document = await open();
  const { doc, input } = document;
  if (typeof input === 'string' || !mayBeMail(place, input)) return document;
  // What reads archives takes time to load, and most is none.
  const { archiveItems, archiveKind } = await import('../acquire/archives/index.js');
  if (archiveKind(place, input.subarray(0, BEGINNING)) !== 'mail') return document;
  const { toRead } = await import('./adding/documents.js');
  async function* whole() {
    yield input as Uint8Array;
  }
  for await (const item of archiveItems(whole(), 'mail', place))
    if ('document' in item) {
      const { input: words, publication } = toRead(item.document, place);
      return { doc, input: words, publication };
    }
  return document;
}

/** It has the ending of mail, or opens as a field of its head does (`Subject: …`), with an address or the version of its format. */
function mayBeMail(place: string, input: Uint8Array): boolean {
  if (/\.(?:eml|mht|mhtml)$/i.test(place)) return true;
  const head = new TextDecoder('latin1').decode(input.subarray(0, BEGINNING));
  return /^[A-Z][\w-]{1,30}: /i.test(head) && /^(?:from|sender|to): .*@|^mime-version: /im.test(head);
}
