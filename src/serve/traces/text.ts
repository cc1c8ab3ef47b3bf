/** Chains as a tree of lines: every root, and who has it from there. */
import type { Link } from '../../main.js';
import { visible } from '../visible.js';
import { timeText } from '../wording.js';
import type { Trace } from './trace.js';

export const text: Trace = {
  name: 'text',
  summary: 'a tree of lines',
  media: 'text/plain; charset=utf-8',
  write({ entry, reports }) {
    const tree: Node = { label: '', branches: new Map() };
    for (const { chain, doc, published } of reports) {
      const time = published ? ` · ${timeText(published)}` : '';
      let at = tree;
      for (const link of chain) at = branch(at, linkText(link));
      branch(at, `${visible(doc)}${time}`);
    }
    const standing = new Map(
      entry.roots.map(({ name, standing, denies }) => [name, `${standing}${denies ? ', denies' : ''}`]),
    );
    const lines = [...tree.branches.values()].flatMap((root) => {
      const known = standing.get(root.label);
      return [`${root.label}${known ? ` [${known}]` : ''}`, ...branchLines(root, '')];
    });
    return `${lines.join('\n')}\n`;
  },
};

interface Node {
  readonly label: string;
  readonly branches: Map<string, Node>;
}

function branch(node: Node, label: string): Node {
  const known = node.branches.get(label);
  if (known) return known;
  const made: Node = { label, branches: new Map() };
  node.branches.set(label, made);
  return made;
}

function linkText({ name, by }: Link): string {
  return `${visible(name)}${by === 'copy' ? ' (by a copy)' : ''}`;
}

function branchLines(node: Node, indent: string): string[] {
  const all = [...node.branches.values()];
  return all.flatMap((one, at) => {
    const isLast = at === all.length - 1;
    return [
      `${indent}${isLast ? '└─' : '├─'} ${one.label}`,
      ...branchLines(one, `${indent}${isLast ? '   ' : '│  '}`),
    ];
  });
}
