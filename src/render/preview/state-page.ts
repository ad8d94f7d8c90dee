import type { PeriodOverview, UnitOverview } from "../../domain/document/period-overview.ts";
import { findingItems } from "./page/finding-items.ts";
import { element, type Html, join, text } from "./page/html.ts";
import { listMarkup } from "./page/list-markup.ts";
import { servedPage } from "./page/served-page.ts";
import { setTable, targetTable } from "./state/progress.ts";
import { unitTable } from "./state/unit-table.ts";

/** First page of `ntm preview`: who has sent what, what is wrong, how far the year's targets have come, the documents. */
export function statePage(state: PeriodOverview): string {
  const { period, units, findings, outlierCodes, targets, sets, documents } = state;
  const open = findings.filter(({ answer }) => !answer);
  const outliers = open.filter(({ code }) => outlierCodes.has(code));
  const others = open.filter(({ code }) => !outlierCodes.has(code));
  const count = (severity: string) => open.filter((one) => one.severity === severity).length;
  const links = documents.map(({ type, name }) =>
    element("li", {}, element("a", { href: encodeURIComponent(type) }, text(name))),
  );
  return servedPage(`Tình hình số liệu ${period.name}`, [
    element(
      "ul",
      { class: "tiles" },
      tile("Đã gửi", `${units.filter(({ file }) => file !== undefined).length}/${units.length}`, "đơn vị"),
      tile("Lỗi", String(count("error")), "phải sửa", count("error") > 0 ? "error" : "fine"),
      tile("Cảnh báo", String(count("warning")), "xem lại", count("warning") > 0 ? "warning" : "fine"),
      tile("Bất thường", String(outliers.length), "số khác hẳn kỳ trước"),
    ),
    section("documents", "Văn bản của kỳ", element("ul", { class: "documents" }, ...links)),
    section("units", "Đơn vị gửi số liệu", unitsMarkup(units)),
    section(
      "problems",
      "Lỗi, cảnh báo",
      join([
        listMarkup({ id: "outliers", title: "Số bất thường", items: findingItems(outliers), open: true }),
        listMarkup({ id: "findings", title: "Lỗi, cảnh báo khác", items: findingItems(others), open: true }),
      ]),
    ),
    section("targets", "Tiến độ so với kế hoạch năm", targetTable(targets)),
    section("sets", "Kết quả chấm theo số liệu đã gửi", setTable(sets)),
  ]);
}

/** More units than this are not all looked at: those with nothing to do are folded away. */
const MOST_OPEN = 20;

function unitsMarkup(units: readonly UnitOverview[]): Html {
  const ordered = unitsByNeed(units);
  const urgent = ordered.filter((unit) => needOf(unit) < 3);
  if (units.length <= MOST_OPEN || urgent.length === units.length) return unitTable(ordered);
  const rest = ordered.slice(urgent.length);
  const summary = `${rest.length} đơn vị đã gửi, không có lỗi, cảnh báo`;
  return join([
    ...(urgent.length > 0 ? [unitTable(urgent)] : []),
    element("details", {}, element("summary", {}, text(summary)), unitTable(rest)),
  ]);
}

/** Those who hold the work up first; otherwise the official order. */
const unitsByNeed = (units: readonly UnitOverview[]): readonly UnitOverview[] =>
  units.toSorted((one, other) => needOf(one) - needOf(other));

const needOf = ({ file, errors, warnings }: UnitOverview): number =>
  file === undefined ? 0 : errors > 0 ? 1 : warnings > 0 ? 2 : 3;

const tile = (name: string, value: string, about: string, kind = "neutral"): Html =>
  element(
    "li",
    { class: `tile ${kind}` },
    element("span", {}, text(name)),
    element("b", {}, text(value)),
    element("span", {}, text(about)),
  );

const section = (id: string, title: string, content: Html): Html =>
  content === ""
    ? text("")
    : element("section", { "aria-labelledby": id }, element("h2", { id }, text(title)), content);
