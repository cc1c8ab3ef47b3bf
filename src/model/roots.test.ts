import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesOf } from './roots.js';
import type { Root } from './schemas.js';

const root = (name: string, standing: Root['standing'], unattributed: boolean): Root => ({
  name,
  entity: null,
  standing,
  because: 'test',
  voices: [],
  unattributed,
  reports: ['r-1'],
  denies: false,
});

test('an outlet that names no source is no independent one, a source of any standing is', () => {
  const roots = [
    root('the ministry', 'party', false),
    root('the state television', 'affiliated', true),
    root('an outlet', 'independent', true),
    root('an institute', 'independent', false),
  ];
  assert.deepEqual(
    sourcesOf(roots).map(({ name }) => name),
    ['the ministry', 'an institute'],
  );
  assert.deepEqual(
    sourcesOf(roots, 'independent').map(({ name }) => name),
    ['an institute'],
  );
  assert.deepEqual(sourcesOf(roots, 'affiliated'), []);
});
