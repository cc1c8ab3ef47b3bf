/** The export formats: one file each, one line here. */
import { csv } from './csv.js';
import { evaluation } from './evaluation.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';

export const FORMATS: readonly Format[] = [ndjson, json, csv, evaluation];
