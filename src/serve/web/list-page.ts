/** The start page: the articles of a dossier, latest first. */
import { counted, timeText } from '../wording.js';
import type { Dossier, DossierArticle } from './dossier.js';
import { type Html, html } from './html.js';
import { layout } from './layout.js';

export function listPage(dossier: Dossier): string {
  const { articles, failures, name } = dossier;
  const sorted = [...articles].sort((a, b) => order(b).localeCompare(order(a)) || a.doc.localeCompare(b.doc));
  return layout(
    name,
    html`<h1>${name}</h1>
<p class="lede">${summary(dossier)}</p>
${failures.length > 0 && failureList(failures)}
<table class="articles">
<thead><tr><th scope="col">Published</th><th scope="col">Article</th><th scope="col">Outlet</th>
<th scope="col">Statements</th><th scope="col">Contacts</th><th scope="col">Figures</th></tr></thead>
<tbody>${sorted.map(row)}</tbody>
</table>`,
  );
}

function order({ reading }: DossierArticle): string {
  const { published } = reading.article;
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function row({ doc, outlet, reading, title }: DossierArticle): Html {
  const { article, language, statements, contacts, figures, divergences } = reading;
  return html`<tr>
<td data-label="Published" class="time">${article.published ? html`<time datetime="${article.published}">${timeText(article.published)}</time>` : 'not stated'}</td>
<td class="title"><a href="/articles/${encodeURIComponent(doc)}" lang="${language.code}">${title}</a>
${divergences.length > 0 && html` <span class="differs">${counted(divergences.length, 'divergence')}</span>`}</td>
<td data-label="Outlet">${outlet ?? 'not stated'} <span class="tag">${language.code}</span></td>
<td data-label="Statements" class="count">${statements.length}</td>
<td data-label="Contacts" class="count">${contacts.length}</td>
<td data-label="Figures" class="count">${figures.length}</td>
</tr>`;
}

function summary({ articles }: Dossier): string {
  const sum = (count: (one: DossierArticle) => number) =>
    articles.reduce((total, one) => total + count(one), 0);
  const outlets = new Set(articles.map(({ outlet }) => outlet).filter((one) => one !== null));
  const languages = [...new Set(articles.map(({ reading }) => reading.language.code))].sort();
  return [
    `${counted(articles.length, 'article')} of ${counted(outlets.size, 'outlet')} in ${languages.join(', ')}:`,
    `${counted(
      sum(({ reading }) => reading.statements.length),
      'statement',
    )},`,
    `${counted(
      sum(({ reading }) => reading.contacts.length),
      'contact',
    )} and`,
    `${counted(
      sum(({ reading }) => reading.figures.length),
      'figure',
    )} were read in them.`,
  ].join(' ');
}

function failureList(failures: Dossier['failures']): Html {
  return html`<section class="problems"><h2>Could not be read</h2>
<ul>${failures.map(({ place, code, message }) => html`<li><strong>${place}</strong>: ${message} <code>${code}</code></li>`)}</ul></section>`;
}
