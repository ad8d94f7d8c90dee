import { describe, expect, test } from "vitest";
import { drawnTemplate } from "../../../src/compose/drawing/drawn-template.ts";
import { inlinedPartials } from "../../../src/compose/drawing/inlined-partials.ts";
import type { Block, Run } from "../../../src/domain/document/report-document.ts";

const text = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic, subscript, footnote }) =>
      footnote === undefined
        ? `${bold ? "**" : ""}${italic ? "*" : ""}${subscript ? "~" : ""}${text}${subscript ? "~" : ""}${italic ? "*" : ""}${bold ? "**" : ""}`
        : `[${footnote}]`,
    )
    .join("");

function line(block: Block): string {
  if (block.kind === "table")
    return [...block.head, ...block.rows]
      .map(({ cells, bold }) => `|${bold ? "!" : ""} ${cells.map(({ runs }) => text(runs)).join(" | ")} |`)
      .join("\n");
  if (block.kind === "heading") return `${"#".repeat(block.depth)} ${text(block.runs)}`;
  if (block.kind === "bullet") return `${block.level === 1 ? "-" : "+"} ${text(block.runs)}`;
  if (block.kind === "item") return `${block.label} ${text(block.runs)}`;
  return block.kind === "chart" ? "chart" : text(block.runs);
}

const drawn = (template: string): string => {
  const { blocks, footnotes } = drawnTemplate(template);
  return [
    ...blocks.map(({ block }) => line(block)),
    ...footnotes.map((runs, index) => `[${index}] ${text(runs)}`),
  ].join("\n");
};

describe("paragraphs", () => {
  test("sentences on lines of their own are one paragraph, blocks between them stand inside it", () => {
    const template = 'Một.\n{{#if (gt "a" 0)}}\nHai {{num "a"}}.\n{{else}}\nBa.\n{{/if}}\nBốn.\n';
    expect(drawn(template)).toBe('Một.{{#if (gt "a" 0)}} Hai {{num "a"}}.{{else}} Ba.{{/if}} Bốn.');
  });

  test("a block around whole paragraphs keeps its tags in paragraphs of their own", () => {
    expect(drawn("Một.\n\n{{#if a}}\nHai.\n\n- Ba.\n{{/if}}\n\nBốn.\n")).toBe(
      "Một.\n{{#if a}}\nHai.\n- Ba.\n{{/if}}\nBốn.",
    );
  });

  test("two spaces that would meet over a tag are one", () => {
    expect(drawn("Năm {{#if a}}\ncó {{b}}, {{else}}\nchưa có, {{/if}} đến nay.")).toBe(
      "Năm {{#if a}}có {{b}}, {{else}}chưa có, {{/if}}đến nay.",
    );
  });

  test("headings, items and bullets keep their level, and words their look beside tags", () => {
    const template =
      "## Mục {{x}}\n\n1. Việc.\n\n1) Điểm.\n\n- Gạch{{#if y}} *({{z}})*{{/if}}.\n  - Cộng **đậm**.\n+ Cộng NV~3~.";
    expect(drawn(template)).toBe(
      "## Mục {{x}}\n1. Việc.\na) Điểm.\n- Gạch{{#if y}} *({{z}})*{{/if}}.\n+ Cộng **đậm**.\n+ Cộng NV~3~.",
    );
  });

  test("a tag over several lines stands on one", () => {
    expect(drawn('Khối lượng: {{amounts "a"\n  a="làm …"\n  none="không"}}.')).toBe(
      'Khối lượng: {{amounts "a" a="làm …" none="không"}}.',
    );
  });
});

test("a block that ends a paragraph and begins a list is divided", () => {
  expect(drawn("- Một.\n  {{#if a}}\n  Kết quả:\n  {{#each b}}\n  + {{c}}.\n  {{/each}}\n  {{/if}}\n")).toBe(
    "- Một.{{#if a}} Kết quả:{{/if}}\n{{#if a}}\n{{#each b}}\n+ {{c}}.\n{{/each}}\n{{/if}}",
  );
});

describe("footnotes", () => {
  test("a body goes to its mark, with the block that holds nothing else", () => {
    expect(drawn("Rác{{#if a}}[^waste]{{/if}}.\n\n{{#if a}}\n[^waste]: Ở {{b}}.\n{{/if}}\n")).toBe(
      "Rác{{#if a}}[0]{{/if}}.\n[0] {{#if a}}Ở {{b}}.{{/if}}",
    );
  });
});

describe("tables", () => {
  test("a cell that goes on its neighbour is one with it, in the head and between tags", () => {
    const table = [
      "| TT | Vốn | < |",
      "| ^ | Giao | Chi |",
      "|:-:|:-:|:-:|",
      "{{#each a}}",
      "| 1 | x | < |",
      "{{/each}}",
    ];
    const [drawn] = drawnTemplate(`::table{widths="1 2 2" head="2"}\n${table.join("\n")}\n`).blocks;
    const rows = drawn?.block.kind === "table" ? [...drawn.block.head, ...drawn.block.rows] : [];
    expect(
      rows.map(({ cells }) =>
        cells.map(({ runs, columnSpan = 1, rowSpan = 1 }) => `${text(runs)} ${columnSpan}×${rowSpan}`).join(" | "),
      ),
    ).toEqual(["TT 1×2 | Vốn 2×1", "Giao 1×1 | Chi 1×1", "{{#each a}} 3×1", "1 1×1 | x 2×1", "{{/each}} 3×1"]);
  });

  test("a table with merge is told: Word prints each of its rows", () => {
    const table = "| a | b |\n|---|---|\n| c | d |\n";
    expect(drawnTemplate(`::table{merge="2"}\n${table}`).unmerged).toBe(1);
    expect(drawnTemplate(`::table{widths="1 2"}\n${table}`).unmerged).toBe(0);
  });

  test("tags between rows have rows of their own", () => {
    const template = [
      '::table{widths="1 3 2" numbered}',
      "| TT | Xã | Số |",
      "|:-:|:--|--:|",
      "{{#each rows}}",
      "| # | {{unit.name}} | {{num a}} |",
      "{{/each}}",
      "| | **Tổng** | **{{num b}}** |",
    ].join("\n");
    expect(drawn(template)).toBe(
      "| TT | Xã | Số |\n| (1) | (2) | (3) |\n| {{#each rows}} |\n| # | {{unit.name}} | {{num a}} |\n| {{/each}} |\n|!  | **Tổng** | **{{num b}}** |",
    );
  });
});

describe("partials", () => {
  const partials = new Map(
    Object.entries({
      cau: '{{#if (where "r" title=kind)}}\nCó {{lowerFirst level}}.\n{{/if}}',
      han: "{{#if (present deadline)}}Trước {{date deadline}}{{/if}}",
      "xa-ntm-2021-2025/x": "Xã.",
    }).map(([name, text]) => [name, { file: `${name}.md.hbs`, text }]),
  );
  const written = (template: string) => inlinedPartials(template, partials, (name) => !partials.has(name));

  test("are written out, what they are given in place of its names", () => {
    expect(written('{{> cau kind="commune" level="Xã"}}\n')).toBe(
      '{{#if (where "r" title="commune")}}\nCó {{lowerFirst "Xã"}}.\n{{/if}}\n',
    );
  });

  test("stay on their line in the middle of one", () => {
    expect(written("| # | {{> han}} |")).toBe("| # | {{#if (present deadline)}}Trước {{date deadline}}{{/if}} |");
  });

  test("of a set in force stay calls: the day of the data chooses", () => {
    expect(written("{{> xa-ntm/x}}")).toBe("{{> xa-ntm/x}}");
  });
});

test("a remark on a line of its own goes with the block after it", () => {
  expect(drawnTemplate("Một.\n\n{{!-- Ghi chú. --}}\nHai.").blocks.map(({ remark }) => remark)).toEqual([
    undefined,
    "Ghi chú.",
  ]);
});
