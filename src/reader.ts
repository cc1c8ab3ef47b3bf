/**
 * Text → article → analysis → readings. Nothing here knows of files, network or the store, so that it runs in a
 * browser too (`browser.ts`).
 */
import { decode } from './article/decode.js';
import { documentArticle } from './article/document.js';
import { offsetAt } from './article/metadata/zone.js';
import type { Publication } from './article/plain.js';
import type { Knowledge } from './knowledge/index.js';
import { type Choice, chooseLanguage, languageOf } from './language/choice.js';
import type { Analyser, Analysis, Language, ModelBytes } from './language/contract.js';
import { LANGUAGES } from './language/index.js';
import {
  type Article,
  type Chronicler,
  LitopysError,
  type Note,
  type Reading,
  type Span,
} from './model/index.js';
import { NOTHING_READ, type Results } from './reading/contract.js';
import { inContext, READERS } from './reading/index.js';
import { lemmasOf, wordForms } from './searching.js';
import type { Prepared } from './store/index.js';
import { trimmed } from './text/spans.js';
import { VERSION } from './version.js';

/** What the pipeline needs from outside; `main.ts` brings it. */
export interface World {
  readonly models: ModelBytes;
  readonly knowledge: Knowledge;
}

/** A document that was taken in. */
export interface Opened {
  /** Id of the article. */
  readonly id: string;
  read(): Reading;
  /**
   * Reads it for the chronicle: its reading, what it gives to the chronicle, and its lemmas to search by.
   * @param contribute what the chronicle takes of a reading
   * @param doc name of the article in its collection; null: its id
   */
  prepare(contribute: Chronicler['contribute'], doc?: string | null): Prepared;
}

/** Reads texts: text → article → analysis → readings. One pipeline serves any number of texts. */
export interface Pipeline {
  /**
   * Reads one document: a text, or the bytes of a text file or HTML page.
   * Offsets of the reading are UTF-16 code units of `article.text`, which for plain text is the input itself.
   * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
   */
  read(input: Uint8Array | string, publication?: Publication): Reading;
  /**
   * The article of a document without reading it: its text in blocks, what is known of its publication, what was
   * dropped, and what should be known of how it came about.
   * @throws LitopysError `article.empty`, `article.binary`, `article.too-long`, `article.too-deep`
   */
  article(input: Uint8Array | string, publication?: Publication): ArticleRead;
  /** The analysis a reading was made from; null when its language is none that is read. */
  analyse(article: Pick<Article, 'text' | 'blocks'>, language: string): Analysis | null;
  /**
   * Takes in a document without reading it yet: its id tells whether it is known already.
   * @throws LitopysError as `read` does
   */
  open(input: Uint8Array | string, publication?: Publication): Opened;
  /**
   * For each word of a question its base forms in every language that is read, as the store has them; of one with `~` at
   * its end what it is called in the others, too.
   */
  wordForms(question: string): string[][];
  /**
   * The analysis of a plain text without the rules of an article; words are cut as the treebank of the language
   * cuts them.
   * @param language BCP 47 code; told by the letters when not given
   * @param paragraphs what parts them: every line end, or only empty lines, as in the raw texts of treebanks
   * @throws LitopysError `language.unknown`, `article.too-long`, `article.binary`
   */
  analyseLines(
    input: Uint8Array | string,
    language?: string | null,
    paragraphs?: 'lines' | 'empty lines',
  ): Analysis;
}

/** An article, its language as it was told, and notes. */
export type ArticleRead = Pick<Reading, 'article' | 'language' | 'notes'>;

export function openPipeline(world: World): Pipeline {
  const loaded = new Map<string, Loaded>();
  const load = (language: Language): Loaded => {
    const one = loaded.get(language.code) ?? loadNoting(language, world.models);
    loaded.set(language.code, one);
    return one;
  };

  const articleOf = (input: Uint8Array | string, publication: Publication): ArticleChosen =>
    placedIn(namedBy(articleIn(input, publication), world.knowledge), world.knowledge);

  const open = (input: Uint8Array | string, publication: Publication): Opened => {
    const { article, language, told, notes } = articleOf(input, publication);
    const readWhole = (): ReadWhole => {
      const ready = language && load(language);
      const { analysis, results } = ready
        ? readAll(article, language, ready, world.knowledge)
        : { analysis: null, results: NOTHING_READ };
      const reading = {
        litopys: VERSION,
        article,
        language: told,
        ...copy(results),
        notes: [...notes, ...(ready?.notes ?? [])],
      };
      return { reading, analysis };
    };
    return {
      id: article.id,
      read: () => readWhole().reading,
      prepare(contribute, doc = null) {
        const { reading, analysis } = readWhole();
        const contribution = contribute(reading, doc?.replaceAll('\0', '\ufffd') ?? article.id);
        return { reading, contribution, lemmas: lemmasOf(analysis), page: null };
      },
    };
  };

  return {
    open: (input, publication = {}) => open(input, publication),
    read: (input, publication = {}) => open(input, publication).read(),
    wordForms: (question) =>
      wordForms(question, LANGUAGES.map(load), (lemma) => world.knowledge.translationsOf(lemma)),
    article(input, publication = {}) {
      const { article, told, notes } = articleOf(input, publication);
      return { article, language: told, notes: [...notes] };
    },
    analyse(article, code) {
      const language = languageOf(code);
      return language ? load(language).analyser.analyse(article.text, article.blocks) : null;
    },
    analyseLines(input, stated, paragraphs = 'lines') {
      const text = typeof input === 'string' ? input : decode(input).text;
      const { language, notes } = chooseLanguage(text, stated ?? null, null);
      const [note] = notes;
      if (!language) throw new LitopysError('language.unknown', note?.message ?? 'the language is not read');
      return load(language).analyser.analyse(text, paragraphsOf(text, paragraphs), { units: 'treebank' });
    },
  };
}

interface ReadWhole {
  readonly reading: Reading;
  /** null where the language is not read. */
  readonly analysis: Analysis | null;
}

interface ArticleChosen {
  readonly article: Article;
  readonly language: Language | null;
  readonly told: Reading['language'];
  readonly notes: readonly Note[];
}

/** The article of a document and the language it is in. */
function articleIn(input: Uint8Array | string, publication: Publication): ArticleChosen {
  let choice: Choice | null = null;
  const document = documentArticle(input, publication, (text, stated) => {
    choice = chooseLanguage(text, publication.language ?? null, stated);
    return choice.language?.words ?? null;
  });
  const article = document.article;
  const { language, notes, ...told } = choice ?? chooseLanguage(article.text, article.language, null);
  return { article, language, told, notes: [...document.notes, ...notes] };
}

/** An outlet that nothing names is told by the address, and said to be. The article keeps the id of what it states. */
function namedBy(chosen: ArticleChosen, knowledge: Knowledge): ArticleChosen {
  const { article, told } = chosen;
  const known = article.outlet === null && article.url !== null ? knowledge.outletAt(article.url) : null;
  const latin = known?.names.find((name) => !/\p{Script=Cyrillic}/u.test(name));
  const outlet = told.code === 'en' ? (latin ?? known?.names[0]) : known?.names[0];
  if (!outlet) return chosen;
  const message = `no outlet is named; "${outlet}" inferred from the address`;
  const notes = [...chosen.notes, { code: 'outlet.inferred', message }];
  return { ...chosen, article: { ...article, outlet }, notes };
}

/** A local time: with an hour, and without its zone. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/;

/** An hour without its zone is taken for that of the newsroom, and said to be. */
function placedIn(chosen: ArticleChosen, knowledge: Knowledge): ArticleChosen {
  const { published, outlet, url } = chosen.article;
  if (published === null || !LOCAL.test(published) || Number.isNaN(Date.parse(`${published}Z`)))
    return chosen;
  const zone = knowledge.zoneOf(outlet, url);
  if (!zone) return chosen;
  const offset = offsetAt(zone, published);
  const { updated } = chosen.article;
  const isLocal = updated != null && LOCAL.test(updated) && !Number.isNaN(Date.parse(`${updated}Z`));
  const message = `the time of publication has no zone; ${offset} (${zone}) inferred from the country of the outlet`;
  return {
    ...chosen,
    article: {
      ...chosen.article,
      published: published + offset,
      ...(isLocal && { updated: updated + offsetAt(zone, updated) }),
    },
    notes: [...chosen.notes, { code: 'published.inferred-zone', message }],
  };
}

const PARTS = {
  lines: /[\n\r\v\f\u0085\u2028\u2029]+/g,
  'empty lines': /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*/g,
};

/** The paragraphs of a text that hold more than white space, trimmed. */
function paragraphsOf(text: string, by: keyof typeof PARTS): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const one = trimmed(text, start, end);
    if (one) found.push(one);
  };
  for (const part of text.matchAll(PARTS[by])) {
    close(part.index);
    start = part.index + part[0].length;
  }
  close(text.length);
  return found;
}

interface Loaded {
  readonly analyser: Analyser;
  /** Models of the readers; see ReaderInput. */
  readonly model: (name: string) => Uint8Array | null;
  readonly notes: readonly Note[];
}

/** Loads a language. One without models is still read, by rules alone, and every reading of it says so. */
function loadNoting(language: Language, models: ModelBytes): Loaded {
  const missing: string[] = [];
  const analyser = language.load((code, model) => {
    const bytes = models(code, model);
    // Not every language has word groups: what is learnt with them is learnt without them elsewhere.
    if (!bytes && model !== 'groups') missing.push(model);
    return bytes;
  });
  const what = missing.map((model) => `models/${language.code}/${model}.bin`).join(', ');
  const message = `${what} missing: read by rules alone, which finds much less`;
  return {
    analyser,
    model: once((name) => models(language.code, name)),
    notes: missing.length > 0 ? [{ code: 'model.missing', message }] : [],
  };
}

/** Asks for each name once and remembers the answer. */
function once(ask: (name: string) => Uint8Array | null): (name: string) => Uint8Array | null {
  const known = new Map<string, Uint8Array | null>();
  return (name) => {
    const bytes = known.has(name) ? (known.get(name) ?? null) : ask(name);
    known.set(name, bytes);
    return bytes;
  };
}

function readAll(
  article: Article,
  { words }: Language,
  { analyser, model }: Loaded,
  knowledge: Knowledge,
): { analysis: Analysis; results: Results } {
  const analysis = analyser.analyse(article.text, article.blocks);
  const input = { article, analysis, words, knowledge, model };
  let results = NOTHING_READ;
  for (const reader of READERS) results = withRead(results, reader.read(input, results));
  const mentions = inContext(results.mentions, results.entities, analysis);
  return { analysis, results: withRead(results, { mentions }) };
}

/** Written out, so that all results are of one shape: what reads them is then compiled for that shape once. */
function withRead(earlier: Results, read: Partial<Results>): Results {
  return {
    entities: read.entities ?? earlier.entities,
    mentions: read.mentions ?? earlier.mentions,
    dates: read.dates ?? earlier.dates,
    statements: read.statements ?? earlier.statements,
    figures: read.figures ?? earlier.figures,
    contacts: read.contacts ?? earlier.contacts,
    divergences: read.divergences ?? earlier.divergences,
  };
}

function copy(results: Results): Pick<Reading, keyof Results> {
  return {
    entities: [...results.entities],
    mentions: [...results.mentions],
    dates: [...results.dates],
    figures: [...results.figures],
    statements: [...results.statements],
    contacts: [...results.contacts],
    divergences: [...results.divergences],
  };
}
