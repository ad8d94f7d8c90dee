import type { EditedDocument } from "../../domain/document/edited-document.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { ChartChange } from "./chart-plan.ts";

/** What a refresh leaves as it is in the charts, each with why, and that changes in charts are not tracked. */
export function chartFindings(file: string, changes: readonly ChartChange[], track: boolean): readonly Finding[] {
  const kept = changes.flatMap(({ place, label, before, after, obstacle }): readonly Finding[] =>
    obstacle === undefined
      ? []
      : [
          {
            code: "refresh/kept",
            severity: "warning",
            place: { file, passage: place },
            found: `${label}: "${before}" không thay: ${obstacle}`,
            expected: after === "" ? "biểu đồ vẽ đúng bảng trước nó" : `"${after}"`,
            fix: "mở bảng số của biểu đồ trong Word (Edit Data) rồi sửa, hoặc lập lại văn bản bằng ntm report",
          },
        ],
  );
  const isUntracked = track && changes.some(({ obstacle }) => obstacle === undefined);
  if (!isUntracked) return kept;
  const untracked: Finding = {
    code: "refresh/untracked",
    severity: "info",
    place: { file },
    found: "số trong biểu đồ đã thay nhưng không ghi được thành sửa đổi theo dõi",
    expected: "Word không theo dõi sửa đổi trong biểu đồ",
  };
  return [...kept, untracked];
}

/** Numbers of charts that the present data changes, and those that a chart and the numbers kept with it say differently. */
export function outdatedCharts({ file, charts }: EditedDocument, changes: readonly ChartChange[]): readonly Finding[] {
  const outdated = changes.flatMap(({ place, label, before, after, obstacle }): readonly Finding[] =>
    before === "" || after === "" || obstacle === "đã sửa tay"
      ? []
      : [
          {
            code: "verify/outdated",
            severity: "error",
            place: { file, passage: place },
            found: `"${before}": ${label}`,
            expected: `"${after}" theo số liệu hiện nay`,
            fix: "chạy ntm refresh để cập nhật",
          },
        ],
  );
  const apart = charts.flatMap(({ place, series }) =>
    series.flatMap(({ name, points }) =>
      points.flatMap(({ category, value, cell }): readonly Finding[] =>
        cell === undefined || Number(cell.value) === Number(value)
          ? []
          : [
              {
                code: "verify/chart-numbers",
                severity: "warning",
                place: { file, passage: place },
                found: `${name} – ${category}: hình vẽ ghi ${value}, bảng số kèm biểu đồ ghi ${cell.value}`,
                expected: "hai nơi ghi cùng một số",
                fix: "mở bảng số của biểu đồ trong Word (Edit Data), sửa cho khớp rồi lưu lại",
              },
            ],
      ),
    ),
  );
  return [...outdated, ...apart];
}
