/** Whether a confidence of 0.9 means that nine in ten are right: pairs as the scorer makes them. */
import { readFileSync } from 'node:fs';
import type { Span } from '../src/main.js';
import type { Read } from './scorer.js';

/** One statement that was read: how sure, by which rule, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly rule: string;
  readonly right: boolean;
}

/** A statement is right when its content covers a gold one to four fifths and the speaker is the same. */
export function judge({ gold, reading }: Read): Judged[] {
  const text = readFileSync(gold.textFile, 'utf8');
  const goldPlaces = gold.statements.map(({ content }) => places(text, content));
  const ownPlaces = reading.statements.map(({ content }) => places(text, content));
  const candidates: [overlap: number, gold: number, own: number][] = [];
  goldPlaces.forEach((one, g) => {
    ownPlaces.forEach((other, o) => {
      const shared = overlap(one, other);
      if (shared >= 0.8) candidates.push([shared, g, o]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const pairOf = new Map<number, number>();
  for (const [, g, o] of candidates) {
    if (usedGold.has(g) || pairOf.has(o)) continue;
    usedGold.add(g);
    pairOf.set(o, g);
  }
  const hasSpeakers = gold.statements.some(({ speaker }) => speaker);
  return reading.statements.map(({ confidence, rule, speaker }, o) => {
    const partner = gold.statements[pairOf.get(o) ?? -1];
    const right =
      partner !== undefined && (!hasSpeakers || sameName(nameOf(partner.speaker), speaker?.name ?? ''));
    return { confidence, rule, right };
  });
}

function nameOf(speaker: string | { readonly name: string } | null | undefined): string {
  return typeof speaker === 'string' ? speaker : (speaker?.name ?? '');
}

function places(text: string, spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) found.add(at);
  return found;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const place of a) if (b.has(place)) shared++;
  const all = a.size + b.size - shared;
  return all > 0 ? shared / all : 0;
}

function sameName(a: string, b: string): boolean {
  const [short = [], long = []] = [folded(a), folded(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word) => long.includes(word));
}

function folded(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

const STEPS = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0];

export interface Bin {
  readonly label: string;
  readonly count: number;
  readonly right: number;
  readonly meanConfidence: number;
}

/** Statements by confidence, the surest first. */
export function byConfidence(judged: readonly Judged[]): Bin[] {
  return STEPS.map((from, index) => {
    const to = STEPS[index - 1];
    const label = to === undefined ? `≥ ${from.toFixed(2)}` : `${from.toFixed(2)}–${to.toFixed(2)}`;
    return bin(
      label,
      judged.filter(({ confidence }) => confidence >= from && (to === undefined || confidence < to)),
    );
  }).filter(({ count }) => count > 0);
}

/** Statements by the rule that made them, the most frequent first. */
export function byRule(judged: readonly Judged[]): Bin[] {
  const rules = new Map<string, Judged[]>();
  for (const one of judged) rules.set(one.rule, [...(rules.get(one.rule) ?? []), one]);
  return [...rules].map(([rule, of]) => bin(rule, of)).sort((a, b) => b.count - a.count);
}

function bin(label: string, of: readonly Judged[]): Bin {
  const right = of.filter((one) => one.right).length;
  const sum = of.reduce((total, { confidence }) => total + confidence, 0);
  return { label, count: of.length, right, meanConfidence: of.length > 0 ? sum / of.length : 0 };
}
