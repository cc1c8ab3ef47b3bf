/**
 * `npm run unseen -- FOLDER`: scores Ukrainian and Russian on articles that the models of a folder have not seen: those
 * of the gold sets that are held back, and a quarter of those marked in the corpora (training/articles). How such models
 * are made stands in bench/README.md. Rules may have been made while some of these articles were looked at.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../src/knowledge/index.js';
import { packageRoot } from '../src/main.js';
import { modelsIn } from '../src/model-file.js';
import { openPipeline } from '../src/pipeline.js';
import { articlesIn, markedArticles } from '../training/statements/articles.js';
import { SCORER, score } from './scorer.js';
import { type GoldDocument, SHARED } from './sets.js';
import { scoreTable } from './tables.js';

const [models] = process.argv.slice(2);
if (models === undefined || !existsSync(join(models, 'uk/statements.bin')) || !existsSync(SCORER)) {
  console.error(
    'unseen.no-models: name a folder of models that were trained without what is kept, and have the evaluation sets beside the project; see bench/README.md',
  );
  process.exit(3);
}
if (process.env.LITOPYS_KEPT !== 'quarter') {
  console.error('unseen.nothing-kept: set LITOPYS_KEPT=quarter, as when the models were trained');
  process.exit(3);
}
const data = join(packageRoot(), 'src/knowledge/data');
const pipeline = openPipeline({
  models: modelsIn(models),
  knowledge: openKnowledge((name) => readFileSync(join(data, name), 'utf8')),
});
for (const language of ['uk', 'ru']) {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-unseen-'));
  try {
    const documents = laidOut(language, folder);
    const readings = documents.map((gold) => ({
      gold,
      reading: pipeline.read(readFileSync(gold.textFile, 'utf8'), { language }),
    }));
    console.log(
      `\n${language}: ${documents.length} articles\n${scoreTable(score(readings, documents, 0).rows, {})}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function laidOut(language: string, folder: string): GoldDocument[] {
  mkdirSync(folder, { recursive: true });
  const all = [
    ...articlesIn(join(SHARED, 'gold', language), true),
    ...markedArticles(language, join(SHARED, 'corpora')),
  ];
  return all
    .filter(({ isKept }) => isKept)
    .map(({ doc, text, statements, contacts }) => {
      const name = doc.replace(/\W/gu, '_');
      const file = join(folder, `${name}.json`);
      const textFile = join(folder, `${name}.txt`);
      writeFileSync(file, JSON.stringify({ doc: name, statements, contacts }));
      writeFileSync(textFile, text);
      return { doc: name, file, textFile, statements: statements as unknown as GoldDocument['statements'] };
    });
}
