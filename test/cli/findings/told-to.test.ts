import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { madeShort } from "../../support/made-documents.ts";
import { smallProvince } from "../../support/small-province.ts";
import { emptyWorkspace } from "../../support/workspace.ts";
import { ntm } from "../captured.ts";

describe("--out puts the findings into a file, whatever a shell makes of what it redirects", () => {
  test("validate: a table that Excel opens, by the ending of the name; the screen says how many", async () => {
    const folder = smallProvince();
    const piped = await ntm(folder, ["validate", "-p", "2024-H1", "--format", "csv"]);
    const { out, err, code } = await ntm(folder, ["validate", "-p", "2024-H1", "--out", "Lỗi kỳ này.csv"]);
    const bytes = readFileSync(join(folder, "Lỗi kỳ này.csv"));
    // UTF-8 with its mark: Excel and PowerShell 5 read diacritics.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toBe(piped.out);
    expect(out).toMatch(/^Đã ghi .*Lỗi kỳ này\.csv: \d+ .*\.\n$/);
    expect(err).toBe("");
    expect(code).toBe(piped.code);
  });

  test("check: a folder's summary, a file of text, and never over the document itself", async () => {
    const folder = emptyWorkspace();
    copyFileSync(join(await madeShort(), "out/2024-H1/bao-cao-so-ket.docx"), join(folder, "a.docx"));
    await ntm(folder, ["check", ".", "--summary", "-o", "tong-hop.csv"]);
    expect(readFileSync(join(folder, "tong-hop.csv"), "utf8")).toMatch(/^\uFEFFTệp;[\s\S]*a\.docx;/);
    await ntm(folder, ["check", "a.docx", "-o", "ket-qua.txt"]);
    expect(readFileSync(join(folder, "ket-qua.txt"), "utf8")).toContain("a.docx: ");
    const refused = await ntm(folder, ["check", "a.docx", "-o", "a.docx", "--force"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("Không ghi kết quả vào");
  });

  test("a file that stands there is kept without --force", async () => {
    const folder = emptyWorkspace();
    writeFileSync(join(folder, "a.txt"), "Đạt 5%.");
    writeFileSync(join(folder, "ket-qua.json"), "của tôi");
    expect((await ntm(folder, ["check", "a.txt", "-o", "ket-qua.json"])).code).toBe(2);
    expect(readFileSync(join(folder, "ket-qua.json"), "utf8")).toBe("của tôi");
    await ntm(folder, ["check", "a.txt", "-o", "ket-qua.json", "--force"]);
    expect(JSON.parse(readFileSync(join(folder, "ket-qua.json"), "utf8"))).toHaveProperty("format");
  });
});
