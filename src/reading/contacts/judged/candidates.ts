/** Who may take part in a contact: the parties of its sentence and of those around it, with the places that name them. */
import type { Mention } from '../../../model/index.js';
import type { Around } from '../around.js';
import { type Clauses, clausesOf, piecesOf, subjectOf } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Seen } from '../occurrences.js';
import { partyBesides } from '../parties/besides.js';
import { cited } from '../parties/cited.js';
import { eachUnsaid } from '../parties/each-of-both.js';
import { membersParty } from '../parties/members.js';
import { entityParty, namedParty } from '../parties/named.js';
import { type Found, partiesOf, partyOf, stateParty } from '../parties/parties.js';
import { MENTION_ALONE, type Phrase } from '../phrases.js';
import { toldOf } from '../recounted.js';
import type { Scene } from '../scene.js';

/** How a place names a party: as a phrase of its own, inside another, as whose another is, by an adjective. */
export type Manner = 'phrase' | 'inner' | 'owner' | 'adjective';

/** A place that names a party; token indices. */
export interface Place {
  readonly at: number;
  readonly manner: Manner;
  readonly group: Group | null;
  readonly party: Found;
  /** Whether it is the subject of a verb of its clause. */
  readonly subject: boolean;
}

/** A party with the places near the contact word that name it, in reading order. */
export interface Candidate {
  readonly party: Found;
  readonly places: readonly Place[];
}

/** How many sentences before the word's own, and after it, may name a party. */
const BEFORE = 4;
const AFTER = 1;
/** Parties looked at for one word: keeps the work linear. */
const MOST = 28;

/** The places of a text that name parties, sentence by sentence, each sentence read once. */
export class Places {
  private readonly bySentence = new Map<number, readonly Place[]>();

  constructor(private readonly scene: Scene) {}

  /** The places of a sentence in reading order. */
  of(index: number): readonly Place[] {
    let places = this.bySentence.get(index);
    if (!places) {
      places = this.read(index);
      this.bySentence.set(index, places);
    }
    return places;
  }

  private read(index: number): readonly Place[] {
    const { scene } = this;
    const sentence = scene.input.analysis.sentences[index];
    const [piece] = sentence ? piecesOf(scene, sentence) : [];
    if (!piece) return [];
    const clauses = clausesOf(scene, piece);
    const subjects = subjectsOf(scene, clauses);
    const found: Place[] = [];
    for (const group of clauses.groups) {
      const subject = subjects.has(group);
      const heads = group.phrases.map(({ head }) => head);
      const parties = group.phrases.map((phrase) => partyOf(scene, phrase) ?? partyBesides(scene, phrase));
      if (group.phrases.length === 1 && parties.length === 1) {
        const led = partiesOf(scene, group);
        const unsaid = led.length > 1 ? [] : eachUnsaid(scene, group.phrases[0] as Phrase);
        if (unsaid.length > 1) parties.pop(); // one of each state is who the phrase means
        const several = led.length > 1 ? led : unsaid;
        if (several.length > 1)
          for (const party of several)
            found.push({ at: group.first, manner: 'phrase', group, party, subject });
      }
      parties.forEach((party, i) => {
        if (party) found.push({ at: heads[i] as number, manner: 'phrase', group, party, subject });
      });
      for (const phrase of group.phrases) found.push(...ownersIn(scene, group, phrase));
    }
    const owners = clauses.groups.flatMap(({ phrases }) => phrases.flatMap((one) => titleOwners(scene, one)));
    const absent = clauses.absent.flatMap((group) => mentionsIn(scene, group));
    found.push(...insideOf(scene, piece.first, piece.last, found, new Set([...owners, ...absent])));
    return found.sort((a, b) => a.at - b.at);
  }
}

function subjectsOf(scene: Scene, clauses: Clauses): ReadonlySet<Group> {
  const found = new Set<Group>();
  const { first, last } = clauses.sentence;
  for (let i = first; i < last; i++) {
    const { upos, feats } = scene.token(i);
    if (upos !== 'VERB' || feats.VerbForm === 'Inf') continue;
    const subject = subjectOf(scene, clauses, i);
    if (subject && subject.ground !== 'main-clause') found.add(subject.group);
  }
  return found;
}

/** «делегація України», «президент США»: the state or body that the phrase belongs to. */
function ownersIn(scene: Scene, group: Group, phrase: Phrase): Place[] {
  const mention = phrase.owner === null ? null : scene.mentionAt(phrase.owner);
  if (!mention || phrase.owner === null) return [];
  const party = partyOf(scene, { ...MENTION_ALONE, head: phrase.owner, mention });
  return party ? [{ at: phrase.owner, manner: 'owner', group, party, subject: false }] : [];
}

/** «радник [Трампа]», «радник [Трампа] Кіт Келлог»: whose title somebody bears is not who does it. */
function titleOwners(scene: Scene, { owned, mention, first, last }: Phrase): Mention[] {
  if (owned) return [owned];
  if (mention?.type !== 'PER' || scene.caseless) return [];
  const found: Mention[] = [];
  for (let at = first; at < last && scene.mentionAt(at) !== mention; at++) {
    const inner = scene.mentionAt(at);
    if (inner?.type === 'PER') found.push(inner);
  }
  return found;
}

function mentionsIn(scene: Scene, { first, last }: Group): Mention[] {
  const found: Mention[] = [];
  for (let at = first; at < last; at++) found.push(...[scene.mentionAt(at) ?? []].flat());
  return found;
}

/** Names and pronouns inside phrases, and states by their adjectives. */
function insideOf(
  scene: Scene,
  first: number,
  last: number,
  known: readonly Place[],
  others: ReadonlySet<Mention>,
): Place[] {
  const taken = new Set(known.map(({ at }) => at));
  const found: Place[] = [];
  for (let at = first; at < last; at++) {
    const token = scene.token(at);
    const mention = scene.mentionAt(at);
    if (mention && !taken.has(at) && isParty(mention) && !others.has(mention)) {
      const party = partyOf(scene, { ...MENTION_ALONE, first: at, last: at + 1, head: at, mention });
      if (party) found.push({ at, manner: 'inner', group: null, party, subject: false });
    }
    if (token.upos !== 'ADJ' && token.upos !== 'PROPN') continue;
    for (const part of partsOf(token.lemma)) {
      const state = scene.stateOfAdjective(part);
      if (state)
        found.push({ at, manner: 'adjective', group: null, party: stateParty(scene, state), subject: false });
    }
  }
  return found;
}

/** The two parts of «українсько-польський», else the word itself. */
const partsOf = (lemma: string): readonly string[] =>
  lemma.includes('-') ? lemma.split('-').slice(0, 2) : [lemma];

const isParty = ({ type }: Mention): boolean => type !== 'MISC' && type !== 'EVT';

/** The parties that may take part in the contact at a token, with those that the rules find, those named nearest first. */
export function candidatesOf(
  scene: Scene,
  places: Places,
  { around, occurrence }: Seen,
  late: readonly Found[],
): Candidate[] {
  const { at } = around.trigger;
  const own = scene.token(at).sentence;
  const byKey = new Map<string, { party: Found; places: Place[] }>();
  const told = toldOf(scene, around.clauses, around.trigger);
  const here = places.of(own).filter((place) => place.manner === 'phrase' && !isHost(scene, around, place));
  const isMet = new Set(here.map(({ party }) => party.name)).size > 1;
  const add = (index: number) => {
    for (const place of places.of(index)) {
      if (told && place.at >= told.first && place.at < told.last) continue;
      if (isMet && isHost(scene, around, place)) continue;
      if (isOnlyPlace(scene, around, place)) continue;
      if (scene.standing.speaksForOthers(place.party.entity)) continue;
      const party = around.trigger.entry.kind === 'visit' ? asHost(scene, place) : inFull(scene, place.party);
      const key = keyOf(party);
      const known = byKey.get(key);
      if (known) known.places.push(place);
      else if (byKey.size < MOST) byKey.set(key, { party, places: [place] });
    }
  };
  add(own);
  for (let back = 1; back <= BEFORE; back++) if (own - back > 0) add(own - back);
  if (own > 0) add(0);
  const isHeadline = occurrence.headline;
  for (let on = 1; on <= (isHeadline ? AFTER_HEADLINE : AFTER); on++)
    if (isHeadline || isSameBlock(scene, own, own + on)) add(own + on);
  for (const party of [
    ...occurrence.parties,
    ...late,
    ...mainParties(scene),
    ...membersOf(scene, byKey, around),
  ])
    if (!byKey.has(keyOf(party)) && party.key !== '') byKey.set(keyOf(party), { party, places: [] });
  return [...byKey.values()];
}

/** Equal for what is one party here: a state or body of the knowledge files by its id, others by their names. */
const keyOf = ({ key, name }: Found): string =>
  key.startsWith('state:') || key.startsWith('org:') ? key : name.toLowerCase();

/** «виделись [у Мишеля]»: at whose place two others met. */
function isHost(scene: Scene, { trigger: { entry } }: Around, { group, party }: Place): boolean {
  if (!group || group.preposition < 0 || entry.form !== 'verb' || entry.kind !== 'meeting') return false;
  const isOfPerson = scene.entity(party.entity)?.type === 'PER' && group.grammaticalCase === 'Gen';
  return isOfPerson && scene.lexicon.set.hosts.has(scene.token(group.preposition).norm);
}

/** «зустріч у маєтку [Філолі]»: a place that is no state's takes part in nothing but visits. */
const isOnlyPlace = (scene: Scene, { trigger: { entry } }: Around, { at, party }: Place): boolean =>
  !scene.caseless &&
  entry.kind !== 'visit' &&
  scene.mentionAt(at)?.type === 'LOC' &&
  !/^(?:state|org):/u.test(party.key);

/** How many sentences after a headline name those it speaks of. */
const AFTER_HEADLINE = 3;
/** How many of the parties that an article speaks of most may take part wherever they stand. */
const MAIN = 4;

const mainOf = new WeakMap<Scene, readonly Found[]>();

/** The persons, states and bodies that the article speaks of most. */
function mainParties(scene: Scene): readonly Found[] {
  let found = mainOf.get(scene);
  if (!found) {
    found = scene.earlier.entities
      .filter(({ type, known }) => type !== 'MISC' && !known?.startsWith('outlet:'))
      .filter(({ type, known }) => type === 'PER' || type === 'ORG' || known?.startsWith('state:'))
      .sort((a, b) => b.joins.length - a.joins.length)
      .slice(0, MAIN)
      .map((entity) => namedParty(cited(scene, entity), entity.id, entity.known ?? entity.id));
    mainOf.set(scene, found);
  }
  return found;
}

/** The members of a body that meets, beside it. */
function membersOf(scene: Scene, known: ReadonlyMap<string, { party: Found }>, { trigger }: Around): Found[] {
  if (trigger.entry.kind !== 'summit') return [];
  const bodies = [...known.values()].map(({ party }) => party).filter(({ key }) => key.startsWith('org:'));
  return bodies.slice(0, 2).map((body) => membersParty(scene, body));
}

const fullNames = new WeakMap<Scene, Map<string, Found>>();

/** «Радойкови» beside «Стоян Радойков»: a family name whose base form went wrong is the one person who bears it. */
function inFull(scene: Scene, party: Found): Found {
  if (party.how !== 'named' || party.name.includes(' ') || scene.entity(party.entity)?.type !== 'PER')
    return party;
  const known = fullNames.get(scene) ?? new Map<string, Found>();
  fullNames.set(scene, known);
  let full = known.get(party.key);
  if (!full) {
    const bearers = scene.earlier.entities.filter(
      ({ id, type, name }) =>
        type === 'PER' && id !== party.entity && name.includes(' ') && bears(name, party.name),
    );
    const [one] = bearers;
    full = one && bearers.length === 1 ? entityParty(one) : party;
    known.set(party.key, full);
  }
  return full;
}

/** Whether the last word of a name is the same up to an ending. */
function bears(name: string, family: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  let same = 0;
  while (same < last.length && last[same] === family[same]) same++;
  return same >= 4 && last.length - same <= 2 && family.length - same <= 3;
}

/** Whoever travels to a capital visits its state. */
function asHost(scene: Scene, { party, at, manner }: Place): Found {
  const isPlace =
    manner !== 'adjective' && scene.mentionAt(at)?.type === 'LOC' && party.key.startsWith('state:');
  return isPlace ? stateParty(scene, party.key) : party;
}

function isSameBlock(scene: Scene, a: number, b: number): boolean {
  const { sentences } = scene.input.analysis;
  return sentences[b] !== undefined && sentences[a]?.block === sentences[b]?.block;
}
