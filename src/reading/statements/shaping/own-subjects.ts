/**
 * "Holm said [the Hungarian premier] had promised …", «Власти утверждают, что [протестующие] требовали …»: within what
 * somebody says, who stands before a verb of speech is its source, and not who tells of it.
 */
import type { Token } from '../../../language/contract.js';
import type { Span } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import { agrees, subjectIn } from '../sources/subjects.js';
import { tokenAt } from '../units.js';

/** How many tokens a subject may have that nothing but a noun phrase parts from the opening of its clause. */
const LONGEST = 10;

/** The drafts of a sentence, those within the words of others by the subjects of their own clauses. */
export const withOwnSubjects = (group: readonly Draft[]): Draft[] =>
  group
    .map((draft) => withOwnSubject(withoutNobody(draft, group), group))
    .filter(
      ({ unit, source }) =>
        !unit.lexicon.showsCases || !source || !isNobody(unit.analysis.tokens[source.head]),
    );

/** «Міністр запевнив, що [ніхто] не тікає, і закликав …»: who of nobody is told within his words goes on himself. */
function withoutNobody(draft: Draft, group: readonly Draft[]): Draft {
  const { unit, source, cue } = draft;
  const { tokens } = unit.analysis;
  if (!source || !isNobody(tokens[source.head])) return draft;
  const [who, verb] = [tokens[source.head] as Token, tokens[cue[0] ?? source.head] as Token];
  const isIn = (piece: Span, { start }: Token) => piece.start <= start && start < piece.end;
  const outer = group.find(
    (other) =>
      other !== draft &&
      other.source !== null &&
      !isNobody(tokens[other.source.head]) &&
      other.content.some((piece) => isIn(piece, who) && !isIn(piece, verb)),
  );
  return outer?.source ? { ...draft, source: { ...outer.source, how: 'ellipsis' } } : draft;
}

const isNobody = (token: Token | undefined): boolean =>
  token?.upos === 'PRON' && token.feats.PronType === 'Neg';

/** A draft within the words of another one, with the subject of its own clause for its source. */
function withOwnSubject(draft: Draft, group: readonly Draft[]): Draft {
  const { unit, source, cue, entry } = draft;
  const at = cue[0];
  if (at === undefined || entry?.kind !== 'verb' || !draft.learned) return draft;
  const { tokens } = unit.analysis;
  const piece = heldBy(draft, group);
  if (!piece) return draft;
  if (source && (tokens[source.first] as Token).start >= piece.start) return draft;
  const first = tokenAt(tokens, piece.start);
  if (at - first > LONGEST || at <= first) return draft;
  const words = tokens.slice(first, at);
  const own = unit.lexicon.showsCases
    ? casedSubject(draft, first, at)
    : phraseBefore(words, tokens[at] as Token);
  return own ? { ...draft, source: own, carried: false } : draft;
}

/** The piece of what another one says that holds the cue and all of the content of a draft; the shortest one. */
function heldBy({ unit, cue, content }: Draft, group: readonly Draft[]): Span | null {
  const { start, end } = unit.analysis.tokens[cue[0] ?? unit.first] as Token;
  let best: Span | null = null;
  for (const other of group) {
    if (other.unit !== unit || other.cue.length === 0 || other.cue[0] === cue[0]) continue;
    for (const piece of other.content) {
      const isIn = (part: Span) => piece.start <= part.start && part.end <= piece.end;
      if (!isIn({ start, end }) || !content.every(isIn)) continue;
      if (!best || piece.end - piece.start < best.end - best.start) best = piece;
    }
  }
  return best;
}

/** Where words show cases: a nominative that agrees, or a participle in the plural that stands for people. */
function casedSubject({ unit }: Draft, first: number, at: number): Source | null {
  const { tokens } = unit.analysis;
  const verb = tokens[at] as Token;
  if (verb.upos !== 'VERB' || verb.feats.VerbForm !== 'Fin' || /^[12]$/u.test(verb.feats.Person ?? ''))
    return null;
  const words = tokens.slice(first, at);
  if (words.some(({ upos, feats }) => BREAKS.test(upos) || (upos === 'VERB' && feats.VerbForm !== 'Part')))
    return null;
  const found = subjectIn(unit, first, at, verb);
  if (found)
    return (tokens[found.head] as Token).upos === 'PRON'
      ? null
      : { first: found.first, last: found.last, head: found.head, how: 'subject' };
  const head = tokens[at - 1] as Token;
  const isPeople =
    head.feats.VerbForm === 'Part' && head.feats.Case === 'Nom' && head.feats.Number === 'Plur';
  const phrase = { first: at - 1, last: at, head: at - 1, grammaticalCase: 'Nom', preposition: -1 };
  return isPeople && agrees(unit, head, verb, phrase)
    ? { first: at - 1, last: at, head: at - 1, how: 'subject' }
    : null;
}

const BREAKS = /^(?:PUNCT|SCONJ|CCONJ)$/u;

/** Where they do not: nothing but one noun phrase from the opening of the clause to its verb. */
function phraseBefore(words: readonly Token[], verb: Token): Source | null {
  const [opening] = words;
  const last = words.at(-1);
  // "an emergency meeting [to] discuss": what a verb that is not finite is said of need not speak.
  if (verb.upos !== 'AUX' && verb.feats.VerbForm !== 'Fin') return null;
  if (!opening || !last || !/^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(opening.upos)) return null;
  if (!/^(?:NOUN|PROPN)$/u.test(last.upos)) return null;
  const isPhrase = words.every(
    ({ upos, norm }, i) =>
      /^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(upos) ||
      (i > 0 && norm === 'of') ||
      norm === "'s" ||
      norm === '’s',
  );
  if (!isPhrase) return null;
  const until = words.findIndex(({ norm }) => norm === 'of');
  const nouns = until < 0 ? words : words.slice(0, until);
  const head = nouns.findLast(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return head ? { first: opening.index, last: last.index + 1, head: head.index, how: 'subject' } : null;
}
