import type { Dated } from "../text/dated.ts";
import type { ReportingLevel, Unit, UnitLevel, UnitType } from "../units/unit.ts";

/**
 * The sheets and columns of a workbook, the one source of truth for writing forms and for reading them back.
 *
 * Every sheet has the same frame: row 1 title (merged), row 2 note (merged), row 3 hidden machine codes
 * (A3 is `#ntm:<sheet id>`, the other cells column codes), row 4 visible headers, data from row 5 down.
 * Column A is hidden and holds each row's key: indicator id, unit code, criterion key, `#group` for a
 * heading row, `#total` for a totals row; on free lists it is empty.
 */
export interface Form {
  readonly id: UnitLevel;
  readonly title: string;
  /** Words of the first sheet, which reading passes over. */
  readonly guide?: Guide;
  readonly sheets: readonly FormSheet[];
}

/** How to fill in the form: a paragraph under each heading. */
export interface Guide {
  /** Name on the tab. */
  readonly name: string;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/**
 * What a new form takes over from the newest earlier workbook of the same unit: states that go on until somebody changes
 * them (`always`), and what holds for a year (`withinYear`: dossiers, registrations).
 */
export type Carry = "always" | "withinYear";

/** Rows that go on until they are closed: taken over while the column is empty, some columns set anew. */
export interface OpenRows {
  readonly open: {
    /** Column that closes a row once it is filled. */
    readonly until: string;
    /** Columns with the value that they have in the new form. */
    readonly reset: Readonly<Record<string, string>>;
  };
}

export type FormSheet = IdentitySheet | IndicatorSheet | ListSheet | CriteriaSheet;

interface SheetFrame extends Dated {
  /** Machine code of the sheet, in cell A3. */
  readonly id: string;
  /** Visible Vietnamese name on the tab, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  /** Only where units of this level report. */
  readonly reporting?: ReportingLevel;
}

/** The forms of a day: of the units that report, and of the province. */
export interface Forms {
  readonly reporting: Form;
  readonly province: Form;
  /** List sheets of other days: rules and templates may speak of what only these have, and find no rows. */
  readonly elsewhere?: readonly ListSheet[];
}

/** A form as one unit gets it: a commune has no sheet whose rows are of wards alone, and the other way round. */
export function formOf(form: Form, { level, type }: Unit): Form {
  if (level !== "commune") return form;
  const isOwn = (sheet: FormSheet): boolean =>
    !("rows" in sheet) || typeof sheet.rows !== "object" || !("units" in sheet.rows) || sheet.rows.units.includes(type);
  return { ...form, sheets: form.sheets.filter(isOwn) };
}

/** Who the workbook belongs to: rows `unit`, `period`, and free fields; columns `label`, `value`. */
export interface IdentitySheet extends SheetFrame {
  readonly kind: "identity";
  readonly fields: readonly { readonly id: string; readonly label: string; readonly required: boolean }[];
}

/** One row per indicator of the dictionary; columns name, unit, plan, actual, qualifier, note. */
export interface IndicatorSheet extends SheetFrame {
  readonly kind: "indicators";
  readonly groups: readonly (Dated & { readonly heading: string; readonly indicators: readonly string[] })[];
}

/** One row per unit of the given types (`rows`), per listed key, or as many as the clerk writes (`free`). */
export interface ListSheet extends SheetFrame {
  readonly kind: "list";
  readonly rows:
    | { readonly units: readonly UnitType[] }
    | { readonly keys: readonly { readonly key: string; readonly label: string }[] }
    | "free";
  /** Workbooks of before the sheet came need not have it. */
  readonly optional?: boolean;
  /** On free lists: which rows are taken over. */
  readonly carried?: Carry | OpenRows;
  readonly columns: readonly Column[];
}

/**
 * One row per unit of the given types, one column per indicator of a criteria set (`criteriaColumns`): the law's data is
 * the one source of codes, headers and kinds of value. Every cell is optional.
 */
export interface CriteriaSheet extends SheetFrame {
  readonly kind: "criteria";
  /** Name of the criteria set in the file; id of the one in force in the form of a day. */
  readonly set: string;
  readonly rows: { readonly units: readonly UnitType[] };
}

export interface Column extends Dated {
  /** Machine code, kebab-case English; the field's name in `ListRow.fields`. */
  readonly id: string;
  /** Visible Vietnamese header with its unit. */
  readonly header: string;
  readonly type: "text" | "integer" | "decimal" | "date" | "choice" | "yes" | "unit" | "document";
  /** Choices as [machine value, Vietnamese text in the cell]. */
  readonly choices?: readonly (readonly [string, string])[];
  /** The choices are the indicators of the dictionary; a form offers those that have begun by its period. */
  readonly offers?: "indicators";
  readonly required: boolean;
  /** Workbooks of before the column came need not have it. */
  readonly optional?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Column of the same row that names the unit of this number, or the indicator in whose unit it is. */
  readonly unitFrom?: string;
  readonly width: number;
  /** A column that the form fills and reading ignores: unit names, numbers in sequence. */
  readonly label?: boolean;
  /** A number of which no sum means anything: an average. */
  readonly adds?: false;
  /** In rows that the form prescribes: whether the value is taken over. */
  readonly carried?: Carry;
}
