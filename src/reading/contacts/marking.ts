/** What decides whether a word of the tables is a contact where it stands. */
import type { Token } from '../../language/contract.js';
import type { Entry } from './lexicon.js';
import { isSummons } from './parties/summoned.js';
import { speaksOfTeams } from './parties/teams-told.js';
import type { Scene } from './scene.js';

/** How far a place may stand behind the verb of inviting, in tokens. */
const INVITED = 12;

/** «Поговори з нею» tells of nothing, "the most-visited page" of no visit. */
export function isNoReport(scene: Scene, { index, feats, upos }: Token): boolean {
  if (feats.Mood === 'Imp') return !endsPhrase(scene, index);
  const before = scene.tokens[index - 1];
  return upos === 'VERB' && before?.form === '-' && !before.spaceBefore && !scene.token(index).spaceBefore;
}

/** How far behind «на зв’язок» its verb may stand, in tokens. */
const LINE = 8;

/** «вийшли на (тривалий) зв’язок», «на связь с Ковалем вышел Новак», «на связи с Ковалем»: a contact only as what a verb of the tables leads to, or with somebody. */
export function isBound(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  let goal = at - 1;
  while (tokens[goal]?.upos === 'ADJ') goal--;
  if (!lexicon.set.goals.has(tokens[goal]?.norm ?? '')) return false;
  const isLine = (token: Token | undefined) =>
    token?.upos === 'VERB' && lexicon.governors.of(token) === 'tense';
  if (isLine(tokens[goal - 1])) return true;
  if (scene.caseless || !lexicon.withFrames.some(({ preposition }) => preposition === tokens[at + 1]?.norm))
    return false;
  if (!/^(?:PER|JOB|LOC|ORG)$/u.test(scene.mentionAt(at + 2)?.type ?? '')) return false;
  if (tokens[at]?.feats.Case === 'Loc') return true;
  const { last } = scene.sentenceOf(at);
  for (let i = at + 3; i < Math.min(last, at + LINE); i++) {
    if (tokens[i]?.form === ',') return false;
    if (tokens[i]?.upos === 'VERB') return isLine(tokens[i]);
  }
  return false;
}

/** A place follows the verb of inviting («до Москви»), and no contact that somebody is invited to. */
export function invitesTo(scene: Scene, at: number): boolean {
  const { nouns, verbs, set } = scene.lexicon;
  let isTo = false;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + INVITED); i++) {
    const token = scene.token(i);
    if (nouns.has(token) || verbs.has(token) || token.feats.VerbForm === 'Inf') return false;
    const opens = token.upos === 'ADP' && (set.goals.has(token.norm) || set.places.has(token.norm));
    if (opens && (scene.mentionAt(i + 1)?.type === 'LOC' || isHome(scene, i + 1))) isTo = true;
    if (/^[.,;:]$/.test(token.form) && (isTo || !isAmongAsked(scene, i))) break;
  }
  return isTo;
}

/** «запросив Коваля до себе», «к себе в Прагу», not «до себе в команду». */
function isHome(scene: Scene, at: number): boolean {
  if (scene.token(at).feats.Reflex !== 'Yes') return false;
  const [next, beyond] = [scene.tokens[at + 1], scene.tokens[at + 2]];
  return next?.upos !== 'ADP' || beyond?.upos !== 'NOUN' || scene.mentionAt(at + 2)?.type === 'LOC';
}

/** «запросив Путіна, Макрона і Туска до Берліна»: a comma between those who are asked. */
function isAmongAsked(scene: Scene, comma: number): boolean {
  if (scene.token(comma).form !== ',' || !scene.mentionAt(comma + 1)) return false;
  return scene.caseless || /^(?:Acc|Gen)$/u.test(scene.token(comma + 1).feats.Case ?? '');
}

/** A word that a name begins with is none; the name of an event («саміт ЄС») is a contact. */
export function isName(scene: Scene, at: number): boolean {
  const mention = scene.mentionAt(at);
  return mention !== null && mention.type !== 'EVT';
}

/** "US-Russia talks": what follows two names in one is a noun, whatever its tag. */
export function followsPair(scene: Scene, at: number): boolean {
  const hyphen = scene.tokens[at - 2];
  return scene.caseless && hyphen?.form === '-' && !hyphen.spaceBefore && isName(scene, at - 1);
}

/** "The call lasted", "the leaders' second call": what follows an article or an ordinal is a noun, whatever its tag. */
export function followsArticle(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (before?.feats.PronType === 'Art' || endsPhrase(scene, at)) return true;
  const { norm, lemma, upos } = scene.token(at);
  if (scene.caseless && upos === 'VERB' && norm === `${lemma}s` && isCounted(scene, at)) return true;
  const isOrdinal = scene.caseless && before?.feats.NumType === 'Ord' && scene.sentenceOf(at).first < at - 1;
  const isBare = scene.token(at).norm === scene.token(at).lemma;
  return isOrdinal && isBare;
}

/** "A brief chat", "her two-hour chat": a bare form behind an article or possessive is a noun, whatever its tag. */
function endsPhrase({ caseless, tokens }: Scene, at: number): boolean {
  const own = tokens[at];
  if (!caseless || own?.feats.Mood !== 'Imp') return false;
  let i = at - 1;
  while (/^(?:ADJ|NUM|NOUN)$/u.test(tokens[i]?.upos ?? '') || tokens[i]?.form === '-') i--;
  const opens = tokens[i]?.feats.PronType === 'Art' || tokens[i]?.feats.Poss === 'Yes';
  return opens && tokens[i]?.sentence === own.sentence;
}

/** "The last two debates"; not "Leo XIV meets", "first meets", nor "held two debates" of their own. */
function isCounted({ tokens }: Scene, at: number): boolean {
  if (tokens[at - 1]?.feats.NumType !== 'Card') return false;
  let i = at - 1;
  while (/^(?:NUM|ADJ)$/u.test(tokens[i]?.upos ?? '')) i--;
  return tokens[i]?.feats.Definite === 'Def' && tokens[i]?.sentence === tokens[at]?.sentence;
}

/** Whether a word of the tables lacks what makes it a contact there; it may be one of the wide tables. */
export function isElse(scene: Scene, { marks }: Entry, at: number): boolean {
  if (marks.has('summons')) return !isSummons(scene, at);
  if (marks.has('views')) return !hasViews(scene, at) && !hasChannel(scene, at);
  if (marks.has('both')) return !isOfTwo(scene, at);
  if (marks.has('spent')) return !isSpentTogether(scene, at);
  return marks.has('channel') && !scene.caseless && !hasChannel(scene, at);
}

/** How far the two may stand from a verb of coming together, in tokens. */
const TOGETHER = 10;

/** «команди [Польщі та Чехії] зберуться», not «збираються підписати» nor «зібралися депутати»: two names joined beside a verb in the plural. */
function isOfTwo(scene: Scene, at: number): boolean {
  if (scene.token(at).feats.Number !== 'Plur' || isBoundFor(scene, at)) return false;
  const [left, right] = [joinedFrom(scene, at, -1), joinedFrom(scene, at, 1)];
  return right !== 'aim' && (left === 'two' || right === 'two' || speaksOfTeams(scene, at));
}

/** «собираются [в отпуск]» go somewhere, «зібралися [на саміт]» tells of another contact. */
function isBoundFor(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  const isPresent = tokens[at]?.feats.Tense === 'Pres';
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + CHANNEL); i++) {
    const token = scene.token(i);
    if (/^(?:PUNCT|VERB|SCONJ)$/u.test(token.upos)) return false;
    if (lexicon.nouns.has(token) && !lexicon.notContacts.has(token) && token.feats.Case === 'Acc')
      return true;
    if (
      i === at + 2 &&
      (isPresent || lexicon.set.places.has(tokens[at + 1]?.norm ?? '')) &&
      isWhither(scene, i)
    )
      return true;
  }
  return false;
}

/** «[в] отпуск», «[у] дорогу», not «[у] вівторок», «[через] неделю», «[в] Братиславе». */
function isWhither(scene: Scene, at: number): boolean {
  const { feats, start } = scene.token(at);
  return scene.tokens[at - 1]?.upos === 'ADP' && feats.Case === 'Acc' && !scene.isInDate(start);
}

function joinedFrom(scene: Scene, at: number, step: 1 | -1): 'two' | 'aim' | null {
  const { first, last } = scene.sentenceOf(at);
  for (
    let i = at + step;
    i >= Math.max(first, at - TOGETHER) && i < Math.min(last, at + TOGETHER);
    i += step
  ) {
    const { upos, norm, feats } = scene.token(i);
    if (upos === 'VERB' || upos === 'SCONJ') return step > 0 && feats.VerbForm === 'Inf' ? 'aim' : null;
    if (scene.lexicon.set.and.has(norm) && isParty(scene, i - 1) && isParty(scene, i + 1))
      return isOfPublic(scene, i - 1) ? null : 'two';
  }
  return null;
}

/** «[вболівальники] Польщі та України»: whoever neither holds an office nor is sent by a state. */
function isOfPublic(scene: Scene, owner: number): boolean {
  const head = scene.tokens[owner - 1];
  if (head?.upos !== 'NOUN' || head.feats.Number !== 'Plur' || scene.mentionAt(head.index)) return false;
  return head.feats.Animacy === 'Anim' && !scene.lexicon.partyNouns.has(head);
}

/**
 * «[дві години] просиділи [разом]», «провели [за столом пять часов]», not «провели разом навчання»: time spent beside each
 * other; «провела [дві години з Новаком]»: hours with a person.
 */
function isSpentTogether(scene: Scene, at: number): boolean {
  const { first, last } = scene.sentenceOf(at);
  const near = scene.tokens.slice(Math.max(first, at - TOGETHER), Math.min(last, at + TOGETHER));
  const { nouns, notContacts, units, set } = scene.lexicon;
  if (near.some((one) => nouns.has(one) && !notContacts.has(one))) return false; // «провели разом переговори»
  if (near.some((one) => set.hours.has(one.lemma) && units.has(one)) && isWithPerson(scene, near))
    return true;
  return (
    scene.token(at).feats.Number === 'Plur' &&
    near.some((one) => units.has(one)) &&
    near.some(({ lemma }) => set.abreast.has(lemma))
  );
}

/** «з [президентом] Новаком», not «з квітами» nor «з понеділка». */
function isWithPerson(scene: Scene, near: readonly Token[]): boolean {
  return near.some(({ index, norm }) => {
    const next = scene.tokens[index + 1];
    const isWith = scene.lexicon.withFrames.some(({ preposition }) => preposition === norm);
    if (!isWith || next?.feats.Case !== 'Ins') return false;
    return /^(?:PER|JOB)$/u.test(scene.mentionAt(index + 1)?.type ?? '');
  });
}

/** A name begins there, or one of two words («МИД Польши») ends. */
function isParty(scene: Scene, at: number): boolean {
  const before = scene.mentionAt(at - 1);
  const mention = scene.mentionAt(at) ?? (before && scene.lastToken(before) === at + 1 ? before : null);
  return /^(?:PER|LOC|ORG)$/u.test(mention?.type ?? '');
}

/** How far from a verb of telling its channel may stand, in tokens. */
const CHANNEL = 7;

/** «розповів Ковалю телефоном»: told by a channel near the verb, with no punctuation between. */
export function hasChannel(scene: Scene, at: number): boolean {
  const { first, last } = scene.sentenceOf(at);
  for (const step of [1, -1]) {
    for (
      let i = at + step;
      i >= Math.max(first, at - CHANNEL) && i < Math.min(last, at + CHANNEL);
      i += step
    ) {
      const { upos } = scene.token(i);
      if (upos === 'PUNCT' || upos === 'SCONJ') break;
      if (scene.lexicon.channels.has(scene.token(i)) && isMeans(scene, i)) return true;
    }
  }
  return false;
}

/** «обмінялися [думками]», «обменялись [с Ковалем] мнениями»: what is exchanged by talking. */
export function hasViews(scene: Scene, at: number): boolean {
  const { last } = scene.sentenceOf(at);
  for (let i = at + 1; i < Math.min(last, at + CHANNEL); i++) {
    const { upos, lemma, feats } = scene.token(i);
    if (/^(?:PUNCT|VERB|SCONJ)$/u.test(upos)) return false;
    const isOfSome = feats.Case === 'Gen' && scene.token(i - 1).feats.Case === 'Ins'; // «парою слів»
    if ((feats.Case === 'Ins' || isOfSome) && scene.lexicon.set.views.has(lemma)) return true;
  }
  return false;
}

/** «телефоном», «по телефону», «в телефонном разговоре», no telephone that is talked of, given or somebody's. */
function isMeans(scene: Scene, at: number): boolean {
  const { upos, feats } = scene.token(at);
  if (upos === 'ADV') return true;
  let before = at - 1;
  while (/^(?:ADJ|DET)$/u.test(scene.tokens[before]?.upos ?? '')) before--;
  const opener = scene.tokens[before];
  if (scene.lexicon.set.channelOpeners.has(opener?.norm ?? '')) return true;
  return upos === 'NOUN' && feats.Case === 'Ins' && opener?.upos !== 'ADP';
}

/** «був прийнятий Ковалем»: a passive participle that the tagger takes for an adjective. */
export const isReceived = ({ lexicon: { verbs } }: Scene, token: Token): boolean =>
  token.upos === 'ADJ' && token.feats.Voice === 'Pass' && verbs.of(token)?.marks.has('reception') === true;
