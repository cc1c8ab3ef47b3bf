import {
  cards,
  comments,
  cookie,
  esc,
  footer,
  jsonLd,
  linkList,
  menu,
  metaTags,
  newsletter,
  paragraphs,
  scripts,
  share,
  tags,
  times,
  written,
} from './noise.js';
import { bodyOf, type Expected, headline, type Story, sentence } from './story.js';

export interface Made {
  readonly html: string;
  readonly expected?: Partial<Expected>;
  readonly encoding?: string;
  readonly header?: string;
}
export type Template = (story: Story) => Made;

const page = ({ code }: Story, head: string, body: string, bodyClass = ''): string =>
  `<!DOCTYPE html>\n<html lang="${code}"><head><meta charset="utf-8">${head}</head><body class="${bodyClass}">${body}${scripts(20)}</body></html>`;
const own = (story: Story) => `<title>${esc(story.title)} - ${story.outlet}</title>`;

/** WordPress with a block theme and Yoast: `@graph`, authors by reference. */
const wordpressNew: Template = (story) => {
  const { title, outlet, url, local, zone, author, lead, words } = story;
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        headline: title,
        datePublished: `${local}:00${zone}`,
        dateModified: `${story.updatedLocal}:00${zone}`,
        author: { name: author, '@id': `${url}#/person` },
        publisher: { '@id': `${url}#organization` },
      },
      { '@type': 'WebPage', '@id': url, url, name: `${title} - ${outlet}` },
      { '@type': 'BreadcrumbList', itemListElement: [] },
      { '@type': 'Organization', '@id': `${url}#organization`, name: outlet },
      { '@type': 'Person', '@id': `${url}#/person`, name: author },
    ],
  };
  const figure = `<figure class="wp-block-image"><img src="a.jpg"><figcaption class="wp-element-caption">${story.caption}. ${words.photo}: ${outlet}</figcaption></figure>`;
  const html = page(
    story,
    `${own(story)}${metaTags(story, ['og', 'article', 'author', 'description', 'canonical'])}<script type="application/ld+json" class="yoast-schema-graph">${JSON.stringify(graph)}</script>`,
    `<a class="skip-link screen-reader-text" href="#content">Skip to content</a><header class="site-header"><p class="site-title"><a href="/">${outlet}</a></p>${menu(story, 'main-navigation')}</header>
    <div id="content" class="site-content has-sidebar"><main id="main"><article id="post-7" class="post-7 post type-post status-publish format-standard hentry category-news tag-most author-admin">
    <header class="entry-header"><div class="cat-links"><a href="/c">${words.tags[0]}</a></div><h1 class="entry-title">${esc(title)}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${local}:00${zone}">${written(story)}</time></span> <span class="byline">${words.by} <span class="author vcard"><a class="url fn" href="/a">${author}</a></span></span></div></header>
    <div class="entry-content">${figure}<p><strong>${esc(lead)}</strong></p>${paragraphs(story.parts, (i) => (i === 1 ? `<div class="wp-block-group related-inline"><p><strong>${words.readAlso[0]}:</strong> <a href="/x">${headline(story)}</a></p></div>` : i === 3 ? '<div class="code-block code-block-1"><ins class="adsbygoogle"></ins></div>' : ''), 'p', 'h2 class="wp-block-heading"').replace(/<\/h2 class="wp-block-heading">/g, '</h2>')}
    <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">${words.share[0]}:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts">${linkList(story, 'jp-list', 3)}</div></div>
    <footer class="entry-footer"><span class="tags-links">${words.tags.map((one) => `<a href="/t">${one}</a>`).join(', ')}</span></footer></article>
    <nav class="navigation post-navigation"><a href="/p">${headline(story)}</a><a href="/n">${headline(story)}</a></nav>${comments(story, 'comments', 'comment-body')}</main>
    <aside id="secondary" class="widget-area">${cards(story, 'widget', 'widget-post', 5)}${newsletter(story, 'widget widget_mailchimp')}</aside></div>${footer(story)}${cookie(story, 'cookie-notice-container')}`,
    'single single-post comments-open sidebar-right',
  );
  return { html, expected: { body: bodyOf(story.parts, lead) } };
};

/** WordPress of 2010: `#content .post .entry`, no metadata but the dates people read. */
const wordpressOld: Template = (story) => {
  const { title, outlet, words } = story;
  const html = page(
    story,
    `<title>${outlet} » ${esc(title)}</title><link rel="alternate" type="application/rss+xml" href="/feed">`,
    `<div id="page"><div id="header"><h1><a href="/">${outlet}</a></h1><div class="description">${sentence(story)}</div></div>${menu(story, 'nav')}
    <div id="content" class="narrowcolumn"><div class="navigation"><div class="alignleft">« <a href="/p">${headline(story)}</a></div><div class="alignright"><a href="/n">${headline(story)}</a> »</div></div>
    <div class="post" id="post-15"><h2>${esc(title)}</h2><small>${written(story)} ${words.by}: ${story.author}</small><div class="entry">
    <div id="attachment_5" class="wp-caption alignright" style="width: 310px"><img src="x.jpg"><p class="wp-caption-text">${story.caption}</p></div>${paragraphs(story.parts, () => '', 'p', 'h3')}
    <p class="postmetadata alt"><small>This entry was posted on ${written(story)} and is filed under <a href="/c">News</a>. You can follow any responses to this entry through the <a href="/f">RSS 2.0</a> feed.</small></p></div></div>
    <h3 id="comments">4 Responses</h3><ol class="commentlist">${times(4, () => `<li class="alt"><cite>Guest</cite> Says:<br><p>${story.chance.of(words.comments)}</p></li>`)}</ol></div>
    <div id="sidebar"><ul><li><h2>Archives</h2>${linkList(story, 'x', 8)}</li></ul></div>${footer(story, 'div')}</div>`,
  );
  return { html };
};

/** A big online paper: own classes, "read also" boxes between paragraphs, a news line beside. */
const portal: Template = (story) => {
  const { title, outlet, words, lead, author } = story;
  const inset = () =>
    `<div class="article__inset"><a class="article__inset-link" href="/n"><span>${words.readAlso[2]}</span> ${headline(story)}</a></div>`;
  const html = page(
    story,
    `<title>${esc(title)} | ${outlet}</title>${metaTags(story, ['og', 'description'])}${jsonLd(story, { articleSection: words.tags[0] })}`,
    `<div class="layout"><div class="header">${menu(story, 'header__nav')}<div class="header__weather">+3°C</div></div><div class="layout__grid"><div class="col-left"><div class="newsline"><h2>${words.readAlso[3]}</h2>${times(12, () => `<div class="newsline__item"><span class="newsline__time">1${story.chance.below(9)}:40</span><a href="/n">${headline(story)}</a></div>`)}</div></div>
    <div class="col-main"><div class="crumbs"><a href="/">${words.menu[0]}</a> / <a href="/">${words.menu[1]}</a></div><h1 class="article__title">${esc(title)}</h1><div class="article__head"><a class="article__author" href="/au">${author}</a><span class="article__date">${written(story)}</span><span class="article__views">1 204</span></div>
    <div class="article__lead">${esc(lead)}</div><div class="article__photo"><img src="p.jpg"><div class="article__photo-caption">${story.caption} / ${words.photo} ${outlet}</div></div>
    <div class="article__text">${paragraphs(story.parts, (i) => (i % 4 === 2 ? inset() : i === 5 ? `<div class="banner-inside">${words.ad}</div>` : ''))}<p>${words.readAlso[1]} <a href="/q">${headline(story)}</a></p><p><em><a href="https://t.me/x">${words.newsletter.split(',')[0]} Telegram</a></em></p></div>
    ${share(story, 'soc')}${tags(story, 'article__tags')}<div class="mistake">Ctrl+Enter</div>${cards(story, 'more', 'more__item', 6)}</div><div class="col-right">${cards(story, 'top', 'top__item', 8, false)}</div></div>${footer(story)}</div>`,
  );
  return { html, expected: { body: bodyOf(story.parts, lead) } };
};

/** In the manner of a public broadcaster: hashed class names, `data-component` blocks, each paragraph wrapped. */
const broadcaster: Template = (story) => {
  const { title, words, author } = story;
  const wrap = (inner: string, component: string) =>
    `<div data-component="${component}" class="ssrcss-${component.length}x7-Component e1x"><div class="ssrcss-7uxr49-RichTextContainer e5tfeyi1">${inner}</div></div>`;
  const parts = story.parts.map((part, index) => {
    const link =
      index === 2
        ? wrap(
            `<ul class="ssrcss-1l3"><li><a href="/a">${headline(story)}</a></li><li><a href="/b">${headline(story)}</a></li></ul>`,
            'links-block',
          )
        : '';
    if (part.kind === 'list')
      return (
        link + wrap(`<ul>${part.items.map((item) => `<li>${esc(item)}</li>`).join('')}</ul>`, 'text-block')
      );
    return (
      link +
      (part.kind === 'h'
        ? wrap(`<h2>${esc(part.text)}</h2>`, 'subheadline-block')
        : wrap(`<p class="ssrcss-1q0x1qg-Paragraph e1jhz7w10">${esc(part.text)}</p>`, 'text-block'))
    );
  });
  const html = page(
    story,
    `<title>${esc(title)} - ${story.outlet}</title>${metaTags(story, ['og', 'description', 'canonical'])}${jsonLd(story, { author: [{ '@type': 'Person', name: author }] })}`,
    `<div id="orb"><nav>${menu(story, 'x')}</nav></div><div id="main-wrapper"><main id="main-content"><article class="ssrcss-pv1rh6-ArticleWrapper e1nh2i2l6"><header data-component="headline-block"><h1 id="main-heading">${esc(title)}</h1><div class="ssrcss-meta"><time datetime="${story.local}:00${story.zone}">${written(story)}</time></div><div data-component="byline-block"><div class="ssrcss-1-TextContributorName">${words.by} ${author}</div><div class="ssrcss-2-Role">Political correspondent</div></div></header>
    <div data-component="image-block"><figure><img src="i.jpg"><span>Image source, Agency</span><figcaption>${story.caption}</figcaption></figure></div>${parts.join('\n')}<section data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/t">Energy</a></li><li><a href="/t">Bridges</a></li></ul></section></article></main>
    <section aria-label="Top stories" role="region"><h2>${words.readAlso[3]}</h2>${times(6, () => `<div class="ssrcss-promo-Promo"><a href="/n"><p>${headline(story)}</p></a></div>`)}</section></div>${footer(story)}`,
  );
  return { html };
};

/** In the manner of a British daily: standfirst, rich links, `data-gu-name`, newsletter asides in the text. */
const daily: Template = (story) => {
  const { title, words, lead, author } = story;
  const html = page(
    story,
    `<title>${esc(title)} | ${words.tags[0]} | ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author', 'canonical'])}`,
    `<header>${menu(story, 'nav')}</header><main data-layout="StandardLayout"><div data-gu-name="media"><figure><img src="a"><figcaption class="dcr-1"><span>${story.caption}. ${words.photo}: ${author}/Agency</span></figcaption></figure></div><div data-gu-name="title"><a href="/s">${words.tags[1]}</a></div><div data-gu-name="headline"><h1 class="dcr-y70er0">${esc(title)}</h1></div>
    <div data-gu-name="standfirst"><div class="standfirst"><p>${esc(lead)}</p></div></div><aside data-gu-name="meta"><div class="dcr-1u"><a rel="author" href="/p">${author}</a></div><details><summary>${written(story)}</summary>Last modified on ${written(story)}</details></aside>
    <div data-gu-name="body"><div id="maincontent" class="dcr-185kcx9"><div class="article-body-commercial-selector article-body-viewer-selector dcr-fp1ya">${paragraphs(story.parts, (i) => (i === 2 ? `<aside data-component="rich-link"><div><h3>${headline(story)}</h3><a href="/n">${words.readAlso[0]}</a></div></aside>` : i === 4 ? `<gu-island name="EmailSignup"><aside aria-label="newsletter promotion"><p>${words.newsletter}</p></aside></gu-island>` : i === 6 ? '<div class="ad-slot-container"><div class="ad-slot">Advertisement</div></div>' : ''), 'p class="dcr-s3ycb2"')}</div></div></div>
    <div data-gu-name="submeta"><ul><li><a href="/t">${words.tags[0]}</a></li><li><a href="/t">${words.tags[1]}</a></li></ul>${share(story, 'share-links')}</div></main><section>${cards(story, 'onward', 'onward-card', 8)}</section>${footer(story)}`,
  );
  return { html, expected: { body: bodyOf(story.parts, lead) } };
};

/** In the manner of an agency's site: paragraphs as `div`s with test ids, a byline below, a licence line at the end. */
const agency: Template = (story) => {
  const { title, words, author } = story;
  const parts = story.parts.flatMap((part) =>
    part.kind === 'list' ? part.items.map((text) => ({ kind: 'p', text })) : [part],
  );
  const html = page(
    story,
    `${own(story)}${metaTags(story, ['og', 'article', 'twitter'])}${jsonLd(story, {
      author: [{ '@type': 'Person', name: author }],
      articleBody: story.parts
        .map((part) => (part.kind === 'list' ? part.items.join(' ') : part.text))
        .slice(0, 4)
        .join(' '),
    })}`,
    `<div id="fusion-app"><header><div class="site-header__logo"><a href="/">${story.outlet}</a></div>${menu(story, 'nav-bar')}</header><main><article data-testid="Article"><div class="default-article-header__default__3Z"><header><span data-testid="Label"><a href="/w">World</a></span><h1 data-testid="Heading">${esc(title)}</h1><div class="info-content__author-date__1Epi_">${words.by} <a href="/a" rel="author">${author}</a><time><span>${written(story)}</span><span>UTC</span><span>Updated 2 hours ago</span></time></div></header></div>
    <div class="article-body__wrapper__3IxHM"><div class="article-body__content__17Yit">${parts.map((part, i) => (part.kind === 'h' ? `<h2 data-testid="Heading">${esc(part.text)}</h2>` : `<div data-testid="paragraph-${i}" class="text__text__1FZLe article-body__paragraph__2-BtD">${esc(part.text)}</div>`)).join('\n')}<div data-testid="promo-box" class="article-body__promo-box__3l"><p>${words.newsletter} <a href="/s">Sign up here</a>.</p></div><p class="sign-off">Reporting by ${author}; Editing by Bob Lane</p><p><span>Our Standards: </span><a href="/tp">The Trust Principles.</a></p></div><div class="toolbar__container">Purchase Licensing Rights</div></div></article></main>
    <div class="more-from">${cards(story, 'story-collection', 'story-card', 5, false)}</div>${footer(story)}</div>`,
  );
  const sign = `Reporting by ${author}; Editing by Bob Lane`;
  return { html, expected: { body: `${bodyOf(story.parts)}\n${sign}` } };
};

/** In the manner of a large American paper: sections of wrapped columns, inline adverts, text behind a wall in `.paywall`. */
const paper: Template = (story) => {
  const { title, author, lead } = story;
  const columns: string[] = [];
  for (let i = 0; i < story.parts.length; i += 3)
    columns.push(
      `<div class="css-${i}g7 StoryBodyCompanionColumn" data-testid="companionColumn-${i}"><div class="css-53u6y8">${paragraphs(story.parts.slice(i, i + 3), () => '', 'p class="css-at9mc1 evys1bk0"', 'h2')}</div><aside class="css-ew4tgv" aria-label="companion column"></aside></div><div class="css-ad" data-testid="Dropzone-1"><div id="story-ad-1-wrapper"><p>Advertisement</p><a href="#after-story-ad-1">SKIP ADVERTISEMENT</a></div></div>`,
    );
  const html = page(
    story,
    `<title data-rh="true">${esc(title)} - ${story.outlet}</title>${metaTags(story, ['og', 'article', 'canonical'])}<meta name="byl" content="By ${author}">${jsonLd(story, { isAccessibleForFree: false, hasPart: { cssSelector: '.paywall' } })}`,
    `<div id="app"><header class="masthead"><a href="/">${story.outlet}</a></header><main id="site-content"><article id="story" class="paywall css-1vxca1d"><div id="top-wrapper"><p>Advertisement</p></div><header class="css-1"><h1 data-testid="headline">${esc(title)}</h1><p id="article-summary" class="css-sum">${esc(lead)}</p><div class="css-share" data-testid="share-tools"><ul><li>Share full article</li><li>148</li></ul></div></header>
    <div class="css-meta"><p class="byline-p">By <span itemprop="name">${author}</span></p><time datetime="${story.local}:00${story.zone}">${written(story)}</time></div><section name="articleBody" class="meteredContent css-1r7ky0e">${columns.join('\n')}</section><div class="bottom-of-article"><div class="css-bio"><p>${author} is a reporter who covers the county. <a href="/m">More about ${author}</a></p></div><div>A version of this article appears in print on Page A4.</div></div></article></main>${cards(story, 'recirculation', 'css-recirc', 6)}</div>${footer(story)}`,
  );
  return { html, expected: { body: bodyOf(story.parts, lead) } };
};

export const MODERN: Readonly<Record<string, Template>> = {
  wordpressNew,
  wordpressOld,
  portal,
  broadcaster,
  daily,
  agency,
  paper,
};
