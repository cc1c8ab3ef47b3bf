/** What a statement model makes of articles it has not seen: scores for its card, and what its confidence is worth. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Judged, judge } from '../../bench/calibration.js';
import { type Read, type Row, SCORER, score } from '../../bench/scorer.js';
import { documentsOf, type GoldDocument, SETS } from '../../bench/sets.js';
import { openKnowledge } from '../../src/knowledge/index.js';
import { modelIn } from '../../src/model-file.js';
import { openPipeline } from '../../src/pipeline.js';

export interface Measured {
  readonly set: string;
  readonly articles: number;
  /** Empty when there is no scorer beside the sets. */
  readonly rows: readonly Row[];
  readonly judged: readonly Judged[];
}

/** Reads the kept part of the language's gold set (PolNeAR dev for English) with the model. */
export function measureStatements(language: string, model: Uint8Array, models: string): Measured | null {
  const set = SETS.find((one) => one.language === language && one.name !== 'seed');
  const documents = set ? documentsOf(set, set.hasHeldPart ? 'held' : 'all') : null;
  if (!set || !documents) return null;
  const readings = readWith(language, model, models, documents);
  return {
    set: set.hasHeldPart ? `${set.name}, the part held back` : set.name,
    articles: documents.length,
    rows: existsSync(SCORER) ? score(readings, documents, 0).rows : [],
    judged: readings.flatMap(judge),
  };
}

function readWith(
  language: string,
  model: Uint8Array,
  models: string,
  documents: readonly GoldDocument[],
): Read[] {
  const pipeline = openPipeline({
    models: (code, name) => (name === 'statements' ? model : modelIn(models, code, name)),
    knowledge: openKnowledge((name) => readFileSync(join('src/knowledge/data', name), 'utf8')),
  });
  return documents.map((gold) => ({
    gold,
    reading: pipeline.read(readFileSync(gold.textFile), { language }),
  }));
}

/** The rows of a card. */
export function cardOf({ set, articles, rows }: Measured): string {
  const lines = rows.map(
    ({ figure, P, R, F1, gold }) =>
      `| ${figure} | ${figure.endsWith('acc') ? `${F1} | – | –` : `${F1} | ${P} | ${R}`} | ${gold} |`,
  );
  return `On ${set} (${articles} articles), by a model trained without them and by the scorer beside the sets:

| figure | F1 or accuracy | P | R | gold |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
