/** A pair of quotation marks and what stands between them. Offsets include the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** 0 for an outer one, 1 for one inside it … */
  readonly depth: number;
  /** false when the closing mark is missing and the block's end was taken for it. */
  readonly closed: boolean;
}
