import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './decode.js';

const RU = 'Президент заявил в Москве, что переговоры продолжаются и завершатся на следующей неделе.';
const UK = 'Міністр заявив у Києві, що перемовини тривають і завершаться наступного тижня.';

/** Bytes of a text in an 8-bit encoding, through the decoder's own table. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63);
}

for (const encoding of ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']) {
  test(`${encoding} is told by its letters`, () => {
    assert.deepEqual(decode(encode(RU, encoding)), {
      text: RU,
      encoding,
      how: 'letter frequency',
      replaced: 0,
    });
  });
}

test('Ukrainian letters, capitals, French accents', () => {
  assert.equal(decode(encode(UK, 'windows-1251')).text, UK);
  assert.equal(decode(encode(UK, 'koi8-u')).text, UK);
  assert.equal(decode(encode('СРОЧНО: МОСКВА ЖДЁТ', 'windows-1251')).text, 'СРОЧНО: МОСКВА ЖДЁТ');
  assert.equal(decode(encode('Le président a déclaré à Paris.', 'windows-1252')).encoding, 'windows-1252');
});

test('valid UTF-8 keeps its byte order mark, so that offsets agree', () => {
  assert.equal(decode(Buffer.from(`\ufeff${UK}`)).text, `\ufeff${UK}`);
  assert.deepEqual(decode(Buffer.from(UK)), { text: UK, encoding: 'utf-8', how: 'valid', replaced: 0 });
});

test('UTF-16, with a mark and without', () => {
  assert.equal(decode(Buffer.from(`\ufeff${UK}`, 'utf16le')).text, `\ufeff${UK}`);
  assert.equal(decode(Buffer.from(UK, 'utf16le')).text, UK);
  assert.equal(decode(Buffer.from(UK, 'utf16le').swap16()).encoding, 'utf-16be');
});

test('UTF-8 with broken bytes is read, and what is lost is counted', () => {
  const broken = Buffer.concat([Buffer.from(UK), Buffer.of(0xff, 0xd0), Buffer.from(` ${UK}`)]);
  const { encoding, how, replaced } = decode(broken);
  assert.deepEqual({ encoding, how, replaced }, { encoding: 'utf-8', how: 'mostly valid', replaced: 2 });
});

test('the encoding a page states is taken', () => {
  const page = `<html><head><meta charset="windows-1251"></head><body>${RU}</body></html>`;
  assert.equal(decode(encode(page, 'windows-1251')).how, 'stated in the page');
  assert.equal(decode(encode(page.replace('windows-1251', 'utf-8'), 'windows-1251')).text.includes(RU), true);
});

test('the word of the server counts before that of the page, and only where the letters bear it out', () => {
  const page = `<html><head><meta charset="utf-8"></head><body>${RU}</body></html>`;
  const served = decode(encode(page, 'koi8-u'), 'text/html; charset=KOI8-R');
  assert.deepEqual([served.how, served.text.includes(RU)], ['stated by the server', true]);
  const lied = decode(encode(page, 'windows-1251'), 'text/html; charset=KOI8-R');
  assert.deepEqual([lied.how, lied.text.includes(RU)], ['letter frequency', true]);
});

test('bytes that are no text are refused', () => {
  const image = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) & 255);
  assert.throws(() => decode(image), { code: 'article.binary' });
});
