import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { read } from '../src/main.js';
import { directOnly, layOut } from './scorer.js';

const TEXT = '«Міст збудують до весни», — сказала міністерка Олена Жук. Вона додала, що гроші є.\n';

test('annotations, texts and readings lie side by side, with the statements that count on both sides', () => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-scorer-'));
  try {
    const [file, textFile] = [join(folder, 'bridge.json'), join(folder, 'bridge.txt')];
    const statements = [
      { mode: 'direct', inside: 1, content: [{ start: 1, end: 23 }] },
      { mode: 'indirect', inside: null, content: [{ start: 74, end: 82 }] },
    ];
    writeFileSync(file, JSON.stringify({ doc: 'bridge', note: 'kept', statements }));
    writeFileSync(textFile, TEXT);
    const gold = { doc: 'bridge', file, textFile, statements };
    const readings = [{ gold, reading: read(TEXT) }];
    const laid = (name: string, kept: Parameters<typeof layOut>[3]) => {
      const place = join(folder, name);
      const predicted = JSON.parse(readFileSync(layOut(place, [gold], readings, kept), 'utf8'));
      assert.deepEqual(readdirSync(place).sort(), ['bridge.json', 'bridge.txt', 'readings.ndjson']);
      assert.equal(readFileSync(join(place, 'bridge.txt'), 'utf8'), TEXT);
      return { annotated: JSON.parse(readFileSync(join(place, 'bridge.json'), 'utf8')), predicted };
    };
    const all = laid('all', (every) => every);
    assert.deepEqual(all.annotated, { doc: 'bridge', note: 'kept', statements });
    assert.equal(all.predicted.doc, 'bridge');
    assert.ok(all.predicted.statements.some(({ mode }: { mode: string }) => mode !== 'direct'));
    const direct = laid('direct', directOnly);
    assert.deepEqual(direct.annotated.statements, [{ ...statements[0], inside: null }]);
    assert.equal(direct.predicted.statements.length, 1);
    assert.equal(direct.predicted.statements[0].mode, 'direct');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
