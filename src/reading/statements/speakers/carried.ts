/** Who speaks where a cue names no source: whoever spoke before, or the outlet. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { auxiliaryOf } from '../sources/uncased.js';
import type { Heard } from './heard.js';
import { agree } from './source-shapes.js';
import type { Named } from './speakers.js';
import type { Memory } from './spoken.js';

/** «Зазначається, що …», «Додав, що …»: who spoke before; «йдеться у статті»: the outlet. */
export function carriedOver(
  { unit, cue, entry }: Draft,
  { lexicon, memory, heard }: { lexicon: Lexicon; memory: Memory; heard: Heard },
): Named | null {
  const { tokens } = unit.analysis;
  if (!lexicon.showsCases && isPassiveOrAsked(cue, tokens, lexicon)) return null;
  const published = cue.some((index) => lexicon.sources.published.has((tokens[index] as Token).lemma));
  if (published) {
    const outlet = heard.outletHeard(unit) ?? heard.outletBefore((tokens[unit.first] as Token).start);
    if (outlet) return { ...outlet, how: 'the outlet spoken of before' };
  }
  const verb = tokens[cue.at(-1) ?? unit.first] as Token;
  const personal = entry?.kind === 'verb' && verb.feats.Number === 'Sing' && verb.feats.Gender !== undefined;
  const gender = verb.feats.Gender === 'Masc' || verb.feats.Gender === 'Fem' ? verb.feats.Gender : null;
  // «Планируют …», «готовы …»: no single person.
  const many = entry?.kind === 'verb' && verb.feats.VerbForm !== 'Inf' && verb.feats.Number === 'Plur';
  const one = memory.last(
    unit,
    (other) =>
      many ? other.kind !== 'person' : !personal || (other.kind !== 'group' && agree(other.gender, gender)),
    1,
  );
  // «…, пише УНН. Зазначається, що …»: who wrote goes on.
  const told = memory.last(unit, (other) => other.relay !== null, 1);
  const near = told && unit.sentence - told.sentence <= 3 ? told.relay : null;
  if (near && entry?.kind === 'impersonal' && cue.length === 1)
    return { ...near, how: 'the outlet of the statement before' };
  return one && { ...one.named, how: 'carried over from the statement before' };
}

/** "Asked whether …", "it is believed that …": where words show no cases, nobody is said to ask or believe. */
function isPassiveOrAsked(cue: readonly number[], tokens: readonly Token[], { small }: Lexicon): boolean {
  const verb = cue.findLast((index) => tokens[index]?.upos === 'VERB');
  const { VerbForm, Tense } = tokens[verb ?? -1]?.feats ?? {};
  if (verb === undefined || VerbForm !== 'Part' || Tense === 'Pres') return false;
  const auxiliary = auxiliaryOf(tokens, verb, 0);
  return auxiliary === null || small.passives.has(auxiliary.lemma);
}
