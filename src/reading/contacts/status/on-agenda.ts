/** What is on somebody's agenda and has no verb: «у Новака зустріч із Ковалем», «в программе – переговоры с Новаком». */
import { isPast } from '../background.js';
import { dateOf } from '../details.js';
import type { Scene } from '../scene.js';
import { type Situation, sure, type Told } from './situation.js';

/** How far before the word whose day it is may stand, in tokens. */
const REACH = 12;

export function onAgenda({ scene, clauses, trigger }: Situation): Told | null {
  const { at, entry, verb, effect } = trigger;
  if (scene.caseless || entry.form !== 'noun' || verb >= 0 || effect !== null) return null;
  if (scene.token(at).feats.Case !== 'Nom') return null;
  const { first, last } = clauses.sentence;
  const own = clauses.clauseOf(at);
  let day = -1;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const { form, upos } = scene.token(i);
    if (form === ',' || form === ';' || isVerb(scene, i)) break;
    if (upos === 'NOUN' && scene.token(i).feats.Case === 'Nom' && !scene.mentionAt(i)) return null; // «у Новака скандал, зустріч …»
    if (upos === 'ADP' && isOfClub(scene, i)) return null;
    if (upos === 'ADP' && isOfDay(scene, i)) day = i;
  }
  if (day < 0) return null;
  for (let i = day; i < last && (i <= at || clauses.clauseOf(i) === own); i++)
    if (isVerb(scene, i)) return null;
  const { published } = scene.input.article;
  const was = dateOf(scene, clauses, trigger);
  const isYesterday = was?.rule === 'date.relative-day' && isPast(was.date ?? '', published);
  const isOver = isPast(dateOf(scene, clauses, trigger, 'planned')?.date ?? '', published);
  return isYesterday || isOver ? null : sure('planned');
}

const isVerb = ({ tokens }: Scene, at: number): boolean =>
  /^(?:VERB|AUX)$/u.test(tokens[at]?.upos ?? '') && tokens[at]?.feats.VerbForm !== 'Part';

/** «[у «Динамо»] в графіку зустріч із «Шахтарем»»: a day of whose match, of a body by a name in quotation marks. */
function isOfClub({ tokens, lexicon: { set } }: Scene, preposition: number): boolean {
  return (
    set.hosts.has(tokens[preposition]?.norm ?? '') && /^[«“„"]$/u.test(tokens[preposition + 1]?.form ?? '')
  );
}

/** «у Новака», «у президента», «в програмі». */
function isOfDay(scene: Scene, preposition: number): boolean {
  const { hosts, places, agendas } = scene.lexicon.set;
  const { norm } = scene.token(preposition);
  let i = preposition + 1;
  while (/^(?:ADJ|DET)$/u.test(scene.tokens[i]?.upos ?? '') && !scene.mentionAt(i)) i++;
  const noun = scene.tokens[i];
  if (!noun) return false;
  if (places.has(norm) && noun.feats.Case === 'Loc' && agendas.has(noun.lemma)) return true;
  const mention = scene.mentionAt(i);
  const isPerson = /^(?:PER|JOB|PRON)$/u.test(mention?.type ?? '') || scene.lexicon.partyNouns.has(noun);
  return hosts.has(norm) && noun.feats.Case === 'Gen' && isPerson;
}
