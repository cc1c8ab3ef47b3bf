/** What the article itself says there was none of: «насправді жодної зустрічі не було». */
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** Whether "no such" stands right before the noun, with no preposition before both: «жодної зустрічі», not «після такої зустрічі». */
function isNoSuch({ tokens, lexicon: { set } }: Scene, { at, entry }: Trigger): boolean {
  if (entry.form !== 'noun' || !set.noSuch.has(tokens[at - 1]?.norm ?? '')) return false;
  return tokens[at - 2]?.upos !== 'ADP' && tokens[at - 2]?.upos !== 'PRON';
}

/**
 * Whether a sentence says nothing but that there was none: «Проте такої зустрічі не було.» Who did not expect it, with
 * whom else and until when there was none is said of others: «до цього такої зустрічі не було», «такої не очікували».
 */
export function isAllRefuted(scene: Scene, trigger: Trigger): boolean {
  if (!isNoSuch(scene, trigger)) return false;
  const { first, last } = scene.sentenceOf(trigger.at);
  const [before, after] = [trigger.at - 1, trigger.at + 1];
  if (isNotThere(scene, after)) return isEnd(scene, after + 2, last) && isCorrection(scene, first, before);
  const isInverted = isNotThere(scene, before - 2);
  return isInverted && isEnd(scene, after, last) && isCorrection(scene, first, before - 2);
}

/** «не було», «не відбулося»: a negation with the impersonal verb of what comes about. */
function isNotThere({ tokens, lexicon }: Scene, at: number): boolean {
  const verb = tokens[at + 1];
  if (!verb || !lexicon.set.negations.has(tokens[at]?.norm ?? '')) return false;
  const { Gender, Tense } = verb.feats;
  const effect = lexicon.governors.of(verb);
  return Tense === 'Past' && Gender === 'Neut' && (effect === 'copula' || effect === 'tense');
}

/** No word stands between a place and the end of the sentence. */
function isEnd({ tokens }: Scene, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (tokens[i]?.upos !== 'PUNCT' || tokens[i]?.form === ',') return false;
  return true;
}

/** Whether nothing but words of correction stands between two places: «Але насправді», «На самом деле». */
function isCorrection({ tokens, lexicon }: Scene, from: number, to: number): boolean {
  let i = from;
  while (i < to) {
    const phrase = lexicon.corrections.find((words) =>
      words.every((word, offset) => tokens[i + offset]?.norm === word),
    );
    if (phrase) i += phrase.length;
    else if (tokens[i]?.upos === 'PUNCT') i++;
    else return false;
  }
  return i === to;
}

/** «Раніше такої зустрічі не було»: what the article says of other times and others, not of the contact just told of. */
export function isOfOtherTimes(
  scene: Scene,
  { trigger, status, sources, quoted, parties }: Occurrence,
): boolean {
  if (status !== 'denied' || sources.length > 0 || quoted || parties.length > 0) return false;
  return isNoSuch(scene, trigger) && !isAllRefuted(scene, trigger);
}
