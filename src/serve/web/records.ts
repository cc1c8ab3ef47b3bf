/** The lists under an article: statements, contacts, figures, dates and notes, each with its evidence. */
import type { Contact, Reading } from '../../main.js';
import {
  accountTexts,
  contactFields,
  contentText,
  dateFields,
  dateValue,
  divergenceText,
  type Field,
  figureFields,
  figureValue,
  stated,
  statementFields,
} from '../fields.js';
import { type Html, html } from './html.js';
import { toneOf } from './statement-card.js';

interface Made {
  readonly rule: string;
  readonly confidence: number;
}

export function statementSection(reading: Reading): Html | null {
  const { statements, article } = reading;
  return section(
    'Statements',
    statements.map((statement, index) => {
      const { speaker, mode, act, teaser } = statement;
      return html`<li id="s${index + 1}" class="record tone${toneOf(reading, index)}">
<h3>${speaker?.name ?? html`<em>speaker not stated</em>`} <span class="kind">${mode} · ${act}${teaser && ' · teaser'}</span></h3>
<p class="words" lang="${reading.language.code}">${contentText(article.text, statement)}</p>
${fieldList(statementFields(article.text, statement), statement)}</li>`;
    }),
  );
}

export function contactSection(reading: Reading): Html | null {
  return section(
    'Contacts',
    reading.contacts.map((contact, index) => contactRecord(reading, contact, index)),
  );
}

function contactRecord({ article, divergences }: Reading, contact: Contact, index: number): Html {
  const { participants, kind, status, date, teaser } = contact;
  const accounts = accountTexts(contact).map(
    ({ source, said, words }) => html`<li>${source}: ${said}${words !== null && html` «${words}»`}</li>`,
  );
  const differing = divergences
    .filter((one) => one.contact === contact.id)
    .map((one) => html`<p class="differs">${one.field} ${one.grade}: ${divergenceText(one)}</p>`);
  return html`<li id="c${index + 1}" class="record">
<h3>${participants.map(({ name }) => name).join(' + ')} <span class="kind">${kind} · ${status} · ${date ?? 'date not stated'}${teaser && ' · teaser'}</span></h3>
${fieldList(contactFields(article.text, contact), contact)}
${accounts.length > 0 && html`<h4>Accounts</h4><ul>${accounts}</ul>`}${differing}</li>`;
}

export function figureSection({ figures, article }: Reading): Html | null {
  return section(
    'Figures',
    figures.map(
      (figure, index) => html`<li id="f${index + 1}" class="record">
<h3>«${article.text.slice(figure.start, figure.end)}» <span class="kind">${figureValue(figure)}</span></h3>
${fieldList(figureFields(article.text, figure), figure)}</li>`,
    ),
  );
}

export function dateSection({ dates, article }: Reading): Html | null {
  return section(
    'Dates',
    dates.map(
      (date, index) => html`<li id="d${index + 1}" class="record">
<h3>«${article.text.slice(date.start, date.end)}» <span class="kind">${dateValue(date)}</span></h3>
${fieldList(dateFields(date), date)}</li>`,
    ),
  );
}

export function noteSection({ notes }: Reading): Html | null {
  return section(
    'Notes',
    notes.map(({ code, message }) => html`<li class="record"><code>${code}</code> ${message}</li>`),
  );
}

function section(title: string, records: readonly Html[]): Html | null {
  if (records.length === 0) return null;
  return html`<section><h2>${title} <span class="number">${records.length}</span></h2><ol>${records}</ol></section>`;
}

function fieldList(fields: readonly Field[], { rule, confidence }: Made): Html {
  const rows = stated([...fields, ['rule', `${rule} · ${confidence.toFixed(2)}`]]);
  return html`<dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
