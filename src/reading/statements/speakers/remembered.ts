/** What is remembered of who spoke, for the pronouns and descriptions that follow. */
import type { Token } from '../../../language/contract.js';
import type { Draft } from '../drafts.js';
import { isOfPersons } from '../word-kinds.js';
import { shown } from './source-shapes.js';
import type { Directory, Named } from './speakers.js';
import type { Spoken } from './spoken.js';

/** Who spoke in a draft, and before several who spoke together each of them, the first one last: «вона», «мер» is one of them. */
export function spokenBy(
  named: Named,
  head: Token,
  draft: Draft,
  relay: Named | null,
  isTold: boolean,
  directory: Directory,
): Spoken[] {
  const all = spoken(named, head, draft, relay, isTold, directory);
  const each = (named.each ?? []).map((one) => ({ ...all, named: one, ...personIn(one, directory) }));
  return [...each.reverse(), all];
}

function personIn({ entity }: Named, directory: Directory): Pick<Spoken, 'kind' | 'gender'> {
  const gender = directory.entity(entity)?.gender;
  return { kind: 'person', gender: gender === 'Masc' || gender === 'Fem' ? gender : null };
}

/** One person, several or a body, of which gender, and who passed it on. */
function spoken(
  named: Named,
  head: Token,
  draft: Draft,
  relay: Named | null,
  isTold: boolean,
  directory: Directory,
): Spoken {
  const { unit } = draft;
  const { feats } = head;
  const entity = directory.entity(named.entity);
  const plural = named.each !== undefined || (feats.Number === 'Plur' && entity?.type !== 'PER');
  // «джерело в уряді»: one person, whom «він» takes up.
  const isUnnamed = unit.lexicon.sources.unnamed.has(head.norm) && feats.Number !== 'Plur';
  const isSomeone = isOfPersons(head, unit.lexicon) || isUnnamed || isOneOf(head, draft);
  const isPerson = (entity?.type === 'PER' && !plural) || (entity === null && isSomeone && !plural);
  const own = feats.Gender === 'Masc' || feats.Gender === 'Fem' ? feats.Gender : null;
  const known = entity?.gender === 'Masc' || entity?.gender === 'Fem' ? entity.gender : null;
  return {
    named,
    block: unit.block,
    sentence: unit.sentence,
    at: draft.source?.first ?? unit.first,
    kind: isPerson ? 'person' : plural ? 'group' : 'body',
    gender: (isPerson ? shown(draft) : null) ?? (entity?.type === 'PER' && !plural ? known : own),
    noun: head.lemma,
    relay,
    isTold,
  };
}

/** "[one] of the officials", «[один] із дипломатів»: a number before people of whom it takes one. */
function isOneOf(head: Token, { unit, source }: Draft): boolean {
  const { tokens } = unit.analysis;
  const isNumber = head.upos === 'NUM' || (head.upos === 'DET' && unit.lexicon.showsCases);
  if (!source || head.feats.Number === 'Plur' || !isNumber) return false;
  const { someOf } = unit.lexicon.small;
  if (!someOf.has(head.norm) && !someOf.has(head.lemma)) return false; // «по версии одного из дипломатов»
  if (!unit.lexicon.small.partOf.has(tokens[source.head + 1]?.norm ?? '')) return false;
  return tokens
    .slice(source.head + 2, source.last)
    .some((token) => token.feats.Number === 'Plur' && isOfPersons(token, unit.lexicon));
}
