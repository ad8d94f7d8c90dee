import type { Figure, Hole } from "../figures/figure.ts";
import type { IsoDate } from "../text/iso-date.ts";
import type { CellPlace } from "../workbook/cell.ts";

/**
 * A composed document: what is printed, with the origin of every numeral, and nothing about how it looks.
 * `compose` makes it, `render` turns it into Word, `check` reads it; it knows nothing of Excel.
 */
export interface ReportDocument {
  readonly letterhead: Letterhead;
  readonly opening: Opening;
  readonly body: readonly Block[];
  readonly closing: Closing;
  readonly annexes: readonly Annex[];
  /** Bodies of footnotes; `Run.footnote` is an index here (0-based); numbers are given by Word. */
  readonly footnotes: readonly (readonly Run[])[];
  /** What the numerals of the document come from; `Run.origin` is an index here. */
  readonly origins: readonly Origin[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly date: IsoDate;
  };
}

/** Components 1 to 5b of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface Letterhead {
  /** Tên cơ quan chủ quản, line by line; empty when there is none. */
  readonly parent: readonly string[];
  /** Tên cơ quan ban hành, line by line, bold. */
  readonly issuer: readonly string[];
  /** Ký hiệu after "Số: …/": runs, for subscripts such as NV₃. */
  readonly symbol: readonly Run[];
  /** The number; absent in a draft, where văn thư writes it in. */
  readonly number?: string;
  /** Địa danh: "Hà Tĩnh"; empty where place and day do not stand above the document (minutes). */
  readonly place: string;
  /** Day stays blank in a draft. */
  readonly date: { readonly day?: number; readonly month: number; readonly year: number };
}

/** Công văn: V/v under the number and Kính gửi. Named types: type and subject centred under the letterhead. */
export type Opening =
  | {
      readonly kind: "letter";
      readonly subject: readonly (readonly Run[])[];
      readonly addressees: readonly (readonly Run[])[];
    }
  | {
      readonly kind: "named";
      readonly type: string;
      readonly subject: readonly (readonly Run[])[];
      readonly addressees: readonly (readonly Run[])[];
    };

/** Components 7 and 9b. */
export interface Closing {
  /** "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG". */
  readonly authority: readonly string[];
  readonly signer: string;
  /** Nơi nhận, without dash and punctuation; the last is "Lưu: VT, …". */
  readonly recipients: readonly (readonly Run[])[];
}

/** A separate section with its own page numbers. */
export interface Annex {
  readonly title: string;
  /** "(Kèm theo …)" */
  readonly attachedTo: readonly Run[];
  readonly landscape: boolean;
  /** Not an annex of the document but an addition to a draft: it has no label and takes no number. */
  readonly unnumbered?: true;
  readonly blocks: readonly Block[];
}

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
