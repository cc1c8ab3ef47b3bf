/** Titles of feeds as words: many write them as HTML, whose marks are no letters of the headline. */
import { Parser } from 'htmlparser2';

/** A named or numbered letter, or a tag that stands in headlines; a bare `<` or `&` is left what it is. */
const MARKUP =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|<\/?(?:a|abbr|b|br|div|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)(?=[\s/>])[^<>]*>/i;

/** The words of a title that is HTML; one without markup is left as it is. */
export function wordsOfTitle(title: string | undefined): string | undefined {
  if (title === undefined || !MARKUP.test(title)) return title;
  let words = '';
  const parser = new Parser(
    {
      ontext(part) {
        words += part;
      },
      onopentag(name) {
        if (/^(?:br|div|p)$/.test(name)) words += ' ';
      },
    },
    { decodeEntities: true },
  );
  parser.end(title);
  return words.replace(/\s+/g, ' ').trim();
}
