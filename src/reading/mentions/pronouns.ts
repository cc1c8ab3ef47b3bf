/** Pronouns of the third person: who was last spoken of, fits in gender and number, and was a subject. */
import type { Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { doerOver, isHost, isObject, isTitleMeant, isWhomItIsAbout, ownerElse } from './doers.js';
import type { Draft, MentionDraft } from './entities.js';

export interface PronounShape {
  readonly gender: 'Masc' | 'Fem' | 'Neut' | null;
  readonly number: 'Sing' | 'Plur';
  readonly possessive: boolean;
}

const GENDERS: Record<string, 'Masc' | 'Fem' | 'Neut' | null> = { m: 'Masc', f: 'Fem', n: 'Neut', '-': null };

const tables = new WeakMap<MentionWords, ReadonlyMap<string, PronounShape>>();

/** The pronouns of a language by norm, made once. */
export function pronounTable(words: MentionWords): ReadonlyMap<string, PronounShape> {
  const table = tables.get(words) ?? tableOf(words);
  tables.set(words, table);
  return table;
}

function tableOf(words: MentionWords): Map<string, PronounShape> {
  const table = new Map<string, PronounShape>();
  const add = (row: string, possessive: boolean) => {
    const [norm = '', gender = '-', number = 's'] = row.split(' ');
    if (!table.has(norm))
      table.set(norm, {
        gender: GENDERS[gender] ?? null,
        number: number === 'p' ? 'Plur' : 'Sing',
        possessive,
      });
  };
  for (const row of words.pronouns) add(row, false);
  for (const row of words.possessives) add(row, true);
  return table;
}

/** What a language turns from one person to another by: cases or their lack, and the lemmas of verbs of receiving a guest. */
export interface Turns {
  readonly isCaseless: boolean;
  readonly welcoming: ReadonlySet<string>;
}

/** How far back a pronoun looks, in mentions and sentences. */
const MENTIONS_BACK = 14;
const SENTENCES_BACK = 3;
/** What a person of the same sentence gains over the subject of the sentence before. */
const NEAR = 3;

/**
 * The entity a pronoun means, or null. Nearness counts, and being a subject counts more (after Lappin and Leass 1994).
 * A tie between two persons of one gender in one sentence goes to the subject, else nobody is named. Where words show
 * no gender and no case, a person of the pronoun's own sentence comes before others. No object means its own subject.
 */
export function antecedentOf(
  pronoun: PronounShape,
  at: number,
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
  { isCaseless, welcoming }: Turns,
): { entity: Draft; because: string } | null {
  const own = tokens[at] as Token;
  const subject = isCaseless
    ? pronoun.possessive
      ? null
      : subjectOver(at, tokens, earlier)
    : (doerOver(at, tokens, earlier) ?? ownerElse(at, tokens, earlier, (entity) => fits(pronoun, entity)));
  if (subject && !isCaseless && isTitleMeant(pronoun.gender, at, tokens, earlier)) return null;
  let best: Draft | null = null;
  let score = 0;
  for (let i = earlier.length - 1, seen = 0; i >= 0 && seen < MENTIONS_BACK; i--, seen++) {
    const mention = earlier[i] as MentionDraft;
    const { entity } = mention;
    if (mention.last > at) continue;
    const head = tokens[mention.first] as Token;
    const distance = own.sentence - head.sentence;
    if (distance > SENTENCES_BACK) break;
    if (!entity && !isCaseless && distance === 0 && isSomebody(pronoun, mention, tokens)) return null;
    if (!entity || !fits(pronoun, entity) || entity === subject || isOfTitle(earlier, i)) continue;
    const isNear = isCaseless && distance === 0 && entity.type === 'PER';
    const isSubject =
      (head.feats.Case === 'Nom' &&
        !isObject(tokens, earlier, i) &&
        !isHost(tokens, earlier, i, welcoming)) ||
      mention.form === 'pronoun' ||
      precedesVerb(tokens, mention.last) ||
      (distance === 1 && isWhomItIsAbout(tokens, earlier, i)) ||
      (isCaseless ? opensSentence(tokens, mention) : isHeadOfSentence(tokens, mention));
    const value =
      10 -
      3 * distance -
      seen * 0.25 +
      (isSubject ? 4 : 0) +
      (entity.type === 'PER' ? 2 : 0) +
      (isNear ? NEAR : 0);
    if (value > score) {
      score = value;
      best = entity;
    }
  }
  return best ? { entity: best, because: 'last spoken of with this gender and number' } : null;
}

/** «глава [Ради] Жуан Феррейра»: a body between a title and the name of its bearer is nobody whom a pronoun goes on with. */
function isOfTitle(earlier: readonly MentionDraft[], index: number): boolean {
  const body = earlier[index] as MentionDraft;
  if (body.type !== 'ORG' || index === 0) return false;
  const title = earlier[index - 1] as MentionDraft;
  const bearer = earlier[index + 1];
  if (title.type !== 'JOB' || bearer?.type !== 'PER') return false;
  return title.first < body.first && title.last <= body.last && bearer.first === body.last;
}

/** "Koval, an envoy of the ministry, will come": a name at the head of a sentence that a comma follows is its subject. */
const opensSentence = (tokens: readonly Token[], { first, last }: MentionDraft): boolean =>
  tokens[first - 1]?.sentence !== tokens[first]?.sentence && tokens[last]?.form === ',';

/** «Український президент …, він зустрівся»: the subject of the sentence is somebody in office whom nothing names. */
function isSomebody(
  { gender, number, possessive }: PronounShape,
  mention: MentionDraft,
  tokens: readonly Token[],
): boolean {
  if (mention.type !== 'JOB' || possessive || number !== 'Sing' || gender === 'Neut') return false;
  const head = tokens[mention.first] as Token;
  const isSubject = head.feats.Case === 'Nom' && head.feats.Number === 'Sing';
  return isSubject && head.feats.Gender === gender && tokens[mention.first - 1]?.sentence !== head.sentence;
}

/** «Чандра на зустрічі зауважив»: a name that shows no case is the subject where its sentence starts with it. */
const isHeadOfSentence = (tokens: readonly Token[], { first, type, lemma }: MentionDraft): boolean =>
  type === 'PER' &&
  lemma.split(' ').includes(tokens[first]?.form ?? '') &&
  tokens[first]?.feats.Case === undefined &&
  tokens[first - 1]?.sentence !== tokens[first]?.sentence;

/** How far the verb stands from its object: "had told him". */
const OBJECT = 3;

/** "Koval had told him": who is the subject of the verb that a pronoun is the object of; null when it is none. */
function subjectOver(at: number, tokens: readonly Token[], earlier: readonly MentionDraft[]): Draft | null {
  if (tokens[at]?.feats.Case !== 'Acc') return null;
  let verb = at - 1;
  while (verb > at - OBJECT && tokens[verb]?.upos === 'ADP') verb--;
  if (tokens[verb]?.upos !== 'VERB') return null;
  const mention = earlier.findLast(({ last }) => last <= verb);
  return mention && isSubjectOf(tokens, mention.last, verb) ? mention.entity : null;
}

/** Nothing but auxiliaries, adverbs and particles stand between who does it and the verb. */
function isSubjectOf(tokens: readonly Token[], after: number, verb: number): boolean {
  for (let i = after; i < verb; i++) if (!/^(?:AUX|ADV|PART)$/.test(tokens[i]?.upos ?? '')) return false;
  return tokens[after - 1]?.sentence === tokens[verb]?.sentence;
}

/** Without cases the subject is what stands right before a verb, an adverb aside: "Ushakov also said". */
export function precedesVerb(tokens: readonly Token[], after: number): boolean {
  if (tokens[after - 1]?.feats.Case !== undefined) return false;
  const next = tokens[after]?.upos === 'ADV' ? tokens[after + 1] : tokens[after];
  return next?.sentence === tokens[after - 1]?.sentence && /^(?:VERB|AUX)$/.test(next?.upos ?? '');
}

/** «Той назвав розмову доброю»: a demonstrative for the person who was named last and was no subject. */
export function isPersonMeant(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  // «…, а [той] повідомив»: a conjunction that opens its clause may stand before it.
  const before = tokens[at - 1]?.upos === 'CCONJ' ? tokens[at - 2] : tokens[at - 1];
  const opens = before?.sentence !== token.sentence || before.upos === 'PUNCT';
  return isDemonstrative(token) && opens && tokens[at + 1]?.upos === 'VERB';
}

/** «той», «тот»: by its tag, else, where tags do not tell kinds of pronouns, as a determiner in a case. */
export const isDemonstrative = ({ upos, feats }: Token): boolean =>
  feats.PronType === 'Dem' || (feats.PronType === undefined && upos === 'DET' && feats.Case !== undefined);

/** The last person of a gender named before, whatever his part in the sentence. */
export function lastNamed(
  pronoun: PronounShape,
  at: number,
  tokens: readonly Token[],
  earlier: readonly MentionDraft[],
): { entity: Draft; because: string } | null {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - MENTIONS_BACK); i--) {
    const { entity, last, first } = earlier[i] as MentionDraft;
    if (entity?.type !== 'PER' || last > at || !fits(pronoun, entity)) continue;
    const distance = (tokens[at] as Token).sentence - (tokens[first] as Token).sentence;
    return distance <= 1 ? { entity, because: 'the last person named' } : null;
  }
  return null;
}

function fits(pronoun: PronounShape, entity: Draft): boolean {
  if (entity.number !== pronoun.number) return false;
  if (pronoun.number === 'Plur') return entity.type === 'PER' || entity.type === 'ORG';
  if (entity.type === 'LOC' && pronoun.gender === 'Masc') return false;
  return entity.type === 'PER'
    ? entity.gender === null || entity.gender === pronoun.gender
    : entity.gender === pronoun.gender && entity.type === 'ORG';
}
