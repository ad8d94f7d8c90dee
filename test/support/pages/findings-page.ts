import type { FindingEntry } from "../../../src/domain/findings/finding-entry.ts";

/** The catalogue of finding codes as a page with a section per code; kept in data/findings.md by a test. */
export function findingsPage(entries: readonly FindingEntry[]): string {
  const sections = entries.map(({ code, title, what, why, fix }) =>
    [`## ${code}`, "", `**${title}.** ${what}`, "", `- Vì sao: ${why}`, `- Sửa: ${fix}`, ""].join("\n"),
  );
  const areas = new Map<string, string[]>();
  for (const { code } of entries) {
    const area = code.slice(0, code.indexOf("/"));
    areas.set(area, [...(areas.get(area) ?? []), `[${code.slice(area.length + 1)}](#${anchorOf(code)})`]);
  }
  return [
    "# Các mã chương trình nêu ra",
    "",
    "Tệp này lập từ `data/findings.yaml`; sửa ở đó. Ba mức: lỗi (không lập được văn bản chính thức), cảnh báo (giải trình",
    "được trong `giai-trinh.yaml`), thông tin. Mã `nhóm/*` chung cho các mã khai báo bằng dữ liệu.",
    "",
    ...[...areas].map(([area, links]) => `- ${area}: ${links.join(", ")}`),
    "",
    ...sections,
  ].join("\n");
}

/** As Markdown viewers make anchors of headings: letters, digits and hyphens stay. */
const anchorOf = (code: string): string => code.replace(/[^a-z0-9-]/g, "");
