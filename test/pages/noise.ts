import { headline, type Part, type Story, sentence } from './story.js';

/** What stands around an article on real sites. */

export function times<T>(count: number, make: (index: number) => T): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('\n');
}

export const esc = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function menu({ words }: Story, name: string): string {
  return `<div class="${name}"><ul>${words.menu.map((one) => `<li><a href="/${one.length}">${one}</a></li>`).join('')}</ul></div>`;
}

export function cards(story: Story, name: string, item: string, count = 5, excerpt = true): string {
  const card = () =>
    `<div class="${item}"><a href="/n"><img src="t.jpg" alt=""></a><h3><a href="/n">${headline(story)}</a></h3><span class="${item}-time">12:${10 + story.chance.below(40)}</span>${excerpt ? `<p>${sentence(story)}</p>` : ''}</div>`;
  return `<div class="${name}"><div class="${name}-head">${story.words.readAlso[3]}</div>${times(count, card)}</div>`;
}

export function linkList(story: Story, name: string, count = 6): string {
  return `<ul class="${name}">${times(count, () => `<li><span>${8 + story.chance.below(12)}:05</span> <a href="/n">${headline(story)}</a></li>`)}</ul>`;
}

export function comments(story: Story, name: string, item: string): string {
  const one = () =>
    `<div class="${item}"><b>user${story.chance.below(900)}</b> <span>3 min</span><div class="txt">${story.chance.of(story.words.comments)}</div><a href="#">↩</a></div>`;
  return `<div id="${name}" class="${name}"><h3>${story.chance.below(80)}</h3>${times(2 + story.chance.below(14), one)}<form><textarea></textarea><input type="submit"></form></div>`;
}

export function share({ words }: Story, name: string): string {
  return `<div class="${name}">${words.share.map((one) => `<a class="${name}-link" href="#">${one}</a>`).join(' ')}</div>`;
}

export function cookie({ words }: Story, name: string): string {
  return `<div class="${name}"><p>${words.cookie}</p><button>OK</button></div>`;
}

export function newsletter({ words }: Story, name: string): string {
  return `<div class="${name}"><h4>${words.newsletter.split(' ').slice(0, 4).join(' ')}</h4><p>${words.newsletter}</p><form><input type="email"><button>→</button></form></div>`;
}

export function tags({ words }: Story, name: string): string {
  return `<div class="${name}">${words.tags.map((one) => `<a href="/tag/${one.length}" rel="tag">${one}</a>`).join(', ')}</div>`;
}

export function footer({ words, outlet }: Story, tag = 'footer'): string {
  return `<${tag} class="footer"><p>© 2025 ${outlet}. ${words.rights}</p>${words.menu.map((one) => `<a href="/">${one}</a>`).join(' | ')}</${tag}>`;
}

export function scripts(kilobytes: number): string {
  return `<script>window.dataLayer=[];${'function f(a){if(a<1){return "<p>no</p>"}return a*2};'.repeat(kilobytes * 18)}</script><style>${'.a{color:red}.b>p{margin:0}'.repeat(kilobytes * 10)}</style>`;
}

/** A day as people write it: «21 січня 2025, 11:05», "January 21, 2025 11:05". */
export function written({ local, words, code }: Story): string {
  const [year, month, day] = local.slice(0, 10).split('-').map(Number);
  const name = words.months[(month ?? 1) - 1];
  return code === 'en'
    ? `${name} ${day}, ${year} ${local.slice(11)}`
    : `${day} ${name} ${year}, ${local.slice(11)}`;
}

export function dotted({ local }: Story): string {
  return `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11)}`;
}

/** The parts as elements, with something of the site's own between the paragraphs. */
export function paragraphs(
  parts: readonly Part[],
  between: (index: number) => string,
  p = 'p',
  h = 'h2',
): string {
  return parts
    .map((part, index) => {
      const own =
        part.kind === 'list'
          ? `<ul>${part.items.map((item) => `<li>${linked(esc(item))}</li>`).join('\n')}</ul>`
          : part.kind === 'h'
            ? `<${h}>${esc(part.text)}</${h}>`
            : part.kind === 'quote'
              ? `<blockquote><p>${esc(part.text)}</p></blockquote>`
              : `<${p}>${linked(esc(part.text))}</${p.split(' ')[0]}>`;
      return `${own}\n${between(index)}`;
    })
    .join('\n');
}

/** A few words of a paragraph as a link, as editors set them. */
function linked(text: string): string {
  const words = text.split(' ');
  if (words.length < 12 || text.length % 3 !== 0) return text;
  return `${words.slice(0, 4).join(' ')} <a href="https://other.example/">${words.slice(4, 7).join(' ')}</a> ${words.slice(7).join(' ')}`;
}

export function metaTags(
  story: Story,
  which: readonly ('og' | 'article' | 'author' | 'twitter' | 'description' | 'canonical')[],
): string {
  const { title, outlet, url, local, zone, lead, author, code } = story;
  const set: Record<string, string> = {
    og: `<meta property="og:title" content="${title.replace(/"/g, '&quot;')}"><meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article"><meta property="og:url" content="${url}"><meta property="og:locale" content="${code}_XX">`,
    article: `<meta property="article:published_time" content="${local}:00${zone}"><meta property="article:modified_time" content="${story.updatedLocal}:00${zone}">`,
    author: `<meta name="author" content="${author}">`,
    twitter: `<meta name="twitter:title" content="${title.replace(/"/g, '&quot;')} | ${outlet}"><meta name="twitter:card" content="summary">`,
    description: `<meta name="description" content="${lead.replace(/"/g, '&quot;')}">`,
    canonical: `<link rel="canonical" href="${url}">`,
  };
  return which.map((one) => set[one] ?? '').join('\n');
}

export function jsonLd(
  story: Story,
  more: Readonly<Record<string, unknown>> = {},
  type = 'NewsArticle',
): string {
  const { title, local, zone, updatedLocal, author, outlet, url } = story;
  const data = {
    '@context': 'https://schema.org',
    '@type': type,
    headline: title,
    datePublished: `${local}:00${zone}`,
    dateModified: `${updatedLocal}:00${zone}`,
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: outlet },
    mainEntityOfPage: url,
    ...more,
  };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
