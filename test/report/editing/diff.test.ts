import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntm } from "../../cli/captured.ts";
import { editCell, withNumber } from "../../support/workspace.ts";
import { DOCUMENT, EDITED, editedReport, LAND, OUT } from "./edited-sample.ts";

describe("ntm diff", () => {
  test("two versions: the figures that differ, in 80 columns and as JSON", async () => {
    const folder = await editedReport();
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
    const folder = await editedReport();
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
