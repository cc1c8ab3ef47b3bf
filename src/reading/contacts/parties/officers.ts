/** Who is meant by an office alone («американський президент», «китайський лідер», "the Russian leader"). */
import type { Entity } from '../../../model/index.js';
import type { Phrase } from '../phrases.js';
import type { Scene } from '../scene.js';
import { statesIn } from './descriptions.js';

/** The person of the article who held the office of the state on the day of publication; null when it names none. */
export function officerOf(scene: Scene, phrase: Phrase, states: readonly string[]): Entity | null {
  const day = scene.input.article.published?.slice(0, 10);
  const kind = day === undefined || states.length > 1 ? null : officeOf(scene, phrase);
  if (!kind || day === undefined) return null;
  const [state] = states;
  if (state === undefined) return phrase.owner === null ? mainOfficer(scene, kind, day) : null;
  const kinds = isRuler(scene, phrase) ? RULERS : [kind];
  for (const one of kinds) {
    const holding = scene.input.knowledge.officeHolder(state, one, day);
    const person = holding ? scene.personKnown(holding.person.id) : null;
    if (person) return person;
  }
  return null;
}

/** "The US and Turkish presidents": who holds the office of one of several states. */
export function officerOfSide(scene: Scene, phrase: Phrase): Entity | null {
  if (!scene.caseless || phrase.side === undefined) return null;
  return officerOf(scene, { ...phrase, first: phrase.side + 1 }, statesIn(scene, phrase));
}

/** Whoever leads a state may be head of state or of government: "the Israeli leader". */
const RULERS: readonly Kind[] = ['head-of-state', 'head-of-government'];

const isRuler = (scene: Scene, { head }: Phrase): boolean => scene.lexicon.leaders.has(scene.token(head));

/** «президент» alone: of the persons of the article who hold such an office the one it speaks of most; null when two are even. */
function mainOfficer(scene: Scene, kind: Kind, day: string): Entity | null {
  const holders = scene.earlier.entities.filter(({ id, type }) => {
    const person = type === 'PER' ? scene.knownPerson(id) : null;
    const offices = person === null ? [] : scene.input.knowledge.officesOf(person, day);
    return offices.some(({ office }) => office.kinds.includes(kind));
  });
  const [first, second] = holders.sort((a, b) => b.joins.length - a.joins.length);
  return first && first.joins.length > (second?.joins.length ?? 0) ? first : null;
}

type Kind = NonNullable<ReturnType<Scene['input']['knowledge']['officeByTitle']>>;

/** The kind of office by the words of the title without state and owner: the longest that the knowledge files have. */
function officeOf(scene: Scene, { first, last, head, ownerLast, owner }: Phrase): Kind | null {
  const { language } = scene.input.analysis;
  const noun = scene.token(head);
  if (scene.lexicon.leaders.has(noun) || scene.lexicon.set.counterparts.has(noun.lemma))
    return 'head-of-state';
  const end = owner === null ? last : owner;
  for (let to = Math.max(head + 1, Math.min(end, last, ownerLast || last)); to > head; to--)
    for (let from = first; from <= head; from++) {
      const lemmas = scene.tokens.slice(from, to).map(({ lemma }) => lemma);
      const kind = scene.input.knowledge.officeByTitle(language, lemmas.join(' '));
      if (kind) return kind;
    }
  return null;
}
