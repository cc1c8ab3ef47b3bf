/** The chains of an entry as a picture. Standing is told by shape and words: a double frame, a hexagon, an oval. */
import type { Report, Root } from '../../../../model/index.js';
import { useNames } from '../core/names.js';
import { linkTo } from '../core/route.js';
import { t } from '../language/index.js';
import { BOX, type ChainEdge, type ChainNode, chainPicture } from './chain-layout.js';

const MOST_LETTERS = 21;

export function ChainGraph({ reports, roots }: { reports: readonly Report[]; roots: readonly Root[] }) {
  const { nodes, edges, width, height } = chainPicture(reports, roots);
  if (nodes.length === 0) return null;
  return (
    <section
      class="chain-graph"
      aria-label={t('chainGraph')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so that it must be reached by keyboard
      tabIndex={0}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{t('chainGraph')}</title>
        <defs>
          <marker
            id="chain-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" class="arrow-head" />
          </marker>
        </defs>
        {edges.map((edge) => (
          <Edge key={`${edge.from.key} ${edge.to.key}`} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Node key={node.key} node={node} />
        ))}
      </svg>
    </section>
  );
}

function Edge({ edge: { from, to, by, reports } }: { edge: ChainEdge }) {
  const points = [
    { x: from.x - BOX.width / 2, y: from.y },
    // Past the boxes of a layer it goes straight.
    ...by.flatMap(({ x, y }) => [
      { x: x + BOX.width / 2, y },
      { x: x - BOX.width / 2, y },
    ]),
    { x: to.x + BOX.width / 2 + 2, y: to.y },
  ];
  const [start] = points as [{ x: number; y: number }];
  let d = `M${start.x} ${start.y}`;
  for (let at = 1; at < points.length; at++) {
    const [one, other] = [points[at - 1] ?? start, points[at] ?? start];
    const middle = (one.x + other.x) / 2;
    d += `C${middle} ${one.y} ${middle} ${other.y} ${other.x} ${other.y}`;
  }
  return (
    <path
      class="chain-edge"
      d={d}
      stroke-width={Math.min(5, 1 + Math.log2(reports))}
      marker-end="url(#chain-arrow)"
    />
  );
}

function Node({ node }: { node: ChainNode }) {
  const { entity, root, isOutlet, x, y } = node;
  const name = useNames()(node);
  const short = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
  const says = root
    ? [
        t(root.standing),
        root.unattributed && !root.unnamed ? t('unattributed') : '',
        root.denies ? t('denies') : '',
      ]
        .filter((one) => one !== '')
        .join(' · ')
    : isOutlet
      ? t('outlet')
      : '';
  const content = (
    <>
      <title>{[name, says, ...(root?.unnamed ?? [])].filter((one) => one !== '').join(': ')}</title>
      <Shape node={node} />
      <text x={x} y={says === '' ? y + 4 : y - 3} text-anchor="middle" class="chain-name">
        {short}
      </text>
      {says !== '' && (
        <text x={x} y={y + 14} text-anchor="middle" class="chain-says">
          {says}
        </text>
      )}
    </>
  );
  const classes = `chain-node ${root ? root.standing : ''}${root?.unattributed ? ' unattributed' : ''}`;
  return entity ? (
    <a href={linkTo(`/entities/${entity}`)} class={classes}>
      {content}
    </a>
  ) : (
    <g class={classes}>{content}</g>
  );
}

function Shape({ node: { root, x, y } }: { node: ChainNode }) {
  const [w, h] = [BOX.width / 2, BOX.height / 2];
  if (root?.standing === 'independent') return <ellipse cx={x} cy={y} rx={w} ry={h} />;
  if (root?.standing === 'affiliated')
    return (
      <polygon
        points={`${x - w},${y} ${x - w + 14},${y - h} ${x + w - 14},${y - h} ${x + w},${y} ${x + w - 14},${y + h} ${x - w + 14},${y + h}`}
      />
    );
  return (
    <>
      <rect x={x - w} y={y - h} width={2 * w} height={2 * h} rx={root ? 2 : 8} />
      {root && <rect x={x - w + 4} y={y - h + 4} width={2 * w - 8} height={2 * h - 8} rx={1} class="inner" />}
    </>
  );
}
