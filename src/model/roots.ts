/** Which of an entry's roots corroborate it, counted alike wherever roots are counted. */
import type { Root, Standing } from './schemas.js';

/** Roots that are a source. An outlet that names none corroborates nothing: it may have it from any of the others. */
export function sourcesOf(roots: readonly Root[], standing?: Standing): readonly Root[] {
  return roots.filter((root) => !root.unattributed && (standing === undefined || root.standing === standing));
}
