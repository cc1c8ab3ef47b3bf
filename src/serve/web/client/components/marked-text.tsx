/** An article's text with everything that was read in it marked where it stands. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Reading, Span } from '../../../../model/index.js';
import { type Layer, type Mark, marksOf, type Segment, segmentsByBlock } from '../../../segments.js';
import { t } from '../language/index.js';

/** What the reader has chosen in the text. */
export interface Chosen {
  readonly layer: Exclude<Layer, 'cue' | 'found'>;
  readonly of: number;
}

export interface MarkedTextProps {
  readonly reading: Reading;
  readonly chosen: Chosen | null;
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

/** Marks say in `data-mark` what they stand for; what pointing at one does is said in `pointing.tsx`. */
export function MarkedText({ reading, chosen, layers, found = null }: MarkedTextProps) {
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
          <Group key={group[0]?.start} {...{ group, reading, chosen, layers }} />
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

function Group({ group, reading, chosen, layers }: GroupProps) {
  const [first] = group;
  const content = group.map((segment) => (
    <Words key={segment.start} {...{ segment, reading, chosen, layers }} />
  ));
  const over = first && layers.has('statement') ? statementsOver(first) : [];
  const inner = over.at(-1);
  if (!first || inner === undefined) return <>{content}</>;
  // A statement that is cut in pieces has its number at the first.
  const opening = first.marks.filter(
    ({ layer, of, start }) =>
      layer === 'statement' && start === first.start && start === reading.statements[of]?.content[0]?.start,
  );
  const isChosen = chosen?.layer === 'statement' && over.includes(chosen.of);
  return (
    <span
      class={`says tone${toneOf(reading, inner)}${isChosen ? ' chosen' : ''}`}
      data-mark={`statement:${inner}`}
    >
      {opening.map(({ of }) => (
        // What a statement holds is marked too, and a button may hold no other: its number stands for it.
        <sup key={of}>
          {/* biome-ignore lint/a11y/useSemanticElements: a button does not run along with the text */}
          <span
            class="number"
            role="button"
            tabIndex={0}
            aria-expanded={false}
            aria-label={`${t('statement')} ${of + 1}: ${reading.statements[of]?.speaker?.name ?? t('notStated')}`}
            data-mark={`statement:${of}`}
          >
            {of + 1}
          </span>
        </sup>
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
  layers,
}: Omit<GroupProps, 'group'> & { readonly segment: Segment }) {
  const words = reading.article.text.slice(segment.start, segment.end);
  const marks = segment.marks.filter(
    ({ layer }) => layer === 'found' || (layer in NAMED && layers.has(layer)),
  );
  if (marks.length === 0) return <>{words}</>;
  const inner = marks.findLast(({ layer }) => layer !== 'cue' && layer !== 'found');
  const classes = [...new Set(marks.map(({ layer }) => NAMED[layer]))];
  if (!inner) return <span class={classes.join(' ')}>{words}</span>;
  if (chosen?.layer === inner.layer && chosen.of === inner.of) classes.push('chosen');
  const mark = `${inner.layer}:${inner.of}`;
  // A reading that other readings cut in pieces is one stop of the keyboard: its first piece.
  if (!isFirstPiece(inner, segment))
    return (
      <span class={classes.join(' ')} data-mark={mark}>
        {words}
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not run along with the text
    <span
      class={classes.join(' ')}
      role="button"
      tabIndex={0}
      aria-expanded={false}
      aria-label={inner.end > segment.end ? reading.article.text.slice(inner.start, inner.end) : undefined}
      data-mark={mark}
    >
      {words}
    </span>
  );
}

const isFirstPiece = (mark: Mark, segment: Segment): boolean => mark.start === segment.start;
