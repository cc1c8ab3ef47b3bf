/** Contacts told in clauses of time and place: their date stands in the clause above. */
import type { DateReading } from '../../../model/index.js';
import { firstFrom } from '../../../text/sorted.js';
import { type Clauses, clauseStart, openerOf } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/** «у 2018 році, коли міністри зустрілися», "on July 7, when he received Smith": the date right before the clause. */
export function dateBeforeWhen(scene: Scene, clauses: Clauses, { at }: Trigger): DateReading | null {
  const first = clauseStart(clauses, at);
  const opener = openerOf(scene, first);
  if (first === clauses.sentence.first || !scene.lexicon.set.whens.has(scene.token(opener).norm)) return null;
  // «7 липня, коли він оголосив про візит»: when it was told.
  for (let i = opener + 1; i < at; i++) if (scene.tellingAct(i) !== null) return null;
  const { end } = scene.token(first - 1);
  const { dates } = scene.earlier;
  for (let i = firstFrom(dates, clauses.sentence.start); i < dates.length; i++) {
    const date = dates[i] as DateReading;
    if (date.end === end) return date;
    if (date.end > end) break;
  }
  return null;
}

/** «у вівторок прибула до Осло, де розпочала переговори»: the clause above tells the journey to where it is, in the same tense. */
export function isWhereTo(scene: Scene, clauses: Clauses, { at, verb }: Trigger, above: number): boolean {
  const first = clauseStart(clauses, at);
  if (first === clauses.sentence.first || clauses.clauseOf(first - 1) !== above) return false;
  if (!scene.lexicon.set.wheres.has(scene.token(openerOf(scene, first)).norm)) return false;
  const told = scene.token(verb >= 0 ? verb : at);
  for (let i = first - 1; i >= clauses.sentence.first && clauses.clauseOf(i) === above; i--) {
    const { feats } = scene.token(i);
    if (feats.VerbForm !== 'Fin' || scene.entries.get(i)?.kind !== 'visit') continue;
    return told.feats.Tense === feats.Tense && told.feats.Aspect === feats.Aspect;
  }
  return false;
}
