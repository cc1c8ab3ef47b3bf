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
  private readonly isOpen: readonly boolean[];
  /** What stands after the ending in the key of each tag. */
  private readonly marks: readonly string[];
  /** Which lemma rules leave the form as it is. */
  private readonly keeping: readonly boolean[];

  /** Formats as in `TaggerModel`. */
  constructor(shared: string | Lines, lemmaRules: readonly string[], tags: readonly Tag[]) {
    this.shared = new LineTable(shared);
    this.isOpen = tags.map(({ upos }) => OPEN.has(upos));
    this.marks = tags.map((_, tag) => `/${tag.toString(36)}`);
    this.bases = tags.map(isBaseForm);
    this.keeping = lemmaRules.map((rule) => rule.startsWith('0||'));
  }

  /** Adds the tags that forms with this ending have beside those given. A tag of the same word has its lemma rule. */
  share(norm: string, tags: number[], rules: number[], grounds: number[]): void {
    const size = tags.length;
    for (let i = 0; i < size; i++) {
      const tag = tags[i] as number;
      if (!this.isOpen[tag]) continue;
      for (let length = Math.min(SHARED_ENDING, norm.length - 1); length >= 1; length--) {
        const at = this.shared.find('', norm, norm.length - length, this.marks[tag] as string);
        if (at < 0) continue;
        for (const other of this.shared.numbers(at)) {
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
