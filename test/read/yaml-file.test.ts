import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { CannotRun } from "../../src/domain/finding.ts";
import { parsePlainYaml } from "../../src/read/plain-yaml.ts";
import { readYaml } from "../../src/read/yaml-file.ts";

const folder = mkdtempSync(join(tmpdir(), "yaml-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (text: string) => {
  const path = join(folder, "tep.yaml");
  writeFileSync(path, text);
  return readYaml(path, "tep.yaml");
};

const expectAgreement = (text: string): void => {
  const plain = parsePlainYaml(text);
  if (plain) expect(plain.value).toEqual(parse(text));
};

describe("the plain reader", () => {
  const tricky = fc.constantFrom(
    "a: b",
    "- x",
    "#",
    "x # y",
    "null",
    "~",
    "0x1F",
    "1.10",
    "true",
    "'",
    '"',
    "{",
    "]",
    "a,b",
    ": ",
    "Điều 1, khoản 4",
    "",
    " ",
    "-1",
    "2024-01-01",
  );
  const scalar = fc.oneof(
    fc.string(),
    tricky,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,8}$/), tricky, fc.string());
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      scalar,
      fc.array(tie("node"), { maxLength: 4 }),
      fc.dictionary(key, tie("node"), { maxKeys: 4 }),
    ),
  }));

  test("agrees with the full parser on whatever it accepts: block style", () => {
    fc.assert(
      fc.property(node, (value) => expectAgreement(stringify(value))),
      { numRuns: 500 },
    );
  });

  test("agrees with the full parser on whatever it accepts: flow style", () => {
    const flow = (value: unknown) => stringify(value, { collectionStyle: "flow", lineWidth: 0 });
    fc.assert(
      fc.property(node, (value) => expectAgreement(flow(value))),
      { numRuns: 500 },
    );
  });

  test("agrees with the full parser, or declines, on lines put together at random", () => {
    const line = fc.constantFrom(
      "a: 1",
      "b:",
      "  c: x",
      "- d",
      "  - e: 1",
      "    f: 2",
      "# g",
      "",
      "h: [1, {i: 2}]",
      "  j",
      "- - k",
      "l: 'm''n' # o",
      'p: "q\\n"',
      "r: s: t",
      "u : v",
      "- w: 1",
      "  x: 2",
      "? y",
      "z: |",
      "a: &b 1",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join("\n");
        const plain = parsePlainYaml(text);
        if (plain) expect(plain.value).toEqual(parse(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("reads every rule file of the package as the full parser does", () => {
    const data = join(import.meta.dirname, "../../data");
    for (const name of ["criteria", "legal", "units"]) {
      for (const file of readdirSync(join(data, name)).filter((one) => one.endsWith(".yaml"))) {
        const text = readFileSync(join(data, name, file), "utf8");
        expect(parsePlainYaml(text), file).toEqual({ value: parse(text) });
      }
    }
  });
});

test("a place is that of the key or item, whichever parser read the file", async () => {
  const text = 'a: 1\nlist:\n  - name: x\n    size: 2\n  - name: "y"\n';
  for (const source of [await load(text), await load(`${text}more: &anchor 3\n`)]) {
    expect(source.locate(["a"])).toEqual({ line: 1, column: 1 });
    expect(source.locate(["list", 0, "size"])).toEqual({ line: 4, column: 5 });
    expect(source.locate(["list", 1])).toEqual({ line: 5, column: 5 });
  }
});

test("a key that is not there is placed at the nearest one above", async () => {
  const source = await load("a:\n  b: 1\n");
  expect(source.locate(["a", "c", "d"])).toEqual({ line: 1, column: 1 });
  expect(source.locate([])).toEqual({ line: 1, column: 1 });
});

test("block scalars and anchors are read by the full parser", async () => {
  expect((await load("a: |\n  một\n  hai\nb: &x [1]\nc: *x\n")).value).toEqual({ a: "một\nhai\n", b: [1], c: [1] });
});

test("text is composed (NFC), and dates stay text", async () => {
  expect((await load("tên: Xa\u0303\nngày: 2024-06-14\n")).value).toEqual({ tên: "Xã", ngày: "2024-06-14" });
});

test.each([
  ["a repeated key", "a: 1\na: 2\n", "tep.yaml:2:1"],
  ["an open bracket", "a: [1, 2\n", "tep.yaml:2:1"],
  ["a tab as indent", "a:\n\tb: 1\n", "tep.yaml:2:1"],
])("%s is refused with its place", async (_, text, place) => {
  await expect(load(text)).rejects.toThrow(CannotRun);
  await expect(load(text)).rejects.toThrow(place);
});

test("a missing file is refused by name", async () => {
  await expect(readYaml(join(folder, "không-có.yaml"), "data/x.yaml")).rejects.toThrow(
    "Không đọc được tệp data/x.yaml",
  );
});
