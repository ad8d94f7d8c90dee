import type { Topic, View, ViewRow } from "../../domain/document/view.ts";
import type { DocumentIssue } from "./issue.ts";
import type { Ledger } from "./ledger.ts";
import type { TextSurroundings } from "./officer-text.ts";
import type { Shape } from "./shape.ts";

/** What a parameter of a helper must be; the checker knows each kind, and resolves names in it. */
export type Kind =
  /** A reference in quotes ("cement-roads", "plan:…", "threshold:set/number"), or a figure of a row. */
  | "figure"
  /** The same, printed in per cent. */
  | "percentage"
  /** An indicator in quotes that has a plan. */
  | "planned"
  /** A reference in quotes, a figure of a row, or a number that is typed. */
  | "figureOrNumber"
  /** A reference in quotes, nothing else. */
  | "reference"
  /** A reference or a list sheet's id in quotes, rows or units, or a cell of a row. */
  | "figureOrRows"
  /** A list sheet's id in quotes, or rows. */
  | "rows"
  /** Rows or units. */
  | "units"
  /** A unit, or its code in quotes. */
  | "unit"
  | "date"
  | "citation"
  | "fixedName"
  | "set"
  | "section"
  | "indicator"
  | "choice"
  /** A row of the ledger. */
  | "task"
  /** Words: a text in quotes without numerals, or anything that can be printed. */
  | "words"
  /** Anything that is true or false, a list, a figure. */
  | "condition"
  /** Anything that can be compared. */
  | "comparable"
  | "number"
  | "boolean"
  /** Id of a period in quotes. */
  | "period"
  /** Column of the list given as first parameter. */
  | "column"
  | "annex"
  | readonly string[];

export interface Helper {
  readonly params: readonly Kind[];
  /** Any number more. */
  readonly rest?: Kind;
  readonly options?: Readonly<Record<string, Kind>>;
  /** Options that must be given. */
  readonly required?: readonly string[];
  /** Further options are equalities over columns of the rows (or unit properties), or words per choice or reference. */
  readonly open?: "columns" | "unitProperties" | "choices" | "references";
  /** What it yields; a function where that depends on the parameters. */
  readonly yields: Shape | ((params: readonly Shape[]) => Shape);
  /** Output is one or more whole blocks: the call must stand on a line of its own. */
  readonly ownLine?: true;
  /** How many columns the table has that it prints, where the call says so: by its number of parameters and its options. */
  readonly columns?: (params: number, options: ReadonlySet<string>) => number;
  readonly run: (call: Call) => unknown;
  /** Remembers what `run` would remember as missing, without what it prints, where that is dear. */
  readonly missing?: (call: Call) => void;
}

/** One call of a helper. Parameters and options are as the checker promised, or values of the view. */
export interface Call {
  readonly composition: Composition;
  readonly params: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Composition {
  readonly view: View;
  readonly ledger: Ledger;
  /** What the document speaks of, where it is one of many. */
  readonly topic?: Topic;
  /** What the document calls itself: "Công văn", "Báo cáo". */
  readonly documentType: string;
  /** Names of the annexes that the document has. */
  readonly annexes: readonly string[];
  readonly issue: DocumentIssue;
  /** Property names that the template uses: a row's missing columns are filled in as blanks under these names. */
  readonly names: ReadonlySet<string>;
  /** Rows as templates see them, made when first looked at. */
  readonly contexts: Map<ViewRow, object>;
  /** For officers' texts: what `{…}` quotes, and where names with numerals stand. */
  readonly narratives: TextSurroundings["narratives"];
}
