/** Several contacts that one word tells of: «подзвонив Ковалю і Новаку» are two calls, «розмови з Ковалем і Новаком» two talks. */
import type { Around } from '../around.js';
import { subjectOf } from '../clauses.js';
import { fitsFrame } from '../frames.js';
import type { Group } from '../groups.js';
import { hasChannel } from '../marking.js';
import { type Found, partiesOf } from './parties.js';

/** What a word tells of, contact by contact; the word as a whole where it tells of one. */
export function eachOf(whole: Around): readonly Around[] {
  if (whole.scene.caseless) return [whole, ...furtherOf(whole)];
  const listed = listedBehind(whole);
  const around = listed.length > 1 ? { ...whole, others: listed } : whole;
  const first = isEach(around)
    ? around.others.map((other) => ({ ...around, others: [other] }))
    : areCallers(around)
      ? around.subject.map((caller) => ({ ...around, subject: [caller] }))
      : [around];
  return [...first, ...furtherOf(around)];
}

/** How far behind the word the names of those may stand whom it only counts or describes, in tokens. */
const LISTED = 14;

/** «обдзвонив чотирьох колег: [Коваля, Новака, Рудика]»: who they are stands behind a colon or a dash. */
function listedBehind({ scene, clauses, trigger: { at, entry }, others }: Around): Found[] {
  if (entry.kind === 'visit' || entry.kind === 'summit') return [];
  const [one, ...more] = others;
  if (one && (more.length > 0 || one.how === 'named' || !one.plural)) return [];
  if (!one && !entry.marks.has('reception')) return [];
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + LISTED); i++) {
    const { form, upos } = scene.token(i);
    if (upos === 'VERB' || upos === 'SCONJ') return [];
    if (!/^[:–—]$/u.test(form)) continue;
    const group = clauses.groups.find(({ first }) => first === i + 1);
    const isOfPersons = group && group.preposition < 0 && group.phrases.length > 1 && areSomebody(group);
    return isOfPersons ? partiesOf(scene, group) : [];
  }
  return [];
}

/** Persons, states and bodies: whom each other contact is with. */
const areNamed = (parties: readonly Found[]): boolean =>
  parties.every(({ plural, how }) => !plural || how === 'named');

/** Whether the other side are several who have a contact each. */
function isEach({ scene, trigger: { at, entry }, subject, owners, others, between }: Around): boolean {
  if (others.length < 2 || between.length > 0 || !areNamed(others)) return false;
  if (entry.form === 'verb') {
    const { kind, marks } = entry;
    if (subject.length !== 1) return false;
    if (marks.has('joint'))
      return kind === 'call'
        ? isRepeated(scene, at, others)
        : isRepeated(scene, at, others) && hasChannel(scene, at);
    return kind === 'call' || marks.has('channel');
  }
  if (subject.length + owners.length === 0 || owners.length > 1 || subject.length > 1) return false;
  const isSeveral = scene.token(at).feats.Number === 'Plur' && !entry.marks.has('process');
  return isSeveral && (entry.kind === 'call' || entry.kind === 'talks' || entry.kind === 'letter');
}

/** Several who are called with a verb of what goes on («зв’язувався телефоном із трьома»): one after another. */
const isRepeated = ({ tokens }: Around['scene'], at: number, others: readonly Found[]): boolean =>
  others.length > 2 && tokens[at]?.feats.Aspect === 'Imp' && tokens[at]?.feats.Tense === 'Past';

/** «Ковалю зателефонували [Новак, Рудик і Рац]»: several who stand behind a verb of calling call one by one. */
function areCallers({ scene, clauses, trigger: { at, entry, verb }, subject, others }: Around): boolean {
  if (entry.form !== 'verb' || entry.kind !== 'call' || entry.marks.has('joint') || others.length !== 1)
    return false;
  if (subject.length < 2 || verb !== at || !areNamed(subject)) return false;
  return (subjectOf(scene, clauses, at)?.group.first ?? 0) > at;
}

/** How many groups behind the other side are looked at, and how far each may stand from the one before, in tokens. */
const FURTHER = 8;
const APART = 7;

/** «поговорив із Ковалем, а потім – з Новаком»: further ones on the other side, with no verb of their own. */
function furtherOf(around: Around): Around[] {
  const { scene, clauses, trigger, others, subject, owners } = around;
  const { at, entry } = trigger;
  if (others.length === 0 || subject.length + owners.length === 0) return [];
  if (!/^(?:call|talks|video|meeting)$/u.test(entry.kind) || entry.marks.has('about')) return [];
  const found: { others: Found[]; from: number }[] = [];
  const behind = clauses.groups.findIndex(({ first }) => first > at);
  if (behind < 0) return [];
  let last: Group | null = null;
  let other = at;
  for (const group of clauses.groups.slice(behind, behind + FURTHER)) {
    const preposition = group.preposition >= 0 ? scene.token(group.preposition).norm : null;
    const isOther = fitsFrame(scene, trigger, group, preposition) && areSomebody(group);
    if (last && !continues(scene, last.last, group.first)) break;
    if (last && isOther && saysThen(scene, other, group.first)) {
      const parties = partiesOf(scene, group);
      if (parties.length > 0) found.push({ others: parties, from: group.last });
    } else if (last && isOther) break;
    if (isOther || last) last = group;
    if (isOther) other = group.last;
  }
  return found.map(({ others: next, from }, i) => {
    const end = found[i + 1]?.from ?? clauses.sentence.last;
    let last = from;
    while (last < end && clauses.clauseOf(last) === clauses.clauseOf(from) && scene.token(last).form !== ',')
      last++;
    return { ...around, others: next, part: [from, last] };
  });
}

const areSomebody = ({ phrases }: Group): boolean =>
  phrases.every(({ mention }) => mention?.type === 'PER' || mention?.type === 'JOB');

/** No verb and no other contact stands between. */
function continues({ tokens, entries }: Around['scene'], from: number, to: number): boolean {
  if (to - from > APART) return false;
  for (let i = from; i < to; i++)
    if (/^(?:VERB|AUX|SCONJ)$/u.test(tokens[i]?.upos ?? '') || entries.has(i)) return false;
  return true;
}

/** «потім», «затем», «после этого». */
function saysThen({ tokens, lexicon: { set } }: Around['scene'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (set.thens.has(tokens[i]?.norm ?? '')) return true;
  return false;
}
