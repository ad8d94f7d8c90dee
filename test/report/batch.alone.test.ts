import { expect, test, vi } from "vitest";
import { ALL } from "../support/share.ts";
import { shortReports } from "../support/short-report.ts";
import { WRITER } from "../support/writer.ts";

const read = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock("../../src/read/workbook/workbook.ts", async (original) => {
  const real = await original<typeof import("../../src/read/workbook/workbook.ts")>();
  return {
    ...real,
    readWorkbook: (...args: Parameters<typeof real.readWorkbook>) => {
      read.files.push(args[1]);
      return real.readWorkbook(...args);
    },
  };
});

const { makeReports } = await import("../../src/commands/report.ts");

test.runIf(ALL)("the workbooks are read once, however many documents are made of them", async () => {
  const types = ["bao-cao-so-ket", "bao-cao"];
  const request = { folder: shortReports(), period: "2024-H1", types, draft: false, force: false, writer: WRITER };
  const { documents: made } = await makeReports(request);
  expect(made.map(({ type, written }) => [type, written.length])).toEqual(types.map((type) => [type, 4]));
  // Document, page, trace, manifest. Three districts and the province, the same of the period before, and the province of the year before.
  expect(read.files).toHaveLength(9);
  expect(new Set(read.files).size).toBe(9);
});
