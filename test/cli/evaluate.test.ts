import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as XLSX from "xlsx";
import { expectAmongAgreed, sha256 } from "../report/agreed-bytes.ts";
import { editCell, sampleWorkspace, sharedSampleWorkspace, withText } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const sample = sharedSampleWorkspace();
const SET = "huyen-ntm-nang-cao";
const evaluate = (args: readonly string[], columns = 0, folder = sample) =>
  ntm(folder, ["evaluate", "--period", "2024-H1", ...args], columns);

const CAN_LOC = "data/periods/2024-H1/can-loc.xlsx";
const filled =
  (value: number) =>
  (xml: string): string =>
    xml.replace(/^<c r="([A-Z]+\d+)"( s="\d+")?.*$/s, `<c r="$1"$2><v>${value}</v></c>`);

/** Cells of the two figures that 5.a is measured by, found by their codes. */
function insuredCells(): Readonly<Record<"residents" | "insured-residents", string>> {
  const sheet = XLSX.read(readFileSync(join(sample, CAN_LOC))).Sheets["Chỉ tiêu"]!;
  const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true });
  const column = XLSX.utils.encode_col(rows[2]!.indexOf("actual"));
  const cellOf = (id: string): string => column + (rows.findIndex((row) => row[0] === id) + 1);
  return { residents: cellOf("residents"), "insured-residents": cellOf("insured-residents") };
}

interface Json {
  readonly formatVersion: number;
  readonly sets: readonly {
    readonly id: string;
    readonly units: readonly {
      readonly code: string;
      readonly isAssessed: boolean;
      readonly criteria: readonly {
        readonly number: string;
        readonly parts: readonly { readonly number: string; readonly verdict: string; readonly ground: string }[];
      }[];
    }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly place: { readonly address?: string } }[];
}

const jsonOf = (out: string): Json => JSON.parse(out) as Json;

describe("the table", () => {
  test("has a row for every rural district, with computed and self-assessed verdicts told apart", async () => {
    const { code, out } = await evaluate(["--set", SET]);
    expect(code).toBe(0);
    expect(out).toContain("(huyen-ntm-nang-cao-2021-2025)");
    const row = (name: string) => out.split("\n").find((line) => line.startsWith(name))!;
    expect(row("Đức Thọ").split(/\s+/)).toContain("Đ");
    expect(row("Đức Thọ").split(/\s+/)).toContain("Đ*");
    expect(
      row("Thạch Hà")
        .split(/\s+/)
        .filter((mark) => mark === "CBĐ*"),
    ).toHaveLength(4);
    expect(
      out.match(
        /^(Hương Sơn|Đức Thọ|Vũ Quang|Nghi Xuân|Can Lộc|Hương Khê|Thạch Hà|Cẩm Xuyên|huyện Kỳ Anh|Lộc Hà) .*\d\/9/gm,
      ),
    ).toHaveLength(10);
    expect(out).toContain("* đơn vị tự đánh giá");
  });

  test("fits into 80 columns, and is one block in a pipe", async () => {
    const narrow = await evaluate(["--set", SET], 80);
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(narrow.out.match(/^Đơn vị/gm)!.length).toBeGreaterThan(1);
    const piped = await evaluate(["--set", SET]);
    expect(piped.out.match(/^Đơn vị/gm)).toHaveLength(1);
  });

  test("counts units without any data together instead of flagging each", async () => {
    const set = ["--set", "do-thi-van-minh"];
    const { units } = jsonOf((await evaluate([...set, "--json"])).out).sets[0]!;
    const unknown = units.filter(({ isAssessed }) => !isAssessed);
    expect(unknown.length).toBeGreaterThan(12);
    const { out, err } = await evaluate(set);
    expect(out).toMatch(new RegExp(`Chưa đánh giá .*: ${unknown.length} đơn vị\\.`));
    expect(out.match(/^(phường|thị trấn) .*\d\/9/gm)).toHaveLength(units.length - unknown.length);
    expect(err).toBe("");
  });

  test("speaks of one unit when asked", async () => {
    const { sets } = jsonOf((await evaluate(["--unit", "Can Loc", "--json"])).out);
    expect(sets.flatMap(({ units }) => units.map((unit) => unit.code))).toEqual(["443", "443"]);
  });
});

describe("standings", () => {
  test("a recognised unit whose data fails is a warning at the cell of its recognition", async () => {
    const { out, err } = await evaluate(["--set", "huyen-ntm", "--unit", "448"]);
    expect(out).toContain("Đã công nhận nhưng số liệu chưa đạt: 1 đơn vị: Lộc Hà.");
    expect(err).toContain("(standing/recognised-not-met)");
    expect(err).toContain("số 149/QĐ-TTg, ngày 06/02/2024");
    expect(err).toContain("loc-ha.xlsx › Công nhận");
  });
});

describe("data and its defects", () => {
  const { residents, "insured-residents": insured } = insuredCells();
  const partOf = (json: Json, number: string) =>
    json.sets[0]!.units[0]!.criteria.flatMap(({ parts }) => parts).find((part) => part.number === number);
  const place = (address: string) => ({ file: CAN_LOC, sheet: "Chỉ tiêu", address });
  const judged = ["--set", SET, "--unit", "443", "--json"];

  test("a value against a confirmed threshold is computed", async () => {
    const folder = sampleWorkspace();
    editCell(folder, place(residents), filled(1000));
    editCell(folder, place(insured), filled(950));
    const { code, out } = await evaluate(judged, 0, folder);
    expect(code).toBe(0);
    expect(partOf(jsonOf(out), "5.a")).toMatchObject({ verdict: "met", ground: "computed" });
  });

  test("a text where a number belongs is a finding with its cell, and no verdict", async () => {
    const folder = sampleWorkspace();
    editCell(folder, place(residents), filled(1000));
    editCell(folder, place(insured), withText("chín trăm năm mươi"));
    const { code, out } = await evaluate(judged, 0, folder);
    expect(code).toBe(1);
    const json = jsonOf(out);
    expect(partOf(json, "5.a")).toMatchObject({ verdict: "noData" });
    expect(json.findings.map(({ place: at }) => at.address)).toContain(insured);
  });
});

describe("names and days that do not fit", () => {
  test.each([
    [["--set", "huyen-ntm-nang-cap"], 'Có phải là "huyen-ntm-nang-cao"?'],
    [["--set", "ocop"], "không áp dụng cho đơn vị hành chính"],
    [["--set", "xa-ntm", "--unit", "Can Lộc"], "không áp dụng cho Huyện Can Lộc"],
    [["--unit", "Kỳ Anh"], "Huyện Kỳ Anh (447); Thị xã Kỳ Anh (449)"],
    [["--unit", "Can Lọc"], "Huyện Can Lộc (443)"],
    [["--unit", "Huong Sonn"], 'Có phải là "Hương Sơn"?'],
    [["--unit", "Hương Khe Sơn"], "Không có đơn vị"],
    [["--out", "ket-qua.docx"], "cần có đuôi .xlsx"],
  ])("%j is refused with a way out", async (args, message) => {
    const { code, out, err } = await evaluate(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a period before any set is refused with the nearest covered day", async () => {
    const { code, err } = await ntm(sample, ["evaluate", "--period", "2021-H1", "--set", SET]);
    expect(code).toBe(2);
    expect(err).toContain("không có hiệu lực vào ngày 14/6/2021");
    expect(err).toContain("từ ngày 08/3/2022");
  });
});

describe("--out", () => {
  test("writes a sheet per set with marks and notes, the same bytes each time, and overwrites only when forced", async () => {
    const folder = sampleWorkspace();
    const path = join(folder, "cham.xlsx");
    const first = await evaluate(["--set", SET, "--out", "cham.xlsx"], 0, folder);
    expect(first.out).toContain(`Đã ghi ${path}`);
    const bytes = readFileSync(path);

    const sheet = XLSX.read(bytes).Sheets["Huyện NTM nâng cao"]!;
    const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 });
    const row = rows.findIndex((cells) => cells[1] === "Huyện Can Lộc");
    const column = rows[3]!.findIndex((head) => String(head).startsWith("P2."));
    expect(rows[row]![column]).toBe("CĐ");
    const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject;
    expect(cell.c?.[0]?.t).toMatch(/yêu cầu từ 50\s% \(QĐ số 320\/QĐ-TTg/);
    expect(cell.c?.[0]?.t).toContain("can-loc.xlsx › Công nhận");

    await evaluate(["--set", SET, "--out", "cham.xlsx", "--force"], 0, folder);
    expect(readFileSync(path).equals(bytes)).toBe(true);

    writeFileSync(path, "sửa tay");
    const refused = await evaluate(["--set", SET, "--out", "cham.xlsx"], 0, folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--force");
    expect(readFileSync(path, "utf8")).toBe("sửa tay");
    expect((await evaluate(["--set", SET, "--out", "cham.xlsx", "--force"], 0, folder)).code).toBe(0);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

test("--json is versioned and holds every set in force for some unit", async () => {
  const { out } = await evaluate(["--json"]);
  expectAmongAgreed("exports", [`${sha256(out)}  cham-2024-H1.json`]);
  const json = jsonOf(out);
  expect(json.formatVersion).toBe(1);
  expect(json.sets.map(({ id }) => id)).toContain("tinh-hoan-thanh-ntm-2021-2025");
  expect(json.sets.map(({ id }) => id)).not.toContain("ocop-2023");
  const communes = json.sets.find(({ id }) => id === "xa-ntm-2021-2025")!.units;
  expect(communes).toHaveLength(181);
});
