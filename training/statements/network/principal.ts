/** Principal components of vectors (Jacobi's method for the eigenvectors of their covariance). */

const SWEEPS = 30;

/** The vectors less their mean, turned to their `width` principal components and scaled to a spread of 1 together. */
export function principal(vectors: readonly Float64Array[], width: number): Float32Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let k = 0; k < size; k++) mean[k] = (mean[k] as number) + (vector[k] as number) / vectors.length;
  const axes = eigenvectors(covariance(vectors, mean), size).slice(0, width);
  const turned = vectors.map((vector) =>
    Float32Array.from(axes, (axis) => {
      let sum = 0;
      for (let k = 0; k < size; k++)
        sum += ((vector[k] as number) - (mean[k] as number)) * (axis[k] as number);
      return sum;
    }),
  );
  let squares = 0;
  for (const vector of turned) for (const value of vector) squares += value * value;
  const spread = Math.sqrt(squares / (turned.length * width));
  for (const vector of turned) for (let k = 0; k < width; k++) vector[k] = (vector[k] as number) / spread;
  return turned;
}

function covariance(vectors: readonly Float64Array[], mean: Float64Array): Float64Array {
  const size = mean.length;
  const matrix = new Float64Array(size * size);
  const own = new Float64Array(size);
  for (const vector of vectors) {
    for (let k = 0; k < size; k++) own[k] = (vector[k] as number) - (mean[k] as number);
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++)
        matrix[i * size + j] = (matrix[i * size + j] as number) + (own[i] as number) * (own[j] as number);
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) matrix[i * size + j] = matrix[j * size + i] as number;
  return matrix;
}

/** Eigenvectors of a symmetric matrix, those of the largest eigenvalues first; the largest part of each is positive. */
function eigenvectors(matrix: Float64Array, size: number): Float64Array[] {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, size, p, q);
  const order = Array.from({ length: size }, (_, k) => k).sort(
    (a, b) => (matrix[b * size + b] as number) - (matrix[a * size + a] as number),
  );
  return order.map((column) => {
    const vector = Float64Array.from({ length: size }, (_, k) => vectors[k * size + column] as number);
    const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
    return largest < 0 ? vector.map((value) => -value) : vector;
  });
}

/** One rotation, after which the entry at (p, q) is zero. */
function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const entry = matrix[p * size + q] as number;
  if (entry === 0) return;
  const theta = ((matrix[q * size + q] as number) - (matrix[p * size + p] as number)) / (2 * entry);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (of: Float64Array, at: number, other: number): void => {
    const a = of[at] as number;
    const b = of[other] as number;
    of[at] = cosine * a - sine * b;
    of[other] = sine * a + cosine * b;
  };
  for (let k = 0; k < size; k++) turn(matrix, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(matrix, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q);
}
