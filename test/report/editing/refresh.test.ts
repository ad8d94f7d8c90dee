import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../../cli/captured.ts";
import { docxText, partOf } from "../../support/word/docx.ts";
import { editDocx, reworded, typedInside, typedOver } from "../../support/word/edited-docx.ts";
import { packageDefects } from "../../support/word/package-defects.ts";
import { editCell, withNumber } from "../../support/workspace.ts";
import { anchorOf, codes, DOCUMENT, EDITED, editedReport, LAND, replacedIn, verify } from "./edited-sample.ts";

describe("ntm refresh", () => {
  test("replaces the figures whose cell changed, and not one other byte of the text", async () => {
    const folder = await editedReport(reworded("Ngay từ đầu năm, UBND tỉnh", "Từ những ngày đầu năm, UBND tỉnh"));
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
    const folder = await editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "-o", "moi.docx"]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["moi.docx", "moi.trace.json", "moi.manifest.json"]));
    expect(codes((await verify(folder, "moi.docx")).findings)).toEqual(["verify/words-changed"]);
    const { out } = await ntm(folder, ["refresh", "moi.docx"]);
    expect(out).toBe("Không có số liệu nào cần thay; không ghi tệp mới.\n");
  });

  test("a figure edited by hand is named and left alone; one without its anchor is known by its words and replaced", async () => {
    const folder = await editedReport();
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
    const folder = await editedReport();
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
    const folder = await editedReport();
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
    const folder = await editedReport();
    editCell(folder, LAND, withNumber(4500));
    await ntm(folder, ["refresh", EDITED, "--track", "-o", "mot.docx"]);
    await ntm(folder, ["refresh", EDITED, "-o", "hai.docx"]);
    for (const name of ["mot.docx", "hai.docx"]) {
      expect(packageDefects(readFileSync(join(folder, name))), name).toEqual([]);
    }
  });
});
