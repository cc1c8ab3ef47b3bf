/** What is new as Markdown, with footnotes as GitHub, Obsidian and Pandoc know them. */
import { documentOf, type Endnote, type Line } from './document.js';
import type { Rendering } from './rendering.js';

export const markdown: Rendering = {
  name: 'markdown',
  summary: 'Markdown with numbered footnotes to the evidence',
  media: 'text/markdown; charset=utf-8',
  write(whole) {
    const { title, sections, endnotes } = documentOf(whole);
    const lines = [
      `# ${plain(title)}`,
      ...sections.flatMap((section) => [
        '',
        `## ${section.title}`,
        '',
        ...(section.lines.length === 0 ? ['Nothing.'] : section.lines.map(lineText)),
      ]),
      '',
      ...endnotes.map(endnoteText),
    ];
    return `${lines.join('\n').trimEnd()}\n`;
  },
};

function lineText({ title, note, endnotes }: Line): string {
  return `- **${plain(title)}** (${plain(note)})${endnotes.map((number) => `[^${number}]`).join('')}`;
}

function endnoteText({ number, source, words, link, place }: Endnote): string {
  const where = link ? ` <${link.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
  return `[^${number}]: ${plain(source)}: ${plain(words)}${where} (${plain(place)})`;
}

/** Every character that Markdown or HTML could read as more than itself, on one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&#|~^!${}@]/g, '\\$&');
}
