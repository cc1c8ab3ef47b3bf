import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutClipping, withoutOutlet } from './clipped.js';

describe('texts that were cut off', () => {
  test('end with a whole sentence, not behind a title or initials', () => {
    const first = 'The ministers of the two states met in Kyiv, Nowak said.';
    for (const rest of ['The U.S. Senate is', 'J. Hall and', 'Mr. Hall was', 'Gen. Hall was', 'The talks'])
      assert.equal(withoutClipping(`${first} ${rest}… [+99 chars]`), first, rest);
  });

  test('stay but for the mark where next to nothing is whole', () => {
    for (const words of [
      'Mr. Koval met Hall in Kyiv on Friday and agreed to go on',
      'It is so. Koval met Hall',
    ])
      assert.equal(withoutClipping(`${words}… [+99 chars]`), words);
  });
});

test('spaces without end cost no more than they are long', () => {
  const spaces = ' '.repeat(400_000);
  const started = process.cpuUsage();
  assert.equal(withoutClipping(`${spaces}x`), `${spaces}x`);
  assert.equal(withoutOutlet(`Talks${spaces}x`, 'Shore'), `Talks${spaces}x`);
  assert.ok(process.cpuUsage(started).user < 1_000_000);
});

test('an outlet behind a headline goes, another one stays', () => {
  assert.equal(withoutOutlet('Угода готова - Беріг', 'Беріг'), 'Угода готова');
  assert.equal(withoutOutlet('Угода готова - Лис', 'Беріг'), 'Угода готова - Лис');
});
