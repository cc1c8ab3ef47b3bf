/** Text → tokens, sentences, tags, names, quotations. */
import type { Block } from '../model/index.js';
import { isCapitalised } from '../text/characters.js';
import { findQuotations } from '../text/quotations.js';
import type { Analyser, Analysis, ModelBytes, NameSpan, Sentence } from './contract.js';
import { NO_GROUPS, openGroups } from './groups.js';
import { openRecogniser } from './names/recogniser.js';
import { openTagger, type Tagger } from './tagging/tagger.js';
import { splitSentences } from './tokens/sentences.js';
import { type MutableToken, NO_FEATS, tokenise, type Units } from './tokens/tokenise.js';
import type { TokenWords } from './words/tokens.js';

/** Builds the analyser of a language from its words and models. @throws LitopysError `model.version` */
export function loadAnalyser(language: string, words: TokenWords, models: ModelBytes): Analyser {
  const groupBytes = models(language, 'groups');
  const groups = groupBytes ? openGroups(groupBytes) : NO_GROUPS;
  const bytes = models(language, 'tagger');
  const tagger: Tagger | null = bytes ? openTagger(bytes, groups) : null;
  const nameBytes = models(language, 'names');
  const recogniser = nameBytes ? openRecogniser(nameBytes) : null;
  return {
    analyse(text, blocks, options): Analysis {
      const { tokens, sentences } = cutText(text, blocks, words, options?.units);
      if (tagger) for (const sentence of sentences) tagger.tag(tokens, sentence.first, sentence.last);
      else for (const token of tokens) token.group = groups.of(token.norm);
      const names = recogniser?.recognise(text, tokens, sentences) ?? [];
      if (options?.units !== 'treebank') {
        for (const name of names) {
          takeForNames(tokens, name);
          takeForConjunction(tokens, name, words);
        }
        takeForOffices(tokens, words);
        takeForHolders(tokens, words);
        takeForParticiples(tokens, words);
        takeForInfinitives(tokens, words);
      }
      return { text, language, tokens, sentences, names, quotations: findQuotations(text, blocks) };
    },
  };
}

/** Surer than this, a person's name is no verb: the recogniser sees more of the article than the tagger. */
const SURE = 0.8;

/** «В свою очередь Лула заявил»: a short name that the tagger took for a verb. Its case stays open. */
function takeForNames(tokens: readonly MutableToken[], { first, last, type, confidence }: NameSpan): void {
  if (type !== 'PER' || confidence < SURE) return;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as MutableToken;
    if (token.upos !== 'VERB' || !isCapitalised(token.form)) continue;
    token.upos = 'PROPN';
    token.feats = NO_FEATS;
    token.lemma = token.form;
  }
}

/** "Before Koval met Nowak": a word of time between clauses, whatever its tag, when a finite verb follows the name behind it. */
function takeForConjunction(
  tokens: readonly MutableToken[],
  { first, last }: NameSpan,
  { joining }: TokenWords,
): void {
  const word = tokens[first - 1];
  if (word?.upos !== 'ADP' || !joining.includes(word.norm) || word.sentence !== tokens[first]?.sentence)
    return;
  let at = last;
  while (tokens[at]?.upos === 'ADV') at++;
  const verb = tokens[at];
  if (verb?.feats.VerbForm === 'Fin' && verb.sentence === word.sentence) word.upos = 'SCONJ';
}

const OFFICE = { Animacy: 'Anim', Gender: 'Masc', Number: 'Sing' } as const;

/** «Встреча президента Украины и премьера Польши»: before the name of a state it is who governs, and no first night. */
function takeForOffices(tokens: readonly MutableToken[], { offices, shows }: TokenWords): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    const office = token.feats.Case === 'Nom' && Object.hasOwn(offices, token.norm) && offices[token.norm];
    if (!office) continue;
    const { upos, feats, sentence } = tokens[i + 1] as MutableToken;
    if (upos !== 'PROPN' || feats.Case !== 'Gen' || feats.Animacy !== 'Inan' || sentence !== token.sentence)
      continue;
    if (isFirstNight(tokens, i, shows)) continue;
    const before = tokens[i - 1];
    const isObject = before?.upos === 'VERB' && before.sentence === token.sentence;
    token.lemma = office;
    token.feats = { ...OFFICE, Case: isObject ? 'Acc' : 'Gen' };
  }
}

/** «принял в Кремле спецпосланника Лиса»: a form that is nobody's but a man's who holds an office, as object or genitive. */
function takeForHolders(tokens: readonly MutableToken[], { holders }: TokenWords): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    const { Case, Animacy } = token.feats;
    const lemma = Animacy !== 'Anim' && Object.hasOwn(holders, token.norm) && holders[token.norm];
    if (!lemma) continue;
    const before = tokens[i - 1];
    const isOwner = before?.sentence === token.sentence && /^(?:NOUN|ADP)$/u.test(before?.upos ?? '');
    const isKnown = Case === 'Gen' || Case === 'Acc';
    const isGenitive = isOwner && tokens[i - 2]?.upos !== 'ADP'; // «в Кремле спецпосланника»
    token.upos = 'NOUN';
    token.lemma = lemma;
    token.feats = { ...OFFICE, Case: isKnown ? Case : isGenitive ? 'Gen' : 'Acc' };
  }
}

/**
 * «вручил ноту временному [поверенному]», «[уповноважений] Верховної Ради»: a participle that is a noun. Not «уполномоченный
 * орган», «чиновник, уполномоченный вести переговоры».
 */
function takeForParticiples(tokens: readonly MutableToken[], { participles }: TokenWords): void {
  const stems = Object.entries(participles);
  if (stems.length === 0) return;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    const { upos, norm, feats, sentence } = token;
    if ((upos !== 'ADJ' && upos !== 'VERB') || feats.Case === undefined || feats.Gender === 'Neut') continue;
    const words = stems.find(([stem]) => norm.startsWith(stem))?.[1].split(' ');
    const [lemma, adjective] = [words?.at(-1), words?.at(-2)];
    if (lemma === undefined || !isNounLike(tokens, i)) continue;
    const before = tokens[i - 1];
    let at = i - 1;
    while (tokens[at]?.upos === 'ADJ' && tokens[at]?.sentence === sentence) at--;
    const isOwner = /^(?:NOUN|ADP|PROPN)$/u.test(tokens[at]?.upos ?? '') && tokens[at]?.sentence === sentence;
    const Case = feats.Case === 'Gen' && !isOwner ? 'Acc' : feats.Case;
    token.upos = 'NOUN';
    token.lemma = lemma;
    token.feats = { Animacy: 'Anim', Gender: feats.Gender ?? 'Masc', Number: feats.Number ?? 'Sing', Case };
    if (before?.upos !== 'ADJ' || before.sentence !== sentence) continue;
    const isSame = before.feats.Case === feats.Case || before.feats.Case === Case;
    if (!isSame) continue;
    before.feats = { ...before.feats, Case };
    if (adjective?.slice(0, -2) === before.lemma.slice(0, -2)) before.lemma = adjective; // «временной», «временный»
  }
}

/** Whether what follows depends on it: a preposition, a genitive, a name, or the end; nothing that it explains before it. */
function isNounLike(tokens: readonly MutableToken[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at] as MutableToken, tokens[at + 1]];
  if (before?.sentence === own.sentence && before.form === ',') return false;
  if (!next || next.sentence !== own.sentence || next.upos === 'PUNCT' || next.upos === 'ADP') return true;
  if (next.upos === 'PROPN') return true;
  if (next.upos === 'VERB' || next.upos === 'AUX') return next.feats.VerbForm === 'Fin';
  const isGenitive = (next.upos === 'NOUN' || next.upos === 'ADJ') && next.feats.Case === 'Gen';
  return isGenitive && (own.feats.Case !== 'Gen' || next.feats.Gender !== own.feats.Gender);
}

const INFINITIVE = { VerbForm: 'Inf' } as const;

/** "Will also [phone] Koval", "plans to [telephone] her": a bare noun between a modal and an object is a verb; not "will talks resume". */
function takeForInfinitives(tokens: readonly MutableToken[], { modals }: TokenWords): void {
  if (modals.length === 0) return;
  for (let i = 2; i + 1 < tokens.length; i++) {
    const token = tokens[i] as MutableToken;
    if (token.upos !== 'NOUN' || token.norm !== token.lemma || token.form !== token.norm) continue;
    if (!/^(?:PROPN|DET|PRON)$/u.test(tokens[i + 1]?.upos ?? '')) continue;
    let at = i - 1;
    while (at > 0 && tokens[at]?.upos === 'ADV') at--;
    const { upos, norm, sentence } = tokens[at] as MutableToken;
    const isModal = (upos === 'AUX' || upos === 'PART') && modals.includes(norm);
    if (!isModal || sentence !== token.sentence || tokens[i + 1]?.sentence !== sentence) continue;
    const isQuestion = upos === 'AUX' && !/^(?:NOUN|PROPN|PRON)$/u.test(tokens[at - 1]?.upos ?? '');
    if (isQuestion) continue;
    token.upos = 'VERB';
    token.feats = INFINITIVE;
  }
}

/**
 * «В Каннах состоялась премьера Украины»: the one subject of a verb of shows, or a headline without a verb that begins with
 * it. Never before a name: «премьера Словакии Яна Новака».
 */
function isFirstNight(tokens: readonly MutableToken[], at: number, shows: readonly string[]): boolean {
  const { sentence } = tokens[at] as MutableToken;
  const isInside = (i: number) => tokens[i]?.sentence === sentence && tokens[i]?.upos !== 'PUNCT';
  if (isInside(at + 2) && tokens[at + 2]?.upos === 'PROPN') return false;
  let [first, last] = [at, at + 1];
  while (isInside(first - 1)) first--;
  while (isInside(last)) last++;
  const clause = tokens.slice(first, last);
  if (!clause.some(({ upos }) => upos === 'VERB'))
    return first === at && tokens[at - 1]?.sentence !== sentence;
  const isOther = (token: MutableToken) =>
    token !== tokens[at] && /^(?:NOUN|PROPN|PRON)$/u.test(token.upos ?? '') && token.feats.Case === 'Nom';
  return clause.some(({ norm }) => shows.includes(norm)) && !clause.some(isOther);
}

/** Tokens and sentences only. Sentences never cross a block. */
export function cutText(
  text: string,
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  words: TokenWords,
  units: Units = 'words',
): { tokens: MutableToken[]; sentences: Sentence[] } {
  const tokens: MutableToken[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const from = tokens.length;
    tokenise(text, block.start, block.end, words, tokens, units);
    splitSentences(tokens, from, tokens.length, words, (first, last) => {
      const start = (tokens[first] as MutableToken).start;
      const end = (tokens[last - 1] as MutableToken).end;
      for (let i = first; i < last; i++) (tokens[i] as MutableToken).sentence = sentences.length;
      sentences.push({ index: sentences.length, start, end, first, last, block: index });
    });
  });
  return { tokens, sentences };
}
