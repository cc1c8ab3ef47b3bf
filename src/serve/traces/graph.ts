/** The chains of an entry as one graph: every link once, from the roots on the left to the articles on the right. */
import type { EntryWhole, Link, Standing } from '../../main.js';
import { linkName, visible } from '../visible.js';
import { timeText } from '../wording.js';

export interface TraceNode {
  readonly label: string;
  /** The second line: standing of a root, time of an article. */
  readonly note: string;
  readonly kind: 'root' | 'relay' | 'article';
  readonly standing: Standing | null;
  readonly denies: boolean;
  /** How many links stand before it on its longest chain. */
  column: number;
}

export interface TraceEdge {
  readonly from: number;
  readonly to: number;
  /** Known by a near-copy, not told by a text. */
  readonly copied: boolean;
}

export interface TraceGraph {
  readonly nodes: readonly TraceNode[];
  /** By places in `nodes`; each once. */
  readonly edges: readonly TraceEdge[];
}

export function graphOf({ entry, reports }: EntryWhole): TraceGraph {
  const nodes: TraceNode[] = [];
  const places = new Map<string, number>();
  const edges = new Map<string, TraceEdge>();
  const roots = new Map(
    entry.roots.flatMap((root) => [root.name, ...root.voices].map((name) => [name, root])),
  );
  const place = (key: string, column: number, make: () => Omit<TraceNode, 'column'>) => {
    const at = places.get(key) ?? nodes.push({ ...make(), column }) - 1;
    places.set(key, at);
    const node = nodes[at];
    if (node) node.column = Math.max(node.column, column);
    return at;
  };
  const join = (from: number, to: number, copied: boolean) => {
    if (from !== to) edges.set(`${from} ${to}`, { from, to, copied });
  };
  for (const { chain, doc, article, published } of reports) {
    let before: number | null = null;
    for (const [at, link] of chain.entries()) {
      const here = place(`link ${link.entity ?? link.name}`, at, () =>
        linkNode(link, at === 0, roots.get(link.name)),
      );
      if (before !== null) join(before, here, link.by === 'copy');
      before = here;
    }
    const here = place(`article ${article}`, chain.length, () => ({
      label: visible(doc),
      note: published ? timeText(published) : 'time not stated',
      kind: 'article',
      standing: null,
      denies: false,
    }));
    if (before !== null) join(before, here, false);
  }
  // Articles stand side by side at the end, whatever the lengths of their chains.
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  for (const node of nodes) if (node.kind === 'article') node.column = last;
  return { nodes, edges: [...edges.values()] };
}

function linkNode(
  link: Link,
  isFirst: boolean,
  root: EntryWhole['entry']['roots'][number] | undefined,
): Omit<TraceNode, 'column'> {
  const standing = isFirst ? (root?.standing ?? null) : null;
  const denies = isFirst && (root?.denies ?? false);
  return {
    label: linkName(link.name),
    note: standing ? `${standing}${denies ? ', denies' : ''}` : link.by === 'outlet' ? 'outlet' : '',
    kind: isFirst ? 'root' : 'relay',
    standing,
    denies,
  };
}
