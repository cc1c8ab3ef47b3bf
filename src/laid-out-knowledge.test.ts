import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type KnowledgeFile, openKnowledge } from './knowledge/index.js';
import { builtTables, layTablesOut } from './laid-out-knowledge.js';
import { packageRoot } from './main.js';

const DATA = join(packageRoot(), 'src/knowledge/data');
const withFolder = (use: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-tables-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
/** Fails when a file is read that the tables are made of. */
const lexiconAlone: KnowledgeFile = (name) => {
  assert.equal(name, 'lexicon.tsv');
  return readFileSync(join(DATA, name), 'utf8');
};

test('laid out tables answer as the files do, and no file is read for them', () =>
  withFolder((folder) => {
    layTablesOut(DATA, folder);
    const made = openKnowledge((name) => readFileSync(join(DATA, name), 'utf8'));
    const read = openKnowledge(lexiconAlone, builtTables(DATA, folder));
    for (const name of [
      'Україна',
      'ukraine',
      'Банкова',
      'Reuters',
      'Пекин',
      'Європейська комісія',
      'нічого такого',
    ])
      assert.deepEqual(read.byName(name), made.byName(name));
    for (const words of ['Збройних сил України', 'Укрінформу'])
      assert.deepEqual(read.byForms(words), made.byForms(words));
    assert.ok(made.byName('Україна').length > 0);
    assert.equal(read.date, made.date);
    assert.equal(read.stateOfAdjective('китайський'), 'state:CN');
    assert.deepEqual([...read.persons()], [...made.persons()]);
    assert.deepEqual(
      read.officeHolder('state:US', 'head-of-state', '2025-01-17'),
      made.officeHolder('state:US', 'head-of-state', '2025-01-17'),
    );
    assert.equal(read.officesOf('nobody').length, 0);
  }));

test('tables of other files, or none, are not taken', () =>
  withFolder((folder) => {
    const data = join(folder, 'data');
    cpSync(DATA, data, { recursive: true });
    layTablesOut(data, folder);
    assert.notEqual(builtTables(data, folder)('world'), null);
    appendFileSync(join(data, 'states.json'), '\n');
    assert.equal(builtTables(data, folder)('world'), null);
    assert.notEqual(builtTables(data, folder)('persons'), null);
    writeFileSync(join(folder, 'knowledge-persons.bin'), 'short');
    assert.equal(builtTables(data, folder)('persons'), null);
    assert.equal(builtTables(data, join(folder, 'none'))('world'), null);
  }));
