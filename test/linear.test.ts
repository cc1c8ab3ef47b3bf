/** Cost grows with the length of a text and no faster, up to the longest text that is read. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MOST_CHARACTERS } from '../src/article/limits.js';
import { packageRoot, read } from '../src/main.js';
import { chronicler } from './chronicle.js';

const SHORT = MOST_CHARACTERS / 8;
/** What a character of the longest text may cost in characters of a text an eighth as long. */
const MOST_GROWTH = 1.6;

/** The sample articles of a language, one after the other, over and over. */
function news(language: string, length: number): string {
  const folder = join(packageRoot(), 'samples', 'dossier');
  const samples = readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { language: string; text: string })
    .filter((sample) => sample.language === language)
    .map(({ text }) => `${text}\n\n`)
    .join('');
  return samples.repeat(Math.ceil(length / samples.length)).slice(0, length);
}

/** Milliseconds this process had a core to read a text, so that other work on the machine does not count. */
function cost(text: string, language: string): number {
  const started = process.cpuUsage();
  read(text, { language, published: '2025-01-21' });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

for (const language of ['uk', 'en']) {
  test(`cost is linear up to ${MOST_CHARACTERS} characters: ${language}`, () => {
    const short = news(language, SHORT);
    cost(short, language);
    const each = Math.min(cost(short, language), cost(short, language)) / SHORT;
    const long = cost(news(language, MOST_CHARACTERS), language) / MOST_CHARACTERS;
    const growth = long / each;
    assert.ok(growth <= MOST_GROWTH, `a character costs ${growth.toFixed(2)} times as much`);
  });
}

/** So many people of one given name, each with a family name of his own. */
function people(count: number): string {
  const [consonants, vowels] = ['бвгдзклмнпрст', 'аеиоу'];
  const family = (i: number) => {
    const syllable = (n: number) => `${consonants[n % 13]}${vowels[n % 5]}`;
    const word = [i, Math.floor(i / 13), Math.floor(i / 169)].map(syllable).join('');
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}ко`;
  };
  return Array.from({ length: count }, (_, i) => `Роман ${family(i)} прибув до міста.`).join(' ');
}

test('thousands of people of one given name cost what as many others do', () => {
  const [few, many] = [people(1000), people(8000)];
  cost(few, 'uk');
  const each = Math.min(cost(few, 'uk'), cost(few, 'uk')) / few.length;
  const growth = cost(many, 'uk') / many.length / each;
  assert.ok(growth <= 3, `a character costs ${growth.toFixed(2)} times as much`);
});

test('thousands of sums in a currency of several states cost what as many others do', () => {
  const sums = (count: number) => 'Уряд Чехії виділив Україні 300 крон. '.repeat(count);
  const [few, many] = [sums(500), sums(4000)];
  cost(few, 'uk');
  const each = Math.min(cost(few, 'uk'), cost(few, 'uk')) / few.length;
  const growth = cost(many, 'uk') / many.length / each;
  assert.ok(growth <= 3, `a character costs ${growth.toFixed(2)} times as much`);
});

test('a sentence in which everybody cites somebody costs what a shorter one does', () => {
  const chain = (count: number) => 'Reuters said citing Bloomberg citing Reuters '.repeat(count);
  const [few, many] = [chain(400), chain(3600)];
  cost(few, 'en');
  const each = Math.min(cost(few, 'en'), cost(few, 'en')) / few.length;
  const growth = cost(many, 'en') / many.length / each;
  assert.ok(growth <= 3, `a character costs ${growth.toFixed(2)} times as much`);
});

test('statements of those whom an article names again and again cost the chronicle what fewer do', () => {
  const words = (count: number) =>
    'Interfax quoted Peskov as saying that TASS quoted Lavrov as saying Xi will meet Putin on Friday. '.repeat(
      count,
    );
  const each = (count: number): number => {
    const text = words(count);
    const reading = read(text, { language: 'en', published: '2025-01-21', outlet: 'alpha' });
    const started = process.cpuUsage();
    chronicler.contribute(reading, 'doc');
    const { user, system } = process.cpuUsage(started);
    return (user + system) / text.length;
  };
  each(240);
  const growth = each(1920) / Math.min(each(240), each(240));
  assert.ok(growth <= 3, `a character costs ${growth.toFixed(2)} times as much`);
});

test('a sentence in which nobody came to any meeting costs what a shorter one does', () => {
  const chain = (count: number) =>
    `${'Лис должен был встретиться с Ковалем, но не приехал, '.repeat(count)}сказал Рудик.`;
  const [few, many] = [chain(150), chain(1000)];
  cost(few, 'ru');
  const each = Math.min(cost(few, 'ru'), cost(few, 'ru')) / few.length;
  const growth = cost(many, 'ru') / many.length / each;
  assert.ok(growth <= 3, `a character costs ${growth.toFixed(2)} times as much`);
});
