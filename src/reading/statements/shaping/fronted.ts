/** «[Жителів громади] закликали виїхати», «[Послу] радили не поспішати»: who is spoken to stands where a subject would. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { samePreposition } from '../frames.js';
import { caseAt } from '../phrases.js';
import { segmentOf } from '../source.js';

/** The draft without a source that is who its cue speaks to: its verb is plural and names nobody. */
export function withoutFrontedAddressee(draft: Draft): Draft {
  const { unit, source, cue, entry } = draft;
  if (!source || entry?.kind !== 'verb' || source.how === 'owner') return draft;
  // «листам, які кажуть»: whom a relative clause is about is its subject.
  const at = cue[0] ?? -1;
  if (source.last > at || segmentOf(unit, source.head) !== segmentOf(unit, at)) return draft;
  const { tokens } = unit.analysis;
  const verb = tokens[cue.find((at) => tokens[at]?.upos === 'VERB') ?? -1];
  if (verb?.feats.VerbForm !== 'Fin' || verb.feats.Number !== 'Plur') return draft;
  const before = tokens[source.first - 1];
  const preposition = before?.upos === 'ADP' && before.sentence === verb.sentence ? before.norm : null;
  const its = caseAt(unit, source.head);
  const { feats } = tokens[source.head] as Token;
  // «двоє посадовців заявили»: a number puts its noun into the genitive.
  for (let i = source.first; i < source.head; i++) if (tokens[i]?.feats.Case !== feats.Case) return draft;
  const isAddressed = entry.addressee.some(
    ({ preposition: wanted, grammaticalCase }) =>
      (wanted === null ? preposition === null : samePreposition(preposition, wanted, unit.lexicon)) &&
      (its === grammaticalCase || (grammaticalCase === 'Acc' && its === 'Gen' && feats.Animacy === 'Anim')),
  );
  return isAddressed && its !== 'Nom' ? { ...draft, source: null } : draft;
}
