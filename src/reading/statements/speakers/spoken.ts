/** Who spoke so far, in the order of the text. */
import type { Unit } from '../units.js';
import { agree, type Gender } from './source-shapes.js';
import type { Named } from './speakers.js';

export interface Spoken {
  readonly named: Named;
  readonly block: number;
  readonly sentence: number;
  /** Token index of the source. */
  readonly at: number;
  readonly kind: 'person' | 'group' | 'body';
  readonly gender: Gender;
  /** The noun that he was called by; its lemma. */
  readonly noun: string;
  /** The outlet that passed this statement on. */
  readonly relay: Named | null;
  /** Whether he is one whom another told of: «Лис сказав, що [Коваль] обіцяв …». */
  readonly isTold: boolean;
}

/** How many blocks back a speaker is remembered for pronouns and descriptions. */
export const BLOCKS_BACK = 3;
/** How many speakers are remembered. */
const MOST = 24;

/** Who is one: by the entity, several who speak together by their names. */
export const keyOf = ({ entity, name, each }: Named): string => (each ? name : (entity ?? name));

/** The last speakers of an article. */
export class Memory {
  private readonly spoken: Spoken[] = [];

  add(one: Spoken): void {
    this.spoken.push(one);
    if (this.spoken.length > MOST) this.spoken.shift();
  }

  /** The last speakers, each once, the latest first. */
  recent(most: number): Spoken[] {
    const found = new Map<string, Spoken>();
    for (let i = this.spoken.length - 1; i >= 0 && found.size < most; i--) {
      const one = this.spoken[i] as Spoken;
      const key = keyOf(one.named);
      if (!found.has(key)) found.set(key, one);
    }
    return [...found.values()];
  }

  /** The last speaker that fits, not too far back. */
  last(unit: Unit, fits: (one: Spoken) => boolean, back = BLOCKS_BACK): Spoken | null {
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const one = this.spoken[i] as Spoken;
      if (unit.block - one.block > back) return null;
      if (fits(one)) return one;
    }
    return null;
  }

  /** The last person who spoke and agrees in gender. */
  lastPerson(unit: Unit, gender: Gender, back = BLOCKS_BACK, isNamed = false): Spoken | null {
    return this.last(
      unit,
      ({ kind, named, gender: its }) =>
        kind === 'person' &&
        (named.entity !== null || (!isNamed && named.name.includes(' '))) &&
        agree(its, gender),
      back,
    );
  }
}
