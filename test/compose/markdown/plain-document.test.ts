import fc from "fast-check";
import type { ListItem, Node, Parent } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../src/compose/markdown/markdown.ts";
import { plainDocument } from "../../../src/compose/markdown/plain-document.ts";
import { seeds } from "../../support/share.ts";

const RUNS = seeds(600, 0.2);

/** A tree as documents are made of it: without places and looseness, items with their marks. */
const treeOf = (node: Node & Partial<Parent>, markdown: string): object => {
  const { position, data, children, spread: _, ...rest } = node as ListItem & Partial<Parent>;
  const mark = data?.marker ?? /^ *(\S+)/.exec(markdown.slice(position?.start.offset))?.[1];
  return {
    ...rest,
    ...(node.type === "listItem" ? { mark } : {}),
    ...(children ? { children: children.map((child) => treeOf(child, markdown)) } : {}),
  };
};

/** Whether it was read past the parser; then it must be the parser's tree. */
function isAlike(markdown: string): boolean {
  const plain = plainDocument(markdown);
  if (plain) expect(treeOf(plain, markdown), markdown).toEqual(treeOf(parseMarkdown(markdown), markdown));
  return plain !== undefined;
}

const TABLE = "| A | B |\n|:-:|--:|\n| một | **hai** |\n";

describe("documents past the parser: the same tree as by the parser", () => {
  test.each([
    ["nothing", ""],
    ["blank lines", "\n  \n\n"],
    ["headings and paragraphs", "# Đầu\n\nMột.\n\n## Hai\nBa,\nbốn;\n  năm. \nsáu\n# Bảy\n"],
    ["bold and italic", "Một *hai* **ba**, *(bốn)*; **năm\nsáu**.\n\n*Bảy*: tám\n"],
    ["numbers that begin a line", "2024 là năm.\n\n1.1. Mục\n\n12 xã\n"],
    ["items", "- một\n- hai\n  thêm\nlười\n\n- ba\n\n+ bốn\n+ năm\n\nSáu\n"],
    ["items in an item", "- một\n  thêm\n  - hai\nlười\n  - ba\n  + bốn\n- năm\n\n1. sáu\n   1. bảy\n"],
    ["numbered items", "1. một\n1. hai\n\n2. ba\n\na\n\n3) bốn\n4) năm\n"],
    ["an item whose words stand below its mark", "- \n  *Lúa*:\n  tăng\n\n1. \n   hai\n"],
    ["footnotes", "Một[^a], hai[^Thuyết-minh!E8].\n\n[^a]: Chú.\n[^Thuyết-minh!E8]: *Thích*\nthêm\n"],
    ["a directive", `::table{widths="1 2" numbered}\n${TABLE}\n::chart{type="bar" title='x'}\n`.replace("'x'", '"x"')],
    [
      "containers",
      `:::annex{name="a" landscape}\n# Đầu\n\n${TABLE}:::\n::::annex{name="b"}\n:::centre\ngiữa\n:::\n::::\n`,
    ],
    ["tokens of printed text", "\uE000\uE010\uE001, \uE000\uE011\uE001[^a]\n\n[^a]: \uE000\uE012\uE001\n"],
    ["a heading behind an item", "- một\n# Hai\n"],
  ])("%s", (_, markdown) => {
    expect(isAlike(markdown)).toBe(true);
  });

  test.each([
    ["an escape", "một \\* hai\n"],
    ["underscores", "một _hai_\n"],
    ["a footnote without words", "một[^a]\n"],
    ["a footnote within a directive", ":::centre\n[^a]: x\n:::\n\nmột[^a]\n"],
    ["a footnote of two paragraphs", "một[^a]\n\n[^a]: x\n\n    y\n"],
    ["emphasis in emphasis", "**một *hai* ba**\n"],
    ["emphasis that does not close", "một *hai\n"],
    ["asterisks that do not open", "a* b*\n"],
    ["an item in an item in an item", "- một\n  - hai\n    - ba\n"],
    ["items in an item farther in", "- một\n   - hai\n"],
    ["an item behind a blank line in an item", "- một\n\n  - hai\n"],
    ["an item of two paragraphs", "- một\n\n  hai\n"],
    ["two spaces that break a line", "một  \nhai\n"],
    ["a table below a paragraph", `một\n${TABLE}`],
    ["a row too short", "| A | B |\n|---|---|\n| 1 |\n"],
    ["a directive below a paragraph", "một\n::table{}\n"],
    ["a container that does not end", ":::centre\nmột\n"],
    ["a directive with a label", "::table[x]\n"],
    ["an entity in an attribute", '::table{a="&amp;"}\n'],
    ["a heading with hashes behind", "# một #\n"],
    ["a heading without words", "#\n"],
    ["an indented paragraph", "  một\n"],
    ["a tab", "một\thai\n"],
  ])("for the parser: %s", (_, markdown) => {
    expect(isAlike(markdown)).toBe(false);
  });

  const words = fc.constantFrom(
    ...[
      "một",
      "hai ba",
      "*bốn*",
      "**năm**",
      "*(sáu)*",
      "*",
      "**",
      "[^a]",
      "[^B]",
      "[",
      "]",
      "\\",
      "_x_",
      "~3~",
      "<b>",
      "&amp;",
      "`c`",
      "!",
      "|",
    ],
    ...["\uE000\uE010\uE001", "1.", "12", "-", "+", ":", "#", "“x”", "(y)", "\u00A0", " ", "  ", "."],
  );
  const text = fc
    .array(words, { minLength: 1, maxLength: 4 })
    .chain((list) => fc.constantFrom("", " ").map((by) => list.join(by)));
  const begins = fc.constantFrom(
    ...[
      "",
      "",
      "",
      "",
      "# ",
      "## ",
      "- ",
      "- ",
      "+ ",
      "1. ",
      "2. ",
      "3) ",
      "* ",
      "[^a]: ",
      "[^b]: ",
      "  ",
      "   ",
      "    ",
      "-   ",
      "| ",
    ],
  );
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(begins, text).map((both) => both.join("")) },
    { weight: 5, arbitrary: fc.constantFrom("", "", "", " ") },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ...[
          "- ",
          "1. ",
          "-",
          "# ",
          ":::",
          "::::",
          ":::centre",
          ":::left",
          "::::annex{}",
          '::table{a="b" c}',
          "::chart",
          ":::",
        ],
        ...["| a | b |", "|---|---|", "| 1 | *2* |"],
      ),
    },
  );
  const inBlocks = fc
    .array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 5 })
    .map((blocks) => blocks.map((lines) => lines.join("\n")).join("\n\n"));

  test("any lines, with what Markdown means something by", () => {
    let plain = 0;
    fc.assert(
      fc.property(inBlocks, fc.constantFrom("", "\n", "\n\n[^a]: a\n\n[^b]: b"), (lines, end) => {
        if (isAlike(lines + end)) plain += 1;
      }),
      { seed: 15, numRuns: RUNS },
    );
    expect(plain).toBeGreaterThan(RUNS / 12);
  });

  test("any lines that documents are mostly made of", () => {
    const mostly = fc.constantFrom(
      ...[
        "Một",
        "hai *ba* bốn,",
        "**Năm**: sáu[^a].",
        "(bảy)",
        "12 xã",
        "- tám",
        "- *chín*:",
        "+ mười",
        "1. a",
        "2. b",
        "# Đầu",
        "### Hai",
      ],
      ...[
        "  thêm",
        "  - a",
        "  + b",
        "   - c",
        "    - d",
        "  - ",
        "    e",
        "",
        "",
        "",
        "[^a]: chú",
        "- ",
        ":::centre",
        ":::",
        "::chart{x}",
        "| a |",
        "|---|",
        "| **b** |",
      ],
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(mostly, { maxLength: 14 }), (lines) => {
        if (isAlike(`${lines.join("\n")}\n\n[^a]: x\n`)) plain += 1;
      }),
      { seed: 15, numRuns: RUNS },
    );
    expect(plain).toBeGreaterThan(RUNS / 6);
  });
});
