/** Contacts at the head of a sentence in a language without cases: "After speaking to Koval, Nowak left". */
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Entry } from '../lexicon.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isTold } from './behind-word.js';
import { type Found, partiesOf } from './parties.js';

/** How long what stands before the comma may be, and how far the verb may stand behind its subject, in tokens. */
const LONGEST = 30;
const VERB = 4;

/** Who did what the opening of the sentence tells: the subject right after the comma that ends it; null elsewhere. */
export function frontedSubject(scene: Scene, clauses: Clauses, at: number): Group | null {
  const { first, last } = clauses.sentence;
  if (!scene.caseless || at - first > LONGEST || !isOpening(scene, first, at)) return null;
  for (let comma = at + 1; comma < Math.min(last - 1, first + LONGEST); comma++) {
    const { form, upos, feats } = scene.token(comma);
    if ((upos === 'VERB' || upos === 'AUX') && feats.VerbForm === 'Fin') return null;
    if (form !== ',') continue;
    const group = clauses.groups.find((one) => one.first === comma + 1);
    if (group && group.preposition < 0 && precedesFinite(scene, group.last, last))
      return isPersonal(scene, first, at) && !isOfPerson(group) ? null : group;
  }
  return null;
}

/** A preposition or conjunction of time opens the sentence, and nothing before the word has a subject of its own. */
function isOpening(scene: Scene, first: number, at: number): boolean {
  let open = first;
  while (open < at && scene.token(open).upos === 'PUNCT') open++;
  const isTime = scene.lexicon.settings.some(({ words }) => words[0] === scene.token(open).norm);
  if (!isTime && !scene.lexicon.set.places.has(scene.token(open).norm)) return false;
  for (let i = open; i <= at; i++) {
    const { upos, feats, form } = scene.token(i);
    if (form === ',' || upos === 'AUX' || (upos === 'VERB' && feats.VerbForm === 'Fin')) return false;
  }
  return true;
}

/** "After [her] call with Koval, the ministry said": whose it is is a person, not a body. */
function isPersonal(scene: Scene, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (scene.token(i).feats.Poss === 'Yes') return true;
  return false;
}

const isOfPerson = ({ phrases }: Group): boolean =>
  phrases.some(({ mention }) => /^(?:PER|JOB|PRON)$/.test(mention?.type ?? ''));

function precedesFinite(scene: Scene, from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + VERB); i++) {
    const { upos, form, start } = scene.token(i);
    if (upos === 'VERB' || upos === 'AUX') return true;
    if (upos !== 'ADV' && !/^[,"“‘]$/u.test(form) && !scene.isInDate(start)) return false; // 'Trump "made it clear"'
  }
  return false;
}

/** How far behind "whom" the verb may stand, in tokens. */
const WHOM = 14;

/** "Koval, whom Nowak had called": the one before the pronoun is whom the verb is done to. */
export function objectBefore(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Found[] {
  const isTransitive = entry.form === 'verb' && entry.frames.some(({ preposition }) => preposition === null);
  if (!isTransitive) return [];
  if (!scene.caseless) return objectFirst(scene, clauses, at, entry);
  for (let i = at - 1; i > Math.max(clauses.sentence.first, at - WHOM); i--) {
    if (!scene.lexicon.set.whom.has(scene.token(i).norm)) continue;
    const group = clauses.groups.filter(({ last }) => last <= i).at(-1);
    return group && i - group.last <= 1 ? partiesOf(scene, group) : [];
  }
  return [];
}

/** «українського президента Коваль прийняв», «Новаку телефонував Коваль»: a living object before subject and verb. */
function objectFirst(scene: Scene, clauses: Clauses, at: number, { frames }: Entry): Found[] {
  const own = clauses.clauseOf(at);
  const group = clauses.groups.find(({ first, last, preposition, grammaticalCase, phrases }) => {
    if (preposition >= 0 || last > at || at - last > OBJECT || clauses.clauseOf(first) !== own) return false;
    if (isOwnerOf(scene, clauses, first)) return false;
    const isLiving = phrases.every(
      (phrase) =>
        (/^(?:PER|JOB|PRON)$/u.test(phrase.mention?.type ?? '') &&
          !phrase.mention?.rule.endsWith('possessive')) ||
        isTold(scene, phrase),
    );
    return (
      isLiving && frames.some((one) => one.preposition === null && fits(one.grammaticalCase, grammaticalCase))
    );
  });
  return partiesOf(scene, group ?? null);
}

/** «в присутності Коваля [та Новака]»: right behind a noun, or joined to what is behind one. */
function isOwnerOf(scene: Scene, { sentence, groups }: Clauses, first: number): boolean {
  const before = first > sentence.first ? scene.token(first - 1) : undefined;
  if (!before || before.upos === 'NOUN') return before !== undefined;
  if (scene.lexicon.set.and.has(before.norm)) return true;
  const listed = groups.find(({ last }) => last === first - 1);
  return before.form === ',' && /^(?:Acc|Gen|Loc)$/u.test(listed?.grammaticalCase ?? '');
}

/** How far before the verb its object may end, in tokens. */
const OBJECT = 6;

/** Living beings have one form for genitive and accusative. */
const fits = (wanted: string, shown: string | null): boolean =>
  shown === wanted || (wanted === 'Acc' && shown === 'Gen');
