/** Adam (Kingma and Ba 2015) over all weights of a network. */
const FLOOR = 1e-8;

/** How much is kept of the means of gradients and of their squares. */
export interface Means {
  readonly first: number;
  readonly second: number;
}

export class Adam {
  private readonly first: Float32Array;
  private readonly second: Float32Array;
  private steps = 0;

  constructor(
    private readonly weights: Float32Array,
    private readonly gradients: Float32Array,
    private readonly means: Means,
  ) {
    this.first = new Float32Array(weights.length);
    this.second = new Float32Array(weights.length);
  }

  /**
   * One step of all weights; gradients begin anew.
   * @param share of how many parts the gradients are sums: they are divided by it
   */
  move(rate: number, share: number): void {
    const { first, second, weights, gradients, means } = this;
    this.steps++;
    const rising = rate / (1 - means.first ** this.steps);
    const falling = 1 / (1 - means.second ** this.steps);
    for (let k = 0; k < weights.length; k++) {
      const gradient = (gradients[k] as number) / share;
      const mean = means.first * (first[k] as number) + (1 - means.first) * gradient;
      const square = means.second * (second[k] as number) + (1 - means.second) * gradient * gradient;
      first[k] = mean;
      second[k] = square;
      weights[k] = (weights[k] as number) - (rising * mean) / (Math.sqrt(square * falling) + FLOOR);
    }
    gradients.fill(0);
  }
}
