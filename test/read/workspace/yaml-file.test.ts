import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";

const folder = mkdtempSync(join(tmpdir(), "yaml-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (text: string) => {
  const path = join(folder, "tep.yaml");
  writeFileSync(path, text);
  return readYaml(path, "tep.yaml");
};

const refusalOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof CannotRun) return error.findings;
    throw error;
  }
  throw new Error("not refused");
};

test("a place is that of the key or item", () => {
  const text = 'a: 1\nlist:\n  - name: x\n    size: 2\n  - name: "y"\n';
  for (const source of [load(text), load(`${text}more: &anchor 3\n`)]) {
    expect(source.locate(["a"])).toEqual({ line: 1, column: 1 });
    expect(source.locate(["list", 0, "size"])).toEqual({ line: 4, column: 5 });
    expect(source.locate(["list", 1])).toEqual({ line: 5, column: 5 });
  }
});

test("a key that is not there is placed at the nearest one above", () => {
  const source = load("a:\n  b: 1\n");
  expect(source.locate(["a", "c", "d"])).toEqual({ line: 1, column: 1 });
  expect(source.locate([])).toEqual({ line: 1, column: 1 });
});

test("block scalars and anchors are read", () => {
  expect(load("a: |\n  một\n  hai\nb: &x [1]\nc: *x\n").value).toEqual({ a: "một\nhai\n", b: [1], c: [1] });
});

test("text is composed (NFC), and dates stay text", () => {
  expect(load("tên: Xa\u0303\nngày: 2024-06-14\n").value).toEqual({ tên: "Xã", ngày: "2024-06-14" });
});

test.each([
  ["a repeated key", "a: 1\na: 2\n"],
  ["an open bracket", "a: [1, 2\n"],
  ["a tab as indent", "a:\n\tb: 1\n"],
])("%s is refused with its place", (_, text) => {
  const refusal = refusalOf(() => load(text));
  expect(refusal).toMatchObject([{ place: { file: "tep.yaml", line: 2, column: 1 }, severity: "error" }]);
});

test("a missing file is refused by name", () => {
  expect(() => readYaml(join(folder, "không-có.yaml"), "data/x.yaml")).toThrow("Không đọc được tệp data/x.yaml");
});
