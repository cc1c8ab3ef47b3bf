/** Ukrainian corpora with the tags of VESUM, in the scheme of UD Ukrainian-IU. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggedSentence, Word } from './corpora.js';
import { punctuation, treebankTags, vesumToUd } from './vesum.js';

/** The gold treebank behind UD Ukrainian-IU without the tokens of its dev and test parts. */
export function readZoloto(folder: string, left: ReadonlySet<string>, weight: number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()) {
    let words: Word[] = [];
    const close = () => {
      if (words.length > 0) sentences.push({ words, weight });
      words = [];
    };
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, mark, id, lemma, ana, form] of text.matchAll(
      /(<sb\b|<p\b|<\/p>)|<w_ id="([^"]+)"[^>]*>\s*<w lemma="([^"]*)" ana="([^"]*)">([^<]*)<\/w>/g,
    )) {
      if (mark !== undefined) close();
      else if (!left.has(id as string)) {
        const plain = unescaped(form as string);
        words.push({ form: plain, tag: vesumToUd(ana as string, plain), lemma: unescaped(lemma as string) });
      } else words = [];
    }
    close();
  }
  return sentences;
}

/** BrUK: VESUM tags; tokens without a full tag keep null. */
export function readBruk(folder: string, weight: (file: string) => number): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const block of text.split('<sentence>').slice(1)) {
      const words: Word[] = [];
      for (const [, value = '', lemma = '', plain = ''] of block.matchAll(
        /<token value="([^"]*)" lemma="([^"]*)" tags="([^"]*)"/g,
      )) {
        const form = unescaped(value);
        const tags = treebankTags(plain, lemma);
        const tag = tags.startsWith('punct') ? punctuation(form) : vesumToUd(tags, form);
        // The treebank cuts the point off an initial.
        if (/^\p{Lu}\.$/u.test(form)) {
          words.push({ form: form.slice(0, 1), tag, lemma: unescaped(lemma) });
          words.push({ form: '.', tag: punctuation('.'), lemma: '.' });
          continue;
        }
        // BrUK gives converbs as lemmas of themselves, the treebank their infinitive.
        words.push({ form, tag, lemma: tag?.includes('VerbForm=Conv') ? null : unescaped(lemma) });
      }
      if (words.length > 0) sentences.push({ words, weight: weight(file) });
    }
  }
  return sentences;
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Token ids to leave out, one a line. */
export function readIds(path: string): Set<string> {
  return existsSync(path) ? new Set(readFileSync(path, 'utf8').split(/\s+/).filter(Boolean)) : new Set();
}
