import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as XLSX from "xlsx";
import { formsOfTwoTiers } from "./forms-of-two-tiers.ts";

/** Rows under the headers, and the note above them. */
function sheetOf(folder: string, name: string, sheet: string) {
  const { Sheets } = XLSX.read(readFileSync(join(folder, `out/2025-H2/bieu-mau/${name}.xlsx`)));
  const rows = XLSX.utils.sheet_to_json<unknown[]>(Sheets[sheet]!, { header: 1, range: 4 });
  return {
    note: String(Sheets[sheet]!.B2?.v),
    rows: rows.map((row) => row.slice(1)).filter((row) => row.some((value) => value !== undefined && value !== "")),
  };
}

/** The sample's newest districts are those of June 2024; its communes are those of July 2025. */
test("forms of the first period of two tiers start from what districts said of the communes that became one", async () => {
  const { folder, out } = await formsOfTwoTiers();

  const { note, rows } = sheetOf(folder, "xa-cam-binh", "Thôn, hộ");
  expect(rows[0]).toEqual(["18685", "Xã Cẩm Bình", 42, 31]);
  expect(note).toContain(
    "cộng từ biểu 6 tháng đầu năm 2024 của Xã Thạch Bình, Xã Cẩm Bình, Xã Cẩm Vịnh và Xã Cẩm Thành",
  );
  expect(sheetOf(folder, "xa-cam-binh", "OCOP").rows.map((row) => row[2])).toEqual(Array(4).fill("18685"));
  expect(sheetOf(folder, "xa-cam-binh", "Công nhận").rows).toEqual([]);
  expect(out).toMatch(
    /62 đơn vị \(.*là số cộng của các đơn vị trước khi sắp xếp; quyết định công nhận, hồ sơ .*không chuyển/,
  );
  expect(out).toContain("do cấp huyện lập: chỉ chuyển được những gì ghi theo từng xã, phường");

  // The same land as before.
  expect(sheetOf(folder, "xa-son-kim-1", "Công nhận").rows[0]!.slice(0, 3)).toEqual([
    "18196",
    "Xã Sơn Kim 1",
    "Xã NTM",
  ]);

  // A divided commune gives its number to nobody, and the office is told.
  expect(sheetOf(folder, "phuong-thanh-sen", "Thôn, hộ").rows[0]).toEqual(["18073", "Phường Thành Sen"]);
  expect(out).toContain(
    "Không điền sẵn số của Phường Thành Sen, Phường Hà Huy Tập từ kỳ 6 tháng đầu năm 2024: có phần của Phường Đại Nài bị chia",
  );
});
