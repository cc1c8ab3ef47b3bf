/** Participles and adjectives that stand for people: «ведущего», «присутніх», «верующих». */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { type Phrase, participleAt } from '../phrases.js';
import type { Unit } from '../units.js';

/** «призвал [верующих] следовать …», «закликали [присутніх]»: a participle right after the cue that stands for people. */
export function participleAfter({ unit, entry, cue }: Draft): Phrase | null {
  const { tokens } = unit.analysis;
  const at = (cue.at(-1) ?? unit.last) + 1;
  const phrase = at < unit.last ? participleAt(unit, at) : null;
  if (!phrase || (tokens[at] as Token).feats.Number !== 'Plur') return null;
  const next = tokens[at + 1];
  // «призвал [верующих] граждан», «закликав прийняту угоду»: of what follows it is only said.
  if (next && !/^(?:VERB|AUX|SCONJ|ADP|PUNCT|PART)$/u.test(next.upos)) return null;
  const wanted = phrase.grammaticalCase === 'Gen' ? 'Acc' : phrase.grammaticalCase;
  const isGoverned = entry?.addressee.some(
    ({ preposition, grammaticalCase }) => preposition === null && grammaticalCase === wanted,
  );
  return isGoverned ? phrase : null;
}

/** «ведущего», «присутніх»: a word like an adjective, alone. */
export function isPeople({ analysis }: Unit, { head, last, first }: Phrase): boolean {
  const { upos, feats } = analysis.tokens[head] as Token;
  return last === first + 1 && (upos === 'ADJ' || feats.VerbForm === 'Part');
}

/** «ведущего», «присутніх»: a participle or adjective in the genitive that no noun follows. */
export function peopleAt(unit: Unit, at: number): Phrase | null {
  const [token, next] = [unit.analysis.tokens[at], unit.analysis.tokens[at + 1]];
  if (!token || at >= unit.last || (token.upos !== 'ADJ' && token.feats.VerbForm !== 'Part')) return null;
  const isAlone = next === undefined || /^(?:ADP|PUNCT|VERB|PRON|SCONJ|ADV)$/u.test(next.upos);
  if (token.feats.Case !== 'Gen' || token.feats.Gender === 'Neut' || !isAlone) return null;
  return { first: at, last: at + 1, head: at, grammaticalCase: 'Gen', preposition: -1 };
}
