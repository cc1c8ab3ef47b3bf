/** Which paragraphs of two texts are the same. */
export interface ParagraphRow {
  readonly before: string | null;
  readonly after: string | null;
  readonly at: number;
}

/** Texts with more paragraphs are compared by place alone: the table grows with the product of both. */
const MOST = 1_500;

/** Paragraphs of both in order, those they have in common side by side (longest common subsequence). */
export function changedParagraphs(before: string, after: string): ParagraphRow[] {
  const left = before.split(/\n+/).filter((one) => one.trim() !== '');
  const right = after.split(/\n+/).filter((one) => one.trim() !== '');
  const rows: { before: string | null; after: string | null }[] = [];
  if (left.length > MOST || right.length > MOST) {
    for (let at = 0; at < Math.max(left.length, right.length); at++)
      rows.push({ before: left[at] ?? null, after: right[at] ?? null });
    return rows.map((row, at) => ({ ...row, at }));
  }
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      common[i * width + j] =
        left[i] === right[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j])
      rows.push({ before: left[i++] ?? null, after: right[j++] ?? null });
    else if (
      i < left.length &&
      (j >= right.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    )
      rows.push({ before: left[i++] ?? null, after: null });
    else rows.push({ before: null, after: right[j++] ?? null });
  }
  return rows.map((row, at) => ({ ...row, at }));
}
