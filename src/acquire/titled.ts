/** Sources that keep the headline apart from the words: it is put before them, so that it is read and can be pointed at. */

/** A text with its title before it; as it is where a line near its beginning is that title. */
export function titledText(title: string | null, text: string): string {
  const headline = title === null ? '' : oneLine(title);
  if (headline === '') return text;
  const same = (line: string) => keyOf(line) === keyOf(headline);
  const stands = text.slice(0, BEGINNING).split('\n').some(same);
  return stands || text.trim() === '' ? text || headline : `${headline}\n\n${text}`;
}

/** Pieces of markup with their title as a headline; a page is left to tell its own. */
export function titledMarkup(title: string | null, markup: string): string {
  const headline = title === null ? '' : oneLine(title);
  const own = /<(?:!doctype|html|head|body|h1)\b/i.test(markup.slice(0, BEGINNING * 10));
  return headline === '' || own ? markup : `<article><h1>${escaped(headline)}</h1>${markup}</article>`;
}

/** Either of them, by what the words begin with. */
export function titled(title: string | null, words: string): string {
  return /^\s*<[a-z!?]/i.test(words) ? titledMarkup(title, words) : titledText(title, words);
}

/** So far from the start a headline may stand below a rubric or a caption. */
const BEGINNING = 1000;

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const keyOf = (line: string): string =>
  oneLine(line)
    .toLowerCase()
    .replace(/[.!?…\s]+$/, '');
const escaped = (text: string): string => text.replace(/&(?!#?\w{1,10};)/g, '&amp;').replace(/</g, '&lt;');
