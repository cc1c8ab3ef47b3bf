/** Senses in which a word of the tables is no contact, in a language without cases: a crowd, papers, what somebody is called. */
import type { Token } from '../../language/contract.js';
import type { Entry } from './lexicon.js';
import type { Scene } from './scene.js';

/** How far what tells the sense may stand from the word, in tokens. */
const NEAR = 4;
const FAR = 12;

/** Whether the words beside an entry give it another sense. */
export function hasOtherMeaning(scene: Scene, { form, kind, marks }: Entry, at: number): boolean {
  if (!scene.caseless) return false;
  if (marks.has('naming')) return isCalled(scene, at);
  if (form !== 'noun') return false;
  const token = scene.token(at);
  if (scene.lexicon.set.crowds.has(token.lemma)) return isCrowd(scene, at);
  if (kind === 'letter') return !isOfBoth(scene, at) && (isTold(scene, at) || isPapers(scene, at));
  return isCompound(scene, at);
}

/** "A tea party darling": with the word behind it something else. */
const isCompound = ({ tokens, lexicon }: Scene, at: number): boolean =>
  lexicon.set.compounds.has(`${tokens[at]?.norm} ${tokens[at + 1]?.norm}`);

const isQuote = (token: Token | undefined): boolean => /^(?:["“‘]|''|``)$/u.test(token?.form ?? '');

/** "Whom he called ["]a crook"", "called the envoy, Jane Hill, ["]driven"", "[what] some call progress"; not "called Hill, "a friend said"". */
function isCalled(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  const { first, last } = scene.sentenceOf(at);
  for (let i = at - 1; i >= Math.max(first, at - NEAR); i--) {
    const { upos, norm } = scene.token(i);
    if (scene.lexicon.set.whats.has(norm)) return true;
    if (!/^(?:PRON|PROPN|NOUN|DET|ADV|AUX)$/u.test(upos)) break;
  }
  for (let i = at + 1; i < Math.min(last - 1, at + FAR); i++) {
    if (isQuote(tokens[i])) return /^[\p{Ll}]/u.test(tokens[i + 1]?.form ?? '');
    if (tokens[i]?.form !== ',' && !/^(?:PROPN|NOUN|DET|ADJ|PRON|PART)$/u.test(tokens[i]?.upos ?? '')) break;
  }
  return false;
}

/** "Told [his] audience", "[the debate] audience cheered", "[Hill's] audience", where nobody is with whom it is. */
function isCrowd(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const next = tokens[at + 1];
  let i = at - 1;
  while (i > at - NEAR && tokens[i]?.upos === 'ADJ') i--;
  const before = tokens[i];
  const verb = tokens[i - 1];
  // "stacked the audience with friends", "told the audience"
  const isObject = before?.feats.Definite === 'Def' && verb?.upos === 'VERB' && !lexicon.governors.has(verb);
  if (isObject) return true;
  if (lexicon.withFrames.some(({ preposition }) => preposition === next?.norm)) return false;
  if (before?.feats.Poss === 'Yes' || /^[’']s?$/u.test(before?.norm ?? '')) return true;
  return next?.upos === 'VERB' && !lexicon.governors.has(next);
}

/** "Emails between Koval and Nowak", "a letter from Koval to the mayor": a letter, whoever cites it. */
function isOfBoth({ tokens, lexicon: { set } }: Scene, at: number): boolean {
  if (set.between.has(tokens[at + 1]?.norm ?? '')) return true;
  let isFrom = false;
  for (let i = at + 1; i <= at + FAR && tokens[i]?.sentence === tokens[at]?.sentence; i++) {
    const { upos, norm } = tokens[i] as Token;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT') return false;
    if (set.origins.has(norm)) isFrom = true;
    else if (isFrom && set.goals.has(norm)) return true;
  }
  return false;
}

/** "[Retweeted] a message from Hill": what somebody does to what another wrote. */
function isTold(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - NEAR); i--) {
    const { upos, lemma } = scene.token(i);
    if (upos === 'VERB') return scene.lexicon.set.strikes.has(lemma);
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'PRON' && upos !== 'NOUN' && upos !== 'NUM')
      return false;
  }
  return false;
}

/** "[Some] emails to Hill were kept", "[used] her private email": papers or an address, unless a verb of sending has them or they are what it was told by. */
function isPapers(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const token = scene.token(at);
  if (!lexicon.set.mails.has(token.norm)) return false;
  if (lexicon.set.addresses.has(tokens[at + 1]?.lemma ?? '')) return true;
  const isMany = token.feats.Number === 'Plur' || token.norm.endsWith('s');
  const isTo = lexicon.set.goals.has(tokens[at + 1]?.norm ?? '');
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - FAR); i--) {
    const one = scene.token(i);
    if (one.upos === 'VERB' && one.feats.VerbForm !== 'Part')
      return isMany ? !isOfSending(scene, one) : !isTo && lexicon.set.uses.has(one.lemma);
    if (one.upos === 'ADP' && isMany) return !lexicon.set.channelOpeners.has(one.norm);
    if (one.upos === 'SCONJ' || (one.upos === 'PUNCT' && !isQuote(one))) break;
  }
  return isMany && !isSent(scene, at);
}

const isOfSending = ({ lexicon }: Scene, verb: Token): boolean =>
  lexicon.governors.has(verb) || lexicon.wideVerbs.of(verb)?.kind === 'letter';

/** "Emails to Hill were [sent]": a verb of the tables behind it, with an auxiliary. */
function isSent({ tokens, lexicon }: Scene, at: number): boolean {
  const end = tokens[at]?.sentence;
  for (let i = at + 1; i < at + FAR && tokens[i]?.sentence === end; i++) {
    const one = tokens[i] as Token;
    if (one.upos === 'VERB') return tokens[i - 1]?.upos === 'AUX' && lexicon.governors.of(one) === 'tense';
  }
  return false;
}
