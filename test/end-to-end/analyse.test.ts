/** `litopys analyse` and `litopys explain`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { litopys } from './litopys.js';

const TEXT = 'Олег Коваль прибув у Варшаву.\n\nЗа 5 млрд грн?! «Так», – мовив він…\u00a0Усе.\n   \nКінець';

interface Word {
  readonly columns: readonly string[];
  readonly range: readonly [number, number];
}

function words(conllu: string): Word[][] {
  return conllu
    .trimEnd()
    .split('\n\n')
    .map((sentence) =>
      sentence
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => {
          const columns = line.split('\t');
          const [, start, end] = /TokenRange=(\d+):(\d+)/.exec(columns[9] ?? '') ?? [];
          return { columns, range: [Number(start), Number(end)] as const };
        }),
    );
}

describe('litopys analyse --format conllu', () => {
  const { code, out } = litopys(['analyse', '--format', 'conllu', '--language', 'uk', '-'], { input: TEXT });

  test('has ten filled columns, numbered words and one root a sentence', () => {
    assert.equal(code, 0);
    for (const sentence of words(out)) {
      const ids = sentence.map(({ columns }) => columns[0] ?? '').filter((id) => !id.includes('-'));
      assert.deepEqual(
        ids,
        ids.map((_, at) => String(at + 1)),
      );
      for (const { columns } of sentence) {
        assert.equal(columns.length, 10);
        assert.ok(columns.every((column) => column !== ''));
      }
      assert.equal(sentence.filter(({ columns }) => columns[6] === '0').length, 1);
    }
  });

  test('loses no letter of the text, and its ranges point at the words', () => {
    const tokens = words(out)
      .flat()
      .filter(({ range }) => !Number.isNaN(range[0]));
    assert.equal(tokens.map(({ columns }) => columns[1]).join(''), TEXT.replace(/\s/g, ''));
    for (const { columns, range } of tokens) assert.equal(TEXT.slice(...range), columns[1]);
  });

  test('says where no space follows', () => {
    const tokens = words(out)
      .flat()
      .filter(({ range }) => !Number.isNaN(range[0]));
    tokens.forEach(({ columns, range }, at) => {
      const next = tokens[at + 1]?.range[0];
      assert.equal(columns[9]?.includes('SpaceAfter=No'), next === range[1], columns.join(' '));
    });
  });

  test('cuts paragraphs at lines and gives the text of each sentence', () => {
    assert.equal(out.match(/^# newpar$/gm)?.length, 3);
    assert.match(out, /^# sent_id = 1\n# text = Олег Коваль прибув у Варшаву\.$/m);
  });
});

describe('litopys analyse', () => {
  test('shows tokens in columns for a text that is given as it is', () => {
    const { out, code } = litopys(['analyse', 'Олег Коваль прибув у Варшаву.']);
    assert.equal(code, 0);
    assert.match(out, /21 Варшаву +Варшава +PROPN/);
  });

  test('a missing file is no text', () => {
    const { code, err } = litopys(['analyse', 'missing.txt']);
    assert.equal(code, 1);
    assert.match(err, /^error input\.missing missing\.txt/);
  });

  test('a text without a language is refused with the next step', () => {
    const { code, err } = litopys(['analyse', '12345 ???']);
    assert.equal(code, 1);
    assert.match(err, /language\.unknown/);
  });
});

describe('litopys explain', () => {
  const input = 'Речник уряду Олег Коваль заявив, що переговори тривають.';

  test('names block, word, readings, rules and grounds at words of the text', () => {
    const { out, code, err } = litopys(['explain', '-', '--at', 'переговори'], { input });
    assert.equal(code, 0, err);
    assert.match(out, /^offset 36 /);
    assert.match(out, /block .* rule /);
    assert.match(out, /statement 1 content \d+–\d+ {2}rule statement\.\S+ {2}confidence 0\.\d\d/);
    assert.match(out, /speaker Олег Коваль: /);
  });

  test('says why a mention was joined, as JSON too', () => {
    const { out } = litopys(['explain', '-', '--json', '--at', '13'], { input });
    const { covers, token } = JSON.parse(out);
    assert.equal(token.form, 'Олег');
    assert.ok(covers.some(({ what }: { what: string }) => what.startsWith('mention')));
  });
});
