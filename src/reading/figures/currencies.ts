/** Currencies that share a word: «лей» is Romania's or Moldova's, «крона» that of five states. */
import type { Token } from '../../language/contract.js';
import { firstFrom } from '../../text/sorted.js';
import type { ReaderInput, Results } from '../contract.js';

/** Between the codes of a unit that may be one of several, the most frequent first. */
const EITHER = '|';

/** A place of the text that speaks of a state. */
interface Told {
  readonly start: number;
  readonly state: string;
}

/** Tells which of several currencies a word means; looks through the article once, and only when it is asked. */
export class Currencies {
  private toldOrNull: readonly Told[] | null = null;
  private readonly countsOf = new Map<string, number>();

  constructor(
    private readonly input: ReaderInput,
    private readonly earlier: Results,
  ) {}

  /**
   * A unit as it is meant at a token: of several currencies that of the state named, or said by an adjective, last before
   * it in its sentence, else that of the state the article speaks of most, else the most frequent one. The first two
   * letters of a code name its state (ISO 4217).
   */
  meant(unit: string, at: number): string {
    if (!unit.includes(EITHER)) return unit;
    const told = this.told();
    const codes = unit.split(EITHER);
    const { tokens, sentences } = this.input.analysis;
    const { sentence, start } = tokens[at] as Token;
    const from = sentences[sentence]?.start ?? start;
    for (let i = firstFrom(told, start) - 1; i >= 0 && (told[i] as Told).start >= from; i--) {
      const near = codes.find((code) => stateOf(code) === told[i]?.state);
      if (near) return near;
    }
    const count = (code: string): number => this.countsOf.get(stateOf(code)) ?? 0;
    return codes.reduce((best, code) => (count(code) > count(best) ? code : best));
  }

  private told(): readonly Told[] {
    if (this.toldOrNull) return this.toldOrNull;
    const { analysis, knowledge } = this.input;
    const known = new Map(this.earlier.entities.map((one) => [one.id, one.known] as const));
    const told: Told[] = [];
    const add = (start: number, state: string | null | undefined) => {
      if (!state?.startsWith('state:')) return;
      told.push({ start, state });
      this.countsOf.set(state, (this.countsOf.get(state) ?? 0) + 1);
    };
    for (const { start, entity, lemma } of this.earlier.mentions) {
      const capital = knowledge.byName(lemma).find(({ as, ambiguous }) => as === 'capital' && !ambiguous);
      add(start, (entity && known.get(entity)) || capital?.id);
    }
    for (const { upos, lemma, start } of analysis.tokens)
      if (upos === 'ADJ') add(start, knowledge.stateOfAdjective(lemma));
    this.toldOrNull = told.sort((a, b) => a.start - b.start);
    return this.toldOrNull;
  }
}

const stateOf = (code: string): string => `state:${code.slice(0, 2)}`;
