/** Dots as small pictures: to copy one costs a fraction of drawing it, and there are ten thousand in a frame. */
import type { Palette } from './palette.js';
import type { Look } from './pen.js';

/** Browsers without canvases off the screen copy from one that stands nowhere, which is as right and somewhat slower. */
type Stamp = ImageBitmap | HTMLCanvasElement;

const MOST_STAMPS = 500;
const stamps = new Map<string, Stamp>();

/** A dot in the middle of a picture, in pixels of the screen. */
export function stampOf(look: Look, radius: number, palette: Palette, scale: number): Stamp {
  const key = [look.form, palette[look.colour], palette.panel, radius, scale].join(' ');
  const known = stamps.get(key);
  if (known) return known;
  // Colours change with the theme, radii with how near one is.
  if (stamps.size >= MOST_STAMPS) clear();
  const made = drawn(look, radius, palette, scale);
  stamps.set(key, made);
  return made;
}

/** Frees the memory of pictures at once: what collects garbage sees none of it. */
function clear(): void {
  for (const stamp of stamps.values()) if ('close' in stamp) stamp.close();
  stamps.clear();
}

function drawn({ colour, form }: Look, radius: number, palette: Palette, scale: number): Stamp {
  const size = 2 * Math.ceil((radius + 1) * scale);
  const canvas =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(size, size)
      : Object.assign(document.createElement('canvas'), { width: size, height: size });
  // Both give a context that draws alike, by declarations that differ.
  const context = (canvas as HTMLCanvasElement).getContext('2d') as CanvasRenderingContext2D;
  context.setTransform(scale, 0, 0, scale, size / 2, size / 2);
  context.beginPath();
  if (form === 'cross') {
    context.moveTo(-radius, -radius);
    context.lineTo(radius, radius);
    context.moveTo(radius, -radius);
    context.lineTo(-radius, radius);
  } else context.arc(0, 0, radius, 0, Math.PI * 2);
  context.fillStyle = form === 'hollow' ? palette.panel : palette[colour];
  if (form !== 'cross') context.fill();
  if (form !== 'full') {
    context.strokeStyle = palette[colour];
    context.lineWidth = 1.5;
    context.stroke();
  }
  return 'transferToImageBitmap' in canvas ? canvas.transferToImageBitmap() : canvas;
}
