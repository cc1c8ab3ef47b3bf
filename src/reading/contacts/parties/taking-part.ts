/** Who is said to take part in a contact: «Коваль і Рудик долучилися до розмови», «на зустрічі були присутні радники». */
import type { Around } from '../around.js';
import { subjectOf } from '../clauses.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { type Found, partiesOf } from './parties.js';

/** How many sentences before it the contact may have been told of, and how many contacts are looked through. */
const SENTENCES = 4;
const CONTACTS = 8;

/** Adds those who took part to the last contact told of that was held; false where the place tells of none. */
export function joinsTold(
  scene: Scene,
  drafts: readonly Draft[],
  around: Around,
  occurrence: Occurrence,
): boolean {
  const { owners, others, between, trigger } = around;
  if (owners.length + others.length + between.length > 0) return false;
  if (occurrence.kind === 'summit' || scene.wide.has(trigger.at)) return false;
  const part = takingPartAt(scene, trigger.at, behind(around));
  const subject = part ? takersOf(around, part) : [];
  if (!part || subject.length === 0) return false;
  const isPast = scene.token(part.verb).feats.Tense === 'Past';
  if (occurrence.status !== 'held' && !(occurrence.status === 'ongoing' && isPast)) return false;
  const told = drafts.slice(-CONTACTS).findLast((draft) => isLike(draft, occurrence));
  if (!told) return false;
  if (!isDone(scene, part)) return true; // «відмовився долучитися до розмови»: neither a party nor another contact
  if (!isSame(scene, trigger.at, part, told, occurrence)) return subject.length === 1;
  told.parties.push(...subject.filter(({ key }) => !told.parties.some((one) => one.key === key)));
  told.occurrences.push(occurrence);
  return true;
}

/** «до розмови Коваля з Новаком долучився Рудик»: who took part in a contact whose parties the place names. */
export function takingPartIn(around: Around): readonly Found[] {
  const { scene, trigger } = around;
  const { at, entry } = trigger;
  if (scene.caseless || entry.form === 'verb' || /^(?:letter|visit|summit)$/u.test(entry.kind)) return [];
  const part = takingPartAt(scene, at, behind(around));
  if (!part || !isDone(scene, part)) return [];
  return takersOf({ ...around, subject: [] }, part);
}

/** How far behind a contact word somebody may be told to have joined its parties, in tokens. */
const JOINED = 24;

/** «поговорив із Ковалем, до них [згодом] приєднався Рудик»: who joined those whom the sentence names before. */
export function joiningThem({ scene, clauses, trigger: { at, entry } }: Around): readonly Found[] {
  if (scene.caseless || /^(?:letter|visit)$/u.test(entry.kind)) return [];
  const { takingPart, together, goals } = scene.lexicon.set;
  for (let i = at + 1; i < Math.min(clauses.sentence.last, at + JOINED); i++) {
    const { norm, upos, feats } = scene.token(i);
    const isThey = upos === 'PRON' && feats.Person === '3' && feats.Number === 'Plur';
    if ((!isThey && !together.has(norm)) || !goals.has(scene.tokens[i - 1]?.norm ?? '')) continue;
    for (let verb = i + 1; verb < Math.min(clauses.sentence.last, i + 4); verb++) {
      if (!takingPart.has(scene.token(verb).lemma) || !isDone(scene, { word: verb, verb })) continue;
      const next = clauses.groups.find(({ first }) => first === verb + 1);
      const isSubject = next && next.preposition < 0 && (next.grammaticalCase ?? 'Nom') === 'Nom';
      const group = isSubject ? next : (subjectOf(scene, clauses, verb)?.group ?? null);
      const isPerson = ({ how, entity }: Found) => how === 'office' || scene.entity(entity)?.type === 'PER';
      return group && group.first > at ? partiesOf(scene, group).filter(isPerson) : [];
    }
  }
  return [];
}

function takersOf({ scene, clauses, subject }: Around, { verb }: Part): readonly Found[] {
  if (subject.length > 0) return subject;
  return partiesOf(scene, subjectOf(scene, clauses, verb)?.group ?? null);
}

/** The token behind a word and the groups that follow it without a break. */
function behind({ clauses, trigger: { at } }: Around): number {
  let end = at + 1;
  for (const { first, last } of clauses.groups)
    if (first === end && clauses.clauseOf(first) === clauses.clauseOf(at)) end = last;
  return end;
}

function isLike({ own }: Draft, { sentence, generic, kind }: Occurrence): boolean {
  const last = own.at(-1);
  if (!last || sentence - last.sentence > SENTENCES || sentence === last.sentence) return false;
  if (!own.every((one) => one.status === 'held' && one.kind !== 'visit' && one.kind !== 'letter'))
    return false;
  return generic || own.some((one) => one.generic || one.kind === kind || one.kind === 'video');
}

/** Whether the word speaks of what was told: not «у переговорах щодо бюджету», «у наступній зустрічі», which are others. */
function isSame(
  scene: Scene,
  at: number,
  { verb, word }: Part,
  { own }: Draft,
  { place }: Occurrence,
): boolean {
  const { tokens, lexicon, text } = scene;
  for (let i = at - 1; /^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? ''); i--) {
    const adjective = scene.token(i);
    if (adjective.feats.NumType !== undefined || lexicon.previous.has(adjective)) return false;
    if (lexicon.adjectives.has(adjective) || scene.stateOfAdjective(adjective.lemma) !== null) return false;
  }
  const next = tokens[at + 1];
  if (!next || next.sentence !== scene.token(at).sentence || next.index === verb || next.index === word)
    return true;
  if (/^(?:PUNCT|ADV|PART|CCONJ|AUX)$/u.test(next.upos)) return true;
  if (next.feats.Case === 'Nom' || lexicon.set.together.has(next.norm)) return true;
  const isPlace = place !== null && next.upos === 'ADP' && tokens[at + 2]?.start === place.start;
  const where = isPlace ? text.slice(place.start, place.end) : null;
  return own.some((one) => one.place !== null && text.slice(one.place.start, one.place.end) === where);
}

/** The word of taking part, with the verb that tells of it: one for «долучилися», two for «взяли участь». */
interface Part {
  readonly word: number;
  readonly verb: number;
}

/** «взяли участь у розмові», «участь у розмові взяли», «до розмови також долучилися», «на зустрічі були присутні». */
function takingPartAt({ tokens, lexicon: { set } }: Scene, at: number, end: number): Part | null {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  if (tokens[i]?.upos !== 'ADP') return null;
  const is = (list: ReadonlySet<string>, index: number) => list.has(tokens[index]?.lemma ?? '');
  const isLight = (index: number) => /^(?:ADV|PART)$/u.test(tokens[index]?.upos ?? '');
  let after = end;
  while (isLight(after)) after++;
  let before = i - 1;
  while (isLight(before) && !is(set.takingPart, before)) before--;
  if (is(set.takingPart, i - 1)) {
    let verb = i - 2;
    while (isLight(verb)) verb--;
    if (isVerb(tokens[i - 1]?.upos)) return { word: i - 1, verb: i - 1 };
    return { word: i - 1, verb: is(set.takesPart, after) && !is(set.takesPart, verb) ? after : verb };
  }
  if (is(set.takingPart, before) && isVerb(tokens[before]?.upos)) return { word: before, verb: before };
  if (is(set.takingPart, after)) return { word: after, verb: after };
  return presentAt(tokens, set, [after, i - 1]);
}

/** «були присутні», «присутствовал»: an adjective with the verb before it, or a verb by itself. */
function presentAt(
  tokens: Scene['tokens'],
  { present }: Scene['lexicon']['set'],
  places: readonly number[],
): Part | null {
  for (const at of places)
    for (const word of [at, at + 1]) {
      if (!present.has(tokens[word]?.lemma ?? '')) continue;
      if (isVerb(tokens[word]?.upos)) return { word, verb: word };
      if (isVerb(tokens[word - 1]?.upos)) return { word, verb: word - 1 };
    }
  return null;
}

const isVerb = (upos: string | undefined): boolean => upos === 'VERB' || upos === 'AUX';

/** Finite, not negated and not ahead: not «не долучився», «мав долучитися», «закликав долучитися», «відмовився від участі». */
function isDone({ tokens, lexicon: { set } }: Scene, { word, verb }: Part): boolean {
  const token = tokens[verb];
  if (token?.feats.VerbForm !== 'Fin' || token.feats.Tense === 'Fut' || token.feats.Mood === 'Cnd')
    return false;
  if (word !== verb && !set.takesPart.has(token.lemma) && !set.present.has(tokens[word]?.lemma ?? ''))
    return false;
  for (const i of [verb - 2, verb - 1, verb + 1]) {
    const norm = tokens[i]?.norm ?? '';
    if (set.conditionals.has(norm) || (i < verb && set.negations.has(norm))) return false;
  }
  return true;
}
