/** Whom a source without a name cannot mean: «експерт» no minister, «він» nobody who is named in what he says. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import { isOneRole } from '../../role-words.js';
import { isQuoted } from '../act-features.js';
import type { Draft } from '../drafts.js';
import type { Source } from '../source.js';
import { chiefRoles } from './roles.js';
import type { Directory, Named } from './speakers.js';
import type { Surroundings } from './surroundings.js';

/** Kinds of office whose holder is nobody's official. */
const RULING = new Set(['head-of-state', 'head-of-government', 'supreme-leader']);

/**
 * «Путін не зупиниться, вважає експерт»: nobody who holds an office is called by a calling that he was not given, no ruler by a
 * word for those who serve, and nobody is the lawyer who speaks for him.
 */
export function isOutsider(head: Token, one: Named, around: Surroundings, source: Source): boolean {
  const { callings, spokenFor, serving } = around.lexicon.sources;
  if (isOtherChief(one, around, source)) return true;
  const isCalling = callings.has(head.lemma);
  const isAgent = spokenFor.has(head.lemma);
  if ((!isCalling && !isAgent && !serving.has(head.lemma)) || one.entity === null) return false;
  if (around.directory.entity(one.entity)?.type !== 'PER' || mayBeCalled(head, one.entity, around))
    return false;
  if (isAgent) return !isPartedFrom(head.lemma, one.entity, around.directory);
  const kinds = around.directory.officesOf(one.entity);
  return isCalling
    ? kinds.length > 0 || isOfficial(one.entity, around)
    : kinds.some((kind) => RULING.has(kind));
}

/** «глава держави» is no minister, «прокурор» no advocate. */
function isOtherChief(
  { entity }: Named,
  { directory, persons, lexicon }: Surroundings,
  source: Source,
): boolean {
  if (entity === null || directory.entity(entity)?.type !== 'PER') return false;
  const its = persons.rolesOf(entity);
  if (lexicon.sources.accusing.has(directory.token(source.head).lemma))
    return [...its].some((role) => lexicon.sources.spokenFor.has(role));
  const roles = chiefRoles(directory, source.head, source.last);
  const own = [...its].filter((one) => lexicon.wider.has(one) && !lexicon.wideRoles.has(one));
  if (roles.length === 0 || own.length === 0) return false;
  return !own.some((one) => roles.some((role) => isOneRole(role, one, lexicon.inflection.roles)));
}

/** How many words may stand between a role and the name of who has it. */
const PARTING = 3;

/** «Адвокат [обвиняемого] Иван Лис»: the role that a genitive parts from the name, both in the nominative. */
function isPartedFrom(role: string, entity: string, directory: Directory): boolean {
  const { tokens, names } = directory;
  return directory.mentionsOf(entity).some(({ type, form, start }) => {
    const at = directory.tokenAt(start);
    if (type !== 'PER' || form === 'pronoun' || (names.cases.get(at) ?? 'Nom') !== 'Nom') return false;
    let first = at - 1;
    while (first >= 0 && at - first <= PARTING && tokens[first]?.feats.Case === 'Gen') first--;
    const its = tokens[first];
    return first < at - 1 && its?.lemma === role && its.feats.Case === 'Nom';
  });
}

/** The very role, a wider word for it or another of its kind stands beside the name: «професор» is an expert. */
function mayBeCalled(head: Token, entity: string, { persons, lexicon: { wider } }: Surroundings): boolean {
  if (persons.fit(head, entity) === 'same') return true;
  const own = wider.get(head.lemma);
  return own !== undefined && [...persons.rolesOf(entity)].some((role) => shares(wider.get(role), own));
}

const shares = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean =>
  one !== undefined && [...one].some((word) => other.has(word));

/** «міністр Іван Лис»: the article itself gives him an office. */
const isOfficial = (entity: string, { persons, lexicon }: Surroundings): boolean =>
  [...persons.rolesOf(entity)].some((role) => lexicon.sources.officials.has(role));

/** «Він заявив, що готовий до переговорів із Голлом»: in his own words behind the cue, or in quotation marks, nobody is called by his name. */
export function isNamedIn(
  draft: Draft,
  source: Source,
  head: Token,
  one: Named | null,
  around: Surroundings,
): boolean {
  const { unit, content, cue } = draft;
  const { directory } = around;
  const verb = unit.analysis.tokens[cue.at(-1) ?? -1];
  if (!verb || !one || one.entity === null) return false;
  const isPronoun = head.upos === 'PRON' || head.upos === 'DET';
  if (!isPronoun && mayBeTitleOf(head, one.entity, source, around)) return false;
  const isQuotedBefore = isPronoun && isQuoted(unit.analysis.text, content);
  return content.some(
    (piece) =>
      (piece.start > verb.end || isQuotedBefore) &&
      directory
        .inside(piece)
        .some(
          (mention) =>
            mention.type === 'PER' &&
            mention.form !== 'pronoun' &&
            mention.entity === one.entity &&
            (isPronoun || !isOfOther(mention, draft, source, directory)),
        ),
  );
}

/**
 * «Про обстріл повідомило Міненерго. «Її обстріляли ЗС РФ», – ідеться в повідомленні відомства»: a body that only the
 * quotation names, where the rules know one that was named or spoke before it.
 */
export function isOnlyQuoted(
  { content, source }: Draft,
  one: Named,
  ruled: Named | null,
  { directory }: Surroundings,
): boolean {
  const { text } = directory;
  const start = content[0]?.start ?? 0;
  if (!source || !ruled || ruled.entity === null || one.entity === null || ruled.entity === one.entity)
    return false;
  if (!isQuoted(text, content) || directory.token(source.first).start < start) return false;
  if (directory.entity(one.entity)?.type !== 'ORG') return false;
  const isSaid = ({ start: from }: Mention) =>
    content.some((piece) => piece.start <= from && from < piece.end);
  const first = directory.mentionsOf(one.entity)[0];
  return first !== undefined && isSaid(first) && !directory.mentionsOf(ruled.entity).some(isSaid);
}

/** «На запитання, чи зустрінеться [Трамп] із Лисом, …»: nobody asks who is named in the question behind its cue. */
export function isAskedOf({ unit, content, cue }: Draft, one: Named, directory: Directory): boolean {
  const { tokens } = unit.analysis;
  const noun = tokens[cue.at(-1) ?? -1];
  if (noun?.upos !== 'NOUN' || one.entity === null) return false;
  return content.some(
    (piece) =>
      piece.start > noun.end &&
      directory
        .inside(piece)
        .some(({ type, form, entity }) => type === 'PER' && form !== 'pronoun' && entity === one.entity),
  );
}

/** «Президент сказав, що Верес …»: a title that he was given here, or may have, as he is known to hold offices. */
function mayBeTitleOf(head: Token, entity: string, source: Source, around: Surroundings): boolean {
  const { directory, persons, lexicon } = around;
  if (lexicon.sources.sexes.has(head.lemma) || persons.fit(head, entity) === 'same') return true;
  if (lexicon.sources.spokenFor.has(head.lemma) || !directory.entity(entity)?.known) return false;
  const { end } = directory.token(source.last - 1);
  return directory
    .inside({ start: directory.token(source.first).start, end })
    .every((it) => it.entity !== entity);
}

/** «адміністрація Вереса», «адвокат політика Іван Лис», «на думку радника, дипломата Лиса»: a name that is part of another's. */
function isOfOther({ start }: Mention, { entry }: Draft, source: Source, directory: Directory): boolean {
  const at = directory.tokenAt(start);
  const before = directory.tokens[at - 1];
  if (before?.upos === 'NOUN' || at === source.last) return true;
  return entry?.kind === 'formula' && directory.names.cases.get(at) === 'Gen';
}
