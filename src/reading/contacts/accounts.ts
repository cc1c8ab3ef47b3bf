/** Who is named as the owner of an account: "the ministry's account of the call", "in its telling of the conversation". */
import type { Party } from '../../model/index.js';
import type { Clauses } from './clauses.js';
import { cited } from './parties/cited.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** How far the account may stand before the contact, and its owner before it, in tokens. */
const BEFORE = 6;
const OWNER = 4;

/** Whoever's account of the contact is spoken of, or null. */
export function accountOf(scene: Scene, { sentence }: Clauses, { at, entry }: Trigger): Party | null {
  if (entry.form === 'verb' || scene.lexicon.set.accounts.size === 0) return null;
  for (let i = at - 1; i > Math.max(sentence.first, at - BEFORE); i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'VERB' || upos === 'PUNCT') return null;
    if (upos === 'NOUN' && scene.lexicon.set.accounts.has(norm)) return ownerOf(scene, sentence.first, i);
  }
  return null;
}

/** The name or pronoun that ends right before a noun: "the Kremlin's", "its". */
function ownerOf(scene: Scene, first: number, noun: number): Party | null {
  for (let i = noun - 1; i >= Math.max(first, noun - OWNER); i--) {
    const mention = scene.mentionAt(i);
    if (!mention) continue;
    const entity = scene.entity(mention.entity);
    const end = scene.lastToken(mention);
    const isOwner = end === noun ? mention.type === 'PRON' : isPossessive(scene, end, noun);
    return entity && isOwner ? { name: cited(scene, entity), entity: entity.id } : null;
  }
  return null;
}

/** ’s after the name, adjectives aside: "the palace's own account". */
function isPossessive(scene: Scene, at: number, noun: number): boolean {
  if (scene.tokens[at]?.upos !== 'PART') return false;
  for (let i = at + 1; i < noun; i++) if (scene.token(i).upos !== 'ADJ') return false;
  return true;
}
