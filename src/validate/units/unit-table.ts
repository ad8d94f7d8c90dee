import type { Finding } from "../../domain/findings/finding.ts";
import type { UnitLevel, UnitType } from "../../domain/units/unit.ts";
import type { SoundPart } from "../rules/rule-finding.ts";

export const UNIT_TYPES: Readonly<Record<string, readonly [UnitType, UnitLevel]>> = {
  tỉnh: ["province", "province"],
  huyện: ["ruralDistrict", "district"],
  "thị xã": ["town", "district"],
  "thành phố": ["city", "district"],
  xã: ["commune", "commune"],
  phường: ["ward", "commune"],
  "thị trấn": ["township", "commune"],
};

const HEADER = "code,name,type,parent_code,parent_name,level";

/** One unit as its table has it. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly parent: string;
  /** 1-based line of the table. */
  readonly line: number;
}

/** The rows of a register's table that are understood, with everything wrong with it; a sound one has a province. */
export function unitTable(file: string, text: string): SoundPart<readonly UnitRow[]> {
  const [header = "", ...lines] = text.split(/\r?\n/);
  if (header !== HEADER)
    return { value: [], findings: [finding(file, 1, `dòng đầu "${header}"`, `dòng đầu ${HEADER}`)] };
  const read = lines.flatMap((line, index) => (line === "" ? [] : [rowOf(line, file, index + 2)]));
  const byCode = new Map<string, UnitRow>();
  for (const { row } of read) if (!byCode.has(row.code)) byCode.set(row.code, row);
  const findings = read.flatMap(({ row, findings: own }) => {
    if (own.length > 0) return own;
    const { code, name, line, parent } = row;
    const isFirst = byCode.get(code) === row;
    const again = isFirst ? [] : [finding(file, line, `mã ${code} của ${name} đã dùng`, "mỗi mã một dòng")];
    const isLost = parent !== "" && !byCode.has(parent);
    const lost = isLost
      ? [finding(file, line, `không có đơn vị cấp trên ${parent} của ${name}`, "mã có trong tệp")]
      : [];
    return [...again, ...lost];
  });
  const hasProvince = read.some(({ row }) => levelOf(row) === "province");
  const whole = hasProvince ? [] : [finding(file, 1, "không có dòng cấp tỉnh", "một dòng cấp tỉnh")];
  return { value: read.map(({ row }) => row), findings: [...findings, ...whole] };
}

export const levelOf = ({ type }: UnitRow): UnitLevel | undefined => UNIT_TYPES[type.toLowerCase()]?.[1];

function rowOf(line: string, file: string, number: number): SoundRow {
  const [code = "", name = "", type = "", parent = ""] = line.split(",");
  const isSound =
    UNIT_TYPES[type.toLowerCase()] !== undefined &&
    name.toLowerCase().startsWith(`${type.toLowerCase()} `) &&
    line.split(",").length === 6;
  const expected = "sáu cột: mã, tên mở đầu bằng loại đơn vị, loại, mã và tên cấp trên, cấp";
  return {
    row: { code, name, type, parent, line: number },
    findings: isSound ? [] : [finding(file, number, `dòng "${line}"`, expected)],
  };
}

interface SoundRow {
  readonly row: UnitRow;
  readonly findings: readonly Finding[];
}

const finding = (file: string, line: number, found: string, expected: string): Finding => ({
  code: "rules/unit-table",
  severity: "error",
  place: { file: `data/units/${file}`, line, column: 1 },
  found,
  expected,
});
