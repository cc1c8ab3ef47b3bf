/** What stands right beside a source: words of stress, whom a relative pronoun means, a name in quotation marks. */
import type { Token } from '../../../language/contract.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Directory, Named } from './speakers.js';

/** «сам він», «вона ж», «самого міністра»: without the words that only stress it. */
export function withoutStress({ analysis, lexicon: { small } }: Unit, source: Source): Source {
  const { tokens } = analysis;
  let { first, last, head } = source;
  while (first < last - 1 && small.stress.has((tokens[first] as Token).norm)) first++;
  while (last - 1 > first && small.stressAfter.has((tokens[last - 1] as Token).norm)) last--;
  if (head < first || head >= last) head = first;
  return first === source.first && last === source.last ? source : { ...source, first, last, head };
}

/** «…, за оцінкою якої»: the person or body named last before the clause; null for other sources. */
export function antecedentOf(
  { analysis, lexicon }: Unit,
  { first, last, head }: Source,
  directory: Directory,
): Named | null {
  const { tokens } = analysis;
  const own = tokens[head] as Token;
  const isRelative = last - first === 1 && lexicon.small.relativeLemmas.has(own.lemma);
  if (!isRelative || own.feats.Number === 'Plur') return null;
  const mention = directory.lastBefore(
    own.start,
    ({ type, form, entity }) => (type === 'PER' || type === 'ORG') && form !== 'pronoun' && entity !== null,
    3,
  );
  const end = mention ? directory.tokenAt(mention.end - 1) + 1 : -1;
  const isRight = tokens[end]?.form === ',' && head - end <= 4 && tokens[end]?.sentence === own.sentence;
  if (mention && isRight) return directory.of(mention, 'relative');
  return lexicon.showsCases ? null : describedBefore(tokens, head, directory);
}

/** "the [critics in the party] who say": the words right before the pronoun, where nobody is named. */
function describedBefore(tokens: readonly Token[], own: number, directory: Directory): Named | null {
  const last = tokens[own - 1]?.form === ',' ? own - 1 : own;
  let first = last;
  while (first > 0 && last - first < LONGEST && isOfPhrase(tokens[first - 1] as Token, tokens[own] as Token))
    first--;
  while (first < last && /^(?:ADP|ADV)$/u.test((tokens[first] as Token).upos)) first++;
  let head = first;
  for (let i = first; i < last && tokens[i]?.upos !== 'ADP'; i++)
    if (/^(?:NOUN|PROPN)$/u.test((tokens[i] as Token).upos)) head = i;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[head]?.upos ?? '') || head >= last) return null;
  return { ...directory.name(first, last, head), how: 'relative' };
}

/** How many tokens such a phrase has at most. */
const LONGEST = 10;

const isOfPhrase = ({ upos, sentence }: Token, own: Token): boolean =>
  sentence === own.sentence && /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|ADV)$/u.test(upos);

/** «газета "Коммерсант"»: the name in quotation marks after the kind of body that a source ends with. */
export function quotedAfter({ analysis }: Unit, { head, last }: Source, directory: Directory): Named | null {
  const { tokens, text } = analysis;
  const own = tokens[head] as Token;
  const open = tokens[last];
  if (last !== head + 1 || own.upos !== 'NOUN' || own.feats.Animacy === 'Anim' || own.feats.Number === 'Plur')
    return null;
  if (!open || open.sentence !== own.sentence || !/^["«“„]$/u.test(open.form)) return null;
  for (let i = last + 1; i < tokens.length && i < last + 9; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence) return null;
    if (!/^["»”“]$/u.test(token.form)) continue;
    const start = (tokens[last + 1] as Token).start;
    const { end } = tokens[i - 1] as Token;
    if (end <= start || !/^\p{Lu}/u.test(text.slice(start, end))) return null;
    const [mention] = directory.inside({ start, end });
    if (mention && mention.start === start && mention.end === end) return directory.of(mention, 'named');
    return { name: text.slice(start, end), entity: null, how: 'named' };
  }
  return null;
}
