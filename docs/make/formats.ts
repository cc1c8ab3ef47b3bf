/**
 * Makes the JSON Schemas of docs/formats/ from the zod schemas of src/model, and reads the example anew:
 * `npm run formats`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { packageRoot, read } from '../../src/main.js';
import {
  Account,
  Addressee,
  Article,
  ArticleTie,
  Block,
  ChronicleEntity,
  Contact,
  ContactEntry,
  ContactReport,
  DateReading,
  DateStep,
  Divergence,
  Dropped,
  Entity,
  Entry,
  EntryDivergence,
  Figure,
  FigureEntry,
  FigureReport,
  FollowUp,
  Link,
  Mention,
  NameParts,
  Note,
  Party,
  Reading,
  Relay,
  Report,
  Review,
  Root,
  Shown,
  Span,
  Speaker,
  Statement,
  StatementEntry,
  StatementReport,
} from '../../src/model/schemas.js';

/** Every word of the model that gets a name of its own in the schemas. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Account,
  Addressee,
  Article,
  Block,
  Contact,
  ContactEntry,
  ContactReport,
  DateReading,
  DateStep,
  Divergence,
  Dropped,
  Entity,
  EntryDivergence,
  Figure,
  FigureEntry,
  FigureReport,
  Link,
  Mention,
  NameParts,
  Note,
  Party,
  Reading,
  Relay,
  Root,
  Shown,
  Span,
  Speaker,
  Statement,
  StatementEntry,
  StatementReport,
};

/** A line of `litopys read --ndjson`: a reading and the document it was read from. */
const Line = z
  .object({ doc: z.string().describe("The file's name without its ending."), ...Reading.shape })
  .describe('One line of `litopys read --ndjson`.');

/** The schema files by name. Deterministic. */
export function formatFiles(): Map<string, string> {
  for (const [id, schema] of Object.entries(NAMED))
    if (z.globalRegistry.get(schema)?.id === undefined)
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  return new Map([
    ['article.schema.json', jsonSchema(Article, 'Article')],
    ['reading.schema.json', jsonSchema(Reading, 'Reading')],
    ['line.schema.json', jsonSchema(Line, 'Line')],
    ['entry.schema.json', jsonSchema(Entry, 'Entry')],
    ['report.schema.json', jsonSchema(Report, 'Report')],
    ['entity.schema.json', jsonSchema(ChronicleEntity, 'ChronicleEntity')],
    ['follow-up.schema.json', jsonSchema(FollowUp, 'FollowUp')],
    ['tie.schema.json', jsonSchema(ArticleTie, 'ArticleTie')],
    ['review.schema.json', jsonSchema(Review, 'Review')],
  ]);
}

/** As input, so that a reader of the format accepts fields that a later version adds. */
function jsonSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  const folder = join(packageRoot(), 'docs/formats');
  const text = readFileSync(join(folder, 'example.txt'), 'utf8');
  const reading = read(text, { outlet: 'Ранкова газета', published: '2025-03-17T09:00+02:00' });
  const example = `${JSON.stringify({ doc: 'example', ...reading }, null, 2)}\n`;
  for (const [name, content] of [...formatFiles(), ['example.json', example] as const]) {
    writeFileSync(join(folder, name), content);
    console.log(`docs/formats/${name}  ${content.length} characters`);
  }
}
