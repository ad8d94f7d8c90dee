/** What numbers of one unit can be, wherever they are typed: counted or measured, and how large for a whole province. */
export interface NumberKind {
  /** "km", "người", "%"; "" for numbers without a unit. */
  readonly unit: string;
  /** Counted: a half is none. */
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  /** Shares whose name has one of these words are often below one; others rarely are, and are then asked about. */
  readonly smallWhere?: readonly string[];
}
