/** Words of a contact that tell of none where they stand: a venue, a game, or only who does not come. */
import type { Clauses } from './clauses.js';
import type { Seen } from './occurrences.js';
import type { Scene } from './scene.js';
import { isAbsent } from './status/absent.js';
import type { Trigger } from './triggers.js';
import { isSetting, isSideline } from './ungoverned.js';

/** «Ні Коваль, ні Рудик не поїдуть на переговори»: nothing is told but who does not come. */
export const isOnlyAbsence = ({ around: { scene, clauses, trigger }, occurrence: { rule } }: Seen): boolean =>
  (rule === 'contact.joint-subject' || rule === 'contact.context') && isAbsent(scene, clauses, trigger);

/** How far a contact may stand before the summit that it is held at, in tokens. */
const VENUE_REACH = 8;

/** «побачиться із Сі на саміті АТЕС»: where another contact of the clause is held. */
export function isVenue(scene: Scene, clauses: Clauses, { at, entry, verb }: Trigger): boolean {
  if (entry.kind !== 'summit') return false;
  if (entry.form === 'noun' && isSideline(scene, clauses, at)) return true;
  if (verb >= 0 || !isSetting(scene, clauses, at)) return false;
  const own = clauses.clauseOf(at);
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - VENUE_REACH); i--) {
    if (clauses.clauseOf(i) !== own) return false;
    if (scene.entries.get(i)?.kind === 'meeting') return true;
  }
  return false;
}

/** «перші два періоди зустрічі з канадцями»: sides that play. */
export function isGame(scene: Scene, { sentence }: Clauses, { entry }: Trigger): boolean {
  if (entry.kind !== 'meeting' || scene.lexicon.games.isEmpty) return false;
  for (let i = sentence.first; i < sentence.last; i++)
    if (scene.lexicon.games.has(scene.token(i))) return true;
  return false;
}

/** How far behind a verb of handing over its object may stand, in tokens. */
const OBJECT_REACH = 8;

/** «вручив Ковалю орден», «вручил верительные грамоты»: no letter, as «вручив запрошення» is. */
export function isAward(
  { tokens, lexicon, entries }: Scene,
  clauses: Clauses,
  { at, entry }: Trigger,
): boolean {
  if (entry.form !== 'verb' || !lexicon.set.confers.has(tokens[at]?.lemma ?? '')) return false;
  const own = clauses.clauseOf(at);
  const end = Math.min(clauses.sentence.last, at + OBJECT_REACH);
  for (let i = at + 1; i < end && clauses.clauseOf(i) === own; i++) {
    if (tokens[i]?.upos === 'ADP' || entries.has(i)) return false;
    if (lexicon.set.awards.has(tokens[i]?.lemma ?? '')) return true;
  }
  return false;
}

/** «На прохання Москви», «на запрошення Анкари»: on whose initiative it was, no letter; «у відповідь на прохання» is one. */
export function isInitiative({ tokens, lexicon }: Scene, { at, entry }: Trigger): boolean {
  if (entry.kind !== 'letter' || entry.form !== 'noun') return false;
  const first = tokens[at - 1]?.norm ?? '';
  const isPhrase = lexicon.initiative.some(
    (words) => words.length === 2 && words[0] === first && words[1] === tokens[at]?.norm,
  );
  const before = tokens[at - 2];
  return isPhrase && !(before?.upos === 'NOUN' && before.feats.Case === 'Acc');
}
