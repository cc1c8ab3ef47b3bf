/** What tells whom a source means: hashed features of a candidate. */
import type { Token } from '../../../language/contract.js';
import type { Entity } from '../../../model/index.js';
import { startsWithThreeLetters } from '../../../text/characters.js';
import { remembered } from '../../../text/remembered.js';
import { fitOf } from '../../role-words.js';
import type { Draft } from '../drafts.js';
import type { Lexicon } from '../lexicon.js';
import { commonHead } from '../source.js';
import { rolesOf } from '../speakers/roles.js';
import { agree, type Gender, genderOf, isThirdPerson, numberOf, shown } from '../speakers/source-shapes.js';
import type { Directory } from '../speakers/speakers.js';
import type { Before, Candidate } from './candidates.js';
import { type Hashes, type KindHashes, kindHashes } from './hashes.js';

/** What is the same for all candidates of a statement. */
export interface Asked {
  readonly draft: Draft;
  readonly before: Before;
  readonly lexicon: Lexicon;
  /** Token index the source stands at. */
  readonly at: number;
  readonly head: Token | null;
  /** The kind of source. */
  readonly kind: KindHashes;
  /** Whether the head of the source is written as initials are. */
  readonly isCapitals: boolean;
  readonly gender: Gender;
  readonly number: 'Sing' | 'Plur';
  /** Stems of the words of the source that are not its head. */
  readonly stems: ReadonlySet<string>;
  /** Roles and words beside the names of persons, and the words of other names, made when first needed. */
  readonly roles: Map<string, ReadonlySet<string>>;
  readonly beside: Map<string, ReadonlySet<string>>;
}

/** @param roles @param beside made once an article */
export function askedOf(
  draft: Draft,
  before: Before,
  lexicon: Lexicon,
  roles: Asked['roles'],
  beside: Asked['beside'],
  isAddressed = false,
): Asked {
  const { unit, source, cue } = draft;
  const { directory } = before;
  const head = source && commonHead(draft, source);
  const at = source?.first ?? cue[0] ?? unit.first;
  const stems = new Set<string>();
  if (source)
    for (let i = source.first; i < source.last; i++)
      if (i !== source.head && isWord(directory.token(i))) stems.add(stemOf(directory.token(i).lemma));
  const verb = cue.map((i) => directory.token(i)).find(({ upos }) => upos === 'VERB');
  const isPronoun = head !== null && source !== null && isThirdPerson(head, source, lexicon);
  const number = head
    ? isPronoun
      ? numberOf(head, lexicon)
      : head.feats.Number === 'Plur'
        ? 'Plur'
        : 'Sing'
    : verb?.feats.Number === 'Plur'
      ? 'Plur'
      : 'Sing';
  const gender =
    (isPronoun && head ? genderOf(head, lexicon) : head?.feats.Gender === 'Fem' ? 'Fem' : null) ??
    shown(draft);
  const kind = head
    ? isPronoun
      ? `pronoun ${number}`
      : described(head, stems.size, lexicon, number)
    : leftOut(draft, verb);
  const isCapitals = head !== null && head.form === head.form.toUpperCase();
  return {
    draft,
    before,
    lexicon,
    at,
    head,
    kind: kindHashes(isAddressed ? `to ${kind}` : kind),
    isCapitals,
    gender,
    number,
    stems,
    roles,
    beside,
  };
}

function leftOut({ entry, carried }: Draft, verb: Token | undefined): string {
  const { Number: number, Gender: gender, Person: person, Tense: tense } = verb?.feats ?? {};
  return `none ${entry?.kind ?? ''} ${number ?? ''}${gender ?? ''}${person ?? ''}${tense === undefined ? '' : 't'} ${carried === true}`;
}

function described(head: Token, more: number, lexicon: Lexicon, number: string): string {
  const { lemma, feats } = head;
  const { sources } = lexicon;
  const what = sources.states.has(lemma)
    ? 'country'
    : lexicon.set.outlets.has(lemma)
      ? 'outlet'
      : sources.interviewed.has(lemma)
        ? 'talked to'
        : sources.companies.has(lemma)
          ? 'company'
          : sources.standing.has(lemma)
            ? 'standing'
            : sources.anyBodies.has(lemma)
              ? 'generic'
              : lexicon.set.documents.has(lemma)
                ? 'document'
                : feats.Animacy === 'Anim'
                  ? lexicon.wideRoles.has(lemma)
                    ? 'wide'
                    : lexicon.wider.has(lemma)
                      ? 'role'
                      : 'human'
                  : lexicon.set.bodies.has(lemma)
                    ? 'body'
                    : head.upos;
  return `${what} ${number} ${more === 0 ? 'bare' : more === 1 ? 'one' : 'more'}`;
}

/** Names whose words are kept. Only speed depends on it. */
const NAMES = 2_000;
const LONGEST_NAME = 80;

const isWord = ({ form }: Token): boolean => startsWithThreeLetters(form);
const stemOf = (word: string): string => word.toLowerCase().slice(0, 5);

/** What stands before the colon of an id of the knowledge files. */
const kindOfId = (id: string): string => {
  const colon = id.indexOf(':');
  return colon < 0 ? id : id.slice(0, colon);
};

const bucket = (n: number): string => (n < 0 ? '-' : n <= 3 ? `${n}` : n <= 6 ? '6' : n <= 12 ? '12' : '+');

/** Puts the features of a candidate as the one who is meant in the place of those of the one before. */
export function fillSpeakerFeatures(asked: Asked, candidate: Candidate, hashes: Hashes): Hashes {
  const { before, draft, head, at, gender } = asked;
  const { directory } = before;
  const { named, from, spoken, mention } = candidate;
  const turn = `${candidate.turn}`;
  const rank = `${candidate.rank}`;
  hashes.begin(asked.kind);
  const entity = directory.entity(named.entity);
  const type = entity
    ? `${entity.type}${entity.known === null ? '' : kindOfId(entity.known)}`
    : from === 'own'
      ? 'own'
      : `no ${spoken?.kind ?? from}`;
  hashes.add(1, from === 'ruled' ? named.how : from);
  hashes.add(2, type);
  const sentence = directory.token(at).sentence;
  const place = mention ? directory.tokenAt(mention.start) : -1;
  const back = mention ? sentence - directory.token(place).sentence : 99;
  const far = mention ? (back < 0 ? 'after' : bucket(back)) : 'none';
  const spokeBack = spoken ? bucket(draft.unit.sentence - spoken.sentence) : '-';
  const blocksBack = spoken ? bucket(draft.unit.block - spoken.block) : '-';
  hashes.add(3, turn);
  hashes.add(4, far);
  hashes.two(5, turn, far);
  hashes.three(6, turn, spokeBack, blocksBack);
  hashes.two(7, rank, far);
  hashes.two(8, turn, rank);
  const its = entity?.type === 'PER' ? entity.gender : (spoken?.gender ?? null);
  const known = its === 'Masc' || its === 'Fem' ? its : null;
  const fits = gender === null || known === null ? 'open' : agree(known, gender) ? 'fits' : 'not';
  hashes.two(9, type, fits);
  hashes.two(10, turn, fits);
  const count = entity ? directory.mentionsOf(entity.id).length : 0;
  hashes.add(11, bucket(count));
  hashes.two(12, type, directory.orderOf(named.entity));
  if (mention) {
    const isSaid = before.said.some(({ start, end }) => start <= mention.start && mention.end <= end);
    const shownCase = directory.names.cases.get(place) ?? directory.token(place).feats.Case ?? '';
    const isHere = back === 0 ? (place < at ? 'here' : 'later') : '';
    hashes.two(13, flag(isSaid), isHere);
    hashes.two(14, shownCase, far);
    hashes.two(15, shownCase, turn);
    hashes.add(16, mention.form);
    const isFirst =
      directory.token(place - 1 < 0 ? 0 : place - 1).sentence !== directory.token(place).sentence;
    hashes.two(17, flag(isFirst), far);
  }
  if (head) headFeatures(asked, head, candidate, entity, { turn, type, far, fits }, hashes);
  const cue = draft.cue.length === 0 ? '' : directory.token(draft.cue.at(-1) as number).lemma;
  hashes.alone(26, `${cue} ${type}`);
  hashes.alone(27, `${draft.rule} ${from} ${turn}`);
  hashes.two(28, flag(draft.unit.within !== null), turn);
  hashes.four(31, type, turn, far, fits);
  hashes.three(32, type, rank, turn);
  return hashes;
}

const flag = (is: boolean): string => (is ? 'true' : 'false');

interface Told {
  readonly turn: string;
  readonly type: string;
  readonly far: string;
  readonly fits: string;
}

/** What the words of the source and those beside the candidate's names have in common. */
function headFeatures(
  asked: Asked,
  head: Token,
  { named, from, turn: place }: Candidate,
  entity: Entity | null,
  { turn, type, far, fits }: Told,
  hashes: Hashes,
): void {
  const person = entity?.type === 'PER' ? entity.id : null;
  const fit = person === null ? 'no' : fitOf(head.lemma, rolesFor(asked, person), asked.lexicon);
  hashes.add(18, fit);
  hashes.three(19, fit, turn, fits);
  hashes.two(20, fit, far);
  const shared = sharedWith(asked, named.name, person);
  hashes.two(21, shared, fit);
  hashes.two(22, shared, type);
  hashes.four(29, shared, fit, turn, fits);
  hashes.three(30, shared, turn, far);
  hashes.alone(23, `${head.lemma} ${type} ${place < 0 ? '-' : place === 0 ? '0' : '1'}`);
  hashes.alone(24, `${head.lemma} ${from}`);
  hashes.add(25, asked.isCapitals && initials(named.name) === head.form ? 'initials' : '');
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();

function rolesFor({ roles, before }: Asked, entity: string): ReadonlySet<string> {
  let its = roles.get(entity);
  if (!its) roles.set(entity, (its = rolesOf(before.directory, before.directory.tokens, entity)));
  return its;
}

/** How many words of the source stand in a name or beside the names of a person. */
function sharedWith({ stems, beside, before, head }: Asked, name: string, person: string | null): string {
  // A name may look like an id: the two are kept apart.
  const key = person ?? ` ${name}`;
  let words = beside.get(key);
  if (!words) {
    words = person === null ? wordsOf(name) : wordsBeside(before.directory, person);
    beside.set(key, words);
  }
  let shared = 0;
  for (const stem of stems) if (words.has(stem)) shared++;
  const isHead = head !== null && words.has(stemOf(head.lemma));
  return `${isHead} ${Math.min(shared, 2)} ${stems.size - shared === 0 ? 'all' : shared === 0 ? 'none' : 'some'}`;
}

const wordsOf = remembered(
  (name): ReadonlySet<string> =>
    new Set(
      name
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 2)
        .map(stemOf),
    ),
  NAMES,
  LONGEST_NAME,
);

const REACH = 7;

/** Stems of the words of a sentence that stand close to the names of a person. */
function wordsBeside(directory: Directory, entity: string): ReadonlySet<string> {
  const words = new Set<string>();
  const { tokens } = directory;
  for (const { type, form, start, end } of directory.mentionsOf(entity).slice(0, 20)) {
    if (form === 'pronoun') continue;
    const first = directory.tokenAt(start);
    const last = directory.tokenAt(end - 1) + 1;
    const { sentence } = directory.token(first);
    const add = (i: number) => {
      const token = tokens[i];
      if (token && token.sentence === sentence && isWord(token)) words.add(stemOf(token.lemma));
    };
    for (let i = first - 1; i >= 0 && i >= first - REACH; i--) add(i);
    if (type === 'JOB') for (let i = first; i < last; i++) add(i);
    if (/^[,(—–-]$/u.test(tokens[last]?.form ?? '')) for (let i = last + 1; i < last + REACH; i++) add(i);
  }
  return words;
}
