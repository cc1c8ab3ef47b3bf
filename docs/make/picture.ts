/** Draws the terminal view of a sample article as an SVG for the README: `npm run picture`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { packageRoot, read } from '../../src/main.js';
import { terminalView } from '../../src/serve/terminal/view.js';

const ROOT = packageRoot();
const SAMPLE = 'samples/dossier/dev-16.json';
const PICTURE = 'docs/pictures/terminal.svg';

const COLUMNS = 88;
const CELL = { width: 8.4, height: 20, size: 14 };
const EDGE = 18;
const PAPER = '#14181f';
const INK = '#d7dce2';

/** Terminal colours 30 to 37 and 90 to 97. */
const COLOURS: Readonly<Record<number, string>> = {
  30: '#3b4252',
  31: '#e06c75',
  32: '#98c379',
  33: '#e5c07b',
  34: '#61afef',
  35: '#c678dd',
  36: '#56b6c2',
  37: '#d7dce2',
  90: '#7a8494',
  91: '#f07178',
  92: '#b5e890',
  93: '#ffd580',
  94: '#82c4ff',
  95: '#dba0f0',
  96: '#7fdbe6',
  97: '#ffffff',
};

interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly ink: number | null;
  readonly paper: number | null;
}

const PLAIN: Style = {
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  inverse: false,
  ink: null,
  paper: null,
};

function after(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 3) return { ...style, italic: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 7) return { ...style, inverse: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 23) return { ...style, italic: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 27) return { ...style, inverse: false };
  if (code === 39) return { ...style, ink: null };
  if (code === 49) return { ...style, paper: null };
  if (code in COLOURS) return { ...style, ink: code };
  return code - 10 in COLOURS ? { ...style, paper: code - 10 } : style;
}

/** One line of the view as SVG; the style goes on into the next line. */
function drawn(line: string, row: number, from: Style): { svg: string; style: Style } {
  let style = from;
  let column = 0;
  let svg = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what a terminal sends
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) style = codes.split(';').reduce((one, code) => after(one, Number(code)), style);
    else if (part !== '') {
      const width = stringWidth(part);
      svg += run(part, column, width, row, style);
      column += width;
    }
  }
  return { svg, style };
}

function run(text: string, column: number, width: number, row: number, style: Style): string {
  const x = (EDGE + column * CELL.width).toFixed(1);
  const top = EDGE + row * CELL.height;
  const length = (width * CELL.width).toFixed(1);
  const colour = (code: number | null, other: string) => (code === null ? other : (COLOURS[code] ?? other));
  const ink = style.inverse ? colour(style.paper, PAPER) : colour(style.ink, INK);
  const paper = style.inverse ? colour(style.ink, INK) : colour(style.paper, PAPER);
  const back =
    paper === PAPER
      ? ''
      : `<rect x="${x}" y="${top}" width="${length}" height="${CELL.height}" fill="${paper}"/>`;
  if (text.trim() === '') return back;
  const marks = [
    style.bold ? ' font-weight="bold"' : '',
    style.italic ? ' font-style="italic"' : '',
    style.underline ? ' text-decoration="underline"' : '',
    style.dim ? ' opacity="0.6"' : '',
  ].join('');
  const y = top + CELL.height * 0.72;
  return `${back}<text x="${x}" y="${y.toFixed(1)}" textLength="${length}" fill="${ink}"${marks}>${escaped(text)}</text>`;
}

/** Spaces become no-break spaces: SVG drops the ones at the edges of a run. */
function escaped(text: string): string {
  return text.replace(/ /g, '\u00a0').replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const { doc, text, title, ...publication } = JSON.parse(readFileSync(join(ROOT, SAMPLE), 'utf8'));
const view = terminalView(read(text, publication), SAMPLE, picocolors.createColors(true), COLUMNS);
const lines = view.trimEnd().split('\n');
let style = PLAIN;
const rows = lines.map((line, row) => {
  const one = drawn(line, row, style);
  style = one.style;
  return one.svg;
});
const width = Math.ceil(COLUMNS * CELL.width + 2 * EDGE);
const height = Math.ceil(lines.length * CELL.height + 2 * EDGE);
writeFileSync(
  join(ROOT, PICTURE),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The terminal view of ${escaped(title ?? doc).replaceAll('\u00a0', ' ')}">
<rect width="${width}" height="${height}" rx="10" fill="${PAPER}"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${CELL.size}">
${rows.filter((row) => row !== '').join('\n')}
</g>
</svg>
`,
);
console.log(`${PICTURE}  ${lines.length} lines, ${width} × ${height}`);
