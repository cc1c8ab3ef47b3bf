/** Envoys that are summoned: «МЗС Польщі викликало посла», «посла викликали до МЗС», «посол вызван в МИД». */
import type { Token } from '../../../language/contract.js';
import type { Around } from '../around.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { type Found, partiesOf } from './parties.js';

/** How far an envoy's title may stand from the verb, in tokens. */
const REACH = 8;

/**
 * Whether a verb of summoning has an envoy for its object, or for its subject where it is passive. «Викликало критику
 * посла», «слова посла вызвали», «посол вызвал скандал» summon nobody, and who is called home «для консультаций» meets nobody.
 */
export function isSummons(scene: Scene, at: number): boolean {
  const envoy = envoyBehind(scene, at) ?? envoyBefore(scene, at);
  return envoy !== null && !isRecalled(scene, at, envoy) && !isDemanded(scene, at);
}

/** How far from an infinitive its verb is looked for, in tokens. */
const ABOVE = 7;

/** «потребовал вызвать посла»: who says that somebody should is no summoner. */
function isDemanded(scene: Scene, at: number): boolean {
  if (scene.token(at).feats.VerbForm !== 'Inf') return false;
  const { first, last } = scene.sentenceOf(at);
  for (let i = Math.max(first, at - ABOVE); i < Math.min(last, at + ABOVE); i++)
    if (i !== at && scene.token(i).feats.VerbForm === 'Fin' && scene.tellingAct(i) !== null) return true;
  return false;
}

const isEnvoy = ({ lexicon }: Scene, { lemma, upos }: Token): boolean =>
  upos !== 'VERB' && lexicon.set.envoys.has(lemma);

const isObject = ({ feats }: Token): boolean => feats.Case === 'Acc' || feats.Case === 'Gen';

/** «вызван», «викликано»: what is done to its subject. */
const isPassive = ({ feats }: Token): boolean => feats.VerbForm === 'Part' || feats.Voice === 'Pass';

/** «викликав у вівторок [посла]», «вызвал в МИД [посла]»: behind adjectives, dates and what a preposition has only. */
function envoyBehind(scene: Scene, at: number): number | null {
  const last = Math.min(scene.sentenceOf(at).last, at + REACH + 1);
  let isOpen = false; // behind a preposition whose noun has not come
  let isPlace = false;
  for (let i = at + 1; i < last; i++) {
    const token = scene.token(i);
    if (isEnvoy(scene, token)) return !isOpen && isObject(token) ? i : null;
    if (token.upos === 'ADP') {
      isOpen = true;
      isPlace = true;
    } else if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      if (!isPlace && !scene.isInDate(token.start)) return null;
      isOpen = false;
    } else if (!/^(?:ADJ|DET|ADV|NUM)$/u.test(token.upos)) return null;
  }
  return null;
}

/** «[Посла] РФ Новака викликали», «[посол] РФ Новак вызван»: with its own names and dates, and no noun that it belongs to. */
function envoyBefore(scene: Scene, at: number): number | null {
  const first = Math.max(scene.sentenceOf(at).first, at - REACH);
  const verb = scene.token(at);
  for (let i = at - 1; i >= first; i--) {
    const token = scene.token(i);
    if (isEnvoy(scene, token)) {
      const isDone = isPassive(verb) ? token.feats.Case === 'Nom' : isObject(token);
      return isDone && !isOwned(scene, i, first) ? i : null;
    }
    const isBeside = /^(?:PROPN|ADV|AUX|ADJ|NUM|ADP)$/u.test(token.upos) || scene.isInDate(token.start);
    const isAffairs = token.upos === 'NOUN' && scene.tokens[i - 1]?.upos === 'ADP'; // «повіреного у справах»
    if (!isBeside && !isAffairs) return null;
  }
  return null;
}

/** «слова [російського посла]», «для посла»: of another noun or behind a preposition. */
function isOwned(scene: Scene, envoy: number, first: number): boolean {
  let i = envoy - 1;
  while (i >= first && /^(?:ADJ|DET)$/u.test(scene.token(i).upos)) i--;
  return (
    i >= first && /^(?:NOUN|ADP|VERB)$/u.test(scene.token(i).upos) && !scene.isInDate(scene.token(i).start)
  );
}

/** «вызвал своего посла», «викликав посла для консультацій», «посла в Китае», «послів зі США»: the summoner's own. */
function isRecalled(scene: Scene, at: number, envoy: number): boolean {
  for (let i = Math.min(at, envoy); i < Math.max(at, envoy); i++)
    if (scene.lexicon.set.reflexives.has(scene.token(i).lemma)) return true;
  const last = Math.min(scene.sentenceOf(at).last, Math.max(at, envoy) + REACH);
  for (let i = at + 1; i < last; i++) {
    const entry = scene.lexicon.nouns.of(scene.token(i));
    if (entry?.marks.has('process')) return true;
  }
  return isPostedTo(scene, envoy) || isCalledHome(scene, at, last);
}

const isPlaceAt = (scene: Scene, at: number): boolean => scene.mentionAt(at)?.type === 'LOC';

/** «посла в Китае»: by where it serves, not by the state that it serves («посла Росії у Варшаві»). */
function isPostedTo(scene: Scene, envoy: number): boolean {
  const isOwnedBefore = scene.tokens[envoy - 1]?.upos === 'ADJ'; // «російського посла у Варшаві»
  const isPosted = scene.lexicon.set.places.has(scene.tokens[envoy + 1]?.norm ?? '');
  return isPosted && !isOwnedBefore && isPlaceAt(scene, envoy + 2);
}

/** «посла Этьена из Вашингтона», «до Москви», «додому», «на слухання»: with nothing but the envoy's names and dates between. */
function isCalledHome(scene: Scene, at: number, last: number): boolean {
  const { summonedFor, recalledFrom, summonedTo, places } = scene.lexicon.set;
  for (let i = at + 1; i < last; i++) {
    const { form, lemma, norm, upos, start } = scene.token(i);
    if (form === ',') return false;
    if (summonedFor.has(lemma)) return true;
    if (upos !== 'ADP' || scene.isInDate(start)) continue;
    const next = scene.tokens[i + 1];
    const isThere = places.has(norm) && next?.feats.Case === 'Loc';
    if (isPlaceAt(scene, i + 1)) {
      if (recalledFrom.has(norm) || (summonedTo.has(norm) && !isThere)) return true;
      if (!isThere) return false;
    } else if (!summonedFor.has(next?.lemma ?? '') && !scene.isInDate(next?.start ?? start)) return false;
  }
  return false;
}

/** The envoy and whoever summoned: the subject, else the ministry that it is to come to. */
export function summonedIn({ scene, clauses, trigger, subject, others }: Around): Found[] {
  const { entry, at } = trigger;
  if (!entry.marks.has('summons')) return [];
  const isDone = isPassive(scene.token(at));
  const envoys = isDone ? subject : others;
  const hosts = !isDone && subject.length > 0 ? subject : summoners();
  return envoys.length > 0 && hosts.length > 0 ? [...hosts, ...envoys] : [];

  function summoners(): Found[] {
    const own = clauses.clauseOf(trigger.at);
    const group = clauses.groups.find(
      ({ first, preposition, phrases }) =>
        clauses.clauseOf(first) === own &&
        scene.lexicon.set.summonedTo.has(scene.tokens[preposition]?.norm ?? '') &&
        phrases.every(({ mention }) => mention === null || mention.type === 'ORG'),
    );
    return partiesOf(scene, group ?? null).filter(
      ({ key, how, body }) => how === 'named' || body || key.startsWith('org:'),
    );
  }
}

/** An envoy is summoned in one country: «Румунія викликала посла Новака … МЗС викликало Новака» are one summons. */
export function isOneSummons(
  scene: Scene,
  occurrence: Occurrence,
  draft: Draft,
  parties: readonly Found[],
): boolean {
  const isSaid = [occurrence, ...draft.own].every(({ trigger }) => trigger.entry.marks.has('summons'));
  return (
    isSaid &&
    parties.some(({ entity, key }) => {
      const isEnvoy = scene.entity(entity)?.type === 'PER' && parties.at(-1)?.key === key;
      return isEnvoy && draft.parties.at(-1)?.key === key;
    })
  );
}
