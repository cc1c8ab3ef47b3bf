import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, wordsOf } from '../../../test/archives.js';

describe('Telegram', () => {
  const chat = {
    name: 'Канал новин',
    type: 'public_channel',
    id: 77,
    messages: [
      { id: 1, type: 'service', text: 'created' },
      {
        id: 2,
        type: 'message',
        date: '2025-01-21T12:00:00',
        date_unixtime: '1737453600',
        edited: '2025-01-21T12:30:00',
        edited_unixtime: '1737455400',
        text: ['Зустріч ', { type: 'bold', text: 'відбулася' }, '.'],
      },
      {
        id: 3,
        type: 'message',
        date: '2025-01-21T12:05:00',
        forwarded_from: 'Інший канал',
        text: 'Переслане.',
      },
      { id: 4, type: 'message', photo: 'x.jpg', text: '' },
    ],
  };
  test('posts with their time, and forwards with whom they are from', async () => {
    for (const value of [chat, { chats: { list: [chat] } }]) {
      const { documents, skipped } = await read(JSON.stringify(value), 'json', {}, 'result.json');
      assert.deepEqual(
        documents.map(({ doc, content }) => [doc, content]),
        [
          ['telegram-77-2', 'Зустріч відбулася.'],
          ['telegram-77-3', 'Переслане.'],
        ],
      );
      assert.deepEqual(
        documents.map(({ known }) => [known.outlet, known.origin]),
        [
          ['Канал новин', null],
          ['Канал новин', 'Інший канал'],
        ],
      );
      assert.deepEqual(
        documents.map(({ known }) => [known.published, known.updated]),
        [
          ['2025-01-21T10:00:00.000Z', '2025-01-21T10:30:00.000Z'],
          ['2025-01-21T12:05:00', null],
        ],
      );
      assert.equal(skipped.length, 1);
    }
  });

  test('private chats are never read, and of an account public channels alone', async () => {
    const post = {
      id: 5,
      type: 'message',
      from: 'Іван Лис',
      text: '',
      text_entities: [{ type: 'plain', text: 'Слова.' }],
    };
    const of = (type: string) => ({ name: 'Розмова', type, id: 9, messages: [post] });
    const account = {
      chats: { list: [chat, of('personal_chat'), of('private_group'), of('public_channel')] },
    };
    const all = await read(JSON.stringify(account), 'json', {}, 'result.json');
    assert.deepEqual(
      all.documents.map(({ doc }) => doc),
      ['telegram-77-2', 'telegram-77-3', 'telegram-9-5'],
    );
    assert.deepEqual(all.skipped.at(-1), {
      place: '2 chats',
      why: 'of an account only public channels are read',
    });
    for (const type of ['personal_chat', 'bot_chat', 'saved_messages']) {
      const { documents, skipped } = await read(JSON.stringify(of(type)), 'json');
      assert.deepEqual([documents, skipped.length], [[], 1]);
    }
    const group = await read(JSON.stringify(of('public_supergroup')), 'json');
    assert.deepEqual([group.documents[0]?.known.byline, wordsOf(group.documents[0])], ['Іван Лис', 'Слова.']);
    const unnamed = { ...of('public_supergroup'), messages: [{ ...post, from: 'Розмова' }] };
    assert.equal((await read(JSON.stringify(unnamed), 'json')).documents[0]?.known.byline, null);
    const channel = await read(JSON.stringify(of('private_channel')), 'json');
    assert.equal(channel.documents[0]?.known.byline, null);
  });
});
