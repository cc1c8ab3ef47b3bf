/** «Песков»: whom the knowledge files have as the voice of somebody, by his family name alone. */
import type { Knowledge } from '../../knowledge/index.js';
import type { Draft } from './entities.js';

/**
 * Tells who an entity is that goes by a family name alone: of the known persons only one bears it, he speaks for a state or
 * a body on the day of the article, and the article names it, something of its state, or somebody who serves there too.
 */
export function tellVoices(
  entities: ReadonlySet<Draft>,
  knowledge: Knowledge,
  published: string | null,
): void {
  const day = published?.slice(0, 10);
  if (day === undefined) return;
  for (const entity of entities) {
    const names = [...entity.names.keys()];
    const [name = ' '] = names;
    if (entity.type !== 'PER' || entity.known !== null || names.some((one) => /[\s.]/u.test(one))) continue;
    const [only, other] = knowledge.personByFamily(name);
    if (!only || other) continue;
    const voice = knowledge
      .officesOf(only.id, day)
      .find(({ office }) => office.kinds.includes('spokesperson'));
    if (!voice) continue;
    const served = sidesOf(voice.office.of, knowledge);
    const isNamed = [...entities].some(
      (one) =>
        one !== entity &&
        one.known !== null &&
        sidesNamed(one.known, day, knowledge).some((id) => served.includes(id)),
    );
    if (isNamed) entity.known = only.id;
  }
}

/** The states and bodies that a known name is of. */
const sidesNamed = (known: string, day: string, knowledge: Knowledge): readonly string[] =>
  known.startsWith('person:')
    ? knowledge.officesOf(known, day).flatMap(({ office }) => sidesOf(office.of, knowledge))
    : sidesOf(known, knowledge);

/** A state or body, with the state that the body is of. */
function sidesOf(id: string, knowledge: Knowledge): readonly string[] {
  const body = knowledge.organisation(id);
  return [id, body?.state, body?.speaksFor].filter((one) => one !== undefined);
}
