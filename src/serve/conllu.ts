/** An analysis as CoNLL-U, the exchange format of Universal Dependencies. */
import type { Analysis, Token } from '../main.js';

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
    for (let at = first; at < last; at++)
      parts.push(row(tokens[at] as Token, at - first + 1, tokens[at + 1]?.start ?? text.length + 1));
    parts.push('\n');
  }
  return parts.join('');
}

function row({ start, end, form, lemma, upos, feats }: Token, id: number, next: number): string {
  const misc = `TokenRange=${start}:${end}${next === end ? '|SpaceAfter=No' : ''}`;
  const [head, relation] = id === 1 ? [0, 'root'] : [1, 'dep'];
  const columns = [id, field(form), field(lemma), upos, '_', featsText(feats), head, relation, '_', misc];
  return `${columns.join('\t')}\n`;
}

/** Features as `Case=Nom|Number=Sing`, sorted by name as the format asks. */
export function featsText(feats: Token['feats']): string {
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
