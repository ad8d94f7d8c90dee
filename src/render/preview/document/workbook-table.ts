import type { Sender } from "../../../domain/document/trail-knowledge.ts";
import type { HashedFile } from "../../../domain/document/written-manifest.ts";
import { formatDate } from "../../../domain/text/vietnamese.ts";
import { element, type Html, text } from "../page/html.ts";

const HEADS = ["Đơn vị", "Kỳ", "Tệp", "Người lập biểu", "Ngày lập biểu", "Mã băm SHA-256"] as const;

/** The files that the figures were read from, each with who filled it in, and the hash that says whether it is still the same. */
export function workbookTable(inputs: readonly HashedFile[], senders: ReadonlyMap<string, Sender>): Html {
  const rows = inputs.map(({ file, sha256 }) => {
    const { unit = "", period = "", by = "", on = "" } = senders.get(file) ?? {};
    const cells = [unit, period, file, by, dayText(on)];
    const hash = element("td", {}, element("code", {}, text(sha256)));
    return element("tr", {}, ...cells.map((cell) => element("td", {}, text(cell))), hash);
  });
  return element(
    "section",
    { id: "workbooks", class: "workbooks", "aria-labelledby": "workbooks-title" },
    element("h2", { id: "workbooks-title" }, text("Tệp số liệu đã dùng")),
    element(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": "Bảng tệp số liệu" },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...HEADS.map((head) => element("th", { scope: "col" }, text(head))))),
        element("tbody", {}, ...rows),
      ),
    ),
  );
}

const dayText = (on: string): string => (/^\d{4}-\d\d-\d\d$/.test(on) ? formatDate(on) : on);
