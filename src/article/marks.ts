import type { Element } from './tree.js';

/**
 * The names by which pages mark their parts: class, id, role and data attributes, cut into words and set with
 * hyphens around each: `articleBody js-share` → `-article-body-js-share-`.
 */
export function marksOf(element: Element): string {
  element.marks ??= cut(element.attributes);
  return element.marks;
}

function cut(attributes: Readonly<Record<string, string>>): string {
  let names = '';
  for (const key in attributes) {
    if (!NAMING.has(key)) continue;
    const value = attributes[key] as string;
    names += ` ${value.length > 300 ? value.slice(0, 300) : value}`;
  }
  if (names === '') return '';
  let marks = known.get(names);
  if (marks === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    marks = `-${names
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z0-9\u0400-\u04ff]+/g, '-')}-`.replace(/--+/g, '-');
    known.set(names, marks);
  }
  return marks;
}

const NAMING = new Set([
  'class',
  'id',
  'role',
  'data-component',
  'data-testid',
  'data-test-id',
  'data-qa',
  'data-type',
  'data-module',
  'data-block',
  'data-gu-name',
  'data-link-name',
]);
/** Pages repeat their names; so many are remembered. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** A pattern over marks that matches one of the words, hyphens for the seams inside of a word. */
function marked(words: string): RegExp {
  return new RegExp(`-(?:${words.trim().split(/\s+/).join('|')})-`);
}

/** How sure a name tells of furniture, and from what share of the page's running text it is not believed. */
export interface Furniture {
  readonly rule: string;
  readonly marks: RegExp;
  /** Not believed when the element holds more than this share of the running text. */
  readonly share: number;
  /** Not believed when it holds more letters than this. */
  readonly most: number;
}

const ANY = Number.POSITIVE_INFINITY;

/** What stands around an article, by the names that pages give it; the first that fits decides. */
const FURNITURE: readonly Furniture[] = [
  {
    rule: 'comments',
    share: 0.9,
    most: ANY,
    marks: marked(
      `comments commentlist comment-list comments-area commentarea comment-form comment-section disqus(?:-thread)? disqus-[a-z]+ fb-comments respond komment[a-z]* hypercomments(?:-widget)? cackle livefyre viafoura
      spot-im openweb discussion comment-wrap comment-body comment-content comment-reply reply-list guestbook comentarios comment kommentarii`,
    ),
  },
  {
    rule: 'share bar',
    share: 0.4,
    most: 1500,
    marks: marked(
      `share[a-z]* sharing[a-z]* [a-z]+shar(?:e|ing) addthis addtoany a2a-kit [a-z]*socials?[a-z]* ya-share2? pluso uptolike follow followus follow-us likely podelitsya podilitysia podelit soc soc-[a-z]+ socialmedia messengers telegram-(?:link|banner|block|subscribe)`,
    ),
  },
  {
    rule: 'related articles',
    share: 0.5,
    most: ANY,
    marks: marked(
      `[a-z]*related[a-z]* rel-news jp-relatedposts yarpp[a-z-]* [a-z]*recommend[a-z]* recirc[a-z]* read-also read-more-(?:block|link|links|box|articles) readalso read-next readnext also-read see-also see-more more-news more-stories more-articles
      more-posts more-from more-on more-about more-like more-links you-may might-like may-also must-read most-read mostread most-popular most-viewed most-commented most-recent popular(?:-[a-z]+)? trending latest-news latest-posts latest-articles latest-stories
      last-news lastnews other-news othernews news-list newslist news-feed newsfeed lenta news-line newsline teaser teasers teaser-[a-z]+ promo promo-[a-z]+ outbrain ob-widget taboola[a-z0-9-]* trc zergnet revcontent mgid[a-z]* mgbox marketgid[a-z]* gnezdo lentainform
      redtram onward(?:-[a-z]+)? rich-link link-card links-block similar(?:-[a-z]+)? up-next next-articles? prev-next next-prev next-posts?(?:-[a-z]+)? prev-posts?(?:-[a-z]+)? post-nav[a-z]* nav-links neighbou?rs crosslinks? backlinks? inline-link-block in-text-link thematic read-too citation-link story-link
      also-block further-reading by-topic same-topic po-teme za-temoyu chitajte chytajte citajte card-list article-list post-list articles-list posts-list aside-news side-news partner-news partners? widget-news topnews top-news top-stories editors-picks? dont-miss inset-related supplemental-links`,
    ),
  },
  {
    rule: 'sidebar',
    share: 0.5,
    most: ANY,
    marks: marked(
      `[a-z]*sidebar[a-z]* side-bar right-rail left-rail side-rail rightcol right-col right-column leftcol left-col left-column aside complementary widget-area sidebar-widgets? secondary-(?:content|column|col|sidebar|area) rightbar leftbar`,
    ),
  },
  {
    rule: 'subscription',
    share: 0.4,
    most: 3000,
    marks: marked(
      `[a-z]*newsletter[a-z]* [a-z]*subscribe(?!d|r)[a-z]* [a-z]*subscription[a-z]* sign-?up signup-[a-z]+ mailchimp mc-embed[a-z-]* optin opt-in email-form mailing paywall-(?:message|overlay|banner|prompt|offer|promo|notice|barrier|block|form|box) regwall piano-[a-z]+ meter-[a-z]+ donat(?:e|ion|ions) donate-[a-z]+ support-us
      contribution(?:s)?-[a-z]+ membership patreon crowdfunding gate-[a-z]+ rozsylka rassylka pidpyska podpiska`,
    ),
  },
  {
    rule: 'cookie notice',
    share: 0.9,
    most: 20_000,
    marks: marked(
      '[a-z]*cookie[a-z]* [a-z]*consent[a-z]* gdpr[a-z]* gdpr-[a-z]+ ccpa onetrust[a-z-]* cmp cmp-[a-z]+ consent-[a-z]+ qc-cmp2?[a-z-]*',
    ),
  },
  {
    rule: 'advertisement',
    share: 0.4,
    most: 3000,
    marks: marked(
      `ad ads ad-[a-z]+ ads-[a-z]+ adv [a-z]*advert(?:s|[ei]s[a-z]*)? adsbygoogle adslot adbox ad[0-9]+ adfox[a-z0-9-]* [a-z]*banners? dfp dfp-[a-z]+ div-gpt gpt-ad sponsor sponsored sponsored-[a-z]+ native-ad reklama reklam commercial yandex-rtb[a-z0-9-]* google-auto-placed branding brand-block`,
    ),
  },
  {
    rule: 'tags',
    share: 0.3,
    most: 600,
    marks: marked(
      `tags tag-?list taglist tag-?cloud tag-?links tags-links [a-z]+-tags tags-[a-z]+ keywords topics topic-list topic-links topic-tags categories category-list cat-links rubrics? rubric-[a-z]+ labels post-labels hashtags [a-z]*breadcrumbs?[a-z]* bread-crumbs? crumbs post-categories kicker eyebrow post-category article-section section-label category-label`,
    ),
  },
  {
    rule: 'about the author',
    share: 0.3,
    most: 1500,
    marks: marked(
      `author-bio author-box authorbox author-info author-card author-description author-about author-profile author-block about-author about-the-author bio author-bio-[a-z]+ post-author contributor-[a-z]+ writer-bio article-author-bio saboxplugin-wrap guest-author`,
    ),
  },
  {
    rule: 'byline and date',
    share: 0.2,
    most: 250,
    marks: marked(
      `byline bylines postmetadata postinfo byline-[a-z]+ [a-z]+-byline authors? author-[a-z]+ [a-z]+-authors? authors-[a-z]+ timestamp timestamps publish-?date published published-[a-z]+ pubdate pub-date post-date entry-date entry-meta post-meta article-meta meta-info metadata article-info news-info post-info article-date news-date date-time datetime date time
      reading-time read-time readtime time-to-read views views-count view-count counter counters post-views rating ratings stars votes? likes? claps article-details article-header-meta publication-date publish-info submitted source-date modified updated last-updated article-timestamp`,
    ),
  },
  {
    rule: 'tools',
    share: 0.3,
    most: 400,
    marks: marked(
      `toolbar tools tools-[a-z]+ print print-link printer font-size-(?:switch|switcher|control|controls|changer|buttons?) text-size-(?:switch|switcher|control|controls|changer|buttons?) actions article-actions action-bar buttons? btn btn-[a-z]+ controls bookmark bookmarks save-article report-error orphus mistape[a-z-]* mistake ctrl-enter typo error-report listen audio-player text-to-speech tts translate gtranslate listen-to`,
    ),
  },
  {
    rule: 'pop-up',
    share: 0.5,
    most: ANY,
    marks: marked(
      '[a-z]*modal[a-z]* [a-z]*popup[a-z]* pop-up overlay tooltip dropdown dropdown-menu offcanvas off-canvas drawer lightbox toast snackbar dialog alertdialog',
    ),
  },
  {
    rule: 'for screen readers',
    share: 0.5,
    most: 1000,
    marks: marked(
      'skip-(?:link|to|nav|content)[a-z-]* screen-reader[a-z-]* sr-only visually-?hidden visuallyhidden assistive-text off-screen offscreen a11y',
    ),
  },
  {
    rule: 'navigation',
    share: 0.5,
    most: ANY,
    marks: marked(
      `nav navbar navigation menu menu-[a-z]+ [a-z]+-menu submenu topbar top-bar header-top site-header masthead pagination pager page-links paging wp-pagenavi sitemap menubar search searchform search-[a-z]+ login login-[a-z]+ language-switcher lang-switch langs weather currency kurs ticker informer informers topline contentinfo
      toc table-of-contents ez-toc[a-z-]* ez-toc lwptoc toc-container`,
    ),
  },
  {
    rule: 'legal notice',
    share: 0.3,
    most: 3000,
    marks: marked(
      'copyright copyrights disclaimer legal terms privacy site-footer footer footer-[a-z]+ [a-z]+-footer colophon imprint rights',
    ),
  },
  {
    rule: 'poll',
    share: 0.3,
    most: 1500,
    marks: marked('poll polls quiz survey vote-block golosovanie opytuvannia interview-poll'),
  },
  {
    rule: 'player',
    share: 0.3,
    most: 600,
    marks: marked(
      'player video-player jwplayer[a-z-]* video-js vjs[a-z-]* video-container video-caption video-title plyr brightcove playlist',
    ),
  },
  {
    rule: 'pull quote',
    share: 0.1,
    most: 500,
    marks: marked('pull-?quotes? article-pullquote blockquote-pull callout-quote'),
  },
  {
    rule: 'gallery',
    share: 0.3,
    most: 3000,
    marks: marked(
      'gallery galleries slideshow carousel slider swiper[a-z-]* owl-carousel slick[a-z-]* fotorama flexslider photo-?gallery',
    ),
  },
];

const rulesByMarks = new Map<string, readonly Furniture[]>();

/** The rules whose names stand among the marks, in their order. */
export function furnitureIn(marks: string): readonly Furniture[] {
  let rules = rulesByMarks.get(marks);
  if (!rules) {
    if (rulesByMarks.size > MOST_KNOWN) rulesByMarks.clear();
    rules = FURNITURE.filter((one) => one.marks.test(marks));
    rulesByMarks.set(marks, rules);
  }
  return rules;
}

/** Names of what describes a picture. */
export const CAPTION = marked(
  `caption captions wp-caption-text figcaption image-caption img-caption photo-caption media-caption [a-z]+-caption caption-[a-z]+ photo-credit image-credit img-credit photocredit photo-author photo-source photo-desc(?:ription)? image-desc(?:ription)? img-desc image-source media-credit picture-credit credit credits copyright-image photo-copyright image-copyright image-info photo-info photo-title image-title foto-podpis photo-sign`,
);

/** Names of the element around an article's running text. */
export const BODY = marked(
  `article-?body articlebody article-?text article-?content article-body-[a-z]+ story-?body story-?text story-?content storytext post-?body post-?text post-?content entry-?content entry-?text news-?text news-?body news-?content news-detail(?:-text)? news-full(?:-text)? content-?body content-text content-article body-?text body-?content body-?copy full-?text fulltext main-?text
  detail-?text detail-?content text-?body text-?content text-?block field-name-body field-node-body rich-?text wysiwyg article-copy articletext newstext mediator-article prose item-?text itemfulltext item-full-text node-content node-body the-content postcontent single-content td-post-content caas-body single-post-content page-article-text article-page-text publication-text publication-content js-article-body post-full-content
  paragraphs article-paragraphs story-body-text article-main-content maincontent-text news-article-text c-article-body c-news-text`,
);

/** Names that speak of an article more loosely. */
export const ARTICLE = marked('article story post content text entry news publication main hentry node body');
