/**
 * `npm run evaluate:chronicle`: reads the multi-source set beside the project, makes its chronicle in memory and scores
 * it against the floors.
 *
 *   --floors     fail when a figure lies under its floor
 *   --errors N   list N errors
 *   --raise      raise the floors to what was measured
 *   --sample     read the project's own dossier only, without scoring
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluationOf, openChronicler, outletsFrom, wholeChronicle } from '../src/chronicle/index.js';
import { openKnowledge } from '../src/knowledge/index.js';
import { packageRoot, read } from '../src/main.js';
import { raiseFloors, readFloors } from './floors.js';
import { type Row, scored } from './scorer.js';
import { SHARED } from './sets.js';
import { scoreTable } from './tables.js';

const { values } = parseArgs({
  options: {
    floors: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    raise: { type: 'boolean', default: false },
    sample: { type: 'boolean', default: false },
  },
});

const SET = 'chronicle';
const FOLDER = join(SHARED, SET);
const SCORER = join(SHARED, 'score', 'chronicle.mjs');

interface Document {
  readonly doc: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
  readonly text: string;
}

function main(): number {
  const root = packageRoot();
  console.log(
    `dossier: ${chronicleOf(join(root, 'samples/dossier'), join(root, 'samples/outlets.json')).facts}`,
  );
  if (values.sample) return 0;
  if (!existsSync(SCORER) || !existsSync(FOLDER)) {
    console.log('No chronicle set beside the project (../shared): nothing is scored, no floor is checked.');
    return 0;
  }
  const { evaluation, facts, corpus } = chronicleOf(join(FOLDER, 'articles'), join(FOLDER, 'outlets.json'));
  const rows = score(evaluation);
  const floors = readFloors().quality[SET];
  const compared = floors?.corpus === corpus ? floors.floors : {};
  console.log(`\n${SET}: ${facts}, corpus ${corpus}\n${scoreTable(rows, compared)}`);
  if (values.raise)
    raiseFloors(
      new Map([[SET, { corpus, floors: Object.fromEntries(rows.map(({ figure, F1 }) => [figure, F1])) }]]),
    );
  const under = rows.filter(({ figure, F1 }) => F1 < (compared[figure] ?? 0));
  for (const { figure, F1 } of under) console.log(`✗ ${figure} is ${F1}, its floor ${compared[figure]}`);
  return values.floors && under.length > 0 ? 1 : 0;
}

function chronicleOf(folder: string, outletFile: string) {
  const knowledge = openKnowledge((name) =>
    readFileSync(join(packageRoot(), 'src/knowledge/data', name), 'utf8'),
  );
  const chronicler = openChronicler(
    knowledge,
    outletsFrom(JSON.parse(readFileSync(outletFile, 'utf8')), knowledge),
  );
  const hash = createHash('sha256');
  const started = performance.now();
  const contributions = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name), 'utf8');
      hash.update(bytes);
      const { doc, text, outlet, url, published, language } = JSON.parse(bytes) as Document;
      return chronicler.contribute(read(text, { outlet, url, published, language }), doc);
    });
  const made = wholeChronicle(contributions, chronicler);
  const of = (type: string) => made.entries.filter((entry) => entry.type === type).length;
  return {
    evaluation: evaluationOf(made, chronicler),
    corpus: hash.digest('hex').slice(0, 16),
    facts: `${contributions.length} articles, ${of('contact')} contacts, ${of('statement')} statements, ${of('figure')} figures, ${(performance.now() - started).toFixed(0)} ms`,
  };
}

function score(evaluation: object): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-chronicle-'));
  try {
    const predicted = join(folder, 'chronicle.json');
    writeFileSync(predicted, JSON.stringify(evaluation));
    const run = (...more: string[]): string => scored(SCORER, FOLDER, predicted, more);
    if (Number(values.errors) > 0) console.log(run('--errors', values.errors));
    return JSON.parse(run('--json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main();
