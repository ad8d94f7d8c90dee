import type { Finding } from "../../domain/findings/finding.ts";
import { plainText } from "../../domain/text/plain-text.ts";
import type { SheetRow, SheetTable } from "./sheet-table.ts";

/** How a totals row is called that a clerk added; words with their diacritics, or with none at all. */
const TOTALS = new Set(["cộng", "tổng cộng", "tổng", "tổng số", "cong", "tong cong", "tong", "tong so"]);

/** From the name in a row to the row's key; `undefined` when it names nothing, or more than one thing. */
export type KeyOf = (name: string) => string | undefined;

/** A sheet's rows without totals that clerks added; a row that lost its key gets it by its name, where it has one. */
export function keyedRows(
  { rows, placeAt }: SheetTable,
  keyOf: KeyOf = () => undefined,
): { value: readonly SheetRow[]; findings: readonly Finding[] } {
  const value: SheetRow[] = [];
  const findings: Finding[] = [];
  const named: SheetRow[] = [];
  for (const row of rows) {
    if (row.key !== "") {
      value.push(row);
    } else if (
      TOTALS.has(
        row.lead
          .toLowerCase()
          .replace(/[\s:.]+/gu, " ")
          .trim(),
      )
    ) {
      findings.push(totals(row, placeAt(row.row, "")));
    } else {
      const key = keyOf(nameIn(row)) ?? "";
      if (key !== "") named.push(row);
      value.push(key === "" ? row : { ...row, key });
    }
  }
  const [first] = named;
  return { value, findings: first ? [...findings, byName(named, placeAt(first.row, "name"))] : findings };
}

const nameIn = ({ cells, lead }: SheetRow): string => {
  const cell = cells.get("name");
  return cell?.content.kind === "text" && !cell.mergedInto ? cell.content.value : lead;
};

/** Keys by name, compared without case and diacritics; a name of two keys gives neither. */
export function keysByName(names: Iterable<readonly [key: string, name: string]>): KeyOf {
  // Most forms come back with every key in place, and then no name is folded.
  let keys: ReadonlyMap<string, string | undefined> | undefined;
  return (name) => {
    keys ??= foldedKeys(names);
    return keys.get(plainText(name));
  };
}

function foldedKeys(names: Iterable<readonly [key: string, name: string]>): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const [key, name] of names) {
    const plain = plainText(name);
    keys.set(plain, keys.has(plain) ? undefined : key);
  }
  return keys;
}

const totals = ({ lead }: SheetRow, place: Finding["place"]): Finding => ({
  code: "workbook/totals-row",
  severity: "info",
  place,
  found: `dòng "${lead}" không có mã, không tính là số liệu`,
  expected: "các dòng của biểu mẫu; chương trình tự cộng",
});

const byName = (rows: readonly SheetRow[], place: Finding["place"]): Finding => ({
  code: "workbook/row-by-name",
  severity: "info",
  place,
  found: `${rows.length} dòng mất mã ẩn, nhận theo tên: ${rows.map(nameIn).slice(0, 3).join("; ")}${rows.length > 3 ? "; …" : ""}`,
  expected: "dòng còn nguyên mã ở cột mã ẩn",
  fix: "lần sau điền vào biểu mẫu gốc, không xóa cột ẩn",
});
