import { expect, test } from "vitest";
import { run } from "../../../src/cli/program.ts";
import { transientLine } from "../../../src/cli/terminal/transient-line.ts";
import { shortReports } from "../../support/short-report.ts";
import { WRITER } from "../../support/writer.ts";

/** The lines that a command shows while somebody waits. */
async function watched(folder: string, args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const terminal = {
    version: "0.0.0",
    writer: WRITER,
    folder,
    out: () => {},
    err: () => {},
    columns: 80,
    colours: false,
  };
  await run(args, { ...terminal, transient: (line) => lines.push(line) });
  return lines;
}

test("a report counts the workbooks that it reads, then the documents that it makes", async () => {
  const lines = await watched(shortReports(), ["report", "--period", "2024-H1", "--all"]);
  expect(lines.slice(0, 2)).toEqual(["Đang đọc tệp số liệu 1/4 …", "Đang đọc tệp số liệu 2/4 …"]);
  expect(lines.slice(-2)).toEqual(["Đang lập văn bản 1/2 …", "Đang lập văn bản 2/2 …"]);
});

test("an archive tells at which of its steps it is", async () => {
  const folder = shortReports();
  await watched(folder, ["report", "--period", "2024-H1"]);
  expect(await watched(folder, ["archive", "--period", "2024-H1"])).toEqual(
    [1, 2, 3].map((step) => `Đang đóng gói hồ sơ, bước ${step}/3 …`),
  );
});

test("forms are counted one by one", async () => {
  const lines = await watched(shortReports(), ["forms", "--period", "2024-Q3"]);
  expect(lines.filter((line) => line.includes("biểu mẫu")).slice(-2)).toEqual([
    "Đang lập biểu mẫu 3/4 …",
    "Đang lập biểu mẫu 4/4 …",
  ]);
});

test("what is said stands on a line of its own, and the last line is cleared away", () => {
  let screen = "";
  let file = "";
  const stream = { write: (text: string) => (screen += text) };
  const { show, apart } = transientLine(stream);
  apart(stream)("trước\n");
  show("1/2");
  show("2/2");
  apart({ write: (text: string) => (file += text) })("ghi ra tệp\n");
  apart(stream)("sau\n");
  expect(screen).toBe("trước\n\r\u001b[K1/2\r\u001b[K2/2\r\u001b[Ksau\n");
  expect(file).toBe("ghi ra tệp\n");
});
