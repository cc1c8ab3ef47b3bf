/** A canvas as wide as its place, drawn anew when it is asked to, at most once a frame. */
import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef } from 'preact/hooks';
import { useSettings } from '../../core/settings.js';
import { type Gestures, useGestures } from './gestures.js';
import { paletteNow } from './palette.js';
import { canvasPen, type Pen, svgPen } from './pen.js';

export type Draw = (pen: Pen, width: number, height: number) => void;

/** What a view can ask of its canvas. */
export interface SurfaceHandle {
  redraw(): void;
  /** The drawing as it is now, as SVG. */
  svg(): string;
  width(): number;
  focus(): void;
}

interface SurfaceProps {
  readonly height: number;
  readonly draw: Draw;
  readonly gestures: Gestures;
  readonly handle: Ref<SurfaceHandle>;
  /** What it is, and what keys do; for those who do not see it. */
  readonly label: string;
  readonly hint: string;
  /** Pressed while the drawing has the focus. @returns whether the key meant something */
  readonly onKey: (key: string) => boolean;
}

export function Surface({ height, draw, gestures, handle, label, hint, onKey }: SurfaceProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const changes = useSettings();
  const latest = useRef(draw);
  latest.current = draw;
  const frame = useRef(0);
  const redraw = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => canvas.current && paint(canvas.current, latest.current));
  };
  useEffect(() => {
    const observer = new ResizeObserver(() => canvas.current && paint(canvas.current, latest.current));
    if (canvas.current) observer.observe(canvas.current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, []);
  useEffect(() => {
    // Set here, as the attribute would be a height in pixels of the screen.
    canvas.current?.style.setProperty('height', `${height}px`);
    redraw();
  }, [draw, changes, height]);
  useGestures(box, gestures);
  useImperativeHandle(handle, () => ({
    redraw,
    width: () => canvas.current?.clientWidth ?? 0,
    focus: () => box.current?.focus(),
    svg() {
      const width = canvas.current?.clientWidth || 1000;
      const pen = svgPen(width, height, paletteNow());
      latest.current(pen, width, height);
      return pen.finish();
    },
  }));
  return (
    <div
      ref={box}
      class="surface"
      role="application"
      aria-label={label}
      aria-description={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (onKey(event.key)) event.preventDefault();
      }}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the box around it does */}
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, draw: Draw): void {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0) return;
  const scale = window.devicePixelRatio || 1;
  const pixels = [Math.round(width * scale), Math.round(height * scale)] as const;
  if (canvas.width !== pixels[0] || canvas.height !== pixels[1]) {
    canvas.width = pixels[0];
    canvas.height = pixels[1];
  }
  // Drawn by the processor: without a graphics card frames queue up behind what only looks quick, and the page stands still.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  draw(canvasPen(context, paletteNow(), scale), width, height);
}
