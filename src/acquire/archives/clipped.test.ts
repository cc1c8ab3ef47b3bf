import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutClipping } from './clipped.js';

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
