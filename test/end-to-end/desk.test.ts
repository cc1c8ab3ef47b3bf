/** What a desk sees of articles in several time zones, with a copy, a corrected version and one without a date. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPage, serving } from './workbench.js';

const CALL =
  'Міністр енергетики України Тарас Вербицький провів телефонну розмову з міністеркою енергетики Норвегії Інгрід Сульгейм. Про це повідомили в Міністерстві енергетики України.\n\n«Ми отримали 12 генераторів, наступного тижня прибуде ще стільки ж», – сказав Вербицький.\n\nЗа його словами, наступна розмова відбудеться 20 березня. Опозиція назвала ці цифри «перебільшеними», бо рахувала їх інакше.';
const VIDEO =
  "Norway's energy minister Ingrid Sulheim held a video call with Ukraine's energy minister Taras Verbytskyi on Wednesday, her ministry said.";

const ARTICLES = [
  ['berih', 'Беріг', '2026-03-04T14:10:00+02:00', CALL],
  ['luna', 'Луна', '2026-03-04T15:30:00+02:00', CALL],
  ['berih', 'Беріг', '2026-03-04T16:00:00+02:00', CALL.replace('12 генераторів', '14 генераторів')],
  ['fjord', 'Fjord Daily', '2026-03-04T12:55:00Z', VIDEO],
  [
    'note',
    null,
    null,
    'Інгрід Сульгейм зустрінеться з Тарасом Вербицьким у п’ятницю, повідомив радник міністра.',
  ],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'litopys-desk-'));
ARTICLES.forEach(([path, outlet, published, text], index) => {
  const url = `https://${path}.example/call`;
  writeFileSync(join(folder, `${index}.json`), JSON.stringify({ title: '', outlet, url, published, text }));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const server = serving(() => [folder]);

/** The workbench in Ukrainian, on a machine in Kyiv. */
const kyiv = () => openPage({ locale: 'uk-UA', timezoneId: 'Europe/Kyiv' });

async function articles(): Promise<{ id: string; outlet: string | null; published: string | null }[]> {
  const answer = await fetch(`${server.base}/api/v1/articles?limit=20`);
  return ((await answer.json()) as { items: { id: string; outlet: string; published: string }[] }).items;
}

const idOf = async (outlet: string | null) =>
  (await articles()).find((one) => one.outlet === outlet)?.id ?? assert.fail(`no article of ${outlet}`);

test('names the zone of a time that is not that of the reader', async () => {
  const { page } = await kyiv();
  await page.goto(`${server.base}/articles/${await idOf('Fjord Daily')}`, { waitUntil: 'networkidle' });
  assert.match((await page.locator('.article-head .facts').first().textContent()) ?? '', /12:55 UTC/);
  await page.goto(`${server.base}/articles/${await idOf('Луна')}`, { waitUntil: 'networkidle' });
  assert.match((await page.locator('.article-head .facts').first().textContent()) ?? '', /15:30\s+·/);
});

test('names copies by outlet and time, and no version of an article as its copy', async () => {
  const { page, complaints } = await kyiv();
  const first = (await articles()).find(({ published }) => published?.includes('14:10'));
  await page.goto(`${server.base}/articles/${first?.id}`, { waitUntil: 'networkidle' });
  const facts = await page.locator('.article-head .facts').allTextContents();
  assert.equal(facts.length, 2, String(facts));
  assert.match(facts[1] ?? '', /Передрукували: Луна, .*15:30 \(100 %\)/);
  assert.match((await page.locator('.versions').textContent()) ?? '', /1: .*14:10.*2: .*16:00/);
  assert.deepEqual(complaints, []);
});

test('says what is not stated of an article, and lists all words of a statement', async () => {
  const { page } = await kyiv();
  await page.goto(`${server.base}/articles/${await idOf(null)}`, { waitUntil: 'networkidle' });
  assert.match(
    (await page.locator('.article-head .facts').first().textContent()) ?? '',
    /видання не сказано · час не сказано/,
  );
  await page.goto(`${server.base}/articles/${await idOf('Луна')}`, { waitUntil: 'networkidle' });
  const listed = await page.locator('.readings button').allTextContents();
  assert.ok(
    listed.some((one) => one.includes('ці цифри … «перебільшеними»')),
    String(listed),
  );
});

test('shows of a figure who claims it, and what is counted in the words of the text', async () => {
  const { page } = await kyiv();
  await page.goto(`${server.base}/search?q=type:figure генератор`, { waitUntil: 'networkidle' });
  const titles = await page.locator('.hit h2').allTextContents();
  assert.ok(titles.includes('12 генераторів — Тарас Вербицький'), String(titles));
});

test('takes the first contact of two from those that have a date', async () => {
  const answer = await fetch(`${server.base}/api/v1/network`);
  const { edges } = (await answer.json()) as { edges: { first: string | null; contacts: number }[] };
  assert.ok(edges.length > 0);
  for (const { first } of edges) assert.ok(first?.startsWith('2026-03'), String(first));
});

test('says what went wrong in the language of the interface', async () => {
  const { page } = await kyiv();
  await page.goto(`${server.base}/read?url=http://127.0.0.1:9911/x`, { waitUntil: 'networkidle' });
  const problem = (await page.locator('.problem').textContent()) ?? '';
  assert.match(problem, /Ця адреса не загальнодоступна/);
  assert.doesNotMatch(problem, /--allow-host/);
});
