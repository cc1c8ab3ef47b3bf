/** An article's text with everything that was read in it marked where it stands. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Reading, Span } from '../../../../model/index.js';
import { type Layer, marksOf, type Segment, segmentsByBlock } from '../../../segments.js';

/** What the reader has chosen in the text. */
export interface Chosen {
  readonly layer: Exclude<Layer, 'cue' | 'found'>;
  readonly of: number;
}

export interface MarkedTextProps {
  readonly reading: Reading;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
  /** Layers that are drawn. */
  readonly layers: ReadonlySet<Layer>;
  /** Letters that a link points at. */
  readonly found?: Span | null;
}

/** Colours by speaker: one who speaks twice has one colour. */
const TONES = 6;

export function toneOf(reading: Reading, of: number): number {
  const name = reading.statements[of]?.speaker?.name;
  if (!name) return TONES;
  const speakers = [...new Set(reading.statements.map(({ speaker }) => speaker?.name).filter(Boolean))];
  return speakers.indexOf(name) % TONES;
}

export function MarkedText({ reading, chosen, choose, layers, found = null }: MarkedTextProps) {
  const text = useRef<HTMLElement>(null);
  const blocks = useMemo(
    () => segmentsByBlock(reading, marksOf(reading, found)),
    [reading, found?.start, found?.end],
  );
  useEffect(() => {
    text.current?.querySelector('.found')?.scrollIntoView({ block: 'center' });
  }, [blocks]);
  let headlines = 0;
  return (
    <article ref={text} class="text" lang={reading.language.code} dir="auto">
      {reading.article.blocks.map((block, index) => {
        const key = block.start;
        const content = groups(blocks[index] ?? [], layers).map((group) => (
          <Group key={group[0]?.start} {...{ group, reading, chosen, choose, layers }} />
        ));
        if (block.kind === 'headline' && headlines++ === 0) return <h1 key={key}>{content}</h1>;
        if (block.kind === 'headline' || block.kind === 'subheading') return <h2 key={key}>{content}</h2>;
        if (block.kind === 'quote') return <blockquote key={key}>{content}</blockquote>;
        return (
          <p key={key} class={block.kind}>
            {content}
          </p>
        );
      })}
    </article>
  );
}

/** Neighbouring segments under the same statements: they become one mark. */
function groups(segments: readonly Segment[], layers: ReadonlySet<Layer>): Segment[][] {
  const found: Segment[][] = [];
  let last: string | null = null;
  for (const segment of segments) {
    const key = layers.has('statement') ? statementsOver(segment).join() : '';
    if (key === last) found.at(-1)?.push(segment);
    else found.push([segment]);
    last = key;
  }
  return found;
}

const statementsOver = (segment: Segment): number[] =>
  segment.marks.filter(({ layer }) => layer === 'statement').map(({ of }) => of);

type GroupProps = Omit<MarkedTextProps, 'found'> & { readonly group: readonly Segment[] };

function Group({ group, reading, chosen, choose, layers }: GroupProps) {
  const [first] = group;
  const content = group.map((segment) => (
    <Words key={segment.start} {...{ segment, reading, chosen, choose, layers }} />
  ));
  const over = first && layers.has('statement') ? statementsOver(first) : [];
  const inner = over.at(-1);
  if (!first || inner === undefined) return <>{content}</>;
  const opening = first.marks.filter(({ layer, start }) => layer === 'statement' && start === first.start);
  const isChosen = chosen?.layer === 'statement' && over.includes(chosen.of);
  const pick = () => choose({ layer: 'statement', of: inner });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button can not hold running text that wraps as text does
    <span
      class={`says tone${toneOf(reading, inner)}${isChosen ? ' chosen' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      data-statement={inner}
      onClick={pick}
      onFocus={pick}
      onMouseEnter={pick}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          pick();
        }
      }}
    >
      {opening.map(({ of }) => (
        <sup key={of}>{of + 1}</sup>
      ))}
      {content}
    </span>
  );
}

const NAMED: Readonly<Record<string, string>> = {
  cue: 'cue',
  contact: 'contact',
  figure: 'figure',
  date: 'date',
  mention: 'name',
  found: 'found',
};

function Words({
  segment,
  reading,
  chosen,
  choose,
  layers,
}: Omit<GroupProps, 'group'> & { readonly segment: Segment }) {
  const words = reading.article.text.slice(segment.start, segment.end);
  const marks = segment.marks.filter(
    ({ layer }) => layer === 'found' || (layer in NAMED && layers.has(layer)),
  );
  if (marks.length === 0) return <>{words}</>;
  const inner = marks.findLast(({ layer }) => layer !== 'cue' && layer !== 'found');
  const classes = [...new Set(marks.map(({ layer }) => NAMED[layer]))];
  if (inner && chosen?.layer === inner.layer && chosen.of === inner.of) classes.push('chosen');
  const pick = inner && (() => choose({ layer: inner.layer as Chosen['layer'], of: inner.of }));
  return (
    // The same is reached by keyboard through the lists beside the text.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span class={classes.join(' ')} onMouseEnter={pick}>
      {words}
    </span>
  );
}
