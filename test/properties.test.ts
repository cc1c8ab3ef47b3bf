/** What must hold of the reading of any text whatever, over random texts (fast-check). */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { LitopysError, read } from '../src/main.js';
import { Reading } from '../src/model/schemas.js';
import { anyText, mutatedText, newsText } from './texts.js';

/**
 * The same 1000 texts of each kind on every run, fewer where the machine is slow. To look further:
 * `LITOPYS_SEED=7 LITOPYS_SECONDS=600 npm test -- properties`.
 */
const { LITOPYS_SEED, LITOPYS_SECONDS } = process.env;
const SEED = Number(LITOPYS_SEED ?? 20250121);
const RUNS = LITOPYS_SECONDS === undefined ? 1000 : 1_000_000_000;
const MOST_MILLISECONDS = 1000 * Number(LITOPYS_SECONDS ?? 4);
/** Half of the texts are read by a language that need not be theirs. */
const LANGUAGE = fc.constantFrom(null, null, null, 'uk', 'ru', 'en');

/** What holds of every reading; throws when it does not. */
type Property = (reading: Reading, text: string) => void;

const PROPERTIES: readonly Property[] = [
  textIsKept,
  spansAreEvidence,
  fitsTheSchema,
  blocksAreApart,
  contentsAreInOrder,
  insideIsNoCircle,
  pointersPoint,
  sameBytesTwice,
];

describe('the reading of any text', () => {
  before(() => {
    for (const language of ['uk', 'ru', 'en']) readOrNull('models load on first use', language);
  });

  for (const [kind, texts] of [
    ['noise', anyText],
    ['news', newsText],
    ['mutated articles', mutatedText],
  ] as const)
    test(`holds what must hold: ${kind}`, () => {
      const property = fc.property(texts, LANGUAGE, (text, language) => {
        const reading = readOrNull(text, language);
        if (reading) for (const holds of PROPERTIES) holds(reading, text);
      });
      fc.assert(property, { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: MOST_MILLISECONDS });
    });
});

/** A reading, or null for a text that is refused with a code; anything else that is thrown fails. */
function readOrNull(text: string, language: string | null): Reading | null {
  try {
    return read(text, { published: '2025-01-21T11:00+02:00', language });
  } catch (error) {
    if (error instanceof LitopysError && /^article\.(?:empty|binary|too-long)$/.test(error.code)) return null;
    throw error;
  }
}

/** Letter for letter, but for characters of code 0, which stand as U+FFFD and say so. */
function textIsKept({ article, notes }: Reading, text: string): void {
  assert.equal(article.text, text.replaceAll('\0', '\ufffd'));
  assert.equal(
    notes.some(({ code }) => code === 'encoding.nul'),
    text.includes('\0'),
  );
}

function spansAreEvidence(reading: Reading, text: string): void {
  for (const { start, end, path } of places(reading)) {
    assert.ok(start >= 0 && start < end && end <= text.length, `${path} is ${start}–${end}`);
    assert.ok(!cutsPair(text, start) && !cutsPair(text, end), `${path} cuts a character`);
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where in the reading it stands: `statements.0.content.1`. */
  readonly path: string;
}

/** Everything in a reading that has a start and an end, however deep. */
function places(value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => places(part, path ? `${path}.${key}` : key));
  const { start, end } = value as Partial<Place>;
  return start === undefined || end === undefined ? inner : [{ start, end, path }, ...inner];
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function fitsTheSchema(reading: Reading): void {
  Reading.parse(reading);
}

function blocksAreApart({ article: { blocks } }: Reading): void {
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    assert.ok(!next || block.end <= next.start, `blocks.${i} reaches into the next one`);
  });
}

function contentsAreInOrder({ statements }: Reading): void {
  statements.forEach(({ content }, s) => {
    content.forEach((piece, i) => {
      const next = content[i + 1];
      assert.ok(!next || piece.end <= next.start, `statements.${s}.content.${i} reaches into the next one`);
    });
  });
}

function insideIsNoCircle({ statements }: Reading): void {
  statements.forEach(({ inside }, s) => {
    const seen = new Set([s]);
    for (let at = inside; at !== null; at = statements[at]?.inside ?? null) {
      assert.ok(at < statements.length, `statements.${s} is inside ${at}, which is not there`);
      assert.ok(!seen.has(at), `statements.${s} is inside itself`);
      seen.add(at);
    }
  });
}

function pointersPoint(reading: Reading): void {
  const { entities, mentions, statements, figures, contacts, divergences } = reading;
  const known = new Set(entities.map(({ id }) => id));
  const said = new Set(statements.map(({ id }) => id));
  const held = new Set(contacts.map(({ id }) => id));
  for (const id of entityIds({ mentions, statements, figures, contacts, divergences }))
    assert.ok(known.has(id), `no entity ${id}`);
  for (const { joins } of entities)
    for (const { mention } of joins) assert.ok(mentions[mention], `no mention ${mention}`);
  for (const { statement } of figures)
    assert.ok(statement === null || said.has(statement), `no statement ${statement}`);
  for (const { contact } of divergences) assert.ok(held.has(contact), `no contact ${contact}`);
}

/** Every `entity` that is set, however deep. */
function entityIds(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'entity' && typeof part === 'string' ? [part] : entityIds(part),
  );
}

function sameBytesTwice(reading: Reading, text: string): void {
  assert.equal(JSON.stringify(readOrNull(text, reading.article.language)), JSON.stringify(reading));
}
