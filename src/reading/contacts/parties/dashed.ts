/** Two states or unions behind a contact noun that a dash joins: «саміт Україна – ЄС», «на саммите ЕС — Китай». */

import { verbEffect } from '../governing.js';
import type { Effect } from '../lexicon.js';
import { MENTION_ALONE } from '../phrases.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partyOf } from './parties.js';

const KINDS: ReadonlySet<string> = new Set(['summit', 'talks']);
const DASH = /^[-–—]$/u;
const QUOTE = /^["«»“”„]$/u;

/** Both sides as they are cited; empty where a dash opens a clause or names who says so («саміт ЄС — міністр»). */
export function dashedSides(scene: Scene, { at, entry }: Trigger): Found[] {
  if (scene.caseless || entry.form === 'verb' || !KINDS.has(entry.kind)) return []; // «зустріч Польща – Україна» may be a game
  const { last } = scene.sentenceOf(at);
  const isQuoted = QUOTE.test(scene.tokens[at + 1]?.form ?? '');
  const first = isQuoted ? at + 2 : at + 1;
  const dash = endOf(scene, first, last);
  if (dash < 0 || !DASH.test(scene.tokens[dash]?.form ?? '')) return [];
  const end = endOf(scene, dash + 1, last);
  if (end < 0 || (isQuoted && !QUOTE.test(scene.tokens[end]?.form ?? ''))) return [];
  if (!isQuoted && isClause(scene, at, end, last)) return [];
  const sides = [first, dash + 1].map((one) => sideAt(scene, one));
  const [one, other] = sides;
  return one && other && one.key !== other.key ? [one, other] : [];
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
