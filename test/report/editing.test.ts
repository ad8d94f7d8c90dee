import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyEdited } from "../../src/commands/verify.ts";
import type { WrittenTrace } from "../../src/domain/figures/written-trace.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import { ntm } from "../cli/captured.ts";
import { docxText, partOf } from "../support/docx.ts";
import { editDocx, reworded, typedInside, typedOver } from "../support/edited-docx.ts";
import { areTried, converted } from "../support/libreoffice.ts";
import { madeWithTwoAnnexes } from "../support/made-documents.ts";
import { packageDefects } from "../support/package-defects.ts";
import { sampleReport } from "../support/report.ts";
import { editCell, emptyWorkspace, withNumber } from "../support/workspace.ts";
import { WRITER } from "../support/writer.ts";

const OUT = "out/2024-H1";
const DOCUMENT = `${OUT}/bao-cao-so-ket.docx`;
const EDITED = "Sơ kết (anh Long sửa).docx";
/** Where the form puts Cẩm Xuyên's concentrated land, as in one-cell.test.ts. */
const LAND = { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" };

let sample = "";
beforeAll(async () => {
  sample = await madeWithTwoAnnexes();
});

/** A workspace with a report, and a renamed copy of it beside `data/` that a person edits. */
function editedReport(...changes: readonly ((xml: string) => string)[]): string {
  const folder = emptyWorkspace();
  cpSync(sample, folder, { recursive: true });
  copyFileSync(join(folder, DOCUMENT), join(folder, EDITED));
  if (changes.length > 0) editDocx(join(folder, EDITED), ...changes);
  return folder;
}

const traceIn = (folder: string, file = `${OUT}/bao-cao-so-ket.trace.json`): WrittenTrace =>
  JSON.parse(readFileSync(join(folder, file), "utf8"));

/** Name of the first anchor of a figure: the sample's order of sentences may change. */
function anchorOf(folder: string, id: string): string {
  const anchors = traceIn(folder).paragraphs.flatMap((paragraph) => paragraph.anchors);
  return anchors.find(({ of }) => of === id)!.name;
}

const verify = (folder: string, file = EDITED) => verifyEdited({ folder, file, version: WRITER.version });

/** What `ntm refresh` says it replaced, each once: annexes repeat figures of the text. */
const replacedIn = (out: string): readonly string[] => [
  ...new Set([...out.replaceAll("\u00a0", " ").matchAll(/: (\S+(?: ha)? → .*)$/gm)].map(([, change]) => change!)),
];

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code).sort();

describe("what ntm report writes", () => {
  test("every printing of a figure has a bookmark of its own, and each run with an origin another", () => {
    const folder = editedReport();
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
    const folder = editedReport();
    const { findings, figures, standing } = await verify(folder);
    expect(findings).toEqual([]);
    expect(standing).toBe(figures);
  });
});

describe("ntm verify", () => {
  test("two paragraphs reworded and one number changed: exactly that number, with its place and cells", async () => {
    const folder = editedReport();
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
    const folder = editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "roads-built"), "9 km"));
    const { findings } = await verify(folder);
    expect(findings.map(({ expected }) => expected)).toEqual([expect.stringMatching(/(?:; [^;]*){3} và 3 ô khác$/)]);
  });

  test("a digit typed at the edge of an anchor belongs to its number", async () => {
    const folder = editedReport();
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
    const folder = editedReport();
    editDocx(join(folder, EDITED), typedOver(anchorOf(folder, "concentrated-land"), "5.000 ha"));
    const { findings } = await verify(folder);
    expect(codes(findings)).toEqual(["verify/anchor-lost", "verify/changed"]);
    expect(findings[0]!.found).toContain('"5.000 ha"');
  });

  test("a figure taken out is a warning; a new sentence's number too, its date and citation only mentioned", async () => {
    const folder = editedReport();
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
    const folder = editedReport(
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
    const folder = editedReport();
    const date = traceIn(folder)
      .paragraphs.flatMap(({ anchors }) => anchors)
      .find(({ kind, of }) => kind === "date" && of === "2024-06-11")!;
    editDocx(join(folder, EDITED), typedInside(date.name, "12/6/2024"));
    expect((await verify(folder)).findings).toMatchObject([
      { code: "verify/changed-name", severity: "warning", expected: expect.stringContaining('"11/6/2024"') },
    ]);
  });

  test("data that changed since: each figure that is out of date, and which file changed", async () => {
    const folder = editedReport();
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
    const folder = editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "concentrated-land"), "8.386 ha"));
    editCell(folder, LAND, withNumber(4500));
    const found = (await verify(folder)).findings.filter(({ place }) => place.passage === "Phần A.II.1.3.2, đoạn 2");
    expect(codes(found)).toEqual(["verify/corrected"]);
  });

  test("without data to compute from, the trace still tells; without its trace, one sentence and exit 2", async () => {
    const folder = editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "concentrated-land"), "1 ha"));
    rmSync(join(folder, "data/periods/2024-H1"), { recursive: true });
    expect(codes((await verify(folder)).findings)).toEqual(["verify/changed", "verify/no-data"]);
    rmSync(join(folder, OUT, "bao-cao-so-ket.trace.json"));
    const { code, err } = await ntm(folder, ["verify", EDITED]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Không tìm thấy tệp nguồn.*--trace\.\n$/);
  });

  test("the trace of another making is refused", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await sampleReport(folder);
    const { code, err } = await ntm(folder, ["verify", EDITED]);
    expect(code).toBe(2);
    expect(err).toContain("lần lập khác");
  });
});

describe.runIf(areTried("soffice"))("LibreOffice saves the document", () => {
  let draft = "";
  let saved: readonly string[] = [];
  beforeAll(async () => {
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

describe("ntm refresh", () => {
  test("replaces the figures whose cell changed, and not one other byte of the text", async () => {
    const folder = editedReport(reworded("Ngay từ đầu năm, UBND tỉnh", "Từ những ngày đầu năm, UBND tỉnh"));
    editCell(folder, LAND, withNumber(4500));
    const before = readFileSync(join(folder, EDITED));
    const { code, out, err } = await ntm(folder, ["refresh", EDITED]);
    expect(code).toBe(0);
    expect(replacedIn(out)).toEqual(["4.833 ha → 8.386 ha", "33% → 56%", "947 ha → 4.500 ha"]);
    expect(out.replaceAll("\u00a0", " ")).toMatch(/Phần A\.II\.1\.3\.2, đoạn 2: .*: 4\.833 ha → 8\.386 ha$/m);
    expect(err).toContain("verify/words-changed");

    expect(readFileSync(join(folder, EDITED)).equals(before)).toBe(true);
    const after = readFileSync(join(folder, "Sơ kết (anh Long sửa).cap-nhat.docx"));
    const replaced = (part: string) =>
      partOf(before, part)
        .replaceAll("4.833\u00a0ha", "8.386\u00a0ha")
        .replaceAll("33%", "56%")
        .replace(/(?<=>)947\u00a0ha/, "4.500\u00a0ha");
    expect(partOf(after, "word/document.xml")).toBe(replaced("word/document.xml"));
    expect(partOf(after, "word/styles.xml")).toBe(partOf(before, "word/styles.xml"));
    expect(docxText(after)).toContain("Từ những ngày đầu năm, UBND tỉnh");
    expect(docxText(after)).toMatch(/4\.500\sha/);
    expect(docxText(after)).not.toMatch(/\b947\sha/);
  });

  test("the refreshed document has a trace of its own: verify finds nothing out of date, refresh nothing to do", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["moi.docx", "moi.trace.json", "moi.manifest.json"]));
    expect(codes((await verify(folder, "moi.docx")).findings)).toEqual(["verify/words-changed"]);
    const { out } = await ntm(folder, ["refresh", "moi.docx"]);
    expect(out).toBe("Không có số liệu nào cần thay; không ghi tệp mới.\n");
  });

  test("a figure edited by hand is named and left alone; one without its anchor is known by its words and replaced", async () => {
    const folder = editedReport();
    editDocx(join(folder, EDITED), typedInside(anchorOf(folder, "concentrated-land"), "khoảng 4.800 ha"));
    editCell(folder, LAND, withNumber(4500));
    const edited = await ntm(folder, ["refresh", EDITED]);
    expect(edited.err).toMatch(/refresh\/kept/);
    expect(edited.err).toContain('"khoảng 4.800 ha" đã sửa tay');
    expect(edited.out).not.toContain("Phần A.II.1.3.2");
    expect(replacedIn(edited.out)).toContain("33% → 56%");

    copyFileSync(join(folder, DOCUMENT), join(folder, EDITED));
    editDocx(join(folder, EDITED), typedOver(anchorOf(folder, "concentrated-land"), "4.833 ha"));
    const lost = await ntm(folder, ["refresh", EDITED, "--force"]);
    expect(lost.out.replaceAll("\u00a0", " ")).toMatch(/Phần A\.II\.1\.3\.2, đoạn 2: .*: 4\.833 ha → 8\.386 ha$/m);
    expect(replacedIn(lost.out)).toContain("33% → 56%");
  });

  test("does not overwrite a result that somebody edited, unless told to", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"]);
    expect((await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"])).code).toBe(0);
    editDocx(join(folder, "moi.docx"), reworded("Ngay từ", "Từ"));
    const refused = await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--force");
    expect((await ntm(folder, ["refresh", EDITED, "-o", EDITED])).code).toBe(2);
    expect((await ntm(folder, ["refresh", EDITED, "-o", "moi.docx", "--force"])).code).toBe(0);
  });

  test("--track leaves old and new as tracked changes by a fixed author on the day of the data; twice the same bytes", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "--track", "-o", "mot.docx"]);
    await ntm(folder, ["refresh", EDITED, "--track", "-o", "hai.docx"]);
    const bytes = readFileSync(join(folder, "mot.docx"));
    expect(bytes.equals(readFileSync(join(folder, "hai.docx")))).toBe(true);
    const xml = partOf(bytes, "word/document.xml");
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="Cập nhật số liệu" w:date="2024-06-14T00:00:00Z"><w:r><w:delText xml:space="preserve">4\.833\u00a0ha<\/w:delText><\/w:r><\/w:del><w:ins w:id="\d+" w:author="Cập nhật số liệu" w:date="2024-06-14T00:00:00Z"><w:r><w:t xml:space="preserve">8\.386\u00a0ha<\/w:t><\/w:r><\/w:ins>/,
    );
    expect(partOf(bytes, "word/footnotes.xml").match(/<w:ins /g)).toHaveLength(2);
    // Read as accepted, the new figures stand.
    expect(codes((await verify(folder, "mot.docx")).findings)).toEqual(["verify/words-changed"]);
  });

  test("refreshed documents are valid Office Open XML", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "--track", "-o", "mot.docx"]);
    await ntm(folder, ["refresh", EDITED, "-o", "hai.docx"]);
    for (const name of ["mot.docx", "hai.docx"]) {
      expect(packageDefects(readFileSync(join(folder, name))), name).toEqual([]);
    }
  });
});

describe("ntm diff", () => {
  test("two versions: the figures that differ, in 80 columns and as JSON", async () => {
    const folder = editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"]);
    const { code, out } = await ntm(folder, ["diff", EDITED, "moi.docx"], 80);
    expect(code).toBe(0);
    expect(out).toMatch(/^3 số liệu khác nhau, 0 chỉ có ở A, 0 chỉ có ở B\.$/m);
    expect(out).toMatch(/4\.833 ha +8\.386 ha$/m);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    const { differences } = JSON.parse((await ntm(folder, ["diff", EDITED, "moi.docx", "--json"])).out);
    expect(differences).toHaveLength(3);
    expect(differences[0]).toMatchObject({
      figure: "concentrated-land",
      before: ["4.833 ha"],
      after: ["8.386 ha"],
    });
  });

  test("the same document twice: no difference; two types: what only one of them prints", async () => {
    const folder = editedReport();
    expect((await ntm(folder, ["diff", EDITED, DOCUMENT])).out).toContain("Mọi số liệu in như nhau.");
    // The named report with one annex only.
    const office = join(folder, "data/office.yaml");
    const settings = readFileSync(office, "utf8");
    const at = settings.indexOf("template: bao-cao\n");
    writeFileSync(office, settings.slice(0, at) + settings.slice(at).replace(/annexes: .*/, "annexes: [von]"));
    await ntm(folder, ["report", "-p", "2024-H1", "-t", "bao-cao"]);
    const { out } = await ntm(folder, ["diff", DOCUMENT, `${OUT}/bao-cao.docx`]);
    expect(out).toMatch(/^0 số liệu khác nhau, [1-9]\d* chỉ có ở A, 0 chỉ có ở B\.$/m);
  });
});
