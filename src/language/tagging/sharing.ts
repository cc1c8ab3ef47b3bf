/** Tags that a form may have because forms with its ending that have its other tags have them too. */
import { GROUND, SHARED_ENDING } from './lexicon.js';
import { type Lines, LineTable } from './line-table.js';
import { isBaseForm, type Tag } from './tags.js';

/** Candidates beyond this many are left out. */
export const MOST = 24;

/** Parts of speech whose forms share tags by their endings. */
const OPEN = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'DET']);

export class Sharer {
  private readonly shared: LineTable;
  private readonly bases: readonly boolean[];
  /** Which lemma rules leave the form as it is. */
  private readonly keeping: readonly boolean[];

  /** Formats as in `TaggerModel`. */
  constructor(
    shared: string | Lines,
    lemmaRules: readonly string[],
    private readonly tags: readonly Tag[],
  ) {
    this.shared = new LineTable(shared);
    this.bases = tags.map(isBaseForm);
    this.keeping = lemmaRules.map((rule) => rule.startsWith('0||'));
  }

  /** Adds the tags that forms with this ending have beside those given. A tag of the same word has its lemma rule. */
  share(norm: string, tags: number[], rules: number[], grounds: number[]): void {
    const size = tags.length;
    for (let i = 0; i < size; i++) {
      const tag = tags[i] as number;
      if (!OPEN.has((this.tags[tag] as Tag).upos)) continue;
      for (let length = Math.min(SHARED_ENDING, norm.length - 1); length >= 1; length--) {
        const line = this.shared.get(`${norm.slice(norm.length - length)}/${tag.toString(36)}`);
        if (line === undefined) continue;
        for (const text of line.split(' ')) {
          const other = Number.parseInt(text, 36);
          if (tags.length >= MOST || tags.includes(other)) continue;
          if (this.bases[other] && !this.isOwnLemma(rules[i] as number)) continue;
          tags.push(other);
          rules.push(rules[i] as number);
          grounds.push(GROUND.shared);
        }
        break;
      }
    }
  }

  private isOwnLemma(rule: number): boolean {
    return rule < 0 || this.keeping[rule] === true;
  }
}
