/** One way to draw on the screen and into a file: what draws with a pen gives the same on a canvas and as SVG. */
import type { Colour, Palette } from './palette.js';
import { stampOf } from './stamps.js';

export interface Pen {
  line(colour: Colour, width: number, x1: number, y1: number, x2: number, y2: number): void;
  /** Lines of one look; many at once, as they cost least so. @param at x1, y1, x2, y2 by turns */
  lines(colour: Colour, width: number, at: readonly number[]): void;
  box(colour: Colour, x: number, y: number, width: number, height: number): void;
  /** Dots of one look; many at once, as they cost least so. @param at x and y by turns */
  dots(look: Look, radius: number, at: readonly number[]): void;
  text(
    colour: Colour,
    size: number,
    align: 'start' | 'middle' | 'end',
    x: number,
    y: number,
    text: string,
  ): void;
}

/** Of a dot. What differs in colour differs in form as well. */
export interface Look {
  readonly colour: Colour;
  readonly form: 'full' | 'hollow' | 'cross';
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** @param scale pixels of the screen for one of the drawing */
export function canvasPen(context: CanvasRenderingContext2D, palette: Palette, scale: number): Pen {
  const stroke = (x1: number, y1: number, x2: number, y2: number) => {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  return {
    line(colour, width, x1, y1, x2, y2) {
      context.strokeStyle = palette[colour];
      context.lineWidth = width;
      stroke(x1, y1, x2, y2);
    },
    lines(colour, width, at) {
      context.strokeStyle = palette[colour];
      context.lineWidth = width;
      // One by one: a path of many lines that cross is filled many times as slowly.
      for (let index = 0; index + 3 < at.length; index += 4)
        stroke(
          at[index] as number,
          at[index + 1] as number,
          at[index + 2] as number,
          at[index + 3] as number,
        );
    },
    box(colour, x, y, width, height) {
      context.fillStyle = palette[colour];
      context.fillRect(x, y, width, height);
    },
    dots(look, radius, at) {
      if (at.length === 0) return;
      const stamp = stampOf(look, radius, palette, scale);
      const half = stamp.width / 2;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      for (let index = 0; index + 1 < at.length; index += 2)
        context.drawImage(
          stamp,
          Math.round((at[index] as number) * scale - half),
          Math.round((at[index + 1] as number) * scale - half),
        );
      context.restore();
    },
    text(colour, size, align, x, y, text) {
      context.fillStyle = palette[colour];
      context.font = `${size}px ${FONT}`;
      context.textAlign = align === 'middle' ? 'center' : align;
      context.fillText(text, x, y);
    },
  };
}

export interface SvgPen extends Pen {
  /** The whole drawing. */
  finish(): string;
}

export function svgPen(width: number, height: number, palette: Palette): SvgPen {
  const parts: string[] = [];
  const short = (value: number) => String(Math.round(value * 10) / 10);
  const attributes = (values: Readonly<Record<string, string | number>>) =>
    Object.entries(values)
      .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
      .join('');
  return {
    line(colour, stroke, x1, y1, x2, y2) {
      parts.push(`<line${attributes({ x1, y1, x2, y2, stroke: palette[colour], 'stroke-width': stroke })}/>`);
    },
    lines(colour, stroke, at) {
      for (let index = 0; index + 3 < at.length; index += 4) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at.slice(index, index + 4);
        this.line(colour, stroke, x1, y1, x2, y2);
      }
    },
    box(colour, x, y, boxWidth, boxHeight) {
      parts.push(`<rect${attributes({ x, y, width: boxWidth, height: boxHeight, fill: palette[colour] })}/>`);
    },
    dots({ colour, form }, r, at) {
      const stroke = palette[colour];
      for (let index = 0; index + 1 < at.length; index += 2) {
        const [cx = 0, cy = 0] = [at[index], at[index + 1]];
        if (form === 'cross')
          parts.push(
            `<path${attributes({
              d: `M${short(cx - r)} ${short(cy - r)}L${short(cx + r)} ${short(cy + r)}M${short(cx + r)} ${short(cy - r)}L${short(cx - r)} ${short(cy + r)}`,
              stroke,
              'stroke-width': 1.5,
            })}/>`,
          );
        else
          parts.push(
            `<circle${attributes(form === 'full' ? { cx, cy, r, fill: stroke } : { cx, cy, r, fill: palette.panel, stroke, 'stroke-width': 1.5 })}/>`,
          );
      }
    },
    text(colour, size, align, x, y, text) {
      const all = { x, y, fill: palette[colour], 'font-size': size, 'text-anchor': align };
      parts.push(`<text${attributes(all)}>${escaped(text)}</text>`);
    },
    finish: () =>
      `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height, viewBox: `0 0 ${short(width)} ${short(height)}`, 'font-family': FONT })}><rect${attributes({ width, height, fill: palette.paper })}/>${parts.join('')}</svg>`,
  };
}

/** As text of XML; characters that XML has no place for are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
