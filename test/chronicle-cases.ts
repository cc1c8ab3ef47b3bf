/**
 * Small events told by several outlets in three languages, with what a careful reader joins: `test/chronicle-cases/*.txt`.
 *
 *   outlet ID | NAME | COUNTRY [| STATE IT SPEAKS FOR]
 *   article DOC OUTLET LANGUAGE PUBLISHED          title, empty line, paragraphs, up to the next line of this kind
 *   contact KIND STATUS DATE|-                     with `with UK | RU | EN`, `in DOC …`, `root STANDING NAME | …`,
 *                                                  `may NAME` (an outlet's own word), `divergence FIELD GRADE`
 *   follow PLAN OUTCOME RESULT                     contacts by number, from 1
 *   statement SPEAKER                              one `DOC words` a line: reports of one statement
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationOf, openChronicler, outletsFrom, wholeChronicle } from '../src/chronicle/index.js';
import { packageRoot, read } from '../src/main.js';
import { knowledge } from './chronicle.js';

export interface CaseArticle {
  readonly doc: string;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
  text: string;
}

export interface CaseContact {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date: string | null;
  readonly participants: { readonly uk: string; readonly ru: string; readonly en: string }[];
  readonly reports: { readonly doc: string }[];
  readonly roots: { readonly names: string[]; readonly standing: string; readonly unattributed?: true }[];
  readonly divergences: { readonly field: string; readonly grade: string }[];
}

export interface ChronicleCase {
  readonly name: string;
  readonly outlets: Record<string, string>[];
  readonly articles: CaseArticle[];
  readonly contacts: CaseContact[];
  readonly statements: { readonly speaker: string; readonly reports: { doc: string; quote: string }[] }[];
  readonly followups: { readonly plan: string; readonly outcome: string; readonly result: string }[];
}

export function chronicleCases(): ChronicleCase[] {
  const folder = join(packageRoot(), 'test/chronicle-cases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parsed(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')));
}

const HEAD = /^(outlet|article|contact|follow|statement) /;

function parsed(name: string, source: string): ChronicleCase {
  const made: ChronicleCase = {
    name,
    outlets: [],
    articles: [],
    contacts: [],
    statements: [],
    followups: [],
  };
  let inText: CaseArticle | null = null;
  for (const line of source.split('\n')) {
    if (HEAD.test(line)) inText = line.startsWith('article ') ? article(line, made) : null;
    if (HEAD.test(line)) head(line, made);
    else if (inText) inText.text += `${line}\n`;
    else if (line.startsWith(' ')) detail(line.trim(), made);
  }
  for (const one of made.articles) one.text = one.text.trim();
  return made;
}

const parts = (words: string): string[] => words.split('|').map((part) => part.trim());

function article(line: string, made: ChronicleCase): CaseArticle {
  const [, doc, outlet, language, published] = line.split(' ') as [string, string, string, string, string];
  const one = { doc, outlet, language, published, url: `https://${outlet}.example/${doc}`, text: '' };
  made.articles.push(one);
  return one;
}

function head(line: string, made: ChronicleCase): void {
  const [what, ...words] = line.split(' ') as [string, ...string[]];
  if (what === 'outlet') {
    const [id, name, country, state] = parts(words.join(' ')) as [string, string, string, string?];
    made.outlets.push({ id, name, country, ...(state ? { affiliation: `state:${state}` } : {}) });
  } else if (what === 'contact') {
    const [kind, status, date] = words as [string, string, string];
    const id = `${made.name}-${made.contacts.length + 1}`;
    made.contacts.push({
      id,
      kind,
      status,
      date: date === '-' ? null : date,
      participants: [],
      reports: [],
      roots: [],
      divergences: [],
    });
  } else if (what === 'statement') made.statements.push({ speaker: words.join(' '), reports: [] });
  else if (what === 'follow') {
    const [plan, outcome, result] = words as [string, string, string];
    made.followups.push({ plan: `${made.name}-${plan}`, outcome: `${made.name}-${outcome}`, result });
  }
}

function detail(line: string, made: ChronicleCase): void {
  const [what, ...words] = line.split(' ') as [string, ...string[]];
  const contact = made.contacts.at(-1);
  const statement = made.statements.at(-1);
  const [uk, ru = uk, en = uk] = parts(words.join(' ')) as [string, string?, string?];
  const [one, two] = words as [string, string];
  if (statement) statement.reports.push({ doc: what, quote: words.join(' ') });
  else if (what === 'with') contact?.participants.push({ uk, ru, en });
  else if (what === 'in') contact?.reports.push(...words.map((doc) => ({ doc })));
  else if (what === 'divergence') contact?.divergences.push({ field: one, grade: two });
  else if (what === 'root') contact?.roots.push({ names: parts(words.slice(1).join(' ')), standing: one });
  else if (what === 'may')
    contact?.roots.push({ names: parts(words.join(' ')), standing: 'independent', unattributed: true });
}

/** The chronicle of a case in the form that evaluations read. */
export function chronicleOf(
  one: ChronicleCase,
  order: (articles: CaseArticle[]) => CaseArticle[] = (all) => all,
) {
  const chronicler = openChronicler(knowledge, outletsFrom(one.outlets, knowledge));
  const contributions = order([...one.articles]).map(({ doc, text, ...article }) =>
    chronicler.contribute(read(text, article), doc),
  );
  const made = wholeChronicle(contributions, chronicler);
  return { made, evaluation: evaluationOf(made, chronicler) };
}
