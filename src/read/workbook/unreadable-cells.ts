import type { Finding } from "../../domain/findings/finding.ts";
import type { StoredCell } from "./cell-collector.ts";

/** A stored cell that has no meaning: no or an impossible address, a second cell of one address, no value of its type. */
type CellDefect = "no-address" | "repeated" | "unknown-kind";

/** The first cell of each defect in a sheet, with the number of cells that have it: a bad exporter repeats it in all. */
export interface UnreadableCells {
  readonly add: (defect: CellDefect, cell: StoredCell) => void;
  readonly findings: (file: string, sheet: string) => readonly Finding[];
}

const FIX = "Mở tệp bằng Excel, kiểm tra ô này và lưu lại thành tệp .xlsx mới";
/** How much of a value is quoted. */
const QUOTED = 40;

const TEXTS: Readonly<Record<CellDefect, readonly [code: string, found: string, expected: string]>> = {
  "no-address": ["workbook/cell-without-address", "ô không ghi địa chỉ", "mỗi ô có địa chỉ dạng B12"],
  repeated: ["workbook/repeated-cell", "hai ô trùng địa chỉ", "mỗi địa chỉ có một ô"],
  "unknown-kind": [
    "workbook/unknown-cell-kind",
    "ô có kiểu dữ liệu không nhận biết được",
    "số, chữ, ngày, đúng/sai hoặc công thức đã tính",
  ],
};

export function unreadableCells(): UnreadableCells {
  const groups = new Map<CellDefect, { readonly address: string; readonly stored: string; count: number }>();
  return {
    add(defect, cell) {
      const group = groups.get(defect);
      if (group === undefined) groups.set(defect, { address: cell.address, stored: storedText(cell), count: 1 });
      else group.count++;
    },
    findings: (file, sheet) =>
      [...groups].map(([defect, { address, stored, count }]) => {
        const [code, found, expected] = TEXTS[defect];
        const more = count === 1 ? "" : `, và ${count - 1} ô khác như vậy`;
        return {
          code,
          severity: "error",
          place: { file, sheet, ...(defect === "no-address" ? {} : { address }) },
          found: `${found} (${stored})${more}`,
          expected,
          fix: FIX,
        };
      }),
  };
}

/** Attribute `t` and values, for the message. */
function storedText({ type, values, value, inlines, inline }: StoredCell): string {
  const quoted = (text: string): string => JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
  if (values > 1) return `t="${type}", ${values} giá trị`;
  if (inlines > 1) return `t="${type}", ${inlines} đoạn chữ`;
  if (values === 1) return `t="${type}", ${quoted(value)}`;
  return `t="${type}", ${inlines === 0 ? "không có giá trị" : quoted(inline?.text ?? "")}`;
}
