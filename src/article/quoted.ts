/** What a page quotes: its own article is no quotation, however it is indented. */
import type { Element } from './tree.js';

/** Tells whether an element quotes others. */
export type Quoted = (element: Element) => boolean;

/**
 * Quotations of a page: its `blockquote` elements, but none by which the article itself is indented, that holds the
 * headline, a part of the body or most of its text.
 */
export function quotedOn(headline: Element | null, parts: ReadonlySet<Element>): Quoted {
  const indented = new Set<Element>();
  for (const held of headline === null ? parts : [headline, ...parts])
    for (let at: Element | null = held; at && !indented.has(at); at = at.parent) indented.add(at);
  let running = 0;
  for (const part of parts) running += part.running;
  return (element) =>
    element.name === 'blockquote' && !indented.has(element) && element.running <= running / 2;
}
