import { unescaped } from '../tagging/ukrainian-corpora.js';

/** Signs before which no space stands. */
const CLOSING = /^[.,;:!?…)\]}»”%]+$/;
/** Signs after which no space stands. */
const OPENING = /^[([{«“„]$/;

/**
 * The text of an article of BrUK, which has its words but not the spaces between them: a paragraph a line, spaces by
 * the usual rules of printing. A straight quotation mark opens and closes by turns within its paragraph.
 */
export function brukText(xml: string): string {
  const paragraphs: string[] = [];
  let words = '';
  let isOpen = false;
  let isTight = true;
  const close = () => {
    if (words !== '') paragraphs.push(words);
    words = '';
    isOpen = false;
    isTight = true;
  };
  for (const [, value] of xml.matchAll(/<paragraph\b|<token value="([^"]*)"/g)) {
    if (value === undefined) {
      close();
      continue;
    }
    const form = unescaped(value);
    const isQuote = form === '"';
    const before = isTight || CLOSING.test(form) || (isQuote && isOpen) ? '' : ' ';
    isTight = OPENING.test(form) || (isQuote && !isOpen);
    if (isQuote) isOpen = !isOpen;
    words += before + form;
  }
  close();
  return `${paragraphs.join('\n')}\n`;
}
