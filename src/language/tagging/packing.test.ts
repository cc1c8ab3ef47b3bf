import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { packed, packedFile, unpacked, unpackedFile, unpackedFileBy } from './packing.js';

const MODEL = packed(
  7,
  { language: 'uk', words: 'та і'.repeat(50) },
  Int8Array.from({ length: 5000 }, (_, i) => i % 3),
);

describe('a packed file', () => {
  test('is smaller and gives the model back byte for byte', () => {
    const file = packedFile(MODEL);
    assert.ok(file.length < MODEL.length / 4, `${file.length} of ${MODEL.length}`);
    assert.deepEqual(Buffer.from(unpackedFile(file)), Buffer.from(MODEL));
    assert.equal((unpacked(unpackedFile(file), 7).head as { language: string }).language, 'uk');
  });

  test('is unpacked by what a browser has', async () => {
    const asked: number[] = [];
    const model = await unpackedFileBy(packedFile(MODEL), (bytes) => {
      asked.push(bytes.length);
      return brotliDecompressSync(bytes);
    });
    assert.deepEqual(Buffer.from(model), Buffer.from(MODEL));
    assert.equal(asked.length, 1);
  });
});

test('a model that is not packed as a file is given back as it is', async () => {
  const never = () => assert.fail('nothing to unpack');
  assert.equal(unpackedFile(MODEL), MODEL);
  assert.equal(await unpackedFileBy(MODEL, never), MODEL);
  assert.equal(unpackedFile(new Uint8Array(3)).length, 3);
});

test('a file that breaks off is an error', () => {
  const file = packedFile(MODEL);
  assert.throws(() => unpackedFile(file.subarray(0, file.length - 9)));
});
