/** Which corpora each model is trained on, and which parts are kept for measuring. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutText } from '../src/language/analyse.js';
import { type NameDocument, readBio, readBrat, readSlavic } from './names/corpora.js';
import { formsOfBruk, formsOfOpenCorpora } from './names/gazetteer.js';
import { type ListedForm, namesOfVesum, writtenNames } from './names/lists.js';
import { MARKED, markedNames } from './names/marked.js';
import { linesOf, wordsOf } from './names/prepare.js';
import { readFactRuEval, readGum } from './names/readers.js';
import { readConllu, type TaggedSentence } from './tagging/corpora.js';
import { fitted } from './tagging/fitting.js';
import type { Setting } from './tagging/folds.js';
import { readOpenCorpora } from './tagging/opencorpora.js';
import {
  adjectivesOf,
  commonWords,
  englishWords,
  inGsdScheme,
  inRussianText,
  participlesOf,
} from './tagging/russian.js';
import { abbreviations } from './tagging/russian-abbreviations.js';
import { readBruk, readIds, readZoloto } from './tagging/ukrainian-corpora.js';

/**
 * The sentences a tagger learns from.
 * @param all with the treebanks that it is measured on, too (see `learntAtLast`)
 */
export function tagged(language: string, corpora: string, all = false): TaggedSentence[] {
  const at = (path: string) => join(corpora, language, path);
  if (language === 'uk') {
    const treebank = readZoloto(at('zoloto'), readIds(at('iu/dev-test-token-ids.txt')), 3);
    if (all) treebank.push(...readConllu(at('iu/dev.conllu'), 3));
    const speeches = ['train', ...(all ? ['dev'] : [])].flatMap((part) =>
      readConllu(at(`parlamint/${part}.conllu`), 1),
    );
    const wider = [...speeches, ...readBruk(at('bruk'), () => 1)];
    return [...treebank, ...fitted(wider, treebank, true)];
  }
  if (language === 'ru') {
    const taiga = readConllu(at('taiga/train.conllu'), 3);
    const news = readdirSync(at('grameval'))
      .sort()
      .flatMap((file) => readConllu(at(join('grameval', file)), 3));
    const wider = readOpenCorpora(at('opencorpora/unamb_sent_14_6.conllu'), 1);
    const english = englishWords(readConllu(join(corpora, 'en/ewt/train.conllu')));
    const scheme = {
      participles: participlesOf(),
      adjectives: adjectivesOf([...taiga, ...news]),
      common: commonWords([...taiga, ...news, ...wider]),
      english,
    };
    const fit = (sentence: TaggedSentence) => inGsdScheme(sentence, scheme);
    const treebank = [...taiga, ...news].map(fit);
    return [...treebank, ...fitted(wider.map(fit), treebank), ...inRussianText(english), ...abbreviations()];
  }
  return [
    ...readConllu(at('ewt/train.conllu'), 1),
    ...readdirSync(at('gum-news'))
      .sort()
      .flatMap((file) => readConllu(at(join('gum-news', file)), 1)),
  ];
}

/** Treebanks that the shipped tagger learns from with all others: what it measures there is told by one that did not. */
export function learntAtLast(language: string): readonly string[] {
  return language === 'uk' ? ['UD Ukrainian-IU dev', 'UD Ukrainian-ParlaMint dev'] : [];
}

/** Small treebanks that a tagger learns from last; what it measures on them is told by folds. */
export function settings(language: string): readonly Setting[] {
  return language === 'ru' ? [{ name: 'UD Russian-GSD dev', path: 'ru/gsd/dev.conllu', weight: 4 }] : [];
}

/** The topic that no model is trained on: what generalises shows there. */
const HELD_BACK = 'covid-19';

export function named(language: string, corpora: string): NameDocument[] {
  const at = (path: string) => join(corpora, language, path);
  if (language === 'uk')
    return [
      ...readSlavic(at('slavicner')),
      ...readBrat(at('ner-uk'), 'uk'),
      ...markedNames(language, corpora),
    ];
  if (language === 'ru')
    return [
      ...readSlavic(at('slavicner')),
      ...markedNames(language, corpora),
      ...readBrat(at('nerel'), 'nerel'),
      ...readFactRuEval(at('factrueval')),
      ...readBio(at('wikineural/train.conllu'), 4),
    ];
  return [...readBio(at('wikineural/train.conllu'), 4), ...readGum(at('gum-news'))];
}

/** Whether a document is kept for measuring: a topic, a corpus, and a tenth of the others. */
export function isKept({ id, topic }: NameDocument): boolean {
  if (topic === MARKED) return false;
  if (topic === HELD_BACK || topic === 'fact') return true;
  let hash = 0;
  for (const letter of id.split('/').slice(-1)[0] ?? '')
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return Math.abs(hash) % 10 === 0;
}

const GAZETTEERS = 'training/gazetteers';

/**
 * Names that are known before training, besides those of the knowledge files. The names of the Russian dictionary are
 * not among them: with them names of SlavicNER were read worse.
 * @param dictionaries the folder of VESUM's package; without it Ukrainian has fewer
 */
export function listedForms(
  language: string,
  corpora: string,
  dictionaries: string | undefined,
): ListedForm[] {
  const written = writtenNames(GAZETTEERS, language);
  if (language === 'uk')
    return [...formsOfBruk(join(corpora, 'uk/bruk')), ...namesOfVesum(dictionaries), ...written];
  if (language === 'ru')
    return [...formsOfOpenCorpora(join(corpora, 'ru/opencorpora/unamb_sent_14_6.conllu')), ...written];
  return written;
}

/** Sentences of everything a language has, as words: labels are not looked at. */
export function plainSentences(language: string, corpora: string): string[][] {
  const words = tagged(language, corpora).map((sentence) => sentence.words.map(({ form }) => form));
  const texts = named(language, corpora).map(({ text }) => text);
  const polnear = join(corpora, 'en/polnear/train');
  if (language === 'en' && existsSync(polnear))
    for (const file of readdirSync(polnear).sort())
      if (file.endsWith('.txt')) texts.push(readFileSync(join(polnear, file), 'utf8'));
  const ofText = wordsOf(language);
  for (const text of texts) {
    const { tokens, sentences } = cutText(text, linesOf(text), ofText);
    for (const { first, last } of sentences) words.push(tokens.slice(first, last).map(({ form }) => form));
  }
  return words;
}
