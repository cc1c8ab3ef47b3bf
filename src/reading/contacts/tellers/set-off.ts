/** Who tells of a contact in a clause set off by a comma: "The talks went well, an aide told reporters". */
import type { Mention, Party } from '../../../model/index.js';
import type { Clauses } from '../clauses.js';
import { cited } from '../parties/cited.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { tellerBeside } from './beside.js';
import { stanceOf, type Told } from './told.js';

/** How many words the one who tells may have: "Kremlin foreign policy aide Yuri Ushakov". */
const LONGEST_NAME = 7;
/** How far the comma after an inset may stand from its verb, in tokens. */
const INSET = 8;

/** A verb of telling with who tells and the comma before both. */
interface SetOff {
  readonly comma: number;
  readonly verb: number;
  readonly told: Told;
}

/**
 * "…, an aide told reporters", «…, заявив він», "The two made progress, he wrote, and will meet": after the word, or
 * put in before it.
 */
export function tellerSetOff(scene: Scene, clauses: Clauses, { at, verb }: Trigger): Told | null {
  for (const found of setOffs(scene, clauses)) {
    if (found.verb === verb || found.verb === at) continue;
    if (found.comma > at || (found.verb < at && closesBefore(scene, found.verb, at)))
      return { ...found.told, setOff: true };
  }
  return null;
}

/** "…, the agency reported after the two spoke": what it was told after is told by the same one. */
export function tellerSince(scene: Scene, clauses: Clauses, { at }: Trigger): Told | null {
  if (!scene.caseless) return null;
  const found = setOffs(scene, clauses).find(({ verb }) => verb < at && at - verb <= INSET);
  if (!found) return null;
  const next = scene.token(found.verb + 1).norm;
  const isSince = scene.lexicon.settings.some(
    ({ words: [word], effect }) => effect === 'held' && word === next,
  );
  return isSince && found.comma < at ? found.told : null;
}

const known = new WeakMap<Clauses, readonly SetOff[]>();

/** All of a sentence, looked for once. */
function setOffs(scene: Scene, clauses: Clauses): readonly SetOff[] {
  const before = known.get(clauses);
  if (before) return before;
  const found: SetOff[] = [];
  const { first, last } = clauses.sentence;
  for (let verb = first + 2; verb < last; verb++) {
    const { upos, feats } = scene.token(verb);
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin') continue;
    const one = scene.caseless ? named(scene, first, verb) : behind(scene, clauses, verb);
    if (one) found.push(one);
  }
  known.set(clauses, found);
  return found;
}

/** ", an aide told": the one who tells ends right before the verb and starts right after a comma. */
function named(scene: Scene, first: number, verb: number): SetOff | null {
  const act = scene.tellingAct(verb);
  for (let i = verb - 1; i > Math.max(first, verb - LONGEST_NAME); i--) {
    if (scene.token(i).form === ',' || scene.token(i).upos === 'VERB') return null;
    const mention = scene.mentionAt(i);
    const end = mention ? scene.lastToken(mention) : -1;
    const isOffice = act !== null && isOfficeAt(scene, end, verb);
    if (!mention || (end !== verb && !isOffice)) continue;
    const comma = commaBefore(scene, i, Math.max(first, verb - LONGEST_NAME));
    const named = isOffice ? officeOf(scene, mention, verb) : partyOf(scene, mention, act === null);
    const party = comma < 0 ? null : named;
    return party && { comma, verb, told: { chain: [party], stance: stanceOf(act ?? 'state') } };
  }
  return null;
}

/** "Koval[’s office] said": a body that belongs to whom a name or title means. */
function isOfficeAt(scene: Scene, end: number, verb: number): boolean {
  const isMark = end === verb - 2 && /^[’']s?$/u.test(scene.token(end).norm);
  return (
    isMark && scene.token(verb - 1).upos === 'NOUN' && scene.lexicon.partyNouns.has(scene.token(verb - 1))
  );
}

/** The words by which such a body is called. */
const officeOf = (scene: Scene, { start }: Mention, verb: number): Party => ({
  name: scene.text.slice(start, scene.token(verb - 1).end),
  entity: null,
});

function commaBefore(scene: Scene, at: number, first: number): number {
  for (let i = at - 1; i >= first; i--) {
    const { form, upos } = scene.token(i);
    if (form === ',') return i;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ') return -1;
  }
  return -1;
}

/** The entity a mention names; where the verb is none of telling, a mass medium only. */
function partyOf(scene: Scene, mention: Mention, isMedium: boolean): Party | null {
  const entity = scene.entity(mention.entity);
  if (!entity || (isMedium && !entity.known?.startsWith('outlet:'))) return null;
  return { name: cited(scene, entity), entity: entity.id };
}

/** «…, заявив він»: the verb stands right after the comma. */
function behind(scene: Scene, clauses: Clauses, verb: number): SetOff | null {
  const act = scene.tellingAct(verb);
  if (scene.token(verb - 1).form !== ',') return null;
  const party = tellerBeside(scene, clauses, verb, -1);
  const isTold = act !== null || scene.entity(party?.entity ?? null)?.known?.startsWith('outlet:') === true;
  return party && isTold
    ? { comma: verb - 1, verb, told: { chain: [party], stance: stanceOf(act ?? 'state') } }
    : null;
}

/** The inset ends with a comma before the word. */
function closesBefore(scene: Scene, verb: number, at: number): boolean {
  for (let i = verb + 1; i < Math.min(at, verb + INSET); i++) if (scene.token(i).form === ',') return true;
  return false;
}
