import type { Template } from './modern.js';
import {
  cards,
  comments,
  cookie,
  dotted,
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
import { bodyOf, headline, type Part, type Story, sentence } from './story.js';

export const texts = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (part.kind === 'list' ? part.items : [part.text]));
export const shell = ({ code }: Story, head: string, body: string): string =>
  `<!DOCTYPE html><html lang="${code}"><head><meta charset="UTF-8">${head}</head><body>${body}${scripts(10)}</body></html>`;

const blogger: Template = (story) => {
  const lines = texts(story.parts).map(esc).join('<br /><br />\n');
  const html = shell(
    story,
    `<title>${story.outlet}: ${esc(story.title)}</title>${metaTags(story, ['og'])}`,
    `<div class="content"><div class="content-outer"><header><div class="titlewrapper"><h1 class="title"><a href="/">${story.outlet}</a></h1></div></header><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>${written(story)}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry" itemprop="blogPost" itemscope="itemscope" itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">${esc(story.title)}</h3><div class="post-body entry-content" id="post-body-6" itemprop="description articleBody"><div dir="ltr">${lines}</div><div style="clear: both;"></div></div>
    <div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"><span itemprop="name">${story.author}</span></span></span> at <abbr class="published" itemprop="datePublished" title="${story.local}:00${story.zone}">${story.local.slice(11)}</abbr><div class="post-share-buttons">Email This BlogThis!</div><span class="post-labels">Labels: <a href="/l">one</a></span></div></div><div class="comments" id="comments"><h4>2 comments:</h4><div id="comment-holder"><ol>${times(3, () => `<li class="comment"><p class="comment-content">${story.chance.of(story.words.comments)}</p></li>`)}</ol></div></div></div></div></div></div></div></div>
    <div class="column-right-outer"><aside><div class="widget BlogArchive"><h2>Blog Archive</h2>${linkList(story, 'posts', 9)}</div></aside></div></div></div>`,
  );
  return { html };
};

const medium: Template = (story) => {
  const html = shell(
    story,
    `<title data-rh="true">${esc(story.title)} | by ${story.author} | ${story.outlet} | Medium</title>${metaTags(story, ['og', 'article', 'author', 'description'])}${jsonLd(story, { author: { '@type': 'Person', name: story.author, url: 'https://medium.example/@a' } })}`,
    `<div id="root"><div class="a b c"><div class="d"><a href="/signin">Sign up</a><a href="/signin">Sign in</a></div><article><div class="l"><section><div><div class="fj fk fl"><h1 id="7b" class="pw-post-title gp gq">${esc(story.title)}</h1><h2 class="pw-subtitle-paragraph hq">${esc(story.lead)}</h2><div class="speechify-ignore ab co"><div><a rel="noopener follow" href="/@a">${story.author}</a><span>·</span><a href="/f">Follow</a></div><span data-testid="storyReadTime">6 min read</span><span>·</span><span data-testid="storyPublishDate">${written(story)}</span></div><div class="ab q"><p class="be b">211</p><p>3</p><div>Listen</div><div>Share</div></div>
    ${paragraphs(story.parts, (i) => (i === 1 ? `<figure class="mi mj"><img src="x"><figcaption class="mu">${story.caption}</figcaption></figure>` : ''), 'p class="pw-post-body-paragraph nf ng"', 'h2')}</div></div></section></div></article><div class="tags-row"><a href="/tag/x"><div>Energy</div></a><a href="/tag/y"><div>Cities</div></a></div><div class="author-card"><h2>Written by ${story.author}</h2><div>1.2K Followers</div><p>${sentence(story)}</p></div><div class="more"><h2>More from ${story.author}</h2>${cards(story, 'ab', 'r-card', 4)}</div></div></div>`,
  );
  return { html, expected: { body: bodyOf(story.parts, story.lead) } };
};

/** A page that scripts draw: the markup has a spinner, the state has the text. */
const nextClient: Template = (story) => {
  const state = {
    props: {
      pageProps: {
        article: {
          id: 7,
          title: story.title,
          body: story.parts.map((part) =>
            part.kind === 'list'
              ? { type: 'list', content: part.items.join(' ') }
              : { type: part.kind, content: part.text },
          ),
        },
        menu: story.words.menu.map((label) => ({ label })),
      },
    },
  };
  const html = shell(
    story,
    `<title>${esc(story.title)} | ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author', 'canonical'])}`,
    `<div id="__next"><div class="loader">Loading…</div>${menu(story, 'nav')}</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>`,
  );
  return { html };
};

const nextServer: Template = (story) => {
  const html = shell(
    story,
    `<title>${esc(story.title)}</title>${metaTags(story, ['og', 'article', 'canonical'])}${jsonLd(story)}`,
    `<div id="__next"><div class="sc-a1b2"><nav class="sc-nav">${menu(story, 'sc-menu')}</nav><div class="sc-layout"><div class="sc-d3"><h1 class="sc-h1">${esc(story.title)}</h1><div class="sc-e4"><span>${written(story)}</span><a href="/a">${story.author}</a></div><div class="sc-f5">${story.parts.map((part) => (part.kind === 'h' ? `<div class="sc-g6"><h2>${esc(part.text)}</h2></div>` : `<div class="sc-g6"><div class="sc-h7"><p>${part.kind === 'list' ? part.items.map(esc).join('</p><p>') : esc(part.text)}</p></div></div>`)).join(`<div class="sc-ad"></div>`)}</div><div class="sc-i8"><span>Share</span></div></div><div class="sc-j9">${times(7, () => `<a href="/n" class="sc-k0"><div>${headline(story)}</div><div>12:40</div></a>`)}</div></div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script>`,
  );
  return { html };
};

const amp: Template = (story) => ({
  html: `<!doctype html><html amp lang="${story.code}"><head><meta charset="utf-8"><title>${esc(story.title)}</title><link rel="canonical" href="${story.url}">${jsonLd(story)}<style amp-custom>${'p{margin:0}'.repeat(200)}</style><noscript><style amp-boilerplate></style></noscript></head><body><amp-analytics><script type="application/json">{"a":1}</script></amp-analytics><amp-sidebar id="s"><ul>${story.words.menu.map((one) => `<li>${one}</li>`).join('')}</ul></amp-sidebar><header class="amp-header"><a href="/">${story.outlet}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${esc(story.title)}</h1><div class="amp-wp-meta amp-wp-byline">${story.author}</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="${story.local}:00${story.zone}">3 years ago</time></div></header><figure><amp-img src="a"></amp-img><figcaption class="wp-caption-text">${story.caption}</figcaption></figure><div class="amp-wp-article-content">${paragraphs(story.parts, (i) => (i === 2 ? '<amp-ad type="doubleclick"><div placeholder>Ad</div></amp-ad>' : ''))}</div><amp-social-share type="x"></amp-social-share><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">Tags: <a href="/t">budget</a></div></footer></article><amp-consent id="c"><div>${story.words.cookie}</div></amp-consent><footer class="amp-wp-footer"><p>${story.words.rights}</p></footer></body></html>`,
});

const print: Template = (story) => ({
  html: `<html><head><title>${esc(story.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="robots" content="noindex"></head><body onload="window.print()"><p><b>${story.outlet}</b><br>${story.url}</p><hr><h2>${esc(story.title)}</h2><p>${dotted(story)}</p><div>${texts(
    story.parts,
  )
    .map((text) => `<p>${esc(text)}</p>`)
    .join(
      '',
    )}</div><hr><p>${story.words.by}: ${story.author}</p><p><small>© ${story.outlet}, 2025. ${story.words.rights}</small></p></body></html>`,
});

const drupal7: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)} | ${story.outlet}</title><meta name="Generator" content="Drupal 7 (http://drupal.org)"><link rel="canonical" href="/node/5">`,
    `<div id="skip-link"><a href="#main-content" class="element-invisible">Skip to main content</a></div><div id="page-wrapper"><div id="header"><div id="site-name"><a href="/">${story.outlet}</a></div></div>${menu(story, 'region region-navigation')}<div id="main-wrapper"><div id="content" class="column"><div class="section"><h1 class="title" id="page-title">${esc(story.title)}</h1><div class="tabs"></div><div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-5" class="node node-article node-full clearfix"><div class="meta submitted">Submitted by <span class="username">${story.author}</span> on <span property="dc:date dc:created" content="${story.local}:00${story.zone}">${written(story)}</span></div><div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${paragraphs(story.parts, () => '')}</div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:</div><ul><li><a href="/t">${story.words.tags[0]}</a></li></ul></div></div><div class="link-wrapper"><ul class="links inline"><li><a href="/login">Log in</a> or <a href="/r">register</a> to post comments</li></ul></div></div></div></div></div></div></div>
    <div id="sidebar-second" class="column sidebar"><div class="block block-views"><h2>Recent content</h2>${cards(story, 'view-content', 'views-row', 5)}</div></div></div>${footer(story, 'div')}</div>`,
  ),
});

const drupal9: Template = (story) => ({
  html: shell(
    story,
    `${metaTags(story, ['og', 'article', 'description', 'canonical'])}<title>${esc(story.title)} | ${story.outlet}</title>`,
    `<div class="dialog-off-canvas-main-canvas"><header role="banner"><nav role="navigation" aria-labelledby="b"><h2 class="visually-hidden" id="b">Main navigation</h2>${menu(story, 'menu')}</nav></header><main role="main"><div class="layout-content"><article class="node node--type-article node--view-mode-full" data-history-node-id="5"><h1><span class="field field--name-title">${esc(story.title)}</span></h1><div class="node__meta"><span>${written(story)}</span></div><div class="node__content"><div class="field field--name-field-lead field--type-string-long"><p>${esc(story.lead)}</p></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${paragraphs(story.parts, (i) => (i === 2 ? `<div data-embed-button="node" class="embedded-entity"><div class="node--view-mode-teaser"><a href="/n">${headline(story)}</a></div></div>` : ''))}</div><div class="field field--name-field-author"><a href="/a">${story.author}</a></div><div class="field field--name-field-tags field__items"><div class="field__item"><a href="/t">one</a></div><div class="field__item"><a href="/u">two</a></div></div></div></article></div><aside class="layout-sidebar-second" role="complementary">${newsletter(story, 'block block-newsletter')}${cards(story, 'views', 'views-row', 4)}</aside></main></div>`,
  ),
  expected: { body: bodyOf(story.parts, story.lead), byline: story.author },
});

/** 1C-Bitrix: `news-detail`, text straight in a `div` with `br`. */
const bitrix: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)}</title><meta name="keywords" content="${story.words.tags.join(', ')}"><meta name="description" content="">`,
    `<div class="bx-wrapper"><div class="bx-header">${menu(story, 'bx-top-nav')}</div><div class="workarea"><div class="bx-breadcrumb"><span>${story.words.menu[0]}</span></div><h1 id="pagetitle">${esc(story.title)}</h1><div class="bx-newsdetail"><div class="news-detail"><img class="detail_picture" src="x.jpg"><span class="news-date-time">${dotted(story)}</span>${texts(story.parts).map(esc).join('<br>\n<br>\n')}<div style="clear:both"></div><br>${story.words.by}: ${story.author}<br><div class="news-detail-share"><noindex>${share(story, 'ya-share2')}</noindex></div></div><p><a href="/news/">← ${story.words.menu[1]}</a></p></div></div><div class="bx-sidebar">${cards(story, 'news-list', 'news-item', 5)}</div>${footer(story, 'div')}</div>`,
  ),
});

const joomla: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)}</title><meta name="author" content="Super User"><meta name="generator" content="Joomla! - Open Source Content Management">`,
    `<div class="body"><div class="container">${menu(story, 'navigation')}<div class="row-fluid"><main id="content" role="main" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="${story.code}"><div class="page-header"><h2 itemprop="headline">${esc(story.title)}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">${story.author}</span></dd><dd class="category-name">Category: <a href="/c">News</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="${story.local}:00${story.zone}" itemprop="datePublished">${written(story)}</time></dd><dd class="hits">Hits: 233</dd></dl><div itemprop="articleBody">${paragraphs(story.parts, () => '')}</div><ul class="pager pagenav"><li class="previous"><a href="/p">Prev</a></li></ul></div></main><div id="aside" class="span3"><div class="well"><h3>Latest</h3>${linkList(story, 'latestnews', 7)}</div></div></div></div></div>`,
  ),
});

/** Elementor: the text is cut into widgets of one class. */
const elementor: Template = (story) => {
  const pieces: Part[][] = [];
  for (let i = 0; i < story.parts.length; i += 2) pieces.push(story.parts.slice(i, i + 2));
  return {
    html: shell(
      story,
      `<title>${esc(story.title)} – ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author'])}`,
      `<div data-elementor-type="header" class="elementor-location-header">${menu(story, 'elementor-nav-menu')}</div><div data-elementor-type="single-post" class="elementor elementor-location-single post"><section class="elementor-section"><div class="elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title">${esc(story.title)}</h1></div></div><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-post-info"><li itemprop="datePublished"><a href="/d">${written(story)}</a></li></ul></div></section><section class="elementor-section">${pieces.map((parts) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${paragraphs(parts, () => '')}</div></div>`).join('\n')}</section><section class="elementor-section">${cards(story, 'elementor-posts-container', 'elementor-post', 4)}</section></div><div data-elementor-type="footer">${footer(story)}</div>${cookie(story, 'cmplz-cookiebanner')}`,
    ),
  };
};

/** Microdata only, `div`s for paragraphs, comments longer than the story. */
const microdata: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)} :: ${story.outlet}</title>`,
    `<div class="top">${menu(story, 'top-menu')}</div><div class="content" itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="datePublished" content="${story.local}:00${story.zone}"><span itemprop="author" style="display:none">${story.author}</span><div class="title-block"><h1 itemprop="headline">${esc(story.title)}</h1></div><div class="text" itemprop="articleBody">${texts(
      story.parts,
    )
      .map((text) => `<div>${esc(text)}</div>`)
      .join(
        '\n',
      )}</div></div>${comments(story, 'comments-list', 'comments-item')}${comments(story, 'discuss comments', 'comments-item')}<div class="sidebox">${linkList(story, 'lenta-list', 14)}</div>${tags(story, 'tags')}`,
  ),
});

export const SYSTEMS: Readonly<Record<string, Template>> = {
  blogger,
  medium,
  nextClient,
  nextServer,
  amp,
  print,
  drupal7,
  drupal9,
  bitrix,
  joomla,
  elementor,
  microdata,
};
