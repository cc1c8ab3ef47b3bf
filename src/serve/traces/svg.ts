/** Chains as a picture: columns from the roots to the articles. */
import { clipped } from '../exports/titles.js';
import { escaped } from '../exports/xml.js';
import { graphOf, type TraceEdge, type TraceNode } from './graph.js';
import type { Trace } from './trace.js';

const BOX = { width: 190, height: 44 };
const GAP = { x: 60, y: 16 };
const EDGE = 16;
const MOST_LETTERS = 25;
/** A picture of more is no picture; text and Mermaid have them all. */
const MOST_NODES = 400;

export const svg: Trace = {
  name: 'svg',
  summary: 'a picture',
  media: 'image/svg+xml; charset=utf-8',
  write(whole) {
    const { nodes, edges } = graphOf(whole);
    const shown = nodes.slice(0, MOST_NODES);
    const places = placesOf(shown);
    const width = Math.max(0, ...places.map(({ x }) => x)) + BOX.width + EDGE;
    const height = Math.max(0, ...places.map(({ y }) => y)) + BOX.height + EDGE;
    const left = nodes.length - shown.length;
    const title = `Chains of ${whole.entry.id}${left > 0 ? `, without ${left} more` : ''}`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="13">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      ...edges.flatMap((edge) => edgePath(edge, places)),
      ...shown.map((node, at) => box(node, places[at] ?? { x: 0, y: 0 })),
      '</svg>\n',
    ].join('\n');
  },
};

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Columns by the longest chain before a node; in a column the order in which reports name them. */
function placesOf(nodes: readonly TraceNode[]): Place[] {
  const rows = new Map<number, number>();
  return nodes.map(({ column }) => {
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { x: EDGE + column * (BOX.width + GAP.x), y: EDGE + row * (BOX.height + GAP.y) };
  });
}

function edgePath({ from, to, copied }: TraceEdge, places: readonly Place[]): string[] {
  const one = places[from];
  const other = places[to];
  if (!one || !other) return [];
  const [x1, y1] = [one.x + BOX.width, one.y + BOX.height / 2];
  const [x2, y2] = [other.x, other.y + BOX.height / 2];
  const bend = Math.max(GAP.x / 2, Math.abs(x2 - x1) / 2);
  const dash = copied ? ' stroke-dasharray="4 4"' : '';
  return [
    `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="#64748b" stroke-width="1.5"${dash}/>`,
  ];
}

const STROKES = { party: '#b45309', affiliated: '#7c3aed', independent: '#047857' } as const;

function box({ label, note, kind, standing, denies }: TraceNode, { x, y }: Place): string {
  const stroke = standing ? STROKES[standing] : '#94a3b8';
  const fill = kind === 'article' ? '#f8fafc' : '#ffffff';
  const first = note === '' ? y + BOX.height / 2 + 5 : y + 18;
  const second =
    note === ''
      ? ''
      : `<text x="${x + 10}" y="${y + 35}" fill="${denies ? '#b91c1c' : '#475569'}" font-size="11">${escaped(clipped(note, MOST_LETTERS + 4))}</text>`;
  return [
    `<g><title>${escaped(note === '' ? label : `${label} (${note})`)}</title>`,
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="${kind === 'article' ? 2 : 8}" fill="${fill}" stroke="${stroke}" stroke-width="${standing ? 2 : 1}"/>`,
    `<text x="${x + 10}" y="${first}" fill="#0f172a">${escaped(clipped(label, MOST_LETTERS))}</text>${second}</g>`,
  ].join('');
}
