/** «слова голови», «ухвала суду»: the words of a source are somebody's, who is its speaker. */
import type { Token } from '../../../language/contract.js';
import type { Source } from '../source.js';
import { ownerBehind } from '../sources/uncased.js';
import type { Unit } from '../units.js';
import { ownerAfter } from './alone.js';

/** Who owns the words, for a document only somebody who speaks; null where nobody does. */
export function ownerOfWords(source: Source, head: Token, unit: Unit): Source | null {
  const { set, sources } = unit.lexicon;
  const isDocument = set.documents.has(head.lemma) || sources.papers.has(head.lemma);
  const isSaying = sources.sayings.has(head.lemma);
  // «руководство» is a handbook, and more often those who lead.
  if ((!isDocument && !isSaying) || sources.leaders.has(head.lemma)) return null;
  const owner = ownerAfter(unit, source) ?? ownerBehind(unit, source);
  if (!owner || !isDocument || isSaying) return owner;
  const its = unit.analysis.tokens[owner.head] as Token;
  const type = unit.names.types.get(owner.head);
  const speaks =
    type === 'ORG' || type === 'PER' || set.bodies.has(its.lemma) || its.feats.Animacy === 'Anim';
  return speaks ? owner : null;
}
