import { measure, type Passage, passagesOf } from './passages.js';
import { type Element, type Tree, treeOf } from './tree.js';

/** The text of a page that scripts draw, out of the data they draw it from. */
export interface StateText {
  readonly passages: readonly Passage[];
  readonly root: Element;
  readonly rule: string;
}

const LEAST = 300;
const MOST_NODES = 200_000;
/** Keys under which content systems keep a body; others are captions, descriptions of other articles, settings. */
const BODY_KEYS =
  /^(?:body|content|html|text|articlebody|article_body|bodyhtml|body_html|contenthtml|content_html|paragraphs?|blocks?|value|rendered|components?|main|markup|children|data|story|fulltext|full_text|copy)$/i;
const PARAGRAPH_KEYS = ['text', 'html', 'content', 'value', 'body', 'paragraph'];

/**
 * @param told the article's text in linked data
 * @param shown letters of running text that the markup shows; less than that is not taken
 */
export function stateText(tree: Tree, told: string | null, shown: number): StateText | null {
  let best: string | null = null;
  for (const source of tree.data.slice(0, 10)) {
    const found = longestBody(source);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  const linked = told && told.length > (best?.length ?? 0) * 0.8 ? told : null;
  const html = linked ? paragraphsOf(linked) : best;
  if (!html || html.length < Math.max(LEAST, shown * 1.5)) return null;
  const { root } = treeOf(html);
  measure(root);
  return {
    passages: passagesOf(root, null),
    root,
    rule: linked ? 'text in linked data' : 'text in the data of the page',
  };
}

function paragraphsOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/&(?!\w{2,8};|#)/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');
}

/** The longest HTML string, or list of paragraphs, under a key that names a body. */
function longestBody(source: string): string | null {
  let state: unknown;
  try {
    state = JSON.parse(source);
  } catch {
    return null;
  }
  let best = '';
  let left = MOST_NODES;
  const stack: { value: unknown; key: string }[] = [{ value: state, key: '' }];
  while (stack.length > 0 && left-- > 0) {
    const { value, key } = stack.pop() as { value: unknown; key: string };
    if (typeof value === 'string') {
      if (value.length > best.length && value.length >= LEAST && BODY_KEYS.test(key)) best = value;
    } else if (Array.isArray(value)) {
      const joined = joinedParagraphs(value);
      if (joined.length > best.length && joined.length >= LEAST) best = joined;
      for (const one of value) stack.push({ value: one, key });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) stack.push({ value: one, key: name });
  }
  return best || null;
}

/** A list of strings, or of objects with a text each, as paragraphs; nothing when most are short. */
function joinedParagraphs(values: readonly unknown[]): string {
  const parts: string[] = [];
  for (const value of values.slice(0, 2000)) {
    const text = paragraphIn(value, 0);
    if (text) parts.push(/^\s*<(?:p|h\d|ul|ol|blockquote|div)\b/i.test(text) ? text : `<p>${text}</p>`);
  }
  const running = parts.filter((part) => part.length > 80).length;
  return running >= 2 && running >= parts.length * 0.4 ? parts.join('\n') : '';
}

function paragraphIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? value : null;
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of PARAGRAPH_KEYS) {
    const text = paragraphIn(record[key], depth + 1);
    if (text) return text;
  }
  return paragraphIn(record.model ?? record.data ?? record.props ?? null, depth + 1);
}
