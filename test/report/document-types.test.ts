import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import { composePeriod } from "../support/once/composed-once.ts";
import { reportText } from "../support/report-text.ts";
import { smallProvince } from "../support/small-province.ts";
import { ROOT } from "../support/workspace.ts";

/** The outline with ordinary spaces. */
const textOf = (document: ReportDocument): string => reportText(document).replaceAll("\u00A0", " ");

async function documentOf(folder: string, type: string): Promise<ReportDocument> {
  const composed = await composePeriod({ folder, period: "2024-H1", type, draft: false });
  if (!composed.ok) throw new Error(composed.findings.map(({ found }) => found).join("\n"));
  return composed.value.document;
}

/** A workspace whose settings are changed as text. */
function workspaceWith(change: (office: string) => string): string {
  const folder = smallProvince();
  const office = join(folder, "data/office.yaml");
  writeFileSync(office, change(readFileSync(office, "utf8")));
  return folder;
}

test("công văn and báo cáo have the same content: only opening, symbol and recipients differ", async () => {
  const letter = await documentOf(ROOT, "bao-cao-so-ket");
  const named = await documentOf(ROOT, "bao-cao");
  expect(letter.opening).toMatchObject({
    kind: "letter",
    addressees: [[{ text: expect.stringMatching(/^Sở Nông nghiệp/) }]],
  });
  expect(named.opening).toMatchObject({ kind: "named", type: "BÁO CÁO", addressees: [] });
  const bodyOf = ({ body }: ReportDocument) => textOf({ ...letter, body, annexes: [], footnotes: [] });
  expect(bodyOf(named)).toBe(bodyOf(letter));
  expect(textOf(letter)).toContain("(Kèm theo Công văn số");
  expect(textOf(named)).toContain("(Kèm theo Báo cáo số");
});

test("a new type of document takes one template and a few lines of settings", async () => {
  const folder = workspaceWith((office) => {
    const proposal = office
      .slice(office.indexOf("  bao-cao:\n"), office.indexOf("  # Báo cáo quý"))
      .replace("  bao-cao:", "  phieu-trinh:")
      .replace("template: bao-cao", "template: phieu-trinh")
      .replace("symbol: BC-VPĐP", "symbol: TTr-VPĐP");
    return `${office}\n${proposal}`;
  });
  mkdirSync(join(folder, "templates"));
  writeFileSync(
    join(folder, "templates/phieu-trinh.md.hbs"),
    '---\nkind: named\ntype: TỜ TRÌNH\nsubject: Về vốn năm {{period "year"}}\nnumbering: I\n---\n# Sự cần thiết\n\nVốn đã giao {{qty "funds-allocated" zero="chưa có"}}.\n',
  );
  expect(textOf(await documentOf(folder, "phieu-trinh"))).toMatch(
    /\/TTr-VPĐP[\s\S]*TỜ TRÌNH\nVề vốn năm 2024\n\n## I\. Sự cần thiết\nVốn đã giao 482\.078 triệu đồng\.\/\.\n/,
  );
});

test("annexes are chosen by data: in declared order, prose mentions only those that are there", async () => {
  const folder = workspaceWith((office) => office.replace(/annexes: \[ke-hoach,.*?\]/, "annexes: [ocop, von]"));
  const { annexes, ...rest } = await documentOf(folder, "bao-cao-so-ket");
  expect(annexes.map(({ title }) => title)).toEqual([
    "Sản phẩm OCOP theo hạng sao",
    "Phân bổ, giải ngân vốn Chương trình nông thôn mới",
  ]);
  const mentioned = textOf({ ...rest, annexes: [] }).match(/Phụ lục [IVX]+/g);
  expect(new Set(mentioned)).toEqual(new Set(["Phụ lục I", "Phụ lục II"]));
});

test("an annex without a template is refused, naming those there are", async () => {
  const folder = workspaceWith((office) => office.replace(/annexes: \[ke-hoach,.*?\]/, "annexes: [von, vonn]"));
  await expect(documentOf(folder, "bao-cao-so-ket")).rejects.toThrow(
    /chọn phụ lục "vonn" nhưng không có templates\/partials\/phu-luc-vonn\.md\.hbs; đang có: .*von/,
  );
});
