/** Verbs of calling that say what somebody is: "called him a liar", where a language has one word for both. */
import type { Scene } from './scene.js';

/** "called him a liar": after the object no end, no preposition and no adverb, but more words. */
export function isNaming(scene: Scene, after: number): boolean {
  const next = scene.tokens[after];
  if (next?.form === ',') return isNamedBehind(scene, after);
  if (isOfTime(scene, after) || isOfOrder(scene, after)) return false;
  if (next?.upos === 'ADP' && scene.isInDate(scene.tokens[after + 1]?.start ?? -1))
    return isNamingSince(scene, after);
  return next !== undefined && !/^(?:ADP|ADV|SCONJ|CCONJ)$/.test(next.upos) && !/^[.;:!?]$/.test(next.form);
}

/** "Called Koval [first] and then Nowak", not "called Koval [first] among equals". */
function isOfOrder({ tokens }: Scene, at: number): boolean {
  const next = tokens[at + 1];
  const isEnd = next === undefined || /^[.;,]$/u.test(next.form) || next.upos === 'CCONJ';
  return tokens[at]?.feats.NumType === 'Ord' && isEnd;
}

/** "Called Koval on Monday [a liar]", not "[a day] after the vote". */
function isNamingSince(scene: Scene, preposition: number): boolean {
  let i = preposition + 1;
  while (scene.tokens[i] && scene.isInDate(scene.token(i).start)) i++;
  const noun = scene.tokens[i + 1];
  return namesAt(scene, i) && !(noun && scene.lexicon.units.has(noun));
}

/** "Called Koval [last Thursday]", "[three times]", "[one after the other]": when or how often; not "called Koval [yesterday's] man". */
function isOfTime(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  let i = at;
  while (tokens[i] && scene.isInDate(scene.token(i).start)) i++;
  if (i > at) return !/^[’']s?$/u.test(tokens[i]?.norm ?? '') && !namesAt(scene, i);
  while (tokens[i]?.upos === 'ADJ' || tokens[i]?.upos === 'NUM') i++;
  const noun = tokens[i];
  if (i === at + 1 && tokens[at]?.upos === 'NUM' && noun?.upos === 'ADP') return !isOf(scene, i); // "one after the other", not "one of them"
  if (noun?.upos !== 'NOUN') return false;
  if (namesAt(scene, i + 1)) return false;
  if (i > at && lexicon.set.formerly.has(noun.norm)) return true;
  return lexicon.units.has(noun) && /^(?:ADV|ADP|SCONJ)$/u.test(tokens[i + 1]?.upos ?? '');
}

/** "Last week [a] crook", "last year ["]a disaster"": what somebody is called stands behind the time. */
const namesAt = ({ tokens }: Scene, at: number): boolean =>
  tokens[at]?.upos === 'DET' || /^["“]$/u.test(tokens[at]?.form ?? '');

const isOf = ({ tokens, input }: Scene, at: number): boolean =>
  input.words.grammar.partOf.includes(tokens[at]?.norm ?? '');

/** Words between commas behind a name. */
const INSET = 10;

/** "called Hall, his rival, a liar", "called the chairman, Mark Hall, \"driven\"": more words behind those between commas. */
function isNamedBehind(scene: Scene, comma: number): boolean {
  const end = Math.min(comma + INSET, scene.sentenceOf(comma).last);
  for (let i = comma + 1; i < end; i++) {
    if (scene.token(i).form !== ',') continue;
    const next = scene.tokens[i + 1];
    return next?.feats.PronType === 'Art' || /^["“'‘]/u.test(next?.form ?? '') || next?.upos === 'ADJ';
  }
  return false;
}
