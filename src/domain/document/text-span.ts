/** Offsets in a text, `to` exclusive. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}
