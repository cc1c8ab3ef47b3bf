/** Commands on a store: what is asked or given wrongly ends with a code, a place and what to do next. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { litopys, temporaryFolder } from './litopys.js';

const folder = temporaryFolder();
const store = join(folder, 'chronicle.db');
const env = { LITOPYS_STORE: store };
const at = (name: string) => join(folder, name);
const TEXT = `Зеленський і Туск зустрілися у Варшаві

Президент України Володимир Зеленський заявив: «Переговори тривають». Прем'єр-міністр Польщі Дональд Туск заявив, що допомогу надали 12 країн на суму понад 3 млрд доларів.`;
const ARTICLE = { text: TEXT, outlet: 'Обрій', published: '2025-01-21T10:00:00+02:00', language: 'uk' };

before(() => {
  writeFileSync(at('one.json'), JSON.stringify(ARTICLE));
  const { code, err } = litopys(['add', '--workers', '1', at('one.json')], { env });
  assert.equal(code, 0, err);
});

/** Commands that are to be refused, with the exit code and the beginning of what is said. */
function refused(cases: readonly (readonly [string, number, RegExp])[]): void {
  for (const [command, expected, said] of cases) {
    const { code, err } = litopys(command.split(' '), { env });
    assert.match(err, said, command);
    assert.match(err, /next: \S/, command);
    assert.equal(code, expected, command);
  }
}

describe('decisions on the command line', () => {
  const shown = (id: string) => litopys(['contact', id], { env }).out;
  const idOf = (type: string): string =>
    (JSON.parse(litopys(['timeline', '--json', '--type', type], { env }).out) as { items: { id: string }[] })
      .items[0]?.id ?? assert.fail(`no ${type}`);

  test('parties are corrected by their names, known ones under any of them', () => {
    const id = idOf('contact');
    const value = 'Володимир Зеленський; Інгрід Сульгейм';
    const args = ['review', 'correct', id, 'participants', value, '--why', 'so it was', '--json'];
    const review = JSON.parse(litopys(args, { env }).out) as { id: string; value: { entity: string }[] };
    assert.match(review.value[0]?.entity ?? '', /^person:/);
    assert.equal(review.value[1]?.entity, null);
    assert.match(shown(id), /Інгрід Сульгейм/);
    assert.equal(litopys(['review', 'undo', review.id, '--why', 'it was not'], { env }).code, 0);
    assert.doesNotMatch(shown(id), /^\S+ .*Інгрід Сульгейм/);
    const json = JSON.stringify({ name: 'Інгрід Сульгейм', entity: null });
    const one = idOf('statement');
    for (const speaker of ['Інгрід Сульгейм', json]) {
      const done = litopys(['review', 'correct', one, 'speaker', speaker, '--why', 'w', '--json'], { env });
      assert.deepEqual(JSON.parse(done.out).value, JSON.parse(json), done.err);
      litopys(['review', 'undo', JSON.parse(done.out).id, '--why', 'w'], { env });
    }
  });

  test('an id tells whether it is of a report, an entity or an entry', () => {
    const report = /r-[0-9a-f]{16}/.exec(shown(idOf('statement')))?.[0] ?? assert.fail('no report is shown');
    const entity = /person:\S+/.exec(litopys(['who', 'Туск'], { env }).out)?.[0] ?? '';
    for (const [id, type] of [
      [report, 'report'],
      [entity, 'entity'],
      [idOf('figure'), 'entry'],
    ]) {
      const { out, err } = litopys(['review', 'accept', id ?? '', '--why', 'it is so'], { env });
      assert.match(out, new RegExp(`^kept: accept ${type} `), err);
      litopys(['review', 'undo', /review (\S+)\)/.exec(out)?.[1] ?? '', '--why', 'w'], { env });
    }
  });
});

describe('failures that are to be expected', () => {
  test('a backup that can not be written or is none, and arguments that name nothing', () => {
    const cut = at('cut.db');
    assert.equal(litopys(['backup', at('whole.db')], { env }).code, 0);
    writeFileSync(cut, readFileSync(at('whole.db')).subarray(0, 50_000));
    refused([
      [`backup ${at('nowhere')}/x.db`, 3, /^error output\.failed \S+x\.db: /],
      [`restore --store ${at('new.db')} ${cut}`, 1, /^error backup\.damaged \S+cut\.db: /],
      [`restore --store ${at('new.db')} ${at('one.json')}`, 1, /^error backup\.damaged \S+one\.json: /],
      ['timeline --cursor xx', 2, /^error store\.cursor xx: /],
      ['contact c-none', 2, /^error entry\.missing c-none: /],
      ['delta --since 2025-01-20T18:00', 2, /^error usage\.date: .*no zone/],
    ]);
    assert.match(litopys(['--help']).out, /130 {2}add or reread was stopped/);
  });
});

test('a search takes conditions among its words, and an option goes before them', () => {
  const found = (...args: string[]) => {
    const { out, err } = litopys(['search', '--json', ...args], { env });
    assert.equal(err, '');
    return (JSON.parse(out) as { items: { entry: { type: string; words?: string } }[] }).items.map(
      ({ entry }) => entry.type,
    );
  };
  assert.deepEqual(found('by:Зеленський'), ['statement']);
  assert.deepEqual(found('переговорам by:"Володимир Зеленський"'), ['statement']);
  assert.deepEqual(found('переговорам', 'by:Туск'), []);
  assert.deepEqual(new Set(found('type:contact')), new Set(['contact']));
  assert.deepEqual(new Set(found('type:contact', '--type', 'figure')), new Set(['figure']));
  assert.match(litopys(['search', 'by:Ніхто'], { env }).err, /^error usage\.name/);
  assert.match(litopys(['search', 'type:foo'], { env }).err, /^error search\.value/);
});

test('what has no date lies within no days, and is said to be left out', () => {
  const place = at('undated.db');
  writeFileSync(at('undated.txt'), 'Міністерка Олена Коваль заявила, що угода готова.');
  const both = ['add', '--workers', '1', '--store', place, at('one.json'), at('undated.txt')];
  assert.equal(litopys(both).code, 0);
  for (const [span, dated] of [
    [['--to', '2025-12'], true],
    [['--from', '1960', '--to', '2025-12'], true],
    [['--from', '2025-02'], false],
    [['--to', '2025-01-20'], false],
  ] as const) {
    const { out, err } = litopys(['said', '--store', place, ...span]);
    assert.equal(/Зеленський/.test(out), dated, out);
    assert.doesNotMatch(out, /Коваль/);
    assert.match(err, /^1 entry without a date left out/);
  }
  const by = ['said', '--store', place, '--to', '2025-12', '--by'];
  assert.equal(litopys([...by, 'Туск']).err, '');
  assert.match(litopys([...by, 'Коваль']).err, /^1 entry without a date/);
  const all = litopys(['said', '--store', place]);
  assert.match(all.out, /^not dated {3}Олена Коваль/m);
  assert.equal(all.err, '');
});

describe('questions that nothing can answer', () => {
  test('are refused: an empty answer would read as a fact', () => {
    refused([
      ['timeline --from 2025-05 --to 2025-01', 2, /^error usage\.date: --from 2025-05 is after --to 2025-01/],
      ['delta --since 2025-03-05 --until 2025-03-01', 2, /^error usage\.date: --since/],
      ['timeline --kind call --type figure', 2, /^error usage\.choice: --kind chooses contacts/],
      ['timeline --status held --act deny', 2, /^error usage\.choice: --act chooses statements/],
      ['said --kind call', 2, /^error usage\.choice: .*lists statements/],
      ['search --language xx Туск', 2, /^error usage\.choice: .*"xx"/],
      ['figures --unit рубежами', 2, /^error usage\.choice: .*"рубежами"[\s\S]*країна/],
    ]);
    for (const command of [
      '--from 2025 --to 2025-01-21',
      '--from 2025-01-21 --to 2025-01',
      '--type contact --kind meeting',
    ])
      assert.equal(litopys(['timeline', ...command.split(' ')], { env }).code, 0, command);
  });

  test('a unit is meant by its noun in any form, a currency in any letters', () => {
    for (const unit of ['країна', 'країнами', 'usd', 'USD'])
      assert.match(litopys(['figures', '--unit', unit], { env }).out, /12|3/, unit);
  });
});

describe('an export that is imported', () => {
  const imported = (lines: string) => {
    const into = at('imported.db');
    const { code, err } = litopys(['import', '--store', into, '-'], { input: lines });
    return { code, err, isThere: existsSync(into) };
  };

  test('is refused whole for a line that is not what was exported', () => {
    const { out } = litopys(['export'], { env });
    const lines = out.split('\n');
    const article = lines.findIndex((line) => line.startsWith('{"type":"article"'));
    const changed = (change: (line: string) => string) =>
      lines.map((line, number) => (number === article ? change(line) : line)).join('\n');
    const parsed = (line: string, change: (record: Record<string, unknown>) => void) => {
      const record = JSON.parse(line);
      change(record);
      return JSON.stringify(record);
    };
    const review = { id: 'v', at: '2025-01-21T10:00:00Z', by: 'o', why: 'w', action: 'explode', others: [] };
    for (const [input, said] of [
      [
        changed((line) => line.replaceAll('Зеленський', 'Зеленська')),
        /its id|the id \S+ is not that of the text/,
      ],
      [
        changed((line) => line.replace(/("content":\[\{"start":)\d+,"end":\d+/, '$199999,"end":100010')),
        /99999–100010/,
      ],
      [changed((line) => parsed(line, (record) => (record.id = 'a-other'))), /two ids/],
      [changed((line) => parsed(line, (record) => (record.reading = 3))), /its reading is not/],
      [
        changed((line) => parsed(line, (record) => (record.page = { hash: 'a', base64: 'YQ==' }))),
        /its page is not the one/,
      ],
      [`${out}{"type":"nonsense"}`, /no record of an export/],
      [`${out}{"type":"article"}`, /can not be imported/],
      [`${out}{"type":"review","review":{}}`, /can not be imported/],
      [`${out}${JSON.stringify({ type: 'review', review })}`, /review\.action/],
      [`${out}{`, /no record of an export/],
    ] as const) {
      const { code, err, isThere } = imported(input);
      assert.match(err, /^error import\.line -:\d+: /);
      assert.match(err, said);
      assert.equal(code, 1);
      assert.equal(isThere, false, 'nothing of it was imported');
    }
  });

  test('comes back byte for byte', () => {
    const { out } = litopys(['export'], { env });
    assert.equal(imported(out).code, 0);
    assert.equal(litopys(['export', '--store', at('imported.db')]).out, out);
  });
});

describe('outlets that come after articles', () => {
  const outlet = JSON.stringify({
    type: 'outlet',
    outlet: { id: 'obrij', name: 'Обрій', country: 'PL', stateOf: 'PL' },
  });

  test('are used by an import, wherever they stand and whatever was there before', () => {
    const { out } = litopys(['export'], { env });
    const stores = ['first', 'last', 'later'].map((name) => at(`${name}.db`));
    const [first = '', last = '', later = ''] = stores;
    const put = (store: string, input: string) => {
      const { code, err } = litopys(['import', '--store', store, '-'], { input });
      assert.equal(code, 0, err);
    };
    put(first, `${outlet}\n${out}`);
    put(last, `${out}${outlet}\n`);
    put(later, out);
    put(later, `${outlet}\n${out}`);
    const [expected, ...others] = stores.map((store) => litopys(['export', '--store', store]).out);
    assert.notEqual(expected, out);
    for (const other of others) assert.equal(other, expected);
    assert.equal(litopys(['doctor', '--store', later]).code, 0);
  });

  test('are missed by doctor until all was made anew', () => {
    const into = at('missed.db');
    const list = at('outlets.json');
    writeFileSync(list, JSON.stringify([JSON.parse(outlet).outlet]));
    assert.equal(litopys(['backup', into], { env }).code, 0);
    assert.equal(litopys(['add', '--store', into, '--outlets', list, at('one.json')]).code, 0);
    const { code, out } = litopys(['doctor', '--store', into]);
    assert.match(out, /bad [\s\S]*outlets\s+were\s+added\s+after\s+articles[\s\S]*--rebuild/);
    assert.equal(code, 1);
    assert.equal(litopys(['doctor', '--store', into, '--rebuild']).code, 0);
  });
});
