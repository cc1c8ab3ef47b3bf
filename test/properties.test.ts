/** What must hold of the reading of any text whatever, over random texts (fast-check). */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { LitopysError, Reading, read } from '../src/main.js';
import { anyText, newsText } from './texts.js';

const RUNS = 300;
/** The same texts on every run; set LITOPYS_SEED to look further. */
const SEED = Number(process.env.LITOPYS_SEED ?? 20250121);
const MOST_MILLISECONDS = 8_000;

/** Half of the texts are read by a language that need not be theirs. */
const LANGUAGE = fc.constantFrom(null, null, null, 'uk', 'ru', 'en');

interface Place {
  readonly start: number;
  readonly end: number;
  /** Where in the reading it stands: `statements.0.content.1`. */
  readonly path: string;
}

/** A reading, or null for a text that is refused with a code; anything else that is thrown fails the property. */
function readOrNull(text: string, language: string | null): Reading | null {
  try {
    return read(text, { published: '2025-01-21T11:00+02:00', language });
  } catch (error) {
    assert.ok(error instanceof LitopysError, `threw ${error}`);
    assert.match(error.code, /^article\.(?:empty|binary|too-long)$/, `${error.code}: ${error.message}`);
    return null;
  }
}

/** Everything in a reading that has a start and an end, however deep. */
function places(value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => places(part, path ? `${path}.${key}` : key));
  const { start, end } = value as Partial<Place>;
  return start === undefined || end === undefined ? inner : [{ start, end, path }, ...inner];
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** Holds a property of every reading over both kinds of random text. */
function always(name: string, holds: (reading: Reading, text: string) => void): void {
  for (const [kind, texts] of [
    ['any text', anyText],
    ['news text', newsText],
  ] as const)
    test(`${name} (${kind})`, () => {
      const property = fc.property(texts, LANGUAGE, (text, language) => {
        const reading = readOrNull(text, language);
        if (reading) holds(reading, text);
      });
      fc.assert(property, { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: MOST_MILLISECONDS });
    });
}

describe('of the reading of any text', () => {
  before(() => {
    for (const language of ['uk', 'ru', 'en']) readOrNull('models load on first use', language);
  });

  always('spans lie in the text, hold something and cut no character', (reading, text) => {
    assert.equal(reading.article.text, text);
    for (const { start, end, path } of places(reading)) {
      assert.ok(start >= 0 && start < end && end <= text.length, `${path} is ${start}–${end}`);
      assert.ok(!cutsPair(text, start) && !cutsPair(text, end), `${path} cuts a character`);
    }
  });

  always('a reading fits the schema', (reading) => {
    Reading.parse(reading);
  });

  always('blocks are in order and apart', ({ article }) => {
    article.blocks.forEach((block, i) => {
      const next = article.blocks[i + 1];
      if (next) assert.ok(block.end <= next.start, `block ${i} reaches into the next one`);
    });
  });

  always('pieces of a content are in order and apart', ({ statements }) => {
    statements.forEach(({ content }, s) => {
      content.forEach((piece, i) => {
        const next = content[i + 1];
        if (next)
          assert.ok(piece.end <= next.start, `statements.${s}.content.${i} reaches into the next one`);
      });
    });
  });

  always('statements inside statements never run in a circle', ({ statements }) => {
    statements.forEach((statement, s) => {
      const seen = new Set([s]);
      for (let at = statement.inside; at !== null; at = statements[at]!.inside) {
        assert.ok(at < statements.length, `statements.${s} is inside ${at}, which is not there`);
        assert.ok(!seen.has(at), `statements.${s} is inside itself`);
        seen.add(at);
      }
    });
  });

  always(
    'what is pointed at is there',
    ({ entities, mentions, statements, figures, contacts, divergences }) => {
      const known = new Set(entities.map(({ id }) => id));
      const said = new Set(statements.map(({ id }) => id));
      const held = new Set(contacts.map(({ id }) => id));
      for (const { entity } of mentions)
        assert.ok(entity === null || known.has(entity), `no entity ${entity}`);
      for (const { joins } of entities)
        for (const join of joins) assert.ok(mentions[join.mention], `no mention ${join.mention}`);
      for (const { speaker, via } of statements)
        for (const party of [...(speaker ? [speaker] : []), ...via])
          assert.ok(party.entity === null || known.has(party.entity), `no entity ${party.entity}`);
      for (const { statement } of figures)
        assert.ok(statement === null || said.has(statement), `no statement ${statement}`);
      for (const { contact } of divergences) assert.ok(held.has(contact), `no contact ${contact}`);
    },
  );

  always('reading twice gives the same bytes', (reading, text) => {
    assert.equal(JSON.stringify(readOrNull(text, reading.article.language)), JSON.stringify(reading));
  });
});
