import type { UnitOverview } from "../../../domain/document/period-overview.ts";
import { formatDate } from "../../../domain/text/vietnamese.ts";
import { element, type Html, text } from "../page/html.ts";
import { plainTable } from "../page/plain-table.ts";

/** One row for each unit: it must read as well with seventy as with fourteen. */
export function unitTable(units: readonly UnitOverview[]): Html {
  const rows = units.map(({ name, file, by = "", on = "", changed = "", errors, warnings, answered }) => [
    element("b", {}, text(name)),
    file === undefined ? badge("error", "chưa có tệp") : text(file.slice(file.lastIndexOf("/") + 1)),
    text(by),
    text(dayText(on)),
    text(changed),
    counted(errors, "error"),
    counted(warnings, "warning"),
    counted(answered, "neutral"),
  ]);
  // A column that says nothing of anybody is not there.
  const said = HEADS.map((_, column) => rows.some((cells) => cells[column] !== ""));
  const ofSaid = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, column) => said[column]);
  return plainTable("Đơn vị gửi số liệu", ofSaid(HEADS), rows.map(ofSaid));
}

const HEADS = ["Đơn vị", "Tệp", "Người lập", "Ngày lập", "Tệp lưu lúc", "Lỗi", "Cảnh báo", "Đã giải trình"] as const;

const dayText = (on: string): string => (/^\d{4}-\d\d-\d\d$/.test(on) ? formatDate(on) : on);

const counted = (count: number, kind: string): Html => (count === 0 ? text("") : badge(kind, String(count)));

const badge = (kind: string, words: string): Html => element("span", { class: `badge ${kind}` }, text(words));
