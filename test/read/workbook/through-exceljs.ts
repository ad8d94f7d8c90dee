import type { CellErrorValue, CellFormulaValue, CellHyperlinkValue, CellRichTextValue, CellValue } from "exceljs";
import type { CellValue as Content, Workbook } from "../../../src/domain/workbook/cell.ts";
import { addressOf } from "../../../src/domain/workbook/cell-address.ts";

/** What a reader saw: sheet, then address, then the value as a line: `n 19`, `t Xã Cẩm Bình`, `d 2024-06-14`. */
export type Seen = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The cells of a workbook through exceljs, which shares no line with the reader of the product. Throws what it throws. */
export async function throughExceljs(bytes: Uint8Array): Promise<Seen> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  // Its types ask for an ArrayBuffer, its zip reader takes a Buffer.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
  const seen: Record<string, Record<string, string>> = {};
  for (const sheet of book.worksheets) {
    const cells: Record<string, string> = {};
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // What a merged range covers has the value of its first cell.
        if (cell.isMerged && cell.master !== cell) return;
        const line = lineOf(cell.value);
        if (line !== undefined) cells[cell.address] = line;
      }),
    );
    seen[sheet.name] = cells;
  }
  return seen;
}

function lineOf(value: CellValue): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return `n ${value}`;
  if (typeof value === "boolean") return `b ${value}`;
  if (typeof value === "string") return textLine(value);
  if (value instanceof Date) return `d ${Number.isNaN(value.getTime()) ? "?" : value.toISOString().slice(0, 10)}`;
  if (isOf<CellErrorValue>(value, "error")) return `e ${value.error}`;
  if (isOf<CellRichTextValue>(value, "richText")) return textLine(value.richText.map(({ text }) => text).join(""));
  if (isOf<CellHyperlinkValue>(value, "hyperlink")) return lineOf(value.text as CellValue);
  const { result } = value as CellFormulaValue;
  return result === undefined ? NO_RESULT : lineOf(result as CellValue);
}

/** A formula without a result, and to exceljs one whose result is 0, false or an empty text: it drops what is falsy. */
const NO_RESULT = "u";
const EMPTY_RESULT = "t ";
const FALSY: readonly (string | undefined)[] = [NO_RESULT, "n 0", "b false", EMPTY_RESULT];

const isOf = <T extends object>(value: object, member: keyof T): value is T => member in value;

/** NFC, without hard spaces and blanks around, as the product keeps texts; a blank one is no cell. */
function textLine(text: string): string | undefined {
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .trim();
  return plain === "" ? undefined : `t ${plain}`;
}

/** The same of a workbook that the product read. */
export function throughProduct({ sheets }: Workbook): Seen {
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      Object.fromEntries(
        rows.flat().flatMap(({ row, column, content, mergedInto }): [string, string][] => {
          const line = mergedInto === undefined ? contentLine(content) : undefined;
          return line === undefined ? [] : [[addressOf({ row, column }), line]];
        }),
      ),
    ]),
  );
}

const LETTERS = { number: "n", date: "d", boolean: "b", error: "e", time: "time" } as const;

function contentLine(content: Content): string | undefined {
  if (content.kind === "text") return textLine(content.value) ?? EMPTY_RESULT;
  if (content.kind === "uncalculated") return NO_RESULT;
  return `${LETTERS[content.kind]} ${content.value}`;
}

/** Cells that the two saw differently: `Chỉ tiêu!E5: n 1 | n 2`, what the product saw first. */
export const differences = (product: Seen, exceljs: Seen): readonly string[] =>
  [...new Set([...Object.keys(product), ...Object.keys(exceljs)])].flatMap((sheet) => {
    const [mine = {}, other = {}] = [product[sheet], exceljs[sheet]];
    return [...new Set([...Object.keys(mine), ...Object.keys(other)])]
      .filter((address) => mine[address] !== other[address])
      .filter((address) => other[address] !== NO_RESULT || !FALSY.includes(mine[address]))
      .map((address) => `${sheet}!${address}: ${mine[address] ?? "-"} | ${other[address] ?? "-"}`);
  });
