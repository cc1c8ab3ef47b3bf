/** «обговорили відносини [з Польщею]», «на кордоні [з Польщею]»: who stands behind another noun takes no part. */
import { type Clauses, subjectOf } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/**
 * Whether a group behind the word belongs to a noun right before it, in a language with cases: of a border always, of
 * what two speak of («переговори про співпрацю з Польщею» are with Poland where only one does).
 * @param owners who is already known to hold it
 */
export function isOfRelation(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  group: Group,
  owners: number,
): boolean {
  const { withFrames, set } = scene.lexicon;
  const preposition = scene.tokens[group.preposition]?.norm;
  if (scene.caseless) return isOfBorder(scene, group) || isOfTopic(scene, trigger, group);
  if (!withFrames.some((frame) => frame.preposition === preposition)) return false;
  const noun = scene.tokens[group.first - 1];
  if (!noun || noun.index <= trigger.at || noun.upos !== 'NOUN') return false;
  if (set.borders.has(noun.lemma)) return true;
  if (!set.relations.has(noun.lemma) && !set.dealings.has(noun.lemma)) return false;
  if (owners > 1 || hasBoth(scene, clauses, trigger)) return true;
  const isAbout = trigger.entry.marks.has('about') && set.relations.has(noun.lemma);
  return isAbout && group.phrases.every(({ mention }) => mention?.type !== 'PER' && mention?.type !== 'JOB');
}

/** Whether two do it already: «Коваль і Новак обговорили угоду з Польщею», «сторони обговорили …». */
function hasBoth(scene: Scene, clauses: Clauses, { verb }: Trigger): boolean {
  const subject = verb < 0 ? null : subjectOf(scene, clauses, verb);
  if (!subject) return false;
  const [first, second] = subject.group.phrases;
  return second !== undefined || scene.lexicon.set.together.has(scene.tokens[first?.head ?? -1]?.norm ?? '');
}

/** Tokens between a state and the border behind it, and between "the border of" and a state. */
const BORDER = 4;

/** "To the [U.S.]-Mexico border", "to the border of [Mexico] and [the United States]": no state is visited there. */
function isOfBorder({ tokens, lexicon: { set }, input }: Scene, { first, last, phrases }: Group): boolean {
  const isBorder = (i: number) => set.borders.has(tokens[i]?.lemma ?? '');
  if (phrases.some(({ head }) => isBorder(head))) return true;
  for (let i = last; i < last + BORDER; i++) {
    if (isBorder(i)) return true;
    if (tokens[i]?.form !== '-' && tokens[i]?.upos !== 'PROPN') break;
  }
  for (let i = first - 1; i > first - 2 * BORDER; i--) {
    if (isBorder(i)) return input.words.grammar.partOf.includes(tokens[i + 1]?.norm ?? '');
    if (!/^(?:PROPN|DET|CCONJ|ADP)$/u.test(tokens[i]?.upos ?? '')) return false;
  }
  return false;
}

/** How far before "with" the topic begins that it belongs to, in tokens. */
const TOPIC = 8;

/** "Spoke of [her friendship] with Hill", "about [a difference of opinion] with him": what is spoken of is between them. */
function isOfTopic({ tokens, lexicon }: Scene, { at, entry }: Trigger, group: Group): boolean {
  if (
    entry.form !== 'verb' ||
    entry.kind === 'meeting' ||
    !lexicon.withFrames.some((one) => one.preposition === tokens[group.preposition]?.norm)
  )
    return false;
  const isTopic = (i: number) =>
    lexicon.topics.some((words) => words.length === 1 && words[0] === tokens[i]?.norm);
  let isBetween = false;
  for (let i = group.preposition - 1; i > Math.max(at, group.preposition - TOPIC); i--) {
    const { upos, lemma } = tokens[i] ?? {};
    if (upos === 'NOUN' && lexicon.set.relations.has(lemma ?? '')) isBetween = true;
    else if (upos === 'VERB' || upos === 'PUNCT') return false;
    else if (isBetween && (isTopic(i) || (upos === 'ADP' && i <= at + 2))) return true;
  }
  return false;
}
