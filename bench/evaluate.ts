/**
 * `npm run evaluate`: scores all evaluation sets that are present, by language and kind, against the floors.
 *
 *   --floors          fail when a figure lies under its floor
 *   --part open|held  only the open or the held-back part of the sets that have one (no floors then)
 *   --set NAME        only this set
 *   --errors N        list N errors of each set; never of what is held back
 *   --rules           how often each rule was right
 *   --raise           raise the floors to what was measured
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { byConfidence, byRule, type Judged, judge } from './calibration.js';
import { raiseFloors, readFloors } from './floors.js';
import { type Row, readAll, SCORER, score } from './scorer.js';
import { corpusHash, documentsOf, type Part, SETS } from './sets.js';
import { binTable, scoreTable } from './tables.js';

const { values } = parseArgs({
  options: {
    floors: { type: 'boolean', default: false },
    part: { type: 'string', default: 'all' },
    set: { type: 'string' },
    errors: { type: 'string', default: '0' },
    rules: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
  },
});

function main(): number {
  if (!existsSync(SCORER)) {
    console.log('No evaluation sets beside the project (../shared): nothing is scored, no floor is checked.');
    return 0;
  }
  const part = partNamed(values.part);
  const problems: string[] = [];
  const measured = new Map<string, { corpus: string; floors: Record<string, number> }>();
  const judged = new Map<string, Judged[]>();
  for (const set of SETS.filter(({ name }) => values.set === undefined || name === values.set)) {
    const documents = documentsOf(set, part);
    if (documents === null || documents.length === 0) {
      console.log(`\n${set.name}: not there, nothing is scored`);
      continue;
    }
    const corpus = corpusHash(documents);
    const { rows, judgedHere } = scoreSet(set.name, set.language, documents, part, corpus, problems);
    measured.set(set.name, {
      corpus,
      floors: Object.fromEntries(rows.filter(({ gold }) => gold > 0).map(({ figure, F1 }) => [figure, F1])),
    });
    judged.set(set.language, [...(judged.get(set.language) ?? []), ...judgedHere]);
  }
  console.log('\nWhat confidence is worth: statements with right content and, where given, right speaker');
  for (const [language, of] of judged) {
    console.log(`\n${binTable(byConfidence(of), language)}`);
    if (values.rules) console.log(`\n${binTable(byRule(of), `${language}, rule`)}`);
  }
  if (values.raise && part === 'all') raiseFloors(measured);
  for (const problem of problems) console.log(`✗ ${problem}`);
  if (problems.length === 0)
    console.log(`\n✓ ${values.floors ? 'no figure lies under its floor' : 'scored'}`);
  return values.floors && problems.length > 0 ? 1 : 0;
}

function partNamed(name: string): Part {
  if (name === 'all' || name === 'open' || name === 'held') return name;
  console.error(`error usage.part: there is no part "${name}"\n  next: choose open, held or all`);
  process.exit(2);
}

function scoreSet(
  name: string,
  language: string,
  documents: NonNullable<ReturnType<typeof documentsOf>>,
  part: Part,
  corpus: string,
  problems: string[],
): { rows: readonly Row[]; judgedHere: Judged[] } {
  const started = performance.now();
  const { readings, failures } = readAll(documents);
  const milliseconds = performance.now() - started;
  const open =
    documents.every(({ doc }) => !/[379]$/.test(doc)) || !SETS.find((set) => set.name === name)?.hasHeldPart;
  const scored = score(readings, documents, open ? Number(values.errors) : 0);
  const { badOffsets, errors } = scored;
  // What a set does not mark is not scored.
  const rows = scored.rows.filter(({ gold }) => gold > 0);
  const mistaken = readings.filter(({ reading }) => reading.language.code !== language).length;
  const floors = part === 'all' ? readFloors().quality[name] : undefined;
  const compared = floors?.corpus === corpus ? floors.floors : {};
  const facts = [
    `${name} (${language}${part === 'all' ? '' : `, ${part} part`})`,
    `${documents.length} articles`,
    `${(milliseconds / documents.length).toFixed(1)} ms each`,
    `corpus ${corpus}`,
    mistaken > 0 ? `${mistaken} taken for another language` : null,
  ];
  console.log(`\n${facts.filter(Boolean).join(', ')}`);
  if (SETS.find((set) => set.name === name)?.isLearntFrom)
    console.log(
      `  the models have learnt from these articles: what they make of unseen ones stands in models/${language}/README.md`,
    );
  console.log(scoreTable(rows, compared));
  if (floors && floors.corpus !== corpus)
    console.log(
      `  not compared: the floors were set on other documents (corpus ${floors.corpus}); npm run evaluate -- --raise sets them anew`,
    );
  if (!open && Number(values.errors) > 0)
    console.log('  errors are not listed: a part of this set is held back (--part open)');
  for (const error of errors) console.log(`  ${error}`);
  for (const failure of failures) problems.push(`${name}: not read: ${failure}`);
  if (badOffsets > 0) problems.push(`${name}: ${badOffsets} offsets lie outside their text`);
  for (const { figure, F1 } of rows) {
    const floor = compared[figure];
    if (floor !== undefined && F1 < floor) problems.push(`${name}: ${figure} is ${F1}, its floor ${floor}`);
  }
  const hasStatements = documents.some(({ statements }) => statements.length > 0);
  return { rows, judgedHere: hasStatements ? readings.flatMap(judge) : [] };
}

process.exitCode = main();
