/** Groups of statements that are joined pair by pair, with the ground of every join. */
import type { StatementReport } from '../../model/index.js';
import type { Cluster, Join } from '../entries/clusters.js';
import { wholeOf } from './claims.js';
import { areItemsOpposed, type Item, LIKENESS, likeness } from './items.js';

/** Two groups are one when their members are on the whole this much alike. */
const AVERAGE = 0.18;
const MOST_CHECKED = 40;
const SAMPLE = 5;

/** Joined items. Two statements of one article meet only where they are alike themselves. */
export class Groups {
  private readonly group: number[];
  private readonly members: number[][];
  private readonly joins: Join[][];

  constructor(private readonly items: readonly Item[]) {
    this.group = items.map((_, at) => at);
    this.members = items.map((_, at) => [at]);
    this.joins = items.map(() => []);
  }

  join(a: number, b: number, score: number, rule: string): void {
    const [one, two] = [this.group[a] as number, this.group[b] as number];
    if (one === two || this.clash(one, two) || !this.areAlike(one, two)) return;
    const [keep, drop] =
      (this.members[one]?.length ?? 0) >= (this.members[two]?.length ?? 0) ? [one, two] : [two, one];
    const join = { report: this.idOf(b), with: this.idOf(a), because: `likeness ${score.toFixed(2)}`, rule };
    for (const member of this.members[drop] as number[]) {
      this.group[member] = keep;
      this.members[keep]?.push(member);
    }
    for (const before of this.joins[drop] as Join[]) this.joins[keep]?.push(before);
    this.joins[keep]?.push(join);
    this.members[drop] = [];
    this.joins[drop] = [];
  }

  clusters(): Cluster<StatementReport>[] {
    return this.members.flatMap((members, at) =>
      members.length === 0
        ? []
        : [
            {
              reports: members.map((member) => (this.items[member] as Item).report),
              joins: this.joins[at] as Join[],
            },
          ],
    );
  }

  private idOf(at: number): string {
    return (this.items[at] as Item).report.id;
  }

  /** Chains of likeness lead from anything to anything: the first members of both are compared with each other. */
  private areAlike(one: number, two: number): boolean {
    const [few, other] = [
      this.members[one]?.slice(0, SAMPLE) ?? [],
      this.members[two]?.slice(0, SAMPLE) ?? [],
    ];
    if (few.length * other.length === 1) return true;
    let sum = 0;
    for (const a of few)
      for (const b of other) sum += likeness(this.items[a] as Item, this.items[b] as Item, true);
    return sum / (few.length * other.length) >= AVERAGE;
  }

  /**
   * Whether two groups hold statements that deny each other, or two of one article that are not alike: claims of one may
   * both be in another's words.
   */
  private clash(one: number, two: number): boolean {
    const [small, large] = [this.members[one] as number[], this.members[two] as number[]].sort(
      (x, y) => x.length - y.length,
    ) as [number[], number[]];
    if (small.length * large.length > MOST_CHECKED * MOST_CHECKED) return false;
    for (const a of small)
      for (const b of large) {
        const [x, y] = [this.items[a] as Item, this.items[b] as Item];
        if (areItemsOpposed(x, y)) return true;
        if (x.report.article !== y.report.article || wholeOf(x.report) === wholeOf(y.report)) continue;
        if (likeness(x, y, true) < LIKENESS) return true;
      }
    return false;
  }
}
