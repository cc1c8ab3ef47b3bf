/** The frame of every page. */
import { VERSION } from '../../version.js';
import { type Html, html } from './html.js';

export function layout(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Litopys</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/icon.svg">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><a class="brand" href="/">Litopys</a> <span>who said what, according to whom</span></header>
<main id="main">${body}</main>
<footer>Litopys ${VERSION}. Every reading points at the letters it was read from.</footer>
</body>
</html>
`.text;
}

/** A page that says what went wrong and what to do next. */
export function problemPage(title: string, next: string): string {
  return layout(title, html`<h1>${title}</h1><p>${next}</p><p><a href="/">All articles</a></p>`);
}
