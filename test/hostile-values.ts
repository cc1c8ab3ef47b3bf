/** Values that break careless programs, as fast-check arbitraries. */
import fc from 'fast-check';

/** Text that was never meant to be typed. */
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u202eабв',
  '\ud800',
  "' or 1=1 --",
  '"; drop table entries; --',
  '%',
  '%00',
  '%2e%2e%2f',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{constructor}}',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '1e999',
  '-1',
  '9007199254740993',
  'NaN',
  'null',
  'undefined',
  '[]',
  '[object Object]',
  '2025-02-30',
  '0000-00-00',
  '9999-12-31T23:59:59+14:00',
  'AND OR NOT ( ) " * : ^',
  'party:',
  'type:contact from:2025 "',
  '(((((((((((((((((((((',
  '*',
  'NEAR(a b, 5)',
  'a'.repeat(1_999),
  'é'.repeat(300),
  '👩‍👩‍👧‍👦'.repeat(40),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** What a page's cursor could be, if one wrote it oneself. */
export const hostileCursor: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(0, -1, 1.5, 1e300, 2 ** 60, 28_956_000), hostileText)
  .map((position) => Buffer.from(JSON.stringify(position)).toString('base64url'));

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, Number.MIN_VALUE),
  fc.double({ noNaN: true }),
  fc.integer(),
);

/** Any JSON, also nested, also with names that objects have by nature. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(hostileText, { maxLength: 5 }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'id', 'text', 'type'), hostileText),
);

type Schema = Readonly<Record<string, unknown>>;

/** What a schema of JSON Schema lets through, mostly; now and then something that it does not. */
export function valueFor(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: hostileJson });
}

function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const list = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (list) return fc.oneof(...list.map((one) => valueFor(one, depth + 1)));
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (depth > 5) return hostileText;
  if (schema.type === 'object') return objectOf(schema, depth);
  if (schema.type === 'array')
    return fc.array(valueFor((schema.items as Schema | undefined) ?? {}, depth + 1), { maxLength: 4 });
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: 0, max: 600 }), hostileNumber);
  if (schema.type === 'number') return hostileNumber;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (typeof schema.pattern === 'string' && /\\d\{4\}/.test(schema.pattern))
    return fc.oneof(fc.constantFrom('2025', '2025-01', '2025-01-21', '2025-01-21T11:00:00Z'), hostileText);
  return hostileText;
}

function objectOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  const parts = Object.entries(properties).map(([name, one]) =>
    (required.includes(name)
      ? fc.oneof(
          { weight: 12, arbitrary: valueFor(one, depth + 1) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        )
      : fc.option(valueFor(one, depth + 1), { nil: undefined })
    ).map((value) => [name, value] as const),
  );
  return fc
    .tuple(...parts)
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
}
