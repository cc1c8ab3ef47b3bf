/** The colours of the page for drawings: the same in light and dark, on the screen and in a file. */
import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../../core/settings.js';

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

/** Draws again when the colours change, by the setting or by the system. @returns how often they have */
export function usePaletteChanges(): number {
  useSettings();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setChanges((count) => count + 1);
    dark.addEventListener('change', changed);
    return () => dark.removeEventListener('change', changed);
  }, []);
  return changes;
}
