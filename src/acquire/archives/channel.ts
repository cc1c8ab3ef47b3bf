/** Saved pages of a Telegram channel as its web view shows them (t.me/s/…), and of one post as sites show it: each post a document, as in an export. */
import { Parser } from 'htmlparser2';
import { textOf } from '../charset.js';
import { type Item, NOTHING_KNOWN, type RawDocument } from '../contract.js';

/** How such a page begins, saved by a browser or as it came; its dash may not be decoded. */
export function isChannelHead(head: string): boolean {
  return (
    /^\s*(?:<!doctype html[^>]{0,200}>\s*)?<!-- saved from url=\(\d{1,6}\)https:\/\/t\.me\/s\//i.test(head) ||
    /<title>(?:[^<]{1,300} [^\w\s<]{1,3} Telegram|Telegram Widget)<\/title>/.test(head)
  );
}

/** Whether an address is that of such a page. */
export function isChannelAddress(url: string | null): boolean {
  return url !== null && /^https?:\/\/t\.me\/s\/[\w-]{3,64}(?:[/?#]|$)/i.test(url);
}

/** The posts of a page, oldest first as it has them; the page itself where it has none. */
export function* channelItems(page: RawDocument): Generator<Item> {
  const { content, contentType } = page;
  const posts = postsOf(typeof content === 'string' ? content : textOf(content, contentType));
  if (posts.length === 0) yield { document: page };
  for (const post of posts) yield itemOf(post);
}

/** What a post shows; `author` is who signed it, `origin` whom it was forwarded from. */
interface Post {
  /** `channel/17`. */
  readonly name: string;
  readonly isService: boolean;
  text: string;
  outlet: string;
  origin: string;
  author: string;
  published: string | null;
}
type Field = 'text' | 'outlet' | 'origin' | 'author';

function itemOf({ name, text, outlet, origin, author, published }: Post): Item {
  const words = (part: string) => part.replace(/\s+/g, ' ').trim() || null;
  const content = text.replace(/[^\S\n]+\n/g, '\n').trim();
  if (!/[\p{L}\p{N}]/u.test(content)) return { skipped: { place: `post ${name}`, why: 'no words in it' } };
  return {
    document: {
      doc: `telegram-${name.replaceAll('/', '-')}`,
      content,
      contentType: 'text/plain',
      known: {
        ...NOTHING_KNOWN,
        outlet: words(outlet),
        url: `https://t.me/${name}`,
        byline: words(author),
        published,
        origin: words(origin),
      },
    },
  };
}

/** The field that an element of a post fills, by its class. */
const FIELDS: Readonly<Record<string, Field>> = {
  tgme_widget_message_text: 'text',
  tgme_widget_message_owner_name: 'outlet',
  tgme_widget_message_forwarded_from_name: 'origin',
  tgme_widget_message_from_author: 'author',
};
const fieldOf = (name: string): Field | undefined => (Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined);
/** Elements that stand on lines of their own in a text. */
const LINES = new Set(['br', 'p', 'div', 'blockquote', 'pre', 'li']);

function postsOf(html: string): Post[] {
  const posts: Post[] = [];
  let post: Post | null = null;
  let depth = 0;
  let field: { readonly name: Field; readonly depth: number } | null = null;
  const breakLine = (name: string) => {
    if (post && field?.name === 'text' && LINES.has(name)) post.text += '\n';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw TOO_DEEP;
        const classes = (attributes.class ?? '').split(/\s+/, MOST_CLASSES);
        const opened = openedBy(classes, attributes['data-post']);
        if (opened) {
          posts.push(opened);
          post = opened;
          field = null;
        }
        if (!post) return;
        if (field) breakLine(name);
        else {
          const found = classes.map(fieldOf).find((one) => one !== undefined);
          if (found && !classes.includes(ANSWERED) && post[found] === '') field = { name: found, depth };
        }
        // The lengths of videos are times too, without a day.
        if (name === 'time' && attributes.datetime) post.published ??= attributes.datetime;
      },
      ontext(part) {
        if (post && field) post[field.name] += field.name === 'text' ? part.replace(/\s+/g, ' ') : part;
      },
      onclosetag(name) {
        if (field && depth <= field.depth) field = null;
        else if (name !== 'br') breakLine(name);
        depth--;
      },
    },
    { decodeEntities: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
    return [];
  }
  return posts.filter(({ isService }) => !isService);
}

/** Elements left open cost the parser more the more of them there are; such a page has no posts, and is refused as a page. */
const DEEPEST = 1_000;
const TOO_DEEP = Symbol('too deep');
const MOST_CLASSES = 20;
/** The words of the post that one answers stand in it too. */
const ANSWERED = 'js-message_reply_text';

/** The post that an element begins: «channel created» and pinned pictures are none. */
function openedBy(classes: readonly string[], name: string | undefined): Post | null {
  if (!classes.includes('tgme_widget_message') || !/^[\w-]{1,64}\/\d{1,12}$/.test(name ?? '')) return null;
  const isService = classes.includes('service_message');
  return { name: name ?? '', isService, text: '', outlet: '', origin: '', author: '', published: null };
}
