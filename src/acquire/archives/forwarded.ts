/** Mail that was forwarded: who wrote it, when and under which subject stands in lines above its words, not in the headers of the message. */
import { feedTime } from '../feeds/dates.js';

/** A message inside another. What its lines do not say is null. */
export interface Forwarded {
  readonly sender: string | null;
  /** ISO 8601, or the words where they are no time that is understood. */
  readonly sent: string | null;
  readonly subject: string | null;
  readonly text: string;
}

/** What programs for mail write above a message that is passed on. */
const OPENINGS = [
  'Forwarded message',
  'Begin forwarded message',
  'Пересланное сообщение',
  'Перенаправленное сообщение',
  'Начало переадресованного сообщения',
  'Переслане повідомлення',
  'Перенаправлене повідомлення',
  'Початок переадресованого повідомлення',
  'Початок переспрямованого повідомлення',
];
/** What they write above one that is answered as well as above one that is passed on. */
const EITHER = [
  'Original message',
  'Исходное сообщение',
  'Оригінальне повідомлення',
  'Початкове повідомлення',
];
/** How the subject of a message that passes on another begins. */
const PASSES_ON = /^\s{0,9}(?:(?:fwd?|пересл|прсл|пер)\s{0,9}:\s{0,9})+/i;

const FIELDS: Readonly<Record<'sender' | 'sent' | 'subject' | 'other', readonly string[]>> = {
  sender: ['From', 'От', 'От кого', 'Від', 'Від кого', 'Відправник', 'Отправитель'],
  sent: ['Date', 'Sent', 'Дата', 'Отправлено', 'Надіслано', 'Відправлено'],
  subject: ['Subject', 'Тема'],
  other: ['To', 'Cc', 'Bcc', 'Reply-To', 'Кому', 'Копия', 'Копія', 'Ответить', 'Importance'],
};

const marked = (words: readonly string[]): RegExp =>
  new RegExp(`^[ \\t>]*[-_]*[ \\t]*(?:${words.join('|')})[ \\t]*[-_:]*[ \\t]*$`, 'i');
const FORWARDED = marked(OPENINGS);
const BELOW = marked([...OPENINGS, ...EITHER]);
const FIELD = new RegExp(
  `^[ \\t>]*\\*?(?:${Object.entries(FIELDS)
    .map(([name, words]) => `(?<${name}>${words.join('|')})`)
    .join('|')})[ \\t]*:\\*?[ \\t]*(?<value>.*)$`,
  'iu',
);

/** Messages that were passed on and on. */
const DEEPEST = 5;

/**
 * The message that another passes on, the innermost; null where it passes none on.
 * @param subject of the message around it
 */
export function forwardedIn(text: string, subject: string | null): Forwarded | null {
  let found: Forwarded | null = null;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = passedOn(found?.text ?? text, found ? found.subject : subject);
    if (!next) break;
    found = next;
  }
  return found;
}

/** A subject without the marks that it was passed on: «Fwd: Брифінг». */
export function withoutMarks(subject: string): string {
  return subject.replace(PASSES_ON, '').trim() || subject;
}

function passedOn(text: string, subject: string | null): Forwarded | null {
  const isOpening = PASSES_ON.test(subject ?? '') ? BELOW : FORWARDED;
  const all = text.split(/\r?\n/);
  const opening = all.findIndex((line) => line.length <= LONGEST_OPENING && isOpening.test(line));
  if (opening < 0 || all.slice(0, opening).join(' ').trim().length > LONGEST_NOTE) return null;
  const lines = all.slice(opening + 1);
  const fields = new Map<string, string>();
  let at = 0;
  while (at < lines.length && blank(lines[at])) at++;
  for (; at < lines.length; at++) {
    const groups = FIELD.exec(lines[at]?.slice(0, LONGEST_FIELD) ?? '')?.groups;
    if (!groups) break;
    for (const name of Object.keys(FIELDS)) if (groups[name]) fields.set(name, groups.value?.trim() ?? '');
  }
  const words = fields.has('sender') && fields.size > 1 ? unquoted(lines.slice(at)) : '';
  if (words.trim() === '') return null;
  return {
    sender: nameOf(fields.get('sender') ?? ''),
    sent: timeIn(fields.get('sent') ?? ''),
    subject: fields.get('subject') || null,
    text: words,
  };
}

const LONGEST_OPENING = 120;
/** What may stand above a message that is passed on; more is a message of its own. */
const LONGEST_NOTE = 200;
const LONGEST_FIELD = 2_000;
const blank = (line: string | undefined): boolean => /^[ \t>]*$/.test(line ?? '');

/** Lines without the marks of a quotation, where all of them have one, and without the signature below them. */
function unquoted(lines: readonly string[]): string {
  const body = lines.slice(0, signatureIn(lines));
  const isQuoted = body.every((line) => line.trim() === '' || line.startsWith('>'));
  return body
    .map((line) => (isQuoted ? line.replace(/^> ?/, '') : line))
    .join('\n')
    .replace(/^\n+/, '');
}

/** What is longer than this below two hyphens is no signature. */
const SIGNATURE = { lines: 8, characters: 400 };

/** Where a signature begins (RFC 3676: two hyphens, usually with a space). */
function signatureIn(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^-- ?$/.test(line));
  const below = lines
    .slice(at + 1)
    .join('\n')
    .trim();
  const isShort = below.length <= SIGNATURE.characters && below.split('\n').length <= SIGNATURE.lines;
  return at > 0 && isShort ? at : lines.length;
}

/** «Пресслужба <press@body.example>»: the name, or else the host of the address. */
function nameOf(words: string): string | null {
  const name = words
    .replace(/\s*[<[](?:mailto:)?[^<>[\]]*[>\]]\s*/gi, ' ')
    .replace(/["*]/g, '')
    .trim();
  const address = /@([\w.-]+\.\w+)/.exec(words)?.[1] ?? null;
  return name === '' || name.includes('@') ? address : name;
}

/** «Sun, 22 Nov 2026 at 18:40», «вс, 22 нояб. 2026 г. в 18:40»: without the words between day and hour. */
function timeIn(words: string): string | null {
  if (words === '') return null;
  const plain = words
    .replace(/\s+(?:at|в|о|об|у)\s+(?=\d)/u, ' ')
    .replace(/(\d{4})\s*(?:г|р|року|года)\.?(?=[\s,]|$)/u, '$1')
    .replace(/(\p{L})\.(?=\s)/gu, '$1')
    .replace(/(\d{4}),(?=\s)/, '$1');
  return feedTime(plain) ?? feedTime(words) ?? words;
}
