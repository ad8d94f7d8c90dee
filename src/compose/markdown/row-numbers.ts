import type { TableCell } from "mdast";
import type { Run } from "../../domain/document/report-document.ts";
import { roman } from "../../domain/text/vietnamese.ts";
import type { Ledger } from "../core/ledger.ts";

/** Runs of a cell that numbers its row; undefined for any other cell. */
export type RowNumber = (cell: TableCell) => readonly Run[] | undefined;

/**
 * Numbers rows in the order they are asked for: `#` prints 1, 2, 3 …; `##` prints I, II, III … for the rows that open a
 * group, after which `#` begins anew. Either may be bold. A cell's own text is a token, and never taken for a mark.
 */
export function rowNumbers(ledger: Ledger): RowNumber {
  let groups = 0;
  let rows = 0;
  return (cell) => {
    const { text, bold } = loneText(cell);
    if (text !== "#" && text !== "##") return undefined;
    if (text === "##") {
      groups += 1;
      rows = 0;
    } else rows += 1;
    const run = ordinalRun(ledger, text === "##" ? roman(groups) : String(rows));
    return [bold ? { ...run, bold } : run];
  };
}

export const ordinalRun = (ledger: Ledger, text: string): Run => ({
  text,
  origin: ledger.origin({ kind: "ordinal" }, "ordinal"),
});

function loneText({ children }: TableCell): { readonly text?: string; readonly bold?: true } {
  const [only, ...others] = children;
  if (others.length > 0) return {};
  if (only?.type === "text") return { text: only.value };
  const [inner, ...more] = only?.type === "strong" ? only.children : [];
  return inner?.type === "text" && more.length === 0 ? { text: inner.value, bold: true } : {};
}
