import type { SetCoverage } from "../../commands/steps/law/coverage.ts";
import { STATUS_NAMES } from "../../domain/criteria/threshold-words.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import { wrapText } from "../terminal/wrap-text.ts";

/** Where several sets are told, this many missing thresholds of each are named. */
const NAMED = 3;

/** How many thresholds of each set judge, and which are missing first. */
export function coverageText(day: string, sets: readonly SetCoverage[], columns: number): string {
  const lines = sets.flatMap((one) => setLines(one, columns, sets.length > 1 ? NAMED : undefined));
  const total = sets.reduce((sum, { counts }) => sum + counts.confirmed, 0);
  const all = sets.reduce((sum, one) => sum + one.counts.confirmed + one.missing.length, 0);
  return `${[
    ...wrapText(`Tại ngày ${formatDate(day)}, ${total}/${all} mức dùng được để kết luận.`, columns),
    ...lines,
    "",
    ...wrapText(
      "Bổ sung: ntm criteria form <bộ tiêu chí> lập biểu đối chiếu, ntm criteria apply <tệp> ghi lại.",
      columns,
    ),
  ].join("\n")}\n`;
}

function setLines({ set, counts, missing, own }: SetCoverage, columns: number, limit?: number): readonly string[] {
  const all = counts.confirmed + missing.length;
  const parts = [
    `${counts.confirmed}/${all} mức kết luận được${own > 0 ? ` (${own} do cơ quan đối chiếu)` : ""}`,
    ...(["unverified", "provincial", "unknown"] as const)
      .filter((status) => counts[status] > 0)
      .map(
        (status) =>
          `${counts[status]} ${status === "unverified" ? "chưa đối chiếu, chỉ so sánh" : STATUS_NAMES[status]}`,
      ),
  ];
  const named = missing.slice(0, limit ?? missing.length);
  const more = missing.length - named.length;
  return [
    "",
    set.id,
    ...wrapText(parts.join("; "), columns, "  "),
    ...(set.complete ? [] : wrapText("Chưa liệt kê đủ chỉ tiêu của văn bản.", columns, "  ")),
    ...(named.length > 0 ? ["  Thiếu trước hết:"] : []),
    ...named.flatMap(({ indicator, version, status }) =>
      wrapText(
        `${indicator.name} (${STATUS_NAMES[status]}; ${version.basis.clause}, ${version.basis.document})`,
        columns,
        `    ${indicator.number} `,
        6,
      ),
    ),
    ...(more > 0 ? [`    và ${more} chỉ tiêu khác: ntm criteria coverage ${set.id}`] : []),
  ];
}
