/**
 * Reads one hostile input in a process of its own and prints what came of it, for `hostile.test.ts`:
 * the code of the error or `read`, milliseconds it had a core (other work on the machine
 * does not count), the highest memory in MB, and for a long text what a thousand characters of
 * ordinary news cost on this machine right after.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTENCE = 'Міністр заявив, що переговори у Варшаві тривають. ';

const INPUTS: Readonly<Record<string, () => string | Uint8Array>> = {
  empty: () => '',
  'white space': () => ' \n\t\r\n\ufeff',
  '50 MB of text': () => Buffer.alloc(50_000_000, SENTENCE),
  '50 MB string': () => 'слово '.repeat(8_300_000),
  'the longest text that is read': () => SENTENCE.repeat(Math.floor(500_000 / SENTENCE.length)),
  'one long line': () => 'а'.repeat(499_999),
  'a million lines': () => 'а\n'.repeat(1_000_000),
  'many lines': () => `${SENTENCE}\n`.repeat(9_000),
  binary: () => Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 31 + at * 7) & 255),
  'invalid UTF-8': () => Buffer.concat([Buffer.from(SENTENCE), Buffer.of(0xff, 0xc3), Buffer.from(SENTENCE)]),
  'windows-1251': () => cyrillicBytes(SENTENCE.repeat(3)),
  'a lone quotation mark': () => `${SENTENCE.trim()} «Ми згодні, сказав він. ${SENTENCE}`,
  'only a quotation mark': () => '"',
  '10,000 nested quotation marks': () => `${'«'.repeat(10_000)}так${'»'.repeat(10_000)}`,
  '10,000 nested straight quotation marks': () =>
    `Він сказав: ${'"так '.repeat(10_000)}${'"'.repeat(10_000)}.`,
  'lone surrogates': () => `${SENTENCE}${'\ud800'.repeat(50)}${SENTENCE}${'\udc00'.repeat(50)}`,
  'full stops': () => `Так${'.'.repeat(400_000)}`,
  'capital letters': () => 'Сі Путін Трамп '.repeat(30_000),
  digits: () => '7 '.repeat(200_000),
  'cues without end': () => 'Він заявив, що '.repeat(30_000),
  'short names of one letter': () => {
    const word = `К${'к'.repeat(29)}`;
    return `За даними ${word}, міст закрито. За даними «${`${word} `.repeat(12)}», міст закрито. `.repeat(20);
  },
  'calls without end': () => 'Телефонна розмова Сі з Путіним і '.repeat(12_000),
};

function cyrillicBytes(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1251');
  for (let byte = 255; byte >= 0; byte--) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63);
}

/** The Ukrainian articles of the sample dossier, one after the other. */
function news(root: string): string {
  const folder = join(root, 'samples', 'dossier');
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { language: string; text: string })
    .filter(({ language }) => language === 'uk')
    .map(({ text }) => `${text}\n\n`)
    .join('');
}

/** Milliseconds this process has had a core since. */
function millisecondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Texts as long as this are asked what they cost beside news, which are read up to this length. */
const LONG = 50_000;

/** Milliseconds that a thousand characters of news cost. */
async function newsCost(): Promise<number> {
  const { packageRoot, read } = await import('../src/main.js');
  const articles = news(packageRoot());
  const text = articles.repeat(Math.ceil(LONG / articles.length));
  const started = process.cpuUsage();
  read(text, { language: 'uk' });
  return millisecondsSince(started) / (text.length / 1000);
}

const name = process.argv[2] ?? '';
if (name === '--names') console.log(JSON.stringify(Object.keys(INPUTS)));
else {
  const input = INPUTS[name]?.() ?? '';
  // What loading costs is held by the bench, and is no matter of what is read.
  const { read } = await import('../src/main.js');
  read(SENTENCE, { language: 'uk' });
  const started = process.cpuUsage();
  let outcome = 'read';
  let characters = 0;
  try {
    const reading = read(input, { language: 'uk' });
    const { text } = reading.article;
    characters = text.length;
    for (const { start, end } of [...reading.mentions, ...reading.contacts.map(({ trigger }) => trigger)])
      if (!(start >= 0 && start < end && end <= text.length)) outcome = 'span outside';
  } catch (error) {
    outcome = (error as { code?: string }).code ?? String(error);
  }
  const milliseconds = Math.round(millisecondsSince(started));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const newsMilliseconds = outcome === 'read' && characters >= LONG ? await newsCost() : 0;
  console.log(JSON.stringify({ outcome, characters, milliseconds, megabytes, newsMilliseconds }));
}
