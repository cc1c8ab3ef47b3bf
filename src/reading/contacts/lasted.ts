/** «Розмова відбулася вчора. Вона тривала годину, повідомив речник»: who says of a contact only how long it took. */
import type { Account, Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { clausesOf, piecesOf } from './clauses.js';
import { durationOf } from './details.js';
import type { Draft } from './matching.js';
import type { Occurrence } from './occurrences.js';
import type { Scene } from './scene.js';
import { toldBy } from './tellers/tellers.js';

/** The sentences of an article that tell how long some contact took. */
const taken = new WeakMap<Scene, Set<number>>();

/** What such a sentence adds to a contact. */
export interface Lasted {
  readonly account: Account;
  readonly duration: Span;
}

/** Sentences right after those that speak of the contact, each looked at once. */
export function lastedOf(scene: Scene, { occurrences }: Draft): Lasted[] {
  const told = new Map<number, Occurrence>();
  for (const one of occurrences) told.set(one.sentence, one);
  const before = taken.get(scene) ?? new Set<number>();
  taken.set(scene, before);
  const found: Lasted[] = [];
  for (const [index, occurrence] of told) {
    if (told.has(index + 1) || before.has(index + 1)) continue;
    const one = lastedIn(scene, index + 1, occurrence);
    if (!one) continue;
    before.add(index + 1); // of two contacts of a sentence the first lasted so long
    found.push(one);
  }
  return found;
}

/** A sentence that a pronoun opens, with a verb of lasting and a time, and no contact word of its own. */
function lastedIn(scene: Scene, index: number, { trigger, sentence }: Occurrence): Lasted | null {
  const { sentences } = scene.input.analysis;
  const next = sentences[index];
  if (!next || next.block !== sentences[sentence]?.block) return null;
  const { upos, feats } = scene.token(next.first);
  if (upos !== 'PRON' || feats.Person !== '3' || feats.Number === 'Plur') return null;
  const noun = scene.token(trigger.at);
  if (noun.upos === 'NOUN' && feats.Gender && noun.feats.Gender && feats.Gender !== noun.feats.Gender)
    return null;
  for (let at = next.first; at < next.last; at++) if (scene.entries.has(at)) return null;
  const [piece] = piecesOf(scene, next);
  if (!piece) return null;
  const clauses = clausesOf(scene, piece);
  for (let at = piece.first + 1; at < Math.min(piece.last, piece.first + REACH); at++) {
    if (!scene.lexicon.lasting.has(scene.token(at))) continue;
    const verb = { ...trigger, at, verb: at };
    const duration = durationOf(scene, clauses, verb);
    if (!duration) return null;
    const { chain, stance } = toldBy(scene, clauses, verb);
    const words = span(scene.text, scene.token(at).start, scene.token(at).end);
    const account: Account = {
      ...span(scene.text, piece.start, piece.end),
      source: chain[0] ?? null,
      chain: [...chain],
      trigger: words,
      stance,
      background: false,
      ...{ kind: null, channelText: null, status: null, date: null },
    };
    return { account, duration };
  }
  return null;
}

/** How far from the pronoun the verb may stand, in tokens. */
const REACH = 5;
