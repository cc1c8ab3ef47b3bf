import type { Draft } from '../drafts.js';

/** «Як [стало відомо] газеті, міністр попередив, що …»: how an outlet heard of what somebody says is no statement of its own. */
export function isOnlyHeard({ unit, cue, content, rule }: Draft, group: readonly Draft[]): boolean {
  const [piece] = content;
  if (!piece || !rule.startsWith('statement.learned')) return false;
  const { tokens } = unit.analysis;
  const first = cue[0] ?? 0;
  const isHeard = unit.lexicon.set.becameKnown.some((words) =>
    words.some((_, k) => words.every((word, i) => tokens[first - k + i]?.norm === word)),
  );
  return isHeard && group.some(({ cue: [other = -1] }) => (tokens[other]?.start ?? -1) >= piece.start);
}
