import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeReport } from "../../../src/commands/report.ts";
import { readDocument } from "../../../src/read/document/read-document.ts";
import { sharedSampleWorkspace } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";
import { hitsIn } from "./content-check.ts";

const folder = sharedSampleWorkspace();

test.each([
  ["bao-cao-so-ket", "2024-H1"],
  ["bao-cao", "2024-H1"],
  ["thong-bao", "2023"],
])("the words of our own %s of %s give no finding", async (type, period) => {
  const made = await makeReport({ folder, period, type, draft: false, force: true, writer: WRITER });
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  const file = made.value.find((path) => path.endsWith(".docx"))!;
  expect(hitsIn(readDocument(readFileSync(file), file), { profile: "issued" })).toEqual([]);
});
