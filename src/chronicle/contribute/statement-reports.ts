/** Statements, claim by claim, and figures of a reading → reports. */

import type {
  Figure,
  FigureReport,
  Link,
  Party,
  Reading,
  Span,
  Statement,
  StatementReport,
} from '../../model/index.js';
import { sentenceBefore } from '../names/around.js';
import { UNNAMED } from '../names/titles.js';
import { whole } from '../words.js';
import type { Chains } from './chains.js';
import { isDeniedSaying } from './denied-sayings.js';
import type { Parties } from './parties.js';
import { reported } from './reported.js';
import { tellsNothing } from './untold.js';

export function statementReports(
  reading: Reading,
  doc: string,
  parties: Parties,
  chains: Chains,
): StatementReport[] {
  const reports: StatementReport[] = [];
  for (const statement of reading.statements) {
    if (statement.teaser || isDeniedSaying(statement, reading)) continue;
    const near = statement.content[0]?.start ?? 0;
    const named = statement.speaker && parties.who(statement.speaker, statement.source[0] ?? null, near);
    const addressee = statement.addressee && parties.who(statement.addressee, statement.addressee, near);
    const chain = chains.ofStatement(statement);
    const speaker = statement.speaker && speakerOf(statement.speaker, named, chain);
    const parts =
      statement.claims.length > 0 ? statement.claims.map((claim) => [claim]) : [statement.content];
    const isRecalled = recalls(reading.article.text, statement.content);
    for (const [index, spans] of parts.entries())
      reports.push({
        type: 'statement',
        ...reported(reading, doc, index === 0 ? statement.id : `${statement.id}#${index + 1}`, spans, chain),
        background: isRecalled,
        stance: stanceOf(statement, reading.article.text),
        rule: statement.rule,
        confidence: statement.confidence,
        speaker: speaker ? { name: speaker.name, entity: speaker.entity } : null,
        addressee: addressee ? { name: addressee.name, entity: addressee.entity } : null,
        mode: statement.mode,
        act: statement.act,
        condition: wordsOf(reading, statement.condition),
      });
  }
  return reports;
}

/** Sources of a medium without a name are what the article calls them, nobody in particular whoever the chain begins with. */
function speakerOf({ name }: Party, known: Party | null, chain: readonly Link[]): Party | null {
  if (chain[0]?.unnamed?.includes(name)) return { name, entity: null };
  if (known) return known;
  if (UNNAMED.test(name)) return { name, entity: null };
  return chain.length > 1 ? (chain[0] as Link) : null;
}

/** Who will not comment denies nothing. */
function stanceOf(statement: Statement, text: string): StatementReport['stance'] {
  if (statement.act === 'confirm') return 'confirms';
  return statement.act === 'deny' && !tellsNothing(statement, text) ? 'denies' : 'reports';
}

const RECALLED = whole(({ recalled }) => recalled);

/** Said before: the sentence says so («тоді Путін заявив …»). */
function recalls(text: string, content: readonly Span[]): boolean {
  const start = content[0]?.start ?? 0;
  const sentence = sentenceBefore(text, start, 160);
  return RECALLED.test(sentence);
}

function wordsOf(reading: Reading, spans: readonly Span[]): string | null {
  if (spans.length === 0) return null;
  return spans.map(({ start, end }) => reading.article.text.slice(start, end)).join(' … ');
}

export function figureReports(
  reading: Reading,
  doc: string,
  parties: Parties,
  chains: Chains,
): FigureReport[] {
  const statements = new Map(reading.statements.map((one) => [one.id, one]));
  return reading.figures.map((figure) => {
    const statement = figure.statement ? statements.get(figure.statement) : undefined;
    const claimant = claimantOf(figure, parties);
    return {
      type: 'figure',
      ...reported(
        reading,
        doc,
        `${figure.start}:${figure.end}`,
        [figure],
        statement ? chains.ofStatement(statement) : chains.ofParty(figure.claimedBy, figure.start),
      ),
      background: false,
      stance: 'reports',
      rule: figure.rule,
      confidence: figure.confidence,
      value: figure.value,
      valueTo: figure.valueTo ?? null,
      unit: figure.unit,
      comparator: figure.comparator,
      change: figure.change,
      counted: figure.counted ? reading.article.text.slice(figure.counted.start, figure.counted.end) : null,
      period: figure.period ? reading.article.text.slice(figure.period.start, figure.period.end) : null,
      claimedBy: claimant,
    } satisfies FigureReport;
  });
}

function claimantOf(figure: Figure, parties: Parties): Party | null {
  const who = figure.claimedBy && parties.who(figure.claimedBy, null, figure.start);
  if (who) return { name: who.name, entity: who.entity };
  const { claimedBy } = figure;
  return claimedBy && UNNAMED.test(claimedBy.name) ? { name: claimedBy.name, entity: null } : null;
}
