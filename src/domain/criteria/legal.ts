import type { IsoDate } from "../text/iso-date.ts";
import type { CellPlace } from "../workbook/cell.ts";

/** An entry of the register of cited legal documents (`data/legal`). */
export interface LegalDocument {
  /** Number and symbol in canonical form: "44/2021/NQ-HĐND". Unique. */
  readonly number: string;
  /** Characters of the symbol that print as a subscript: "5" in 1525/UBND-NL5. */
  readonly subscript?: string;
  /** "Nghị quyết", "Quyết định", "Văn bản". */
  readonly type: string;
  /** Issuer as cited after "của": "HĐND tỉnh", "Thủ tướng Chính phủ". */
  readonly issuer?: string;
  readonly date?: IsoDate;
  /** Day the office received it, for the opening of a reply. */
  readonly received?: IsoDate;
  readonly effectiveFrom?: IsoDate;
  readonly title?: string;
  readonly verified: boolean;
  readonly source?: string;
  readonly note?: string;
  /** The cell that names it, where the period's workbook does and not the register. */
  readonly place?: CellPlace;
  /** Neither the register nor the sheet of the period lists it, only a cell names it: what it lacks is a hole, once printed. */
  readonly unlisted?: true;
}

/** An official name that contains a numeral, so that the numeral is not taken for a figure: "5 không 3 sạch". */
export interface FixedName {
  readonly name: string;
  readonly source: string;
}

export interface LegalRegister {
  readonly documents: ReadonlyMap<string, LegalDocument>;
  /**
   * Decisions of rows whose number other rows give for other years, by a cell of the row (`placeText`): an issuer's
   * numbers begin again each year (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1), so these are several documents.
   */
  readonly rowDecisions?: ReadonlyMap<string, LegalDocument>;
  readonly names: readonly FixedName[];
}
