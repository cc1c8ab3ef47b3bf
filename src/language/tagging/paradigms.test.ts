import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Paradigms } from './paradigms.js';

const LETTERS = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';

/** Of each paradigm some endings of two letters, each with a tag of its own. */
const endingsOf = (paradigm: number): string[] =>
  Array.from(
    { length: 12 },
    (_, k) =>
      `${LETTERS[(paradigm * 7 + k * 5) % LETTERS.length]}${LETTERS[(paradigm + k * 11) % LETTERS.length]}`,
  );
const tagOf = (paradigm: number, place: number): number => (paradigm * 12 + place) % 1500;

test('every ending has its own tags in each paradigm, and no others', () => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    [
      i % 2 ? '!' : 'ти',
      ...endingsOf(i + 1).map((ending, k) => `${ending}:${tagOf(i + 1, k).toString(36)},1`),
    ].join(' '),
  );
  const paradigms = new Paradigms(lines.join('\n'));
  const tags: number[] = [];
  for (let paradigm = 1; paradigm <= 3000; paradigm++) {
    const endings = endingsOf(paradigm);
    assert.equal(paradigms.addOf(paradigm), paradigm % 2 ? 'ти' : null);
    for (const first of LETTERS)
      for (const second of 'абвгдежзик') {
        const place = endings.indexOf(first + second);
        const count = paradigms.tagsOf(paradigm, `слов${first}${second}`, 4, tags);
        assert.equal(count, place < 0 ? 0 : 2);
        if (place >= 0)
          assert.deepEqual(tags.slice(0, 2), [tagOf(paradigm, endings.lastIndexOf(first + second)), 1]);
      }
  }
});
