/** Where the links of an entry's chains stand in its picture: outlets left, roots right, who passed it on between. */
import type { Link, Report, Root } from '../../../../model/index.js';

export interface ChainNode {
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
  readonly root: Root | null;
  readonly isOutlet: boolean;
  /** Middle of its box. */
  readonly x: number;
  readonly y: number;
}

export interface ChainEdge {
  readonly from: ChainNode;
  readonly to: ChainNode;
  /** Places between, where it passes the nodes of other layers by; from right to left. */
  readonly by: readonly { readonly x: number; readonly y: number }[];
  /** Reports that came this way. */
  readonly reports: number;
}

export interface ChainPicture {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  readonly width: number;
  readonly height: number;
}

export const BOX = { width: 190, height: 52 } as const;
/** From one layer to the next, and from one row to the next. */
const STEP = { x: 290, y: 62 } as const;
const MARGIN = 8;
/** Reports that are drawn; more would be a web that nobody reads. */
const MOST = 60;
const DEEPEST = 8;

type Draft = Omit<ChainNode, 'x' | 'y'> & { layer: number };

/** The links of each report from its outlet down to its root. */
function pathsOf(reports: readonly Report[], roots: readonly Root[]): Draft[][] {
  return reports.slice(0, MOST).flatMap((report) => {
    const root = roots.find((one) => one.reports.includes(report.id));
    if (!root) return [];
    const { chain } = report;
    const outlet = chain.at(-1) as Link;
    const [first] = chain as [Link, ...Link[]];
    // A voice stands before the body that it speaks for.
    const isItself = first.name === root.name || (first.entity !== null && first.entity === root.entity);
    const between = chain.slice(isItself ? 1 : 0, -1).reverse();
    return [
      [
        draft(`outlet ${outlet.name}`, outlet, null, true),
        ...between.map((link) => draft(`link ${link.entity ?? link.name}`, link, null, false)),
        draft(`root ${root.entity ?? root.name}`, root, root, false),
      ],
    ];
  });
}

function draft(
  key: string,
  { name, entity }: { readonly name: string; readonly entity: string | null },
  root: Root | null,
  isOutlet: boolean,
): Draft {
  return { key, name, entity, root, isOutlet, layer: 0 };
}

export function chainPicture(reports: readonly Report[], roots: readonly Root[]): ChainPicture {
  const paths = pathsOf(reports, roots);
  const drafts = new Map<string, Draft>();
  for (const one of paths.flat()) if (!drafts.has(one.key)) drafts.set(one.key, one);
  layered(paths, drafts);
  const bottom = Math.max(0, ...[...drafts.values()].map(({ layer }) => layer));
  for (const one of drafts.values()) if (one.root) one.layer = bottom;
  const links = linksOf(paths, drafts);
  const places = placed([...drafts.values()], links, bottom);
  const nodes = new Map<string, ChainNode>();
  for (const { layer: _, ...one } of drafts.values())
    nodes.set(one.key, { ...one, ...(places.at.get(one.key) ?? { x: 0, y: 0 }) });
  const edges = links.flatMap(({ above, below, reports: count }) => {
    const [from, to] = [nodes.get(below.key), nodes.get(above.key)];
    if (!from || !to) return [];
    const by = passing(above, below).map((key) => places.at.get(key) ?? { x: from.x, y: from.y });
    return [{ from, to, by: by.reverse(), reports: count }];
  });
  return {
    nodes: [...nodes.values()],
    edges,
    width: bottom * STEP.x + BOX.width + 2 * MARGIN,
    height: places.height,
  };
}

interface Joint {
  readonly above: Draft;
  readonly below: Draft;
  reports: number;
}

function linksOf(paths: readonly (readonly Draft[])[], drafts: ReadonlyMap<string, Draft>): Joint[] {
  const found = new Map<string, Joint>();
  for (const path of paths)
    for (let at = 1; at < path.length; at++) {
      const [above, below] = [drafts.get(path[at - 1]?.key ?? ''), drafts.get(path[at]?.key ?? '')];
      if (!above || !below || above === below) continue;
      const key = `${below.key} > ${above.key}`;
      const one = found.get(key) ?? { above, below, reports: 0 };
      one.reports++;
      found.set(key, one);
    }
  return [...found.values()];
}

/** Keys of the places by which a link goes through the layers between its ends, from above to below. */
function passing(above: Draft, below: Draft): string[] {
  const keys: string[] = [];
  for (let layer = above.layer + 1; layer < below.layer; layer++)
    keys.push(`${below.key} > ${above.key} @${layer}`);
  return keys;
}

interface Places {
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly height: number;
}

/** Layer by layer from the left, each thing beside the middle of what it hangs on. */
function placed(drafts: readonly Draft[], links: readonly Joint[], bottom: number): Places {
  const layers: string[][] = Array.from({ length: bottom + 1 }, () => []);
  const hangsOn = new Map<string, string[]>();
  const hang = (below: string, above: string) => hangsOn.set(below, [...(hangsOn.get(below) ?? []), above]);
  for (const { key, layer } of drafts) layers[layer]?.push(key);
  for (const { above, below } of links) {
    let last = above.key;
    for (const [index, key] of passing(above, below).entries()) {
      layers[above.layer + 1 + index]?.push(key);
      hang(key, last);
      last = key;
    }
    hang(below.key, last);
  }
  const widest = Math.max(1, ...layers.map(({ length }) => length));
  const at = new Map<string, { x: number; y: number }>();
  for (const [layer, keys] of layers.entries()) {
    const wanted = (key: string) => {
      const ys = (hangsOn.get(key) ?? []).flatMap((one) => at.get(one)?.y ?? []);
      return ys.length > 0 ? ys.reduce((sum, y) => sum + y, 0) / ys.length : 0;
    };
    const sorted = [...keys].sort((one, other) => wanted(one) - wanted(other));
    for (const [index, key] of sorted.entries())
      at.set(key, {
        x: MARGIN + BOX.width / 2 + layer * STEP.x,
        y: MARGIN + ((index + 0.5) * widest * STEP.y) / sorted.length,
      });
  }
  return { at, height: widest * STEP.y + 2 * MARGIN };
}

/** Each link below all that stand above it in any chain; chains that go in a circle end somewhere. */
function layered(paths: readonly (readonly Draft[])[], drafts: ReadonlyMap<string, Draft>): void {
  for (let round = 0; round < DEEPEST; round++)
    for (const path of paths)
      for (let at = 1; at < path.length; at++) {
        const [above, below] = [drafts.get(path[at - 1]?.key ?? ''), drafts.get(path[at]?.key ?? '')];
        if (above && below) below.layer = Math.min(DEEPEST, Math.max(below.layer, above.layer + 1));
      }
}
