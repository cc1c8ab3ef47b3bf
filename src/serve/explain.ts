/** What made the readings at a place: every one that covers it, with rule, confidence and grounds. */
import type { Analysis, Reading, Span } from '../main.js';
import { dayText, workingText } from './wording.js';

/** One reading that covers the place. */
export interface Cover extends Span {
  /** `statement 3`, numbered as in the view of `read`. */
  readonly what: string;
  /** Which part of the reading lies here: content, cue, source … */
  readonly part: string;
  readonly rule: string;
  readonly confidence: number | null;
  /** What it says, and on what ground, line by line. */
  readonly grounds: readonly string[];
}

export interface Explanation {
  readonly offset: number;
  readonly block: (Span & { readonly kind: string; readonly rule: string }) | null;
  readonly language: Reading['language'];
  readonly token: { readonly form: string; readonly lemma: string; readonly tag: string } | null;
  readonly covers: readonly Cover[];
}

/** @param offset UTF-16 code unit of the article's text */
export function explanation(reading: Reading, analysis: Analysis | null, offset: number): Explanation {
  const here = (span: Span | null): span is Span =>
    span !== null && span.start <= offset && offset < span.end;
  const block = reading.article.blocks.find(here) ?? null;
  const token = analysis?.tokens.find(here) ?? null;
  return {
    offset,
    block: block && { start: block.start, end: block.end, kind: block.kind, rule: block.rule },
    language: reading.language,
    token: token && {
      form: token.form,
      lemma: token.lemma,
      tag: [token.upos, featsOf(token.feats)].join(' ').trim(),
    },
    covers: [
      ...statementCovers(reading),
      ...contactCovers(reading),
      ...figureCovers(reading),
      ...dateCovers(reading),
      ...mentionCovers(reading),
      ...nameCovers(analysis),
    ].filter(here),
  };
}

function featsOf(feats: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(feats)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('|');
}

function statementCovers({ statements }: Reading): Cover[] {
  return statements.flatMap((statement, index) => {
    const { content, cue, source, addressee, medium, condition, via, speaker, mode, act, chain } = statement;
    const grounds = [
      `${mode}, ${act}`,
      speaker ? `speaker ${speaker.name}: ${speaker.how}` : 'speaker not stated',
      ...(via.length > 0 ? [`chain ${chain.join(' ← ')}`] : []),
    ];
    return parts(`statement ${index + 1}`, statement, grounds, {
      content,
      cue,
      source,
      addressee: [addressee],
      medium: [medium],
      condition,
      relay: via,
    });
  });
}

function contactCovers({ contacts, divergences }: Reading): Cover[] {
  return contacts.flatMap((contact, index) => {
    const grounds = [
      `${contact.kind}, ${contact.status}: ${contact.participants.map(({ name }) => name).join(' + ')}`,
      `date ${contact.date ? dayText(contact.date) : 'not stated'}${worked(workingText(contact.dateWorking))}`,
      ...divergences
        .filter((one) => one.contact === contact.id)
        .map((one) => `accounts of the ${one.field} ${one.grade} (rule ${one.rule})`),
    ];
    return parts(`contact ${index + 1}`, contact, grounds, {
      words: contact.triggers,
      date: [contact.dateText],
      place: [contact.place],
      duration: [contact.duration],
      topic: contact.topics,
      account: contact.accounts,
    });
  });
}

function figureCovers({ figures }: Reading): Cover[] {
  return figures.flatMap((figure, index) => {
    const { comparator, value, valueTo, unit, change, claimedBy } = figure;
    const grounds = [
      `${comparator} ${value}${valueTo === undefined ? '' : `–${valueTo}`} ${unit}${change ? `, ${change}` : ''}`,
      ...(claimedBy ? [`claimed by ${claimedBy.name}`] : []),
    ];
    return parts(`figure ${index + 1}`, figure, grounds, {
      words: [figure],
      counted: [figure.counted],
      period: [figure.period],
    });
  });
}

function dateCovers({ dates }: Reading): Cover[] {
  return dates.flatMap((date, index) =>
    parts(
      `date ${index + 1}`,
      date,
      [
        `${date.date ? dayText(date.date) : 'not worked out'}, ${date.precision}${worked(workingText(date.working))}`,
      ],
      { words: [date] },
    ),
  );
}

function mentionCovers({ mentions, entities }: Reading): Cover[] {
  return mentions.flatMap((mention, index) => {
    const entity = entities.find(({ id }) => id === mention.entity);
    const join = entity?.joins.find((one) => one.mention === index);
    const grounds = [
      `${mention.type}, ${mention.form}, base form ${mention.lemma}`,
      entity ? `entity ${entity.name}${entity.known ? ` = ${entity.known}` : ''}` : 'entity not known',
      ...(join ? [`joined because ${join.because} (rule ${join.rule})`] : []),
    ];
    return parts(`mention ${index + 1}`, mention, grounds, { words: [mention] });
  });
}

/** Names as the trained model reads them, before any rule. */
function nameCovers(analysis: Analysis | null): Cover[] {
  return (analysis?.names ?? []).map(({ start, end, type, lemma, confidence }) => ({
    start,
    end,
    what: 'name',
    part: 'words',
    rule: `model ${analysis?.language}/names`,
    confidence,
    grounds: [`${type}, base form ${lemma}`],
  }));
}

interface Made {
  readonly rule: string;
  readonly confidence: number;
}

function parts(
  what: string,
  { rule, confidence }: Made,
  grounds: readonly string[],
  spans: Readonly<Record<string, readonly (Span | null)[]>>,
): Cover[] {
  return Object.entries(spans).flatMap(([part, list]) =>
    list
      .filter((span) => span !== null)
      .map(({ start, end }) => ({ start, end, what, part, rule, confidence, grounds })),
  );
}

function worked(working: string | null): string {
  return working ? `: ${working}` : '';
}
