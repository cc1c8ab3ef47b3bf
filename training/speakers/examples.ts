/** Sources without a name in annotated articles, with whom the annotation says they mean. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainArticle } from '../../src/article/plain.js';
import { openKnowledge } from '../../src/knowledge/index.js';
import { LANGUAGES } from '../../src/language/index.js';
import type { Span } from '../../src/model/index.js';
import { NOTHING_READ } from '../../src/reading/contract.js';
import { READERS } from '../../src/reading/index.js';
import type { Judge } from '../../src/reading/statements/context.js';
import { readStatements } from '../../src/reading/statements/index.js';
import { Asking, isOpen } from '../../src/reading/statements/resolved/judge.js';
import { namesAgree } from '../contacts/examples.js';
import type { Example } from '../regression.js';
import type { MarkedStatement } from '../statements/articles.js';

/** Reads articles and says of every source without a name which candidates are right. */
export function speakerReader(
  code: string,
  models: string,
): (text: string, statements: readonly MarkedStatement[]) => Example[] {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(`train.language: ${code} is not read`);
  const bytes = (of: string, model: string) => {
    const path = join(models, of, `${model}.bin`);
    return existsSync(path) ? readFileSync(path) : null;
  };
  const known = new Map<string, Uint8Array | null>();
  const open = (name: string) => {
    if (!known.has(name)) known.set(name, bytes(code, name));
    return known.get(name) ?? null;
  };
  const analyser = language.load(bytes);
  const knowledge = openKnowledge((name) => readFileSync(join('src/knowledge/data', name), 'utf8'));
  return (text, statements) => {
    const article = plainArticle(text, {}, language.words.article);
    const analysis = analyser.analyse(article.text, article.blocks);
    const input = { article, analysis, words: language.words, knowledge, model: open };
    let results = NOTHING_READ;
    for (const reader of READERS) {
      if (reader.name === 'statements') break;
      results = { ...results, ...reader.read(input, results) };
    }
    const examples: Example[] = [];
    readStatements(input, results, (lexicon): Judge => {
      const asking = new Asking(lexicon);
      return (draft, ruled, before) => {
        if (!isOpen(ruled)) return ruled;
        const { candidates, features } = asking.of(draft, ruled, before);
        const speaker = speakerOf(draft.content, statements);
        const right = candidates.map(({ named }) => speaker !== null && namesAgree(speaker, named.name));
        if (right.includes(true) && right.includes(false)) examples.push({ lists: features, right });
        return ruled;
      };
    });
    return examples;
  };
}

/** The speaker of the annotated statement whose content is the same for the most part. */
function speakerOf(content: readonly Span[], statements: readonly MarkedStatement[]): string | null {
  let most = 0.5;
  let found: string | null = null;
  for (const one of statements) {
    const share = overlap(content, one.content);
    if (share < most) continue;
    most = share;
    found = nameOf(one.speaker);
  }
  return found === '' ? null : found;
}

const nameOf = (speaker: MarkedStatement['speaker']): string =>
  typeof speaker === 'string' ? speaker : (speaker?.name ?? '');

function overlap(
  a: readonly { start: number; end: number }[],
  b: readonly { start: number; end: number }[],
): number {
  const size = (pieces: typeof a) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (size(a) + size(b) - shared || 1);
}
