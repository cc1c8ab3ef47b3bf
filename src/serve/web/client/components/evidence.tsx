/** Evidence where it stands: its paragraphs and those beside them. Words that one marks there can become the evidence. */
import { useEffect, useRef } from 'preact/hooks';
import type { Article, Block, Span } from '../../../../model/index.js';
import { visible } from '../../../visible.js';
import { t } from '../language/index.js';

/** Paragraphs shown before and after. */
const BESIDE = 1;

export interface EvidenceProps {
  readonly article: Article;
  readonly language: string;
  readonly spans: readonly Span[];
  /** Told of words that are marked in the text; null when the mark is gone. */
  readonly marked?: (span: Span | null) => void;
}

export function Evidence({ article, language, spans, marked }: EvidenceProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only the box scrolls, not the page.
    const mark = box.current?.querySelector('mark');
    if (box.current && mark) box.current.scrollTop = mark.offsetTop - box.current.offsetTop - 80;
  }, [article, spans]);
  useEffect(() => {
    if (!marked) return;
    const changed = () => {
      const selection = document.getSelection();
      if (!selection || !box.current?.contains(selection.anchorNode)) return;
      marked(spanOf(selection, article.text));
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [article, marked]);
  return (
    <section
      ref={box}
      class="text evidence-box"
      lang={language}
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that it must be reached by keyboard
      tabIndex={0}
      aria-label={`${t('evidence')}: ${article.outlet ?? t('notStated')}`}
    >
      {around(article, spans).map((block) => (
        <p key={block.start} class={block.kind}>
          {pieces(block, spans).map(({ start, end, isMarked }) => {
            const words = article.text.slice(start, end);
            return isMarked ? (
              <mark key={start} data-start={start}>
                {words}
              </mark>
            ) : (
              <span key={start} data-start={start}>
                {words}
              </span>
            );
          })}
        </p>
      ))}
    </section>
  );
}

/** Blocks that hold evidence and those beside them; the headline first. */
function around({ blocks }: Article, spans: readonly Span[]): Block[] {
  const holds = blocks.map(({ start, end }) => spans.some((span) => span.start < end && start < span.end));
  return blocks.filter(({ kind }, at) => {
    if (at === 0 && kind === 'headline') return true;
    for (let beside = at - BESIDE; beside <= at + BESIDE; beside++) if (holds[beside]) return true;
    return false;
  });
}

function pieces(block: Span, spans: readonly Span[]): (Span & { isMarked: boolean })[] {
  const found: (Span & { isMarked: boolean })[] = [];
  let at = block.start;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) found.push({ start: at, end, isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= block.start || start >= block.end) continue;
    add(Math.max(start, block.start), false);
    add(Math.min(end, block.end), true);
  }
  add(block.end, false);
  return found;
}

/** The letters of the text under a selection, without white space at its ends. */
function spanOf(selection: Selection, text: string): Span | null {
  const one = offsetOf(selection.anchorNode, selection.anchorOffset, text);
  const other = offsetOf(selection.focusNode, selection.focusOffset, text);
  if (one === null || other === null || one === other) return null;
  let [start, end] = one < other ? [one, other] : [other, one];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}

/** Where a place of the page lies in the text. What is shown of some letters is longer than they are. */
function offsetOf(node: Node | null, offset: number, text: string): number | null {
  const holder = node instanceof Element ? node : node?.parentElement;
  const piece = holder?.closest<HTMLElement>('[data-start]');
  if (!piece || node instanceof Element) return null;
  let at = Number(piece.dataset.start);
  for (let shown = 0; shown < offset && at < text.length; at++) shown += visible(text[at] ?? '').length;
  return at;
}
