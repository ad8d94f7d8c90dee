import type { EditedParagraph } from "../../domain/document/edited-document.ts";
import { isFill } from "./unseen-looks.ts";

type ValueOf = (attribute: string) => string | undefined;

interface OpenTable {
  row: number;
  cell: number;
  /** Shading of the table, or a style that may bring one; of the present cell. */
  shaded: boolean;
  cellShaded: boolean;
  /** A tracked change takes away the present row or cell. */
  rowDeleted: boolean;
  cellDeleted: boolean;
}

/** Follows tables, nested ones too, through the tags of a part. */
export function tablesOf() {
  const open: OpenTable[] = [];
  let count = 0;
  return {
    depth: (): number => open.length,
    isShaded: (): boolean => open.some(({ shaded, cellShaded }) => shaded || cellShaded),
    /** Row and column of the outermost table; cells that go on from the row above are not counted. */
    position: (): { readonly row: number; readonly column: number } | undefined =>
      open[0] && { row: open[0].row, column: open[0].cell },
    cell: (): EditedParagraph["cell"] =>
      open[0] && { row: `${count}.${open[0].row}${open.length > 1 ? ` ${open.length}` : ""}`, column: open[0].cell },
    open: (name: string, parent: string, value: ValueOf): void => {
      const table = open.at(-1);
      if (name === "w:tbl") {
        if (open.length === 0) count += 1;
        open.push({ row: 0, cell: 0, shaded: false, cellShaded: false, rowDeleted: false, cellDeleted: false });
      } else if (!table) return;
      else if (name === "w:tr") Object.assign(table, { row: table.row + 1, cell: 0 });
      else if (name === "w:tc") Object.assign(table, { cell: table.cell + 1, cellShaded: false });
      else if (name === "w:vMerge" && value("val") !== "restart") table.cell -= 1;
      else if (name === "w:tblStyle") table.shaded = true;
      else if (name === "w:shd" && parent === "w:tcPr") table.cellShaded = isFill(value("fill"));
      else if (name === "w:shd" && parent === "w:tblPr") table.shaded ||= isFill(value("fill"));
    },
    rowIsDeleted: (): number => deleted(open.at(-1), "rowDeleted"),
    cellIsDeleted: (): number => deleted(open.at(-1), "cellDeleted"),
    /** How many deletions end here. */
    close: (name: string): number => {
      if (name === "w:tbl") open.pop();
      if (name === "w:tr") return restored(open.at(-1), "rowDeleted");
      return name === "w:tc" ? restored(open.at(-1), "cellDeleted") : 0;
    },
  };
}

type Deletion = "rowDeleted" | "cellDeleted";

function deleted(table: OpenTable | undefined, what: Deletion): number {
  if (!table || table[what]) return 0;
  table[what] = true;
  return 1;
}

function restored(table: OpenTable | undefined, what: Deletion): number {
  if (!table?.[what]) return 0;
  table[what] = false;
  return 1;
}
