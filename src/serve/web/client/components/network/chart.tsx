/** The drawing of the network with its gestures and keys. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Edge, EntityLine } from '../../../../../store/index.js';
import { visible } from '../../../../visible.js';
import { t } from '../../language/index.js';
import type { Colour } from '../drawing/palette.js';
import type { Look, Pen } from '../drawing/pen.js';
import { Surface, type SurfaceHandle } from '../drawing/surface.js';
import { type Graph, graphOf, type Node, radiusOf, settle, type Tie, widthOf } from './layout.js';

const HEIGHT = 480;

/** What part of the plane is seen: its middle, and pixels for one of its units. */
interface Lens {
  x: number;
  y: number;
  scale: number;
}

interface NetworkChartProps {
  /** All edges, which the layout is made of, so that nothing jumps when time moves. */
  readonly edges: readonly Edge[];
  readonly entities: readonly EntityLine[];
  /** Contacts of the edges in the span that is shown, by `keyOf`. */
  readonly shown: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly handle: { current: SurfaceHandle | null };
  readonly onNode: (id: string) => void;
  readonly onEdge: (edge: Edge) => void;
}

export const keyOf = ({ one, other }: Pick<Edge, 'one' | 'other'>): string => `${one},${other}`;

export function NetworkChart(props: NetworkChartProps) {
  const { edges, entities, shown, chosen, handle, onNode, onEdge } = props;
  const graph = useMemo(() => graphOf(edges, entities), [edges, entities]);
  const lens = useRef<Lens>({ x: 0, y: 0, scale: 1 });
  const touched = useRef(false);
  const pointed = useRef<Node | Tie | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const redraw = () => handle.current?.redraw();
  const fit = () => {
    lens.current = wholeOf(graph, handle.current?.width() ?? 800);
    redraw();
  };
  useEffect(() => {
    touched.current = false;
    fit();
    return settle(graph, () => (touched.current ? redraw() : fit()));
  }, [graph]);
  const zoom = (factor: number, dx = 0, dy = 0) => {
    touched.current = true;
    const { x, y, scale } = lens.current;
    const next = Math.min(8, Math.max(0.05, scale * factor));
    // What is under the pointer stays under it.
    lens.current = { x: x + dx / scale - dx / next, y: y + dy / scale - dy / next, scale: next };
    redraw();
  };
  const pan = (dx: number, dy: number) => {
    touched.current = true;
    lens.current.x -= dx / lens.current.scale;
    lens.current.y -= dy / lens.current.scale;
    redraw();
  };
  const middle = () => [(handle.current?.width() ?? 0) / 2, HEIGHT / 2] as const;
  const under = (x: number, y: number) => {
    const [mx, my] = middle();
    const { scale } = lens.current;
    return found(graph, shown, lens.current.x + (x - mx) / scale, lens.current.y + (y - my) / scale, scale);
  };
  return (
    <>
      <Surface
        height={HEIGHT}
        handle={handle}
        label={t('navNetwork')}
        hint={t('networkKeys')}
        draw={(pen, width, height) =>
          drawNetwork(pen, width, height, graph, {
            lens: lens.current,
            shown,
            chosen,
            pointed: pointed.current,
          })
        }
        onKey={(key) => {
          if (key === 'ArrowLeft') pan(60, 0);
          else if (key === 'ArrowRight') pan(-60, 0);
          else if (key === 'ArrowUp') pan(0, 60);
          else if (key === 'ArrowDown') pan(0, -60);
          else if (key === '+' || key === '=') zoom(1.3);
          else if (key === '-') zoom(1 / 1.3);
          else if (key === '0' || key === 'Home') fit();
          else return false;
          return true;
        }}
        gestures={{
          pan,
          zoom(factor, x, y) {
            const [mx, my] = middle();
            zoom(factor, x - mx, y - my);
          },
          click(x, y) {
            const one = under(x, y);
            if (one && 'edge' in one) onEdge(one.edge);
            else if (one) onNode(one.id);
          },
          point(at) {
            const one = at ? under(at.x, at.y) : null;
            if (one === pointed.current) return;
            pointed.current = one;
            if (told.current) told.current.textContent = one ? visible(wordsOf(one, shown)) : '';
            redraw();
          },
        }}
      />
      <p class="facts pointed" ref={told} />
    </>
  );
}

function wordsOf(one: Node | Tie, shown: ReadonlyMap<string, number>): string {
  if (!('edge' in one)) return one.name;
  const count = shown.get(keyOf(one.edge)) ?? 0;
  return `${one.source.name} — ${one.target.name}: ${t('contactsCount', { count })}`;
}

/** All of the graph with air around it. */
function wholeOf({ nodes }: Graph, width: number): Lens {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  if (nodes.length === 0) return { x: 0, y: 0, scale: 1 };
  const low = { x: Math.min(...xs), y: Math.min(...ys) };
  const high = { x: Math.max(...xs), y: Math.max(...ys) };
  const scale = Math.min((width - 140) / (high.x - low.x + 1), (HEIGHT - 70) / (high.y - low.y + 1), 2.5);
  return { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2, scale: Math.max(0.05, scale) };
}

/** The party at a place of the plane, else the line there. */
function found(
  { nodes, ties }: Graph,
  shown: ReadonlyMap<string, number>,
  x: number,
  y: number,
  scale: number,
): Node | Tie | null {
  const node = nodes.find((one) => Math.hypot(one.x - x, one.y - y) <= radiusOf(one) + 4 / scale);
  if (node) return node;
  const slip = 6 / scale;
  return (
    ties.find(({ source, target, edge }) => {
      if (!shown.has(keyOf(edge))) return false;
      const [dx, dy] = [target.x - source.x, target.y - source.y];
      const along = ((x - source.x) * dx + (y - source.y) * dy) / (dx * dx + dy * dy || 1);
      if (along < 0 || along > 1) return false;
      return Math.hypot(source.x + along * dx - x, source.y + along * dy - y) < slip;
    }) ?? null
  );
}

interface Seen {
  readonly lens: Lens;
  readonly shown: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly pointed: Node | Tie | null;
}

/** So many names at most, those with the most contacts first, where they do not cover one another. */
const MOST_NAMES = 80;

export function drawNetwork(pen: Pen, width: number, height: number, graph: Graph, seen: Seen): void {
  const { lens, shown, chosen, pointed } = seen;
  const xOf = (x: number) => (x - lens.x) * lens.scale + width / 2;
  const yOf = (y: number) => (y - lens.y) * lens.scale + height / 2;
  const active = new Set<string>();
  const size = Math.min(1.5, Math.max(0.5, lens.scale));
  const looks = new Map<string, { colour: Colour; wide: number; at: number[] }>();
  for (const tie of graph.ties) {
    const { source, target, edge } = tie;
    const contacts = shown.get(keyOf(edge));
    if (contacts === undefined) continue;
    active.add(source.id).add(target.id);
    const lit = tie === pointed || source === pointed || target === pointed || keyOf(edge) === chosen;
    const colour = lit ? 'link' : 'soft';
    const wide = Math.round((widthOf(contacts) * size + (lit ? 1 : 0)) * 2) / 2 || 0.5;
    const look = looks.get(`${colour}${wide}`) ?? { colour, wide, at: [] };
    looks.set(`${colour}${wide}`, look);
    look.at.push(xOf(source.x), yOf(source.y), xOf(target.x), yOf(target.y));
  }
  // Lines of one look are drawn at once, and so are dots of one size.
  for (const { colour, wide, at } of looks.values()) pen.lines(colour, wide, at);
  const dots = new Map<string, { look: Look; radius: number; at: number[] }>();
  for (const node of graph.nodes) {
    const look: Look = active.has(node.id)
      ? { colour: node === pointed ? 'link' : colourOf(node), form: 'full' }
      : { colour: 'line', form: 'hollow' };
    const radius = Math.round(radiusOf(node) * size * 2) / 2;
    const key = `${look.colour}${look.form}${radius}`;
    const same = dots.get(key) ?? { look, radius, at: [] };
    dots.set(key, same);
    same.at.push(xOf(node.x), yOf(node.y));
  }
  for (const { look, radius, at } of dots.values()) pen.dots(look, radius, at);
  drawNames(
    pen,
    graph,
    (node) => [xOf(node.x), yOf(node.y) - radiusOf(node) * size - 4],
    active,
    width,
    height,
  );
}

/** States, persons and others are told apart. */
const colourOf = ({ id }: Node) =>
  id.startsWith('state:') ? 'tone4' : id.startsWith('person:') ? 'tone3' : 'tone0';

function drawNames(
  pen: Pen,
  { nodes }: Graph,
  place: (node: Node) => readonly [number, number],
  active: ReadonlySet<string>,
  width: number,
  height: number,
): void {
  const taken = new Set<string>();
  let left = MOST_NAMES;
  for (const node of nodes) {
    if (left === 0) return;
    if (!active.has(node.id)) continue;
    const [x, y] = place(node);
    if (x < 0 || x > width || y < 10 || y > height) continue;
    const name = visible(node.name).slice(0, 40);
    // Cells of 12 by 16 pixels that the name would cover.
    const half = name.length * 3.4;
    const cells: string[] = [];
    for (let column = Math.floor((x - half) / 12); column <= (x + half) / 12; column++)
      cells.push(`${column},${Math.floor(y / 16)}`, `${column},${Math.floor((y - 11) / 16)}`);
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    left--;
    pen.text('ink', 12, 'middle', x, y, name);
  }
}
