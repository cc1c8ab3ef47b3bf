/** Statements that a report tells on the way: nobody but the report passes them on. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';

/** An intention, fear or hope that nobody is said to have spoken of. */
export function isMeant({ entry, unit }: Draft): boolean {
  if (entry?.kind !== 'verb' || entry.takes.quote) return false;
  return (
    entry.act === 'plan' || (entry.act === 'evaluate' && unit.lexicon.set.felt.has(entry.lemmas[0] ?? ''))
  );
}

/** «з вимогою відставки», «оголошений пілотами страйк»: what a noun or a participle says on the way. */
export function isAside({ entry, unit, cue, rule }: Draft): boolean {
  if (!unit.lexicon.showsCases) return false;
  if (entry?.kind === 'noun') return /\.noun\.content\.(?:infinitive|object)$/u.test(rule);
  return (
    cue.length > 0 &&
    cue.every((index) => {
      const { feats } = unit.analysis.tokens[index] as Token;
      return feats.VerbForm === 'Part' && feats.Case !== undefined && feats.Variant !== 'Short';
    })
  );
}
