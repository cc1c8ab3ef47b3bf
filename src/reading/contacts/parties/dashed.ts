/** States or unions behind a contact noun that dashes join: «саміт Україна – ЄС», «на саммите ЕС — Китай». */

import { verbEffect } from '../governing.js';
import type { Effect } from '../lexicon.js';
import { MENTION_ALONE } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partyOf } from './parties.js';

const KINDS: ReadonlySet<string> = new Set(['summit', 'talks']);
const DASH = /^[-–—]$/u;
const QUOTE = /^["«»“”„]$/u;

/** How many sides a dash may join: «Україна – США – Росія». */
const SIDES = 4;

/** All sides as they are cited; empty where a dash opens a clause or names who says so («саміт ЄС — міністр»). */
export function dashedSides(scene: Scene, { at, entry }: Pick<Trigger, 'at' | 'entry'>): Found[] {
  return dashedAt(scene, at, entry)?.sides ?? [];
}

/** The verb right behind dashed sides: «переговори Україна – США [відбулися]»; -1 where there is none. */
export function verbBehindDashes(scene: Scene, at: number): number {
  const entry = scene.entries.get(at);
  const end = entry ? dashedAt(scene, at, entry)?.end : undefined;
  return end !== undefined && scene.tokens[end]?.upos === 'VERB' ? end : -1;
}

function dashedAt(
  scene: Scene,
  at: number,
  entry: Trigger['entry'],
): { readonly sides: Found[]; readonly end: number } | null {
  if (scene.caseless || entry.form === 'verb' || !KINDS.has(entry.kind)) return null; // «зустріч Польща – Україна» may be a game
  const { last } = scene.sentenceOf(at);
  const isQuoted = QUOTE.test(scene.tokens[at + 1]?.form ?? '');
  let end = endOf(scene, isQuoted ? at + 2 : at + 1, last);
  const sides = [end < 0 ? null : sideAt(scene, isQuoted ? at + 2 : at + 1)];
  while (end >= 0 && sides.length < SIDES && DASH.test(scene.tokens[end]?.form ?? '')) {
    const next = endOf(scene, end + 1, last);
    if (next < 0) break;
    sides.push(sideAt(scene, end + 1));
    end = next;
  }
  if (end < 0 || (isQuoted && !QUOTE.test(scene.tokens[end]?.form ?? ''))) return null;
  if (!isQuoted && isClause(scene, at, end, last)) return null;
  const named = sides.filter((side) => side !== null);
  const isEach = named.every(({ key }, i) => named.findIndex((one) => one.key === key) === i);
  return named.length > 1 && named.length === sides.length && isEach ? { sides: named, end } : null;
}

/** Where the name of a place or body ends that starts at a token and stands as it is cited; -1 for none. */
function endOf(scene: Scene, at: number, last: number): number {
  const mention = at < last ? scene.mentionAt(at) : null;
  if (mention?.type !== 'LOC' && mention?.type !== 'ORG') return -1;
  const written = scene.text.slice(mention.start, mention.end);
  return written === mention.lemma ? scene.lastToken(mention) : -1;
}

function sideAt(scene: Scene, at: number): Found | null {
  const mention = scene.mentionAt(at);
  const party = partyOf(scene, { ...MENTION_ALONE, first: at, last: at + 1, head: at, mention });
  return party && mention?.form === 'name' && /^(?:state|org):/.test(party.key) ? party : null;
}

/** What may be done to the noun by a verb right behind both. */
const COMES_ABOUT: ReadonlySet<Effect | null> = new Set(['tense', 'ongoing', 'cancelled', 'moved'] as const);

/** «Завтра саміт ЄС — Україна чекає на рішення», «Саміт ЄС — Україна проведе нараду»: what follows is about the second name. */
function isClause(scene: Scene, at: number, end: number, last: number): boolean {
  const next = end < last ? scene.tokens[end] : undefined;
  if (!next || next.upos === 'PUNCT' || scene.isInDate(next.start)) return false;
  const { places, goals } = scene.lexicon.set;
  if (next.upos === 'ADP') return !places.has(next.norm) && !goals.has(next.norm);
  if (scene.token(at).feats.Case !== 'Nom' || !COMES_ABOUT.has(verbEffect(scene, end))) return true;
  return end + 1 < last && /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM)$/u.test(scene.token(end + 1).upos);
}
