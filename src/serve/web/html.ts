/** HTML made of templates in which every value is escaped; only what a template made goes in as it is. */
import { visible } from '../visible.js';

/** HTML that is safe to send; made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | null | false | readonly Value[];

/** html`<b>${name}</b>`: strings and numbers are escaped, null and false are nothing, lists are put together. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += written(value) + (parts[index + 1] ?? '');
  });
  return new Html(text);
}

function written(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ''));
}
