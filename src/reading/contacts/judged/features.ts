/** What tells whether a party takes part in a contact, and whether a word with its parties is one: hashed features. */
import { hashText, mix } from '../../../text/hashing.js';
import type { Around } from '../around.js';
import type { Occurrence } from '../occurrences.js';
import type { Found } from '../parties/parties.js';
import type { Scene } from '../scene.js';
import type { Candidate, Place } from './candidates.js';
import { typeOf } from './party-type.js';

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
  /** What most features are looked at beside, hashed once (see `hashBeside`). */
  readonly beside: { readonly base: number; readonly lemma: number; readonly roles: number };
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

/** The longest part of a word that counts. */
const LONGEST = 60;

/** Hash of what features are looked at beside; 0 for nothing. Hashed once for the many features that share it. */
export function hashBeside(text: string, more = ''): number {
  const hash = text === '' ? 0 : hashText(text, 0, Math.min(text.length, LONGEST), BESIDE);
  return more === '' ? hash : hashText(more, 0, more.length, hash === 0 ? BESIDE : hash);
}

const BESIDE = 97;

export class Hashes {
  readonly list: number[] = [];

  add(kind: number, value: string, other = ''): void {
    this.beside(kind, value, hashBeside(other));
  }

  /** A feature beside something that is hashed already; see `hashBeside`. */
  beside(kind: number, value: string, other: number): void {
    this.push(hashText(value, 0, Math.min(value.length, LONGEST), kind * 131 + 7), other);
  }

  /** The same of two short strings one after the other, without joining them. */
  two(kind: number, value: string, more: string, other: number): void {
    this.push(hashText(more, 0, more.length, hashText(value, 0, value.length, kind * 131 + 7)), other);
  }

  /** The same of three. */
  three(kind: number, value: string, more: string, most: string, other: number): void {
    const hash = hashText(more, 0, more.length, hashText(value, 0, value.length, kind * 131 + 7));
    this.push(hashText(most, 0, most.length, hash), other);
  }

  private push(hash: number, other: number): void {
    this.list.push(other === 0 ? hash : mix(hash, other));
  }
}

/** A sum of weights as one of thirteen steps. */
export const step = (sum: number): string => `${Math.max(-6, Math.min(6, Math.round(sum * 1.5)))}`;

const near = (distance: number): string => {
  const far = Math.abs(distance);
  return far <= 1 ? '1' : far <= 2 ? '2' : far <= 4 ? '4' : far <= 7 ? '7' : far <= 12 ? '12' : '20';
};

const WORDS = /^[\p{L}’-]+$/u;

/** The preposition of a place, by what it does where the tables know it. */
function prepositionOf(scene: Scene, { group, manner }: Place): string {
  if (manner !== 'phrase' || !group || group.preposition < 0) return manner === 'phrase' ? '0' : manner;
  const { norm } = scene.token(group.preposition);
  if (scene.lexicon.withFrames.some(({ preposition }) => preposition === norm)) return 'with';
  if (scene.lexicon.set.between.has(norm)) return 'between';
  return WORDS.test(norm) ? (scene.lexicon.variants.get(norm) ?? norm) : '?';
}

function caseAt(scene: Scene, { group, at, manner }: Place): string {
  return (manner === 'phrase' ? group?.grammaticalCase : scene.token(at).feats.Case) ?? '-';
}

/** Features of a party as one that takes part. */
export function linkFeatures(setting: Setting, candidate: Candidate): number[] {
  const { scene, heard, base } = setting;
  const { party } = candidate;
  const beside = setting.beside;
  const hashes = new Hashes();
  const type = typeOf(scene, party);
  const besideType = hashBeside(type);
  hashes.add(1, base);
  hashes.beside(2, type, beside.base);
  hashes.beside(3, type, beside.lemma);
  const role = setting.roles.get(party.key) ?? '';
  hashes.beside(4, role, beside.base);
  hashes.beside(5, role, beside.roles);
  hashes.beside(6, role, hashBeside(base, type));
  const ruled = rules(heard, party, hashes);
  const isSpeaker = setting.speaker !== null && setting.speaker === party.entity;
  hashes.beside(7, isSpeaker ? 'speaker' : 'other', beside.roles);
  if (isSpeaker) hashes.beside(8, type, beside.base);
  if (setting.previous.has(party.key)) hashes.beside(9, 'previous', beside.roles);
  if (setting.previousSame.has(party.key)) {
    hashes.beside(10, heard.occurrence.together ? 'together' : 'apart', beside.roles);
    hashes.beside(34, heard.occurrence.parties.length > 1 ? 'two' : 'few', beside.base);
  }
  const count = setting.counts.get(party.key) ?? 0;
  hashes.beside(11, count > 8 ? '9' : count > 4 ? '5' : count > 2 ? '3' : `${count}`, besideType);
  inOwn(setting, candidate, role, type, hashes);
  elsewhere(setting, candidate, role, type, hashes);
  if (heard.occurrence.headline) hashes.add(12, type, role);
  hashes.beside(35, ruled, hashBeside(role, type));
  if (party.entity === null && party.how !== 'named') {
    const [word = ''] = party.name.toLowerCase().split(' ');
    const stem = word.slice(0, 6);
    hashes.add(37, stem, party.name.includes(' ') ? 'more' : 'bare');
    hashes.beside(38, stem, beside.base);
  } else hashes.beside(37, type, beside.roles);
  return hashes.list;
}

/** What the rules make of a party, with its features: beside the word, beside it but not two, in the text around. */
function rules({ occurrence, late, lateRule }: Heard, { key }: Found, hashes: Hashes): string {
  const isTwo = occurrence.parties.length > 1 && !occurrence.oneSided;
  const isIn = occurrence.parties.some((one) => one.key === key);
  const isLate = !isIn && late.some((one) => one.key === key);
  hashes.two(13, occurrence.rule, isTwo ? 'true' : 'false', isIn ? IN : OUT);
  if (lateRule !== '') hashes.beside(14, lateRule, isIn || isLate ? IN : OUT);
  if (isIn) return isTwo ? 'ruled' : 'half';
  return isLate ? 'late' : '';
}

const IN = hashBeside('in');
const OUT = hashBeside('out');

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
  const { scene, heard, base, beside } = setting;
  const { clauses, trigger } = heard.around;
  const best = nearestPlace(setting, candidate);
  if (!best) {
    hashes.beside(15, 'absent', beside.roles);
    return;
  }
  const side = best.at < trigger.at ? '<' : best.at === trigger.at ? '=' : '>';
  const preposition = prepositionOf(scene, best);
  const form = `${side}${preposition}${caseAt(scene, best)}`;
  const clause = clauses.clauseOf(best.at) - setting.clause;
  const same =
    clause === 0 ? 'same' : clause === -1 ? 'last' : clause === 1 ? 'next' : clause < 0 ? 'before' : 'after';
  const distance = near(best.at - trigger.at);
  const subject = best.subject ? 'subject' : '';
  hashes.add(16, form, heard.occurrence.trigger.entry.form);
  hashes.beside(17, form, beside.lemma);
  hashes.beside(18, form, beside.base);
  hashes.three(19, side, distance, same, beside.base);
  hashes.two(20, form, distance, hashBeside(same));
  hashes.two(21, side, preposition, hashBeside(type, base));
  hashes.three(22, subject, same, side, beside.base);
  hashes.three(23, subject, same, side, beside.roles);
  hashes.beside(24, crossed(scene, trigger.at, best.at), hashBeside(side, preposition));
  hashes.beside(25, nearest(setting, best, side), hashBeside(side, type));
  hashes.beside(26, flag(isQuotedAt(setting, best.at)), hashBeside(flag(isQuotedAt(setting, trigger.at))));
  const before = scene.tokens[(best.group?.first ?? best.at) - 1];
  if (before && before.index >= clauses.sentence.first) hashes.add(27, before.lemma, side);
  const inside =
    scene.statementAt(scene.token(best.at).start) === scene.statementAt(scene.token(trigger.at).start);
  hashes.beside(28, flag(inside), hashBeside(side, role));
  const pronoun = scene.mentionAt(best.at)?.type === 'PRON';
  if (pronoun) hashes.two(36, side, caseAt(scene, best), beside.base);
}

export const flag = (is: boolean): string => (is ? 'true' : 'false');

const isQuotedAt = ({ scene }: Setting, at: number): boolean => scene.isQuoted(scene.token(at).start);

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
  const { scene, sentence } = setting;
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
  const own = flag(isOwn);
  const agreement = agreementOf(setting, candidate.party);
  const { base, roleList } = setting;
  hashes.beside(39, agreement, isOwn ? hashBeside(role) : hashBeside(`${nearestBack}`, how));
  hashes.beside(40, agreement, hashBeside(roleList, isOwn ? role : `${nearestBack}`));
  if (nearestBack < 9) {
    const back = nearestBack > 4 ? '5' : `${nearestBack}`;
    hashes.two(29, back, how, hashBeside(own, roleList));
    hashes.two(30, back, how, hashBeside(own, type));
    hashes.two(31, back, how, hashBeside(own, base));
  }
  if (headline) hashes.two(32, own, type, setting.beside.roles);
  if (next) hashes.two(33, own, type, setting.beside.roles);
}
