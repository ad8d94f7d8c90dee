import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type SampleSources, sampleSources } from "../../.build/sample/sample-sources.ts";
import { loadRules, periodWorkbooks } from "../../.build/sample/sample-workbooks.ts";
import { sourcesOf2023 } from "../../.build/sample/year-2023.ts";
import { parsePeriod } from "../../src/domain/office/period.ts";
import { ntm } from "../cli/captured.ts";
import { samplePeriod } from "../sample/sample-period.ts";
import { madeDocuments } from "../support/made-documents.ts";
import { composePeriod } from "../support/once/composed-once.ts";
import { sampleReport } from "../support/report.ts";
import { reportText } from "../support/report-text.ts";
import { ALL } from "../support/share.ts";
import { smallProvince } from "../support/small-province.ts";
import { docxText, partOf } from "../support/word/docx.ts";
import { addRows } from "../support/workbook/add-rows.ts";
import { editCell, emptied, ROOT, sampleWorkspace } from "../support/workspace.ts";

const NOTICE = { period: "2023", type: "thong-bao" } as const;
const year = parsePeriod("2023");
const { data } = await samplePeriod("2023");
const province = data.province!;

type Lists = SampleSources["lists"];

/** Lines of the notice that a workspace's workbooks make. */
async function linesIn(folder: string): Promise<readonly string[]> {
  const composed = await composePeriod({ folder, ...NOTICE, draft: false });
  if (!composed.ok) throw new Error(JSON.stringify(composed.findings));
  return reportText(composed.value.document).split("\n");
}

/** The same of the sample of 2023 with other lists: of the given districts, of all without more. */
async function linesWith(
  change: (lists: Lists) => Partial<Lists>,
  districts?: readonly string[],
): Promise<readonly string[]> {
  const folder = sampleWorkspace();
  const sources = await sourcesOf2023(ROOT, await sampleSources(ROOT), year);
  const changed = { ...sources, lists: { ...sources.lists, ...change(sources.lists) } };
  const isWanted = (code: string) => districts?.includes(code) ?? true;
  for (const { path, bytes } of await periodWorkbooks(ROOT, year, await loadRules(ROOT), changed, isWanted)) {
    writeFileSync(join(folder, path), bytes);
  }
  return linesIn(folder);
}

const groupsIn = (lines: readonly string[]): readonly string[] => {
  const from = lines.findIndex((line) => line.startsWith("2. "));
  const to = lines.findIndex((line) => line.startsWith("3. "));
  return lines.slice(from + 1, to).map((line) => line.slice(2, line.indexOf(":")));
};

test("its annex lists the tasks that its own items assign, not those of the report of the same year", async () => {
  const listed = (lines: readonly string[]) =>
    lines.slice(lines.findIndex((line) => line.startsWith("=== Danh mục nhiệm vụ giao"))).join("\n");
  const folder = sampleWorkspace();
  const task = { B: "Kỳ này", D: "C.II", G: "Sở Nội vụ", I: "làm việc của báo cáo" };
  addRows(folder, "data/periods/2023/tinh.xlsx", "Nhiệm vụ", [task]);
  const lines = await linesIn(folder);
  expect(listed(lines)).toMatch(/\bII\.2\b/);
  expect(lines.join("\n")).not.toContain("việc của báo cáo");
});

describe("groups of units and shortcomings follow the data", () => {
  test("2023: three groups of communes, districts that met the standard, then every task of each unit", async () => {
    const lines = await linesIn(ROOT);
    expect(groupsIn(lines)).toEqual([
      "Các xã",
      "Xã đã đạt chuẩn nâng cao",
      "Xã đã đạt chuẩn kiểu mẫu",
      "Huyện đã đạt chuẩn NTM",
      "Huyện Hương Khê",
      "Huyện Kỳ Anh",
      "Thị xã Kỳ Anh",
      "Thị xã Hồng Lĩnh",
      "Huyện Hương Khê",
      "Huyện Thạch Hà",
      "Huyện Đức Thọ",
      "Huyện Can Lộc",
      "Huyện Nghi Xuân",
    ]);
    expect(lines).toContain(
      "- Thị xã Kỳ Anh: hoàn thành nhiệm vụ xây dựng NTM, trình tỉnh thẩm tra trước ngày 30/6/2024.",
    );
    expect(lines).toContain("- Huyện Đức Thọ: đạt chuẩn huyện NTM nâng cao trong năm 2024.");
    expect(lines).toContain("- Tỉnh chưa có sản phẩm OCOP 5\u00A0sao còn hiệu lực.");
    expect(lines).toContain("- Số xã đạt chuẩn nâng cao trong năm ít hơn kế hoạch.");
  });

  test("Hương Khê recognised, Hồng Lĩnh complete: both are named as recognised, and no criteria of Hương Khê are left", async () => {
    const lines = await linesWith(
      ({ dossiers, recognitions }) => ({
        dossiers: [
          ...dossiers.filter(({ unit }) => unit !== "444" && unit !== "437"),
          { unit: "436", title: "completed-town", year: "2024", status: "registered", source: "", note: "" },
        ],
        recognitions: [
          ...recognitions.filter(({ unit, title }) => unit !== "436" || title !== "completed-town"),
          { unit: "444", title: "district", decision: "", date: "", year: "2023", note: "" },
          { unit: "437", title: "completed-town", decision: "", date: "", year: "2023", note: "" },
        ],
      }),
      ["436", "437", "444"],
    );
    expect(lines.some((line) => line.includes("tiêu chí chưa đạt"))).toBe(false);
    expect(lines.find((line) => line.includes("được Thủ tướng Chính phủ công nhận"))).toContain(
      "huyện Hương Khê và Lộc Hà được Thủ tướng Chính phủ công nhận đạt chuẩn; thị xã Hồng Lĩnh được Thủ tướng",
    );
  });

  test("no dossiers left, five-star products, enough advanced communes planned: those lines are gone", async () => {
    const lines = await linesWith(({ products, recognitions }) => ({
      dossiers: [],
      products: products.map((row, index) => (index === 0 ? { ...row, stars: "5" } : row)),
      recognitions: recognitions.map((row) =>
        row.title === "advanced-commune" ? { ...row, date: "", year: "2023" } : row,
      ),
    }));
    expect(lines.some((line) => line.includes("tiêu chí chưa đạt"))).toBe(false);
    expect(lines.find((line) => line.startsWith("- Huyện đã đạt chuẩn NTM:"))).toMatch(/hướng tới huyện nâng cao\.$/);
    expect(lines.filter((line) => line.includes("OCOP 5") || line.includes("ít hơn kế hoạch"))).toEqual([]);
    expect(lines.join("\n")).toContain("60\u00A0xã đạt chuẩn nâng cao");
  });
});

test.runIf(ALL)("the file is named thong-bao-ket-luan, the draft stands apart; made again byte for byte", async () => {
  const folder = sampleWorkspace();
  const out = join(folder, "out/2023");
  const bytesOf = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString("base64")]);
  for (const draft of [false, true]) {
    cpSync(join(await madeDocuments("2023", { draft }), "out"), join(folder, "out"), { recursive: true });
  }
  expect(
    readdirSync(out)
      .filter((name) => name.startsWith("thong-bao"))
      .sort(),
  ).toEqual([
    "thong-bao-ket-luan.docx",
    "thong-bao-ket-luan.du-thao.docx",
    "thong-bao-ket-luan.du-thao.html",
    "thong-bao-ket-luan.du-thao.manifest.json",
    "thong-bao-ket-luan.du-thao.trace.json",
    "thong-bao-ket-luan.html",
    "thong-bao-ket-luan.manifest.json",
    "thong-bao-ket-luan.trace.json",
  ]);
  const first = bytesOf();
  for (const more of [[], ["--draft"]]) {
    expect((await ntm(folder, ["report", "-p", "2023", "-t", "thong-bao", ...more])).code).toBe(0);
  }
  expect(bytesOf()).toEqual(first);
  const printed = docxText(readFileSync(join(out, "thong-bao-ket-luan.docx")));
  expect(printed).toContain("Lưu: VT, TH, NL5.");
  expect(printed).not.toContain("~");
  const draft = readFileSync(join(out, "thong-bao-ket-luan.du-thao.docx"));
  expect(partOf(draft, "word/comments.xml")).toContain("tinh.xlsx");
});

describe("missing data", () => {
  const deadline = province.lists
    .get("tasks")!
    .find(({ fields }) => String(fields.content?.value).includes("kiện toàn"))!.fields.deadline!.place;
  const delegates = province.observations.get("conference-delegates")!.actualPlace;

  test.each([
    ["the number of delegates", delegates, "Đại biểu dự hội nghị tổng kết năm"],
    ["a deadline that a task names", deadline, "{hạn}"],
  ])("%s blank: no official document, the draft highlights the hole", async (_name, place, label) => {
    const folder = smallProvince();
    editCell(folder, place, emptied);
    const refused = await sampleReport(folder, NOTICE);
    expect(refused.ok).toBe(false);
    const errors = refused.findings.filter(({ severity }) => severity === "error");
    const missing = errors.filter(({ code }) => code === "figure/missing");
    expect(missing).toMatchObject([{ place: { file: "data/periods/2023/tinh.xlsx" } }]);
    expect(missing[0]!.found).toContain(label);
    const draft = await sampleReport(folder, { ...NOTICE, draft: true });
    expect(draft.ok).toBe(true);
    const xml = partOf(readFileSync(join(folder, "out/2023/thong-bao-ket-luan.du-thao.docx")), "word/document.xml");
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)?.length).toBeGreaterThan(0);
  });
});
