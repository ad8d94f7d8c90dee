import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { verifyEdited } from "../../src/commands/verify.ts";
import { ntm } from "../cli/captured.ts";
import { packageDefects } from "../support/word/package-defects.ts";
import { textOf } from "../support/word/shown-text.ts";
import { p, table, wordTemplate, wordWorkspace } from "../support/word/word-template.ts";

const REPORT = ["report", "-p", "2024-H1", "-t", "bao-cao-so-ket", "--no-html"];

/** A row for each unit, in whose cell stands a table with a row for each of its figures, and in that a third. */
const INNER = table(
  ["Đường", '{{num "roads-built" of=one}}'],
  ['{{#if (gt "roads-built" 2 of=one)}}', ""],
  ["Nhiều hơn", table(['{{num "roads-built" of=one}}']) + p("")],
  ["{{else}}", ""],
  ["Ít hơn", "{{one.name}}"],
  ["{{/if}}", ""],
);
const NESTED =
  p("Bảng lồng:") +
  table(
    ["Đơn vị", "Kết quả"],
    ["{{#each (districts) as |one|}}", ""],
    ["{{one.name}}", INNER + p("")],
    ["{{/each}}", ""],
  ) +
  p("");

test("tables within tables become a valid document, each figure of which verify finds", async () => {
  const folder = wordWorkspace(wordTemplate({ body: NESTED, footer: p('Đến ngày {{period "end"}}') }));
  const { code, err } = await ntm(folder, REPORT);
  expect(code, err).toBe(0);
  const bytes = readFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx"));
  expect(packageDefects(bytes)).toEqual([]);
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const { body } = textOf(join(folder, "out/2024-H1/bao-cao-so-ket.docx"));
  expect({ tables: xml.match(/<w:tbl>/g)?.length, body }).toMatchInlineSnapshot(`
    {
      "body": [
        "Bảng lồng:",
        "Đơn vị | Kết quả",
        "Thành phố Hà Tĩnh | Đường | 0,6/Ít hơn | Thành phố Hà Tĩnh",
        "Thị xã Hồng Lĩnh | Đường | 0,1/Ít hơn | Thị xã Hồng Lĩnh",
        "Huyện Hương Sơn | Đường | 2,9/Nhiều hơn | 2,9",
        "Huyện Đức Thọ | Đường | 1,9/Ít hơn | Huyện Đức Thọ",
        "Huyện Vũ Quang | Đường | 1,1/Ít hơn | Huyện Vũ Quang",
        "Huyện Nghi Xuân | Đường | 1,9/Ít hơn | Huyện Nghi Xuân",
        "Huyện Can Lộc | Đường | 2/Ít hơn | Huyện Can Lộc",
        "Huyện Hương Khê | Đường | 2,5/Nhiều hơn | 2,5",
        "Huyện Thạch Hà | Đường | 2,6/Nhiều hơn | 2,6",
        "Huyện Cẩm Xuyên | Đường | 2,6/Nhiều hơn | 2,6",
        "Huyện Kỳ Anh | Đường | 2,5/Nhiều hơn | 2,5",
        "Huyện Lộc Hà | Đường | 1,4/Ít hơn | Huyện Lộc Hà",
        "Thị xã Kỳ Anh | Đường | 0,6/Ít hơn | Thị xã Kỳ Anh",
      ],
      "tables": 19,
    }
  `);
  const file = "out/2024-H1/bao-cao-so-ket.docx";
  const { findings, figures, standing } = await verifyEdited({ folder, file, version: "0.0.0" });
  expect([findings, standing]).toEqual([[], figures]);
  expect(figures).toBeGreaterThanOrEqual(13);
});

test.each([
  ["a digit typed", p("Năm 2024"), "template/typed-number"],
  ["a misspelt figure", p('Làm {{qty "roads-bilt" zero="chưa có"}}'), "template/unknown-figure"],
  ["a block left open", p('{{#if (gt "roads-built" 0)}}có'), "template/word-block"],
])(
  "%s in the footer is told with its place, by the check and by the run, and nothing is written",
  async (_, footer, code) => {
    const folder = wordWorkspace(wordTemplate({ body: p("Mở đầu."), footer }));
    const checked = await ntm(folder, ["template", "check", "templates/mau-word.docx"]);
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(code)]);
    expect(checked.out).toMatch(/templates\/mau-word\.docx: 1 lỗi/);
    expect(checked.out).toMatch(/[Cc]hân trang/);
    const made = await ntm(folder, REPORT);
    expect([made.code, made.err]).toEqual([2, expect.stringContaining(code)]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  },
);
