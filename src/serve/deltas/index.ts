/** The ways to write what is new: one file each, one line here. */
import { html } from './html.js';
import { markdown } from './markdown.js';
import type { Rendering } from './rendering.js';
import { text } from './text.js';

export const RENDERINGS: readonly Rendering[] = [text, markdown, html];
