/** The export formats: one file each, one line here. */
import { annotations } from './annotations.js';
import { atom } from './atom.js';
import { calendar } from './calendar.js';
import { csv } from './csv.js';
import { evaluation } from './evaluation.js';
import { followTheMoney } from './follow-the-money.js';
import type { Format } from './format.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { ndjson } from './ndjson.js';

export const FORMATS: readonly Format[] = [
  ndjson,
  json,
  csv,
  jsonld,
  annotations,
  followTheMoney,
  graphml,
  calendar,
  atom,
  evaluation,
];
