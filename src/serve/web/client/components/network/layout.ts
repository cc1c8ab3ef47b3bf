/** Where the parties of the network stand: forces in small steps, so that the page stays awake. */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Edge, EntityLine } from '../../../../../store/index.js';

export interface Node extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
  /** Contacts, which make it larger. */
  readonly weight: number;
  x: number;
  y: number;
}

export interface Tie extends SimulationLinkDatum<Node> {
  source: Node;
  target: Node;
  readonly edge: Edge;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
}

export const radiusOf = ({ weight }: Node): number => Math.min(22, 4 + Math.sqrt(weight) * 1.6);
/** Nobody's line is a wall: width grows by the root of the contacts. */
export const widthOf = (contacts: number): number => Math.min(12, 0.6 + Math.sqrt(contacts) * 0.9);

/** The same edges give the same graph; all begin on a spiral, by weight. */
export function graphOf(edges: readonly Edge[], entities: readonly EntityLine[]): Graph {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const weights = new Map<string, number>();
  for (const { one, other, contacts } of edges)
    for (const id of [one, other]) weights.set(id, (weights.get(id) ?? 0) + contacts);
  const order = [...weights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const nodes = order.map(([id, weight], index): Node => {
    const turn = index * 2.4;
    const far = 12 * Math.sqrt(index);
    return { id, weight, name: names.get(id) ?? id, x: far * Math.cos(turn), y: far * Math.sin(turn) };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = edges.flatMap((edge) => {
    const source = byId.get(edge.one);
    const target = byId.get(edge.other);
    return source && target ? [{ source, target, edge }] : [];
  });
  return { nodes, ties };
}

/** Steps until nothing moves much any more. */
const STEPS = 300;

function simulationOf({ nodes, ties }: Graph): Simulation<Node, Tie> {
  return forceSimulation<Node, Tie>([...nodes])
    .force(
      'link',
      forceLink<Node, Tie>([...ties])
        .distance(70)
        .strength((tie) => Math.min(0.7, 0.05 + 0.05 * Math.sqrt(tie.edge.contacts))),
    )
    .force('charge', forceManyBody().strength(-140).distanceMax(600))
    .force(
      'collide',
      forceCollide<Node>((node) => radiusOf(node) + 4),
    )
    .force('center', forceCenter(0, 0))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.08))
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .stop();
}

/** Milliseconds of a frame that the forces may take; the rest is for drawing. */
const SLICE = 8;

/**
 * Lets the forces work, some steps a frame.
 * @param moved called after each frame; `done` with the last one
 * @returns ends it early
 */
export function settle(graph: Graph, moved: (done: boolean) => void): () => void {
  const simulation = simulationOf(graph);
  let left = STEPS;
  let frame = 0;
  const step = () => {
    const started = performance.now();
    do {
      simulation.tick();
      left--;
    } while (left > 0 && performance.now() - started < SLICE);
    moved(left <= 0);
    if (left > 0) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
