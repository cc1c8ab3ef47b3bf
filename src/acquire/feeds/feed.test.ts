import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type FeedItem, MOST_ITEMS, readFeed } from './feed.js';

const BASE = 'https://news.example/rss/all.xml';
const read = (text: string | Uint8Array, contentType: string | null = null) =>
  readFeed(typeof text === 'string' ? Buffer.from(text) : text, BASE, contentType);
const item = (text: string): FeedItem => {
  const [first] = read(text).items;
  assert.ok(first);
  return first;
};

const RSS_2 = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Вісник</title><link>https://news.example/</link><language>uk</language><ttl>15</ttl>
<item><title>Сторони «домовилися» &amp; підписали</title><link>/world/1</link><guid isPermaLink="false">n-1</guid>
<pubDate>Tue, 21 Jan 2025 10:00:00 +0200</pubDate><dc:creator>О. Коваль</dc:creator>
<description><![CDATA[<p>Стисло</p>]]></description><content:encoded><![CDATA[<p>Повністю</p>]]></content:encoded>
<source url="https://agency.example/rss">Агенція</source></item>
</channel></rss>`;

describe('feeds', () => {
  test('RSS 2.0', () => {
    const feed = read(RSS_2);
    assert.deepEqual([feed.format, feed.title, feed.language, feed.ttl], ['rss', 'Вісник', 'uk', 15]);
    assert.deepEqual(feed.items, [
      {
        id: 'n-1',
        url: 'https://news.example/world/1',
        title: 'Сторони «домовилися» & підписали',
        author: 'О. Коваль',
        published: '2025-01-21T10:00:00+02:00',
        updated: null,
        summary: '<p>Стисло</p>',
        content: '<p>Повністю</p>',
        source: 'Агенція',
      },
    ]);
    assert.deepEqual(feed.problems, []);
  });

  test('RSS 0.91, whose items have nothing but a title and a link', () => {
    const one = item(
      '<rss version="0.91"><channel><title>T</title><item><title>A</title><link>https://a.example/1</link></item></channel></rss>',
    );
    assert.deepEqual([one.id, one.url, one.published], ['https://a.example/1', 'https://a.example/1', null]);
  });

  test('a guid that is a permalink is the link', () => {
    const one = item(
      '<rss version="2.0"><channel><item><title>A</title><guid>https://a.example/7</guid></item></channel></rss>',
    );
    assert.equal(one.url, 'https://a.example/7');
  });

  test('RDF (RSS 1.0)', () => {
    const one =
      item(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>R</title></channel>
      <item rdf:about="https://a.example/1"><title>I</title><link>https://a.example/1</link><dc:date>2025-01-21T08:00:00Z</dc:date></item></rdf:RDF>`);
    assert.deepEqual([one.title, one.published], ['I', '2025-01-21T08:00:00+00:00']);
  });

  test('Atom, with XHTML inside and the link among several', () => {
    const one =
      item(`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>tag:1</id><title>e</title>
      <link rel="self" href="/s"/><link rel="alternate" href="/x"/><updated>2025-01-21T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Текст <b>тут</b></p></div></content></entry></feed>`);
    assert.deepEqual(
      [one.url, one.published, one.content],
      ['https://news.example/x', '2025-01-21T10:00:00+00:00', '<p>Текст <b>тут</b></p>'],
    );
  });

  test('JSON Feed', () => {
    const one = item(
      '{"version":"https://jsonfeed.org/version/1.1","title":"j","items":[{"id":"1","url":"https://a.example/1","content_html":"<p>x</p>","date_published":"2025-01-21T10:00:00+02:00"}]}',
    );
    assert.deepEqual([one.content, one.published], ['<p>x</p>', '2025-01-21T10:00:00+02:00']);
  });

  test('windows-1251 by declaration and by header, UTF-16 by its mark', () => {
    const cp1251 = (text: string) =>
      Uint8Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 128 ? code : code - 0x410 + 0xc0;
      });
    const body =
      '<rss version="2.0"><channel><title>Новости</title><item><title>Мир</title></item></channel></rss>';
    assert.equal(read(cp1251(`<?xml version="1.0" encoding="windows-1251"?>${body}`)).title, 'Новости');
    assert.equal(read(cp1251(body), 'application/rss+xml; charset=windows-1251').title, 'Новости');
    assert.equal(
      read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')])).title,
      'Новости',
    );
  });

  const broken: [string, string, string[]][] = [
    [
      'cut off in the middle',
      '<rss version="2.0"><channel><title>x</title><item><title>Перша</title><link>https://a.example/1</link></item><item><title>Дру',
      ['Перша'],
    ],
    [
      'with a bare ampersand',
      '<rss version="2.0"><channel><item><title>Смит & сын</title><link>https://a.example/?a=1&b=2</link></item></channel>',
      ['Смит & сын'],
    ],
    [
      'with tags left open',
      '<rss><channel><item><title>One<link>https://a.example/1</link><item><title>Two</channel>',
      ['One', 'Two'],
    ],
    [
      'with junk before it',
      'Warning: mysql_connect()\n<rss version="2.0"><channel><item><title>A</title></item></channel></rss>',
      ['A'],
    ],
  ];
  for (const [name, text, titles] of broken)
    test(`ill-formed, ${name}: what can be read is read`, () => {
      const feed = read(text);
      assert.deepEqual(
        feed.items.map(({ title }) => title),
        titles,
      );
    });

  const entry = (inside: string) =>
    item(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk" xml:base="https://a.example/base/"><title>A</title>
      <entry xml:base="sub/"><id>tag:1</id>${inside}</entry></feed>`);

  test('of the links of an entry the page in its own language, from where `xml:base` says', () => {
    const links =
      '<link rel="alternate" type="application/json" href="j"/><link rel="alternate" hreflang="en" href="en"/>';
    const one = entry(`<title>Т</title>${links}<link href="p1"/>`);
    assert.equal(one.url, 'https://a.example/base/sub/p1');
    assert.equal(entry(`<title>Т</title>${links}`).url, 'https://a.example/base/sub/en');
    assert.equal(entry('<title>Т</title><link type="application/json" href="j"/>').url, null);
  });

  test('a title that is HTML gives its words, one that is text stays', () => {
    const html = '&amp;laquo;А&amp;raquo; &amp;amp; &lt;b&gt;Б&lt;/b&gt;';
    assert.equal(entry(`<title type="html">${html}</title>`).title, '«А» & Б');
    assert.equal(
      entry('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">В <b>Г</b></div></title>').title,
      'В Г',
    );
    assert.equal(entry('<title>a &lt;b&gt; c</title>').title, 'a <b> c');
    const rss = (title: string) =>
      item(`<rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`).title;
    assert.equal(rss('<![CDATA[<b>А</b> &laquo;Б&raquo;]]>'), 'А «Б»');
    assert.equal(rss('AT&amp;T, 3 &lt; 5'), 'AT&T, 3 < 5');
  });

  test('all authors of an item are named', () => {
    const people = '<author><name>А Б</name></author><author><name>В Г</name></author>';
    assert.equal(entry(`<title>Т</title>${people}`).author, 'А Б, В Г');
  });

  test('an ill-formed feed says so', () => {
    assert.match(read(broken[2]?.[1] ?? '').problems.join(), /not well-formed/);
  });

  test('links that lead nowhere one may go are none', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])
      assert.equal(
        item(`<rss version="2.0"><channel><item><title>A</title><link>${link}</link></item></channel></rss>`)
          .url,
        null,
      );
  });

  test('too many items are cut, entities are not unfolded, and both end quickly', () => {
    const many = `<rss version="2.0"><channel>${'<item><title>A</title></item>'.repeat(MOST_ITEMS + 5)}</channel></rss>`;
    const feed = read(many);
    assert.equal(feed.items.length, MOST_ITEMS);
    assert.match(feed.problems.join(), /5 items left out/);
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${at === 0 ? 'a' : 'bcdefghij'[at - 1]};`.repeat(10)}">`)}]><rss version="2.0"><channel><item><title>&j;</title></item></channel></rss>`;
    const start = performance.now();
    let longest = 0;
    try {
      longest = read(bomb).items[0]?.title?.length ?? 0;
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'feed.none');
    }
    assert.ok(longest < 100_000 && performance.now() - start < 2_000);
  });

  test('what is no feed is an error', () => {
    for (const text of ['', '<html><body>page</body></html>', '{"a":1}', 'plain'])
      assert.throws(() => read(text), { code: 'feed.none' });
  });
});

describe('feeds with less than usual, and with more', () => {
  test('an item with nothing but words is one, and has the same id whenever it is read', () => {
    const text =
      '<rss version="2.0"><channel><item><description>Сторони домовилися.</description></item><item><description>Угоди немає.</description></item><item><category>а</category></item></channel></rss>';
    const { items, problems } = read(text);
    assert.deepEqual(
      items.map(({ summary }) => summary),
      ['Сторони домовилися.', 'Угоди немає.'],
    );
    assert.notEqual(items[0]?.id, items[1]?.id);
    assert.equal(read(text).items[0]?.id, items[0]?.id);
    assert.deepEqual(problems, ['an item without words was left out']);
  });

  test('a well-formed feed without items, and one whose tags have a prefix, are read without a complaint', () => {
    const empty = read('<rss version="2.0"><channel><webMaster>a@a.example</webMaster></channel></rss>');
    assert.deepEqual([empty.format, empty.items.length, empty.problems], ['rss', 0, []]);
    const prefixed = read(
      '<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel><r:title>Вісник</r:title><r:item><r:title>А</r:title><r:link>/1</r:link></r:item></r:channel></r:rss>',
    );
    assert.deepEqual([prefixed.title, prefixed.items[0]?.url], ['Вісник', 'https://news.example/1']);
    assert.deepEqual(prefixed.problems, []);
  });

  test('an ill-formed feed that can be read says in which line it is wrong', () => {
    const feed = read(
      '<rss version="2.0"><channel>\n<item><title>А & Б</title><link>https://a.example/1</link></item>\n</channel></rss>',
    );
    assert.equal(feed.items.length, 1);
    assert.match(feed.problems.join(), /^not well-formed: line 2: /);
  });

  test('author, title and summary of podcasts and pictures stand in where there are no others', () => {
    const one = item(
      '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:title>А</media:title><itunes:author>О. Коваль</itunes:author><itunes:summary>Стисло</itunes:summary></item></channel></rss>',
    );
    assert.deepEqual([one.title, one.author, one.summary], ['А', 'О. Коваль', 'Стисло']);
  });

  test('a second date counts where the first is none, and the change beside the publication', () => {
    const dated = (dates: string) =>
      item(
        `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><title>А</title>${dates}</item></channel></rss>`,
      );
    const both = dated(
      '<pubDate>сьогодні</pubDate><dc:date>2025-01-21T10:00:00+02:00</dc:date><atom:updated>2025-01-21T12:00:00+02:00</atom:updated>',
    );
    assert.deepEqual(
      [both.published, both.updated],
      ['2025-01-21T10:00:00+02:00', '2025-01-21T12:00:00+02:00'],
    );
    assert.equal(
      dated('<pubDate>Вт, 21 січ 2025 10:00:00 +0200</pubDate>').published,
      '2025-01-21T10:00:00+02:00',
    );
  });

  test('the page of an item is never the feed itself', () => {
    const entry = (links: string) =>
      item(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link rel="self" href="https://b.example/own.xml"/><entry><id>1</id><title>A</title>${links}</entry></feed>`,
      ).url;
    const page = '<link rel="alternate" type="text/html" href="https://a.example/1"/>';
    assert.equal(entry(`<link href="https://b.example/own.xml"/>${page}`), 'https://a.example/1');
    assert.equal(
      entry(`<link rel="alternate" type="text/xml" href="https://a.example/x"/>${page}`),
      'https://a.example/1',
    );
    const fast = '<link rel="alternate" type="text/html" href="https://a.example/amp/1"/>';
    assert.equal(entry(`<link href="https://a.example/1"/>${fast}`), 'https://a.example/1');
    assert.equal(entry('<link href="https://b.example/own.xml"/>'), null);
    assert.equal(
      entry('<link rel="http://www.iana.org/assignments/relation/alternate" href="https://a.example/1"/>'),
      'https://a.example/1',
    );
    const atom = 'xmlns:atom="http://www.w3.org/2005/Atom"';
    const inRss = (links: string) =>
      item(
        `<rss version="2.0" ${atom}><channel><title>T</title><item><title>A</title>${links}</item></channel></rss>`,
      ).url;
    assert.equal(
      inRss(
        '<guid isPermaLink="false">7</guid><atom:link rel="self" href="https://a.example/i"/><atom:link href="https://a.example/1"/>',
      ),
      'https://a.example/1',
    );
  });

  test('UTF-32 of either order, with a mark and without', () => {
    const text =
      '<?xml version="1.0" encoding="utf-32"?><rss version="2.0"><channel><item><title>Зустріч 🕊</title></item></channel></rss>';
    for (const little of [true, false])
      for (const mark of ['', '\ufeff']) {
        const points = [...(mark + text)];
        const view = new DataView(new ArrayBuffer(points.length * 4));
        for (const [at, point] of points.entries()) view.setUint32(at * 4, point.codePointAt(0) ?? 0, little);
        assert.equal(read(new Uint8Array(view.buffer)).items[0]?.title, 'Зустріч 🕊');
      }
  });
});
