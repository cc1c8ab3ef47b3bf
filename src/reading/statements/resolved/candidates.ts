/** Whom a source without a name may mean: the rules' answer, its own words, who spoke, who was named around it. */
import type { Token } from '../../../language/contract.js';
import type { Mention, Span } from '../../../model/index.js';
import { remembered } from '../../../text/remembered.js';
import type { Draft } from '../drafts.js';
import { groupBefore } from '../speakers/alone.js';
import { isOfOtherState, nationSaid } from '../speakers/compatriots.js';
import type { Directory, Named } from '../speakers/speakers.js';
import { keyOf, type Memory, type Spoken } from '../speakers/spoken.js';

/** Speakers before, entities before and after, that are looked at: keeps every statement at a bounded cost. */
const SPEAKERS = 5;
const MENTIONS_BACK = 40;
const ENTITIES_BACK = 8;
const AHEAD = 700;
const ENTITIES_AHEAD = 3;
/** Persons of the whole article. */
const PERSONS = 10;

/** Names whose words are kept. Only speed depends on it. */
const NAMES = 1_000;
const LONGEST_NAME = 80;

/** What is known of the article up to a statement. */
export interface Before {
  readonly directory: Directory;
  readonly memory: Memory;
  readonly said: readonly Span[];
}

/** Set where the source of a draft is who is spoken to, by somebody else. */
export interface Addressing {
  readonly speaker: Named | null;
}

export interface Candidate {
  readonly named: Named;
  /** `ruled`: the rules' answer; `own`: the words of the source; `group`: people spoken of; else where it was met. */
  readonly from: 'ruled' | 'own' | 'spoke' | 'before' | 'ahead' | 'elsewhere' | 'group';
  /** Among the last speakers, 0 the last; -1 when it did not speak. */
  readonly turn: number;
  readonly spoken: Spoken | null;
  /** Its last mention before, else its first one after. */
  readonly mention: Mention | null;
  /** Its place among the entities before, 0 the nearest; -1 for others. */
  readonly rank: number;
}

/** Candidates without repeats, the rules' answer first; bounded in number. */
export function candidatesOf(
  draft: Draft,
  ruled: Named | null,
  own: Named | null,
  before: Before,
  addressing: Addressing | null = null,
): Candidate[] {
  const { directory, memory } = before;
  const { unit, source } = draft;
  const at = directory.token(source?.first ?? draft.cue[0] ?? unit.first);
  const found = new Map<string, Candidate>();
  const speaking = addressing?.speaker ? keyOf(addressing.speaker) : null;

  const near = entitiesBefore(directory, at.start);
  const isOwner = ownersIn(draft, directory);
  // «співрозмовники»: several are never one person, nor is one person several.
  const isMany = source !== null && directory.token(source.head).feats.Number === 'Plur';
  const turns = memory
    .recent(SPEAKERS)
    .filter(({ named }) => keyOf(named) !== speaking && (isMany || !source || named.each === undefined));
  // «український чиновник» is nobody of another state.
  const state = source && nationSaid(unit, source, directory);
  const isForeign = ({ entity }: Named) =>
    state !== null && entity !== null && isOfOtherState(entity, state, directory);
  const isPerson = ({ entity, each }: Named) =>
    each === undefined && directory.entity(entity)?.type === 'PER';
  const isOfKind = kindAsked(draft, directory);
  const add = (named: Named, from: Candidate['from'], met: Mention | null = null) => {
    const key = keyOf(named);
    // Nobody speaks to himself, whatever the rules say.
    if (key === speaking) return;
    if (
      found.has(key) ||
      (from !== 'ruled' &&
        (isOwner(named) || (isMany && isPerson(named)) || isForeign(named) || !isOfKind(named)))
    )
      return;
    const turn = turns.findIndex((one) => keyOf(one.named) === key);
    const rank = named.entity === null ? -1 : near.findIndex(({ entity }) => entity === named.entity);
    const mention = met ?? (rank < 0 ? null : (near[rank] as Mention));
    const spoken = turn < 0 ? null : (turns[turn] as Spoken);
    found.set(key, { named, from, turn, spoken, mention, rank });
  };
  if (ruled) add(ruled, 'ruled');
  if (own) add(own, 'own');
  for (const { named } of turns) add(named, 'spoke');
  for (const mention of near) add(directory.of(mention, 'judged: named before'), 'before', mention);
  for (const mention of entitiesAhead(directory, directory.token(unit.last - 1).end))
    add(directory.of(mention, 'judged: named after'), 'ahead', mention);
  for (const mention of directory.firstOfPersons(PERSONS))
    add(directory.of(mention, 'judged: named in the article'), 'elsewhere', mention);
  const people =
    source === null || directory.token(source.head).feats.Number === 'Plur' ? groupBefore(unit) : null;
  if (people) add({ name: people, entity: null, how: 'judged: people spoken of before' }, 'group');
  return [...found.values()];
}

/** «чоловік [Ганни Коваль]», «речник [міністерства]»: who is named in a description is not who it means. */
function ownersIn({ source }: Draft, directory: Directory): (named: Named) => boolean {
  if (!source) return () => false;
  const { start } = directory.token(source.first);
  const { end } = directory.token(source.last - 1);
  const head = directory.token(source.head);
  const entities = new Set<string>();
  for (const mention of directory.inside({ start, end }))
    if (mention.entity !== null && (mention.end <= head.start || head.end <= mention.start))
      entities.add(mention.entity);
  const words = new Set<string>();
  for (let i = source.first; i < source.last; i++)
    if (i !== source.head) words.add(directory.token(i).lemma.toLowerCase());
  return ({ entity, name }) =>
    (entity !== null && entities.has(entity)) ||
    (words.size > 0 && smallWords(name).every((word) => words.has(word)));
}

/** «За даними служби» is of no person, and of no outlet. */
function kindAsked(draft: Draft, directory: Directory): (named: Named) => boolean {
  const { source, unit } = draft;
  const head = source && directory.token(source.head);
  const { sources, set } = unit.lexicon;
  if (!head || !unit.lexicon.showsCases || head.upos !== 'NOUN') return () => true;
  const isBody = sources.anyBodies.has(head.lemma) || sources.companies.has(head.lemma);
  // «авіакомпанії»: several are never one body, nor a person.
  if (isBody && areSeveral(draft, head))
    return ({ entity }) => entity === null || !/^(?:ORG|PER)$/u.test(directory.entity(entity)?.type ?? '');
  if (!isBody) return () => true;
  const isOutlet = set.outlets.has(head.lemma);
  return ({ entity }) => {
    const { type = 'ORG', known = null } = directory.entity(entity) ?? {};
    return type !== 'PER' && (isOutlet || !known?.startsWith('outlet:'));
  };
}

/**
 * «Авіакомпанії вважають», «чотири авіакомпанії», «в авіакомпаніях»; «за даними авіакомпанії» and «компанії довелося» are
 * of one, whatever the tag: these forms are those of several, too.
 */
function areSeveral({ source, cue, unit: { analysis } }: Draft, { feats, index }: Token): boolean {
  if (!source || feats.Number !== 'Plur') return false;
  if (feats.Gender !== 'Fem' || (feats.Case !== 'Nom' && feats.Case !== 'Acc')) return true;
  const { tokens } = analysis;
  const isPlural = (one: Token) => one.upos === 'NUM' || one.feats.Number === 'Plur';
  return (
    tokens.slice(source.first, source.last).some((one) => one.index !== index && isPlural(one)) ||
    cue.some((at) => tokens[at]?.feats.VerbForm === 'Fin' && tokens[at]?.feats.Number === 'Plur')
  );
}

const smallWords = remembered(
  (name): readonly string[] => name.toLowerCase().split(' '),
  NAMES,
  LONGEST_NAME,
);

/** Persons, bodies and places named before an offset, each once, the nearest first. */
function entitiesBefore(directory: Directory, offset: number): Mention[] {
  const found = new Map<string, Mention>();
  directory.lastBefore(
    offset,
    (mention) => {
      const { entity, form, type } = mention;
      if (entity !== null && form !== 'pronoun' && maySpeak(type) && !found.has(entity))
        found.set(entity, mention);
      return found.size >= ENTITIES_BACK;
    },
    MENTIONS_BACK,
  );
  return [...found.values()];
}

function entitiesAhead(directory: Directory, offset: number): Mention[] {
  const found = new Map<string, Mention>();
  for (const mention of directory.inside({ start: offset, end: offset + AHEAD })) {
    const { entity, form, type } = mention;
    if (entity === null || form === 'pronoun' || !maySpeak(type) || found.has(entity)) continue;
    found.set(entity, mention);
    if (found.size >= ENTITIES_AHEAD) break;
  }
  return [...found.values()];
}

const maySpeak = (type: Mention['type']): boolean =>
  type === 'PER' || type === 'ORG' || type === 'LOC' || type === 'JOB';
