import type { Assessment, CriteriaSet } from "../criteria/criteria.ts";
import type { LegalRegister } from "../criteria/legal.ts";
import type { Figure, Hole } from "../figures/figure.ts";
import type { Indicator } from "../figures/indicator.ts";
import type { Finding } from "../findings/finding.ts";
import type { SentWorkbook } from "../findings/sent-workbook.ts";
import type { CityWords } from "../office/city-words.ts";
import type { DocumentSettings, Office } from "../office/office.ts";
import type { Period } from "../office/period.ts";
import type { Unit, UnitRegister } from "../units/unit.ts";
import type { FormerDistricts } from "../units/unit-groups.ts";
import type { CellPlace } from "../workbook/cell.ts";
import type { Scalar } from "../workbook/submission.ts";

/** Everything a template may speak of: evaluated data, nothing of Excel, nothing of Word. */
export interface View {
  readonly period: Period;
  readonly office: Office;
  readonly settings: DocumentSettings;
  /** The department that the office reports to, on the period's last day. */
  readonly department: () => string;
  readonly register: UnitRegister;
  /** The districts that communes of two tiers came from, read when a table asks for them. */
  readonly formerDistricts?: () => FormerDistricts | undefined;
  /** Most units that a sentence names; without it all of them. */
  readonly namesInSentence?: () => number;
  readonly legal: LegalRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /**
   * The figure behind a reference, for the province or for one district.
   * References: `id`, `plan:id`, `next-plan:id`, `year:id` (from January on), `previous:id` (same period last year),
   * `threshold:set/number`.
   * Throws on a reference that no dictionary entry or criteria set defines.
   */
  readonly figure: (ref: string, unit?: string) => Figure | Hole;
  /** Rows of list sheets over all workbooks, in official order of districts. */
  readonly lists: ReadonlyMap<string, readonly ViewRow[]>;
  /** Columns of the list sheets that the period asks for, by the sheet's id. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** The criteria sets in force at the period's end, of those that the document names. */
  readonly sets: readonly CriteriaSet[];
  readonly assessments: readonly Assessment[];
  readonly narratives: readonly Narrative[];
  /** Sections whose row is there without a text, with the cell to write it in. */
  readonly unwritten?: ReadonlyMap<string, CellPlace>;
  /** Where a list sheet of the province's own workbook stands; nothing without that workbook. */
  readonly provinceSheet?: (id: string) => Pick<CellPlace, "file" | "sheet"> | undefined;
  /** A city under the centre says these words in place of a province's; absent or empty for a province. */
  readonly cityWords?: CityWords;
  /** What came of each workbook that is expected, by the code of its unit; only for documents that ask for it. */
  readonly submissions?: ReadonlyMap<string, SentWorkbook>;
  /** Warnings that somebody has answered for, as drafts list them. */
  readonly answered?: readonly Finding[];
}

/** A list row with the unit it speaks of. */
export interface ViewRow {
  /** The district (or province) whose workbook holds the row. */
  readonly district: Unit;
  /** The unit named in the row's `unit` column, or given by its key. */
  readonly unit?: Unit;
  /** Text, dates and choices as stored; numbers as figures with their cell. */
  readonly fields: Readonly<Record<string, Scalar | Figure>>;
  /** Of a row that makes `fields` when they are looked at: what a column holds, numbers without their figure. */
  readonly valueAt?: (column: string) => Scalar | undefined;
  /** A cell of the row, for counts over rows and for missing cells. */
  readonly place?: CellPlace;
  /** Cells by column, in the ledger, where officers write texts. */
  readonly cells?: Readonly<Record<string, CellPlace>>;
}

/** A paragraph that an officer wrote in the province workbook; `{name}` in it quotes a figure or a citation. */
export interface Narrative {
  /** Section code: "A.I". */
  readonly section: string;
  readonly style: "paragraph" | "bullet" | "item" | "footnote";
  readonly text: string;
  readonly place: CellPlace;
}

/** What one of many documents of a type speaks of: a unit, or a row of a list. */
export interface Topic {
  /** Of its files, without ending; no other topic of the type has it: "31234-xa-thach-ha". */
  readonly name: string;
  /** The unit; of a row the unit that it names, else the one whose workbook holds it. */
  readonly unit: Unit;
  readonly row?: ViewRow;
}
