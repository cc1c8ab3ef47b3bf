/**
 * `npm run joining -- [uk|ru …]`: how well names are joined over articles and languages. Every annotated name of
 * SlavicNER gets the chronicle's id of the entity that was read there; its cross-lingual ids say which names are one.
 *
 *   --errors N   list the N joins and the N partings that cost most; never of what is kept for measuring
 *   --kept       only the documents that no model of names was trained on
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleEntities } from '../src/chronicle/contribute/entities.js';
import { openWorld } from '../src/chronicle/names/world.js';
import { openKnowledge } from '../src/knowledge/index.js';
import { packageRoot, read } from '../src/main.js';
import type { Mention } from '../src/model/index.js';
import { isKept } from '../training/data.js';
import { type NameDocument, readSlavic } from '../training/names/corpora.js';
import { type Named, pairwise, type Share, worst } from './joining/pairs.js';
import { SHARED } from './sets.js';

const { values, positionals } = parseArgs({
  options: { errors: { type: 'string', default: '0' }, kept: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folder = join(packageRoot(), 'src/knowledge/data');
const knowledge = openKnowledge((name) => readFileSync(join(folder, name), 'utf8'));
const world = openWorld(knowledge, []);

/** The annotated names of a document with the ids they were read under. */
function namesOf(document: NameDocument, language: string): Named[] {
  const reading = read(document.text, { language });
  const ids = new Map(articleEntities(reading, world).map(({ local, id }) => [local, id]));
  const named = reading.mentions.filter(({ type }) => type !== 'JOB' && type !== 'PRON');
  return document.names.flatMap(({ start, end, type, id }) => {
    if (id === undefined) return [];
    const own = closest(named, start, end);
    const entity = own?.entity ? (ids.get(own.entity) ?? null) : null;
    return [{ form: document.text.slice(start, end), type, gold: id, own: entity }];
  });
}

/** The mention that shares most letters with a span, or undefined. */
function closest(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  let best: Mention | undefined;
  let most = 0;
  for (const mention of mentions) {
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start);
    if (shared > most) {
      most = shared;
      best = mention;
    }
  }
  return best;
}

const show = ({ f1, precision, recall, pairs }: Share): string =>
  `F1 ${f1.toFixed(1)}  P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  of ${pairs} pairs`;

const languages = positionals.length > 0 ? positionals : ['uk', 'ru'];
const all: Named[] = [];
for (const language of languages) {
  const corpus = join(SHARED, 'corpora', language, 'slavicner');
  if (!existsSync(corpus)) {
    console.log(`${language}: ${corpus} is not there, nothing is scored`);
    continue;
  }
  const documents = readSlavic(corpus).filter((document) => !values.kept || isKept(document));
  const names = documents.flatMap((document) => namesOf(document, language));
  all.push(...names);
  const found = names.filter(({ own }) => own !== null).length;
  console.log(`${language}  ${documents.length} articles, ${found} of ${names.length} names read`);
  console.log(`    names that were read: ${show(pairwise(names, 'read'))}`);
}
for (const type of ['PER', 'ORG', 'LOC', 'EVT', 'PRO'])
  console.log(
    `${type}  ${show(
      pairwise(
        all.filter((one) => one.type === type),
        'read',
      ),
    )}`,
  );
console.log(`${languages.join(' + ')} together, names that were read: ${show(pairwise(all, 'read'))}`);
console.log(`${languages.join(' + ')} together, the others as alone:  ${show(pairwise(all, 'all'))}`);
for (const line of values.kept ? [] : worst(all, Number(values.errors))) console.log(line);
