/** Chains as a Mermaid flowchart, for documents that draw it. */
import { clipped } from '../exports/titles.js';
import { graphOf, type TraceNode } from './graph.js';
import type { Trace } from './trace.js';

export const mermaid: Trace = {
  name: 'mermaid',
  summary: 'a flowchart for Markdown that draws Mermaid',
  media: 'text/vnd.mermaid; charset=utf-8',
  write(whole) {
    const { nodes, edges } = graphOf(whole);
    const lines = [
      'flowchart LR',
      ...nodes.map((node, at) => `  n${at}${shape(node)}${node.standing ? `:::${node.standing}` : ''}`),
      ...edges.map(({ from, to, copied }) => `  n${from} ${copied ? '-. copy .->' : '-->'} n${to}`),
      '  classDef party stroke:#b45309,stroke-width:2px',
      '  classDef affiliated stroke:#7c3aed,stroke-width:2px',
      '  classDef independent stroke:#047857,stroke-width:2px',
    ];
    return `${lines.join('\n')}\n`;
  },
};

function shape({ kind, label, note }: TraceNode): string {
  const text = quoted(note === '' ? label : `${label} · ${note}`);
  return kind === 'root' ? `([${text}])` : kind === 'article' ? `[/${text}/]` : `[${text}]`;
}

/** A label: whatever Mermaid or HTML would read as more than text is written by its number. */
function quoted(label: string): string {
  const text = clipped(label, 120).replace(
    /[^\p{Letter}\p{Mark}\p{Number} .,:·+()«»/–—…⟨⟩-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
  return `"${text}"`;
}
