/** What a state is called in an article. */
import { cited } from './cited.js';
import type { Scene } from './scene.js';

/** By the article's name for it, else by its name in the article's language; null for an unknown one. */
export function stateName(scene: Scene, id: string): string | null {
  const entity = scene.knownEntity(id);
  if (entity) return cited(scene, entity);
  const names = scene.input.knowledge.state(id)?.names;
  return names?.[scene.input.analysis.language as keyof typeof names]?.[0] ?? null;
}
