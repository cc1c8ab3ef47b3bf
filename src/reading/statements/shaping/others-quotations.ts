/** '"Do you trust him?" the reporter asked. "Not at all," Bennett replied': the answer is not what the reporter asked. */
import type { Span } from '../../../model/index.js';
import type { Draft } from '../drafts.js';
import { tokenAt } from '../units.js';

/** Drafts without those pieces in other sentences that somebody whose cue stands there says. */
export function withoutOthersQuotations(drafts: readonly Draft[]): Draft[] {
  const said = new Map<string, Draft>();
  for (const draft of drafts) {
    const [piece, ...others] = draft.content;
    if (piece && others.length === 0 && draft.cue.length > 0)
      said.set(keyOf(draft.unit.sentence, piece), draft);
  }
  return drafts.map((draft) => {
    if (draft.content.length < 2) return draft;
    const { tokens } = draft.unit.analysis;
    const isOthers = (piece: Span) => {
      const sentence = tokens[tokenAt(tokens, piece.start)]?.sentence ?? draft.unit.sentence;
      if (sentence === draft.unit.sentence) return false;
      const other = said.get(keyOf(sentence, piece));
      return other !== undefined && !other.cue.some((index) => draft.cue.includes(index));
    };
    const content = draft.content.filter((piece) => !isOthers(piece));
    return content.length > 0 && content.length < draft.content.length ? { ...draft, content } : draft;
  });
}

const keyOf = (sentence: number, { start, end }: Span): string => `${sentence} ${start} ${end}`;
