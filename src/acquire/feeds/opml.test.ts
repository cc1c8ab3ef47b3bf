import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOpml, writeOpml } from './opml.js';

describe('OPML', () => {
  test('comes back as it went out, folders and all', () => {
    const sources = [
      {
        url: 'https://a.example/rss',
        title: 'А & Б',
        site: 'https://a.example/',
        folders: ['Україна', 'Агенції'],
      },
      { url: 'https://b.example/rss', title: 'B', site: null, folders: [] },
    ];
    assert.deepEqual(readOpml(Buffer.from(writeOpml('Стрічки', sources)), 'x'), sources);
  });

  test('the same feed counts once; what is no OPML is an error', () => {
    const twice =
      '<opml version="2.0"><head/><body><outline text="a" xmlUrl="https://a.example/rss"/><outline text="b" xmlUrl="https://a.example/rss"/><outline text="c" xmlUrl="file:///etc"/></body></opml>';
    assert.equal(readOpml(Buffer.from(twice), 'x').length, 1);
    assert.throws(() => readOpml(Buffer.from('<html>'), 'x'), { code: 'feed.no-opml' });
  });
});
