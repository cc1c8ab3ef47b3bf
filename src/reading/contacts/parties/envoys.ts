/** Who leads the delegations of two states at talks: parties beside their states. */
import type { Mention } from '../../../model/index.js';
import type { Draft } from '../matching.js';
import type { Occurrence } from '../occurrences.js';
import type { Scene } from '../scene.js';
import { entityParty, namedParty } from './named.js';
import type { Found } from './parties.js';

/** How far a verb of leading may stand from who leads and from the delegation, in tokens. */
const REACH = 6;
/** Talks of one article that envoys are looked for: keeps the work linear. */
const MOST = 20;

/** Adds the leaders of both delegations to the talks of two states that were held. */
export function addEnvoys(scene: Scene, drafts: readonly Draft[]): void {
  if (scene.lexicon.set.leading.size === 0) return;
  const talks = drafts.filter(isOfStates).slice(0, MOST);
  const envoys = talks.length > 0 ? envoysIn(scene) : [];
  for (const draft of talks) {
    const [one, other] = draft.parties.map((party) =>
      envoyOf(scene, envoys, talks, stateOf(party) as string),
    );
    draft.parties.push(...[one, other].filter((party) => party !== undefined));
  }
}

/** Talks that two states hold or have held. */
function isOfStates({ parties, own }: Draft): boolean {
  const isHeld = own.every(({ status, trigger }) => {
    return trigger.entry.marks.has('process') && (status === 'held' || status === 'ongoing');
  });
  return isHeld && parties.length === 2 && parties.every((party) => stateOf(party) !== null);
}

/** A state, or whose delegation it is that has no name of its own. */
function stateOf({ key, of, how }: Found): string | null {
  if (key.startsWith('state:')) return key;
  return how === 'described' && of.length === 1 ? (of[0] ?? null) : null;
}

interface Envoy {
  readonly party: Found;
  readonly states: readonly string[];
}

/** The one who leads the delegation of a state, else whoever of it tells of the talks right after them. */
function envoyOf(
  scene: Scene,
  envoys: readonly Envoy[],
  talks: readonly Draft[],
  state: string,
): Found | undefined {
  const led = envoys.filter(({ states }) => states.includes(state));
  if (led.length > 0 || envoys.length === 0) return led.length === 1 ? led[0]?.party : undefined;
  const open = envoys.filter(({ states }) => states.length === 0); // "the aide who sat opposite"
  if (open.length === 1) return open[0]?.party;
  return talks.flatMap(({ own }) => own.flatMap((one) => tellerOf(scene, one, state) ?? []))[0];
}

function tellerOf(scene: Scene, { tellerAfter, sources: [source] }: Occurrence, state: string): Found | null {
  const teller = tellerAfter ?? source;
  const entity = scene.entity(teller?.entity ?? null);
  if (entity?.type !== 'PER' || !scene.standing.states(entity.id, entity.id).includes(state)) return null;
  return entityParty(entity);
}

/** All who are called a negotiator or are said to lead a delegation, each once. */
function envoysIn(scene: Scene): Envoy[] {
  const found = new Map<string, Envoy>();
  const { leading, negotiators, opposite } = scene.lexicon.set;
  let lead = -1;
  for (const { index, norm, lemma, upos, sentence } of scene.tokens) {
    const isTitle =
      upos === 'NOUN' && negotiators.has(scene.caseless ? norm : lemma) && isOfTeam(scene, index);
    const isFacing = upos === 'VERB' && opposite.has(scene.tokens[index + 1]?.norm ?? '');
    const isLed = upos === 'VERB' && leading.has(lemma) && isPassive(scene, index);
    const isVerb = isFacing || isLed || (upos === 'VERB' && leading.has(lemma) && leads(scene, index));
    if (isVerb) lead = index;
    const isOther = lead >= 0 && scene.token(lead).sentence === sentence && isEllipsis(scene, index);
    const entity = isTitle
      ? bearerOf(scene, index)
      : isLed
        ? personAhead(scene, index + 2)
        : isVerb
          ? leaderBeside(scene, index)
          : isOther
            ? otherLeader(scene, index)
            : null;
    if (!entity || found.has(entity)) continue;
    const states = isOther
      ? statesIn(scene, index - 2, index)
      : isLed
        ? statesIn(scene, Math.max(scene.sentenceOf(index).first, index - REACH), index)
        : isVerb && !isFacing
          ? teamOf(scene, index)
          : statesBefore(scene, index);
    const own = states.length > 0 ? states : scene.standing.states(entity, entity);
    const { name, known } = scene.entity(entity) as { name: string; known: string | null };
    found.set(entity, { party: namedParty(name, entity, known ?? entity), states: own });
  }
  return [...found.values()];
}

/** "The Ukrainian side was led by Koval". */
function isPassive(scene: Scene, at: number): boolean {
  const { tokens, lexicon } = scene;
  if (!scene.caseless || !lexicon.set.agents.has(tokens[at + 1]?.norm ?? '')) return false;
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - REACH); i--)
    if (lexicon.set.delegations.has(scene.token(i).norm)) return true;
  return false;
}

/** The first person from a place on, titles before the name aside. */
function personAhead(scene: Scene, from: number): string | null {
  for (let i = from; i < Math.min(scene.sentenceOf(from).last, from + REACH); i++) {
    const person = personAt(scene, i);
    if (person || /^(?:VERB|PUNCT|ADP)$/u.test(scene.token(i).upos)) return person;
  }
  return null;
}

/** Who leads the other delegation: behind a dash, before "the Russian one", or in "the Russian side by Orlov". */
function otherLeader(scene: Scene, at: number): string | null {
  if (!scene.caseless) return leaderAfter(scene, at);
  return scene.token(at).upos === 'ADP' ? personAhead(scene, at + 1) : leaderBefore(scene, at);
}

/**
 * «українську делегацію очолював Умєров, російську – Мединський»: a dash stands for the verb after the other state; "Koval
 * led the Ukrainian team and Orlov the Russian one": the other state before "one".
 */
function isEllipsis(scene: Scene, at: number): boolean {
  const { agents, delegations, ones } = scene.lexicon.set;
  if (scene.caseless && agents.has(scene.token(at).norm))
    // "led by Koval, the Russian side by Orlov"
    return delegations.has(scene.tokens[at - 1]?.norm ?? '') && statesIn(scene, at - 2, at).length > 0;
  if (scene.caseless) return ones.has(scene.token(at).norm) && statesIn(scene, at - 1, at).length > 0;
  if (!/^[–—-]$/u.test(scene.token(at).form)) return false;
  return scene.tokens[at - 1]?.feats.Case === 'Acc' && statesIn(scene, at - 1, at).length > 0;
}

/** "Chief negotiator Anna Smith", "the negotiator, Anna Smith,", "Anna Smith, the chief negotiator". */
function bearerOf(scene: Scene, at: number): string | null {
  if (!scene.caseless) {
    const team = teamAt(scene, at);
    return (
      personAt(scene, team + 1) ?? (scene.tokens[team + 1]?.form === ',' ? leaderBefore(scene, at) : null)
    );
  }
  const after = scene.tokens[at + 1]?.form === ',' ? at + 2 : at + 1;
  return personAt(scene, after) ?? leaderBefore(scene, at);
}

function personAt(scene: Scene, at: number): string | null {
  const entity = scene.entity(scene.mentionAt(at)?.entity ?? null);
  return scene.mentionAt(at)?.type === 'PER' && entity?.type === 'PER' ? entity.id : null;
}

/** The nearest person before a place in its sentence. */
function leaderBefore(scene: Scene, at: number): string | null {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - 2 * REACH); i--) {
    const person = personAt(scene, i);
    if (person) return person;
    if (scene.token(i).upos === 'VERB') return null;
  }
  return null;
}

/** «голова української делегації»: a word for any head is one of a delegation's only before it. */
function isOfTeam(scene: Scene, at: number): boolean {
  return scene.caseless || teamAt(scene, at) >= 0;
}

/** "Led Kyiv's team"; where words show cases, a state alone may be who is represented: «Україну представляв Умєров». */
function leads(scene: Scene, at: number): boolean {
  if (teamAt(scene, at) >= 0) return true;
  return !scene.caseless && representedAt(scene, at) >= 0;
}

/** The state in the accusative before a verb of representing; -1 for none. */
function representedAt(scene: Scene, at: number): number {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - REACH); i--) {
    if (scene.token(i).upos === 'VERB') return -1;
    if (scene.mentionAt(i)?.type === 'LOC' && scene.token(i).feats.Case === 'Acc') return i;
  }
  return -1;
}

/** The person before the verb, else, where words show cases, the one after it: «делегацію очолив міністр Умєров». */
function leaderBeside(scene: Scene, at: number): string | null {
  const before = leaderBefore(scene, at);
  return before !== null || scene.caseless ? before : leaderAfter(scene, at);
}

function leaderAfter(scene: Scene, at: number): string | null {
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + 2 * REACH); i++) {
    const person = personAt(scene, i);
    // «спецпредставник Дональда Трампа Стів Віткофф»: right behind whose he is stands who he is.
    if (person) return personAt(scene, scene.lastToken(scene.mentionAt(i) as Mention)) ?? person;
    if (scene.token(i).upos === 'VERB' || scene.token(i).upos === 'PUNCT') return null;
  }
  return null;
}

/** Index of the delegation that is the object of a verb, or -1. */
function teamAt(scene: Scene, at: number): number {
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + REACH); i++) {
    const { norm, upos } = scene.token(i);
    if (upos === 'VERB' || upos === 'ADP' || upos === 'PUNCT') break;
    if (scene.lexicon.set.delegations.has(norm)) return i;
  }
  if (scene.caseless) return -1;
  // «делегацію України очолив …»: the object stands first.
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - REACH); i--) {
    const { norm, upos } = scene.token(i);
    if (upos === 'VERB' || upos === 'ADP' || upos === 'PUNCT') return -1;
    if (scene.lexicon.set.delegations.has(norm)) return i;
  }
  return -1;
}

/** The states named between the verb and the delegation: "led Kyiv's team", "heads the Chinese delegation". */
function teamOf(scene: Scene, at: number): string[] {
  const team = teamAt(scene, at);
  if (scene.caseless) return statesIn(scene, at + 1, team);
  if (team > at) return statesIn(scene, at + 1, team + 2);
  const from = team < 0 ? representedAt(scene, at) : Math.max(scene.sentenceOf(at).first, team - 2);
  return statesIn(scene, from, at);
}

/** "Moscow's chief negotiator". */
function statesBefore(scene: Scene, at: number): string[] {
  if (!scene.caseless) return statesIn(scene, at + 1, teamAt(scene, at) + 2); // «голова української делегації»
  return statesIn(scene, Math.max(scene.sentenceOf(at).first, at - 4), at);
}

function statesIn(scene: Scene, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const mention = scene.mentionAt(i);
    const state =
      (mention?.type === 'LOC' ? scene.stateOf(mention.lemma) : null) ??
      scene.stateOfAdjective(scene.token(i).lemma);
    if (state) found.push(state);
  }
  return found;
}
