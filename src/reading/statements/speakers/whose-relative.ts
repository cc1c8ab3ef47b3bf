/** «Чоловік Ломбарді», «адвокат Ломбарді сказав»: a name that shows no case, of whose husband or lawyer speaks, not of who speaks. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { genitiveIn } from '../naming/genitives.js';
import type { Source } from '../source.js';
import { tokenAt } from '../units.js';
import { isOfPersons } from '../word-kinds.js';
import { possessiveIn } from './alone.js';
import { isSubjectOf, shown } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';

/** The description with the name as its owner's, where the name that closes it cannot be of who speaks; null elsewhere. */
export function ofItsOwner(draft: Draft, source: Source, named: Named, directory: Directory): Named | null {
  const { lexicon, tokens } = directory;
  const entity = directory.entity(named.entity);
  if (!lexicon.showsCases || entity?.type !== 'PER' || named.how !== 'short name') return null;
  const head = tokens[source.head] as Token;
  // «її брат Матіас», «молодший брат Петро»: a given name is his own, and so is a name after «її».
  if (source.last - source.head < 2 || possessiveIn(draft.unit, source) >= 0) return null;
  if (
    !entity.name.includes(' ') ||
    entity.name.startsWith((tokens[source.head + 1] as Token).form.slice(0, -1))
  )
    return null;
  if (head.upos !== 'NOUN' || !closesWithName(source, named, directory)) return null;
  const last = tokens[source.last - 1] as Token;
  const isOther = lexicon.sources.kin.has(head.lemma)
    ? isOfOther(head, entity.gender) || !entity.name.endsWith(last.form)
    : entity.gender === 'Fem' && isOfPersons(head, lexicon) && shown(draft) === 'Masc';
  const genitive = isOther ? genitiveIn(directory, named) : null;
  if (genitive === null) return null;
  const own = directory.name(source.first, source.head + 1, source.head, isSubjectOf(draft, source));
  const words = own.how === 'description' ? own.name : head.lemma;
  return { name: `${words} ${genitive}`, entity: null, how: 'description: of its owner' };
}

/** A man's word beside a woman's name, or the other way round. */
const isOfOther = ({ feats }: Token, gender: string | null | undefined): boolean =>
  (gender === 'Masc' || gender === 'Fem') && feats.Gender !== undefined && feats.Gender !== gender;

/** Right behind the head stands the name by which the speaker was found, and no more. */
function closesWithName({ head, last }: Source, { entity }: Named, directory: Directory): boolean {
  const { tokens } = directory;
  const span = { start: (tokens[head + 1] as Token).start, end: (tokens[last - 1] as Token).end };
  return directory
    .inside(span)
    .some((one) => one.entity === entity && tokenAt(tokens, one.start) === head + 1 && one.end === span.end);
}
