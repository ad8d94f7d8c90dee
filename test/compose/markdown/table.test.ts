import { expect, test } from "vitest";
import type { Table } from "../../../src/domain/document/report-document.ts";
import type { ViewRow } from "../../../src/domain/document/view.ts";
import { CAN_LOC, figure, place, row, SON_KIM_1, THACH_HA, THACH_LIEN } from "../../support/view.ts";
import { composed, textOf } from "../composed.ts";

const crop = (of: typeof CAN_LOC, commune: typeof SON_KIM_1, name: string, area: string, address: string): ViewRow =>
  row(of, commune, { name, area: figure(`area ${address}`, area) }, place(address, "Cây trồng"));

const lists = {
  crops: [
    crop(CAN_LOC, SON_KIM_1, "cam", "1.5", "C5"),
    crop(CAN_LOC, SON_KIM_1, "bưởi", "2", "C6"),
    crop(THACH_HA, THACH_LIEN, "cam", "4", "C7"),
    crop(THACH_HA, SON_KIM_1, "cam", "8", "C8"),
    crop(THACH_HA, SON_KIM_1, "#", "16", "C9"),
  ],
};

const tableOf = (...lines: readonly string[]): Table => {
  const [block] = composed(lines.join("\n"), { lists }).body;
  if (block?.kind !== "table") throw new Error("no table");
  return block;
};

/** A row as text; bold rows in asterisks, spans after the text. */
const shown = ({ head, rows }: Table): readonly string[] =>
  [...head, ...rows].map(({ cells, bold }) => {
    const texts = cells.map(({ runs, columnSpan = 1, rowSpan = 1 }) => {
      const spans = `${columnSpan > 1 ? `→${columnSpan}` : ""}${rowSpan > 1 ? `↓${rowSpan}` : ""}`;
      return `${textOf(runs)}${spans}`;
    });
    return bold ? `*${texts.join("|")}*` : texts.join("|");
  });

const EACH = '{{#each (where "crops")}}';

test("numbered adds the row (1) (2) (3) at the end of the head; these are ordinals", () => {
  const document = composed('::table{head="2" numbered}\n|a|b|<|\n|-|-|-|\n|^|c|d|\n|x|y|z|');
  const [table] = document.body as readonly Table[];
  expect(shown(table!)).toEqual(["a↓2|b→2", "c|d", "(1)|(2)|(3)", "x|y|z"]);
  expect(table!.head).toHaveLength(3);
  expect(table!.head[2]!.cells.map(({ runs }) => document.origins[runs[0]!.origin!])).toEqual(
    Array.from({ length: 3 }, () => ({ kind: "ordinal" })),
  );
});

test("a cell # numbers the rows 1, 2, 3; a # in data stays a #", () => {
  const table = tableOf("|TT|Cây|#|", "|-|-|-|", `${EACH}| # | {{name}} | b # |`, "{{/each}}");
  expect(shown(table)).toEqual(["TT|Cây|#", "1|cam|b #", "2|bưởi|b #", "3|cam|b #", "4|cam|b #", "5|#|b #"]);
});

test("ordinals have an ordinal as source", () => {
  const document = composed("|a|\n|-|\n|#|\n|##|");
  const [table] = document.body as readonly Table[];
  expect(table!.rows.map(({ cells }) => document.origins[cells[0]!.runs[0]!.origin!])).toEqual([
    { kind: "ordinal" },
    { kind: "ordinal" },
  ]);
});

test("a cell ## numbers groups I, II and # begins at 1 in each; group sums and the total are traced to cells", () => {
  const document = composed(
    [
      "|TT|Đơn vị, cây|Diện tích|",
      "|-|-|-:|",
      '{{#each (group "crops")}}',
      '| ## | **{{district}}** | **{{num (total rows "area")}}** |',
      "{{#each rows}}",
      "| # | {{name}} | {{num area}} |",
      "{{/each}}",
      "{{/each}}",
      '| | **Tổng ({{num (count "crops")}} cây)** | **{{num (total "crops" "area")}}** |',
    ].join("\n"),
    { lists },
  );
  const [table] = document.body as readonly Table[];
  expect(shown(table!).slice(1)).toEqual([
    "*I|Can Lộc|3,5*",
    "1|cam|1,5",
    "2|bưởi|2",
    "*II|Thạch Hà|28*",
    "1|cam|4",
    "2|cam|8",
    "3|#|16",
    "*|Tổng (5 cây)|31,5*",
  ]);
  const total = table!.rows.at(-1)!.cells[2]!.runs[0]!;
  expect(document.origins[total.origin!]).toMatchObject({
    figure: {
      trace: { operation: "sum", inputs: ["C5", "C6", "C7", "C8", "C9"].map((one) => ({ id: `area ${one}` })) },
    },
  });
});

test("an ordinal may be bold: in a row whose other words are all bold", () => {
  expect(shown(tableOf("|a|b|", "|-|-|", "|**##**|**x**|", "|**#**|x|", "|#|x **y**|")).slice(1)).toEqual([
    "*I|x*",
    "1|x",
    "2|x y",
  ]);
});

test("merge joins neighbouring cells that print alike in the named column, not in others", () => {
  const table = tableOf(
    '::table{merge="2 3"}',
    "|TT|Huyện|Xã|Cây|",
    "|-|-|-|-|",
    `${EACH}| # | {{district}} | {{unit}} | {{name}} |`,
    "{{/each}}",
  );
  expect(shown(table).slice(1)).toEqual([
    "1|Can Lộc↓2|Sơn Kim 1↓2|cam",
    "2|bưởi",
    "3|Thạch Hà↓3|Thạch Liên|cam",
    "4|Sơn Kim 1↓2|cam",
    "5|#",
  ]);
});

test("merge joins no blank cells, not across bold rows, not with the head, no cells over several columns", () => {
  const table = tableOf(
    '::table{merge="1"}',
    ...["|a|b|", "|-|-|", "|a|1x|", "||2x|", "||3x|", "|**a**|**x**|", "|a|4x|", "|a|<|", "|a|<|"],
  );
  expect(shown(table)).toEqual(["a|b", "a|1x", "|2x", "|3x", "*a|x*", "a|4x", "a→2", "a→2"]);
});

test("merge together with ^ and <: a cell joined upwards is joined on as a whole block", () => {
  const table = tableOf(
    '::table{merge="1"}',
    ...["|a|b|c|", "|-|-|-|", "|x|m|<|", "|^|n|o|", "|x|^|p|", "|^|q|r|", "|y|s|t|"],
  );
  expect(shown(table).slice(1)).toEqual(["x↓4|m→2", "n↓2|o", "p", "q|r", "y|s|t"]);
});

test("a cell with a footnote is not joined: its note must stay", () => {
  const table = tableOf('::table{merge="1"}', "|a|", "|-|", "|x|", "|x[^n]|", "", "[^n]: ghi");
  expect(shown(table).slice(1)).toEqual(["x", "x"]);
});

test("a long group is joined in parts of one height, each with its words, for a page must hold each", () => {
  const rows = Array.from({ length: 26 }, () => "|x|");
  const table = tableOf('::table{merge="1"}', "|a|", "|-|", ...rows, "|y|");
  const joined = table.rows.flatMap(({ cells }) => cells.map(({ runs, rowSpan }) => [runs[0]?.text, rowSpan ?? 1]));
  expect(joined).toEqual([
    ["x", 9],
    ["x", 9],
    ["x", 8],
    ["y", 1],
  ]);
});

test("a column named in merge must be in the table", () => {
  expect(() => tableOf('::table{widths="5 25 10"}', "|a|b|", "|-|-|")).toThrow(
    'bảng có 2 cột nhưng widths="5 25 10" có 3 số',
  );
  expect(() => tableOf('::table{merge="3"}', "|a|b|", "|-|-|")).toThrow("bảng có 2 cột, không có cột 3 nêu ở merge");
});

test("note has several lines, parted by |", () => {
  const table = tableOf('::table{note="Ghi chú: một | (*) hai {{period "bare"}}"}', "|a|", "|-|");
  expect(table.notes.map(textOf)).toEqual(["Ghi chú: một", "(*) hai 6 tháng đầu năm"]);
});
