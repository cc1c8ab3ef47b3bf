/** One place where the text speaks of a contact, with all that the place says of it. */
import type { Account, ContactKind, ContactStatus, DateReading, Party, Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { type Around, aroundOf, distinct, hasHosts } from './around.js';
import { isAskedAbout } from './asked-about.js';
import { isAgain, isBeforehand, isEarlier, isLastTime, isPast, isRecalled } from './background.js';
import { type Channel, channelOf, isFaceToFace } from './channels.js';
import { type Claimant, claimantOf } from './claimed.js';
import { type Clauses, clausesOf, piecesOf, subjectOf } from './clauses.js';
import { dateTold } from './dates/missed-days.js';
import { lastPlanned, withNewDays } from './dates/new-days.js';
import { durationOf, initiatorOf, isAnchor, topicOf, withoutDay } from './details.js';
import { withOwnDetails } from './further-details.js';
import { isHabitual } from './habits.js';
import { isAward, isGame, isInitiative, isOnlyAbsence, isVenue } from './no-contact.js';
import { isOfTitle } from './of-title.js';
import { eachOf } from './parties/each.js';
import { isComingHome } from './parties/hosts.js';
import { isCarried, onlyHands } from './parties/letters.js';
import { cabinetOf, membersOf, topicParties } from './parties/members.js';
import { isTogether } from './parties/pairs.js';
import { participantsOf } from './parties/participants.js';
import { type Found, partiesOf, stateParty } from './parties/parties.js';
import { hasTogether } from './parties/saying-both.js';
import { isNoneSince } from './parties/settings.js';
import { placeOf } from './places.js';
import { toldOf } from './recounted.js';
import type { Scene } from './scene.js';
import { isAbsent } from './status/absent.js';
import { isOfOtherTimes } from './status/refuted.js';
import { type Refuter, refutersOf } from './status/refuters.js';
import { statusOf } from './status/status.js';
import { deniesTopic } from './status/topics.js';
import { isUnheard } from './status/unheard.js';
import { isUnsaid } from './status/unsaid.js';
import { isUntold } from './status/untold.js';
import { tellerAfter, toldBy } from './tellers/tellers.js';
import { isOfThing } from './things.js';
import { type Trigger, triggersOf } from './triggers.js';
import { isAimOfTheirs, isForOther, isManner } from './ungoverned.js';
import { isPurpose } from './uninflected.js';

export interface Occurrence {
  readonly trigger: Trigger;
  /** The words that name the contact. */
  readonly words: Span;
  readonly kind: ContactKind;
  /** Whether the words leave the channel open. */
  readonly generic: boolean;
  readonly channel: Span | null;
  /** Whether the words stand in quotation marks: the source's own. */
  readonly quoted: boolean;
  readonly status: ContactStatus;
  readonly sure: boolean;
  /** Two parties or more when the place names them; fewer when context must help. */
  readonly parties: readonly Found[];
  /** Whether the parties are only one side («переговори з Мей і міністрами»). */
  readonly oneSided: boolean;
  /** Parties of the sentence before the word, without a preposition, joined ones together, the nearest first. */
  readonly before: readonly (readonly Found[])[];
  /** Whether the parties are only spoken of together («сторони»). */
  readonly together: boolean;
  /** Whether the word is part of what somebody is called. */
  readonly ofTitle: boolean;
  readonly date: DateReading | null;
  readonly place: Span | null;
  readonly duration: Span | null;
  readonly topic: Span | null;
  readonly initiator: Party | null;
  /** Who says so, from the first who told it to the last who passed it on; empty for the article itself. */
  readonly sources: readonly Party[];
  readonly stance: Account['stance'];
  /** Whether a verb of denying tells it. */
  readonly isDenial: boolean;
  /** Who denies, right behind it, what was told. */
  readonly refuters: readonly Refuter[];
  /** Whose report of it is denied; null for nobody's. */
  readonly claimant: Claimant | null;
  /** Who tells something right after it, its source where he takes part; null for nobody. */
  readonly tellerAfter: Party | null;
  /** Whether who says so stands in a clause set off from the word. */
  readonly setOff: boolean;
  /** The words of the account: the statement's piece or the sentence. */
  readonly account: Span;
  readonly sentence: number;
  readonly teaser: boolean;
  /** Whether it stands in the headline. */
  readonly headline: boolean;
  /** Whether the place only recalls the contact. */
  readonly background: boolean;
  /** Whether it says that it was before the news, with no day of its own. */
  readonly beforehand: boolean;
  /** Whether it was before the one of the news, by an adjective or its date. */
  readonly earlier: boolean;
  /** Whether it is told as one more: «зустрілися вдруге». */
  readonly again: boolean;
  /** Off because somebody does not come to it: «не приїде на переговори». */
  readonly away: boolean;
  /** Planned beside what was held, or instead of what is off: «і приїде 5 грудня». */
  readonly anew?: true;
  readonly rule: string;
  readonly confidence: number;
}

/** An occurrence with what stands around its word. */
export interface Seen {
  readonly around: Around;
  readonly occurrence: Occurrence;
}

/** All occurrences in reading order. Only sentences that hold a contact word are read closely. */
export function occurrencesOf(scene: Scene): Seen[] {
  const found: Seen[] = [];
  const words = [...scene.entries.keys(), ...scene.wide.keys()].sort((a, b) => a - b);
  const sentences = new Set(words.map((at) => scene.token(at).sentence));
  for (const index of sentences) {
    const sentence = scene.input.analysis.sentences[index];
    if (!sentence) continue;
    for (const piece of piecesOf(scene, sentence)) {
      const clauses = clausesOf(scene, piece);
      const triggers = withoutChannels(scene, clauses, triggersOf(scene, clauses));
      found.push(...withNewDays(triggers.flatMap((one) => occurrencesAt(scene, clauses, one))));
    }
  }
  return found;
}

interface Heard {
  readonly trigger: Trigger;
  readonly channel: Channel | null;
}

/** «у форматі відеоконференції» is the channel of the talks before it, no contact of its own. */
function withoutChannels(scene: Scene, clauses: Clauses, triggers: readonly Trigger[]): Heard[] {
  const heard = triggers.map((trigger) => ({ trigger, channel: channelOf(scene, clauses, trigger) }));
  const channels = new Set<number>();
  for (const { trigger, channel } of heard)
    if (channel) for (let i = channel.first; i < channel.last; i++) if (i !== trigger.at) channels.add(i);
  return heard.filter(
    ({ trigger }) => !channels.has(trigger.at) && !onlyHands(scene, clauses, trigger, triggers),
  );
}

/** What one word tells: nothing of the press; a visit to several hosts is several visits. */
function occurrencesAt(scene: Scene, clauses: Clauses, { trigger, channel }: Heard): Seen[] {
  if (trigger.entry.marks.has('channel') && !channel) return [];
  if (deniesTopic(scene, clauses, trigger) || isUntold(scene, clauses, trigger)) return [];
  if (trigger.entry.form === 'verb' && isNoneSince(scene, clauses, trigger.at)) return [];
  if (isPurpose(scene, clauses, trigger) || isForOther(scene, trigger.at)) return [];
  if (isManner(scene, clauses, trigger)) return [];
  if (isInitiative(scene, trigger)) return [];
  const around = hosted(scene, aroundOf(scene, clauses, trigger));
  if (isComingHome(around)) return [];
  if (isVenue(scene, clauses, trigger) || isGame(scene, clauses, trigger)) return [];
  if (isAward(scene, clauses, trigger)) return [];
  if (trigger.entry.marks.has('channel') && !scene.caseless && around.others.length === 0) return [];
  if (isCarried(scene, clauses, trigger) && around.between.length < 2) return [];
  if (
    around.press ||
    isOfThing(around) ||
    isAskedAbout(around) ||
    isAimOfTheirs(around) ||
    isHabitual(around) ||
    (trigger.effect === 'idle' && !statusOf(scene, clauses, trigger).sure)
  )
    return [];
  const seen = (one: Around): Seen => ({ around: one, occurrence: occurrence(one, channel) });
  const first = seen(around);
  if (isOfOtherTimes(scene, first.occurrence)) return [];
  if (isUnheard(first) || (isOnlyAbsence(first) && !leftToJudge(scene, trigger))) return [];
  if (hasHosts(around))
    return around.others.map((host, index) => {
      const one = seen({ ...around, others: [host] });
      const place = ownPlace(one, clauses, index, around.others.length);
      return { ...one, occurrence: { ...one.occurrence, place } };
    });
  const each = eachOf(around);
  return each.length === 1 ? [first] : each.map((one) => withOwnDetails(seen(one)));
}

/** What somebody stays away from may be a contact of others: the rules leave it to a model, as a word of the wide tables. */
function leftToJudge(scene: Scene, { at, entry }: Trigger): boolean {
  if (scene.caseless) return false;
  scene.wide.set(at, entry);
  return true;
}

/** «Відвідає Осло, Мадрид і Рим»: each visit is to the place of its own host, not to the first of the list. */
function ownPlace({ occurrence: { place, kind } }: Seen, { groups }: Clauses, index: number, hosts: number) {
  if (place === null || kind !== 'visit') return place;
  const listed = groups.find(({ phrases }) => phrases[0]?.mention?.start === place.start)?.phrases ?? [];
  const own = listed.length === hosts ? listed[index]?.mention : null;
  return own?.type === 'LOC' ? { start: own.start, end: own.end } : place;
}

/** Whoever travels to a capital visits its state. */
function hosted(scene: Scene, around: Around): Around {
  if (around.trigger.entry.kind !== 'visit') return around;
  const host = (party: Found) => (party.key.startsWith('state:') ? stateParty(scene, party.key) : party);
  return { ...around, others: around.others.map(host) };
}

function occurrence(around: Around, channel: Channel | null): Occurrence {
  const { scene, clauses, trigger } = around;
  const { text, input } = scene;
  const { entry, at } = trigger;
  const participants = participantsOf(around) ?? cabinetOf(around) ?? membersOf(around);
  const isAway = isAbsent(scene, clauses, trigger);
  const isOff = isAway && participants?.rule === 'contact.subject-with' && !isUnsaid(around);
  const told = statusOf(scene, clauses, isAway && !isOff ? { ...trigger, verb: -1, effect: null } : trigger);
  const isTold = !isOff || told.status === 'denied' || told.status === 'cancelled';
  const { status, sure } = isTold ? told : ({ status: 'cancelled', sure: true } as const);
  const statement = scene.statementAt(scene.token(at).start);
  const piece = statement?.content.find(
    ({ start, end }) => start <= scene.token(at).start && scene.token(at).start < end,
  );
  const block = input.article.blocks[clauses.sentence.block];
  const topic = topicOf(scene, clauses, trigger);
  const isByChannel = entry.generic || channel?.kind === 'video' || entry.kind === 'meeting';
  const place = placeOf(scene, clauses, trigger);
  const ofWord = isFaceToFace(scene, clauses, trigger, { place, topic, status, subject: around.subject })
    ? 'meeting'
    : entry.kind;
  const kind = channel && entry.kind !== 'summit' && isByChannel ? channel.kind : ofWord;
  const date = lastPlanned(scene, dateTold(scene, clauses, trigger, sure ? status : null), status);
  const earlier =
    status === 'held'
      ? isAnchor(scene, clauses, trigger) ||
        isEarlier(scene, clauses, trigger, date) ||
        isLastTime(scene, clauses, trigger) ||
        toldOf(scene, clauses, trigger) !== null
      : participants?.rule === 'contact.offered' && isPast(date?.date ?? '', input.article.published);
  const teller = toldBy(scene, clauses, trigger);
  const refuters = refutersOf(scene, clauses, trigger);
  const claimant = status === 'denied' && sure ? claimantOf(scene, clauses, trigger) : null;
  const others = [...refuters, ...(claimant ? [claimant] : [])];
  const known = participants?.parties ?? knownOf(around);
  const parties = known.length > 0 ? known : topicParties(scene, topic, trigger);
  const first = channel && channel.first < at && entry.form === 'noun' ? channel.first : at;
  return {
    trigger,
    words: span(text, scene.token(first).start, scene.token(at).end),
    kind,
    generic: entry.generic && !channel,
    channel: channel ? span(text, scene.token(channel.first).start, scene.token(channel.last - 1).end) : null,
    quoted: scene.isQuoted(scene.token(at).start),
    status,
    sure,
    parties,
    oneSided: participants === null && known.length > 0 && around.owners.length + around.between.length === 0,
    before: participants ? [] : partiesBefore(scene, clauses, trigger),
    together: hasTogether(scene, clauses, trigger),
    ofTitle: isOfTitle(scene, clauses, trigger),
    date: withoutDay(date),
    place: isRemote(kind) ? null : place,
    duration: durationOf(scene, clauses, trigger),
    topic,
    initiator: participants?.initiator ?? initiatorOf(scene, clauses),
    sources: teller.chain.filter(({ name }) => !others.some(({ party }) => party.name === name)),
    stance: teller.stance,
    isDenial: teller.isDenial === true,
    refuters,
    claimant,
    tellerAfter: teller.chain.length === 0 ? tellerAfter(scene, clauses, trigger) : null,
    setOff: teller.setOff === true,
    account: piece
      ? { start: piece.start, end: piece.end }
      : span(text, clauses.sentence.start, clauses.sentence.end),
    sentence: clauses.sentence.index,
    teaser: block?.kind === 'teaser',
    headline: block?.kind === 'headline',
    background: earlier || isRecalled(scene, clauses, trigger, status),
    beforehand: isBeforehand(scene, clauses, trigger, status, date),
    earlier,
    again: isAgain(scene, trigger, status),
    away: isOff && status === 'cancelled',
    rule: participants?.rule ?? 'contact.context',
    confidence: participants?.confidence ?? 0.6,
  };
}

/** Those who telephone are in two places. */
export const isRemote = (kind: ContactKind): boolean => kind === 'call' || kind === 'video';

/** Who is named beside the word, fewer than a contact needs; «профспілки ведуть переговори» names its subject. */
function knownOf({ scene, clauses, owners, others, between, subject, trigger }: Around): Found[] {
  const named = distinct([...owners, ...others, ...between]).filter((party) => !isTogether(scene, party));
  const isLeading = trigger.entry.marks.has('process') && trigger.effect === 'tense';
  if (named.length > 0 || !isLeading) return named;
  return subjectOf(scene, clauses, trigger.verb)?.ground === 'main-clause' ? [] : subject.slice(0, 1);
}

function partiesBefore(scene: Scene, clauses: Clauses, { at }: Trigger): Found[][] {
  const before = clauses.groups.filter((group) => group.last <= at && group.preposition < 0);
  return before.reverse().map((group) => partiesOf(scene, group));
}
