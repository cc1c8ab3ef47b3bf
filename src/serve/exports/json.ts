/** JSON: the same records as NDJSON, as one document with a list a kind. */
import type { Format } from './format.js';
import { records } from './ndjson.js';

export const json: Format = {
  name: 'json',
  summary: 'the whole chronicle as one document: {"articles": [...], "entries": [...], ...}',
  media: 'application/json',
  ending: 'json',
  async *write(source) {
    let list = '';
    let first = true;
    for await (const { type, ...record } of records(source)) {
      if (type === 'litopys') {
        yield `${JSON.stringify(record).slice(0, -1)}`;
        continue;
      }
      const name = LISTS[String(type)] ?? String(type);
      if (name !== list) {
        yield `${list === '' ? '' : '\n]'},\n"${name}": [\n`;
        list = name;
        first = true;
      }
      yield `${first ? '' : ',\n'}${JSON.stringify(type === 'article' ? record : Object.values(record)[0])}`;
      first = false;
    }
    yield list === '' ? '}\n' : '\n]}\n';
  },
};

const LISTS: Readonly<Record<string, string>> = {
  outlet: 'outlets',
  article: 'articles',
  tie: 'ties',
  report: 'reports',
  entity: 'entities',
  entry: 'entries',
  followup: 'followUps',
  review: 'reviews',
  search: 'searches',
};
