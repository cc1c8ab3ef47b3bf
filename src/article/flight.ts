/**
 * Pages of Next.js that send their text in scripts: `self.__next_f.push([1, "…"])` carries a stream of rows, each an id
 * and a value, of which React draws the page. What would be drawn is written as markup; nothing is run.
 */

/** What a page is drawn from. */
export interface Flight {
  /** The elements that stand in the rows, as markup. */
  readonly markup: string;
  /** The values of the rows as JSON, for a text that is kept in data. */
  readonly data: string;
}

const PUSHES = 'self.__next_f.push([1,';
const MOST_CHARACTERS = 3_000_000;
const MOST_NODES = 200_000;
const DEEPEST = 200;

/** @returns null for a page without such scripts */
export function flightOf(html: string): Flight | null {
  if (!html.includes(PUSHES)) return null;
  const json: string[] = [];
  const rows = rowsOf(streamIn(html), json);
  if (rows.size === 0) return null;
  return { markup: new Drawing(rows).all(), data: `[${json.join()}]` };
}

/** The strings of the scripts, one after another. */
function streamIn(html: string): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = html.indexOf(PUSHES); at >= 0; at = html.indexOf(PUSHES, at + PUSHES.length)) {
    const start = at + PUSHES.length;
    if (html[start] !== '"') continue;
    const end = endOfString(html, start);
    if (end < 0) break;
    const part = parsed(html.slice(start, end));
    if (typeof part !== 'string') continue;
    if ((length += part.length) > MOST_CHARACTERS) break;
    parts.push(part);
  }
  return parts.join('');
}

/** Behind the quotation mark that closes a string of JSON; −1 where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\\') at++;
    else if (letter === '"') return at + 1;
    else if (letter === '\n') return -1;
  }
  return -1;
}

/** `5:["$", "p", …]` to the end of the line; `a:T1f4,` is followed by so many bytes of text. Others draw nothing. */
function rowsOf(stream: string, json: string[]): Map<string, unknown> {
  const rows = new Map<string, unknown>();
  let at = 0;
  while (at < stream.length) {
    const colon = stream.indexOf(':', at);
    if (colon < 0) break;
    const id = stream.slice(at, colon);
    const text =
      stream[colon + 1] === 'T' ? /^T([\da-f]{1,6}),/.exec(stream.slice(colon + 1, colon + 9)) : null;
    if (text) {
      const start = colon + 1 + text[0].length;
      at = afterBytes(stream, start, Number.parseInt(text[1] ?? '0', 16));
      const content = stream.slice(start, at);
      rows.set(id, content);
      json.push(JSON.stringify({ content }));
      continue;
    }
    const line = stream.indexOf('\n', colon);
    const end = line < 0 ? stream.length : line;
    if (/^[[{]$/.test(stream[colon + 1] ?? '')) {
      const source = stream.slice(colon + 1, end);
      const value = parsed(source);
      if (value !== undefined) {
        rows.set(id, value);
        json.push(source);
      }
    }
    at = end + 1;
  }
  return rows;
}

/** Where so many bytes of UTF-8 end. */
function afterBytes(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (at < text.length && left > 0) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // What is broken draws nothing.
  }
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const TAG = /^[a-z][a-z\d]{0,15}$/;
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  id: 'id',
  href: 'href',
  itemProp: 'itemprop',
  dateTime: 'datetime',
  rel: 'rel',
  type: 'type',
  name: 'name',
  property: 'property',
  content: 'content',
};
/** A value that stands in another row: `$a`, and drawn when it comes, `$La`. */
const REFERENCE = /^\$L?([\da-f]{1,8})$/;

class Drawing {
  readonly #parts: string[] = [];
  readonly #drawn = new Set<string>();
  #left = MOST_NODES;

  constructor(private readonly rows: ReadonlyMap<string, unknown>) {}

  /** Rows that no other one names stand for themselves, in their order. */
  all(): string {
    for (const id of this.rows.keys()) if (typeof this.rows.get(id) !== 'string') this.#row(id, 0);
    return this.#parts.join('');
  }

  #row(id: string, depth: number): void {
    if (this.#drawn.has(id)) return;
    this.#drawn.add(id);
    this.#node(this.rows.get(id), depth);
  }

  #node(node: unknown, depth: number): void {
    if (depth > DEEPEST || this.#left-- <= 0) return;
    if (typeof node === 'string') {
      const id = REFERENCE.exec(node)?.[1];
      if (id !== undefined) this.#row(id, depth + 1);
      else if (depth > 0 && !node.startsWith('$')) this.#parts.push(escaped(node));
    } else if (!Array.isArray(node)) return;
    else if (node[0] === '$') this.#element(node, depth);
    else for (const one of node) if (typeof one !== 'string' || depth > 1) this.#node(one, depth + 1);
  }

  /** `["$", tag, key, props]`; a component of the page's own, whose tag is a reference, is what it holds. */
  #element([, tag, , given]: readonly unknown[], depth: number): void {
    const props = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
    const isTag = typeof tag === 'string' && TAG.test(tag);
    if (isTag) this.#parts.push(`<${tag}${attributesOf(props)}>`);
    const inner = (props.dangerouslySetInnerHTML as { __html?: unknown } | undefined)?.__html;
    if (typeof inner === 'string') this.#parts.push(this.#markup(inner));
    this.#node(props.children, depth + 2);
    if (isTag && !VOID.has(tag)) this.#parts.push(`</${tag}>`);
  }

  /** Markup, or the text of a row that is some: drawn once, however many name it. */
  #markup(inner: string): string {
    const id = REFERENCE.exec(inner)?.[1];
    if (id === undefined) return inner;
    const text = this.#drawn.has(id) ? null : this.rows.get(id);
    this.#drawn.add(id);
    return typeof text === 'string' ? text : '';
  }
}

function attributesOf(props: Readonly<Record<string, unknown>>): string {
  return Object.entries(ATTRIBUTES)
    .map(([name, written]) => [written, props[name]] as const)
    .filter(([, value]) => typeof value === 'string')
    .map(([written, value]) => ` ${written}="${escaped(String(value))}"`)
    .join('');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
