/** «Автори огляду», «аналітики», «соціологи»: the body whose work the text has just told of. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

const WHOSE_WORK = 'description: whose work it is';

/** Sentences and words that are looked back through for a work. */
const SENTENCES_BACK = 5;
const WORDS_BACK = 160;
/** Words that may stand between a work and the name of whose it is. */
const BETWEEN = 5;
/** Blocks back in which the body spoke. */
const BLOCKS_BACK = 2;

/** The body whose report, study or poll it is; null where the text tells of none, and for experts at large. */
export function writersMeant(unit: Unit, source: Source, around: Surroundings): Named | null {
  const { directory, lexicon, memory, heard } = around;
  const { writers, experts, works, thinkers } = lexicon.sources;
  const head = directory.token(source.head);
  const isExpert = experts.has(head.lemma);
  if (head.feats.Number !== 'Plur' || (!isExpert && !writers.has(head.lemma))) return null;
  if (!isAlone(unit, source, works)) return null;
  const owner = isExpert ? null : ownerOfWork(head, unit, around);
  if (owner) return { ...directory.of(owner, WHOSE_WORK), how: WHOSE_WORK };
  const isThinker = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => thinkers.has(word));
  const spoken = memory.last(
    unit,
    ({ kind, named }) => kind === 'body' && !heard.isMedia(named),
    BLOCKS_BACK,
  );
  const isIts = spoken?.named.entity && isThinker(spoken.named.name);
  return isIts ? { ...spoken.named, how: WHOSE_WORK } : null;
}

/** The noun alone, or with the work that they wrote («автори [звіту]»). */
function isAlone(
  { analysis: { tokens } }: Unit,
  { first, head, last }: Source,
  works: { has(word: string): boolean },
): boolean {
  if (first !== head) return false;
  if (last === head + 1) return true;
  return last === head + 2 && works.has((tokens[head + 1] as Token).lemma);
}

/** «у щотижневому [огляді] [Центру обліку]», «[Центр] оприлюднив [звіт]»: the last work that a body is named beside. */
function ownerOfWork(head: Token, unit: Unit, { directory, lexicon, heard }: Surroundings): Mention | null {
  const { tokens } = unit.analysis;
  for (let i = head.index - 1; i >= 0 && i > head.index - WORDS_BACK; i--) {
    const token = tokens[i] as Token;
    if (head.sentence - token.sentence > SENTENCES_BACK) return null;
    if (token.upos !== 'NOUN' || !lexicon.sources.works.has(token.lemma)) continue;
    const { start } = tokens[i + 1] ?? token;
    const end = (tokens[Math.min(tokens.length, i + BETWEEN + 1) - 1] as Token).end;
    const owner = directory.inside({ start, end }).find((one) => isBody(one));
    if (owner && isOwner(tokens, i, directory.tokenAt(owner.start))) return owner;
    // «[Центр] оприлюднив звіт»: the only body of the sentence.
    const sentence = unit.analysis.sentences[token.sentence];
    const those = sentence
      ? directory.inside({ start: Math.max(sentence.start, token.start - LONGEST), end: token.start })
      : [];
    const bodies = new Map(those.filter((one) => heard.isBody(one)).map((one) => [one.entity, one]));
    if (bodies.size === 1) return [...bodies.values()][0] as Mention;
  }
  return null;
}

/** Letters of a sentence before a work in which its publisher may stand. */
const LONGEST = 300;

const isBody = ({ type, form, entity }: Mention): boolean =>
  type === 'ORG' && form !== 'pronoun' && form !== 'metonym' && entity !== null;

/** Nothing but words in the genitive and marks between a work and a name. */
function isOwner(tokens: readonly Token[], work: number, name: number): boolean {
  for (let i = work + 1; i < name; i++) {
    const { upos, feats, form } = tokens[i] as Token;
    const isPart = /^(?:NOUN|ADJ|PROPN|X)$/u.test(upos) && (feats.Case ?? 'Gen') === 'Gen';
    if (!isPart && !/^["«“„]$/u.test(form)) return false;
  }
  return true;
}
