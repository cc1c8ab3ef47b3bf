/** «Алієв і Пашинян зустрінуться. Делегації двох країн зберуться раніше»: teams of the states of the two who were told of before. */

import { insetEnd } from '../insets.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import { CONTACTS_BACK } from '../referring.js';
import type { Scene } from '../scene.js';
import { type Found, stateParty } from './parties.js';

/** How far the teams may stand from the word, and how many words lie between them and the countries. */
const REACH = 14;
const OWNERS = 4;

/** The two states whose teams a place speaks of, where persons of them were told to have a contact; null elsewhere. */
export function teamsTold(
  scene: Scene,
  drafts: readonly Draft[],
  { trigger: { at, entry }, parties, kind }: Occurrence,
): Found[] | null {
  if (parties.length > 0 || (kind !== 'meeting' && kind !== 'talks' && kind !== 'summit')) return null;
  if (entry.form !== 'verb' || !entry.marks.has('joint') || !speaksOfTeams(scene, at)) return null;
  const pairs = new Map<string, readonly string[]>();
  for (const { parties: told } of drafts.slice(-CONTACTS_BACK)) {
    const states = told.map(({ entity, key }) => statesOf(scene, entity, key));
    const pair = [...new Set(states.flat())].sort();
    if (pair.length === 2 && states.every((own) => own.length === 1)) pairs.set(pair.join(), pair);
  }
  const [pair, ...others] = pairs.values();
  return pair && others.length === 0 ? pair.map((state) => stateParty(scene, state)) : null;
}

const statesOf = (scene: Scene, entity: string | null, key: string): readonly string[] =>
  key.startsWith('state:') ? [key] : scene.standing.states(entity, key);

/** «делегації [обох] країн» beside a verb, "delegations of the two countries", with no mark or other verb between. */
export function speaksOfTeams(scene: Scene, at: number): boolean {
  const { first, last } = scene.sentenceOf(at);
  const { delegations, lands } = scene.lexicon.set;
  if (isBeforeAim(scene, at)) return false;
  for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH); i++) {
    const { norm, feats } = scene.token(i);
    if (!delegations.has(norm) || feats.Number !== 'Plur') continue;
    for (let own = i + 1; own <= i + OWNERS && own < last && own !== at; own++)
      if (lands.has(scene.token(own).norm))
        return isOfTwo(scene, i + 1, own) && !isParted(scene, Math.min(own, at), Math.max(i, at));
  }
  return false;
}

/** «збираються [найближчим часом] підписати»: mean to do something. */
function isBeforeAim({ tokens, caseless }: Scene, at: number): boolean {
  if (caseless || tokens[at]?.feats.Tense !== 'Pres') return false;
  const next = tokens.slice(at + 1, at + 1 + OWNERS).find(({ upos }) => upos === 'VERB' || upos === 'PUNCT');
  return next?.feats.VerbForm === 'Inf';
}

/** «двох», «обох», "the two", "both" between them. */
function isOfTwo({ tokens, lexicon: { set } }: Scene, first: number, last: number): boolean {
  return tokens.slice(first, last).some(({ norm, upos }) => upos !== 'NOUN' && set.together.has(norm));
}

/** A mark or verb between, but for what is put in: «делегації двох країн, за словами Туска, зустрінуться». */
function isParted(scene: Scene, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const end = insetEnd(scene, i, to);
    if (end !== null && end < to) i = end;
    else if (/^(?:VERB|PUNCT)$/u.test(scene.token(i).upos)) return true;
  }
  return false;
}
