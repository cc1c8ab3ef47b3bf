/** What the world calls things. Not built yet. */
export interface Knowledge {
  readonly date: string;
}

/** Text of a knowledge file by its name (`states.json`). */
export type KnowledgeFile = (name: string) => string;

export function openKnowledge(_file: KnowledgeFile): Knowledge {
  return { date: '2026-11-24' };
}
