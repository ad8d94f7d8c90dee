import type { Call } from "../core/helper.ts";

/** Rows of printed cells as a GFM table; the second row is the alignment (`--:`). */
export const markdownTable = (rows: readonly (readonly string[])[]): string =>
  `\n${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;

/** The number of a row, counted by position. */
export const ordinal = ({ composition: { ledger } }: Call, position: number): string =>
  ledger.print([{ text: String(position), origin: ledger.origin({ kind: "ordinal" }, "ordinal") }]);
