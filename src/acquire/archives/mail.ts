/** Press releases as e-mail (EML), and pages that a browser saved as one file (MHTML): both are MIME. */
import PostalMime from 'postal-mime';
import { LitopysError } from '../../model/index.js';
import { type Known, NOTHING_KNOWN, type RawDocument } from '../contract.js';
import { feedTime } from '../feeds/dates.js';
import { titledText } from '../titled.js';
import { forwardedIn, withoutMarks } from './forwarded.js';

/**
 * A message or saved page → its document. Attachments are left out; HTML goes before plain text. Of a message that was
 * passed on it is the one inside it.
 * @throws LitopysError `archive.no-text`, `archive.too-large`
 */
export async function mailDocument(bytes: Uint8Array, doc: string): Promise<RawDocument> {
  if (hasMoreLines(bytes, MOST_LINES))
    throw new LitopysError('archive.too-large', `the message has more than ${MOST_LINES} lines`, {
      where: doc,
      next: 'save its text without what is attached to it',
    });
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.trim() ?? null;
  const content = mail.html ?? mail.text;
  if (!content?.trim())
    throw new LitopysError('archive.no-text', 'the message has no text', {
      where: doc,
      next: 'save what is attached to it as files and read those',
    });
  const url = header('snapshot-content-location') ?? header('content-location');
  const saved = header('snapshot-content-location') !== null;
  const sender = mail.from?.name || mail.from?.address?.split('@')[1] || null;
  const inner = saved || !mail.text ? null : forwardedIn(mail.text, mail.subject ?? null);
  if (inner) {
    const title = withoutMarks(inner.subject ?? mail.subject ?? '') || null;
    const known = { ...NOTHING_KNOWN, title, outlet: inner.sender, published: inner.sent };
    return { doc, content: titledText(title, inner.text), contentType: 'text/plain', known };
  }
  const known: Known = {
    ...NOTHING_KNOWN,
    title: mail.subject ?? null,
    // A page was saved at its date, and published at another; a message is published when it is sent.
    outlet: saved ? null : sender,
    url: url && /^https?:/.test(url) ? url : null,
    // As it was written, with its zone: the day of the sender, which midnight in UTC would make another.
    published: saved ? null : sentAt(header('date') ?? mail.date ?? null),
  };
  // Mail in HTML is a page of its own, with its headline where its makers want it.
  if (mail.html) return { doc, content, contentType: 'text/html; charset=utf-8', known };
  return { doc, content: titledText(known.title, content), contentType: 'text/plain', known };
}

/** Words that are no time stay as they are: that they are none is said of the article. */
function sentAt(words: string | null): string | null {
  return words === null ? null : (feedTime(words) ?? words);
}

/** What reads mail needs two kilobytes a line while it does; so many are 25 MB of attachments. */
const MOST_LINES = 400_000;

function hasMoreLines(bytes: Uint8Array, most: number): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0 && lines <= most; at = bytes.indexOf(10, at + 1)) lines++;
  return lines > most;
}
