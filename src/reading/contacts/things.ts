/** Verbs of receiving or meeting somebody that take a thing: «прийняв пропозицію», «зустрілися з викликами», "met the target". */
import type { Around } from './around.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** Words between the verb and its object: «прийняв цю "істотну пропозицію"». */
const BETWEEN = 4;

/** Whether what is received is no living being, in a language whose nouns show it. */
export function isOfThing({ scene, clauses, trigger, others }: Around): boolean {
  const { at, entry } = trigger;
  if (meetsThing(scene, trigger)) return true;
  if (scene.caseless || !entry.marks.has('reception') || others.length > 0) return false;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + BETWEEN); i++) {
    const { upos, feats } = scene.token(i);
    if (scene.lexicon.set.receivedBodies.has(scene.token(i).lemma)) return false; // «прийняв делегацію»
    if (upos === 'NOUN') return feats.Animacy === 'Inan' && feats.Case === 'Acc' && !scene.mentionAt(i);
    if (!/^(?:ADJ|DET|NUM|PUNCT|ADV)$/u.test(upos)) return false;
  }
  return false;
}

/** Tokens of the longest phrase of what is met. */
const LONGEST = 8;

/** "Would meet all conditions of the fund", «зустрітися з будь-якими викликами»: right behind the verb a thing of the list. */
function meetsThing(scene: Scene, { at, entry }: Trigger): boolean {
  if (entry.form !== 'verb' || entry.kind !== 'meeting' || !entry.marks.has('joint')) return false;
  const { last } = scene.sentenceOf(at);
  const from = scene.tokens[at + 1]?.upos === 'ADP' ? at + 2 : at + 1;
  let head = -1;
  for (let i = from; i < Math.min(last, at + LONGEST); i++) {
    const { upos } = scene.token(i);
    if (/^(?:NOUN|PROPN)$/u.test(upos)) head = i;
    else if (head >= 0 || !/^(?:ADJ|DET|NUM|PUNCT|ADV|SYM|PRON|PART)$/u.test(upos)) break;
    if (head >= 0 && !scene.caseless) break;
  }
  return head >= 0 && scene.lexicon.set.things.has(scene.token(head).lemma);
}
