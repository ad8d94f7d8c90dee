import type { Finding } from "../../domain/findings/finding.ts";
import type { UnreadableCell } from "./sheet-rows.ts";

const FIX = "Mở tệp bằng Excel, kiểm tra ô này và lưu lại thành tệp .xlsx mới";

const TEXTS: Readonly<Record<UnreadableCell["defect"], readonly [code: string, found: string, expected: string]>> = {
  "no-address": ["workbook/cell-without-address", "ô không ghi địa chỉ", "mỗi ô có địa chỉ dạng B12"],
  repeated: ["workbook/repeated-cell", "hai ô trùng địa chỉ", "mỗi địa chỉ có một ô"],
  "unknown-kind": [
    "workbook/unknown-cell-kind",
    "ô có kiểu dữ liệu không nhận biết được",
    "số, chữ, ngày, đúng/sai hoặc công thức đã tính",
  ],
};

/** One finding for each kind of defect in a sheet, at its first cell: a bad exporter repeats it in every cell. */
export function unreadableCells(file: string, sheet: string, cells: readonly UnreadableCell[]): readonly Finding[] {
  const groups = new Map<UnreadableCell["defect"], UnreadableCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.defect);
    if (group === undefined) groups.set(cell.defect, [cell]);
    else group.push(cell);
  }
  return [...groups].map(([defect, [first, ...others]]) => {
    const [code, found, expected] = TEXTS[defect];
    const more = others.length === 0 ? "" : `, và ${others.length} ô khác như vậy`;
    const address = defect === "no-address" ? {} : { address: first!.address! };
    return {
      code,
      severity: "error",
      place: { file, sheet, ...address },
      found: `${found} (${first!.stored})${more}`,
      expected,
      fix: FIX,
    };
  });
}
