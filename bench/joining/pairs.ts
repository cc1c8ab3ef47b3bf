/** Joined names compared pair by pair. */

export interface Named {
  readonly form: string;
  readonly type: string;
  /** Id of the annotation. */
  readonly gold: string;
  /** Id it was read under; null when no name was read there. */
  readonly own: string | null;
}

export interface Share {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Pairs that the annotation joins. */
  readonly pairs: number;
}

const pairsIn = (n: number): number => (n * (n - 1)) / 2;

/** Of all pairs of names: those joined by both over those joined by either. Names not read are left out, or alone. */
export function pairwise(names: readonly Named[], which: 'read' | 'all'): Share {
  const both = new Map<string, number>();
  const gold = new Map<string, number>();
  const own = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const name of names) {
    if (name.own === null && which === 'read') continue;
    add(gold, name.gold);
    if (name.own === null) continue;
    add(own, name.own);
    add(both, `${name.gold}\t${name.own}`);
  }
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, n) => all + pairsIn(n), 0);
  const right = sum(both);
  const wanted = sum(gold);
  const made = sum(own);
  return {
    f1: wanted + made > 0 ? (200 * right) / (wanted + made) : 0,
    precision: made > 0 ? (100 * right) / made : 0,
    recall: wanted > 0 ? (100 * right) / wanted : 0,
    pairs: wanted,
  };
}

/** The joins and partings that cost most pairs, as lines for people. */
export function worst(names: readonly Named[], count: number): string[] {
  const cells = new Map<string, Named[]>();
  for (const name of names) {
    if (name.own === null) continue;
    const key = `${name.gold}\t${name.own}`;
    const cell = cells.get(key);
    if (cell) cell.push(name);
    else cells.set(key, [name]);
  }
  const listed = [...cells.values()];
  const costs = (same: 'gold' | 'own', other: 'gold' | 'own') =>
    listed.flatMap((one, i) =>
      listed.slice(i + 1).flatMap((two) => {
        const [a, b] = [one[0] as Named, two[0] as Named];
        if (a[same] !== b[same] || a[other] === b[other]) return [];
        return [{ cost: one.length * two.length, text: `${formsOf(one)} | ${formsOf(two)}  (${a[same]})` }];
      }),
    );
  const top = (kind: string, of: ReturnType<typeof costs>) =>
    of
      .sort((a, b) => b.cost - a.cost)
      .slice(0, count)
      .map(({ cost, text }) => `${kind} ${cost}: ${text}`);
  return [...top('parted', costs('gold', 'own')), ...top('joined', costs('own', 'gold'))];
}

function formsOf(names: readonly Named[]): string {
  const forms = [...new Set(names.map(({ form }) => form))].slice(0, 5).join(', ');
  return `${names.length} × ${forms} [${names[0]?.own}]`;
}
