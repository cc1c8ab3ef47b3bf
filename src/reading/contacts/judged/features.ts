/** What tells whether a party takes part in a contact, and whether a word with its parties is one: hashed features. */
import { hashText, mix } from '../../../text/hashing.js';
import type { Around } from '../around.js';
import type { Occurrence } from '../occurrences.js';
import type { Found } from '../parties.js';
import type { Scene } from '../scene.js';
import type { Candidate, Place } from './candidates.js';

/** A word of the text that may be a contact, with what the rules made of it. */
export interface Heard {
  readonly around: Around;
  readonly occurrence: Occurrence;
  /** Whether the word is of the wide tables. */
  readonly wide: boolean;
  /** The parties that the rules find in the text around, with the rule; empty when the place names its own. */
  readonly late: readonly Found[];
  readonly lateRule: string;
}

/** What is the same for all parties of a word. */
export interface Setting {
  readonly heard: Heard;
  readonly scene: Scene;
  readonly base: string;
  readonly lemma: string;
  readonly sentence: number;
  readonly clause: number;
  readonly speaker: string | null;
  /** Parties by where they stand around the word. */
  readonly roles: ReadonlyMap<string, string>;
  readonly roleList: string;
  readonly previous: ReadonlySet<string>;
  readonly previousSame: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
}

export class Hashes {
  readonly list: number[] = [];

  add(kind: number, value: string, other = ''): void {
    const hash = hashText(value, 0, Math.min(value.length, 60), kind * 131 + 7);
    this.list.push(other === '' ? hash : mix(hash, hashText(other, 0, Math.min(other.length, 60), 97)));
  }
}

/** A sum of weights as one of thirteen steps. */
export const step = (sum: number): string => `${Math.max(-6, Math.min(6, Math.round(sum * 1.5)))}`;

const near = (distance: number): string => {
  const far = Math.abs(distance);
  return far <= 1 ? '1' : far <= 2 ? '2' : far <= 4 ? '4' : far <= 7 ? '7' : far <= 12 ? '12' : '20';
};

/** The kind of party: person, state, body, office, description. */
export function typeOf(scene: Scene, { how, key, entity, body, plural }: Found): string {
  if (how === 'office') return plural ? 'offices' : 'office';
  if (how === 'described') return body ? (plural ? 'bodies' : 'body') : plural ? 'people' : 'human';
  if (key.startsWith('state:')) return 'state';
  if (key.startsWith('org:')) return 'union';
  if (key.startsWith('outlet:')) return 'outlet';
  const { type, known } = scene.entity(entity) ?? { type: 'none', known: null };
  return known?.startsWith('outlet:') ? 'outlet' : type;
}

const WORDS = /^[\p{L}’-]+$/u;

/** The preposition of a place, by what it does where the tables know it. */
function prepositionOf(scene: Scene, { group, manner }: Place): string {
  if (manner !== 'phrase' || !group || group.preposition < 0) return manner === 'phrase' ? '0' : manner;
  const { norm } = scene.token(group.preposition);
  if (scene.lexicon.withFrames.some(({ preposition }) => preposition === norm)) return 'with';
  if (scene.lexicon.set.between.has(norm)) return 'between';
  return WORDS.test(norm) ? norm : '?';
}

function caseAt(scene: Scene, { group, at, manner }: Place): string {
  return (manner === 'phrase' ? group?.grammaticalCase : scene.token(at).feats.Case) ?? '-';
}

/** Features of a party as one that takes part. */
export function linkFeatures(setting: Setting, candidate: Candidate): number[] {
  const { scene, heard, base, lemma } = setting;
  const { party } = candidate;
  const hashes = new Hashes();
  const type = typeOf(scene, party);
  hashes.add(1, base);
  hashes.add(2, type, base);
  hashes.add(3, type, lemma);
  const role = setting.roles.get(party.key) ?? '';
  hashes.add(4, role, base);
  hashes.add(5, role, setting.roleList);
  hashes.add(6, role, `${base}${type}`);
  rules(heard, party, hashes);
  const isSpeaker = setting.speaker !== null && setting.speaker === party.entity;
  hashes.add(7, isSpeaker ? 'speaker' : 'other', setting.roleList);
  const ruled = inRules(heard, party);
  if (isSpeaker) hashes.add(8, type, base);
  if (setting.previous.has(party.key)) hashes.add(9, 'previous', setting.roleList);
  if (setting.previousSame.has(party.key))
    hashes.add(10, heard.occurrence.together ? 'together' : 'apart', setting.roleList);
  if (setting.previousSame.has(party.key))
    hashes.add(34, heard.occurrence.parties.length > 1 ? 'two' : 'few', base);
  const count = setting.counts.get(party.key) ?? 0;
  hashes.add(11, count > 8 ? '9' : count > 4 ? '5' : count > 2 ? '3' : `${count}`, type);
  inOwn(setting, candidate, role, type, hashes);
  elsewhere(setting, candidate, role, type, hashes);
  if (heard.occurrence.headline) hashes.add(12, type, role);
  hashes.add(35, `${ruled}`, `${role}${type}`);
  if (party.entity === null && party.how !== 'named') {
    const [word = ''] = party.name.toLowerCase().split(' ');
    const stem = word.slice(0, 6);
    hashes.add(37, stem, party.name.includes(' ') ? 'more' : 'bare');
    hashes.add(38, stem, base);
  } else hashes.add(37, type, setting.roleList);
  return hashes.list;
}

function inRules({ occurrence, late }: Heard, { key }: Found): string {
  if (occurrence.parties.some((one) => one.key === key))
    return occurrence.parties.length > 1 && !occurrence.oneSided ? 'ruled' : 'half';
  return late.some((one) => one.key === key) ? 'late' : '';
}

function rules({ occurrence, late, lateRule }: Heard, { key }: Found, hashes: Hashes): void {
  const isTwo = occurrence.parties.length > 1 && !occurrence.oneSided;
  const isIn = occurrence.parties.some((one) => one.key === key);
  hashes.add(13, `${occurrence.rule}${isTwo}`, isIn ? 'in' : 'out');
  if (lateRule !== '') hashes.add(14, lateRule, isIn || late.some((one) => one.key === key) ? 'in' : 'out');
}

/** The place of the word's own sentence that is nearest to it, its clause and whole phrases before others; null for none. */
export function nearestPlace(
  { scene, heard, sentence, clause }: Setting,
  { places }: Candidate,
): Place | null {
  const { clauses, trigger } = heard.around;
  const worth = (place: Place) =>
    Math.abs(place.at - trigger.at) +
    (clauses.clauseOf(place.at) === clause ? 0 : 12) +
    (place.manner === 'phrase' ? 0 : 4);
  let best: Place | null = null;
  for (const place of places)
    if (scene.token(place.at).sentence === sentence && (best === null || worth(place) < worth(best)))
      best = place;
  return best;
}

/** On which side of the word a place stands, with which preposition, in which case. */
export function formOf({ scene, heard }: Setting, place: Place): string {
  const { at } = heard.around.trigger;
  const side = place.at < at ? '<' : place.at === at ? '=' : '>';
  return `${side}${prepositionOf(scene, place)}${caseAt(scene, place)}`;
}

/** What the nearest place of the word's own sentence shows. */
function inOwn(setting: Setting, candidate: Candidate, role: string, type: string, hashes: Hashes): void {
  const { scene, heard, base, lemma } = setting;
  const { clauses, trigger } = heard.around;
  const best = nearestPlace(setting, candidate);
  if (!best) {
    hashes.add(15, 'absent', setting.roleList);
    return;
  }
  const side = best.at < trigger.at ? '<' : best.at === trigger.at ? '=' : '>';
  const preposition = prepositionOf(scene, best);
  const form = formOf(setting, best);
  const clause = clauses.clauseOf(best.at) - setting.clause;
  const same =
    clause === 0 ? 'same' : clause === -1 ? 'last' : clause === 1 ? 'next' : clause < 0 ? 'before' : 'after';
  const distance = near(best.at - trigger.at);
  hashes.add(16, form, heard.occurrence.trigger.entry.form);
  hashes.add(17, form, lemma);
  hashes.add(18, form, base);
  hashes.add(19, `${side}${distance}${same}`, base);
  hashes.add(20, `${form}${distance}`, same);
  hashes.add(21, `${side}${preposition}`, `${type}${base}`);
  hashes.add(22, `${best.subject ? 'subject' : ''}${same}${side}`, base);
  hashes.add(23, `${best.subject ? 'subject' : ''}${same}${side}`, `${setting.roleList}`);
  hashes.add(24, crossed(scene, trigger.at, best.at), `${side}${preposition}`);
  hashes.add(25, `${nearest(setting, best, side)}`, `${side}${type}`);
  hashes.add(
    26,
    `${scene.isQuoted(scene.token(best.at).start)}`,
    `${scene.isQuoted(scene.token(trigger.at).start)}`,
  );
  const before = scene.tokens[(best.group?.first ?? best.at) - 1];
  if (before && before.index >= clauses.sentence.first) hashes.add(27, before.lemma, side);
  const inside =
    scene.statementAt(scene.token(best.at).start) === scene.statementAt(scene.token(trigger.at).start);
  hashes.add(28, `${inside}`, `${side}${role}`);
  const pronoun = scene.mentionAt(best.at)?.type === 'PRON';
  if (pronoun) hashes.add(36, `${side}${caseAt(scene, best)}`, base);
}

/** How many parties stand between the word and the place. */
function nearest({ heard, scene, sentence }: Setting, { at }: Place, side: string): string {
  const { trigger, clauses } = heard.around;
  let between = 0;
  for (const { first, last } of clauses.groups) {
    if (side === '<' ? first > at && last <= trigger.at : first > trigger.at && last <= at)
      if (scene.mentionAt(first) || scene.mentionAt(last - 1)) between++;
  }
  return `${Math.min(between, 4)}${sentence === 0 ? 'h' : ''}`;
}

/** Verbs and other contact words between the word and the place. */
function crossed(scene: Scene, a: number, b: number): string {
  let verbs = 0;
  let others = 0;
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
    if (scene.token(i).upos === 'VERB') verbs++;
    if (scene.entries.has(i)) others++;
  }
  return `${Math.min(verbs, 2)}${Math.min(others, 2)}`;
}

/** Whether the verb that stands over the word agrees with a party in gender and number. */
function agreementOf({ scene, heard }: Setting, { entity, plural }: Found): string {
  const { verb } = heard.around.trigger;
  const feats = verb < 0 ? null : scene.token(verb).feats;
  if (!feats) return 'no verb';
  const known = scene.entity(entity);
  const isMany = plural || known?.number === 'Plur';
  const number =
    feats.Number === undefined ? '' : (feats.Number === 'Plur') === isMany ? 'number' : 'other number';
  if (known?.type !== 'PER' || feats.Gender === undefined || known.gender === null)
    return `${feats.VerbForm}${number}`;
  return `${feats.VerbForm}${number}${feats.Gender === known.gender ? 'gender' : 'other gender'}`;
}

/** What places in other sentences show. */
function elsewhere(setting: Setting, candidate: Candidate, role: string, type: string, hashes: Hashes): void {
  const { places } = candidate;
  const { scene, sentence, base } = setting;
  let nearestBack = 9;
  let how = '';
  let next = false;
  let headline = false;
  for (const { at, subject, group, manner } of places) {
    const other = scene.token(at).sentence;
    if (other === 0 && sentence > 0) headline = true;
    if (other > sentence) next = true;
    const back = sentence - other;
    if (back <= 0 || back > nearestBack) continue;
    const isBetter = back < nearestBack || subject;
    if (!isBetter) continue;
    nearestBack = back;
    how = subject
      ? 'subject'
      : manner !== 'phrase'
        ? manner
        : group && group.preposition >= 0
          ? 'adposition'
          : 'plain';
  }
  const isOwn = role !== '' || places.some(({ at }) => scene.token(at).sentence === sentence);
  const agreement = agreementOf(setting, candidate.party);
  hashes.add(39, agreement, `${isOwn ? role : `${nearestBack}${how}`}`);
  hashes.add(40, agreement, `${setting.roleList}${isOwn ? role : `${nearestBack}`}`);
  if (nearestBack < 9) {
    const back = nearestBack > 4 ? '5' : `${nearestBack}`;
    hashes.add(29, `${back}${how}`, `${isOwn}${setting.roleList}`);
    hashes.add(30, `${back}${how}`, `${isOwn}${type}`);
    hashes.add(31, `${back}${how}`, `${isOwn}${base}`);
  }
  if (headline) hashes.add(32, `${isOwn}${type}`, setting.roleList);
  if (next) hashes.add(33, `${isOwn}${type}`, setting.roleList);
}
