/** `npm run train -- uk|ru|en|all [tagger|names]`: makes the models from the corpora beside the project. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeNames } from '../src/language/names/recogniser.js';
import { encodeModel, openTagger } from '../src/language/tagging/tagger.js';
import { type NameDocument, readBio, readBrat, readSlavic } from './names/corpora.js';
import { prepareNames, trainNames, wordsOf } from './names/train.js';
import {
  fitted,
  readBruk,
  readConllu,
  readIds,
  readOpenCorpora,
  readZoloto,
  type TaggedSentence,
} from './tagging/corpora.js';
import { trainTagger } from './tagging/train.js';

const corpora = process.env.LITOPYS_CORPORA ?? '../shared/corpora';

function tagged(language: string): TaggedSentence[] {
  const at = (path: string) => join(corpora, language, path);
  if (language === 'uk') {
    const treebank = readZoloto(at('zoloto'), readIds(at('iu/dev-test-token-ids.txt')), 3);
    const wider = [...readConllu(at('parlamint/train.conllu'), 1), ...readBruk(at('bruk'), () => 1)];
    return [...treebank, ...fitted(wider, treebank)];
  }
  if (language === 'ru') {
    const treebank = readConllu(at('taiga/train.conllu'), 3);
    const news = readdirSync(at('grameval'))
      .sort()
      .flatMap((file) => readConllu(at(join('grameval', file)), 2));
    const wider = readOpenCorpora(at('opencorpora/unamb_sent_14_6.conllu'), 1);
    return [...treebank, ...news, ...fitted(wider, treebank)];
  }
  return [
    ...readConllu(at('ewt/train.conllu'), 1),
    ...readdirSync(at('gum-news'))
      .sort()
      .flatMap((file) => readConllu(at(join('gum-news', file)), 1)),
  ];
}

/** The topic that no model is trained on: what generalises shows there. */
export const HELD_BACK = 'covid-19';

function named(language: string): NameDocument[] {
  const at = (path: string) => join(corpora, language, path);
  if (language === 'uk') return [...readSlavic(at('slavicner')), ...readBrat(at('ner-uk'), 'uk')];
  if (language === 'ru')
    return [
      ...readSlavic(at('slavicner')),
      ...readBrat(at('nerel'), 'nerel'),
      ...readBio(at('wikineural/train.conllu'), 4),
    ];
  return readBio(at('wikineural/train.conllu'), 4);
}

const [which = 'all', step = 'all'] = process.argv.slice(2);
const languages = which === 'all' ? ['uk', 'ru', 'en'] : [which];
if (!existsSync(corpora)) {
  console.error(
    `train.no-corpora: there are no corpora at ${corpora}; put them there or set LITOPYS_CORPORA`,
  );
  process.exit(3);
}
for (const language of languages) {
  const started = Date.now();
  const report = (line: string) =>
    console.log(`${language}  ${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  mkdirSync(join('models', language), { recursive: true });
  if (step === 'all' || step === 'tagger') {
    const sentences = tagged(language);
    report(`tagger: ${sentences.length} sentences`);
    const model = trainTagger(sentences, {
      language,
      epochs: Number(process.env.EPOCHS ?? 6),
      bits: 21,
      report,
    });
    const bytes = encodeModel(model);
    writeFileSync(join('models', language, 'tagger.bin'), bytes);
    report(`tagger: ${(bytes.length / 1e6).toFixed(1)} MB written`);
  }
  if (step === 'all' || step === 'names') {
    const tagger = openTagger(readFileSync(join('models', language, 'tagger.bin')));
    const documents = named(language).filter(({ topic, id }) => topic !== HELD_BACK && !isTest(id));
    report(`names: ${documents.length} documents`);
    const prepared = prepareNames(documents, wordsOf(language), tagger);
    const model = trainNames(prepared, {
      language,
      epochs: Number(process.env.EPOCHS ?? 8),
      bits: 17,
      guideline: language === 'en' ? 4 : 1,
      report,
    });
    const bytes = encodeNames(model);
    writeFileSync(join('models', language, 'names.bin'), bytes);
    report(`names: ${(bytes.length / 1e6).toFixed(1)} MB written`);
  }
}

/** A tenth of every corpus is kept for measuring. */
function isTest(id: string): boolean {
  let hash = 0;
  for (const letter of id.split('/').slice(-1)[0] ?? '')
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return Math.abs(hash) % 10 === 0;
}
