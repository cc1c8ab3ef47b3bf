/** The program of the process that lays models out, and for the build the knowledge files too; see `laidOut`. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ModelFile, Placed } from './laid-out.js';
import { layTablesOut } from './laid-out-knowledge.js';
import { groupsLaidOut } from './language/groups.js';
import { namesLaidOut } from './language/names/model.js';
import { taggerLaidOut } from './language/tagging/tagger.js';
import { contentOf, marksOf, readModel } from './model-file.js';
import { statementsLaidOut } from './reading/index.js';

/** What is not named here is read from as it is stored. */
const LAYOUTS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  tagger: taggerLaidOut,
  groups: groupsLaidOut,
  names: namesLaidOut,
  statements: statementsLaidOut,
};

/** A line of the cache: what begins at one in a model does so in memory. */
const LINE = 64;

const [places = '', path = '', knowledge] = process.argv.slice(2);
const files = JSON.parse(readFileSync(0, 'utf8')) as ModelFile[];
const placed: Placed[] = [];
const out = openSync(path, 'w');
/** Where the model of a file lies, by its bytes: languages that have the same one share it. */
const known = new Map<string, readonly [at: number, size: number]>();
let end = 0;
for (const [name, from] of files) {
  const key = contentOf(readFileSync(from));
  const same = known.get(key);
  if (same) {
    placed.push([name, ...same, marksOf(from)]);
    continue;
  }
  const bytes = readModel(from);
  const model = LAYOUTS[name.slice(name.indexOf('/') + 1)]?.(bytes) ?? bytes;
  // What begins at a line now does so again.
  const at = Math.ceil(end / LINE) * LINE + (model.byteOffset % LINE);
  for (let done = 0; done < model.length; )
    done += writeSync(out, model, done, model.length - done, at + done);
  placed.push([name, at, model.length, marksOf(from)]);
  known.set(key, [at, model.length]);
  end = at + model.length;
}
closeSync(out);
writeFileSync(places, JSON.stringify(placed));
if (knowledge) layTablesOut(knowledge, dirname(path));
