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
  ["a: 1\nb: 2\na: 3\n", 3, 1, 'khóa "a" lặp lại, đã có ở dòng 1', "gộp hai khóa"],
  ["a: [1, 2\nb: 3\n", 1, 4, "dấu ngoặc [ mở ra", "gõ thêm dấu ]"],
  ["a: 1\n=======\nb: 2\n", 2, 1, 'dòng "=======" là dấu của lần gộp tệp', "giữ bản đúng"],
  ["a:\n\tb: 1\n", 2, 1, "dấu Tab ở đầu dòng", "gõ dấu cách"],
  ["a:\n  b: 1\n\tc: 2\n", 3, 1, "dấu Tab ở đầu dòng", "gõ dấu cách"],
  ["x: 1\nten: Báo cáo: sơ kết\n", 2, 6, "dấu hai chấm ở trong giá trị", 'ten: "Báo cáo: sơ kết"'],
  ["a: 'abc\nb: 1\n", 1, 4, "dấu nháy ' mở ra", "gõ thêm dấu '"],
  ['a: "abc\nb: 1\nc: "d"\n', 1, 4, 'dấu nháy " mở ra', 'gõ thêm dấu "'],
  ["a: 'it's'\nb: 1\n", 1, 8, "chữ đứng sau dấu nháy đóng: s'", "một cặp ngoặc kép"],
  ["a 1\nb: 2\n", 1, 1, "dòng không có dấu hai chấm: a 1", "gõ dấu hai chấm"],
  ["a: 1\nb:2\nc: 3\n", 2, 1, "thiếu dấu cách sau dấu hai chấm: b:2", "gõ một dấu cách"],
  ["a: @x\n", 1, 4, "giá trị bắt đầu bằng dấu @", '"@x"'],
  ["a:\n  b: 1\n c: 2\n", 3, 2, "thụt lề không thẳng hàng", "thẳng hàng"],
  ["a: 1\n---\nb: 2\n", 2, 1, "dòng --- chia tệp làm hai", "xóa dòng ---"],
  ["a: 1\u0007\n", 1, 5, "ký tự điều khiển", "gõ lại dòng"],
])("%j is refused at line %i, column %i: %s", (text, line, column, found, fix) => {
  expect(refusalOf(() => load(text))).toMatchObject([
    {
      code: "rules/not-yaml",
      place: { file: "tep.yaml", line, column },
      severity: "error",
      found: expect.stringContaining(found),
      fix: expect.stringContaining(fix),
    },
  ]);
});

test("values of several lines are not taken for what was left open", () => {
  const text = 'a: "một\n  hai"\nb:\n  - [1,\n     2]\nc: d: e\n';
  expect(refusalOf(() => load(text))).toMatchObject([
    { place: { line: 6 }, found: expect.stringContaining("hai chấm") },
  ]);
});

test.each([
  ["UTF-16 of Notepad", Buffer.from("\ufefftên: Xã\n", "utf16le"), {}, "UTF-16"],
  ["a code page of Windows", Buffer.from("a: 1\nb: \xd0\xf4\n", "latin1"), { line: 2 }, "không theo bảng mã UTF-8"],
])("%s is refused, and how to save the file is told", (_, bytes, place, found) => {
  const path = join(folder, "ma.yaml");
  writeFileSync(path, bytes);
  expect(refusalOf(() => readYaml(path, "ma.yaml"))).toMatchObject([
    { code: "rules/encoding", place: { file: "ma.yaml", ...place }, found: expect.stringContaining(found) },
  ]);
});

test("a mark of UTF-8 at the beginning is passed over", () => {
  expect(load("\ufeffa: 1\n").value).toEqual({ a: 1 });
});

test("a missing file is refused by name", () => {
  expect(() => readYaml(join(folder, "không-có.yaml"), "data/x.yaml")).toThrow("Không đọc được tệp data/x.yaml");
});
