/** The colours of the page for drawings: the same in light and dark, on the screen and in a file. */
export const COLOURS = [
  'paper',
  'panel',
  'ink',
  'soft',
  'line',
  'link',
  'focus',
  'warn',
  'bad',
  'good',
  'tone0',
  'tone1',
  'tone2',
  'tone3',
  'tone4',
  'tone5',
  'tone6',
] as const;
export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;

/** The colours as they are now. */
export function paletteNow(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#000']),
  ) as Palette;
}
