/** What this browser remembers: language and colours. */
import { Told } from './told.js';

export type Theme = 'system' | 'light' | 'dark';
/** How often a setting or the colours of the system have changed. */
const changes = new Told(0);

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`litopys.${name}`);
  } catch {
    return null; // Storage may be forbidden; the setting then lasts as long as the page.
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`litopys.${name}`, value);
  } catch {}
  changes.set(changes.now() + 1);
}

let theme: Theme = (kept('theme') as Theme | null) ?? 'system';
export function themeNow(): Theme {
  return theme;
}
export function setTheme(next: Theme): void {
  theme = next;
  applyTheme();
  keep('theme', next);
}
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
systemDark.addEventListener('change', () => {
  applyTheme();
  changes.set(changes.now() + 1);
});

/** Colours as chosen, or as the system has them now. */
export function applyTheme(): void {
  const system = systemDark.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'system' ? system : theme;
}

export function keptLanguage(): string | null {
  return kept('language');
}
export function keepLanguage(code: string): void {
  keep('language', code);
}

/** Draws again when a setting or the colours of the system change. @returns how often they have */
export const useSettings = (): number => changes.use();
