/** What is new as a page that stands by itself, with endnotes and the way back from them. */
import { escaped } from '../exports/xml.js';
import { documentOf, type Endnote, type Line } from './document.js';
import type { Rendering } from './rendering.js';

/** Nothing is fetched and nothing runs, wherever the page is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}li{margin:.4rem 0;overflow-wrap:anywhere}.note{color:#555}
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}.note{color:#aaa}a{color:#8ab4f8}}`;

export const html: Rendering = {
  name: 'html',
  summary: 'a page with numbered endnotes to the evidence',
  media: 'text/html; charset=utf-8',
  write(whole) {
    const { title, sections, endnotes } = documentOf(whole);
    const cited = new Set<number>();
    const lines = [
      '<!doctype html>',
      '<html lang="en">',
      `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escaped(title)}</title>`,
      `<style>${STYLE}</style></head>`,
      '<body>',
      `<h1>${escaped(title)}</h1>`,
      ...sections.flatMap((section) => [
        `<section><h2>${section.title} (${section.lines.length})</h2>`,
        ...(section.lines.length === 0
          ? ['<p>Nothing.</p>']
          : ['<ul>', ...section.lines.map((line) => lineHtml(line, cited)), '</ul>']),
        '</section>',
      ]),
      ...(endnotes.length === 0
        ? []
        : ['<section><h2>Evidence</h2>', '<ol>', ...endnotes.map(endnoteHtml), '</ol></section>']),
      '</body></html>',
    ];
    return `${lines.join('\n')}\n`;
  },
};

/** @param cited numbers that have a place to come back to already */
function lineHtml({ title, note, endnotes }: Line, cited: Set<number>): string {
  const links = endnotes.map((number) => {
    const anchor = cited.has(number) ? '' : ` id="cited-${number}"`;
    cited.add(number);
    return `<sup><a href="#note-${number}"${anchor}>[${number}]</a></sup>`;
  });
  return `<li><strong>${escaped(title)}</strong> <span class="note">(${escaped(note)})</span>${links.join(' ')}</li>`;
}

function endnoteHtml({ number, source, words, language, link, place }: Endnote): string {
  const cited = language === 'und' ? '' : ` lang="${escaped(language)}"`;
  const where = link ? ` <a href="${escaped(link)}" rel="noreferrer noopener">${escaped(link)}</a>` : '';
  return `<li id="note-${number}">${escaped(source)}: <span${cited}>${escaped(words)}</span>${where} <span class="note">(${escaped(place)})</span> <a href="#cited-${number}" aria-label="back">↩</a></li>`;
}
