/** «Німецький лідер»: of a state whose head does not govern, the one whom the article names. */
import type { ArticleEntity } from '../../model/index.js';
import { LEADER } from '../names/titles.js';
import type { World } from '../names/world.js';

interface Room {
  readonly entities: readonly ArticleEntity[];
  readonly world: World;
  readonly day: string | null;
}

/**
 * Whom a leader's title means: who heads the government where the article names him and not who heads the state.
 * @param head who heads the state that day, or null
 */
export function leaderNamed(
  title: string,
  state: string,
  head: string | null,
  { entities, world, day }: Room,
): string | null {
  const isNamed = (id: string | null): boolean => id !== null && entities.some((one) => one.id === id);
  if (day === null || !LEADER.test(title) || isNamed(head)) return head;
  const other = world.knowledge.officeHolder(state, 'head-of-government', day)?.person.id ?? null;
  return isNamed(other) ? other : head;
}
