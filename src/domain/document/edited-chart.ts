import type { TextSpan } from "./text-span.ts";

/** Characters of the XML of a part. */
export interface XmlSpan extends TextSpan {
  readonly part: string;
}

/** A chart of an edited document: what it draws, where that stands in its XML, and the numbers it keeps for editing. */
export interface EditedChart {
  readonly part: string;
  /** "Biểu đồ 1" */
  readonly place: string;
  readonly title: string;
  readonly series: readonly EditedSeries[];
  /** What it shows for those who cannot see it; absent where nothing says so. */
  readonly alt?: { readonly text: string; readonly at: XmlSpan };
  /** The workbook inside the document, and the sheet in it that the chart refers to. */
  readonly workbook?: { readonly part: string; readonly sheet: string };
}

export interface EditedSeries {
  readonly name: string;
  readonly points: readonly EditedPoint[];
}

export interface EditedPoint {
  readonly category: string;
  /** As stored, with a decimal point: "5.2". */
  readonly value: string;
  readonly at: TextSpan;
  /** Code of the number's own format, with its place. */
  readonly format?: TextSpan & { readonly code: string };
  /** The label that says the value was taken away. */
  readonly unlabelled?: TextSpan;
  /** The cell of the workbook that the value comes from; its place is in the XML of the sheet. */
  readonly cell?: TextSpan & { readonly value: string };
}
