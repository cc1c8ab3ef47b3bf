/** An analysis as CoNLL-U, the exchange format of Universal Dependencies. */
import type { Analysis, Token } from '../main.js';
import { multiwordEnd } from '../pipeline.js';

/**
 * Sentences in CoNLL-U, ten columns each, as the evaluation script of the CoNLL 2018 shared task reads them:
 * the forms put together are the text without its white space. HEAD and DEPREL are no parse.
 * @param doc names the document in `# newdoc id`
 */
export function conllu({ text, tokens, sentences }: Analysis, doc: string): string {
  const parts: string[] = [];
  let block = -1;
  for (const { index, start, end, first, last, block: of } of sentences) {
    if (index === 0) parts.push(`# newdoc id = ${oneLine(doc)}\n`);
    if (of !== block) parts.push('# newpar\n');
    block = of;
    parts.push(`# sent_id = ${index + 1}\n# text = ${oneLine(text.slice(start, end))}\n`);
    parts.push(rows(tokens, first, last, text.length).join(''), '\n');
  }
  return parts.join('');
}

/** The words of a sentence; one written token of several words («don't») has a line of its own before them. */
function rows(tokens: readonly Token[], first: number, last: number, length: number): string[] {
  const lines: string[] = [];
  for (let at = first; at < last; ) {
    const end = Math.min(multiwordEnd(tokens, at), last);
    const [word, until] = [tokens[at] as Token, tokens[end - 1] as Token];
    const misc = place(word.start, until.end, tokens[end]?.start ?? length + 1);
    if (end - at > 1) {
      const form = tokens.slice(at, end).map((token) => token.form);
      lines.push(
        row([`${at - first + 1}-${end - first}`, form.join(''), '_', '_', '_', '_', '_', '_', '_', misc]),
      );
    }
    for (const own = end - at === 1 ? misc : '_'; at < end; at++)
      lines.push(wordRow(tokens[at] as Token, at - first + 1, own));
  }
  return lines;
}

function wordRow({ form, lemma, upos, feats }: Token, id: number, misc: string): string {
  const [head, relation] = id === 1 ? [0, 'root'] : [1, 'dep'];
  return row([id, field(form), field(lemma), upos, '_', featsText(feats), head, relation, '_', misc]);
}

function place(start: number, end: number, next: number): string {
  return `TokenRange=${start}:${end}${next === end ? '|SpaceAfter=No' : ''}`;
}

function row(columns: readonly (string | number)[]): string {
  return `${columns.join('\t')}\n`;
}

/** What was written of features before: all words of one tag share them. */
const written = new WeakMap<Token['feats'], string>();

/** Features as `Case=Nom|Number=Sing`, sorted by name as the format asks. */
export function featsText(feats: Token['feats']): string {
  const known = written.get(feats);
  if (known !== undefined) return known;
  const text = sortedFeats(feats);
  written.set(feats, text);
  return text;
}

function sortedFeats(feats: Token['feats']): string {
  const pairs = Object.entries(feats).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return '_';
  return pairs
    .map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .join('|');
}

function field(value: string): string {
  return oneLine(value) || '_';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
