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
  const common = commonIn(left, right);
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
  return beside(rows).map((row, at) => ({ ...row, at }));
}

type Row = Omit<ParagraphRow, 'at'>;

/** Paragraphs in a row that were taken out; of more none is looked for that came in its place. */
const MOST_BESIDE = 20;

/** A paragraph that came in for one that was taken out stands beside it. */
function beside(rows: readonly Row[]): Row[] {
  const made: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    let [gone, come] = [at, at];
    while (rows[gone]?.after === null) gone++;
    for (come = gone; rows[come]?.before === null; ) come++;
    const out = rows.slice(at, gone);
    for (const { after } of rows.slice(gone, come)) {
      const same =
        out.length <= MOST_BESIDE ? out.findIndex(({ before }) => isChanged(before ?? '', after ?? '')) : -1;
      if (same < 0) made.push({ before: null, after });
      // What stood before it was taken out for good.
      else made.push(...out.splice(0, same), { before: out.shift()?.before ?? null, after });
    }
    made.push(...out);
    if (come === at) made.push(rows[come++] as Row);
    at = come;
  }
  return made;
}

/** Whether half of the words of the shorter are those of the other. */
function isChanged(before: string, after: string): boolean {
  const [one, other] = [before, after].map(
    (text) => new Set(wordsOf(text).filter((word) => /\p{L}/u.test(word))),
  );
  if (!one || !other) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common >= Math.min(one.size, other.size) / 2 && common > 0;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'’ʼ-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Words of one paragraph that the other does not have at that place; long ones are marked as a whole. */
export function changedWords(own: string, other: string): Piece[] {
  const [left, right] = [wordsOf(own), wordsOf(other)];
  if (left.length > MOST || right.length > MOST) return [{ text: own, isChanged: true }];
  const width = right.length + 1;
  const common = commonIn(left, right);
  const pieces: { text: string; isChanged: boolean }[] = [];
  for (let i = 0, j = 0; i < left.length; ) {
    const word = left[i] ?? '';
    const isSame = word === right[j];
    if (
      !isSame &&
      j < right.length &&
      (common[(i + 1) * width + j] ?? 0) < (common[i * width + j + 1] ?? 0)
    ) {
      j++;
      continue;
    }
    const last = pieces.at(-1);
    if (last?.isChanged === !isSame) last.text += word;
    else pieces.push({ text: word, isChanged: !isSame });
    i++;
    if (isSame) j++;
  }
  return pieces;
}

/** Lengths of the longest common subsequences of what is left from each place on. */
function commonIn(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const common = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      common[i * width + j] =
        left[i] === right[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  return common;
}
