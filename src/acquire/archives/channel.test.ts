import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, wordsOf } from '../../../test/archives.js';
import { isChannelAddress } from './channel.js';
import { archiveKind } from './index.js';

const post = (name: string, inside: string, more = '') =>
  `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap ${more} js-widget_message" data-post="${name}" data-view="x"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/misto"><span dir="auto">Місто &amp; люди</span></a></div>${inside}<div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">12.3K</span><span class="tgme_widget_message_meta"><span class="tgme_widget_message_from_author" dir="auto">О. Лис</span>, <a class="tgme_widget_message_date" href="https://t.me/${name}"><time datetime="2025-01-21T10:00:00+00:00" class="time">10:00</time></a></span></div></div></div></div></div>`;
const text = (words: string) =>
  `<div class="tgme_widget_message_text js-message_text" dir="auto">${words}</div>`;
const FORWARDED =
  '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/rada/5"><span dir="auto">Міська рада</span></a></div>';
const REPLY =
  '<a class="tgme_widget_message_reply" href="x"><div class="tgme_widget_message_author"><span class="tgme_widget_message_author_name">Інші</span></div><div class="tgme_widget_message_text js-message_reply_text">На що відповідь</div></a>';
const page = (...posts: string[]) =>
  `<!DOCTYPE html>\n<html>\n  <head>\n    <meta charset="utf-8">\n    <title>Місто &amp; люди – Telegram</title>\n  </head><body><header>Місто</header><section class="tgme_channel_history">${posts.join('\n')}</section></body></html>`;
const PAGE = page(
  post('misto/1', text('Channel created'), 'service_message'),
  post(
    'misto/2',
    `<time class="message_video_duration">0:15</time>${text('<b>Міст закрито.</b><br/><br/>Рада &quot;просить&quot; <a href="x">зачекати</a>.')}`,
  ),
  post('misto/3', `${FORWARDED}${text(`${text('Рада ухвалила бюджет.')}`)}`),
  post('misto/4', '<div class="tgme_widget_message_photo"></div>'),
  post('misto/5', `${REPLY}${text('Так.')}`),
);

describe('the web view of a channel', () => {
  test('gives its posts, forwards with whom they are from', async () => {
    const { documents, skipped } = await read(PAGE, 'channel', {}, 'misto.html');
    assert.deepEqual(
      documents.map((one) => [one.doc, wordsOf(one), one.known.origin]),
      [
        ['telegram-misto-2', 'Міст закрито.\n\nРада "просить" зачекати.', null],
        ['telegram-misto-3', 'Рада ухвалила бюджет.', 'Міська рада'],
        ['telegram-misto-5', 'Так.', null],
      ],
    );
    const { outlet, url, byline, published } = documents[0]?.known ?? {};
    assert.deepEqual(
      [outlet, url, byline, published],
      ['Місто & люди', 'https://t.me/misto/2', 'О. Лис', '2025-01-21T10:00:00+00:00'],
    );
    assert.deepEqual(skipped, [{ place: 'post misto/4', why: 'no words in it' }]);
  });

  test('a page without posts stays a page', async () => {
    const plain = page('<p>Слова.</p>');
    const { documents } = await read(plain, 'channel', {}, 'misto.html');
    assert.deepEqual(documents.map(wordsOf), [plain]);
  });

  test('a page of elements left open has no posts', async () => {
    const open = '<div class="tgme_widget_message" data-post="misto/1">'.repeat(100_000);
    const { documents } = await read(open, 'channel', {}, 'misto.html', 1 << 16);
    assert.equal(documents.length, 1);
    assert.equal(documents[0]?.content.length, open.length);
  });

  test('is known by its beginning and its address', () => {
    const saved = `<!DOCTYPE html>\n<!-- saved from url=(0021)https://t.me/s/misto -->\n<html><head>`;
    assert.equal(archiveKind('misto.html', Buffer.from(saved)), 'channel');
    assert.equal(archiveKind('misto.html', Buffer.from(PAGE).subarray(0, 512)), 'channel');
    assert.equal(archiveKind('a.html', Buffer.from('<html><title>Telegram Widget</title>')), 'channel');
    assert.equal(archiveKind('a.html', Buffer.from('<html><title>Міст – Telegraf</title>')), null);
    for (const [url, expected] of [
      ['https://t.me/s/misto', true],
      ['https://t.me/s/misto?before=20', true],
      ['https://t.me/misto/2', false],
      ['https://a.example/?u=https://t.me/s/misto', false],
      [null, false],
    ] as const)
      assert.equal(isChannelAddress(url), expected, String(url));
  });
});
