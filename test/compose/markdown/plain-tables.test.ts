import fc from "fast-check";
import type { Node, Parent } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../src/compose/markdown/markdown.ts";
import { putTables, withoutTables } from "../../../src/compose/markdown/plain-tables.ts";
import { seeds } from "../../support/share.ts";

/** A tree without the places of its nodes. */
const treeOf = ({ position: _, ...node }: Node & Partial<Parent>): object => ({
  ...node,
  ...(node.children ? { children: node.children.map(treeOf) } : {}),
});

function expectAlike(markdown: string): void {
  const { text, tables } = withoutTables(markdown);
  const root = parseMarkdown(text);
  // Else the whole text goes to the parser.
  if (putTables(root, tables)) expect(treeOf(root), markdown).toEqual(treeOf(parseMarkdown(markdown)));
}

const TABLE = "| A | B |\n|:-:|--:|\n| một | 1 |\n| **hai** | **2** |\n| ^ | < |\n|  | \u00A0 |\n";

describe("tables past the parser: the same tree as by the parser", () => {
  test.each([
    ["alone", TABLE, 1],
    ["after a directive", `::table{widths="1 2"}\n${TABLE}`, 1],
    ["after a directive that is none", `::table{widths="1 2\n${TABLE}`, 1],
    ["between paragraphs", `Trước.\n\n${TABLE}\nSau.\n`, 1],
    ["twice", `${TABLE}\n${TABLE}`, 2],
    ["in a container", `:::annex{name="a"}\n# Đầu\n\n${TABLE}\n:::\n`, 1],
    ["in containers within one another", `::::annex{name="a"}\n:::centre\n\n${TABLE}\n:::\n\n${TABLE}\n::::\n`, 2],
    ["behind a list and behind a footnote", `- một\n\n${TABLE}\nx[^a]\n\n[^a]: y\n\n${TABLE}`, 2],
    ["with tokens of printed text", TABLE.replace("một", "\uE000\uE010\uE001"), 1],
    ["without the last bar", "| A | B |\n|---|---|\n| 1 | 2\n", 1],
    ["below a paragraph, which it may go on", `Trước.\n${TABLE}`, 0],
    ["with a line behind it that is one more row", `${TABLE}thêm\n`, 0],
    ["with a row too short", `${TABLE}| x |\n`, 0],
    ["with a row too long", `${TABLE}| x | y | z |\n`, 0],
    ["with emphasis inside a cell", TABLE.replace("một", "*một* hai"), 1],
    ["with bold and more in a cell", TABLE.replace("một", "**một** hai"), 1],
    ["with emphasis that does not end", TABLE.replace("một", "*một"), 0],
    ["with bold around a space", TABLE.replace("một", "** một**"), 0],
    ["with an escaped bar", TABLE.replace("một", "một \\| hai"), 0],
    ["with a footnote", `${TABLE.replace("một", "một[^a]")}\n[^a]: y\n`, 0],
    ["indented, in a list", `- một\n\n  ${TABLE.trimEnd().replaceAll("\n", "\n  ")}\n`, 0],
    ["without a line of alignment", "| A | B |\n| 1 | 2 |\n", 0],
  ])("%s", (_, markdown, taken) => {
    expect(withoutTables(markdown).tables).toHaveLength(taken);
    expectAlike(markdown);
  });

  test("any lines of tables, with what Markdown means something by", () => {
    const cell = fc.constantFrom(
      "",
      "a",
      "một hai",
      "**b**",
      "**",
      "*",
      "_c_",
      "<",
      "^",
      "\\|",
      "~3~",
      "`d`",
      "&amp;",
      ":x",
      "1)",
      "# e",
      "-",
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => `| ${cells.join(" | ")} |`);
    const line = fc.oneof(
      { weight: 6, arbitrary: row },
      { weight: 2, arbitrary: fc.constantFrom("|---|", "|:-:|--:|", "| --- | :-- |", "|-|-|-|") },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "",
          "",
          "chữ",
          "- mục",
          '::table{head="1"}',
          ":::centre",
          ":::",
          "# Đề",
          "[^a]: chú",
        ),
      },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expectAlike(`${lines.join("\n")}\n`);
      }),
      { seed: 15, numRuns: seeds(300, 0.2) },
    );
  });
});
