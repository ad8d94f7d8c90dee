import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";
import { openWorkbook } from "../../../src/read/package/workbook-package.ts";
import { readSheets } from "../../../src/read/workbook/workbook-sheets.ts";
import { damagedCell, damagedXml, original } from "../../corpus/damage.ts";
import { random } from "../../corpus/random.ts";
import { seeds } from "../../support/share.ts";
import { ROOT } from "../../support/workspace.ts";

const FOLDER = join(ROOT, "data/periods/2024-H1");
const FILE = "so-lieu.xlsx";

function readFrom(bytes: Uint8Array) {
  const opened = openWorkbook(Buffer.from(bytes), FILE);
  return opened.ok ? readSheets(opened.value, FILE, () => true) : opened;
}

/** The same workbook with a comment in each part, which leaves all of the part to the parser. */
function forTheParser(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/(?:worksheets\/\w+|sharedStrings)\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(content).replace(/(<(?:worksheet|sst)\b)/, "<!-- -->$1"));
  }
  return zipSync(parts, { level: 0 });
}

test("plain markup and the parser give the same cells of every workbook of the sample", () => {
  for (const name of readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"))) {
    const bytes = readFileSync(join(FOLDER, name));
    const read = readFrom(bytes);
    expect(read.ok, name).toBe(true);
    expect(read, name).toEqual(readFrom(forTheParser(bytes)));
  }
});

/** A workbook of one sheet, with these rows in its data and these items among its strings. */
function workbook(rows: string, items: string): Uint8Array {
  const base = unzipSync(readFileSync(join(FOLDER, "tinh.xlsx")));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheet = `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  const emptied = Object.keys(base)
    .filter((name) => name.startsWith("xl/worksheets/"))
    .map((name) => [name, strToU8(name.endsWith("sheet1.xml") ? sheet : sheet.replace(rows, ""))]);
  const strings = strToU8(`<sst ${main}>${items}</sst>`);
  return zipSync({ ...base, ...Object.fromEntries(emptied), "xl/sharedStrings.xml": strings }, { level: 0 });
}

const contents = (bytes: Uint8Array) => {
  const read = readFrom(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value.sheets[0]!.rows.flat().map((cell) => `${addressOf(cell)} ${cell.content.value}`);
};

const ITEMS = [
  "<si><t>một</t></si>",
  "<si><r><t>h</t></r><r><t>ai</t></r></si>",
  '<si><t xml:space="preserve"> ba </t></si>',
  "<si/>",
  "<si><t>n&amp;m &lt;5&gt;</t></si>",
  "<si><t>s&#225;u</t></si>",
  "<si><t/></si>",
  "<si><t>b\nảy</t></si>",
].join("");

test.each([
  [
    "strings of all kinds keep their places",
    [0, 1, 2, 4, 5, 7].map((at) => `<c r="A${at + 1}" t="s"><v>${at}</v></c>`).join(""),
  ],
  [
    "a cell among plain ones that only the parser knows",
    '<c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>hai</t></is></c><c r="C1"><v>3</v></c>',
  ],
  [
    "a formula with references to characters",
    '<c r="A1"><f>IF(B1&gt;2,&quot;a&quot;,1)</f></c><c r="B1"><f>A1</f><v>5</v></c>',
  ],
  [
    "a cell without markup of its own, the last of its row",
    '<c r="A1"><v>1</v></c><c x="1"/></row><row r="2"><c r="A2"><v>2</v></c>',
  ],
  ["blanks between cells and rows", ' <c r="A1"><v>1</v></c>\n </row>\n <row r="2" ht="20">\n<c r="B2"><v>2</v></c>'],
  ["attributes in another order", '<c t="s" r="A1"><v>0</v></c><c s="0" r="B1"><v>2</v></c>'],
  ["a value with an attribute", '<c r="A1"><v xml:space="preserve">7</v></c><c r="B1"><v>8</v></c>'],
  [
    "rows and cells without contents between the filled ones",
    '<c r="A1" s="1"/><c r="B1"></c><c r="C1"><v>1</v></c><c r="D1" s="1"/></row><row r="2" ht="5"/><row r="3"><c r="A3"/></row><row r="4"><c r="B4"><v>2</v></c><c r="C4" s="3"/>',
  ],
  [
    "results of formulas, of one value and of several styles",
    '<c r="A1" t="str"><f>B1</f><v>a_x0041_</v></c><c r="B1" t="str"><f>C1</f><v/></c><c r="C1" t="str"><f>D1</f><v></v></c><c r="D1"><f>1/3</f><v>0.33333333333333331</v></c><c r="E1"><v>0.33333333333333331</v></c><c r="F1"><f>A1</f><v></v></c>',
  ],
  ["addresses of no worksheet's", '<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c><c r="XFD1048576"><v>3</v></c>'],
  ["a row within a row's place that nobody knows", '<c r="A1"><v>1</v></c><x/><c r="B1"><v>2</v></c>'],
] as const)("%s", (_, cells) => {
  const bytes = workbook(`<row r="1">${cells}</row>`, ITEMS);
  expect(contents(bytes)).toEqual(contents(forTheParser(bytes)));
  expect(contents(bytes).length).toBeGreaterThan(0);
});

test("strings that are not composed, or begin with what would join the markup before them, are read as the parser reads them", () => {
  const texts = [
    "Cẩm Xuyên".normalize("NFD"),
    "\u0338 a",
    "&lt;\u0338 b",
    "một\u00a0hai",
    "Đức Thọ",
    "x_x0042_y",
    " c ",
    "n&amp;m",
  ];
  const cells = texts.map((_, at) => `<c r="A${at + 1}" t="s"><v>${at}</v></c>`).join("");
  const bytes = workbook(`<row r="1">${cells}</row>`, texts.map((text) => `<si><t>${text}</t></si>`).join("\n"));
  expect(contents(bytes)).toEqual(contents(forTheParser(bytes)));
  expect(contents(bytes)[0]).toBe("A1 Cẩm Xuyên");
});

test("what a sheet lets people type is passed over; what stands behind it is read", () => {
  const sheet = workbook('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', ITEMS);
  const typed = '<dataValidations count="1"><dataValidation prompt="Số ≥ 0" sqref="A1"/></dataValidations>';
  const parts = unzipSync(sheet);
  for (const name of Object.keys(parts).filter((one) => one.startsWith("xl/worksheets/"))) {
    const merged = `${typed}<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells></worksheet>`;
    parts[name] = strToU8(strFromU8(parts[name]!).replace("</worksheet>", merged));
  }
  const bytes = zipSync(parts, { level: 0 });
  expect(readFrom(bytes)).toEqual(readFrom(forTheParser(bytes)));
  expect(contents(bytes)).toEqual(["A1 1", "B1 2"]);
});

test("a part that is read in pieces, cut within cells and strings", () => {
  const count = 4000;
  const items = Array.from({ length: count }, (_, at) =>
    at % 3 === 0 ? `<si><r><t>a${at}</t></r></si>` : `<si><t>Chuỗi thứ ${at}</t></si>`,
  );
  const cells = Array.from({ length: count }, (_, at) =>
    at % 5 === 0
      ? `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>x${at}</t></is></c></row>`
      : `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
  );
  const bytes = workbook(cells.join(""), items.join(""));
  expect(contents(bytes)).toEqual(contents(forTheParser(bytes)));
  expect(contents(bytes)).toHaveLength(count + (count * 4) / 5);
});

/** A share of the sixty while working. */
const CASES = seeds(60, 0.25);

test("60 damages of cells and markup: the same cells, or both refuse, or only what nobody reads is damaged", () => {
  const source = random(20_261_128);
  const file = original("tx-hong-linh.xlsx", readFileSync(join(FOLDER, "tx-hong-linh.xlsx")));
  const sound = readFrom(file.bytes);
  for (let index = 0; index < CASES; index++) {
    const { bytes } = source.pick([damagedCell, damagedXml])(file, source);
    const [plain, parsed] = [readFrom(bytes), readFrom(forTheParser(bytes))];
    if (plain.ok) expect(plain, `${index}`).toEqual(parsed.ok ? parsed : sound);
    else expect(plain.findings.map(({ code }) => code)).toEqual(parsed.findings.map(({ code }) => code));
  }
});
