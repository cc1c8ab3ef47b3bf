/** What is shown beside a statement that is pointed at: who says it, the chain, and who read it so. */
import type { Reading } from '../../main.js';
import { stated, statementFields } from '../fields.js';
import { type Html, html } from './html.js';

const TONES = 6;

/** Number of the colour of a statement's speaker, in order of their first words; 6 without a speaker. */
export function toneOf({ statements }: Reading, index: number): number {
  const own = statements[index]?.speaker;
  if (!own) return TONES;
  const key = own.entity ?? own.name;
  const speakers = new Set<string>();
  for (const { speaker } of statements) {
    if (!speaker) continue;
    speakers.add(speaker.entity ?? speaker.name);
    if (speakers.has(key)) break;
  }
  return (speakers.size - 1) % TONES;
}

export function statementCard({ statements, article }: Reading, index: number): Html | null {
  const statement = statements[index];
  if (!statement) return null;
  const { speaker, mode, act, rule, confidence } = statement;
  return html`<span class="card-one">
<b>${index + 1} ${speaker?.name ?? 'speaker not stated'}</b>
<span class="line">${mode} · ${act}${speaker && ` · ${speaker.how}`}</span>
${stated(statementFields(article.text, statement)).map(([label, value]) => html`<span class="line"><i>${label}</i> ${value}</span>`)}
<span class="line made"><i>rule</i> ${rule} · ${confidence.toFixed(2)}</span></span>`;
}
