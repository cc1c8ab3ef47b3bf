/** Who denies what somebody else told of a contact: «ЗМІ повідомили про зустріч. У Кремлі це заперечили». */
import type { Party, Span, Statement } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import { tokenAt } from '../details.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isActedOn } from './acted-on.js';

/** One who denies, with the words. */
export interface Refuter {
  readonly party: Party;
  readonly words: Span;
}

/** Words of the longest content that only points back: «цю інформацію», "the report". */
const POINTER = 3;
/** Pieces of cues looked through from the sentence of a contact on. */
const AFTER = 12;

/** Those who deny, right behind the sentence of a contact that somebody told, what it says. */
export function refutersOf(scene: Scene, clauses: Clauses, trigger: Trigger): Refuter[] {
  if (trigger.entry.marks.has('about') || !isActedOn(scene, clauses, trigger)) return [];
  const { sentence } = clauses;
  const next = scene.input.analysis.sentences[sentence.index + 1];
  const end = next && next.block === sentence.block ? next.end : sentence.end;
  const told = scene.token(trigger.at).start;
  const found: Refuter[] = [];
  for (const statement of scene.statementsFrom(sentence.start, AFTER)) {
    const cue = statement.cue[0];
    if (!cue || !statement.speaker || statement.act !== 'deny' || cue.start < told || cue.end > end) continue;
    const isNext = cue.start >= sentence.end;
    if (!isNext && !isApart(scene, told, cue.start)) continue;
    if (!isPointer(scene, statement) && !(isNext && holds(statement, told))) continue;
    const { name, entity } = statement.speaker;
    const last = statement.content.at(-1) as Span;
    found.push({
      party: { name, entity },
      words: { start: Math.min(cue.start, last.start), end: Math.max(cue.end, last.end) },
    });
  }
  return found;
}

/** A semicolon between a contact and a verb of the same sentence. */
function isApart(scene: Scene, from: number, to: number): boolean {
  for (let i = tokenAt(scene, from, 0, scene.tokens.length); i < scene.tokens.length; i++) {
    const token = scene.token(i);
    if (token.start >= to) return false;
    if (token.form === ';') return true;
  }
  return false;
}

const holds = ({ content }: Statement, at: number): boolean =>
  content.some(({ start, end }) => start <= at && at < end);

/** «це», "it", «эту информацию»: nothing but a word that points back, with a noun for what was told. */
function isPointer(scene: Scene, { content }: Statement): boolean {
  const [piece] = content;
  if (content.length !== 1 || !piece) return false;
  const first = tokenAt(scene, piece.start, 0, scene.tokens.length);
  let count = 0;
  let isBack = false;
  for (let i = first; i < scene.tokens.length && scene.token(i).start < piece.end; i++) {
    const token = scene.token(i);
    if (token.upos === 'PUNCT') continue;
    if (++count > POINTER) return false;
    const { demonstratives } = scene.lexicon.set;
    if (token.upos === 'PRON' || demonstratives.has(token.lemma)) isBack = true;
    else if (token.feats.PronType === 'Art') continue;
    else if (!scene.lexicon.reports.has(token)) return false;
    else if (scene.caseless) isBack = true;
  }
  return isBack;
}
