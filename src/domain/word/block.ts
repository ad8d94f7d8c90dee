import type { Figure, Hole } from "../figures/figure.ts";
import type { CellPlace } from "../workbook/cell.ts";

export type Block =
  /** `label` is the printed number ("A.", "1.1.", "a)"), derived from depth and position, never typed. */
  | {
      readonly kind: "heading";
      readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
      readonly label: string;
      readonly runs: readonly Run[];
    }
  /** A numbered task or item whose text runs on after its label. */
  | { readonly kind: "item"; readonly label: string; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[]; readonly align?: "justify" | "centre" | "left" }
  /** `-` at level 1, `+` at level 2. */
  | { readonly kind: "bullet"; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | Table
  /** Columns of the table before it, drawn: side by side (`bar`) or on top of each other (`stacked`). */
  | {
      readonly kind: "chart";
      readonly type: "bar" | "stacked";
      readonly direction: "vertical" | "horizontal";
      /** The values are percentages, and print with "%". */
      readonly percent: boolean;
      readonly title: readonly Run[];
      /** What the chart shows, for those who cannot see it. */
      readonly alt: readonly Run[];
      readonly categories: readonly string[];
      readonly series: readonly {
        readonly name: string;
        /**
         * One for each category, absent where the table's cell holds no figure: the figure of an origin as its table
         * prints it, in the printed unit and rounded, with a decimal point: "5.2".
         */
        readonly values: readonly ({ readonly value: string; readonly origin: number } | undefined)[];
      }[];
    };

export interface Table {
  readonly kind: "table";
  /** Unit of measure line, right aligned above the table. */
  readonly caption?: readonly Run[];
  readonly columns: readonly { readonly width: number; readonly align: "left" | "centre" | "right" }[];
  /** Header rows, repeated on every page. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly (readonly Run[])[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly bold?: boolean;
}

export interface TableCell {
  readonly runs: readonly Run[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** Characters with one look and one origin. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
  /** Index in `ReportDocument.origins`. Numerals without an origin are a defect. */
  readonly origin?: number;
  /** Name of the bookmark around it, by which the edited file is compared with its trace; neighbours may share one. */
  readonly anchor?: string;
  /** Index in `ReportDocument.footnotes`: this run is the reference mark; its text is empty. */
  readonly footnote?: number;
}

/** Where the characters of a run come from. */
export type Origin =
  | { readonly kind: "figure"; readonly figure: Figure }
  /** A missing value: highlighted in a draft, refused otherwise. */
  | { readonly kind: "hole"; readonly hole: Hole }
  /** `place` is the cell that names the document, where the register does not. */
  | { readonly kind: "citation"; readonly document: string; readonly place?: CellPlace }
  /** A date or the name of a period or year. */
  | { readonly kind: "date"; readonly of: string }
  /** An official name that contains a numeral: "xã Sơn Kim 1", "5 không 3 sạch". */
  | { readonly kind: "name"; readonly of: string }
  /** Number of a row in a table (số thứ tự), counted by position. */
  | { readonly kind: "ordinal" }
  /** What was said about a finding; only drafts quote findings. */
  | { readonly kind: "finding"; readonly code: string };
