/**
 * What was found lately, by word. Two halves: what is asked for again moves to the newer one, and when that is full the
 * older one goes. So what comes back often stays, and memory has a bound however many words there are.
 */
export class Recent<Found> {
  private newer = new Map<string, Found>();
  private older = new Map<string, Found>();

  /** @param most that are held at a time. Only speed depends on it. */
  constructor(private readonly most: number) {}

  get(word: string): Found | undefined {
    const known = this.newer.get(word);
    if (known !== undefined) return known;
    const older = this.older.get(word);
    if (older !== undefined) this.set(word, older);
    return older;
  }

  set(word: string, found: Found): void {
    if (this.newer.size * 2 >= this.most) {
      this.older = this.newer;
      this.newer = new Map();
    }
    this.newer.set(word, found);
  }
}
