/** What a contact is only the matter of: «рішення про візит», «питання зустрічі», "no decision on a trip". */
import type { Clauses } from '../clauses.js';
import type { Scene } from '../scene.js';

/** Tokens between a contact and the preposition before it, with the owner's title and name, and between that and its noun. */
const OWNER = 8;
const BETWEEN = 5;

/** Where the preposition of a topic before a contact stands, and the noun that it depends on; -1 for none. */
export interface Matter {
  readonly preposition: number;
  readonly head: number;
}

/** What a contact noun is the matter of. */
export function matterOf(scene: Scene, { sentence }: Clauses, at: number): Matter {
  const { tokens, caseless, lexicon } = scene;
  let i = before(scene, sentence.first, at);
  const isHolding = (one: number) =>
    tokens[one]?.upos === 'NOUN' && lexicon.heads.of(scene.token(one)) === 'same';
  if (!caseless && isHolding(i)) i = before(scene, sentence.first, i); // «рішення про проведення зустрічі»
  const link = i < sentence.first ? undefined : tokens[i];
  if (link?.upos === 'NOUN' && !caseless && tokens[at]?.feats.Case === 'Gen')
    return { preposition: -1, head: i };
  if (!link || !isTopic(scene, i)) return { preposition: -1, head: -1 };
  return { preposition: i, head: headBefore(scene, sentence.first, i) };
}

/** The token before a noun, its adjectives aside; where words show no cases, its owner too: "on [President Koval's] visit". */
function before({ tokens, caseless, lexicon }: Scene, first: number, at: number): number {
  const skipped = caseless ? /^(?:ADJ|DET|NUM|PRON|PROPN|NOUN|PART)$/u : /^(?:ADJ|DET|NUM)$/u;
  let i = at - 1;
  while (i >= Math.max(first, at - OWNER) && skipped.test(tokens[i]?.upos ?? '')) {
    if (caseless && tokens[i]?.upos === 'PART' && lexicon.set.goals.has(tokens[i]?.norm ?? '')) break;
    i--;
  }
  return i;
}

function isTopic({ tokens, caseless, lexicon, input }: Scene, at: number): boolean {
  const token = tokens[at];
  if (!token || !/^(?:ADP|SCONJ)$/u.test(token.upos)) return false;
  return (
    lexicon.topics.some((words) => words.at(-1) === token.norm) ||
    (caseless && input.words.grammar.partOf.includes(token.norm))
  );
}

/** "No decision [has been taken] on": the noun before a preposition, past its verb where words show no cases. */
function headBefore({ tokens, caseless }: Scene, first: number, preposition: number): number {
  let i = preposition - 1;
  while (
    caseless &&
    i > Math.max(first, preposition - BETWEEN) &&
    /^(?:VERB|AUX|ADV)$/u.test(tokens[i]?.upos ?? '')
  )
    i--;
  return i >= first && tokens[i]?.upos === 'NOUN' ? i : -1;
}
