import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type UnitRegister, workbookNames } from "../../../src/domain/units/unit.ts";
import { unitSources } from "../../../src/load/unit-sources.ts";
import { workspaceFiles } from "../../../src/load/workspace-files.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { requireSound } from "../../../src/validate/rules/rule-finding.ts";
import { unitRegister } from "../../../src/validate/units/unit-register.ts";
import { unitTable } from "../../../src/validate/units/unit-table.ts";
import { refusalOf } from "../../support/refusal.ts";

const ROOT = join(import.meta.dirname, "../../..");
const files = unitSources(workspaceFiles(findWorkspace(ROOT)));
const on = (date: string, province = "42") => unitRegister(files, date, province);

describe("on 2024-06-14", () => {
  const register = on("2024-06-14");
  const communes = register.communes;

  test("13 districts, 216 communes, 182 xã, 181 of them in the programme", () => {
    expect(register.districts).toHaveLength(13);
    expect(communes).toHaveLength(216);
    expect(communes.filter((unit) => unit.type === "commune")).toHaveLength(182);
    expect(communes.filter((unit) => unit.type === "ward")).toHaveLength(21);
    expect(communes.filter((unit) => unit.type === "township")).toHaveLength(13);
    expect(communes.filter((unit) => unit.inProgramme)).toHaveLength(181);
  });

  test("the xã outside the programme is Kỳ Lợi", () => {
    expect(communes.filter((unit) => unit.type === "commune" && !unit.inProgramme).map((unit) => unit.name)).toEqual([
      "Xã Kỳ Lợi",
    ]);
  });

  test("labels are short and tell units of one name apart", () => {
    expect(register.districts.map((unit) => unit.label)).toEqual([
      "TP. Hà Tĩnh",
      "TX. Hồng Lĩnh",
      "Hương Sơn",
      "Đức Thọ",
      "Vũ Quang",
      "Nghi Xuân",
      "Can Lộc",
      "Hương Khê",
      "Thạch Hà",
      "Cẩm Xuyên",
      "huyện Kỳ Anh",
      "Lộc Hà",
      "TX. Kỳ Anh",
    ]);
    expect(communes.find((unit) => unit.name === "Xã Thạch Liên")?.label).toBe("xã Thạch Liên");
    const labels = [...register.districts, ...communes].map((unit) => unit.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("spelling errors of the source list are corrected", () => {
    expect(register.byCode.get("18691")?.name).toBe("Xã Cẩm Vịnh");
    expect(register.byCode.get("18391")?.name).toBe("Xã Cổ Đạm");
  });

  test("a commune knows its district, and the source names the file", () => {
    expect(register.byCode.get("18796")).toMatchObject({ parent: "449", shortName: "Kỳ Lợi", level: "commune" });
    expect(register.source).toContain("data/units/ha-tinh-2024.csv");
  });
});

test("12 districts and 209 communes from 2025-01-01, the day before still 13", () => {
  expect(on("2024-12-31").districts).toHaveLength(13);
  expect(on("2025-01-01").districts).toHaveLength(12);
  expect(on("2025-01-01").communes).toHaveLength(209);
  expect(on("2025-01-01").communes.filter((unit) => unit.inProgramme)).toHaveLength(169);
});

test("no districts from 2025-07-01", () => {
  expect(on("2025-06-30").districts).toHaveLength(12);
  expect(on("2025-07-01").districts).toEqual([]);
  expect(on("2025-07-01").communes).toHaveLength(69);
});

test("a code means another unit on another day", () => {
  expect(on("2024-06-14").byCode.get("18077")?.name).toBe("Phường Nguyễn Du");
  expect(on("2025-01-01").byCode.get("18077")?.name).toBe("Phường Bắc Hà");
});

test("a day before the first register is refused with the nearest day", () => {
  expect(() => on("2020-02-29")).toThrow(
    "Chưa có danh mục đơn vị hành chính cho ngày 29/02/2020; danh mục gần nhất có hiệu lực từ ngày 01/3/2020.",
  );
});

test("a day between registers is refused with the days on both sides", () => {
  const value = structuredClone(files.registers.value) as { registers: { province?: string; until?: string }[] };
  value.registers = value.registers.filter(({ province }) => province === "42");
  value.registers[0]!.until = "2024-07-01";
  const gap = { ...files, registers: { ...files.registers, value } };
  expect(() => unitRegister(gap, "2024-08-01", "42")).toThrow("có hiệu lực trước ngày 01/7/2024 và từ ngày 01/01/2025");
});

test.each([
  ["a wrong header", "code,name\n", "cần dòng đầu"],
  [
    "a type that the name does not carry",
    "code,name,type,parent_code,parent_name,level\n42,Tỉnh Hà Tĩnh,Huyện,,,province\n",
    '2024.csv:2:1 dòng "42,Tỉnh Hà Tĩnh,Huyện,,,province"',
  ],
  [
    "a repeated code",
    "code,name,type,parent_code,parent_name,level\n42,Tỉnh A,Tỉnh,,,province\n42,Tỉnh B,Tỉnh,,,province\n",
    "2024.csv:3:1 mã 42 của Tỉnh B đã dùng",
  ],
  ["no province", "code,name,type,parent_code,parent_name,level\n", "không có dòng cấp tỉnh"],
])("%s is refused", (_, table, message) => {
  const broken = { ...files, tables: new Map([["ha-tinh-2024.csv", table]]) };
  expect(refusalOf(() => unitRegister(broken, "2024-06-14", "42"))).toContain(message);
});

const countsOf = ({ districts, communes }: UnitRegister) => [districts.length, communes.length];

test("a province without a register of its own is read from the country's", () => {
  const register = on("2024-06-14", "40");
  expect(register.province.name).toBe("Tỉnh Nghệ An");
  expect(countsOf(register)).toEqual([21, 460]);
  expect(register.districts.map(({ label }) => label).slice(0, 4)).toEqual([
    "TP. Vinh",
    "TX. Cửa Lò",
    "TX. Thái Hoà",
    "Quế Phong",
  ]);
  expect(register.source).toContain("data/units/national-2024.csv.gz");
  expect(countsOf(on("2026-06-14", "40"))).toEqual([0, 130]);
});

test("a city under the centre is a province; its quận are districts outside the programme", () => {
  const { province, districts, communes } = on("2024-06-14", "79");
  expect(province).toMatchObject({ name: "Thành phố Hồ Chí Minh", type: "province", level: "province" });
  expect(districts.find(({ code }) => code === "760")).toMatchObject({
    name: "Quận 1",
    label: "quận 1",
    type: "urbanDistrict",
    inProgramme: false,
  });
  expect(districts.find(({ name }) => name === "Thành phố Thủ Đức")?.label).toBe("TP. Thủ Đức");
  expect(communes.filter(({ inProgramme }) => inProgramme)).toHaveLength(58);
});

test("one code is two provinces before and after 01/7/2025", () => {
  expect(on("2024-06-14", "15").province.name).toBe("Tỉnh Yên Bái");
  expect(on("2025-12-14", "15").province.name).toBe("Tỉnh Lào Cai");
  expect(() => on("2025-12-14", "02")).toThrow('Danh mục đơn vị hành chính ngày 14/12/2025 không có tỉnh mã "02".');
});

test("the country has 63 provinces, 705 districts, 10,595 communes in 2024; 34 and 3,321 after 01/7/2025", () => {
  const counts = (file: string) => {
    const rows = requireSound(unitTable(file, files.tables.get(file)!));
    return ["province", "district", "commune"].map((wanted) => rows.filter(({ level }) => level === wanted).length);
  };
  expect(counts("national-2024.csv.gz")).toEqual([63, 705, 10595]);
  expect(counts("national-2025-07.csv.gz")).toEqual([34, 0, 3321]);
});

test("communes of two tiers that marks alone tell apart have workbooks with their codes", () => {
  const provinces = requireSound(unitTable("national-2025-07.csv.gz", files.tables.get("national-2025-07.csv.gz")!));
  const clashing: string[] = [];
  for (const { code, level } of provinces) {
    if (level !== "province") continue;
    const register = on("2026-06-14", code);
    const names = [...workbookNames(register).values()];
    expect(new Set(names).size, code).toBe(register.communes.length + 1);
    clashing.push(...names.filter((name) => /-\d{5}$/.test(name)));
  }
  expect(clashing).toContain("xa-cam-giang-10888");
  expect(clashing).toHaveLength(16);
});

test("labels and names of workbooks tell the districts of every province apart", () => {
  const provinces = requireSound(unitTable("national-2024.csv.gz", files.tables.get("national-2024.csv.gz")!));
  for (const { code, level } of provinces) {
    if (level !== "province") continue;
    const { districts, communes } = on("2024-06-14", code);
    expect(new Set(workbookNames(on("2024-06-14", code)).values()).size, code).toBe(districts.length + 1);
    expect(new Set(districts.map(({ label }) => label)).size, code).toBe(districts.length);
    expect(communes.length, code).toBeGreaterThan(0);
  }
});

test("a name that the country's list writes small is written as names are", () => {
  expect(on("2024-06-14", "20").byCode.get("06337")).toMatchObject({ name: "Xã Đồng Ý", shortName: "Đồng Ý" });
});
