import { copyFileSync, cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeShort } from "../../support/made-documents.ts";
import { shortReports } from "../../support/short-report.ts";
import { emptyWorkspace, sharedSampleWorkspace } from "../../support/workspace.ts";
import { ntm } from "../captured.ts";

test("report --json names the files of each document and nothing else is on the output", async () => {
  const folder = shortReports();
  const { out, err, code } = await ntm(folder, ["report", "-p", "2024-H1", "--json", "--no-html"]);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ format: "ntm/report", formatVersion: 1, toolVersion: "0.0.0", period: "2024-H1" });
  const [document] = report.documents;
  expect(document).toMatchObject({ type: "bao-cao-so-ket", made: true, removed: [] });
  expect(document.written).toContain(join(folder, "out/2024-H1/bao-cao-so-ket.docx"));
  expect(document.findings[0]).toHaveProperty("code");
  expect(err).toBe("");
  expect(code).toBe(0);
});

test("refresh --json: nothing to do is said by empty lists", async () => {
  const folder = emptyWorkspace();
  cpSync(await madeShort(), folder, { recursive: true });
  copyFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx"), join(folder, "a.docx"));
  const { out, code } = await ntm(folder, ["refresh", "a.docx", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    format: "ntm/refresh",
    file: "a.docx",
    made: true,
    updates: [],
    written: [],
  });
  expect(code).toBe(0);
});

test("explain --json has the shape of evaluate --json, of the unit and the set that are named", async () => {
  const folder = sharedSampleWorkspace();
  const named = ["-p", "2024-H1", "--json"];
  const explained = await ntm(folder, ["explain", "Can Lộc", "huyen-ntm-nang-cao", "P2", ...named]);
  const evaluated = await ntm(folder, ["evaluate", "-u", "Can Lộc", "-s", "huyen-ntm-nang-cao", ...named]);
  expect(JSON.parse(explained.out)).toEqual(JSON.parse(evaluated.out));
});

test("every format that the program writes is in the table of formats", () => {
  const page = readFileSync(new URL("../../../docs/json.md", import.meta.url), "utf8");
  for (const format of ["ntm/findings", "ntm/report", "ntm/refresh", "ntm/figure-diff", "ntm-names"])
    expect(page).toContain(format);
});
