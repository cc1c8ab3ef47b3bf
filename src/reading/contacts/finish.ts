/** A draft becomes a contact: its kind by the best-placed account, its status, date and sources with their grounds. */
import type {
  Account,
  Contact,
  ContactKind,
  ContactStatus,
  DateReading,
  DateStep,
  Party,
  Span,
} from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { span } from '../../text/spans.js';
import { isBareCall } from './bare-calls.js';
import { type Lasted, lastedOf } from './lasted.js';
import type { Draft } from './matching.js';
import { isRemote, type Occurrence } from './occurrences.js';
import type { Scene } from './scene.js';
import type { Standing } from './standing.js';
import { isLastWord } from './status/last-word.js';
import { isAllRefuted } from './status/refuted.js';

export function finished(scene: Scene, draft: Draft, date: DateFound): Contact {
  const { text } = scene;
  const first = draft.own[0] as Occurrence;
  const participants = onceEach(draft.parties.map(asParty));
  const trigger = span(text, first.words.start, first.words.end);
  const words = text.slice(trigger.start, trigger.end);
  const kind = isBareCall(scene, draft) ? 'call' : kindOf(scene.standing, draft);
  const status = statusOf(scene, draft);
  const lasted = lastedOf(scene, draft);
  const initiator = draft.occurrences.find((one) => one.initiator !== null)?.initiator ?? null;
  return {
    id: contentId('contact', trigger.start, trigger.end, words, ...participants.map(({ name }) => name)),
    kind,
    status,
    participants,
    initiator: initiator && asParty(initiator),
    trigger,
    triggers: draft.occurrences.map((one) => one.words),
    date: date.date,
    dateText: date.words,
    dateWorking: [...date.working],
    place: isRemote(kind) ? null : firstOf(draft, ({ place }) => place),
    duration: firstOf(draft, ({ duration }) => duration) ?? lasted[0]?.duration ?? null,
    topics: topicsOf(draft),
    sources: withOthers(
      sourcesOf(
        draft,
        (one) =>
          (one.status === status || isOffToo(scene, one, status) || (!one.sure && one.status !== 'denied')) &&
          (status === 'denied' || !one.isDenial),
      ),
      draft,
      lasted,
    ),
    deniedBy: deniersOf(scene, draft, status),
    accounts: [...accountsOf(scene, draft, status), ...lasted.map(({ account }) => account)],
    background: draft.own.every(({ background }) => background) || isBeforehand(draft),
    teaser: draft.own.every(({ teaser }) => teaser),
    rule: draft.rule,
    confidence: draft.confidence,
  };
}

/** «Мерц … на зустріч із канцлером»: one named in two ways takes part once. */
const onceEach = (parties: readonly Party[]): Party[] =>
  parties.filter(({ name }, at) => parties.findIndex((other) => other.name === name) === at);

/** A party as the reading has it, without what tells it apart from others here. */
const asParty = ({ name, entity }: Party): Party => ({ name, entity });

/** Every topic that a place names, each place once. */
function topicsOf({ occurrences }: Draft): Span[] {
  const topics: Span[] = [];
  for (const { topic } of occurrences)
    if (topic && !topics.some(({ start }) => start === topic.start)) topics.push(topic);
  return topics;
}

function firstOf(draft: Draft, field: (one: Occurrence) => Span | null): Span | null {
  for (const one of draft.occurrences) {
    const found = field(one);
    if (found) return found;
  }
  return null;
}

/** A party's own word for the channel first, then others', then the article's; of equals quoted words, then a named channel. */
function kindOf(standing: Standing, draft: Draft): ContactKind {
  const first = draft.own[0] as Occurrence;
  if (first.kind === 'summit') return 'summit';
  let best: ContactKind | null = null;
  let score = -1;
  for (const one of draft.occurrences) {
    if (one.generic) continue;
    if (isSittingOf(draft, one)) continue;
    const rank = standing.rank(one.sources[0] ?? null, draft.parties);
    const value =
      rank * 8 + (rank > 0 && one.quoted ? 4 : 0) + (one.channel ? 2 : 0) + (draft.own.includes(one) ? 1 : 0);
    if (value > score) {
      score = value;
      best = one.kind;
    }
  }
  return best ?? first.kind;
}

/** «ця зустріч», "the session": what talks are called again, which stay talks, and a meeting of two stays one. */
function isSittingOf({ own, parties }: Draft, one: Occurrence): boolean {
  const [first] = own;
  // "Met on Monday … during the session"
  if (one.trigger.entry.marks.has('session') && !own.includes(one)) return true;
  if (first?.kind === 'meeting' && one.kind === 'summit') return !own.includes(one);
  const isProcess = first?.generic === true && first.trigger.entry.marks.has('process');
  // "Negotiators will not meet in Rome": states meet for talks.
  const areStates = parties.every(({ key }) => key.startsWith('state:'));
  return isProcess && (one.kind === 'meeting' || one.kind === 'summit') && (areStates || !own.includes(one));
}

const WEIGHT: Record<ContactStatus, number> = {
  cancelled: 5,
  ongoing: 4,
  held: 3,
  planned: 2,
  proposed: 1,
  denied: 0,
};

/** What the words say for sure, the furthest step first; a denial beside a report is kept apart in `deniedBy`. */
function statusOf(scene: Scene, { own, occurrences }: Draft): ContactStatus {
  if (occurrences.some((one) => isRefuted(scene, one))) return 'denied';
  const told = own.filter(({ sure }) => sure);
  const list = withoutPutOff(told.length > 0 ? told : own);
  const status = list.reduce(
    (best, { status }) => (WEIGHT[status] > WEIGHT[best] ? status : best),
    list[0]?.status ?? 'held',
  );
  return status === 'planned' && isOffSince(scene, own, occurrences) ? 'cancelled' : status;
}

/** "Koval delays trip … has postponed her visit to March 14": a headline that puts it off has no room for the new day. */
function withoutPutOff(own: readonly Occurrence[]): readonly Occurrence[] {
  const isMoved = own.some(({ trigger, status }) => trigger.effect === 'moved' && status === 'planned');
  return isMoved ? own.filter(({ headline, trigger }) => !headline || trigger.effect !== 'moved') : own;
}

/** «мав зустрітися …, але зустріч скасували»: the last word on a plan is that it is off. */
function isOffSince(scene: Scene, own: readonly Occurrence[], occurrences: readonly Occurrence[]): boolean {
  const later = occurrences.filter(
    (one) => one.sure && !one.earlier && !one.background && isItAgain(own, one) && isLastWord(scene, one),
  );
  return later.at(-1)?.status === 'cancelled' && later.every(({ status }) => status !== 'held');
}

/** A later word for it, with no party or place of its own. */
const isItAgain = (own: readonly Occurrence[], one: Occurrence): boolean =>
  !own.includes(one) &&
  one.parties.length === 0 &&
  (one.place === null || own.some(({ place }) => place?.start === one.place?.start)) &&
  (one.generic || own.some(({ kind }) => kind === one.kind));

/** «Насправді жодної зустрічі не було»: what the article denies in its own voice was not, whoever told of it. */
function isRefuted(scene: Scene, one: Occurrence): boolean {
  const { status, sure, sources, quoted, trigger, earlier, background } = one;
  if (status !== 'denied' || !sure || sources.length > 0 || quoted || earlier || background) return false;
  return isAllRefuted(scene, trigger);
}

function sourcesOf({ occurrences }: Draft, counts: (one: Occurrence) => boolean): Party[] {
  const sources: Party[] = [];
  for (const one of occurrences) {
    if (!counts(one)) continue;
    for (const source of one.sources)
      if (
        !sources.some(
          ({ name, entity }) => name === source.name || (entity !== null && entity === source.entity),
        )
      )
        sources.push(source);
  }
  return sources;
}

/** «Зустріч не планується» denies a plan, not what was held; «зустрічі не буде» says of what is off that it is. */
const denies = (scene: Scene, one: Occurrence, of: ContactStatus): boolean =>
  one.status === 'denied' &&
  one.sure &&
  !(of === 'held' && one.trigger.effect === 'planned') &&
  !isOffToo(scene, one, of);

/** «Зустрічі не буде», «планів зустрічі немає», and no «заперечив, що зустріч скасовано», «зустріч і не планувалася». */
const isOffToo = (
  { caseless, tokens }: Scene,
  { status, isDenial, trigger }: Occurrence,
  of: ContactStatus,
): boolean =>
  !caseless &&
  of === 'cancelled' &&
  status === 'denied' &&
  !isDenial &&
  trigger.effect !== 'planned' &&
  tokens[trigger.verb]?.feats.Tense !== 'Past'; // «зустрічі й не було»

/** Who says that there was none, and who denies what others told of it. */
function deniersOf(scene: Scene, draft: Draft, status: ContactStatus): Party[] {
  const deniers = sourcesOf(draft, (one) => denies(scene, one, status));
  for (const { party } of draft.occurrences.flatMap(({ refuters }) => refuters))
    if (!deniers.some(({ name }) => name === party.name)) deniers.push(party);
  return deniers;
}

/** Sources with those that say only how long it took, or whose report is denied. */
function withOthers(sources: readonly Party[], { occurrences }: Draft, lasted: readonly Lasted[]): Party[] {
  const all = [...sources];
  const claimants = occurrences.flatMap(({ claimant }) => (claimant ? [claimant.party] : []));
  for (const party of [...lasted.flatMap(({ account }) => account.chain), ...claimants])
    if (!all.some(({ name, entity }) => name === party.name || (entity !== null && entity === party.entity)))
      all.push(asParty(party));
  return all;
}

/** Wherever the article tells of it, it says that it was before the news. */
const isBeforehand = ({ own }: Draft): boolean =>
  own.every(({ background, beforehand }) => background || beforehand) && own.some((one) => one.beforehand);

function accountsOf(scene: Scene, draft: Draft, status: ContactStatus): Account[] {
  const { text } = scene;
  const { occurrences, own, parties } = draft;
  const isBefore = isBeforehand(draft);
  const accounts: Account[] = [];
  const seen = new Set<string>();
  for (const one of occurrences) {
    const after = one.tellerAfter;
    const isParty =
      after !== null && parties.some(({ entity }) => entity !== null && entity === after.entity);
    const chain = one.sources.length === 0 && isParty ? [after] : [...one.sources];
    const source = chain[0] ?? null;
    const channel = one.channel ?? (one.generic ? null : one.words);
    const account: Account = {
      ...span(text, one.account.start, one.account.end),
      source,
      chain,
      trigger: one.words,
      stance: denies(scene, one, status) ? 'denies' : one.stance,
      background: one.background || isBefore,
      kind: one.generic || isSittingOf(draft, one) ? null : one.kind,
      channelText: channel ? text.slice(channel.start, channel.end) : null,
      status:
        one.sure && (own.includes(one) || one.status === 'cancelled' || denies(scene, one, status))
          ? one.status
          : null,
      date: one.date?.date ?? null,
    };
    const key = `${account.start} ${source?.name} ${account.kind} ${account.status} ${account.date}`;
    if (!seen.has(key)) accounts.push(account);
    seen.add(key);
    for (const { party, words } of one.refuters)
      accounts.push({
        ...account,
        ...span(text, words.start, words.end),
        source: party,
        chain: [party],
        stance: 'denies',
        status: 'denied',
      });
    if (one.claimant)
      accounts.push({
        ...account,
        source: one.claimant.party,
        chain: [one.claimant.party],
        stance: 'reports',
        status: one.claimant.status,
      });
  }
  return accounts;
}

/** A date with its words and the steps that led to it. */
export interface DateFound {
  readonly date: string | null;
  readonly words: Span | null;
  readonly working: readonly DateStep[];
}

/**
 * The most precise date among the places that speak of the contact, the first of equals.
 * @param beside what stands beside them where none has a date
 */
export function dateFound({ occurrences }: Draft, beside: () => DateReading | null = () => null): DateFound {
  let best: Occurrence | null = null;
  for (const one of occurrences) {
    if (!one.date) continue;
    const isBetter = !best || (one.date.date?.length ?? 0) > (best.date?.date?.length ?? 0);
    if (isBetter) best = one;
  }
  const date = best?.date ?? beside();
  if (!date) return { date: null, words: null, working: [] };
  return { date: date.date, words: { start: date.start, end: date.end }, working: date.working };
}
