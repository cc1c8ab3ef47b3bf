/** How the batches of a network are made and measured. */

/** Puts what is learnt from into another order, in place. */
export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * By how much the gradients of a batch are too long; 1 when they are not (Pascanu et al. 2013).
 * @param parts of how many parts they are sums @param longest how long their mean may be
 */
export function excess(gradients: Float32Array, parts: number, longest: number): number {
  let sum = 0;
  for (let k = 0; k < gradients.length; k++) sum += (gradients[k] as number) ** 2;
  return Math.max(1, Math.sqrt(sum) / parts / longest);
}
