/** The documents say what the code does: codes, commands, formats, links and scripts. */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { format } from 'node:util';
import { formatFiles } from '../docs/make/formats.js';
import { read } from '../src/main.js';
import { Reading } from '../src/model/schemas.js';
import { exists, filesUnder, sources, textOf } from './project.js';

const ERRORS = 'docs/errors.md';
const COMMANDS = 'docs/commands.md';
const ARCHITECTURE = 'docs/architecture.md';
const EXAMPLE = 'docs/formats/example.json';

/** Everything that a pattern's first group finds in the files, sorted, each once. */
function found(paths: readonly string[], pattern: RegExp): string[] {
  const all = paths.flatMap((path) => [...textOf(path).matchAll(pattern)].map((match) => match[1] as string));
  return [...new Set(all)].sort();
}

describe(ERRORS, () => {
  const thrown = found(sources(), /new (?:Litopys|Fetch)Error\(\s*'([^']+)'/g);
  const misused = found(sources(), /\busage\(\s*'([^']+)'/g).map((name) => `usage.${name}`);
  const noted = found(sources(), /\bcode: '([a-z]+\.[a-z-]+)'/g);
  // Codes of the system, turned into ours by a table or a return.
  const told = found(['src/acquire/fetching/errors.ts'], /'(fetch\.[a-z-]+)'/g);
  const documented = found([ERRORS], /^\| `([^`]+)` \|/gm);

  test('has every code that src throws or notes', () => {
    assert.ok(thrown.length > 5);
    assert.deepEqual(
      [...thrown, ...misused, ...noted, ...told].filter((code) => !documented.includes(code)),
      [],
    );
  });

  test('can not be passed by: codes are written out where they are thrown', () => {
    const hidden = sources().filter((path) => /new (?:Litopys|Fetch)Error\(\s*[^'\s]/.test(textOf(path)));
    assert.deepEqual(hidden, ['src/acquire/fetching/errors.ts', 'src/serve/cli/failures.ts']);
  });

  test('has no code that src does not know', () => {
    assert.deepEqual(
      documented.filter((code) => ![...thrown, ...misused, ...noted, ...told].includes(code)),
      [],
    );
  });
});

describe(COMMANDS, () => {
  const files = filesUnder('src/serve/cli', '.ts').filter((path) => !path.endsWith('.test.ts'));
  const text = textOf(COMMANDS);

  test('has every command', () => {
    const commands = found(files, /\.command\(\s*'([a-z-]+)/g);
    assert.deepEqual(
      commands.filter((name) => !text.includes(`## litopys ${name}`)),
      [],
    );
  });

  test('has every option', () => {
    const options = found(files, /(?:\.requiredOption|\.option|new Option)\(\s*'[^']*?(--[a-z-]+)/g);
    assert.deepEqual(
      options.filter((name) => !new RegExp(`\`${name}[ \`]`).test(text)),
      [],
    );
  });
});

describe(ARCHITECTURE, () => {
  test('has every room, reader and language', () => {
    const text = textOf(ARCHITECTURE);
    const rooms = new Set(
      sources().flatMap((path) => {
        const [, room, inner, ...rest] = path.split('/');
        if (inner === undefined) return [];
        return room === 'reading' && rest.length > 0 ? [`${room}/`, `${inner}/`] : [`${room}/`];
      }),
    );
    assert.deepEqual(
      [...rooms].filter((room) => !text.includes(room)),
      [],
    );
  });
});

describe('docs/adding-a-language.md', () => {
  test('has every file of a language folder, and every language has them all', () => {
    const named = found(['docs/adding-a-language.md'], /^\| `([a-z-]+\.ts)` \|/gm);
    const shapes = filesUnder('src/language/words', '.ts').map((path) => posix.basename(path));
    assert.deepEqual(named, [...shapes, 'index.ts'].sort());
    for (const language of found(['src/language/index.ts'], /'\.\/([a-z-]+)\/index\.js'/g))
      assert.deepEqual(
        named.filter((file) => !exists(`src/language/${language}/${file}`)),
        [],
        language,
      );
  });
});

describe('docs/formats', () => {
  for (const [name, text] of formatFiles())
    test(`${name} is up to date (npm run formats)`, () => {
      assert.equal(textOf(`docs/formats/${name}`), text);
    });

  test('the example is a reading', () => {
    const { doc, ...reading } = JSON.parse(textOf(EXAMPLE));
    assert.equal(typeof doc, 'string');
    Reading.parse(reading);
    assert.equal(reading.article.text, textOf('docs/formats/example.txt'));
  });

  test('README.md shows a statement of the example', () => {
    const shown = JSON.parse(/```json\n([\s\S]+?)```/.exec(textOf('docs/formats/README.md'))?.[1] ?? '{}');
    const { statements }: Reading = JSON.parse(textOf(EXAMPLE));
    const statement = statements.find(({ content }) => content[0]?.start === shown.content[0].start);
    assert.ok(statement);
    const { content, cue, source, mode, act, via, chain, inside, teaser } = statement;
    const { speaker, ...rest } = shown;
    assert.deepEqual(rest, { content, cue, source, mode, act, via, chain, inside, teaser });
    assert.equal(statement.speaker?.name, speaker.name);
  });
});

describe('README.md', () => {
  test('prints what its example says', () => {
    const page = textOf('README.md');
    const text = /const text = '([^']+)'/.exec(page)?.[1] ?? '';
    const printed = read(text, { language: 'uk', published: '2025-01-21' }).statements.map(
      ({ speaker, content }) =>
        format(
          speaker?.name ?? 'not stated',
          content.map(({ start, end }) => text.slice(start, end)),
        ),
    );
    assert.ok(page.includes(`// ${printed.join('\n// ')}\n`), printed.join('\n'));
  });
});

describe('all documents', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesUnder('docs', '.md')].concat(
    ['training/README.md', 'bench/README.md'].filter(exists),
  );

  for (const page of pages)
    test(`${page} links to files that are there`, () => {
      const links = found([page], /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
      assert.deepEqual(
        links.filter((link) => !exists(posix.join(posix.dirname(page), link))),
        [],
      );
    });

  test('name only npm scripts that exist', () => {
    const scripts: string[] = Object.keys(JSON.parse(textOf('package.json')).scripts);
    const named = found(pages, /npm run ([a-z]+)/g);
    assert.deepEqual(
      named.filter((name) => !scripts.includes(name)),
      [],
    );
  });

  test('name no path of a machine', () => {
    assert.deepEqual(
      pages.filter((page) => /(?:\/home\/|\/work\/|\/tmp\/|\/root\/|C:\\)/.test(textOf(page))),
      [],
    );
  });
});
