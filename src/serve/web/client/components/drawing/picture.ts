/** Drawings as files: SVG as text that stands alone, and PNG made from it. */
import { COLOURS, paletteNow } from './palette.js';

/** An SVG of the page as text: colours that the page names are filled in, its style sheet is not needed. */
export function svgTextOf(element: SVGSVGElement): string {
  const copy = element.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const palette = paletteNow();
  const { width, height } = element.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', width],
    ['height', height],
    ['fill', palette.paper],
  ] as const)
    paper.setAttribute(name, String(value));
  copy.prepend(paper);
  let text = new XMLSerializer().serializeToString(copy);
  for (const name of COLOURS) text = text.replaceAll(`var(--${name})`, palette[name]);
  return text;
}

/** Pixels of a PNG for one of the drawing, so that it stays sharp in print. */
const SCALE = 2;

export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large to draw'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
