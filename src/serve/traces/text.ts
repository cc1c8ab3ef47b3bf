/** Chains as a tree of lines: every root, and who has it from there. */
import type { Link, Root } from '../../main.js';
import { linkName, visible } from '../visible.js';
import { timeText } from '../wording.js';
import type { Trace } from './trace.js';

export const text: Trace = {
  name: 'text',
  summary: 'a tree of lines',
  media: 'text/plain; charset=utf-8',
  write({ entry, reports }) {
    const tree: Node = { label: '', branches: new Map() };
    for (const { id, chain, doc, published } of reports) {
      const time = published ? ` · ${timeText(published)}` : '';
      const root = entry.roots.find((one) => one.reports.includes(id));
      let at = tree;
      for (const [place, link] of chain.entries())
        at = branch(at, linkText(link) + (place === 0 && root ? rootText(root, link) : ''));
      branch(at, `${visible(doc)}${time}`);
    }
    const lines = [...tree.branches.values()].flatMap((root) => [root.label, ...branchLines(root, '')]);
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

/** Standing of a root, and what it is called elsewhere: two names of one ministry are one root. */
function rootText({ name, standing, denies }: Root, link: Link): string {
  const known = name === link.name ? '' : `: ${visible(name)}`;
  return ` [${standing}${denies ? ', denies' : ''}${known}]`;
}

function linkText({ name, by }: Link): string {
  return `${linkName(name)}${by === 'copy' ? ' (by a copy)' : ''}`;
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
