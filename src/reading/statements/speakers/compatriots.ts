/** "the Ukrainian leader", "her German counterpart": the person of that state whom the article has named. */
import type { Token } from '../../../language/contract.js';
import type { Mention } from '../../../model/index.js';
import { saysFormer } from '../naming/holders.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';
import type { Directory, Named } from './speakers.js';

/** How many mentions back somebody of the state is looked for, and how many words before his name his state stands. */
const BACK = 60;
const REACH = 8;

/** The person named last who is of the state that a description says, plays such a role, and is not `other`. */
export function compatriotOf(
  before: number,
  state: string,
  directory: Directory,
  fits: (entity: string) => boolean,
  other: string | null,
): Named | null {
  const mention = directory.lastBefore(
    before,
    ({ type, form, entity }) =>
      type === 'PER' &&
      form !== 'pronoun' &&
      entity !== null &&
      entity !== other &&
      directory.statesOf(entity, (one) => statesBeside(one, directory)).has(state) &&
      fits(entity),
    BACK,
  );
  return mention && directory.of(mention, 'description: of the same state');
}

/**
 * The state that an adjective or a name before the head says; null where none or several do, and where words show
 * cases, as other rules read those.
 */
export function stateSaid(
  { analysis: { tokens }, lexicon }: Unit,
  { first, head }: Source,
  directory: Directory,
): string | null {
  const states = new Set<string>();
  if (saysFormer(tokens, first, head, directory)) return null;
  for (let i = first; i < head && !lexicon.showsCases; i++) {
    const state = directory.stateAt(tokens[i] as Token);
    if (state !== null) states.add(state);
  }
  return states.size === 1 ? ([...states][0] as string) : null;
}

/**
 * The state that an adjective before the head or a genitive behind it says where words show cases («український чиновник»,
 * «глава МЗС Чехії»); null where none or several do, and for what is not one person.
 */
export function nationSaid(
  { analysis: { tokens }, lexicon }: Unit,
  { first, head, last }: Source,
  directory: Directory,
): string | null {
  const { feats } = tokens[head] as Token;
  if (!lexicon.showsCases || feats.Animacy !== 'Anim' || feats.Number === 'Plur') return null;
  const states = new Set<string>();
  for (let i = first; i < head; i++) {
    const token = tokens[i] as Token;
    const state = token.upos === 'ADJ' ? directory.stateOf(token) : null;
    if (state !== null) states.add(state);
  }
  // «посол України [в Польщі]»
  for (let i = head + 1; i < last && (tokens[i] as Token).upos !== 'ADP'; i++) {
    const token = tokens[i] as Token;
    const isOwner = token.upos === 'PROPN' && (token.feats.Case ?? 'Gen') === 'Gen';
    const state = isOwner ? directory.stateOf(token) : null;
    if (state !== null) states.add(state);
  }
  return states.size === 1 ? ([...states][0] as string) : null;
}

/** Whether an entity is known to be of states that are not this one. */
export function isOfOtherState(entity: string, state: string, directory: Directory): boolean {
  const its = directory.statesOf(entity, (one) => statesBeside(one, directory));
  return its.size > 0 && !its.has(state);
}

/** The states said right before a name ("Polish Prime Minister Jan Lis", "Poland’s foreign minister, Jan Lis"). */
function statesBeside({ start }: Mention, directory: Directory): string[] {
  const { tokens } = directory;
  const at = directory.tokenAt(start);
  const own = tokens[at] as Token;
  const found: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== own.sentence || token.upos === 'VERB' || token.upos === 'PRON') break;
    if (token.upos === 'ADP' && !directory.lexicon.small.partOf.has(token.norm)) break;
    const state = directory.lexicon.showsCases ? directory.stateOf(token) : directory.stateAt(token);
    if (state === null) continue;
    found.push(state);
    break;
  }
  return found;
}
