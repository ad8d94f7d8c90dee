import { copyFileSync, cpSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ntm } from "../../cli/captured.ts";
import { madeWithTwoAnnexes } from "../../support/made-documents.ts";
import { sampleReport } from "../../support/report.ts";
import { docxText, partOf } from "../../support/word/docx.ts";
import { editDocx, reworded, typedInside, typedOver } from "../../support/word/edited-docx.ts";
import { areTried, converted } from "../../support/word/libreoffice.ts";
import { editCell, emptyWorkspace, withNumber } from "../../support/workspace.ts";
import { anchorOf, codes, DOCUMENT, EDITED, editedReport, LAND, OUT, traceIn, verify } from "./edited-sample.ts";

describe("what ntm report writes", () => {
  test("every printing of a figure has a bookmark of its own, and each run with an origin another", async () => {
    const folder = await editedReport();
    const bytes = readFileSync(join(folder, DOCUMENT));
    const names = ["word/document.xml", "word/footnotes.xml"].flatMap((part) =>
      [...partOf(bytes, part).matchAll(/<w:bookmarkStart [^>]*w:name="(_ntm[A-Z]\d+)"/g)].map(([, name]) => name),
    );
    const anchors = traceIn(folder).paragraphs.flatMap((paragraph) => paragraph.anchors.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect([...names].sort()).toEqual([...anchors].sort());
    expect(anchors.filter((name) => name.startsWith("_ntmF")).length).toBeGreaterThan(250);
  });

  test("an untouched copy under another name: nothing to report", async () => {
    const folder = await editedReport();
    const { findings, figures, standing } = await verify(folder);
    expect(findings).toEqual([]);
    expect(standing).toBe(figures);
  });
});

describe("ntm verify", () => {
  test("two paragraphs reworded and one number changed: exactly that number, with its place and cells", async () => {
    const folder = await editedReport();
    editDocx(
      join(folder, EDITED),
      reworded("Ngay từ đầu năm, UBND tỉnh", "Từ những ngày đầu năm, UBND tỉnh"),
      reworded("Nội dung khó nhất khi cập nhật", "Khó nhất khi cập nhật"),
      typedInside(anchorOf(folder, "concentrated-land"), "4.383 ha"),
    );
    const { findings } = await verify(folder);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "verify/changed",
      severity: "error",
      place: { file: EDITED, passage: "Phần A.II.1.3.2, đoạn 2" },
      found: expect.stringContaining('"4.383 ha"'),
      expected: expect.stringMatching(/"4\.833 ha".*(?:; data\/periods\/2024-H1\/[\w-]+\.xlsx › Chỉ tiêu!E27){3}$/),
    });
    expect((await ntm(folder, ["verify", EDITED])).code).toBe(1);
  });

  test("of a figure of many cells the first three are named, the others counted", async () => {
    const folder = await editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "roads-built"), "9 km"));
    const { findings } = await verify(folder);
    expect(findings.map(({ expected }) => expected)).toEqual([expect.stringMatching(/(?:; [^;]*){3} và 3 ô khác$/)]);
  });

  test("a digit typed at the edge of an anchor belongs to its number", async () => {
    const folder = await editedReport();
    const name = anchorOf(folder, "funds-allocated");
    const text = docxText(readFileSync(join(folder, EDITED)));
    expect(text).toContain("482.078");
    editDocx(join(folder, EDITED), (xml) =>
      xml.replace(new RegExp(`(<w:bookmarkStart [^>]*w:name="${name}"[^>]*/>)`), "<w:r><w:t>1</w:t></w:r>$1"),
    );
    const { findings } = await verify(folder);
    expect(codes(findings)).toEqual(["verify/changed"]);
    expect(findings[0]!.found).toContain('"1482.078');
  });

  test("typed over the whole number, its bookmark gone: found again by the words around it", async () => {
    const folder = await editedReport();
    editDocx(join(folder, EDITED), typedOver(anchorOf(folder, "concentrated-land"), "5.000 ha"));
    const { findings } = await verify(folder);
    expect(codes(findings)).toEqual(["verify/anchor-lost", "verify/changed"]);
    expect(findings[0]!.found).toContain('"5.000 ha"');
  });

  test("a figure taken out is a warning; a new sentence's number too, its date and citation only mentioned", async () => {
    const folder = await editedReport();
    const added =
      "<w:p><w:r><w:t>2. Trong kỳ có 37 mô hình mới theo Quyết định số 318/QĐ-TTg ngày 08/3/2022.</w:t></w:r></w:p>";
    editDocx(join(folder, EDITED), typedOver(anchorOf(folder, "concentrated-land"), ""), (xml) =>
      xml.replace(/(?=<w:p><w:pPr><w:pStyle w:val="Body"\/><\/w:pPr><w:r><w:t[^>]*>Ngay từ)/, added),
    );
    const { findings } = await verify(folder);
    expect(findings.map(({ code, severity, found }) => [code, severity, /"[^"]+"/.exec(found)![0]])).toEqual([
      ["verify/removed", "warning", '"4.833 ha"'],
      ["verify/new-number", "warning", '"37"'],
      ["verify/new-number", "info", '"318"'],
      ["verify/new-number", "info", '"08/3/2022"'],
    ]);
    expect((await ntm(folder, ["verify", EDITED])).code).toBe(0);
    expect((await ntm(folder, ["verify", EDITED, "--strict"])).code).toBe(1);
  });

  test("số and ngày filled in by văn thư, in the letterhead and in the annexes, are no new numbers", async () => {
    const folder = await editedReport(
      (xml) => xml.replace(/Số:\s+\//, "Số: 215/").replace(/ngày\s+tháng 6/, "ngày 18 tháng 7"),
      (xml) =>
        xml
          .replaceAll(/Công văn số\s+\//g, "Công văn số 215/")
          .replaceAll(/> ngày\s+</g, "> ngày 18 <")
          .replaceAll(/>tháng 6 năm 2024</g, ">tháng 7 năm 2024<"),
    );
    expect((await verify(folder)).findings).toEqual([]);
  });

  test("a date that somebody changed is a warning", async () => {
    const folder = await editedReport();
    const date = traceIn(folder)
      .paragraphs.flatMap(({ anchors }) => anchors)
      .find(({ kind, of }) => kind === "date" && of === "2024-06-11")!;
    editDocx(join(folder, EDITED), typedInside(date.name, "12/6/2024"));
    expect((await verify(folder)).findings).toMatchObject([
      { code: "verify/changed-name", severity: "warning", expected: expect.stringContaining('"11/6/2024"') },
    ]);
  });

  test("data that changed since: each figure that is out of date, and which file changed", async () => {
    const folder = await editedReport();
    editCell(folder, LAND, withNumber(4500));
    const { findings } = await verify(folder);
    const outdated = findings
      .filter(({ code }) => code === "verify/outdated")
      .map(({ found, expected }) => [found, expected].map((text) => /"([^"]+)"/.exec(text)![1]).join(" → "));
    expect([...new Set(outdated)]).toEqual(["4.833 ha → 8.386 ha", "33% → 56%", "947 ha → 4.500 ha"]);
    expect(findings.find(({ code }) => code === "verify/data-changed")!.found).toContain(LAND.file);
    // The list of districts is sorted by area: its words change too.
    expect(codes(findings)).toContain("verify/words-changed");
  });

  test("a number corrected by hand to what the data says now is right", async () => {
    const folder = await editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "concentrated-land"), "8.386 ha"));
    editCell(folder, LAND, withNumber(4500));
    const found = (await verify(folder)).findings.filter(({ place }) => place.passage === "Phần A.II.1.3.2, đoạn 2");
    expect(codes(found)).toEqual(["verify/corrected"]);
  });

  test("without data to compute from, the trace still tells; without its trace, one sentence and exit 2", async () => {
    const folder = await editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "concentrated-land"), "1 ha"));
    rmSync(join(folder, "data/periods/2024-H1"), { recursive: true });
    expect(codes((await verify(folder)).findings)).toEqual(["verify/changed", "verify/no-data"]);
    rmSync(join(folder, OUT, "bao-cao-so-ket.trace.json"));
    const { code, err } = await ntm(folder, ["verify", EDITED]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Không tìm thấy tệp nguồn.*--trace\.\n$/);
  });

  test("the trace of another making is refused", async () => {
    const folder = await editedReport();
    editCell(folder, LAND, withNumber(4500));
    await sampleReport(folder);
    const { code, err } = await ntm(folder, ["verify", EDITED]);
    expect(code).toBe(2);
    expect(err).toContain("lần lập khác");
  });
});

describe.runIf(areTried("soffice"))("LibreOffice saves the document", () => {
  let sample = "";
  let draft = "";
  let saved: readonly string[] = [];
  beforeAll(async () => {
    sample = await madeWithTwoAnnexes();
    draft = await madeWithTwoAnnexes({ draft: true });
    const files = [join(sample, DOCUMENT), join(draft, OUT, "bao-cao-so-ket.du-thao.docx")];
    saved = converted(files, "docx");
  });

  test.each([
    [false, 250],
    [true, 250],
  ])("draft %s: verify finds every figure, and says nothing else", async (isDraft, atLeast) => {
    const folder = emptyWorkspace();
    cpSync(isDraft ? draft : sample, folder, { recursive: true });
    const file = saved[isDraft ? 1 : 0]!;
    copyFileSync(file, join(folder, basename(file)));
    const { findings, figures, standing } = await verify(folder, basename(file));
    expect(findings).toEqual([]);
    expect(standing).toBe(figures);
    expect(figures).toBeGreaterThan(atLeast);
  });
});
