/** Exports of Telegram Desktop (`result.json`): the posts of channels, with whom a post was forwarded from. */
import { type Item, NOTHING_KNOWN } from '../contract.js';

interface Message {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly date?: unknown;
  readonly date_unixtime?: unknown;
  readonly edited?: unknown;
  readonly edited_unixtime?: unknown;
  readonly from?: unknown;
  readonly author?: unknown;
  readonly forwarded_from?: unknown;
  readonly text?: unknown;
  readonly text_entities?: unknown;
}

interface Chat {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly id?: unknown;
  readonly messages: readonly Message[];
}

/** Whether a JSON value is such an export: one chat, or all of an account. */
export function isTelegram(value: unknown): boolean {
  return chatsOf(value).length > 0;
}

/** Talk of two people, or of one with himself, which nobody published. */
const PRIVATE = new Set(['personal_chat', 'bot_chat', 'saved_messages']);

/**
 * The posts of an export, oldest first as it has them. Of a whole account only public channels are read: who exports
 * it for them has his talks with others in it. A chat that was exported by itself is read unless it is private.
 */
export function* telegramItems(value: unknown): Generator<Item> {
  const chats = chatsOf(value);
  const isOne = chats[0] === value;
  const isRead = ({ type }: Chat) => (isOne ? !PRIVATE.has(String(type)) : type === 'public_channel');
  for (const chat of chats) if (isRead(chat)) yield* postsOf(chat);
  const left = chats.filter((chat) => !isRead(chat)).length;
  const why = isOne ? 'a private chat is not read' : 'of an account only public channels are read';
  if (left > 0) yield { skipped: { place: left === 1 ? 'a chat' : `${left} chats`, why } };
}

/** A post without words is skipped. */
function* postsOf(chat: Chat): Generator<Item> {
  const name = words(chat.name);
  // In a group each post has its own author, but one without a name posts as the group; so do all who post in a channel.
  const isChannel = /channel$/.test(words(chat.type) ?? 'channel');
  for (const message of chat.messages) {
    if (message?.type !== 'message') continue;
    const place = `message ${String(message.id)} of ${name ?? 'a chat'}`;
    const text = textOf(message.text) || textOf(message.text_entities);
    if (!/[\p{L}\p{N}]/u.test(text)) {
      yield { skipped: { place, why: 'no words in it' } };
      continue;
    }
    yield {
      document: {
        doc: `telegram-${String(chat.id ?? name)}-${String(message.id)}`,
        content: text,
        contentType: 'text/plain',
        known: {
          ...NOTHING_KNOWN,
          outlet: name ?? words(message.from),
          byline: words(message.author) ?? (isChannel || message.from === name ? null : words(message.from)),
          published: timeOf(message.date, message.date_unixtime),
          updated: timeOf(message.edited, message.edited_unixtime),
          origin: words(message.forwarded_from),
        },
      },
    };
  }
}

function chatsOf(value: unknown): Chat[] {
  if (typeof value !== 'object' || value === null) return [];
  const account = value as { messages?: unknown; chats?: { list?: unknown } };
  if (Array.isArray(account.messages) && 'name' in account) return [account as Chat];
  const list = account.chats?.list;
  return Array.isArray(list)
    ? list.filter((chat): chat is Chat => Array.isArray((chat as Chat | null)?.messages))
    : [];
}

/** Text comes as one string, or as pieces of which links and bold words are objects. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((piece) =>
      typeof piece === 'string' ? piece : (words((piece as { text?: unknown } | null)?.text) ?? ''),
    )
    .join('');
}

/** The export writes local time without a zone, so the seconds since 1970 are taken where they stand. */
function timeOf(date: unknown, unix: unknown): string | null {
  const seconds = typeof unix === 'string' && /^\d{1,11}$/.test(unix) ? Number(unix) : null;
  return seconds === null ? words(date) : new Date(seconds * 1000).toISOString();
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
