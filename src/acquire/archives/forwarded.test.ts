import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, wordsOf } from '../../../test/archives.js';

const message = (subject: string, body: string) =>
  `From: Olena Desk <olena@desk.example>\r\nSubject: ${subject}\r\nDate: Mon, 23 Nov 2026 10:15:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}`;

async function mail(subject: string, body: string) {
  const [document] = (await read(message(subject, body), 'mail', {}, 'm.eml')).documents;
  const { title, outlet, published } = document?.known ?? {};
  return { title, outlet, published, words: wordsOf(document).replaceAll('\r', '').trim() };
}

describe('mail that was passed on', () => {
  test('is of who wrote it, at the time and under the subject it had', async () => {
    assert.deepEqual(
      await mail(
        'Fwd: Pipeline talks',
        'Please check.\n\n---------- Forwarded message ---------\nFrom: Harbour Post <news@harbour.example>\nDate: Sun, 22 Nov 2026 at 18:40\nSubject: Pipeline talks\nTo: Olena Desk <olena@desk.example>\nCc: <others@desk.example>\n\n\nThe ministers met.\n\n"It stays open," he said.\n',
      ),
      {
        title: 'Pipeline talks',
        outlet: 'Harbour Post',
        published: '2026-11-22T18:40:00',
        words: 'Pipeline talks\n\nThe ministers met.\n\n"It stays open," he said.',
      },
    );
  });

  test('in the words and forms of several programs', async () => {
    for (const [opening, from, date, subject, published] of [
      [
        '---------- Пересланное сообщение ----------',
        'От',
        'Дата: вс, 22 нояб. 2026 г. в 18:40',
        'Тема',
        '2026-11-22T18:40:00',
      ],
      [
        '---------- Forwarded message ---------',
        'Від',
        'Date: нд, 22 лист. 2026 р. о 18:40',
        'Subject',
        '2026-11-22T18:40:00',
      ],
      [
        '-------- Переслане повідомлення --------',
        'Від',
        'Дата: Sun, 22 Nov 2026 18:40:00 +0200',
        'Тема',
        '2026-11-22T18:40:00+02:00',
      ],
      [
        'Begin forwarded message:\n',
        'From',
        'Date: 22 November 2026 at 18:40:00',
        'Subject',
        '2026-11-22T18:40:00',
      ],
      [
        '-----Original Message-----',
        'From',
        'Sent: Sunday, 22 November 2026 18:40',
        'Subject',
        '2026-11-22T18:40:00',
      ],
    ] as const)
      assert.deepEqual(
        await mail(
          'FW: Брифінг',
          `${opening}\n${from}: Пресслужба <press@body.example>\n${date}\n${subject}: Брифінг\nКому: <olena@desk.example>\n\n> Міст відкрили.\n>\n> «Вчасно», – сказав мер.\n\n--\nОлена`,
        ),
        {
          title: 'Брифінг',
          outlet: 'Пресслужба',
          published,
          words: 'Брифінг\n\nМіст відкрили.\n\n«Вчасно», – сказав мер.',
        },
        opening,
      );
  });

  test('twice is of the first who wrote it; without a name it is of the host', async () => {
    const twice =
      '---------- Forwarded message ---------\nFrom: Taras <taras@desk.example>\nDate: Sun, 22 Nov 2026 at 20:00\nSubject: Fwd: Note\n\n---------- Forwarded message ---------\nFrom: <press@body.example>\nDate: someday\nSubject: Note\n\nWords.';
    assert.deepEqual(await mail('Fwd: Note', twice), {
      title: 'Note',
      outlet: 'body.example',
      published: 'someday',
      words: 'Note\n\nWords.',
    });
  });

  test('loses no long text below two hyphens', async () => {
    const head =
      '---------- Forwarded message ---------\nFrom: A <a@a.example>\nSubject: Note\n\nWords.\n\n--\n';
    for (const [below, kept] of [
      ['The ministers met. '.repeat(30), true],
      ['Line.\n'.repeat(9), true],
      ['Olena\nDesk\n', false],
    ] as const)
      assert.equal((await mail('Fwd: Note', head + below)).words.includes('--'), kept, below);
  });

  test('what is answered, spoken of or empty is no message passed on', async () => {
    for (const [subject, body] of [
      [
        'Re: Talks',
        'We deny it.\n\n-----Original Message-----\nFrom: A <a@a.example>\nSubject: Talks\n\nIs it so?',
      ],
      ['Talks', 'The forwarded message said: the talks go on.\nFrom: A <a@a.example>\nSubject: x\n\nWords.'],
      ['Fwd: Talks', '---------- Forwarded message ---------\n\nThe ministers met.'],
      ['Fwd: Talks', '---------- Forwarded message ---------\nFrom: A <a@a.example>\nSubject: Talks\n\n\n'],
      ['Fwd: Talks', 'From: the border to the sea.\nSubject: nothing.\nWords.'],
    ] as const) {
      const { outlet, published } = await mail(subject, body);
      assert.deepEqual([outlet, published], ['Olena Desk', '2026-11-23T10:15:00+02:00'], body);
    }
  });
});
