/** «Коваль звинуватив Лиса, [той] назвав його …»: a pronoun right before a verb is its subject, and nobody further off. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';

/** A learnt draft with the pronoun that opens the clause of its cue for its source. */
export function withPronounSubject(draft: Draft): Draft {
  const { unit, source, cue, entry } = draft;
  const { tokens } = unit.analysis;
  const at = (cue[0] ?? unit.first) - 1;
  if (!draft.learned || !unit.lexicon.showsCases || !source || entry?.kind !== 'verb') return draft;
  if (at <= source.last || !isPronoun(tokens[at] as Token, draft) || tokens[at - 1]?.form !== ',')
    return draft;
  const { feats } = tokens[at + 1] as Token;
  if (feats.VerbForm !== 'Fin' || feats.Number === 'Plur') return draft;
  return { ...draft, source: { first: at, last: at + 1, head: at, how: 'subject' } };
}

function isPronoun({ feats, norm, lemma }: Token, { unit: { lexicon } }: Draft): boolean {
  const { small, sources } = lexicon;
  if (feats.Case !== 'Nom' || feats.Number === 'Plur') return false;
  return small.ofHim.has(norm) || small.ofHer.has(norm) || sources.lastNamed.has(lemma);
}
