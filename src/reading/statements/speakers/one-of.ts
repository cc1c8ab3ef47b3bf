/** «один із них», «двоє з них»: with the people spoken of before in place of the pronoun. */
import type { Token } from '../../../language/contract.js';
import { described } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import { around } from './alone.js';
import type { Named } from './speakers.js';

/** How many tokens back the group is looked for. */
const BACK = 80;

/** Some of the group that the sentences before name in the genitive; null for other sources, and where none is so named. */
export function oneOfGroup(unit: Unit, { first, last }: Source): Named | null {
  const { tokens, text } = unit.analysis;
  const { small, inflection } = unit.lexicon;
  const pronoun = tokens[last - 1] as Token;
  const preposition = tokens[last - 2] as Token;
  if (last - first < 3 || pronoun.upos !== 'PRON' || !small.partOf.has(preposition.norm)) return null;
  if (!small.ofThem.has(pronoun.lemma)) return null;
  const group = groupOf(unit, first);
  if (!group) return null;
  const some = described(tokens, first, last - 1, first, inflection.nominative, true);
  const [from, to] = group;
  const whole = text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  return { name: `${some} ${whole}`, entity: null, how: 'description: one of the group before' };
}

/** The people last spoken of in the plural, where the text has them in the genitive or a form like it. */
function groupOf({ analysis, lexicon }: Unit, before: number): [number, number] | null {
  const { tokens } = analysis;
  const { sentence } = tokens[before] as Token;
  for (let i = before - 1; i >= 0 && i > before - BACK; i--) {
    const token = tokens[i] as Token;
    if (sentence - token.sentence > 2) return null;
    const { feats, upos, norm } = token;
    const isSomeone = feats.Animacy === 'Anim' || lexicon.sources.unnamed.has(norm);
    if (upos !== 'NOUN' || feats.Number !== 'Plur' || !isSomeone) continue;
    const isGenitive = feats.Case === 'Gen' || (feats.Case === 'Acc' && feats.Animacy === 'Anim');
    return isGenitive ? around(tokens, i) : null;
  }
  return null;
}
