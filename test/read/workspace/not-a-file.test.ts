import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readWorkbook } from "../../../src/read/workbook/workbook.ts";
import { readBytes } from "../../../src/read/workspace/file-bytes.ts";
import { listPeriods, listWorkbooks } from "../../../src/read/workspace/period-files.ts";
import { listFiles, readText } from "../../../src/read/workspace/text-file.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { emptyWorkspace } from "../../support/workspace.ts";

/** What may stand where a file is expected; each would hang, or end in a stack trace, when simply opened. */
const OBSTACLES: Readonly<Record<string, { readonly make: (path: string) => void; readonly said: string }>> = {
  fifo: { make: (path) => void spawnSync("mkfifo", [path]), said: "là một ống dẫn (FIFO)" },
  "dangling link": { make: (path) => symlinkSync("khong-co", path), said: "là liên kết trỏ tới chỗ không còn" },
  folder: { make: (path) => mkdirSync(path), said: "là một thư mục" },
  "link to itself": { make: (path) => symlinkSync(path, path), said: "các liên kết trỏ vòng" },
  device: { make: (path) => symlinkSync("/dev/zero", path), said: "là một thiết bị" },
  "file that fails when read": { make: (path) => symlinkSync("/proc/self/mem", path), said: "đĩa báo lỗi đọc" },
};

const posix = process.platform === "linux";

describe.runIf(posix).each(Object.entries(OBSTACLES))("a %s", (_, { make, said }) => {
  const placed = (name: string): string => {
    const path = join(emptyWorkspace(), name);
    make(path);
    return path;
  };

  test("in place of a workbook is one finding about that file", async () => {
    const result = await readWorkbook(placed("a.xlsx"), "a.xlsx");
    expect(result.ok).toBe(false);
    expect(result.findings).toEqual([expect.objectContaining({ code: "file/unreadable", place: { file: "a.xlsx" } })]);
    expect(result.findings[0]!.found).toContain(said);
  });

  test("in place of a text, a YAML file, a document is one sentence that says what it is", async () => {
    const path = placed("a");
    for (const read of [() => readText(path, "a"), () => readYaml(path, "a")]) {
      expect(read).toThrow(CannotRun);
      expect(read).toThrow(said);
    }
    await expect(readBytes(path, "a")).rejects.toThrow(said);
  });

  test("under a workbook's name in a period's folder is left to the reader; under another it is a warning or passed over", async () => {
    const folder = emptyWorkspace();
    make(join(folder, "can-loc.xlsx"));
    make(join(folder, "ghi-chu"));
    const { workbooks, findings } = await listWorkbooks(folder, "data/periods/2024-H1");
    expect(workbooks).toEqual(["can-loc.xlsx"]);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      said === "là một thư mục" ? [] : ["warning file/unreadable"],
    );
  });

  test("in the office's place for a rule file is never passed over for the package's own", () => {
    const folder = emptyWorkspace();
    mkdirSync(join(folder, "data/document-rules"), { recursive: true });
    make(join(folder, "data/office.yaml"));
    make(join(folder, "data/document-rules/nd30.yaml"));
    const { root, locate } = findWorkspace(folder);
    expect(root).toBe(folder);
    const path = locate("data/document-rules/nd30.yaml");
    expect(path).toBe(join(folder, "data/document-rules/nd30.yaml"));
    expect(() => readYaml(path, "data/document-rules/nd30.yaml")).toThrow(CannotRun);
  });

  test("in place of a folder of rules is one sentence, but for a folder", () => {
    const folder = placed("indicators");
    if (said === "là một thư mục") expect(listFiles(folder, ".yaml")).toEqual([]);
    else expect(() => listFiles(folder, ".yaml")).toThrow(CannotRun);
  });
});

test.runIf(posix)("a link to a folder is a period like any other; a dangling one is none", () => {
  const folder = emptyWorkspace();
  mkdirSync(join(folder, "kho/2024-H1"), { recursive: true });
  mkdirSync(join(folder, "ky"));
  symlinkSync("../kho/2024-H1", join(folder, "ky/2024-H1"));
  symlinkSync("../kho/2023", join(folder, "ky/2023"));
  expect(listPeriods(join(folder, "ky"))).toEqual(["2024-H1"]);
});
