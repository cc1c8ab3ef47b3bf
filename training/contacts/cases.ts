/**
 * The tables of `test/cases` as examples: few texts show as many words that look like a contact and are none. Only for
 * English, where little news has its contacts marked; the tables then tell whether what rules decide stays so, not how
 * well unseen texts are read.
 */
import { readFileSync } from 'node:fs';
import type { ContactArticle } from './articles.js';
import type { GoldContact } from './examples.js';

const MARK = '\n==>\n';

/** The texts of a table of contacts with what it expects. */
export function contactCases(path: string): ContactArticle[] {
  return readFileSync(path, 'utf8')
    .split(/\n(?=# )/)
    .flatMap((piece, i) => {
      const body = piece.slice(piece.indexOf('\n') + 1);
      const at = body.indexOf(MARK);
      if (!piece.startsWith('# ') || at < 0) return [];
      const text = body.slice(0, at);
      const expected = body
        .slice(at + MARK.length)
        .split('\n')
        .map((line) => line.split('|').map((part) => part.trim()));
      return [{ doc: `case-${i}`, text, contacts: expected.flatMap((line) => contactOf(line, text)) }];
    });
}

/** `call held | Anna Smith + John Brown | ? | phoned`; anything else is no contact. */
function contactOf(line: readonly string[], text: string): GoldContact[] {
  const [what = '', parties = '', , word = ''] = line;
  const [kind, status] = what.split(' ');
  const start = word === '' ? -1 : text.indexOf(word);
  if (!kind || !status || start < 0) return [];
  return [{ participants: parties.split(' + '), kind, status, trigger: { start, end: start + word.length } }];
}
