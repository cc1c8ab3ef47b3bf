import type { Template } from './modern.js';
import {
  cards,
  comments,
  dotted,
  esc,
  footer,
  jsonLd,
  linkList,
  menu,
  metaTags,
  newsletter,
  paragraphs,
  share,
  tags,
  times,
  written,
} from './noise.js';
import { bodyOf, headline, sentence } from './story.js';
import { shell, texts } from './systems.js';

/** An old site: layout tables, `font`, `br`, no class names, the encoding in the head. */
const tables1251: Template = (story) => ({
  encoding: 'windows-1251',
  html: `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251"><TITLE>${story.outlet} :: ${esc(story.title)}</TITLE></HEAD><BODY BGCOLOR=#ffffff><TABLE WIDTH=100% BORDER=0><TR><TD COLSPAN=3><A HREF=/><IMG SRC=logo.gif></A> ${story.words.menu.map((one) => `<A HREF=/>${one}</A>`).join(' | ')}<TR><TD WIDTH=150 VALIGN=top><FONT SIZE=1>${times(8, () => `<A HREF=/n>${headline(story)}</A><BR><BR>`)}</FONT><TD VALIGN=top><TABLE WIDTH=100%><TR><TD><FONT SIZE=1 COLOR=gray>${dotted(story)}</FONT><BR><FONT SIZE=4><B>${esc(story.title)}</B></FONT><BR><BR><FONT FACE=Arial SIZE=2>${texts(story.parts).map(esc).join('<BR><BR>\n')}<BR><BR><I>${story.author}</I></FONT></TABLE><TD WIDTH=180 VALIGN=top><B>${story.words.readAlso[3]}</B><BR>${times(6, () => `<A HREF=/n>${headline(story)}</A><BR>${sentence(story)}<BR><BR>`)}<TR><TD COLSPAN=3><HR><FONT SIZE=1>${story.words.rights}</FONT></TABLE></BODY></HTML>`,
  expected: { byline: null },
});

/** The encoding is said by the HTTP header alone. */
const koi8Header: Template = (story) => ({
  encoding: story.code === 'uk' ? 'koi8-u' : 'koi8-r',
  header: `text/html; charset=${story.code === 'uk' ? 'KOI8-U' : 'KOI8-R'}`,
  html: `<html><head><title>${esc(story.title)}</title></head><body><center><h2>${esc(story.title)}</h2></center><p align=right>${dotted(story)}</p><div align=justify>${texts(
    story.parts,
  )
    .map((text) => `<p>${esc(text)}`)
    .join('\n')}</div><hr><a href=/>${story.words.menu[0]}</a></body></html>`,
  expected: { byline: null },
});

/** The page says UTF-8 and is not. */
const lying1251: Template = (story) => ({
  encoding: 'windows-1251',
  html: shell(
    story,
    `<title>${esc(story.title)}</title>`,
    `<div id="all">${menu(story, 'm')}<div id="cont"><h1>${esc(story.title)}</h1><div class="data">${dotted(story)}</div><div id="text">${paragraphs(story.parts, () => '')}</div><div class="avtor">${story.author}</div></div>${linkList(story, 'r', 8)}</div>`,
  ),
});

/** A news agency: `article__block` boxes, the place and the agency before the first words. */
const blocksAgency: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)} - ${story.outlet}, ${story.local.slice(0, 10)}</title>${metaTags(story, ['og', 'description'])}<meta itemprop="datePublished" content="${story.local}:00${story.zone}">`,
    `<div class="page">${menu(story, 'header')}<div class="layout-article"><div class="layout-article__main"><div class="article m-article" data-type="article"><div class="article__meta"><div class="article__info"><div class="article__info-date"><a href="/20250121/">${story.local.slice(11)} ${dotted(story).slice(0, 10)}</a></div><div class="article__info-statistic">2410</div></div></div><div class="article__header"><h1 class="article__title">${esc(story.title)}</h1><div class="article__announce"><div class="media"><img src="a"><div class="media__copyright"><span>© ${story.outlet} / ${story.author}</span></div></div></div></div><div class="article__body js-mediator-article">${story.parts.map((part, i) => `<div class="article__block" data-type="${part.kind === 'h' ? 'h2' : part.kind === 'list' ? 'list' : 'text'}">${part.kind === 'h' ? `<h2 class="article__h2">${esc(part.text)}</h2>` : part.kind === 'list' ? `<ul class="article__list">${part.items.map((item) => `<li>${esc(item)}</li>`).join('')}</ul>` : `<div class="article__text">${esc(part.text)}</div>`}</div>${i === 2 ? `<div class="article__block" data-type="article"><div class="article__article m-image"><a class="article__article-link" href="/n"><span class="article__article-title">${headline(story)}</span></a><div class="article__article-info">10:20</div></div></div>` : ''}`).join('\n')}</div></div><div class="article__tags">${tags(story, 'tag')}</div><div class="article__likes"><span>12</span></div></div><div class="layout-article__right">${cards(story, 'lenta', 'lenta__item', 10, false)}</div></div></div>`,
  ),
  expected: { byline: null },
});

/** A portal with bold lead, inset links in `strong`, a donation line and an author box at the end. */
const donations: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)} — ${story.outlet}</title>${metaTags(story, ['og', 'twitter', 'canonical'])}${jsonLd(story, { author: { '@type': 'Organization', name: story.outlet } }, 'Article')}`,
    `<header class="site-head">${menu(story, 'head-menu')}</header><div class="post-wrap"><div class="post_news__head"><h1 class="post_news__title">${esc(story.title)}</h1><div class="post_news__column"><span class="post_news__author">${story.words.by}: <a href="/a">${story.author}</a></span> — ${written(story)}</div></div><div class="post_news__body"><div class="post_news__text"><p><strong>${esc(story.lead)}</strong></p>${paragraphs(story.parts, (i) => (i === 3 ? `<p><strong>${story.words.readAlso[0]}: <a href="/n">${headline(story)}</a></strong></p>` : i === 5 ? `<p class="subscribe-line"><a href="https://t.me/a">${story.words.newsletter}</a></p>` : ''), 'p', 'h3')}</div></div><div class="donate-block"><p>${story.words.newsletter}</p><p>${sentence(story)}</p></div>${share(story, 'social-likes')}</div>${cards(story, 'last-news', 'last-news__item', 7)}${footer(story)}`,
  ),
  expected: { body: bodyOf(story.parts, story.lead) },
});

/** No `p` anywhere: bare text in one element with single and double breaks, a widget in the middle. */
const bare: Template = (story) => {
  const lines = texts(story.parts).map(esc);
  return {
    html: shell(
      story,
      `<title>${esc(story.title)}</title>${metaTags(story, ['og', 'article'])}`,
      `<table class="maintable"><tr><td class="leftm">${linkList(story, 'lm', 9)}</td><td class="cont"><div class="hd">${esc(story.title)}</div><div class="dt">${dotted(story)}</div><div class="tx">${lines.slice(0, 2).join('<br>\n')}<br><br><table class="ins"><tr><td><b>${story.words.readAlso[2]}:</b> <a href="/n">${headline(story)}</a></td></tr></table>${lines.slice(2).join('<br/>\n<br/>\n')}</div><div class="src">${story.author}</div></td><td class="rightm">${cards(story, 'inf', 'inf1', 5)}</td></tr></table>`,
    ),
    expected: { byline: null },
  };
};

/** A government press release: no author, a contact block, a print link. */
const release: Template = (story) => ({
  html: shell(
    story,
    `<title>${story.outlet} - ${esc(story.title)}</title>`,
    `<div class="gov-header">${menu(story, 'gov-menu')}</div><div class="container"><div class="row"><div class="col-md-8"><ol class="breadcrumb"><li><a href="/">${story.words.menu[0]}</a></li></ol><div class="article-content"><h1>${esc(story.title)}</h1><div class="date">${written(story)}</div><div class="editor-content">${paragraphs(story.parts, () => '')}</div><a class="print" href="?print">${story.words.share[4]}</a></div></div><div class="col-md-4"><div class="panel"><h3>${story.words.readAlso[3]}</h3>${linkList(story, 'list-unstyled', 6)}</div></div></div></div>${footer(story)}`,
  ),
  expected: { byline: null },
});

/** A live blog: entries with hours and headings under one headline. */
const live: Template = (story) => {
  const entries = story.parts
    .flatMap((part) => (part.kind === 'list' ? part.items.map((text) => ({ kind: 'p', text })) : [part]))
    .filter((part) => part.kind !== 'h');
  const heads = entries.map(() => headline(story));
  return {
    html: shell(
      story,
      `<title>${esc(story.title)} – live</title>${metaTags(story, ['og', 'article'])}${jsonLd(story, {}, 'LiveBlogPosting')}`,
      `${menu(story, 'nav')}<main><h1>${esc(story.title)}</h1><div class="live-intro"><p>${esc(story.lead)}</p></div><div class="liveblog" id="live">${entries.map((part, i) => `<article class="live-entry" id="e${i}"><time datetime="${story.local}:00${story.zone}">1${i % 10}:05</time><h2 class="live-entry__title">${esc(heads[i] ?? '')}</h2><div class="live-entry__body"><p>${esc(part.text)}</p></div><div class="live-entry__share"><a href="#">${story.words.share[0]}</a></div></article>`).join('\n')}</div></main>${cards(story, 'related-stories', 'rs', 5)}${footer(story)}`,
    ),
    expected: { body: [story.lead, ...entries.flatMap((part, i) => [heads[i] ?? '', part.text])].join('\n') },
  };
};

/** Endless scrolling: the next articles stand below in full. */
const endless: Template = (story) => {
  const other = () =>
    `<div class="infinite-item"><article class="full-article"><h1 class="full-article__title">${headline(story)}</h1><div class="full-article__meta">${dotted(story)}</div><div class="full-article__text">${times(9, () => `<p>${sentence(story)} ${sentence(story)}</p>`)}</div></article></div>`;
  return {
    html: shell(
      story,
      `<title>${esc(story.title)} | ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author', 'canonical'])}`,
      `${menu(story, 'nav')}<div class="infinite"><div class="infinite-item"><article class="full-article"><h1 class="full-article__title">${esc(story.title)}</h1><div class="full-article__meta">${dotted(story)}</div><div class="full-article__text">${paragraphs(story.parts, () => '')}</div></article></div>${other()}${other()}</div>`,
    ),
  };
};

/** Tags never closed, attributes without quotation marks, a stray end tag, JSON-LD that does not parse. */
const malformed: Template = (story) => ({
  html: `<!DOCTYPE html><html lang=${story.code}><head><meta charset=utf-8><title>${esc(story.title)}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${story.title.replace(/"/g, '\\"')}","datePublished":"${story.local}:00${story.zone}","author":{"@type":"Person","name":"${story.author}"},"description":"one
two",}</script></head><body></div><div class=wrap><ul class=menu>${story.words.menu.map((one) => `<li><a href=/>${one}`).join('')}</ul><div class=main-col><h1>${esc(story.title)}</h2><div class=news-text>${texts(
    story.parts,
  )
    .map((text) => `<p>${esc(text)}<span>`)
    .join(
      '\n',
    )}</div></div><div class=sb><b><i>${times(5, () => `<a href=/n>${headline(story)}</a><br>`)}</b></i></div><p class=cp>${story.words.rights}</div></body>`,
});

/** A short note under which readers wrote much more than it has; bodies of comments in plain paragraphs. */
const talked: Template = (story) => {
  const parts = story.parts.filter(({ kind }) => kind === 'p').slice(0, 4);
  return {
    html: shell(
      story,
      `<title>${esc(story.title)}</title>${metaTags(story, ['og', 'article', 'author'])}`,
      `${menu(story, 'nav')}<section class="news"><h1>${esc(story.title)}</h1><p class="news__date">${written(story)}</p><div class="news__content">${paragraphs(parts, () => '')}</div></section><section class="comments-section"><h2>Comments</h2>${times(25, () => `<div class="cmt"><p>${story.chance.of(story.words.comments)} ${story.chance.of(story.words.comments)}</p></div>`)}</section>${comments(story, 'vk-comments', 'c')}`,
    ),
    expected: { body: bodyOf(parts) },
  };
};

/** UTF-16 with its mark; a weekly's long read with pull quotes and notes. */
const longRead: Template = (story) => ({
  encoding: 'utf-16le',
  html: shell(
    story,
    `<title>${esc(story.title)} / ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author', 'description'])}`,
    `${menu(story, 'nav')}<article class="longread"><div class="longread__cover"><h1>${esc(story.title)}</h1><p class="longread__subtitle">${esc(story.lead)}</p></div><div class="longread__content">${paragraphs(story.parts, (i) => (i === 2 && story.parts[1]?.kind === 'p' ? `<div class="pullquote">${esc(story.parts[1].text.split('. ')[0] ?? '')}</div>` : i === 4 ? `<figure class="photo"><img src="x"><figcaption>${story.caption} <span class="credit">${story.words.photo}: ${story.author}</span></figcaption></figure>` : ''))}</div><div class="author-box"><h4>${story.author}</h4><p>${sentence(story)}</p></div></article>${newsletter(story, 'nl-popup modal')}${cards(story, 'similar-posts', 'similar', 3)}`,
  ),
  expected: { body: bodyOf(story.parts, story.lead) },
});

/** A tabloid: cut paragraphs, a gallery, a video box, polls and "don't miss" lines in the text. */
const tabloid: Template = (story) => ({
  html: shell(
    story,
    `<title>${esc(story.title)} | ${story.outlet}</title>${metaTags(story, ['og', 'article', 'author', 'canonical', 'description'])}`,
    `<div class="top-banner">${story.words.ad}</div>${menu(story, 'mainmenu')}<div id="content"><div class="article-block"><h1 itemprop="headline">${esc(story.title)}</h1><div class="authors-wrap">${story.words.by} <span class="author">${story.author}</span></div><div class="date-updated">${story.words.updated}: ${written(story)}</div>${share(story, 'share-bar')}<div class="body-copy">${paragraphs(story.parts, (i) => (i % 5 === 1 ? `<div class="mol-img-group"><p class="imageCaption">${sentence(story)}</p></div>` : i === 3 ? `<div class="poll"><h3>${headline(story)}?</h3><label>1</label><label>2</label></div>` : i === 4 ? `<div class="video-player"><p>${headline(story)}</p></div>` : i === 6 ? `<div class="most-read-widget"><h4>${story.words.readAlso[4]}</h4><ul><li><a href="/n">${headline(story)}</a></li><li><a href="/n">${headline(story)}</a></li></ul></div>` : ''))}</div><div class="gallery">${times(5, () => `<div class="gallery__item"><img src="g"><span>${story.caption}</span></div>`)}</div></div>${comments(story, 'reader-comments comments', 'comment')}</div><div class="beta sidebar">${cards(story, 'puff', 'puff-item', 12, true)}</div>`,
  ),
});

export const EASTERN: Readonly<Record<string, Template>> = {
  tables1251,
  koi8Header,
  lying1251,
  blocksAgency,
  donations,
  bare,
  release,
  live,
  endless,
  malformed,
  talked,
  longRead,
  tabloid,
};
